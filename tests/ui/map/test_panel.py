"""Where the map is: beside the details, in their place, or not at all."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from ecpat_finder import paths
from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.pages.find import FindPage
from ecpat_finder.ui.widgets.text import Label
from tests.conftest import WindowMaker
from tests.ui.interaction import LEFT, find_page
from tests.ui.map.interaction import details_text, press_country, settle


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
    press_country(qtbot, view, "BR")
    assert page.details.isVisible()
    assert "ECPAT Brazil" in details_text(page)
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


@pytest.fixture
def broken_map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    file = tmp_path / "map" / "world.zip"
    file.parent.mkdir()
    shutil.copy(paths.map_file(), file)
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])
    monkeypatch.setattr(paths, "map_file", lambda: file)
    yield file


def test_without_a_map_the_finder_works(
    broken_map: Path, make_window: WindowMaker, qtbot: Any
) -> None:
    window = make_window()
    window.resize(1500, 900)
    page = find_page(window)
    qtbot.waitUntil(lambda: bool(page.map.findChildren(Label)))
    told = [words.text() for words in page.map.findChildren(Label)]
    assert told == [
        "The map can’t be shown: its file is missing or damaged. Everything else works."
    ]
    page.show_country("FR")
    assert "ECPAT France" in details_text(page)
