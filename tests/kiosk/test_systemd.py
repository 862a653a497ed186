"""What systemd is told."""

import socket
from pathlib import Path

import pytest

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
