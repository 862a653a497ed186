"""Choosing a country by touch: A–Z, by region, or spelled on a keyboard of possible letters."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ecpat_finder.directory.search.folding import fold
from ecpat_finder.kiosk.widgets.key_grid import Key, KeyGrid
from ecpat_finder.ui import theme
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.picker.country_list import CountryList
from ecpat_finder.ui.picker.country_model import Role
from ecpat_finder.ui.widgets.text import Label

MAX_MATCHES = 12
"""Countries that are listed as matches."""

MAX_KEYS = 60
"""Letters of a language that all get a key; if there are more, only the possible ones get one."""

MIN_TITLE_HEIGHT_PX = 480
"""Height in pixels at 100% text from which the title is shown."""

BACK, RESTART, SPACE = "back", "again", " "
"""Values of the keys that aren't letters."""


class KioskCountryPicker(QWidget):
    """Emits `country_chosen` with an ISO 3166-1 alpha-2 code. `spelled` are the letters so far.

    It has a title where there is room, unless its page asks the question itself.
    """

    country_chosen = Signal(str)

    def __init__(self, context: UiContext, has_title: bool = True) -> None:
        super().__init__()
        self._has_title = has_title
        self._context = context
        self._directory = context.directory
        self.spelled = ""
        self._alphabet = self._letters_in_use()
        self.by_alphabet = self._mode_button(self.tr("A–Z"))
        self.by_region = self._mode_button(self.tr("By region"))
        self.by_spelling = self._mode_button(self.tr("Spell it"))
        self.map_button = QPushButton(self.tr("Map"))
        self.map_button.hide()
        self.word = Label("", "title", bold=True)
        self.word.setMinimumHeight(theme.scaled(36))
        self.keys = KeyGrid()
        self.keys.pressed.connect(self._key_pressed)
        self.list = CountryList(context)
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        self._countries = self.list.countries
        self._arrange()
        self._show_alphabet()

    def _mode_button(self, name: str) -> QPushButton:
        button = QPushButton(name)
        button.setCheckable(True)
        return button

    def _arrange(self) -> None:
        gap = theme.scaled(theme.GAP_PX)
        group = QButtonGroup(self)
        modes = QHBoxLayout()
        modes.setSpacing(gap)
        for button, show in (
            (self.by_alphabet, self._show_alphabet),
            (self.by_region, self._show_regions),
            (self.by_spelling, self._show_spelling),
        ):
            group.addButton(button)
            button.clicked.connect(show)
            modes.addWidget(button, 1)
        modes.addWidget(self.map_button, 1)
        self.by_alphabet.setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * gap, 2 * gap, 2 * gap, 2 * gap)
        column.setSpacing(gap)
        self._title = Label(self.tr("Choose a country"), "title", bold=True)
        column.addWidget(self._title)
        column.addLayout(modes)
        column.addWidget(self.word)
        column.addWidget(self.keys)
        column.addWidget(self.list, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._title.setVisible(
            self._has_title and self.height() >= theme.scaled(MIN_TITLE_HEIGHT_PX)
        )

    # Modes.

    def _show_alphabet(self) -> None:
        self._begin("")
        self._countries.show_alphabet()
        self._show_headings()

    def _show_regions(self) -> None:
        self._begin("")
        self._countries.show_regions()
        self._show_headings()

    def _show_spelling(self) -> None:
        self._begin("")
        self.word.show()
        self._spell("")

    def _begin(self, spelled: str) -> None:
        self.spelled = spelled
        self.word.hide()
        self.list.selectionModel().clear()

    def _show_headings(self) -> None:
        """Shows a key for each heading of the list, which scrolls to it."""
        self.list.scrollToTop()
        headings = [(row, index.data()) for row, index in self._rows() if not index.data(Role.CODE)]
        self.keys.show_keys(Key(name, str(row)) for row, name in headings)

    def _rows(self) -> list[tuple[int, QModelIndex]]:
        return [(row, self._countries.index(row)) for row in range(self._countries.rowCount())]

    # Spelling.

    def _letters_in_use(self) -> list[str]:
        """The letters of the names of countries in the visitor's language, folded."""
        countries = self._directory.countries.values()
        names = (self._context.text(country.name) for country in countries)
        return sorted({letter for name in names for letter in fold(name)} - {SPACE})

    def _spell(self, spelled: str) -> None:
        self.spelled = spelled
        self.word.setText(spelled.title() if spelled else self.tr("Press the first letter"))
        possible = self._directory.next_letters(spelled, self._context.language)
        letters = self._alphabet
        if len(letters) > MAX_KEYS:
            letters = [letter for letter in letters if letter in possible]
        keys = [Key(letter.upper(), letter, letter, letter in possible) for letter in letters]
        keys += [
            Key("␣", SPACE, self.tr("Space"), SPACE in possible),
            Key("⌫", BACK, self.tr("Take the last letter away"), bool(spelled)),
            Key("⟲", RESTART, self.tr("Start again"), bool(spelled)),
        ]
        self.keys.show_keys(keys)
        if spelled:
            matches = self._directory.find_countries(spelled, MAX_MATCHES, self._context.language)
            self._countries.show_matches(matches)
        else:
            self._countries.show_matches([])
        self.list.scrollToTop()

    def _key_pressed(self, value: str) -> None:
        if not self.by_spelling.isChecked():
            heading = self._countries.index(int(value))
            self.list.scrollTo(heading, QListView.ScrollHint.PositionAtTop)
        elif value == BACK:
            # Removes a trailing space together with the letter before it.
            self._spell(self.spelled.rstrip()[:-1] if self.spelled != SPACE else "")
        elif value == RESTART:
            self._spell("")
        else:
            self._spell(self.spelled + value)

    def _choose(self, index: QModelIndex) -> None:
        if code := index.data(Role.CODE):
            self.country_chosen.emit(code)
