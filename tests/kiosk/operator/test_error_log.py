"""What is kept of errors."""

from pathlib import Path

from ecpat_finder.kiosk.operator.error_log import MAX_LINE_CHARACTERS, MAX_LINES, ErrorLog


def test_faults_outlast_a_restart_and_the_oldest_go(tmp_path: Path) -> None:
    log = ErrorLog(tmp_path / "state")
    for number in range(MAX_LINES + 5):
        log.add(f"fault {number}")
    log.add("x" * 1000)
    again = ErrorLog(tmp_path / "state")
    assert again.lines == log.lines
    assert len(again.lines) == MAX_LINES
    assert again.lines[-1] == "x" * MAX_LINE_CHARACTERS
    assert again.lines[0] == "fault 6"
    assert [file.name for file in (tmp_path / "state").iterdir()] == ["faults.log"]


def test_faults_without_a_disk(tmp_path: Path) -> None:
    in_the_way = tmp_path / "state"
    in_the_way.write_text("", encoding="utf-8")
    log = ErrorLog(in_the_way)
    log.add("a fault")
    assert log.lines == ["a fault"]


def test_a_damaged_log_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    (tmp_path / "faults.log").write_bytes(b"one\n\xff\xfe\n" + b"long" * 1000)
    lines = ErrorLog(tmp_path).lines
    assert lines[0] == "one"
    assert all(len(line) <= MAX_LINE_CHARACTERS for line in lines)
