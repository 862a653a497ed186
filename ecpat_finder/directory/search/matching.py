"""The names that fit what was typed: as it stands, with typos, in parts, or word by word."""

from collections.abc import Iterable, Iterator, Sequence
from string import ascii_lowercase
from typing import NamedTuple

from ecpat_finder.directory.search.folding import script
from ecpat_finder.directory.search.name_table import Kind, NameTable
from ecpat_finder.directory.search.ranking import (
    ALL_WORDS,
    BEGINNING,
    BEGINNING_WITH_TYPO,
    CORE,
    INNER_WORD,
    MAX_SHORT_LETTERS,
    MAX_WELL_KNOWN_PENALTY,
    MISSING_TEXT,
    PENALTIES,
    PHRASE,
    REORDERED,
    TYPO,
    TYPO_WEIGHT,
    WHOLE,
    Hit,
    Hits,
    penalties,
)
from ecpat_finder.directory.search.typos import (
    allowed_typos,
    is_forgiven,
    near,
    near_beginnings,
    typo_cost,
)
from ecpat_finder.directory.search.vocabulary import (
    STOP_WORDS,
    Vocabulary,
    all_words_start,
    phrases,
    pieces,
    same_words,
    without_stop_words,
)

MAX_WORDS = 8
"""Words of a text that are looked at one by one."""

UNSPACED_SCRIPTS = frozenset(
    ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN")
)
"""Scripts in which words stand without spaces, or may."""

MAX_NAMES_SEARCHED_WHOLE = 3_000
"""Names up to which a table is searched whole for typos."""

MIN_MATCHES = 10
"""Countries found by the beginnings of names, with which words inside them aren't looked at."""

MAX_INNER_MATCHES = 200
"""Names that are looked at for a word inside them."""


class SearchTables(NamedTuple):
    """The tables of names that a search looks into.

    `reader` has the countries' names in the reader's language, `dataset` the other names of the
    dataset; `countries` and `places` come from the index, in the script of the query, and are None
    where it has none; `groups` has the names of ECPAT groups.
    """

    reader: NameTable
    dataset: NameTable
    countries: NameTable | None
    places: NameTable | None
    groups: NameTable

    @property
    def all(self) -> list[NameTable]:
        """Every table, those of countries first."""
        return [table for table in self if table is not None]

    @property
    def shown(self) -> list[NameTable]:
        """The names that a reader knows from the list of countries."""
        return [self.reader, self.dataset]

    @property
    def of_countries(self) -> list[NameTable]:
        """Names of countries only: no cities, no groups."""
        return [*self.shown, *([self.countries] if self.countries else [])]

    @property
    def further(self) -> list[NameTable]:
        """What is not in `shown`."""
        return [table for table in (self.countries, self.places, self.groups) if table is not None]


class Matcher:
    """Finds folded texts in tables of names.

    Each further way of matching is tried only when those before it found nothing good.
    """

    def __init__(self, tables: SearchTables, vocabulary: Vocabulary, limit: int) -> None:
        self._tables = tables
        self._vocabulary = vocabulary
        self._limit = limit

    def hits(self, typed: str) -> Hits:
        """The best name of each country that fits a folded text."""
        hits = self._without_typos(typed)
        if hits.best_cost() <= WHOLE + MAX_WELL_KNOWN_PENALTY:
            return hits
        if not hits or hits.best_cost() > BEGINNING + MAX_WELL_KNOWN_PENALTY:
            hits.merge(self._with_typos(typed))
        words = typed.split()[:MAX_WORDS]
        if hits.best_cost() < ALL_WORDS:
            return hits
        if script(typed) in UNSPACED_SCRIPTS:
            hits.merge(self._by_phrases(typed, pieces(typed)))
        elif len(words) > 1:
            hits.merge(self._by_phrases(" ".join(words), phrases(words)))
            hits.merge(self._by_core(words))
            if hits.best_cost() >= BEGINNING_WITH_TYPO:
                hits.merge(self._by_corrected_words(words))
        return hits

    def _without_typos(self, typed: str) -> Hits:
        """Names that hold what was typed without a typo."""
        hits = Hits()
        is_latin = typed.isascii()
        whole = penalties(WHOLE, short_whole=len(typed) <= MAX_SHORT_LETTERS and is_latin)
        beginning = penalties(BEGINNING)
        few = self._tables.shown if len(typed) == 1 and is_latin else self._tables.all
        for table in self._tables.all:
            span = table.span(typed)
            if not span:
                continue
            same = table.same(span, typed)
            hits.add_places(table, same, whole, exact=True)
            if any(table is one for one in few):
                hits.add_places(table, range(same.stop, span.stop), beginning, exact=False)
        words = typed.split()
        meant = " ".join(without_stop_words(words))
        if meant != typed:
            for table in self._tables.all:
                same = table.same(table.span(meant), meant)
                hits.add_places(table, same, penalties(REORDERED), exact=True)
        if len(typed) > 1:
            self._add_inner(typed, self._tables.shown, hits)
            if len(hits) < min(self._limit, MIN_MATCHES):
                further = self._tables.further
                self._add_inner(typed, further[:1] if len(typed) < 5 else further, hits)
        if len(words) > 1 and hits.best_cost() > BEGINNING + MAX_WELL_KNOWN_PENALTY:
            self._add_reordered(words, hits)
        return hits

    def _add_inner(self, typed: str, tables: Sequence[NameTable], hits: Hits) -> None:
        cost = penalties(INNER_WORD)
        for table in tables:
            for number in table.with_word(typed, MAX_INNER_MATCHES):
                hits.add(Hit(cost[table.ranks[number]], table, number))

    def _add_reordered(self, words: list[str], hits: Hits) -> None:
        """Names with the typed words, or words that they begin, in any order."""
        meant = without_stop_words(words)
        rarest = max(meant, key=lambda word: (word not in self._vocabulary.generic, len(word)))
        if len(rarest) < 3 or rarest in self._vocabulary.optional:
            return
        for table in self._tables.all:
            numbers = [
                *list(table.span(rarest))[:MAX_INNER_MATCHES],
                *table.with_word(rarest, MAX_INNER_MATCHES),
            ]
            for number in numbers:
                parts = table.folded(number).split()
                if all_words_start(meant, parts):
                    exact = same_words(meant, parts)
                    fit = REORDERED if exact else ALL_WORDS
                    cost = fit + PENALTIES[table.ranks[number]]
                    hits.add(Hit(cost, table, number, exact))

    def _with_typos(self, typed: str) -> Hits:
        """Names that were meant, with a letter or two gone wrong."""
        hits = Hits()
        typos = allowed_typos(typed)
        if not typos:
            return hits
        routes = (
            (_same_first_letter, self._tables.all),
            (_other_first_letter, self._tables.of_countries),
        )
        for where, tables in routes:
            for table in tables:
                found = [
                    (number, cost)
                    for places in where(typed, table)
                    for number, name in _near_names(typed, table, places, typos)
                    if is_forgiven(typed, name, cost := typo_cost(typed, name))
                ]
                hits.add_near(table, self._well_known_only(typed, table, found), TYPO)
            if hits:
                break
        if (
            hits.best_cost() > TYPO + TYPO_WEIGHT + MAX_WELL_KNOWN_PENALTY
            and len(typed) > MAX_SHORT_LETTERS
        ):
            for table in self._tables.of_countries:
                same = table.span(typed[0])
                begun = [
                    (same.start + place, cost)
                    for place, start in near_beginnings(typed, table.names(same), typos)
                    if is_forgiven(typed, start, cost := typo_cost(typed, start))
                ]
                hits.add_near(
                    table, self._well_known_only(typed, table, begun), BEGINNING_WITH_TYPO
                )
        return hits

    def _well_known_only(
        self, typed: str, table: NameTable, found: Iterable[tuple[int, float]]
    ) -> list[tuple[int, float]]:
        """Of a short text only well-known names are a typo away: there are too many others."""
        if len(typed) > MAX_SHORT_LETTERS + 1:
            return list(found)
        return [
            (number, cost)
            for number, cost in found
            if PENALTIES[table.ranks[number]] <= MAX_WELL_KNOWN_PENALTY
        ]

    def _by_phrases(self, typed: str, parts: list[str]) -> Hits:
        """Names that stand whole inside a longer text, such as "Tokyo, Japan"."""
        hits = Hits()
        letters = sum(len(word) for word in typed.split() if word not in STOP_WORDS) or 1
        for translated in parts:
            if all(word in self._vocabulary.generic for word in translated.split()):
                continue
            missing = 1 - min(1.0, len(translated.replace(" ", "")) / letters)
            for table in self._tables.all:
                for number in table.same(table.span(translated), translated):
                    if len(translated) == 2 and table.kind(number) is not Kind.ABBREVIATION:
                        continue
                    cost = PHRASE + MISSING_TEXT * missing + PENALTIES[table.ranks[number]]
                    hits.add(Hit(cost, table, number))
        return hits

    def _by_core(self, words: list[str]) -> Hits:
        """What is found without the words that most names have, such as "Republic of"."""
        core = " ".join(word for word in words if word not in self._vocabulary.optional)
        if not core or core == " ".join(words):
            return Hits()
        hits = self._without_typos(core)
        if not hits:
            hits = self._with_typos(core)
        return _with_added_cost(hits, CORE)

    def _by_corrected_words(self, words: list[str]) -> Hits:
        """What is found when each word is spelled as the nearest word of a well-known name."""
        corrected: list[str] = []
        for word in words:
            typos = allowed_typos(word)
            if word in self._vocabulary.known or not typos:
                corrected.append(word)
                continue
            near_words = near(word, self._vocabulary.listed, typos)
            if not near_words:
                return Hits()
            candidates = [self._vocabulary.listed[place] for place in near_words]
            corrected.append(min(candidates, key=lambda known: (typo_cost(word, known), known)))
        if corrected == words:
            return Hits()
        return _with_added_cost(self._without_typos(" ".join(corrected)), TYPO)


def _near_names(
    typed: str, table: NameTable, places: range, typos: int
) -> Iterator[tuple[int, str]]:
    names = table.names(places)
    for place in near(typed, names, typos):
        yield places[place], names[place]


def _same_first_letter(typed: str, table: NameTable) -> list[range]:
    return [table.span(typed[0])]


def _other_first_letter(typed: str, table: NameTable) -> list[range]:
    """Where a name may stand that was typed with a typo at its beginning.

    The first letter is swapped, missing, surplus or wrong; a small table is searched whole.
    """
    if len(table) < MAX_NAMES_SEARCHED_WHOLE:
        return [range(len(table))]
    starts = {typed[1:2] + typed[0] + typed[2:3], typed[1:4]}
    for letter in ascii_lowercase:
        starts |= {letter + typed[:2], letter + typed[1:3]}
    return [table.span(start) for start in sorted(starts) if start[0] != typed[0]]


def _with_added_cost(hits: Hits, by: float) -> Hits:
    dearer = Hits()
    for _, hit in hits.items():
        hit.cost += by
        dearer.add(hit)
    return dearer
