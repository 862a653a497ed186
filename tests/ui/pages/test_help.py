"""The page for somebody in danger."""

from typing import Any

from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.pages.find import FindPage
from tests.ui.interaction import LEFT, button, current_page, press_tab, visible_text


def test_help_is_one_press_away_on_every_page(window: MainWindow, qtbot: Any) -> None:
    assert window.pages
    for tab in range(4):
        press_tab(qtbot, window, tab)
        qtbot.mouseClick(window.header.help, LEFT)
        assert "In danger right now?" in visible_text(current_page(window))
    qtbot.mouseClick(button(current_page(window), "Choose your country"), LEFT)
    assert isinstance(current_page(window), FindPage)
