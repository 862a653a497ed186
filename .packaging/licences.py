"""The licences of all that is in the bundle, in one file: the program's, and the builder's."""

import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from importlib.metadata import distribution
from pathlib import Path

from ecpat_finder import paths

RULE = "=" * 78


def section(title: str, text: str) -> str:
    """One part of the file, as those that stand in it already."""
    return f"\n{RULE}\n{title}\n{RULE}\n\n{text.strip(chr(10))}\n"


def licences_of_bundle(libraries: Iterable[Path], fonts: Iterable[Path]) -> str:
    """The program's licences, and those of Python, the system's libraries and the fonts.

    Raises FileNotFoundError when the licence of something that would be bundled isn't there.
    """
    found = [paths.licences_file().read_text(encoding="utf-8")]
    places = (  # of Python itself, of Windows, and of Debian
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(f"/usr/share/doc/python{sysconfig.get_python_version()}/copyright"),
    )
    python = next((place for place in places if place.is_file()), places[0])
    found.append(section("Python", python.read_text(encoding="utf-8")))
    files = distribution("pyinstaller").files or []
    starter = next(file for file in files if file.name == "COPYING.txt")
    found.append(section("The start of the bundle, from PyInstaller", starter.read_text()))
    packages = {package_of(file) for file in [*libraries, *fonts]}
    for package in sorted(packages):
        licence = Path("/usr/share/doc") / package / "copyright"
        text = licence.read_text(encoding="utf-8", errors="replace")
        found.append(section(f"From Debian's package {package}", text))
    return "".join(found)


def package_of(file: Path) -> str:
    """The Debian package that a file of the system comes from."""
    candidates = [file, file.resolve(), *_without_usr(file), *_without_usr(file.resolve())]
    for candidate in candidates:
        run = subprocess.run(
            ["dpkg-query", "-S", str(candidate)], capture_output=True, text=True, check=False
        )
        if run.returncode == 0:
            return re.split("[:,]", run.stdout)[0]
    raise FileNotFoundError(f"{file} comes from no package, so its licence isn't known")


def _without_usr(file: Path) -> list[Path]:
    """The other name of a file on systems where /lib is /usr/lib."""
    text = str(file)
    return [Path(text.removeprefix("/usr")) if text.startswith("/usr/") else Path("/usr" + text)]
