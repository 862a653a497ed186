"""The changelog's releases, and their form as a Debian changelog."""

import shutil
import subprocess
from pathlib import Path

import pytest

import changelog
from project import RELEASED, SOURCE_DATE_EPOCH, VERSION


def test_a_changelog_that_is_older_than_the_program_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "CHANGELOG.md"
    file.write_text("# Changes\n\n## 0.0.1, 2020-01-01\n\n- Old.\n", encoding="utf-8")
    with pytest.raises(ValueError, match="doesn't begin with"):
        list(changelog.read_releases(file))


def test_changes_are_read_as_one_line_each(tmp_path: Path) -> None:
    file = tmp_path / "CHANGELOG.md"
    file.write_text(
        "# Changes\n\n## Unreleased\n\n- Not yet.\n\n"
        f"## {VERSION}, {RELEASED}\n\n- One\n  change.\n- Another.\n\n"
        "## 0.0.1, 2020-01-01\n\n- First.\n",
        encoding="utf-8",
    )
    assert list(changelog.read_releases(file)) == [
        (VERSION, RELEASED, ["One change.", "Another."]),
        ("0.0.1", "2020-01-01", ["First."]),
    ]


@pytest.mark.skipif(shutil.which("dh") is None, reason="needs debhelper")
def test_debian_reads_its_changelog(tmp_path: Path) -> None:
    file = tmp_path / "changelog"
    file.write_text(changelog.debian_changelog("ecpat-finder", "A B <a@b.test>"), encoding="utf-8")
    command = ["dpkg-parsechangelog", "-l", str(file)]
    parsed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    fields = dict(line.split(": ", 1) for line in parsed.splitlines() if ": " in line)
    assert fields["Version"] == VERSION
    assert fields["Maintainer"] == "A B <a@b.test>"
    assert int(fields["Timestamp"]) == SOURCE_DATE_EPOCH
    assert max(map(len, file.read_text(encoding="utf-8").splitlines())) <= 80
