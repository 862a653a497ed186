"""Spelling with the offered letters only always ends at a country."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecpat_finder.directory import load_directory

DIRECTORY = load_directory()


@pytest.mark.parametrize(
    ("prefix", "language", "letters"),
    [
        ("thai", "en", "l"),
        ("Thai", "en", "l"),
        ("united", "en", " "),
        ("united ", "en", "aks"),
        ("Côte", "en", " "),
        ("cote divoir", "fr", "e"),
        ("thailand", "en", ""),
        ("xq", "en", ""),
        ("allem", "fr", "a"),
        ("allem", "en", ""),
        ("росси", "en", "я"),
    ],
)
def test_next_letters(prefix: str, language: str, letters: str) -> None:
    assert DIRECTORY.next_letters(prefix, language) == set(letters)


def test_every_letter_of_the_alphabet_that_begins_a_name() -> None:
    assert set("abcdefghijklmnopqrstuvwyz") <= DIRECTORY.next_letters("")
    assert "x" not in DIRECTORY.next_letters("")


@given(st.sampled_from(["en", "fr"]), st.data())
def test_the_letters_never_lead_into_nothing(language: str, data: st.DataObject) -> None:
    spelled = ""
    while letters := sorted(DIRECTORY.next_letters(spelled, language)):
        spelled += data.draw(st.sampled_from(letters))
        assert len(spelled) < 100
    assert DIRECTORY.find_countries(spelled, 1, language)[0].exact
