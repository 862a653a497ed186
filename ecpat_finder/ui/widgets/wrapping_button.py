"""A button for words that may be longer than its column is wide: a group's name, an address."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
)

from ecpat_finder.ui import theme

ANY_HEIGHT_PX = 10_000


class WrappingButton(QPushButton):
    """A push button whose words go on to the next line where a plain one would be cut off.

    `kind` is "row", as wide as its column, or "quiet", as wide as its words and broken anywhere,
    as an address must be. `step` is a step of the type scale.
    """

    def __init__(self, words: str, kind: str = "row", step: str = "body") -> None:
        super().__init__(words.replace("&", "&&"))
        self.setProperty("kind", kind)
        self.setFont(theme.font(step))
        self._is_quiet = kind == "quiet"
        across = QSizePolicy.Policy.Maximum if self._is_quiet else QSizePolicy.Policy.Preferred
        policy = QSizePolicy(across, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        self.ensurePolished()  # a layout may ask before the style sheet has spoken
        room = self._room(QRect(0, 0, width, ANY_HEIGHT_PX))
        words = self.fontMetrics().boundingRect(room, self._flags(), self.text())
        return max(words.height() + ANY_HEIGHT_PX - room.height(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        self.ensurePolished()
        hint = super().sizeHint()
        return QSize(min(hint.width(), theme.scaled(120)), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # by the words' script
        colours = theme.colours()
        painter.setPen(QColor(colours.accent if self._is_quiet else colours.text))
        painter.drawText(self._room(self.rect()), self._flags(), self.text())

    def _room(self, rect: QRect) -> QRect:
        """Where the words stand within a button of this size."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.rect = rect
        part = QStyle.SubElement.SE_PushButtonContents
        return self.style().subElementRect(part, option, self)

    def _flags(self) -> int:
        side = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeading)
        side |= Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        wrap = Qt.TextFlag.TextWrapAnywhere if self._is_quiet else Qt.TextFlag.TextWordWrap
        return int(side | wrap | Qt.TextFlag.TextHideMnemonic)
