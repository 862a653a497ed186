"""The keyboard alone: where the focus goes, and that no next key does harm."""

from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from ecpat_finder.ui.details.sources import SourceList
from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.pages.find import FindPage
from ecpat_finder.ui.pages.help import HelpPage
from ecpat_finder.ui.widgets.text import ReadingColumn
from tests.conftest import WindowMaker
from tests.ui.interaction import (
    CONTROL,
    LEFT,
    Key,
    button,
    current_page,
    find_page,
    press_row,
    visible_text,
)

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def narrow(make_window: WindowMaker, qtbot: Any) -> MainWindow:
    """1280x800 at 200%, where list and details take turns."""
    window = make_window(text_size=200)
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: not find_page(window).details.isVisible())
    return window


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget, "nothing has the focus"
    return widget


def press(qtbot: Any, window: MainWindow, *keys: Key) -> None:
    """Presses keys as the window system brings them, whatever has the focus."""
    QApplication.processEvents()
    for key in keys:
        handle: QObject | None = window.windowHandle()
        qtbot.keyClick(handle, key)
        QApplication.processEvents()


def way_back(page: FindPage) -> str:
    """The text of the button that leads to the country before, empty if it isn't there."""
    return page.previous.text() if page.previous and page.previous.isVisible() else ""


def test_country_enter_tab_space_leads_to_a_contact(narrow: MainWindow, qtbot: Any) -> None:
    page = find_page(narrow)
    with qtbot.assertNotEmitted(narrow.quit_requested):
        qtbot.keyClicks(page.picker.search, "thai")
        press(qtbot, narrow, Key.Key_Return)
        assert page.details.isVisible()
        assert focused() is page.details.heading
        press(qtbot, narrow, Key.Key_Space, Key.Key_Tab)
        assert page.details.isAncestorOf(focused())
        press(qtbot, narrow, Key.Key_Down, Key.Key_Down)
        assert page.details.isAncestorOf(focused())


def test_the_list_is_walked_where_it_takes_turns_with_the_details(
    narrow: MainWindow, qtbot: Any
) -> None:
    page = find_page(narrow)
    with qtbot.assertNotEmitted(narrow.quit_requested):
        qtbot.keyClicks(page.picker.search, "guinea")
        press(qtbot, narrow, Key.Key_Down, Key.Key_Down)
        assert page.picker.list.hasFocus()
        assert page.picker.selected_code() == "GW"
        press(qtbot, narrow, Key.Key_Space)
    assert focused() is page.details.heading
    assert "Guinea-Bissau" in visible_text(page.details)


def test_a_press_where_they_take_turns_gives_the_heading_the_focus(
    narrow: MainWindow, qtbot: Any
) -> None:
    page = find_page(narrow)
    press_row(qtbot, page, "TH")
    assert focused() is page.details.heading
    qtbot.mouseClick(page.back, LEFT)
    assert page.picker.search.hasFocus()


@pytest.mark.parametrize("text_size", [100, 200])
def test_a_nearest_group_and_back(make_window: WindowMaker, qtbot: Any, text_size: int) -> None:
    window = make_window(country="AD", text_size=text_size)
    page = find_page(window)
    assert way_back(page) == ""
    nearest = button(page.details, "ECPAT France – France, about 710 km away")
    nearest.setFocus()
    press(qtbot, window, Key.Key_Space)
    assert page.picker.selected_code() == "FR"
    assert focused() is page.details.heading
    assert "Back to Andorra" in way_back(page)
    qtbot.keyClick(window, Key.Key_Left, ALT)
    assert page.picker.selected_code() == "AD"
    assert focused() is page.details.heading
    assert way_back(page) == ""
    assert "This directory knows no ECPAT group" in visible_text(page.details)


def test_the_way_back_ends_where_another_country_is_chosen(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    press_row(qtbot, page, "AD")
    qtbot.mouseClick(button(page.details, "ECPAT France – France, about 710 km away"), LEFT)
    qtbot.mouseClick(button(page, "‹  Back to Andorra"), LEFT)
    assert page.picker.selected_code() == "AD"
    qtbot.mouseClick(button(page.details, "ECPAT France – France, about 710 km away"), LEFT)
    press_row(qtbot, page, "GB")
    assert way_back(page) == ""
    qtbot.keyClick(window, Key.Key_Left, ALT)
    assert page.picker.selected_code() == "GB"


def test_alt_left_leads_back_to_the_list_where_it_was_replaced(
    narrow: MainWindow, qtbot: Any
) -> None:
    page = find_page(narrow)
    press_row(qtbot, page, "TH")
    qtbot.keyClick(narrow, Key.Key_Left, ALT)
    assert page.picker.search.hasFocus()


def test_opened_sources_follow_their_button_and_are_seen(
    make_window: WindowMaker, qtbot: Any
) -> None:
    window = make_window(country="TH")
    window.resize(800, 600)
    page = find_page(window)
    QApplication.processEvents()
    sources = page.details.findChildren(SourceList)[0]
    sources.button.setFocus()
    page.details.ensureWidgetVisible(sources.button, 0, 0)
    press(qtbot, window, Key.Key_Space)
    first = sources.findChildren(QPushButton)[1]
    qtbot.waitUntil(lambda: not first.visibleRegion().isEmpty())
    assert not sources.button.visibleRegion().isEmpty()
    press(qtbot, window, Key.Key_Tab)
    assert focused() is first


@pytest.mark.parametrize("name", ["about", "help", "orientations", "find"])
def test_home_and_end_scroll(make_window: WindowMaker, qtbot: Any, name: str) -> None:
    window = make_window(country="IN")
    window.resize(800, 600)
    assert window.pages
    shown = window.pages.show_page(name)
    area = find_page(window).details if name == "find" else current_page(window)
    if isinstance(area, HelpPage):
        area = area.column
    assert isinstance(area, ReadingColumn) and shown
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    controls = [b for b in area.findChildren(QPushButton) if b.isVisible()]
    for start in (area, *controls[:1]):
        start.setFocus()
        press(qtbot, window, Key.Key_End)
        assert bar.value() == bar.maximum()
        press(qtbot, window, Key.Key_Home)
        assert bar.value() == 0


def test_the_focus_follows_to_a_page_that_a_key_opens(window: MainWindow, qtbot: Any) -> None:
    for key in (Key.Key_H, Key.Key_2, Key.Key_3, Key.Key_4):
        qtbot.keyClick(window, key, CONTROL)
        page = current_page(window)
        assert page is focused() or page.isAncestorOf(focused())
