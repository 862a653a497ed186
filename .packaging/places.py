"""Where the packaging finds things, and the version, which is written in the program."""

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

MOMENT = int(datetime.fromisoformat(RELEASED).replace(tzinfo=UTC).timestamp())
"""When everything built says it was made: the release's day, in seconds as time.time() counts."""
