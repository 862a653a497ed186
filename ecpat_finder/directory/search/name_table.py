"""Sorted tables of folded place names, searched by prefix and by inner words."""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import IntEnum
from itertools import accumulate, pairwise
from typing import NamedTuple

from ecpat_finder.directory.search.folding import fold

NAMES_PER_BLOCK = 64
"""Display names are stored in blocks of this many, so that one is read without all."""

_MAX_CODE_POINT = "\U0010ffff"


class Kind(IntEnum):
    """How a name relates to its country."""

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
"""The weight of the best-known names of a kind; the least-known have 0."""


class PlaceName(NamedTuple):
    """A name as people write it, the country's code, its kind, and how well known it is (0-15)."""

    shown: str
    code: str
    kind: Kind
    weight: int = 0


class NameTable:
    """A compact table of names, each with a country code, a kind and a weight.

    The folded names are one string in code point order, each followed by a line feed. For name
    number n, `codes[n]` is an index into `known_codes`, and `ranks[n]` is kind x 16 + weight.
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
        """A folded name."""
        return self._text[self._starts[number] : self._starts[number + 1] - 1]

    def shown(self, number: int) -> str:
        """The name as people write it."""
        return self._shown(number) or titled(self.folded(number))

    def code(self, number: int) -> str:
        """The name's ISO 3166-1 alpha-2 code."""
        return self.known_codes[self.codes[number]]

    def kind(self, number: int) -> Kind:
        """The name's kind."""
        return Kind(self.ranks[number] >> 4)

    def weight(self, number: int) -> int:
        """How well known the name is, from 0 to `MAX_WEIGHT`."""
        return self.ranks[number] & 15

    def span(self, prefix: str) -> range:
        """The numbers of all names with a prefix."""
        numbers = range(len(self))
        first = bisect_left(numbers, prefix, key=self.folded)
        return range(first, bisect_left(numbers, prefix + _MAX_CODE_POINT, first, key=self.folded))

    def same(self, span: range, name: str) -> range:
        """The numbers of the names in a prefix's span that equal the prefix."""
        stop = span.start
        while stop < span.stop and self.folded(stop) == name:
            stop += 1
        return range(span.start, stop)

    def names(self, numbers: range) -> list[str]:
        """The folded names with these numbers."""
        if not numbers:
            return []
        return self._text[self._starts[numbers.start] : self._starts[numbers.stop] - 1].split("\n")

    def with_word(self, prefix: str, limit: int) -> Iterator[int]:
        """The numbers of at most `limit` names in which a word after the first has a prefix."""
        pattern = f" {prefix}"
        offset = self._text.find(pattern)
        while offset >= 0 and limit > 0:
            number = bisect_left(self._starts, offset + 1) - 1
            yield number
            limit -= 1
            offset = self._text.find(pattern, self._starts[number + 1])


def titled(folded: str) -> str:
    """A folded name in title case, as most names are written."""
    return " ".join(word[:1].upper() + word[1:] for word in folded.split(" "))


def build_table(names: Iterable[PlaceName]) -> NameTable:
    """Builds a table at run time; omits names that are empty when folded."""
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
    """Reads single names from blocks of `NAMES_PER_BLOCK` lines; `ends` are byte offsets."""
    starts = (0, *ends)

    def shown(number: int) -> str:
        block, line = divmod(number, NAMES_PER_BLOCK)
        return blocks[starts[block] : starts[block + 1]].split(b"\n")[line].decode()

    return shown


def unpack_table(content: bytes, known_codes: Sequence[str]) -> NameTable:
    """Reads a table that `pack_table` wrote.

    Raises ValueError if the content isn't such a table.
    """
    data = memoryview(content)
    count, text_size, blocks_size = (
        int.from_bytes(data[offset : offset + 4]) for offset in (0, 4, 8)
    )
    block_count = -(-count // NAMES_PER_BLOCK)
    sizes = (count, count, count, 4 * block_count, text_size, blocks_size)
    ends = list(accumulate(sizes, initial=12))
    if ends[-1] != len(data):
        raise ValueError("a table of names has the wrong size")
    lengths, codes, ranks, block_ends, text, blocks = (
        data[start:end] for start, end in pairwise(ends)
    )
    offsets = range(0, 4 * block_count, 4)
    block_end_offsets = [int.from_bytes(block_ends[offset : offset + 4]) for offset in offsets]
    names = str(text, "utf-8")
    if sum(lengths) != len(names) or (codes and max(codes) >= len(known_codes)):
        raise ValueError("a table of names is inconsistent")
    # Copies, so that `content`, which has the text a second time, can be freed.
    shown = shown_in_blocks(bytes(blocks), block_end_offsets)
    return NameTable(names, lengths, bytes(codes), bytes(ranks), known_codes, shown)


def pack_table(names: Sequence[tuple[str, PlaceName]], known_codes: Sequence[str]) -> bytes:
    """Serialises a table of (folded, name), sorted by folded name."""
    position = {code: number for number, code in enumerate(known_codes)}
    lines = ["" if titled(folded) == name.shown else name.shown for folded, name in names]
    blocks = [
        "".join(f"{line}\n" for line in lines[first : first + NAMES_PER_BLOCK]).encode()
        for first in range(0, len(lines), NAMES_PER_BLOCK)
    ]
    text = "".join(f"{folded}\n" for folded, _ in names).encode()
    header = (len(names), len(text), sum(map(len, blocks)))
    return b"".join(
        (
            *(number.to_bytes(4) for number in header),
            bytes(len(folded) + 1 for folded, _ in names),
            bytes(position[name.code] for _, name in names),
            bytes(name.kind << 4 | name.weight for _, name in names),
            *(end.to_bytes(4) for end in accumulate(map(len, blocks))),
            text,
            *blocks,
        )
    )
