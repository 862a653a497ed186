"""A display of a test's own: an X server that nobody sees, and the kiosk as a process on it."""

import os
import select
import shlex
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage

NEEDED = ("Xvfb", "xdotool", "xrandr")
MISSING = [tool for tool in NEEDED if shutil.which(tool) is None]

MAX_WAIT_S = 30.0
"""Seconds after which something that was waited for isn't coming."""

UNCHANGED_PICTURES = 3
"""A tenth of a second apart: on a busy machine the map may come a moment after the rest. Fewer than
a blink of the text cursor takes."""


def wait_for(what: Callable[[], Any], timeout: float = MAX_WAIT_S, pause: float = 0.02) -> Any:
    """Asks every `pause` seconds until there is an answer; AssertionError if there never is."""
    end = time.monotonic() + timeout
    while time.monotonic() < end:
        if answer := what():
            return answer
        time.sleep(pause)
    raise AssertionError("it never came")


class Screen:
    """An X server; `do` runs a program on it."""

    def __init__(self, name: str, pixels: Path) -> None:
        self._pixels = pixels
        self.environment = {**os.environ, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}
        # As on a kiosk: no session manager, no bus of a desktop to look for.
        for variable in ("SESSION_MANAGER", "DBUS_SESSION_BUS_ADDRESS", "NOTIFY_SOCKET"):
            self.environment.pop(variable, None)

    def do(self, *command: str) -> str:
        """What a program prints; empty if it failed."""
        run = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False, timeout=30
        )
        return run.stdout.strip() if run.returncode == 0 else ""

    def press(self, x: int, y: int, button: int = 1) -> None:
        """Moves the pointer and presses."""
        self.do("xdotool", "mousemove", str(x), str(y), "click", str(button))

    def key(self, *keys: str) -> None:
        """Presses keys, as "alt+F4", one after the other."""
        self.do("xdotool", "key", "--delay", "2", *keys)

    def windows(self) -> list[str]:
        """Every window larger than a point that is mapped, by its number, but the root window."""
        root = self.do("xdotool", "search", "--maxdepth", "0", "--name", ".*")
        found = self.do("xdotool", "search", "--onlyvisible", "--name", ".*").split()
        return [number for number in found if number != root and min(self.size_of(number)) > 3]

    def picture(self) -> QImage:
        """What the display shows: the X server keeps it in a file, as XWD."""
        content = self._pixels.read_bytes()
        header = struct.unpack(">25I", content[:100])
        length, width, height, line, colours = (header[n] for n in (0, 4, 5, 12, 19))
        start = length + 12 * colours
        image = QImage(content[start:], width, height, line, QImage.Format.Format_RGB32)
        return image.copy()

    def wait_until_still(self, *others: QImage) -> QImage:
        """Waits for a picture that stays as it is for a moment, and isn't one of the others;
        returns it.
        """
        seen, unchanged = self.picture(), 0

        def is_still() -> bool:
            nonlocal seen, unchanged
            last, seen = seen, self.picture()
            unchanged = unchanged + 1 if seen == last else 0
            return unchanged >= UNCHANGED_PICTURES and seen not in others

        wait_for(is_still, pause=0.1)
        return seen

    def change_resolution(self, width: int, height: int) -> None:
        """Gives the display another size, up to the one that it began with."""
        name = f"{width}x{height}"
        lines = (width, width + 40, width + 168, width + 256, height, height + 1, height + 5)
        times = [str(number) for number in (*lines, height + 28)]
        self.do("xrandr", "--newmode", name, "40", *times)
        self.do("xrandr", "--addmode", "screen", name)
        self.do("xrandr", "--output", "screen", "--mode", name)

    def size_of(self, window: str) -> tuple[int, int]:
        """A window's width and height in pixels."""
        lines = self.do("xdotool", "getwindowgeometry", "--shell", window).splitlines()
        values = dict(line.split("=") for line in lines)
        return int(values.get("WIDTH", 0)), int(values.get("HEIGHT", 0))


@contextmanager
def x_display(size: str = "1280x800") -> Iterator[Screen]:
    """Starts an X server on a free number, and ends it."""
    reader, writer = os.pipe()
    folder = tempfile.TemporaryDirectory()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
    command += ["-noreset"]  # or it takes no connection for a moment when its last window closes
    command += ["-fbdir", folder.name]
    with folder, subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL) as server:
        os.close(writer)
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()
        try:
            yield Screen(f":{number}", Path(folder.name) / "Xvfb_screen0")
        finally:
            server.terminate()


class RunningKiosk:
    """The kiosk as a process; `lines` is what its service manager heard.

    `before` is the command under which it runs, such as a compositor's.
    """

    def __init__(
        self,
        environment: dict[str, str],
        home: Path,
        *options: str,
        before: Sequence[str] = (),
    ) -> None:
        self.home = home
        self._ear = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        address = home / "notify"
        address.unlink(missing_ok=True)
        self._ear.bind(str(address))
        address.chmod(0o777)
        self._ear.setblocking(False)
        runtime = home / "runtime"
        runtime.mkdir(mode=0o700, exist_ok=True)
        self._environment = {
            **environment,
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(runtime),
            "XDG_CONFIG_HOME": str(home / "config"),
            "STATE_DIRECTORY": str(home / "state"),
            "NOTIFY_SOCKET": str(address),
            "WATCHDOG_USEC": "2000000",
        }
        self.lines: list[str] = []
        self._command = [*before, sys.executable, "-m", "ecpat_finder", "--kiosk", *options]
        self.process = self.start()

    def start(self) -> subprocess.Popen[str]:
        """Starts the process, the first time or again."""
        self.lines.clear()
        self.process = subprocess.Popen(
            self._command, env=self._environment, stderr=subprocess.PIPE, text=True
        )
        return self.process

    def second(self) -> subprocess.CompletedProcess[str]:
        """Runs another one beside it, to its end."""
        return subprocess.run(
            self._command,
            env={**self._environment, "NOTIFY_SOCKET": ""},
            capture_output=True,
            text=True,
            check=False,
            timeout=MAX_WAIT_S,
        )

    def is_silent(self, seconds: float) -> bool:
        """Whether the service manager is told nothing for some seconds."""
        return select.select([self._ear], [], [], seconds)[0] == []

    def is_stopped(self) -> bool:
        """Whether a signal has stopped the process."""
        state = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()[0]
        return state == "T"

    def hear(self) -> list[str]:
        """What was told to the service manager so far."""
        while True:
            try:
                self.lines.append(self._ear.recv(200).decode())
            except BlockingIOError:
                return self.lines

    def wait_ready(self) -> None:
        """Until the attract screen is there."""
        wait_for(lambda: "READY=1" in self.hear())

    def ask_to_end(self) -> tuple[int, float]:
        """SIGTERM; the exit code, and the seconds it took."""
        began = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(MAX_WAIT_S), time.monotonic() - began

    def kill(self) -> None:
        """SIGKILL, if it still runs."""
        self.process.kill()
        self.process.wait()

    def close(self) -> str:
        """Ends it for good; what it wrote about faults."""
        if self.process.poll() is None:
            self.kill()
        self._ear.close()
        assert self.process.stderr
        with self.process.stderr as told:
            return told.read()


def cage_command() -> list[str]:
    """What goes before the kiosk's command to run it in cage, which root must not start."""
    as_nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    return [*(as_nobody if os.getuid() == 0 else []), "cage", "-d", "--"]


def cage_environment(environment: dict[str, str], home: Path, backend: str) -> dict[str, str]:
    """Makes cage draw without a graphics card: "x11" into a window, "headless" nowhere."""
    home.chmod(0o755)
    (home / "runtime").mkdir(mode=0o700, exist_ok=True)
    if os.getuid() == 0:
        subprocess.run(["chown", "-R", "65534:65534", home], check=True)
    variables = {"WLR_BACKENDS": backend, "WLR_RENDERER": "pixman", "QT_QPA_PLATFORM": "wayland"}
    variables["WLR_LIBINPUT_NO_DEVICES"] = "1"
    return {**environment, **variables, "PYTHONDONTWRITEBYTECODE": "1"}


def why_no_cage() -> str:
    """Why the kiosk can't be run in cage here; empty if it can."""
    missing = [tool for tool in (*NEEDED, "cage", "grim") if shutil.which(tool) is None]
    if missing:
        return f"needs {', '.join(missing)}"
    # Through a shell: what setpriv starts itself may still do what root may.
    start = f"{shlex.quote(sys.executable)} -c 'import ecpat_finder, PySide6'"
    probe = [*cage_command()[:-3], "sh", "-c", start]
    run = subprocess.run(probe, capture_output=True, check=False)
    return "" if run.returncode == 0 else "another user can't run this Python"
