"""Names of places in folded order, searched by their beginnings and by the words inside them."""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import IntEnum
from itertools import accumulate, pairwise
from typing import NamedTuple

from ecpat_finder.directory.search.folding import fold

SHOWN_BLOCK = 64
"""Shown names kept together, so that one can be read without reading all."""

_AFTER_ALL = "\U0010ffff"


class Kind(IntEnum):
    """What a name is to the country that it leads to."""

    NAME = 0
    ABBREVIATION = 1
    FORMER = 2
    DISSOLVED_STATE = 3
    SUBDIVISION = 4
    REGION = 5
    DEMONYM = 6
    CITY = 7
    GROUP = 8
    CODE = 9


MAX_WEIGHT = 15
"""The weight of the best-known names of a kind; the least known have 0."""


class PlaceName(NamedTuple):
    """A name as people write it, the country's code, its kind, and how well known it is (0-15)."""

    shown: str
    code: str
    kind: Kind
    weight: int = 0


class NameTable:
    """Many names, each with a code, a kind and a weight, in little memory.

    The folded names stand in one text, in code point order; the other facts of name number n
    stand at place n of `codes` (positions in `known_codes`) and `ranks` (kind x 16 + weight).
    """

    def __init__(
        self,
        text: str,
        lengths: Iterable[int],
        codes: bytes,
        ranks: bytes,
        known_codes: Sequence[str],
        shown: Callable[[int], str],
    ) -> None:
        self._text = text
        self._starts: array[int] = array("I", accumulate(lengths, initial=0))
        self.codes = codes
        self.ranks = ranks
        self.known_codes = known_codes
        self._shown = shown

    def __len__(self) -> int:
        return len(self.codes)

    def folded(self, number: int) -> str:
        """The folded name at a place."""
        return self._text[self._starts[number] : self._starts[number + 1] - 1]

    def shown(self, number: int) -> str:
        """The name as people write it."""
        return self._shown(number) or titled(self.folded(number))

    def code(self, number: int) -> str:
        """The ISO 3166-1 alpha-2 code that the name leads to."""
        return self.known_codes[self.codes[number]]

    def kind(self, number: int) -> Kind:
        """What the name is."""
        return Kind(self.ranks[number] >> 4)

    def span(self, start: str) -> range:
        """The places of all names that begin with a text."""
        places = range(len(self))
        first = bisect_left(places, start, key=self.folded)
        return range(first, bisect_left(places, start + _AFTER_ALL, first, key=self.folded))

    def same(self, span: range, name: str) -> range:
        """The places of the names of a span that are no longer than its beginning."""
        stop = span.start
        while stop < span.stop and self.folded(stop) == name:
            stop += 1
        return range(span.start, stop)

    def names(self, places: range) -> list[str]:
        """The folded names at these places."""
        if not places:
            return []
        return self._text[self._starts[places.start] : self._starts[places.stop] - 1].split("\n")

    def with_word(self, start: str, limit: int) -> Iterator[int]:
        """The places of at most `limit` names in which a word after the first begins so."""
        wanted = f" {start}"
        at = self._text.find(wanted)
        while at >= 0 and limit > 0:
            number = bisect_left(self._starts, at + 1) - 1
            yield number
            limit -= 1
            at = self._text.find(wanted, self._starts[number + 1])


def titled(folded: str) -> str:
    """A folded name with capitals, which is how most names are written."""
    return " ".join(word[:1].upper() + word[1:] for word in folded.split(" "))


def build_table(names: Iterable[PlaceName]) -> NameTable:
    """A table of names that are known only at run time; folded to nothing they are left out."""
    entries = sorted((folded, name) for name in names if (folded := fold(name.shown)))
    known = sorted({name.code for _, name in entries})
    position = {code: number for number, code in enumerate(known)}
    shown = [name.shown for _, name in entries]
    return NameTable(
        "".join(f"{folded}\n" for folded, _ in entries),
        [len(folded) + 1 for folded, _ in entries],
        bytes(position[name.code] for _, name in entries),
        bytes(name.kind << 4 | name.weight for _, name in entries),
        known,
        shown.__getitem__,
    )


def shown_in_blocks(blocks: bytes, ends: Sequence[int]) -> Callable[[int], str]:
    """Reads single names from blocks of `SHOWN_BLOCK` lines that end at these bytes."""
    starts = (0, *ends)

    def shown(number: int) -> str:
        block, line = divmod(number, SHOWN_BLOCK)
        return blocks[starts[block] : starts[block + 1]].split(b"\n")[line].decode()

    return shown


def unpack_table(content: bytes, known_codes: Sequence[str]) -> NameTable:
    """The table that `pack_table` made these bytes of.

    Raises ValueError when the bytes are not such a table.
    """
    data = memoryview(content)
    count, text_size, blocks_size = (int.from_bytes(data[at : at + 4]) for at in (0, 4, 8))
    block_count = -(-count // SHOWN_BLOCK)
    sizes = (count, count, count, 4 * block_count, text_size, blocks_size)
    ends = list(accumulate(sizes, initial=12))
    if ends[-1] != len(data):
        raise ValueError("a table of names has the wrong size")
    lengths, codes, ranks, block_ends, text, blocks = (
        data[start:end] for start, end in pairwise(ends)
    )
    places = [int.from_bytes(block_ends[at : at + 4]) for at in range(0, 4 * block_count, 4)]
    names = str(text, "utf-8")
    if sum(lengths) != len(names) or (codes and max(codes) >= len(known_codes)):
        raise ValueError("a table of names contradicts itself")
    # Copies, so that the content, which holds the text once more, can be freed.
    shown = shown_in_blocks(bytes(blocks), places)
    return NameTable(names, lengths, bytes(codes), bytes(ranks), known_codes, shown)


def pack_table(names: Sequence[tuple[str, PlaceName]], known_codes: Sequence[str]) -> bytes:
    """The bytes of a table of (folded, name), in the order of the folded names."""
    position = {code: number for number, code in enumerate(known_codes)}
    lines = ["" if titled(folded) == name.shown else name.shown for folded, name in names]
    blocks = [
        "".join(f"{line}\n" for line in lines[at : at + SHOWN_BLOCK]).encode()
        for at in range(0, len(lines), SHOWN_BLOCK)
    ]
    text = "".join(f"{folded}\n" for folded, _ in names).encode()
    head = (len(names), len(text), sum(map(len, blocks)))
    return b"".join(
        (
            *(number.to_bytes(4) for number in head),
            bytes(len(folded) + 1 for folded, _ in names),
            bytes(position[name.code] for _, name in names),
            bytes(name.kind << 4 | name.weight for _, name in names),
            *(end.to_bytes(4) for end in accumulate(map(len, blocks))),
            text,
            *blocks,
        )
    )
