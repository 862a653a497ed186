"""Rules that the schemas can't express: evidence, country codes, dates, clean text."""

import datetime
import unicodedata
from collections.abc import Iterator
from typing import Any

from ecpat_finder.directory.dates import MEMBERSHIP, UNDATED, is_future, is_valid_date

BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Bidirectional formatting characters: they reorder the text around them."""

SOURCED_FIELDS = ("name", "local_name", "acronym", "country", "kind", "about", "offers")

FieldProblems = Iterator[tuple[str, str]]
"""(field, message) of each problem in one record."""


def group_problems(
    record: dict[str, Any], countries: set[str], today: datetime.date
) -> FieldProblems:
    """Checks a group that is valid by its schema."""
    if record["country"] not in countries:
        yield "country", f"{record['country']} is not a country code of countries.json"
    elif not record["id"].startswith(record["country"].lower() + "-"):
        yield "id", f"must start with the country code, {record['country'].lower()}-"
    yield from _source_problems(record, SOURCED_FIELDS)
    if "local_language" in record and "local_name" not in record:
        yield "local_language", "there is no local_name in this language"
    if not any(MEMBERSHIP in source["supports"] for source in record["sources"]):
        yield "sources", "no source supports membership"
    yield from date_problems(record, today)
    for source in record["sources"]:
        if source["date"] != UNDATED and "dated_by" not in source:
            yield "sources.dated_by", f"doesn't say how the date of {source['url']} is known"


def secretariat_problems(record: dict[str, Any]) -> FieldProblems:
    """Checks the secretariat's record."""
    yield from _source_problems(record, ("name",))


def _source_problems(record: dict[str, Any], fields: tuple[str, ...]) -> FieldProblems:
    filled = {field for field in fields if field in record}
    filled |= {f"contact.{field}" for field in record.get("contact", {})}
    supported = {field for source in record["sources"] for field in source["supports"]}
    for field in sorted(filled - supported):
        yield field, "no source supports it"
    for field in sorted(supported - filled - {MEMBERSHIP}):
        yield "sources", f"a source supports {field}, which the record lacks"


def date_problems(record: dict[str, Any], today: datetime.date) -> FieldProblems:
    """Checks the dates of a record's sources, and its own date if it has one."""
    if "date" in record and _is_invalid_date(record["date"], today):
        yield "date", f"{record['date']} is not in the calendar or is in the future"
    for source in record["sources"]:
        for field in ("date", "read"):
            if _is_invalid_date(source[field], today):
                yield (
                    f"sources.{field}",
                    f"{source[field]} is not in the calendar or is in the future",
                )
        if source["date"] != UNDATED and source["read"] < source["date"]:
            yield "sources.read", f"{source['read']} is before the page's date"
        yield from _dating_problems(source, today)


def _dating_problems(source: dict[str, Any], today: datetime.date) -> FieldProblems:
    """Checks that a date is known in the way that the source says."""
    date, period = source["date"], source.get("period")
    if date == UNDATED and "dated_by" in source:
        yield "sources.dated_by", "says how a date is known, but the page is undated"
    if source.get("dated_by") == "address" and date[:4] not in source.get("url", ""):
        yield "sources.dated_by", f"{date[:4]} is not in the page's address"
    if period is None:
        return
    if date != UNDATED:
        yield "sources.period", f"the page has a date of its own, {date}"
    start, end = period.get("from"), period.get("to")
    for limit in filter(None, (start, end)):
        if _is_invalid_date(limit, today) or limit > source["read"]:
            yield "sources.period", f"{limit} is not in the calendar or is after the page was read"
    if start and end and start > end:
        yield "sources.period", f"{start} is after {end}"


def _is_invalid_date(date: str, today: datetime.date) -> bool:
    return not is_valid_date(date) or is_future(date, today)


def text_problems(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[Any, str]]:
    """(path, message) of each text with disallowed characters, not in NFC, or with outer spaces."""
    if isinstance(value, dict):
        for name, member in value.items():
            yield from text_problems(member, (*path, name))
    elif isinstance(value, list):
        for position, member in enumerate(value):
            yield from text_problems(member, (*path, position))
    elif isinstance(value, str):
        problem = _text_problem(value)
        if problem:
            yield path, problem


def _text_problem(text: str) -> str | None:
    if text.isascii() and text.isprintable():
        return None if text == text.strip() else "starts or ends with a space"
    for character in text:
        if character in BIDI_CONTROLS:
            return f"contains U+{ord(character):04X}, which changes the order of the text"
        if unicodedata.category(character) in {"Cc", "Cs", "Co", "Cn", "Zl", "Zp"}:
            return f"contains U+{ord(character):04X}, which is not a printable character"
    if text != text.strip():
        return "starts or ends with a space"
    if not unicodedata.is_normalized("NFC", text):
        return "is not in Unicode NFC"
    return None
