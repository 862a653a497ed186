"""Leave now: Escape three times, or one press, and nothing is left."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.quick_exit import QuickExit
from tests.events import hold_key


def watch(qtbot: Any) -> QuickExit:
    application = QApplication.instance()
    assert application
    guard = QuickExit(application)
    application.installEventFilter(guard)
    return guard


def test_three_escapes_wherever_the_focus_is(window: MainWindow, qtbot: Any) -> None:
    guard = watch(qtbot)
    handle = window.windowHandle()
    for widget in (window.header.leave, window.header.tabs):
        widget.setFocus()
        with qtbot.waitSignal(guard.triggered, timeout=1000):
            for _ in range(3):
                qtbot.keyClick(handle, Qt.Key.Key_Escape)
    QApplication.instance().removeEventFilter(guard)  # type: ignore[union-attr]


def test_two_escapes_or_a_key_between_do_nothing(window: MainWindow, qtbot: Any) -> None:
    guard = watch(qtbot)
    handle = window.windowHandle()
    with qtbot.assertNotEmitted(guard.triggered, wait=50):
        qtbot.keyClick(handle, Qt.Key.Key_Escape)
        qtbot.keyClick(handle, Qt.Key.Key_Escape)
        qtbot.keyClick(handle, Qt.Key.Key_A)
        qtbot.keyClick(handle, Qt.Key.Key_Escape)
    QApplication.instance().removeEventFilter(guard)  # type: ignore[union-attr]


def test_a_key_that_is_held_down_counts_once(window: MainWindow, qtbot: Any) -> None:
    guard = watch(qtbot)
    with qtbot.assertNotEmitted(guard.triggered):
        hold_key(window.windowHandle(), Qt.Key.Key_Escape)
    QApplication.instance().removeEventFilter(guard)  # type: ignore[union-attr]


def test_leave_button_asks_to_leave(window: MainWindow, qtbot: Any) -> None:
    with qtbot.waitSignal(window.quit_requested):
        qtbot.mouseClick(window.header.leave, Qt.MouseButton.LeftButton)
