"""Get help now: the country, its numbers, and the way to them by keyboard."""

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from ecpat_finder.directory import Directory
from ecpat_finder.directory.fallback import load_or_fall_back
from ecpat_finder.directory.model import HelplineKind
from ecpat_finder.ui import desktop
from ecpat_finder.ui.help.cards import HelplineCard
from ecpat_finder.ui.help.numbers import emergency_line, first_of
from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.pages.find import FindPage
from ecpat_finder.ui.pages.help import HelpPage
from ecpat_finder.ui.picker.country_picker import CountryPicker
from tests.conftest import WindowMaker
from tests.ui.conftest import Browser
from tests.ui.interaction import (
    LEFT,
    Key,
    button,
    current_page,
    find_page,
    page_of_type,
    press_tab,
    visible_text,
)

SMALL = (800, 600)
MAX_STOPS = 3
"""Stops of Tab from the heading of the page to a number."""


def settle() -> None:
    """Lets the layouts come to rest, one after the other."""
    for _ in range(5):
        QApplication.processEvents()


def open_help(window: MainWindow, qtbot: Any) -> HelpPage:
    """Presses the button in the header."""
    qtbot.mouseClick(window.header.help, LEFT)
    settle()
    return page_of_type(window, HelpPage)


def help_in(make_window: WindowMaker, qtbot: Any, code: str, **view: Any) -> HelpPage:
    window = make_window(country=code, **view)
    window.resize(*SMALL)
    return open_help(window, qtbot)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget
    return widget


def press(qtbot: Any, key: Key) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)
    QApplication.processEvents()


def test_help_is_one_press_away_on_every_page(window: MainWindow, qtbot: Any) -> None:
    for tab in range(4):
        press_tab(qtbot, window, tab)
        open_help(window, qtbot)
        assert "In danger right now?" in visible_text(current_page(window))


@pytest.mark.parametrize("code", ["BR", "TH", "US", "FR", "KE"])
def test_the_numbers_of_the_chosen_country_are_seen_at_once(
    make_window: WindowMaker, qtbot: Any, directory: Directory, code: str
) -> None:
    page = help_in(make_window, qtbot, code)
    lines = directory.helplines_in(code)
    expected = (emergency_line(lines), first_of(lines, HelplineKind.CHILD_HELPLINE))
    for line in expected:
        assert line
        label = next(w for w in page.findChildren(QLabel) if w.text() == line.dial)
        assert not label.visibleRegion().isEmpty(), f"{line.dial} can't be seen without scrolling"
        assert label.font().pointSizeF() > 20


def test_a_country_is_asked_for_with_the_same_picker(window: MainWindow, qtbot: Any) -> None:
    page = open_help(window, qtbot)
    picker = page.findChild(CountryPicker)
    assert picker and picker.isVisible()
    picker.search.setFocus()
    qtbot.keyClicks(picker.search, "kenya")
    qtbot.keyClick(picker.search, Key.Key_Return)
    assert not picker.isVisible()
    assert "Get help now · Kenya" in visible_text(page)
    press_tab(qtbot, window, 0)
    assert find_page(window).picker.selected_code() == "KE"


def test_the_country_can_always_be_changed(
    make_window: WindowMaker, qtbot: Any, directory: Directory
) -> None:
    page = help_in(make_window, qtbot, "BR")
    qtbot.mouseClick(button(page, "‹  Choose another country"), LEFT)
    picker = page.findChild(CountryPicker)
    assert picker and picker.isVisible()
    qtbot.keyClicks(picker.search, "thailand")
    qtbot.keyClick(picker.search, Key.Key_Return)
    child = first_of(directory.helplines_in("TH"), HelplineKind.CHILD_HELPLINE)
    assert child and child.dial
    assert child.dial in visible_text(page)
    qtbot.mouseClick(button(page, "‹  Choose another country"), LEFT)
    qtbot.mouseClick(button(page, "Back"), LEFT)
    assert "Get help now · Thailand" in visible_text(page)


def test_help_without_a_country_in_a_narrow_window(make_window: WindowMaker, qtbot: Any) -> None:
    window = make_window(text_size=200)
    window.resize(*SMALL)
    page = open_help(window, qtbot)
    assert "What is happening?" not in visible_text(page)
    qtbot.mouseClick(button(page, "Help without choosing a country"), LEFT)
    assert "What is happening?" in visible_text(page)
    qtbot.mouseClick(button(page, "‹  Choose your country"), LEFT)
    assert "In which country are you?" in visible_text(page)


def test_a_country_chosen_elsewhere_is_known_here(window: MainWindow, qtbot: Any) -> None:
    open_help(window, qtbot)
    press_tab(qtbot, window, 0)
    find_page(window).picker._choose("BR")
    page = open_help(window, qtbot)
    assert "Get help now · Brazil" in visible_text(page)


@pytest.mark.parametrize("code", ["BR", "TH", "US", "FR", "DE", "IN"])
def test_the_numbers_are_few_stops_of_tab_away(
    make_window: WindowMaker, qtbot: Any, directory: Directory, code: str
) -> None:
    window = make_window(country=code)
    window.resize(*SMALL)
    window.header.help.setFocus()
    qtbot.keyClick(window.header.help, Key.Key_Space)
    QApplication.processEvents()
    lines = directory.helplines_in(code)
    wanted = (emergency_line(lines), first_of(lines, HelplineKind.CHILD_HELPLINE))
    names = {f"Call: {line.dial}, {line.name['en']}" for line in wanted if line}
    reached = set()
    for _ in range(MAX_STOPS):
        press(qtbot, Key.Key_Tab)
        reached.add(focused().accessibleName())
    assert names <= reached


def test_call_opens_the_telephone_and_copy_is_cleared_on_leaving(
    make_window: WindowMaker, qtbot: Any, browser: Browser
) -> None:
    page = help_in(make_window, qtbot, "BR")
    qtbot.mouseClick(button(page, "Call"), LEFT)
    assert browser.opened == ["tel:190"]
    qtbot.mouseClick(button(page, "Copy"), LEFT)
    assert QApplication.clipboard().text() == "190"
    assert button(page, "Copied")
    desktop.clear_copied()
    assert not QApplication.clipboard().text()


def test_no_neighbours_number_where_there_is_no_child_helpline(
    make_window: WindowMaker, qtbot: Any, directory: Directory
) -> None:
    lines = directory.helplines_in("AD")
    assert lines and first_of(lines, HelplineKind.CHILD_HELPLINE) is None
    page = help_in(make_window, qtbot, "AD")
    text = visible_text(page)
    assert "We know of no child helpline here" in text
    assert "Child Helpline International" in text
    assert "Take It Down" in text and "StopNCII.org" in text
    dials = {line.dial for line in lines}
    assert {card.accessibleName() for card in page.findChildren(HelplineCard)} == {
        f"In danger right now?: {emergency_line(lines).name['en']}"  # type: ignore[union-attr]
    }
    for neighbour in ("FR", "ES"):
        child = first_of(directory.helplines_in(neighbour), HelplineKind.CHILD_HELPLINE)
        assert child and child.dial not in dials
        assert child.dial and child.dial not in text


def test_the_group_near_by_is_shown_in_the_find_page(make_window: WindowMaker, qtbot: Any) -> None:
    window = make_window(country="AD")
    page = open_help(window, qtbot)
    name = next(b.text() for b in page.findChildren(QPushButton) if "– Spain" in b.text())
    qtbot.mouseClick(button(page, name), LEFT)
    shown = page_of_type(window, FindPage)
    assert shown.picker.selected_code() == "ES"
    assert window.header.tabs.currentIndex() == 0


def test_the_help_page_survives_a_change_of_language(window: MainWindow, qtbot: Any) -> None:
    open_help(window, qtbot)
    window.change(language="fr")
    settle()
    assert "Que se passe-t-il" in visible_text(page_of_type(window, HelpPage))


GENERAL = "Call the police or the emergency number of the country you are in"


@pytest.mark.parametrize("damage", ["missing", "not json", "wrong"])
def test_without_helplines_the_page_opens_with_general_advice(
    make_window: WindowMaker, qtbot: Any, dataset: Path, damage: str
) -> None:
    file = dataset / "helplines.json"
    if damage == "missing":
        file.unlink()
    elif damage == "not json":
        file.write_text("[{")
    else:
        content = json.loads(file.read_text("utf-8"))
        content[0]["kind"] = "wizard"
        file.write_text(json.dumps(content))
    window = make_window(load_or_fall_back(dataset), country="BR")
    assert "ECPAT Brazil" in visible_text(find_page(window)), "groups are shown as before"
    text = visible_text(open_help(window, qtbot))
    assert "The numbers can’t be shown" in text
    assert GENERAL in text
    assert "Someone threatens to share a picture of me" in text
    assert "190" not in text


@pytest.mark.parametrize("damage", ["missing", "not json"])
def test_without_guidance_the_page_opens_with_numbers_and_general_advice(
    make_window: WindowMaker, qtbot: Any, dataset: Path, damage: str
) -> None:
    file = dataset / "guidance.json"
    if damage == "missing":
        file.unlink()
    else:
        file.write_text("{")
    text = visible_text(open_help(make_window(load_or_fall_back(dataset), country="BR"), qtbot))
    assert "190" in text and "100" in text
    assert "It is never the child’s fault." in text
    assert "Are you somewhere safe, where nobody listens?" in text


def test_without_any_dataset_the_page_still_opens(
    make_window: WindowMaker, qtbot: Any, tmp_path: Path
) -> None:
    text = visible_text(open_help(make_window(load_or_fall_back(tmp_path / "none")), qtbot))
    assert GENERAL in text
    assert "The numbers can’t be shown" in text
    assert "The secretariat in Bangkok" in text
