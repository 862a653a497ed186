"""The first frame: a field that takes a name already, while the directory is being read."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ecpat_finder.ui import theme
from ecpat_finder.ui.picker.search_field import SearchField


class StartupPage(QWidget):
    """Stands where the picker will stand; what is typed into it is handed on to the picker."""

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchField()
        place = QFrame()
        place.setObjectName("card")
        gap = theme.scaled(theme.GAP_PX)
        left = QWidget()
        left.setMinimumWidth(theme.scaled(theme.MIN_PICKER_PX))
        left.setMaximumWidth(theme.scaled(theme.MAX_PICKER_PX))
        column = QVBoxLayout(left)
        column.setContentsMargins(2 * gap, 2 * gap, 2 * gap, 2 * gap)
        column.setSpacing(gap)
        column.addWidget(self.search)
        column.addWidget(place, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(left, 2)
        row.addStretch(5)
