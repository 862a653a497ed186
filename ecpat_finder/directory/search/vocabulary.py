"""The words of names: stop words, optional words, qualifiers, abbreviations and word order."""

from collections.abc import Iterable
from functools import cached_property


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


STOP_WORDS = _set("""
    the of and a le la les l de du des d et en el los las y der die das und al an il i e o os as do
    da
""")
"""Words that are always optional: articles, "of", "and"."""

OPTIONAL_WORDS = STOP_WORDS | _set("""
    republic rep kingdom state states sts island islands isl isls is isle isles province prov
    territory terr territories region county city town sar federation federal federated fed
    democratic dem peoples people popular socialist islamic arab union united commonwealth
    sultanate emirate principality duchy empire government govt national nation country former ex
    area zone archipelago special administrative mainland dependency colony citizen
""")
"""Words that are ignored if a query with them has no match."""

QUALIFIERS = _set("""
    new old great greater north south east west northern southern eastern western central saint st
    ste san santa sao upper lower district capital overseas british french dutch american n s e w
    port
""")
"""Words that distinguish names but match nothing by themselves."""

MAX_UNSPACED_LETTERS = 16
"""Letters after which a query without spaces is truncated, in scripts written without them."""

_FULL_FORMS = {"sts": "states", "st": "saint", "ste": "sainte", "eq": "equatorial"} | {
    "isl": "islands",
    "isls": "islands",
    "ctr": "central",
    "mt": "mount",
}
"""Abbreviations that aren't a prefix of the word."""


class Vocabulary:
    """The words of names, and which of them distinguish countries poorly.

    `optional` words are ignored if a query with them has no match, `generic` ones match nothing
    by themselves, `known` ones are spelled correctly: words of `names`, or generic ones listed
    here. `common` are words that occur in many names, in all languages.
    """

    def __init__(self, names: Iterable[str], common: frozenset[str]) -> None:
        self.optional = OPTIONAL_WORDS | (common - QUALIFIERS)
        self.generic = self.optional | QUALIFIERS
        self._names = names

    @cached_property
    def listed(self) -> list[str]:
        """The correctly spelled words, sorted."""
        return sorted(
            {word for name in self._names for word in name.split()} | OPTIONAL_WORDS | QUALIFIERS
        )

    @cached_property
    def known(self) -> frozenset[str]:
        """The correctly spelled words."""
        return frozenset(self.listed)


def starts(typed: str, word: str) -> bool:
    """Whether a typed word is a prefix or an abbreviation of a word."""
    full_form = _FULL_FORMS.get(typed)
    return word.startswith(typed) or (full_form is not None and word.startswith(full_form))


def is_word(typed: str) -> bool:
    """Whether a text can be a whole word of a name that distinguishes it: no article, no letter."""
    return len(typed) > 1 and typed not in STOP_WORDS


def without_stop_words(words: list[str]) -> list[str]:
    """The words without stop words; unchanged if there are no others."""
    return [word for word in words if word not in STOP_WORDS] or words


def all_words_start(typed: list[str], words: list[str]) -> bool:
    """Whether each typed word starts a different word of a name, in any order."""
    remaining = list(words)
    for start in typed:
        word = next((word for word in remaining if starts(start, word)), None)
        if word is None:
            return False
        remaining.remove(word)
    return True


def same_words(typed: list[str], words: list[str]) -> bool:
    """Whether a name has exactly these words, in any order, apart from stop words."""
    significant = without_stop_words(words)
    return len(typed) == len(significant) and sorted(typed) == sorted(significant)


def substrings(text: str) -> list[str]:
    """All proper substrings of two letters or more of a text without spaces, longest first."""
    count = min(len(text), MAX_UNSPACED_LETTERS)
    return [
        text[start : start + length]
        for length in range(count - 1, 1, -1)
        for start in range(count - length + 1)
    ]


def phrases(words: list[str]) -> list[str]:
    """All proper subsequences of consecutive words, longest first."""
    count = len(words)
    return [
        " ".join(words[start : start + length])
        for length in range(count - 1, 0, -1)
        for start in range(count - length + 1)
    ]
