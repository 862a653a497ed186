"""The situations of the help page, opened by keys and by presses."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from ecpat_finder.directory import Directory
from ecpat_finder.ui.help.situation_card import SituationButton, SituationCard
from ecpat_finder.ui.pages.help import HelpPage
from tests.conftest import WindowMaker
from tests.ui.conftest import Browser
from tests.ui.interaction import LEFT, Key, visible_text
from tests.ui.pages.test_help import help_in, settle
from tests.ui.test_fit import areas_wider_than_their_view, at_rest, cut_off_labels


def situation(page: HelpPage, title: str) -> SituationCard:
    return next(card for card in page.findChildren(SituationCard) if card.button.text() == title)


def titles(directory: Directory) -> list[str]:
    assert directory.guidance
    shown = (*directory.guidance.situations, directory.guidance.report_travellers)
    return [entry.title["en"] for entry in shown]


@pytest.mark.parametrize("by_key", [True, False])
def test_each_situation_opens_and_closes(
    make_window: WindowMaker, qtbot: Any, directory: Directory, by_key: bool
) -> None:
    guidance = directory.guidance
    assert guidance
    page = help_in(make_window, qtbot, "BR")
    for entry in (*guidance.situations, guidance.report_travellers):
        card = situation(page, entry.title["en"])
        assert entry.steps[0].text["en"] not in visible_text(card)
        page.column.ensureWidgetVisible(card.button)
        card.button.setFocus()
        for expected in (True, False):
            if by_key:
                qtbot.keyClick(card.button, Key.Key_Space)
            else:
                qtbot.mouseClick(card.button, LEFT)
            settle()
            assert card.button.is_expanded() is expected
            for step in entry.steps:
                assert (step.text["en"] in visible_text(card)) is expected


@pytest.mark.parametrize("text_size", [100, 200])
def test_an_opened_situation_is_scrolled_to_and_cut_off_nowhere(
    make_window: WindowMaker, qtbot: Any, directory: Directory, text_size: int
) -> None:
    page = help_in(make_window, qtbot, "US", text_size=text_size)
    for title in titles(directory):
        card = situation(page, title)
        page.column.ensureWidgetVisible(card.button)
        qtbot.mouseClick(card.button, LEFT)
        settle()
        top = card.mapTo(page.column.viewport(), QPoint()).y()
        assert 0 <= top < page.column.viewport().height(), f"{title} is out of sight"
        assert at_rest(lambda: cut_off_labels(page)) == []
        assert at_rest(lambda: areas_wider_than_their_view(page)) == []


def test_tab_leads_from_a_situation_to_its_line(
    make_window: WindowMaker, qtbot: Any, browser: Browser
) -> None:
    page = help_in(make_window, qtbot, "BR")
    card = situation(page, "Someone threatens to share a picture of me")
    card.button.setFocus()
    qtbot.keyClick(card.button, Key.Key_Space)
    settle()
    qtbot.keyClick(card.button, Key.Key_Tab)
    call = QApplication.focusWidget()
    assert isinstance(call, QPushButton)
    assert call.accessibleName() == "Call: 100, Disque 100 (human rights line)"
    qtbot.keyClick(call, Key.Key_Space)
    assert browser.opened == ["tel:100"]


def test_the_tools_are_those_of_the_country(make_window: WindowMaker, qtbot: Any) -> None:
    for code, has_report_remove in (("GB", True), ("FR", False)):
        page = help_in(make_window, qtbot, code)
        card = situation(page, "Someone threatens to share a picture of me")
        card.button.click()
        text = visible_text(card)
        assert "Take It Down" in text and "StopNCII.org" in text
        assert ("Report Remove" in text) is has_report_remove


def test_travellers_are_told_the_networks_page(
    make_window: WindowMaker, qtbot: Any, browser: Browser
) -> None:
    page = help_in(make_window, qtbot, "TH")
    card = situation(page, "Report what you saw")
    card.button.click()
    settle()
    website = next(
        b for b in card.findChildren(QPushButton) if "dontlookaway.report" in b.accessibleName()
    )
    website.click()
    assert browser.opened == ["https://dontlookaway.report"]
    assert "Police: 191" in visible_text(card)


def test_every_situation_shows_its_sources(
    make_window: WindowMaker, qtbot: Any, directory: Directory
) -> None:
    page = help_in(make_window, qtbot, "BR")
    for title in titles(directory):
        card = situation(page, title)
        card.button.click()
        sources = next(b for b in card.findChildren(QPushButton) if b.text().startswith("Sources"))
        sources.click()
        shown = [label.text() for label in card.findChildren(QLabel) if label.isVisible()]
        assert any("read on" in text for text in shown)


def test_the_arrow_is_mirrored_and_the_text_wraps(qapp: QApplication, qtbot: Any) -> None:
    button = SituationButton("Somebody pays me or gives me things for it " * 3)
    qtbot.addWidget(button)
    assert button.heightForWidth(240) > 2 * button.heightForWidth(2000)
    assert button.accessibleName() == button.text()
