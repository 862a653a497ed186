"""What a country's shown name says comes before what stands in other names."""

from collections.abc import Iterator

import pytest

from ecpat_finder import paths
from ecpat_finder.directory import Country, Directory, load_directory
from ecpat_finder.directory.model import text_in
from ecpat_finder.directory.search.folding import fold
from ecpat_finder.directory.search.name_index import PARTS, PLACES, NameIndex
from ecpat_finder.directory.search.name_table import Kind
from ecpat_finder.directory.search.ranking import KNOWN_WEIGHT
from ecpat_finder.directory.search.vocabulary import STOP_WORDS

DIRECTORY = load_directory()

OF_THE_COUNTRY = {
    *(Kind.NAME, Kind.ABBREVIATION, Kind.FORMER, Kind.DISSOLVED_STATE),
    *(Kind.DEMONYM, Kind.CODE),
}
"""Names of a country as a whole, not of a part, a city or a group."""


def shown_names(country: Country, language: str) -> list[str]:
    """The names that the list of countries displays, folded."""
    return [fold(text_in(country.name, language)), *map(fold, country.own_names(language))]


def words_of_shown_names(language: str) -> dict[str, set[str]]:
    """Each whole word of a shown name, with the codes of all countries that show it."""
    words: dict[str, set[str]] = {}
    for country in DIRECTORY.countries.values():
        for name in shown_names(country, language):
            for word in name.split():
                if len(word) > 1 and word not in STOP_WORDS:
                    words.setdefault(word, set()).add(country.code)
    return words


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_whole_word_lists_the_countries_that_show_it_before_others(language: str) -> None:
    wrong = {}
    for word, codes in words_of_shown_names(language).items():
        matches = DIRECTORY.find_countries(word, len(DIRECTORY.countries), language)
        last = max(
            (n for n, match in enumerate(matches) if match.country.code in codes), default=-1
        )
        others = [
            (match.country.code, match.name)
            for match in matches[: last + 1]
            if match.country.code not in codes
            # The whole name of another country stays first: "US" is no word of an island's.
            and not (match.exact and match.kind in OF_THE_COUNTRY)
        ]
        missing = codes - {match.country.code for match in matches}
        if others or missing:
            wrong[word] = (others, missing)
    assert wrong == {}


def test_south_is_a_word_of_countries_and_the_name_of_parts(directory: Directory) -> None:
    codes = [match.country.code for match in directory.find_countries("south")]
    assert codes[:3] == ["ZA", "KR", "SS"]
    assert codes.index("GS") < codes.index("CM")
    codes = [match.country.code for match in directory.find_countries("sud", language="fr")]
    assert set(codes[:3]) == {"ZA", "KR", "SS"}


def test_the_people_are_their_country(directory: Directory) -> None:
    codes = [match.country.code for match in directory.find_countries("french")]
    assert codes[0] == "FR"
    assert {"GF", "PF", "TF"} <= set(codes[1:4])


def beginnings_of_cities() -> Iterator[str]:
    """The first letters, from four on, of the best-known city of each country."""
    table = NameIndex(paths.name_index_file()).table(PLACES, "LATIN")
    assert table
    best: dict[str, tuple[int, str]] = {}
    for number in range(len(table)):
        if table.kind(number) is Kind.CITY:
            known = (table.ranks[number], table.folded(number))
            best[table.code(number)] = max(known, best.get(table.code(number), known))
    for _, name in best.values():
        yield from (name[:length] for length in range(4, len(name) + 1))


def known_names() -> set[tuple[str, str]]:
    """(code, folded name) of names in English, of those that an editor added and the dataset's."""
    of_dataset = {
        (country.code, fold(name))
        for country in DIRECTORY.countries.values()
        for name in (*country.name.values(), *country.also)
    }
    index = NameIndex(paths.name_index_file())
    tables = [index.table(part, "LATIN") for part in PARTS]
    return of_dataset | {
        (table.code(number), table.folded(number))
        for table in tables
        if table
        for number in range(len(table))
        if table.weight(number) >= KNOWN_WEIGHT
    }


def test_where_a_name_fits_no_country_is_listed_by_a_typo_of_a_name_few_know() -> None:
    wrong = []
    known = known_names()
    for typed in sorted(set(beginnings_of_cities())):
        matches = DIRECTORY.find_countries(typed, 40)
        if any(not match.typo for match in matches):
            wrong += [
                (typed, match.country.code, match.name)
                for match in matches
                if match.typo and (match.country.code, fold(match.name)) not in known
                if match.needs_reason
            ]
    assert wrong == []


def test_the_beginning_of_a_city_does_not_list_iceland(directory: Directory) -> None:
    codes = [match.country.code for match in directory.find_countries("bangk", 40)]
    assert codes[0] == "TH"
    assert "IS" not in codes
