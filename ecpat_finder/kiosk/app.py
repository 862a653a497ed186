"""Starts the kiosk, keeps it alive, and ends it when its operator or service manager says so."""

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
from ecpat_finder.kiosk.config import KioskConfig
from ecpat_finder.kiosk.lockdown.input_filter import InputFilter
from ecpat_finder.kiosk.lockdown.screens import ScreenWatch
from ecpat_finder.kiosk.lockdown.touch_scroll import TouchScroll
from ecpat_finder.kiosk.operator.error_log import ErrorLog
from ecpat_finder.kiosk.operator.pin import PinVerifier
from ecpat_finder.kiosk.systemd import SystemdNotifier
from ecpat_finder.kiosk.window import KioskWindow
from ecpat_finder.sliding_window import SlidingWindowCounter

MAX_ERRORS, WITHIN_S = 10, 30.0
"""So many errors in so many seconds: only a new process can help."""

MAX_START_MS = 20_000
"""Milliseconds after which the kiosk counts as started, seen or not."""


def run_kiosk(application: QApplication, loaded: LoadedDirectory, config: KioskConfig) -> int:
    """Shows the kiosk until it is told to end; returns the exit code."""
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
    lock.setStaleLockTime(0)  # a lock is stale when its process is gone, however old it is
    return lock


class Kiosk(QObject):
    """The window, and what watches over it."""

    def __init__(
        self,
        application: QApplication,
        loaded: LoadedDirectory,
        config: KioskConfig,
        room: QSize | None = None,
    ) -> None:
        super().__init__(application)
        self._application = application
        application.setQuitOnLastWindowClosed(False)
        state = paths.kiosk_state_folder()
        self.error_log = ErrorLog(state)
        self.input_filter = InputFilter(self)
        self.touch = TouchScroll(self)
        # The guard is asked first: filters run in the reverse order.
        application.installEventFilter(self.touch)
        application.installEventFilter(self.input_filter)
        pin_verifier = PinVerifier(config.pin_hash, state)
        self.window = KioskWindow(
            loaded, config, self.input_filter, self.error_log, pin_verifier, room
        )
        self.window.restart_wanted.connect(lambda: self.end(ExitCode.DONE))
        self.window.end_wanted.connect(lambda: self.end(ExitCode.ENDED_BY_OPERATOR))
        self.screens = ScreenWatch(self, config.screen)
        self.screens.changed.connect(self.window.place)
        self.input_filter.touched.connect(self._show_cursor)
        self._has_cursor = True
        self._errors = SlidingWindowCounter(MAX_ERRORS, WITHIN_S)
        self._directory = loaded.directory

    def run(self) -> int:
        """Shows the window and returns the exit code when it is over."""
        sys.excepthook = self._recover
        self._bell = on_unix_signal(
            signal.SIGTERM, signal.SIGINT, call=lambda: self.end(ExitCode.DONE)
        )
        service = SystemdNotifier()
        self.window.first_frame.connect(lambda: service.tell("READY=1"))
        # With no screen plugged in there is no frame, and still nothing that a restart would mend.
        QTimer.singleShot(MAX_START_MS, self, lambda: service.tell("READY=1"))
        self.window.place()
        QTimer.singleShot(0, self, self._preload)
        beat = service.heartbeat()
        if beat:
            timer = QTimer(self)
            timer.timeout.connect(lambda: service.tell("WATCHDOG=1"))
            timer.start(int(beat * 1000))
        code = self._application.exec()
        service.tell("STOPPING=1")
        return code

    def end(self, code: int) -> None:
        """The only way out."""
        self.input_filter.is_open = True
        self.window.end_visit()
        self._application.exit(code)

    def _preload(self) -> None:
        """What the first press would otherwise wait for."""
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
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        """A fault anywhere is told, without what was chosen, and the visit begins anew."""
        line = error_line(kind, trace)
        print(f"ecpat-finder: {line}", file=sys.stderr, flush=True)
        self.error_log.add(line)
        if self._errors.add():
            self.input_filter.is_open = True
            self._application.exit(ExitCode.TOO_MANY_ERRORS)
        else:
            QTimer.singleShot(0, self.window, self.window.end_visit)


def on_unix_signal(*signals: signal.Signals, call: Callable[[], object]) -> QSocketNotifier:
    """Makes signals of the system call something in the event loop, which Python alone wouldn't."""
    near, far = socket.socketpair()
    near.setblocking(False)
    far.setblocking(False)
    signal.set_wakeup_fd(far.fileno())
    for number in signals:
        signal.signal(number, lambda *_: None)
    bell = QSocketNotifier(near.fileno(), QSocketNotifier.Type.Read)

    def answer() -> None:
        near.recv(64)
        call()

    bell.activated.connect(answer)
    bell.sockets = (near, far)  # type: ignore[attr-defined]
    return bell
