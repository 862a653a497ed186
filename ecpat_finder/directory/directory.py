"""The directory: every country and group, and the questions asked of them."""

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from ecpat_finder import paths
from ecpat_finder.directory.geo.nearby import nearest_groups
from ecpat_finder.directory.model import (
    Country,
    Framework,
    Group,
    HistoryEvent,
    Network,
    Text,
    Unconfirmed,
)
from ecpat_finder.directory.search.name_index import IndexDamagedError, NameIndex
from ecpat_finder.directory.search.next_letters import NextLetters
from ecpat_finder.directory.search.search import CountryMatch, CountrySearch


def _name_index() -> NameIndex | None:
    """The bundled index of names; without it the search knows the names of the dataset."""
    try:
        return NameIndex(paths.name_index_file())
    except IndexDamagedError:
        return None


class Coverage(NamedTuple):
    """How many groups, in how many countries, of one region (UN M49 code)."""

    region: str
    groups: int
    countries: int


class Directory:
    """A whole dataset that has been checked: what is in here can be shown.

    `countries` is keyed by ISO 3166-1 alpha-2, `regions` by UN M49 code.
    """

    def __init__(
        self,
        countries: Mapping[str, Country],
        regions: Mapping[str, Text],
        groups: tuple[Group, ...],
        network: Network,
        history: tuple[HistoryEvent, ...],
        frameworks: tuple[Framework, ...],
    ) -> None:
        self.countries = countries
        self.regions = regions
        self.groups = groups
        self.network = network
        self.history = history
        self.frameworks = frameworks

    @cached_property
    def _by_country(self) -> dict[str, tuple[Group, ...]]:
        grouped: dict[str, list[Group]] = {}
        for group in self.groups:
            grouped.setdefault(group.country, []).append(group)
        return {code: tuple(groups) for code, groups in grouped.items()}

    @cached_property
    def _search(self) -> CountrySearch:
        return CountrySearch(self.countries, self.groups, _name_index())

    def find_countries(
        self, query: str, limit: int = 10, language: str = "en"
    ) -> list[CountryMatch]:
        """The countries that fit what was typed, best first; empty when none is near enough.

        `language` is the reader's (BCP 47): of equals, names in it come first.
        """
        return self._search.find(query, limit, language)

    def prepare_search(self) -> None:
        """Reads the names that the first key pressed would otherwise wait for."""
        self._search.prepare()

    def prepare_typo_search(self) -> None:
        """Loads what the first query with a typing error would otherwise wait for."""
        self._search.prepare_typos()

    def closest_countries(self, query: str, limit: int = 3) -> list[Country]:
        """Countries whose names look most like a text for which `find_countries` has none."""
        return [self.countries[code] for code in self._search.closest(query, limit)]

    def next_letters(self, prefix: str, language: str = "en") -> frozenset[str]:
        """The letters that can follow what was spelled so far of a name in a language (BCP 47).

        They are folded: lower case, without accents; a space stands where another word follows.
        Empty when nothing can follow: the name is complete, or there is none that begins so.
        """
        if language not in self._next_letters_by_language:
            self._next_letters_by_language[language] = NextLetters(
                self.countries.values(), language
            )
        return self._next_letters_by_language[language].next_letters(prefix)

    @cached_property
    def _next_letters_by_language(self) -> dict[str, NextLetters]:
        return {}

    def groups_in(self, code: str) -> tuple[Group, ...]:
        """The groups of a country (ISO 3166-1 alpha-2), in the order of the dataset."""
        return self._by_country.get(code, ())

    def nearest_groups(self, code: str, limit: int = 3) -> list[tuple[Group, float]]:
        """Groups of other countries with their distance in km, nearest first.

        Raises KeyError for a code that is not in the dataset.
        """
        return nearest_groups(self.countries[code], self.groups, self.countries, limit)

    def unconfirmed_in(self, code: str) -> Unconfirmed | None:
        """What says that the network has a member in a country that could not be confirmed."""
        return next((one for one in self.network.unconfirmed if one.country == code), None)

    @cached_property
    def coverage(self) -> tuple[Coverage, ...]:
        """What this directory holds by continent, the one with most groups first."""
        counted: dict[str, list[str]] = {}
        for group in self.groups:
            counted.setdefault(self.countries[group.country].regions[0], []).append(group.country)
        shares = (
            Coverage(region, len(codes), len(set(codes))) for region, codes in counted.items()
        )
        return tuple(sorted(shares, key=lambda share: (-share.groups, share.region)))

    @cached_property
    def countries_with_group(self) -> int:
        """In how many countries this directory knows a group."""
        return len(self._by_country)
