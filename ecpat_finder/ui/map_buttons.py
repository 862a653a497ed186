"""The buttons on the map: closer, farther, the whole world."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget

from ecpat_finder.ui import theme

SIDE, GAP = 40, 6


class MapButtons:
    """Three buttons in the lower corner of a widget, for those who neither wheel nor pinch."""

    def __init__(self, map_view: QWidget) -> None:
        self.closer = self._button("+", map_view.tr("Zoom in"), map_view)
        self.farther = self._button("−", map_view.tr("Zoom out"), map_view)
        self.whole = self._button("⌂", map_view.tr("Show the world"), map_view)

    def _button(self, sign: str, name: str, parent: QWidget) -> QPushButton:
        button = QPushButton(sign, parent)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setProperty("kind", "map")
        button.setFixedSize(theme.scaled(SIDE), theme.scaled(SIDE))
        return button

    def place(self, size: QSize) -> None:
        """Stacks the buttons in the lower right corner, where maps have them in all languages."""
        side, gap = theme.scaled(SIDE), theme.scaled(GAP)
        left = size.width() - side - 2 * gap
        for number, button in enumerate((self.whole, self.farther, self.closer), start=1):
            button.move(left, size.height() - number * (side + gap) - gap)
