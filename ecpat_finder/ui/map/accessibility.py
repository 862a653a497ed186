"""The map's accessibility tree: each country is a child with its name and number of groups.

Its AT-SPI roles: the map is a list, a country is a list item.
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
"""Pixels from a country's point to the edges of its accessible rectangle."""


class AccessibleMap(QAccessibleWidget):
    """The map, with the countries in order of their names as its children, then the buttons."""

    def __init__(self, view: MapView) -> None:
        super().__init__(view, QAccessible.Role.List, view.accessibleName())
        self.view = view
        self.countries = [AccessibleCountry(self, code) for code in view.codes_by_name()]
        self._indexes = {country.code: index for index, country in enumerate(self.countries)}

    def childCount(self) -> int:  # noqa: N802
        return len(self.countries) + super().childCount()

    def child(self, index: int) -> Any:
        if index < len(self.countries):
            return self.countries[index]
        return super().child(index - len(self.countries))

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802
        if isinstance(child, AccessibleCountry):
            return self._indexes[child.code]
        index = super().indexOfChild(child)
        return index if index < 0 else index + len(self.countries)

    def focusChild(self) -> Any:  # noqa: N802
        if self.view.hasFocus() and self.view.code:
            return self.countries[self._indexes[self.view.code]]
        return super().focusChild()

    def chosen_index(self) -> int:
        """The index of the chosen country among the children, or -1."""
        return self._indexes.get(self.view.code, -1)


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
        """Does nothing: names are read-only."""

    def rect(self) -> QRect:
        view = self._parent.view
        center = view.mapToGlobal(view.marker_position(self.code)).toPoint()
        return QRect(
            center - QPoint(HALF_BOX_PX, HALF_BOX_PX), center + QPoint(HALF_BOX_PX, HALF_BOX_PX)
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
    """Sends a focus event for the chosen country to a screen reader."""
    if not QAccessible.isActive():
        return
    interface = QAccessible.queryAccessibleInterface(view)
    if isinstance(interface, AccessibleMap) and interface.chosen_index() >= 0:
        event = QAccessibleEvent(view, QAccessible.Event.Focus)
        event.setChild(interface.chosen_index())
        QAccessible.updateAccessibility(event)


_interfaces: dict[int, AccessibleMap] = {}


def _make(_: str, target: QObject) -> QAccessibleInterface | None:
    if not isinstance(target, MapView):
        return None
    interface = AccessibleMap(target)
    key = id(interface)
    _interfaces[key] = interface
    target.destroyed.connect(lambda: QTimer.singleShot(0, lambda: _release(key)))
    return interface


def _release(key: int) -> None:
    """Frees the interfaces of a map that was deleted.

    Qt deletes a widget's own interface, and Python may only free it afterwards; those of the
    countries have to be unregistered one by one.
    """
    released = _interfaces.pop(key)
    for country in released.countries:
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(country))
    released.__dict__.clear()


def known_maps() -> list[AccessibleMap]:
    """The interfaces that a screen reader has requested and whose maps still exist."""
    return list(_interfaces.values())


def install() -> None:
    """Registers the factory of accessible maps with Qt; called once per process."""
    QAccessible.installFactory(_make)
