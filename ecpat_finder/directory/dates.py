"""Compares dates of year, month or day precision, and computes the age of a record."""

import datetime
from collections.abc import Iterable

from ecpat_finder import __released__
from ecpat_finder.directory.model import Group, Helpline, Secretariat, Source

OLD_AFTER_YEARS = 3
"""Records older than this are shown with a note."""

REREAD_AFTER_YEARS = 1
"""`check` and `curate review` list helplines that weren't read again for longer."""

UNDATED = "undated"

MEMBERSHIP = "membership"
"""In the `supports` of a page that names the group as a member of the network."""


def today() -> datetime.date:
    """The system date, or this version's release date if the system clock is before it."""
    return max(datetime.date.today(), datetime.date.fromisoformat(__released__))


def latest_allowed_date(clock: datetime.date) -> datetime.date:
    """The latest date that is valid in a dataset, given the system date.

    No limit if the system clock is wrong, so that a valid dataset isn't rejected.
    """
    is_clock_wrong = clock < datetime.date.fromisoformat(__released__)
    return datetime.date.max if is_clock_wrong else clock


def is_future(date: str, today: datetime.date) -> bool:
    """Whether a year, month or day starts after today."""
    return date != UNDATED and date > today.isoformat()[: len(date)]


def is_valid_date(date: str) -> bool:
    """Whether the date exists in the calendar (31 February doesn't)."""
    if date == UNDATED:
        return True
    try:
        datetime.date.fromisoformat(f"{date}-01-01"[:10])
    except ValueError:
        return False
    return True


def years_since(date: str, today: datetime.date) -> float:
    """Years from the end of a year, month or day until today: the minimum age."""
    parts = [int(part) for part in date.split("-")]
    year, month, day = (*parts, 12, 31)[:3] if len(parts) == 1 else (*parts, 28)[:3]
    return (today - datetime.date(year, month, day)).days / 365.25


def is_old(date: str, today: datetime.date) -> bool:
    """Whether a date is more than `OLD_AFTER_YEARS` ago."""
    return years_since(date, today) > OLD_AFTER_YEARS


def contact_sources(record: Group | Secretariat | Helpline) -> tuple[Source, ...]:
    """The sources that support a record's contact details: of a helpline, its number."""
    if isinstance(record, Helpline):
        fields = {"dial"} if record.dial else {"sms", "whatsapp", "website"}
        return tuple(source for source in record.sources if fields.intersection(source.supports))
    return tuple(
        source
        for source in record.sources
        if any(field.startswith("contact.") for field in source.supports)
    )


def contact_read(record: Group | Secretariat | Helpline) -> str | None:
    """The latest date on which a source of the contact details was read; None without sources."""
    return max((source.read for source in contact_sources(record)), default=None)


def contact_is_old(record: Group | Secretariat | Helpline, today: datetime.date) -> bool:
    """Whether no source of the contact details is known to be within `OLD_AFTER_YEARS`."""
    newest = newest_date(contact_sources(record))
    return newest is None or is_old(newest, today)


def contact_is_to_reread(record: Group | Secretariat | Helpline, today: datetime.date) -> bool:
    """Whether no source of the contact details was read within `REREAD_AFTER_YEARS`."""
    read = contact_read(record)
    return read is None or years_since(read, today) > REREAD_AFTER_YEARS


def newest_date(sources: Iterable[Source]) -> str | None:
    """The latest date known of these pages; None if nothing is known of any."""
    return max((source.freshest for source in sources if source.freshest), default=None)


def membership_source(group: Group) -> Source:
    """The newest page that names a group as a member; of equals, one with a date of its own."""
    naming = [source for source in group.sources if MEMBERSHIP in source.supports]
    return max(naming, key=lambda source: (source.freshest or "", source.date != UNDATED))
