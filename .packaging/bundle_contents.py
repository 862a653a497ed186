"""What goes into the bundle: the parts of Qt in use, and libraries that a bare system lacks."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path, PurePath

Entry = tuple[str, str, str]
"""A row of PyInstaller's table of contents: its name in the bundle, its source file, its type."""

Imports = Callable[[str], Iterable[tuple[str, str | None]]]
"""From a binary file to the name and file of each library that it links to itself.

The file is None for a library that this system doesn't have.
"""

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
"""Plugin folder -> the plugins that a program of widgets with software rendering can use."""

EXCLUDED_MODULES = (
    *("_bz2", "_lzma", "_ssl", "ssl", "readline", "_curses", "_sqlite3", "tkinter", "unittest"),
    *("pydoc", "doctest", "lib2to3", "distutils", "setuptools", "pip", "numpy"),
    *("PySide6.QtNetwork", "PySide6.QtSvg", "PySide6.QtOpenGL", "PySide6.QtQml", "PySide6.QtDBus"),
    *("PySide6.scripts", "PySide6.support"),
)
"""Modules that are imported only by code which the program never runs."""

C_RUNTIME_LIBRARIES = re.compile(
    r"(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util|gcc_s|stdc\+\+)|linux-vdso)\.so"
)
"""Never bundled: the system's own must be at least as new as those the bundle was built with, and
older ones in the bundle would take precedence over newer ones of the system."""


def qt_name(path: str) -> str:
    """A library's or plugin's name without prefix and suffix: "qxcb", "Qt6Gui"."""
    stem = PurePath(path).name.split(".")[0]
    return stem.removeprefix("lib")


def is_wanted(entry: Entry, languages: Iterable[str]) -> bool:
    """False for the Qt modules, plugins, translations and typing stubs that aren't used.

    True for everything else, Qt's shared libraries included.
    """
    path = PurePath(entry[0].replace("\\", "/"))
    parts = path.parts
    if parts[0] != "PySide6":
        return True
    if path.suffix in {".pyi", ".typesystem"}:
        return False
    if "plugins" in parts:
        folder, *_ = parts[parts.index("plugins") + 1 :]
        return qt_name(path.name) in QT_PLUGINS.get(folder, set())
    if "translations" in parts:
        return path.stem in {f"qtbase_{language}" for language in languages}
    if len(parts) == 2 and path.name.startswith("Qt"):
        return path.name.split(".")[0] in QT_MODULES
    return True


def linked_libraries(files: Iterable[str], imports: Imports) -> dict[str, str]:
    """Name -> file of every library that files link to, directly or not, dependencies first."""
    found: dict[str, str] = {}
    visited: set[str] = set()

    def visit(file: str) -> None:
        # PyInstaller returns a set, whose order depends on the build folder.
        for name, library in sorted(imports(file), key=lambda entry: entry[0]):
            if library and name not in visited:
                visited.add(name)
                visit(library)
                found[name] = library

    for file in files:
        visit(file)
    return found


def split_binaries(
    binaries: Iterable[Entry], languages: Iterable[str], imports: Imports
) -> tuple[list[Entry], dict[str, str]]:
    """The rows to keep, and the fallback libraries (name -> file), dependencies first.

    A fallback library is one of the system's that Qt links to; the program loads it only where the
    system has none. What Python's own modules link to is kept instead: it has to be the version
    that they were built with.
    """
    rows = [row for row in binaries if is_wanted(row, languages)]
    roots = [row for row in rows if row[2] == "EXTENSION" or "plugins" in PurePath(row[0]).parts]
    roots += [row for row in rows if PurePath(row[0]).name.startswith("libpython")]
    # The print plugin works only with the system's own CUPS, so what it links to is no fallback.
    print_plugins = [row for row in roots if qt_name(row[0]) == "cupsprintersupport"]
    python_roots = [row for row in roots if not _is_qt(row[1])]
    qt_roots = [row for row in roots if _is_qt(row[1]) and row not in print_plugins]
    for_python = linked_libraries((row[1] for row in python_roots), imports)
    for_qt = linked_libraries((row[1] for row in qt_roots), imports)
    for_printing = linked_libraries((row[1] for row in print_plugins), imports)
    needed = {
        *for_python,
        *(name for name, file in {**for_qt, **for_printing}.items() if _is_qt(file)),
    }
    kept = {row[0]: row for row in roots}
    for row in rows:
        name = PurePath(row[0]).name
        if name in needed and not C_RUNTIME_LIBRARIES.match(name):
            kept[row[0]] = row
    fallback = {
        name: file
        for name, file in for_qt.items()
        if not _is_qt(file) and name not in for_python and not C_RUNTIME_LIBRARIES.match(name)
    }
    return list(kept.values()), fallback


def _is_qt(file: str) -> bool:
    return bool({"PySide6", "shiboken6"} & set(Path(file).parts))
