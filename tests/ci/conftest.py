"""Makes CI's modules importable."""

import sys
from pathlib import Path

CI = Path(__file__).parents[2] / ".ci"

if not CI.is_dir():
    collect_ignore_glob = ["test_*.py"]  # an sdist has no .ci
else:
    sys.path.insert(0, str(CI))
