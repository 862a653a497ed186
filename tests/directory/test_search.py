"""What a person types finds the country they mean."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ecpat_finder.directory import Directory, load_directory
from ecpat_finder.directory.model import text_in
from ecpat_finder.directory.search import fold

DIRECTORY = load_directory()


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Thailand", "TH"),
        ("THAILAND", "TH"),
        ("thai", "TH"),
        ("tailand", "TH"),
        ("thialand", "TH"),
        ("thailannd", "TH"),
        ("ไทย", "TH"),
        ("TH", "TH"),
        ("tha", "TH"),
        ("Côte", "CI"),
        ("cote d", "CI"),
        ("cote d'ivoire", "CI"),
        ("ivory coast", "CI"),
        ("CIV", "CI"),
        ("allemagne", "DE"),
        ("Deutschland", "DE"),
        ("日本", "JP"),
        ("Россия", "RU"),
        ("россия", "RU"),
        ("مصر", "EG"),
        ("korea south", "KR"),
        ("  united   kingdom ", "GB"),
        ("uk", "GB"),
        ("US", "US"),
        ("osterreich", "AT"),
        ("guinea", "GN"),
        ("niger", "NE"),
        ("turkey", "TR"),
        ("swaziland", "SZ"),
    ],
)
def test_first_answer(typed: str, code: str) -> None:
    assert DIRECTORY.find_countries(typed, limit=3)[0].country.code == code


def test_name_that_matched_is_told(directory: Directory) -> None:
    match = directory.find_countries("deutsch")[0]
    assert (match.country.code, match.name, match.exact) == ("DE", "Deutschland", False)
    assert directory.find_countries("Germany")[0].exact


def test_several_meanings_are_several_answers(directory: Directory) -> None:
    codes = [match.country.code for match in directory.find_countries("guinea")]
    assert codes[0] == "GN"
    assert {"GN", "GW", "GQ", "PG"} <= set(codes)


def test_limit(directory: Directory) -> None:
    assert len(directory.find_countries("a", limit=4)) == 4


@pytest.mark.parametrize(
    "typed", ["", "   ", "...", "-", "\u200b", "\ud800", "🇹🇭", "qqqq", "xyzzy"]
)
def test_no_match(typed: str, directory: Directory) -> None:
    assert directory.find_countries(typed) == []


def test_a_slip_never_outranks_a_prefix(directory: Directory) -> None:
    # "Mali" is one letter away from "Malia" and "Malta"; but it starts nothing else.
    assert [match.country.code for match in directory.find_countries("Mali")] == ["ML"]


def test_short_words_forgive_nothing(directory: Directory) -> None:
    assert directory.find_countries("xz") == []


@pytest.mark.parametrize(
    ("typed", "code"), [("tailandd", "TH"), ("brasill", "BR"), ("guatamela", "GT")]
)
def test_closest_spelling(typed: str, code: str, directory: Directory) -> None:
    assert code in [country.code for country in directory.closest_countries(typed)]


def test_nothing_is_close_to_noise(directory: Directory) -> None:
    assert directory.closest_countries("zzzzqqqq") == []


@pytest.mark.parametrize("code", sorted(DIRECTORY.countries))
def test_every_country_is_found_by_each_of_its_names(code: str) -> None:
    country = DIRECTORY.countries[code]
    for name in (*country.name.values(), *(local.name for local in country.local)):
        found = [match.country.code for match in DIRECTORY.find_countries(name, limit=5)]
        assert code in found, name
    assert DIRECTORY.find_countries(text_in(country.name, "en"))[0].country.code == code


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60))
def test_any_text_has_an_answer(typed: str) -> None:
    assert len(DIRECTORY.find_countries(typed, limit=5)) <= 5
    assert len(DIRECTORY.closest_countries(typed, limit=3)) <= 3


@given(st.text(max_size=40))
def test_folding_is_stable(text: str) -> None:
    assert fold(fold(text)) == fold(text)
