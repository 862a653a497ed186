"""Where the packaging finds things, and the version, which is written in the program."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
PACKAGING = ROOT / ".packaging"

sys.path.insert(0, str(ROOT))

from ecpat_finder import __released__ as RELEASED  # noqa: E402
from ecpat_finder import __version__ as VERSION  # noqa: E402

__all__ = ["PACKAGING", "RELEASED", "RESOURCES", "ROOT", "VERSION"]
