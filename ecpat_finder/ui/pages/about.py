"""About: what ECPAT is, its figures over the years, and where the facts come from."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ecpat_finder import __version__
from ecpat_finder.directory.model import Figure
from ecpat_finder.ui import theme
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.details.group_card import SecretariatCard
from ecpat_finder.ui.details.sources import SourceList
from ecpat_finder.ui.formatting import date_text
from ecpat_finder.ui.widgets.text import Card, Heading, Label, ReadingColumn


class Bar(QWidget):
    """A horizontal bar whose length is a share (0 to 1) of its width."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self._share = share
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme.scaled(120), theme.scaled(14))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        width = round(self.width() * self._share)
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - width if is_rtl else 0
        painter.fillRect(QRect(left, 0, width, self.height()), QColor(theme.colours().accent))


class FiguresTable(QWidget):
    """Labelled rows of numbers of groups and countries, with a bar for the groups.

    `max_groups` is the number of groups that fills the width.
    """

    def __init__(self, rows: Sequence[tuple[str, int, int | None]], max_groups: int) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.scaled(2 * theme.GAP_PX))
        grid.setVerticalSpacing(theme.scaled(theme.GAP_PX))
        grid.setColumnStretch(2, 1)
        for row, (label, groups, countries) in enumerate(rows):
            text = self.tr("%n group(s)", "", groups)
            if countries:
                text += " · " + self.tr("%n country(ies)", "", countries)
            grid.addWidget(QLabel(label), row, 0)
            grid.addWidget(QLabel(text), row, 1)
            grid.addWidget(Bar(groups / max_groups), row, 2)


class AboutPage(ReadingColumn):
    """Emits `licences_pressed` when the licences button is pressed."""

    licences_pressed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.setAccessibleName(self.tr("About"))
        network = context.directory.network
        self._heading(self.tr("What ECPAT is"), 1)
        self.add(Label(context.text(network.what_it_is), "lead"))
        self._heading(self.tr("What its members do"))
        for activity in network.what_members_do:
            self.add(Label("•  " + context.text(activity)))
        self._heading(self.tr("The name"))
        self.add(Label(context.text(network.name_note)))
        self._heading(self.tr("The network in figures"))
        self.add(
            Label(self.tr("Reported by the network and its members:"), kind="muted"),
            self._reported(network.figures),
        )
        if context.directory.groups:  # none if their file can't be read
            self.add(self._holdings())
        self.add(
            SourceList(
                context,
                [
                    *network.sources,
                    *(page for figure in network.figures for page in figure.sources),
                ],
                self.tr("The network in figures"),
            ),
        )
        self.add(SecretariatCard(context))
        self._heading(self.tr("Where the facts come from"))
        self.add(*map(Label, self._provenance()))
        self._heading(self.tr("This program"))
        version = self.tr("ECPAT Finder, version %1.").replace("%1", __version__)
        self.add(*map(Label, (version, *self._program())))
        if context.capabilities.can_open_windows:
            licences = QPushButton(self.tr("Licences"))
            licences.clicked.connect(self.licences_pressed)
            self.column.addWidget(licences, 0, Qt.AlignmentFlag.AlignLeading)

    def _heading(self, text: str, level: int = 2) -> None:
        if level > 1:
            self.column.addSpacing(theme.scaled(theme.GAP_PX))
        self.add(Heading(text, level, "display" if level == 1 else "title"))

    def _reported(self, figures: tuple[Figure, ...]) -> FiguresTable:
        locale = self._context.locale
        rows = [
            (date_text(figure.date, locale), figure.groups, figure.countries) for figure in figures
        ]
        return FiguresTable(rows, max(figure.groups for figure in figures))

    def _holdings(self) -> Card:
        directory, locale = self._context.directory, self._context.locale
        card = Card()
        text = self.tr(
            "This directory holds %1 groups in %2 countries: those for which we have found a page"
            " that confirms the membership. A country without a group here may have one all the"
            " same; the secretariat knows."
        )
        text = text.replace("%1", locale.toString(len(directory.groups)))
        text = text.replace("%2", locale.toString(directory.countries_with_group))
        card.column.addWidget(Label(text))
        rows = [
            (self._context.text(directory.regions[share.region]), share.groups, share.countries)
            for share in directory.coverage
        ]
        if rows:
            card.column.addWidget(FiguresTable(rows, len(directory.groups)))
        return card

    def _provenance(self) -> tuple[str, ...]:
        return (
            self.tr(
                "Everything said about a group has a public page behind it, which you can see under"
                " “Sources”. What no page shows is left out."
            ),
            self.tr(
                "Names of countries and regions: Unicode CLDR. Shapes and places of countries:"
                " Natural Earth (public domain). Names and places of cities: GeoNames (CC BY 4.0)."
                " The map is drawn in the Equal Earth projection, in which areas are true."
                " Boundaries imply no opinion on the status of any territory."
            ),
        )

    def _program(self) -> tuple[str, ...]:
        return (
            self.tr("Free software under the MIT licence. Built with Qt for Python (LGPL)."),
            self._privacy_text(),
            self.tr("It is not an official product of ECPAT, and doesn’t use its logo."),
        )

    def _privacy_text(self) -> str:
        if not self._context.capabilities.remembers_settings:
            return self.tr("It never goes online and keeps no record of what you look up.")
        return self.tr(
            "It never goes online and keeps no record of what you look up: only the size of"
            " the window and its language are remembered."
        )
