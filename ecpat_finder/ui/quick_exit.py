"""Leave now: Escape three times, from anywhere, and the window is gone."""

from time import monotonic

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

PRESSES = 3
WITHIN = 1.5
"""Seconds in which the presses must come."""


class QuickExit(QObject):
    """Installed on the application; emits `escaped` at the third Escape in a row."""

    escaped = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._times: list[float] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        # The window's own event comes first, once a press, whichever widget has the focus.
        if event.type() == QEvent.Type.KeyPress and watched.isWindowType():
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
                self._press()
            elif event.key() != Qt.Key.Key_Escape:
                self._times.clear()
        return False

    def _press(self) -> None:
        now = monotonic()
        self._times = [time for time in self._times if now - time < WITHIN] + [now]
        if len(self._times) >= PRESSES:
            self._times.clear()
            self.escaped.emit()
