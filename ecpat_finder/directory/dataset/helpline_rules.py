"""Rules for helplines that the schema can't express: numbers as dialled, evidence, order."""

import datetime
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from ecpat_finder.directory.dataset.rules import FieldProblems, date_problems
from ecpat_finder.directory.dates import UNDATED
from ecpat_finder.directory.model import WORLDWIDE

EVIDENCE = frozenset({"operator", "government", "child_helpline_international", "unicef"})
"""Kinds of source of which one is enough for a number to call; without one, two sites are."""

CHILD_HELPLINE_NEEDS = (
    "a page with its number of its operator, a government, Child Helpline International or UNICEF, "
    "or pages of two sites"
)

EMERGENCY_NUMBER_NEEDS = "an official page with it, or pages of two sites"

EMERGENCY_KINDS = frozenset({"emergency", "police", "ambulance", "fire"})

EUROPEAN_UNION = frozenset(
    {
        *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"),
        *("IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
    }
)
"""Member states (ISO 3166-1 alpha-2), where 112 is the first number to show."""

REACH_FIELDS = ("dial", "sms", "whatsapp", "website")

UNSUPPORTED_FIELDS = frozenset({"id", "sources"})

CHILD_WORDS = re.compile(r"\b(child|children|childline|kids?|youth|young|minors?|teen)", re.I)
WOMEN_OR_VIOLENCE = re.compile(r"\b(wom[ae]n|violence|gbv|domestic|battered|rape)", re.I)
CHILD_HELPLINE_NAME = re.compile(r"\b(child(ren)?.?s? ?help ?line|childline|kids? ?help)", re.I)

SECOND_LEVEL = frozenset(
    {
        *("ac", "co", "com", "edu", "gob", "gouv", "gov", "govt", "go", "gub", "mil", "ne"),
        *("net", "nic", "nom", "or", "org", "web"),
    }
)
"""Labels below a country's domain under which organisations register, as in gov.uk or co.ke."""


def helpline_problems(
    entries: list[dict[str, Any]], countries: frozenset[str] | None, today: datetime.date
) -> Iterator[tuple[str, str, str]]:
    """(id, field, message) of each problem in helplines that are valid by their schema.

    `countries` are the dataset's country codes; None if they aren't known.
    """
    seen: set[str] = set()
    numbers: dict[tuple[str, str, str], str] = {}
    first_emergency: dict[str, dict[str, Any]] = {}
    for entry in entries:
        key = entry["id"]
        if key in seen:
            yield key, "id", "duplicate id"
        seen.add(key)
        for field, what in _record_problems(entry, countries, today):
            yield key, field, what
        if "dial" in entry:
            number = (entry["country"], entry["kind"], _digits(entry["dial"]))
            if number in numbers:
                yield key, "dial", f"{entry['dial']} is also the number of {numbers[number]}"
            numbers.setdefault(number, key)
        if entry["kind"] == "emergency":
            first_emergency.setdefault(entry["country"], entry)
    for country, entry in first_emergency.items():
        if country in EUROPEAN_UNION and entry.get("dial") != "112":
            yield entry["id"], "dial", "stands before 112, which comes first in the European Union"


def _record_problems(
    entry: dict[str, Any], countries: frozenset[str] | None, today: datetime.date
) -> FieldProblems:
    country = entry["country"]
    if countries is not None and country not in countries | {WORLDWIDE}:
        yield "country", f"{country} is not a country code of countries.json"
    elif not entry["id"].startswith(country.lower() + "-"):
        yield "id", f"must start with the country code, {country.lower()}-"
    yield from _number_problems(entry)
    ages = entry.get("ages", {})
    if ages.get("from", 0) > ages.get("up_to", 99):
        yield "ages", f"{ages['from']} is above {ages['up_to']}"
    yield from _name_problems(entry)
    yield from _evidence_problems(entry)
    yield from date_problems(entry, today)
    for source in entry["sources"]:
        if source["date"] != UNDATED and "dated_by" not in source:
            yield "sources.dated_by", f"doesn't say how the date of {source['url']} is known"


def _number_problems(entry: dict[str, Any]) -> FieldProblems:
    if entry["kind"] in EMERGENCY_KINDS and "dial" not in entry:
        yield "dial", "is missing: an emergency service needs a number"
    elif not any(field in entry for field in REACH_FIELDS):
        yield "dial", "is missing, and so is every other way to reach the line"
    for field in ("dial", "sms", "whatsapp"):
        number = entry.get(field)
        if number is None:
            continue
        if number.startswith("+") and field != "whatsapp":
            yield field, "begins with +: write the number as it is dialled inside the country"
        elif re.search(r"[^\W\d_]", number):
            yield field, f"{number!a} has letters: write the digits that are dialled"
        elif not re.fullmatch(r"\+?[0-9*#(][0-9 ()/.*#-]*", number) or not re.search(
            "[0-9]", number
        ):
            yield field, f"{number!a} is not a number that can be dialled"


def _name_problems(entry: dict[str, Any]) -> FieldProblems:
    name = re.sub(r"\(.*?\)", "", entry["name"]["en"]).strip()  # whose line it is
    if entry["kind"] == "child_helpline":
        if WOMEN_OR_VIOLENCE.search(name) and not CHILD_WORDS.search(name):
            yield "kind", f"{name!a} is a line about violence, not a child helpline"
    elif entry["kind"] == "violence" and CHILD_HELPLINE_NAME.search(name):
        yield "name.en", f"{name!a} names a line about violence a child helpline"


def _evidence_problems(entry: dict[str, Any]) -> FieldProblems:
    filled = set(entry) - UNSUPPORTED_FIELDS
    supported = {field for source in entry["sources"] for field in source["supports"]}
    for field in sorted(filled - supported):
        yield field, "no source supports it"
    for field in sorted(supported - filled):
        yield "sources", f"a source supports {field}, which the record lacks"
    if _has_evidence(entry):
        return
    if entry["kind"] == "child_helpline":
        yield "sources", f"a child helpline needs {CHILD_HELPLINE_NEEDS}"
    elif entry["kind"] in EMERGENCY_KINDS:
        yield "sources", f"an emergency number needs {EMERGENCY_NUMBER_NEEDS}"


def _has_evidence(entry: dict[str, Any]) -> bool:
    reach = next((field for field in REACH_FIELDS if field in entry), "dial")
    naming = [source for source in entry["sources"] if reach in source["supports"]]
    if any(source["kind"] in EVIDENCE for source in naming):
        return True
    return len({site_of(source["url"]) for source in naming}) >= 2


def site_of(url: str) -> str:
    """The registered domain of an address, such as childline.org.uk, or an account on GitHub.

    By common second-level labels; an unknown one makes two sites of a registry look like one,
    which only asks for more evidence.
    """
    parts = urlsplit(url)
    labels = (parts.hostname or "").split(".")
    is_registry = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in SECOND_LEVEL
    site = ".".join(labels[-3:] if is_registry else labels[-2:])
    return f"{site}/{parts.path.split('/')[1]}" if site == "github.com" else site


def _digits(number: str) -> str:
    return re.sub(r"[^0-9*#]", "", number)
