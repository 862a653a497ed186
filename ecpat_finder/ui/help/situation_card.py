"""A situation in a child's words; pressing it shows what to do, and the line to use."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ecpat_finder.directory.guidance import Situation, Tool
from ecpat_finder.directory.model import Helpline
from ecpat_finder.ui import theme
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.details.sources import SourceList
from ecpat_finder.ui.help.rows import line_row, step_row, tool_row
from ecpat_finder.ui.widgets.disclosure import Disclosure
from ecpat_finder.ui.widgets.roles import DisclosureButton
from ecpat_finder.ui.widgets.text import Card, Label
from ecpat_finder.ui.widgets.wrapping_button import WrappingText

ARROW_PX = 10
"""Side of the arrow in pixels at 100% text."""


class SituationButton(WrappingText, DisclosureButton):
    """A wrapping text with an arrow before it, which points down when it is expanded."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setAccessibleName(text)
        self.setFont(theme.font("lead", bold=True))

    def _contents_rect(self, rect: QRect) -> QRect:
        contents = super()._contents_rect(rect)
        room = theme.scaled(ARROW_PX + theme.GAP_PX)
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return contents.adjusted(0, 0, -room, 0) if is_rtl else contents.adjusted(room, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        contents = super()._contents_rect(self.rect())
        side = theme.scaled(ARROW_PX)
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = contents.right() - side if is_rtl else contents.left()
        box = QRectF(left, contents.center().y() - side / 2, side, side)
        if self.is_expanded():
            points = [box.topLeft(), box.topRight(), QPointF(box.center().x(), box.bottom())]
        elif is_rtl:
            points = [box.topRight(), box.bottomRight(), QPointF(box.left(), box.center().y())]
        else:
            points = [box.topLeft(), box.bottomLeft(), QPointF(box.right(), box.center().y())]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colours().accent))
        painter.drawPolygon(QPolygonF(points))
        painter.end()


class SituationCard(Disclosure):
    """The button and, once it is pressed, the steps below it.

    `lines` and `tools` are those to use in this situation where the person is, the best one first.
    """

    def __init__(
        self,
        context: UiContext,
        situation: Situation,
        lines: Sequence[Helpline],
        tools: Sequence[Tool],
    ) -> None:
        super().__init__()
        self._context = context
        self._situation = situation
        self._lines = lines
        self._tools = tools
        self._steps: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.scaled(theme.GAP_PX / 2))
        self.button = SituationButton(context.text(situation.title))
        self.button.clicked.connect(self._toggle)
        self._column.addWidget(self.button)

    def _toggle(self) -> None:
        is_expanded = not self.button.is_expanded()
        if self._steps is None:
            self._steps = self._make_steps()
            self._column.addWidget(self._steps)
        self._steps.setVisible(is_expanded)
        self.button.set_expanded(is_expanded)
        if is_expanded:
            self.expanded.emit(self)

    def _make_steps(self) -> QWidget:
        context, situation = self._context, self._situation
        card = Card()
        card.setAccessibleName(context.text(situation.title))
        if situation.reassurance:
            card.column.addWidget(Label(context.text(situation.reassurance.text), bold=True))
        for number, step in enumerate(situation.steps, 1):
            card.column.addWidget(step_row(context, number, step))
        for line in self._lines:
            card.column.addWidget(line_row(context, line))
        for tool in self._tools:
            card.column.addWidget(tool_row(context, tool))
        pages = [*situation.sources, *(page for tool in self._tools for page in tool.sources)]
        card.column.addWidget(SourceList(context, pages, context.text(situation.title)))
        return card
