"""The text of the help page: numbers, situations, what to think of, and further help."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ecpat_finder.directory.guidance import Situation
from ecpat_finder.directory.model import WORLDWIDE, Helpline, HelplineKind
from ecpat_finder.ui import theme
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.details.group_card import SecretariatCard
from ecpat_finder.ui.details.sources import SourceList
from ecpat_finder.ui.help.beside import Beside
from ecpat_finder.ui.help.cards import FurtherLines
from ecpat_finder.ui.help.numbers import Numbers, emergency_line, first_of
from ecpat_finder.ui.help.rows import step_row, tool_row
from ecpat_finder.ui.help.situation_card import SituationCard
from ecpat_finder.ui.widgets.text import Card, FocusableHeading, Heading, Label, ReadingColumn
from ecpat_finder.ui.widgets.wrapping_button import WrappingButton

MAX_NEAREST = 2
"""Groups in other countries that are offered."""

MIN_HEADING_ROW_PX = 520
"""Width in pixels at 100% text from which the button is in the line of the heading."""


class HelpColumn(ReadingColumn):
    """Shows one country at a time, or what helps in every country.

    Emits `group_pressed` with the code of a country whose groups are requested, and
    `change_pressed` to choose another country.
    """

    group_pressed = Signal(str)
    change_pressed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._directory = context.directory
        self.setAccessibleName(self.tr("Get help now"))
        self.heading = FocusableHeading("")
        self.change = QPushButton()

    def show_country(self, code: str) -> None:
        """Shows the numbers of a country, or for an empty code the general advice."""
        self.start()
        is_known = code in self._directory.countries
        self._add_heading(self._context.country_name(code) if is_known else "")
        if self._directory.helplines_error:
            self._add_danger()
            self._add_error()
        elif is_known:
            self._add_numbers(code)
        else:
            self._add_danger()
        self._add_situations(code)
        self._add_before_calling(code)
        if is_known:
            self._add_groups(code)
        self._add_worldwide()
        self.add(SecretariatCard(self._context))
        self._add_leave()
        self.verticalScrollBar().setValue(0)

    def show_change(self, is_shown: bool) -> None:
        """Shows or hides the button to choose another country."""
        self.change.setVisible(is_shown)

    def _add_heading(self, country: str) -> None:
        title = self.tr("Get help now")
        self.heading = FocusableHeading(f"{title} · {country}" if country else title)
        self.heading.setFont(theme.font("title", bold=True))  # the numbers are larger
        text = self.tr("Choose another country") if country else self.tr("Choose your country")
        # Before the heading, from which Tab then leads to the numbers.
        self.change = QPushButton("‹  " + text)
        self.change.setAccessibleName(text)
        self.change.clicked.connect(self.change_pressed)
        self.change.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.add(Beside(self.change, self.heading, MIN_HEADING_ROW_PX, (0, 1), gaps=(2, 1)))

    def _add_error(self) -> None:
        card = Card("caution")
        card.column.addWidget(Heading(self.tr("The numbers can’t be shown"), 2, "lead"))
        card.column.addWidget(
            Label(
                self.tr(
                    "Their file is missing or damaged, and we would rather show none than a wrong"
                    " one."
                )
            )
        )
        self.add(card)

    def _add_numbers(self, code: str) -> None:
        lines = self._directory.helplines_in(code)
        instead = None
        if first_of(lines, HelplineKind.CHILD_HELPLINE) is None:
            instead = self._none_here(code)
        if lines:
            self.add(Numbers(self._context, code, instead))
        else:
            self._add_danger()
            if instead:
                self.add(instead)

    def _add_danger(self) -> None:
        """What to do in danger where no number can be told."""
        card = Card()
        card.setProperty("kind", "urgent")
        title = self.tr("In danger right now?")
        card.setAccessibleName(title)
        card.column.addWidget(Heading(title, 2))
        card.column.addWidget(
            Label(
                self.tr(
                    "Call the police or the emergency number of the country you are in, or go to"
                    " a place with people: a shop, a hospital, a station."
                ),
                "lead",
            )
        )
        self.add(card)

    def _none_here(self, code: str) -> Card:
        """What to do in a country without a child helpline; never a neighbour's number."""
        context, guidance = self._context, self._directory.guidance
        title = self.tr("We know of no child helpline here")
        if guidance:
            title = context.text(guidance.none_here.title)
        card = Card()
        card.setAccessibleName(title)
        card.column.addWidget(Heading(title, 2, "lead"))
        if guidance is None:
            card.column.addWidget(Label(self.tr("Ask an ECPAT group or the secretariat, below.")))
            return card
        for number, step in enumerate(guidance.none_here.steps, 1):
            card.column.addWidget(step_row(context, number, step))
            if step.shows == "nearest_groups":
                for button in self._group_buttons(code):
                    card.column.addWidget(button)
        for tool in guidance.tools_in(guidance.none_here, code):
            card.column.addWidget(tool_row(context, tool))
        card.column.addWidget(SourceList(context, guidance.none_here.sources, title))
        return card

    def _add_situations(self, code: str) -> None:
        guidance = self._directory.guidance
        if guidance is None:
            self._add_general_advice()
            return
        self.add(Heading(self.tr("What is happening?"), 2))
        self.add(Label(self._context.text(guidance.intro.text)))
        situations = QWidget()
        column = QVBoxLayout(situations)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(theme.GAP_PX))
        for situation in (*guidance.situations, guidance.report_travellers):
            lines = self._lines_for(situation, code)
            tools = guidance.tools_in(situation, code)
            column.addWidget(SituationCard(self._context, situation, lines, tools))
        self.add(situations)

    def _lines_for(self, situation: Situation, code: str) -> list[Helpline]:
        """The lines to use in a situation in a country, the best one first."""
        here = self._directory.helplines_in(code)
        lines: dict[str, Helpline] = {}
        for kind in situation.lines:
            is_emergency = kind == HelplineKind.EMERGENCY
            if line := emergency_line(here) if is_emergency else first_of(here, kind):
                lines.setdefault(line.id, line)
        return list(lines.values())

    def _add_general_advice(self) -> None:
        card = Card()
        title = self.tr("What always helps")
        card.setAccessibleName(title)
        card.column.addWidget(Heading(title, 2))
        for text in (
            self.tr("It is never the child’s fault."),
            self.tr("Tell somebody you trust: a parent, a teacher, a doctor, a friend."),
            self.tr("Never pay anybody who threatens you. Don’t answer. Keep the messages."),
        ):
            card.column.addWidget(Label("•  " + text))
        self.add(card)

    def _add_before_calling(self, code: str) -> None:
        card = Card()
        title = self.tr("Before you call")
        card.setAccessibleName(title)
        card.column.addWidget(Heading(title, 2))
        guidance = self._directory.guidance
        steps = guidance.before_calling if guidance else ()
        texts = [self._context.text(step.text) for step in steps] or [
            self.tr("Are you somewhere safe, where nobody listens?"),
            self.tr("Use a telephone that nobody checks."),
            self.tr("Delete the call afterwards from the list of calls."),
        ]
        texts += self._anonymous(code)
        for text in texts:
            card.column.addWidget(Label("•  " + text))
        if steps:
            sources = [source for step in steps for source in step.sources]
            card.column.addWidget(SourceList(self._context, sources, title))
        self.add(card)

    def _anonymous(self, code: str) -> list[str]:
        """Says of the child helpline that it takes calls without a name, if it says so."""
        line = first_of(self._directory.helplines_in(code), HelplineKind.CHILD_HELPLINE)
        if line is None or not line.anonymous:
            return []
        text = self.tr("You needn’t give your name: %1 says so.")
        return [text.replace("%1", self._context.text(line.name))]

    def _add_groups(self, code: str) -> None:
        """Leads to the groups in the country, or the nearest ones."""
        buttons = self._group_buttons(code)
        if not buttons:
            return
        title = self.tr("A group near you")
        card = Card()
        card.setAccessibleName(title)
        card.column.addWidget(Heading(title, 2))
        card.column.addWidget(
            Label(
                self.tr(
                    "ECPAT groups work to protect children from sexual exploitation. Write or"
                    " call, and ask who can help where you are."
                )
            )
        )
        for button in buttons:
            card.column.addWidget(button)
        self.add(card)

    def _group_buttons(self, code: str) -> list[QPushButton]:
        """A button for each group in a country, or for the nearest ones."""
        groups = self._directory.groups_in(code)
        if not groups:
            nearest = self._directory.nearest_groups(code, MAX_NEAREST)
            groups = tuple(group for group, _ in nearest)
        buttons: list[QPushButton] = []
        for group in groups:
            country = self._context.country_name(group.country)
            button = WrappingButton(f"{group.name} – {country}")
            button.clicked.connect(partial(self.group_pressed.emit, group.country))
            buttons.append(button)
        return buttons

    def _add_worldwide(self) -> None:
        lines = self._directory.helplines_in(WORLDWIDE)
        if not lines:
            return
        self.add(FurtherLines(self._context, lines, self.tr("Help in every country")))

    def _add_leave(self) -> None:
        text = self.tr("Press “Leave now”, or Escape three times, and this window is gone.")
        if not self._context.capabilities.has_keyboard:
            text = self.tr("Press “Leave now”, and nothing you looked at is left on this screen.")
        self.add(Label(text, kind="muted"))
