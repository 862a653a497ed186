"""The list of countries: its letters, its headings, and what it marks."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.picker.country_list import CountryList
from ecpat_finder.ui.picker.country_model import Role
from tests.ui.interaction import LEFT, find_page, press_row, visible_text


def first_shown(view: CountryList) -> str:
    """The first row that isn't covered by a heading at the top."""
    below = view.visualRect(view.countries.index(0)).height() + 2
    return str(view.indexAt(QPoint(5, below)).data())


def test_one_press_on_a_letter_leads_to_it(window: MainWindow, qtbot: Any) -> None:
    picker = find_page(window).picker
    letters = [picker._countries.index(row).data() for row in picker._countries.heading_rows]
    assert letters[0] == "A" and "S" in letters
    place = picker.letters.letter_rect(letters.index("S"))
    qtbot.mouseClick(picker.letters, LEFT, pos=place.center())
    assert picker.list.indexAt(QPoint(5, 5)).data() == "S"
    assert first_shown(picker.list).startswith("S")
    assert picker.selected_code() == ""


def test_letters_are_there_for_the_alphabet_alone(window: MainWindow, qtbot: Any) -> None:
    picker = find_page(window).picker
    qtbot.mouseClick(picker.by_region, LEFT)
    assert not picker.letters.isVisible()
    qtbot.mouseClick(picker.by_alphabet, LEFT)
    assert picker.letters.isVisible()
    qtbot.keyClicks(picker.search, "thai")
    assert not picker.letters.isVisible()


@pytest.mark.parametrize(
    ("typed", "code"), [("s", "WS"), ("sss", "ST"), ("south k", "KR"), ("cote", "CI"), ("zz", "ZW")]
)
def test_letters_typed_in_the_list(window: MainWindow, qtbot: Any, typed: str, code: str) -> None:
    page = find_page(window)
    page.picker.list.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(page.picker.list, typed)
    assert page.picker.selected_code() == code
    assert page.picker.list.currentIndex().data() in visible_text(page.details)


def test_headings_stay_at_the_top_and_hide_no_row(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    view = page.picker.list
    for code in ("TH", "SE", "KE", "AF", "ZW", "FR"):
        page.show_country(code)
        QApplication.processEvents()
        row = page.picker._countries.row_of(code)
        top = view.indexAt(QPoint(5, 2))
        assert top.data(Role.CODE) == "" or view.visualRect(top).top() >= 0
        assert view.indexAt(view.visualRect(row).topLeft() + QPoint(5, 1)).data() == row.data()
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2 + 7)
    heading = view.indexAt(QPoint(5, 5))
    assert heading.data(Role.CODE) == ""
    height = view.visualRect(heading).height()
    below = view.indexAt(QPoint(5, height + 3))
    assert below.data()[0] == heading.data() or below.data(Role.CODE) == ""
    qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(50, 5))
    assert page.picker.selected_code() == "FR"


def lit_rows(window: MainWindow) -> list[str]:
    """The names of the rows with another ground than the list."""
    view = find_page(window).picker.list
    QApplication.processEvents()
    picture = view.viewport().grab().toImage()
    x = picture.width() - 3
    found = []
    for y in range(4, picture.height() - 4, 8):
        row = view.indexAt(QPoint(x, y))
        name = row.data(Role.CODE) and row.data()
        if name and picture.pixelColor(x, y).name() != "#ffffff" and name not in found:
            found.append(name)
    return found


def test_the_row_under_the_pointer_does_not_look_chosen(window: MainWindow, qtbot: Any) -> None:
    page = find_page(window)
    press_row(qtbot, page, "TH")
    view = page.picker.list
    other = page.picker._countries.row_of("TJ")
    assert not view.visualRect(other).isEmpty()
    before = view.viewport().grab().toImage()
    qtbot.mouseMove(view.viewport(), view.visualRect(other).center())
    QApplication.processEvents()
    assert view.viewport().grab().toImage() != before, "nothing shows where the pointer is"
    assert lit_rows(window) == ["Thailand"]


def test_no_row_stays_marked_when_the_list_moves_under_the_pointer(
    window: MainWindow, qtbot: Any
) -> None:
    page = find_page(window)
    view = page.picker.list
    qtbot.mouseMove(view.viewport(), QPoint(60, 200))
    QApplication.processEvents()
    assert view._delegate._hovered_row >= 0
    page.show_country("TH")
    QApplication.processEvents()
    assert view._delegate._hovered_row in (-1, view.indexAt(QPoint(60, 200)).row())
    assert lit_rows(window) == ["Thailand"]


def test_a_row_that_is_selected_by_a_screen_reader_is_shown(window: MainWindow) -> None:
    page = find_page(window)
    selection = page.picker.list.selectionModel()
    row = page.picker._countries.row_of("FR")
    selection.select(row, selection.SelectionFlag.ClearAndSelect)
    assert page.picker.selected_code() == "FR"
    assert "ECPAT France" in visible_text(page.details)
