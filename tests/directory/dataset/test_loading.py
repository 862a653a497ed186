"""Every way a dataset can be wrong is a DatasetError that says where."""

import copy
import datetime
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ecpat_finder.directory import DatasetError, country_codes, load_directory
from ecpat_finder.directory.dataset import loading
from tests.conftest import Change
from tests.records import group, small_contents

CONTENTS = small_contents()


def problems_of(folder: Path) -> list[str]:
    with pytest.raises(DatasetError) as caught:
        load_directory(folder)
    return [str(problem) for problem in caught.value.problems]


@pytest.fixture
def small_dataset(tmp_path: Path) -> Path:
    """A small dataset that a test may damage."""
    for name, content in CONTENTS.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    assert load_directory(tmp_path, always_check=True).groups
    return tmp_path


def test_bundled_dataset_loads() -> None:
    directory = load_directory()
    assert len(directory.countries) == 250
    assert len({group.country for group in directory.groups}) >= 15
    continents = {directory.countries[group.country].regions[0] for group in directory.groups}
    assert continents == {"002", "009", "019", "142", "150"}


def test_missing_folder(tmp_path: Path) -> None:
    assert problems_of(tmp_path / "nowhere") == [f"{tmp_path / 'nowhere'}: folder not found"]


def test_empty_folder_names_each_file(tmp_path: Path) -> None:
    found = problems_of(tmp_path)
    assert found == [f"{name}.json: file not found" for name in loading.FILES]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "groups.json: is not JSON (line 1, column 1: Expecting value)"),
        (b"hello", "groups.json: is not JSON (line 1, column 1: Expecting value)"),
        (b"\xff\xfe[]", "groups.json: is not UTF-8 (byte 0)"),
        (b"{}", "groups.json: must be an array, not an object"),
        (b"[1]", "groups.json: record 1: must be an object, not 1"),
        (b"[" * 100_000, "groups.json: is not JSON ("),
        (b"[NaN]", "groups.json: is not JSON (NaN is not a JSON number)"),
        (b"[" + b"9" * 10_000 + b"]", "groups.json: is not JSON ("),
    ],
)
def test_damaged_file(dataset: Path, content: bytes, expected: str) -> None:
    (dataset / "groups.json").write_bytes(content)
    assert problems_of(dataset)[0].startswith(expected)


def test_file_cut_off_in_the_middle(dataset: Path) -> None:
    file = dataset / "history.json"
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    assert problems_of(dataset)[0].startswith("history.json: is not ")


def test_huge_file_is_refused_unread(dataset: Path) -> None:
    with (dataset / "groups.json").open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    assert problems_of(dataset) == ["groups.json: is larger than 64 MiB"]


def test_folder_in_place_of_a_file(dataset: Path) -> None:
    (dataset / "groups.json").unlink()
    (dataset / "groups.json").mkdir()
    assert problems_of(dataset)[0].startswith("groups.json: can't be read: ")


def dated(record: dict[str, Any]) -> dict[str, Any]:
    """The first source of a record, as a page without a date."""
    source: dict[str, Any] = record["sources"][0]
    for field in ("dated_by", "period"):
        source.pop(field, None)
    source["date"] = "undated"
    return source


GROUP_DAMAGES: list[tuple[str, Callable[[dict[str, Any]], Any], str]] = [
    ("th-ecpat-foundation", lambda r: r.update(country="ZZ"), "country: ZZ is not a country code"),
    ("th-ecpat-foundation", lambda r: r.update(country="FR"), "id: must start with the country"),
    ("th-ecpat-foundation", lambda r: r.update(name=""), "name: is empty"),
    ("th-ecpat-foundation", lambda r: r.update(name=7), "name: must be a string, not 7"),
    ("th-ecpat-foundation", lambda r: r.pop("name"), "name: is missing"),
    ("th-ecpat-foundation", lambda r: r.update(colour="red"), "colour: is not a field"),
    ("th-ecpat-foundation", lambda r: r.update(kind="club"), "kind: 'club' is not one of"),
    ("th-ecpat-foundation", lambda r: r["about"].pop("en"), "about.en: is missing"),
    ("th-ecpat-foundation", lambda r: r.update(local_language="th"), "local_language: there is no"),
    ("th-ecpat-foundation", lambda r: r.update(local_language="Thai"), "local_language: "),
    ("th-ecpat-foundation", lambda r: r.update(acronym="EFT"), "acronym: no source supports it"),
    (
        "th-ecpat-foundation",
        lambda r: r["contact"].pop("email"),
        "sources: a source supports contact.email, which the record lacks",
    ),
    ("th-ecpat-foundation", lambda r: r["contact"].update(phone=[]), "contact.phone: is empty"),
    (
        "th-ecpat-foundation",
        lambda r: r["contact"].update(phone=["053 750167"]),
        "contact.phone.0: '053 750167' does not have the expected form",
    ),
    *(
        (
            "th-ecpat-foundation",
            lambda r, site=site: r["contact"].update(website=site),
            "contact.website: ",
        )
        for site in (
            "javascript:alert(1)",
            "file:///etc/passwd",
            "www.ecpat-th.org",
            "https://",
            "https://user@evil.test/",
            "https://a.test/ b",
            "http://a.test\n",
        )
    ),
    (
        "th-ecpat-foundation",
        lambda r: [source["supports"].remove("membership") for source in r["sources"]],
        "sources: no source supports membership",
    ),
    ("th-ecpat-foundation", lambda r: r.update(offers=["magic"]), "offers.0: "),
    (
        "th-ecpat-foundation",
        lambda r: dated(r).update(date="2022-06", dated_by="memory"),
        "sources.0.dated_by: 'memory' is not one of: page, address, document",
    ),
    (
        "th-ecpat-foundation",
        lambda r: dated(r).update(date="2022-06"),
        "sources.dated_by: doesn't say how the date of",
    ),
    (
        "th-ecpat-foundation",
        lambda r: dated(r).update(date="2021", dated_by="address", url="https://ecpat.org/a"),
        "sources.dated_by: 2021 is not in the page's address",
    ),
    (
        "th-ecpat-foundation",
        lambda r: dated(r).update(dated_by="page"),
        "sources.dated_by: says how a date is known, but the page is undated",
    ),
    (
        "th-ecpat-foundation",
        lambda r: dated(r).update(
            date="2021", dated_by="page", period={"from": "2020", "because": "a law of 2020"}
        ),
        "sources.period: the page has a date of its own, 2021",
    ),
    (
        "th-ecpat-foundation",
        lambda r: dated(r).update(period={"from": "2999", "because": "a dream"}),
        "sources.period: 2999 is not in the calendar or is after the page was read",
    ),
    (
        "th-ecpat-foundation",
        lambda r: dated(r).update(period={"from": "2023", "to": "2021", "because": "a slip"}),
        "sources.period: 2023 is after 2021",
    ),
    ("th-ecpat-foundation", lambda r: r["sources"].clear(), "sources: is empty"),
    ("th-ecpat-foundation", lambda r: r["sources"][0].pop("date"), "sources.0.date: is missing"),
    (
        "th-ecpat-foundation",
        lambda r: r["sources"][0].update(date="2022-02-31", dated_by="page"),
        "sources.date: 2022-02-31 is not in the calendar",
    ),
    (
        "th-ecpat-foundation",
        lambda r: dated(r).update(date="2022", dated_by="page", read="2021-01-01"),
        "sources.read: 2021-01-01 is before the page's date",
    ),
    (
        "th-ecpat-foundation",
        lambda r: r["sources"][0].update(read="2999-01-01"),
        "sources.read: 2999-01-01 is not in the calendar or is in the future",
    ),
    (
        "th-ecpat-foundation",
        lambda r: r.update(name="ECPAT\u202eFoundation"),
        "name: contains U+202E",
    ),
    (
        "th-ecpat-foundation",
        lambda r: r.update(name="ECPAT\x00Foundation"),
        "name: contains U+0000",
    ),
    ("th-ecpat-foundation", lambda r: r.update(name="ECPAT\ud800"), "name: contains U+D800"),
    ("th-ecpat-foundation", lambda r: r.update(name="ECPAT "), "name: starts or ends with a space"),
    ("th-ecpat-foundation", lambda r: r.update(name="E\u0301CPAT"), "name: is not in Unicode NFC"),
]


@pytest.mark.parametrize(("key", "damage", "expected"), GROUP_DAMAGES)
def test_damaged_group_names_file_record_and_field(
    change: Change, key: str, damage: Callable[[dict[str, Any]], Any], expected: str
) -> None:
    folder = change("groups", lambda content: damage(group(content, key)))
    found = problems_of(folder)
    assert any(problem.startswith(f"groups.json: {key}: {expected}") for problem in found), found


def test_all_problems_are_found_at_once(change: Change) -> None:
    def damage(content: list[dict[str, Any]]) -> None:
        content[0]["sources"][0]["read"] = "2999-01-01"
        content[1]["country"] = "ZZ"

    assert len(problems_of(change("groups", damage))) >= 2


def test_problems_of_each_file_are_found_at_once(change: Change) -> None:
    folder = change("groups", lambda content: content[0].update(country="ZZ"))
    (folder / "history.json").write_text("[", encoding="utf-8")
    change("orientations", lambda content: content[0].pop("title"))
    change("network", lambda content: content["figures"][0].update(date="2999"))
    found = problems_of(folder)
    assert {problem.partition(":")[0] for problem in found} == {
        *("groups.json", "history.json", "network.json", "orientations.json")
    }


def test_duplicate_id(change: Change) -> None:
    folder = change(
        "groups",
        lambda content: content.append(copy.deepcopy(group(content, "at-ecpat-oesterreich"))),
    )
    assert problems_of(folder) == ["groups.json: at-ecpat-oesterreich: id: duplicate id"]


def test_country_file_without_its_list(dataset: Path) -> None:
    (dataset / "countries.json").write_text("{}", encoding="utf-8")
    assert "countries.json: countries: is missing" in problems_of(dataset)


def test_city_of_an_unknown_country(change: Change) -> None:
    folder = change("cities", lambda content: content["cities"][0].update(country="ZZ"))
    city = json.loads((folder / "cities.json").read_text("utf-8"))["cities"][0]["city"]
    what = "ZZ is not a country code of countries.json"
    assert problems_of(folder) == [f"cities.json: {city}: country: {what}"]


def test_point_outside_the_world(change: Change) -> None:
    folder = change("cities", lambda content: content["cities"][0].update(point=[200, 0]))
    assert problems_of(folder) == [
        "cities.json: record 1: point.0: 200 is outside -180 to 180",
    ]


def test_duplicate_country(change: Change) -> None:
    folder = change(
        "countries", lambda content: content["countries"].append(content["countries"][0])
    )
    assert problems_of(folder) == ["countries.json: AD: id: duplicate id"]


def test_unknown_region(change: Change) -> None:
    folder = change("countries", lambda content: content["countries"][0].update(regions=["999"]))
    assert problems_of(folder) == ["countries.json: AD: regions: '999' is not defined in this file"]


def test_secretariat_needs_evidence(change: Change) -> None:
    folder = change("network", lambda content: content["secretariat"]["sources"].pop(0))
    found = problems_of(folder)
    assert "network.json: secretariat: contact.phone: no source supports it" in found


def test_future_figure(change: Change) -> None:
    folder = change("network", lambda content: content["figures"][0].update(date="2999"))
    assert problems_of(folder)[0].startswith("network.json: figures 2999: date: 2999 is not")


@pytest.mark.parametrize(
    ("code", "what"),
    [("ZZ", "ZZ is not a country code of countries.json"), ("TH", "TH has a group in groups.json")],
)
def test_no_member_country(change: Change, code: str, what: str) -> None:
    folder = change("network", lambda content: content["no_member"][0].update(country=code))
    assert problems_of(folder) == [f"network.json: no_member {code}: country: {what}"]


def test_a_dataset_need_not_name_countries_without_a_member(change: Change) -> None:
    folder = change("network", lambda content: content.pop("no_member"))
    assert load_directory(folder).network.no_member == ()


def test_dates_are_held_against_the_given_day() -> None:
    with pytest.raises(DatasetError):
        load_directory(today=datetime.date(2020, 1, 1))


def test_markup_in_a_name_is_kept_as_text(change: Change) -> None:
    folder = change("groups", lambda content: content[0].update(name="<b>ECPAT</b>"))
    assert load_directory(folder).groups[0].name == "<b>ECPAT</b>"


def test_country_codes_of_a_broken_folder(tmp_path: Path) -> None:
    assert country_codes(tmp_path) == frozenset()
    assert "TH" in country_codes()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)


def places_in(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of everything in a JSON value."""
    found = [path]
    if isinstance(value, dict):
        for name, member in value.items():
            found += places_in(member, (*path, name))
    elif isinstance(value, list):
        for position, member in enumerate(value):
            found += places_in(member, (*path, position))
    return found


PLACES = {name: places_in(content) for name, content in CONTENTS.items()}


def replaced(content: Any, path: tuple[Any, ...], value: Any) -> Any:
    """The content with another value at a path."""
    if not path:
        return value
    result = copy.copy(content)
    result[path[0]] = replaced(content[path[0]], path[1:], value)
    return result


@settings(
    max_examples=300,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_no_damage_raises_anything_but_dataset_error(
    data: st.DataObject, small_dataset: Path
) -> None:
    name = data.draw(st.sampled_from(loading.ALL_FILES))
    shallow = [place for place in PLACES[name] if len(place) < 2]  # few, so drawn for themselves
    path = data.draw(st.sampled_from(shallow) | st.sampled_from(PLACES[name]))
    content = replaced(CONTENTS[name], path, data.draw(JSON))
    file = small_dataset / f"{name}.json"
    original = file.read_bytes()
    try:
        file.write_text(json.dumps(content), encoding="utf-8")
        try:
            directory = load_directory(small_dataset, always_check=True)
        except DatasetError as error:
            assert error.problems
            assert all("\n" not in str(problem) for problem in error.problems)
        else:
            assert directory.find_countries("thailand") is not None
    finally:
        file.write_bytes(original)


@settings(
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_no_bytes_raise_anything_but_dataset_error(
    data: st.DataObject, small_dataset: Path
) -> None:
    name = data.draw(st.sampled_from(loading.ALL_FILES))
    file = small_dataset / f"{name}.json"
    original = file.read_bytes()
    start = data.draw(st.integers(0, len(original)))
    end = data.draw(st.integers(start, min(len(original), start + 200)))
    try:
        file.write_bytes(original[:start] + data.draw(st.binary(max_size=40)) + original[end:])
        try:
            load_directory(small_dataset, always_check=True)
        except DatasetError as error:
            assert error.problems
    finally:
        file.write_bytes(original)
