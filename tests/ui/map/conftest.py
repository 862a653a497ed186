"""The page to find a group, wide enough for its map."""

from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.map.view import MapView
from ecpat_finder.ui.pages.find import FindPage
from tests.ui.interaction import find_page
from tests.ui.map.interaction import shown_map


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


@pytest.fixture(scope="module")
def finger() -> Any:
    return QTest.createTouchDevice()
