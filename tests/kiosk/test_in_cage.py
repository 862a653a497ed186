"""The kiosk under the Wayland compositor that its unit starts, as an unprivileged user."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.kiosk.conftest import KioskMaker, Visitor
from tests.kiosk.displays import (
    RunningKiosk,
    Screen,
    cage_command,
    cage_environment,
    wait_for,
    why_no_cage,
    x_display,
)

WHY_NOT = why_no_cage()
pytestmark = [
    pytest.mark.display,
    pytest.mark.skipif(bool(WHY_NOT), reason=WHY_NOT),
]

SIZE = (1024, 768)
"""Of the window that cage opens in an X server."""


@pytest.fixture
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home that the unprivileged user can reach."""
    folder = tmp_path_factory.mktemp("cage")
    for parent in (folder, folder.parent, folder.parent.parent):
        parent.chmod(0o755)
    return folder


@pytest.fixture
def nested(place: Path) -> Iterator[tuple[Screen, RunningKiosk]]:
    """cage in a window of an X server, where real presses reach it."""
    with x_display("1024x768") as screen:
        environment = cage_environment(screen.environment, place, "x11")
        kiosk = RunningKiosk(environment, place, before=cage_command())
        kiosk.wait_ready()
        wait_for(screen.windows)
        screen.wait_until_still()
        yield screen, kiosk
        told = kiosk.close()
        assert "fault" not in told


def test_a_visitor_finds_a_group_and_keys_do_nothing(
    nested: tuple[Screen, RunningKiosk], make_kiosk: KioskMaker
) -> None:
    screen, kiosk = nested
    attract = screen.picture()
    twin = Visitor(make_kiosk(SIZE))
    twin.start()
    screen.press(SIZE[0] // 2, SIZE[1] // 2)
    visit = screen.wait_until_still(attract)
    screen.key("alt+F4", "ctrl+q", "ctrl+w", "F11", "alt+Tab", "super+d", "ctrl+alt+Delete")
    twin.choose("TH")
    assert twin.window.visit
    help_button = twin.window.visit.header.help
    spot = help_button.mapTo(twin.window, help_button.rect().center())
    assert screen.wait_until_still() == visit, "the keys have done nothing"
    screen.press(spot.x(), spot.y())
    screen.wait_until_still(visit)
    assert kiosk.process.poll() is None
    leave = twin.window.visit.header.leave
    spot = leave.mapTo(twin.window, leave.rect().center())
    before = screen.picture()
    screen.press(spot.x(), spot.y())
    wait_for(lambda: screen.picture() != before)
    _, seconds = kiosk.ask_to_end()
    assert seconds < 2


def test_the_attract_screen_without_any_display(place: Path, make_kiosk: KioskMaker) -> None:
    environment = cage_environment({**os.environ}, place, "headless")
    kiosk = RunningKiosk(environment, place, before=cage_command())
    try:
        # Once nothing moves any more, cage 0.1.4 hands the kiosk's own picture to the output, and
        # screenshots of an output without a screen are black: the first moments have to do.
        for _ in range(8):
            kiosk.wait_ready()
            if any(is_bright(grim(environment, place)) for _ in range(5)):
                break
            kiosk.kill()
            kiosk.start()
        else:
            raise AssertionError("the attract screen was never seen")
        # Its exit code is cage's own: 0.1.4 aborts when it is ended. The session keeps the kiosk's.
        assert kiosk.ask_to_end()[1] < 2
    finally:
        told = kiosk.close()
    assert "fault" not in told


def is_bright(file: Path) -> bool:
    """Whether a picture is drawn on up to its corners."""
    image = QImage(str(file))
    assert image.width() > 1000
    corners = ((2, 2), (image.width() - 3, 2), (2, image.height() - 3))
    return all(image.pixelColor(*corner).lightness() > 100 for corner in corners)


def grim(environment: dict[str, str], place: Path) -> Path:
    """A picture of what cage shows."""
    file = place / "cage.png"
    runtime = place / "runtime"
    (display,) = [name.name for name in runtime.glob("wayland-*") if name.suffix != ".lock"]
    variables = {**environment, "XDG_RUNTIME_DIR": str(runtime), "WAYLAND_DISPLAY": display}
    command = [*cage_command()[:-3], "grim", str(file)]
    subprocess.run(command, env=variables, check=True, timeout=30)
    return file
