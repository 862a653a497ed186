"""The rules by which names of the data packages are taken into the index."""

import pytest

from ecpat_finder.curate.place_names import _feminine, _is_written


@pytest.mark.parametrize(
    ("masculine", "feminine"),
    [
        ("Chinois", "Chinoise"),
        ("Tunisien", "Tunisienne"),
        ("Letton", "Lettonne"),
        ("Belge", "Belge"),
        ("Allemand", "Allemande"),
    ],
)
def test_french_feminine(masculine: str, feminine: str) -> None:
    assert _feminine(masculine) == feminine


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("Abidjan", True),
        ("أبيدجان", True),
        ("BKK", False),  # an airport
        ("abidjan", False),  # made by a machine
        ("Sector 7", False),
        ("http://example.org/a", False),
        ("Ur", False),
    ],
)
def test_names_that_people_write(name: str, taken: bool) -> None:
    assert _is_written(name) is taken
