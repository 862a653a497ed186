"""The context that most widgets take as an argument."""

from typing import NamedTuple

from PySide6.QtCore import QLocale, QObject, Signal

from ecpat_finder.directory.directory import Directory
from ecpat_finder.directory.model import ContactLink, Text, text_in
from ecpat_finder.ui.capabilities import Capabilities


class LinkEmitter(QObject):
    """Emits `activated` with a ContactLink when any widget requests that it be opened."""

    activated = Signal(ContactLink)


class UiContext(NamedTuple):
    """The directory, the user's locale and language (BCP 47), and the machine's capabilities."""

    directory: Directory
    locale: QLocale
    language: str
    capabilities: Capabilities
    links: LinkEmitter

    def text(self, text: Text) -> str:
        """A text in the user's language."""
        return text_in(text, self.language)

    def country_name(self, code: str) -> str:
        """A country's name in the user's language."""
        return self.text(self.directory.countries[code].name)

    def open_website(self, url: str) -> None:
        """Requests that a web page be opened."""
        self.links.activated.emit(ContactLink("website", url))
