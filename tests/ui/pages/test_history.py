"""The timeline, walked with mouse and keys, at any width."""

from itertools import pairwise
from typing import Any

import pytest

from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.pages.history import HistoryPage
from tests.conftest import WindowMaker
from tests.ui.interaction import LEFT, Key, page_of_type, press_tab, visible_text


def test_history_with_mouse_and_keys(window: MainWindow, qtbot: Any) -> None:
    press_tab(qtbot, window, 1)
    page = page_of_type(window, HistoryPage)
    assert "A campaign is born in Asia" in visible_text(page.page)
    assert "no longer used" in visible_text(page.page)
    assert not page.earlier.isEnabled()
    qtbot.mouseClick(page.later, LEFT)
    assert "First offices, first consultation" in visible_text(page.page)
    qtbot.keyClick(page.timeline, Key.Key_Down)
    assert "Germany" in visible_text(page.page)
    qtbot.keyClick(page.timeline, Key.Key_End)
    assert not page.later.isEnabled()
    assert "Read the story on the network's site" in visible_text(page.page)
    row = page.timeline.model().index(0, 0)
    page.timeline.scrollTo(row)
    qtbot.mouseClick(page.timeline.viewport(), LEFT, pos=page.timeline.visualRect(row).center())
    assert "A campaign is born in Asia" in visible_text(page.page)


@pytest.mark.parametrize("tag", ["en", "fr"])
def test_the_timeline_has_no_gap_at_any_width(
    make_window: WindowMaker, qtbot: Any, tag: str
) -> None:
    window = make_window(language=tag, tab="history")
    page = page_of_type(window, HistoryPage)
    rows = [page.timeline.model().index(row, 0) for row in range(page.timeline.model().rowCount())]

    def is_joined() -> bool:
        shown = [page.timeline.visualRect(row) for row in rows]
        return all(one.bottom() + 1 == other.top() for one, other in pairwise(shown))

    for width in (800, 1080, 1280, 900, 1180, 1080):
        window.resize(width, 1920)
        qtbot.waitUntil(lambda width=width: window.width() == width and is_joined())
