"""Makes `python -m ecpat_finder` equivalent to the `ecpat-finder` command."""

import sys

from ecpat_finder.cli import main

if __name__ == "__main__":
    sys.exit(main())
