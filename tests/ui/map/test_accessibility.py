"""The map as a screen reader tells it."""

from typing import Any

from PySide6.QtGui import QAccessible
from shiboken6 import Shiboken

from ecpat_finder.directory import Directory
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.map.panel import MapPanel
from ecpat_finder.ui.map.view import MapView
from ecpat_finder.ui.pages.find import FindPage
from tests.ui.interaction import find_page
from tests.ui.map.interaction import details_text, shown_map


def test_every_country_is_read_out(view: MapView, directory: Directory) -> None:
    found = QAccessible.queryAccessibleInterface(view)
    assert found.text(QAccessible.Text.Name) == "World map"
    names = {
        found.child(number).text(QAccessible.Text.Name): number
        for number in range(found.childCount())
    }
    assert len(names) >= len(directory.countries)
    assert "France, 1 group" in names
    assert "Andorra, no group" in names
    assert f"Nepal, {len(directory.groups_in('NP'))} groups" in names
    france = found.child(names["France, 1 group"])
    assert france.role() == QAccessible.Role.ListItem
    assert france.rect().contains(view.mapToGlobal(view.marker_position("FR")).toPoint())
    view.choose("FR")
    assert france.state().selected
    assert found.indexOfChild(france) == names["France, 1 group"]


def test_items_outlive_their_map(context: UiContext, qtbot: Any) -> None:
    """A client holds items for as long as it likes, and there are no more of them for it."""

    first, second = MapPanel(context), MapPanel(context)
    qtbot.addWidget(second)
    first.load()
    assert first.map
    item = QAccessible.queryAccessibleInterface(first.map).child(5)
    number, name = QAccessible.uniqueId(item), item.text(QAccessible.Text.Name)
    Shiboken.delete(first)
    assert not item.isValid()
    assert item.state().invalid
    assert item.parent() is None
    assert item.window() is None
    assert item.text(QAccessible.Text.Name) == ""
    assert item.rect().isEmpty()
    item.actionInterface().doAction("Press")  # nothing to press
    second.load()
    assert second.map
    found = QAccessible.queryAccessibleInterface(second.map)
    assert item.isValid()
    assert QAccessible.uniqueId(found.child(5)) == number
    assert item.text(QAccessible.Text.Name) == name
    assert found.indexOfChild(item) == 5


def test_two_maps_at_once_have_items_of_their_own(make_window: Any, qtbot: Any) -> None:
    first, second = (shown_map(find_page(make_window()), qtbot) for _ in range(2))
    first.choose("FR")
    items = [
        next(
            child
            for number in range(found.childCount())
            if (child := found.child(number)).text(QAccessible.Text.Name).startswith("France")
        )
        for found in map(QAccessible.queryAccessibleInterface, (first, second))
    ]
    assert [item.state().selected for item in items] == [True, False]


def test_pressing_an_item_chooses_its_country(page: FindPage, view: MapView, qtbot: Any) -> None:
    found = QAccessible.queryAccessibleInterface(view)
    andorra = next(
        child
        for number in range(found.childCount())
        if (child := found.child(number)).text(QAccessible.Text.Name).startswith("Andorra")
    )
    with qtbot.waitSignals([view.country_chosen, view.country_pressed]):
        andorra.actionInterface().doAction(andorra.actionInterface().actionNames()[0])
    assert andorra.state().selected
    assert "Andorra" in details_text(page)
