"""Words may come in another order, shortened, or without the ones that say nothing."""

import pytest

from ecpat_finder.directory.search.vocabulary import (
    Vocabulary,
    all_words_start,
    phrases,
    same_words,
    substrings,
    without_stop_words,
)


@pytest.mark.parametrize(
    ("typed", "name", "fits"),
    [
        ("korea south", "south korea", True),
        ("congo dem rep", "democratic republic of the congo", True),
        ("micronesia fed sts", "federated states of micronesia", True),
        ("st lucia", "saint lucia", True),
        ("guinea guinea", "papua new guinea", False),
        ("north korea", "south korea", False),
    ],
)
def test_words_in_any_order(typed: str, name: str, fits: bool) -> None:
    assert all_words_start(typed.split(), name.split()) is fits


def test_fillers() -> None:
    assert without_stop_words(["the", "republic", "of", "the", "congo"]) == ["republic", "congo"]
    assert without_stop_words(["the"]) == ["the"]
    assert same_words(["korea", "republic"], ["republic", "of", "korea"])
    assert not same_words(["korea"], ["republic", "of", "korea"])


def test_phrases_are_longest_first() -> None:
    assert phrases(["a", "b", "c"]) == ["a b", "b c", "a", "b", "c"]
    assert phrases(["a"]) == []
    assert substrings("日本国") == ["日本", "本国"]


def test_vocabulary() -> None:
    words = Vocabulary(["new zealand", "new caledonia"], frozenset(["ostrov", "new"]))
    assert {"caledonia", "new", "zealand", "republic"} <= words.known
    assert words.listed == sorted(words.known)
    assert "ostrov" in words.optional
    assert "new" not in words.optional
    assert "new" in words.generic
