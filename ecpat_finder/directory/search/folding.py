"""What two spellings of a name have in common: the text without case, accents, punctuation."""

import re
import unicodedata
from functools import lru_cache

MAX_QUERY_CHARACTERS = 200
"""Characters of a text that are looked at; no name of a place is longer."""

_LETTERS = str.maketrans(
    # Latin letters that have no decomposition, and those that readers' keyboards lack.
    {"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th", "ħ": "h"}
    | {"ə": "e", "ɛ": "e", "ɔ": "o", "ŋ": "n", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y"}
    | {"ƒ": "f", "ʊ": "u", "ǝ": "e", "ɩ": "i", "ɨ": "i", "ɣ": "g", "ŧ": "t", "ʉ": "u", "ɖ": "d"}
    # One letter in Arabic, Persian and Urdu writing, with a code point of its own in each.
    | {"ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ہ": "ه", "ھ": "ه", "ە": "ه"}
)

_SILENT = frozenset("'’‘ʼʻʿʾ`´׳״·ـ")
"""Marks inside a word that people leave out: apostrophes, the Catalan dot, the Arabic tatweel."""

_INITIAL = re.compile(r"\b([^\W\d_])\.\s?(?=[^\W\d_]\b)")
"""The dot after an initial that another one follows, as in U.S.A."""

_FIRST_INDICATOR, _LAST_INDICATOR = 0x1F1E6, 0x1F1FF
_BLACK_FLAG, _TAG_BASE = "\U0001f3f4", 0xE0000


@lru_cache(maxsize=2048)
def fold(text: str) -> str:
    """The text as it is compared: lower case, base letters and digits, words parted by one space.

    Vowel signs that are letters of their own (Thai, Devanagari ...) stay; accents, tone marks and
    apostrophes go. Folding a folded text changes nothing.
    """
    text = _INITIAL.sub(r"\1", text)
    if text.isascii():
        kept = "".join(
            character if character.isalnum() else "" if character in _SILENT else " "
            for character in text.lower()
        )
    else:
        decomposed = unicodedata.normalize("NFKD", text.casefold()).casefold()
        kept = "".join(map(_folded, decomposed)).translate(_LETTERS)
    return " ".join(kept.split())


def _folded(character: str) -> str:
    if character.isalnum():
        return character
    if character in _SILENT or unicodedata.combining(character):
        return ""
    category = unicodedata.category(character)
    if category in ("Mn", "Mc"):
        return character
    return "" if category in ("Cf", "Me") else " "


def fix_mojibake(text: str) -> str:
    """A text whose UTF-8 was once read as Windows-1252 ("CuraÃ§ao") as it was meant."""
    if "Ã" not in text and "Â" not in text:
        return text
    try:
        return text.encode("cp1252").decode()
    except UnicodeError:
        return text


def flags(text: str) -> list[str]:
    """The codes that the emoji flags in a text stand for: ISO 3166-1, or GB-ENG and the like.

    A flag is a pair of regional indicators, or a black flag followed by tag characters
    (Unicode Technical Standard 51, sections 3.2 and C.1).
    """
    found: list[str] = []
    waiting = ""
    for position, character in enumerate(text):
        if _FIRST_INDICATOR <= ord(character) <= _LAST_INDICATOR:
            waiting += chr(ord(character) - _FIRST_INDICATOR + ord("A"))
            if len(waiting) == 2:
                found.append(waiting)
                waiting = ""
            continue
        waiting = ""
        if character == _BLACK_FLAG:
            tags = (ord(tag) - _TAG_BASE for tag in text[position + 1 : position + 6])
            letters = "".join(chr(tag) for tag in tags if 0x61 <= tag <= 0x7A).upper()
            if len(letters) == 5:
                found.append(f"{letters[:2]}-{letters[2:]}")
    return found


def script(folded: str) -> str:
    """The script of a folded text: "LATIN" for base letters, else by its first other letter.

    Named as Unicode names the letter, such as "ARABIC"; "LATIN EXTENDED" has letters left that
    have no base letter.
    """
    for character in folded:
        if not character.isascii() and character.isalpha():
            name = unicodedata.name(character, "?").replace("-", " ").partition(" ")[0]
            return "LATIN EXTENDED" if name == "LATIN" else name
    return "LATIN"
