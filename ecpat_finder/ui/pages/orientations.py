"""Strategic orientations: the aims of the network, by period."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ecpat_finder.directory.model import Orientation
from ecpat_finder.ui import theme
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.details.sources import SourceList
from ecpat_finder.ui.widgets.text import Card, Heading, Label, ReadingColumn

MIN_TWO_COLUMNS_PX = 700
"""Width in pixels at 100% text from which the cards are in two columns."""


class OrientationGrid(QWidget):
    """The numbered cards of one framework, in one column or two."""

    def __init__(self, context: UiContext, orientations: tuple[Orientation, ...]) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.scaled(2 * theme.GAP_PX))
        self._columns = 0
        self._cards: list[Card] = []
        for number, orientation in enumerate(orientations, 1):
            card = Card()
            title = context.text(orientation.title)
            card.column.addWidget(
                Label(context.locale.toString(number), "display", "accent", bold=True)
            )
            card.column.addWidget(Heading(title, 2, "lead"))
            card.column.addWidget(Label(context.text(orientation.meaning)))
            card.column.addStretch(1)
            self._cards.append(card)
        self._arrange(1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange(2 if self.width() >= theme.scaled(MIN_TWO_COLUMNS_PX) else 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for position, card in enumerate(self._cards):
            self._grid.addWidget(card, position // columns, position % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


class OrientationsPage(ReadingColumn):
    """Every framework of the dataset, one below the other."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(width=1000)
        self.setAccessibleName(self.tr("Strategic orientations"))
        for framework in context.directory.frameworks:
            self.add(
                Heading(context.text(framework.title), 1, "display"),
                Label(context.text(framework.introduction), "lead"),
                OrientationGrid(context, framework.orientations),
                SourceList(context, framework.sources, context.text(framework.title)),
            )
            self.column.addSpacing(theme.scaled(3 * theme.GAP_PX))
