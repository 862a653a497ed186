"""Cards with helplines: a large one for the number to call now, and a list of further ones."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame

from ecpat_finder.directory.model import Helpline
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.details.sources import SourceList
from ecpat_finder.ui.help.beside import texts_with
from ecpat_finder.ui.help.buttons import HelplineButtons
from ecpat_finder.ui.help.helpline_texts import (
    freshness_text,
    kind_text,
    line_text,
    main_facts,
    more_facts,
    sms_text,
    whatsapp_text,
)
from ecpat_finder.ui.widgets.roles import in_language
from ecpat_finder.ui.widgets.text import Card, Heading, Label

MAX_LARGE_DIGITS = 8
"""Characters of a number that fit in the largest type in half of a small window."""


def number_label(number: str, size: str) -> Label:
    """A number in one line, from left to right in every language, that the mouse can select."""
    label = Label(number, size, bold=True)
    label.setWordWrap(False)
    return label


class HelplineCard(Card):
    """One helpline, its number in large type; `title` says when to call it."""

    def __init__(self, context: UiContext, line: Helpline, title: str, is_urgent: bool) -> None:
        super().__init__()
        if is_urgent:
            self.setProperty("kind", "urgent")
        name = context.text(line.name)
        self.setAccessibleName(f"{title}: {name}")
        add = self.column.addWidget
        add(Heading(title, 2, "lead"))
        if line.dial:
            size = "number" if len(line.dial) <= MAX_LARGE_DIGITS else "display"
            add(number_label(line.dial, size))
        if name != line.dial:
            add(Label(name, bold=True))
        add_own_name(self, context, line)
        add(Label(main_facts(context, line)))
        buttons = HelplineButtons(context, line, is_main=True)
        add(buttons)
        for text in details(context, line):
            add(Label(text, "small"))
        add(Label(freshness_text(line, context.locale), "small", "muted"))
        self.column.addStretch(1)


class FurtherLines(Card):
    """A list of helplines under a heading, and their sources."""

    def __init__(self, context: UiContext, lines: Sequence[Helpline], title: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.column.addWidget(Heading(title, 2))
        for number, line in enumerate(lines):
            if number:
                rule = QFrame()
                rule.setObjectName("rule")
                rule.setFixedHeight(1)
                self.column.addWidget(rule)
            self._add(context, line)
        sources = [page for line in lines for page in line.sources]
        self.column.addWidget(SourceList(context, sources, title))

    def _add(self, context: UiContext, line: Helpline) -> None:
        name, heading = context.text(line.name), line_text(context, line)
        texts = [Label(heading, "lead", bold=True)]
        if name not in (heading, line.dial, kind_text(line.kind)):
            texts.append(Label(name))
        texts += [
            Label(text, "small")
            for text in (main_facts(context, line), *details(context, line))
            if text
        ]
        texts.append(Label(freshness_text(line, context.locale), "small", "muted"))
        self.column.addWidget(texts_with(HelplineButtons(context, line), texts))


def add_own_name(card: Card, context: UiContext, line: Helpline) -> None:
    """Adds the name by which people in the country know the line, if that is another one."""
    shown = context.text(line.name)
    for language, name in line.name.items():
        if language not in ("en", "fr", context.language) and name != shown:
            card.column.addWidget(in_language(Label(name, kind="muted"), language))


def details(context: UiContext, line: Helpline) -> list[str]:
    """What else is known: other ways to reach it, the bill, names, ages, languages, limits."""
    texts = [
        sms_text(line),
        whatsapp_text(line),
        more_facts(context, line),
        context.text(line.limits) if line.limits else "",
    ]
    return [text for text in texts if text]
