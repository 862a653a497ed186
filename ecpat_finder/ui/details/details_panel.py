"""The details panel: the groups of one country, or whom to contact if it has none."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ecpat_finder.directory.model import Country, Group
from ecpat_finder.ui import theme
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.formatting import kilometres
from ecpat_finder.ui.widgets.roles import in_language
from ecpat_finder.ui.widgets.text import Card, FocusableHeading, Heading, Label, ReadingColumn

if TYPE_CHECKING:
    from ecpat_finder.ui.details.group_card import GroupCard

MAX_NEAREST = 3
"""Groups in other countries that are offered where none can be reached."""

FrameCard = Callable[["GroupCard", Group], QWidget]
"""Wraps a group's card in another widget."""


class DetailsPanel(ReadingColumn):
    """Shows one country of a directory at a time; initially none.

    `frame_card` may wrap each group's card.

    Emits `country_chosen` (ISO 3166-1 alpha-2) for a nearby group, `print_pressed` and
    `pdf_pressed` for the current country.
    """

    country_chosen = Signal(str)
    print_pressed = Signal()
    pdf_pressed = Signal()

    def __init__(self, context: UiContext, frame_card: FrameCard | None = None) -> None:
        super().__init__(width=880, is_beside=True)
        self._context = context
        self._directory = context.directory
        self._frame_card = frame_card
        self.setAccessibleName(self.tr("Details"))
        self.heading: FocusableHeading
        self.show_nothing()

    def focus_heading(self) -> None:
        """Gives the heading the keyboard focus: the next Tab leads to the first control here."""
        shown: QWidget | None = self.heading
        while shown is not None and shown is not self:
            shown.show()  # a layout shows new widgets later, and a hidden one takes no focus
            shown = shown.parentWidget()
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_nothing(self) -> None:
        """Shows an introduction, for when no country is chosen."""
        self.start()
        self.heading = FocusableHeading(self.tr("Who protects children where you are?"))
        self.add(
            self.heading,
            Label(
                self.tr(
                    "Choose a country from the list or on the map, or type its name. You will"
                    " see the ECPAT group that works there, what it does, and how to reach it."
                ),
                "lead",
            ),
            self._advice(),
            Label(self._holdings(), "small", "muted"),
        )

    def _advice(self) -> QWidget:
        card = Card()
        for text in (
            self.tr("In danger right now? Call the police or the emergency number where you are."),
            self.tr("Not sure whom to ask? Press “Get help now”, at the top of every page."),
            self.tr("Need to leave this screen? Press “Leave now”, or Escape three times."),
        ):
            card.column.addWidget(Label(text))
        return card

    def _holdings(self) -> str:
        text = self.tr(
            "This directory holds %1 groups in %2 countries so far, each with its sources."
        )
        groups = self._context.locale.toString(len(self._directory.groups))
        countries = self._context.locale.toString(self._directory.countries_with_group)
        return text.replace("%1", groups).replace("%2", countries)

    def show_country(self, code: str) -> None:
        """Shows the groups of a country, or the nearest ones, and the secretariat."""
        from ecpat_finder.ui.details.group_card import GroupCard, SecretariatCard

        country = self._directory.countries[code]
        groups = self._directory.groups_in(code)
        had_focus = self.has_focus_inside()
        self.start()
        self._add_heading(country, bool(groups))
        self._add_strip(code)
        if groups:
            for group in groups:
                card = GroupCard(self._context, group)
                self.add(self._frame_card(card, group) if self._frame_card else card)
            if not any(group.contact.is_reachable for group in groups):
                self._add_nearest_card(self._directory.nearest_groups(code, MAX_NEAREST))
        else:
            self._add_nearest(code)
        self.add(SecretariatCard(self._context))
        self.verticalScrollBar().setValue(0)
        if had_focus:  # what had it is gone
            self.focus_heading()

    def _add_heading(self, country: Country, has_group: bool) -> None:
        self.heading = FocusableHeading(self._context.text(country.name))
        self.add(self.heading)
        self._add_own_names(country)
        count = len(self._directory.groups_in(country.code))
        if has_group:
            summary = Label(self.tr("%n ECPAT group(s) here", "", count), "lead")
        elif self._directory.no_member_in(country.code):
            summary = Label(
                self.tr("ECPAT’s own page on this country names no member."), "lead", bold=True
            )
        else:
            summary = Label(
                self.tr("This directory knows no ECPAT group in this country."), "lead", bold=True
            )
        capabilities = self._context.capabilities
        row = QHBoxLayout()
        row.setSpacing(theme.scaled(theme.GAP_PX / 2))
        if has_group:
            row.addWidget(summary, 1)
        else:  # too long to stand beside buttons
            self.add(summary)
        for text, signal, is_offered in (
            (self.tr("Print"), self.print_pressed, capabilities.can_print),
            (self.tr("Save as PDF"), self.pdf_pressed, capabilities.can_save),
        ):
            if not is_offered:
                continue
            button = QPushButton(text)
            button.setProperty("kind", "quiet")
            button.clicked.connect(signal)
            row.addWidget(button)
        if not has_group:
            row.addStretch(1)
        self.column.addLayout(row)

    def _add_own_names(self, country: Country) -> None:
        """Adds the names in the country's languages, each for itself: a voice speaks one."""
        own = country.own_names(self._context.language)
        column = QVBoxLayout()
        column.setSpacing(0)
        for local in country.local:
            if local.name in own:
                column.addWidget(in_language(Label(local.name, "lead", "muted"), local.language))
        if own:
            self.column.addLayout(column)

    def _add_strip(self, code: str) -> None:
        """Adds the numbers to call now, if any is known."""
        from ecpat_finder.ui.help.strip import HelplineStrip, strip_lines

        if strip_lines(self._context, code):
            self.add(HelplineStrip(self._context, code))

    def _add_nearest(self, code: str) -> None:
        nearest = self._directory.nearest_groups(code, MAX_NEAREST)
        no_member = self._directory.no_member_in(code)
        if nearest:
            text = self.tr(
                "That doesn’t mean that there is nobody: a group may be missing here. The"
                " secretariat can tell you, and the nearest groups may help."
            )
        else:
            text = self.tr("The secretariat can tell you whom to ask.")
        self.add(Label(text))
        if no_member:
            from ecpat_finder.ui.details.sources import SourceList

            self.add(SourceList(self._context, no_member.sources, self._context.country_name(code)))
        self._add_nearest_card(nearest)

    def _add_nearest_card(self, nearest: Sequence[tuple[Group, float]]) -> None:
        if not nearest:
            return
        card = Card()
        heading = self.tr("Nearest groups")
        card.setAccessibleName(heading)
        card.column.addWidget(Heading(heading, 2, "lead"))
        for group, distance in nearest:
            card.column.addWidget(self._nearest_button(group, distance))
        self.add(card)

    def _nearest_button(self, group: Group, distance: float) -> QPushButton:
        from ecpat_finder.ui.widgets.wrapping_button import WrappingButton

        country = self._context.country_name(group.country)
        text = self.tr("%1 – %2, about %3 km away")
        text = text.replace("%3", kilometres(distance, self._context.locale))
        text = text.replace("%2", country).replace("%1", group.name)
        if not group.contact.is_reachable:
            text += " · " + self.tr("no contact known")
        button = WrappingButton(text)
        button.clicked.connect(lambda: self.country_chosen.emit(group.country))
        return button
