"""The words of names: which say nothing, which are shortened, in what order they come."""

from collections.abc import Iterable
from functools import cached_property


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


STOP_WORDS = _set("""
    the of and a le la les l de du des d et en el los las y der die das und al an il i e o os as do
    da
""")
"""Words that may be typed or left out: articles, of, and."""

OPTIONAL_WORDS = STOP_WORDS | _set("""
    republic rep kingdom state states sts island islands isl isls is isle isles province prov
    territory terr territories region county city town sar federation federal federated fed
    democratic dem peoples people popular socialist islamic arab union united commonwealth
    sultanate emirate principality duchy empire government govt national nation country former ex
    area zone archipelago special administrative mainland dependency colony citizen
""")
"""Words that may be left out where nothing is found with them."""

QUALIFIERS = _set("""
    new old great greater north south east west northern southern eastern western central saint st
    ste san santa sao upper lower district capital overseas british french dutch american n s e w
    port
""")
"""Words that alone lead nowhere, though they tell one name from another."""

MAX_UNSPACED_LETTERS = 16
"""Letters that are looked at of a text without spaces, in scripts that write none."""

_LONG_FORMS = {"sts": "states", "st": "saint", "ste": "sainte", "eq": "equatorial"} | {
    "isl": "islands",
    "isls": "islands",
    "ctr": "central",
    "mt": "mount",
}
"""Shortened words that aren't simply the beginning of the long one."""


class Vocabulary:
    """The words of names, and which of them tell countries little apart.

    `empty` words may be left out where nothing is found with them, `generic` ones lead nowhere
    by themselves, `known` ones are spelled right: they are words of these names, or generic ones
    of ours. `common` are the words of many names, in all languages.
    """

    def __init__(self, names: Iterable[str], common: frozenset[str]) -> None:
        self.optional = OPTIONAL_WORDS | (common - QUALIFIERS)
        self.generic = self.optional | QUALIFIERS
        self._names = names

    @cached_property
    def listed(self) -> list[str]:
        """The words that are spelled right, sorted."""
        return sorted(
            {word for name in self._names for word in name.split()} | OPTIONAL_WORDS | QUALIFIERS
        )

    @cached_property
    def known(self) -> frozenset[str]:
        """The words that are spelled right."""
        return frozenset(self.listed)


def starts(typed: str, word: str) -> bool:
    """Whether a typed word is the beginning of a word, or is short for it."""
    long_form = _LONG_FORMS.get(typed)
    return word.startswith(typed) or (long_form is not None and word.startswith(long_form))


def without_stop_words(words: list[str]) -> list[str]:
    """The words that carry meaning; all of them if none does."""
    return [word for word in words if word not in STOP_WORDS] or words


def all_words_start(typed: list[str], words: list[str]) -> bool:
    """Whether each typed word starts a different word of a name, in any order."""
    left = list(words)
    for start in typed:
        word = next((word for word in left if starts(start, word)), None)
        if word is None:
            return False
        left.remove(word)
    return True


def same_words(typed: list[str], words: list[str]) -> bool:
    """Whether a name has these words and no others, in any order, fillers aside."""
    meant = without_stop_words(words)
    return len(typed) == len(meant) and sorted(typed) == sorted(meant)


def pieces(text: str) -> list[str]:
    """All parts of two letters and more of a text written without spaces, longest first."""
    count = min(len(text), MAX_UNSPACED_LETTERS)
    return [
        text[start : start + length]
        for length in range(count - 1, 1, -1)
        for start in range(count - length + 1)
    ]


def phrases(words: list[str]) -> list[str]:
    """All runs of neighbouring words but the whole, longest first."""
    count = len(words)
    return [
        " ".join(words[start : start + length])
        for length in range(count - 1, 0, -1)
        for start in range(count - length + 1)
    ]
