"""A screen reader, with the program as a process."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.accessibility import screen_reader as running_reader
from tests.accessibility.screen_reader import ScreenReader

Starter = Callable[..., ScreenReader]


@pytest.fixture
def screen_reader(home: Path) -> Iterator[Starter]:
    """Starts the program with some options under a screen reader: `screen_reader("--country",
    "KE", size="800x600")`.

    After the test the program must still run or have been left in order, with nothing on stderr.
    """
    if reason := running_reader.why_not():
        pytest.skip(reason)
    with ExitStack() as stack:

        def start(*options: str, size: str = "1280x800") -> ScreenReader:
            return stack.enter_context(running_reader.running(*options, home=home, size=size))

        yield start
