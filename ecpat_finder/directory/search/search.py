"""Finds countries for a query, best match first."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from ecpat_finder.directory.model import Country, Group, text_in
from ecpat_finder.directory.search.folding import (
    MAX_QUERY_CHARACTERS,
    fix_mojibake,
    flags,
    fold,
    script,
)
from ecpat_finder.directory.search.matching import Matcher, SearchTables
from ecpat_finder.directory.search.name_index import COUNTRIES, PLACES, IndexDamagedError, NameIndex
from ecpat_finder.directory.search.name_table import Kind, NameTable, PlaceName, build_table
from ecpat_finder.directory.search.ranking import OWN_WEIGHT, READER_WEIGHT, Hit, Hits
from ecpat_finder.directory.search.typos import closest
from ecpat_finder.directory.search.vocabulary import Vocabulary, all_words_start

MIN_SIMILARITY_PERCENT = 55
"""Minimum normalised Indel similarity of a suggestion."""


class CountryMatch(NamedTuple):
    """A country that matches a query.

    `name` is the name or code that matched, `kind` its relation to the country; `exact` means
    that it matched in full, `typo` that it matched with a typo. `needs_reason` means that the
    match should be explained: neither the country's name in the reader's language nor one of its
    displayed own names has the words of the query.
    """

    country: Country
    name: str
    kind: Kind = Kind.NAME
    exact: bool = False
    typo: bool = False
    needs_reason: bool = False


class CountrySearch:
    """Finds countries by any kind of name: see `Kind`.

    Tolerates differences in case, accents, punctuation and word order, and typos. Better kinds of
    match rank first; among equals, members of the United Nations, then countries with a group,
    then larger populations. Without an index it finds only the names in the dataset.
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
        """Up to `limit` countries, best first; none for a query without letters and digits."""
        query = fix_mojibake(query[:MAX_QUERY_CHARACTERS])
        flag_codes = [code for flag in flags(query) for code in self._flag_codes(flag)]
        typed = fold(query)
        hits = self._matcher(typed, limit, language).hits(typed) if typed else Hits()
        ranked = sorted(
            (self._sort_key(code, hit), code)
            for code, hit in hits.items()
            if code in self._countries
        )
        best = dict(hits.items())
        matches = [self._by_flag(code) for code in dict.fromkeys(flag_codes)][:limit]
        others = [code for _, code in ranked if code not in flag_codes][: limit - len(matches)]
        return matches + [self._match(code, best[code], typed, language) for code in others]

    def closest(self, query: str, limit: int) -> list[str]:
        """The codes of the countries whose names are most similar to a query."""
        table = self._dataset_table
        names = table.names(range(len(table)))
        similar_names = closest(
            fold(query[:MAX_QUERY_CHARACTERS]), names, MIN_SIMILARITY_PERCENT, 4 * limit
        )
        codes = (table.code(names.index(name)) for name in similar_names)
        return list(dict.fromkeys(codes))[:limit]

    def prepare(self) -> None:
        """Loads the tables that the first query would otherwise load."""
        self.find("a", 1)

    def prepare_typos(self) -> None:
        """Loads what the first query with a typo would otherwise load."""
        self.find("zzzzzzzz", 1)

    # Tables.

    @cached_property
    def _dataset_table(self) -> NameTable:
        names: list[PlaceName] = []
        for code, country in self._countries.items():
            local_names = [local.name for local in country.local]
            for name in (*country.name.values(), *country.also, *local_names):
                kind = Kind.ABBREVIATION if name.isupper() and len(name) <= 4 else Kind.NAME
                names.append(PlaceName(name, code, kind, OWN_WEIGHT))
            names.append(PlaceName(code, code, Kind.CODE))
            names.append(PlaceName(country.alpha3, code, Kind.CODE))
        return build_table(names)

    @cached_property
    def _group_table(self) -> NameTable:
        return build_table(
            PlaceName(name, group.country, Kind.GROUP)
            for group in self._groups
            for name in dict.fromkeys((group.name, group.local_name, group.acronym))
            if name
        )

    def _reader_table(self, language: str) -> NameTable:
        if language not in self._reader_tables:
            names: list[PlaceName] = []
            for code, country in self._countries.items():
                displayed = text_in(country.name, language)
                names.append(PlaceName(displayed, code, Kind.NAME, READER_WEIGHT))
                names += [
                    PlaceName(name, code, Kind.NAME, OWN_WEIGHT)
                    for name in country.own_names(language)
                ]
            self._reader_tables[language] = build_table(names)
        return self._reader_tables[language]

    def _tables(self, typed: str, language: str) -> SearchTables:
        """The tables for a query, by its script."""
        countries = places = None
        if self._index is not None:
            query_script = script(typed)
            try:
                countries = self._index.table(COUNTRIES, query_script)
                # One letter matches no city, so the table of cities isn't loaded before the second.
                places = self._index.table(PLACES, query_script) if len(typed) > 1 else None
            except IndexDamagedError:
                self._index = None
        return SearchTables(
            self._reader_table(language), self._dataset_table, countries, places, self._group_table
        )

    def _matcher(self, typed: str, limit: int, language: str) -> Matcher:
        return Matcher(self._tables(typed, language), self._vocabulary, limit)

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        table = self._dataset_table
        names = table.names(range(len(table)))
        return Vocabulary(names, self._index.common if self._index else frozenset())

    # Results.

    def _sort_key(self, code: str, hit: Hit) -> tuple[int, bool, bool, int, str]:
        prominence = self._index.prominence.get(code, (0, 1)) if self._index else (0, 1)
        population, in_un = prominence
        return round(hit.cost), not in_un, code not in self._with_group, -population, code

    def _match(self, code: str, hit: Hit, typed: str, language: str) -> CountryMatch:
        country, name = self._countries[code], hit.table.shown(hit.number)
        return CountryMatch(
            country,
            name,
            hit.table.kind(hit.number),
            exact=hit.exact,
            typo=hit.typo,
            needs_reason=_needs_reason(country, name, typed, language),
        )

    def _flag_codes(self, flag: str) -> list[str]:
        code = flag[:2]
        return [code] if code in self._countries else []

    def _by_flag(self, code: str) -> CountryMatch:
        country = self._countries[code]
        return CountryMatch(country, text_in(country.name, "en"), exact=True)


def _needs_reason(country: Country, name: str, typed: str, language: str) -> bool:
    displayed_names = [
        fold(text_in(country.name, language)),
        *map(fold, country.own_names(language)),
    ]
    words = typed.split()
    if not words or fold(name) in displayed_names:
        return False
    return not any(all_words_start(words, other.split()) for other in displayed_names)
