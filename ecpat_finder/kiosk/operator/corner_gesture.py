"""The operator's knock: five presses in the upper left corner."""

from time import monotonic

from PySide6.QtCore import QObject, QPoint, Signal

PRESSES = 5
WITHIN = 4.0
"""Seconds in which the presses must come."""

SIDE_PX = 90
"""Pixels of the corner's sides."""


class CornerGesture(QObject):
    """Emits `knocked` at the fifth press in a row; a press elsewhere begins anew."""

    activated = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._times: list[float] = []

    def press(self, place: QPoint) -> None:
        """Takes a press at a place of the window."""
        if not (0 <= place.x() < SIDE_PX and 0 <= place.y() < SIDE_PX):
            self._times.clear()
            return
        now = monotonic()
        self._times = [time for time in self._times if now - time < WITHIN] + [now]
        if len(self._times) >= PRESSES:
            self._times.clear()
            self.activated.emit()
