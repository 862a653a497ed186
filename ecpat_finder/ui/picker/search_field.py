"""The search field for a country's name."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

MAX_CHARACTERS = 200
"""Maximum length of the text; no country's name is longer in any language."""


class SearchField(QLineEdit):
    """Emits `down_pressed` for the keys that move to the list: Down and Page Down."""

    down_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(self.tr("Type a country’s name"))
        self.setAccessibleName(self.tr("Search for a country"))
        self.setMaxLength(MAX_CHARACTERS)

    def add_clear_button(self) -> None:
        """Shows a button that clears the text, if there is any."""
        from ecpat_finder.ui.picker.clear_button import ClearButton  # not for the first frame

        ClearButton(self, self.tr("Clear the search"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        from PySide6.QtGui import QKeySequence  # not needed for the first frame

        keys = QKeySequence.StandardKey
        if event.matches(keys.MoveToNextLine) or event.matches(keys.MoveToNextPage):
            self.down_pressed.emit()
        else:
            super().keyPressEvent(event)
