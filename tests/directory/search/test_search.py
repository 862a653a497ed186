"""What a person types finds the country they mean."""

from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ecpat_finder.directory import Directory, load_directory
from ecpat_finder.directory.model import text_in
from ecpat_finder.directory.search.folding import fold
from ecpat_finder.directory.search.name_index import IndexDamagedError, NameIndex, index_bytes
from ecpat_finder.directory.search.name_table import Kind, PlaceName
from ecpat_finder.directory.search.search import CountrySearch

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
        # other names, own names in Latin letters, abbreviations
        ("Holland", "NL"),
        ("Elfenbeinküste", "CI"),
        ("ساحل العاج", "CI"),
        ("Nihon", "JP"),
        ("Zhongguo", "CN"),
        ("Bharat", "IN"),
        ("Misr", "EG"),
        ("Hrvatska", "HR"),
        ("UAE", "AE"),
        ("U.A.E.", "AE"),
        ("u. a. e.", "AE"),
        ("DRC", "CD"),
        ("USA", "US"),
        ("u.s.a.", "US"),
        ("KSA", "SA"),
        ("BVI", "VG"),
        ("DPRK", "KP"),
        # former names, parts, peoples, cities
        ("Burma", "MM"),
        ("Birma", "MM"),
        ("Zaire", "CD"),
        ("Ceylon", "LK"),
        ("Siam", "TH"),
        ("Persia", "IR"),
        ("Abyssinia", "ET"),
        ("Gold Coast", "GH"),
        ("Upper Volta", "BF"),
        ("East Germany", "DE"),
        ("England", "GB"),
        ("Scotland", "GB"),
        ("Zanzibar", "TZ"),
        ("the Dutch", "NL"),
        ("French", "FR"),
        ("Abidjan", "CI"),
        ("Krung Thep", "TH"),
        ("القاهرة", "EG"),
        ("東京", "JP"),
        ("Москва", "RU"),
        # typos
        ("ivery cost", "CI"),
        ("abijdan", "CI"),
        ("phillipines", "PH"),
        ("srilanka", "LK"),
        ("new zea land", "NZ"),
        ("Grmany", "DE"),
        ("Germsny", "DE"),
        ("democrtic repblic of cogno", "CD"),
        ("uzbekhistan", "UZ"),
        # words
        ("Republic of Korea", "KR"),
        ("Korea, Rep.", "KR"),
        ("Micronesia, Fed. Sts.", "FM"),
        ("st lucia", "LC"),
        ("Antigua & Barb.", "AG"),
        ("Tokyo, Japan", "JP"),
        ("ECPAT France", "FR"),
        ("CuraÃ§ao", "CW"),
        ("日本国东京", "JP"),
        # flags
        ("🇹🇭", "TH"),
        ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", "GB"),
        ("help 🇫🇷", "FR"),
    ],
)
def test_first_answer(typed: str, code: str) -> None:
    assert DIRECTORY.find_countries(typed, limit=3)[0].country.code == code


def test_name_that_matched_is_told(directory: Directory) -> None:
    match = directory.find_countries("deutschl")[0]
    assert (match.country.code, match.name, match.exact) == ("DE", "Deutschland", False)
    assert directory.find_countries("Germany")[0].exact


def test_several_meanings_are_several_answers(directory: Directory) -> None:
    codes = [match.country.code for match in directory.find_countries("guinea")]
    assert codes[0] == "GN"
    assert {"GN", "GW", "GQ", "PG"} <= set(codes)


def test_limit(directory: Directory) -> None:
    assert len(directory.find_countries("a", limit=4)) == 4


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "...",
        "-",
        "\u200b",
        "\u202e",
        "\x00",
        "\ud800",
        "🇽🇽",
        "🇹",
        "🏴",
        "qqqq",
        "xyzzy",
        "lorem ipsum",
    ],
)
def test_no_match(typed: str, directory: Directory) -> None:
    assert directory.find_countries(typed) == []


def test_a_typo_never_outranks_a_prefix(directory: Directory) -> None:
    # "Mali" is one letter away from "Malta", and "Chilli" begins the name of a city.
    assert directory.find_countries("Mali")[0].country.code == "ML"
    matches = directory.find_countries("chilli")
    typos = [match.typo for match in matches]
    assert "CL" in [match.country.code for match in matches]
    assert not typos[0]
    assert typos == sorted(typos)


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("USSR", {"RU", "UA", "KZ", "LT", "GE"}),
        ("Yugoslavia", {"RS", "HR", "SI", "BA", "MK", "ME", "XK"}),
        ("Czechoslovakia", {"CZ", "SK"}),
        ("Congo", {"CD", "CG"}),
        ("Korea", {"KR", "KP"}),
        ("Georgia", {"GE", "US"}),
        ("Niger", {"NE", "NG"}),
        ("Saint", {"LC", "KN", "VC", "PM", "BL"}),
    ],
)
def test_all_meanings_are_there(typed: str, codes: set[str], directory: Directory) -> None:
    assert codes <= {match.country.code for match in directory.find_countries(typed, limit=20)}


def test_countries_come_before_territories(directory: Directory) -> None:
    codes = [match.country.code for match in directory.find_countries("Samoa")]
    assert codes.index("WS") < codes.index("AS")


@pytest.mark.parametrize(
    ("typed", "name", "kind"),
    [
        ("holland", "Holland", Kind.NAME),
        ("dprk", "DPRK", Kind.ABBREVIATION),
        ("burma", "Burma", Kind.FORMER),
        ("ussr", "USSR", Kind.DISSOLVED_STATE),
        ("england", "England", Kind.SUBDIVISION),
        ("benelux", "Benelux", Kind.REGION),
        ("the dutch", "The Dutch", Kind.DEMONYM),
        ("abidjan", "Abidjan", Kind.CITY),
        ("ecpat france", "ECPAT France", Kind.GROUP),
        ("civ", "CIV", Kind.CODE),
    ],
)
def test_what_the_name_is_to_the_country(
    typed: str, name: str, kind: Kind, directory: Directory
) -> None:
    match = directory.find_countries(typed)[0]
    assert (match.name, match.kind) == (name, kind)


@pytest.mark.parametrize(
    ("typed", "language", "needed"),
    [
        ("holland", "en", True),
        ("netherl", "en", False),
        ("nederland", "en", False),  # its own name stands below
        ("germany", "fr", True),
        ("guinea papua", "en", False),
        ("🇹🇭", "en", False),
    ],
)
def test_a_reason_is_told_where_the_name_gives_none(
    typed: str, language: str, needed: bool, directory: Directory
) -> None:
    match = directory.find_countries(typed, 1, language)[0]
    assert match.needs_reason is needed


def test_readers_language_comes_first(directory: Directory) -> None:
    assert directory.find_countries("alle", 1, "fr")[0].country.code == "DE"


def test_without_an_index_the_names_of_the_dataset_are_found() -> None:
    search = CountrySearch(DIRECTORY.countries, DIRECTORY.groups, None)
    assert [match.country.code for match in search.find("ivory coast", 3)] == ["CI"]
    assert search.find("thialand", 1)[0].country.code == "TH"
    assert search.find("elfenbein", 3) == []


def test_with_a_damaged_table_the_names_of_the_dataset_are_found(tmp_path: Path) -> None:
    damaged = tmp_path / "names.zip"
    tables = {("countries", "LATIN"): [("holland", PlaceName("Holland", "NL", Kind.NAME, 12))]}
    content = bytearray(index_bytes(tables, {"NL": [1, 1]}, [], []))
    content[content.index(b"LATIN.names") + len("LATIN.names") + 5] ^= 255
    damaged.write_bytes(content)
    index = NameIndex(damaged)
    with pytest.raises(IndexDamagedError, match=r"countries/LATIN\.names"):
        index.read_all()
    search = CountrySearch(DIRECTORY.countries, DIRECTORY.groups, index)
    assert search.find("netherlands", 1)[0].country.code == "NL"
    assert search.find("holland", 1) == []


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


NEAR_NAMES = st.sampled_from(
    [name for country in DIRECTORY.countries.values() for name in country.name.values()]
).flatmap(
    lambda name: st.builds(
        lambda at, letters: name[:at] + letters + name[at + 1 :],
        st.integers(0, len(name)),
        st.text(max_size=3),
    )
)


@settings(max_examples=500)
@given(st.one_of(st.text(max_size=60), NEAR_NAMES, st.text("aeiou st-.,'", max_size=60)))
def test_any_text_has_an_answer(typed: str) -> None:
    matches = DIRECTORY.find_countries(typed, limit=5)
    codes = [match.country.code for match in matches]
    assert len(codes) == len(set(codes)) <= 5
    assert all(match.name for match in matches)
    assert len(DIRECTORY.closest_countries(typed, limit=3)) <= 3


@pytest.mark.parametrize(
    "typed",
    ["a" * 100_000, "thailand " * 10_000, "\u0301" * 100_000, "ก" * 100_000, "🇹🇭" * 50_000],
    ids=["letters", "words", "accents", "thai", "flags"],
)
def test_endless_text_has_an_answer(typed: str) -> None:
    assert len(DIRECTORY.find_countries(typed, limit=5)) <= 5


@settings(max_examples=200)
@given(st.sampled_from(sorted(DIRECTORY.countries)), st.data())
def test_one_wrong_letter_is_forgiven(code: str, data: st.DataObject) -> None:
    name = fold(DIRECTORY.countries[code].name["en"])
    assume(len(name) > 7)
    at = data.draw(st.integers(1, len(name) - 1))
    typed = name[:at] + data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz")) + name[at + 1 :]
    matches = DIRECTORY.find_countries(typed, limit=5)
    # "Slovania" is Slovakia with a wrong letter, and a name of Slovenia as it stands.
    assume(not (matches and matches[0].exact and matches[0].country.code != code))
    assert code in [match.country.code for match in matches], typed
