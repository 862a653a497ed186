"""The `find` and `check` commands. Imports no Qt."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ecpat_finder import paths, terminal_helplines
from ecpat_finder.choices import ExitCode
from ecpat_finder.directory import (
    CountryMatch,
    DatasetError,
    Directory,
    Group,
    Helpline,
    Problem,
    load_directory,
)
from ecpat_finder.directory.dates import UNDATED, membership_source
from ecpat_finder.directory.fallback import load_or_fall_back, problems_of
from ecpat_finder.directory.geo.map_file import LEVELS, MapDamagedError, MapFile
from ecpat_finder.directory.model import WORLDWIDE, Contact, Country, Source, text_in
from ecpat_finder.directory.phone import international
from ecpat_finder.directory.search.help_words import HelpWordsDamagedError, read_help_words
from ecpat_finder.directory.search.name_index import IndexDamagedError, NameIndex
from ecpat_finder.directory.search.name_table import Kind

REASONS = {
    Kind.NAME: "another name",
    Kind.ABBREVIATION: "a short name",
    Kind.FORMER: "a former name",
    Kind.DISSOLVED_STATE: "it was part of that state",
    Kind.SUBDIVISION: "a part of it",
    Kind.REGION: "it lies there",
    Kind.DEMONYM: "its people",
    Kind.CITY: "a city there",
    Kind.GROUP: "a group there",
    Kind.CODE: "its code",
}
"""How a name relates to the country that it matched."""

HELP_ADVICE = """\
Get help now
  In danger right now? Call the police or the emergency number of the country you are in, or
  go to a place with people: a shop, a hospital, a station.
  It is never the child's fault. An ECPAT group can tell you who helps where you are: ask with
  ecpat-finder find and the name of your country."""

CONTACT_FIELDS = ("website", "phone", "helpline", "email", "address")


def find(query: list[str], limit: int, as_json: bool, folder: Path | None) -> int:
    """Prints the groups of the countries that match a query, best match first."""
    loaded = load_or_fall_back(folder)
    if problems := problems_of(loaded.problems, "countries", "groups"):
        return _print_problems(problems)
    directory = loaded.directory
    text = " ".join(query)
    matches = directory.find_countries(text, limit)
    help_position = directory.help_position(text, matches)
    if as_json:
        records = [_record(directory, match) for match in matches]
        if help_position is not None:
            records.insert(help_position, _help_record(directory))
        print(json.dumps(records, ensure_ascii=False))
        return ExitCode.DONE
    if not matches and help_position is None:
        print("No country is called that.")
        closest = directory.closest_countries(text)
        if closest:
            print("Did you mean:", ", ".join(text_in(country.name, "en") for country in closest))
        _print_contact(directory.network.secretariat.contact, "The secretariat in Bangkok")
    for position, match in enumerate(matches):
        if position == help_position:
            _print_help(directory)
        _print_country(directory, match)
    if help_position == len(matches):
        _print_help(directory)
    return ExitCode.DONE


def check(folder: Path | None, as_json: bool) -> int:
    """Validates a dataset, name index and map; prints figures, or one line per problem."""
    figures: dict[str, Any] = {"groups": 0, "countries": 0}
    figures["with"] = dict.fromkeys(CONTACT_FIELDS, 0)
    figures["helplines"] = terminal_helplines.NO_FIGURES
    problems = bundled_problems()
    try:
        directory = load_directory(folder, always_check=True)
    except DatasetError as error:
        problems += error.problems
    else:
        from ecpat_finder.directory.dataset.editor_rules import editor_problems

        figures = dataset_figures(directory)
        problems += editor_problems(directory)
    if as_json:
        report = figures | {"problems": [problem._asdict() for problem in problems]}
        print(json.dumps(report, ensure_ascii=False))
        return ExitCode.INVALID_DATASET if problems else ExitCode.DONE
    if problems:
        return _print_problems(problems)
    print(f"{_counts_text(figures)}, no problem found")
    _print_figures(figures)
    return ExitCode.DONE


def _print_figures(figures: dict[str, Any]) -> None:
    for field, count in figures["with"].items():
        print(f"  with {field}: {count}")
    for line in terminal_helplines.figure_lines(figures["helplines"]):
        print(line)
    for region in figures["regions"]:
        print(f"  {region['name']}: {_counts_text(region)}")
    for reported in figures["reported"][-1:]:
        print(f"  the network reports: {_counts_text(reported)} ({reported['date']})")
    for country in figures["no_member"]:
        print(f"  {country['name']}: the network's page names no member")


def _counts_text(figures: dict[str, Any]) -> str:
    groups, countries = figures["groups"], figures["countries"]
    text = f"{groups} group{'' if groups == 1 else 's'}"
    if countries:
        text += f" in {countries} countr{'y' if countries == 1 else 'ies'}"
    return text


def bundled_problems() -> list[Problem]:
    """Problems with the bundled name index, words of distress and map."""
    problems: list[Problem] = []
    names, shapes = paths.name_index_file(), paths.map_file()
    try:
        NameIndex(names).read_all()
    except IndexDamagedError as error:
        sentence = f"{error}; only the names in countries.json are searched"
        problems.append(Problem(f"{names.parent.name}/{names.name}", "", "", sentence))
    words = paths.help_words_file()
    try:
        read_help_words(words)
    except HelpWordsDamagedError as error:
        sentence = f"{error}; the search doesn't know the words that ask for help"
        problems.append(Problem(f"{words.parent.name}/{words.name}", "", "", sentence))
    try:
        world = MapFile(shapes)
        for level in LEVELS:
            world.level(level)
    except MapDamagedError as error:
        sentence = f"{error}; the finder works without the map"
        problems.append(Problem(f"{shapes.parent.name}/{shapes.name}", "", "", sentence))
    return problems


def dataset_figures(directory: Directory) -> dict[str, Any]:
    """The number of groups and countries, and of groups with each kind of contact."""
    contacts = [group.contact for group in directory.groups]
    return {
        "groups": len(contacts),
        "countries": directory.countries_with_group,
        "with": {
            field: sum(bool(getattr(contact, field)) for contact in contacts)
            for field in CONTACT_FIELDS
        },
        "helplines": terminal_helplines.helpline_figures(directory),
        "regions": [
            {
                "code": share.region,
                "name": text_in(directory.regions[share.region], "en"),
                "groups": share.groups,
                "countries": share.countries,
            }
            for share in directory.coverage
        ],
        "reported": [
            {"date": figure.date, "groups": figure.groups, "countries": figure.countries}
            for figure in directory.network.figures
        ],
        "no_member": [
            {"code": entry.country, "name": text_in(directory.countries[entry.country].name, "en")}
            for entry in directory.network.no_member
        ],
    }


def entry_record(entry: Group | Helpline) -> dict[str, Any]:
    """A group or a helpline as in its file: unknown fields are absent."""
    return dict(_known_fields(entry))


def _reachable_record(group: Group) -> dict[str, Any]:
    return {"reachable": group.contact.is_reachable} | entry_record(group)


def _known_fields(value: Any) -> Any:
    if hasattr(value, "_asdict"):
        value = value._asdict()
    if isinstance(value, dict):
        known = {name.rstrip("_"): _known_fields(member) for name, member in value.items()}
        return {name: member for name, member in known.items() if member not in (None, [], {})}
    if isinstance(value, list | tuple):
        return [_known_fields(member) for member in value]
    return value


def _record(directory: Directory, match: CountryMatch) -> dict[str, Any]:
    country = match.country
    groups = directory.groups_in(country.code)
    can_reach = any(group.contact.is_reachable for group in groups)
    nearest = [] if can_reach else directory.nearest_groups(country.code)
    return {
        "code": country.code,
        "name": text_in(country.name, "en"),
        "found_by": {"name": match.name, "kind": match.kind.name.lower(), "slip": match.typo},
        "groups": [_reachable_record(group) for group in groups],
        "nearest": [
            {"distance_km": round(distance)} | _reachable_record(group)
            for group, distance in nearest
        ],
        "helplines": [entry_record(line) for line in directory.helplines_in(country.code)],
    }


def _help_record(directory: Directory) -> dict[str, Any]:
    """The answer to words of distress, with the fields of a country and an empty code."""
    return {
        "code": "",
        "name": "Get help now",
        "page": "help",
        "groups": [],
        "nearest": [],
        "helplines": [entry_record(line) for line in directory.helplines_in(WORLDWIDE)],
        "secretariat": _known_fields(directory.network.secretariat),
    }


def _print_help(directory: Directory) -> None:
    print(HELP_ADVICE)
    for line in terminal_helplines.helpline_lines(directory, WORLDWIDE):
        print(line)
    _print_contact(directory.network.secretariat.contact, "  The secretariat in Bangkok")
    print()


def _print_problems(problems: Sequence[Problem]) -> int:
    for problem in problems:
        print(problem, file=sys.stderr)
    return ExitCode.INVALID_DATASET


def _print_country(directory: Directory, match: CountryMatch) -> None:
    country = match.country
    local_names = country.own_names("en")
    name = text_in(country.name, "en")
    print(f"{name} ({country.code}){': ' + ', '.join(local_names) if local_names else ''}")
    if match.needs_reason:
        print(f"  {match.name}: {REASONS[match.kind]}")
    for line in terminal_helplines.helpline_lines(directory, country.code):
        print(line)
    groups = directory.groups_in(country.code)
    for group in groups:
        _print_group(group)
    if not any(group.contact.is_reachable for group in groups):
        _print_nearest(directory, country)
    if not groups or not all(group.contact.is_reachable for group in groups):
        _print_contact(directory.network.secretariat.contact, "  The secretariat in Bangkok")
    print()


def _print_nearest(directory: Directory, country: Country) -> None:
    if directory.groups_in(country.code):
        print("  Nearest that can be reached:")
    else:
        no_member = directory.no_member_in(country.code)
        if no_member:
            print("  The network's own page on this country names no member. Nearest:")
            _print_sources(no_member.sources)
        else:
            print("  This directory knows no ECPAT group in this country. Nearest:")
    for group, distance in directory.nearest_groups(country.code):
        country_name = text_in(directory.countries[group.country].name, "en")
        contact = "" if group.contact.is_reachable else "; no contact known"
        print(f"    {group.name}, {country_name} (about {round(distance)} km{contact})")


def _print_group(group: Group) -> None:
    print(f"  {group.name}{' – ' + group.local_name if group.local_name else ''}")
    if group.about:
        print(f"    {text_in(group.about, 'en')}")
    _print_contact(group.contact, None)
    if not group.contact.is_reachable:
        print("    No page shows contact details that we can stand behind. Ask the secretariat.")
    if group.offers:
        print(f"    {', '.join(group.offers).replace('_', ' ')}")
    print(f"    {membership_text(membership_source(group))}")
    _print_sources(group.sources)


def membership_text(source: Source) -> str:
    """Says in words how recent the page is that names a group as a member."""
    if source.date != UNDATED:
        return f"named as an ECPAT member on a page of {source.date}"
    text = "named as an ECPAT member on a page without a date"
    period = source.period
    if period is None:
        return text
    if period.from_ and period.to and period.from_ != period.to:
        return f"{text}, written about {period.from_} to {period.to}"
    if period.from_ and not period.to:
        return f"{text}, written in {period.from_} or later"
    return f"{text}, written about {period.to}"


def _print_sources(sources: Sequence[Source]) -> None:
    for source in sources:
        print(f"    source: {source.title} ({source.date}, read {source.read})")
        print(f"            {source.url}")


def _print_contact(contact: Contact, heading: str | None) -> None:
    if heading:
        print(f"{heading}:")
    for number in contact.helpline:
        print(f"    helpline: {number}")
    for number in contact.phone:
        print(f"    phone:   {international(number)}")
    for name, value in (("e-mail: ", contact.email), ("website:", contact.website)):
        if value:
            print(f"    {name} {value}")
    if contact.postal_lines:
        print(f"    address: {', '.join(contact.postal_lines)}")
