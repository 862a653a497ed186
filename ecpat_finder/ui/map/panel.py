"""Holds the map: empty until it is loaded, a message if it can't be."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ecpat_finder import paths
from ecpat_finder.ui import theme
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.widgets.text import Label

if TYPE_CHECKING:
    from ecpat_finder.ui.map.view import MapView


class MapPanel(QWidget):
    """Emits `country_chosen` with the code of a country that is chosen on the map.

    `country_pressed` follows if it was pressed, not chosen by key.

    `load` reads the map and emits `loaded` if it succeeds; a country that was shown before is
    shown then.
    """

    country_chosen = Signal(str)
    country_pressed = Signal()
    loaded = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._code = ""
        self.map: MapView | None = None
        self._is_loaded = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setMinimumWidth(theme.scaled(280))

    def load(self) -> None:
        """Reads the map and shows it, once."""
        if self._is_loaded:
            return
        self._is_loaded = True
        from ecpat_finder.directory.geo.map_file import MapDamagedError, MapFile
        from ecpat_finder.ui.map import accessibility
        from ecpat_finder.ui.map.shapes import MapShapes
        from ecpat_finder.ui.map.view import MapView

        accessibility.install()
        try:
            world = MapFile(paths.map_file())
            world.add_missing(self._context.directory.countries.values())
            shapes = MapShapes(world)
        except MapDamagedError:
            text = self.tr(
                "The map can’t be shown: its file is missing or damaged. Everything else works."
            )
            self._column.addWidget(Label(text, "body", "muted"))
            self._column.setContentsMargins(*(4 * [theme.scaled(3 * theme.GAP_PX)]))
            return
        self.map = MapView(self._context, shapes)
        self.map.country_chosen.connect(self.country_chosen)
        self.map.country_pressed.connect(self.country_pressed)
        self.map.navigated.connect(self._announce)
        self._column.addWidget(self.map)
        self.setFocusProxy(self.map)
        if self._code:
            self.map.show_country(self._code)
        self.loaded.emit()

    def show_country(self, code: str) -> None:
        """Marks a country that was chosen elsewhere."""
        self._code = code
        if self.map:
            self.map.show_country(code)

    def _announce(self) -> None:
        from ecpat_finder.ui.map.accessibility import announce

        if self.map:
            announce(self.map)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.colours().sea))
        painter.end()
