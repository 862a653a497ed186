"""The buttons on the map: closer, farther, the whole world."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ecpat_finder.ui import theme

GAP = 6


class MapButtons(QWidget):
    """Three buttons in the lower corner of the map, for those who neither wheel nor pinch."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.closer = self._button("+", self.tr("Zoom in"))
        self.farther = self._button("−", self.tr("Zoom out"))
        self.whole = self._button("⌂", self.tr("Show the world"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(GAP))
        for button in (self.closer, self.farther, self.whole):
            column.addWidget(button)

    def _button(self, sign: str, name: str) -> QPushButton:
        button = QPushButton(sign)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setProperty("kind", "map")
        return button

    def place(self, size: QSize) -> None:
        """Goes to the lower right corner, where maps have their buttons in all languages."""
        self.adjustSize()
        margin = theme.scaled(2 * GAP)
        self.move(size.width() - self.width() - margin, size.height() - self.height() - margin)
