"""The picker: a search field and the list of countries, A-Z or by region."""

from functools import partial

from PySide6.QtCore import QItemSelection, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ecpat_finder.ui import theme
from ecpat_finder.ui.accessibility import announce
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.picker.country_list import CountryList
from ecpat_finder.ui.picker.country_model import Role
from ecpat_finder.ui.picker.letter_strip import LetterStrip
from ecpat_finder.ui.picker.search_field import SearchField
from ecpat_finder.ui.widgets.roles import DisclosureButton, Region
from ecpat_finder.ui.widgets.text import Label

ACCESSIBLE_TEXT = Qt.ItemDataRole.AccessibleTextRole

MAX_MATCHES = 40
"""Matches that are listed; further ones are unlikely."""

MIN_HEIGHT_WITH_ORDERS_PX = 190
"""Height in pixels at 100% text below which the list has all that is under the search field."""

RESULT_DELAY_MS = 400
"""Milliseconds after the last letter until a screen reader is told the result of the search."""


class CountryPicker(Region):
    """Emits `country_chosen` with an ISO 3166-1 alpha-2 code when a person picks a country.

    `country_pressed` follows if it was pressed, `country_entered` if it was chosen by Enter, but
    neither while the arrow keys walk the list. `page_chosen` has the name of a page that the search
    answers with: "help".
    """

    country_chosen = Signal(str)
    country_pressed = Signal()
    country_entered = Signal()
    page_chosen = Signal(str)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Choose a country"))
        self._context = context
        self._directory = context.directory
        self._code = ""
        self._is_typo_search_ready = False
        self.search = SearchField()
        self.search.add_clear_button()
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._choose_first)
        self.search.down_pressed.connect(self._enter_list)
        self.list = self._make_list()
        self._countries = self.list.countries
        self.letters = LetterStrip()
        self.letters.pressed.connect(self._go_to_letter)
        self._countries.modelReset.connect(self._show_letters)
        self.by_alphabet = QPushButton(self.tr("A–Z"))
        self.by_region = QPushButton(self.tr("By region"))
        self.map_button = DisclosureButton(self.tr("Map"))
        self.map_button.hide()
        self._result = ""
        self._result_timer = QTimer(self, singleShot=True, interval=RESULT_DELAY_MS)
        self._result_timer.timeout.connect(lambda: announce(self, self._result))
        self._no_match = QWidget()
        self._no_match.hide()
        self._arrange()
        self._show_all()

    def _make_list(self) -> CountryList:
        view = CountryList(self._context)
        view.setMouseTracking(True)
        # Not currentChanged, which is also emitted when the list gets the focus.
        view.selectionModel().selectionChanged.connect(self._selection_changed)
        view.clicked.connect(self._press)
        view.activated.connect(self._enter)
        return view

    def _arrange(self) -> None:
        gap = theme.scaled(theme.GAP_PX)
        order_group = QButtonGroup(self)
        self._orders = QWidget()
        order_row = QHBoxLayout(self._orders)
        order_row.setContentsMargins(0, 0, 0, 0)
        order_row.setSpacing(gap)
        for button in (self.by_alphabet, self.by_region):
            button.setCheckable(True)
            button.setAutoExclusive(True)  # makes it a radio button for screen readers
            order_group.addButton(button)
            order_row.addWidget(button, 1)
            button.clicked.connect(self._show_all)
        order_row.addWidget(self.map_button, 1)
        self.by_alphabet.setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * gap, 2 * gap, 2 * gap, 2 * gap)
        column.setSpacing(gap)
        column.addWidget(self.search)
        column.addWidget(self._orders)
        column.addWidget(self._no_match)
        list_and_letters = QHBoxLayout()
        list_and_letters.setSpacing(0)
        list_and_letters.addWidget(self.list, 1)
        list_and_letters.addWidget(self.letters)
        column.addLayout(list_and_letters, 1)

    def show_country(self, code: str) -> None:
        """Selects a country without emitting `country_chosen`."""
        self._code = code
        if not self._countries.row_of(code).isValid():
            self.search.clear()
        self._select_row()

    def selected_code(self) -> str:
        """The code of the selected country, or an empty string."""
        return self._code

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._orders.setVisible(self.height() >= theme.scaled(MIN_HEIGHT_WITH_ORDERS_PX))

    def _show_letters(self) -> None:
        """Shows the letters beside a list from A to Z; the other lists have none."""
        headings = [self._countries.index(row).data() for row in self._countries.heading_rows]
        self.letters.show_letters([] if self.by_region.isChecked() else headings)

    def _go_to_letter(self, position: int) -> None:
        heading = self._countries.index(self._countries.heading_rows[position])
        self.list.scrollTo(heading, QListView.ScrollHint.PositionAtTop)

    def _show_all(self) -> None:
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self._list_all()

    def _list_all(self) -> None:
        self._no_match.hide()
        if self.by_region.isChecked():
            self._countries.show_regions()
        else:
            self._countries.show_alphabet()
        self._select_row()

    def _filter(self, typed: str) -> None:
        self._result_timer.stop()
        if not typed.strip():
            self._list_all()
            return
        if not self._is_typo_search_ready:
            self._is_typo_search_ready = True
            QTimer.singleShot(0, self, self._directory.prepare_typo_search)
        matches = self._directory.find_countries(typed, MAX_MATCHES, self._context.language)
        help_position = self._directory.help_position(typed, matches)
        if matches or help_position is not None:
            self._no_match.hide()
            if matches:
                self._countries.show_matches(matches, help_position)
            else:
                self._countries.show_alphabet(with_help=True)
            self._select_row()
            self.list.scrollToTop()
            count = self.tr("%n country(ies)", "", len(matches))
            first = self._countries.index(0).data(ACCESSIBLE_TEXT)
            self._result = f"{count}: {first}" if matches else first
        else:
            self._list_all()
            self._result = self._show_no_match(typed)
        self._result_timer.start()

    def _show_no_match(self, typed: str) -> str:
        """Says that nothing matches and offers the closest spellings, above the complete list.

        Returns all that it says.
        """
        from ecpat_finder.ui.widgets.wrapping_button import WrappingButton

        layout = self._no_match.layout()
        if layout is None:
            layout = QVBoxLayout(self._no_match)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(theme.scaled(theme.GAP_PX))
        while (item := layout.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        closest = self._directory.closest_countries(typed, limit=3)
        quoted = typed if len(typed) <= 40 else typed[:39] + "…"
        text = self.tr("No country is called “%1”.").replace("%1", quoted)
        text += " " + (self.tr("Did you mean:") if closest else self.tr("All are listed below."))
        layout.addWidget(Label(text))
        names = [self._context.text(country.name) for country in closest]
        for country, name in zip(closest, names, strict=True):
            button = WrappingButton(name)
            button.clicked.connect(partial(self._choose_suggestion, country.code))
            layout.addWidget(button)
        self._no_match.show()
        return " ".join((text, ", ".join(names)))

    def _select_row(self) -> None:
        """Selects the row of the chosen country, if it is listed."""
        selection = self.list.selectionModel()
        selection.blockSignals(True)
        row = self._countries.row_of(self._code) if self._code else QModelIndex()
        if row.isValid():
            self.list.setCurrentIndex(row)
            self.list.scrollTo(row, QListView.ScrollHint.EnsureVisible)
        else:
            selection.clear()
        selection.blockSignals(False)
        if self.list.isVisible():  # PySide loads every widget class for viewport()
            self.list.viewport().update()

    def announce_country(self, code: str) -> None:
        """Lets a screen reader say which country was chosen, and how many groups it has."""
        self._result_timer.stop()
        announce(self, self._countries.description(code))

    def _choose(self, code: str) -> None:
        self.show_country(code)
        self.country_chosen.emit(code)
        self.announce_country(code)
        self.country_entered.emit()

    def _choose_suggestion(self, code: str) -> None:
        """Chooses a suggested country and clears the search."""
        self.search.clear()
        self._choose(code)

    def _choose_first(self) -> None:
        first = self._countries.first_choice()
        if first.isValid() and self.search.text().strip() and not self._no_match.isVisible():
            if page := first.data(Role.PAGE):
                self.page_chosen.emit(page)
            else:
                self._choose(first.data(Role.CODE))

    def _enter_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.list.selectionModel().hasSelection():
            self.list.setCurrentIndex(self._countries.first_choice())

    def _selection_changed(self, selected: QItemSelection) -> None:
        for row in selected.indexes():
            code = row.data(Role.CODE)
            if code and code != self._code:
                self._code = code
                is_read = self.list.hasFocus()  # by itself, as the row that has the focus
                self.list.setCurrentIndex(row)  # a screen reader's action leaves it behind
                self.country_chosen.emit(code)
                if not is_read:
                    self.announce_country(code)
        QTimer.singleShot(0, self, self._keep_selection)

    def _keep_selection(self) -> None:
        """Selects the chosen country again, where a screen reader's action deselected it."""
        if not self.list.selectionModel().hasSelection():
            self._select_row()

    def _press(self, index: QModelIndex) -> None:
        """A press counts even if the row is already selected."""
        if page := index.data(Role.PAGE):
            self.page_chosen.emit(page)
        elif code := index.data(Role.CODE):
            self._code = code
            self.country_chosen.emit(code)
            self.announce_country(code)
            self.country_pressed.emit()

    def _enter(self, index: QModelIndex) -> None:
        if page := index.data(Role.PAGE):
            self.page_chosen.emit(page)
        elif code := index.data(Role.CODE):
            self._code = code
            self.country_chosen.emit(code)
            self.announce_country(code)
            self.country_entered.emit()
