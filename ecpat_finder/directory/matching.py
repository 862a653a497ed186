"""The names that fit what was typed: as it stands, with slips, in parts, or word by word."""

from collections.abc import Iterable, Iterator, Sequence
from string import ascii_lowercase

from ecpat_finder.directory.folding import script
from ecpat_finder.directory.name_table import Kind, NameTable
from ecpat_finder.directory.ranking import (
    A_SLIP,
    ALL_WORDS,
    BEGINNING,
    BEGINNING_WITH_SLIP,
    CORE,
    INNER_WORD,
    PENALTIES,
    PHRASE,
    REORDERED,
    SHORT,
    SLIP,
    UNTOLD,
    WELL_KNOWN,
    WHOLE,
    Hit,
    Hits,
    penalties,
)
from ecpat_finder.directory.slips import (
    allowed_slips,
    is_forgiven,
    near,
    near_beginnings,
    slip_cost,
)
from ecpat_finder.directory.words import (
    FILLERS,
    Vocabulary,
    all_start,
    phrases,
    pieces,
    same_words,
    without_fillers,
)

MOST_WORDS = 8
"""Words of a text that are looked at one by one."""

UNSPACED = frozenset(
    ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN")
)
"""Scripts in which words stand without spaces, or may."""

SMALL_TABLE = 3_000
"""Names up to which a table is searched whole for slips."""

ENOUGH = 10
"""Countries found by the beginnings of names, with which words inside them aren't looked at."""

MOST_INNER = 200
"""Names that are looked at for a word inside them."""


class Matcher:
    """Looks for folded texts in tables of names, those of countries first, that of groups last.

    Each further way of looking is only gone when those before it found nothing good.
    """

    def __init__(self, tables: Sequence[NameTable], vocabulary: Vocabulary, limit: int) -> None:
        self._tables = tables
        self._vocabulary = vocabulary
        self._limit = limit

    def hits(self, typed: str) -> Hits:
        """The best name of each country that fits a folded text."""
        hits = self._straight(typed)
        if hits.best_cost() <= WHOLE + WELL_KNOWN:
            return hits
        if not hits or hits.best_cost() > BEGINNING + WELL_KNOWN:
            hits.take(self._with_slips(typed))
        words = typed.split()[:MOST_WORDS]
        if hits.best_cost() < ALL_WORDS:
            return hits
        if script(typed) in UNSPACED:
            hits.take(self._by_phrases(typed, pieces(typed)))
        elif len(words) > 1:
            hits.take(self._by_phrases(" ".join(words), phrases(words)))
            hits.take(self._by_core(words))
            if hits.best_cost() >= BEGINNING_WITH_SLIP:
                hits.take(self._by_corrected_words(words))
        return hits

    def _straight(self, typed: str) -> Hits:
        """Names that hold what was typed without a slip."""
        hits = Hits()
        is_latin = typed.isascii()
        whole = penalties(WHOLE, short_whole=len(typed) <= SHORT and is_latin)
        beginning = penalties(BEGINNING)
        few = self._tables[:2] if len(typed) == 1 and is_latin else self._tables
        for table in self._tables:
            span = table.span(typed)
            if not span:
                continue
            same = table.same(span, typed)
            hits.add_places(table, same, whole, exact=True)
            if table in few:
                hits.add_places(table, range(same.stop, span.stop), beginning, exact=False)
        words = typed.split()
        meant = " ".join(without_fillers(words))
        if meant != typed:
            for table in self._tables:
                same = table.same(table.span(meant), meant)
                hits.add_places(table, same, penalties(REORDERED), exact=True)
        if len(typed) > 1:
            self._add_inner(typed, self._tables[:2], hits)
            if len(hits) < min(self._limit, ENOUGH):
                self._add_inner(typed, self._tables[2 : 3 if len(typed) < 5 else None], hits)
        if len(words) > 1 and hits.best_cost() > BEGINNING + WELL_KNOWN:
            self._add_reordered(words, hits)
        return hits

    def _add_inner(self, typed: str, tables: Sequence[NameTable], hits: Hits) -> None:
        cost = penalties(INNER_WORD)
        for table in tables:
            for number in table.with_word(typed, MOST_INNER):
                hits.add(Hit(cost[table.ranks[number]], table, number))

    def _add_reordered(self, words: list[str], hits: Hits) -> None:
        """Names with the typed words, or words that they begin, in any order."""
        meant = without_fillers(words)
        rarest = max(meant, key=lambda word: (word not in self._vocabulary.generic, len(word)))
        if len(rarest) < 3 or rarest in self._vocabulary.empty:
            return
        for table in self._tables:
            numbers = [*list(table.span(rarest))[:MOST_INNER], *table.with_word(rarest, MOST_INNER)]
            for number in numbers:
                parts = table.folded(number).split()
                if all_start(meant, parts):
                    exact = same_words(meant, parts)
                    fit = REORDERED if exact else ALL_WORDS
                    cost = fit + PENALTIES[table.ranks[number]]
                    hits.add(Hit(cost, table, number, exact))

    def _with_slips(self, typed: str) -> Hits:
        """Names that were meant, with a letter or two gone wrong."""
        hits = Hits()
        slips = allowed_slips(typed)
        if not slips:
            return hits
        ways = ((_same_first_letter, self._tables), (_other_first_letter, self._tables[:3]))
        for where, tables in ways:
            for table in tables:
                found = [
                    (number, cost)
                    for places in where(typed, table)
                    for number, name in _near_names(typed, table, places, slips)
                    if is_forgiven(typed, name, cost := slip_cost(typed, name))
                ]
                hits.add_near(table, self._known_enough(typed, table, found), SLIP)
            if hits:
                break
        if hits.best_cost() > SLIP + A_SLIP + WELL_KNOWN and len(typed) > SHORT:
            for table in self._tables[:3]:
                same = table.span(typed[0])
                begun = [
                    (same.start + place, cost)
                    for place, start in near_beginnings(typed, table.names(same), slips)
                    if is_forgiven(typed, start, cost := slip_cost(typed, start))
                ]
                hits.add_near(table, self._known_enough(typed, table, begun), BEGINNING_WITH_SLIP)
        return hits

    def _known_enough(
        self, typed: str, table: NameTable, found: Iterable[tuple[int, float]]
    ) -> list[tuple[int, float]]:
        """Of a short text only well-known names are a slip away: there are too many others."""
        if len(typed) > SHORT + 1:
            return list(found)
        return [
            (number, cost) for number, cost in found if PENALTIES[table.ranks[number]] <= WELL_KNOWN
        ]

    def _by_phrases(self, typed: str, parts: list[str]) -> Hits:
        """Names that stand whole inside a longer text, such as "Tokyo, Japan"."""
        hits = Hits()
        letters = sum(len(word) for word in typed.split() if word not in FILLERS) or 1
        for phrase in parts:
            if all(word in self._vocabulary.generic for word in phrase.split()):
                continue
            missing = 1 - min(1.0, len(phrase.replace(" ", "")) / letters)
            for table in self._tables:
                for number in table.same(table.span(phrase), phrase):
                    if len(phrase) == 2 and table.kind(number) is not Kind.SHORT:
                        continue
                    cost = PHRASE + UNTOLD * missing + PENALTIES[table.ranks[number]]
                    hits.add(Hit(cost, table, number))
        return hits

    def _by_core(self, words: list[str]) -> Hits:
        """What is found without the words that most names have, such as "Republic of"."""
        core = " ".join(word for word in words if word not in self._vocabulary.empty)
        if not core or core == " ".join(words):
            return Hits()
        hits = self._straight(core)
        if not hits:
            hits = self._with_slips(core)
        return _dearer(hits, CORE)

    def _by_corrected_words(self, words: list[str]) -> Hits:
        """What is found when each word is spelled as the nearest word of a well-known name."""
        corrected: list[str] = []
        for word in words:
            slips = allowed_slips(word)
            if word in self._vocabulary.known or not slips:
                corrected.append(word)
                continue
            near_words = near(word, self._vocabulary.listed, slips)
            if not near_words:
                return Hits()
            candidates = [self._vocabulary.listed[place] for place in near_words]
            corrected.append(min(candidates, key=lambda known: (slip_cost(word, known), known)))
        if corrected == words:
            return Hits()
        return _dearer(self._straight(" ".join(corrected)), SLIP)


def _near_names(
    typed: str, table: NameTable, places: range, slips: int
) -> Iterator[tuple[int, str]]:
    names = table.names(places)
    for place in near(typed, names, slips):
        yield places[place], names[place]


def _same_first_letter(typed: str, table: NameTable) -> list[range]:
    return [table.span(typed[0])]


def _other_first_letter(typed: str, table: NameTable) -> list[range]:
    """Where a name may stand that was typed with a slip at its beginning.

    The first letter is swapped, missing, surplus or wrong; a small table is searched whole.
    """
    if len(table) < SMALL_TABLE:
        return [range(len(table))]
    starts = {typed[1:2] + typed[0] + typed[2:3], typed[1:4]}
    for letter in ascii_lowercase:
        starts |= {letter + typed[:2], letter + typed[1:3]}
    return [table.span(start) for start in sorted(starts) if start[0] != typed[0]]


def _dearer(hits: Hits, by: float) -> Hits:
    dearer = Hits()
    for _, hit in hits.items():
        hit.cost += by
        dearer.add(hit)
    return dearer
