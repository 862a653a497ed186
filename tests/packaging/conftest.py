"""Makes the packaging's modules importable; ECPAT_FINDER_DIST is the folder of what was built."""

import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / ".packaging"

if not PACKAGING.is_dir():
    collect_ignore_glob = ["test_*.py"]  # an sdist has no packaging
else:
    sys.path.insert(0, str(PACKAGING))


@pytest.fixture(scope="session")
def dist() -> Path:
    """The folder of the built files."""
    folder = os.environ.get("ECPAT_FINDER_DIST")
    if not folder:
        pytest.skip("nothing was built: bash .ci/package builds and tests the packages")
    return Path(folder)


@pytest.fixture(scope="session")
def deb(dist: Path) -> Path:
    """The Debian package."""
    return next(dist.glob("*.deb"))
