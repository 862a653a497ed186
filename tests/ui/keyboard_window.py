"""The main window as a process on a display, for tests that press real keys.

    python -m tests.ui.keyboard_window '{"size": [800, 600], "language": "en", "text_size": 100}'

It prints a JSON object a line: {"focus": NUMBER} for each widget that gets the focus. For each line
on its standard input it does something and prints the result:

    page NAME [CODE]  shows a page, with a country: {"controls": {NUMBER: description}}
    places            {"places": {NUMBER: [area, x, y, width, height]}} of the controls; `area` is
                      the number of the scroll area that a control is in, or null
"""

import json
import sys
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSocketNotifier, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QScrollArea,
    QTabBar,
    QToolButton,
    QWidget,
)

from ecpat_finder.app import make_application
from ecpat_finder.directory.fallback import load_or_fall_back
from ecpat_finder.ui.details.sources import SourceList
from ecpat_finder.ui.main_window import MainWindow
from ecpat_finder.ui.map.view import MapView
from ecpat_finder.ui.pages.find import FindPage
from ecpat_finder.ui.view_state import ViewState

CONTROLS = (QAbstractButton, QLineEdit, QAbstractItemView, QTabBar, QScrollArea, MapView)


def tell(**content: Any) -> None:
    print(json.dumps(content), flush=True)


def is_control(widget: QWidget) -> bool:
    """Whether a person can use a widget now, so that Tab must reach it."""
    if not isinstance(widget, CONTROLS) or not widget.isVisible() or not widget.isEnabled():
        return False
    if isinstance(widget, QToolButton):  # inside a field or a tab bar, whose keys do the same
        return False
    if isinstance(widget, QAbstractButton) and widget.group() is not None:
        return widget.isChecked()  # the arrow keys reach the others of the group
    return True


class KeyboardWindow:
    """Shows the window and carries out the commands."""

    def __init__(self, application: QApplication, size: list[int], **view: Any) -> None:
        self._application = application
        self._widgets: list[QWidget] = []
        self.window = MainWindow(ViewState(**view))
        self.window.show_directory(load_or_fall_back(None))
        self.window.setGeometry(0, 0, *size)
        self.window.show()
        self.window.activateWindow()
        application.focusChanged.connect(self._tell_focus)
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._read)

    def _number(self, widget: QWidget) -> int:
        if widget not in self._widgets:
            self._widgets.append(widget)
        return self._widgets.index(widget)

    def _tell_focus(self, _: QWidget | None, widget: QWidget | None) -> None:
        if widget is not None:
            tell(focus=self._number(widget))

    def _controls(self) -> list[QWidget]:
        return [widget for widget in self.window.findChildren(QWidget) if is_control(widget)]

    def _read(self) -> None:
        command, *words = sys.stdin.readline().split() or ["end"]
        if command == "page":
            self._show(*words)
        elif command == "places":
            tell(places={self._number(widget): self._place(widget) for widget in self._controls()})
        else:
            self._application.quit()

    def _show(self, name: str, code: str = "") -> None:
        assert self.window.pages
        page = self.window.pages.show_page(name)
        if isinstance(page, FindPage):
            while page.map.map is None or not self.window.isActiveWindow():
                self._application.processEvents()
            if code:
                page.show_country(code)
        for sources in page.findChildren(SourceList):
            if not sources.button.isChecked():
                sources.button.click()
        for _ in range(5):
            self._application.processEvents()
        controls = self._controls()
        tell(controls={self._number(widget): self._describe(widget) for widget in controls})

    def _describe(self, widget: QWidget) -> str:
        text = widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName()
        return f"{type(widget).__name__} {text}"

    def _place(self, widget: QWidget) -> list[int | None]:
        area = widget.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        rect = QRect(widget.mapTo(self.window, QPoint()), widget.size())
        number = None if area is None else self._number(area)
        return [number, rect.x(), rect.y(), rect.width(), rect.height()]


def main() -> None:
    application = make_application()
    wanted = json.loads(sys.argv[1])
    shown = KeyboardWindow(application, **wanted)
    is_rtl = application.layoutDirection() == Qt.LayoutDirection.RightToLeft
    tell(direction="rtl" if is_rtl else "ltr", window=bool(shown))
    application.exec()


if __name__ == "__main__":
    main()
