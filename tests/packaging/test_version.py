"""Preparing a release: version and date are written into both files or into neither."""

import pytest

import version
from changelog import CHANGELOG as CHANGELOG_FILE

PROGRAM = '"""A docstring."""\n\n__version__ = "0.1.0"\n\n__released__ = "2026-11-23"\n'
CHANGELOG = "# Changes\n\n## Unreleased\n\n- Something.\n\n## 0.1.0, 2026-11-23\n\n- First.\n"


def test_a_release_is_prepared() -> None:
    program, changelog = version.with_release(PROGRAM, CHANGELOG, "0.2.0", "2026-12-01")
    assert '__version__ = "0.2.0"' in program
    assert '__released__ = "2026-12-01"' in program
    assert "## 0.2.0, 2026-12-01\n\n- Something." in changelog
    assert "Unreleased" not in changelog


@pytest.mark.parametrize(
    ("program", "changelog", "new", "day", "sentence"),
    [
        (PROGRAM, CHANGELOG, "0.1.0", "2026-12-01", "is not newer than"),
        (PROGRAM, CHANGELOG, "0.0.9", "2026-12-01", "is not newer than"),
        (PROGRAM, CHANGELOG, "v2", "2026-12-01", "is not a version"),
        (PROGRAM, CHANGELOG, "0.2.0", "1.12.2026", "is not a date"),
        (PROGRAM, CHANGELOG, "0.2.0", "2026-13-01", "month must be"),
        (PROGRAM, CHANGELOG, "0.2.0", "2026-11-01", "is before"),
        (PROGRAM, CHANGELOG.replace("- Something.", ""), "0.2.0", "2026-12-01", "Unreleased"),
        ("", CHANGELOG, "0.2.0", "2026-12-01", "has no version"),
    ],
)
def test_a_wrong_release_is_refused(
    program: str, changelog: str, new: str, day: str, sentence: str
) -> None:
    with pytest.raises(ValueError, match=sentence):
        version.with_release(program, changelog, new, day)


def test_a_wrong_call_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    before = version.PROGRAM.read_text(), CHANGELOG_FILE.read_text()
    assert version.main(["0.0.1"]) == 2
    assert "is not newer than" in capsys.readouterr().err
    assert (version.PROGRAM.read_text(), CHANGELOG_FILE.read_text()) == before
