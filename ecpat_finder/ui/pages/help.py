"""Get help now: what to do at once, and whom to contact."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.details.group_card import SecretariatCard
from ecpat_finder.ui.widgets.text import Card, Heading, Label, ReadingColumn


class HelpPage(ReadingColumn):
    """Emits `find_pressed` to request the picker."""

    find_pressed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Get help now"))
        danger = Card("caution")
        danger.column.addWidget(Heading(self.tr("In danger right now?"), 2))
        danger.column.addWidget(
            Label(
                self.tr(
                    "Call the police or the emergency number of the country you are in, or go to"
                    " a place with people: a shop, a hospital, a station."
                ),
                "lead",
            )
        )
        near = Card()
        near.column.addWidget(Heading(self.tr("A group near you"), 2))
        near.column.addWidget(
            Label(
                self.tr(
                    "ECPAT groups work to protect children from sexual exploitation. Write or"
                    " call, and ask who can help where you are. It is never the child’s fault."
                )
            )
        )
        self.choose = QPushButton(self.tr("Choose your country"))
        self.choose.setProperty("kind", "primary")
        self.choose.clicked.connect(self.find_pressed)
        near.column.addWidget(self.choose, alignment=Qt.AlignmentFlag.AlignLeading)
        ask = SecretariatCard(context)
        text = self.tr("Press “Leave now”, or Escape three times, and this window is gone.")
        if not context.capabilities.has_keyboard:
            text = self.tr("Press “Leave now”, and nothing you looked at is left on this screen.")
        leave = Label(text, kind="muted")
        self.add(Heading(self.tr("Get help now"), 1, "display"), danger, near, ask, leave)
