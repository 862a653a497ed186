"""The country picker: typed into, walked with keys, pressed."""

from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from ecpat_finder.directory import Directory
from ecpat_finder.directory.dates import membership_source
from ecpat_finder.ui.formatting import membership_text
from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.pages.help import HelpPage
from ecpat_finder.ui.picker.country_model import Role
from tests.conftest import WindowMaker
from tests.records import unreachable_country
from tests.ui.interaction import (
    LEFT,
    Key,
    button,
    find_page,
    page_of_type,
    press_row,
    visible_text,
)


def test_type_a_name_and_press_enter(window: MainWindow, qtbot: Any, directory: Directory) -> None:
    page = find_page(window)
    qtbot.keyClicks(page.picker.search, "tailand")
    qtbot.keyClick(page.picker.search, Key.Key_Return)
    shown = visible_text(page.details)
    assert "ECPAT Foundation" in shown
    assert "+66 53 750 167" in shown
    assert "426/22 Mooban Kokgalae, Tambon Rimkok\nChiang Rai" in shown
    source = membership_source(directory.groups_in("TH")[0])
    assert membership_text(source, QLocale("en")) in shown
    assert page.picker.selected_code() == "TH"


def test_one_press_on_a_row_shows_its_contacts(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    press_row(qtbot, page, "FR")
    assert "+33 1 49 34 83 13" in visible_text(page.details)


@pytest.mark.parametrize(
    ("typed", "shown", "below"),
    [
        ("holland", "Netherlands", "Holland: another name"),
        ("abidjan", "Côte d’Ivoire", "Abidjan: a city there"),
        ("ivery cost", "Côte d’Ivoire", "Ivory Coast: another name"),
        ("dprk", "North Korea", "DPRK: a short name"),
        ("ceylon", "Sri Lanka", "Ceylon: a former name"),
        ("ussr", "Russia", "USSR: it was part of that state"),
        ("scotland", "United Kingdom", "Scotland: a part of it"),
        ("benelux", "Belgium", "Benelux: it lies there"),
        ("the dutch", "Netherlands", "The Dutch: its people"),
        ("civ", "Côte d’Ivoire", "CIV: its code"),
        ("germany", "Germany", "Deutschland"),
        ("germ", "Germany", "Deutschland"),
    ],
)
def test_a_row_says_why_it_is_there(
    typed: str, shown: str, below: str, window: MainWindow, qtbot: Any
) -> None:
    page = find_page(window)
    qtbot.keyClicks(page.picker.search, typed)
    first = page.picker.list.model().index(0, 0)
    assert (first.data(), first.data(Role.BELOW)) == (shown, below)
    spoken = first.data(Qt.ItemDataRole.AccessibleTextRole)
    assert (below in spoken) is (":" in below)
    qtbot.keyClick(page.picker.search, Key.Key_Return)
    assert shown in visible_text(page.details)


def test_a_group_is_found_by_its_name(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    qtbot.keyClicks(page.picker.search, "communaute abel")
    first = page.picker.list.model().index(0, 0)
    assert (first.data(), first.data(Role.BELOW)) == (
        "Côte d’Ivoire",
        "Communauté Abel: a group there",
    )


def test_no_match_keeps_the_list_and_offers_spellings(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    everything = page.picker.list.model().rowCount()
    qtbot.keyClicks(page.picker.search, "brazilxxyyzz")
    assert "No country is called “brazilxxyyzz”. Did you mean:" in visible_text(page.picker)
    assert page.picker.list.model().rowCount() == everything
    qtbot.mouseClick(button(page.picker, "Brazil"), LEFT)
    assert "ECPAT Brazil" in visible_text(page.details)
    assert "No country is called" not in visible_text(page.picker)


def test_no_match_at_all(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    qtbot.keyClicks(page.picker.search, "zzzzqqqq")
    assert "All are listed below." in visible_text(page.picker)
    qtbot.keyClick(page.picker.search, Key.Key_Return)
    assert page.picker.selected_code() == ""


def test_keys_alone_from_start_to_contacts(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    qtbot.keyClicks(page.picker.search, "guinea")
    qtbot.keyClick(page.picker.search, Key.Key_Down)
    assert page.picker.selected_code() == "GN"
    qtbot.keyClick(page.picker.list, Key.Key_Down)
    assert page.picker.selected_code() == "GW"
    assert "Guinea-Bissau" in visible_text(page.details)


def test_focus_that_passes_through_the_list_chooses_nothing(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    page.picker.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert page.picker.selected_code() == ""
    assert "Who protects children" in visible_text(page.details)


def test_headings_can_not_be_chosen(window: MainWindow) -> None:
    page = find_page(window)
    first = page.picker.list.model().index(0, 0)
    assert first.data(Role.CODE) == ""
    assert not first.flags() & Qt.ItemFlag.ItemIsSelectable


def test_list_by_region(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    press_row(qtbot, page, "TH")
    qtbot.mouseClick(page.picker.by_region, LEFT)
    model = page.picker.list.model()
    headings = [
        row for i in range(model.rowCount()) if not (row := model.index(i, 0)).data(Role.CODE)
    ]
    names = [heading.data() for heading in headings]
    assert names == ["Africa", "Americas", "Asia", "Europe", "Oceania"]
    assert page.picker.list.currentIndex().data(Role.CODE) == "TH"
    qtbot.mouseClick(page.picker.by_alphabet, LEFT)
    assert page.picker.list.currentIndex().data(Role.CODE) == "TH"


def test_rows_are_told_to_a_screen_reader(window: MainWindow) -> None:
    page = find_page(window)
    row = page.picker._countries.row_of("TH")
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "Thailand, 1 group"
    row = page.picker._countries.row_of("AD")
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "Andorra, no group"


def test_a_list_of_matches_begins_at_its_top(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    page.picker.list.scrollToBottom()
    bar = page.picker.list.verticalScrollBar()
    assert bar.value() > 0
    qtbot.keyClicks(page.picker.search, "a")
    assert bar.maximum() > 0, "more countries match than there is room for"
    assert bar.value() == 0


@pytest.mark.parametrize("typed", ["help", "police", "blackmial"])
def test_a_word_of_distress_and_enter_lead_to_help(
    typed: str, window: MainWindow, qtbot: Any
) -> None:
    page = find_page(window)
    qtbot.keyClicks(page.picker.search, typed)
    model = page.picker.list.model()
    first = model.index(0, 0)
    assert (first.data(), first.data(Role.PAGE)) == ("Get help now", "help")
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Get help now, What to do, whom to ask"
    )
    assert "No country is called" not in visible_text(page.picker)
    assert model.rowCount() > 1, "the countries are still there"
    qtbot.keyClick(page.picker.search, Key.Key_Return)
    help_page = page_of_type(window, HelpPage)
    assert "In danger right now?" in visible_text(help_page)
    focus = QApplication.focusWidget()
    assert focus
    assert focus is help_page or help_page.isAncestorOf(focus)


def test_the_row_for_help_is_reached_with_arrows_and_opens_with_enter(
    window: MainWindow, qtbot: Any
) -> None:
    page = find_page(window)
    qtbot.keyClicks(page.picker.search, "suicide")
    qtbot.keyClick(page.picker.search, Key.Key_Down)
    assert page.picker.list.currentIndex().data(Role.PAGE) == "help"
    assert find_page(window) is page, "an arrow opens nothing"
    qtbot.keyClick(page.picker.list, Key.Key_Return)
    page_of_type(window, HelpPage)


def test_a_press_on_the_row_for_help(make_window: WindowMaker, qtbot: Any) -> None:
    window = make_window(language="fr")
    page = find_page(window)
    qtbot.keyClicks(page.picker.search, "chantage")
    view = page.picker.list
    first = view.model().index(0, 0)
    assert first.data() == "De l’aide"
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(first).center())
    page_of_type(window, HelpPage)


def test_a_country_s_name_wins_over_a_word_of_distress(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    qtbot.keyClicks(page.picker.search, "help france")
    model = page.picker.list.model()
    assert [model.index(row, 0).data() for row in (0, 1)] == ["France", "Get help now"]
    qtbot.keyClick(page.picker.search, Key.Key_Return)
    assert "ECPAT France" in visible_text(page.details)


def test_a_group_without_any_contact_is_told_from_one_with_it(
    window: MainWindow, directory: Directory
) -> None:
    countries = find_page(window).picker.list.countries
    spoken = countries.row_of(unreachable_country(directory)).data(
        Qt.ItemDataRole.AccessibleTextRole
    )
    assert spoken.endswith("group, no contact known")


def test_a_row_shows_that_there_is_no_contact(window: MainWindow, directory: Directory) -> None:
    page = find_page(window)
    code = unreachable_country(directory)

    def picture(code: str) -> QImage:
        row = page.picker.list.countries.row_of(code)
        page.picker.list.scrollTo(row)
        view = page.picker.list.viewport()
        return view.grab(page.picker.list.visualRect(row)).toImage()

    rows = page.picker.list.countries._rows
    number = next(number for number, row in enumerate(rows) if row.code == code)
    before = picture(code)
    rows[number] = rows[number]._replace(reachable=rows[number].groups)
    assert picture(code) != before
