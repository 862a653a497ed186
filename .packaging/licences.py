"""The licences of everything in the bundle, in one file."""

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
    """One licence, in the format of the program's own licence file."""
    return f"\n{RULE}\n{title}\n{RULE}\n\n{text.strip(chr(10))}\n"


def bundle_licences(libraries: Iterable[Path], fonts: Iterable[Path]) -> str:
    """The licences of the program, Python, PyInstaller's bootloader, and Debian's files.

    `libraries` and `fonts` are the files of the system that the bundle contains. Raises
    FileNotFoundError if a licence can't be found.
    """
    texts = [paths.licences_file().read_text(encoding="utf-8")]
    candidates = (  # built from source, on Windows, and on Debian
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(f"/usr/share/doc/python{sysconfig.get_python_version()}/copyright"),
    )
    python = next((file for file in candidates if file.is_file()), candidates[0])
    texts.append(section("Python", python.read_text(encoding="utf-8")))
    files = distribution("pyinstaller").files or []
    bootloader = next(file for file in files if file.name == "COPYING.txt")
    texts.append(section("The bundle's bootloader, from PyInstaller", bootloader.read_text()))
    packages = {debian_package_of(file) for file in [*libraries, *fonts]}
    for package in sorted(packages):
        licence = Path("/usr/share/doc") / package / "copyright"
        text = licence.read_text(encoding="utf-8", errors="replace")
        texts.append(section(f"From Debian's package {package}", text))
    return "".join(texts)


def debian_package_of(file: Path) -> str:
    """The installed Debian package that a file belongs to; FileNotFoundError if there is none."""
    candidates = [file, file.resolve()]
    candidates += [_other_usr_path(candidate) for candidate in candidates]
    for candidate in candidates:
        query = subprocess.run(
            ["dpkg-query", "-S", str(candidate)], capture_output=True, text=True, check=False
        )
        if query.returncode == 0:
            return re.split("[:,]", query.stdout)[0]
    raise FileNotFoundError(f"{file} belongs to no package, so its licence is unknown")


def _other_usr_path(file: Path) -> Path:
    """The same file with or without /usr, since dpkg may know it by either (/lib is /usr/lib)."""
    text = str(file)
    return Path(text.removeprefix("/usr") if text.startswith("/usr/") else "/usr" + text)
