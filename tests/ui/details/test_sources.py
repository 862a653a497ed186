"""The pages behind a record."""

from typing import Any

from PySide6.QtCore import QLocale

from ecpat_finder.directory import Directory
from ecpat_finder.ui.details.group_card import GroupCard
from ecpat_finder.ui.formatting import date_text, page_date_text
from ecpat_finder.ui.main_window import MainWindow
from tests.ui.conftest import Browser
from tests.ui.interaction import LEFT, button, child, find_page, press_row, visible_text

ENGLISH = QLocale("en")


def test_sources_are_one_press_away(
    window: MainWindow, qtbot: Any, browser: Browser, directory: Directory
) -> None:
    first, *others = directory.groups_in("TH")[0].sources
    assert first.url
    page = find_page(window)
    press_row(qtbot, page, "TH")
    card = child(page.details, GroupCard)
    assert first.title not in visible_text(card)
    qtbot.mouseClick(button(card, f"Sources ({1 + len(others)})"), LEFT)
    shown = visible_text(card)
    for source in (first, *others):
        assert source.title in shown
        read = date_text(source.read, ENGLISH)
        assert f"{page_date_text(source, ENGLISH)} · read on {read}" in shown
    qtbot.mouseClick(button(card, first.url), LEFT)
    assert browser.opened == [first.url]
    qtbot.mouseClick(button(card, "Hide the sources"), LEFT)
    assert first.title not in visible_text(card)
