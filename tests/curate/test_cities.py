"""Where the cities of addresses are, looked up in GeoNames."""

import json
from pathlib import Path

import pytest

from ecpat_finder import paths
from ecpat_finder.cli import main as run_program
from ecpat_finder.curate.__main__ import main
from ecpat_finder.curate.cities import Cities, city_names
from ecpat_finder.directory import Directory
from ecpat_finder.directory.geo.nearby import distance_km
from tests.conftest import Change
from tests.records import group


@pytest.fixture(scope="module")
def cities() -> Cities:
    return Cities()


@pytest.mark.parametrize(
    ("country", "city", "place"),
    [
        ("TH", "Bangkok 10400", "Bangkok"),
        ("AT", "1150 Wien", "Vienna"),
        ("NL", "2312 HS Leiden", "Leiden"),
        ("PL", "00-048 Warszawa", "Warsaw"),
        ("LU", "L-2018 Luxembourg", "Luxembourg"),
        ("CA", "Winnipeg, MB R3B 3L3", "Winnipeg"),
        ("BR", "20021-130 Rio de Janeiro – RJ", "Rio de Janeiro"),
        ("FR", "93350 Le Bourget Aéroport", "Le Bourget"),
        ("TW", "Taipei City 104", "Taipei"),
        ("CI", "Abidjan 06", "Abidjan"),
        ("RU", "St. Petersburg, 190020", "Saint Petersburg"),
    ],
)
def test_addresses_as_they_are_written(country: str, city: str, place: str, cities: Cities) -> None:
    record = cities.record(country, city)
    assert record
    assert (record["place"], record["city"]) == (place, city)


def test_a_name_is_looked_up_in_its_country(cities: Cities) -> None:
    paris, london = cities.record("FR", "Paris"), cities.record("GB", "London")
    assert paris
    assert london
    # Paris (48.8566, 2.3522) to London (51.5074, -0.1278): 343.6 km, see test_nearby.
    assert distance_km(tuple(paris["point"]), tuple(london["point"])) == pytest.approx(343.6, abs=3)
    ontario = cities.record("CA", "London")
    assert ontario
    assert ontario["point"] != london["point"]
    assert cities.record("FR", "Zzyzx 12345") is None
    assert list(city_names("")) == [""]


def test_the_bundled_file_is_built_from_the_bundled_groups(
    dataset: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["cities", "--data", str(dataset)]) == 0
    bundled = (paths.dataset_folder() / "cities.json").read_bytes()
    assert (dataset / "cities.json").read_bytes() == bundled, "run: curate cities"
    assert "FR 93350 Le Bourget Aéroport: Le Bourget" in capsys.readouterr().out


def test_every_group_with_a_city_has_its_place(directory: Directory) -> None:
    for member in directory.groups:
        assert bool(member.contact.city) is bool(member.point), member.id
        middle = directory.countries[member.country].point
        if member.point and middle:
            assert distance_km(member.point, middle) < 7500, member.id  # across Russia


def test_a_city_that_geonames_lacks_is_told(
    change: Change, capsys: pytest.CaptureFixture[str]
) -> None:
    key = "th-ecpat-foundation"
    folder = change("groups", lambda content: group(content, key)["contact"].update(city="Zzyzx"))
    assert main(["cities", "--data", str(folder)]) == 1
    expected = f"groups.json: {key}: contact.city: GeoNames has no place in TH that is called"
    assert capsys.readouterr().err.startswith(expected)
    cities = json.loads((folder / "cities.json").read_text(encoding="utf-8"))["cities"]
    assert "Zzyzx" not in [entry["city"] for entry in cities]
    assert run_program(["check", "--data", str(folder)]) == 1
    expected = f"groups.json: {key}: contact.city: 'Zzyzx' is not in cities.json: run curate cities"
    assert capsys.readouterr().err == f"{expected}\n"


@pytest.mark.parametrize("content", [None, "[", "{}", "[7]"])
def test_without_groups_nothing_is_written(
    content: str | None, dataset: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (dataset / "groups.json").unlink()
    if content is not None:
        (dataset / "groups.json").write_text(content, encoding="utf-8")
    before = (dataset / "cities.json").read_bytes()
    assert main(["cities", "--data", str(dataset)]) == 1
    assert "cities.json was not written: " in capsys.readouterr().err
    assert (dataset / "cities.json").read_bytes() == before
