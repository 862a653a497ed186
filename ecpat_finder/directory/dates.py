"""Dates that may be a year, a month or a day: comparing them, and telling how old a record is."""

import datetime

from ecpat_finder import __released__
from ecpat_finder.directory.model import Group, Secretariat, Source

OLD_AFTER_YEARS = 3
"""A record older than this says so in words."""

UNDATED = "undated"


def today() -> datetime.date:
    """The system's date; on a machine whose clock lost it, the day of this version."""
    return max(datetime.date.today(), datetime.date.fromisoformat(__released__))


def latest_allowed_date(clock: datetime.date) -> datetime.date:
    """The day that no date of a dataset may lie behind, given what the clock says.

    A clock that is wrong can't tell, and must not keep a right dataset from being shown.
    """
    is_wrong = clock < datetime.date.fromisoformat(__released__)
    return datetime.date.max if is_wrong else clock


def is_future(date: str, today: datetime.date) -> bool:
    """Whether a year, a month or a day lies wholly after today."""
    return date != UNDATED and date > today.isoformat()[: len(date)]


def is_valid_date(date: str) -> bool:
    """Whether the date exists in the calendar: not 31 February."""
    if date == UNDATED:
        return True
    try:
        datetime.date.fromisoformat(f"{date}-01-01"[:10])
    except ValueError:
        return False
    return True


def years_since(date: str, today: datetime.date) -> float:
    """Years from the end of a year, a month or a day until today; the freshest it can be."""
    parts = [int(part) for part in date.split("-")]
    year, month, day = (*parts, 12, 31)[:3] if len(parts) == 1 else (*parts, 28)[:3]
    return (today - datetime.date(year, month, day)).days / 365.25


def is_old(date: str, today: datetime.date) -> bool:
    """Whether a date is more than `OLD_AFTER_YEARS` years ago."""
    return years_since(date, today) > OLD_AFTER_YEARS


def contact_sources(record: Group | Secretariat) -> tuple[Source, ...]:
    """The sources behind the contact details of a record."""
    return tuple(
        source
        for source in record.sources
        if any(field.startswith("contact.") for field in source.supports)
    )


def contact_read(record: Group | Secretariat) -> str | None:
    """The day on which the contact details were last read, None if there are none."""
    return max((source.read for source in contact_sources(record)), default=None)


def contact_is_old(record: Group | Secretariat, today: datetime.date) -> bool:
    """Whether no dated page of the last years stands behind the contact details."""
    dated = [source.date for source in contact_sources(record) if source.date != UNDATED]
    return not dated or is_old(max(dated), today)
