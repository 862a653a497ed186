"""Writes a file whole or not at all. Imports no Qt."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def write_atomic(file: Path, content: bytes) -> None:
    """Replaces a file's content; raises OSError with the reason when it can't.

    The old content stays until all of the new one is on the disk. Only a regular file is
    replaced, never a device; its permissions stay, and a new file gets the usual ones.
    """
    if file.exists() and not file.is_file():
        raise OSError("not a regular file")
    target = file.resolve()  # behind a symbolic link the file itself is replaced
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.chmod(target.stat().st_mode & 0o7777 if target.exists() else _default_mode())
        fresh.replace(target)
    except BaseException:
        with suppress(OSError):
            fresh.unlink()
        raise


def _default_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
