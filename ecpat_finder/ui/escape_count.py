"""Shows how many presses of Escape count, over everything, and says it to screen readers."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from ecpat_finder.ui import theme
from ecpat_finder.ui.quick_exit import MIN_PRESSES

DOT_PX, GAP_PX, PADDING_PX = 28, 16, 28
"""Diameter of a dot, distance between dots, and distance to the edge, at 100% text."""


class EscapeCount(QWidget):
    """A dot for each press, filled for those that count, and how many are left, in words.

    It is a window of its own, so that no dialog or menu covers it, and takes neither focus nor
    presses.
    """

    def __init__(self, window: QWidget) -> None:
        flags = Qt.WindowType
        super().__init__(
            window,
            flags.ToolTip
            | flags.FramelessWindowHint
            | flags.WindowStaysOnTopHint
            | flags.WindowTransparentForInput
            | flags.WindowDoesNotAcceptFocus,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._window = window
        self._count = 0

    def show_count(self, count: int) -> None:
        """Shows and announces a number of presses; hides itself for 0."""
        self._count = count
        self.setVisible(count > 0)
        if not count:
            return
        self.setAccessibleName(self.text())
        self.resize(self.sizeHint())
        middle = self._window.mapToGlobal(self._window.rect().center())
        self.move(middle - self.rect().center())
        self.raise_()
        self.update()
        announcement = QAccessibleAnnouncementEvent(self._window, self.text())
        announcement.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(announcement)

    def text(self) -> str:
        """How many presses are left, in words."""
        return self.tr("Press Escape %n more time(s) to leave", "", MIN_PRESSES - self._count)

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = QFontMetrics(theme.font("title", bold=True))
        dots = theme.scaled(MIN_PRESSES * DOT_PX + (MIN_PRESSES - 1) * GAP_PX)
        most = max(self._window.width() - 2 * theme.scaled(PADDING_PX), dots)
        room = QRect(0, 0, most, 10_000)
        words = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.text())
        padding = theme.scaled(2 * PADDING_PX)
        height = words.height() + theme.scaled(DOT_PX + GAP_PX)
        return QSize(max(words.width() + metrics.averageCharWidth(), dots), height) + QSize(
            padding, padding
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(colours.leave))
        colour = QColor(colours.on_leave)
        dot, gap, padding = (theme.scaled(pixels) for pixels in (DOT_PX, GAP_PX, PADDING_PX))
        left = (self.width() - MIN_PRESSES * dot - (MIN_PRESSES - 1) * gap) // 2
        for number in range(MIN_PRESSES):
            position = MIN_PRESSES - 1 - number if self.isRightToLeft() else number
            painter.setPen(QPen(colour, theme.scaled(3)))
            is_filled = number < self._count
            painter.setBrush(colour if is_filled else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRect(left + position * (dot + gap), padding, dot, dot))
        painter.setFont(theme.font("title", bold=True))
        painter.setPen(colour)
        words = self.rect().adjusted(padding, padding + dot + gap, -padding, -padding)
        painter.drawText(
            words, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self.text()
        )
        painter.end()
