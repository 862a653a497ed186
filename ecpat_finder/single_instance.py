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
    """What a second launch asks the open window to show; an empty field changes nothing.

    `country` is ISO 3166-1 alpha-2, `language` BCP 47. `token` allows the window to be activated
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
    """A lock that allows one window for each user and display.

    Emits `requested` with an OpenRequest for each further launch. The window confirms with
    `acknowledge` that it shows it; otherwise that launch opens a new window. If no lock file can
    be created (no runtime folder, a full disk), every launch opens a new window.
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
            self._lock.setStaleLockTime(0)  # stale only if its process has ended
            self._address = str(folder / name)
            if sys.platform == "win32":
                self._address = rf"\\.\pipe\ecpat-finder-{os.environ.get('USERNAME', '')}-{name}"

    def acquire(self) -> bool:
        """Acquires the lock; False if another process holds it."""
        if self._lock is None or self._lock.tryLock(0):
            return True
        if self._lock.error() == QLockFile.LockError.LockFailedError:
            return False
        self._lock = None  # the lock file can't be created
        return True

    def send(self, request: OpenRequest) -> bool:
        """Forwards a request to the open window; True if it was acknowledged."""
        from ecpat_finder import request_channel

        deadline = time.monotonic() + request_channel.TIMEOUT_S
        while time.monotonic() < deadline:
            try:
                return request_channel.send(self._address, "\n".join(request).encode(), deadline)
            except OSError:
                if self.acquire():
                    return False  # the other process has just ended
                time.sleep(0.03)  # it is starting and not listening yet
        return False

    def listen(self) -> None:
        """Starts to accept requests; does nothing without the lock."""
        from ecpat_finder.request_channel import make_channel

        if self._lock is None or not self._lock.isLocked():
            return
        channel = make_channel()
        channel.received.connect(self._receive)
        if channel.listen(self._address):
            self._channel = channel

    def acknowledge(self) -> None:
        """Confirms to the second launch that its request is shown."""
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
    """Parses a message; an invalid one gives an empty request."""
    parts = message.decode("utf-8", "replace").split("\n")
    is_plain = all(part.isprintable() for part in parts)
    return (
        OpenRequest(*parts)
        if is_plain and len(parts) == len(OpenRequest._fields)
        else OpenRequest()
    )


def startup_token() -> str:
    """The activation token that the desktop passed to this process, or an empty string."""
    token = os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID", "")
    return token if token.isprintable() else ""


def _display() -> str:
    """An identifier of the display: a user may have two sessions at once."""
    platform = re.split("[:;]", os.environ.get("QT_QPA_PLATFORM", ""))[0]
    names = ["DISPLAY"] if platform == "xcb" else ["WAYLAND_DISPLAY", "DISPLAY"]
    display = next((os.environ[name] for name in names if os.environ.get(name)), "")
    if platform not in ("", "xcb", "wayland"):
        display = platform  # such as offscreen
    return re.sub("[^A-Za-z0-9.]", "-", display)[:40]
