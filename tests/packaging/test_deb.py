"""The Debian package and the archive as files: what is in them, and what must not be."""

import re
import subprocess
import tarfile
from pathlib import Path

import pytest

ALLOWED_PLACES = (
    *(
        "./usr/bin/ecpat-finder",
        "./usr/lib/ecpat-finder/",
        "./usr/share/man/man1/ecpat-finder.1.gz",
    ),
    *("./usr/share/applications/ecpat-finder.desktop", "./usr/share/icons/hicolor/"),
    *("./usr/share/doc/ecpat-finder/", "./usr/share/lintian/overrides/ecpat-finder"),
    *("./usr/share/metainfo/", "./usr/lib/sysusers.d/ecpat-finder.conf"),
    "./usr/lib/systemd/system/ecpat-finder-kiosk.service",
)

TOO_MUCH = re.compile(
    r"(^|/)(tests?|__pycache__|\.git|\.venv|curate)(/|$)|\.(py|pyc|pyi|ts|tmp|log)$|QtNetwork|QtQml"
)


def run(*command: str | Path) -> str:
    return subprocess.run(
        [str(word) for word in command], capture_output=True, text=True, check=True
    ).stdout


@pytest.fixture(scope="module")
def names(deb: Path) -> list[str]:
    lines = run("dpkg", "-c", deb).splitlines()
    assert all("root/root" in line for line in lines)
    return [line.split(maxsplit=5)[5].split(" -> ")[0] for line in lines]


def test_it_holds_the_program_and_nothing_of_its_making(names: list[str]) -> None:
    files = [name for name in names if not name.endswith("/")]
    assert [name for name in files if not name.startswith(ALLOWED_PLACES)] == []
    assert [name for name in files if TOO_MUCH.search(name)] == []
    for needed in (
        "dataset/groups.json",
        "licences/licences.txt",
        "translations/ecpat_finder_fr.qm",
    ):
        assert any(name.endswith(f"resources/{needed}") for name in files)


def test_no_machine_path_is_in_it(deb: Path, tmp_path: Path) -> None:
    run("dpkg-deb", "-x", deb, tmp_path)
    home = str(Path(__file__).parents[2]).encode()
    for file in tmp_path.rglob("*"):
        if file.is_file() and not file.is_symlink():
            content = file.read_bytes()
            assert home not in content, file
            assert b"/root/" not in content, file


def test_the_archive_holds_the_same_and_starts_by_a_double_click(dist: Path) -> None:
    archive = next(dist.glob("*.tar.xz"))
    with tarfile.open(archive) as content:
        members = {member.name: member for member in content.getmembers()}
    top = {name.split("/")[0] for name in members}
    assert top == {archive.name.removesuffix(".tar.xz")}
    (folder,) = top
    assert members[f"{folder}/ecpat-finder"].mode & 0o111
    assert members[f"{folder}/ECPAT Finder.desktop"].mode & 0o111
    assert [name for name in members if TOO_MUCH.search(name)] == []


def test_checksums_are_right(dist: Path) -> None:
    run("sh", "-c", f"cd '{dist}' && sha256sum --check --strict SHA256SUMS")


def test_it_stays_small(deb: Path) -> None:
    assert deb.stat().st_size < 60_000_000


def test_lintian_finds_no_error(deb: Path) -> None:
    said = subprocess.run(
        ["lintian", "--no-cfg", "--allow-root", "--tag-display-limit", "0", str(deb)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert [line for line in said.stdout.splitlines() if line.startswith("E:")] == [], said.stderr
    assert "internal error" not in said.stderr
    assert "W: ecpat-finder:" in said.stdout, "it looked at nothing"


def test_the_desktop_takes_its_entries(deb: Path, tmp_path: Path) -> None:
    run("dpkg-deb", "-x", deb, tmp_path)
    entry = tmp_path / "usr/share/applications/ecpat-finder.desktop"
    assert run("desktop-file-validate", entry) == ""
    (catalogue,) = (tmp_path / "usr/share/metainfo").iterdir()
    run("appstreamcli", "validate", "--no-net", catalogue)
    run("man", "--warnings", "-E", "UTF-8", "-l", tmp_path / "usr/share/man/man1/ecpat-finder.1.gz")
