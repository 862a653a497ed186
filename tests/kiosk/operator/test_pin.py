"""The operator's PIN: hashed, slow to guess, across restarts and with a disk that fails."""

import io
import json
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecpat_finder.cli import main
from ecpat_finder.kiosk.config import read_config
from ecpat_finder.kiosk.operator.pin import (
    MAX_WAIT_S,
    PinVerifier,
    hash_pin,
    is_pin,
    is_pin_hash,
    verify,
)

PIN = "246813"
KEPT = hash_pin(PIN)


class Clock:
    """Seconds that pass only when a test says so."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


def test_a_hash_is_salted_and_holds_no_pin() -> None:
    assert hash_pin(PIN) != KEPT
    assert PIN not in KEPT
    assert re.match(r"scrypt\$32768\$8\$1\$", KEPT)
    assert verify(PIN, KEPT)
    assert not verify("246814", KEPT)
    assert not verify("", KEPT)


@pytest.mark.parametrize("pin", ["12345", "1234567890123", "12345a", "", "١٢٣٤٥٦", " 123456"])
def test_what_is_no_pin(pin: str) -> None:
    assert not is_pin(pin)


@given(st.text(max_size=120) | st.from_regex(r"scrypt\$\d+\$\d+\$\d+\$[\w+/=]+\$[\w+/=]+"))
def test_a_hash_that_is_none_opens_nothing(kept: str) -> None:
    if not is_pin_hash(kept):
        assert not verify(PIN, kept)


def test_parameters_that_would_eat_the_memory_are_refused() -> None:
    salt, key = KEPT.split("$")[4:]
    assert not is_pin_hash(f"scrypt$1048576$8$1${salt}${key}")
    assert not is_pin_hash(f"scrypt$32767$8$1${salt}${key}")


def test_wrong_pins_slow_down_and_a_right_one_ends_it(tmp_path: Path) -> None:
    clock = Clock()
    verifier = PinVerifier(KEPT, tmp_path, clock)
    for expected in (1, 2, 4, 8, 16, 32, 60, 60):
        assert verifier.wait() == 0
        assert not verifier.is_right("000000")
        assert verifier.wait() == expected
        assert not verifier.is_right(PIN), "the right one is not taken during a wait"
        clock.now += expected
    assert verifier.is_right(PIN)
    assert verifier.wait() == 0
    assert not verifier.is_right("000000")
    assert verifier.wait() == 1


def test_the_wait_outlasts_a_restart(tmp_path: Path) -> None:
    clock = Clock()
    for expected in (1, 2, 4, 8):
        verifier = PinVerifier(KEPT, tmp_path, clock)
        assert not verifier.is_right("000000")
        assert PinVerifier(KEPT, tmp_path, clock).wait() == expected
        clock.now += expected


def test_a_clock_that_is_set_back_does_not_lock_it_for_years(tmp_path: Path) -> None:
    clock = Clock()
    PinVerifier(KEPT, tmp_path, clock).is_right("000000")
    clock.now -= 10**8
    assert PinVerifier(KEPT, tmp_path, clock).wait() == 1


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "null",
        '{"wrong": -1, "until": 0}',
        '{"wrong": "1", "until": 0}',
        '{"wrong": 1}',
        "\0",
    ],
)
def test_a_damaged_count_is_the_longest_wait(tmp_path: Path, content: str) -> None:
    (tmp_path / "wrong-pins.json").write_text(content, encoding="utf-8")
    clock = Clock()
    verifier = PinVerifier(KEPT, tmp_path, clock)
    assert verifier.wait() == MAX_WAIT_S
    clock.now += MAX_WAIT_S
    assert verifier.is_right(PIN)


def test_a_folder_that_cannot_be_written_still_slows_down(tmp_path: Path) -> None:
    in_the_way = tmp_path / "state"
    in_the_way.write_text("a file where the folder should be", encoding="utf-8")
    verifier = PinVerifier(KEPT, in_the_way, Clock())
    assert not verifier.is_right("000000")
    assert verifier.wait() > 0


def test_no_pin_is_written_to_the_disk(tmp_path: Path) -> None:
    PinVerifier(KEPT, tmp_path, Clock()).is_right("975310")
    kept = (tmp_path / "wrong-pins.json").read_text(encoding="utf-8")
    assert set(json.loads(kept)) == {"wrong", "until"}
    assert "975310" not in kept


def test_the_command_hashes_what_a_pipe_brings(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PIN}\n"))
    assert main(["kiosk-pin"]) == 0
    line = capsys.readouterr().out
    file = tmp_path / "kiosk.toml"
    file.write_text(line, encoding="utf-8")
    assert verify(PIN, read_config(file).pin_hash)


@pytest.mark.parametrize("given", ["", "12\n", "abcdef\n"])
def test_the_command_refuses_what_is_no_pin(
    given: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(given))
    assert main(["kiosk-pin"]) == 2
    assert capsys.readouterr().err == ("ecpat-finder: a PIN has 6 to 12 digits and nothing else\n")
