"""Formats dates, distances and contacts for display."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from ecpat_finder.directory.dates import UNDATED
from ecpat_finder.directory.model import ContactLink, Source
from ecpat_finder.directory.phone import international

translate = QCoreApplication.translate


def date_text(date: str, locale: QLocale) -> str:
    """A year, a month or a day in the long format: "2023", "April 2023", "24 April 2023"."""
    if date in ("", UNDATED):
        return ""
    if len(date) == 4:
        return date
    day = QDate.fromString(f"{date}-01"[:10], "yyyy-MM-dd")
    if len(date) == 7:
        return locale.toString(day, "MMMM yyyy")
    # The locale's order of day, month and year, without the weekday.
    order = locale.dateFormat(QLocale.FormatType.LongFormat).replace("dddd", "").strip(" ,،")
    return locale.toString(day, order)


def month_text(date: str, locale: QLocale) -> str:
    """The month of a date in the long format: "November 2026"."""
    return date_text(date[:7], locale)


def kilometres(distance: float, locale: QLocale) -> str:
    """A distance rounded to its precision: to 10 km, from 1,000 km to 100 km."""
    precision = 100 if distance >= 1000 else 10
    return locale.toString(max(precision, round(distance / precision) * precision))


def display_text(link: ContactLink) -> str:
    """A contact for display; a telephone number is in its international format."""
    return international(link.value) if link.kind == "phone" else link.value


def membership_text(source: Source, locale: QLocale) -> str:
    """States the date of the page that names a group as a member."""
    if source.date != UNDATED:
        text = translate("Membership", "Named as an ECPAT member on a page of %1")
        return text.replace("%1", month_text(source.date, locale))
    period = source.period
    if period is None:
        return translate("Membership", "Named as an ECPAT member on a page without a date")
    start, end = (date_text(date or "", locale) for date in (period.from_, period.to))
    if start and not end:
        text = translate(
            "Membership",
            "Named as an ECPAT member on a page without a date, written in %1 or later",
        )
        return text.replace("%1", start)
    text = translate(
        "Membership", "Named as an ECPAT member on a page without a date, written about %1"
    )
    return text.replace("%1", f"{start}–{end}" if start and start != end else end)


def page_date_text(source: Source, locale: QLocale) -> str:
    """States what is known about the date of a page."""
    period = source.period
    if source.date != UNDATED:
        text = translate("PageDate", "the page is dated %1")
        if source.dated_by is None:
            text = translate("PageDate", "speaks of %1")
        return text.replace("%1", date_text(source.date, locale))
    if period is None:
        return translate("PageDate", "the page gives no date")
    start, end = (date_text(date or "", locale) for date in (period.from_, period.to))
    if start and not end:
        text = translate("PageDate", "the page gives no date; written in %1 or later")
        return text.replace("%1", start)
    text = translate("PageDate", "the page gives no date; written about %1")
    return text.replace("%1", f"{start}–{end}" if start and start != end else end)
