"""An editor’s mistake is refused in one line, and the file keeps its form."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ecpat_finder import paths
from ecpat_finder.curate.__main__ import main as curate
from ecpat_finder.terminal import check
from tests.conftest import Change
from tests.records import group

Edit = Callable[[dict[str, Any]], Any]


def with_phone(number: str) -> Edit:
    def edit(record: dict[str, Any]) -> None:
        record["contact"]["phone"] = [number]
        record["sources"][0]["supports"].append("contact.phone")

    return edit


def with_phone_of_the_network_page(record: dict[str, Any]) -> None:
    for source in record["sources"]:
        source["supports"] = [field for field in source["supports"] if field != "contact.phone"]
    with_phone("+447400123456")(record)
    record["sources"][0]["url"] = "https://ecpat.org/country/united-kingdom/"


def with_phone_as_text(record: dict[str, Any]) -> None:
    with_phone("+442075032600")(record)
    record["contact"]["phone"] = "+442075032600"


def with_helpline(record: dict[str, Any]) -> None:
    record["contact"]["helpline"] = ["0800 1234"]
    record["sources"][0]["supports"].append("contact.helpline")


def without_date(record: dict[str, Any]) -> None:
    del record["sources"][0]["date"]


MISTAKES: dict[str, tuple[Edit, str]] = {
    "a digit short": (
        with_phone("+4420750326"),
        "contact.phone: +4420750326 is not a valid telephone number",
    ),
    "a number that isn't in a list": (
        with_phone_as_text,
        "contact.phone: must be an array, not '+442075032600'",
    ),
    "another country's number": (
        with_phone("+33149340113"),
        "contact.phone: +33149340113 is not a number of GB",
    ),
    "a mobile that may be a person's": (
        with_phone_of_the_network_page,
        "contact.phone: +447400123456 is a mobile number that only the network's page gives",
    ),
    "no country's code": (
        with_phone("+9992079460"),
        "contact.phone: +9992079460 has no valid country code",
    ),
    "a helpline that isn't the country's": (
        with_helpline,
        "contact.helpline: 0800 1234 is no helpline of GB in helplines.json",
    ),
    "an odd address": (
        lambda record: record["contact"].update(website="http://[a.b"),
        "contact.website: 'http://[a.b' is not a web address",
    ),
    "no scheme": (
        lambda record: record["contact"].update(website="www.ecpat.org.uk"),
        "contact.website: 'www.ecpat.org.uk' does not have the expected form",
    ),
    "a source without a date": (without_date, "sources.0.date"),
    "a field that no source supports": (
        lambda record: record.update(local_name="Somewhere else"),
        "local_name: no source supports it",
    ),
    "a country that isn't one": (
        lambda record: record.update(country="ZZ"),
        "country: ZZ is not a country code of countries.json",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_refused_with_record_and_field(
    mistake: str, change: Change, capsys: pytest.CaptureFixture[str]
) -> None:
    edit, expected = MISTAKES[mistake]
    folder = change("groups", lambda content: edit(group(content, "gb-ecpat-uk")))
    before = (folder / "groups.json").read_bytes()
    assert check(folder, as_json=False) == 1
    told = capsys.readouterr().err
    assert f"groups.json: gb-ecpat-uk: {expected}" in told
    assert curate(["groups", "--data", str(folder)]) == 1
    assert capsys.readouterr().err == told
    assert (folder / "groups.json").read_bytes() == before
    assert sorted(file.name for file in folder.iterdir()) == sorted(
        file.name for file in paths.dataset_folder().iterdir()
    )


@pytest.mark.parametrize(
    ("name", "website", "told"),
    [
        ("E.C.P.A.T. UK", None, "name: is nearly the name of gb-ecpat-uk: one organisation?"),
        (
            "Someone else",
            "http://ecpat.org.uk/",
            "contact.website: is the website of gb-ecpat-uk: one organisation?",
        ),
    ],
)
def test_one_organisation_with_two_records(
    name: str, website: str | None, told: str, change: Change, capsys: pytest.CaptureFixture[str]
) -> None:
    def add(content: list[dict[str, Any]]) -> None:
        again = json.loads(json.dumps(group(content, "gb-ecpat-uk")))
        again |= {"id": "gb-second", "name": name}
        if website:
            again["contact"]["website"] = website
        else:
            again["contact"].pop("website")
            for source in again["sources"]:
                source["supports"] = [
                    field for field in source["supports"] if field != "contact.website"
                ]
        content.append(again)

    assert check(change("groups", add), as_json=False) == 1
    assert f"groups.json: gb-second: {told}" in capsys.readouterr().err


def test_bundled_file_is_in_its_kept_form(change: Change) -> None:
    bundled = (paths.dataset_folder() / "groups.json").read_bytes()
    folder = change("groups", lambda content: content.reverse())
    assert (folder / "groups.json").read_bytes() != bundled
    assert curate(["groups", "--data", str(folder)]) == 0
    assert (folder / "groups.json").read_bytes() == bundled


def test_number_and_text_are_brought_into_their_form(change: Change) -> None:
    def loosen(content: list[dict[str, Any]]) -> None:
        record = group(content, "ug-ucrnn")
        record["contact"]["phone"] = ["0754 307001"]
        record["contact"]["city"] = " Kampala "

    folder = change("groups", loosen)
    assert curate(["groups", "--data", str(folder)]) == 0
    contact = group(json.loads((folder / "groups.json").read_text()), "ug-ucrnn")
    assert contact["contact"]["phone"] == ["+256754307001"]
    assert contact["contact"]["city"] == "Kampala"


def test_what_is_no_list_of_groups_is_left_alone(
    dataset: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (dataset / "groups.json").write_text("{")
    assert curate(["groups", "--data", str(dataset)]) == 1
    assert "groups.json: is not JSON" in capsys.readouterr().err
    assert (dataset / "groups.json").read_text() == "{"


def test_a_folder_that_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = tmp_path / "nowhere"
    assert curate(["groups", "--data", str(missing)]) == 1
    told = capsys.readouterr().err
    assert told == f"{missing / 'groups.json'} was not changed: {os.strerror(2)}\n"
