"""The Debian package: the bundle below /usr/lib, and what a desktop and a kiosk look for."""

import gzip
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from changelog import debian_changelog
from desktop_files import write_desktop_files
from icons import write_theme_icons
from project import RESOURCES, ROOT, SOURCE_DATE_EPOCH, VERSION

PACKAGE = "ecpat-finder"

MAINTAINER = "The ECPAT Finder developers <ecpat-finder@packages.invalid>"
"""Whoever publishes packages sets Debian's own DEBFULLNAME and DEBEMAIL instead."""

RECOMMENDS = (
    # Without any of the system the bundle has letters of its own for what it shows.
    *("fonts-noto-core", "fonts-noto-cjk", "xdg-utils"),
    # The bundle carries these, too; the system's are used where they are, and get its updates.
    *("libegl1", "libgl1", "libfontconfig1", "libdbus-1-3", "libxkbcommon-x11-0", "libxcb-cursor0"),
    *("libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-randr0", "libxcb-render-util0"),
    *("libxcb-shape0", "libxcb-xinerama0", "libxcb-xkb1", "libx11-xcb1"),
)
SUGGESTS = ("cage", "seatd", "xwayland", "cups")

OVERRIDES = """\
# The bundle is one make of Python and Qt that were tested together; what it carries of the system's
# libraries is used only where the system has none.
ecpat-finder: embedded-library
"""


def build_deb(bundle: Path, target: Path, architecture: str) -> Path:
    """Builds the package of a bundle; `target` is the folder it goes into."""
    tree = target / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    library = tree / "usr" / "lib" / PACKAGE
    shutil.copytree(bundle, library, symlinks=True)
    share = tree / "usr" / "share"
    write_desktop_files(share)
    write_theme_icons(share / "icons" / "hicolor")
    _documents(share)
    _kiosk(tree)
    command = tree / "usr" / "bin" / PACKAGE
    command.parent.mkdir(parents=True)
    command.symlink_to(f"../lib/{PACKAGE}/{PACKAGE}")
    _modes(tree)
    size = sum(file.lstat().st_size for file in tree.rglob("*") if file.is_file()) // 1024
    control = tree / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(_control(architecture, size, _libc(library)), encoding="utf-8")
    control.parent.chmod(0o755)
    for path in (tree, *tree.rglob("*")):
        os.utime(path, (SOURCE_DATE_EPOCH, SOURCE_DATE_EPOCH), follow_symlinks=False)
    file = target / f"{PACKAGE}_{VERSION}_{architecture}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(file)],
        check=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(SOURCE_DATE_EPOCH)},
        stdout=subprocess.DEVNULL,
    )
    return file


def maintainer() -> str:
    """Who stands for the package, as Debian's tools are told it."""
    name, address = os.environ.get("DEBFULLNAME"), os.environ.get("DEBEMAIL")
    return f"{name} <{address}>" if name and address else MAINTAINER


def _control(architecture: str, size: int, libc: str) -> str:
    words = [
        "ECPAT is a worldwide network of groups that work to end the sexual",
        "exploitation of children. This program finds the group that works where a",
        "person is, shows how to reach it, and tells the network's history and its",
        "strategic orientations. It never goes online and keeps no trace of a visit.",
        ".",
        "It has a kiosk for machines that stand unattended.",
    ]
    return "\n".join(
        [
            f"Package: {PACKAGE}",
            f"Version: {VERSION}",
            f"Architecture: {architecture}",
            f"Maintainer: {maintainer()}",
            f"Installed-Size: {size}",
            f"Depends: libc6 (>= {libc}), libgcc-s1, libstdc++6 (>= 11)",
            f"Recommends: {', '.join(RECOMMENDS)}",
            f"Suggests: {', '.join(SUGGESTS)}",
            "Section: misc",
            "Priority: optional",
            "Description: directory of the groups that protect children from exploitation",
            *(f" {line}" for line in words),
            "",
        ]
    )


def _libc(library: Path) -> str:
    """The oldest C library that the bundle runs with, read off its binaries."""
    newest = (2, 17)
    for file in _binaries(library):
        shown = subprocess.run(
            ["objdump", "-T", str(file)], capture_output=True, check=False
        ).stdout
        for found in re.findall(rb"GLIBC_(\d+)\.(\d+)", shown):
            newest = max(newest, (int(found[0]), int(found[1])))
    return ".".join(map(str, newest))


def _binaries(folder: Path) -> Iterator[Path]:
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.is_symlink():
            with file.open("rb") as start:
                if start.read(4) == b"\x7fELF":
                    yield file


def _zipped(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _documents(share: Path) -> None:
    documents = share / "doc" / PACKAGE
    _zipped(documents / "changelog.gz", debian_changelog(PACKAGE, maintainer()))
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8").strip()
    (documents / "copyright").write_text(
        f"{licence}\n\nThe licences of everything in the package, Qt's LGPL among them, are in\n"
        f"/usr/lib/{PACKAGE}/_internal/ecpat_finder/resources/licences/licences.txt.\n"
        "On Debian systems the GNU licences are in /usr/share/common-licenses/LGPL-3 and GPL-3,\n"
        "and the Apache licence in /usr/share/common-licenses/Apache-2.0.\n",
        encoding="utf-8",
    )
    page = (RESOURCES / "desktop" / "ecpat-finder.1").read_text(encoding="utf-8")
    _zipped(share / "man" / "man1" / "ecpat-finder.1.gz", page.replace("@VERSION@", VERSION))
    overrides = share / "lintian" / "overrides" / PACKAGE
    overrides.parent.mkdir(parents=True)
    overrides.write_text(OVERRIDES, encoding="utf-8")


def _kiosk(tree: Path) -> None:
    """The kiosk's parts at a package's own places; its operator enables them, nobody else."""
    source = RESOURCES / "kiosk"
    session = f"/usr/lib/{PACKAGE}/kiosk-session"
    examples = tree / "usr" / "share" / "doc" / PACKAGE / "examples"
    places = {
        "kiosk-session": tree / session[1:],
        "ecpat-finder-kiosk.service": tree / "usr/lib/systemd/system/ecpat-finder-kiosk.service",
        "sysusers.conf": tree / "usr/lib/sysusers.d/ecpat-finder.conf",
        "kiosk.toml": examples / "kiosk.toml",
        "ecpat-finder-kiosk.desktop": examples / "ecpat-finder-kiosk.desktop",
    }
    for name, place in places.items():
        text = (source / name).read_text(encoding="utf-8")
        text = text.replace("/usr/local/lib/ecpat-finder/kiosk-session", session)
        text = text.replace("/opt/ecpat-finder/bin/ecpat-finder", f"/usr/bin/{PACKAGE}")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")


def _modes(tree: Path) -> None:
    programs = {tree / f"usr/lib/{PACKAGE}/{name}" for name in (PACKAGE, "kiosk-session")}
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path in programs else 0o644)
