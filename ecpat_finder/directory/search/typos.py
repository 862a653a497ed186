"""Finds similar names, and estimates how likely their typos are."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

MIN_LETTERS_FOR_TYPO = 4
"""Minimum letters of a query for one typo: a wrong, missing, surplus or swapped letter."""

MIN_LETTERS_FOR_TWO_LIKELY_TYPOS = 6
"""Minimum letters for two typos, if both are likely."""

MIN_LETTERS_FOR_TWO_TYPOS = 8
"""Minimum letters for any two typos."""

MAX_LIKELY_COST = 1.35
"""Maximum cost of two likely typos, such as a doubled letter and one that sounds alike."""

_NEIGHBOURS = {
    frozenset(pair)
    for rows in (
        ("qwertyuiop", "asdfghjkl", "zxcvbnm"),  # QWERTY
        ("azertyuiop", "qsdfghjklm", "wxcvbn"),  # AZERTY
        ("qwertzuiop", "asdfghjkl", "yxcvbnm"),  # QWERTZ
        ("йцукенгшщзх", "фывапролджэ", "ячсмитьбю"),
    )
    for row, below in zip(rows, (*rows[1:], ""), strict=True)
    for pair in (
        *pairwise(row),
        *zip(row, below, strict=False),
        *zip(row[1:], below, strict=False),
    )
}
"""Letters on adjacent keys of common keyboard layouts."""

_SOUND_ALIKE = [frozenset(letters) for letters in ("aeiouy", "ckqg", "szcx", "vwbf", "dt", "jyi")]
"""Letters that are confused because they sound alike."""

_WRONG, _LIKELY, _DOUBLED, _SPACE, _AT_START = 1.0, 0.65, 0.5, 0.35, 0.4


def allowed_typos(typed: str) -> int:
    """Maximum number of typos for a query of this length: 0, 1 or 2."""
    letters = _letters(typed)
    return (letters >= MIN_LETTERS_FOR_TYPO) + (letters >= MIN_LETTERS_FOR_TWO_LIKELY_TYPOS)


def is_plausible(typed: str, name: str, cost: float) -> bool:
    """Whether typos of this cost are plausible for a query of this length."""
    if _letters(typed) >= MIN_LETTERS_FOR_TWO_TYPOS or cost <= MAX_LIKELY_COST:
        return True
    from rapidfuzz.distance import OSA

    return OSA.distance(typed, name) <= 1


def _letters(typed: str) -> int:
    return len(typed) - typed.count(" ")


def near(typed: str, names: Sequence[str], typos: int) -> list[int]:
    """The indexes of the names within a number of typos of a query.

    A typo is a wrong, missing or surplus letter, or two that are swapped (optimal string
    alignment distance).
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    matches = process.extract(typed, names, scorer=OSA.distance, score_cutoff=typos, limit=None)
    return [index for _, _, index in matches]


def near_prefixes(typed: str, names: Sequence[str], typos: int) -> list[tuple[int, str]]:
    """The indexes of the names with a prefix within a number of typos, and the likeliest prefix."""
    best: dict[int, str] = {}
    for length in range(max(1, len(typed) - 1), len(typed) + 2):
        prefixes = [name[:length] for name in names]
        for index in near(typed, prefixes, typos):
            prefix = prefixes[index]
            known = best.get(index)
            if known is None or typo_cost(typed, prefix) < typo_cost(typed, known):
                best[index] = prefix
    return list(best.items())


def typo_cost(typed: str, name: str) -> float:
    """How unlikely it is that a name was mistyped as this query: about 1 per wrong letter.

    Less for an adjacent key, a letter that sounds alike, a doubled letter and a space; more for
    the first letter of the name.
    """
    from rapidfuzz.distance import OSA, Levenshtein

    operations = Levenshtein.editops(typed, name).as_list()
    cost = sum(_operation_cost(typed, name, *operation) for operation in operations)
    swapped = len(operations) - OSA.distance(typed, name)
    return max(cost - swapped * _WRONG, swapped * _SPACE)


def _operation_cost(typed: str, name: str, operation: str, source: int, target: int) -> float:
    start_cost = _AT_START if min(source, target) == 0 else 0.0
    if operation == "replace":
        return start_cost + _replacement_cost(typed[source], name[target])
    text, index = (typed, source) if operation == "delete" else (name, target)
    letter = text[index]
    if letter == " ":
        return _SPACE
    if letter in (text[index - 1 : index], text[index + 1 : index + 2]):
        return _DOUBLED
    return start_cost + (_LIKELY if letter == "h" else _WRONG)


def _replacement_cost(typed: str, intended: str) -> float:
    if " " in (typed, intended):
        return _WRONG + _SPACE
    likely = frozenset((typed, intended)) in _NEIGHBOURS or _sound_alike(typed, intended)
    return _LIKELY if likely else _WRONG


def _sound_alike(one: str, other: str) -> bool:
    return any(one in letters and other in letters for letters in _SOUND_ALIKE)


def closest(typed: str, names: Iterable[str], min_similarity: float, limit: int) -> list[str]:
    """At most `limit` names with a minimum normalised Indel similarity (0-100) to a query."""
    from rapidfuzz import fuzz, process

    matches = process.extract(
        typed, list(names), scorer=fuzz.ratio, score_cutoff=min_similarity, limit=limit
    )
    return [name for name, _, _ in matches]
