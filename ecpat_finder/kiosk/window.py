"""The kiosk's window: attract screen, visits, the operator's page, and overlays."""

from PySide6.QtCore import QEvent, QLocale, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QHideEvent, QPaintEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from ecpat_finder.directory.fallback import LoadedDirectory
from ecpat_finder.directory.model import ContactLink
from ecpat_finder.kiosk.appearance import Appearance
from ecpat_finder.kiosk.attract.screen import AttractScreen
from ecpat_finder.kiosk.config import KioskConfig
from ecpat_finder.kiosk.lockdown.cleanup import clear_traces
from ecpat_finder.kiosk.lockdown.input_filter import InputFilter
from ecpat_finder.kiosk.lockdown.screens import chosen_screen
from ecpat_finder.kiosk.operator.corner_gesture import CornerGesture
from ecpat_finder.kiosk.operator.error_log import ErrorLog
from ecpat_finder.kiosk.operator.page import OperatorPage
from ecpat_finder.kiosk.operator.pin import PinVerifier
from ecpat_finder.kiosk.operator.pin_pad import PinPad
from ecpat_finder.kiosk.visit.display_overlay import DisplayOverlay, LanguageOverlay
from ecpat_finder.kiosk.visit.idle_prompt import IdlePrompt
from ecpat_finder.kiosk.visit.visit import Visit
from ecpat_finder.kiosk.widgets.overlay import Overlay
from ecpat_finder.kiosk.widgets.qr import QrOverlay
from ecpat_finder.ui.capabilities import KIOSK
from ecpat_finder.ui.context import LinkEmitter, UiContext

REMAP_DELAY_MS = 100
"""Milliseconds after which a window that isn't exposed any more is mapped again."""


class KioskWindow(QWidget):
    """Shows the attract screen, a visit or the operator's page.

    `size` in pixels that it will have, if not that of its screen.

    Emits `restart_requested` and `end_requested` by the operator, and `first_frame` once.
    """

    first_frame = Signal()
    restart_requested = Signal()
    end_requested = Signal()

    def __init__(
        self,
        loaded: LoadedDirectory,
        config: KioskConfig,
        input_filter: InputFilter,
        error_log: ErrorLog,
        pin_verifier: PinVerifier,
        size: QSize | None = None,
    ) -> None:
        super().__init__()
        self._loaded = loaded
        self._capabilities = KIOSK._replace(can_print=bool(config.printer))
        self._config = config
        self._input_filter = input_filter
        self._error_log = error_log
        self._pin_verifier = pin_verifier
        self._appearance = Appearance(config, size or chosen_screen(config.screen).size())
        self.visit: Visit | None = None
        self.overlay: Overlay | None = None
        self.operator: OperatorPage | None = None
        self.setWindowTitle("ECPAT Finder")  # never a country's name: other clients can read it
        self.setWindowFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._is_drawn = False
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        # No page's minimum size may make the window larger than its screen.
        self._stack.setSizeConstraint(QStackedLayout.SizeConstraint.SetNoConstraint)
        self._appearance.reset()
        self.attract = self._make_attract()
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(config.idle_seconds * 1000)
        self._idle.timeout.connect(self._ask_if_idle)
        self._corner = CornerGesture(self)
        # Queued, so that this press can't also hit the PIN pad that it opens.
        self._corner.activated.connect(self._ask_pin, Qt.ConnectionType.QueuedConnection)
        input_filter.used.connect(self._restart_idle_timer)
        input_filter.pressed.connect(self._handle_press)
        input_filter.escaped.connect(self.end_visit)
        if QGuiApplication.platformName() == "xcb":
            input_filter.covered.connect(
                lambda: QTimer.singleShot(REMAP_DELAY_MS, self, self._map_again)
            )

    def _make_attract(self) -> AttractScreen:
        attract = AttractScreen(
            self._context(self._config.languages[0]),
            self._config.languages,
            self._config.quiet_hours,
            self._config.home_country,
        )
        attract.started.connect(self.begin)
        self._stack.addWidget(attract)
        return attract

    def _context(self, language: str) -> UiContext:
        links = LinkEmitter()
        links.activated.connect(self._show_code)
        return UiContext(
            self._loaded.directory, QLocale(language), language, self._capabilities, links
        )

    # Visits.

    def begin(self, language: str) -> None:
        """Begins a visit in a language."""
        self._appearance.install_translations(language)
        self._show_visit("find", self._config.home_country)
        self._idle.start()

    def _show_visit(self, page: str, code: str) -> None:
        self._close_overlay()
        previous, self.visit = self.visit, None
        context = self._context(self._appearance.language)
        visit = Visit(context, self._loaded.problems, self._config.languages)
        visit.show_place(page, code)
        visit.leave_pressed.connect(self.end_visit)
        visit.language_chosen.connect(self._change_language)
        visit.languages_pressed.connect(self._ask_language)
        visit.display_pressed.connect(self._ask_display)
        visit.print_requested.connect(self._print)
        self.visit = visit
        self._stack.addWidget(visit)
        self._stack.setCurrentWidget(visit)
        _drop(previous)

    def _change_language(self, language: str) -> None:
        place = self.visit.place if self.visit else ("find", "")
        self._appearance.install_translations(language)
        self._show_visit(*place)

    def _change_appearance(self, theme_name: str, text_size: int) -> None:
        place = self.visit.place if self.visit else ("find", "")
        self._appearance.apply(theme_name, text_size)
        self._show_visit(*place)

    def end_visit(self) -> None:
        """Leave now: deletes everything of the visit and shows the attract screen."""
        self._idle.stop()
        self._close_overlay()
        ended = [self.visit, self.operator]
        self.visit = self.operator = None
        self._stack.setCurrentWidget(self.attract)
        for widget in ended:
            _drop(widget)
        if self._appearance.reset():
            # Its fonts and lengths were computed for the other theme and text size.
            old, self.attract = self.attract, self._make_attract()
            self._stack.setCurrentWidget(self.attract)
            _drop(old)
        clear_traces()
        # Again after the current event, which still refers to the widget that was pressed.
        QTimer.singleShot(0, self, clear_traces)

    # Overlays.

    def _open_overlay(self, overlay: Overlay) -> None:
        self._close_overlay()
        self.overlay = overlay
        overlay.closed.connect(self._close_overlay)
        overlay.show()
        overlay.raise_()
        if overlay.default_button:
            overlay.default_button.setFocus()

    def _close_overlay(self) -> None:
        closed, self.overlay = self.overlay, None
        _drop(closed)

    def _show_code(self, link: ContactLink) -> None:
        self._open_overlay(QrOverlay(self, link))

    def _ask_language(self) -> None:
        overlay = LanguageOverlay(self, self._config.languages)
        overlay.language_chosen.connect(self._change_language)
        self._open_overlay(overlay)

    def _ask_display(self) -> None:
        overlay = DisplayOverlay(self, self._appearance.theme, self._appearance.text_size)
        overlay.theme_chosen.connect(
            lambda name: self._change_appearance(name, self._appearance.text_size)
        )
        overlay.text_size_chosen.connect(
            lambda size: self._change_appearance(self._appearance.theme, size)
        )
        self._open_overlay(overlay)

    def _print(self, code: str) -> None:
        from ecpat_finder.kiosk.visit.printing import PrintOverlay, print_country

        context = self._context(self._appearance.language)
        is_printing = print_country(self._config.printer, context, code)
        self._open_overlay(PrintOverlay(self, is_printing))

    # Idle time.

    def _restart_idle_timer(self) -> None:
        if self.visit and not isinstance(self.overlay, IdlePrompt):
            self._idle.start()

    def _ask_if_idle(self) -> None:
        if self.visit is None:
            return
        overlay = IdlePrompt(self)
        overlay.visit_ended.connect(self.end_visit)
        overlay.closed.connect(self._idle.start)
        self._open_overlay(overlay)

    # The operator.

    def _handle_press(self, position: QPoint) -> None:
        self._corner.press(self.mapFromGlobal(position))

    def _ask_pin(self) -> None:
        if not self._config.pin_hash or self.operator:
            return
        self.end_visit()
        pad = PinPad(self, self._pin_verifier)
        pad.accepted.connect(self._show_operator)
        self._open_overlay(pad)

    def _show_operator(self) -> None:
        self._close_overlay()
        page = OperatorPage(self._loaded, self._error_log.lines, self._notes())
        page.back_pressed.connect(self.end_visit)
        page.restart_pressed.connect(self.restart_requested)
        page.end_pressed.connect(self.end_requested)
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

    # Lockdown.

    def place(self) -> None:
        """Makes the window cover its screen, after any change of either."""
        screens = QGuiApplication.screens()
        if not screens or self._input_filter.is_open:
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
        """Another X client can unmap the window unnoticed by Qt, which must hide it first."""
        handle = self.windowHandle()
        if (
            self.isVisible()
            and handle
            and not handle.isExposed()
            and not self._input_filter.is_open
        ):
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
        event.setAccepted(self._input_filter.is_open)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        QTimer.singleShot(0, self, self.place)


def _drop(widget: QWidget | None) -> None:
    """Hides a widget at once, and deletes it when control returns to the event loop."""
    if widget is not None:
        widget.hide()
        widget.setParent(None)
        widget.deleteLater()
