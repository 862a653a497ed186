"""What is missing is named with the package that brings it."""

import sys

import pytest

from ecpat_finder.display import missing_library, unsound_pair


@pytest.mark.parametrize(
    ("message", "package"),
    [
        ("libEGL.so.1: cannot open shared object file: No such file or directory", "libegl1"),
        ("libxcb-cursor.so.0: cannot open shared object file", "libxcb-cursor0"),
        ("libxkbcommon-x11.so.0: cannot open shared object file", "libxkbcommon-x11-0"),
        ("libGL.so.1: cannot open shared object file", "libgl1"),
    ],
)
def test_known_library(message: str, package: str) -> None:
    sentence = missing_library(message)
    assert package in sentence
    assert "\n" not in sentence


def test_unknown_library_is_named_as_it_is() -> None:
    assert "libodd.so.7" in missing_library("libodd.so.7: cannot open shared object file")


@pytest.mark.parametrize(
    ("qt", "python", "sound"),
    [
        ((6, 12), (3, 11), False),
        ((6, 13), (3, 11), False),
        ((6, 11), (3, 11), True),
        ((6, 12), (3, 12), True),
        ((6, 8), (3, 13), True),
    ],
)
def test_pair_of_versions(qt: tuple[int, int], python: tuple[int, int], sound: bool) -> None:
    assert (unsound_pair(qt, python) is None) is sound


def test_calls_into_qt_do_not_use_up_none(qtbot: object) -> None:
    """The fault of PySide6 6.12.0 on Python 3.11: one reference lost a call."""
    from PySide6.QtWidgets import QApplication, QLineEdit

    line = QLineEdit()
    before = sys.getrefcount(None)
    for _ in range(500):
        line.setText("a")
        line.clear()
        QApplication.processEvents()
    assert sys.getrefcount(None) > before - 100
