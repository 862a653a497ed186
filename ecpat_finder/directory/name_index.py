"""The index of names: one file with a table for each script, read when the script is typed."""

import json
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from ecpat_finder.directory.name_table import NameTable, PlaceName, packed, unpacked

PARTS = ("countries", "places")
"""For each script a table of countries' names, and one of their cities and parts."""

MAGIC = b"ECPAT-NAMES-1\n"
_LARGEST_HEAD = 1 << 20


class IndexDamagedError(Exception):
    """The index of names can't be read; says why."""


class NameIndex:
    """The tables of the file, each read when it is first asked for.

    `standing` is, for each country, its population and whether it is a member of the United
    Nations (1 or 0); `common` the folded words that the names of many countries share.
    Raises IndexDamagedError when the file is missing or not whole.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._tables: dict[str, NameTable | None] = {}
        try:
            self._read_head()
        except OSError as error:
            raise IndexDamagedError(f"can't be read ({error.strerror or error})") from None
        except (ValueError, KeyError, TypeError, AttributeError):
            raise IndexDamagedError("is not an index of names") from None

    def _read_head(self) -> None:
        with self._file.open("rb") as content:
            if content.read(len(MAGIC)) != MAGIC:
                raise ValueError("no magic")
            size = int.from_bytes(content.read(4))
            head = json.loads(content.read(min(size, _LARGEST_HEAD)))
            at = content.tell()
            whole = content.seek(0, 2)
        self._codes: list[str] = head["codes"]
        self.standing: Mapping[str, Sequence[int]] = head["standing"]
        self.common = frozenset(head["common"])
        self._stored: dict[str, tuple[int, int, int]] = {}
        for name, (length, check_sum) in head["tables"].items():
            self._stored[name] = (at, length, check_sum)
            at += length
        if at != whole:
            raise ValueError("wrong size")

    def table(self, name: str) -> NameTable | None:
        """A table such as "countries LATIN", or None if there is none for that script.

        Raises IndexDamagedError when it can't be read.
        """
        if name not in self._tables:
            stored = self._stored.get(name)
            try:
                self._tables[name] = self._read_table(*stored) if stored else None
            except (OSError, ValueError, zlib.error):
                raise IndexDamagedError(f"holds a damaged table ({name})") from None
        return self._tables[name]

    def _read_table(self, at: int, length: int, check_sum: int) -> NameTable:
        with self._file.open("rb") as content:
            content.seek(at)
            data = content.read(length)
        if zlib.crc32(data) != check_sum:
            raise ValueError("wrong check sum")
        return unpacked(data, self._codes)

    def read_all(self) -> None:
        """Reads every table. Raises IndexDamagedError when one can't be."""
        for name in self._stored:
            self.table(name)


def index_bytes(
    tables: Mapping[str, Sequence[tuple[str, PlaceName]]],
    standing: Mapping[str, Sequence[int]],
    common: Sequence[str],
    built_from: Sequence[str],
) -> bytes:
    """The whole content of the file, the same for the same names."""
    codes = sorted(standing)
    stored = {name: packed(entries, codes) for name, entries in tables.items()}
    head = {
        "built_from": built_from,
        "codes": codes,
        "standing": standing,
        "common": common,
        "tables": {name: [len(data), zlib.crc32(data)] for name, data in stored.items()},
    }
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode()
    return b"".join((MAGIC, len(text).to_bytes(4), text, *stored.values()))
