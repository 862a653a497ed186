"""The licences that the About page shows."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from ecpat_finder import paths
from ecpat_finder.ui.licences import LicencesDialog
from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.pages.about import AboutPage

PROJECT = Path(__file__).parents[2] / "pyproject.toml"


@pytest.mark.skipif(not PROJECT.is_file(), reason="needs the source tree")
def test_every_dependency_and_source_of_data_is_in_it() -> None:
    text = paths.licences_file().read_text(encoding="utf-8")
    needed = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    names = {need.split(">")[0].removesuffix("-Essentials").removesuffix("lite") for need in needed}
    for name in {*names, "Unicode", "Natural Earth", "GeoNames", "i18n-nationality", "LESSER"}:
        assert name.lower() in text.lower()


def test_about_opens_them_and_escape_closes(window: MainWindow, qtbot: Any) -> None:
    assert window.pages
    page = window.pages.show_page("about")
    assert isinstance(page, AboutPage)
    button = next(one for one in page.findChildren(QPushButton) if one.text() == "Licences")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = window.findChild(LicencesDialog)
    assert dialog and dialog.isVisible()
    text = dialog.findChildren(QPlainTextEdit)[0]
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text.toPlainText()
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_missing_file_is_said(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(paths, "licences_file", lambda: tmp_path / "none.txt")
    assert window.pages
    text = LicencesDialog(window.pages).findChildren(QPlainTextEdit)[0].toPlainText()
    assert text == "The file of licences is missing from this installation."
