"""A second launch forwards its request to the open window."""

import os
import re
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLockFile, QObject, Signal

from ecpat_finder import paths

if TYPE_CHECKING:
    from ecpat_finder.request_channel import RequestChannel


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
    """Makes sure that a user has one window on a display.

    Emits `requested` with an OpenRequest for each further launch; a window that has shown it calls
    `acknowledge`, else that launch opens a window of its own. Where no lock can be made (no
    runtime folder, a full disk) every launch has its own window.
    """

    requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        folder = paths.runtime_folder()
        self._lock: QLockFile | None = None
        self._address = ""
        self._channel: RequestChannel | None = None
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
        from ecpat_finder import request_channel

        until = time.monotonic() + request_channel.TIMEOUT_S
        while time.monotonic() < until:
            try:
                return request_channel.send(self._address, "\n".join(request).encode(), until)
            except OSError:
                if self.acquire():
                    return False  # the other process has just ended
                time.sleep(0.03)  # it is starting, and doesn't listen yet
        return False

    def listen(self) -> None:
        """Accepts requests from now on; does nothing without the lock."""
        from ecpat_finder.request_channel import make_channel

        if self._lock is None or not self._lock.isLocked():
            return
        channel = make_channel()
        channel.received.connect(self._receive)
        if channel.listen(self._address):
            self._channel = channel

    def acknowledge(self) -> None:
        """Tells the second launch that its request is shown."""
        if self._channel is not None:
            self._channel.acknowledge()

    def close(self) -> None:
        """Stops listening and releases the lock."""
        if self._channel is not None:
            self._channel.close()
            self._channel = None
        if self._lock is not None:
            self._lock.unlock()

    def _receive(self, message: bytes) -> None:
        self.requested.emit(parse_request(bytes(message)))


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
