"""What is there before the dataset is."""

from typing import Any

from ecpat_finder.directory import Directory
from ecpat_finder.directory.fallback import LoadedDirectory
from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.picker.country_model import Role
from ecpat_finder.ui.view_state import ViewState
from tests.ui.interaction import find_page


def test_what_is_typed_before_the_directory_is_there_is_kept(
    qtbot: Any, directory: Directory
) -> None:
    shown = MainWindow(ViewState("en", theme="light"))
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    qtbot.keyClicks(shown._startup_page.search, "tha")
    shown.show_directory(LoadedDirectory(directory))
    page = find_page(shown)
    assert not shown._startup_page.isVisible()
    assert page.picker.search.text() == "tha"
    assert page.picker.list.model().index(0, 0).data(Role.CODE) == "TH"
