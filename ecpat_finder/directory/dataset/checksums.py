"""Checksums of the bundled dataset, written after validation.

If they match, start-up skips validation, which takes about a sixth of it. They detect corruption,
not tampering: whoever can change the dataset can also change its checksums.
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
    """Whether files (name -> content) match the checksums in a folder."""
    try:
        known = dict(json.loads((folder / CHECKSUMS).read_bytes()))
    except (OSError, ValueError, TypeError):
        return False
    return all(known.get(name) == checksum(content) for name, content in contents.items())


def checked_bytes(file: Path) -> bytes | None:
    """A file's content if it matches the checksums of its folder, otherwise None."""
    try:
        content = file.read_bytes()
    except OSError:
        return None
    return content if is_checked({file.name: content}, file.parent) else None


def write_checksums(folder: Path, names: tuple[str, ...]) -> None:
    """Writes the checksums of a validated dataset."""
    known = {name: checksum((folder / name).read_bytes()) for name in names}
    (folder / CHECKSUMS).write_text(json.dumps(known, indent=2) + "\n", encoding="utf-8")
