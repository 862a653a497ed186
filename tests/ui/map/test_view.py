"""The map as a person uses it: pressed, dragged, pinched, walked over with keys, read out."""

import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QPixmap, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle

from ecpat_finder import paths
from ecpat_finder.directory import Directory
from ecpat_finder.directory.fallback import LoadedDirectory
from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.map import accessibility
from ecpat_finder.ui.map.camera import MAX_SCALE
from ecpat_finder.ui.map.view import MapView
from ecpat_finder.ui.pages.find import FindPage
from ecpat_finder.ui.widgets.text import Label
from ecpat_finder.ui.widgets.wrapping_button import WrappingButton
from tests.ui.interaction import LEFT, Key, find_page


def shown_words(page: FindPage) -> str:
    return "\n".join(words.text() for words in page.details.findChildren(Label))


def shown_map(page: FindPage, qtbot: Any) -> MapView:
    """A page's map, once it is there."""
    qtbot.waitUntil(lambda: page.map.map is not None)
    assert page.map.map
    return page.map.map


@pytest.fixture
def page(window: MainWindow, qtbot: Any) -> FindPage:
    window.resize(1500, 900)
    shown = find_page(window)
    shown_map(shown, qtbot)
    QApplication.processEvents()
    return shown


@pytest.fixture
def view(page: FindPage, qtbot: Any) -> MapView:
    return shown_map(page, qtbot)


def settle(view: MapView) -> None:
    view.settle()
    QApplication.processEvents()


def press(qtbot: Any, view: MapView, code: str) -> None:
    qtbot.mouseClick(view, LEFT, pos=view.marker_position(code).toPoint())
    settle(view)


def test_press_a_country(page: FindPage, view: MapView, qtbot: Any) -> None:
    press(qtbot, view, "BR")
    assert "ECPAT Brazil" in shown_words(page)
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


def test_buttons_zoom_and_show_the_world(view: MapView, qtbot: Any) -> None:
    whole = view.camera
    qtbot.mouseClick(view.buttons.zoom_in, LEFT)
    settle(view)
    assert view.camera.scale > whole.scale
    qtbot.mouseClick(view.buttons.zoom_out, LEFT)
    settle(view)
    assert view.camera.scale == pytest.approx(whole.scale)
    qtbot.mouseClick(view.buttons.zoom_in, LEFT)
    qtbot.mouseClick(view.buttons.show_world, LEFT)
    settle(view)
    assert view.camera == whole


def turn_wheel(view: MapView, place: QPointF, notches: int) -> None:
    event = QWheelEvent(
        place,
        view.mapToGlobal(place),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def test_wheel_zooms_about_the_pointer(view: MapView) -> None:
    place = view.marker_position("IN")
    turn_wheel(view, place, 4)
    scale = view.camera.scale
    before = view.camera.to_map(place, view.size())
    turn_wheel(view, place, 3)
    after = view.camera.to_map(place, view.size())
    assert view.camera.scale == pytest.approx(scale * 1.25**3)
    assert (after - before).manhattanLength() < 5


def test_double_press_comes_closer(view: MapView, qtbot: Any) -> None:
    before = view.camera.scale
    qtbot.mouseDClick(view, LEFT, pos=view.marker_position("ML").toPoint())
    assert view.camera.scale == pytest.approx(2 * before)


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_other_mouse_buttons_neither_choose_nor_drag(
    view: MapView, qtbot: Any, button: Qt.MouseButton
) -> None:
    before = view.camera
    place = view.marker_position("BR").toPoint()
    qtbot.mouseClick(view, button, pos=place)
    assert view.code == ""
    qtbot.mousePress(view, button, pos=place)
    for step in range(1, 9):
        qtbot.mouseMove(view, place + QPoint(10 * step, 0))
    qtbot.mouseRelease(view, button, pos=place + QPoint(80, 0))
    assert view.camera == before
    assert view.code == ""


def test_drag_moves_and_chooses_nothing(view: MapView, qtbot: Any) -> None:
    turn_wheel(view, QPointF(view.width() / 2, view.height() / 2), 6)
    place = view.marker_position("ML")
    start = QPoint(300, 300)
    qtbot.mousePress(view, LEFT, pos=start)
    for step in range(1, 9):
        qtbot.mouseMove(view, start + QPoint(10 * step, 5 * step))
    qtbot.mouseRelease(view, LEFT, pos=start + QPoint(80, 40))
    moved = view.marker_position("ML") - place
    assert abs(moved.x() - 80) < 2
    assert abs(moved.y() - 40) < 2
    assert view.code == ""


def test_the_map_never_leaves_the_window(view: MapView) -> None:
    for across, down in ((9e5, 9e5), (-9e5, -9e5), (9e5, -9e5)):
        view.animation.drag(across, down)
        assert view.camera.visible_rect(view.size()).intersects(view.shapes.globe.boundingRect())


def test_pointer_names_the_country(view: MapView, qtbot: Any) -> None:
    place = view.marker_position("IN").toPoint()
    before = view.grab().toImage()
    qtbot.mouseMove(view, place)
    QApplication.processEvents()
    assert view.labelled_code() == "IN"
    assert view.grab().toImage() != before
    qtbot.mouseMove(view, QPoint(2, 2))
    assert view.labelled_code() == ""


@pytest.fixture(scope="module")
def finger() -> Any:
    return QTest.createTouchDevice()


def test_a_tap_chooses(page: FindPage, view: MapView, finger: Any) -> None:
    place = view.marker_position("BR").toPoint()
    QTest.touchEvent(view, finger).press(0, place, view).commit()
    QTest.touchEvent(view, finger).release(0, place, view).commit()
    assert view.code == "BR"
    assert "ECPAT Brazil" in shown_words(page)


def test_press_and_hold_names_and_chooses_nothing(view: MapView, finger: Any, qtbot: Any) -> None:
    place = view.marker_position("BR").toPoint()
    QTest.touchEvent(view, finger).press(0, place, view).commit()
    qtbot.waitUntil(lambda: view.labelled_code() == "BR", timeout=3000)
    QTest.touchEvent(view, finger).release(0, place, view).commit()
    assert view.code == ""
    assert view.labelled_code() == ""


def test_a_finger_drags(view: MapView, finger: Any) -> None:
    turn_wheel(view, QPointF(view.width() / 2, view.height() / 2), 6)
    place = view.marker_position("ML")
    QTest.touchEvent(view, finger).press(0, QPoint(300, 300), view).commit()
    QTest.touchEvent(view, finger).move(0, QPoint(330, 310), view).commit()
    QTest.touchEvent(view, finger).move(0, QPoint(360, 320), view).commit()
    QTest.touchEvent(view, finger).release(0, QPoint(360, 320), view).commit()
    moved = view.marker_position("ML") - place
    assert (abs(moved.x() - 60) < 2, abs(moved.y() - 20) < 2, view.code) == (True, True, "")


def test_pinch_zooms_about_the_fingers(view: MapView, finger: Any) -> None:
    turn_wheel(view, view.marker_position("IN"), 8)
    middle = view.marker_position("IN")
    one, other = (middle + QPointF(dx, 0) for dx in (-40, 40))
    fixed = view.camera.to_map(middle, view.size())
    before = view.camera.scale
    touch = QTest.touchEvent(view, finger)
    touch.press(0, one.toPoint(), view).press(1, other.toPoint(), view).commit()
    for step in range(1, 9):
        out = QPointF(10 * step, 0)
        touch = QTest.touchEvent(view, finger)
        touch.move(0, (one - out).toPoint(), view)
        touch.move(1, (other + out).toPoint(), view).commit()
    touch = QTest.touchEvent(view, finger)
    end = QPointF(80, 0)
    touch.release(0, (one - end).toPoint(), view)
    touch.release(1, (other + end).toPoint(), view).commit()
    assert view.camera.scale == pytest.approx(3 * before, rel=0.02)
    after = view.camera.to_map(middle, view.size())
    assert (after - fixed).manhattanLength() * view.camera.scale < 4
    assert view.code == ""


def is_pressed_within(view: MapView, code: str, radius: int, is_touch: bool) -> bool:
    place = view.marker_position(code)
    around = [QPointF(0, 0), *(QPointF(*at) for at in ((radius, 0), (-radius, 0), (0, radius)))]
    around.append(QPointF(0, -radius))
    return all(
        view.overlay.country_at(place + step, view.camera, view.size(), is_touch) == code
        for step in around
    )


@pytest.mark.parametrize(("radius", "is_touch"), [(11, False), (21, True)])
def test_every_country_can_be_pressed(
    radius: int, is_touch: bool, view: MapView, directory: Directory
) -> None:
    out_of_reach = []
    for code in directory.countries:
        for scale in (0.05, 0.2, 0.6, 1.5, MAX_SCALE):
            x, y = view.shapes.world.points[code]
            view.animation.look_at(x, y, scale)
            if is_pressed_within(view, code, radius, is_touch):
                break
        else:
            out_of_reach.append(code)
    assert not out_of_reach


def test_no_group_here_shows_the_ways_to_the_nearest(
    page: FindPage, view: MapView, directory: Directory
) -> None:
    page.show_country("AD")
    settle(view)
    nearest = directory.nearest_groups("AD")
    assert len(view.routes) == len({group.country for group, _ in nearest})
    buttons = [button.text() for button in page.details.findChildren(WrappingButton)]
    assert all(any(route.label in text for text in buttons) for route in view.routes)
    page.show_country("FR")
    assert view.routes == []


def test_ways_do_not_cross_the_whole_map(page: FindPage, view: MapView) -> None:
    page.show_country("WS")  # east of the antimeridian
    for way in view.routes:
        points = [way.path.elementAt(number) for number in range(way.path.elementCount())]
        for last, point in pairwise(points):
            if point.isLineTo():
                assert abs(point.x - last.x) < view.shapes.world.width / 4


def test_the_world_is_not_mirrored(window: MainWindow, qtbot: Any) -> None:
    window.resize(1500, 900)
    window.change(language="ar")
    page = find_page(window)
    view = shown_map(page, qtbot)
    QApplication.processEvents()
    assert view.marker_position("BR").x() < view.marker_position("JP").x()
    assert page.picker.x() > page.map.mapTo(page, QPoint(0, 0)).x() > page.details.x()
    window.change(language="en")


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
    assert "Nepal, 2 groups" in names
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


def test_small_windows_fold_the_map(page: FindPage, window: MainWindow, qtbot: Any) -> None:
    window.resize(900, 700)
    QApplication.processEvents()
    assert not page.map.isVisible()
    assert page.details.isVisible()
    qtbot.mouseClick(page.picker.map_button, LEFT)
    assert page.map.isVisible()
    assert not page.details.isVisible()
    view = page.map.map
    assert view
    settle(view)
    press(qtbot, view, "BR")
    assert page.details.isVisible()
    assert "ECPAT Brazil" in shown_words(page)
    qtbot.mouseClick(page.picker.map_button, LEFT)
    assert page.map.isVisible()
    qtbot.mouseClick(page.picker.map_button, LEFT)
    assert page.details.isVisible()


def test_the_narrowest_window_has_the_map_too(
    page: FindPage, window: MainWindow, qtbot: Any
) -> None:
    window.resize(600, 700)
    QApplication.processEvents()
    qtbot.mouseClick(page.picker.map_button, LEFT)
    assert page.map.isVisible()
    assert not page.picker.isVisible()
    qtbot.mouseClick(page.back, LEFT)
    assert page.picker.isVisible()


class StillStyle(QProxyStyle):
    """A desktop that wants no motion."""

    def styleHint(self, hint: Any, *others: Any) -> int:
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, *others)


def test_choosing_glides_unless_motion_is_unwanted(view: MapView) -> None:
    view.show_country("BR")
    assert view.animation.is_running()
    settle(view)
    still = StillStyle("fusion")
    still.setParent(view)
    view.setStyle(still)
    view.show_country("JP")
    assert not view.animation.is_running()
    assert view.rect().contains(view.marker_position("JP").toPoint())


def test_pictures_follow_the_camera(view: MapView, qtbot: Any) -> None:
    def sea_at(place: QPointF) -> str:
        return QPixmap(view.grab()).toImage().pixelColor(place.toPoint()).name()

    land = sea_at(view.marker_position("ML"))
    view.animation.drag(-60, 0)
    view.animation.zoom_about(3, view.marker_position("ML"))
    assert sea_at(view.marker_position("ML")) == land  # drawn quickly
    qtbot.waitUntil(lambda: not view.is_drawing())
    assert sea_at(view.marker_position("ML")) == land  # drawn in full


@pytest.fixture
def broken_map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    file = tmp_path / "map" / "world.zip"
    file.parent.mkdir()
    shutil.copy(paths.map_file(), file)
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])
    monkeypatch.setattr(paths, "map_file", lambda: file)
    yield file


def test_without_a_map_the_finder_works(broken_map: Path, directory: Directory, qtbot: Any) -> None:
    from ecpat_finder.ui.view_state import ViewState

    window = MainWindow(ViewState("en", theme="light"))
    qtbot.addWidget(window)
    window.show_directory(LoadedDirectory(directory))
    window.resize(1500, 900)
    window.show()
    page = find_page(window)
    qtbot.waitUntil(lambda: bool(page.map.findChildren(Label)))
    told = [words.text() for words in page.map.findChildren(Label)]
    assert told == [
        "The map can’t be shown: its file is missing or damaged. Everything else works."
    ]
    page.show_country("FR")
    assert "ECPAT France" in shown_words(page)
