"""Turns what a person types into a list of countries, best first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ecpat_finder.directory.folding import LONGEST, flags, fold, repaired, script
from ecpat_finder.directory.matching import Matcher
from ecpat_finder.directory.model import Country, Group, text_in
from ecpat_finder.directory.name_index import PARTS, IndexDamagedError, NameIndex
from ecpat_finder.directory.name_table import Kind, NameTable, PlaceName, table_of
from ecpat_finder.directory.ranking import OWN_WEIGHT, READER_WEIGHT, Hit, Hits
from ecpat_finder.directory.slips import closest
from ecpat_finder.directory.words import Vocabulary, all_start

CLOSE_ENOUGH = 55
"""Likeness in per cent (normalised indel similarity) below which a suggestion would be a guess."""


@dataclass(frozen=True)
class CountryMatch:
    """A country that fits what was typed.

    `name` is the name or code by which it was found and `kind` what that name is to it; `exact`
    says that all of it was typed, `slip` that it was typed with a slip.
    """

    country: Country
    name: str
    kind: Kind = Kind.NAME
    exact: bool = False
    slip: bool = False

    def needs_reason(self, typed: str, language: str) -> bool:
        """Whether a reader may wonder why the country stands there.

        Not if its name, or its own name that is shown below it, has the words that were typed.
        """
        shown = (text_in(self.country.name, language), *self.country.own_names(language))
        words = fold(typed).split()
        if not words or fold(self.name) in map(fold, shown):
            return False
        return not any(all_start(words, fold(name).split()) for name in shown)


class CountrySearch:
    """Finds countries by any name that leads to them: see `Kind`.

    Forgives case, accents, punctuation, the order of words, and slips of typing. Better kinds of
    fit come first; of equals, members of the United Nations do, then countries with a group,
    then those with more people. Without an index it knows the names of the dataset only.
    """

    def __init__(
        self,
        countries: Mapping[str, Country],
        groups: Sequence[Group],
        index: NameIndex | None,
    ) -> None:
        self._countries = countries
        self._groups = groups
        self._index = index
        self._with_group = {group.country for group in groups}
        self._reader_tables: dict[str, NameTable] = {}

    def find(self, query: str, limit: int, language: str = "en") -> list[CountryMatch]:
        """At most `limit` countries, best first; none for a text without letters or digits."""
        query = repaired(query[:LONGEST])
        flagged = [code for flag in flags(query) for code in self._flag_codes(flag)]
        typed = fold(query)
        hits = self._matcher(typed, limit, language).hits(typed) if typed else Hits()
        ranked = sorted(
            (self._sort_key(code, hit), code)
            for code, hit in hits.items()
            if code in self._countries
        )
        best = dict(hits.items())
        matches = {code: self._match(code, best[code]) for _, code in ranked}
        found = [self._by_flag(code) for code in dict.fromkeys(flagged)]
        found += [match for code, match in matches.items() if code not in flagged]
        return found[:limit]

    def closest(self, query: str, limit: int) -> list[str]:
        """Codes of the countries whose names look most like a text that `find` can't place."""
        table = self._dataset_table
        names = table.names(range(len(table)))
        alike = closest(fold(query[:LONGEST]), names, CLOSE_ENOUGH, 4 * limit)
        codes = (table.code(names.index(name)) for name in alike)
        return list(dict.fromkeys(codes))[:limit]

    def prepare(self) -> None:
        """Reads what the first key pressed would otherwise wait for."""
        self.find("zzzzzzzz", 1)

    # Tables.

    @cached_property
    def _dataset_table(self) -> NameTable:
        names: list[PlaceName] = []
        for code, country in self._countries.items():
            own = [local.name for local in country.local]
            for name in (*country.name.values(), *country.also, *own):
                kind = Kind.SHORT if name.isupper() and len(name) <= 4 else Kind.NAME
                names.append(PlaceName(name, code, kind, OWN_WEIGHT))
            names.append(PlaceName(code, code, Kind.CODE))
            names.append(PlaceName(country.alpha3, code, Kind.CODE))
        return table_of(names)

    @cached_property
    def _group_table(self) -> NameTable:
        return table_of(
            PlaceName(name, group.country, Kind.GROUP)
            for group in self._groups
            for name in dict.fromkeys((group.name, group.local_name, group.acronym))
            if name
        )

    def _reader_table(self, language: str) -> NameTable:
        if language not in self._reader_tables:
            self._reader_tables[language] = table_of(
                PlaceName(text_in(country.name, language), code, Kind.NAME, READER_WEIGHT)
                for code, country in self._countries.items()
            )
        return self._reader_tables[language]

    def _tables(self, typed: str, language: str) -> list[NameTable]:
        """The tables in which a text may stand, those of countries first."""
        tables = [self._reader_table(language), self._dataset_table]
        if self._index is not None:
            written = script(typed)
            try:
                stored = [self._index.table(f"{part} {written}") for part in PARTS]
            except IndexDamagedError:
                self._index = None
            else:
                tables += [table for table in stored if table is not None]
        return [*tables, self._group_table]

    def _matcher(self, typed: str, limit: int, language: str) -> Matcher:
        return Matcher(self._tables(typed, language), self._vocabulary, limit)

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        table = self._dataset_table
        names = table.names(range(len(table)))
        return Vocabulary(names, self._index.common if self._index else frozenset())

    # Answers.

    def _sort_key(self, code: str, hit: Hit) -> tuple[int, bool, bool, int, str]:
        standing = self._index.standing.get(code, (0, 1)) if self._index else (0, 1)
        population, in_un = standing
        return round(hit.cost), not in_un, code not in self._with_group, -population, code

    def _match(self, code: str, hit: Hit) -> CountryMatch:
        table, number = hit.table, hit.number
        name = table.shown(number)
        return CountryMatch(
            self._countries[code], name, table.kind(number), exact=hit.exact, slip=hit.slip
        )

    def _flag_codes(self, flag: str) -> list[str]:
        code = flag[:2]
        return [code] if code in self._countries else []

    def _by_flag(self, code: str) -> CountryMatch:
        country = self._countries[code]
        return CountryMatch(country, text_in(country.name, "en"), exact=True)
