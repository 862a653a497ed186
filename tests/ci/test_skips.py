"""Skipped tests: for a listed reason only, and only if the test ran elsewhere."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import skips

TESTS = """
import pytest

@pytest.mark.skipif({no_root}, reason="needs root")
def test_root(): pass

def test_plain(): pass

@pytest.mark.xfail
def test_known_to_fail(): assert False
"""

Run = Callable[[str, str], Path]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs pytest on one module's text, and returns its results file."""

    def in_process(name: str, text: str) -> Path:
        module, results = tmp_path / "test_it.py", tmp_path / f"{name}.xml"
        module.write_text(text, encoding="utf-8")
        options = ["-p", "no:cacheprovider", "-p", "no:pytest-qt", f"--junitxml={results}"]
        command = [sys.executable, "-m", "pytest", *options, str(module)]
        environment = {**os.environ, "PYTEST_ADDOPTS": "", "PYTHONDONTWRITEBYTECODE": "1"}
        subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, check=False)
        return results

    return in_process


def test_a_listed_reason_and_a_second_run(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    first = run("first", TESTS.format(no_root=True))
    second = run("second", TESTS.format(no_root=False))
    allowed = first.with_name("allowed.txt")
    allowed.write_text("# Reasons.\n\nneeds r* => The second run is as root.\n", encoding="utf-8")
    call = ["--allowed", str(allowed), str(first)]
    assert skips.main([*call, str(second)]) == 0
    report = capsys.readouterr().out
    assert "first: 2 tests ran, 1 was skipped" in report
    assert "1 x needs root" in report
    assert "The second run is as root." in report
    assert skips.main(call) == 1
    assert "test_it.test_root was skipped everywhere: needs root" in capsys.readouterr().err
    allowed.write_text("", encoding="utf-8")
    assert skips.main([*call, str(second)]) == 1
    assert "not in the list: needs root" in capsys.readouterr().err


def test_a_module_that_is_skipped_as_a_whole(run: Run) -> None:
    module = 'import pytest\nimported = pytest.importorskip("{name}")\ndef test_one(): pass\n'
    first = skips.read_results(run("first", module.format(name="no_such_module")))
    second = skips.read_results(run("second", module.format(name="json")))
    (reason,) = first.skipped.values()
    assert reason.startswith("could not import 'no_such_module'")
    assert skips.not_allowed([first, second], ["could not import*"]) == []
    assert len(skips.not_allowed([first], ["could not import*"])) == 1


def test_a_line_without_a_reason_is_refused() -> None:
    with pytest.raises(ValueError, match="is not `PATTERN => WHY`"):
        skips.read_allowed("needs root\n")
