"""Building the Debian package, with a small program in place of the bundle."""

import platform
import shutil
import subprocess
from pathlib import Path

import pytest

import debian_package
from project import PACKAGING, ROOT


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A folder with an executable and a library where a bundle has them."""
    folder = tmp_path / "bundle"
    (folder / "_internal" / "fallback").mkdir(parents=True)
    shutil.copy("/usr/bin/dpkg-deb", folder / "ecpat-finder")  # it links to zlib
    library = Path(f"/lib/{platform.machine()}-linux-gnu/libz.so.1")
    shutil.copy(library.resolve(), folder / "_internal" / library.name)
    return folder


@pytest.mark.skipif(
    shutil.which("dh") is None or platform.machine() not in {"x86_64", "aarch64"},
    reason="needs debhelper on amd64 or arm64",
)
def test_two_builds_are_identical(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEBFULLNAME", "Zoë O'Hara & Co.")
    monkeypatch.setenv("DEBEMAIL", "zoe@example.org")
    built = []
    for name in ("first", "second"):
        target = tmp_path / f"{name}-target"
        target.mkdir()
        built.append(debian_package.build_deb(bundle, tmp_path / name, target))
        for file in bundle.rglob("*"):
            file.touch()  # newer than in the build before
    assert built[0].read_bytes() == built[1].read_bytes()
    show = ["dpkg-deb", "--show", "--showformat", "${Maintainer}\n${Depends}", str(built[0])]
    maintainer, depends = subprocess.run(
        show, capture_output=True, text=True, check=True
    ).stdout.split("\n")
    assert maintainer == "Zoë O'Hara & Co. <zoe@example.org>"
    assert "libc6 (>= 2." in depends
    assert "zlib1g" not in depends, "a library in the bundle is no dependency"


def test_the_maintainer_is_named_by_debians_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DEBFULLNAME", "DEBEMAIL"):
        monkeypatch.delenv(name, raising=False)
    control = (PACKAGING / "debian" / "control").read_text(encoding="utf-8")
    assert f"\nMaintainer: {debian_package.maintainer()}\n" in control
    monkeypatch.setenv("DEBFULLNAME", "A Person")
    assert debian_package.maintainer() == debian_package.DEFAULT_MAINTAINER
    monkeypatch.setenv("DEBEMAIL", "person@example.org")
    assert debian_package.maintainer() == "A Person <person@example.org>"


def test_the_copyright_file_has_the_projects_licence() -> None:
    copyright_file = (PACKAGING / "debian" / "copyright").read_text(encoding="utf-8")
    _, owner, *terms = (ROOT / "LICENSE").read_text(encoding="utf-8").strip().split("\n\n")
    assert owner.replace(" (c) ", ": ") in copyright_file
    # In Debian's control files each line begins with a space, and an empty line is " .".
    formatted = "\n".join(f" {line or '.'}" for line in "\n\n".join(terms).splitlines())
    assert formatted in copyright_file
