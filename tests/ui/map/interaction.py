"""What a person does to the map."""

from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from ecpat_finder.ui.map.view import MapView
from ecpat_finder.ui.pages.find import FindPage
from ecpat_finder.ui.widgets.text import Label
from tests.ui.interaction import LEFT


def details_text(page: FindPage) -> str:
    """What the details say, seen or not."""
    return "\n".join(words.text() for words in page.details.findChildren(Label))


def shown_map(page: FindPage, qtbot: Any) -> MapView:
    """A page's map, once it is there."""
    qtbot.waitUntil(lambda: page.map.map is not None)
    assert page.map.map
    return page.map.map


def settle(view: MapView) -> None:
    """Ends a glide and draws the map in full."""
    view.settle()
    QApplication.processEvents()


def press_country(qtbot: Any, view: MapView, code: str) -> None:
    """Presses a country's marker."""
    qtbot.mouseClick(view, LEFT, pos=view.marker_position(code).toPoint())
    settle(view)


def turn_wheel(view: MapView, place: QPointF, notches: int) -> None:
    """Turns the wheel with the pointer at a place; a positive number comes closer."""
    event = QWheelEvent(
        place,
        view.mapToGlobal(place),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)
