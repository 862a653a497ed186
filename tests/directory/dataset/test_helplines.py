"""Helplines are read when they are asked for; a damaged file takes nothing else with it."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from ecpat_finder import paths
from ecpat_finder.directory import DatasetError, load_directory
from ecpat_finder.directory.dataset import helplines
from ecpat_finder.directory.fallback import FALLBACK_DIRECTORY, load_or_fall_back
from ecpat_finder.directory.model import WORLDWIDE, Ages, HelplineKind
from tests.conftest import Change
from tests.records import group


def test_a_countrys_helplines_in_the_order_to_show_them(change: Change) -> None:
    directory = load_directory(change("helplines", lambda content: content.reverse()))
    kinds = list(HelplineKind)
    assert kinds[:2] == [HelplineKind.EMERGENCY, HelplineKind.CHILD_HELPLINE]
    for code in ("DE", "KE", "ZA", "UA"):
        found = [kinds.index(line.kind) for line in directory.helplines_in(code)]
        assert found == sorted(found)
        assert len(found) > 2


def test_a_record_as_a_model_object(change: Change) -> None:
    def fill(content: list[dict[str, Any]]) -> None:
        record = group(content, "ke-116")
        record |= {"ages": {"up_to": 17}, "languages": ["en", "sw"], "hours": {"en": "Noon"}}
        record["sources"][0]["supports"] += ["ages", "languages", "hours"]

    line = next(
        line
        for line in load_directory(change("helplines", fill)).helplines_in("KE")
        if line.kind is HelplineKind.CHILD_HELPLINE
    )
    assert (line.ages, line.languages) == (Ages(None, 17), ("en", "sw"))
    assert (line.hours, line.is_always_open) == ({"en": "Noon"}, False)
    assert (line.dial, line.tel_uri, line.free) == ("116", "tel:116", True)
    assert {source.kind for source in line.sources} == {"government", "operator"}


def test_number_to_dial_is_digits_and_keys_only(change: Change) -> None:
    folder = change("helplines", lambda content: group(content, "ke-116").update(dial="*1 (16)-0#"))
    found = {line.id: line.tel_uri for line in load_directory(folder).helplines_in("KE")}
    assert found["ke-116"] == "tel:*1160%23"
    assert all(line.tel_uri is None for line in load_directory().helplines_in(WORLDWIDE))


def test_a_country_without_helplines(change: Change) -> None:
    directory = load_directory(change("helplines", lambda content: content.clear()))
    assert directory.helplines_in("KE") == directory.helplines_in("no country") == ()
    assert directory.helplines_error is None


def test_nothing_is_read_before_helplines_are_asked_for(dataset: Path) -> None:
    directory = load_directory(dataset)
    (dataset / "helplines.json").unlink()
    assert directory.helplines_in("KE") == ()
    assert str(directory.helplines_error) == "helplines.json: file not found"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (None, "helplines.json: file not found"),
        (b"", "helplines.json: is not JSON"),
        (b"[\n{]\n", "helplines.json: is not JSON"),
        (b'[{"id": 1}]', "helplines.json: record 1: country: is missing"),
        (b"\xff", "helplines.json: is not UTF-8"),
        (b'[\n{"id": "xx-a", "country": "XX", }\n]\n', "helplines.json: is not JSON"),
    ],
)
def test_a_damaged_file_hides_the_helplines_only(
    content: bytes | None, expected: str, dataset: Path
) -> None:
    file = dataset / "helplines.json"
    file.unlink() if content is None else file.write_bytes(content)
    loaded = load_or_fall_back(dataset)
    assert loaded.problems == ()
    assert loaded.directory.groups == load_directory().groups
    assert loaded.directory.helplines_in("KE") == loaded.directory.all_helplines == ()
    assert str(loaded.directory.helplines_error).startswith(expected)
    with pytest.raises(DatasetError, match=r"helplines\.json"):
        load_directory(dataset, always_check=True)


def test_the_bundled_file_is_checked_once_it_differs_from_its_checksum(
    dataset: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "dataset_folder", lambda: dataset)
    file = dataset / "helplines.json"
    assert load_directory().helplines_error is None
    file.write_text(file.read_text("utf-8").replace('"dial": "116"', '"dial": "+116"', 1), "utf-8")
    assert "begins with +" in str(load_directory().helplines_error)


def test_helplines_are_shown_though_groups_are_damaged(dataset: Path) -> None:
    (dataset / "groups.json").write_text("{")
    directory = load_or_fall_back(dataset).directory
    assert directory.helplines_in("KE")
    assert directory.helplines_error is None


def test_helplines_are_shown_though_countries_are_damaged(dataset: Path) -> None:
    (dataset / "countries.json").write_text("{")
    directory = load_or_fall_back(dataset).directory
    assert directory.helplines_in("KE")


def test_without_a_dataset_there_are_none(tmp_path: Path) -> None:
    assert FALLBACK_DIRECTORY.helplines_in("KE") == ()
    assert FALLBACK_DIRECTORY.helplines_error is not None
    shutil.copy(paths.dataset_folder() / "network.json", tmp_path)
    assert load_or_fall_back(tmp_path).directory.helplines_error is not None


def test_both_ways_of_reading_give_the_same(dataset: Path) -> None:
    """The bundled file by its lines, any other as a whole."""
    file = dataset / "helplines.json"
    file.write_text(json.dumps(json.loads(file.read_text("utf-8"))), encoding="utf-8")
    bundled = load_directory()
    assert load_directory(dataset).all_helplines == bundled.all_helplines
    table = helplines.load(paths.dataset_folder(), bundled.countries, max_day(), can_trust=True)
    assert table.in_country("KE") == bundled.helplines_in("KE")


def max_day() -> Any:
    import datetime

    return datetime.date.max
