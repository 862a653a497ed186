"""The first frame: a search field that takes input while the directory is being loaded."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ecpat_finder.ui import theme
from ecpat_finder.ui.picker.search_field import SearchField


class StartupPage(QWidget):
    """A placeholder for the picker, which takes over the text of the search field."""

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchField()
        list_placeholder = QFrame()
        list_placeholder.setObjectName("card")
        gap = theme.scaled(theme.GAP_PX)
        picker_area = QWidget()
        picker_area.setMinimumWidth(theme.scaled(theme.MIN_PICKER_PX))
        picker_area.setMaximumWidth(theme.scaled(theme.MAX_PICKER_PX))
        column = QVBoxLayout(picker_area)
        column.setContentsMargins(2 * gap, 2 * gap, 2 * gap, 2 * gap)
        column.setSpacing(gap)
        column.addWidget(self.search)
        column.addWidget(list_placeholder, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(picker_area, 2)
        row.addStretch(5)
