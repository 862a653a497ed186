"""Loads the helplines: the file when any are first asked for, a record when its country is.

Measured on 670 records: 2 ms until a country's helplines are there; parsing them all took 25 ms.
"""

import datetime
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ecpat_finder.directory.dataset.checksums import checked_bytes
from ecpat_finder.directory.dataset.reading import (
    DatasetError,
    Problem,
    checked_document,
    sources_of,
)
from ecpat_finder.directory.model import Ages, Helpline, HelplineKind

NAME = "helplines"


_RECORD = re.compile(rb'\{"id": "[^"]+", "country": "([A-Z0-9]+)", .*\},?')
"""A line of the file as `curate helplines` writes it: one record."""


class HelplineTable:
    """The helplines by country, each record as JSON until its country is asked for."""

    def __init__(self, records: dict[str, list[bytes]] | None = None) -> None:
        self._records = records or {}
        self._built: dict[str, tuple[Helpline, ...]] = {}

    def in_country(self, code: str) -> tuple[Helpline, ...]:
        """A country's helplines by kind, in the order of HelplineKind, then as in the file."""
        if code not in self._records:
            return ()
        if code not in self._built:
            order = {kind: number for number, kind in enumerate(HelplineKind)}
            lines = [_helpline(json.loads(record)) for record in self._records[code]]
            self._built[code] = tuple(sorted(lines, key=lambda line: order[line.kind]))
        return self._built[code]


def load(
    folder: Path, countries: Iterable[str] | None, today: datetime.date, can_trust: bool
) -> HelplineTable:
    """The helplines of a dataset folder. Raises DatasetError with all problems found.

    If `can_trust`, a file that matches the folder's checksums isn't checked again.
    """
    trusted = checked_bytes(folder / f"{NAME}.json") if can_trust else None
    records = _records_in(trusted) if trusted is not None else None
    if records:
        return HelplineTable(records)
    entries, found = _read(folder, countries, today)
    if found:
        raise DatasetError(tuple(found))
    by_country: dict[str, list[bytes]] = {}
    for entry in entries:
        by_country.setdefault(entry["country"], []).append(json.dumps(entry).encode())
    return HelplineTable(by_country)


def _records_in(content: bytes) -> dict[str, list[bytes]] | None:
    """The records by country of a file with one record a line; None if it isn't such a file."""
    by_country: dict[str, list[bytes]] = {}
    lines = content.splitlines()
    if not lines or lines[0] != b"[" or lines[-1] != b"]":
        return None
    for line in lines[1:-1]:
        match = _RECORD.fullmatch(line)
        if match is None:
            return None
        by_country.setdefault(match[1].decode(), []).append(line.removesuffix(b","))
    return by_country


def problems(folder: Path, countries: Iterable[str] | None, today: datetime.date) -> list[Problem]:
    """All problems of the file; without `countries`, their codes aren't checked."""
    return _read(folder, countries, today)[1]


def _read(
    folder: Path, countries: Iterable[str] | None, today: datetime.date
) -> tuple[list[dict[str, Any]], list[Problem]]:
    from ecpat_finder.directory.dataset.helpline_rules import helpline_problems

    codes = None if countries is None else frozenset(countries)
    return checked_document(folder, NAME, lambda content: helpline_problems(content, codes, today))


def _helpline(entry: dict[str, Any]) -> Helpline:
    fields = entry | {
        "kind": HelplineKind(entry["kind"]),
        "sources": sources_of(entry["sources"]),
        "languages": tuple(entry.get("languages", ())),
    }
    if "ages" in entry:
        fields["ages"] = Ages(entry["ages"].get("from"), entry["ages"].get("up_to"))
    return Helpline(**fields)
