"""The dialog of keyboard shortcuts, opened by F1."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from ecpat_finder.ui import theme
from ecpat_finder.ui.widgets.text import Label
from ecpat_finder.ui.widgets.text_dialog import TextDialog

WIDTH_PX = 560
"""Width in pixels at 100% text."""

MAX_SHARE_OF_SCREEN = 0.9


class ShortcutsDialog(TextDialog):
    """Lists the shortcuts and their actions."""

    def __init__(self, parent: QWidget) -> None:
        table = QWidget()
        scrolling = QScrollArea()
        scrolling.setWidget(table)
        scrolling.setWidgetResizable(True)
        super().__init__(parent, self.tr("Keys"), scrolling)
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.scaled(3 * theme.GAP_PX))
        grid.setVerticalSpacing(theme.scaled(theme.GAP_PX))
        for row, (keys, action) in enumerate(self._keys()):
            label = Label(keys, bold=True)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(action), row, 1)
        grid.setColumnStretch(1, 1)
        self._fit(grid, scrolling)

    def _fit(self, grid: QGridLayout, scrolling: QScrollArea) -> None:
        """As large as its content, but no larger than the screen."""
        room = self.screen().availableGeometry().size() * MAX_SHARE_OF_SCREEN
        width = min(theme.scaled(WIDTH_PX), room.width())
        around = self.sizeHint() - scrolling.sizeHint()
        height = grid.totalHeightForWidth(width - around.width()) + around.height()
        self.resize(width, min(height + 2 * theme.scaled(theme.GAP_PX), room.height()))

    def _keys(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Escape, three times"), self.tr("Leave at once")),
            (self.tr("Ctrl+F"), self.tr("Type a country’s name")),
            (self.tr("Down, Enter"), self.tr("Go into the list, choose a country")),
            (self.tr("Letters in the list"), self.tr("Go to the names that begin so")),
            (self.tr("Home, End"), self.tr("Go to the start or end of a page")),
            (self.tr("Tab"), self.tr("Go to the next field or button")),
            (self.tr("Arrow keys on the map"), self.tr("Go to the neighbouring country")),
            (self.tr("+, −, Home on the map"), self.tr("Zoom in, zoom out, show the world")),
            (self.tr("Ctrl+1 … Ctrl+4"), self.tr("Show a page")),
            (self.tr("Ctrl+H"), self.tr("Get help now")),
            (self.tr("Ctrl+P"), self.tr("Print the country that is shown")),
            (self.tr("Ctrl+S"), self.tr("Save the country that is shown as PDF")),
            (self.tr("Alt+Left"), self.tr("Go back to the country or list before")),
            (self.tr("Ctrl++, Ctrl+-"), self.tr("Larger or smaller text")),
            (self.tr("Ctrl+Q"), self.tr("Close the window")),
        )
