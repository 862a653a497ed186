"""The window around the pages: tabs, language, theme, text size, title."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from ecpat_finder.ui import theme
from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.pages.help import HelpPage
from ecpat_finder.ui.pages.history import HistoryPage
from ecpat_finder.ui.theme import SCHEMES
from tests.conftest import WindowMaker
from tests.ui.interaction import (
    CONTROL,
    LEFT,
    Key,
    choose_in_menu,
    find_page,
    page_of_type,
    press_row,
    press_tab,
    visible_text,
)


def test_every_control_has_a_name(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    press_row(qtbot, page, "TH")
    for control in window.findChildren(QPushButton):
        assert control.text() or control.accessibleName()
    for named in (page.picker.search, page.picker.list, page.details, window.header.tabs):
        assert named.accessibleName()


def test_tab_that_is_marked_leads_back_from_help(window: MainWindow, qtbot: Any) -> None:
    qtbot.mouseClick(window.header.help, LEFT)
    press_tab(qtbot, window, 0)
    find_page(window)


def test_no_tab_is_marked_on_the_help_page(window: MainWindow, qtbot: Any) -> None:
    press_tab(qtbot, window, 1)
    before = marked_tabs(window)
    qtbot.mouseClick(window.header.help, LEFT)
    assert (before, marked_tabs(window)) == ([1], [])
    window.change(theme="dark")
    page_of_type(window, HelpPage)
    assert marked_tabs(window) == []
    window.header.tabs.setFocus()
    qtbot.keyClick(window.header.tabs, Key.Key_Right)
    page_of_type(window, HistoryPage)
    qtbot.mouseClick(window.header.help, LEFT)
    window.header.tabs.setFocus()
    qtbot.keyClick(window.header.tabs, Key.Key_Return)
    assert marked_tabs(window) == [1]


def marked_tabs(window: MainWindow) -> list[int]:
    """The tabs with a line in the accent's colour below them."""
    QApplication.processEvents()
    tabs = window.header.tabs
    picture = tabs.grab().toImage()
    line = picture.height() - 2
    return [
        number
        for number in range(tabs.count())
        if picture.pixelColor(tabs.tabRect(number).center().x(), line).name()
        == theme.colours().accent
    ]


def test_a_focused_tab_has_one_rectangle(window: MainWindow, qtbot: Any) -> None:
    tabs = window.header.tabs
    inner = tabs.tabRect(0).adjusted(4, 4, -4, -4)
    before = tabs.grab().toImage().copy(inner)
    qtbot.keyClick(window.windowHandle(), Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert tabs.hasFocus()
    assert tabs.grab().toImage().copy(inner) == before


def test_language_is_switched_in_place(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    qtbot.keyClicks(page.picker.search, "thai")
    qtbot.keyClick(page.picker.search, Key.Key_Return)
    with qtbot.waitSignal(window.language_chosen) as chosen:
        choose_in_menu(window.header.language, "Français")
    assert chosen.args == ["fr"]
    page = find_page(window)
    assert "Thaïlande" in visible_text(page.details)
    assert "1 groupe ECPAT ici" in visible_text(page.details)
    assert page.picker.search.text() == "thai"
    assert "Quitter vite" in visible_text(window)


@pytest.mark.parametrize(
    ("before", "entry", "after"),
    [
        ("dark", "Light", "light"),
        ("light", "Dark", "dark"),
        ("light", "High contrast", "contrast"),
    ],
)
def test_theme_is_switched_in_place(
    window: MainWindow, qtbot: Any, before: str, entry: str, after: str
) -> None:
    window.change(theme=before)
    press_row(qtbot, find_page(window), "TH")
    choose_in_menu(window.header.display, entry)
    assert "ECPAT Foundation" in visible_text(find_page(window).details)
    assert drawn_scheme(window) == after


def drawn_scheme(window: MainWindow) -> str:
    """The theme whose colours the header and the pages are painted with."""
    QApplication.processEvents()
    image = window.grab().toImage()
    header = image.pixelColor(3, 3).name()
    page = image.pixelColor(3, image.height() - 3).name()
    return next(
        (
            name
            for name, colours in SCHEMES.items()
            if (colours.surface, colours.ground) == (header, page)
        ),
        f"none: {header}, {page}",
    )


@pytest.mark.parametrize("chosen", [None, "light"])
def test_the_desktops_theme_is_followed_unless_one_was_chosen(
    make_window: WindowMaker, monkeypatch: pytest.MonkeyPatch, chosen: str | None
) -> None:
    monkeypatch.setattr(theme, "system_theme", lambda _: "light")
    window = make_window(theme=chosen)
    assert drawn_scheme(window) == "light"
    monkeypatch.setattr(theme, "system_theme", lambda _: "dark")
    window.follow_desktop()
    assert drawn_scheme(window) == (chosen or "dark")


def test_text_grows_with_the_keys(window: MainWindow, qtbot: Any) -> None:
    before = find_page(window).picker.search.font().pointSizeF()
    qtbot.keyClick(window, Key.Key_Plus, CONTROL)
    assert find_page(window).picker.search.font().pointSizeF() == pytest.approx(before * 1.25)
    for _ in range(9):
        qtbot.keyClick(window, Key.Key_Plus, CONTROL)
    for _ in range(9):
        qtbot.keyClick(window, Key.Key_Minus, CONTROL)
    assert find_page(window).picker.search.font().pointSizeF() == pytest.approx(before)


def test_title_never_names_a_country(window: MainWindow, qtbot: Any) -> None:
    press_row(qtbot, find_page(window), "TH")
    assert window.windowTitle() == "ECPAT Finder"


def test_it_opens_with_the_page_country_and_theme_that_were_asked_for(
    make_window: WindowMaker, qtbot: Any
) -> None:
    window = make_window(tab="history", country="TH", theme="dark")
    page_of_type(window, HistoryPage)
    assert drawn_scheme(window) == "dark"
    qtbot.keyClick(window, Key.Key_1, CONTROL)
    assert "ECPAT Foundation" in visible_text(find_page(window).details)
