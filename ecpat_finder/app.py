"""Starts the window: shows the first frame as soon as possible, then loads the rest."""

import ecpat_finder.qt_imports  # noqa: F401  first

# isort: split
import gc
import os
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QApplication

from ecpat_finder import paths
from ecpat_finder.choices import PAGES, THEMES
from ecpat_finder.single_instance import OpenRequest, SingleInstance, startup_token
from ecpat_finder.ui import language
from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.settings import WindowSettings
from ecpat_finder.ui.view_state import ViewState

if TYPE_CHECKING:
    from ecpat_finder.directory import Directory

DEFAULT_SIZE = QSize(1120, 760)

QT_LOGGING_RULES = "qt.accessibility.*=false;qt.text.font.db=false"
"""Qt warns on standard error, which on a desktop is the journal, of a script that a font lacks,
when a screen reader asks about something that has gone, and for each label that can be selected."""


class Options(NamedTuple):
    """The command line's options for the window; None means the settings or the desktop's."""

    country: str | None = None
    tab: str | None = None
    language: str | None = None
    theme: str | None = None
    data: Path | None = None


def open_window(options: Options, quit_when_ready_since: float | None = None) -> int:
    """Opens the window and returns the exit code after it was closed.

    With `quit_when_ready_since` (seconds, as returned by time.time()), prints "ready MS" at the
    first frame, the milliseconds since then, and exits.
    """
    # Start-up creates no garbage, and collections would take a tenth of its time.
    gc.disable()
    is_measured = quit_when_ready_since is not None
    instance = None if is_measured or options.data else SingleInstance()
    if instance and not instance.acquire() and instance.send(_open_request(options)):
        return 0
    application = make_application()
    settings = WindowSettings()
    window = MainWindow(initial_view(options, settings.language()))
    window.quit_requested.connect(lambda: _leave(window))
    _fit_to_screen(window, settings.size())
    if quit_when_ready_since is None:
        window.first_frame.connect(lambda: _complete(application, window, settings, options))
        if instance:
            window.first_frame.connect(lambda: listen_for_second_instance(window, instance))
    else:
        window.first_frame.connect(lambda: _print_ready(application, quit_when_ready_since))
    window.show()
    code = application.exec()
    if instance:
        instance.close()
    gc.freeze()  # nor is a collection needed at exit
    return code


def make_application() -> QApplication:
    """Creates the application, with its name, style and error reporting."""
    sys.excepthook = _log_exception
    language.use_known_locale()
    # QLoggingCategory.setFilterRules would do the same, but its class takes time to import.
    os.environ.setdefault("QT_LOGGING_RULES", QT_LOGGING_RULES)
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    application.setApplicationName("ecpat-finder")
    application.setApplicationDisplayName("ECPAT Finder")
    application.setDesktopFileName("ecpat-finder")
    bundle = paths.bundle_folder()
    if bundle is not None:
        from ecpat_finder.ui.fonts import load_missing_fonts

        load_missing_fonts(application, bundle / "fonts")
    return application


def initial_view(options: Options, saved_language: str | None) -> ViewState:
    """The view at start: by the options, else by the settings, else by the desktop."""
    if saved_language is not None and language.offered(saved_language) is None:
        saved_language = None
    return ViewState(
        language=options.language or saved_language or language.system_language(),
        theme=options.theme,
        tab=options.tab or "find",
        country=options.country or "",
    )


def known_language(tag: str) -> bool:
    """Whether Qt knows a BCP 47 language tag."""
    return language.is_language(tag)


def _log_exception(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Prints one line for an exception, without what the user chose; in dev mode, a traceback."""
    if sys.flags.dev_mode:
        sys.__excepthook__(kind, error, trace)
        return
    from ecpat_finder.error_report import error_line

    print(f"ecpat-finder: {error_line(kind, trace)}", file=sys.stderr, flush=True)


def _open_request(options: Options) -> OpenRequest:
    return OpenRequest(
        country=options.country or "",
        tab=options.tab or ("find" if options.country else ""),
        language=options.language or "",
        theme=options.theme or "",
        token=startup_token(),
    )


def _is_valid_request(request: OpenRequest) -> bool:
    """Validates a request, for any program of the same user can write to the socket."""
    return (
        request.tab in ("", *PAGES)
        and request.theme in ("", *THEMES)
        and language.is_language(request.language or "en")
    )


def listen_for_second_instance(window: MainWindow, instance: SingleInstance) -> None:
    """A second launch raises this window, which shows what that launch requested."""
    from ecpat_finder.ui.desktop import bring_to_front

    def show(request: OpenRequest) -> None:
        if _is_valid_request(request) and request.changes:
            window.change(**request.changes)
        bring_to_front(window, request.token)
        instance.acknowledge()

    instance.requested.connect(show)
    instance.listen()


def _fit_to_screen(window: MainWindow, saved_size: QSize | None) -> None:
    available = window.screen().availableGeometry().size()
    window.resize((saved_size or DEFAULT_SIZE).boundedTo(available))


def _print_ready(application: QApplication, since: float) -> None:
    print(f"ready {(time.time() - since) * 1000:.0f}", flush=True)
    application.quit()


def _complete(
    application: QApplication, window: MainWindow, settings: WindowSettings, options: Options
) -> None:
    """Loads what the first frame doesn't need, in the order in which it may be used."""
    import signal

    from ecpat_finder.directory.fallback import load_or_fall_back
    from ecpat_finder.ui.quick_exit import QuickExit
    from ecpat_finder.ui.widgets.logo import window_icon

    loaded = load_or_fall_back(options.data)
    window.show_directory(loaded)
    escape = QuickExit(application, window.is_leave_button)
    escape.counted.connect(window.show_escapes)
    escape.triggered.connect(lambda: _leave(window))
    application.installEventFilter(escape)
    window.closing.connect(lambda: _clean_up(window, settings))
    window.language_chosen.connect(settings.remember_language)
    application.styleHints().colorSchemeChanged.connect(lambda _: window.follow_desktop())
    application.setWindowIcon(window_icon())
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    QTimer.singleShot(0, window, lambda: _preload(loaded.directory))


def _preload(directory: "Directory") -> None:
    """Loads what the first search would otherwise wait for."""
    directory.prepare_search()
    gc.enable()
    gc.freeze()


def _clean_up(window: MainWindow, settings: WindowSettings) -> None:
    from ecpat_finder.ui import desktop

    desktop.clear_copied()
    if not (window.isMaximized() or window.isFullScreen()):
        settings.remember_size(window.size())


def _leave(window: MainWindow) -> None:
    """Hides all windows at once, then closes, which clears what was copied, and quits."""
    for widget in QApplication.topLevelWidgets():
        widget.hide()
    window.close()
    QApplication.exit(0)
