"""The project's folders, and the version and release date that everything built carries."""

import sys
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
PACKAGING = ROOT / ".packaging"

sys.path.insert(0, str(ROOT))

import ecpat_finder  # noqa: E402

VERSION = ecpat_finder.__version__
RELEASED = ecpat_finder.__released__

SOURCE_DATE_EPOCH = int(datetime.fromisoformat(RELEASED).replace(tzinfo=UTC).timestamp())
"""Midnight UTC of the release date, in seconds since 1970, as reproducible-builds.org defines it:
the timestamp of every file built, so that two builds of one version are identical."""
