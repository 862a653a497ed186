"""Words of distress lead to "Get help now"; a country's name always wins over them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecpat_finder import paths
from ecpat_finder.cli import main
from ecpat_finder.directory import Directory, load_directory
from ecpat_finder.directory.search.folding import fold
from ecpat_finder.directory.search.help_words import (
    HelpWordsDamagedError,
    read_help_words,
)

LANGUAGES = {"en", "fr", "es", "pt", "ru", "ar", "ur", "zh", "hi", "id", "th", "sw"}
"""The languages of the design."""

DIRECTORY = load_directory()
WORDS = read_help_words(paths.help_words_file())


def position(typed: str, language: str = "en") -> int | None:
    return DIRECTORY.help_position(typed, DIRECTORY.find_countries(typed, 40, language))


def test_each_language_has_words() -> None:
    assert set(paths.translated_languages()) <= set(WORDS)
    assert set(WORDS) == LANGUAGES
    for language, words in WORDS.items():
        folded = [fold(word) for word in words]
        assert all(folded), language
        assert len(set(folded)) == len(folded), language
        assert len(words) >= 10, language


@pytest.mark.parametrize(
    ("language", "word"), [(language, word) for language in WORDS for word in WORDS[language]]
)
def test_each_word_comes_before_every_country(language: str, word: str) -> None:
    assert position(word) == 0
    assert position(word.upper()) == 0


@pytest.mark.parametrize(
    "typed",
    [
        *("help", "police", "report", "blackmail", "sextortion", "abuse", "danger", "suicide"),
        *("rape", "HELP!!", "i need help please", "someone is blackmailing me", "kill myself"),
        *("aide", "à l'aide", "a l aide", "harcelement", "VIOLÉE", "signaler", "chantage"),
        *("blackmial", "sucide", "polise", "haressment", "sextorsion", "blackm", "suici"),
        *("ayuda", "policia", "помогите", "أريد مساعدة", "有人勒索我", "ช่วยด้วยค่ะ", "मुझे मदद चाहिए"),
    ],
)
def test_however_it_is_typed(typed: str) -> None:
    assert position(typed) == 0


@pytest.mark.parametrize(
    ("typed", "code"), [("help France", "FR"), ("police in Kenya", "KE"), ("help 🇹🇭", "TH")]
)
def test_a_name_beside_the_word_comes_first(typed: str, code: str) -> None:
    assert DIRECTORY.find_countries(typed, 1)[0].country.code == code
    assert position(typed) == 1


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_beginning_of_a_country_s_name_is_taken_for_a_word(language: str) -> None:
    for country in DIRECTORY.countries.values():
        for name in (country.name[language], *country.own_names(language), *country.also):
            for length in range(1, len(name) + 1):
                assert position(name[:length], language) is None, name[:length]


@given(st.text(max_size=40))
def test_any_text_has_a_position_or_none(typed: str) -> None:
    matches = DIRECTORY.find_countries(typed, 5)
    assert DIRECTORY.help_position(typed, matches) in (None, 0, min(1, len(matches)))


def test_a_group_s_name_is_no_call_for_help(directory: Directory) -> None:
    name = "Action Against Child Sexual Abuse Initiative"
    assert directory.find_countries(name)[0].country.code == "NG"
    assert position(name) == 1


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (None, "can't be read (No such file or directory)"),
        (b"en = [", "is not TOML"),
        (b"\xff", "is not TOML"),
        (b"en = 7", "has no list of words for en"),
        (b"en = [7]", "has no list of words for en"),
    ],
)
def test_damaged_words_are_told_by_check_and_the_search_goes_on(
    content: bytes | None,
    expected: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / "search" / "help_words.toml"
    file.parent.mkdir()
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(HelpWordsDamagedError):
        read_help_words(file)
    monkeypatch.setattr(paths, "help_words_file", lambda: file)
    damaged = load_directory()
    assert damaged.find_countries("thailand")[0].country.code == "TH"
    assert damaged.help_position("help", []) is None
    assert main(["check"]) == 1
    assert capsys.readouterr().err.startswith(f"search/help_words.toml: {expected}")
