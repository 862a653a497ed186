"""A second launch forwards its request to the open window.

Python's own `multiprocessing.connection` carries the message: QtNetwork, which has QLocalServer,
needs Kerberos libraries that a bare Debian lacks.
"""

import os
import re
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QLockFile, QObject, Signal

from ecpat_finder import paths

if TYPE_CHECKING:
    from multiprocessing.connection import Connection, Listener

ANSWER_TIMEOUT_S = 3.0
"""Seconds a second launch waits for the open window before it opens one of its own."""

SHOWN = b"shown"
MAX_MESSAGE_BYTES = 1000
"""Longer messages are refused."""


class OpenRequest(NamedTuple):
    """What a second launch was asked to show; an empty field leaves the window as it is.

    `country` is ISO 3166-1 alpha-2, `language` BCP 47. `token` lets the window come to the front
    (xdg-activation on Wayland, startup notification on X11).
    """

    country: str = ""
    tab: str = ""
    language: str = ""
    theme: str = ""
    token: str = ""

    @property
    def changes(self) -> dict[str, str]:
        """The fields that change what the window shows."""
        return {key: text for key, text in self._asdict().items() if text and key != "token"}


class SingleInstance(QObject):
    """The claim to be this person's window on this display.

    Emits `asked` with a Wish for each further start; a window that shows it says so with
    `answer`, else that start opens a window of its own. Where no claim can be made (no folder for
    it, a full disk) every start has its own window.
    """

    requested = Signal(object)
    _received = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        folder = paths.runtime_folder()
        self._lock: QLockFile | None = None
        self._address = ""
        self._listener: Listener | None = None
        self._is_acknowledged = threading.Event()
        if folder is not None:
            name = f"window-{_display()}"
            self._lock = QLockFile(str(folder / f"{name}.lock"))
            self._lock.setStaleLockTime(0)  # stale when its process is gone, however old it is
            self._address = str(folder / name)
            if sys.platform == "win32":
                self._address = rf"\\.\pipe\ecpat-finder-{os.environ.get('USERNAME', '')}-{name}"

    def acquire(self) -> bool:
        """Takes the lock; False when another process holds it."""
        if self._lock is None or self._lock.tryLock(0):
            return True
        if self._lock.error() == QLockFile.LockError.LockFailedError:
            return False
        self._lock = None  # nothing can be written there
        return True

    def send(self, request: OpenRequest) -> bool:
        """Asks the open window to show a request and come to the front; whether it did."""
        from multiprocessing.connection import Client

        end = time.monotonic() + ANSWER_TIMEOUT_S
        while time.monotonic() < end:
            try:
                with Client(self._address) as connection:
                    connection.send_bytes("\n".join(request).encode())
                    return (
                        connection.poll(end - time.monotonic())
                        and connection.recv_bytes(MAX_MESSAGE_BYTES) == SHOWN
                    )
            except (OSError, EOFError):
                if self.acquire():
                    return False  # the other process has just ended
                time.sleep(0.03)  # it is starting, and doesn't listen yet
        return False

    def listen(self) -> None:
        """Accepts requests from now on, in a thread of its own; does nothing without the lock."""
        from multiprocessing.connection import Listener

        from PySide6.QtCore import Qt

        if self._lock is None or not self._lock.isLocked():
            return
        try:
            if sys.platform != "win32":
                Path(self._address).unlink(missing_ok=True)  # left by a process that was killed
            self._listener = Listener(self._address)
        except OSError:
            return
        self._received.connect(self.requested, Qt.ConnectionType.QueuedConnection)
        threading.Thread(target=self._serve, args=(self._listener,), daemon=True).start()

    def acknowledge(self) -> None:
        """Tells the second launch that its request is shown."""
        self._is_acknowledged.set()

    def close(self) -> None:
        """Stops listening and releases the lock."""
        listener, self._listener = self._listener, None
        if listener is not None:
            listener.close()
        if self._lock is not None:
            self._lock.unlock()

    def _serve(self, listener: "Listener") -> None:
        while self._listener is not None:
            try:
                with listener.accept() as connection:
                    self._handle(connection)
            except (OSError, EOFError):
                time.sleep(0.1)  # the other side hung up, or `close` was called

    def _handle(self, connection: "Connection[Any, Any]") -> None:
        if not connection.poll(1.0):
            return
        request = parse_request(connection.recv_bytes(MAX_MESSAGE_BYTES))
        self._is_acknowledged.clear()
        self._received.emit(request)
        if self._is_acknowledged.wait(ANSWER_TIMEOUT_S):
            connection.send_bytes(SHOWN)


def parse_request(message: bytes) -> OpenRequest:
    """A message as a request; an invalid one asks for nothing."""
    parts = message.decode("utf-8", "replace").split("\n")
    is_plain = all(part.isprintable() for part in parts)
    return (
        OpenRequest(*parts)
        if is_plain and len(parts) == len(OpenRequest._fields)
        else OpenRequest()
    )


def startup_token() -> str:
    """The activation token that the desktop gave this process, or an empty text."""
    token = os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID", "")
    return token if token.isprintable() else ""


def _display() -> str:
    """A name for the display: a user may have two sessions at once."""
    platform = re.split("[:;]", os.environ.get("QT_QPA_PLATFORM", ""))[0]
    names = ["DISPLAY"] if platform == "xcb" else ["WAYLAND_DISPLAY", "DISPLAY"]
    place = next((os.environ[name] for name in names if os.environ.get(name)), "")
    if platform not in ("", "xcb", "wayland"):
        place = platform  # offscreen, say
    return re.sub("[^A-Za-z0-9.]", "-", place)[:40]
