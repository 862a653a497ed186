"""The line in which a country's name is typed."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

MAX_CHARACTERS = 200
"""Characters; no country's name is longer, in any language."""


class SearchField(QLineEdit):
    """Emits `down_pressed` for the keys that lead into the list below."""

    down_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(self.tr("Type a country’s name"))
        self.setAccessibleName(self.tr("Search for a country"))
        self.setMaxLength(MAX_CHARACTERS)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        from PySide6.QtGui import QKeySequence  # not before the first frame

        keys = QKeySequence.StandardKey
        if event.matches(keys.MoveToNextLine) or event.matches(keys.MoveToNextPage):
            self.down_pressed.emit()
        else:
            super().keyPressEvent(event)
