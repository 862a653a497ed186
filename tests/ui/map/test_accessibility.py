"""The map as a screen reader tells it."""

from typing import Any

from PySide6.QtGui import QAccessible

from ecpat_finder.directory import Directory
from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.map import accessibility
from ecpat_finder.ui.map.view import MapView
from tests.ui.interaction import find_page
from tests.ui.map.interaction import shown_map


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


def test_a_map_that_is_gone_is_let_go_by_screen_readers(
    view: MapView, window: MainWindow, qtbot: Any
) -> None:
    QAccessible.setActive(True)
    for theme in ("dark", "light", "dark", "light"):
        page = find_page(window)
        found = QAccessible.queryAccessibleInterface(shown_map(page, qtbot))
        assert QAccessible.uniqueId(found.child(5))
        del found, page
        window.change(theme=theme)
    qtbot.waitUntil(lambda: len(accessibility.known_maps()) <= 1)
    QAccessible.setActive(False)
