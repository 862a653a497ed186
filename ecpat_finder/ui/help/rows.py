"""The rows of a situation: a numbered step, a helpline to call, a tool to open."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ecpat_finder.directory.guidance import Advice, Tool
from ecpat_finder.directory.model import ContactLink, Helpline
from ecpat_finder.ui import theme
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.help.beside import Beside, texts_with
from ecpat_finder.ui.help.buttons import HelplineButtons
from ecpat_finder.ui.help.helpline_texts import line_text, main_facts
from ecpat_finder.ui.widgets.roles import LinkButton
from ecpat_finder.ui.widgets.text import Label

translate = QCoreApplication.translate


def step_row(context: UiContext, number: int, step: Advice) -> QWidget:
    """A number and what to do, and its website if it has one."""
    text = context.text(step.text)
    widget = QWidget()
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.scaled(theme.GAP_PX))
    mark = Label(context.locale.toString(number) + ".", "lead", "accent", bold=True)
    mark.setWordWrap(False)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(text, "lead"), 1, Qt.AlignmentFlag.AlignTop)
    if not step.website:
        return widget
    return Beside(widget, website_button(context, step.website, text), 420)


def line_row(context: UiContext, line: Helpline) -> QWidget:
    """A helpline to use: what it is, its number, and the button that calls it."""
    texts = [Label(line_text(context, line), "lead", bold=True)]
    if facts := main_facts(context, line):
        texts.append(Label(facts, "small"))
    return texts_with(HelplineButtons(context, line, is_brief=True), texts)


def tool_row(context: UiContext, tool: Tool) -> QWidget:
    """A website that helps in this situation, for whom, and the button that opens it."""
    texts = [Label(tool.name, "lead", bold=True), Label(context.text(tool.text), "small")]
    return texts_with(website_button(context, tool.website, tool.name), texts)


def website_button(context: UiContext, url: str, name: str) -> QPushButton:
    """Opens a website, or shows its QR code where links can't be opened."""
    can_open = context.capabilities.can_open_links
    text = translate("Helpline", "Website") if can_open else translate("Helpline", "QR code")
    button = LinkButton(text) if can_open else QPushButton(text)
    button.setProperty("kind", "quiet")
    button.setAccessibleName(f"{text}: {url}, {name}")
    button.clicked.connect(lambda: context.links.activated.emit(ContactLink("website", url)))
    return button
