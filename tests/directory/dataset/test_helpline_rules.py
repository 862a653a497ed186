"""Each mistake in helplines.json is refused with the record, the field and a sentence."""

import datetime
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ecpat_finder.directory import DatasetError, load_directory
from ecpat_finder.directory.dataset.helpline_rules import site_of
from ecpat_finder.terminal import check
from tests.conftest import Change
from tests.records import group

Damage = Callable[[dict[str, Any]], Any]


CHILD, POLICE, ONLINE, VIOLENCE = "ke-116", "de-110", "gb-iwf", "ke-1195"


def sets(**fields: Any) -> Damage:
    return lambda record: record.update(fields)


def with_field(name: str, value: Any) -> Damage:
    """Fills a field, and says that the first page supports it."""

    def fill(record: dict[str, Any]) -> None:
        record[name] = value
        if name not in record["sources"][0]["supports"]:
            record["sources"][0]["supports"].append(name)

    return fill


def only_from(*kinds_and_addresses: tuple[str, str]) -> Damage:
    """The same page as the only sources, but of these kinds and at these addresses."""

    def replace(record: dict[str, Any]) -> None:
        supports = sorted(set(record) - {"id", "sources"})
        page = record["sources"][0] | {"supports": supports}
        record["sources"] = [page | {"kind": kind, "url": url} for kind, url in kinds_and_addresses]

    return replace


def without_number_on_the_operators_page(record: dict[str, Any]) -> None:
    only_from(("operator", "https://a.example/"), ("other", "https://b.example/"))(record)
    record["sources"][0]["supports"].remove("dial")


DAMAGES: list[tuple[str, Damage, str]] = [
    (CHILD, sets(dial="+254116"), "dial: begins with +: write the number as it is dialled inside"),
    (CHILD, sets(dial="116-HELP"), "dial: '116-HELP' has letters: write the digits"),
    (CHILD, sets(dial="١١٦"), "dial: '\\u0661\\u0661\\u0666' is not a number that can be dialled"),
    (CHILD, sets(dial="116, 117"), "dial: '116, 117' is not a number that can be dialled"),
    (CHILD, sets(dial="**"), "dial: '**' is not a number that can be dialled"),
    (CHILD, sets(dial="1"), "dial: is too short"),
    (CHILD, with_field("sms", "HELP to 116"), "sms: 'HELP to 116' has letters"),
    (CHILD, with_field("whatsapp", "+"), "whatsapp: is too short"),
    (CHILD, sets(kind="hotline"), "kind: 'hotline' is not one of: emergency, child_helpline"),
    (CHILD, sets(sources=[]), "sources: is empty"),
    (CHILD, lambda r: r.pop("sources"), "sources: is missing"),
    (CHILD, sets(website="www.childlinekenya.co.ke"), "website: 'www.childlinekenya.co.ke' does"),
    (CHILD, sets(hours="day and night"), "hours: 'day and night' is not one of: 24/7"),
    (CHILD, sets(hours={"fr": "Jour et nuit"}), "hours.en: is missing"),
    (CHILD, sets(hours=24), "hours: must be an object, not 24"),
    (CHILD, sets(free="yes"), "free: must be a boolean, not 'yes'"),
    (CHILD, sets(free=1), "free: must be a boolean, not 1"),
    (CHILD, sets(anonymous=True), "anonymous: no source supports it"),
    (CHILD, lambda r: r.pop("free"), "sources: a source supports free, which the record lacks"),
    (CHILD, sets(name={"sw": "Simu ya watoto"}), "name.en: is missing"),
    (CHILD, sets(country="ZZ"), "country: ZZ is not a country code of countries.json"),
    (CHILD, sets(country="TZ"), "id: must start with the country code, tz-"),
    (CHILD, with_field("ages", {"from": 25, "up_to": 18}), "ages: 25 is above 18"),
    (CHILD, with_field("languages", []), "languages: is empty"),
    (CHILD, sets(colour="red"), "colour: is not a field of this record"),
    (
        CHILD,
        lambda r: r["sources"][0].update(kind="memory"),
        "sources.0.kind: 'memory' is not one of: operator",
    ),
    (
        CHILD,
        lambda r: r["sources"][0].update(read="2999-01-01"),
        "sources.read: 2999-01-01 is not in the calendar or is in the future",
    ),
    (
        CHILD,
        lambda r: (r["sources"][0].pop("period"), r["sources"][0].update(date="2022")),
        "sources.dated_by: doesn't say how the date of",
    ),
    (
        CHILD,
        only_from(("other", "https://a.example/")),
        "sources: a child helpline needs a page with its number of its operator",
    ),
    (
        CHILD,
        only_from(("un", "https://news.a.co.ke/1"), ("other", "https://www.a.co.ke/2")),
        "sources: a child helpline needs",
    ),
    (
        CHILD,
        without_number_on_the_operators_page,
        "sources: a child helpline needs",
    ),
    (
        POLICE,
        only_from(("other", "https://a.example/")),
        "sources: an emergency number needs an official page with it, or pages of two sites",
    ),
    (
        POLICE,
        only_from(("reference", "https://github.com/a/b"), ("reference", "https://github.com/a/c")),
        "sources: an emergency number needs",
    ),
    (POLICE, lambda r: r.pop("dial"), "dial: is missing: an emergency service needs a number"),
    (ONLINE, lambda r: r.pop("website"), "dial: is missing, and so is every other way to reach"),
    (
        VIOLENCE,
        sets(kind="child_helpline"),
        "kind: 'National GBV helpline 1195' is a line about violence, not a child helpline",
    ),
    (
        VIOLENCE,
        sets(name={"en": "Child helpline 1195"}),
        "name.en: 'Child helpline 1195' names a line about violence a child helpline",
    ),
]


@pytest.mark.parametrize(("key", "damage", "expected"), DAMAGES)
def test_a_mistake_names_record_and_field(
    key: str, damage: Damage, expected: str, change: Change, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = change("helplines", lambda content: damage(group(content, key)))
    assert check(folder, as_json=False) == 1
    found = capsys.readouterr().err.splitlines()
    assert any(line.startswith(f"helplines.json: {key}: {expected}") for line in found), found


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (only_from(("unicef", "https://a.example/")), "UNICEF alone is enough"),
        (only_from(("other", "https://a.co.ke/"), ("un", "https://b.co.ke/")), "so are two sites"),
        (sets(dial="*116#"), "such codes are dialled"),
        (with_field("whatsapp", "+254 116 000 000"), "WhatsApp takes such a number"),
        (with_field("hours", {"en": "Monday"}), "hours may be in words"),
    ],
)
def test_what_is_right_is_taken(damage: Damage, reason: str, change: Change) -> None:
    folder = change("helplines", lambda content: damage(group(content, CHILD)))
    directory = load_directory(folder, always_check=True)
    assert directory.helplines_error is None, reason


def test_one_number_twice_in_one_country_under_one_kind(change: Change) -> None:
    def add(content: list[dict[str, Any]]) -> None:
        again = json.loads(json.dumps(group(content, CHILD)))
        content.append(again | {"id": "ke-again", "dial": "1 1 6"})

    assert problems_of(change("helplines", add)) == [
        "helplines.json: ke-again: dial: 1 1 6 is also the number of ke-116"
    ]


def test_one_number_may_stand_under_two_kinds(change: Change) -> None:
    def add(content: list[dict[str, Any]]) -> None:
        again = json.loads(json.dumps(group(content, CHILD)))
        content.append(again | {"id": "ke-again", "kind": "trafficking"})

    assert problems_of(change("helplines", add)) == []


def test_duplicate_id(change: Change) -> None:
    def add(content: list[dict[str, Any]]) -> None:
        content.append(group(content, CHILD) | {"dial": "117"})

    assert "helplines.json: ke-116: id: duplicate id" in problems_of(change("helplines", add))


def test_112_comes_first_in_the_european_union(change: Change) -> None:
    def add(content: list[dict[str, Any]]) -> None:
        first = content.index(group(content, "fr-112"))
        content.insert(first, content[first] | {"id": "fr-17", "dial": "17"})

    assert (
        "helplines.json: fr-17: dial: stands before 112, which comes first in the European Union"
        in problems_of(change("helplines", add))
    )


def test_dates_are_held_against_the_given_day(dataset: Path) -> None:
    found = problems_of(dataset, datetime.date(2026, 11, 24))
    assert any("sources.read: 2026-11-25" in problem for problem in found)


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://www.childline.org.uk/contact", "childline.org.uk"),
        ("https://news.example.com/a", "example.com"),
        ("http://police.gov.rw/b", "police.gov.rw"),
        ("http://www.police.gov.rw/b", "police.gov.rw"),
        ("https://github.com/google/libphonenumber/blob/a", "github.com/google"),
        ("https://gov.uk/d", "gov.uk"),
    ],
)
def test_pages_of_one_site(url: str, site: str) -> None:
    assert site_of(url) == site


def problems_of(folder: Path, today: datetime.date | None = None) -> list[str]:
    try:
        load_directory(folder, today, always_check=True)
    except DatasetError as error:
        return [str(problem) for problem in error.problems]
    return []
