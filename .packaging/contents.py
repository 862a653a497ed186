"""What goes into the bundle: the parts of Qt in use, and the libraries a bare system lacks."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path, PurePath

Entry = tuple[str, str, str]
"""A row of PyInstaller's table of contents: where it goes, where it comes from, its kind."""

QT_MODULES = frozenset({"QtCore", "QtGui", "QtWidgets", "QtPrintSupport"})

QT_PLUGINS = {
    "platforms": {"qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"},
    "platforminputcontexts": {
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    },
    "platformthemes": {"qxdgdesktopportal"},
    "printsupport": {"cupsprintersupport", "windowsprintersupport", "cocoaprintersupport"},
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"bradient"},
}
"""Folder of plugins -> those that a window of widgets, drawn by the processor, can use."""

LEFT_OUT_OF_PYTHON = (
    *("_bz2", "_lzma", "_ssl", "ssl", "readline", "_curses", "_sqlite3", "tkinter", "unittest"),
    *("pydoc", "doctest", "lib2to3", "distutils", "setuptools", "pip", "numpy"),
    *("PySide6.QtNetwork", "PySide6.QtSvg", "PySide6.QtOpenGL", "PySide6.QtQml", "PySide6.QtDBus"),
    *("PySide6.scripts", "PySide6.support"),
)
"""Modules that something imports on occasions which never come here."""

ALWAYS_THERE = re.compile(
    r"(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util|gcc_s|stdc\+\+)|linux-vdso)\.so"
)
"""The C and C++ libraries: older ones than those the bundle was built with don't do, and newer
ones than the bundle's own would be hidden by it."""


def qt_name(path: str) -> str:
    """A library or plugin without what systems put around its name: "qxcb", "Qt6Gui"."""
    stem = PurePath(path).name.split(".")[0]
    return stem.removeprefix("lib")


def wanted_of_qt(entry: Entry, languages: Iterable[str]) -> bool:
    """Whether a row is to stay, as far as it is Qt's and is not just a library of its."""
    place = PurePath(entry[0].replace("\\", "/"))
    parts = place.parts
    if parts[0] != "PySide6":
        return True
    if place.suffix in {".pyi", ".typesystem"}:
        return False
    if "plugins" in parts:
        folder, *_ = parts[parts.index("plugins") + 1 :]
        return qt_name(place.name) in QT_PLUGINS.get(folder, set())
    if "translations" in parts:
        return place.stem in {f"qtbase_{language}" for language in languages}
    if len(parts) == 2 and place.name.startswith("Qt"):
        return place.name.split(".")[0] in QT_MODULES
    return True


def closure(
    start: Iterable[str], needs: Callable[[str], Iterable[tuple[str, str | None]]]
) -> dict[str, str]:
    """Name -> file of every library that files need, those of the needed ones first.

    `needs` gives the names and files that one file names itself; a library without a file is one
    that the system doesn't have, and is left to fail where it is used.
    """
    found: dict[str, str] = {}
    seen: set[str] = set()

    def visit(file: str) -> None:
        for name, source in needs(file):
            if source and name not in seen:
                seen.add(name)
                visit(source)
                found[name] = source

    for file in start:
        visit(file)
    return found


def split_binaries(
    binaries: Iterable[Entry],
    languages: Iterable[str],
    needs: Callable[[str], Iterable[tuple[str, str | None]]],
) -> tuple[list[Entry], dict[str, str]]:
    """The rows that stay, and the system's libraries (name -> file) to carry for bare systems.

    What Python's own modules need stays among the rows: it has to be of the same make.
    """
    rows = [row for row in binaries if wanted_of_qt(row, languages)]
    roots = [row for row in rows if row[2] == "EXTENSION" or "plugins" in PurePath(row[0]).parts]
    roots += [row for row in rows if PurePath(row[0]).name.startswith("libpython")]
    # Printing needs the system's own print service and all that belongs to it, or none.
    ours = [row for row in roots if not _is_qt(row[1])]
    qt = [row for row in roots if _is_qt(row[1]) and qt_name(row[0]) != "cupsprintersupport"]
    of_python = closure([row[1] for row in ours], needs)
    of_qt = closure([row[1] for row in qt], needs)
    plugins = [row for row in roots if qt_name(row[0]) == "cupsprintersupport"]
    printing = {
        name for name, file in closure([row[1] for row in plugins], needs).items() if _is_qt(file)
    }
    needed = {*of_python, *(name for name, file in of_qt.items() if _is_qt(file)), *printing}
    kept = {row[0]: row for row in roots}
    for row in rows:
        name = PurePath(row[0]).name
        if name in needed and not ALWAYS_THERE.match(name):
            kept[row[0]] = row
    carried = {
        name: file
        for name, file in of_qt.items()
        if not _is_qt(file) and name not in of_python and not ALWAYS_THERE.match(name)
    }
    return list(kept.values()), carried


def _is_qt(file: str) -> bool:
    return bool({"PySide6", "shiboken6"} & set(Path(file).parts))
