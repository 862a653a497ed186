"""Starts the window: application, language, look, directory; or draws it into a picture."""

import datetime
import os
import signal
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QObject, QSaveFile, QSize, QTimer, Signal
from PySide6.QtWidgets import QApplication

from ecpat_finder.directory import DatasetError, Directory, load_directory
from ecpat_finder.ui import clipboard, language
from ecpat_finder.ui.leaving import EscapeWatch
from ecpat_finder.ui.main_window import MainWindow, View
from ecpat_finder.ui.settings import WindowSettings

FIRST_SIZE = QSize(1120, 760)


@dataclass(frozen=True)
class Options:
    """What the command line asks of the window; None leaves it to the desktop."""

    country: str | None = None
    tab: str | None = None
    language: str | None = None
    theme: str | None = None
    data: Path | None = None


class FirstFrame(QObject):
    """Emits `shown` once, when the watched window has been painted and put on the screen."""

    shown = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            # Runs when the event loop comes back, that is when the frame is out.
            QTimer.singleShot(0, self.shown.emit)
        return False


def open_window(options: Options, quit_when_ready_since: float | None = None) -> int:
    """Opens the window and returns the exit code when it is closed.

    With `quit_when_ready_since` (seconds, as time.time() counts) the first frame prints
    "ready MS", the milliseconds since then, and ends the program.
    """
    application = _application()
    settings = WindowSettings()
    view = _view(options, settings.language())
    window = MainWindow(_directory(options), view)
    _fit_to_screen(window, settings.size())
    first_frame = FirstFrame(window)
    if quit_when_ready_since is None:
        first_frame.shown.connect(lambda: _after_first_frame(application, window, settings))
    else:
        first_frame.shown.connect(lambda: _say_ready(application, quit_when_ready_since))
    window.leaving.connect(lambda: _leave(window))
    escape = EscapeWatch(application)
    escape.escaped.connect(lambda: _leave(window))
    application.installEventFilter(escape)
    window.show()
    return application.exec()


def take_screenshot(options: Options, file: Path, size: QSize) -> int:
    """Draws the window into a PNG without a screen; raises OSError when it can't be written."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = _application()
    view = _view(options, None)
    window = MainWindow(_directory(options), view)
    window.resize(size)
    window.show()
    for _ in range(3):  # layouts that depend on a width settle in the second round
        application.processEvents()
    picture = window.grab()
    window.close()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    target = QSaveFile(str(file))
    written = target.open(QIODevice.OpenModeFlag.WriteOnly)
    if not written or target.write(buffer.data()) < 0 or not target.commit():
        raise OSError(target.errorString())
    return 0


def known_language(tag: str) -> bool:
    """Whether a language can be asked for."""
    return language.is_language(tag)


def _application() -> QApplication:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.excepthook = _log_fault
    application = QApplication(sys.argv[:1])
    application.setApplicationName("ecpat-finder")
    application.setApplicationDisplayName("ECPAT Finder")
    application.setDesktopFileName("ecpat-finder")
    application.setStyle("Fusion")
    return application


def _log_fault(
    kind: type[BaseException], fault: BaseException, trace: TracebackType | None
) -> None:
    """One line for a fault, without what a person chose; all of it in Python's dev mode."""
    if sys.flags.dev_mode:
        sys.__excepthook__(kind, fault, trace)
        return
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    code = trace.tb_frame.f_code if trace else None
    place = f"{Path(code.co_filename).name}, {code.co_name}" if code else "start"
    when = datetime.datetime.now().isoformat(timespec="seconds")
    print(f"ecpat-finder: {when} fault: {kind.__name__} in {place}", file=sys.stderr)


def _directory(options: Options) -> Directory | DatasetError:
    try:
        return load_directory(options.data)
    except DatasetError as error:
        return error


def _view(options: Options, remembered: str | None) -> View:
    if remembered is not None and language.offered(remembered) is None:
        remembered = None
    return View(
        language=options.language or remembered or language.system_language(),
        theme=options.theme,
        tab=options.tab or "find",
        country=options.country or "",
    )


def _fit_to_screen(window: MainWindow, remembered: QSize | None) -> None:
    room = window.screen().availableGeometry().size()
    window.resize((remembered or FIRST_SIZE).boundedTo(room))


def _say_ready(application: QApplication, since: float) -> None:
    print(f"ready {(time.time() - since) * 1000:.0f}", flush=True)
    application.quit()


def _after_first_frame(
    application: QApplication, window: MainWindow, settings: WindowSettings
) -> None:
    """What start-up doesn't need: settings, the desktop's scheme, libraries of later use."""
    from ecpat_finder.ui.emblem import window_icon

    application.setWindowIcon(window_icon())
    window.closing.connect(lambda: _end(window, settings))
    window.language_chosen.connect(settings.remember_language)
    application.styleHints().colorSchemeChanged.connect(lambda _: window.follow_desktop())
    QTimer.singleShot(0, window, _load_for_later)


def _load_for_later() -> None:
    """The libraries that the first slip of typing and the first telephone number will want."""
    import phonenumbers  # noqa: F401
    import rapidfuzz.process  # noqa: F401


def _end(window: MainWindow, settings: WindowSettings) -> None:
    clipboard.forget()
    if not (window.isMaximized() or window.isFullScreen()):
        settings.remember_size(window.size())


def _leave(window: MainWindow) -> None:
    """Gone at once: every window hidden, what was copied forgotten, then the end."""
    for shown in QApplication.topLevelWidgets():
        shown.hide()
    clipboard.forget()
    window.close()
    QApplication.exit(0)
