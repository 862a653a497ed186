"""What a person at the main window does and sees: pages, texts, buttons, rows of the picker."""

from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.pages.find import FindPage

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier

Page = TypeVar("Page", bound=QWidget)


def current_page(window: MainWindow) -> QWidget:
    """The page that is shown."""
    assert window.pages
    page = window.pages.currentWidget()
    assert page
    return page


def page_of_type(window: MainWindow, kind: type[Page]) -> Page:
    """The page that is shown, which must be of a type."""
    page = current_page(window)
    assert isinstance(page, kind), f"{page} is shown"
    return page


def find_page(window: MainWindow) -> FindPage:
    """The page that is shown, which must be the one to find a group."""
    return page_of_type(window, FindPage)


def child(widget: QWidget, kind: type[Page]) -> Page:
    """The first child widget of a type."""
    found = widget.findChild(kind)
    assert found, f"{widget} has no {kind.__name__}"
    return found


def visible_text(widget: QWidget) -> str:
    """Everything a person can read in a widget now."""
    QApplication.processEvents()
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    buttons = [button.text() for button in widget.findChildren(QPushButton) if button.isVisible()]
    return "\n".join(labels + buttons)


def button(widget: QWidget, text: str) -> QPushButton:
    """The visible button with a text."""
    QApplication.processEvents()
    found = [b for b in widget.findChildren(QPushButton) if b.isVisible() and b.text() == text]
    assert found, f"no button {text!r} among {visible_text(widget)}"
    return found[0]


def press_row(qtbot: Any, page: FindPage, code: str) -> None:
    """Presses a country (a code) in the list."""
    view = page.picker.list
    index = page.picker._countries.row_of(code)
    view.scrollTo(index)
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(index).center())


def press_tab(qtbot: Any, window: MainWindow, position: int) -> None:
    """Presses a tab of the header, counted from 0."""
    tabs = window.header.tabs
    qtbot.mouseClick(tabs, LEFT, pos=tabs.tabRect(position).center())


def choose_in_menu(menu_button: QPushButton, text: str) -> None:
    """Opens a button's menu as a press does and triggers an entry."""
    menu = menu_button.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == text).trigger()
