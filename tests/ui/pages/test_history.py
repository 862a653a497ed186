"""The timeline, walked with mouse and keys, and its line of time."""

from itertools import pairwise
from typing import Any

import pytest

from ecpat_finder.directory import Directory
from ecpat_finder.directory.fallback import LoadedDirectory
from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.pages.history import HistoryPage
from ecpat_finder.ui.view_state import ViewState
from tests.ui.test_main_window import LEFT, Key, words_in


def test_history_with_mouse_and_keys(window: MainWindow, qtbot: Any) -> None:
    tabs = window.header.tabs
    qtbot.mouseClick(tabs, LEFT, pos=tabs.tabRect(1).center())
    assert window.pages
    page = window.pages.currentWidget()
    assert isinstance(page, HistoryPage)
    assert "A campaign is born in Asia" in words_in(page.page)
    assert "no longer used" in words_in(page.page)
    assert not page.earlier.isEnabled()
    qtbot.mouseClick(page.later, LEFT)
    assert "Germany" in words_in(page.page)
    qtbot.keyClick(page.timeline, Key.Key_Down)
    assert "Stockholm: the First World Congress" in words_in(page.page)
    qtbot.keyClick(page.timeline, Key.Key_End)
    assert not page.later.isEnabled()
    assert "Read the story on the network's site" in words_in(page.page)
    row = page.timeline.model().index(0, 0)
    page.timeline.scrollTo(row)
    qtbot.mouseClick(page.timeline.viewport(), LEFT, pos=page.timeline.visualRect(row).center())
    assert "A campaign is born in Asia" in words_in(page.page)


@pytest.mark.parametrize("tag", ["en", "fr"])
def test_the_line_of_time_has_no_gap_at_any_width(
    qtbot: Any, directory: Directory, tag: str
) -> None:
    window = MainWindow(ViewState(tag, theme="light", tab="history"))
    window.show_directory(LoadedDirectory(directory))
    qtbot.addWidget(window)
    window.show()
    assert window.pages
    page = window.pages.currentWidget()
    assert isinstance(page, HistoryPage)
    rows = [page.timeline.model().index(row, 0) for row in range(page.timeline.model().rowCount())]

    def is_joined() -> bool:
        shown = [page.timeline.visualRect(row) for row in rows]
        return all(one.bottom() + 1 == other.top() for one, other in pairwise(shown))

    for width in (800, 1080, 1280, 900, 1180, 1080):
        window.resize(width, 1920)
        qtbot.waitUntil(lambda width=width: window.width() == width and is_joined())
