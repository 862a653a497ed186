"""What is shown of a country: with one group, several, or none."""

import re
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ecpat_finder.directory import Directory
from ecpat_finder.directory.fallback import load_or_fall_back
from ecpat_finder.ui.details.group_card import GroupCard, SecretariatCard
from ecpat_finder.ui.details.sources import SourceList
from ecpat_finder.ui.main_window import MainWindow
from tests.conftest import Change, WindowMaker
from tests.records import group, unreachable_country
from tests.ui.interaction import LEFT, button, child, find_page, press_row, visible_text


def test_several_groups(window: MainWindow, qtbot: Any, directory: Directory) -> None:
    page = find_page(window)
    press_row(qtbot, page, "IN")
    groups = directory.groups_in("IN")
    assert len(page.details.findChildren(GroupCard)) == len(groups) > 1
    shown = visible_text(page.details)
    assert f"{len(groups)} ECPAT groups here" in shown
    assert all(record.name in shown for record in groups)


def test_a_group_without_contacts_leads_to_the_secretariat(
    make_window: WindowMaker, change: Change
) -> None:
    def remove_contact(content: list[dict[str, Any]]) -> None:
        record = group(content, "th-ecpat-foundation")
        del record["contact"]
        for source in record["sources"]:
            source["supports"] = [name for name in source["supports"] if "contact" not in name]

    window = make_window(load_or_fall_back(change("groups", remove_contact)), country="TH")
    card = child(find_page(window).details, GroupCard)
    assert "Ask the secretariat, below" in visible_text(card)


def test_no_group_leads_to_the_nearest_and_the_secretariat(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    press_row(qtbot, page, "AD")
    shown = visible_text(page.details)
    assert "This directory knows no ECPAT group in this country." in shown
    assert "+66 2 215 3388" in shown
    qtbot.mouseClick(button(page.details, "ECPAT France – France, about 710 km away"), LEFT)
    assert page.picker.selected_code() == "FR"
    assert "ECPAT France" in visible_text(page.details)


def test_a_country_whose_page_names_no_member(
    window: MainWindow, qtbot: Any, directory: Directory
) -> None:
    page = find_page(window)
    code = directory.network.no_member[0].country
    press_row(qtbot, page, code)
    shown = visible_text(page.details)
    assert "ECPAT’s own page on this country names no member." in shown
    assert "The secretariat can tell you" in " ".join(shown.split())
    assert page.details.findChildren(SecretariatCard)
    qtbot.mouseClick(page.details.findChildren(SourceList)[0].button, LEFT)
    assert directory.network.no_member[0].sources[0].title in visible_text(page.details)


def test_a_place_without_neighbours_still_has_an_answer(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    press_row(qtbot, page, "BV")
    assert page.details.findChildren(SecretariatCard)
    assert "The secretariat can tell you whom to ask." in visible_text(page.details)


def test_markup_is_shown_as_text(make_window: WindowMaker, change: Change) -> None:
    name = "<h1>Bold</h1> & <img src=x>"
    folder = change(
        "groups", lambda content: group(content, "th-ecpat-foundation").update(name=name)
    )
    window = make_window(load_or_fall_back(folder), country="TH")
    label = next(label for label in window.findChildren(QLabel) if "Bold" in label.text())
    assert label.text() == name
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_dates_in_words_have_no_leftovers(window: MainWindow, qtbot: Any) -> None:
    for code in ("TH", "FR", "IN", "AD"):
        press_row(qtbot, find_page(window), code)
        assert not re.search(r"%\d|%n", visible_text(find_page(window).details))


def test_groups_that_can_not_be_reached_lead_to_the_nearest_that_can(
    window: MainWindow, qtbot: Any, directory: Directory
) -> None:
    page = find_page(window)
    code = unreachable_country(directory)
    press_row(qtbot, page, code)
    shown = visible_text(page.details)
    assert "Ask the secretariat, below" in shown
    assert "Nearest groups" in shown
    for near, _ in directory.nearest_groups(code):
        assert near.contact.is_reachable
        assert f"{near.name} – " in shown
    press_row(qtbot, page, "TH")
    assert "Nearest groups" not in visible_text(page.details)
