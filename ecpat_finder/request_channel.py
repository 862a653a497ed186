"""Carries an open request from a second launch to the open window, and its answer back.

On Unix a plain socket that the event loop watches: `multiprocessing.connection` with a thread of
its own takes 5 MiB more, and QtNetwork, which has QLocalServer, needs Kerberos libraries that a
bare Debian lacks. Windows has named pipes instead, which `multiprocessing.connection` speaks.
"""

import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    import socket
    from multiprocessing.connection import Listener

TIMEOUT_S = 3.0
"""Seconds a second launch waits for the open window before it opens one of its own."""

READ_TIMEOUT_MS = 1000
"""How long the open window waits for the rest of a request."""

MAX_MESSAGE_BYTES = 1000
"""Longer messages are refused."""

SHOWN = b"shown"


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


class SocketChannel(RequestChannel):
    """A Unix domain socket, watched by the event loop."""

    def __init__(self) -> None:
        super().__init__()
        self._server: socket.socket | None = None
        self._sender: socket.socket | None = None
        self._message = b""

    def listen(self, address: str) -> bool:
        import socket

        from PySide6.QtCore import QSocketNotifier, QTimer

        try:
            Path(address).unlink(missing_ok=True)  # left by a process that was killed
            server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            server.bind(address)
            server.listen()
        except OSError:
            return False
        server.setblocking(False)
        self._server, self._address = server, address
        self._arrivals = QSocketNotifier(server.fileno(), QSocketNotifier.Type.Read, self)
        self._arrivals.activated.connect(self._accept)
        self._deadline = QTimer(self)
        self._deadline.setSingleShot(True)
        self._deadline.timeout.connect(self._drop_sender)
        return True

    def _accept(self) -> None:
        from PySide6.QtCore import QSocketNotifier

        if self._server is None or self._sender is not None:
            return  # the next one waits in the socket's queue
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
            self._deadline.start(round(TIMEOUT_S * 1000))  # then the sender has given up
            self.received.emit(self._message)

    def acknowledge(self) -> None:
        if self._sender is not None:
            with suppress(OSError):  # the other side has hung up
                self._sender.send(SHOWN)
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
        self._drop_sender()
        if self._server is not None:
            self._arrivals.setEnabled(False)
            self._server.close()
            self._server = None
            with suppress(OSError):
                Path(self._address).unlink()


class PipeChannel(RequestChannel):
    """`multiprocessing.connection`: a named pipe on Windows, a socket elsewhere."""

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
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.settimeout(max(0.01, until - time.monotonic()))
        connection.connect(address)
        connection.sendall(message)
        connection.shutdown(socket.SHUT_WR)
        try:
            return connection.recv(MAX_MESSAGE_BYTES) == SHOWN
        except TimeoutError:
            return False


def make_channel() -> RequestChannel:
    """The channel that this system has."""
    return PipeChannel() if sys.platform == "win32" else SocketChannel()
