"""What most widgets need to know, handed in as one object."""

from typing import NamedTuple

from PySide6.QtCore import QLocale, QObject, Signal

from ecpat_finder.directory.directory import Directory
from ecpat_finder.directory.model import ContactLink, Text, text_in
from ecpat_finder.ui.capabilities import Capabilities


class LinkEmitter(QObject):
    """Emits `activated` with a ContactLink when a person wants to open one, wherever it is."""

    activated = Signal(ContactLink)


class UiContext(NamedTuple):
    """The dataset, the reader's locale and language (BCP 47), and what they can do here."""

    directory: Directory
    locale: QLocale
    language: str
    capabilities: Capabilities
    links: LinkEmitter

    def text(self, text: Text) -> str:
        """A text in the reader's language."""
        return text_in(text, self.language)

    def country_name(self, code: str) -> str:
        """A country's name in the reader's language."""
        return self.text(self.directory.countries[code].name)

    def open_website(self, url: str) -> None:
        """Asks for a web page to be opened."""
        self.links.activated.emit(ContactLink("website", url))
