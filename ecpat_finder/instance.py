"""One window for one person: a second start hands what it was asked to the window that is open."""

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

PATIENCE = 3.0
"""Seconds in which the open window has to answer; a second start doesn't wait any longer."""

SHOWN = b"shown"
LONGEST = 1000
"""Bytes of a message; what is longer is none of ours."""


class Wish(NamedTuple):
    """What a second start was asked for; an empty text leaves the window as it is.

    `country` is ISO 3166-1 alpha-2, `language` BCP 47. `token` is what the desktop gave the second
    start so that it may come to the front (xdg-activation, or startup notification on X11).
    """

    country: str = ""
    tab: str = ""
    language: str = ""
    theme: str = ""
    token: str = ""

    @property
    def changes(self) -> dict[str, str]:
        """What is to be shown otherwise than it is."""
        return {key: text for key, text in self._asdict().items() if text and key != "token"}


class OnlyWindow(QObject):
    """The claim to be this person's window on this display.

    Emits `asked` with a Wish for each further start; a window that shows it says so with
    `answer`, else that start opens a window of its own. Where no claim can be made (no folder for
    it, a full disk) every start has its own window.
    """

    asked = Signal(object)
    _heard = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        folder = paths.runtime_folder()
        self._lock: QLockFile | None = None
        self._address = ""
        self._listener: Listener | None = None
        self._is_answered = threading.Event()
        if folder is not None:
            name = f"window-{_display()}"
            self._lock = QLockFile(str(folder / f"{name}.lock"))
            self._lock.setStaleLockTime(0)  # stale when its process is gone, however old it is
            self._address = str(folder / name)
            if sys.platform == "win32":
                self._address = rf"\\.\pipe\ecpat-finder-{os.environ.get('USERNAME', '')}-{name}"

    def claim(self) -> bool:
        """Whether this start may open the window; False when another process has it."""
        if self._lock is None or self._lock.tryLock(0):
            return True
        if self._lock.error() == QLockFile.LockError.LockFailedError:
            return False
        self._lock = None  # nothing can be written there
        return True

    def hand_over(self, wish: Wish) -> bool:
        """Asks the open window to show a wish and come to the front; whether it did."""
        from multiprocessing.connection import Client

        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                with Client(self._address) as line:
                    line.send_bytes("\n".join(wish).encode())
                    return line.poll(end - time.monotonic()) and line.recv_bytes(LONGEST) == SHOWN
            except (OSError, EOFError):
                if self.claim():
                    return False  # it has just ended
                time.sleep(0.03)  # it has just begun, and doesn't listen yet
        return False

    def listen(self) -> None:
        """Hears further starts from now on, in a thread of its own; the claim must be ours."""
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
        self._heard.connect(self.asked, Qt.ConnectionType.QueuedConnection)
        threading.Thread(target=self._hear, args=(self._listener,), daemon=True).start()

    def answer(self) -> None:
        """Says that the wish is shown."""
        self._is_answered.set()

    def close(self) -> None:
        """Gives the claim up."""
        listener, self._listener = self._listener, None
        if listener is not None:
            listener.close()
        if self._lock is not None:
            self._lock.unlock()

    def _hear(self, listener: "Listener") -> None:
        while self._listener is not None:
            try:
                with listener.accept() as line:
                    self._take(line)
            except (OSError, EOFError):
                time.sleep(0.1)  # a start that hung up, or the end

    def _take(self, line: "Connection[Any, Any]") -> None:
        if not line.poll(1.0):
            return
        wish = read_wish(line.recv_bytes(LONGEST))
        self._is_answered.clear()
        self._heard.emit(wish)
        if self._is_answered.wait(PATIENCE):
            line.send_bytes(SHOWN)


def read_wish(message: bytes) -> Wish:
    """A message as a wish; what is no wish asks for nothing."""
    parts = message.decode("utf-8", "replace").split("\n")
    is_plain = all(part.isprintable() for part in parts)
    return Wish(*parts) if is_plain and len(parts) == len(Wish._fields) else Wish()


def startup_token() -> str:
    """What the desktop gave this process so that its window may come to the front, if anything."""
    token = os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID", "")
    return token if token.isprintable() else ""


def _display() -> str:
    """A name for where windows appear: a person may have two sessions at once."""
    platform = re.split("[:;]", os.environ.get("QT_QPA_PLATFORM", ""))[0]
    names = ["DISPLAY"] if platform == "xcb" else ["WAYLAND_DISPLAY", "DISPLAY"]
    place = next((os.environ[name] for name in names if os.environ.get(name)), "")
    if platform not in ("", "xcb", "wayland"):
        place = platform  # a window that no display shows
    return re.sub("[^A-Za-z0-9.]", "-", place)[:40]
