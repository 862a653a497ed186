"""What makes one answer better than another, and the best answer for each country."""

from collections.abc import Iterable

from ecpat_finder.directory.search.name_table import MAX_WEIGHT, Kind, NameTable

READER_WEIGHT, OWN_WEIGHT = MAX_WEIGHT, MAX_WEIGHT - 2
"""Weights of a country's name in the reader's language, and of its names in the dataset."""

# How well a name fits: the whole of it was typed, or its words in another order, its beginning ...
WHOLE, REORDERED, SHORT_WHOLE, BEGINNING, INNER_WORD, ALL_WORDS = 0, 4, 19, 30, 45, 52
CORE, PHRASE, TYPO, BEGINNING_WITH_TYPO = 56, 60, 60, 80
MISSING_TEXT = 25
"""What a phrase costs more the less of the text it holds."""

TYPO_WEIGHT = 10
"""What a typo of cost 1 adds."""

MAX_SHORT_LETTERS = 4
"""Letters up to which a little-known name typed whole may be the start of a better one."""

MAX_WELL_KNOWN_PENALTY = 6
"""Names up to this penalty come to everybody's mind."""

_BEST_OF_KIND = {
    Kind.NAME: (0.0, 0.55),
    Kind.ABBREVIATION: (0.5, 0.3),
    Kind.FORMER: (4.0, 0.1),
    Kind.DISSOLVED_STATE: (1.0, 1.0),
    Kind.SUBDIVISION: (4.0, 0.75),
    Kind.REGION: (2.0, 1.0),
    Kind.DEMONYM: (4.0, 0.3),
    Kind.CITY: (6.0, 0.9),
    Kind.GROUP: (8.0, 0.5),
    Kind.CODE: (1.0, 0.0),
}

PENALTIES = [
    best + (MAX_WEIGHT - weight) * step
    for best, step in (_BEST_OF_KIND[kind] for kind in Kind)
    for weight in range(16)
]
"""For each rank of a table (kind x 16 + weight), how far it stands behind the best."""


def penalties(fit: float, short_whole: bool = False) -> list[float]:
    """The cost of each rank for names that fit so well.

    `short_whole`: the text is short, so that little-known names count less.
    """
    if not short_whole:
        return [fit + penalty for penalty in PENALTIES]
    return [
        (fit if penalty <= MAX_WELL_KNOWN_PENALTY else SHORT_WHOLE) + penalty
        for penalty in PENALTIES
    ]


class Hit:
    """A name that fits, at a place of a table. The lower the cost, the better it fits."""

    __slots__ = ("cost", "exact", "number", "table", "typo")

    def __init__(
        self, cost: float, table: NameTable, number: int, exact: bool = False, typo: bool = False
    ) -> None:
        self.cost = cost
        self.table = table
        self.number = number
        self.exact = exact
        self.typo = typo


class Hits:
    """The best hit for each country so far."""

    def __init__(self) -> None:
        self._best: dict[str, Hit] = {}

    def __bool__(self) -> bool:
        return bool(self._best)

    def __len__(self) -> int:
        return len(self._best)

    def best_cost(self) -> float:
        """The cost of the best hit of all; infinite when there is none."""
        return min((hit.cost for hit in self._best.values()), default=float("inf"))

    def add(self, hit: Hit) -> None:
        """Takes a hit if its country has none that fits better."""
        code = hit.table.code(hit.number)
        known = self._best.get(code)
        if known is None or hit.cost < known.cost:
            self._best[code] = hit

    def add_places(self, table: NameTable, places: range, cost: list[float], exact: bool) -> None:
        """Takes the best name of each country in a run of a table; `cost` is by rank."""
        if not places:
            return
        start, stop = places.start, places.stop
        best: dict[int, tuple[float, int]] = {}
        numbered = zip(table.codes[start:stop], table.ranks[start:stop], places, strict=True)
        for code, rank, number in numbered:
            known = best.get(code)
            if known is None or cost[rank] < known[0]:
                best[code] = (cost[rank], number)
        for price, number in best.values():
            self.add(Hit(price, table, number, exact))

    def add_near(self, table: NameTable, found: Iterable[tuple[int, float]], fit: float) -> None:
        """Takes names with typos: places of a table with what their typos cost."""
        for number, typos in found:
            cost = fit + TYPO_WEIGHT * typos + PENALTIES[table.ranks[number]]
            self.add(Hit(cost, table, number, typo=True))

    def merge(self, other: "Hits") -> None:
        """Takes what fits better among other hits."""
        for hit in other._best.values():
            self.add(hit)

    def items(self) -> list[tuple[str, Hit]]:
        """Country codes with their best hits, in no order."""
        return list(self._best.items())
