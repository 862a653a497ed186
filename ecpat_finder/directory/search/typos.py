"""Names that a text was probably meant to be, and how likely each of their typos is."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

MIN_LETTERS_FOR_TYPO = 4
"""Letters from which on one wrong, missing, doubled or swapped letter is forgiven."""

MIN_LETTERS_FOR_TWO_LIKELY_TYPOS = 6
"""Letters from which on a second one is, if both are likely ones."""

MIN_LETTERS_FOR_TWO_TYPOS = 8
"""Letters from which on any second one is."""

MAX_LIKELY_COST = 1.35
"""What two likely typos cost at most, such as a doubled letter and one that sounds alike."""

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
"""Letters whose keys touch on the common keyboards."""

_SOUND_ALIKE = [frozenset(letters) for letters in ("aeiouy", "ckqg", "szcx", "vwbf", "dt", "jyi")]
"""Letters that people write for each other when they spell by ear."""

_WRONG, _LIKELY, _DOUBLED, _SPACE, _AT_START = 1.0, 0.65, 0.5, 0.35, 0.4


def allowed_typos(typed: str) -> int:
    """How many typos a text of this length is forgiven at most: none, one or two."""
    letters = _letters(typed)
    return (letters >= MIN_LETTERS_FOR_TYPO) + (letters >= MIN_LETTERS_FOR_TWO_LIKELY_TYPOS)


def is_forgiven(typed: str, name: str, cost: float) -> bool:
    """Whether typos of this cost may have led from the name to what was typed."""
    if _letters(typed) >= MIN_LETTERS_FOR_TWO_TYPOS or cost <= MAX_LIKELY_COST:
        return True
    from rapidfuzz.distance import OSA

    return OSA.distance(typed, name) <= 1


def _letters(typed: str) -> int:
    return len(typed) - typed.count(" ")


def near(typed: str, names: Sequence[str], typos: int) -> list[int]:
    """The places of the names that are at most so many typos away from what was typed.

    A typo is a wrong, missing or surplus letter, or two that are swapped (optimal string
    alignment distance).
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extract(typed, names, scorer=OSA.distance, score_cutoff=typos, limit=None)
    return [place for _, _, place in found]


def near_beginnings(typed: str, names: Sequence[str], typos: int) -> list[tuple[int, str]]:
    """The places of the names whose beginning is at most so many typos away, with the beginning.

    Of each name the most likely beginning is given.
    """
    best: dict[int, str] = {}
    for length in range(max(1, len(typed) - 1), len(typed) + 2):
        starts = [name[:length] for name in names]
        for place in near(typed, starts, typos):
            start = starts[place]
            known = best.get(place)
            if known is None or typo_cost(typed, start) < typo_cost(typed, known):
                best[place] = start
    return list(best.items())


def typo_cost(typed: str, name: str) -> float:
    """How unlikely it is that a person typed this and meant that: about 1 a wrong letter.

    Less for a key next to the right one, a letter that sounds alike, a doubled letter and a
    space; more at the beginning of the name.
    """
    from rapidfuzz.distance import OSA, Levenshtein

    operations = Levenshtein.editops(typed, name).as_list()
    cost = sum(_operation_cost(typed, name, *operation) for operation in operations)
    swapped = len(operations) - OSA.distance(typed, name)
    return cost - swapped * _WRONG if swapped else cost


def _operation_cost(typed: str, name: str, operation: str, source: int, target: int) -> float:
    first = _AT_START if min(source, target) == 0 else 0.0
    if operation == "replace":
        return first + _replacement_cost(typed[source], name[target])
    text, place = (typed, source) if operation == "delete" else (name, target)
    letter = text[place]
    if letter == " ":
        return _SPACE
    if letter in (text[place - 1 : place], text[place + 1 : place + 2]):
        return _DOUBLED
    return first + (_LIKELY if letter == "h" else _WRONG)


def _replacement_cost(typed: str, meant: str) -> float:
    if " " in (typed, meant):
        return _WRONG + _SPACE
    likely = frozenset((typed, meant)) in _NEIGHBOURS or _sound_alike(typed, meant)
    return _LIKELY if likely else _WRONG


def _sound_alike(one: str, other: str) -> bool:
    return any(one in letters and other in letters for letters in _SOUND_ALIKE)


def closest(typed: str, names: Iterable[str], likeness: float, limit: int) -> list[str]:
    """At most `limit` names that look like a text at least so much (0-100, normalised indel)."""
    from rapidfuzz import fuzz, process

    found = process.extract(
        typed, list(names), scorer=fuzz.ratio, score_cutoff=likeness, limit=limit
    )
    return [name for name, _, _ in found]
