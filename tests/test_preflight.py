"""What is missing is named with the package that brings it."""

import socket
import sys
from pathlib import Path

import pytest

from ecpat_finder import preflight
from ecpat_finder.preflight import incompatible_versions, missing_library


@pytest.mark.parametrize(
    ("message", "package"),
    [
        ("libEGL.so.1: cannot open shared object file: No such file or directory", "libegl1"),
        ("libxcb-cursor.so.0: cannot open shared object file", "libxcb-cursor0"),
        ("libxkbcommon-x11.so.0: cannot open shared object file", "libxkbcommon-x11-0"),
        ("libGL.so.1: cannot open shared object file", "libgl1"),
        ("libwayland-cursor.so.0: cannot open shared object file", "libwayland-cursor0"),
    ],
)
def test_known_library(message: str, package: str) -> None:
    sentence = missing_library(message)
    assert package in sentence
    assert "\n" not in sentence


def test_a_compositor_that_answers_and_a_library_that_lacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fresh Debian under cage: the display was there, and the sentence said that it wasn't."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "wayland")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-9")
    lacking = "No window can be opened: libwayland-cursor.so.0 is missing"
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "wayland-9"))
        compositor.listen()
        monkeypatch.setattr(preflight, "_plugin_problem", lambda _: lacking)
        with pytest.raises(preflight.NoDisplayError, match="libwayland-cursor"):
            preflight.require_display()
        monkeypatch.setattr(preflight, "_plugin_problem", lambda _: None)
        preflight.require_display()


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
    assert (incompatible_versions(qt, python) is None) is sound


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
