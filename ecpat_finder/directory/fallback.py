"""The secretariat's contact details as constants, used if the dataset can't be read.

A test checks that they equal those in network.json.
"""

from pathlib import Path
from typing import NamedTuple

from ecpat_finder.directory.dataset.loading import DatasetError, Problem, load_directory
from ecpat_finder.directory.directory import Directory
from ecpat_finder.directory.model import Contact, Network, Secretariat

SECRETARIAT = Secretariat(
    name="ECPAT International",
    contact=Contact(
        website="https://ecpat.org",
        phone=("+6622153388",),
        address=("328/1 Phaya Thai Road, Ratchathewi",),
        city="Bangkok 10400",
    ),
    sources=(),
)

FALLBACK_DIRECTORY = Directory(
    countries={},
    regions={},
    groups=(),
    network=Network(
        what_it_is={"en": "ECPAT"},
        what_members_do=(),
        name_note={"en": "ECPAT"},
        secretariat=SECRETARIAT,
        figures=(),
        sources=(),
    ),
    history=(),
    frameworks=(),
)
"""A directory with the secretariat's contact details only."""


class LoadedDirectory(NamedTuple):
    """A directory, and the problems because of which it is the fallback; none otherwise."""

    directory: Directory
    problems: tuple[Problem, ...] = ()


def load_or_fall_back(folder: Path | None = None) -> LoadedDirectory:
    """Loads a dataset folder, by default the bundled one; the fallback if it is invalid."""
    try:
        return LoadedDirectory(load_directory(folder))
    except DatasetError as error:
        return LoadedDirectory(FALLBACK_DIRECTORY, error.problems)
