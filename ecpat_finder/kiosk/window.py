"""The kiosk's window: attract screen, visits, the operator's page, and what lies over them."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QHideEvent, QPaintEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from ecpat_finder.directory.dataset.loading import DatasetError
from ecpat_finder.directory.directory import Directory
from ecpat_finder.kiosk.attract import Attract
from ecpat_finder.kiosk.config import KioskConfig
from ecpat_finder.kiosk.corner import CornerWatch
from ecpat_finder.kiosk.display_sheet import DisplaySheet, LanguageSheet
from ecpat_finder.kiosk.fault_log import FaultLog
from ecpat_finder.kiosk.guard import KioskGuard
from ecpat_finder.kiosk.look import Look
from ecpat_finder.kiosk.operator_page import OperatorPage
from ecpat_finder.kiosk.pin import PinGuard
from ecpat_finder.kiosk.pin_pad import PinPad
from ecpat_finder.kiosk.qr import QrSheet
from ecpat_finder.kiosk.screens import chosen_screen
from ecpat_finder.kiosk.sheet import Sheet
from ecpat_finder.kiosk.still_there import StillThere
from ecpat_finder.kiosk.traces import wipe
from ecpat_finder.kiosk.visit import Visit

UNMAPPED = 100
"""Milliseconds that a window isn't seen after which it is shown again."""


class KioskWindow(QWidget):
    """Shows one thing at a time, and goes back to the attract screen from everywhere.

    `room` is the size that it will have, where that isn't its screen's.

    Emits `restart_wanted` and `end_wanted` when the operator does, and `first_frame` once.
    """

    first_frame = Signal()
    restart_wanted = Signal()
    end_wanted = Signal()

    def __init__(
        self,
        directory: Directory | DatasetError,
        config: KioskConfig,
        guard: KioskGuard,
        faults: FaultLog,
        pins: PinGuard,
        room: QSize | None = None,
    ) -> None:
        super().__init__()
        self._directory = directory
        self._config = config
        self._guard = guard
        self._faults = faults
        self._pins = pins
        self._look = Look(config, room or chosen_screen(config.screen).size())
        self.visit: Visit | None = None
        self.sheet: Sheet | None = None
        self.operator: OperatorPage | None = None
        self.setWindowTitle("ECPAT Finder")  # never a country's name: it may be seen elsewhere
        self.setWindowFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._is_drawn = False
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        # Nothing that is shown makes the window larger than its screen.
        self._stack.setSizeConstraint(QStackedLayout.SizeConstraint.SetNoConstraint)
        self._look.begin()
        self.attract = self._make_attract()
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(config.idle_seconds * 1000)
        self._idle.timeout.connect(self._ask_still_there)
        self._corner = CornerWatch(self)
        # Once the press itself has been dealt with: it isn't meant for what it brings.
        self._corner.knocked.connect(self._ask_pin, Qt.ConnectionType.QueuedConnection)
        guard.used.connect(self._stay_awake)
        guard.pressed.connect(self._look_at_press)
        guard.escaped.connect(self.forget)
        if QGuiApplication.platformName() == "xcb":
            guard.covered.connect(lambda: QTimer.singleShot(UNMAPPED, self, self._map_again))

    def _make_attract(self) -> Attract:
        attract = Attract(self._directory, self._config.languages, self._config.quiet_hours)
        attract.started.connect(self.begin)
        self._stack.addWidget(attract)
        return attract

    # A visit.

    def begin(self, language: str) -> None:
        """Begins a visit in a language."""
        self._look.install_translations(language)
        self._show_visit("find", self._config.home_country)
        self._idle.start()

    def _show_visit(self, page: str, code: str) -> None:
        self._drop_sheet()
        gone, self.visit = self.visit, None
        visit = Visit(self._directory, self._config.languages, self._look.language)
        visit.show_place(page, code)
        visit.leave_pressed.connect(self.forget)
        visit.language_chosen.connect(self._change_language)
        visit.languages_pressed.connect(self._ask_language)
        visit.display_pressed.connect(self._ask_display)
        visit.link_pressed.connect(self._show_code)
        visit.print_wanted.connect(self._print)
        self.visit = visit
        self._stack.addWidget(visit)
        self._stack.setCurrentWidget(visit)
        _drop(gone)

    def _change_language(self, language: str) -> None:
        place = self.visit.place if self.visit else ("find", "")
        self._look.install_translations(language)
        self._show_visit(*place)

    def _change_look(self, theme_name: str, text_size: int) -> None:
        place = self.visit.place if self.visit else ("find", "")
        self._look.dress(theme_name, text_size)
        self._show_visit(*place)

    def forget(self) -> None:
        """Leave now: everything of the visit is thrown away, and the attract screen is back."""
        self._idle.stop()
        self._drop_sheet()
        gone = [self.visit, self.operator]
        self.visit = self.operator = None
        self._stack.setCurrentWidget(self.attract)
        for widget in gone:
            _drop(widget)
        if self._look.begin():
            # Its texts and lengths are made for another look.
            old, self.attract = self.attract, self._make_attract()
            self._stack.setCurrentWidget(self.attract)
            _drop(old)
        wipe()
        # Once more when the press that asked for it is over, for it still holds what was pressed.
        QTimer.singleShot(0, self, wipe)

    # What lies over it.

    def _raise_sheet(self, sheet: Sheet) -> None:
        self._drop_sheet()
        self.sheet = sheet
        sheet.closed.connect(self._drop_sheet)
        sheet.show()
        sheet.raise_()
        if sheet.main:
            sheet.main.setFocus()

    def _drop_sheet(self) -> None:
        gone, self.sheet = self.sheet, None
        _drop(gone)

    def _show_code(self, address: str) -> None:
        self._raise_sheet(QrSheet(self, address))

    def _ask_language(self) -> None:
        sheet = LanguageSheet(self, self._config.languages)
        sheet.language_chosen.connect(self._change_language)
        self._raise_sheet(sheet)

    def _ask_display(self) -> None:
        sheet = DisplaySheet(self, self._look.theme, self._look.text_size)
        sheet.theme_chosen.connect(lambda name: self._change_look(name, self._look.text_size))
        sheet.text_size_chosen.connect(lambda size: self._change_look(self._look.theme, size))
        self._raise_sheet(sheet)

    def _print(self, code: str) -> None:
        from ecpat_finder.kiosk.printing import PrintSheet, print_country

        assert isinstance(self._directory, Directory)
        done = print_country(self._config.printer, self._directory, code, self._look.language)
        self._raise_sheet(PrintSheet(self, done))

    # Going quiet.

    def _stay_awake(self) -> None:
        if self.visit and not isinstance(self.sheet, StillThere):
            self._idle.start()

    def _ask_still_there(self) -> None:
        if self.visit is None:
            return
        sheet = StillThere(self)
        sheet.gone.connect(self.forget)
        sheet.closed.connect(self._idle.start)
        self._raise_sheet(sheet)

    # The operator.

    def _look_at_press(self, place: QPoint) -> None:
        self._corner.press(self.mapFromGlobal(place))

    def _ask_pin(self) -> None:
        if not self._config.pin_hash or self.operator:
            return
        self.forget()
        pad = PinPad(self, self._pins)
        pad.opened.connect(self._show_operator)
        self._raise_sheet(pad)

    def _show_operator(self) -> None:
        self._drop_sheet()
        page = OperatorPage(self._directory, self._faults.lines, self._notes())
        page.back_pressed.connect(self.forget)
        page.restart_pressed.connect(self.restart_wanted)
        page.end_pressed.connect(self.end_wanted)
        self.operator = page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def _notes(self) -> list[str]:
        size = self.size()
        screens = ", ".join(screen.name() for screen in QGuiApplication.screens())
        return [
            self.tr("Screen: %1 (%2 × %3)")
            .replace("%1", screens)
            .replace("%2", str(size.width()))
            .replace("%3", str(size.height())),
        ]

    # No way out.

    def place(self) -> None:
        """Covers its screen, whatever was done to the window or the screen."""
        screens = QGuiApplication.screens()
        if not screens or self._guard.is_open:
            return
        screen = chosen_screen(self._config.screen)
        if self.screen() is not screen:
            self.setScreen(screen)
        if self.geometry() != screen.geometry():
            self.setGeometry(screen.geometry())
        if not self.isFullScreen() or not self.isVisible():
            self.showFullScreen()
        self.raise_()
        self.activateWindow()

    def _map_again(self) -> None:
        """Another X client can unmap a window behind Qt's back; Qt must let go of it first."""
        handle = self.windowHandle()
        if self.isVisible() and handle and not handle.isExposed() and not self._guard.is_open:
            self.hide()
            self.place()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and self.isVisible():
            QTimer.singleShot(0, self, self.place)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if not self._is_drawn:
            self._is_drawn = True
            QTimer.singleShot(0, self, self.first_frame.emit)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        event.setAccepted(self._guard.is_open)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        QTimer.singleShot(0, self, self.place)


def _drop(widget: QWidget | None) -> None:
    """Takes a widget off the screen at once, and out of memory as soon as it can."""
    if widget is not None:
        widget.hide()
        widget.setParent(None)
        widget.deleteLater()
