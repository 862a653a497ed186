"""A message stays on one line, whatever it quotes: options, a config file, a dataset."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecpat_finder import cli
from ecpat_finder.choices import ExitCode
from ecpat_finder.directory import Problem
from ecpat_finder.kiosk.config import ConfigError, read_config
from ecpat_finder.printable import printable

LINE_BREAKS = ("\n", "\r", "\x0b", "\x1c", "\x85", "\u2028")


@given(st.text(st.characters()))
def test_any_text_becomes_one_printable_line(text: str) -> None:
    escaped = printable(text)
    assert escaped.isprintable()
    escaped.encode()  # no lone surrogate is left
    if text.isprintable():
        assert escaped == text


@pytest.mark.parametrize("sign", LINE_BREAKS)
def test_options_a_dataset_and_a_config_file_are_quoted_on_one_line(
    sign: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        cli.main([f"--no{sign}such"])
    with pytest.raises(SystemExit):
        cli.main(["--theme", f"a{sign}b"])
    assert cli.main(["kiosk-check", str(tmp_path / f"a{sign}b")]) == ExitCode.WRONG_USAGE
    assert cli.main(["check", "--data", str(tmp_path / f"a{sign}b")])
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 4, lines
    assert len(str(Problem("groups.json", f"a{sign}b", "", "is wrong")).splitlines()) == 1


@pytest.mark.parametrize("sign", LINE_BREAKS)
def test_a_key_of_a_config_file_is_quoted_on_one_line(sign: str, tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(f'"a\\U{ord(sign):08x}b" = 1\n', encoding="utf-8")
    with pytest.raises(ConfigError) as refused:
        read_config(file)
    assert len(str(refused.value).splitlines()) == 1
