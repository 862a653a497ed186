"""The operator's gesture: five presses in the upper left corner of the screen."""

from PySide6.QtCore import QObject, QPoint, Signal

from ecpat_finder.event_counter import SlidingWindowCounter

MIN_PRESSES, MAX_DURATION_S = 5, 4.0
"""Presses, and the seconds within which they have to come."""

CORNER_SIDE_PX = 90
"""Side in pixels of the square in the corner."""


class CornerGesture(QObject):
    """Emits `activated` at the fifth press in a row; a press elsewhere resets the count."""

    activated = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._presses = SlidingWindowCounter(MIN_PRESSES, MAX_DURATION_S)

    def press(self, position: QPoint) -> None:
        """Handles a press at a position in the window."""
        if not (0 <= position.x() < CORNER_SIDE_PX and 0 <= position.y() < CORNER_SIDE_PX):
            self._presses.reset()
        elif self._presses.add():
            self.activated.emit()
