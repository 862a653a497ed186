"""Puts groups.json into its canonical form: order, E.164 numbers, Unicode NFC."""

import json
from pathlib import Path
from typing import Any

import phonenumbers

from ecpat_finder import paths
from ecpat_finder.curate.canonical import in_order, normalized, rewrite
from ecpat_finder.directory import Problem


def tidy_groups(folder: Path) -> list[Problem]:
    """Rewrites a dataset's groups.json in canonical form, atomically; returns its problems.

    Canonical form: groups sorted by country, fields in the schema's order, numbers in E.164, texts
    in NFC without outer spaces. A file with problems isn't changed. Raises OSError if the file
    can't be read or written.
    """
    return rewrite(
        folder,
        "groups",
        lambda content: json.dumps(_tidy(content), ensure_ascii=False, indent=2) + "\n",
    )


def _tidy(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    schema = json.loads((paths.schema_folder() / "groups.schema.json").read_text(encoding="utf-8"))
    order = list(schema["items"]["properties"])
    return sorted(
        (_tidy_record(record, order) for record in records),
        key=lambda record: (record["country"], record["id"]),
    )


def _tidy_record(record: dict[str, Any], order: list[str]) -> dict[str, Any]:
    tidy: dict[str, Any] = normalized(record)
    numbers = tidy.get("contact", {}).get("phone")
    if isinstance(numbers, list):
        tidy["contact"]["phone"] = [_e164(number, tidy["country"]) for number in numbers]
    return in_order(tidy, order)


def _e164(number: str, country: str) -> str:
    """A number in E.164, parsed as one of its country; unchanged if it can't be parsed."""
    try:
        parsed = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
