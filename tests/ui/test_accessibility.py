"""What a screen reader is told, from the search to the telephone number."""

from typing import Any

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.pages.find import FindPage
from tests.contrast import luminance

NAME = QAccessible.Text.Name


def told(widget: Any) -> tuple[str, QAccessible.Role]:
    """Name and role of a widget as Qt's accessibility interface gives them."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(NAME), interface.role()


def test_the_path_from_search_to_telephone(window: MainWindow, qtbot: Any) -> None:
    assert window.pages
    page = window.pages.currentWidget()
    assert isinstance(page, FindPage)
    assert told(page.picker.search) == ("Search for a country", QAccessible.Role.EditableText)
    assert told(page.picker.list) == ("Countries", QAccessible.Role.List)
    qtbot.keyClicks(page.picker.search, "thai")
    rows = QAccessible.queryAccessibleInterface(page.picker.list)
    assert rows.child(0).text(NAME) == "Thailand, 1 group"
    page.show_country("TH")
    names = [told(label)[0] for label in page.details.findChildren(QLabel)]
    assert "+66 53 750 167" in names
    assert "ECPAT Foundation" in names


def test_buttons_say_what_they_are_for(window: MainWindow) -> None:
    header = window.header
    assert told(header.help) == ("Get help now", QAccessible.Role.Button)
    assert told(header.leave) == ("Leave now", QAccessible.Role.Button)
    assert told(header.language)[0] == "Language: English"


@pytest.mark.parametrize(("theme", "least"), [("light", 4.5), ("dark", 4.5), ("contrast", 7)])
def test_hint_in_the_search_field_can_be_read(window: Any, theme: str, least: float) -> None:
    window.change(theme=theme)
    field = window.pages.currentWidget().picker.search
    picture = field.grab().toImage()
    inner = picture.rect().adjusted(24, 8, -12, -8)  # without the frame and the cursor
    seen = [
        luminance(picture.pixelColor(x, y))
        for x in range(inner.left(), inner.right())
        for y in range(inner.top(), inner.bottom())
    ]
    assert (max(seen) + 0.05) / (min(seen) + 0.05) >= least
