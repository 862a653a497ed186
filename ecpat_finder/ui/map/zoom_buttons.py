"""The buttons on the map: zoom in, zoom out, show the world."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ecpat_finder.ui import theme

GAP_PX = 6


class ZoomButtons(QWidget):
    """Three buttons in a lower corner of the map, for use without wheel or pinch."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.zoom_in = self._button("+", self.tr("Zoom in"))
        self.zoom_out = self._button("−", self.tr("Zoom out"))
        self.show_world = self._button("⌂", self.tr("Show the world"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(GAP_PX))
        for button in (self.zoom_in, self.zoom_out, self.show_world):
            column.addWidget(button)

    def _button(self, symbol: str, name: str) -> QPushButton:
        button = QPushButton(symbol)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setProperty("kind", "map")
        return button

    def move_to_corner(self, size: QSize) -> None:
        """Moves to the lower right corner of a map, in all languages."""
        self.adjustSize()
        margin = theme.scaled(2 * GAP_PX)
        self.move(size.width() - self.width() - margin, size.height() - self.height() - margin)
