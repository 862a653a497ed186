"""Fetches the pinned npm data packages, such as Unicode CLDR, that the dataset is built from."""

import base64
import hashlib
import io
import json
import re
import subprocess
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class DataPackage:
    """An npm package at one version, with the SHA-512 of its archive (base64)."""

    name: str
    version: str
    sha512: str

    @property
    def archive(self) -> str:
        """The package's file name from `npm pack`."""
        return f"{self.name}-{self.version}.tgz"


CLDR_CORE = DataPackage(
    "cldr-core",
    "48.2.0",
    "zfmLothncSwfv2jlevoSrgI2VGgH8SDGHXst6jUEotHA8nq9Igeg9jzdJDFtBso9pgJuG89DK16TzrmZDdo2Bg==",
)
CLDR_NAMES = DataPackage(
    "cldr-localenames-full",
    "48.2.0",
    "4o0paYDz0UXhfhChAVFkmVl2CP0YTSEqE6WrC0fNafaSC5u5DAXphxH3SZ1Ujczarikr8DToKZfiok6EqWLdNQ==",
)
CLDR_SUBDIVISIONS = DataPackage(
    "cldr-subdivisions-full",
    "48.2.0",
    "UPGETKyPhuWAGZDNwN38KZA+mDrp7TDIyLoNqAdoZ9LUQxqChFx9AAsA4mZfeWdO5ev1hcRO4NIoBGzRwk6wHA==",
)
NATIONALITIES = DataPackage(
    "i18n-nationality",
    "1.4.0",
    "/zZBGY8TbdL4xsIo5RMe1XTdMyHlHhLA6S2u7XsYJDh2c2ONVwxf0Pz5yKcLjKxtl8ma4jgtGnUaEgF/4ZOWbQ==",
)
WORLD_ATLAS = DataPackage(
    "world-atlas",
    "2.0.2",
    "IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ==",
)


class FetchError(Exception):
    """A data package can't be fetched, or doesn't match its pinned hash."""


def read_json(package: DataPackage, member: str, cache: Path) -> Any:
    """One JSON file of a package, e.g. `supplemental/territoryInfo.json`.

    Fetches the archive into `cache` with `npm pack` unless it is cached.
    Raises FetchError if it can't be fetched or its SHA-512 differs from the pinned one, and
    KeyError if it has no such file.
    """
    for _, document in read_all_json(package, cache, re.escape(member)):
        return document
    raise KeyError(f"{package.archive} has no {member}")


def read_all_json(package: DataPackage, cache: Path, pattern: str) -> Iterator[tuple[str, Any]]:
    """The JSON files of a package whose full names match a regular expression, by name.

    Raises FetchError as `read_json` does.
    """
    archive = cache / package.archive
    if not archive.is_file():
        _fetch(package, cache)
    content = archive.read_bytes()
    digest = base64.b64encode(hashlib.sha512(content).digest()).decode()
    if digest != package.sha512:
        raise FetchError(f"{archive} is not {package.name} {package.version}: its SHA-512 differs")
    documents: list[tuple[str, Any]] = []
    with tarfile.open(fileobj=io.BytesIO(content)) as files:
        for entry in files:
            name = entry.name.partition("/")[2]
            if not re.fullmatch(pattern, name):
                continue
            extracted = files.extractfile(entry)
            if extracted is not None:
                documents.append((name, json.load(extracted)))
    yield from sorted(documents, key=lambda pair: pair[0])


def _fetch(package: DataPackage, cache: Path) -> None:
    cache.mkdir(parents=True, exist_ok=True)
    command = ["npm", "pack", "--silent", f"{package.name}@{package.version}"]
    try:
        subprocess.run(command, cwd=cache, check=True, capture_output=True, text=True)
    except FileNotFoundError:
        raise FetchError(
            "npm is needed to fetch the data packages: install Node.js (Debian: npm)"
        ) from None
    except subprocess.CalledProcessError as error:
        raise FetchError(
            f"npm could not fetch {package.name} {package.version}: {error.stderr.strip()}"
        ) from None
