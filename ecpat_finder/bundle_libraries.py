"""Loads the shared libraries that a bundle carries and this machine lacks."""

import os
from pathlib import Path

ORDER = "order.txt"
"""A file beside the libraries: their names, each after the ones that it depends on."""


def restore_environment() -> None:
    """Restores the library search path that the bundle's boot loader has changed.

    A child process, such as the browser that opens a link, inherits our environment and would
    otherwise load the bundle's libraries.
    """
    if "LD_LIBRARY_PATH" in os.environ:
        given = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
        if given is None:
            del os.environ["LD_LIBRARY_PATH"]
        else:
            os.environ["LD_LIBRARY_PATH"] = given


def load_missing(folder: Path) -> list[str]:
    """Loads each library of a folder that the system doesn't have; returns their names.

    Once loaded, a library is found by whatever needs it later. The system's own is preferred: it
    gets security updates and fits the machine's drivers. Raises OSError for a damaged library.
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
