"""What is missing is named with the package that brings it."""

import pytest

from ecpat_finder.display import missing_library


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
