"""Widgets that are for screen readers what they are for the eye: heading, link, region.

`ecpat_finder.ui.accessibility` tells their roles.
"""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QPushButton, QWidget

from ecpat_finder.ui.widgets.text import Label
from ecpat_finder.ui.widgets.wrapping_button import WrappingButton


class LinkButton(QPushButton):
    """A button that opens something outside the program."""


class WrappingLink(WrappingButton):
    """A link whose text wraps."""


class DisclosureButton(QPushButton):
    """A button that expands and collapses something."""

    _is_expanded = False

    def is_expanded(self) -> bool:
        """Whether what it stands for is shown."""
        return self._is_expanded

    def set_expanded(self, is_expanded: bool) -> None:
        """Says whether what it stands for is shown."""
        if is_expanded != self._is_expanded:
            self._is_expanded = is_expanded
            self.setProperty("expanded", is_expanded)
            self.style().unpolish(self)  # the style sheet asks for the property
            self.style().polish(self)


class Region(QWidget):
    """A part of the window that has a name, such as a page."""


def in_language(label: Label, language: str) -> Label:
    """Says in which language (BCP 47) a label's text is, where that isn't the window's."""
    label.setLocale(QLocale(language))
    return label
