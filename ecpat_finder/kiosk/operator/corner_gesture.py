"""The operator's gesture: five presses in the upper left corner of the screen."""

from PySide6.QtCore import QObject, QPoint, Signal

from ecpat_finder.sliding_window import SlidingWindowCounter

PRESSES = 5
WITHIN_S = 4.0
"""Seconds in which the presses must come."""

SIDE_PX = 90
"""Pixels of the corner's sides."""


class CornerGesture(QObject):
    """Emits `activated` at the fifth press in a row; a press elsewhere starts anew."""

    activated = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._presses = SlidingWindowCounter(PRESSES, WITHIN_S)

    def press(self, position: QPoint) -> None:
        """Takes a press at a position in the window."""
        if not (0 <= position.x() < SIDE_PX and 0 <= position.y() < SIDE_PX):
            self._presses.reset()
        elif self._presses.add():
            self.activated.emit()
