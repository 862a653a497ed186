"""The index of names: a zip archive with a table for each script, read when the script is typed."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from ecpat_finder.directory.archive import Archive, ArchiveDamagedError, archive_bytes
from ecpat_finder.directory.search.name_table import NameTable, PlaceName, pack_table, unpack_table

COUNTRIES, PLACES = PARTS = ("countries", "places")
"""Each script has a table of countries' names, and one of their cities and subdivisions."""

HEAD = "index.json"


class IndexDamagedError(Exception):
    """The index of names can't be read; the text says why."""


class NameIndex:
    """The tables of the archive, each read when it is first asked for.

    `prominence` is, for each country, its population and whether it is a member of the United
    Nations (1 or 0); `common` the folded words that the names of many countries share.
    Raises IndexDamagedError when the file is missing or damaged.
    """

    def __init__(self, file: Path) -> None:
        self._tables: dict[str, NameTable | None] = {}
        try:
            self._archive = Archive(file)
            head = json.loads(self._archive.read(HEAD))
            self._codes: list[str] = head["codes"]
            self.prominence: Mapping[str, Sequence[int]] = head["prominence"]
            self.common = frozenset(head["common"])
        except ArchiveDamagedError as error:
            raise IndexDamagedError(str(error)) from None
        except (ValueError, KeyError, TypeError, AttributeError):
            raise IndexDamagedError("is not an index of names") from None

    def table(self, part: str, script: str) -> NameTable | None:
        """The table of one of `PARTS` in a script such as "LATIN", or None if there is none.

        Raises IndexDamagedError when it can't be read.
        """
        name = _member(part, script)
        if name not in self._tables:
            self._tables[name] = self._read(name) if name in self._archive.names else None
        return self._tables[name]

    def _read(self, name: str) -> NameTable:
        try:
            return unpack_table(self._archive.read(name), self._codes)
        except (ArchiveDamagedError, ValueError):
            raise IndexDamagedError(f"holds a damaged table ({name})") from None

    def read_all(self) -> None:
        """Reads every table. Raises IndexDamagedError when one can't be read."""
        for name in sorted(self._archive.names - {HEAD}):
            self._read(name)


def _member(part: str, script: str) -> str:
    return f"{part}/{script}.names"


def index_bytes(
    tables: Mapping[tuple[str, str], Sequence[tuple[str, PlaceName]]],
    prominence: Mapping[str, Sequence[int]],
    common: Sequence[str],
    built_from: Sequence[str],
) -> bytes:
    """The content of the file, the same for the same names; tables are keyed by part and script."""
    codes = sorted(prominence)
    head = {
        "built_from": built_from,
        "codes": codes,
        "prominence": prominence,
        "common": common,
    }
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode()
    members = {HEAD: text}
    for (part, script), entries in tables.items():
        members[_member(part, script)] = pack_table(entries, codes)
    return archive_bytes(members)
