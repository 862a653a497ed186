"""Tab and Shift+Tab, pressed on a display: every control is reached, in reading order."""

import json
import subprocess
import sys
from collections.abc import Iterator
from itertools import combinations
from typing import Any, NamedTuple

import pytest

from tests.kiosk.displays import MISSING, Screen, x_display

pytestmark = [
    pytest.mark.slow,
    pytest.mark.display,
    pytest.mark.skipif(bool(MISSING), reason=f"needs {', '.join(MISSING)}"),
]

WINDOWS = {
    "800x600": {"size": [800, 600], "language": "en", "text_size": 100},
    "1280x800": {"size": [1280, 800], "language": "en", "text_size": 100},
    "1280x800 at 200%": {"size": [1280, 800], "language": "en", "text_size": 200},
    "1920x1080 from right to left": {"size": [1920, 1080], "language": "ar", "text_size": 100},
}

PAGES = ("find", "find TH", "find AD", "help", "history", "orientations", "about")
"""Pages; Thailand has a group, Andorra none. All sources are opened."""


class Place(NamedTuple):
    """Where a control is in the window, in pixels; `area` is the scroll area around it."""

    area: int | None
    x: int
    y: int
    width: int
    height: int

    def is_in_line_with(self, other: "Place") -> bool:
        return self.y < other.y + other.height and other.y < self.y + self.height

    def is_in_column_with(self, other: "Place") -> bool:
        return self.x < other.x + other.width and other.x < self.x + self.width

    def holds(self, other: "Place") -> bool:
        return self.is_in_line_with(other) and self.is_in_column_with(other)


class KeyboardWindow:
    """The window as a process."""

    def __init__(self, screen: Screen, view: dict[str, Any]) -> None:
        self._screen = screen
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.keyboard_window", json.dumps(view)],
            env=screen.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.direction = self._hear("direction")

    def _hear(self, wanted: str) -> Any:
        assert self._process.stdout
        for line in self._process.stdout:
            content = json.loads(line)
            if wanted in content:
                return content[wanted]
        raise AssertionError("the window has ended")

    def ask(self, command: str, answer: str) -> dict[int, Any]:
        assert self._process.stdin
        self._process.stdin.write(command + "\n")
        self._process.stdin.flush()
        return {int(number): value for number, value in self._hear(answer).items()}

    def press(self, key: str, times: int) -> list[int]:
        """Presses a key and returns the controls that get the focus, by their numbers."""
        self._screen.key(*[key] * times)
        return [self._hear("focus") for _ in range(times)]

    def close(self) -> None:
        assert self._process.stdin and self._process.stdout
        self._process.stdin.close()
        self._process.wait(30)
        self._process.stdout.close()


@pytest.fixture(params=WINDOWS, scope="module")
def keyboard_window(request: pytest.FixtureRequest) -> Iterator[KeyboardWindow]:
    with x_display("1920x1080") as screen:
        view = WINDOWS[request.param]
        window = KeyboardWindow(screen, view)
        assert window.direction == ("rtl" if view["language"] == "ar" else "ltr")
        yield window
        window.close()


@pytest.mark.parametrize("page", PAGES)
def test_every_control_is_reached_both_ways_in_reading_order(
    keyboard_window: KeyboardWindow, page: str
) -> None:
    controls = keyboard_window.ask(f"page {page}", "controls")
    assert len(controls) >= 5
    there = keyboard_window.press("Tab", len(controls) + 1)
    assert {controls.get(number, number) for number in there} == set(controls.values())
    assert there[-1] == there[0], "one way round is longer than the other"
    assert len(set(there)) == len(controls)
    back = keyboard_window.press("shift+Tab", len(controls))
    assert back == there[-2::-1]
    places = {n: Place(*p) for n, p in keyboard_window.ask("places", "places").items()}
    first = first_in_window(controls, places, keyboard_window.direction)
    order = there[there.index(first) : -1] + there[: there.index(first)]
    for before, after in combinations(order, 2):
        assert not is_before(after, before, places, keyboard_window.direction), (
            f"{controls[before]} comes before {controls[after]}, against the direction of reading"
        )


def first_in_window(controls: dict[int, str], places: dict[int, Place], direction: str) -> int:
    """The control at the leading end of the window's first line."""
    outside = [number for number in controls if places[number].area is None]
    top = min(places[number].y for number in outside)
    line = [number for number in outside if places[number].y == top]
    side = -1 if direction == "rtl" else 1
    return min(line, key=lambda number: side * places[number].x)


def is_before(one: int, other: int, places: dict[int, Place], direction: str) -> bool:
    """Whether a control is read before another: above it, or in its line on the leading side."""
    a, b = places[one], places[other]
    if a.area != b.area:  # scrolled, it may be anywhere: the scroll area's place counts
        a = places[a.area] if a.area is not None and a.area != other else a
        b = places[b.area] if b.area is not None and b.area != one else b
    if one in (b.area, other) or other == places[one].area or a == b or a.holds(b):
        return False
    if a.is_in_line_with(b):
        return a.x < b.x if direction == "ltr" else a.x > b.x
    return a.is_in_column_with(b) and a.y < b.y
