"""What a screen reader finds on the map: each country as a child with its name and groups.

Follows the roles of AT-SPI: the map is a list, a country an item of it that can be pressed.
"""

from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QColor,
)
from PySide6.QtWidgets import QAccessibleWidget

from ecpat_finder.ui.map.view import MapView

HALF_BOX_PX = 12
"""Pixels from a country's point to the edges of the box that stands for it."""


class AccessibleMap(QAccessibleWidget):
    """The map, with all countries by name as its children, the buttons after them."""

    def __init__(self, view: MapView) -> None:
        super().__init__(view, QAccessible.Role.List, view.accessibleName())
        self.view = view
        self.countries = [AccessibleCountry(self, code) for code in view.codes_by_name()]
        self._numbers = {country.code: place for place, country in enumerate(self.countries)}

    def childCount(self) -> int:  # noqa: N802
        return len(self.countries) + super().childCount()

    def child(self, index: int) -> Any:
        if index < len(self.countries):
            return self.countries[index]
        return super().child(index - len(self.countries))

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802
        if isinstance(child, AccessibleCountry):
            return self._numbers[child.code]
        place = super().indexOfChild(child)
        return place if place < 0 else place + len(self.countries)

    def focusChild(self) -> Any:  # noqa: N802
        if self.view.hasFocus() and self.view.code:
            return self.countries[self._numbers[self.view.code]]
        return super().focusChild()

    def chosen_number(self) -> int:
        """The place of the chosen country among the children, or -1."""
        return self._numbers.get(self.view.code, -1)


class AccessibleCountry(QAccessibleInterface):
    """One country on the map."""

    def __init__(self, parent: AccessibleMap, code: str) -> None:
        super().__init__()
        self._parent = parent
        self.code = code

    def isValid(self) -> bool:  # noqa: N802
        return self._parent.isValid()

    def object(self) -> Any:
        return None

    def window(self) -> Any:
        return self._parent.window()

    def parent(self) -> QAccessibleInterface:
        return self._parent

    def child(self, index: int) -> Any:
        return None

    def childCount(self) -> int:  # noqa: N802
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802
        return -1

    def childAt(self, x: int, y: int) -> Any:  # noqa: N802
        return None

    def focusChild(self) -> Any:  # noqa: N802
        return None

    def relations(self, match: Any = None) -> Any:
        return []

    def backgroundColor(self) -> QColor:  # noqa: N802
        return QColor()

    def foregroundColor(self) -> QColor:  # noqa: N802
        return QColor()

    def text(self, kind: QAccessible.Text) -> str:
        view = self._parent.view
        return view.describe(self.code) if kind == QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:  # noqa: N802
        """A country's name can't be changed from outside."""

    def rect(self) -> QRect:
        view = self._parent.view
        place = view.mapToGlobal(view.marker_position(self.code)).toPoint()
        return QRect(
            place - QPoint(HALF_BOX_PX, HALF_BOX_PX), place + QPoint(HALF_BOX_PX, HALF_BOX_PX)
        )

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        view = self._parent.view
        state = QAccessible.State()
        state.focusable = state.selectable = True
        state.selected = view.code == self.code
        state.focused = state.selected and view.hasFocus()
        state.offscreen = not view.rect().contains(view.marker_position(self.code).toPoint())
        return state


def announce(view: MapView) -> None:
    """Tells a screen reader that a walk over the map has come to another country."""
    if not QAccessible.isActive():
        return
    found = QAccessible.queryAccessibleInterface(view)
    if isinstance(found, AccessibleMap) and found.chosen_number() >= 0:
        event = QAccessibleEvent(view, QAccessible.Event.Focus)
        event.setChild(found.chosen_number())
        QAccessible.updateAccessibility(event)


_kept: dict[int, AccessibleMap] = {}


def _make(_: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, MapView):
        return None
    made = AccessibleMap(thing)
    key = id(made)
    _kept[key] = made
    thing.destroyed.connect(lambda: QTimer.singleShot(0, lambda: _release(key)))
    return made


def _release(key: int) -> None:
    """Lets go of a map that is gone.

    Qt frees what belongs to a widget itself, and only after that may Python; what Qt knows of its
    countries has to be taken back one by one.
    """
    gone = _kept.pop(key)
    for country in gone.countries:
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(country))
    gone.__dict__.clear()


def known_maps() -> list[AccessibleMap]:
    """The maps that a screen reader has asked for and that are still there."""
    return list(_kept.values())


def install() -> None:
    """Lets Qt ask here for the accessible side of a map; once for the whole program."""
    QAccessible.installFactory(_make)
