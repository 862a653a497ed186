"""What things are for a screen reader: roles, names, states, and the language of speech."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from ecpat_finder.choices import TABS
from ecpat_finder.directory import Directory
from ecpat_finder.ui.details.sources import SourceList
from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.pages.history import HistoryPage
from tests.conftest import WindowMaker
from tests.ui.interaction import LEFT, current_page, find_page, page_of_type, visible_text

NAME = QAccessible.Text.Name
Role = QAccessible.Role
CONTROLS = (Role.Button, Role.Link, Role.RadioButton, Role.CheckBox, Role.ButtonMenu, Role.PageTab)
PAGES = (*TABS, "help")


def told(widget: QWidget) -> Any:
    """What a widget is for a screen reader."""
    return QAccessible.queryAccessibleInterface(widget)


def within(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything visible inside something, from the top."""
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child and not child.state().invisible:
            yield child
            yield from within(child)


def show(window: MainWindow, page: str) -> QWidget:
    """A page, with all its sources expanded."""
    assert window.pages
    shown = window.pages.show_page(page)
    for sources in shown.findChildren(SourceList):
        if not sources.button.is_expanded():
            sources.button.click()
    visible_text(shown)  # lays it out
    return shown


def headings(page: QWidget) -> list[tuple[int, str]]:
    """Level and text of each heading."""
    visible_text(page)  # lays it out
    return [
        (found.attributesInterface().attributeValue(QAccessible.Attribute.Level), found.text(NAME))
        for found in within(told(page))
        if found.role() == Role.Heading
    ]


@pytest.mark.parametrize("page", PAGES)
def test_pages_have_names_and_headings(window: MainWindow, page: str) -> None:
    find_page(window).show_country("IN")
    shown = show(window, page)
    assert told(shown).role() == Role.Grouping
    assert told(shown).text(NAME)
    found = headings(shown)
    assert found[0][0] == 1, "a page begins with its own heading"
    assert all(text for _, text in found)
    assert {level for level, _ in found} <= {1, 2}


def test_headings_of_a_country(window: MainWindow, directory: Directory) -> None:
    page = find_page(window)
    page.show_country("BD")
    assert headings(page) == [
        (1, "Bangladesh"),
        *((2, cards_name(group)) for group in directory.groups_in("BD")),
        (2, "The secretariat in Bangkok"),
    ]


def cards_name(group: Any) -> str:
    is_named = not group.acronym or group.acronym in group.name
    return str(group.name if is_named else f"{group.name} ({group.acronym})")


def test_what_leads_out_of_the_program_is_a_link(window: MainWindow) -> None:
    page = find_page(window)
    page.show_country("TH")
    visible_text(page)
    links = [found for found in within(told(page.details)) if found.role() == Role.Link]
    names = [link.text(NAME) for link in links]
    assert "Call: +66 53 750 167, ECPAT Foundation" in names
    assert any(name.startswith("Write: ") for name in names)
    assert all(link.actionInterface().actionNames()[0] == "Press" for link in links)
    sources = page.details.findChildren(SourceList)[0]
    sources.button.click()
    visible_text(page)
    opened = [found for found in within(told(sources)) if found.role() == Role.Link]
    assert [link.text(NAME).partition(": ")[0] for link in opened] == ["Open the page"] * 2


@pytest.mark.parametrize("code", ["IN", "AD", "GH", "CH", "BD"])
def test_no_two_controls_of_a_country_have_one_name(window: MainWindow, code: str) -> None:
    find_page(window).show_country(code)
    assert_names_differ(window)


@pytest.mark.parametrize("page", PAGES)
def test_no_two_controls_of_a_page_have_one_name(window: MainWindow, page: str) -> None:
    show(window, page)
    assert_names_differ(window)


def assert_names_differ(window: MainWindow) -> None:
    """Every control that is shown has a name of its own, which contains its visible label."""
    for sources in current_page(window).findChildren(SourceList):
        sources.button.click()
    visible_text(window)
    names = [found.text(NAME) for found in within(told(window)) if found.role() in CONTROLS]
    assert len(names) > 6
    assert all(names), "one has no name"
    assert [name for name, count in Counter(names).items() if count > 1] == []
    for button in window.findChildren(QAbstractButton):
        label = button.text().replace("‹  ", "").removesuffix("…")
        if button.isVisible() and label not in ("+", "−", "⌂"):  # the map's, whose names say it
            assert label in told(button).text(NAME), "WCAG 2.5.3: label in name"


def test_choices_are_radio_buttons(window: MainWindow) -> None:
    picker = find_page(window).picker
    for button, is_checked in ((picker.by_alphabet, True), (picker.by_region, False)):
        assert told(button).role() == Role.RadioButton
        assert bool(told(button).state().checked) is is_checked


def test_what_opens_something_is_a_button_that_is_expanded_or_collapsed(
    window: MainWindow, qtbot: Any
) -> None:
    page = find_page(window)
    window.resize(800, 600)
    page.show_country("TH")
    visible_text(page)
    sources = page.details.findChildren(SourceList)[0].button
    for button in (page.picker.map_button, sources):
        assert told(button).role() == Role.Button
        state = told(button).state()
        assert (state.expandable, state.collapsed, state.expanded) == (True, True, False)
        assert not state.checkable
        told(button).actionInterface().doAction("Press")
        qtbot.waitUntil(lambda button=button: told(button).state().expanded)
        assert not told(button).state().collapsed


def test_clear_button_has_a_name(window: MainWindow, qtbot: Any) -> None:
    search = find_page(window).picker.search
    qtbot.keyClicks(search, "x")
    names = [child.text(NAME) for child in within(told(search)) if child.role() == Role.Button]
    assert names == ["Clear the search"]


def test_a_value_is_read_once_and_has_its_label(window: MainWindow) -> None:
    page = find_page(window)
    page.show_country("TH")
    visible_text(page)
    texts = [found for found in within(told(page.details)) if found.role() == Role.StaticText]
    names = [text.text(NAME) for text in texts]
    number = names.index("+66 53 750 167")
    assert names[number - 1] == "Phone"
    assert not [name for name in names if name.startswith("Phone: ")]
    labels = [(found.text(NAME), flag) for found, flag in texts[number].relations()]
    assert labels == [("Phone", QAccessible.RelationFlag.Label)]


def test_a_row_is_chosen_by_the_action_of_a_screen_reader(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    page.show_country("FR")
    qtbot.keyClicks(page.picker.search, "thai")
    row = told(page.picker.list).child(0)
    row.actionInterface().doAction("Toggle")
    assert "+66 53 750 167" in visible_text(page.details)
    assert page.picker.list.currentIndex().data() == "Thailand"
    row.actionInterface().doAction("Toggle")  # which takes the selection away
    qtbot.waitUntil(lambda: row.state().selected)
    assert "+66 53 750 167" in visible_text(page.details)


def test_a_row_is_chosen_by_the_selection_of_a_screen_reader(window: MainWindow) -> None:
    page = find_page(window)
    page.show_country("TH")
    rows = told(page.picker.list)
    names = [rows.child(number).text(NAME) for number in range(rows.childCount())]
    rows.selectionInterface().select(rows.child(names.index("France, 1 group")))
    assert "+33 1 49 34 83 13" in visible_text(page.details)


def test_a_milestone_is_chosen_by_the_action_of_a_screen_reader(
    window: MainWindow, qtbot: Any
) -> None:
    assert window.pages
    window.pages.show_page("history")
    page = page_of_type(window, HistoryPage)
    third = told(page.timeline).child(2)
    third.actionInterface().doAction("Toggle")
    assert headings(page)[0][1] in third.text(NAME)
    third.actionInterface().doAction("Toggle")
    qtbot.waitUntil(lambda: third.state().selected)
    page.earlier.click()
    assert headings(page)[0][1] in told(page.timeline).child(1).text(NAME)


def test_everything_is_spoken_in_the_language_of_the_window(make_window: WindowMaker) -> None:
    window = make_window(language="fr", country="CH")
    show(window, "find")
    own = {"Schweiz": "de", "Svizzera": "it"}
    spoken = [
        (widget.accessibleName(), widget.locale().name())
        for widget in window.findChildren(QWidget)
        if widget.locale().language() != QLocale.Language.French
        and not (
            isinstance(widget, QLabel) and own.get(widget.text()) == widget.locale().bcp47Name()
        )
    ]
    assert spoken == []
    assert set(own) <= {label.text() for label in window.findChildren(QLabel)}


def test_buttons_keep_their_press(window: MainWindow, qtbot: Any) -> None:
    """A press that deletes the button pressed, as that of a nearest group does."""
    page = find_page(window)
    page.show_country("AD")
    nearest = next(b for b in page.details.findChildren(QAbstractButton) if "France" in b.text())
    qtbot.mouseClick(nearest, LEFT)
    assert page.picker.selected_code() == "FR"


def test_a_group_s_own_name_is_spoken_in_its_language(make_window: WindowMaker) -> None:
    details = find_page(make_window(country="JP")).details
    spoken = {label.text(): label.locale().bcp47Name() for label in details.findChildren(QLabel)}
    assert spoken["ECPAT/ストップ子ども買春の会"] == "ja"
    assert spoken["日本"] == "ja"
    assert spoken["Japan"] == "en"
