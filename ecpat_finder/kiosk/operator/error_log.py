"""The last unhandled exceptions, for the operator's page; never what a visitor chose."""

from contextlib import suppress
from pathlib import Path

from ecpat_finder.atomic_file import write_atomic

MAX_LINES = 20
MAX_LINE_CHARACTERS = 200


class ErrorLog:
    """Keeps the last lines in memory, and in a file of the folder if that is writable."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "faults.log"
        self.lines = self._read()

    def add(self, line: str) -> None:
        """Adds a line; drops the oldest beyond `MAX_LINES`."""
        self.lines = [*self.lines, line[:MAX_LINE_CHARACTERS]][-MAX_LINES:]
        content = "".join(f"{kept}\n" for kept in self.lines).encode()
        with suppress(OSError):  # a full or read-only disk: the lines are kept in memory only
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(self._file, content)

    def _read(self) -> list[str]:
        try:
            text = self._file.read_text(encoding="utf-8", errors="replace")
        except OSError:
            return []
        return [line[:MAX_LINE_CHARACTERS] for line in text.splitlines()][-MAX_LINES:]
