"""Puts groups.json into its canonical form: order, E.164 numbers, Unicode NFC."""

import json
import tempfile
import unicodedata
from pathlib import Path
from shutil import copyfile
from typing import Any

import phonenumbers

from ecpat_finder import paths
from ecpat_finder.directory import DatasetError, Problem, load_directory
from ecpat_finder.directory.dataset.editor_rules import editor_problems


def tidy_groups(folder: Path) -> list[Problem]:
    """Rewrites a dataset's groups.json in canonical form, atomically; returns its problems.

    Canonical form: groups sorted by country, fields in the schema's order, numbers in E.164, texts
    in NFC without outer spaces. A file with problems isn't changed. Raises OSError if the file
    can't be read or written.
    """
    target = folder / "groups.json"
    try:
        content = json.loads(target.read_text(encoding="utf-8"))
        tidy = json.dumps(_tidy(content), ensure_ascii=False, indent=2) + "\n"
    except (ValueError, AttributeError, TypeError, KeyError, RecursionError):
        tidy = ""  # the loader reports the reason
    with tempfile.TemporaryDirectory(dir=folder, prefix=".") as trial:
        for file in folder.glob("*.json"):
            copyfile(file, Path(trial, file.name))
        canonical_file = Path(trial, "groups.json")
        if tidy:
            canonical_file.write_text(tidy, encoding="utf-8")
        try:
            problems = editor_problems(load_directory(Path(trial)))
        except DatasetError as error:
            problems = list(error.problems)
        if not problems:
            canonical_file.replace(target)
    return problems


def _tidy(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    schema = json.loads((paths.schema_folder() / "groups.schema.json").read_text(encoding="utf-8"))
    order = list(schema["items"]["properties"])
    return sorted(
        (_tidy_record(record, order) for record in records),
        key=lambda record: (record["country"], record["id"]),
    )


def _tidy_record(record: dict[str, Any], order: list[str]) -> dict[str, Any]:
    normalized: dict[str, Any] = _normalized(record)
    numbers = normalized.get("contact", {}).get("phone")
    if isinstance(numbers, list):
        normalized["contact"]["phone"] = [
            _e164(number, normalized["country"]) for number in numbers
        ]
    known = [field for field in order if field in normalized]
    return {field: normalized[field] for field in (*known, *(normalized.keys() - set(known)))}


def _normalized(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _normalized(member) for name, member in value.items()}
    if isinstance(value, list):
        return [_normalized(member) for member in value]
    return unicodedata.normalize("NFC", value).strip() if isinstance(value, str) else value


def _e164(number: str, country: str) -> str:
    """A number in E.164, parsed as one of its country; unchanged if it can't be parsed."""
    try:
        parsed = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
