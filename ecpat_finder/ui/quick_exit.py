"""Quick exit: Escape pressed three times, or one press on "Leave now", also with a menu open."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from ecpat_finder.event_counter import SlidingWindowCounter

MIN_PRESSES, MAX_DURATION_S = 3, 5.0
"""Presses of Escape that trigger, and the seconds within which all of them must come."""


class QuickExit(QObject):
    """An application event filter; emits `triggered` at the third Escape in a row.

    `counted` says how many presses count now; 0 once they no longer do. `is_leave_button` says
    whether a "Leave now" is at a position of the screen: a press there triggers, too, while a menu
    is open, which would otherwise only be closed by it.
    """

    triggered = Signal()
    counted = Signal(int)

    def __init__(
        self, parent: QObject, is_leave_button: Callable[[QPoint], bool] = lambda _: False
    ) -> None:
        super().__init__(parent)
        self._is_leave_button = is_leave_button
        self._presses = SlidingWindowCounter(MIN_PRESSES, MAX_DURATION_S)
        self._shown = 0
        self._lapse = QTimer(self)
        self._lapse.setSingleShot(True)
        self._lapse.timeout.connect(self._show_count)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        # The QWindow gets each press first and exactly once, whichever widget has the focus.
        kind = event.type()
        if kind == QEvent.Type.KeyPress and watched.isWindowType():
            assert isinstance(event, QKeyEvent)
            self._press_key(event)
        elif kind == QEvent.Type.MouseButtonPress and watched.isWindowType():
            assert isinstance(event, QMouseEvent)
            position = event.globalPosition().toPoint()
            if QApplication.activePopupWidget() and self._is_leave_button(position):
                self.triggered.emit()
                return True
        return False

    def _press_key(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            self._presses.reset()
            self._show_count()
        elif not event.isAutoRepeat():
            if self._presses.add():
                self.triggered.emit()
            self._show_count()

    def _show_count(self) -> None:
        """Emits the count if it has changed, and again when the oldest press no longer counts."""
        count = self._presses.count()
        if count != self._shown:
            self._shown = count
            self.counted.emit(count)
        self._lapse.start(round(self._presses.seconds_left() * 1000) + 1)
        if not count:
            self._lapse.stop()
