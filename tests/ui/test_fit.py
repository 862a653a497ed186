"""Every country's page fits the smallest window, at any text size, in either direction."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget

from ecpat_finder.directory import Directory
from ecpat_finder.ui import theme
from ecpat_finder.ui.details.sources import SourceList
from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.pages.find import FindPage
from ecpat_finder.ui.pages.help import HelpPage
from ecpat_finder.ui.pages.history import HistoryPage
from ecpat_finder.ui.widgets.text import ReadingColumn
from ecpat_finder.ui.widgets.wrapping_button import WrappingButton
from tests.conftest import WindowMaker
from tests.ui.interaction import find_page, page_of_type


@pytest.fixture
def page(make_window: WindowMaker, language: str, text_size: int) -> FindPage:
    window = make_window(language=language, text_size=text_size)
    window.resize(800, 600)
    return find_page(window)


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


TEXTS = [("en", 100), ("fr", 200), ("ar", 100)]
"""Languages and text sizes."""


def unfold_sources(page: FindPage) -> None:
    for sources in page.details.findChildren(SourceList):
        sources.button.click()


@pytest.mark.slow
@pytest.mark.parametrize(("language", "text_size"), TEXTS)
def test_no_country_is_wider_than_its_page(page: FindPage, directory: Directory) -> None:
    page.show_country("IN")
    unfold_sources(page)
    QApplication.processEvents()
    room = page.details.viewport().width()
    page.setUpdatesEnabled(False)  # what is measured needn't be painted
    for code in countries_with_every_row(directory):
        page.show_country(code)
        unfold_sources(page)
        QApplication.processEvents()  # what isn't shown yet counts for nothing
        inner = page.details.widget()
        assert inner
        assert inner.minimumSizeHint().width() <= room, f"{code} is cut off at the side"


@pytest.mark.parametrize(("language", "text_size"), TEXTS)
@pytest.mark.parametrize("code", ["AD", "IN", "TH"])
def test_every_button_is_as_high_as_its_words(page: FindPage, code: str) -> None:
    page.show_country(code)
    unfold_sources(page)
    QApplication.processEvents()
    buttons = page.details.findChildren(WrappingButton)
    assert buttons

    def too_low() -> list[str]:
        return [b.text() for b in buttons if b.height() < b.heightForWidth(b.width())]

    assert at_rest(too_low) == []


@pytest.mark.parametrize("name", ["about", "orientations", "help"])
@pytest.mark.parametrize("size", [(800, 600), (1920, 1080), (1080, 1920)])
def test_no_page_of_text_ends_in_an_empty_screen(
    window: MainWindow, name: str, size: tuple[int, int]
) -> None:
    window.resize(*size)
    assert window.pages
    shown = window.pages.show_page(name)
    if isinstance(shown, HelpPage):
        shown = shown.column
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


SIZES = ((800, 600), (1024, 768), (1280, 800), (1920, 1080), (1080, 1920), (3840, 2160))


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize("text_size", [100, 150, 200])
def test_nothing_is_cut_off(make_window: WindowMaker, language: str, text_size: int) -> None:
    window = make_window(language=language, text_size=text_size, country="GT")
    window.setUpdatesEnabled(False)  # what is laid out needn't be painted
    assert window.pages
    for size in SIZES:
        window.resize(*size)
        for name in ("find", "history", "orientations", "about", "help"):
            page = window.pages.show_page(name)
            assert at_rest(partial(cut_off_labels, page)) == [], f"{name} at {size}"
            assert at_rest(partial(areas_wider_than_their_view, page)) == [], f"{name} at {size}"
            assert window.width() == size[0], f"{name} makes the window wider"


@pytest.mark.parametrize(("language", "text_size"), [("en", 200), ("fr", 200), ("ar", 150)])
def test_no_milestone_is_wider_than_its_page(
    make_window: WindowMaker, language: str, text_size: int
) -> None:
    window = make_window(language=language, text_size=text_size, tab="history")
    window.setUpdatesEnabled(False)
    page = page_of_type(window, HistoryPage)
    for size in SIZES[:3]:
        window.resize(*size)
        for row in range(page.timeline.model().rowCount()):
            page.timeline.setCurrentIndex(page.timeline.model().index(row, 0))
            found = at_rest(partial(areas_wider_than_their_view, page))
            assert found == [], f"milestone {row} at {size}"


def at_rest(check: Callable[[], list[str]]) -> list[str]:
    """What a check finds once the layouts have come to rest, one after the other."""
    found: list[str] = []
    for _ in range(12):
        QApplication.processEvents()
        if not (found := check()):
            break
    return found


def cut_off_labels(page: QWidget) -> list[str]:
    """The texts of visible labels that are higher, or narrower, than they need to be."""
    found = []
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.text():
            needed = label.heightForWidth(label.width()) if label.wordWrap() else 0
            if label.height() < needed or label.width() < min(label.sizeHint().width(), 20):
                found.append(label.text())
    return found


def areas_wider_than_their_view(page: QWidget) -> list[str]:
    """The visible scroll areas whose content is wider than what is seen of it."""
    found = []
    areas = page.findChildren(QScrollArea) + ([page] if isinstance(page, QScrollArea) else [])
    for area in areas:
        inner, seen = area.widget(), area.viewport().width()
        if inner and area.isVisible() and inner.width() > seen:
            found.append(f"{type(area).__name__}: {inner.width()} in {seen}")
    return found
