"""Runs all benchmarks: python -m tests.benchmarks [ROUNDS]."""

import sys

from tests.benchmarks import keystroke, map_frames, names, startup


def main() -> None:
    """Prints the figures, the reference's, and the ratio of each pair."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    startup.main(rounds)
    keystroke.main()
    names.main()
    map_frames.main()


if __name__ == "__main__":
    main()
