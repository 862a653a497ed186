"""The slides of the attract screen, each in every configured language."""

from collections.abc import Iterator
from typing import NamedTuple

from ecpat_finder.directory.directory import Directory
from ecpat_finder.directory.model import Group, text_in


class Slide(NamedTuple):
    """`kicker` is a year or a country; `code` is the country that the map shows, or empty."""

    language: str
    kicker: str
    title: str
    text: str
    code: str = ""


def slide_sequence(directory: Directory, languages: tuple[str, ...]) -> Iterator[Slide]:
    """Yields the network, then its milestones alternating with groups, endlessly."""
    groups = [group for group in directory.groups if group.about]
    next_group = 0
    while True:
        for language in languages:
            network = text_in(directory.network.what_it_is, language)
            yield Slide(language, "", "ECPAT", network)
        for event in directory.history:
            for language in languages:
                title, text = text_in(event.title, language), text_in(event.text, language)
                yield Slide(language, event.date[:4], title, text)
            if groups:
                group = groups[next_group % len(groups)]
                # Groups next to each other in the list are often close on the map too.
                next_group += 1 + len(groups) // 3
                yield from (_group_slide(directory, group, language) for language in languages)
        if not directory.history:
            yield from (_group_slide(directory, g, tag) for g in groups for tag in languages)


def _group_slide(directory: Directory, group: Group, language: str) -> Slide:
    country = text_in(directory.countries[group.country].name, language)
    about = text_in(group.about, language) if group.about else ""
    return Slide(language, country, group.name, about, group.country)
