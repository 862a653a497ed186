#!/usr/bin/env python3
"""Counts the tests that were skipped, with their reasons, and fails if one may not be.

`skips.py --allowed LIST FIRST.xml [OTHER.xml ...]` reads results that pytest wrote as JUnit XML.
A test may be skipped in the first run for a reason in the list, if it ran in one of the others; a
test that ran nowhere is an error. The list has one reason a line, `PATTERN => WHY`, where the
pattern may have the wildcards * and ?.
"""

import argparse
import ast
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple


class Results(NamedTuple):
    """One run of pytest: the tests that ran, and the reason of each that was skipped."""

    ran: frozenset[str]
    skipped: dict[str, str]


def read_results(file: Path) -> Results:
    """Reads JUnit XML. A module that was skipped as a whole counts as one test, by its name."""
    ran = set()
    skipped = {}
    for case in ET.parse(file).iter("testcase"):
        test = ".".join(filter(None, (case.get("classname"), case.get("name"))))
        mark = case.find("skipped")
        if mark is None or mark.get("type") == "pytest.xfail":
            ran.add(test)
        elif mark.get("message") == "collection skipped":
            _, _, reason = ast.literal_eval(mark.text or "")
            skipped[test] = reason.removeprefix("Skipped: ")
        else:
            skipped[test] = mark.get("message") or ""
    return Results(frozenset(ran), skipped)


def read_allowed(text: str) -> dict[str, str]:
    """The patterns of the list, each with why a test may be skipped for it.

    Raises ValueError at a line that isn't `PATTERN => WHY`.
    """
    allowed = {}
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        pattern, arrow, why = (part.strip() for part in line.partition(" => "))
        if not (pattern and arrow and why):
            raise ValueError(f"{line!r} is not `PATTERN => WHY`")
        allowed[pattern] = why
    return allowed


def not_allowed(runs: Sequence[Results], allowed: Iterable[str]) -> list[str]:
    """A sentence for each test that was skipped and may not be."""
    patterns = list(allowed)
    ran = frozenset[str]().union(*(run.ran for run in runs))
    problems = []
    for test, reason in runs[0].skipped.items():
        if not any(fnmatchcase(reason, pattern) for pattern in patterns):
            problems.append(f"{test} was skipped for a reason that is not in the list: {reason}")
    for test in dict.fromkeys(test for run in runs for test in run.skipped):
        if test not in ran and not any(name.startswith(f"{test}.") for name in ran):
            reasons = {run.skipped[test] for run in runs if test in run.skipped}
            problems.append(f"{test} was skipped everywhere: {'; '.join(sorted(reasons))}")
    return problems


def main(arguments: Sequence[str]) -> int:
    """Parses the arguments; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--allowed", type=Path, required=True, metavar="LIST")
    parser.add_argument("results", type=Path, nargs="+", metavar="XML")
    options = parser.parse_args(arguments)
    allowed = read_allowed(options.allowed.read_text(encoding="utf-8"))
    runs = [read_results(file) for file in options.results]
    for file, run in zip(options.results, runs, strict=True):
        verb = "was" if len(run.skipped) == 1 else "were"
        print(f"{file.stem}: {len(run.ran)} tests ran, {len(run.skipped)} {verb} skipped")
        for reason, number in Counter(run.skipped.values()).most_common():
            print(f"  {number} x {reason}")
            for pattern, why in allowed.items():
                if fnmatchcase(reason, pattern):
                    print(f"      {why}")
    problems = not_allowed(runs, allowed)
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
