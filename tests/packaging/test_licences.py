"""The licence file, and the Debian packages that bundled files belong to."""

import re
import shutil
import tomllib
from pathlib import Path

import pytest

import licences
from ecpat_finder import paths
from project import ROOT

LICENCE_TITLES = {"PySide6-Essentials": "PySide6", "phonenumberslite": "phonenumbers"}
"""Distribution -> its name in the licence file, where they differ."""


def test_every_dependency_has_its_licence() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {re.split("[^A-Za-z0-9-]", line)[0] for line in project["dependencies"]}
    text = paths.licences_file().read_text(encoding="utf-8")
    titles = re.findall(f"^{licences.RULE}\n(.*)\n{licences.RULE}$", text, re.MULTILINE)
    for name in names:
        title = LICENCE_TITLES.get(name, name).lower()
        assert any(title in line.lower() for line in titles), f"{name} has no licence"


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="needs Debian")
def test_a_file_without_a_package_is_refused(tmp_path: Path) -> None:
    assert licences.debian_package_of(Path("/usr/bin/dpkg-query")) == "dpkg"
    with pytest.raises(FileNotFoundError, match="belongs to no package"):
        licences.debian_package_of(tmp_path)
