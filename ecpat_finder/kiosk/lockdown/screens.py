"""Which screen the kiosk stands on, and what covers the others."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from ecpat_finder.ui import theme


def chosen_screen(wanted: str | int) -> QScreen:
    """The screen of a name or a number from 1; the first one if there is none such."""
    screens = QGuiApplication.screens()
    for number, screen in enumerate(screens, 1):
        if wanted in (number, screen.name()) and wanted != "":
            return screen
    return QGuiApplication.primaryScreen()


class Cover(QWidget):
    """An empty full-screen window."""

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
    """Emits `changed` when a screen comes, goes, turns or changes its size; covers the others."""

    changed = Signal()

    def __init__(self, parent: QObject, wanted: str | int) -> None:
        super().__init__(parent)
        self._wanted = wanted
        self.covers: list[Cover] = []
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.timeout.connect(self._tell)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._watch)
        application.screenRemoved.connect(lambda _: self._settle.start(0))
        application.primaryScreenChanged.connect(lambda _: self._settle.start(0))
        for screen in QGuiApplication.screens():
            self._watch(screen)

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(lambda _: self._settle.start(0))
        self._settle.start(0)

    def _tell(self) -> None:
        screens = QGuiApplication.screens()
        if not screens:
            return  # all are unplugged; the next one to come starts this again
        own = chosen_screen(self._wanted)
        for cover in self.covers:
            cover.hide()
            cover.deleteLater()
        self.covers = [Cover(screen) for screen in screens if screen is not own]
        self.changed.emit()
