"""Quick exit: Escape pressed three times, whatever has the focus, closes the window at once."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ecpat_finder.event_counter import SlidingWindowCounter

MIN_PRESSES, MAX_DURATION_S = 3, 1.5
"""Presses of Escape that trigger, and the seconds within which all of them must come."""


class QuickExit(QObject):
    """An application event filter; emits `triggered` at the third Escape in a row."""

    triggered = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._presses = SlidingWindowCounter(MIN_PRESSES, MAX_DURATION_S)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        # The QWindow gets each press first and exactly once, whichever widget has the focus.
        if event.type() == QEvent.Type.KeyPress and watched.isWindowType():
            assert isinstance(event, QKeyEvent)
            if event.key() != Qt.Key.Key_Escape:
                self._presses.reset()
            elif not event.isAutoRepeat() and self._presses.add():
                self.triggered.emit()
        return False
