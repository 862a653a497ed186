"""groups.json kept clean: what an editor slips on, and the form in which the file is kept.

It needs more than the running program loads, so it runs in `check` and in
`python -m ecpat_finder.curate groups`, never on the way to the window.
"""

import json
import tempfile
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from shutil import copyfile
from typing import Any
from urllib.parse import urlsplit

import phonenumbers
from rapidfuzz import fuzz

from ecpat_finder import paths
from ecpat_finder.directory import DatasetError, Directory, Group, Problem, load_directory
from ecpat_finder.directory.folding import fold

SAME_NAME = 88.0
"""Per cent of likeness (Indel) from which two names in a country are taken for one."""


def editor_problems(directory: Directory) -> list[Problem]:
    """Numbers that can't be called, websites that can't be opened, organisations told twice."""
    groups = directory.groups
    found = [*_phone_problems(groups), *_website_problems(groups), *_twice(groups)]
    return [Problem("groups.json", record, field, what) for record, field, what in found]


def _phone_problems(groups: Sequence[Group]) -> Iterator[tuple[str, str, str]]:
    for group in groups:
        for number in group.contact.phone:
            what = _phone_problem(number, group.country)
            if what:
                yield group.id, "contact.phone", f"{number} {what}"


def _phone_problem(number: str, country: str) -> str | None:
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return "begins with no country's code"
    if not phonenumbers.is_valid_number(parsed):
        return "is not a whole telephone number"
    if phonenumbers.region_code_for_number(parsed) != country:
        return f"is not a number of {country}"
    return None


def _website_problems(groups: Sequence[Group]) -> Iterator[tuple[str, str, str]]:
    for group in groups:
        if group.contact.website and not _site(group):
            yield group.id, "contact.website", f"{group.contact.website!a} is not a web address"


def _twice(groups: Sequence[Group]) -> Iterator[tuple[str, str, str]]:
    for first, second in combinations(groups, 2):
        site = _site(second)
        if site and site == _site(first):
            yield second.id, "contact.website", f"is the website of {first.id}: one organisation?"
        elif first.country == second.country and _look_alike(first, second):
            yield second.id, "name", f"is nearly the name of {first.id}: one organisation?"


def _look_alike(first: Group, second: Group) -> bool:
    names = [
        [fold(name) for name in (group.name, group.local_name, group.acronym) if name]
        for group in (first, second)
    ]
    return any(fuzz.ratio(one, other) >= SAME_NAME for one in names[0] for other in names[1])


def _site(group: Group) -> str:
    """A website's address without what differs between its spellings; empty if it isn't one."""
    try:
        parts = urlsplit(group.contact.website or "")
    except ValueError:  # an odd bracket; the schema lets it through
        return ""
    return parts.netloc.lower().removeprefix("www.") + parts.path.rstrip("/")


def tidy_groups(folder: Path) -> list[Problem]:
    """Writes a dataset's groups.json in its kept form, whole, or not at all where it's wrong.

    The kept form: groups by country, fields in the schema's order, numbers in E.164, texts in
    NFC without spaces at their ends. Raises OSError when the file can't be read or written.
    """
    target = folder / "groups.json"
    try:
        content = json.loads(target.read_text(encoding="utf-8"))
        tidy = json.dumps(_tidy(content), ensure_ascii=False, indent=2) + "\n"
    except (ValueError, AttributeError, TypeError, KeyError, RecursionError):
        tidy = ""  # the loader says better what is wrong with its shape
    with tempfile.TemporaryDirectory(dir=folder, prefix=".") as trial:
        for file in folder.glob("*.json"):
            copyfile(file, Path(trial, file.name))
        written = Path(trial, "groups.json")
        if tidy:
            written.write_text(tidy, encoding="utf-8")
        try:
            problems = editor_problems(load_directory(Path(trial)))
        except DatasetError as error:
            problems = list(error.problems)
        if not problems:
            written.replace(target)
    return problems


def _tidy(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    schema = json.loads((paths.schema_folder() / "groups.schema.json").read_text(encoding="utf-8"))
    order = list(schema["items"]["properties"])
    return sorted(
        (_tidy_record(record, order) for record in records),
        key=lambda record: (record["country"], record["id"]),
    )


def _tidy_record(record: dict[str, Any], order: list[str]) -> dict[str, Any]:
    plain: dict[str, Any] = _plain(record)
    if "phone" in plain.get("contact", {}):
        numbers = plain["contact"]["phone"]
        plain["contact"]["phone"] = [_e164(number, plain["country"]) for number in numbers]
    known = [field for field in order if field in plain]
    return {field: plain[field] for field in (*known, *(plain.keys() - set(known)))}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(member) for name, member in value.items()}
    if isinstance(value, list):
        return [_plain(member) for member in value]
    return unicodedata.normalize("NFC", value).strip() if isinstance(value, str) else value


def _e164(number: str, country: str) -> str:
    """A number as its country writes it, or as it is when that can't be understood."""
    try:
        parsed = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
