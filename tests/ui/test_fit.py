"""Every country's page fits the smallest window, at any text size, in either direction."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from ecpat_finder.directory import Directory
from ecpat_finder.ui import theme
from ecpat_finder.ui.details.sources import SourceList
from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.pages.find import FindPage
from ecpat_finder.ui.widgets.text import ReadingColumn
from ecpat_finder.ui.widgets.wrapping_button import WrappingButton


@pytest.fixture
def page(window: MainWindow, language: str, text_size: int) -> Any:
    window.change(language=language, text_size=text_size, country="")
    window.resize(800, 600)
    assert window.pages
    shown = window.pages.currentWidget()
    assert isinstance(shown, FindPage)
    yield shown
    window.change(language="en", text_size=100)


def countries_with_every_row(directory: Directory) -> list[str]:
    """Every country with a group, and others until each group was a nearest one that can be."""
    chosen = [code for code in directory.countries if directory.groups_in(code)]
    shown: set[str] = set()
    for code in directory.countries:
        nearest = {group.id for group, _ in directory.nearest_groups(code)}
        if not directory.groups_in(code) and (not nearest or nearest - shown):
            shown |= nearest
            chosen.append(code)
    return chosen


@pytest.mark.slow
@pytest.mark.parametrize(("language", "text_size"), [("en", 100), ("fr", 200), ("ar", 100)])
def test_no_country_is_wider_than_its_page(page: FindPage, directory: Directory) -> None:
    page.setUpdatesEnabled(False)  # what is laid out needn't be painted
    for code in countries_with_every_row(directory):
        page.show_country(code)
        for sources in page.details.findChildren(SourceList):
            sources.button.click()
        for _ in range(3):
            QApplication.processEvents()
        inner, seen = page.details.widget(), page.details.viewport()
        assert inner
        assert inner.width() <= seen.width(), f"{code} is cut off at the side"
        for button in inner.findChildren(WrappingButton):
            assert button.height() >= button.heightForWidth(button.width()), button.text()


@pytest.mark.parametrize("name", ["about", "orientations", "help"])
@pytest.mark.parametrize("size", [(800, 600), (1920, 1080), (1080, 1920)])
def test_no_page_of_text_ends_in_an_empty_screen(
    window: MainWindow, name: str, size: tuple[int, int]
) -> None:
    window.resize(*size)
    assert window.pages
    shown = window.pages.show_page(name)
    assert isinstance(shown, ReadingColumn)
    for _ in range(5):
        QApplication.processEvents()
    bar = shown.verticalScrollBar()
    if bar.maximum():
        page = shown.widget()
        assert page
        words = [label for label in page.findChildren(QWidget) if label.isVisible()]
        leaves = [word for word in words if not word.findChildren(QWidget)]
        lowest = max(leaf.mapTo(page, leaf.rect().bottomLeft()).y() for leaf in leaves)
        assert page.height() - lowest < 120


@pytest.mark.parametrize("text_size", [100])
@pytest.mark.parametrize(("language", "left"), [("en", 1), ("ar", 3)])
def test_margins_are_mirrored(page: FindPage, left: int) -> None:
    margins = theme.margins(1, 2, 3, 4)
    assert (margins.left(), margins.top(), margins.bottom()) == (left, 2, 4)
    assert margins.left() + margins.right() == 4


@pytest.mark.parametrize("text_size", [100])
@pytest.mark.parametrize("language", ["en"])
def test_ampersand_in_a_long_name(page: FindPage, qtbot: Any) -> None:
    button = WrappingButton("Here & there " * 20)
    qtbot.addWidget(button)
    assert button.heightForWidth(200) > 3 * button.heightForWidth(4000)
    assert button.minimumSizeHint().width() < 200
    assert button.text().count("&&") == 20
