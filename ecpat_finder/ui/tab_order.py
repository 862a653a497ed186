"""Tab and Shift+Tab in reading order, derived from the layouts each time a key is pressed.

Qt's own order is that in which widgets were made, so widgets that are made later come last, such as
the map or opened sources, and `QWidget.setTabOrder` must be called again for each of them.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QBoxLayout,
    QGridLayout,
    QLayout,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QTabBar,
    QWidget,
)

CONTROLS_OF_ITS_OWN = (QLineEdit, QTabBar, QAbstractScrollArea)
"""Widgets whose inner widgets take no focus: their keys do what these do."""

REVERSED = (QBoxLayout.Direction.RightToLeft, QBoxLayout.Direction.BottomToTop)


def move_focus(window: QWidget, forward: bool) -> bool:
    """Gives the focus to the next or previous control of a window; False if there is none."""
    target = next_control(window, window.focusWidget(), forward)
    if target is None:
        return False
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    target.setFocus(reason)
    scroll_to(target)
    return True


def next_control(window: QWidget, current: QWidget | None, forward: bool) -> QWidget | None:
    """The control that follows or precedes `current`, which may be hidden or no control."""
    widgets = list(widgets_in_reading_order(window))
    if not forward:
        widgets.reverse()
    start = widgets.index(current) + 1 if current in widgets else 0
    for widget in widgets[start:] + widgets[:start]:
        if widget is not current and takes_tab(widget):
            return widget
    return None


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab stops at a widget."""
    return (
        bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
    )


def scroll_to(widget: QWidget) -> None:
    """Scrolls the areas around a widget so that it is visible."""
    ancestor = widget.parentWidget()
    while ancestor is not None:
        if isinstance(ancestor, QScrollArea):
            ancestor.ensureWidgetVisible(widget)
        ancestor = ancestor.parentWidget()


def widgets_in_reading_order(parent: QWidget) -> Iterator[QWidget]:
    """The widgets inside a widget, hidden ones too, each before those inside it."""
    for child in _children(parent):
        yield child
        yield from widgets_in_reading_order(child)


def _children(parent: QWidget) -> list[QWidget]:
    """The children: first those in the layout, by it, then the others by their positions."""
    if isinstance(parent, QMainWindow):
        return [widget for widget in (parent.centralWidget(),) if widget]
    if isinstance(parent, QScrollArea):
        return [widget for widget in (parent.widget(),) if widget]
    if isinstance(parent, CONTROLS_OF_ITS_OWN):
        return []
    layout = parent.layout()
    in_layout = list(_widgets_of(layout)) if layout is not None else []
    known = set(in_layout)
    others = [
        child
        for child in parent.children()
        if isinstance(child, QWidget) and child not in known and not child.isWindow()
    ]
    return in_layout + sorted(others, key=_position)


def _position(widget: QWidget) -> tuple[int, int]:
    """Sorts from top to bottom, in a line by the direction of reading."""
    corner: QPoint = widget.pos()
    is_rtl = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return corner.y(), -corner.x() if is_rtl else corner.x()


def _widgets_of(layout: QLayout) -> Iterator[QWidget]:
    for number in _item_numbers(layout):
        item = layout.itemAt(number)
        widget = item.widget() if item else None
        inner = item.layout() if item else None
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _widgets_of(inner)


def _item_numbers(layout: QLayout) -> list[int]:
    """The numbers of a layout's items in reading order."""
    numbers = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        numbers.sort(key=lambda number: _row_and_column(layout, number))
    elif isinstance(layout, QBoxLayout) and layout.direction() in REVERSED:
        numbers.reverse()
    return numbers


def _row_and_column(grid: QGridLayout, number: int) -> tuple[int, int]:
    position = grid.getItemPosition(number)
    assert isinstance(position, tuple)  # the type stubs say object
    row, column, _, _ = position
    return row, column
