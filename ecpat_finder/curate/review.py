"""Lists the records that an editor should read again first, as a sheet to work through."""

import csv
from collections.abc import Mapping, Sequence
from io import StringIO
from typing import NamedTuple

from ecpat_finder.directory import Directory, Group
from ecpat_finder.directory.dates import newest_date
from ecpat_finder.directory.model import text_in

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


def review_sheet(directory: Directory, prominence: Mapping[str, Sequence[int]]) -> str:
    """The list as CSV (RFC 4180), with a heading."""
    sheet = StringIO()
    writer = csv.writer(sheet)
    writer.writerow(COLUMNS)
    for row in review_rows(directory, prominence):
        group = row.group
        country = text_in(directory.countries[group.country].name, "en")
        pages = "\n".join(source.url or source.title for source in group.sources)
        facts = (row.newest_page or "unknown", row.contacts, row.population)
        writer.writerow((group.id, country, group.name, *facts, pages, "", ""))
    return sheet.getvalue()
