"""Recognises words of distress in a query, which lead to "Get help now" rather than a country."""

from collections.abc import Iterable
from enum import IntEnum
from pathlib import Path

from ecpat_finder.directory.search.folding import MAX_QUERY_CHARACTERS, fold, script
from ecpat_finder.directory.search.matching import MAX_WORDS, UNSPACED_SCRIPTS
from ecpat_finder.directory.search.name_table import Kind
from ecpat_finder.directory.search.search import CountryMatch
from ecpat_finder.directory.search.typos import allowed_typos, is_plausible, near, typo_cost

MIN_PREFIX_LETTERS = 4
"""Minimum letters of a query that begins a word of distress."""

_COUNTRY_NAMES = frozenset(
    (Kind.NAME, Kind.ABBREVIATION, Kind.FORMER, Kind.DISSOLVED_STATE, Kind.CODE)
)
"""Names of a country as a whole: they win over a word of distress."""


class HelpWordsDamagedError(Exception):
    """The file of words can't be read; the message says why."""


class Fit(IntEnum):
    """How a query fits the words: not, nearly (its beginning, or with a typo), or as written."""

    NONE = 0
    NEARLY = 1
    WORD = 2


def read_help_words(file: Path) -> dict[str, list[str]]:
    """The words by language (BCP 47). Raises HelpWordsDamagedError."""
    import tomllib

    try:
        words: dict[str, list[str]] = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise HelpWordsDamagedError(f"can't be read ({error.strerror})") from None
    except ValueError as error:
        raise HelpWordsDamagedError(f"is not TOML ({error})") from None
    for language, entries in words.items():
        if not (isinstance(entries, list) and all(isinstance(entry, str) for entry in entries)):
            raise HelpWordsDamagedError(f"has no list of words for {language}")
    return words


class HelpWords:
    """Words and phrases of distress, compared as names are: without case and accents."""

    def __init__(self, words: Iterable[str]) -> None:
        self._phrases = sorted({fold(word) for word in words} - {""})
        self._words = [phrase for phrase in self._phrases if " " not in phrase]
        self._known = frozenset(self._phrases)

    def position(self, query: str, matches: list[CountryMatch]) -> int | None:
        """The position of "Get help now" among the matches of a query; None if it isn't an answer.

        It is first, but a country's name always wins: where one fits as typed, help comes second.
        """
        fit = self.fit(query)
        if fit is Fit.WORD:
            return min(1, len(matches)) if any(map(_is_name, matches)) else 0
        if fit is Fit.NEARLY:
            is_sentence = " " in fold(query)
            has_name = any(_may_be_name(match, is_sentence) for match in matches)
            return None if has_name else 0
        return None

    def fit(self, query: str) -> Fit:
        """How a query fits."""
        typed = fold(query[:MAX_QUERY_CHARACTERS])
        if not typed:
            return Fit.NONE
        if script(typed) in UNSPACED_SCRIPTS:
            return Fit.WORD if any(word in typed for word in self._phrases) else Fit.NONE
        words = typed.split()[:MAX_WORDS]
        if typed in self._known or any(word in self._known for word in words):
            return Fit.WORD
        spaced = f" {typed} "
        if len(words) > 1 and any(f" {phrase} " in spaced for phrase in self._phrases):
            return Fit.WORD
        return Fit.NEARLY if any(map(self._is_near, words)) else Fit.NONE

    def _is_near(self, typed: str) -> bool:
        if len(typed) >= MIN_PREFIX_LETTERS and any(word.startswith(typed) for word in self._words):
            return True
        typos = allowed_typos(typed)
        return bool(typos) and any(
            is_plausible(typed, word, typo_cost(typed, word))
            for word in (self._words[index] for index in near(typed, self._words, typos))
        )


def _is_name(match: CountryMatch) -> bool:
    """Whether a query is a country's or a group's name, or begins a word of a displayed one."""
    if match.typo:
        return False
    is_whole = match.exact and match.kind in (*_COUNTRY_NAMES, Kind.GROUP)
    return is_whole or not match.needs_reason


def _may_be_name(match: CountryMatch, is_sentence: bool) -> bool:
    """Whether a query may be the beginning of a country's name, or such a name with a typo.

    A single word resembles some name in some language, so a name with a typo must be displayed.
    """
    is_name = match.kind in _COUNTRY_NAMES and (is_sentence or not match.typo)
    return is_name or not match.needs_reason
