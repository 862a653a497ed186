"""Lets `python -m ecpat_finder` do what the `ecpat-finder` command does."""

import sys

from ecpat_finder.cli import main

if __name__ == "__main__":
    sys.exit(main())
