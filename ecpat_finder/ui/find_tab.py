"""Find a group: the picker, the map and the details, always in agreement."""

from itertools import pairwise

from PySide6.QtCore import QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ecpat_finder.directory.directory import Directory
from ecpat_finder.ui import theme
from ecpat_finder.ui.country_picker import CountryPicker
from ecpat_finder.ui.group_details import GroupDetails
from ecpat_finder.ui.map_place import MapPlace

# Lengths in pixels at 100% text.

NARROW = 720
"""Width below which picker and details take turns instead of standing together."""

ROOM_FOR_MAP = 1060
"""Width from which the map stands between picker and details."""

HIGH = 1000
"""Height from which, in an upright window, the map stands above the details instead."""

WIDE = 1500
"""Width from which the picker need not make room for the map."""

DETAILS_LEAST, DETAILS_MOST = 376, 600
"""Widths that the details need to be read with ease, and that are enough beside the map."""


class FindTab(QWidget):
    """Emits `country_chosen` with the code of each country that is shown."""

    country_chosen = Signal(str)

    def __init__(self, directory: Directory, locale: QLocale, language: str) -> None:
        super().__init__()
        self.picker = CountryPicker(directory, language)
        self.picker.setMinimumWidth(theme.scaled(theme.PICKER_LEAST))
        self.details = GroupDetails(directory, locale, language)
        self.map = MapPlace(directory, locale, language)
        self.back = QPushButton("‹  " + self.tr("All countries"))
        self.back.setAccessibleName(self.tr("All countries"))
        self.back.setProperty("kind", "quiet")
        self._arrange()
        self.setFocusProxy(self.picker.search)
        self._is_picking = True
        self._wants_map = False
        self._fit()
        self.picker.country_chosen.connect(self._choose)
        self.picker.map_button.clicked.connect(self._turn_map)
        self.details.country_chosen.connect(self._choose)
        self.map.country_chosen.connect(self.show_country)
        self.map.country_pressed.connect(self._fold)
        self.map.loaded.connect(self._order_tabs)
        self.back.clicked.connect(self.show_picker)
        # After the picker's first frame, which is usable without the map.
        QTimer.singleShot(0, self, self.map.load)

    def _arrange(self) -> None:
        self._right = QWidget()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(0)
        self._both.addWidget(self.map, 1)
        self._both.addWidget(self.details)
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(self._both, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.picker, 2)
        row.addWidget(self._right, 5)

    def _order_tabs(self) -> None:
        """The Tab key goes from the list over the map to the details, as the eye does."""
        if self.map.map is None:
            return
        buttons = self.map.map.buttons
        chain = [self.picker.list, self.map.map, buttons.closer, buttons.farther, buttons.whole]
        for before, after in pairwise([*chain, self.details]):
            self.setTabOrder(before, after)

    def show_country(self, code: str) -> None:
        """Shows a country in all three."""
        self.picker.show_country(code)
        self.details.show_country(code)
        self.map.show_country(code)
        self._is_picking = False
        self._fit()
        self.country_chosen.emit(code)

    def show_picker(self) -> None:
        """Brings the list of countries back where it had to make room for the details."""
        self.setFocusProxy(self.picker.search)
        self._is_picking = True
        self._fit()
        self.picker.search.setFocus()

    def is_folded(self) -> bool:
        """Whether map and details take turns, because there isn't room for both."""
        return self.width() < theme.scaled(ROOM_FOR_MAP) and not self._is_high()

    def _is_high(self) -> bool:
        is_upright = self.height() > self.width() >= theme.scaled(NARROW)
        return is_upright and self.height() >= theme.scaled(HIGH)

    def _choose(self, code: str) -> None:
        """A country that was chosen in the list or the details, which is where it is shown."""
        self._wants_map = False
        self.show_country(code)

    def _fold(self) -> None:
        """A country was pressed on the map: its details are wanted now."""
        if self.is_folded():
            self._wants_map = False
            self._fit()
            self.details.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_map(self) -> None:
        self._wants_map = not self._wants_map
        self._is_picking = self._is_picking and not self._wants_map
        self._fit()
        if self._wants_map:
            self.map.setFocus(Qt.FocusReason.OtherFocusReason)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The smallest of its arrangements, not the one that it happens to have now."""
        return QSize(theme.scaled(theme.PICKER_LEAST), theme.scaled(240))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_narrow = self.width() < theme.scaled(NARROW)
        is_folded = self.is_folded()
        has_room = is_folded or self.width() >= theme.scaled(WIDE)
        widest = theme.scaled(theme.PICKER_MOST if has_room else theme.PICKER_LEAST)
        self.picker.setMaximumWidth(theme.UNLIMITED if is_narrow else widest)
        self.picker.setVisible(not is_narrow or self._is_picking)
        self.picker.map_button.setVisible(is_folded)
        self.picker.map_button.setChecked(self._wants_map)
        self._right.setVisible(not is_narrow or not self._is_picking)
        self.back.setVisible(is_narrow)
        self.map.setVisible(not is_folded or self._wants_map)
        self.details.setVisible(not is_folded or not self._wants_map)
        self._share(is_folded)

    def _share(self, is_folded: bool) -> None:
        """Gives the details what they need to be read, and the map the rest."""
        is_high = self._is_high()
        way = QBoxLayout.Direction.TopToBottom if is_high else QBoxLayout.Direction.LeftToRight
        self._both.setDirection(way)
        self._both.setStretch(1, 1 if is_folded else 0)
        wanted = self.width() * 32 // 100
        wanted = min(max(wanted, theme.scaled(DETAILS_LEAST)), theme.scaled(DETAILS_MOST))
        beside = not is_folded and not is_high
        self.details.setMinimumWidth(wanted if beside else 0)
        self.details.setMaximumWidth(wanted if beside else theme.UNLIMITED)
        self.map.setMaximumHeight(self.height() * 2 // 5 if is_high else theme.UNLIMITED)
        self._both.setStretch(1, 0 if beside else 1)
