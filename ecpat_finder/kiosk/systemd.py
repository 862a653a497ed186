"""Notifies systemd that the kiosk is ready, alive or stopping: the protocol of sd_notify(3)."""

import os
import socket
from collections.abc import Mapping

MICROSECONDS_PER_S = 1_000_000


class SystemdNotifier:
    """The service manager's notification socket; does nothing if the environment names none."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        self._address = environment.get("NOTIFY_SOCKET", "")
        # WATCHDOG_PID is ignored: the kiosk runs under the compositor, whose process id it is.
        timeout = environment.get("WATCHDOG_USEC", "")
        self._timeout_us = int(timeout) if timeout.isdecimal() else 0

    def watchdog_interval(self) -> float | None:
        """Seconds between two watchdog messages: half of the timeout; None without a watchdog."""
        return self._timeout_us / MICROSECONDS_PER_S / 2 if self._timeout_us else None

    def notify(self, state: str) -> None:
        """Sends "READY=1", "WATCHDOG=1" or "STOPPING=1"; a socket that is closed is ignored."""
        if not self._address or not hasattr(socket, "AF_UNIX"):
            return
        address = self._address
        if address.startswith("@"):  # an abstract socket
            address = "\0" + address[1:]
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as client:
                client.setblocking(False)
                client.sendto(state.encode(), address)
        except OSError:
            return
