"""The Debian package and the archive as files: what is in them, and what must not be."""

import re
import subprocess
import tarfile
from pathlib import Path

import pytest

from project import ROOT, SOURCE_DATE_EPOCH, VERSION

ALLOWED_PATHS = (
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

UNWANTED = re.compile(
    r"(^|/)(tests?|__pycache__|\.git|\.venv|curate)(/|$)|\.(py|pyc|pyi|ts|tmp|log|md)$|QtNetwork|QtQml"
)


MAX_DEB_BYTES = 60_000_000

PROGRAMS = {f"./usr/lib/ecpat-finder/{name}" for name in ("ecpat-finder", "kiosk-session")}


def run(*command: str | Path) -> str:
    return subprocess.run(
        [str(argument) for argument in command], capture_output=True, text=True, check=True
    ).stdout


@pytest.fixture(scope="module")
def members(deb: Path, tmp_path_factory: pytest.TempPathFactory) -> list[tarfile.TarInfo]:
    """The package's files and folders."""
    file = tmp_path_factory.mktemp("deb") / "data.tar"
    with file.open("wb") as output:
        subprocess.run(["dpkg-deb", "--fsys-tarfile", str(deb)], stdout=output, check=True)
    with tarfile.open(file) as archive:
        return archive.getmembers()


@pytest.fixture(scope="module")
def unpacked(deb: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package's files, and its control files in DEBIAN."""
    folder = tmp_path_factory.mktemp("unpacked") / "package"
    run("dpkg-deb", "-R", deb, folder)
    return folder


def test_it_contains_the_program_and_no_files_of_its_development(
    members: list[tarfile.TarInfo],
) -> None:
    files = [member.name for member in members if not member.isdir()]
    assert [name for name in files if not name.startswith(ALLOWED_PATHS)] == []
    assert [name for name in files if UNWANTED.search(name)] == []
    for needed in (
        "dataset/groups.json",
        "licences/licences.txt",
        "translations/ecpat_finder_fr.qm",
    ):
        assert any(name.endswith(f"resources/{needed}") for name in files)


def test_owners_modes_and_times(members: list[tarfile.TarInfo]) -> None:
    for member in members:
        assert (member.uname, member.gname) == ("root", "root"), member.name
        assert member.mtime == SOURCE_DATE_EPOCH, member.name
        if not member.issym():
            is_executable = member.isdir() or member.name in PROGRAMS
            assert member.mode == (0o755 if is_executable else 0o644), member.name
    (link,) = (member for member in members if member.name == "./usr/bin/ecpat-finder")
    assert link.linkname == "../lib/ecpat-finder/ecpat-finder"


def test_its_control_files(deb: Path, unpacked: Path) -> None:
    assert deb.name == f"ecpat-finder_{VERSION}_{run('dpkg', '--print-architecture').strip()}.deb"
    # No maintainer scripts and no triggers: installing enables and starts nothing.
    assert {file.name for file in (unpacked / "DEBIAN").iterdir()} == {"control", "md5sums"}
    fields = run("dpkg-deb", "-f", deb)
    depends = r"^Depends: libc6 \(>= 2\.\d+\), libgcc-s1( \(.*\))?, libstdc\+\+6 \(>= \d+\)$"
    assert re.search(depends, fields, re.MULTILINE), fields
    assert re.search(r"^Recommends: fonts-noto-core, .*libx11-xcb1$", fields, re.MULTILINE)
    assert "\nSuggests: cage, seatd, xwayland, cups\n" in fields
    size_kib = sum(file.lstat().st_size for file in unpacked.rglob("*") if file.is_file()) / 1024
    installed = re.search(r"^Installed-Size: (\d+)$", fields, re.MULTILINE)
    assert installed is not None
    assert abs(int(installed[1]) - size_kib) < 0.01 * size_kib


def test_the_kiosks_files_have_the_packages_paths(unpacked: Path) -> None:
    unit = (unpacked / "usr/lib/systemd/system/ecpat-finder-kiosk.service").read_text()
    assert "ExecStart=/usr/lib/ecpat-finder/kiosk-session wayland" in unit
    session = (unpacked / "usr/lib/ecpat-finder/kiosk-session").read_text()
    assert "ECPAT_FINDER:-/usr/bin/ecpat-finder" in session
    page = run("zcat", unpacked / "usr/share/man/man1/ecpat-finder.1.gz")
    assert f"ecpat-finder {VERSION}" in page
    for file in (unpacked / "usr").rglob("*kiosk*"):
        if file.is_file():
            assert not re.search("/usr/local|/opt/", file.read_text(encoding="utf-8")), file


def test_no_path_of_the_build_machine_is_in_it(unpacked: Path) -> None:
    home = str(ROOT).encode()
    for file in unpacked.rglob("*"):
        if file.is_file() and not file.is_symlink():
            content = file.read_bytes()
            assert home not in content, file
            assert b"/root/" not in content, file


def test_the_archive_has_a_desktop_entry_and_no_unwanted_files(dist: Path) -> None:
    archive = next(dist.glob("*.tar.xz"))
    with tarfile.open(archive) as content:
        by_name = {member.name: member for member in content.getmembers()}
    top = {name.split("/")[0] for name in by_name}
    assert top == {archive.name.removesuffix(".tar.xz")}
    (folder,) = top
    assert by_name[f"{folder}/ecpat-finder"].mode & 0o111
    assert by_name[f"{folder}/ECPAT Finder.desktop"].mode & 0o111
    assert [name for name in by_name if UNWANTED.search(name)] == []


def test_checksums_are_right(dist: Path) -> None:
    run("sh", "-c", f"cd '{dist}' && sha256sum --check --strict SHA256SUMS")


def test_it_stays_small(deb: Path) -> None:
    assert deb.stat().st_size < MAX_DEB_BYTES


def test_lintian_finds_no_error(deb: Path) -> None:
    result = subprocess.run(
        ["lintian", "--no-cfg", "--allow-root", "--tag-display-limit", "0", str(deb)],
        capture_output=True,
        text=True,
        check=False,
    )
    errors = [line for line in result.stdout.splitlines() if line.startswith("E:")]
    assert errors == [], result.stderr
    assert "internal error" not in result.stderr
    assert "W: ecpat-finder:" in result.stdout, "nothing was checked"


def test_its_desktop_files_and_man_page_are_valid(unpacked: Path) -> None:
    entry = unpacked / "usr/share/applications/ecpat-finder.desktop"
    assert run("desktop-file-validate", entry) == ""
    (metainfo,) = (unpacked / "usr/share/metainfo").iterdir()
    run("appstreamcli", "validate", "--no-net", metainfo)
    run("man", "--warnings", "-E", "UTF-8", "-l", unpacked / "usr/share/man/man1/ecpat-finder.1.gz")
