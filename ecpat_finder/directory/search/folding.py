"""Normalises text for comparison: folds case, accents, punctuation and letter variants."""

import re
import unicodedata
from functools import lru_cache

MAX_QUERY_CHARACTERS = 200
"""Longer queries are truncated; no place name is longer."""

_LETTERS = str.maketrans(
    # Latin letters without a decomposition.
    {"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th", "ħ": "h"}
    | {"ə": "e", "ɛ": "e", "ɔ": "o", "ŋ": "n", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y"}
    | {"ƒ": "f", "ʊ": "u", "ǝ": "e", "ɩ": "i", "ɨ": "i", "ɣ": "g", "ŧ": "t", "ʉ": "u", "ɖ": "d"}
    # Letters that have different code points in Arabic, Persian and Urdu.
    | {"ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ہ": "ه", "ھ": "ه", "ە": "ه"}
)

_OMITTED_MARKS = frozenset("'’‘ʼʻʿʾ`´׳״·ـ")
"""Marks that people omit inside a word: apostrophes, the Catalan dot, the Arabic tatweel."""

_INITIAL = re.compile(r"\b([^\W\d_])\.\s?(?=[^\W\d_]\b)")
"""The dot between two initials, as in U.S.A."""

_FIRST_INDICATOR, _LAST_INDICATOR = 0x1F1E6, 0x1F1FF
_BLACK_FLAG, _TAG_BASE = "\U0001f3f4", 0xE0000


@lru_cache(maxsize=2048)
def fold(text: str) -> str:
    """Folds a text: lower case, base letters and digits only, one space between words.

    Keeps vowel signs with combining class 0 (Thai, Devanagari ...); removes accents, tone marks
    and apostrophes. Idempotent.
    """
    text = _INITIAL.sub(r"\1", text.casefold())  # first: it makes two letters of some, as of ß
    if text.isascii():
        folded = "".join(
            character if character.isalnum() else "" if character in _OMITTED_MARKS else " "
            for character in text
        )
    else:
        decomposed = unicodedata.normalize("NFKD", text).casefold()
        folded = "".join(map(_fold_character, decomposed)).translate(_LETTERS)
    return " ".join(folded.split())


def _fold_character(character: str) -> str:
    if character.isalnum():
        return character
    if character in _OMITTED_MARKS or unicodedata.combining(character):
        return ""
    category = unicodedata.category(character)
    if category in ("Mn", "Mc"):
        return character
    return "" if category in ("Cf", "Me") else " "


def fix_mojibake(text: str) -> str:
    """Repairs a text whose UTF-8 was decoded as Windows-1252 ("CuraÃ§ao")."""
    if "Ã" not in text and "Â" not in text:
        return text
    try:
        return text.encode("cp1252").decode()
    except UnicodeError:
        return text


def flags(text: str) -> list[str]:
    """The codes of the emoji flags in a text: ISO 3166-1, or ISO 3166-2 such as GB-ENG.

    A flag is a pair of regional indicators, or a black flag followed by tag characters
    (Unicode Technical Standard 51, sections 3.2 and C.1).
    """
    codes: list[str] = []
    indicators = ""
    for position, character in enumerate(text):
        if _FIRST_INDICATOR <= ord(character) <= _LAST_INDICATOR:
            indicators += chr(ord(character) - _FIRST_INDICATOR + ord("A"))
            if len(indicators) == 2:
                codes.append(indicators)
                indicators = ""
            continue
        indicators = ""
        if character == _BLACK_FLAG:
            tags = (ord(tag) - _TAG_BASE for tag in text[position + 1 : position + 6])
            letters = "".join(chr(tag) for tag in tags if 0x61 <= tag <= 0x7A).upper()
            if len(letters) == 5:
                codes.append(f"{letters[:2]}-{letters[2:]}")
    return codes


def script(folded: str) -> str:
    """The script of a folded text: "LATIN" for base letters, else that of its first other letter.

    The name is from the letter's Unicode name, such as "ARABIC"; "LATIN EXTENDED" means Latin
    letters without a base letter.
    """
    for character in folded:
        if not character.isascii() and character.isalpha():
            name = unicodedata.name(character, "?").replace("-", " ").partition(" ")[0]
            return "LATIN EXTENDED" if name == "LATIN" else name
    return "LATIN"
