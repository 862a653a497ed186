"""The changelog's releases, for the software catalogue and the Debian package."""

import email.utils
import re
import textwrap
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from project import RELEASED, RESOURCES, VERSION

CHANGELOG = RESOURCES / "desktop" / "CHANGELOG.md"

MAX_LINE_CHARACTERS = 78
"""Of a Debian changelog; lintian warns beyond 80."""


class Release(NamedTuple):
    """One section of the changelog."""

    version: str
    date: str
    """ISO 8601."""
    changes: list[str]


def read_releases(file: Path = CHANGELOG) -> Iterator[Release]:
    """The releases in the changelog, newest first.

    Raises ValueError if the newest one isn't the program's version with its release date.
    """
    text = file.read_text(encoding="utf-8")
    section = r"^## (\S+), (\d{4}-\d{2}-\d{2})\n(.*?)(?=^## |\Z)"
    found = re.findall(section, text, re.MULTILINE | re.DOTALL)
    if not found or found[0][:2] != (VERSION, RELEASED):
        raise ValueError(f"{file.name} doesn't begin with {VERSION}, {RELEASED}")
    for version, date, body in found:
        changes = re.findall(r"^- (.*?)(?=^- |\Z)", body, re.MULTILINE | re.DOTALL)
        yield Release(version, date, [" ".join(change.split()) for change in changes])


def debian_changelog(package: str, maintainer: str) -> str:
    """The changelog in Debian's format, deb-changelog(5), with the maintainer for every release."""
    entries = []
    for release in read_releases():
        midnight = datetime.fromisoformat(release.date).replace(tzinfo=UTC)
        changes = "\n".join(
            textwrap.fill(
                change, MAX_LINE_CHARACTERS, initial_indent="  * ", subsequent_indent="    "
            )
            for change in release.changes
        )
        entries.append(
            f"{package} ({release.version}) stable; urgency=medium\n\n{changes}\n\n"
            f" -- {maintainer}  {email.utils.format_datetime(midnight)}\n"
        )
    return "\n".join(entries)
