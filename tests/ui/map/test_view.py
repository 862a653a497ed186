"""The map as a person uses it: pressed, and walked over with keys."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize
from PySide6.QtWidgets import QApplication

from ecpat_finder.directory import Directory
from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.map.view import MapView
from ecpat_finder.ui.pages.find import FindPage
from tests.records import unreachable_country
from tests.ui.interaction import LEFT, Key, find_page
from tests.ui.map.interaction import details_text, press_country, settle, shown_map


def test_press_a_country(page: FindPage, view: MapView, qtbot: Any) -> None:
    press_country(qtbot, view, "BR")
    assert "ECPAT Brazil" in details_text(page)
    assert page.picker.selected_code() == view.code == "BR"


def test_list_map_and_details_agree(page: FindPage, view: MapView, qtbot: Any) -> None:
    qtbot.keyClicks(page.picker.search, "thailand")
    qtbot.keyClick(page.picker.search, Key.Key_Return)
    assert view.code == "TH"
    settle(view)
    assert view.rect().contains(view.marker_position("TH").toPoint())
    page.details.country_chosen.emit("FR")
    assert view.code == page.picker.selected_code() == "FR"


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ([Key.Key_Down], "ES"),
        ([Key.Key_Right], "CH"),
        ([Key.Key_Right, Key.Key_Down], "IT"),
        ([Key.Key_Right, Key.Key_Up], "DE"),
        ([Key.Key_Up], "BE"),
    ],
)
def test_arrow_keys_walk_from_france(
    keys: list[Key], code: str, page: FindPage, view: MapView, qtbot: Any
) -> None:
    page.show_country("FR")
    view.setFocus()
    for key in keys:
        qtbot.keyClick(view, key)
    assert view.code == page.picker.selected_code() == code


def test_tab_leads_from_the_list_over_the_map_to_the_details(
    page: FindPage, view: MapView, window: MainWindow, qtbot: Any
) -> None:
    window.activateWindow()
    page.picker.list.setFocus()
    passed = []
    for _ in range(5):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        passed.append(QApplication.focusWidget())
    buttons = view.buttons
    assert passed[:4] == [view, buttons.zoom_in, buttons.zoom_out, buttons.show_world]
    last = passed[4]
    assert last
    assert page.details.isAncestorOf(last) or last is page.details


@pytest.mark.parametrize("code", ["BR", "KE", "JP", "FJ"])
def test_the_first_arrow_starts_in_the_middle(view: MapView, qtbot: Any, code: str) -> None:
    view.animation.look_at(*view.shapes.world.points[code], 0.05)
    qtbot.keyClick(view, Key.Key_Right)
    assert view.code == code


def test_every_country_is_walked_to(view: MapView, directory: Directory) -> None:
    links = view.shapes.world.links
    for start in ("FR", "FJ", "BV", "VA"):
        reached, waiting = {start}, [start]
        while waiting:
            for code in links[waiting.pop()]:
                if code and code not in reached:
                    reached.add(code)
                    waiting.append(code)
        assert reached == set(directory.countries)


def test_page_keys_walk_by_name(view: MapView, qtbot: Any) -> None:
    qtbot.keyClick(view, Key.Key_PageDown)
    assert view.code == "AF"
    qtbot.keyClick(view, Key.Key_PageDown)
    assert view.code == "AX"
    qtbot.keyClick(view, Key.Key_PageUp)
    qtbot.keyClick(view, Key.Key_PageUp)
    assert view.code == "ZW"


def test_plus_minus_and_home(view: MapView, qtbot: Any) -> None:
    whole = view.camera
    qtbot.keyClick(view, Key.Key_Plus)
    qtbot.keyClick(view, Key.Key_Plus)
    settle(view)
    assert view.camera.scale == pytest.approx(whole.scale * 2.25)
    qtbot.keyClick(view, Key.Key_Minus)
    settle(view)
    assert view.camera.scale == pytest.approx(whole.scale * 1.5)
    qtbot.keyClick(view, Key.Key_Home)
    settle(view)
    assert view.camera == whole
    qtbot.keyClick(view, Key.Key_Minus)
    settle(view)
    assert view.camera == whole


def is_in_the_middle(view: MapView, code: str) -> bool:
    """Within a tenth of the map's size."""
    away = view.marker_position(code) - QPointF(view.width() / 2, view.height() / 2)
    return abs(away.x()) < view.width() / 10 and abs(away.y()) < view.height() / 10


@pytest.mark.parametrize("code", ["KH", "AR"])
def test_plus_and_minus_zoom_to_the_chosen_country(
    code: str, page: FindPage, view: MapView, qtbot: Any
) -> None:
    page.show_country(code)
    qtbot.keyClick(view, Key.Key_Home)
    settle(view)
    scale = view.camera.scale
    for presses in range(1, 6):
        qtbot.keyClick(view, Key.Key_Plus)
        settle(view)
        assert view.camera.scale == pytest.approx(scale * 1.5**presses)
    assert is_in_the_middle(view, code)
    qtbot.keyClick(view, Key.Key_Minus)
    settle(view)
    assert is_in_the_middle(view, code)
    qtbot.mouseClick(view.buttons.show_world, LEFT)
    for _ in range(5):
        qtbot.mouseClick(view.buttons.zoom_in, LEFT)
    settle(view)
    assert is_in_the_middle(view, code)


def test_plus_zooms_to_the_middle_where_the_chosen_country_is_out_of_sight(
    page: FindPage, view: MapView, qtbot: Any
) -> None:
    page.show_country("KH")
    view.animation.look_at(*view.shapes.world.points["BR"], 0.05)
    qtbot.keyClick(view, Key.Key_Plus)
    settle(view)
    assert is_in_the_middle(view, "BR")


def test_the_world_is_not_mirrored(window: MainWindow, qtbot: Any) -> None:
    window.resize(1500, 900)
    window.change(language="ar")
    page = find_page(window)
    view = shown_map(page, qtbot)
    QApplication.processEvents()
    assert view.marker_position("BR").x() < view.marker_position("JP").x()
    assert page.picker.x() > page.map.mapTo(page, QPoint(0, 0)).x() > page.details.x()


def test_a_country_without_any_contact_is_told_from_one_with_it(
    view: MapView, directory: Directory, qtbot: Any
) -> None:
    code = unreachable_country(directory)
    assert view.describe(code).endswith(" group, no contact known")
    assert view.describe("FR") == "France, 1 group"
    view.show_country(code)
    nearest = {group.country for group, _ in directory.nearest_groups(code)}
    assert len(view.routes) == len(nearest)
    view.show_country("TH")
    assert view.routes == []


def test_only_countries_that_can_be_reached_are_hatched(view: MapView, qtbot: Any) -> None:
    view.show_country("TG")  # between Ghana, whose group has no contact, and Benin, whose has one
    settle(view)

    def colours_at(code: str) -> int:
        picture = view.grab().toImage()
        beside = view.marker_position(code).toPoint() + QPoint(0, -60)
        box = QRect(beside, QSize(16, 16))
        rows = range(box.top(), box.bottom())
        return len({picture.pixel(x, y) for x in range(box.left(), box.right()) for y in rows})

    assert colours_at("GH") == 1
    assert colours_at("BJ") > 1
