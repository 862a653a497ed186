"""The names in names.tsv, gathered from other places than the index is built from."""

from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).with_name("names.tsv")


class Gathered(NamedTuple):
    """What a person may type, and the codes of the countries that they may mean by it."""

    typed: str
    codes: frozenset[str]


def gathered() -> dict[str, list[Gathered]]:
    """The names by section: aliases, misspellings, wild."""
    sections: dict[str, list[Gathered]] = {}
    section: list[Gathered] = []
    for line in FILE.read_text("utf-8").splitlines():
        if line.startswith("["):
            section = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            codes, typed = line.split("\t")
            section.append(Gathered(typed, frozenset(codes.split())))
    return sections
