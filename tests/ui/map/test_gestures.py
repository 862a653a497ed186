"""The map under a mouse and under fingers."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ecpat_finder.ui.map.view import MapView
from ecpat_finder.ui.pages.find import FindPage
from tests.ui.interaction import LEFT, Key
from tests.ui.map.interaction import details_text, settle, turn_wheel


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


def test_pointer_names_the_country(view: MapView, qtbot: Any) -> None:
    place = view.marker_position("IN").toPoint()
    before = view.grab().toImage()
    qtbot.mouseMove(view, place)
    QApplication.processEvents()
    assert view.labelled_code() == "IN"
    assert view.grab().toImage() != before
    qtbot.mouseMove(view, QPoint(2, 2))
    assert view.labelled_code() == ""


def test_a_tap_chooses(page: FindPage, view: MapView, finger: Any) -> None:
    place = view.marker_position("BR").toPoint()
    QTest.touchEvent(view, finger).press(0, place, view).commit()
    QTest.touchEvent(view, finger).release(0, place, view).commit()
    assert view.code == "BR"
    assert "ECPAT Brazil" in details_text(page)


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


def move_pointer(view: MapView, widget: QWidget, place: QPoint) -> None:
    """Moves the pointer as the window system tells of it, so that widgets are entered and left."""
    window = view.window()
    QTest.mouseMove(window.windowHandle(), widget.mapTo(window, place))
    QApplication.processEvents()


def test_a_label_goes_when_the_pointer_goes_to_a_button(view: MapView) -> None:
    move_pointer(view, view, view.marker_position("KH").toPoint())
    assert view.labelled_code() == "KH"
    move_pointer(view, view.buttons.zoom_in, view.buttons.zoom_in.rect().center())
    assert view.labelled_code() == ""


def test_a_label_says_what_is_under_the_pointer_after_the_map_moved(
    view: MapView, qtbot: Any
) -> None:
    place = view.marker_position("KH").toPoint()
    move_pointer(view, view, place)
    assert view.labelled_code() == "KH"
    view.setFocus()
    for key in (Key.Key_Home, Key.Key_Plus, Key.Key_Plus, Key.Key_Plus):
        qtbot.keyClick(view, key)
    settle(view)
    under = view.overlay.country_at(QPointF(place), view.camera, view.size(), is_touch=False)
    assert under != "KH"
    assert view.labelled_code() == under
