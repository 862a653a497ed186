"""Find a group: the picker beside the details, always in agreement."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ecpat_finder.directory.directory import Directory
from ecpat_finder.ui import theme
from ecpat_finder.ui.country_picker import CountryPicker
from ecpat_finder.ui.group_details import GroupDetails

NARROW = 720
"""Pixels at 100% text below which picker and details take turns instead of standing together."""


class FindTab(QWidget):
    """Emits `country_chosen` with the code of each country that is shown."""

    country_chosen = Signal(str)

    def __init__(self, directory: Directory, locale: QLocale, language: str) -> None:
        super().__init__()
        self.picker = CountryPicker(directory, language)
        self.picker.setMinimumWidth(theme.scaled(theme.PICKER_LEAST))
        self.details = GroupDetails(directory, locale, language)
        self.back = QPushButton("‹  " + self.tr("All countries"))
        self.back.setAccessibleName(self.tr("All countries"))
        self.back.setProperty("kind", "quiet")
        self._right = QWidget()
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.details, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.picker, 2)
        row.addWidget(self._right, 5)
        self.setFocusProxy(self.picker.search)
        self._is_picking = True
        self._fit()
        self.picker.country_chosen.connect(self.show_country)
        self.details.country_chosen.connect(self.show_country)
        self.back.clicked.connect(self.show_picker)

    def show_country(self, code: str) -> None:
        """Shows a country in both halves."""
        self.picker.show_country(code)
        self.details.show_country(code)
        self._is_picking = False
        self._fit()
        self.country_chosen.emit(code)

    def show_picker(self) -> None:
        """Brings the list of countries back where it had to make room for the details."""
        self.setFocusProxy(self.picker.search)
        self._is_picking = True
        self._fit()
        self.picker.search.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_narrow = self.width() < theme.scaled(NARROW)
        self.picker.setMaximumWidth(16777215 if is_narrow else theme.scaled(theme.PICKER_MOST))
        self.picker.setVisible(not is_narrow or self._is_picking)
        self._right.setVisible(not is_narrow or not self._is_picking)
        self.back.setVisible(is_narrow)
