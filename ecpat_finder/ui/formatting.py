"""Dates, distances and contacts as a reader sees them."""

from PySide6.QtCore import QDate, QLocale

from ecpat_finder.directory.dates import UNDATED
from ecpat_finder.directory.model import ContactLink
from ecpat_finder.directory.phone import international


def date_text(date: str, locale: QLocale) -> str:
    """A year, a month or a day in words: "2023", "April 2023", "24 April 2023"."""
    if date == UNDATED:
        return ""
    if len(date) == 4:
        return date
    day = QDate.fromString(f"{date}-01"[:10], "yyyy-MM-dd")
    if len(date) == 7:
        return locale.toString(day, "MMMM yyyy")
    # The language's own order of day, month and year, without the day of the week.
    order = locale.dateFormat(QLocale.FormatType.LongFormat).replace("dddd", "").strip(" ,،")
    return locale.toString(day, order)


def month_text(date: str, locale: QLocale) -> str:
    """The month of a date, in words: "November 2026"."""
    return date_text(date[:7], locale)


def kilometres(distance: float, locale: QLocale) -> str:
    """A distance without a precision that it doesn't have: to ten km, to a hundred from 1,000."""
    step = 100 if distance >= 1000 else 10
    return locale.toString(max(step, round(distance / step) * step))


def display_text(link: ContactLink) -> str:
    """A contact as it is written: a telephone number in its international format."""
    return international(link.value) if link.kind == "phone" else link.value
