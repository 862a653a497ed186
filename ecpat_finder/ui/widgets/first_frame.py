"""A window that says when it can first be seen."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QMainWindow


class FirstFrameWindow(QMainWindow):
    """Emits `first_frame` once, when it has been painted and put on the screen."""

    first_frame = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            # Runs when the event loop comes back, that is when the frame is out.
            QTimer.singleShot(0, self.first_frame.emit)
