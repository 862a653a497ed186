"""Likely typos cost less than unlikely ones, and short words forgive none."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ecpat_finder.directory.search.typos import (
    allowed_typos,
    is_plausible,
    near,
    near_prefixes,
    typo_cost,
)


@pytest.mark.parametrize(
    ("typed", "typos"), [("", 0), ("cha", 0), ("chad", 1), ("tunis ", 1), ("taiwan", 2)]
)
def test_longer_words_forgive_more(typed: str, typos: int) -> None:
    assert allowed_typos(typed) == typos


@pytest.mark.parametrize(
    ("name", "likely", "unlikely"),
    [
        ("germany", "germsny", "germxny"),  # a key beside the right one
        ("liberia", "lyberia", "lxberia"),  # sounds alike
        ("greece", "greeece", "greqece"),  # doubled
        ("new zealand", "newzealand", "new zealnd"),  # a space
        ("kenya", "kenta", "mebya"),  # one, not two
        ("france", "frence", "grance"),  # inside, not at the start
    ],
)
def test_likely_typos_cost_less(name: str, likely: str, unlikely: str) -> None:
    assert 0 < typo_cost(likely, name) < typo_cost(unlikely, name)


def test_swapped_letters_are_one_typo() -> None:
    assert typo_cost("thialand", "thailand") <= 1
    assert near("thialand", ["thailand", "finland"], 1) == [0]


def test_two_typos_of_a_short_word_must_be_likely() -> None:
    assert is_plausible("cypress", "cyprus", typo_cost("cypress", "cyprus"))
    assert not is_plausible("mexacx", "mexico", typo_cost("mexacx", "mexico"))


def test_beginnings() -> None:
    names = ["ivory coast", "iceland", "ivanovo"]
    assert near_prefixes("ivery c", names, 1) == [(0, "ivory c")]


@given(st.text("abc ", max_size=12), st.text("abc ", max_size=12))
@example("a bc", "ab c")
def test_the_cost_is_nothing_only_for_the_same(typed: str, name: str) -> None:
    assert (typo_cost(typed, name) <= 0) == (typed == name)
