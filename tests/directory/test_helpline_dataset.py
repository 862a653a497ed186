"""What the shipped helplines promise beyond their rules."""

import re

import pytest

from ecpat_finder.directory import Directory, Helpline
from ecpat_finder.directory.dataset.helpline_rules import EUROPEAN_UNION
from ecpat_finder.directory.model import WORLDWIDE, HelplineKind
from ecpat_finder.terminal_helplines import helpline_figures

MIN_EMERGENCY, MIN_CHILD_HELPLINE = 213, 131
"""Countries and territories with a number for an emergency, and with a child helpline."""

MEMBERS_WITHOUT_CHILD_HELPLINE = {
    "AM": "no page gives a number",
    "BO": "one page of 2017 on a line of the police, none newer",
    "CD": "pages contradict each other: 117, 116",
    "CF": "only a protection line for everyone",
    "CV": "one page only gives the number",
    "DO": "the state's line for violence against children and women takes children's calls",
    "EC": "the state names the emergency number 911 for children",
    "ET": "Child Helpline International names a line, without a number",
    "GH": "only the ministry's line for everyone",
    "GM": "one newspaper page of 2021 only; 116 is the ambulance",
    "GN": "116 is for children and women, and its pages call it a line about violence",
    "LB": "one undated page only",
    "LR": "116 was the child helpline, and is now the line against gender-based violence",
    "ML": "only a police line for women and girls, of 2017",
    "MX": "only lines of states and cities",
    "NE": "no page gives a number",
    "PG": "the line for family and sexual violence takes children's calls",
    "SS": "only a line about violence, of 2020",
    "TL": "no page gives a number",
    "UZ": "no page gives a number",
    "WS": "only a line about violence",
}
"""Countries with a group, and what the search for their child helpline found."""

MEMBERS_WITHOUT_EMERGENCY_NUMBER = {"GN": "only 1717, for Conakry, on pages of 2004 and 2016"}


def numbers(directory: Directory, code: str, kind: HelplineKind) -> list[str | None]:
    return [line.dial for line in directory.helplines_in(code) if line.kind is kind]


def test_the_floor_that_was_reached(directory: Directory) -> None:
    figures = helpline_figures(directory)
    assert figures["emergency"] >= MIN_EMERGENCY >= 200
    assert figures["child_helpline"] >= MIN_CHILD_HELPLINE >= 110


def test_countries_with_a_group_that_lack_a_number_are_known(directory: Directory) -> None:
    without = helpline_figures(directory)["members_without"]
    lacking = {
        name: {entry["code"] for entry in without if name in entry["without"]}
        for name in ("emergency", "child_helpline")
    }
    assert lacking["child_helpline"] == set(MEMBERS_WITHOUT_CHILD_HELPLINE)
    assert lacking["emergency"] == set(MEMBERS_WITHOUT_EMERGENCY_NUMBER)


def test_112_is_the_first_number_in_the_european_union(directory: Directory) -> None:
    for code in EUROPEAN_UNION:
        assert directory.helplines_in(code)[0].dial == "112", code


def test_numbers_where_the_collections_differ(directory: Directory) -> None:
    """An official page's, or that of two collections."""
    expected = {
        "BE": ("112", "101"),
        "DE": ("112", "110"),
        "ET": ("991",),
        "GM": ("117",),
        "KR": ("112",),
        "NG": ("112",),
        "PE": ("105",),
        "PH": ("911",),
        "TH": ("191", "1155"),
        "UY": ("911",),
        "ZM": ("999", "991"),
    }
    for code, dialled in expected.items():
        found = [
            *numbers(directory, code, HelplineKind.EMERGENCY),
            *numbers(directory, code, HelplineKind.POLICE),
        ]
        assert tuple(found) == dialled, code


@pytest.mark.parametrize(
    ("code", "number"),
    [
        ("AE", "116111"),  # printed as 111116 elsewhere
        ("FI", "116 111"),  # printed as 111 116 elsewhere
        ("US", "1-800-422-4453"),  # a government page has 2253
        ("ZA", "116"),  # not the old 08000 55 555
        ("TG", "1011"),  # not the old 111
        ("MK", "070 390 632"),  # not the old 0800 1 22 22
        ("IN", "1098"),
        ("GB", "0800 1111"),
        ("FR", "119"),
        ("KE", "116"),
    ],
)
def test_numbers_that_are_often_printed_wrongly(
    code: str, number: str, directory: Directory
) -> None:
    assert numbers(directory, code, HelplineKind.CHILD_HELPLINE)[0] == number


def test_every_text_is_in_english_and_french(directory: Directory) -> None:
    for line in directory.all_helplines:
        for text in (line.hours, line.limits):
            if text is not None and not isinstance(text, str):
                assert {"en", "fr"} <= set(text), line.id
                assert not re.search(r"[^\u202f][;:?!]", text["fr"]), line.id
        assert not re.search(r" [;:?!]", line.name.get("fr", "")), line.id


def test_emergency_numbers_have_names_in_french(directory: Directory) -> None:
    kinds = {
        HelplineKind.EMERGENCY,
        HelplineKind.POLICE,
        HelplineKind.AMBULANCE,
        HelplineKind.FIRE,
    }
    assert all(line.name["fr"] for line in directory.all_helplines if line.kind in kinds)


def test_what_can_be_dialled_is_dialled_in_full(directory: Directory) -> None:
    lines = [line for line in directory.all_helplines if line.dial]
    assert len(lines) > 600
    for line in lines:
        assert re.fullmatch(r"tel:[0-9*#]{2,15}", line.tel_uri or ""), line.id
        assert re.sub(r"[^0-9*#]", "", line.dial or "") == (line.tel_uri or "")[4:]


def test_worldwide_lines_have_a_page_and_no_number(directory: Directory) -> None:
    lines = directory.helplines_in(WORLDWIDE)
    assert {line.id for line in lines} >= {"001-take-it-down", "001-stopncii"}
    assert all(line.website and not line.dial for line in lines)


def test_a_collection_alone_is_no_evidence(directory: Directory) -> None:
    def pages(line: Helpline) -> set[str]:
        return {source.url or "" for source in line.sources if "dial" in source.supports}

    for line in directory.all_helplines:
        kinds = {source.kind for source in line.sources}
        if kinds == {"reference"}:
            assert line.kind in {"emergency", "police", "ambulance", "fire"}, line.id
            assert len(pages(line)) == 2, line.id


def test_no_sentence_says_that_a_number_works_everywhere(directory: Directory) -> None:
    for line in directory.all_helplines:
        texts = [line.name, line.limits or {}]
        said = " ".join(text for texts_ in texts for text in texts_.values()).lower()
        assert "everywhere" not in said.replace("not yet everywhere", ""), line.id
        assert "partout" not in said.replace("pas encore partout", ""), line.id
