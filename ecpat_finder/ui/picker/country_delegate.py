"""Paints one row of the country picker."""

import re
from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from ecpat_finder.ui import theme
from ecpat_finder.ui.picker.country_model import CountryModel, Role

Index = QModelIndex | QPersistentModelIndex


_TALL = re.compile("[\u0d80-\u109f\u1780-\u17ff]")
"""Sinhala to Burmese, and Khmer: scripts whose fonts may be taller than a line of Latin text. Only
these are measured: the fonts of all scripts would be loaded at start."""


def _is_heading(index: Index) -> bool:
    return not (index.data(Role.CODE) or index.data(Role.PAGE))


class CountryDelegate(QStyledItemDelegate):
    """Paints a name, below it the native name or the reason for the match, and a group count.

    A count of groups none of which can be reached says so instead.
    """

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._hovered_row = -1
        view.entered.connect(lambda index: self.hover(index.row()))
        view.viewportEntered.connect(lambda: self.hover(-1))
        self._name_font = theme.font("body")
        self._chosen_font = theme.font("body", bold=True)
        self._small_font = theme.font("small")
        self._heading_font = theme.font("small", bold=True)
        self._line_height = QFontMetrics(self._name_font).height()
        self._small_line_height = QFontMetrics(self._small_font).height()
        self._measured: dict[str, int] = {}

    def hover(self, row: int) -> None:
        """Highlights the row under the mouse; -1 for none."""
        if row != self._hovered_row:
            self._hovered_row = row
            self._view.viewport().update()

    def _height_below(self, text: str | None) -> int:
        """The height of the second line, by the fonts of its own scripts; 0 without a text."""
        if not text or not _TALL.search(text):
            return self._small_line_height if text else 0
        if text not in self._measured:
            layout = QTextLayout(text, self._small_font)
            layout.beginLayout()
            line = layout.createLine()
            layout.endLayout()
            self._measured[text] = max(ceil(line.height()), self._small_line_height)
        return self._measured[text]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        gap = theme.scaled(theme.GAP_PX)
        if _is_heading(index):
            return QSize(0, self._small_line_height + 2 * gap)
        below = self._height_below(index.data(Role.BELOW))
        return QSize(0, self._line_height + below + 2 * gap)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = theme.colours()
        rect = option.rect
        inner = rect.adjusted(theme.scaled(16), 0, -theme.scaled(12), 0)
        is_rtl = option.direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        leading = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.save()
        # Each text has the direction of its script, but the alignment of the page.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if _is_heading(index):
            painter.fillRect(rect, QColor(colours.ground))
            self._draw_text(
                painter, inner, leading, self._heading_font, colours.muted, index.data()
            )
            painter.restore()
            return
        # Not from `option.state`: importing QStyle's enumerations takes as long as the list itself.
        is_chosen = self._view.selectionModel().isSelected(index)
        if index.row() == self._hovered_row:
            painter.setPen(QColor(colours.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        if is_chosen:
            painter.fillRect(rect, QColor(colours.accent_soft))
            bar = QRect(rect.topLeft(), QSize(theme.scaled(4), rect.height()))
            if is_rtl:
                bar.moveRight(rect.right())
            painter.fillRect(bar, QColor(colours.accent))
        first_line = inner
        note = index.data(Role.BELOW)
        if note:
            height = self._height_below(note)
            top = rect.top() + (rect.height() - self._line_height - height) // 2
            below = QRect(inner.left(), top + self._line_height, inner.width(), height)
            self._draw_text(painter, below, leading, self._small_font, colours.muted, note)
            first_line = QRect(inner.left(), top, inner.width(), self._line_height)
        count = index.data(Role.GROUPS)
        if count:
            first_line = self._paint_count(painter, first_line, index, count, is_rtl)
        is_page = bool(index.data(Role.PAGE))
        font = self._chosen_font if is_chosen or is_page else self._name_font
        colour = colours.accent if is_page else colours.text
        self._draw_text(painter, first_line, leading, font, colour, index.data())
        painter.restore()

    def _paint_count(
        self, painter: QPainter, inner: QRect, index: Index, count: int, is_rtl: bool
    ) -> QRect:
        """Paints the number of groups at the trailing side; returns the remaining space."""
        reachable = index.data(Role.REACHABLE)
        model = index.model()
        assert isinstance(model, CountryModel)
        text = model.groups_text(count, reachable) if reachable else self.tr("no contact")
        colour = theme.colours().accent if reachable else theme.colours().muted
        width = QFontMetrics(self._small_font).horizontalAdvance(text)
        box = QRect(inner.right() - width, inner.top(), width + 1, inner.height())
        remaining = inner.adjusted(0, 0, -width - theme.scaled(12), 0)
        if is_rtl:
            box.moveLeft(inner.left())
            remaining = inner.adjusted(width + theme.scaled(12), 0, 0, 0)
        alignment = Qt.AlignmentFlag.AlignCenter
        self._draw_text(painter, box, alignment, self._small_font, colour, text)
        return remaining

    def _draw_text(
        self,
        painter: QPainter,
        rect: QRect,
        alignment: Qt.AlignmentFlag,
        font: QFont,
        colour: str,
        text: str,
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        # Scripts such as Burmese are taller than a line of the interface's font.
        painter.drawText(rect, int(alignment | Qt.TextFlag.TextDontClip), elided)
