"""README's two commands as CI finds them, and how a fresh root reaches package indexes."""

import configparser
from pathlib import Path

import pytest
from fresh_root import CheckError, named_paths, pip_config, readme_commands

README = """# Program

Set up and open it:

    bash .ci/setup && .venv/bin/ecpat-finder

Test it, or call `bash .ci/setup data`:

{tests}
Text with bash .ci/setup in it.
"""
OPEN = "bash .ci/setup && .venv/bin/ecpat-finder"
TESTS = "bash .ci/setup test && .venv/bin/python -m pytest"


@pytest.mark.parametrize("code", [f"    {TESTS}\n", f"```sh\n{TESTS}\n```\n"])
def test_both_commands_are_found(code: str) -> None:
    assert readme_commands(README.format(tests=code)) == (OPEN, TESTS)


@pytest.mark.parametrize(
    "code",
    ["", f"{TESTS}\n", f"    {TESTS}\n    {TESTS}\n", "    bash .ci/setup test && .venv/bin/tox\n"],
)
def test_a_readme_without_exactly_the_two_is_refused(code: str) -> None:
    with pytest.raises(CheckError, match=r"README\.md must have two code lines"):
        readme_commands(README.format(tests=code))


def test_the_projects_readme_has_both() -> None:
    text = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert readme_commands(text) == (OPEN, TESTS)


def test_pip_finds_the_same_indexes(tmp_path: Path) -> None:
    index = tmp_path / "index" / "simple"
    wheels = tmp_path / "wheels"
    for folder in (index, wheels):
        folder.mkdir(parents=True)
    indexes = f"\n{index.as_uri()}\nhttps://index.test/simple"
    settings = {"global": {"extra-index-url": indexes, "timeout": "60"}}
    settings["install"] = {"find-links": f"{wheels} /no/such/folder"}
    read = configparser.RawConfigParser()
    read.read_string(pip_config(settings))
    assert {name: dict(read[name]) for name in read.sections()} == settings
    # An index links to files beside it, so the folder that has both is shared.
    assert named_paths(settings) == {index.parent, wheels}
