"""Text at 200%, in small windows: a phone number is still reached, and everything can be read."""

from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QToolButton

from ecpat_finder.choices import TABS
from ecpat_finder.ui.pages.history import HistoryPage
from tests.conftest import WindowMaker
from tests.ui.interaction import child, find_page, page_of_type

REFLOW = QSize(640, 400)
"""1280x800 magnified four times, half of it by the text size (WCAG 2.2, 1.4.10)."""

Key = Qt.Key


def test_the_window_fits_a_magnified_screen(make_window: WindowMaker) -> None:
    window = make_window(text_size=200)
    assert window.pages
    for page in ("help", *TABS):
        window.pages.show_page(page)
        QApplication.processEvents()
        least = window.minimumSizeHint()
        assert least.width() <= REFLOW.width() and least.height() <= REFLOW.height(), (page, least)


def test_magnified_four_times_it_leads_to_a_number(make_window: WindowMaker, qtbot: Any) -> None:
    window = make_window(text_size=200)
    window.resize(REFLOW)
    assert window.size() == REFLOW
    page = find_page(window)
    qtbot.keyClicks(page.picker.search, "thailand")
    qtbot.keyClick(page.picker.search, Key.Key_Return)
    (number,) = [
        label for label in page.details.findChildren(QLabel) if label.text() == "+66 53 750 167"
    ]
    QApplication.processEvents()
    page.details.ensureWidgetVisible(number)
    QApplication.processEvents()
    assert number.visibleRegion().boundingRect() == number.rect()
    assert page.details.horizontalScrollBar().maximum() == 0


def test_a_milestone_can_be_read_in_the_smallest_window(make_window: WindowMaker) -> None:
    window = make_window(text_size=200, tab="history")
    window.resize(800, 600)
    QApplication.processEvents()
    assert window.size() == QSize(800, 600)
    page = page_of_type(window, HistoryPage)
    lines = page.page.viewport().height() / page.page.fontMetrics().lineSpacing()
    assert lines >= 5
    before = [label.text() for label in page.page.findChildren(QLabel)]
    page.later.click()
    assert [label.text() for label in page.page.findChildren(QLabel)] != before


@pytest.mark.parametrize("text_size", [100, 200])
def test_the_dialog_of_keys_fits_the_screen(
    make_window: WindowMaker, qtbot: Any, text_size: int
) -> None:
    window = make_window(text_size=text_size)
    qtbot.keyClick(window, Key.Key_F1)
    dialog = child(window, QDialog)
    QApplication.processEvents()
    available = window.screen().availableGeometry()
    assert available.contains(dialog.geometry())
    assert dialog.minimumSizeHint().height() <= 400


def test_the_clear_button_grows_with_the_text(make_window: WindowMaker, qtbot: Any) -> None:
    heights = []
    for text_size in (100, 200):
        search = find_page(make_window(text_size=text_size)).picker.search
        qtbot.keyClicks(search, "a")
        clear = child(search, QToolButton)
        heights.append(clear.fontMetrics().height())
        assert clear.isVisible() and search.rect().contains(clear.geometry())
        qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
        assert search.text() == "" and not clear.isVisible()
    assert heights[1] >= 1.9 * heights[0]
