"""Overlays to choose the theme and text size of a visit, or its language."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ecpat_finder.choices import THEMES
from ecpat_finder.kiosk.widgets.overlay import Overlay
from ecpat_finder.ui import theme
from ecpat_finder.ui.header import native_name
from ecpat_finder.ui.widgets.text import Label

TEXT_SIZES = (100, 125, 150)
"""Per cent of the kiosk's text size, which is already large."""


class DisplayOverlay(Overlay):
    """Emits the theme or the text size (per cent) that was chosen."""

    theme_chosen = Signal(str)
    text_size_chosen = Signal(int)

    def __init__(self, window: QWidget, theme_name: str, text_size: int) -> None:
        super().__init__(window, self.tr("Display"))
        labels = (self.tr("Light"), self.tr("Dark"), self.tr("High contrast"))
        self.themes = self._row(zip(THEMES, labels, strict=True), theme_name)
        for name, button in self.themes.items():
            button.clicked.connect(partial(self.theme_chosen.emit, name))
        self.column.addWidget(Label(self.tr("Size of the text"), "lead", bold=True))
        sizes = ((str(size), self.tr("%1%").replace("%1", str(size))) for size in TEXT_SIZES)
        self.sizes = self._row(sizes, str(text_size))
        for name, button in self.sizes.items():
            button.clicked.connect(partial(self.text_size_chosen.emit, int(name)))
        self.add_close()

    def _row(self, choices: Iterable[tuple[str, str]], current: str) -> dict[str, QPushButton]:
        row = QHBoxLayout()
        row.setSpacing(theme.scaled(theme.GAP_PX))
        buttons = {}
        for name, label in choices:
            button = QPushButton(label)
            button.setCheckable(True)
            button.setChecked(name == current)
            row.addWidget(button, 1)
            buttons[name] = button
        self.column.addLayout(row)
        return buttons


class LanguageOverlay(Overlay):
    """Lists the languages by their native names. Emits the BCP 47 tag of the chosen one."""

    language_chosen = Signal(str)

    def __init__(self, window: QWidget, languages: tuple[str, ...]) -> None:
        super().__init__(window, self.tr("Language"))
        for tag in languages:
            self.add_button(native_name(tag)).clicked.connect(
                partial(self.language_chosen.emit, tag)
            )
        self.add_close()
