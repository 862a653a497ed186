"""Brings along, in a bundle, the shared libraries of the system that this machine lacks."""

import os
from pathlib import Path

ORDER = "order.txt"
"""In the bundle's folder of libraries: their names, each after those that it needs itself."""


def restore_environment() -> None:
    """Gives back the search path for libraries that the bundle's start has changed.

    The system's own programs, such as the browser that opens a link, are started with ours and
    would load our libraries.
    """
    if "LD_LIBRARY_PATH" in os.environ:
        given = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
        if given is None:
            del os.environ["LD_LIBRARY_PATH"]
        else:
            os.environ["LD_LIBRARY_PATH"] = given


def bring_missing(folder: Path) -> list[str]:
    """Loads each library of a folder that the system doesn't have; returns their names.

    A library that is loaded is found by whatever needs it later. The system's own comes first: it
    is the one that is kept up to date, and that fits the machine's drivers.
    """
    try:
        names = (folder / ORDER).read_text(encoding="ascii").split()
    except OSError:
        return []
    import ctypes

    brought = []
    for name in names:
        try:
            ctypes.CDLL(name)
        except OSError:
            ctypes.CDLL(str(folder / name))
            brought.append(name)
    return brought
