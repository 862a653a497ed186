"""A button whose text wraps, for the names of groups and web addresses."""

from typing import TYPE_CHECKING

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

MAX_HEIGHT_PX = 10_000
"""Height in pixels in which the text is measured, more than any text needs."""


if TYPE_CHECKING:
    _Button = QPushButton
else:
    _Button = object  # PySide crashes if two bases of a class are Qt's


class WrappingText(_Button):
    """A mixin for a push button: its text wraps where that of a QPushButton would be cut off.

    `kind` is "row", as wide as its column, or "quiet", as wide as its text and wrapped anywhere, as
    web addresses require. `size` is a size of the type scale.
    """

    def __init__(self, text: str, kind: str = "row", size: str = "body") -> None:
        super().__init__(text.replace("&", "&&"))
        self.setProperty("kind", kind)
        self.setFont(theme.font(size))
        self._is_quiet = kind == "quiet"
        horizontal = QSizePolicy.Policy.Maximum if self._is_quiet else QSizePolicy.Policy.Preferred
        policy = QSizePolicy(horizontal, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        self.ensurePolished()  # a layout may call this before the style sheet is applied
        available = self._contents_rect(QRect(0, 0, width, MAX_HEIGHT_PX))
        text_rect = self.fontMetrics().boundingRect(available, self._flags(), self.text())
        padding = MAX_HEIGHT_PX - available.height()
        return max(text_rect.height() + padding, super().sizeHint().height())

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
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # by the text's script
        colours = theme.colours()
        painter.setPen(QColor(colours.accent if self._is_quiet else colours.text))
        painter.drawText(self._contents_rect(self.rect()), self._flags(), self.text())

    def _contents_rect(self, rect: QRect) -> QRect:
        """The rectangle of the text in a button with this rectangle."""
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


class WrappingButton(WrappingText, QPushButton):
    """A push button whose text wraps."""
