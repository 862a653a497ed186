"""What Qt doesn't tell screen readers by itself: headings, links, regions, and announcements.

Roles that Qt has, but gives to no widget (QAccessible::Heading, Link, Grouping), come from
interfaces of our own, which `install` lets Qt make for the classes in ui/widgets.
"""

from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAnnouncementEvent,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QLabel, QWidget
from shiboken6 import Shiboken

from ecpat_finder.ui.widgets.roles import DisclosureButton
from ecpat_finder.ui.widgets.text import Heading


class HeadingLevel(QAccessibleAttributesInterface):
    """The level of a heading, as an attribute of its interface."""

    def __init__(self, heading: Heading) -> None:
        super().__init__()
        self._heading = heading

    def attributeKeys(self) -> list[QAccessible.Attribute]:  # noqa: N802
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> int | None:  # noqa: N802
        return self._heading.level if key == QAccessible.Attribute.Level else None


class AccessibleHeading(QAccessibleWidget):
    """A heading, with its level."""

    def __init__(self, heading: Heading) -> None:
        super().__init__(heading, QAccessible.Role.Heading)
        self._level = HeadingLevel(heading)

    def text(self, kind: QAccessible.Text) -> str:
        return _text(self, kind, super().text(kind))

    def state(self) -> QAccessible.State:
        state = super().state()
        state.readOnly = True
        return state

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        if kind == QAccessible.InterfaceType.AttributesInterface:
            return Shiboken.VoidPtr(Shiboken.getCppPointer(self._level)[0])
        found = super().interface_cast(kind)
        # Never None, which PySide can't convert: it would crash.
        return Shiboken.VoidPtr(0) if found is None else found


class AccessibleButton(QAccessibleWidget):
    """A button with a role of its own."""

    def __init__(self, button: QAbstractButton, role: QAccessible.Role) -> None:
        super().__init__(button, role)

    def text(self, kind: QAccessible.Text) -> str:
        return _text(self, kind, super().text(kind))

    def actionNames(self) -> list[str]:  # noqa: N802
        return [QAccessibleActionInterface.pressAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:  # noqa: N802
        button = self.widget()
        if name == QAccessibleActionInterface.pressAction() and isinstance(button, QAbstractButton):
            # Later, for it may delete this button, whose interface Qt is still using.
            QTimer.singleShot(0, button, button.click)
        else:
            super().doAction(name)


class AccessibleLink(AccessibleButton):
    """A link to something outside the program."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button, QAccessible.Role.Link)

    def state(self) -> QAccessible.State:
        state = super().state()
        state.linked = True
        return state


class AccessibleDisclosure(AccessibleButton):
    """A button that is expanded or collapsed."""

    def __init__(self, button: DisclosureButton) -> None:
        super().__init__(button, QAccessible.Role.Button)

    def state(self) -> QAccessible.State:
        state = super().state()
        button = self.widget()
        if isinstance(button, DisclosureButton):
            state.expandable = True
            state.expanded = button.is_expanded()
            state.collapsed = not state.expanded
        return state


class AccessibleRegion(QAccessibleWidget):
    """A part of the window with a name, which is read when the focus comes into it.

    Not QAccessible::Section: Orca doesn't read its name.
    """

    def __init__(self, region: QWidget) -> None:
        super().__init__(region, QAccessible.Role.Grouping)


def _text(interface: QAccessibleWidget, kind: QAccessible.Text, own: str) -> str:
    """The text that an interface has, and for its name that which is shown."""
    widget = interface.widget()
    if kind != QAccessible.Text.Name or not isinstance(widget, QLabel | QAbstractButton):
        return own
    if not Shiboken.isValid(widget):  # Qt asks also while it deletes it, and no method may raise
        return own
    if isinstance(widget, QAbstractButton):
        shown = widget.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
    else:
        shown = widget.text()
    return widget.accessibleName() or shown


INTERFACES: dict[str, type[QAccessibleWidget]] = {
    "Heading": AccessibleHeading,
    "LinkButton": AccessibleLink,
    "WrappingLink": AccessibleLink,
    "DisclosureButton": AccessibleDisclosure,
    "Region": AccessibleRegion,
    "Card": AccessibleRegion,
    "ReadingColumn": AccessibleRegion,
}
"""Name of a class of widgets -> the class of its interfaces."""

_is_installed = False


def install() -> None:
    """Makes Qt use the interfaces of this module, from now on."""
    global _is_installed
    if not _is_installed:
        _is_installed = True
        QAccessible.installFactory(_make)


def _make(class_name: str, target: QObject) -> QAccessibleInterface | None:
    # Qt asks for each class of an object, from the most derived one to QObject.
    interface = INTERFACES.get(class_name)
    return interface(target) if interface and isinstance(target, QWidget) else None


def announce(widget: QWidget, text: str) -> None:
    """Lets a screen reader say a text when it has said what it is saying."""
    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
