"""The guidance: every sentence has a source, and what is wrong is said with its place."""

from typing import Any

import pytest

from ecpat_finder.directory import DatasetError, Directory, load_directory
from tests.conftest import Change


def problems(folder: Any) -> list[str]:
    with pytest.raises(DatasetError) as caught:
        load_directory(folder, always_check=True)
    return [str(problem) for problem in caught.value.problems]


def test_every_situation_has_two_or_three_short_steps(directory: Directory) -> None:
    guidance = directory.guidance
    assert guidance
    assert len(guidance.situations) >= 7
    for situation in guidance.situations:
        assert 2 <= len(situation.steps) <= 3, situation.id
        for step in situation.steps:
            assert step.sources, situation.id
            for text in step.text.values():
                assert len(text) <= 140, text
    assert {"en", "fr"} <= set(guidance.intro.text)


@pytest.mark.parametrize(
    ("damage", "expected"),
    [
        (
            lambda g: g["situations"][0]["steps"][1].pop("sources"),
            "guidance.json: situations.0.steps.1.sources: is missing",
        ),
        (
            lambda g: g["situations"][0]["steps"][1].update(sources=[]),
            "guidance.json: situations.0.steps.1.sources: is empty: leave the field out instead",
        ),
        (
            lambda g: g["situations"][0]["steps"][1]["sources"].append("nobody"),
            (
                "guidance.json: danger-now step 2: sources:"
                " nobody is not the id of a source of this file"
            ),
        ),
        (
            lambda g: g["none_here"]["steps"][0].update(tools=["magic"]),
            "guidance.json: none-here step 1: tools: magic is not the id of a tool of this file",
        ),
        (
            lambda g: g["tools"][0].update(area="XX"),
            "guidance.json: take-it-down: area: XX is not a country code of countries.json",
        ),
        (
            lambda g: g["tools"][0].update(website="takeitdown.ncmec.org"),
            (
                "guidance.json: tools.0.website:"
                " 'takeitdown.ncmec.org' does not have the expected form"
            ),
        ),
        (
            lambda g: g["situations"].append(g["situations"][0]),
            "guidance.json: danger-now: id: duplicate id",
        ),
        (
            lambda g: g["sources"].append(g["sources"][0] | {"id": "spare"}),
            "guidance.json: spare: sources: no advice comes from this page",
        ),
    ],
)
def test_what_is_wrong_is_said(change: Change, damage: Any, expected: str) -> None:
    assert problems(change("guidance", damage)) == [expected]


def test_a_missing_file_is_a_problem_of_the_check_only(dataset: Any) -> None:
    (dataset / "guidance.json").unlink()
    assert problems(dataset) == ["guidance.json: file not found"]
    assert load_directory(dataset).guidance is None
