"""A country's helplines as text, and the figures of `check` on them. Imports no Qt."""

import datetime
from collections.abc import Iterator
from typing import Any, NamedTuple

from ecpat_finder.directory import Directory, Helpline
from ecpat_finder.directory.dates import contact_is_old, contact_is_to_reread, today
from ecpat_finder.directory.model import WORLDWIDE, HelplineKind, text_in

KINDS = {
    HelplineKind.EMERGENCY: "emergency",
    HelplineKind.CHILD_HELPLINE: "child helpline",
    HelplineKind.POLICE: "police",
    HelplineKind.AMBULANCE: "ambulance",
    HelplineKind.FIRE: "fire brigade",
    HelplineKind.TRAFFICKING: "against trafficking",
    HelplineKind.VIOLENCE: "against violence",
    HelplineKind.REPORT_ONLINE: "to report abuse online",
}


class Wanted(NamedTuple):
    """What each country should have: a helpline of one of these kinds."""

    name: str
    text: str
    kinds: frozenset[HelplineKind]


WANTED = (
    Wanted(
        "emergency",
        "emergency number",
        frozenset({HelplineKind.EMERGENCY, HelplineKind.POLICE}),
    ),
    Wanted("child_helpline", "child helpline", frozenset({HelplineKind.CHILD_HELPLINE})),
)


def helpline_lines(directory: Directory, code: str) -> Iterator[str]:
    """A country's helplines in lines of text, and what is missing."""
    error = directory.helplines_error
    if error is not None:
        yield f"  The numbers to call can't be shown: {error}"
        return
    lines = directory.helplines_in(code)
    for line in lines:
        yield f"  {KINDS[line.kind]}: {line.dial or line.website} – {text_in(line.name, 'en')}"
        details = "; ".join(_details(line, today()))
        if details:
            yield f"    {details}"
        for source in line.sources:
            yield f"    source: {source.title} ({source.date}, read {source.read})"
            yield f"            {source.url}"
    for wanted in () if code == WORLDWIDE else WANTED:
        if not any(line.kind in wanted.kinds for line in lines):
            yield f"  This directory knows no {wanted.text} in this country."


def _details(line: Helpline, today: datetime.date) -> Iterator[str]:
    if line.hours:
        yield "24 hours a day" if isinstance(line.hours, str) else text_in(line.hours, "en")
    if line.free is not None:
        yield "free" if line.free else "not free"
    if line.on_bill is not None:
        yield "shown on the bill" if line.on_bill else "not shown on the bill"
    if line.anonymous:
        yield "you needn't give your name"
    if line.limits:
        yield text_in(line.limits, "en").removesuffix(".")
    yield from (f"{name} {value}" for name, value in _other_ways(line) if value)
    if contact_is_old(line, today):
        yield "no page known to be of the last three years gives this: it may have changed"


def _other_ways(line: Helpline) -> tuple[tuple[str, str | None], ...]:
    website = line.website if line.dial else None
    return (("SMS", line.sms), ("WhatsApp", line.whatsapp), ("website", website))


def helpline_figures(directory: Directory) -> dict[str, Any]:
    """How many countries have a number for an emergency, and a child helpline.

    Also the countries with a group that lack either, and the ids of lines to read again.
    """
    kinds = {
        code: {line.kind for line in directory.helplines_in(code)} for code in directory.countries
    }
    figures: dict[str, Any] = {
        wanted.name: sum(bool(found & wanted.kinds) for found in kinds.values())
        for wanted in WANTED
    }
    members = sorted({group.country for group in directory.groups})
    figures["members_without"] = [
        {
            "code": code,
            "name": text_in(directory.countries[code].name, "en"),
            "without": [wanted.name for wanted in WANTED if not kinds[code] & wanted.kinds],
        }
        for code in members
        if not all(kinds[code] & wanted.kinds for wanted in WANTED)
    ]
    figures["to_reread"] = [
        line.id for line in directory.all_helplines if contact_is_to_reread(line, today())
    ]
    return figures


NO_FIGURES = {"emergency": 0, "child_helpline": 0, "members_without": [], "to_reread": []}


def figure_lines(figures: dict[str, Any]) -> Iterator[str]:
    """The figures in lines of text."""
    emergency, child = figures["emergency"], figures["child_helpline"]
    yield f"  helplines: emergency numbers for {emergency} countries, child helplines for {child}"
    for country in figures["members_without"]:
        texts = [f"no {wanted.text}" for wanted in WANTED if wanted.name in country["without"]]
        yield f"  {country['name']}: {' and '.join(texts)} known"
    if figures["to_reread"]:
        yield f"  not read again for a year: {', '.join(figures['to_reread'])}"
