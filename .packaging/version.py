"""Prepares a release: python .packaging/version.py VERSION [DATE].

Writes version and date (ISO 8601, today by default) into the program and into the changelog, in
place of "Unreleased". Either both files are changed or neither; you commit them yourself.
"""

import re
import sys
from datetime import date

from changelog import CHANGELOG
from project import ROOT

PROGRAM = ROOT / "ecpat_finder" / "__init__.py"


def parse_version(version: str) -> tuple[int, ...]:
    """The numbers in a version such as "0.2.0"; raises ValueError for anything else."""
    if not re.fullmatch(r"(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}", version):
        raise ValueError(f"{version!r} is not a version like 0.2.0")
    return tuple(int(part) for part in version.split("."))


def with_release(program: str, changelog: str, version: str, day: str) -> tuple[str, str]:
    """Both files' texts with the new release; ValueError says in a sentence why it is refused."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", day) is None:
        raise ValueError(f"{day!r} is not a date like 2026-12-01")
    date.fromisoformat(day)
    present = re.search(r'^__version__ = "(.*)"$', program, re.MULTILINE)
    before = re.search(r'^__released__ = "(.*)"$', program, re.MULTILINE)
    if present is None or before is None:
        raise ValueError("ecpat_finder/__init__.py has no version or no release date")
    if parse_version(version) <= parse_version(present[1]):
        raise ValueError(f"{version} is not newer than {present[1]}")
    if day < before[1]:
        raise ValueError(f"{day} is before the last release, {before[1]}")
    entry = re.search(r"^## Unreleased\n+(- .*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL)
    if entry is None:
        raise ValueError('the changelog has no "## Unreleased" with an item below it')
    program = program.replace(present[0], f'__version__ = "{version}"')
    program = program.replace(before[0], f'__released__ = "{day}"')
    return program, changelog.replace("## Unreleased\n", f"## {version}, {day}\n", 1)


def main(arguments: list[str]) -> int:
    """Returns the exit code: 0, or 2 with a sentence on stderr."""
    if len(arguments) not in (1, 2):
        print(__doc__, file=sys.stderr)
        return 2
    files = (PROGRAM, CHANGELOG)
    day = arguments[1] if len(arguments) == 2 else date.today().isoformat()
    old = [file.read_text(encoding="utf-8") for file in files]
    try:
        new = with_release(old[0], old[1], arguments[0], day)
    except ValueError as error:
        print(f"version: {error}", file=sys.stderr)
        return 2
    temporary = [file.with_name(file.name + ".new") for file in files]
    for file, text in zip(temporary, new, strict=True):
        file.write_text(text, encoding="utf-8")
    for file, target in zip(temporary, files, strict=True):
        file.replace(target)
    print(f"Next: bash .ci/package, and if it passes: git commit -am 'Version {arguments[0]}'")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
