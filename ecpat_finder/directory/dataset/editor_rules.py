"""Mistakes that an editor makes and no schema sees: bad numbers, bad addresses, duplicate groups.

They need libraries that the running program doesn't load before its window is open, so only
`check` and the editor's tools apply them.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from urllib.parse import urlsplit

import phonenumbers
from rapidfuzz import fuzz

from ecpat_finder.directory.dataset.loading import Problem
from ecpat_finder.directory.directory import Directory
from ecpat_finder.directory.model import Group
from ecpat_finder.directory.search.folding import fold

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
