"""Checks whether a window can be opened before Qt tries: Qt would abort the process."""

import importlib.util
import os
import sys
from pathlib import Path

from ecpat_finder import bundle_libraries, paths

DEBIAN_PACKAGES = {
    "libEGL.so": "libegl1",
    "libGL.so": "libgl1",
    "libxkbcommon.so": "libxkbcommon0",
    "libxkbcommon-x11.so": "libxkbcommon-x11-0",
    "libfontconfig.so": "libfontconfig1",
    "libfreetype.so": "libfreetype6",
    "libdbus-1.so": "libdbus-1-3",
    "libglib-2.0.so": "libglib2.0-0",
    "libgthread-2.0.so": "libglib2.0-0",
    "libX11.so": "libx11-6",
    "libX11-xcb.so": "libx11-xcb1",
    "libxcb.so": "libxcb1",
    "libxcb-cursor.so": "libxcb-cursor0",
    "libxcb-icccm.so": "libxcb-icccm4",
    "libxcb-image.so": "libxcb-image0",
    "libxcb-keysyms.so": "libxcb-keysyms1",
    "libxcb-randr.so": "libxcb-randr0",
    "libxcb-render.so": "libxcb-render0",
    "libxcb-render-util.so": "libxcb-render-util0",
    "libxcb-shape.so": "libxcb-shape0",
    "libxcb-shm.so": "libxcb-shm0",
    "libxcb-sync.so": "libxcb-sync1",
    "libxcb-util.so": "libxcb-util1",
    "libxcb-xfixes.so": "libxcb-xfixes0",
    "libxcb-xkb.so": "libxcb-xkb1",
    "libwayland-client.so": "libwayland-client0",
    "libwayland-cursor.so": "libwayland-cursor0",
    "libwayland-egl.so": "libwayland-egl1",
}
"""The system libraries that Qt needs, and the Debian package of each."""


class NoDisplayError(Exception):
    """No window can be opened; the message is one sentence that says what is missing."""


def require_qt() -> None:
    """Raises NoDisplayError if Qt for Python or a library that it needs is missing."""
    bundle = paths.bundle_folder()
    if bundle is not None:
        bundle_libraries.restore_environment()
        try:
            bundle_libraries.load_missing(bundle / "fallback")
        except OSError as error:
            raise NoDisplayError(missing_library(str(error))) from None
    if importlib.util.find_spec("PySide6") is None:
        raise NoDisplayError("Qt for Python is missing: install the package PySide6-Essentials.")
    try:
        import PySide6.QtWidgets
    except ImportError as error:
        raise NoDisplayError(missing_library(str(error))) from None
    problem = incompatible_versions(PySide6.__version_info__[:2], sys.version_info[:2])
    if problem:
        raise NoDisplayError(problem)


def incompatible_versions(qt: tuple[int, ...], python: tuple[int, ...]) -> str | None:
    """Why these versions of Qt for Python and Python are incompatible, or None if they aren't.

    PySide6 6.12 and later assume that None is immortal (Python 3.12); on an older Python each
    call releases a reference to it until the process crashes.
    """
    if qt < (6, 12) or python >= (3, 12):
        return None
    return (
        f"Qt for Python {qt[0]}.{qt[1]} crashes on Python {python[0]}.{python[1]}:"
        " install PySide6-Essentials below 6.12, or Python 3.12 or later."
    )


def require_display() -> None:
    """Raises NoDisplayError if there is no display on which Qt could open a window.

    Checks X11 and Wayland only: Windows and macOS always have a display.
    """
    platform = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    if sys.platform in ("win32", "darwin") or platform not in ("", "xcb", "wayland"):
        return
    problem = None
    if platform != "xcb" and _wayland_accepts_connections():
        problem = _plugin_problem("wayland")
        if problem is None:
            return
    if platform == "wayland" or not os.environ.get("DISPLAY"):
        if problem:
            raise NoDisplayError(problem)
        raise NoDisplayError(
            "No display can be opened: neither DISPLAY nor WAYLAND_DISPLAY names one."
            " On a machine without a screen, the Debian package xvfb brings one (xvfb-run)."
        )
    problem = _plugin_problem("xcb")
    if problem:
        raise NoDisplayError(problem)
    if not _x11_accepts_connections():
        raise NoDisplayError(
            f"No display can be opened: can't connect to DISPLAY={os.environ['DISPLAY']}."
            " On a machine without a screen, the Debian package xvfb brings one (xvfb-run)."
        )


def missing_library(message: str) -> str:
    """The dynamic linker's error message as a sentence, with the Debian package if known."""
    library = message.split(":")[0].strip()
    package = DEBIAN_PACKAGES.get(library.split(".so")[0] + ".so")
    if package:
        return f"No window can be opened: {library} is missing (Debian package {package})."
    return f"No window can be opened: {message}"


def _plugin_problem(platform: str) -> str | None:
    """Why a Qt platform plugin can't be loaded, or None if it can or isn't installed."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        return None
    plugins = Path(spec.origin).parent / "Qt" / "plugins" / "platforms"
    plugin = plugins / f"libq{platform}.so"
    if not plugin.is_file():
        return None
    import ctypes

    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return missing_library(str(error))
    return None


def _wayland_accepts_connections() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    folder = os.environ.get("XDG_RUNTIME_DIR")
    if not name or not (folder or os.path.isabs(name)):
        return False
    import socket

    with socket.socket(socket.AF_UNIX) as connection:
        try:
            connection.connect(os.path.join(folder or "/", name))
        except OSError:
            return False
    return True


def _x11_accepts_connections() -> bool:
    """Whether an X server accepts a connection, tried through libxcb as Qt will."""
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # `_plugin_problem` found no missing library; let Qt try
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed
