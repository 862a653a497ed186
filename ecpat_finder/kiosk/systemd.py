"""Tells systemd that the kiosk is ready, alive or stopping: the protocol of sd_notify(3)."""

import os
import socket
from collections.abc import Mapping

MICROSECONDS_PER_S = 1_000_000


class SystemdNotifier:
    """What started the program, if it wants to be told; says nothing where nobody listens."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        self._address = environment.get("NOTIFY_SOCKET", "")
        # WATCHDOG_PID isn't asked: it is the compositor's, under which the kiosk runs.
        span = environment.get("WATCHDOG_USEC", "")
        self._span = int(span) if span.isdecimal() else 0

    def heartbeat(self) -> float | None:
        """Seconds between two signs of life: half of what the manager waits; None for none."""
        return self._span / MICROSECONDS_PER_S / 2 if self._span else None

    def tell(self, state: str) -> None:
        """Sends "READY=1", "WATCHDOG=1" or "STOPPING=1"; a manager that is gone is no fault."""
        if not self._address or not hasattr(socket, "AF_UNIX"):
            return
        address = self._address
        if address.startswith("@"):
            address = "\0" + address[1:]
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
                line.setblocking(False)
                line.sendto(state.encode(), address)
        except OSError:
            return
