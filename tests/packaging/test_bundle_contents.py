"""Which rows of a table of contents go into the bundle, on tables made for the test."""

from collections.abc import Iterable

import pytest

from bundle_contents import is_wanted, linked_libraries, split_binaries

SITE = "/env/site-packages/PySide6"


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6\\plugins\\styles\\qmodernwindowsstyle.dll", False),
        ("PySide6/Qt/translations/qtbase_fr.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/Qt/translations/qt_help_fr.qm", False),
        ("PySide6/QtWidgets.abi3.so", True),
        ("PySide6/QtNetwork.abi3.so", False),
        ("PySide6/QtWidgets.pyd", True),
        ("PySide6/QtQml.pyd", False),
        ("PySide6/QtCore.pyi", False),
        ("ecpat_finder/resources/translations/ecpat_finder_fr.qm", True),
    ],
)
def test_parts_of_qt(name: str, wanted: bool) -> None:
    assert is_wanted((name, name, "DATA"), ("en", "fr")) is wanted


LINKED = {
    f"{SITE}/QtGui.abi3.so": ["libQt6Gui.so.6", "libc.so.6"],
    f"{SITE}/Qt/lib/libQt6Gui.so.6": ["libEGL.so.1", "libstdc++.so.6"],
    f"{SITE}/Qt/plugins/platforms/libqxcb.so": ["libxcb-cursor.so.0", "libQt6Gui.so.6"],
    f"{SITE}/Qt/plugins/printsupport/libcupsprintersupport.so": ["libcups.so.2"],
    "/lib/libxcb-cursor.so.0": ["libxcb.so.1"],
    "/python/_ctypes.so": ["libffi.so.8"],
}


def imports(file: str) -> Iterable[tuple[str, str | None]]:
    for name in LINKED.get(file, []):
        yield name, f"{SITE}/Qt/lib/{name}" if name.startswith("libQt6") else f"/lib/{name}"


def test_the_systems_libraries_are_fallbacks_and_pythons_are_kept() -> None:
    rows = [
        ("PySide6/QtGui.abi3.so", f"{SITE}/QtGui.abi3.so", "EXTENSION"),
        ("PySide6/QtNetwork.abi3.so", f"{SITE}/QtNetwork.abi3.so", "EXTENSION"),
        ("PySide6/Qt/lib/libQt6Gui.so.6", f"{SITE}/Qt/lib/libQt6Gui.so.6", "BINARY"),
        ("PySide6/Qt/lib/libQt6Svg.so.6", f"{SITE}/Qt/lib/libQt6Svg.so.6", "BINARY"),
        *(
            (
                f"PySide6/Qt/plugins/{plugin}",
                f"{SITE}/Qt/plugins/{plugin}",
                "BINARY",
            )
            for plugin in (
                "platforms/libqxcb.so",
                "platforms/libqvnc.so",
                "printsupport/libcupsprintersupport.so",
            )
        ),
        ("lib-dynload/_ctypes.so", "/python/_ctypes.so", "EXTENSION"),
        ("libffi.so.8", "/lib/libffi.so.8", "BINARY"),
        ("libcups.so.2", "/lib/libcups.so.2", "BINARY"),
        ("libxcb-cursor.so.0", "/lib/libxcb-cursor.so.0", "BINARY"),
        ("libstdc++.so.6", "/lib/libstdc++.so.6", "BINARY"),
    ]
    kept, fallback = split_binaries(rows, ("en",), imports)
    assert {row[0] for row in kept} == {
        "PySide6/QtGui.abi3.so",
        "PySide6/Qt/lib/libQt6Gui.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "lib-dynload/_ctypes.so",
        "libffi.so.8",
    }
    # Each after its dependencies; neither the C++ library nor what the print plugin links to.
    assert list(fallback) == ["libEGL.so.1", "libxcb.so.1", "libxcb-cursor.so.0"]


def test_libraries_that_link_to_each_other() -> None:
    other = {"one": "two", "two": "one"}
    found = linked_libraries(["one"], lambda name: [(other[name], other[name])])
    assert set(found) == {"one", "two"}


@pytest.mark.parametrize("is_reversed", [False, True])
def test_the_order_of_libraries_is_reproducible(is_reversed: bool) -> None:
    linked = {"program": ["b", "a", "c"], "b": ["d"]}

    def in_some_order(file: str) -> Iterable[tuple[str, str | None]]:
        return [(name, name) for name in sorted(linked.get(file, []), reverse=is_reversed)]

    assert list(linked_libraries(["program"], in_some_order)) == ["a", "d", "b", "c"]
