"""Find a group: the picker, the map and the details, all of the same country."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ecpat_finder.ui import theme
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.details.details_panel import DetailsPanel
from ecpat_finder.ui.map.panel import MapPanel
from ecpat_finder.ui.picker.country_picker import CountryPicker
from ecpat_finder.ui.shortcuts import bind_shortcuts
from ecpat_finder.ui.widgets.roles import Region

if TYPE_CHECKING:
    from ecpat_finder.ui.widgets.wrapping_button import WrappingButton

# Lengths in pixels at 100% text.

MIN_SIDE_BY_SIDE_PX = 720
"""Width below which either the picker or the details are shown."""

MIN_MAP_BESIDE_PX = 1060
"""Width from which the map is shown between picker and details."""

MIN_STACKED_HEIGHT_PX = 1000
"""Height from which a portrait window shows the map above the details instead."""

MIN_WIDE_PX = 1500
"""Width from which the picker may be wider than its minimum beside the map."""

MIN_DETAILS_PX, MAX_DETAILS_PX = 376, 600
"""Bounds of the width of the details beside the map: enough to read easily, and no more."""


class FindPage(Region):
    """Emits `country_chosen` with the ISO 3166-1 alpha-2 code of each country it shows, and
    `page_chosen` with the name of another page that was chosen in the picker.
    """

    country_chosen = Signal(str)
    page_chosen = Signal(str)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.setAccessibleName(self.tr("Find a group"))
        self.picker = CountryPicker(context)
        self.picker.setMinimumWidth(theme.scaled(theme.MIN_PICKER_PX))
        self.details = DetailsPanel(context)
        self.map = MapPanel(context)
        self.back = QPushButton("‹  " + self.tr("All countries"))
        self.back.setAccessibleName(self.tr("All countries"))
        self.back.setProperty("kind", "quiet")
        self.previous: WrappingButton | None = None  # made when it is first needed
        self._trail: list[str] = []
        self._arrange()
        self._is_picking = True
        self._shows_map = False
        self._fit()
        self.picker.country_chosen.connect(self._choose)
        self.picker.country_pressed.connect(self._open_details)
        self.picker.country_entered.connect(self._enter_details)
        self.picker.page_chosen.connect(self.page_chosen)
        self.picker.map_button.clicked.connect(self._toggle_map)
        self.details.country_chosen.connect(self._follow)
        self.details.country_chosen.connect(self.picker.announce_country)
        self.map.country_chosen.connect(self._choose_on_map)
        self.map.country_pressed.connect(self._show_details)
        self.back.clicked.connect(self.show_picker)
        bind_shortcuts(self, {"Alt+Left": self.go_back, "Back": self.go_back})
        # After the picker's first frame, which is usable without the map.
        QTimer.singleShot(0, self, self.map.load)

    def _arrange(self) -> None:
        self._right = QWidget()
        self._map_and_details = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._map_and_details.setSpacing(0)
        self._map_and_details.addWidget(self.map, 1)
        self._map_and_details.addWidget(self.details)
        column = self._right_column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(self._map_and_details, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.picker, 2)
        row.addWidget(self._right, 5)

    def show_country(self, code: str) -> None:
        """Shows a country in the picker, the details and the map."""
        self._is_picking = False
        self._show(code)

    def _show(self, code: str) -> None:
        self.picker.show_country(code)
        self.details.show_country(code)
        self.map.show_country(code)
        self._name_previous()
        self._fit()
        self.country_chosen.emit(code)

    def show_picker(self) -> None:
        """Shows the picker, also where the details replaced it, and focuses its search field."""
        self._is_picking = True
        self._fit()
        self.picker.search.setFocus()

    def go_back(self) -> None:
        """Shows the country from which a nearest group was followed, else the picker."""
        if self._trail:
            self._shows_map = False
            self.show_country(self._trail.pop())
            self._name_previous()
            self._fit()
            self.details.focus_heading()
        elif self._takes_turns():
            self.show_picker()

    def _name_previous(self) -> None:
        """Names the button that leads back, which is there if there is a way back."""
        if self._trail:
            if self.previous is None:
                self.previous = self._make_previous()
            name = self._context.country_name(self._trail[-1])
            text = self.tr("Back to %1").replace("%1", name).replace("&", "&&")
            self.previous.setText("‹  " + text)
            self.previous.setAccessibleName(text)

    def _make_previous(self) -> "WrappingButton":
        from ecpat_finder.ui.widgets.wrapping_button import WrappingButton

        button = WrappingButton("", "quiet")
        button.clicked.connect(self.go_back)
        self._right_column.insertWidget(1, button, 0, Qt.AlignmentFlag.AlignLeading)
        return button

    def _takes_turns(self) -> bool:
        """Whether the width is enough for only one of picker and details."""
        return self.width() < theme.scaled(MIN_SIDE_BY_SIDE_PX)

    def is_folded(self) -> bool:
        """Whether the width is enough for only one of map and details."""
        return self.width() < theme.scaled(MIN_MAP_BESIDE_PX) and not self._is_upright()

    def _is_upright(self) -> bool:
        is_upright = self.height() > self.width() >= theme.scaled(MIN_SIDE_BY_SIDE_PX)
        return is_upright and self.height() >= theme.scaled(MIN_STACKED_HEIGHT_PX)

    def _choose(self, code: str) -> None:
        """Shows a country that was chosen in the list, which stays: its rows may be walked."""
        self._trail.clear()
        self._shows_map = False
        self._is_picking = self._is_picking and self._takes_turns()
        self._show(code)

    def _choose_on_map(self, code: str) -> None:
        self._trail.clear()
        self.show_country(code)

    def _follow(self, code: str) -> None:
        """Shows the country of a nearest group, and keeps the way back."""
        self._trail.append(self.picker.selected_code())
        self.show_country(code)

    def _open_details(self) -> None:
        """Replaces the picker by the details of the country that was pressed, in a narrow page."""
        if self._takes_turns():
            self._enter_details()

    def _enter_details(self) -> None:
        """Shows the details and gives their heading the focus, from where Tab leads to contacts."""
        self._shows_map = self._is_picking = False
        self._right.show()  # before what has the focus is hidden
        self.details.show()
        self.details.focus_heading()
        self._fit()

    def _show_details(self) -> None:
        """Replaces the map by the details of the country that was pressed on it, if folded."""
        if self.is_folded():
            self._enter_details()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys and self.map.isAncestorOf(self.focusWidget() or self):
            if self.picker.selected_code():
                self._enter_details()
        else:
            super().keyPressEvent(event)

    def _toggle_map(self) -> None:
        self._shows_map = not self._shows_map
        self._is_picking = self._is_picking and not self._shows_map
        self._fit()
        if self._shows_map:
            self.map.setFocus(Qt.FocusReason.OtherFocusReason)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The minimum of the smallest arrangement, not of the current one."""
        return QSize(theme.scaled(theme.MIN_PICKER_PX), theme.scaled(theme.MIN_PAGE_HEIGHT_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_narrow = self._takes_turns()
        is_folded = self.is_folded()
        is_widenable = is_folded or self.width() >= theme.scaled(MIN_WIDE_PX)
        max_width = theme.scaled(theme.MAX_PICKER_PX if is_widenable else theme.MIN_PICKER_PX)
        self.picker.setMaximumWidth(theme.MAX_WIDGET_PX if is_narrow else max_width)
        self.picker.setVisible(not is_narrow or self._is_picking)
        self.picker.map_button.setVisible(is_folded)
        self.picker.map_button.set_expanded(self._shows_map)
        self._right.setVisible(not is_narrow or not self._is_picking)
        self.back.setVisible(is_narrow)
        if self.previous is not None:
            self.previous.setVisible(bool(self._trail))
        self.setFocusProxy(
            self.details if is_narrow and not self._is_picking else self.picker.search
        )
        self.map.setVisible(not is_folded or self._shows_map)
        self.details.setVisible(not is_folded or not self._shows_map)
        self._divide(is_folded)

    def _divide(self, is_folded: bool) -> None:
        """Gives the details a readable width, and the map the rest."""
        is_upright = self._is_upright()
        direction = (
            QBoxLayout.Direction.TopToBottom if is_upright else QBoxLayout.Direction.LeftToRight
        )
        self._map_and_details.setDirection(direction)
        self._map_and_details.setStretch(1, 1 if is_folded else 0)
        details_width = self.width() * 32 // 100
        details_width = min(
            max(details_width, theme.scaled(MIN_DETAILS_PX)), theme.scaled(MAX_DETAILS_PX)
        )
        is_beside = not is_folded and not is_upright
        self.details.setMinimumWidth(details_width if is_beside else 0)
        self.details.setMaximumWidth(details_width if is_beside else theme.MAX_WIDGET_PX)
        self.map.setMaximumHeight(self.height() * 2 // 5 if is_upright else theme.MAX_WIDGET_PX)
        self._map_and_details.setStretch(1, 0 if is_beside else 1)
