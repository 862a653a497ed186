"""Cards with the details of a group or of the secretariat, and how recent their sources are."""

from ecpat_finder.directory.dates import (
    contact_is_old,
    contact_read,
    is_old,
    membership_source,
    newest_date,
    today,
)
from ecpat_finder.directory.model import Group
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.details.contact_rows import ContactRows
from ecpat_finder.ui.details.sources import SourceList
from ecpat_finder.ui.formatting import membership_text, month_text
from ecpat_finder.ui.widgets.roles import in_language
from ecpat_finder.ui.widgets.text import Card, Heading, Label


class GroupCard(Card):
    """The details of a group as a card."""

    def __init__(self, context: UiContext, group: Group) -> None:
        super().__init__()
        self._locale = context.locale
        acronym = group.acronym
        name = f"{group.name} ({acronym})" if acronym and acronym not in group.name else group.name
        self.setAccessibleName(name)
        self.column.addWidget(Heading(name, 2))
        if group.local_name:
            local_name = Label(group.local_name, "body", "muted")
            if group.local_language:
                in_language(local_name, group.local_language)
            self.column.addWidget(local_name)
        if group.kind:
            self.column.addWidget(Label(self._kind(group.kind), "small", "accent", bold=True))
        if group.about:
            self.column.addWidget(Label(context.text(group.about)))
        else:
            missing = self.tr("We have found no page yet that says what this group does.")
            self.column.addWidget(Label(missing, kind="muted"))
        if group.offers:
            labels = " · ".join(self._offer(kind) for kind in group.offers)
            self.column.addWidget(Label(labels, "small", bold=True))
        if contact_read(group):
            self.column.addWidget(ContactRows(context, group.contact, name))
        if not group.contact.is_reachable:
            self.column.addWidget(Label(self._no_contact(), bold=True))
        self._add_freshness(group)
        self.column.addWidget(SourceList(context, group.sources, name))

    def _kind(self, kind: str) -> str:
        return (
            self.tr("Coalition of organisations")
            if kind == "coalition"
            else self.tr("Organisation")
        )

    def _offer(self, kind: str) -> str:
        return {
            "helpline": self.tr("Helpline"),
            "shelter": self.tr("Shelter"),
            "legal_aid": self.tr("Legal aid"),
            "counselling": self.tr("Counselling"),
            "reporting": self.tr("Takes reports"),
            "prevention": self.tr("Prevention"),
            "research": self.tr("Research"),
            "advocacy": self.tr("Advocacy"),
        }[kind]

    def _no_contact(self) -> str:
        return self.tr(
            "No page shows contact details that we can stand behind. Ask the secretariat, below."
        )

    def _add_freshness(self, group: Group) -> None:
        parts = [membership_text(membership_source(group), self._locale)]
        read = contact_read(group)
        if read:
            month = month_text(read, self._locale)
            parts.append(self.tr("contact details read in %1").replace("%1", month))
        self.column.addWidget(Label(" · ".join(parts), "small", "muted"))
        newest = newest_date(group.sources)
        warning = ""
        if read and contact_is_old(group, today()):
            warning = self.tr(
                "The pages that show these contact details are more than three years old, or"
                " carry no date. If you get no answer, ask the secretariat."
            )
        elif newest is None:
            warning = self.tr(
                "Nothing shows how old the page is that names this group. If in doubt, ask the"
                " secretariat."
            )
        elif is_old(newest, today()):
            warning = self.tr(
                "The membership was last confirmed more than three years ago. If in doubt, ask"
                " the secretariat."
            )
        if warning:
            caution = Card("caution")
            caution.column.addWidget(Label(warning, "small"))
            self.column.addWidget(caution)


class SecretariatCard(Card):
    """The secretariat in Bangkok, for people with no group nearby or no answer from it."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        secretariat = context.directory.network.secretariat
        heading = self.tr("The secretariat in Bangkok")
        self.setAccessibleName(heading)
        self.column.addWidget(Heading(heading, 2, "lead"))
        text = self.tr(
            "%1 coordinates the network. It can tell you whom to ask in any country."
        ).replace("%1", secretariat.name)
        self.column.addWidget(Label(text))
        self.column.addWidget(ContactRows(context, secretariat.contact, heading))
        if not secretariat.sources:
            return
        read = contact_read(secretariat)
        if read:
            month = month_text(read, context.locale)
            text = self.tr("Contact details read in %1").replace("%1", month)
            if contact_is_old(secretariat, today()):
                text += " · " + self.tr("the pages behind them are more than three years old")
            self.column.addWidget(Label(text, "small", "muted"))
        self.column.addWidget(SourceList(context, secretariat.sources, heading))
