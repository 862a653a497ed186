"""Transmits a second launch's request to the open window, and the acknowledgement back.

On Unix by named pipes in the event loop: importing Python's `socket` takes 1 MiB, and
`multiprocessing.connection` with a thread 5 MiB; QtNetwork, which has QLocalServer, needs Kerberos
libraries that a minimal Debian lacks. On Windows by `multiprocessing.connection`.
"""

import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from multiprocessing.connection import Listener

TIMEOUT_S = 3.0
"""How long a second launch waits for the open window before it opens a new one."""

READ_TIMEOUT_MS = 1000
"""How long the open window waits for the rest of a request."""

MAX_MESSAGE_BYTES = 1000
"""Longer messages are rejected."""

PIPE_BUFFER_BYTES = 4096
"""PIPE_BUF of Linux: writes up to this size are atomic, so messages are never interleaved."""

ACKNOWLEDGEMENT = b"shown"
END = b"\0"


class RequestChannel(QObject):
    """The open window's endpoint; emits `received` with each message (bytes).

    `acknowledge` confirms to the sender that the request is shown.
    """

    received = Signal(bytes)

    def listen(self, address: str) -> bool:
        """Starts to listen at an address; False if that fails."""
        raise NotImplementedError

    def acknowledge(self) -> None:
        """Confirms to the sender of the last message that its request is shown."""
        raise NotImplementedError

    def close(self) -> None:
        """Stops listening."""
        raise NotImplementedError


class FifoChannel(RequestChannel):
    """A named pipe (FIFO); each sender creates another one for the acknowledgement."""

    def __init__(self) -> None:
        super().__init__()
        self._address = ""
        self._pipe: int | None = None
        self._sender = ""

    def listen(self, address: str) -> bool:
        from PySide6.QtCore import QSocketNotifier

        try:
            Path(address).unlink(missing_ok=True)  # left behind by a killed process
            os.mkfifo(address, 0o600)
            # Also opened for writing: without a writer, a pipe is always ready for reading.
            self._pipe = os.open(address, os.O_RDWR | os.O_NONBLOCK)
        except OSError:
            return False
        self._address = address
        self._arrivals = QSocketNotifier(self._pipe, QSocketNotifier.Type.Read, self)
        self._arrivals.activated.connect(self._read)
        return True

    def _read(self) -> None:
        assert self._pipe is not None
        with suppress(BlockingIOError):
            for part in os.read(self._pipe, PIPE_BUFFER_BYTES).split(END):
                sender, _, message = part.partition(b"\n")
                if sender.isdigit() and len(message) <= MAX_MESSAGE_BYTES:
                    self._sender = _answer_address(self._address, int(sender))
                    self.received.emit(message)

    def acknowledge(self) -> None:
        with suppress(OSError):  # the sender has timed out
            answer = os.open(self._sender, os.O_WRONLY | os.O_NONBLOCK)
            try:
                os.write(answer, ACKNOWLEDGEMENT)
            finally:
                os.close(answer)

    def close(self) -> None:
        if self._pipe is not None:
            self._arrivals.setEnabled(False)
            os.close(self._pipe)
            self._pipe = None
            with suppress(OSError):
                Path(self._address).unlink()


def _answer_address(address: str, process: int) -> str:
    return f"{address}.{process}"


class ConnectionChannel(RequestChannel):
    """`multiprocessing.connection` in a background thread."""

    _arrived = Signal(bytes)

    def __init__(self) -> None:
        super().__init__()
        import threading

        self._listener: Listener | None = None
        self._acknowledged = threading.Event()

    def listen(self, address: str) -> bool:
        import threading
        from multiprocessing.connection import Listener

        from PySide6.QtCore import Qt

        try:
            if sys.platform != "win32":
                Path(address).unlink(missing_ok=True)
            self._listener = listener = Listener(address)
        except OSError:
            return False
        self._arrived.connect(self.received, Qt.ConnectionType.QueuedConnection)

        def serve() -> None:
            while self._listener is listener:
                try:
                    with listener.accept() as connection:
                        if not connection.poll(READ_TIMEOUT_MS / 1000):
                            continue
                        message = connection.recv_bytes(MAX_MESSAGE_BYTES)
                        self._acknowledged.clear()
                        self._arrived.emit(message)
                        if self._acknowledged.wait(TIMEOUT_S):
                            connection.send_bytes(ACKNOWLEDGEMENT)
                except (OSError, EOFError):
                    time.sleep(0.1)  # the peer disconnected, or `close` was called

        threading.Thread(target=serve, daemon=True).start()
        return True

    def acknowledge(self) -> None:
        self._acknowledged.set()

    def close(self) -> None:
        listener, self._listener = self._listener, None
        if listener is not None:
            listener.close()


def send(address: str, message: bytes, deadline: float) -> bool:
    """Sends a message; True if it is acknowledged before `deadline` (time.monotonic()).

    Raises OSError if no process listens at the address.
    """
    if sys.platform == "win32":
        from multiprocessing.connection import Client

        try:
            with Client(address) as connection:
                connection.send_bytes(message)
                return (
                    connection.poll(deadline - time.monotonic())
                    and connection.recv_bytes(MAX_MESSAGE_BYTES) == ACKNOWLEDGEMENT
                )
        except EOFError:
            return False
    return _send_by_fifo(address, message, deadline)


def _send_by_fifo(address: str, message: bytes, deadline: float) -> bool:
    import select

    answer = Path(_answer_address(address, os.getpid()))
    answer.unlink(missing_ok=True)
    os.mkfifo(answer, 0o600)
    try:
        incoming = os.open(answer, os.O_RDONLY | os.O_NONBLOCK)
        try:
            outgoing = os.open(address, os.O_WRONLY | os.O_NONBLOCK)
            try:
                os.write(outgoing, b"%d\n%s%s" % (os.getpid(), message, END))
            finally:
                os.close(outgoing)
            ready, _, _ = select.select([incoming], [], [], max(0.0, deadline - time.monotonic()))
            return bool(ready) and os.read(incoming, len(ACKNOWLEDGEMENT)) == ACKNOWLEDGEMENT
        finally:
            os.close(incoming)
    finally:
        answer.unlink(missing_ok=True)


def make_channel() -> RequestChannel:
    """The channel for this platform."""
    return ConnectionChannel() if sys.platform == "win32" else FifoChannel()
