"""The kiosk's window: above all others, and back when it is sent away."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.kiosk.conftest import Visitor


def test_minimising_and_hiding_bring_it_back(visitor: Visitor) -> None:
    visitor.kiosk.input_filter.is_open = False
    del visitor.window.place  # the real one
    for send_away in (
        visitor.window.showMinimized,
        visitor.window.hide,
        visitor.window.showNormal,
        lambda: visitor.window.setWindowState(Qt.WindowState.WindowMaximized),
    ):
        send_away()
        visitor.wait_until(lambda: covers_its_screen(visitor.window))


def covers_its_screen(window: QWidget) -> bool:
    is_shown = window.isVisible() and window.isFullScreen()
    return is_shown and window.geometry() == window.screen().geometry()


def test_the_window_stays_above_and_has_no_frame(visitor: Visitor) -> None:
    flags = visitor.window.windowFlags()
    assert flags & Qt.WindowType.FramelessWindowHint
    assert flags & Qt.WindowType.WindowStaysOnTopHint
    assert visitor.window.windowTitle() == "ECPAT Finder"
