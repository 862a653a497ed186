"""Transmits a second launch's request to the open window, and the acknowledgement back.

On Unix this is a socket in the event loop: `multiprocessing.connection` with a thread takes 5 MiB
more, and QtNetwork, which has QLocalServer, needs Kerberos libraries that a minimal Debian lacks.
On Windows it is a named pipe, by `multiprocessing.connection`.
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

ACKNOWLEDGEMENT = b"shown"


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


class SocketChannel(RequestChannel):
    """A Unix domain socket in the event loop."""

    def __init__(self) -> None:
        super().__init__()
        self._address = ""
        self._pipe: int | None = None
        self._sender = ""

    def listen(self, address: str) -> bool:
        from PySide6.QtCore import QSocketNotifier

        try:
            Path(address).unlink(missing_ok=True)  # left behind by a killed process
            server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            server.bind(address)
            server.listen()
        except OSError:
            return False
        self._address = address
        self._arrivals = QSocketNotifier(self._pipe, QSocketNotifier.Type.Read, self)
        self._arrivals.activated.connect(self._read)
        return True

    def _accept(self) -> None:
        from PySide6.QtCore import QSocketNotifier

        if self._server is None or self._sender is not None:
            return  # further connections wait in the socket's backlog
        try:
            self._sender, _ = self._server.accept()
        except OSError:
            return
        self._sender.setblocking(False)
        self._message = b""
        self._reader = QSocketNotifier(self._sender.fileno(), QSocketNotifier.Type.Read, self)
        self._reader.activated.connect(self._read)
        self._arrivals.setEnabled(False)
        self._deadline.start(READ_TIMEOUT_MS)

    def _read(self) -> None:
        if self._sender is None:
            return
        try:
            part = self._sender.recv(MAX_MESSAGE_BYTES + 1)
        except BlockingIOError:
            return
        except OSError:
            part = b""
            self._message = b""
        self._message += part
        if part and len(self._message) <= MAX_MESSAGE_BYTES:
            return
        self._reader.setEnabled(False)
        if part or not self._message:
            self._drop_sender()
        else:
            self._deadline.start(round(TIMEOUT_S * 1000))  # by then the sender has timed out
            self.received.emit(self._message)

    def acknowledge(self) -> None:
        if self._sender is not None:
            with suppress(OSError):  # the peer has disconnected
                self._sender.send(ACKNOWLEDGEMENT)
            self._drop_sender()

    def _drop_sender(self) -> None:
        if self._sender is not None:
            self._deadline.stop()
            self._reader.setEnabled(False)
            self._reader.deleteLater()
            self._sender.close()
            self._sender = None
            self._arrivals.setEnabled(True)

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
    return _send_by_fifo(address, message, until)

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.settimeout(max(0.01, deadline - time.monotonic()))
        connection.connect(address)
        connection.sendall(message)
        connection.shutdown(socket.SHUT_WR)
        try:
            return connection.recv(MAX_MESSAGE_BYTES) == ACKNOWLEDGEMENT
        except TimeoutError:
            return False


def make_channel() -> RequestChannel:
    """The channel for this platform."""
    return PipeChannel() if sys.platform == "win32" else SocketChannel()
