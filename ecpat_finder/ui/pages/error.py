"""What a visitor sees when the dataset can't be read: what happened, and whom to ask."""

from PySide6.QtCore import QLocale, Signal

from ecpat_finder.directory.dataset.loading import DatasetError
from ecpat_finder.directory.fallback import SECRETARIAT
from ecpat_finder.ui.details.group_card import SecretariatCard
from ecpat_finder.ui.widgets.text import Card, Label, ReadingColumn

MAX_PROBLEMS = 3


class ErrorPage(ReadingColumn):
    """Emits `link_pressed` with an address that a person wants opened."""

    link_pressed = Signal(str)

    def __init__(self, error: DatasetError, locale: QLocale) -> None:
        super().__init__()
        secretariat = SecretariatCard(SECRETARIAT, locale)
        secretariat.link_pressed.connect(self.link_pressed)
        detail = Card("caution")
        detail.column.addWidget(Label(self.tr("For whoever looks after this computer:"), "small"))
        for problem in error.problems[:MAX_PROBLEMS]:
            detail.column.addWidget(Label(str(problem), "small"))
        more = len(error.problems) - MAX_PROBLEMS
        if more > 0:
            detail.column.addWidget(Label(self.tr("and %n more", "", more), "small"))
        self.add(
            Label(self.tr("The list of groups can’t be shown"), "display", bold=True),
            Label(
                self.tr(
                    "Its files are missing or damaged, and we would rather show nothing than"
                    " something wrong. The secretariat in Bangkok can help you."
                ),
                "lead",
            ),
            secretariat,
            detail,
        )
