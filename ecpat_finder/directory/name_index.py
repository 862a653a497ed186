"""The index of names: one file with a table for each script, read when the script is typed."""

import json
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from ecpat_finder.directory.name_table import NameTable, PlaceName, packed, unpacked

PARTS = ("countries", "places")
"""For each script a table of countries' names, and one of their cities and parts."""

MAGIC = b"ECPAT-NAMES-1\n"


class IndexDamagedError(Exception):
    """The index of names can't be read; says why."""


class NameIndex:
    """The tables of the file, each unpacked when it is first asked for.

    `standing` is, for each country, its population and whether it is a member of the United
    Nations (1 or 0); `common` the folded words that the names of many countries share.
    Raises IndexDamagedError when the file is missing or not whole.
    """

    def __init__(self, file: Path) -> None:
        try:
            content = file.read_bytes()
        except OSError as error:
            raise IndexDamagedError(f"can't be read ({error.strerror or error})") from None
        try:
            self._read_head(content)
        except (ValueError, KeyError, TypeError, AttributeError):
            raise IndexDamagedError("is not an index of names") from None
        self._tables: dict[str, NameTable | None] = {}

    def _read_head(self, content: bytes) -> None:
        if not content.startswith(MAGIC):
            raise ValueError("no magic")
        size_at = len(MAGIC)
        head_at = size_at + 4
        body_at = head_at + int.from_bytes(content[size_at:head_at])
        head = json.loads(content[head_at:body_at])
        body = content[body_at:]
        if zlib.crc32(body) != head["crc32"]:
            raise ValueError("wrong check sum")
        self._codes: list[str] = head["codes"]
        self.standing: Mapping[str, Sequence[int]] = head["standing"]
        self.common = frozenset(head["common"])
        self._packed: dict[str, bytes] = {}
        at = 0
        for name, size in head["tables"].items():
            self._packed[name] = body[at : at + size]
            at += size

    def table(self, name: str) -> NameTable | None:
        """A table such as "countries LATIN", or None if there is none for that script.

        Raises IndexDamagedError when it can't be unpacked.
        """
        if name not in self._tables:
            stored = self._packed.pop(name, None)
            try:
                self._tables[name] = unpacked(stored, self._codes) if stored else None
            except (ValueError, zlib.error):
                raise IndexDamagedError(f"holds a damaged table ({name})") from None
        return self._tables[name]

    def read_all(self) -> None:
        """Unpacks every table. Raises IndexDamagedError when one can't be."""
        for name in list(self._packed):
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
    body = b"".join(stored.values())
    head = {
        "built_from": built_from,
        "codes": codes,
        "standing": standing,
        "common": common,
        "tables": {name: len(data) for name, data in stored.items()},
        "crc32": zlib.crc32(body),
    }
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode()
    return MAGIC + len(text).to_bytes(4) + text + body
