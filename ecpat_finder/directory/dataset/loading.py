"""Loads and validates a dataset folder."""

import datetime
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ecpat_finder import paths
from ecpat_finder.directory.dataset import helplines, rules
from ecpat_finder.directory.dataset.building import build
from ecpat_finder.directory.dataset.checksums import is_checked
from ecpat_finder.directory.dataset.reading import (
    DatasetError,
    Document,
    Problem,
    UnreadableError,
    form_problems,
    read_document,
)
from ecpat_finder.directory.dates import latest_allowed_date
from ecpat_finder.directory.directory import Directory
from ecpat_finder.directory.model import Network

if TYPE_CHECKING:
    from ecpat_finder.directory.guidance import Guidance

FILES = ("countries", "groups", "cities", "network", "history", "orientations")
"""Read at once; the helplines and the guidance are read when they are first asked for."""

ALL_FILES = (*FILES, helplines.NAME, "guidance")


def load_directory(
    folder: Path | None = None, today: datetime.date | None = None, always_check: bool = False
) -> Directory:
    """Loads the directory from a dataset folder, by default the bundled one.

    Checks all rules of the dataset; raises DatasetError with all problems found. A bundled dataset
    whose checksums show that it was checked before is checked only if `always_check`. Dates after
    `today` are invalid; by default it is the system date.

    The helplines and the guidance are read and checked when they are first asked for, and a damaged
    file hides only them (`Directory.helplines_error`, `guidance`); if `always_check`, they are
    checked at once like the rest.
    """
    is_bundled = folder is None
    folder = paths.dataset_folder() if folder is None else Path(folder)
    if not folder.is_dir():
        raise DatasetError((Problem(str(folder), "", "", "folder not found"),))
    day = today or latest_allowed_date(datetime.date.today())
    if is_bundled and today is None and not always_check:
        contents = _checked_contents(folder)
        if contents is not None:
            return build_directory(contents, folder, can_trust=True)
    contents, problems = read_valid_files(folder, today)
    if always_check:
        problems += tuple(helplines.problems(folder, _codes(contents), day))
        problems += tuple(_guidance_problems(folder, _codes(contents), day))
    if problems:
        raise DatasetError(problems)
    return build_directory(contents, folder, today)


def build_directory(
    contents: dict[str, Any],
    folder: Path,
    today: datetime.date | None = None,
    can_trust: bool = False,
    network: Network | None = None,
) -> Directory:
    """The directory of valid files; those of the folder that it asks for later are read then.

    If `can_trust`, those that match the folder's checksums aren't checked again. `network` stands
    in for that of network.json.
    """
    day = today or latest_allowed_date(datetime.date.today())
    codes = _codes(contents)
    return build(
        contents,
        network,
        lambda: helplines.load(folder, codes, day, can_trust),
        lambda: _load_guidance(folder, codes, day, can_trust),
    )


def _guidance_problems(folder: Path, codes: set[str] | None, today: datetime.date) -> list[Problem]:
    from ecpat_finder.directory.dataset import guidance  # not needed at start

    return guidance.problems(folder, codes, today)


def _load_guidance(
    folder: Path, codes: set[str] | None, today: datetime.date, can_trust: bool
) -> "Guidance":
    from ecpat_finder.directory.dataset import guidance  # not needed at start

    return guidance.load(folder, codes, today, can_trust)


def _codes(contents: dict[str, Any]) -> set[str] | None:
    """The country codes; None if countries.json isn't valid."""
    if "countries" not in contents:
        return None
    return {entry["code"] for entry in contents["countries"]["countries"]}


def read_valid_files(
    folder: Path, today: datetime.date | None = None
) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """The content of each valid file of a folder, by name, and the problems of the others."""
    documents: dict[str, Document] = {}
    problems: list[Problem] = []
    for name in FILES:
        try:
            documents[name] = read_document(folder / f"{name}.json")
        except UnreadableError as error:
            problems.append(Problem(f"{name}.json", "", "", str(error)))
    problems += _schema_problems(documents)
    contents = _without_files_of(problems, documents)
    problems += _rule_problems(contents, today or latest_allowed_date(datetime.date.today()))
    return _without_files_of(problems, documents), tuple(problems)


def _without_files_of(problems: list[Problem], documents: dict[str, Document]) -> dict[str, Any]:
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
        entries = read_document(folder / "countries.json").content["countries"]
        return frozenset(entry["code"] for entry in entries)
    except (UnreadableError, KeyError, TypeError):
        return frozenset()


def _schema_problems(documents: dict[str, Document]) -> Iterator[Problem]:
    for name, document in documents.items():
        yield from form_problems(name, document, check_texts=name == "groups")


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
