"""Loads the guidance. Nothing here runs before the help page is opened."""

import datetime
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ecpat_finder.directory.dataset.checksums import checked_bytes
from ecpat_finder.directory.dataset.reading import (
    DatasetError,
    Problem,
    checked_document,
    sources_of,
)
from ecpat_finder.directory.guidance import Advice, Guidance, Situation, Tool
from ecpat_finder.directory.model import WORLDWIDE, Ages, HelplineKind, Source

NAME = "guidance"

Records = Iterator[tuple[str, dict[str, Any]]]
"""Where a record stands, and the record."""


def load(
    folder: Path, countries: Iterable[str] | None, today: datetime.date, can_trust: bool
) -> Guidance:
    """The guidance of a dataset folder; raises DatasetError with all problems found.

    If `can_trust`, a file that matches the folder's checksums isn't checked again.
    """
    trusted = checked_bytes(folder / f"{NAME}.json") if can_trust else None
    if trusted is not None:
        return _build(json.loads(trusted))
    content, found = _read(folder, countries, today)
    if found:
        raise DatasetError(tuple(found))
    return _build(content)


def problems(folder: Path, countries: Iterable[str] | None, today: datetime.date) -> list[Problem]:
    """All problems of the file; without the codes of `countries`, those aren't checked."""
    return _read(folder, countries, today)[1]


def _read(
    folder: Path, countries: Iterable[str] | None, today: datetime.date
) -> tuple[Any, list[Problem]]:
    known = None if countries is None else {*countries, WORLDWIDE}
    return checked_document(folder, NAME, lambda content: _rule_problems(content, known, today))


def _rule_problems(
    content: dict[str, Any], countries: set[str] | None, today: datetime.date
) -> Iterator[tuple[str, str, str]]:
    """(record, field, message) of each problem in guidance that is valid by its schema."""
    pages = [page["id"] for page in content["sources"]]
    tools = [tool["id"] for tool in content["tools"]]
    for where, record in _records(content):
        for page in record["sources"]:
            if page not in pages:
                yield where, "sources", f"{page} is not the id of a source of this file"
        for tool in record.get("tools", []):
            if tool not in tools:
                yield where, "tools", f"{tool} is not the id of a tool of this file"
    for tool in content["tools"]:
        if countries is not None and tool["area"] not in countries:
            yield tool["id"], "area", f"{tool['area']} is not a country code of countries.json"
    for ids in (pages, tools, [entry["id"] for entry in _situations(content)]):
        for key in sorted({key for key in ids if ids.count(key) > 1}):
            yield key, "id", "duplicate id"
    yield from _source_problems(content, today)


def _source_problems(
    content: dict[str, Any], today: datetime.date
) -> Iterator[tuple[str, str, str]]:
    from ecpat_finder.directory.dataset.rules import date_problems

    used = {page for _, record in _records(content) for page in record["sources"]}
    for page in content["sources"]:
        if page["id"] not in used:
            yield page["id"], "sources", "no advice comes from this page"
        for field, what in date_problems({"sources": [page]}, today):
            yield page["id"], field, what


def _situations(content: dict[str, Any]) -> list[dict[str, Any]]:
    return [*content["situations"], content["none_here"], content["report_travellers"]]


def _records(content: dict[str, Any]) -> Records:
    """Everything that has sources: advice and tools."""
    yield "intro", content["intro"]
    for entry in _situations(content):
        if "reassurance" in entry:
            yield f"{entry['id']} reassurance", entry["reassurance"]
        for number, step in enumerate(entry["steps"], 1):
            yield f"{entry['id']} step {number}", step
    for advice in content["before_calling"]:
        yield f"before_calling {advice.get('id', '')}".strip(), advice
    for tool in content["tools"]:
        yield tool["id"], tool


def _build(content: dict[str, Any]) -> Guidance:
    entries = content["sources"]
    built = sources_of([{k: v for k, v in page.items() if k != "id"} for page in entries])
    pages = {entry["id"]: page for entry, page in zip(entries, built, strict=True)}
    return Guidance(
        intro=_advice(content["intro"], pages),
        situations=tuple(_situation(entry, pages) for entry in content["situations"]),
        before_calling=tuple(_advice(entry, pages) for entry in content["before_calling"]),
        none_here=_situation(content["none_here"], pages),
        report_travellers=_situation(content["report_travellers"], pages),
        tools=tuple(_tool(entry, pages) for entry in content["tools"]),
    )


def _pages(entry: dict[str, Any], pages: dict[str, Source]) -> tuple[Source, ...]:
    return tuple(pages[key] for key in entry["sources"])


def _advice(entry: dict[str, Any], pages: dict[str, Source]) -> Advice:
    fields = entry | {
        "sources": _pages(entry, pages),
        "lines": tuple(map(HelplineKind, entry.get("lines", ()))),
        "tools": tuple(entry.get("tools", ())),
    }
    return Advice(**fields)


def _situation(entry: dict[str, Any], pages: dict[str, Source]) -> Situation:
    return Situation(
        entry["id"],
        entry["title"],
        tuple(_advice(step, pages) for step in entry["steps"]),
        _advice(entry["reassurance"], pages) if "reassurance" in entry else None,
    )


def _tool(entry: dict[str, Any], pages: dict[str, Source]) -> Tool:
    fields = entry | {"sources": _pages(entry, pages)}
    if "ages" in entry:
        fields["ages"] = Ages(entry["ages"].get("from"), entry["ages"].get("up_to"))
    return Tool(**fields)
