"""Loads the bundled shared libraries that are missing on this system."""

import os
from pathlib import Path

ORDER = "order.txt"
"""Lists the names of the bundled libraries, dependencies first."""


def restore_environment() -> None:
    """Restores the library search path that the bundle's bootloader changed.

    Child processes, such as the browser that opens a link, inherit the environment and would
    otherwise load the bundled libraries.
    """
    if "LD_LIBRARY_PATH" in os.environ:
        original = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
        if original is None:
            del os.environ["LD_LIBRARY_PATH"]
        else:
            os.environ["LD_LIBRARY_PATH"] = original


def load_missing(folder: Path) -> list[str]:
    """Loads each library in a folder that the system lacks; returns the names of those loaded.

    A loaded library satisfies later dependencies on it. The system's own version is preferred: it
    gets security updates and matches the installed drivers. Raises OSError for a damaged library.
    """
    try:
        names = (folder / ORDER).read_text(encoding="ascii").split()
    except OSError:
        return []
    import ctypes

    loaded = []
    for name in names:
        try:
            ctypes.CDLL(name)
        except OSError:
            ctypes.CDLL(str(folder / name))
            loaded.append(name)
    return loaded
