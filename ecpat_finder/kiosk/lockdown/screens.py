"""Selects the screen of the kiosk, and covers the other ones."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from ecpat_finder.ui import theme


def chosen_screen(name_or_number: str | int) -> QScreen:
    """The screen with a name or a number from 1; the primary one if there is none."""
    screens = QGuiApplication.screens()
    for number, screen in enumerate(screens, 1):
        if name_or_number in (number, screen.name()) and name_or_number != "":
            return screen
    return QGuiApplication.primaryScreen()


class Cover(QWidget):
    """A blank full-screen window."""

    def __init__(self, screen: QScreen) -> None:
        super().__init__()
        self.setWindowTitle("ECPAT Finder")
        self.setWindowFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.colours().ground))
        painter.end()


class ScreenWatch(QObject):
    """Emits `changed` when a screen is added, removed, rotated or resized; covers the others."""

    changed = Signal()

    def __init__(self, parent: QObject, name_or_number: str | int) -> None:
        super().__init__(parent)
        self._name_or_number = name_or_number
        self.covers: list[Cover] = []
        self._update_timer = QTimer(self)
        self._update_timer.setSingleShot(True)
        self._update_timer.timeout.connect(self._update)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._watch)
        application.screenRemoved.connect(lambda _: self._update_timer.start(0))
        application.primaryScreenChanged.connect(lambda _: self._update_timer.start(0))
        for screen in QGuiApplication.screens():
            self._watch(screen)

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(lambda _: self._update_timer.start(0))
        self._update_timer.start(0)

    def _update(self) -> None:
        screens = QGuiApplication.screens()
        if not screens:
            return  # all are unplugged; the next screenAdded starts the timer again
        own = chosen_screen(self._name_or_number)
        for cover in self.covers:
            cover.hide()
            cover.deleteLater()
        self.covers = [Cover(screen) for screen in screens if screen is not own]
        self.changed.emit()
