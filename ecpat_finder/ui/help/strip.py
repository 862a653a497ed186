"""The strip above a country's details: its emergency number and its child helpline."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ecpat_finder.directory.model import Helpline, HelplineKind
from ecpat_finder.ui import theme
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.help.beside import Beside
from ecpat_finder.ui.help.buttons import HelplineButtons
from ecpat_finder.ui.help.helpline_texts import cost_text, kind_text, line_text, sentence
from ecpat_finder.ui.help.numbers import emergency_line, first_of
from ecpat_finder.ui.widgets.text import Label

MIN_BESIDE_PX = 560
"""Width in pixels at 100% text from which the two numbers are side by side."""


def strip_lines(context: UiContext, code: str) -> list[Helpline]:
    """The lines of the strip: emergency and child helpline, as far as they are known."""
    lines = context.directory.helplines_in(code)
    found = (emergency_line(lines), first_of(lines, HelplineKind.CHILD_HELPLINE))
    return [line for line in found if line]


MAX_LARGE_DIGITS = 8
"""Longer numbers, as 1-800-668-6868, are shown smaller: the strip has to fit narrow windows."""


class HelplineStrip(QFrame):
    """The two numbers in a slim frame, each with its button; nothing if none is known."""

    def __init__(self, context: UiContext, code: str) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setAccessibleName(self.tr("Numbers to call"))
        gap = theme.scaled(theme.GAP_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.margins(2 * gap, gap // 2, gap, gap // 2))
        items = [self._item(context, line) for line in strip_lines(context, code)]
        if len(items) > 1:
            column.addWidget(Beside(items[0], items[1], MIN_BESIDE_PX, (1, 1), gaps=(5, 0.5)))
        elif items:
            column.addWidget(items[0])

    def _item(self, context: UiContext, line: Helpline) -> QWidget:
        item = QWidget()
        row = QHBoxLayout(item)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scaled(theme.GAP_PX))
        row.addWidget(Label(kind_text(line.kind)), 1)
        dial = line.dial or ""
        number = Label(dial, "title" if len(dial) <= MAX_LARGE_DIGITS else "lead", bold=True)
        number.setWordWrap(False)
        row.addWidget(number)
        row.addWidget(HelplineButtons(context, line, is_brief=True))
        return item


def strip_texts(context: UiContext, code: str) -> list[str]:
    """The lines of the strip in words, for paper: "Child helpline: 116 111 (free)"."""
    texts = []
    for line in strip_lines(context, code):
        name, facts = context.text(line.name), sentence((cost_text(line),))
        text = line_text(context, line)
        if name not in (line.dial, kind_text(line.kind)):
            text += f" – {name}"
        texts.append(f"{text} · {facts}" if facts else text)
    return texts
