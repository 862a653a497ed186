"""The letters of the list of countries, in a narrow column: a press goes to the letter."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ecpat_finder.ui import theme

WIDTH_PX = 28
"""Width in pixels at 100% text."""

MIN_LINES = 4
"""Height in lines below which the few letters that fit would tell nothing."""


class LetterStrip(QWidget):
    """Emits `pressed` with the position of a letter, also while the pointer is dragged over it.

    Where there is no room for all letters, some are left out, but can be pressed between the
    others. By keyboard, typing in the list does the same.
    """

    pressed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._letters: list[str] = []
        self._font = theme.font("small", bold=True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_letters(self, letters: list[str]) -> None:
        """Shows letters from top to bottom; hides itself if there are none."""
        self._letters = letters
        self.setVisible(bool(letters))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme.scaled(WIDTH_PX), 0)

    def letter_rect(self, position: int) -> QRect:
        """Where a letter is pressed."""
        count = max(len(self._letters), 1)
        top = position * self.height() // count
        return QRect(0, top, self.width(), (position + 1) * self.height() // count - top)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.setPen(QColor(theme.colours().accent))
        line = QFontMetrics(self._font).height()
        lowest = 0 if self.height() >= MIN_LINES * line else self.height()
        for position, letter in enumerate(self._letters):
            rect = self.letter_rect(position)
            middle = rect.center().y()
            if lowest <= middle - line // 2 <= self.height() - line:
                room = QRect(0, middle - line // 2, self.width(), line)
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, letter)
                lowest = room.bottom()
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._letters:
            position = round(event.position().y()) * len(self._letters) // max(self.height(), 1)
            self.pressed.emit(min(max(position, 0), len(self._letters) - 1))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.mousePressEvent(event)
