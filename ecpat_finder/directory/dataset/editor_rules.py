"""Editing errors that the schema can't detect: bad numbers, bad addresses, duplicate groups.

These rules need libraries that would slow down start-up, so only `check` and the editor's tools
apply them.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from urllib.parse import urlsplit

import phonenumbers
from rapidfuzz import fuzz

from ecpat_finder.directory.dataset.reading import Problem
from ecpat_finder.directory.directory import Directory
from ecpat_finder.directory.model import Group
from ecpat_finder.directory.search.folding import fold

MIN_DUPLICATE_SIMILARITY_PERCENT = 88.0
"""Normalised Indel similarity from which two names in a country count as duplicates."""

PERSONAL_EMAIL = re.compile(r"[a-z]{2,}[._][a-z]{2,}@", re.IGNORECASE)
"""First name and last name before the @."""

SHARED_MAILBOXES = {
    "esam_benin@yahoo.fr": "the organisation's acronym and country",
    "ecpat.tacteen@gmail.com": "the network's and the organisation's names",
    "ch.abuse@online.ee": "the centre's subject",
}
"""Addresses that look like a person's and aren't, and why."""

NETWORK_HOST = "ecpat.org"
"""On its country pages a telephone number stands beside the name of a contact person."""

BEGINNING_WORDS, MAX_SAME_BEGINNINGS = 4, 20


def editor_problems(directory: Directory) -> list[Problem]:
    """Invalid or private telephone numbers and addresses, alike texts, duplicate organisations."""
    groups = directory.groups
    problems = [
        *_phone_problems(groups),
        *_website_problems(groups),
        *_duplicate_problems(groups),
        *_email_problems(groups),
        *_beginning_problems(groups),
        *_city_problems(groups),
        *_helpline_problems(directory),
    ]
    return [Problem("groups.json", record, field, what) for record, field, what in problems]


def _phone_problems(groups: Sequence[Group]) -> Iterator[tuple[str, str, str]]:
    for group in groups:
        for number in group.contact.phone:
            what = _phone_problem(number, group.country) or _personal_phone_problem(number, group)
            if what:
                yield group.id, "contact.phone", f"{number} {what}"


def _phone_problem(number: str, country: str) -> str | None:
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return "has no valid country code"
    if not phonenumbers.is_valid_number(parsed):
        return "is not a valid telephone number"
    if phonenumbers.region_code_for_number(parsed) != country:
        return f"is not a number of {country}"
    return None


def _personal_phone_problem(number: str, group: Group) -> str | None:
    """A mobile number is an organisation's if it gives that number itself."""
    if phonenumbers.number_type(phonenumbers.parse(number)) != phonenumbers.PhoneNumberType.MOBILE:
        return None
    hosts = [
        urlsplit(source.url or "").hostname or ""
        for source in group.sources
        if "contact.phone" in source.supports
    ]
    if any(host.removeprefix("www.") != NETWORK_HOST for host in hosts):
        return None
    return "is a mobile number that only the network's page gives: a person's?"


def _website_problems(groups: Sequence[Group]) -> Iterator[tuple[str, str, str]]:
    for group in groups:
        if group.contact.website and not _normalized_website(group):
            yield group.id, "contact.website", f"{group.contact.website!a} is not a web address"


def _email_problems(groups: Sequence[Group]) -> Iterator[tuple[str, str, str]]:
    for group in groups:
        email = group.contact.email or ""
        if PERSONAL_EMAIL.match(email) and email not in SHARED_MAILBOXES:
            yield group.id, "contact.email", f"{email} looks like a person's address"


def _city_problems(groups: Sequence[Group]) -> Iterator[tuple[str, str, str]]:
    for group in groups:
        if group.contact.city and group.point is None:
            what = f"{group.contact.city!a} is not in cities.json: run curate cities"
            yield group.id, "contact.city", what


def _helpline_problems(directory: Directory) -> Iterator[tuple[str, str, str]]:
    """A helpline that a group runs is one of those of its country: the facts stand there."""
    for group in directory.groups:
        known = {line.dial for line in directory.helplines_in(group.country)}
        for number in group.contact.helpline:
            if number not in known:
                what = f"{number} is no helpline of {group.country} in helplines.json"
                yield group.id, "contact.helpline", what


def _beginning_problems(groups: Sequence[Group]) -> Iterator[tuple[str, str, str]]:
    """Descriptions that begin alike in many records help nobody to tell groups apart."""
    beginnings: dict[str, list[str]] = {}
    for group in groups:
        if group.about:
            words = group.about["en"].split()[:BEGINNING_WORDS]
            beginnings.setdefault(" ".join(words).lower(), []).append(group.id)
    for beginning, ids in beginnings.items():
        if len(ids) >= MAX_SAME_BEGINNINGS:
            yield ids[0], "about", f'begins with "{beginning}", as {len(ids) - 1} others do'


def _duplicate_problems(groups: Sequence[Group]) -> Iterator[tuple[str, str, str]]:
    for first, second in combinations(groups, 2):
        website = _normalized_website(second)
        for number in set(first.contact.phone) & set(second.contact.phone):
            if first.country != second.country:
                yield second.id, "contact.phone", f"{number} is also a number of {first.id}"
        if website and website == _normalized_website(first):
            yield second.id, "contact.website", f"is the website of {first.id}: one organisation?"
        elif first.country == second.country and _have_similar_names(first, second):
            yield second.id, "name", f"is nearly the name of {first.id}: one organisation?"


def _have_similar_names(first: Group, second: Group) -> bool:
    names = [
        [fold(name) for name in (group.name, group.local_name, group.acronym) if name]
        for group in (first, second)
    ]
    return any(
        fuzz.ratio(one, other) >= MIN_DUPLICATE_SIMILARITY_PERCENT
        for one in names[0]
        for other in names[1]
    )


def _normalized_website(group: Group) -> str:
    """A website's host and path, normalised for comparison; empty if it has no valid address."""
    try:
        parts = urlsplit(group.contact.website or "")
    except ValueError:  # such as an unmatched bracket, which the schema accepts
        return ""
    return parts.netloc.lower().removeprefix("www.") + parts.path.rstrip("/")
