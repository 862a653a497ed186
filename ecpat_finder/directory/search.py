"""Turns what a person types into a list of countries, best first."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ecpat_finder.directory.model import Country

SHORTEST_WITH_SLIP = 4
"""Letters from which on one wrong, missing, doubled or swapped letter is forgiven."""

CLOSE_ENOUGH = 55
"""Likeness in per cent (normalised indel similarity) below which a suggestion would be a guess."""

_NOT_DECOMPOSED = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"}
)


@dataclass(frozen=True)
class CountryMatch:
    """A country that fits what was typed.

    `name` is the name or code by which it was found; `exact` says that all of it was typed.
    """

    country: Country
    name: str
    exact: bool = False


def fold(text: str) -> str:
    """The text without case, accents and punctuation, words parted by one space."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    letters = (
        character if character.isalnum() else " "
        for character in decomposed
        if not unicodedata.combining(character)
    )
    return " ".join("".join(letters).translate(_NOT_DECOMPOSED).split())


Ranked = Iterator[tuple[tuple[int, bool, int, str], CountryMatch]]


class CountrySearch:
    """Finds countries by name in the readers' languages and their own, or by ISO code.

    Forgives case, accents, punctuation, the order of words, and one slip of typing. Better
    kinds of match come first; within a kind, countries with a group do, then shorter names.
    """

    def __init__(self, countries: Iterable[Country], has_group: Callable[[str], bool]) -> None:
        self._names: list[tuple[str, str, Country]] = []
        self._codes: dict[str, Country] = {}
        self._has_group = has_group
        for country in countries:
            names = (*country.name.values(), *country.also)
            names += tuple(local.name for local in country.local)
            self._names += [(fold(name), name, country) for name in dict.fromkeys(names)]
            self._codes[country.code.lower()] = country
            self._codes[country.alpha3.lower()] = country

    def find(self, query: str, limit: int) -> list[CountryMatch]:
        """At most `limit` countries, best first; none for a text without letters or digits."""
        typed = fold(query[:200])
        if not typed:
            return []
        ranked = list(self._ranked(typed))
        if not ranked:
            ranked = list(self._with_slip(typed))
        ranked.sort(key=lambda entry: entry[0])
        matches: dict[str, CountryMatch] = {}
        for _, match in ranked:
            matches.setdefault(match.country.code, match)
        return list(matches.values())[:limit]

    def closest(self, query: str, limit: int) -> list[str]:
        """Codes of the countries whose names look most like a text that `find` can't place."""
        from rapidfuzz import fuzz, process

        typed = fold(query[:200])
        names = [folded for folded, _, _ in self._names]
        found = process.extract(
            typed, names, scorer=fuzz.ratio, score_cutoff=CLOSE_ENOUGH, limit=4 * limit
        )
        countries = (self._names[position][2] for *_, position in found)
        return list(dict.fromkeys(country.code for country in countries))[:limit]

    def _ranked(self, typed: str) -> Ranked:
        by_code = self._codes.get(typed)
        if by_code:
            yield self._key(1, by_code, ""), CountryMatch(by_code, typed.upper(), exact=True)
        words = typed.split()
        for folded, name, country in self._names:
            if folded == typed:
                yield self._key(0, country, folded), CountryMatch(country, name, exact=True)
            elif folded.startswith(typed):
                yield self._key(2, country, folded), CountryMatch(country, name)
            elif f" {typed}" in f" {folded}":
                yield self._key(3, country, folded), CountryMatch(country, name)
            elif len(words) > 1 and _starts_words(words, folded.split()):
                yield self._key(4, country, folded), CountryMatch(country, name)

    def _with_slip(self, typed: str) -> Ranked:
        if len(typed) < SHORTEST_WITH_SLIP:
            return
        from rapidfuzz.distance import OSA

        for folded, name, country in self._names:
            whole = OSA.distance(typed, folded, score_cutoff=1)
            lengths = range(len(typed) - 1, len(typed) + 2)
            starts = (OSA.distance(typed, folded[:length], score_cutoff=1) for length in lengths)
            if whole <= 1 or any(distance <= 1 for distance in starts):
                rank = 5 if whole <= 1 else 6
                yield self._key(rank, country, folded), CountryMatch(country, name)

    def _key(self, rank: int, country: Country, folded: str) -> tuple[int, bool, int, str]:
        return rank, not self._has_group(country.code), len(folded), country.code


def _starts_words(typed: list[str], words: list[str]) -> bool:
    """Whether each typed word starts a different word of the name, in any order."""
    left = list(words)
    for start in typed:
        word = next((word for word in left if word.startswith(start)), None)
        if word is None:
            return False
        left.remove(word)
    return True
