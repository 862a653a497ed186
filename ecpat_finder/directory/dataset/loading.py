"""Loads and validates a dataset folder."""

import datetime
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from ecpat_finder import paths
from ecpat_finder.directory.dataset import rules
from ecpat_finder.directory.dataset.building import build
from ecpat_finder.directory.dataset.checksums import is_checked
from ecpat_finder.directory.dataset.schema import schema_errors
from ecpat_finder.directory.dates import latest_allowed_date
from ecpat_finder.directory.directory import Directory
from ecpat_finder.printable import printable

MAX_FILE_BYTES = 64 * 1024 * 1024
"""Larger dataset files are rejected without being read."""

FILES = ("countries", "groups", "cities", "network", "history", "orientations")

_SUSPECT_CHARACTER = re.compile(
    r"\\u|[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ue000-\uf8ff\ufffe\uffff]"
)
"""Matches every file that may contain a disallowed character; others need no search."""


class Problem(NamedTuple):
    """A problem in a dataset: file, record id, field, and what is wrong; one line as a text."""

    file: str
    record: str
    field: str
    what: str

    def __str__(self) -> str:
        return printable(": ".join(part for part in self if part))


class DatasetError(Exception):
    """The dataset is invalid; `problems` holds all problems found, at least one."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def load_directory(
    folder: Path | None = None, today: datetime.date | None = None, always_check: bool = False
) -> Directory:
    """Loads the directory from a dataset folder, by default the bundled one.

    Checks all rules of the dataset; raises DatasetError with all problems found. A bundled dataset
    whose checksums show that it was checked before is checked only if `always_check`. Dates after
    `today` are invalid; by default it is the system date.
    """
    is_bundled = folder is None
    folder = paths.dataset_folder() if folder is None else Path(folder)
    if not folder.is_dir():
        raise DatasetError((Problem(str(folder), "", "", "folder not found"),))
    if is_bundled and today is None and not always_check:
        contents = _checked_contents(folder)
        if contents is not None:
            return build(contents)
    contents, problems = read_valid_files(folder, today)
    if problems:
        raise DatasetError(problems)
    return build(contents)


def read_valid_files(
    folder: Path, today: datetime.date | None = None
) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """The content of each valid file of a folder, by name, and the problems of the others."""
    documents: dict[str, _Document] = {}
    problems: list[Problem] = []
    for name in FILES:
        try:
            documents[name] = _read(folder / f"{name}.json")
        except _UnreadableError as error:
            problems.append(Problem(f"{name}.json", "", "", str(error)))
    problems += _schema_problems(documents)
    contents = _without_files_of(problems, documents)
    problems += _rule_problems(contents, today or latest_allowed_date(datetime.date.today()))
    return _without_files_of(problems, documents), tuple(problems)


def _without_files_of(problems: list[Problem], documents: "dict[str, _Document]") -> dict[str, Any]:
    invalid = {problem.file for problem in problems}
    return {
        name: document.content
        for name, document in documents.items()
        if f"{name}.json" not in invalid
    }


def _checked_contents(folder: Path) -> dict[str, Any] | None:
    """The parsed files of a dataset that matches its checksums, otherwise None."""
    try:
        contents = {f"{name}.json": (folder / f"{name}.json").read_bytes() for name in FILES}
        if not is_checked(contents, folder):
            return None
        return {name: json.loads(contents[f"{name}.json"]) for name in FILES}
    except (OSError, ValueError):
        return None


def country_codes(folder: Path | None = None) -> frozenset[str]:
    """The country codes in a dataset folder, without validation; empty if they can't be read."""
    folder = paths.dataset_folder() if folder is None else folder
    try:
        entries = _read(folder / "countries.json").content["countries"]
        return frozenset(entry["code"] for entry in entries)
    except (_UnreadableError, KeyError, TypeError):
        return frozenset()


class _UnreadableError(Exception):
    """A file is missing, isn't UTF-8, or isn't JSON."""


class _Document:
    """A parsed file, and whether its texts may contain disallowed characters."""

    def __init__(self, content: Any, is_suspect: bool) -> None:
        self.content = content
        self.is_suspect = is_suspect


def _read(file: Path) -> _Document:
    try:
        if file.stat().st_size > MAX_FILE_BYTES:
            raise _UnreadableError(f"is larger than {MAX_FILE_BYTES // 2**20} MiB")
        text = file.read_text(encoding="utf-8")
        content = json.loads(text, parse_constant=_reject_constant)
    except FileNotFoundError:
        raise _UnreadableError("file not found") from None
    except OSError as error:
        raise _UnreadableError(f"can't be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise _UnreadableError(f"is not UTF-8 (byte {error.start})") from None
    except json.JSONDecodeError as error:
        position = f"line {error.lineno}, column {error.colno}"
        raise _UnreadableError(f"is not JSON ({position}: {error.msg})") from None
    except (ValueError, RecursionError) as error:
        raise _UnreadableError(f"is not JSON ({error})") from None
    return _Document(content, bool(_SUSPECT_CHARACTER.search(text)) or not _is_normalized(text))


def _is_normalized(text: str) -> bool:
    import unicodedata

    return unicodedata.is_normalized("NFC", text)


def _reject_constant(name: str) -> float:
    raise ValueError(f"{name} is not a JSON number")


def _schema_problems(documents: dict[str, _Document]) -> Iterator[Problem]:
    for name, document in documents.items():
        schema = json.loads((paths.schema_folder() / f"{name}.schema.json").read_text("utf-8"))
        errors = list(schema_errors(document.content, schema))
        if document.is_suspect or name == "groups":
            errors += rules.text_problems(document.content)
        yield from (_problem_at(name, document.content, path, what) for path, what in errors)


def _problem_at(name: str, content: Any, path: tuple[str | int, ...], what: str) -> Problem:
    """A problem at a path in a file, with the record's id instead of its index."""
    record = ""
    if len(path) > 1 and path[0] == name:  # the list of countries or cities
        content, path = content[name], path[1:]
    if path and isinstance(path[0], int):
        entry = content[path[0]]
        key = entry.get("id", entry.get("code")) if isinstance(entry, dict) else None
        record = ascii(key)[1:-1] if isinstance(key, str) and key else f"record {path[0] + 1}"
        path = path[1:]
    field = ".".join(str(part) if isinstance(part, int) else ascii(part)[1:-1] for part in path)
    return Problem(f"{name}.json", record, field, what)


def _rule_problems(contents: dict[str, Any], today: datetime.date) -> Iterator[Problem]:
    """Problems that the schemas can't express, of the files at hand."""
    groups, network = contents.get("groups", []), contents.get("network")
    codes = {entry["country"] for entry in (*groups, *(network or {}).get("no_member", []))}
    if "countries" in contents:
        yield from _country_problems(contents["countries"])
        codes = {country["code"] for country in contents["countries"]["countries"]}
    for place in contents.get("cities", {"cities": []})["cities"]:
        if "countries" in contents and place["country"] not in codes:
            what = f"{place['country']} is not a country code of countries.json"
            yield Problem("cities.json", place["city"], "country", what)
    checks: tuple[tuple[str, Callable[[Any], rules.FieldProblems]], ...] = (
        ("groups", lambda entry: rules.group_problems(entry, codes, today)),
        ("history", lambda entry: rules.date_problems(entry, today)),
        ("orientations", lambda entry: rules.date_problems(entry, today)),
    )
    for name, check in checks:
        entries = contents.get(name, [])
        yield from _duplicates(name, [entry["id"] for entry in entries])
        for entry in entries:
            for field, what in check(entry):
                yield Problem(f"{name}.json", entry["id"], field, what)
    if network:
        yield from _network_problems(network, {entry["country"] for entry in groups}, codes, today)


def _country_problems(content: dict[str, Any]) -> Iterator[Problem]:
    countries, known_regions = content["countries"], content["regions"]
    yield from _duplicates("countries", [country["code"] for country in countries])
    for country in countries:
        for region in country["regions"]:
            if region not in known_regions:
                what = f"{region!a} is not defined in this file"
                yield Problem("countries.json", country["code"], "regions", what)


def _network_problems(
    network: dict[str, Any], confirmed: set[str], codes: set[str], today: datetime.date
) -> Iterator[Problem]:
    for record, entry in _network_records(network):
        for field, what in rules.date_problems(entry, today):
            yield Problem("network.json", record, field, what)
    yield from _no_member_problems(network.get("no_member", []), confirmed, codes)
    for field, what in rules.secretariat_problems(network["secretariat"]):
        yield Problem("network.json", "secretariat", field, what)


def _no_member_problems(
    entries: list[dict[str, Any]], confirmed: set[str], codes: set[str]
) -> Iterator[Problem]:
    yield from _duplicates("network", [entry["country"] for entry in entries])
    for entry in entries:
        code = entry["country"]
        if code not in codes:
            what = f"{code} is not a country code of countries.json"
            yield Problem("network.json", f"no_member {code}", "country", what)
        elif code in confirmed:
            what = f"{code} has a group in groups.json"
            yield Problem("network.json", f"no_member {code}", "country", what)


def _network_records(network: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield "", {"sources": network["sources"]}
    yield "secretariat", network["secretariat"]
    for figure in network["figures"]:
        yield f"figures {figure['date']}", figure
    for entry in network.get("no_member", []):
        yield f"no_member {entry['country']}", entry


def _duplicates(name: str, keys: list[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            yield Problem(f"{name}.json", key, "id", "duplicate id")
        seen.add(key)
