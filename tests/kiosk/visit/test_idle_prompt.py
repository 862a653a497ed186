"""The question to a visitor who does nothing."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ecpat_finder.kiosk.visit.idle_prompt import IdlePrompt
from tests.kiosk.conftest import Visitor


def test_still_there(visitor: Visitor) -> None:
    visitor.start()
    visitor.choose("TH")
    visitor.window._ask_if_idle()
    visitor.settle()
    asked = visitor.window.overlay
    assert isinstance(asked, IdlePrompt)
    visitor.press(asked.stay)
    assert visitor.window.overlay is None
    assert visitor.window.visit
    assert visitor.window.visit.place == ("find", "TH")
    assert visitor.window._idle.isActive()


def test_each_touch_and_key_puts_the_question_off(visitor: Visitor) -> None:
    visitor.start()
    idle = visitor.window._idle
    finger = QTest.createTouchDevice()
    handle = visitor.window.windowHandle()

    def touch() -> None:
        QTest.touchEvent(handle, finger).press(0, QPoint(3, 300), handle).commit()
        QTest.touchEvent(handle, finger).release(0, QPoint(3, 300), handle).commit()

    signs: tuple[Callable[[], None], ...] = (
        lambda: visitor.press_at(QPoint(3, 300)),
        lambda: visitor.key(Qt.Key.Key_Tab),
        lambda: visitor.key(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier),
        touch,
    )
    for sign in signs:
        idle.stop()
        sign()
        assert idle.isActive()


def test_the_attract_screen_is_not_asked(visitor: Visitor) -> None:
    assert not visitor.window._idle.isActive()
    visitor.window._ask_if_idle()
    assert visitor.window.overlay is None
