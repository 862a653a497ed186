"""What a screen reader is told, from the search to the telephone number."""

from typing import Any

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from ecpat_finder.ui.find_tab import FindTab
from ecpat_finder.ui.main_window import MainWindow

NAME = QAccessible.Text.Name


def told(widget: Any) -> tuple[str, QAccessible.Role]:
    """Name and role of a widget as Qt's accessibility interface gives them."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(NAME), interface.role()


def test_the_path_from_search_to_telephone(window: MainWindow, qtbot: Any) -> None:
    assert window.pages
    page = window.pages.currentWidget()
    assert isinstance(page, FindTab)
    assert told(page.picker.search) == ("Search for a country", QAccessible.Role.EditableText)
    assert told(page.picker.list) == ("Countries", QAccessible.Role.List)
    qtbot.keyClicks(page.picker.search, "thai")
    rows = QAccessible.queryAccessibleInterface(page.picker.list)
    assert rows.child(0).text(NAME) == "Thailand, 1 group"
    page.show_country("TH")
    names = [told(label)[0] for label in page.details.findChildren(QLabel)]
    assert "Phone: +66 53 750 167" in names
    assert "ECPAT Foundation" in names


def test_buttons_say_what_they_are_for(window: MainWindow) -> None:
    header = window.header
    assert told(header.help) == ("Get help now", QAccessible.Role.Button)
    assert told(header.leave) == ("Leave now", QAccessible.Role.Button)
    assert told(header.language)[0] == "Language"
