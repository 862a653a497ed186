"""Leave now: Escape pressed three times, from anywhere, closes the window at once."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ecpat_finder.sliding_window import SlidingWindowCounter

PRESSES = 3
WITHIN_S = 1.5
"""Seconds in which the presses must come."""


class QuickExit(QObject):
    """An event filter for the application; emits `triggered` at the third Escape in a row."""

    triggered = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._presses = SlidingWindowCounter(PRESSES, WITHIN_S)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        # The window's own event comes first, once a press, whichever widget has the focus.
        if event.type() == QEvent.Type.KeyPress and watched.isWindowType():
            assert isinstance(event, QKeyEvent)
            if event.key() != Qt.Key.Key_Escape:
                self._presses.reset()
            elif not event.isAutoRepeat() and self._presses.add():
                self.triggered.emit()
        return False
