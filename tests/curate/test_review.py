"""The sheet of records to read again."""

import csv
import datetime
from io import StringIO
from pathlib import Path

import pytest

from ecpat_finder.curate.__main__ import main
from ecpat_finder.curate.review import COLUMNS, review_rows, review_sheet
from ecpat_finder.directory import Directory


def test_oldest_page_first_then_fewest_contacts_then_largest_country(directory: Directory) -> None:
    population = {code: (len(code) + number,) for number, code in enumerate(directory.countries)}
    rows = review_rows(directory, population)
    assert len(rows) == len(directory.groups)
    keys = [(row.newest_page[:4], row.contacts, -row.population) for row in rows]
    assert keys == sorted(keys)
    assert keys[0] < keys[-1]


def test_the_sheet_has_a_line_for_each_record(
    directory: Directory, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["review", str(tmp_path / "review.csv")]) == 0
    text = (tmp_path / "review.csv").read_text(encoding="utf-8-sig")
    lines = list(csv.reader(StringIO(text)))
    assert tuple(lines[0]) == COLUMNS
    assert sorted(line[0] for line in lines[1:]) == sorted(group.id for group in directory.groups)
    assert main(["review"]) == 0
    assert capsys.readouterr().out.count("\r\n") == len(lines)
    assert main(["review", str(tmp_path / "no" / "review.csv")]) == 1
    assert "could not be written: No such file or directory" in capsys.readouterr().err


def test_helplines_that_nobody_read_again_for_a_year_are_listed(directory: Directory) -> None:
    def listed(day: datetime.date) -> list[list[str]]:
        lines = list(csv.reader(StringIO(review_sheet(directory, {"KE": (7, 1)}, day))))
        return lines[1 + len(directory.groups) :]

    assert listed(datetime.date(2027, 11, 25)) == []
    due = {line[0]: line for line in listed(datetime.date(2027, 11, 27))}
    assert set(due) == {line.id for line in directory.all_helplines}
    kenya = due["ke-116"]
    assert kenya[1:3] == ["Kenya", "National Child Helpline 116 (Childline Kenya)"]
    assert kenya[3:6] == ["2022-05", "2", "7"]
    assert "childlinekenya.co.ke" in kenya[6]
    assert due["001-take-it-down"][1] == ""
