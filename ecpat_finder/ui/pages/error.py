"""The page in place of one whose files can't be read: what happened, and whom to contact."""

from ecpat_finder.directory.dataset.reading import Problem
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.details.group_card import SecretariatCard
from ecpat_finder.ui.widgets.text import Card, Heading, Label, ReadingColumn

MAX_PROBLEMS = 3


class ErrorPage(ReadingColumn):
    """The secretariat's contacts, and the first problems for the computer's administrator.

    `lacks_groups`: it is the list of groups that can't be shown.
    """

    def __init__(
        self, context: UiContext, problems: tuple[Problem, ...], lacks_groups: bool = True
    ) -> None:
        super().__init__()
        detail = Card("caution")
        detail.column.addWidget(Label(self.tr("For whoever looks after this computer:"), "small"))
        for problem in problems[:MAX_PROBLEMS]:
            detail.column.addWidget(Label(str(problem), "small"))
        more = len(problems) - MAX_PROBLEMS
        if more > 0:
            detail.column.addWidget(Label(self.tr("and %n more", "", more), "small"))
        title = self.tr("The list of groups can’t be shown")
        if not lacks_groups:
            title = self.tr("This page can’t be shown")
        self.add(
            Heading(title, 1, "display"),
            Label(
                self.tr(
                    "Its files are missing or damaged, and we would rather show nothing than"
                    " something wrong. The secretariat in Bangkok can help you."
                ),
                "lead",
            ),
            SecretariatCard(context),
            detail,
        )
