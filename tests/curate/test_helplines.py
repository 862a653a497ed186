"""The file of helplines keeps its form: one record a line."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from ecpat_finder import paths
from ecpat_finder.curate.__main__ import main as curate
from tests.conftest import Change
from tests.records import group


def test_bundled_file_is_in_its_kept_form(change: Change) -> None:
    bundled = (paths.dataset_folder() / "helplines.json").read_bytes()

    def shuffle(content: list[dict[str, Any]]) -> None:
        content.sort(key=lambda record: (record["kind"], record["country"]))
        content[:] = [dict(reversed(record.items())) for record in content]

    folder = change("helplines", shuffle)
    assert (folder / "helplines.json").read_bytes() != bundled
    assert curate(["helplines", "--data", str(folder)]) == 0
    assert (folder / "helplines.json").read_bytes() == bundled
    lines = bundled.decode().splitlines()
    assert len(lines) == len(json.loads(bundled)) + 2


def test_texts_are_brought_into_their_form(change: Change) -> None:
    folder = change("helplines", lambda content: group(content, "ke-116").update(dial=" 116 "))
    assert curate(["helplines", "--data", str(folder)]) == 0
    content = json.loads((folder / "helplines.json").read_text(encoding="utf-8"))
    assert group(content, "ke-116")["dial"] == "116"


def test_a_mistake_is_refused_and_the_file_kept(
    change: Change, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = change("helplines", lambda content: group(content, "ke-116").update(dial="+116"))
    before = (folder / "helplines.json").read_bytes()
    assert curate(["helplines", "--data", str(folder)]) == 1
    assert capsys.readouterr().err.startswith("helplines.json: ke-116: dial: begins with +")
    assert (folder / "helplines.json").read_bytes() == before
    assert sorted(file.name for file in folder.iterdir()) == sorted(
        file.name for file in paths.dataset_folder().iterdir()
    )


@pytest.mark.parametrize("content", ["{", "[1]", '[{"kind": "x", "country": "KE"}]'])
def test_what_is_no_list_of_helplines_is_left_alone(
    content: str, dataset: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (dataset / "helplines.json").write_text(content)
    assert curate(["helplines", "--data", str(dataset)]) == 1
    assert "helplines.json: " in capsys.readouterr().err
    assert (dataset / "helplines.json").read_text() == content


def test_a_folder_that_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = tmp_path / "nowhere"
    assert curate(["helplines", "--data", str(missing)]) == 1
    told = capsys.readouterr().err
    assert told == f"{missing / 'helplines.json'} was not changed: {os.strerror(2)}\n"
