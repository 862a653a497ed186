"""Dates and distances as each language writes them."""

import pytest
from PySide6.QtCore import QLocale

from ecpat_finder.ui.formatting import date_text, kilometres


@pytest.mark.parametrize(
    ("date", "language", "expected"),
    [
        ("2023", "en", "2023"),
        ("2023-04", "en", "April 2023"),
        ("2023-04-24", "en", "April 24, 2023"),
        ("2023-04-24", "en-GB", "24 April 2023"),
        ("2023-04", "fr", "avril 2023"),
        ("2023-04-24", "fr", "24 avril 2023"),
        ("undated", "en", ""),
    ],
)
def test_date(date: str, language: str, expected: str) -> None:
    assert date_text(date, QLocale(language)) == expected


@pytest.mark.parametrize(
    ("distance", "expected"), [(3.2, "10"), (474.4, "470"), (1849.0, "1,800"), (12345.0, "12,300")]
)
def test_distance(distance: float, expected: str) -> None:
    assert kilometres(distance, QLocale("en")) == expected
