"""Loads the helplines. Nothing here runs before a country's helplines are asked for."""

import datetime
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ecpat_finder.directory.dataset.checksums import is_checked
from ecpat_finder.directory.dataset.reading import (
    DatasetError,
    Problem,
    UnreadableError,
    form_problems,
    read_document,
    sources_of,
)
from ecpat_finder.directory.model import Ages, Helpline, HelplineKind, Source

NAME = "helplines"


def load(
    folder: Path, countries: Iterable[str] | None, today: datetime.date, can_trust: bool
) -> tuple[Helpline, ...]:
    """The helplines of a dataset folder, in the file's order.

    Raises DatasetError with all problems found. If `can_trust`, a file that matches the folder's
    checksums isn't checked again.
    """
    file = folder / f"{NAME}.json"
    if can_trust:
        try:
            content = file.read_bytes()
            if is_checked({file.name: content}, folder):
                return _build(json.loads(content))
        except (OSError, ValueError):
            pass  # the check says what is wrong
    entries, found = _read(folder, countries, today)
    if found:
        raise DatasetError(tuple(found))
    return _build(entries)


def problems(folder: Path, countries: Iterable[str] | None, today: datetime.date) -> list[Problem]:
    """All problems of the file; without the codes of `countries`, only those of its form."""
    return _read(folder, countries, today)[1]


def _read(
    folder: Path, countries: Iterable[str] | None, today: datetime.date
) -> tuple[list[dict[str, Any]], list[Problem]]:
    from ecpat_finder.directory.dataset.helpline_rules import helpline_problems

    try:
        document = read_document(folder / f"{NAME}.json")
    except UnreadableError as error:
        return [], [Problem(f"{NAME}.json", "", "", str(error))]
    found = form_problems(NAME, document, check_texts=True)
    if not found and countries is not None:
        found += [
            Problem(f"{NAME}.json", record, field, what)
            for record, field, what in helpline_problems(document.content, set(countries), today)
        ]
    return document.content, found


def _build(entries: list[dict[str, Any]]) -> tuple[Helpline, ...]:
    shared: dict[Source, Source] = {}
    return tuple(_helpline(entry, shared) for entry in entries)


def _helpline(entry: dict[str, Any], shared: dict[Source, Source]) -> Helpline:
    """A record as a model object; equal sources, of which there are many, are one object."""
    fields = entry | {
        "kind": HelplineKind(entry["kind"]),
        "sources": tuple(shared.setdefault(page, page) for page in sources_of(entry["sources"])),
        "languages": tuple(entry.get("languages", ())),
    }
    if "ages" in entry:
        fields["ages"] = Ages(entry["ages"].get("from"), entry["ages"].get("up_to"))
    return Helpline(**fields)
