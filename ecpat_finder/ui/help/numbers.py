"""The numbers to call in one country, the most important ones first and large."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ecpat_finder.directory.model import Helpline, HelplineKind
from ecpat_finder.ui import theme
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.details.sources import SourceList
from ecpat_finder.ui.help.beside import Beside
from ecpat_finder.ui.help.cards import FurtherLines, HelplineCard
from ecpat_finder.ui.widgets.text import Card, Heading, Label

MIN_BESIDE_PX = 560
"""Width in pixels at 100% text from which the two cards are side by side."""


class Numbers(QWidget):
    """A country's emergency number and child helpline, then its further lines.

    `instead` is shown where there is no child helpline.
    """

    def __init__(self, context: UiContext, code: str, instead: QWidget | None) -> None:
        super().__init__()
        self._context = context
        lines = context.directory.helplines_in(code)
        emergency = emergency_line(lines)
        child = first_of(lines, HelplineKind.CHILD_HELPLINE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(2 * theme.GAP_PX))
        urgent = self._emergency_card(emergency)
        if child:
            title = self.tr("Someone to talk to: child helpline")
            card = HelplineCard(context, child, title, is_urgent=False)
            column.addWidget(Beside(urgent, card, MIN_BESIDE_PX, (1, 1), gaps=(2, 2)))
        else:
            column.addWidget(urgent)
        shown = [line for line in (emergency, child) if line]
        if shown:
            sources = [page for line in shown for page in line.sources]
            column.addWidget(SourceList(context, sources, self.tr("The numbers above")))
        if instead and not child:
            column.addWidget(instead)
        further = [line for line in lines if line not in shown]
        if further:
            title = self.tr("More lines: %1").replace("%1", context.country_name(code))
            column.addWidget(FurtherLines(context, further, title))

    def _emergency_card(self, line: Helpline | None) -> Card:
        title = self.tr("In danger right now?")
        if line:
            return HelplineCard(self._context, line, title, is_urgent=True)
        card = Card()
        card.setProperty("kind", "urgent")
        card.setAccessibleName(title)
        card.column.addWidget(Heading(title, 2, "lead"))
        text = self.tr(
            "We know no emergency number here that we can stand behind. Go to a place with people"
            " – a shop, a hospital, a station – and ask them to call for help."
        )
        card.column.addWidget(Label(text))
        card.column.addStretch(1)
        return card


def emergency_line(lines: Sequence[Helpline]) -> Helpline | None:
    """The emergency number, or the police's in a country that has no common one."""
    return first_of(lines, HelplineKind.EMERGENCY) or first_of(lines, HelplineKind.POLICE)


def first_of(lines: Sequence[Helpline], kind: HelplineKind) -> Helpline | None:
    """The first line of a kind that can be called, or for reports online opened."""
    return next((line for line in lines if line.kind == kind and (line.dial or line.website)), None)
