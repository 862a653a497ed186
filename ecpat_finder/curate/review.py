"""Lists the records that an editor should read again first, as a sheet to work through."""

import csv
import datetime
from collections.abc import Mapping, Sequence
from io import StringIO
from typing import NamedTuple

from ecpat_finder.directory import Directory, Group
from ecpat_finder.directory.dates import contact_is_to_reread, newest_date, today
from ecpat_finder.directory.model import WORLDWIDE, Source, text_in

COLUMNS = (
    *("id", "country", "name", "newest page", "ways to reach it", "population"),
    *("pages", "read again on", "what changed"),
)
"""The last two are for the editor to fill in."""


class ReviewRow(NamedTuple):
    """A record with what decides its place in the list; `newest_page` is empty if unknown."""

    group: Group
    newest_page: str
    contacts: int
    population: int


def review_rows(directory: Directory, prominence: Mapping[str, Sequence[int]]) -> list[ReviewRow]:
    """All records: oldest page first, then fewest contacts, then largest country.

    `prominence` has each country's population first.
    """
    rows = [
        ReviewRow(
            group,
            newest_date(group.sources) or "",
            len(group.contact.links) + bool(group.contact.address),
            prominence.get(group.country, (0,))[0],
        )
        for group in directory.groups
    ]
    return sorted(
        rows, key=lambda row: (row.newest_page[:4], row.contacts, -row.population, row.group.id)
    )


def review_sheet(
    directory: Directory,
    prominence: Mapping[str, Sequence[int]],
    day: datetime.date | None = None,
) -> str:
    """The list as CSV (RFC 4180), with a heading: all groups, then the helplines that are due.

    `day` is the day on which it is asked for, by default today.
    """
    sheet = StringIO()
    writer = csv.writer(sheet)
    writer.writerow(COLUMNS)
    for row in review_rows(directory, prominence):
        group = row.group
        country = text_in(directory.countries[group.country].name, "en")
        facts = (row.newest_page or "unknown", row.contacts, row.population)
        writer.writerow((group.id, country, group.name, *facts, _pages(group.sources), "", ""))
    for line in directory.all_helplines:
        if not contact_is_to_reread(line, day or today()):
            continue
        is_worldwide = line.country == WORLDWIDE
        country = "" if is_worldwide else text_in(directory.countries[line.country].name, "en")
        ways = sum(map(bool, (line.dial, line.sms, line.whatsapp, line.website)))
        population = prominence.get(line.country, (0,))[0]
        facts = (newest_date(line.sources) or "unknown", ways, population)
        name = text_in(line.name, "en")
        writer.writerow((line.id, country, name, *facts, _pages(line.sources), "", ""))
    return sheet.getvalue()


def _pages(sources: Sequence[Source]) -> str:
    return "\n".join(source.url or source.title for source in sources)
