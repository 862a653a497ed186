"""Writes files atomically. Imports no Qt."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def write_atomic(file: Path, content: bytes) -> None:
    """Replaces a file's content atomically; raises OSError with the reason if it can't.

    The old content is kept until all of the new content is on disk. Only a regular file is
    replaced, never a device. Permissions are kept; a new file gets the default ones.
    """
    if file.exists() and not file.is_file():
        raise OSError("not a regular file")
    target = file.resolve()  # replaces a symbolic link's target, not the link
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(target.stat().st_mode & 0o7777 if target.exists() else _default_mode())
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _default_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
