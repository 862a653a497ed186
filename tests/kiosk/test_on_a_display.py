"""The kiosk as a process on a real X server, with real keys and a real pointer."""

import os
import signal
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pyzbar import pyzbar

from ecpat_finder.directory import Directory
from ecpat_finder.kiosk.operator.pin import hash_pin
from tests.kiosk.conftest import KioskMaker, Visitor
from tests.kiosk.displays import MISSING, RunningKiosk, Screen, wait_for, x_display

pytestmark = [
    pytest.mark.display,
    pytest.mark.skipif(bool(MISSING), reason=f"needs {', '.join(MISSING)}"),
]

KEYS = (
    *("alt+F4", "ctrl+q", "ctrl+w", "F11", "F1", "F10", "shift+F10", "Menu", "alt+Tab", "ctrl+p"),
    *("ctrl+c", "ctrl+a", "ctrl+v", "super+d", "ctrl+alt+Delete", "alt+space", "Print", "Escape"),
    *("ctrl+o", "ctrl+s", "ctrl+n", "ctrl+t", "ctrl+f", "shift+Escape", "XF86HomePage"),
)


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    with x_display() as shown:
        yield shown


@pytest.fixture
def running(screen: Screen, home: Path) -> Iterator[RunningKiosk]:
    config = home / "kiosk.toml"
    config.write_text(f'idle_seconds = 10\npin_hash = "{hash_pin("246813")}"', encoding="utf-8")
    kiosk = RunningKiosk(screen.environment, home, "--config", str(config))
    kiosk.wait_ready()
    wait_for(lambda: screen.windows())
    yield kiosk
    told = kiosk.close()
    assert told == "", "a fault was told"
    screen.do("xrandr", "--delmonitor", "second")


def is_covered(screen: Screen, size: tuple[int, int]) -> bool:
    return [screen.size_of(number) for number in screen.windows()] == [size]


def test_nothing_on_the_keyboard_leaves_it(running: RunningKiosk, screen: Screen) -> None:
    before = screen.windows()
    screen.press(640, 400)
    for place in ((300, 500), (900, 500), (1200, 60)):
        screen.press(*place, button=3)
        screen.press(*place, button=2)
        screen.key(*KEYS)
    assert running.process.poll() is None
    assert screen.windows() == before
    assert is_covered(screen, (1280, 800))


def test_the_window_manager_cannot_close_or_shrink_it(
    running: RunningKiosk, screen: Screen
) -> None:
    (window,) = screen.windows()
    # What a window manager does: asks to close, unmaps, makes it smaller, moves it.
    screen.do("xdotool", "windowquit", window)
    screen.press(640, 400)
    wait_for(lambda: shows_visit(screen))  # so what came before the press has been dealt with
    assert running.process.poll() is None
    assert is_covered(screen, (1280, 800))
    for command in ("windowminimize", "windowunmap"):
        screen.do("xdotool", command, window)
        wait_for(lambda: is_covered(screen, (1280, 800)))
    assert running.process.poll() is None


def test_a_second_instance_says_so(running: RunningKiosk, screen: Screen) -> None:
    second = running.second()
    assert second.returncode == 5
    assert second.stderr == "ecpat-finder: the kiosk is already running\n"
    assert running.process.poll() is None


def test_a_changed_resolution_and_back(running: RunningKiosk, screen: Screen) -> None:
    screen.press(640, 400)
    for size in ((1024, 768), (800, 600), (600, 800), (1280, 800)):
        screen.change_resolution(*size)
        wait_for(partial(is_covered, screen, size))
        wait_for(partial(is_drawn, screen, size))
    assert running.process.poll() is None


def test_its_display_is_unplugged_and_plugged_in_again(home: Path) -> None:
    """As Qt sees it: the screen that the kiosk stands on comes, goes, and comes back."""
    with x_display("1280x800") as screen:
        config = home / "kiosk.toml"
        config.write_text('screen = "second"', encoding="utf-8")
        running = RunningKiosk(screen.environment, home, "--config", str(config))
        running.wait_ready()
        screen.do("xrandr", "--setmonitor", "first", "640/170x800/210+0+0", "screen")
        for _ in range(3):
            screen.do("xrandr", "--setmonitor", "second", "640/170x800/210+640+0", "none")
            wait_for(lambda: two_windows(screen))
            wait_for(lambda: is_emptied_from(screen, 0, 640))  # a cover, beside the kiosk
            assert not is_emptied_from(screen, 640, 1280)
            screen.do("xrandr", "--delmonitor", "second")
            wait_for(lambda: len(screen.windows()) == 1)
            wait_for(lambda: not is_emptied_from(screen, 0, 640))
            assert running.process.poll() is None
        assert running.ask_to_end()[0] == 0
        assert running.close() == ""


def is_emptied_from(screen: Screen, left: int, right: int) -> bool:
    """Whether there is nothing but one colour between two edges of the display."""
    image = screen.picture()
    places = ((x, y) for x in range(left + 10, right - 10, 7) for y in range(10, 790, 7))
    return len({image.pixelColor(*place).name() for place in places}) == 1


def test_a_second_monitor_is_covered(running: RunningKiosk, screen: Screen) -> None:
    screen.do("xrandr", "--setmonitor", "first", "640/170x800/210+0+0", "screen")
    screen.do("xrandr", "--setmonitor", "second", "640/170x800/210+640+0", "none")
    sizes = wait_for(lambda: two_windows(screen))
    assert sizes == [(640, 800), (640, 800)]
    screen.do("xrandr", "--delmonitor", "second")
    screen.do("xrandr", "--delmonitor", "first")
    wait_for(lambda: is_covered(screen, (1280, 800)))
    assert running.process.poll() is None


def two_windows(screen: Screen) -> list[tuple[int, int]]:
    sizes = [screen.size_of(number) for number in screen.windows()]
    return sizes if len(sizes) == 2 else []


def test_sigterm_ends_it_cleanly(running: RunningKiosk, screen: Screen) -> None:
    screen.press(640, 400)
    code, seconds = running.ask_to_end()
    assert code == 0
    assert seconds < 2
    assert "STOPPING=1" in running.hear()


def test_after_kill_it_starts_again(running: RunningKiosk, screen: Screen) -> None:
    running.kill()
    running.start()
    running.wait_ready()
    assert is_covered(screen, (1280, 800))


def test_the_watchdog_hears_a_heart_and_a_hang_is_silent(running: RunningKiosk) -> None:
    wait_for(lambda: running.hear().count("WATCHDOG=1") >= 2)
    os.kill(running.process.pid, signal.SIGSTOP)
    wait_for(running.is_stopped)
    heard = len(running.hear())
    assert running.is_silent(1.5)  # it is told every second otherwise
    os.kill(running.process.pid, signal.SIGCONT)
    wait_for(lambda: len(running.hear()) > heard)


@pytest.mark.slow
def test_nothing_is_written_for_a_visitor_who_walks_away(
    running: RunningKiosk, screen: Screen
) -> None:
    fresh = {path: path.read_bytes() for path in running.home.rglob("*") if path.is_file()}
    screen.press(640, 400)
    wait_for(lambda: shows_visit(screen))
    screen.press(900, 560)  # a country of the list
    assert shows_visit(screen)
    began = time.monotonic()
    wait_for(lambda: not shows_visit(screen), 40)
    assert 18 < time.monotonic() - began < 26
    files = {path: path.read_bytes() for path in running.home.rglob("*") if path.is_file()}
    assert files == fresh


def seen_cards(screen: Screen) -> list[str]:
    """The contact cards that a telephone's camera reads off the display."""
    image = screen.picture().convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = (bytes(image.constBits()), image.bytesPerLine(), image.height())
    found = pyzbar.decode(pixels, [pyzbar.ZBarSymbol.QRCODE])
    return [code.data.decode("utf-8") for code in found]


@pytest.mark.slow
def test_three_presses_to_a_card_and_away(
    home: Path, make_kiosk: KioskMaker, directory: Directory
) -> None:
    """Where to press is read off the same kiosk, drawn a second time without a display."""
    twin = Visitor(make_kiosk((1920, 1080)))
    with x_display("1920x1080") as screen:
        config = home / "kiosk.toml"
        config.write_text("idle_seconds = 10", encoding="utf-8")
        running = RunningKiosk(screen.environment, home, "--config", str(config))
        running.wait_ready()
        wait_for(lambda: is_covered(screen, (1920, 1080)))
        for place in twin.three_presses("TH"):
            before = screen.wait_until_still()
            screen.press(place.x(), place.y())
            screen.wait_until_still(before)
        card = wait_for(lambda: seen_cards(screen))[0]
        assert f"FN:{directory.groups_in('TH')[0].name}\r\n" in card
        wait_for(lambda: not shows_visit(screen), 40)
        assert seen_cards(screen) == []
        assert running.process.poll() is None
        assert running.ask_to_end()[0] == 0
        assert running.close() == ""


def shows_visit(screen: Screen) -> bool:
    """Whether the way out is there: the button in the upper right corner has a frame."""
    image = screen.picture()
    colours = {image.pixelColor(x, 40).name() for x in range(1000, 1270)}
    return len(colours) > 2


def is_drawn(screen: Screen, size: tuple[int, int]) -> bool:
    """Whether the whole display is drawn on: nothing of it is the X server's own black."""
    image = screen.picture()
    corners = ((0, 0), (size[0] - 1, 0), (0, size[1] - 2), (size[0] - 1, size[1] - 2))
    return all(image.pixelColor(*corner).lightness() > 100 for corner in corners)
