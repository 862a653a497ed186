"""The child helpline of the kiosk's country, on the attract screen in each slide's language."""

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ecpat_finder.directory.directory import Directory
from ecpat_finder.directory.model import HelplineKind
from ecpat_finder.kiosk.attract.translated import translated

CHILD_HELPLINE = str(QT_TRANSLATE_NOOP("AttractScreen", "Child helpline: %1"))
FREE_CHILD_HELPLINE = str(QT_TRANSLATE_NOOP("AttractScreen", "Child helpline: %1 (free)"))


class HomeHelpline(NamedTuple):
    """The number, and whether a call is known to be free."""

    number: str
    is_free: bool

    def text(self, language: str) -> str:
        """The number in a language (BCP 47): "Child helpline: 116 111 (free)"."""
        template = FREE_CHILD_HELPLINE if self.is_free else CHILD_HELPLINE
        return translated(language, "AttractScreen", template).replace("%1", self.number)


def home_helpline(directory: Directory, code: str) -> HomeHelpline | None:
    """The child helpline of a country (ISO 3166-1 alpha-2); None if none is known."""
    for line in directory.helplines_in(code) if code else ():
        if line.kind == HelplineKind.CHILD_HELPLINE and line.dial:
            return HomeHelpline(line.dial, bool(line.free))
    return None
