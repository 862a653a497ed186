"""Checksums of the bundled dataset, written once its rules were checked.

A start that finds the same bytes need not check them again, which would take about a sixth of it.
They guard against damage, not against tampering: who can change the dataset can change them too.
"""

import json
import zlib
from collections.abc import Mapping
from pathlib import Path

CHECKSUMS = "checksums.json"


def checksum(content: bytes) -> str:
    """CRC-32 and length of a file's content."""
    return f"{zlib.crc32(content):08x}-{len(content)}"


def is_checked(contents: Mapping[str, bytes], folder: Path) -> bool:
    """Whether files (name -> content) are the ones whose checksums the folder holds."""
    try:
        known = json.loads((folder / CHECKSUMS).read_bytes())
        return bool(known == {name: checksum(content) for name, content in contents.items()})
    except (OSError, ValueError):
        return False


def write_checksums(folder: Path, names: tuple[str, ...]) -> None:
    """Writes the checksums of a dataset that was checked just now."""
    known = {name: checksum((folder / name).read_bytes()) for name in names}
    (folder / CHECKSUMS).write_text(json.dumps(known, indent=2) + "\n", encoding="utf-8")
