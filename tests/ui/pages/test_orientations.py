"""The page of the strategic orientations."""

from typing import Any

from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.pages.orientations import OrientationsPage
from tests.ui.interaction import CONTROL, Key, page_of_type, visible_text


def test_what_was_planned_in_plain_words(window: MainWindow, qtbot: Any) -> None:
    qtbot.keyClick(window, Key.Key_3, CONTROL)
    shown = visible_text(page_of_type(window, OrientationsPage))
    assert "Put children’s voices at the heart of ECPAT’s work" in shown
    assert "Strategic Framework, July 2018 – June 2021" in shown
