"""Begins a release: python .packaging/version.py VERSION [DATE].

Writes the version and its day where they stand, in the program, and turns the changelog's
"Unreleased" into them. Nothing is written unless all of it can be; committing it is left to people.
"""

import re
import sys
from datetime import date
from pathlib import Path

from places import RESOURCES, ROOT

PROGRAM = ROOT / "ecpat_finder" / "__init__.py"
CHANGELOG = RESOURCES / "desktop" / "CHANGELOG.md"


def numbers(version: str) -> tuple[int, ...]:
    """The parts of a version such as "0.2.0"; ValueError for anything else."""
    if not re.fullmatch(r"(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}", version):
        raise ValueError(f"{version!r} is not a version like 0.2.0")
    return tuple(int(part) for part in version.split("."))


def released(program: str, changelog: str, version: str, day: str) -> tuple[str, str]:
    """Both texts with the new version in them; ValueError says in a sentence why not."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", day) is None:
        raise ValueError(f"{day!r} is not a day like 2026-12-01")
    date.fromisoformat(day)
    present = re.search(r'^__version__ = "(.*)"$', program, re.MULTILINE)
    before = re.search(r'^__released__ = "(.*)"$', program, re.MULTILINE)
    if present is None or before is None:
        raise ValueError("the program doesn't say which version it is")
    if numbers(version) <= numbers(present[1]):
        raise ValueError(f"{version} is not newer than {present[1]}")
    if day < before[1]:
        raise ValueError(f"{day} lies before the last release, {before[1]}")
    entry = re.search(r"^## Unreleased\n+(- .*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL)
    if entry is None:
        raise ValueError('the changelog has no "## Unreleased" with a point below it')
    program = program.replace(present[0], f'__version__ = "{version}"')
    program = program.replace(before[0], f'__released__ = "{day}"')
    return program, changelog.replace("## Unreleased\n", f"## {version}, {day}\n", 1)


def main(arguments: list[str]) -> int:
    """Returns 0, or 2 with a sentence."""
    if len(arguments) not in (1, 2):
        print(__doc__, file=sys.stderr)
        return 2
    files = (PROGRAM, CHANGELOG)
    day = arguments[1] if len(arguments) == 2 else date.today().isoformat()
    old = [file.read_text(encoding="utf-8") for file in files]
    try:
        new = released(old[0], old[1], arguments[0], day)
    except ValueError as error:
        print(f"version: {error}", file=sys.stderr)
        return 2
    spare = [file.with_name(file.name + ".new") for file in files]
    for file, text in zip(spare, new, strict=True):
        file.write_text(text, encoding="utf-8")
    for file, target in zip(spare, files, strict=True):
        Path(file).replace(target)
    print(f"Now: bash .ci/package, and if it passes: git commit -am 'Version {arguments[0]}'")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
