"""The operator's page: version, dataset and errors, with buttons to restart and to end."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from ecpat_finder import __version__
from ecpat_finder.directory.dates import membership_source, newest_date
from ecpat_finder.directory.fallback import LoadedDirectory
from ecpat_finder.ui import theme
from ecpat_finder.ui.formatting import date_text
from ecpat_finder.ui.widgets.text import Card, Label, ReadingColumn

TIMEOUT_MS = 120_000
"""Milliseconds after which the page closes by itself."""


class OperatorPage(ReadingColumn):
    """Emits `back_pressed`, `restart_pressed` and `end_pressed`."""

    back_pressed = Signal()
    restart_pressed = Signal()
    end_pressed = Signal()

    def __init__(self, loaded: LoadedDirectory, errors: list[str], notes: list[str]) -> None:
        super().__init__(width=1000)
        self.add(Label(self.tr("Operator"), "display", bold=True))
        version = self.tr("ECPAT Finder, version %1.").replace("%1", __version__)
        self.add(Label(version, "lead"), *map(Label, notes))
        self.add(self._card(self.tr("Dataset"), self._dataset_lines(loaded)))
        none = [self.tr("None is known.")]
        self.add(self._card(self.tr("Last faults"), list(reversed(errors)) or none))
        self.back = QPushButton(self.tr("Back to the public"))
        self.back.setProperty("kind", "primary")
        self.back.clicked.connect(self.back_pressed)
        self.restart = QPushButton(self.tr("Restart the kiosk"))
        self.restart.clicked.connect(self.restart_pressed)
        self.end = QPushButton(self.tr("End the kiosk"))
        self.end.clicked.connect(self.end_pressed)
        row = QHBoxLayout()
        row.setSpacing(theme.scaled(theme.GAP_PX))
        for button in (self.back, self.restart, self.end):
            row.addWidget(button, 1)
        self.column.addLayout(row)
        QTimer.singleShot(TIMEOUT_MS, self, self.back_pressed.emit)

    def _card(self, title: str, lines: list[str]) -> Card:
        card = Card()
        card.column.addWidget(Label(title, "lead", bold=True))
        for line in lines:
            card.column.addWidget(Label(line, "small"))
        return card

    def _dataset_lines(self, loaded: LoadedDirectory) -> list[str]:
        if loaded.problems:
            return [str(problem) for problem in loaded.problems[:10]]
        directory, locale = loaded.directory, self.locale()
        groups = self.tr("%n group(s)", "", len(directory.groups))
        countries = self.tr("in %n country(ies)", "", directory.countries_with_group)
        lines = [f"{groups} {countries}"]
        last_read = max(
            (page.read for group in directory.groups for page in group.sources), default=""
        )
        last_confirmed = newest_date(map(membership_source, directory.groups))
        if last_read:
            text = self.tr("Newest page read on %1").replace("%1", date_text(last_read, locale))
            lines.append(text)
        if last_confirmed:
            text = self.tr("Newest membership confirmed: %1")
            lines.append(text.replace("%1", date_text(last_confirmed, locale)))
        return lines
