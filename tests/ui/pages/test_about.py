"""What ECPAT is, its figures over the years, and what this directory holds."""

from typing import Any

from ecpat_finder.directory import Directory
from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.pages.about import AboutPage
from tests.ui.interaction import CONTROL, Key, page_of_type, visible_text


def test_figures_that_the_network_reports_and_that_the_directory_holds(
    window: MainWindow, qtbot: Any, directory: Directory
) -> None:
    qtbot.keyClick(window, Key.Key_4, CONTROL)
    shown = visible_text(page_of_type(window, AboutPage))
    assert "81 groups · 74 countries" in shown
    held = f"holds {len(directory.groups)} groups in {directory.countries_with_group} countries"
    assert held in shown
    for share in directory.coverage:
        assert directory.regions[share.region]["en"] in shown
