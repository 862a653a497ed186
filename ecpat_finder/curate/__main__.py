"""Commands for editors: python -m ecpat_finder.curate COMMAND."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ecpat_finder import paths

if TYPE_CHECKING:
    from ecpat_finder.directory import Problem


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns 0, or 1 with a message on stderr if it fails."""
    parser = argparse.ArgumentParser(prog="python -m ecpat_finder.curate", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    countries = commands.add_parser("countries", help="build countries.json from CLDR")
    countries.add_argument("--cache", type=Path, default=paths.cache_folder(), metavar="FOLDER")
    names = commands.add_parser("names", help="build the name index from CLDR and GeoNames")
    names.add_argument("--cache", type=Path, default=paths.cache_folder(), metavar="FOLDER")
    world = commands.add_parser("map", help="build the map from Natural Earth")
    world.add_argument("--cache", type=Path, default=paths.cache_folder(), metavar="FOLDER")
    groups = commands.add_parser("groups", help="validate and normalise groups.json")
    groups.add_argument("--data", type=Path, default=paths.dataset_folder(), metavar="FOLDER")
    cities = commands.add_parser("cities", help="look the cities of groups.json up in GeoNames")
    cities.add_argument("--data", type=Path, default=paths.dataset_folder(), metavar="FOLDER")
    helplines = commands.add_parser("helplines", help="validate and normalise helplines.json")
    helplines.add_argument("--data", type=Path, default=paths.dataset_folder(), metavar="FOLDER")
    review = commands.add_parser("review", help="list what to read again first, as CSV")
    review.add_argument("file", type=Path, nargs="?", metavar="FILE.csv")
    commands.add_parser("checksums", help="validate the dataset and write its checksums")
    commands.add_parser("translations", help="update and compile the translation files")
    options = parser.parse_args(arguments)
    if options.command == "translations":
        return _translations()
    if options.command == "groups":
        return _groups(options.data)
    if options.command == "cities":
        return _cities(options.data)
    if options.command == "helplines":
        return _helplines(options.data)
    if options.command == "review":
        return _review(options.file)
    if options.command == "checksums":
        return _checksums()
    builders = {"countries": _countries, "names": _names, "map": _map}
    return builders[options.command](options.cache)


def _countries(cache: Path) -> int:
    from ecpat_finder.curate.countries import write_countries
    from ecpat_finder.curate.packages import FetchError

    try:
        count = write_countries(paths.dataset_folder() / "countries.json", cache)
    except FetchError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{count} countries and territories")
    return 0


def _names(cache: Path) -> int:
    from ecpat_finder.curate.name_index import write_name_index
    from ecpat_finder.curate.packages import FetchError
    from ecpat_finder.directory import load_directory

    target = paths.name_index_file()
    try:
        counts = write_name_index(target, set(load_directory().countries), cache)
    except FetchError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{sum(counts.values())} names in {len(counts)} tables, {target.stat().st_size} bytes")
    return 0


def _map(cache: Path) -> int:
    from ecpat_finder.curate.packages import FetchError
    from ecpat_finder.curate.world_map import read_countries, write_map

    target = paths.map_file()
    try:
        count = write_map(target, read_countries(paths.dataset_folder() / "countries.json"), cache)
    except FetchError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{count} countries with a shape, {target.stat().st_size} bytes")
    return 0


def _groups(folder: Path) -> int:
    from ecpat_finder.curate.groups import tidy_groups

    return _rewrite(folder / "groups.json", tidy_groups)


def _helplines(folder: Path) -> int:
    from ecpat_finder.curate.helplines import tidy_helplines

    return _rewrite(folder / "helplines.json", tidy_helplines)


def _rewrite(file: Path, tidy: "Callable[[Path], list[Problem]]") -> int:
    try:
        problems = tidy(file.parent)
    except OSError as error:
        print(f"{file} was not changed: {error.strerror}", file=sys.stderr)
        return 1
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def _cities(folder: Path) -> int:
    from ecpat_finder.curate.cities import write_cities

    try:
        records, problems = write_cities(folder)
    except (OSError, ValueError, KeyError, AttributeError, TypeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "groups.json can't be read"
        print(f"{folder / 'cities.json'} was not written: {reason}", file=sys.stderr)
        return 1
    for record in records:
        print(f"{record['country']} {record['city']}: {record['place']} {record['point']}")
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def _review(file: Path | None) -> int:
    from ecpat_finder.atomic_file import write_atomic
    from ecpat_finder.curate.review import review_sheet
    from ecpat_finder.directory import load_directory
    from ecpat_finder.directory.search.name_index import NameIndex

    sheet = review_sheet(load_directory(), NameIndex(paths.name_index_file()).prominence)
    if file is None:
        print(sheet, end="")
        return 0
    try:
        write_atomic(file, sheet.encode("utf-8-sig"))  # with the mark that spreadsheets look for
    except OSError as error:
        print(f"{file} could not be written: {error.strerror or error}", file=sys.stderr)
        return 1
    return 0


def _checksums() -> int:
    from ecpat_finder.directory import DatasetError, load_directory
    from ecpat_finder.directory.dataset.checksums import write_checksums
    from ecpat_finder.directory.dataset.loading import ALL_FILES

    try:
        load_directory(always_check=True)
    except DatasetError as error:
        print(error, file=sys.stderr)
        return 1
    write_checksums(paths.dataset_folder(), tuple(f"{name}.json" for name in ALL_FILES))
    return 0


def _translations() -> int:
    from ecpat_finder.curate.translations import ToolError, update_translations

    try:
        for line in update_translations():
            print(line)
    except ToolError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
