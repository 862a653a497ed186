"""The page to find a group: its three parts, in any direction and width."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from ecpat_finder.ui.main_window import MainWindow
from tests.ui.interaction import LEFT, find_page, press_row, visible_text


def test_nothing_chosen_yet(window: MainWindow) -> None:
    shown = visible_text(window)
    assert "Who protects children where you are?" in shown
    assert "Get help now" in shown
    assert "Leave now" in shown


@pytest.mark.parametrize("tag", ["ar", "en"])
def test_layout_mirrors(window: MainWindow, tag: str) -> None:
    window.change(language=tag)
    QApplication.processEvents()
    page = find_page(window)
    picker_left = page.picker.mapTo(window, QPoint()).x()
    details_left = page.details.mapTo(window, QPoint()).x()
    assert (picker_left > details_left) == (tag == "ar")


def test_narrow_window_shows_list_and_details_in_turn(window: MainWindow, qtbot: Any) -> None:
    window.change(text_size=200)
    window.resize(800, 600)
    page = find_page(window)
    qtbot.waitUntil(lambda: page.width() <= 800 and page.picker.isVisible())
    assert not page.details.isVisible()
    press_row(qtbot, page, "TH")
    assert page.details.isVisible() and not page.picker.isVisible()
    qtbot.mouseClick(page.back, LEFT)
    assert page.picker.isVisible()
