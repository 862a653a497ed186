"""The directory of a dataset that can't be read, or only in parts.

The secretariat's contact details are constants; a test checks that they equal network.json's.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from ecpat_finder import paths
from ecpat_finder.directory.dataset.helplines import HelplineTable
from ecpat_finder.directory.dataset.loading import (
    ALL_FILES,
    build_directory,
    load_directory,
    read_valid_files,
)
from ecpat_finder.directory.dataset.reading import DatasetError, Problem
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


def _no_helplines() -> HelplineTable:
    raise DatasetError((Problem("", "", "", "the dataset can't be read"),))


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
    load_helplines=_no_helplines,
)
"""A directory with the secretariat's contact details only."""


class LoadedDirectory(NamedTuple):
    """A directory, and the problems because of which parts of it are empty; none otherwise."""

    directory: Directory
    problems: tuple[Problem, ...] = ()


def problems_of(problems: Sequence[Problem], *names: str) -> tuple[Problem, ...]:
    """The problems of files (their names without ".json"), and those of the dataset as a whole."""
    others = {f"{name}.json" for name in ALL_FILES} - {f"{name}.json" for name in names}
    return tuple(problem for problem in problems if problem.file not in others)


def load_or_fall_back(folder: Path | None = None) -> LoadedDirectory:
    """Loads a dataset folder, by default the bundled one; of an invalid one, the valid files."""
    try:
        return LoadedDirectory(load_directory(folder))
    except DatasetError as error:
        used = paths.dataset_folder() if folder is None else Path(folder)
        contents, _ = read_valid_files(used)
        network = None if "network" in contents else FALLBACK_DIRECTORY.network
        directory = build_directory(contents, used, can_trust=folder is None, network=network)
        return LoadedDirectory(directory, error.problems)
