"""Matches a query with names: as typed, with typos, by phrases, or word by word."""

from collections.abc import Iterable, Iterator, Sequence
from string import ascii_lowercase
from typing import NamedTuple

from ecpat_finder.directory.search.folding import script
from ecpat_finder.directory.search.name_table import Kind, NameTable
from ecpat_finder.directory.search.ranking import (
    ALL_WORDS,
    CORE,
    FULL_NAME,
    INNER_WHOLE_WORD,
    INNER_WORD,
    KNOWN_WEIGHT,
    MAX_SHORT_LETTERS,
    MAX_WELL_KNOWN_PENALTY,
    MISSING_TEXT,
    PENALTIES,
    PHRASE,
    PREFIX,
    PREFIX_WITH_TYPO,
    REORDERED,
    TYPO,
    TYPO_WEIGHT,
    WHOLE_WORD,
    Hit,
    Hits,
    penalties,
)
from ecpat_finder.directory.search.typos import (
    allowed_typos,
    is_plausible,
    near,
    near_prefixes,
    typo_cost,
)
from ecpat_finder.directory.search.vocabulary import (
    STOP_WORDS,
    Vocabulary,
    all_words_start,
    is_word,
    phrases,
    same_words,
    substrings,
    without_stop_words,
)

MAX_WORDS = 8
"""Further words of a query are ignored in word by word matching."""

UNSPACED_SCRIPTS = frozenset(
    ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN")
)
"""Scripts in which words are written without spaces, always or sometimes."""

MAX_NAMES_SEARCHED_COMPLETELY = 3_000
"""Larger tables are searched for typos only among names with likely first letters."""

MIN_MATCHES = 10
"""With this many matches, only the displayed names are searched for inner words."""

MAX_INNER_MATCHES = 200
"""Names of a table that are examined for an inner word."""


class SearchTables(NamedTuple):
    """The name tables that a query is matched with.

    `reader` has the names that the list displays to the reader, in their language and the
    country's own ones, `dataset` the other names in the dataset; `countries` and `places` are the
    index's tables for the query's script, or None if there are none; `groups` has the names of
    ECPAT groups.
    """

    reader: NameTable
    dataset: NameTable
    countries: NameTable | None
    places: NameTable | None
    groups: NameTable

    @property
    def all(self) -> list[NameTable]:
        """All tables, countries first."""
        return [table for table in self if table is not None]

    @property
    def displayed(self) -> list[NameTable]:
        """Names in the dataset, which the list of countries displays in some language."""
        return [self.reader, self.dataset]

    @property
    def of_countries(self) -> list[NameTable]:
        """Country names only: no cities, no groups."""
        return [*self.displayed, *([self.countries] if self.countries else [])]

    @property
    def further(self) -> list[NameTable]:
        """The tables that aren't in `displayed`."""
        return [table for table in (self.countries, self.places, self.groups) if table is not None]


class Matcher:
    """Matches folded queries with name tables.

    Each looser kind of matching is tried only if the stricter ones gave no good match.
    """

    def __init__(self, tables: SearchTables, vocabulary: Vocabulary, limit: int) -> None:
        self._tables = tables
        self._vocabulary = vocabulary
        self._limit = limit

    def hits(self, typed: str) -> Hits:
        """The best match of each country for a folded query."""
        hits = self._without_typos(typed)
        if hits.best_cost() <= FULL_NAME + MAX_WELL_KNOWN_PENALTY:
            return hits
        if not hits or hits.best_cost() > PREFIX + MAX_WELL_KNOWN_PENALTY:
            # Where a name fits, a typo of a name that few readers know is none.
            hits.merge(self._with_typos(typed, KNOWN_WEIGHT if hits else 0))
        words = typed.split()[:MAX_WORDS]
        if hits.best_cost() < ALL_WORDS:
            return hits
        if script(typed) in UNSPACED_SCRIPTS:
            hits.merge(self._by_phrases(typed, substrings(typed)))
        elif len(words) > 1:
            hits.merge(self._by_phrases(" ".join(words), phrases(words)))
            hits.merge(self._by_core(words))
            if hits.best_cost() >= PREFIX_WITH_TYPO:
                hits.merge(self._by_corrected_words(words))
        return hits

    def _without_typos(self, typed: str) -> Hits:
        """Names that match without typos: in full, by prefix, by an inner word, or reordered."""
        hits = Hits()
        is_latin = typed.isascii()
        full_name = penalties(FULL_NAME, is_short=len(typed) <= MAX_SHORT_LETTERS and is_latin)
        prefix = penalties(PREFIX)
        prefix_tables = self._tables.displayed if len(typed) == 1 and is_latin else self._tables.all
        for table in self._tables.all:
            span = table.span(typed)
            if not span:
                continue
            same = table.same(span, typed)
            hits.add_range(table, same, full_name, exact=True)
            if any(table is other for other in prefix_tables):
                hits.add_range(table, range(same.stop, span.stop), prefix, exact=False)
        if is_word(typed):
            self._add_whole_words(typed, hits)
        words = typed.split()
        significant = " ".join(without_stop_words(words))
        if significant != typed:
            for table in self._tables.all:
                same = table.same(table.span(significant), significant)
                hits.add_range(table, same, penalties(REORDERED), exact=True)
        if len(typed) > 1:
            self._add_inner(typed, self._tables.displayed, hits)
            if len(hits) < min(self._limit, MIN_MATCHES):
                further = self._tables.further
                self._add_inner(typed, further[:1] if len(typed) < 5 else further, hits)
        if len(words) > 1 and hits.best_cost() > PREFIX + MAX_WELL_KNOWN_PENALTY:
            self._add_reordered(words, hits)
        return hits

    def _add_whole_words(self, typed: str, hits: Hits) -> None:
        """Adds the names in the reader's table in which the query is a whole word, or several."""
        table = self._tables.reader
        for number in table.span(f"{typed} "):
            hits.add(Hit(WHOLE_WORD, table, number))
        for number in table.with_word(typed, MAX_INNER_MATCHES):
            if f" {typed} " in f"{table.folded(number)} ":
                hits.add(Hit(INNER_WHOLE_WORD, table, number))

    def _add_inner(self, typed: str, tables: Sequence[NameTable], hits: Hits) -> None:
        cost = penalties(INNER_WORD)
        for table in tables:
            for number in table.with_word(typed, MAX_INNER_MATCHES):
                hits.add(Hit(cost[table.ranks[number]], table, number))

    def _add_reordered(self, words: list[str], hits: Hits) -> None:
        """Adds names in which each typed word starts a different word, in any order."""
        significant = without_stop_words(words)
        rarest = max(
            significant, key=lambda word: (word not in self._vocabulary.generic, len(word))
        )
        if len(rarest) < 3 or rarest in self._vocabulary.optional:
            return
        for table in self._tables.all:
            numbers = [
                *list(table.span(rarest))[:MAX_INNER_MATCHES],
                *table.with_word(rarest, MAX_INNER_MATCHES),
            ]
            for number in numbers:
                parts = table.folded(number).split()
                if all_words_start(significant, parts):
                    exact = same_words(significant, parts)
                    base = REORDERED if exact else ALL_WORDS
                    cost = base + PENALTIES[table.ranks[number]]
                    hits.add(Hit(cost, table, number, exact))

    def _with_typos(self, typed: str, min_weight: int = 0) -> Hits:
        """Names of at least a weight that match with one or two typos."""
        hits = Hits()
        typos = allowed_typos(typed)
        if not typos:
            return hits
        searches = (
            (_same_first_letter, self._tables.all),
            (_other_first_letter, self._tables.of_countries),
        )
        for find_spans, tables in searches:
            for table in tables:
                matches = [
                    (number, cost)
                    for span in find_spans(typed, table)
                    for number, name in _near_names(typed, table, span, typos)
                    if is_plausible(typed, name, cost := typo_cost(typed, name))
                ]
                hits.add_near(table, self._known_only(typed, table, matches, min_weight), TYPO)
            if hits:
                break
        if (
            hits.best_cost() > TYPO + TYPO_WEIGHT + MAX_WELL_KNOWN_PENALTY
            and len(typed) > MAX_SHORT_LETTERS
        ):
            for table in self._tables.of_countries:
                span = table.span(typed[0])
                prefix_matches = [
                    (span.start + index, cost)
                    for index, start in near_prefixes(typed, table.names(span), typos)
                    if is_plausible(typed, start, cost := typo_cost(typed, start))
                ]
                known = self._known_only(typed, table, prefix_matches, min_weight)
                hits.add_near(table, known, PREFIX_WITH_TYPO)
        return hits

    def _known_only(
        self, typed: str, table: NameTable, matches: Iterable[tuple[int, float]], min_weight: int
    ) -> list[tuple[int, float]]:
        """The names of at least a weight; for a short query, the well-known names only: too many
        others are similar.
        """
        is_long = len(typed) > MAX_SHORT_LETTERS + 1
        return [
            (number, cost)
            for number, cost in matches
            if (is_long or PENALTIES[table.ranks[number]] <= MAX_WELL_KNOWN_PENALTY)
            and table.weight(number) >= min_weight
        ]

    def _by_phrases(self, typed: str, parts: list[str]) -> Hits:
        """Full names inside a longer query, such as "Tokyo, Japan"."""
        hits = Hits()
        letters = sum(len(word) for word in typed.split() if word not in STOP_WORDS) or 1
        for phrase in parts:
            if all(word in self._vocabulary.generic for word in phrase.split()):
                continue
            missing = 1 - min(1.0, len(phrase.replace(" ", "")) / letters)
            for table in self._tables.all:
                for number in table.same(table.span(phrase), phrase):
                    if len(phrase) == 2 and table.kind(number) is not Kind.ABBREVIATION:
                        continue
                    cost = PHRASE + MISSING_TEXT * missing + PENALTIES[table.ranks[number]]
                    hits.add(Hit(cost, table, number))
        return hits

    def _by_core(self, words: list[str]) -> Hits:
        """Matches without words that most names have, such as "Republic of"."""
        core = " ".join(word for word in words if word not in self._vocabulary.optional)
        if not core or core == " ".join(words):
            return Hits()
        hits = self._without_typos(core)
        if not hits:
            hits = self._with_typos(core)
        return _with_added_cost(hits, CORE)

    def _by_corrected_words(self, words: list[str]) -> Hits:
        """Matches after each word is replaced by the most similar known word."""
        corrected: list[str] = []
        for word in words:
            typos = allowed_typos(word)
            if word in self._vocabulary.known or not typos:
                corrected.append(word)
                continue
            near_words = near(word, self._vocabulary.listed, typos)
            if not near_words:
                return Hits()
            candidates = [self._vocabulary.listed[index] for index in near_words]
            corrected.append(min(candidates, key=lambda known: (typo_cost(word, known), known)))
        if corrected == words:
            return Hits()
        return _with_added_cost(self._without_typos(" ".join(corrected)), TYPO)


def _near_names(typed: str, table: NameTable, span: range, typos: int) -> Iterator[tuple[int, str]]:
    names = table.names(span)
    for index in near(typed, names, typos):
        yield span[index], names[index]


def _same_first_letter(typed: str, table: NameTable) -> list[range]:
    return [table.span(typed[0])]


def _other_first_letter(typed: str, table: NameTable) -> list[range]:
    """The spans with names that differ from a query in the first letter.

    It was swapped, missing, surplus or wrong. A small table is searched completely.
    """
    if len(table) < MAX_NAMES_SEARCHED_COMPLETELY:
        return [range(len(table))]
    starts = {typed[1:2] + typed[0] + typed[2:3], typed[1:4]}
    for letter in ascii_lowercase:
        starts |= {letter + typed[:2], letter + typed[1:3]}
    return [table.span(start) for start in sorted(starts) if start[0] != typed[0]]


def _with_added_cost(hits: Hits, added_cost: float) -> Hits:
    more_costly = Hits()
    for _, hit in hits.items():
        hit.cost += added_cost
        more_costly.add(hit)
    return more_costly
