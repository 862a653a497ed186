"""A main window that signals its first frame."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QMainWindow


class FirstFrameWindow(QMainWindow):
    """Emits `first_frame` once, when it has been painted and flushed to the screen."""

    first_frame = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            # Runs when control returns to the event loop, after the frame has been flushed.
            QTimer.singleShot(0, self.first_frame.emit)
