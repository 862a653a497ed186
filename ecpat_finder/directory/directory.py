"""The directory: all countries and groups, and queries on them."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from ecpat_finder import paths
from ecpat_finder.directory.dataset.helplines import HelplineTable
from ecpat_finder.directory.dataset.reading import DatasetError, Problem
from ecpat_finder.directory.geo.nearby import nearest_groups
from ecpat_finder.directory.model import (
    WORLDWIDE,
    Country,
    Framework,
    Group,
    Helpline,
    HistoryEvent,
    Network,
    NoMember,
    Text,
)
from ecpat_finder.directory.search.help_words import (
    HelpWords,
    HelpWordsDamagedError,
    read_help_words,
)
from ecpat_finder.directory.search.name_index import IndexDamagedError, NameIndex
from ecpat_finder.directory.search.next_letters import NextLetters
from ecpat_finder.directory.search.search import CountryMatch, CountrySearch

if TYPE_CHECKING:
    from ecpat_finder.directory.guidance import Guidance


def _name_index() -> NameIndex | None:
    """The bundled name index; None if damaged: the search then uses the dataset's names only."""
    try:
        return NameIndex(paths.name_index_file())
    except IndexDamagedError:
        return None


def _help_words() -> HelpWords:
    """The bundled words of distress, of all languages; none if their file is damaged."""
    try:
        words = read_help_words(paths.help_words_file())
    except HelpWordsDamagedError:
        return HelpWords(())
    return HelpWords(word for entries in words.values() for word in entries)


class Coverage(NamedTuple):
    """The number of groups, and of countries with a group, in one region (UN M49 code)."""

    region: str
    groups: int
    countries: int


class Directory:
    """A complete, validated dataset.

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
        load_helplines: Callable[[], HelplineTable] = HelplineTable,
        load_guidance: Callable[[], "Guidance | None"] = lambda: None,
    ) -> None:
        self.countries = countries
        self.regions = regions
        self.groups = groups
        self.network = network
        self.history = history
        self.frameworks = frameworks
        self._load_helplines = load_helplines
        self._load_guidance = load_guidance

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
        """The countries that match a query, best match first; empty if none is similar enough.

        `language` is the reader's (BCP 47): names in it rank first among equal matches.
        """
        return self._search.find(query, limit, language)

    def help_position(self, query: str, matches: list[CountryMatch]) -> int | None:
        """Where "Get help now" belongs among a query's matches; None if it isn't an answer.

        First for words of distress such as "help", "police" or "blackmail", in any language of the
        file of these words; second if the query also has a country's name.
        """
        return self._help_words.position(query, matches)

    @cached_property
    def _help_words(self) -> HelpWords:
        return _help_words()

    def prepare_search(self) -> None:
        """Loads the names and words in advance, so that the first key press isn't delayed."""
        self._search.prepare()
        self.help_position("a", [])

    def prepare_typo_search(self) -> None:
        """Loads the typo search in advance, so that the first query with a typo isn't delayed."""
        self._search.prepare_typos()

    def closest_countries(self, query: str, limit: int = 3) -> list[Country]:
        """Suggestions for a query without a match: the countries with the most similar names."""
        return [self.countries[code] for code in self._search.closest(query, limit)]

    def next_letters(self, prefix: str, language: str = "en") -> frozenset[str]:
        """The letters that can follow a prefix of a country's name in a language (BCP 47).

        They are folded: lower case, without accents; a space means that another word follows.
        Empty if nothing can follow: the name is complete, or no name has this prefix.
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
        """The groups in a country (ISO 3166-1 alpha-2), in the dataset's order."""
        return self._by_country.get(code, ())

    @cached_property
    def _helplines(self) -> tuple[HelplineTable, Problem | None]:
        """The helplines, or the first problem because of which there are none."""
        try:
            return self._load_helplines(), None
        except DatasetError as error:
            return HelplineTable(), error.problems[0]

    def helplines_in(self, code: str) -> tuple[Helpline, ...]:
        """The helplines in a country, or those of `WORLDWIDE`, in the order to show them.

        The first call reads the file. Empty also if it is damaged: see `helplines_error`.
        """
        return self._helplines[0].in_country(code)

    @property
    def all_helplines(self) -> tuple[Helpline, ...]:
        """The helplines of all countries, those of `WORLDWIDE` last."""
        return tuple(
            line for code in (*self.countries, WORLDWIDE) for line in self.helplines_in(code)
        )

    @property
    def helplines_error(self) -> Problem | None:
        """Why no country's helplines can be shown; None if the file is sound."""
        return self._helplines[1]

    @cached_property
    def guidance(self) -> "Guidance | None":
        """What to do in which situation; None if the file is damaged. The first call reads it."""
        try:
            return self._load_guidance()
        except DatasetError:
            return None

    def nearest_groups(self, code: str, limit: int = 3) -> list[tuple[Group, float]]:
        """Groups in other countries with their distance in km, those with a contact first.

        Raises KeyError for a code that isn't in the dataset.
        """
        return nearest_groups(self.countries[code], self.groups, self.countries, limit)

    def no_member_in(self, code: str) -> NoMember | None:
        """The network's page that names no member in a country, if an editor has read one."""
        return next((entry for entry in self.network.no_member if entry.country == code), None)

    @cached_property
    def coverage(self) -> tuple[Coverage, ...]:
        """The number of groups by continent, most groups first."""
        countries_by_region: dict[str, list[str]] = {}
        for group in self.groups:
            region = self.countries[group.country].regions[0]
            countries_by_region.setdefault(region, []).append(group.country)
        shares = (
            Coverage(region, len(codes), len(set(codes)))
            for region, codes in countries_by_region.items()
        )
        return tuple(sorted(shares, key=lambda share: (-share.groups, share.region)))

    @cached_property
    def countries_with_group(self) -> int:
        """The number of countries with a group."""
        return len(self._by_country)
