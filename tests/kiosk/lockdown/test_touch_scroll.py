"""Lists that are scrolled with a finger or a mouse."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea

from tests.kiosk.conftest import KioskMaker, Visitor
from tests.kiosk.interaction import find_page


def drag(visitor: Visitor, area: QAbstractScrollArea, down: int) -> None:
    handle = visitor.window.windowHandle()
    view = area.viewport()
    start = view.mapTo(visitor.window, view.rect().center())
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(handle, left, none, start)
    for step in range(1, 6):
        QTest.mouseMove(handle, start + QPoint(0, down * step // 5))
        visitor.settle()
    QTest.mouseRelease(handle, left, none, start + QPoint(0, down))
    visitor.settle()


def test_a_drag_scrolls_and_chooses_nothing(make_kiosk: KioskMaker) -> None:
    visitor = Visitor(make_kiosk((800, 800)))
    visitor.start()
    page = find_page(visitor)
    drag(visitor, page.country_picker.list, -150)
    assert page.country_picker.list.verticalScrollBar().value() >= 100
    assert page.code == ""
    momentum = visitor.kiosk.touch._momentum
    assert momentum.isActive()
    before = page.country_picker.list.verticalScrollBar().value()
    visitor.wait_until(lambda: not momentum.isActive())
    assert page.country_picker.list.verticalScrollBar().value() > before
    assert page.code == ""


def test_a_touch_that_scrolls(make_kiosk: KioskMaker) -> None:
    visitor = Visitor(make_kiosk((800, 800)))
    visitor.start()
    page = find_page(visitor)
    finger = QTest.createTouchDevice()
    handle = visitor.window.windowHandle()
    view = page.country_picker.list.viewport()
    place = view.mapTo(visitor.window, view.rect().center())
    QTest.touchEvent(handle, finger).press(0, place, handle).commit()
    for step in range(1, 6):
        QTest.touchEvent(handle, finger).move(0, place - QPoint(0, 30 * step), handle).commit()
        visitor.settle()
    QTest.touchEvent(handle, finger).release(0, place - QPoint(0, 150), handle).commit()
    visitor.settle()
    assert page.country_picker.list.verticalScrollBar().value() >= 100
    assert page.code == ""
