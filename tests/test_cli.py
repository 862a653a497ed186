"""The command line, as a person or a script calls it."""

import json
import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from ecpat_finder import __version__, paths
from ecpat_finder.cli import main
from ecpat_finder.directory import Directory
from tests.conftest import Change
from tests.records import group, unreachable_country


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs the program in a process of its own."""
    command = [sys.executable, "-m", "ecpat_finder", *arguments]
    variables = {**os.environ, **environment}
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env=variables,
        timeout=60,
    )


def size_of(png: Path) -> tuple[int, int]:
    header = png.read_bytes()[:24]
    assert header[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", header[16:24])
    return width, height


def test_find_prints_the_group_and_its_sources() -> None:
    result = run("find", "thailand")
    assert result.returncode == 0
    assert "ECPAT Foundation" in result.stdout
    assert "+66 53 750 167" in result.stdout
    assert "https://ecpat.org/?p=1922" in result.stdout


@pytest.mark.parametrize("query", [["Côte"], ["cote", "d"], ["cote d"]])
def test_find_json_puts_the_best_first(query: list[str]) -> None:
    answer = json.loads(run("find", "--json", *query).stdout)
    assert answer[0]["code"] == "CI"
    assert answer[0]["groups"][0]["id"] == "ci-communaute-abel"
    assert answer[0]["nearest"] == []


@pytest.mark.parametrize(
    ("query", "country", "why"),
    [
        ("Holland", "Netherlands (NL)", "Holland: another name"),
        ("ivery cost", "Côte d’Ivoire (CI)", "Ivory Coast: another name"),
        ("DPRK", "North Korea (KP)", "DPRK: a short name"),
        ("Abidjan", "Côte d’Ivoire (CI)", "Abidjan: a city there"),
        ("USSR", "Russia (RU)", "USSR: it was part of that state"),
    ],
)
def test_find_says_why(query: str, country: str, why: str) -> None:
    lines = run("find", "--limit", "1", query).stdout.splitlines()
    assert lines[0].startswith(country)
    assert lines[1] == f"  {why}"


def test_find_json_says_by_what_name() -> None:
    answer = json.loads(run("find", "--json", "--limit", "1", "ivery cost").stdout)
    assert answer[0]["found_by"] == {"name": "Ivory Coast", "kind": "name", "slip": True}


def test_find_without_an_index_knows_the_names_of_the_dataset(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(paths, "name_index_file", lambda: tmp_path / "search" / "names.zip")
    assert main(["find", "Thailand"]) == 0
    assert "ECPAT Foundation" in capsys.readouterr().out
    assert main(["check"]) == 1
    expected = "search/names.zip: can't be read (No such file or directory); only the names in"
    assert capsys.readouterr().err.startswith(expected)
    assert main(["check", "--json"]) == 1
    problems = json.loads(capsys.readouterr().out)["problems"]
    assert [problem["file"] for problem in problems] == ["search/names.zip"]


def test_check_names_a_damaged_map(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    damaged = tmp_path / "map" / "world.zip"
    damaged.parent.mkdir()
    damaged.write_bytes(paths.map_file().read_bytes()[:5000])
    monkeypatch.setattr(paths, "map_file", lambda: damaged)
    assert main(["check"]) == 1
    assert capsys.readouterr().err == (
        "map/world.zip: is not a zip archive; the finder works without the map\n"
    )


def test_find_json_gives_records_as_they_stand_in_the_dataset() -> None:
    answer = json.loads(run("find", "--json", "--limit", "1", "FR").stdout)
    record = answer[0]["groups"][0]
    assert record["contact"]["phone"] == ["+33149348313"]
    assert "acronym" not in record
    assert record["sources"][0]["supports"]


def test_find_json_of_a_country_without_a_group() -> None:
    answer = json.loads(run("find", "--json", "andorra").stdout)
    assert answer[0]["groups"] == []
    kilometres = {entry["country"]: entry["distance_km"] for entry in answer[0]["nearest"]}
    assert 700 < kilometres["FR"] < 730


@pytest.mark.parametrize("word", ["help", "chantage", "blackmial"])
def test_find_answers_words_of_distress_with_help(word: str) -> None:
    lines = run("find", word).stdout.splitlines()
    assert lines[0] == "Get help now"
    assert any("+66 2 215 3388" in line for line in lines)
    assert not any("No country is called" in line for line in lines)


def test_find_json_answers_words_of_distress_with_help() -> None:
    answer = json.loads(run("find", "--json", "police").stdout)
    first = answer[0]
    assert (first["code"], first["page"], first["name"]) == ("", "help", "Get help now")
    assert first["secretariat"]["contact"]["phone"] == ["+6622153388"]
    assert all(
        isinstance(entry[field], list)
        for entry in answer
        for field in ("groups", "nearest", "helplines")
    )
    assert [line["country"] for line in first["helplines"]] == ["001", "001"]
    answer = json.loads(run("find", "--json", "--limit", "1", "help france").stdout)
    assert [entry["code"] for entry in answer] == ["FR", ""]
    assert all(entry["code"] for entry in json.loads(run("find", "--json", "kenya").stdout))


def test_find_tells_the_numbers_to_call_before_the_groups() -> None:
    lines = run("find", "--limit", "1", "KE").stdout.splitlines()
    assert lines[1].startswith("  emergency: 999 – ")
    child = next(number for number, line in enumerate(lines) if "  child helpline: 116 " in line)
    assert lines[child + 1].startswith("    24 hours a day; free; website https://")
    assert lines[child + 2].startswith("    source: ")
    assert child < lines.index("  Kenya Alliance for Advancement of Children")


def test_find_says_which_number_is_missing_and_never_gives_a_neighbours() -> None:
    told = run("find", "--limit", "1", "armenia").stdout
    assert "This directory knows no child helpline in this country." in told
    assert "This directory knows no emergency number" not in told
    assert "child helpline: " not in told


def test_find_says_how_old_a_number_is() -> None:
    told = run("find", "--limit", "1", "rwanda").stdout
    assert "no page known to be of the last three years gives this: it may have changed" in told


def test_find_json_has_helplines_with_their_sources() -> None:
    helplines = json.loads(run("find", "--json", "kenya").stdout)[0]["helplines"]
    assert [line["kind"] for line in helplines][:2] == ["emergency", "child_helpline"]
    child = helplines[1]
    assert (child["dial"], child["hours"], child["free"]) == ("116", "24/7", True)
    assert "on_bill" not in child
    for line in helplines:
        assert all(source["url"].startswith("http") for source in line["sources"])
        assert any("dial" in source["supports"] for source in line["sources"])
    assert child["sources"][0]["period"]["from"] == "2022-05"


def test_find_json_keeps_what_a_page_denies() -> None:
    helplines = json.loads(run("find", "--json", "austria").stdout)[0]["helplines"]
    assert next(line for line in helplines if line["id"] == "at-rat-auf-draht")["on_bill"] is False


def test_find_without_helplines_tells_the_groups_and_why(dataset: Path) -> None:
    (dataset / "helplines.json").unlink()
    result = run("find", "--data", str(dataset), "--limit", "1", "KE")
    assert result.returncode == 0
    assert "The numbers to call can't be shown: helplines.json: file not found" in result.stdout
    assert "Kenya Alliance for Advancement of Children" in result.stdout
    checked = run("check", "--data", str(dataset))
    assert (checked.returncode, checked.stderr) == (1, "helplines.json: file not found\n")


def test_find_without_a_match_still_leads_somewhere() -> None:
    result = run("find", "brasill")
    assert "BR" in result.stdout
    result = run("find", "zzzzzz")
    assert result.returncode == 0
    assert "+66 2 215 3388" in result.stdout


def test_find_needs_no_history(dataset: Path) -> None:
    (dataset / "history.json").write_text("[", encoding="utf-8")
    result = run("find", "--data", str(dataset), "thailand")
    assert (result.returncode, result.stderr) == (0, "")
    assert "ECPAT Foundation" in result.stdout
    (dataset / "groups.json").write_text("[", encoding="utf-8")
    result = run("find", "--data", str(dataset), "thailand")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.startswith("groups.json: is not JSON")
    assert len(run("check", "--data", str(dataset)).stderr.splitlines()) == 2


def test_find_in_a_terminal_that_lacks_the_letters() -> None:
    result = run("find", "thailand", PYTHONIOENCODING="ascii")
    assert result.returncode == 0
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("reader", ["head -1", "true"])
@pytest.mark.parametrize("query", ["--limit 200 a", "thailand"])
def test_find_survives_a_closed_pipe(query: str, reader: str) -> None:
    command = f"{sys.executable} -m ecpat_finder find {query} | {reader}"
    result = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert result.stderr == ""


def test_check_prints_figures() -> None:
    result = run("check")
    assert result.returncode == 0
    assert "groups in" in result.stdout
    figures = json.loads(run("check", "--json").stdout)
    assert figures["problems"] == []
    assert figures["groups"] >= figures["countries"] >= 15
    assert set(figures["with"]) == {"website", "phone", "helpline", "email", "address"}
    assert sum(region["groups"] for region in figures["regions"]) == figures["groups"]
    assert sum(region["countries"] for region in figures["regions"]) == figures["countries"]
    assert figures["reported"][-1]["groups"] >= figures["groups"]
    helplines = figures["helplines"]
    assert (helplines["emergency"], helplines["child_helpline"]) >= (200, 110)
    guinea = {"code": "GN", "name": "Guinea", "without": ["emergency", "child_helpline"]}
    assert guinea in helplines["members_without"]
    assert "  Guinea: no emergency number and no child helpline known" in result.stdout
    assert "  Armenia: no child helpline known" in result.stdout
    assert "  Africa: " in result.stdout
    assert "  the network reports: " in result.stdout


def test_find_says_where_the_network_names_no_member() -> None:
    no_member = json.loads(run("check", "--json").stdout)["no_member"]
    assert no_member
    for country in no_member:
        told = run("find", country["name"]).stdout
        assert told.startswith(f"{country['name']} ({country['code']})")
        assert "The network's own page on this country names no member" in told
        assert "source: " in told


def test_check_prints_one_line_a_problem(change: Change) -> None:
    folder = change(
        "groups", lambda content: group(content, "at-ecpat-oesterreich").update(country="ZZ")
    )
    result = run("check", "--data", str(folder))
    assert result.returncode == 1
    lines = result.stderr.splitlines()
    assert lines == [
        "groups.json: at-ecpat-oesterreich: country: ZZ is not a country code of countries.json"
    ]
    report = json.loads(run("check", "--json", "--data", str(folder)).stdout)
    assert report["problems"][0]["file"] == "groups.json"
    assert report["problems"][0]["record"] == "at-ecpat-oesterreich"
    assert report["problems"][0]["field"] == "country"


@pytest.mark.parametrize(
    "arguments",
    [
        ["--nonsense"],
        ["dance"],
        ["find"],
        ["find", "x", "--limit", "0"],
        ["find", "x", "--limit", "many"],
        ["--tab", "map"],
        ["--theme", "pink"],
        ["--country", "THA"],
        ["--country", "ZZ"],
        ["--language", "klingon!"],
        ["--size", "12"],
        ["--size", "0x0"],
        ["--size", "99999x99999"],
        ["kiosk-check", "--print", "colour"],
        ["kiosk-check", "nowhere.toml"],
        ["--kiosk", "--config", "nowhere.toml"],
    ],
)
def test_wrong_usage_is_one_sentence(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.returncode == 2
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.startswith("ecpat-finder: ")


def test_version_is_written_once() -> None:
    assert run("--version").stdout == f"ecpat-finder {__version__}\n"


@pytest.mark.parametrize(
    "options",
    [
        [],
        ["--country", "TH"],
        ["--country", "ad", "--theme", "dark"],
        ["--tab", "history", "--language", "fr"],
        ["--tab", "orientations", "--theme", "contrast"],
        ["--tab", "about", "--language", "ar"],
        ["--data", "/nonexistent"],
    ],
)
def test_screenshot(options: list[str], tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    result = run("--screenshot", str(picture), "--size", "800x600", *options, DISPLAY="")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    assert size_of(picture) == (800, 600)


def test_screenshot_that_can_not_be_written(tmp_path: Path) -> None:
    result = run("--screenshot", str(tmp_path / "no" / "folder.png"))
    assert result.returncode == 4
    assert len(result.stderr.splitlines()) == 1


def test_screenshot_on_a_full_disk_leaves_nothing_half_written(tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"what was there before")
    command = f"ulimit -f 8; exec {sys.executable} -m ecpat_finder --screenshot {picture}"
    result = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, check=False, timeout=60
    )
    assert result.returncode == 4, result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["picture.png"]
    assert picture.read_bytes() == b"what was there before"


def test_screenshot_never_replaces_a_device() -> None:
    result = run("--screenshot", "/dev/full")
    assert result.returncode == 4
    assert Path("/dev/full").is_char_device()


def test_no_display_is_one_sentence() -> None:
    result = run(QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert result.returncode == 3
    assert result.stderr.count("\n") == 1
    assert "xvfb" in result.stderr


def test_dead_display_is_one_sentence() -> None:
    result = run(QT_QPA_PLATFORM="", DISPLAY=":9876", WAYLAND_DISPLAY="")
    assert result.returncode == 3
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.stderr


def test_dead_wayland_is_one_sentence(tmp_path: Path) -> None:
    result = run(QT_QPA_PLATFORM="wayland", WAYLAND_DISPLAY="gone", XDG_RUNTIME_DIR=str(tmp_path))
    assert result.returncode == 3
    assert result.stderr.count("\n") == 1


def test_find_says_which_groups_can_be_reached(directory: Directory) -> None:
    name = directory.countries[unreachable_country(directory)].name["en"]
    text = run("find", name, "--limit", "1").stdout
    assert "No page shows contact details that we can stand behind." in text
    assert "Nearest that can be reached:" in text
    assert "The secretariat in Bangkok" in text
    (found,) = json.loads(run("find", name, "--limit", "1", "--json").stdout)
    assert not any(group["reachable"] for group in found["groups"])
    assert all(group["reachable"] for group in found["nearest"])
    (found,) = json.loads(run("find", "Thailand", "--limit", "1", "--json").stdout)
    assert [group["reachable"] for group in found["groups"]] == [True]
    assert found["nearest"] == []
    assert "No page shows" not in run("find", "Thailand", "--limit", "1").stdout
