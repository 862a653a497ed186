"""Runs the kiosk until its operator or the service manager stops it; recovers from errors."""

import signal
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QDir, QLockFile, QObject, QSize, QSocketNotifier, Qt, QTimer
from PySide6.QtWidgets import QApplication

from ecpat_finder import paths
from ecpat_finder.choices import ExitCode
from ecpat_finder.directory.fallback import LoadedDirectory
from ecpat_finder.error_report import error_line
from ecpat_finder.event_counter import SlidingWindowCounter
from ecpat_finder.kiosk.config import KioskConfig
from ecpat_finder.kiosk.lockdown.input_filter import InputFilter
from ecpat_finder.kiosk.lockdown.screens import ScreenWatch
from ecpat_finder.kiosk.lockdown.touch_scroll import TouchScroll
from ecpat_finder.kiosk.operator.error_log import ErrorLog
from ecpat_finder.kiosk.operator.pin import PinVerifier
from ecpat_finder.kiosk.systemd import SystemdNotifier
from ecpat_finder.kiosk.window import KioskWindow

MAX_ERRORS, ERROR_WINDOW_S = 10, 30.0
"""Unhandled exceptions within that many seconds after which the process exits."""

MAX_START_MS = 20_000
"""Milliseconds after which the kiosk reports that it is ready, with or without a first frame."""


def run_kiosk(application: QApplication, loaded: LoadedDirectory, config: KioskConfig) -> int:
    """Shows the kiosk until it ends; returns the exit code."""
    lock = _lock()
    if not lock.tryLock(0):
        return ExitCode.ALREADY_RUNNING
    kiosk = Kiosk(application, loaded, config)
    code = kiosk.run()
    lock.unlock()
    return code


def _lock() -> QLockFile:
    folder = paths.runtime_folder() or Path(QDir.tempPath())
    lock = QLockFile(str(folder / "ecpat-finder-kiosk.lock"))
    lock.setStaleLockTime(0)  # stale only if its process has ended, whatever its age
    return lock


class Kiosk(QObject):
    """The window, with the event filters, the screen watcher and the error handling round it.

    `size` in pixels; None for that of the screen.
    """

    def __init__(
        self,
        application: QApplication,
        loaded: LoadedDirectory,
        config: KioskConfig,
        size: QSize | None = None,
    ) -> None:
        super().__init__(application)
        self._application = application
        application.setQuitOnLastWindowClosed(False)
        state = paths.kiosk_state_folder()
        self.error_log = ErrorLog(state)
        self.input_filter = InputFilter(self)
        self.touch = TouchScroll(self)
        # The input filter runs first: Qt calls filters in reverse order of installation.
        application.installEventFilter(self.touch)
        application.installEventFilter(self.input_filter)
        pin_verifier = PinVerifier(config.pin_hash, state)
        self.window = KioskWindow(
            loaded, config, self.input_filter, self.error_log, pin_verifier, size
        )
        self.window.restart_requested.connect(lambda: self.end(ExitCode.DONE))
        self.window.end_requested.connect(lambda: self.end(ExitCode.ENDED_BY_OPERATOR))
        self.screens = ScreenWatch(self, config.screen)
        self.screens.changed.connect(self.window.place)
        self.input_filter.touched.connect(self._show_cursor)
        self._has_cursor = True
        self._errors = SlidingWindowCounter(MAX_ERRORS, ERROR_WINDOW_S)
        self._directory = loaded.directory

    def run(self) -> int:
        """Shows the window and runs the event loop; returns the exit code."""
        sys.excepthook = self._recover
        self._signal_notifier = on_unix_signal(
            signal.SIGTERM, signal.SIGINT, call=lambda: self.end(ExitCode.DONE)
        )
        service = SystemdNotifier()
        self.window.first_frame.connect(lambda: service.notify("READY=1"))
        # Without a screen there is no frame, and a restart wouldn't help.
        QTimer.singleShot(MAX_START_MS, self, lambda: service.notify("READY=1"))
        self.window.place()
        QTimer.singleShot(0, self, self._preload)
        interval = service.watchdog_interval()
        if interval:
            timer = QTimer(self)
            timer.timeout.connect(lambda: service.notify("WATCHDOG=1"))
            timer.start(int(interval * 1000))
        code = self._application.exec()
        service.notify("STOPPING=1")
        return code

    def end(self, code: int) -> None:
        """Ends the visit, lets windows be closed, and leaves the event loop with an exit code."""
        self.input_filter.is_open = True
        self.window.end_visit()
        self._application.exit(code)

    def _preload(self) -> None:
        """Loads what the first press would otherwise wait for."""
        import phonenumbers  # noqa: F401

        self._directory.prepare_search()
        self._directory.prepare_typo_search()

    def _show_cursor(self, is_finger: bool) -> None:
        if is_finger == self._has_cursor:
            self._has_cursor = not is_finger
            if is_finger:
                self._application.setOverrideCursor(Qt.CursorShape.BlankCursor)
            else:
                self._application.restoreOverrideCursor()

    def _recover(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Logs an unhandled exception, without what the visitor chose, and ends the visit."""
        line = error_line(kind, trace)
        print(f"ecpat-finder: {line}", file=sys.stderr, flush=True)
        self.error_log.add(line)
        if self._errors.add():
            self.input_filter.is_open = True
            self._application.exit(ExitCode.TOO_MANY_ERRORS)
        else:
            QTimer.singleShot(0, self.window, self.window.end_visit)


def on_unix_signal(*signals: signal.Signals, call: Callable[[], object]) -> QSocketNotifier:
    """Calls `call` from the event loop when one of the Unix signals arrives.

    Python's handlers run only between bytecode instructions, so not while Qt waits for events.
    """
    receiver, sender = socket.socketpair()
    receiver.setblocking(False)
    sender.setblocking(False)
    signal.set_wakeup_fd(sender.fileno())
    for number in signals:
        signal.signal(number, lambda *_: None)
    notifier = QSocketNotifier(receiver.fileno(), QSocketNotifier.Type.Read)

    def handle() -> None:
        receiver.recv(64)
        call()

    notifier.activated.connect(handle)
    notifier.sockets = (receiver, sender)  # type: ignore[attr-defined]
    return notifier
