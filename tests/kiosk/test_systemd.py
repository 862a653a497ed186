"""What systemd is told, and what is kept of faults."""

import socket
import sys
from pathlib import Path
from types import TracebackType

import pytest

from ecpat_finder.error_report import error_line
from ecpat_finder.kiosk.operator.error_log import MAX_LINE_CHARACTERS, MAX_LINES, ErrorLog
from ecpat_finder.kiosk.systemd import SystemdNotifier


@pytest.mark.parametrize("is_abstract", [False, True])
def test_the_service_manager_hears(tmp_path: Path, is_abstract: bool) -> None:
    name = f"@{tmp_path}" if is_abstract else str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind("\0" + name[1:] if is_abstract else name)
        listener.settimeout(2)
        service = SystemdNotifier({"NOTIFY_SOCKET": name, "WATCHDOG_USEC": "20000000"})
        service.notify("READY=1")
        assert listener.recv(100) == b"READY=1"
        assert service.watchdog_interval() == 10


@pytest.mark.parametrize("environment", [{}, {"NOTIFY_SOCKET": "/nowhere/at/all"}])
def test_nobody_listens(environment: dict[str, str]) -> None:
    service = SystemdNotifier(environment)
    service.notify("READY=1")
    assert service.watchdog_interval() is None


def test_a_watchdog_of_nonsense_is_none() -> None:
    assert SystemdNotifier({"WATCHDOG_USEC": "soon"}).watchdog_interval() is None


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


def trace_of(fault: BaseException) -> TracebackType | None:
    try:
        raise fault
    except BaseException:
        return sys.exc_info()[2]


def test_a_fault_is_told_without_its_words() -> None:
    line = error_line(ValueError, trace_of(ValueError("Thailand")), when=0)
    assert line.endswith("fault: ValueError in test_systemd.py, trace_of")
    assert "Thailand" not in line
    assert error_line(ValueError, None).endswith("fault: ValueError in start")
