"""Strategic orientations: what the network set out to do, period by period."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ecpat_finder.directory.model import Framework, Orientation, text_in
from ecpat_finder.ui import theme
from ecpat_finder.ui.details.sources import SourceList
from ecpat_finder.ui.widgets.text import Card, Label, ReadingColumn

MIN_TWO_COLUMNS_PX = 700
"""Pixels at 100% text from which the cards stand two beside each other."""


class OrientationGrid(QWidget):
    """The numbered cards of one framework, in one column or two."""

    def __init__(
        self, orientations: tuple[Orientation, ...], locale: QLocale, language: str
    ) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.scaled(2 * theme.GAP_PX))
        self._columns = 0
        self._cards: list[Card] = []
        for number, orientation in enumerate(orientations, 1):
            card = Card()
            title = text_in(orientation.title, language)
            card.column.addWidget(Label(locale.toString(number), "display", "accent", bold=True))
            card.column.addWidget(Label(title, "lead", bold=True))
            card.column.addWidget(Label(text_in(orientation.meaning, language)))
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
    """Emits `link_pressed` with an address that a person wants opened."""

    link_pressed = Signal(str)

    def __init__(self, frameworks: tuple[Framework, ...], locale: QLocale, language: str) -> None:
        super().__init__(width=1000)
        for framework in frameworks:
            sources = SourceList(framework.sources, locale)
            sources.link_pressed.connect(self.link_pressed)
            self.add(
                Label(text_in(framework.title, language), "display", bold=True),
                Label(text_in(framework.introduction, language), "lead"),
                OrientationGrid(framework.orientations, locale, language),
                sources,
            )
            self.column.addSpacing(theme.scaled(3 * theme.GAP_PX))
