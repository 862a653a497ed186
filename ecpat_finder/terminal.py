"""The answers in a terminal: `find` and `check`. Imports no Qt."""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ecpat_finder.directory import Country, DatasetError, Directory, Group, load_directory
from ecpat_finder.directory.model import Contact, text_in
from ecpat_finder.directory.phone import international

DONE, DATASET_WRONG = 0, 1
CONTACT_FIELDS = ("website", "phone", "email", "address")


def find(query: list[str], limit: int, as_json: bool, folder: Path | None) -> int:
    """Prints the groups of the countries that fit a query, best first."""
    try:
        directory = load_directory(folder)
    except DatasetError as error:
        return _print_problems(error)
    countries = [match.country for match in directory.find_countries(" ".join(query), limit)]
    if as_json:
        print(
            json.dumps([_answer(directory, country) for country in countries], ensure_ascii=False)
        )
        return DONE
    if not countries:
        print("No country is called that.")
        closest = directory.closest_countries(" ".join(query))
        if closest:
            print("Did you mean:", ", ".join(text_in(country.name, "en") for country in closest))
        _print_contact(directory.network.secretariat.contact, "The secretariat in Bangkok")
    for country in countries:
        _print_country(directory, country)
    return DONE


def check(folder: Path | None, as_json: bool) -> int:
    """Validates a dataset and prints its figures, or one line a problem."""
    try:
        directory = load_directory(folder)
    except DatasetError as error:
        if as_json:
            problems = [asdict(problem) for problem in error.problems]
            empty = dict.fromkeys(CONTACT_FIELDS, 0)
            report = {"groups": 0, "countries": 0, "with": empty, "problems": problems}
            print(json.dumps(report, ensure_ascii=False))
            return DATASET_WRONG
        return _print_problems(error)
    figures = dataset_figures(directory)
    if as_json:
        print(json.dumps(figures | {"problems": []}))
        return DONE
    print(f"{figures['groups']} groups in {figures['countries']} countries, no problem found")
    for field, count in figures["with"].items():
        print(f"  with {field}: {count}")
    return DONE


def dataset_figures(directory: Directory) -> dict[str, Any]:
    """How many groups, countries, and groups with each kind of contact."""
    contacts = [group.contact for group in directory.groups]
    return {
        "groups": len(contacts),
        "countries": directory.countries_with_group,
        "with": {
            field: sum(bool(getattr(contact, field)) for contact in contacts)
            for field in CONTACT_FIELDS
        },
    }


def group_record(group: Group) -> dict[str, Any]:
    """A group as it stands in groups.json: fields that aren't known are absent."""
    return dict(_without_unknown(asdict(group)))


def _without_unknown(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {name: _without_unknown(member) for name, member in value.items()}
        return {name: member for name, member in kept.items() if member not in (None, [], {})}
    if isinstance(value, list | tuple):
        return [_without_unknown(member) for member in value]
    return value


def _answer(directory: Directory, country: Country) -> dict[str, Any]:
    groups = directory.groups_in(country.code)
    nearest = [] if groups else directory.nearest_groups(country.code)
    return {
        "code": country.code,
        "name": text_in(country.name, "en"),
        "groups": [group_record(group) for group in groups],
        "nearest": [
            {"distance_km": round(distance)} | group_record(group) for group, distance in nearest
        ],
    }


def _print_problems(error: DatasetError) -> int:
    for problem in error.problems:
        print(problem, file=sys.stderr)
    return DATASET_WRONG


def _print_country(directory: Directory, country: Country) -> None:
    own = country.own_names("en")
    name = text_in(country.name, "en")
    print(f"{name} ({country.code}){': ' + ', '.join(own) if own else ''}")
    groups = directory.groups_in(country.code)
    for group in groups:
        _print_group(group)
    if not groups:
        print("  This directory knows no ECPAT group in this country. Nearest:")
        for group, distance in directory.nearest_groups(country.code):
            there = text_in(directory.countries[group.country].name, "en")
            print(f"    {group.name}, {there} (about {round(distance)} km)")
        _print_contact(directory.network.secretariat.contact, "  The secretariat in Bangkok")
    print()


def _print_group(group: Group) -> None:
    print(f"  {group.name}{' – ' + group.local_name if group.local_name else ''}")
    if group.about:
        print(f"    {text_in(group.about, 'en')}")
    _print_contact(group.contact, None)
    print(f"    ECPAT member as of {group.member_as_of}")
    for source in group.sources:
        print(f"    source: {source.title} ({source.date}, read {source.read})")
        print(f"            {source.url}")


def _print_contact(contact: Contact, heading: str | None) -> None:
    if heading:
        print(f"{heading}:")
    for number in contact.phone:
        print(f"    phone:   {international(number)}")
    for name, value in (("e-mail: ", contact.email), ("website:", contact.website)):
        if value:
            print(f"    {name} {value}")
    place = ", ".join([*contact.address, *([contact.city] if contact.city else [])])
    if place:
        print(f"    address: {place}")
