"""Counts events in a sliding time window, such as key presses, taps on a corner, or errors."""

from time import monotonic


class SlidingWindowCounter:
    """Detects `count` events within `seconds`."""

    def __init__(self, count: int, seconds: float) -> None:
        self._count = count
        self._seconds = seconds
        self._times: list[float] = []

    def add(self) -> bool:
        """Counts an event; if that makes `count`, resets the counter and returns True."""
        now = monotonic()
        self._times = [time for time in self._times if now - time < self._seconds] + [now]
        if len(self._times) < self._count:
            return False
        self._times.clear()
        return True

    def count(self) -> int:
        """The number of events that count now."""
        now = monotonic()
        return sum(now - time < self._seconds for time in self._times)

    def seconds_left(self) -> float:
        """Seconds until the count goes down; 0 if it is zero."""
        now = monotonic()
        return min(
            (t + self._seconds - now for t in self._times if now - t < self._seconds), default=0
        )

    def reset(self) -> None:
        """Sets the counter to zero."""
        self._times.clear()
