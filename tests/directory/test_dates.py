"""Years, months and days, and how old they make a record."""

import datetime

import pytest

from ecpat_finder.directory import Directory, Helpline, dates
from ecpat_finder.directory.model import HelplineKind, Source

TODAY = datetime.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2026", False),
        ("2026-11", False),
        ("2026-11-23", False),
        ("undated", False),
        ("2027", True),
        ("2026-12", True),
        ("2026-11-24", True),
    ],
)
def test_future(date: str, expected: bool) -> None:
    assert dates.is_future(date, TODAY) is expected


@pytest.mark.parametrize(
    ("date", "expected"),
    [("2024-02-29", True), ("2023-02-29", False), ("2023-04-31", False), ("2023", True)],
)
def test_calendar(date: str, expected: bool) -> None:
    assert dates.is_valid_date(date) is expected


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2023-11-24", False),
        ("2023-11-22", True),
        ("2023", False),
        ("2022", True),
        ("2023-12", False),
    ],
)
def test_old(date: str, expected: bool) -> None:
    assert dates.is_old(date, TODAY) is expected


def test_a_clock_that_lost_its_date_keeps_nothing_from_being_shown() -> None:
    assert dates.latest_allowed_date(datetime.date(1970, 1, 1)) == datetime.date.max
    assert dates.latest_allowed_date(TODAY) == TODAY
    assert dates.today() >= TODAY


def test_contact_details_without_a_dated_page_count_as_old(directory: Directory) -> None:
    by_id = {group.id: group for group in directory.groups}
    assert dates.contact_is_old(by_id["lu-ecpat-luxembourg"], TODAY)
    assert not dates.contact_is_old(by_id["us-pact"], TODAY)
    assert dates.contact_read(by_id["zm-dci-zambia"]) is None


def test_a_helpline_is_as_old_as_the_newest_page_with_its_number() -> None:
    old = Source("A", "2015", "2026-11-25", supports=("name", "dial"))
    new = Source("B", "2026-01", "2025-06-01", supports=("name", "website"))
    line = Helpline(
        "xx-a", "XX", HelplineKind.CHILD_HELPLINE, {"en": "A"}, (old, new), "116", website="b"
    )
    assert dates.contact_sources(line) == (old,)
    assert dates.contact_is_old(line, datetime.date(2026, 11, 25))
    assert not dates.contact_is_to_reread(line, datetime.date(2027, 11, 25))
    assert dates.contact_is_to_reread(line, datetime.date(2027, 11, 27))
    online = line._replace(dial=None)
    assert dates.contact_sources(online) == (new,)
    assert not dates.contact_is_old(online, datetime.date(2026, 11, 25))
    assert dates.contact_is_to_reread(online, datetime.date(2026, 11, 25))
