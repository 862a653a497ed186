"""Contexts for widgets that are tested by themselves."""

from PySide6.QtCore import QLocale

from ecpat_finder.directory import Directory
from ecpat_finder.ui.capabilities import DESKTOP, Capabilities
from ecpat_finder.ui.context import LinkEmitter, UiContext


def reader(directory: Directory, language: str, capabilities: Capabilities = DESKTOP) -> UiContext:
    """A directory as a reader of a language (BCP 47) sees it."""
    return UiContext(directory, QLocale(language), language, capabilities, LinkEmitter())


def english(directory: Directory, capabilities: Capabilities = DESKTOP) -> UiContext:
    """A directory as an English reader sees it."""
    return reader(directory, "en", capabilities)
