"""Counts events in a sliding window of time: key presses, presses of a corner, errors."""

from time import monotonic


class SlidingWindowCounter:
    """Says when `count` events have come within `seconds`."""

    def __init__(self, count: int, seconds: float) -> None:
        self._count = count
        self._seconds = seconds
        self._times: list[float] = []

    def add(self) -> bool:
        """Counts an event; True, and an empty counter, if it completes the number."""
        now = monotonic()
        self._times = [time for time in self._times if now - time < self._seconds] + [now]
        if len(self._times) < self._count:
            return False
        self._times.clear()
        return True

    def reset(self) -> None:
        """Starts from nought."""
        self._times.clear()
