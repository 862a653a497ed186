"""The map's accessibility tree: each country is a child with its name and number of groups.

Its AT-SPI roles: the map is a list, a country is a list item, whose action "Press" chooses it.

Screen readers hold items for as long as they like, also after the map has gone, and Qt asks an item
for its object and window even while it deletes it. An exception in one of the methods that Qt calls
can end the program, so none may raise; an item without a map is invalid. Items are never deleted:
the next map takes over those of a map that has gone, so that there are as many as were ever
shown at once.
"""

from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
    QColor,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import Shiboken

from ecpat_finder.ui.map.view import MapView

HALF_BOX_PX = 12
"""Pixels from a country's point to the edges of its accessible rectangle."""


class AccessibleMap(QAccessibleWidget):
    """The map, with the countries in order of their names as its children, then the buttons."""

    def __init__(self, view: MapView) -> None:
        super().__init__(view, QAccessible.Role.List, view.accessibleName())
        codes = view.codes_by_name()
        self._items = _free_items.pop() if _free_items else {}
        self.view: MapView | None = view
        self._indexes = {code: index for index, code in enumerate(codes)}
        self._countries = [self._items.setdefault(code, AccessibleCountry(code)) for code in codes]
        for country in self._countries:
            country.map = self

    def release(self) -> None:
        """Gives the items back when the map is about to be deleted."""
        for country in self._countries:
            country.map = None
        _free_items.append(self._items)
        self.view = None
        self._items, self._indexes, self._countries = {}, {}, []

    def childCount(self) -> int:  # noqa: N802
        return len(self._countries) + super().childCount() if self.view else 0

    def child(self, index: int) -> Any:
        if self.view is None:
            return None
        if index < len(self._countries):
            return self._countries[index]
        return super().child(index - len(self._countries))

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802
        if self.view is None:
            return -1
        if isinstance(child, AccessibleCountry):
            return self._indexes.get(child.code, -1)
        index = super().indexOfChild(child)
        return index if index < 0 else index + len(self._countries)

    def focusChild(self) -> Any:  # noqa: N802
        if self.view is None:
            return None
        if self.view.hasFocus() and self.chosen_index() >= 0:
            return self._countries[self.chosen_index()]
        return super().focusChild()

    def chosen_index(self) -> int:
        """The index of the chosen country among the children, or -1."""
        return self._indexes.get(self.view.code, -1) if self.view else -1


class AccessibleCountry(QAccessibleInterface):
    """One country on `map`; invalid while that is None."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self.code = code
        self.map: AccessibleMap | None = None
        self._actions: CountryActions | None = None

    @property
    def view(self) -> MapView | None:
        """The map's widget, if there is one."""
        return self.map.view if self.map else None

    def isValid(self) -> bool:  # noqa: N802
        return self.view is not None

    def object(self) -> Any:
        return None

    def window(self) -> Any:
        return self.map.window() if self.map else None

    def parent(self) -> Any:
        return self.map

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
        if self.view is None or kind != QAccessible.Text.Name:
            return ""
        return self.view.describe(self.code)

    def setText(self, kind: QAccessible.Text, text: str) -> None:  # noqa: N802
        """Does nothing: names are read-only."""

    def rect(self) -> QRect:
        view = self.view
        if view is None:
            return QRect()
        center = view.mapToGlobal(view.marker_position(self.code)).toPoint()
        return QRect(
            center - QPoint(HALF_BOX_PX, HALF_BOX_PX), center + QPoint(HALF_BOX_PX, HALF_BOX_PX)
        )

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        view, state = self.view, QAccessible.State()
        if view is None:
            state.invalid = True
            return state
        state.focusable = state.selectable = True
        state.selected = view.code == self.code
        state.focused = state.selected and view.hasFocus()
        state.invisible = not view.isVisible()
        state.offscreen = not view.rect().contains(view.marker_position(self.code).toPoint())
        return state

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        # Qt wants an address, and PySide turns only a VoidPtr into one: anything else, also None,
        # ends the program.
        if kind != QAccessible.InterfaceType.ActionInterface:
            return Shiboken.VoidPtr(0)
        if self._actions is None:
            self._actions = CountryActions(self)
        return Shiboken.VoidPtr(Shiboken.getCppPointer(self._actions)[0])


class CountryActions(QAccessibleActionInterface):
    """What can be done with a country on the map: it can be pressed."""

    def __init__(self, country: AccessibleCountry) -> None:
        super().__init__()
        self._country = country

    def actionNames(self) -> list[str]:  # noqa: N802
        return [QAccessibleActionInterface.pressAction()]

    def doAction(self, name: str) -> None:  # noqa: N802
        """Chooses the country, as a press does, after the screen reader got its answer."""
        view = self._country.view
        if view is not None and name == QAccessibleActionInterface.pressAction():
            QTimer.singleShot(0, view, lambda: view.press_country(self._country.code))

    def keyBindingsForAction(self, name: str) -> list[str]:  # noqa: N802
        return []


def announce(view: MapView) -> None:
    """Sends a focus event for the chosen country to a screen reader."""
    if not QAccessible.isActive():
        return
    interface = QAccessible.queryAccessibleInterface(view)
    if isinstance(interface, AccessibleMap) and interface.chosen_index() >= 0:
        event = QAccessibleEvent(view, QAccessible.Event.Focus)
        event.setChild(interface.chosen_index())
        QAccessible.updateAccessibility(event)


_free_items: list[dict[str, AccessibleCountry]] = []
"""The items of maps that have gone, by country; each set is for one map."""

_is_installed = False


def _make(_: str, target: QObject) -> QAccessibleInterface | None:
    if not isinstance(target, MapView):
        return None
    interface = AccessibleMap(target)
    # Qt deletes a widget's interface after this, and PySide keeps what a factory returned.
    target.destroyed.connect(interface.release)
    return interface


def install() -> None:
    """Registers the factory of accessible maps with Qt, once per process."""
    global _is_installed
    if not _is_installed:
        _is_installed = True
        QAccessible.installFactory(_make)
