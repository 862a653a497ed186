"""Carries an open request from a second launch to the open window, and its answer back.

On Unix through named pipes that the event loop watches: importing Python's `socket` takes a MiB
and `multiprocessing.connection` with a thread of its own five, while QtNetwork, which has
QLocalServer, needs Kerberos libraries that a bare Debian lacks. On Windows through
`multiprocessing.connection`.
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
"""Seconds a second launch waits for the open window before it opens one of its own."""

READ_TIMEOUT_MS = 1000
"""How long the open window waits for the rest of a request."""

MAX_MESSAGE_BYTES = 1000
"""Longer messages are refused."""

PIPE_BUFFER_BYTES = 4096
"""What Linux writes to a pipe at once, so that two messages are never mixed (PIPE_BUF)."""

SHOWN = b"shown"
END = b"\0"


class RequestChannel(QObject):
    """The open window's end; emits `received` with each message (bytes).

    A message counts as shown once `acknowledge` is called.
    """

    received = Signal(bytes)

    def listen(self, address: str) -> bool:
        """Waits for messages at an address from now on; False if it can't."""
        raise NotImplementedError

    def acknowledge(self) -> None:
        """Tells the sender of the last message that it is shown."""
        raise NotImplementedError

    def close(self) -> None:
        """Stops listening."""
        raise NotImplementedError


class FifoChannel(RequestChannel):
    """A named pipe; the sender of a message waits for the answer at one of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._address = ""
        self._pipe: int | None = None
        self._sender = ""

    def listen(self, address: str) -> bool:
        from PySide6.QtCore import QSocketNotifier

        try:
            Path(address).unlink(missing_ok=True)  # left by a process that was killed
            os.mkfifo(address, 0o600)
            # Open for writing, too: a pipe without a writer would always be ready to be read.
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
        with suppress(OSError):  # the sender has given up
            answer = os.open(self._sender, os.O_WRONLY | os.O_NONBLOCK)
            try:
                os.write(answer, SHOWN)
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
    """`multiprocessing.connection`, in a thread of its own."""

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
                            connection.send_bytes(SHOWN)
                except (OSError, EOFError):
                    time.sleep(0.1)  # the other side hung up, or `close` was called

        threading.Thread(target=serve, daemon=True).start()
        return True

    def acknowledge(self) -> None:
        self._acknowledged.set()

    def close(self) -> None:
        listener, self._listener = self._listener, None
        if listener is not None:
            listener.close()


def send(address: str, message: bytes, until: float) -> bool:
    """Sends a message; whether the open window has shown it before `until` (time.monotonic()).

    Raises OSError when nobody listens at the address.
    """
    if sys.platform == "win32":
        from multiprocessing.connection import Client

        try:
            with Client(address) as connection:
                connection.send_bytes(message)
                return (
                    connection.poll(until - time.monotonic())
                    and connection.recv_bytes(MAX_MESSAGE_BYTES) == SHOWN
                )
        except EOFError:
            return False
    return _send_by_fifo(address, message, until)


def _send_by_fifo(address: str, message: bytes, until: float) -> bool:
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
            ready, _, _ = select.select([incoming], [], [], max(0.0, until - time.monotonic()))
            return bool(ready) and os.read(incoming, len(SHOWN)) == SHOWN
        finally:
            os.close(incoming)
    finally:
        answer.unlink(missing_ok=True)


def make_channel() -> RequestChannel:
    """The channel that this system has."""
    return ConnectionChannel() if sys.platform == "win32" else FifoChannel()
