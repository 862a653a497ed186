"""The way out of the real program on a display: with a dialog, a menu, or nothing open."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kiosk.displays import MAX_WAIT_S, MISSING, Screen, wait_for, x_display

pytestmark = [
    pytest.mark.slow,
    pytest.mark.display,
    pytest.mark.skipif(bool(MISSING), reason=f"needs {', '.join(MISSING)}"),
]

SIZE = (1120, 760)
"""The window's first size, in pixels: without a window manager it is at the screen's corner."""

LEAVE, LANGUAGE = (1080, 27), (718, 27)
"""Points on buttons of the header."""


class Program:
    """The program as a process, with the picture it showed once it was complete."""

    def __init__(self, screen: Screen, home: Path, *options: str) -> None:
        self.screen = screen
        environment = {**screen.environment, "HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
        environment |= {f"XDG_{kind}_HOME": str(home / kind) for kind in ("CONFIG", "CACHE")}
        command = [sys.executable, "-m", "ecpat_finder", "--language", "en", *options]
        self._process = subprocess.Popen(command, env=environment)
        (window,) = wait_for(screen.windows)
        screen.do("xdotool", "windowfocus", window)  # as a window manager does
        self.picture = screen.wait_until_still(screen.picture())

    def open_dialog(self, key: str) -> None:
        """Presses the key of a dialog and waits until it has the focus."""
        before = self.screen.windows()
        self.screen.key(key)
        (dialog,) = wait_for(lambda: [w for w in self.screen.windows() if w not in before])
        self.screen.do("xdotool", "windowfocus", "--sync", dialog)
        self.wait_for_change()

    def wait_for_change(self) -> None:
        """Until something else is shown."""
        self.picture = self.screen.wait_until_still(self.picture)

    def is_running(self) -> bool:
        return self._process.poll() is None

    def has_ended(self) -> bool:
        return self._process.wait(MAX_WAIT_S) == 0

    def close(self) -> None:
        if self.is_running():
            self._process.kill()
            self._process.wait()


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    with x_display("x".join(map(str, SIZE))) as screen:
        started = Program(screen, tmp_path, "--country", "TH")
        yield started
        started.close()


@pytest.mark.parametrize("key", ["F1", "ctrl+s", "ctrl+p"])
def test_one_click_leaves_with_a_dialog_open(program: Program, key: str) -> None:
    program.open_dialog(key)
    program.screen.press(*LEAVE)
    assert program.has_ended()
    assert program.screen.windows() == []


def test_one_click_leaves_with_a_menu_open(program: Program) -> None:
    program.screen.press(*LANGUAGE)
    program.wait_for_change()
    program.screen.press(*LEAVE)
    assert program.has_ended()


@pytest.mark.parametrize("key", ["", "F1", "ctrl+s", "ctrl+p"])
def test_escape_three_times_shows_what_counts_and_leaves(program: Program, key: str) -> None:
    if key:
        program.open_dialog(key)
    program.screen.key("Escape")
    program.wait_for_change()
    middle = program.picture.pixelColor(SIZE[0] // 2 - 150, SIZE[1] // 2)
    assert middle.name() == "#3d352c", "the number of presses is not over everything"
    program.screen.key("Escape")
    program.wait_for_change()
    assert program.is_running()
    program.screen.key("Escape")
    assert program.has_ended()


def test_nothing_of_a_saved_file_is_left_but_the_file(program: Program, tmp_path: Path) -> None:
    program.open_dialog("ctrl+s")
    program.screen.key("Return")
    file = tmp_path / "ECPAT - Thailand.pdf"
    wait_for(file.is_file)
    assert file.read_bytes().startswith(b"%PDF-")
    program.screen.press(*LEAVE)
    assert program.has_ended()
    written = [path for path in tmp_path.rglob("*") if path.is_file() and path != file]
    assert not [path for path in written if "QtProject" in path.name]
    assert not [path for path in written if b"Thailand" in path.read_bytes()]
