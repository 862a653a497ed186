"""Ranks matches by cost, and keeps the best match of each country."""

from collections.abc import Iterable

from ecpat_finder.directory.search.name_table import MAX_WEIGHT, Kind, NameTable

READER_WEIGHT, OWN_WEIGHT = MAX_WEIGHT, MAX_WEIGHT - 2
"""Weights of a country's name in the reader's language, and of its names in the dataset."""

KNOWN_WEIGHT = 12
"""The weight of English names and of an editor's; a name in a language that few readers know has
less."""

# Base costs by kind of match: full name, words reordered, prefix ...
FULL_NAME, REORDERED, SHORT_FULL_NAME, PREFIX, INNER_WORD, ALL_WORDS = 0, 4, 19, 30, 45, 52
CORE, PHRASE, TYPO, PREFIX_WITH_TYPO = 56, 60, 60, 80
WHOLE_WORD, INNER_WHOLE_WORD = 4, 5
"""Costs of a displayed name in which the query is the first word, or another one: less than those
of parts and cities that have the same name, more than those of a well-known name in full."""

MISSING_TEXT = 25
"""Added to a phrase's cost, times the share of the query that it doesn't cover."""

TYPO_WEIGHT = 10
"""Added for a typo of cost 1."""

MAX_SHORT_LETTERS = 4
"""Up to this length, a full little-known name may be the prefix of a better match."""

MAX_WELL_KNOWN_PENALTY = 6
"""Names up to this penalty count as well known."""

_KIND_PENALTIES = {
    Kind.NAME: (0.0, 0.55),
    Kind.ABBREVIATION: (0.5, 0.3),
    Kind.FORMER: (4.0, 0.1),
    Kind.DISSOLVED_STATE: (1.0, 1.0),
    Kind.SUBDIVISION: (4.0, 0.75),
    Kind.REGION: (4.0, 1.0),
    Kind.DEMONYM: (2.0, 0.3),
    Kind.CITY: (6.0, 0.9),
    Kind.GROUP: (8.0, 0.5),
    Kind.CODE: (1.0, 0.0),
}

PENALTIES = [
    best + (MAX_WEIGHT - weight) * step
    for best, step in (_KIND_PENALTIES[kind] for kind in Kind)
    for weight in range(16)
]
"""The penalty of each rank of a table (kind x 16 + weight)."""


def penalties(base: float, is_short: bool = False) -> list[float]:
    """The cost of each rank for names with a base cost.

    `is_short`: the query is short, so that little-known full names cost more.
    """
    if not is_short:
        return [base + penalty for penalty in PENALTIES]
    return [
        (base if penalty <= MAX_WELL_KNOWN_PENALTY else SHORT_FULL_NAME) + penalty
        for penalty in PENALTIES
    ]


class Hit:
    """A matching name, by its number in a table. The lower the cost, the better the match."""

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
    """The best hit of each country."""

    def __init__(self) -> None:
        self._best: dict[str, Hit] = {}

    def __bool__(self) -> bool:
        return bool(self._best)

    def __len__(self) -> int:
        return len(self._best)

    def best_cost(self) -> float:
        """The lowest cost of all hits; infinite if there are none."""
        return min((hit.cost for hit in self._best.values()), default=float("inf"))

    def add(self, hit: Hit) -> None:
        """Adds a hit unless its country has one that costs no more."""
        code = hit.table.code(hit.number)
        known = self._best.get(code)
        if known is None or hit.cost < known.cost:
            self._best[code] = hit

    def add_range(self, table: NameTable, numbers: range, cost: list[float], exact: bool) -> None:
        """Adds the best name of each country in a range of a table; `cost` is by rank."""
        if not numbers:
            return
        start, stop = numbers.start, numbers.stop
        best: dict[int, tuple[float, int]] = {}
        numbered = zip(table.codes[start:stop], table.ranks[start:stop], numbers, strict=True)
        for code, rank, number in numbered:
            known = best.get(code)
            if known is None or cost[rank] < known[0]:
                best[code] = (cost[rank], number)
        for lowest_cost, number in best.values():
            self.add(Hit(lowest_cost, table, number, exact))

    def add_near(self, table: NameTable, matches: Iterable[tuple[int, float]], base: float) -> None:
        """Adds names with typos, given as (number in the table, typo cost)."""
        for number, typos in matches:
            cost = base + TYPO_WEIGHT * typos + PENALTIES[table.ranks[number]]
            self.add(Hit(cost, table, number, typo=True))

    def merge(self, other: "Hits") -> None:
        """Adds other hits where they cost less."""
        for hit in other._best.values():
            self.add(hit)

    def items(self) -> list[tuple[str, Hit]]:
        """Country codes with their best hits, unordered."""
        return list(self._best.items())
