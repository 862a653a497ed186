"""Leave now: Escape three times, or one press, and nothing is left."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ecpat_finder.ui.escape_count import EscapeCount
from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.quick_exit import QuickExit
from tests.events import hold_key


@pytest.fixture
def quick_exit(qapp: QApplication) -> Iterator[QuickExit]:
    """As the application installs it."""
    installed = QuickExit(qapp)
    qapp.installEventFilter(installed)
    yield installed
    qapp.removeEventFilter(installed)
    installed.deleteLater()


def test_three_escapes_wherever_the_focus_is(
    window: MainWindow, quick_exit: QuickExit, qtbot: Any
) -> None:
    for widget in (window.header.leave, window.header.tabs):
        widget.setFocus()
        with qtbot.waitSignal(quick_exit.triggered, timeout=1000):
            for _ in range(3):
                qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Escape)


def test_two_escapes_or_a_key_between_do_nothing(
    window: MainWindow, quick_exit: QuickExit, qtbot: Any
) -> None:
    key = Qt.Key
    with qtbot.assertNotEmitted(quick_exit.triggered):
        for pressed in (key.Key_Escape, key.Key_Escape, key.Key_A, key.Key_Escape):
            qtbot.keyClick(window.windowHandle(), pressed)


def test_a_key_that_is_held_down_counts_once(
    window: MainWindow, quick_exit: QuickExit, qtbot: Any
) -> None:
    with qtbot.assertNotEmitted(quick_exit.triggered):
        hold_key(window.windowHandle(), Qt.Key.Key_Escape)


def test_the_presses_that_count_are_shown_until_another_key(
    window: MainWindow, quick_exit: QuickExit, qtbot: Any
) -> None:
    quick_exit.counted.connect(window.show_escapes)
    for text in ("Press Escape 2 more times to leave", "Press Escape 1 more time to leave"):
        qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
        shown = window.findChild(EscapeCount)
        assert shown and shown.isVisible() and shown.isWindow()
        assert shown.text() == shown.accessibleName() == text
        assert window.geometry().contains(shown.geometry())
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert shown and not shown.isVisible()


@pytest.mark.slow
def test_presses_count_for_five_seconds(
    quick_exit: QuickExit, window: MainWindow, qtbot: Any
) -> None:
    counts: list[int] = []
    quick_exit.counted.connect(counts.append)
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: counts == [1, 0], timeout=20_000)


def test_leave_button_asks_to_leave(window: MainWindow, qtbot: Any) -> None:
    with qtbot.waitSignal(window.quit_requested):
        qtbot.mouseClick(window.header.leave, Qt.MouseButton.LeftButton)
