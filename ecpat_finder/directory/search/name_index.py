"""The name index: a zip archive with tables for each script, loaded on demand."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from ecpat_finder.directory.archive import Archive, ArchiveDamagedError, archive_bytes
from ecpat_finder.directory.search.name_table import NameTable, PlaceName, pack_table, unpack_table

COUNTRIES, PLACES = PARTS = ("countries", "places")
"""Each script has a table of country names, and one of cities and subdivisions."""

HEADER = "index.json"


class IndexDamagedError(Exception):
    """The name index can't be read; the message says why."""


class NameIndex:
    """The tables of the archive, each loaded at first use.

    `prominence` is each country's population and whether it is a member of the United Nations
    (1 or 0); `common` the folded words that occur in the names of many countries.
    Raises IndexDamagedError if the file is missing or damaged.
    """

    def __init__(self, file: Path) -> None:
        self._tables: dict[str, NameTable | None] = {}
        try:
            self._archive = Archive(file)
            header = json.loads(self._archive.read(HEADER))
            self._codes: list[str] = header["codes"]
            self.prominence: Mapping[str, Sequence[int]] = header["prominence"]
            self.common = frozenset(header["common"])
        except ArchiveDamagedError as error:
            raise IndexDamagedError(str(error)) from None
        except (ValueError, KeyError, TypeError, AttributeError):
            raise IndexDamagedError("is not an index of names") from None

    def table(self, part: str, script: str) -> NameTable | None:
        """The table of one of `PARTS` in a script such as "LATIN", or None if there is none.

        Raises IndexDamagedError if it can't be read.
        """
        name = _member_name(part, script)
        if name not in self._tables:
            self._tables[name] = self._read(name) if name in self._archive.names else None
        return self._tables[name]

    def _read(self, name: str) -> NameTable:
        try:
            return unpack_table(self._archive.read(name), self._codes)
        except (ArchiveDamagedError, ValueError):
            raise IndexDamagedError(f"contains a damaged table ({name})") from None

    def read_all(self) -> None:
        """Reads all tables, to verify them. Raises IndexDamagedError if one can't be read."""
        for name in sorted(self._archive.names - {HEADER}):
            self._read(name)


def _member_name(part: str, script: str) -> str:
    return f"{part}/{script}.names"


def index_bytes(
    tables: Mapping[tuple[str, str], Sequence[tuple[str, PlaceName]]],
    prominence: Mapping[str, Sequence[int]],
    common: Sequence[str],
    built_from: Sequence[str],
) -> bytes:
    """The content of the file, reproducible; `tables` is keyed by part and script."""
    codes = sorted(prominence)
    header = {
        "built_from": built_from,
        "codes": codes,
        "prominence": prominence,
        "common": common,
    }
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    members = {HEADER: text}
    for (part, script), entries in tables.items():
        members[_member_name(part, script)] = pack_table(entries, codes)
    return archive_bytes(members)
