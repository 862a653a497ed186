"""The rows of the country picker: headings and countries, as a Qt model."""

from bisect import bisect_right
from collections.abc import Iterable
from enum import IntEnum
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from ecpat_finder.directory.model import Country
from ecpat_finder.directory.search.folding import fold
from ecpat_finder.directory.search.name_table import Kind
from ecpat_finder.directory.search.search import CountryMatch
from ecpat_finder.ui.context import UiContext

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """Item data roles of a row, in addition to Qt's."""

    CODE = Qt.ItemDataRole.UserRole + 1
    OWN_NAME = Qt.ItemDataRole.UserRole + 2
    GROUPS = Qt.ItemDataRole.UserRole + 3
    BELOW = Qt.ItemDataRole.UserRole + 4
    PAGE = Qt.ItemDataRole.UserRole + 5
    REACHABLE = Qt.ItemDataRole.UserRole + 6


class Row(NamedTuple):
    """A country; or a page of the window, or a heading, which have no code.

    `reachable` is the number of its groups that have a contact. `reason` says why a country matches
    a search, if its name doesn't show it, or what the page is for.
    """

    name: str
    code: str = ""
    own_name: str = ""
    groups: int = 0
    reachable: int = 0
    reason: str = ""
    page: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether it is neither a country nor a page."""
        return not (self.code or self.page)


class CountryModel(QAbstractListModel):
    """All countries A-Z or by region, or those that match a search."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._directory = context.directory
        self._rows: list[Row] = []
        self.heading_rows: list[int] = []

    def show_alphabet(self, with_help: bool = False) -> None:
        """Lists all countries by name, with their first letters as headings.

        `with_help`: below the page "Get help now".
        """
        rows: list[Row] = [self._help_row()] if with_help else []
        letter = ""
        for key, row in sorted((fold(row.name), row) for row in self._all_rows()):
            if key[:1] != letter:
                letter = key[:1]
                rows.append(Row(letter.upper()))
            rows.append(row)
        self._set_rows(rows)

    def show_regions(self) -> None:
        """Lists all countries by name, with their continents as headings."""
        regions: dict[str, list[Country]] = {}
        for country in self._directory.countries.values():
            regions.setdefault(country.regions[0], []).append(country)
        rows: list[Row] = []
        region_names = {code: self._context.text(self._directory.regions[code]) for code in regions}
        for code in sorted(regions, key=lambda code: fold(region_names[code])):
            rows.append(Row(region_names[code]))
            members = sorted((self._row(country) for country in regions[code]), key=_name_key)
            rows.extend(members)
        self._set_rows(rows)

    def show_matches(
        self, matches: Iterable[CountryMatch], help_position: int | None = None
    ) -> None:
        """Lists the matches of a search, best first, without headings.

        The page "Get help now" is among them if it has a position.
        """
        rows = [self._row(match.country)._replace(reason=self._reason(match)) for match in matches]
        if help_position is not None:
            rows.insert(help_position, self._help_row())
        self._set_rows(rows)

    def _help_row(self) -> Row:
        below = self.tr("What to do, whom to ask")
        return Row(self.tr("Get help now"), reason=below, page="help")

    def row_of(self, code: str) -> QModelIndex:
        """The index of a country; invalid if it isn't listed."""
        for row_number, row in enumerate(self._rows):
            if row.code == code:
                return self.index(row_number)
        return QModelIndex()

    def first_choice(self) -> QModelIndex:
        """The index of the first row that isn't a heading; invalid if there is none."""
        for row_number, row in enumerate(self._rows):
            if not row.is_heading:
                return self.index(row_number)
        return QModelIndex()

    def heading_row(self, row_number: int) -> int:
        """The row of the heading above a row, or its own; -1 if there is none."""
        position = bisect_right(self.heading_rows, row_number)
        return self.heading_rows[position - 1] if position else -1

    def next_heading_row(self, row_number: int) -> int:
        """The row of the next heading below a row; -1 if there is none."""
        position = bisect_right(self.heading_rows, row_number)
        return self.heading_rows[position] if position < len(self.heading_rows) else -1

    def next_row(self, start: int, beginning: str) -> int:
        """The row of the next country from a row on, and again from the top, whose folded name
        begins with a text; -1 if there is none.
        """
        count = len(self._rows)
        for offset in range(count):
            row_number = (start + offset) % count
            row = self._rows[row_number]
            if row.code and fold(row.name).startswith(beginning):
                return row_number
        return -1

    def _all_rows(self) -> list[Row]:
        return [self._row(country) for country in self._directory.countries.values()]

    def _row(self, country: Country) -> Row:
        own = " · ".join(country.own_names(self._context.language))
        name = self._context.text(country.name)
        groups = self._directory.groups_in(country.code)
        reachable = sum(group.contact.is_reachable for group in groups)
        return Row(name, country.code, own, len(groups), reachable)

    def _set_rows(self, rows: list[Row]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.heading_rows = [number for number, row in enumerate(rows) if not row.code]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Role.CODE:
            return row.code
        if role == Role.OWN_NAME:
            return row.own_name
        if role == Role.GROUPS:
            return row.groups
        if role == Role.PAGE:
            return row.page
        if role == Role.REACHABLE:
            return row.reachable
        if role == Role.BELOW:
            return row.reason or row.own_name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._accessible_text(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self._rows[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _accessible_text(self, row: Row) -> str:
        if row.is_heading:
            return row.name
        groups = self.groups_text(row.groups, row.reachable) if row.code else ""
        parts = (row.name, row.reason, groups)
        return ", ".join(part for part in parts if part)

    def _reason(self, match: CountryMatch) -> str:
        if not match.needs_reason:
            return ""
        templates = {
            Kind.NAME: self.tr("%1: another name"),
            Kind.ABBREVIATION: self.tr("%1: a short name"),
            Kind.FORMER: self.tr("%1: a former name"),
            Kind.DISSOLVED_STATE: self.tr("%1: it was part of that state"),
            Kind.SUBDIVISION: self.tr("%1: a part of it"),
            Kind.REGION: self.tr("%1: it lies there"),
            Kind.DEMONYM: self.tr("%1: its people"),
            Kind.CITY: self.tr("%1: a city there"),
            Kind.GROUP: self.tr("%1: a group there"),
            Kind.CODE: self.tr("%1: its code"),
        }
        return templates[match.kind].replace("%1", match.name)

    def groups_text(self, count: int, reachable: int) -> str:
        """The number of groups, and whether none of them can be reached: "2 groups"."""
        if not count:
            return self.tr("no group")
        if not reachable:
            return self.tr("%n group(s), no contact known", "", count)
        return self.tr("%n group(s)", "", count)

    def description(self, code: str) -> str:
        """A country's name and number of groups, as a text."""
        return self._accessible_text(self._row(self._directory.countries[code]))


def _name_key(row: Row) -> str:
    return fold(row.name)
