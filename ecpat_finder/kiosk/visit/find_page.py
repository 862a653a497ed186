"""Find a group at a kiosk: the map, and beside or below it the country picker or the details."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ecpat_finder.kiosk.visit.country_picker import KioskCountryPicker
from ecpat_finder.kiosk.visit.details import kiosk_details
from ecpat_finder.ui import theme
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.map.panel import MapPanel

MIN_MAP_BESIDE_PX = 700
"""Width in pixels at 100% text from which the map is beside the panel."""

MIN_UPRIGHT_HEIGHT_PX = 760
"""Height in pixels at 100% text from which, in an upright window, it is above the panel."""


class KioskFindPage(QWidget):
    """Emits `country_chosen` with the code of each country that is shown.

    In a small window, either the map or the panel is visible.
    """

    country_chosen = Signal(str)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.code = ""
        self.country_picker = KioskCountryPicker(context)
        self.details = kiosk_details(context)
        self.map = MapPanel(context)
        self.back = QPushButton("‹  " + self.tr("Choose another country"))
        self.back.setAccessibleName(self.tr("Choose another country"))
        self.to_panel = QPushButton("‹  " + self.tr("Back"))
        self.to_panel.setAccessibleName(self.tr("Back"))
        self._shows_map = False
        self._arrange()
        self.country_picker.country_chosen.connect(self.show_country)
        self.details.country_chosen.connect(self.show_country)
        self.map.country_chosen.connect(self.show_country)
        self.country_picker.map_button.clicked.connect(self._show_map)
        self.to_panel.clicked.connect(self._show_panel)
        self.back.clicked.connect(self.show_country_picker)
        QTimer.singleShot(0, self, self.map.load)

    def _arrange(self) -> None:
        gap = theme.scaled(2 * theme.GAP_PX)
        details_side = QWidget()
        column = QVBoxLayout(details_side)
        column.setContentsMargins(0, gap, 0, 0)
        column.setSpacing(0)
        row = QVBoxLayout()
        row.setContentsMargins(gap, 0, gap, 0)
        row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(row)
        column.addWidget(self.details, 1)
        self.panel = QStackedWidget()
        self.panel.addWidget(self.country_picker)
        self.panel.addWidget(details_side)
        self._map_side = QWidget()
        side = QVBoxLayout(self._map_side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(self.to_panel, 0, Qt.AlignmentFlag.AlignLeading)
        side.addWidget(self.map, 1)
        self._map_and_panel = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._map_and_panel.setContentsMargins(0, 0, 0, 0)
        self._map_and_panel.setSpacing(0)
        self._map_and_panel.addWidget(self._map_side)
        self._map_and_panel.addWidget(self.panel)

    def show_country(self, code: str) -> None:
        """Shows a country's details, and its position on the map."""
        self.code = code
        self.details.show_country(code)
        self.map.show_country(code)
        self.panel.setCurrentIndex(1)
        self._shows_map = False
        self._fit()
        self.country_chosen.emit(code)

    def show_country_picker(self) -> None:
        """Shows the country picker again."""
        self.panel.setCurrentIndex(0)
        self._show_panel()

    def _show_map(self) -> None:
        self._shows_map = True
        self._fit()

    def _show_panel(self) -> None:
        self._shows_map = False
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def is_folded(self) -> bool:
        """Whether only the map or the panel is visible, for lack of space."""
        return not self._is_upright() and self.width() < theme.scaled(MIN_MAP_BESIDE_PX)

    def _is_upright(self) -> bool:
        return self.height() > self.width() and self.height() >= theme.scaled(MIN_UPRIGHT_HEIGHT_PX)

    def _fit(self) -> None:
        is_folded, is_upright = self.is_folded(), self._is_upright()
        direction = QBoxLayout.Direction
        self._map_and_panel.setDirection(
            direction.TopToBottom if is_upright else direction.LeftToRight
        )
        map_share, panel_share = (2, 5) if is_upright else (5, 6)
        self._map_and_panel.setStretch(0, map_share)
        self._map_and_panel.setStretch(1, panel_share)
        self.country_picker.map_button.setVisible(is_folded)
        self.to_panel.setVisible(is_folded)
        self._map_side.setVisible(not is_folded or self._shows_map)
        self.panel.setVisible(not is_folded or not self._shows_map)
