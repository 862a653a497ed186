"""The Debian package: assembles a source tree around the bundle and runs debhelper on it.

The packaging itself is in `debian/`. The files that are generated from other files of the project
are added here: changelog, desktop entry, metainfo and icons.
"""

import os
import shutil
import subprocess
from pathlib import Path

from changelog import debian_changelog
from desktop_files import write_desktop_files
from icons import write_theme_icons
from project import PACKAGING, RESOURCES, SOURCE_DATE_EPOCH, VERSION

PACKAGE = "ecpat-finder"

DEFAULT_MAINTAINER = "The ECPAT Finder developers <ecpat-finder@packages.invalid>"
"""As in `debian/control`."""

KIOSK_FILES = (
    *("kiosk-session", "ecpat-finder-kiosk.service", "sysusers.conf"),
    *("kiosk.toml", "ecpat-finder-kiosk.desktop"),
)


def maintainer() -> str:
    """Name and address from DEBFULLNAME and DEBEMAIL, the variables of Debian's own tools."""
    name, address = os.environ.get("DEBFULLNAME"), os.environ.get("DEBEMAIL")
    return f"{name} <{address}>" if name and address else DEFAULT_MAINTAINER


def assemble_source(bundle: Path, tree: Path) -> None:
    """Creates the source tree that `debian/rules` builds the package from."""
    shutil.copytree(bundle, tree / "bundle", symlinks=True)
    write_desktop_files(tree / "share")
    write_theme_icons(tree / "share" / "icons" / "hicolor")
    (tree / "kiosk").mkdir()
    for name in KIOSK_FILES:
        shutil.copy(RESOURCES / "kiosk" / name, tree / "kiosk")
    shutil.copy(RESOURCES / "desktop" / "ecpat-finder.1", tree)
    shutil.copytree(PACKAGING / "debian", tree / "debian")
    text = debian_changelog(PACKAGE, maintainer())
    (tree / "debian" / "changelog").write_text(text, encoding="utf-8")


def build_deb(bundle: Path, work: Path, target: Path) -> Path:
    """Builds the package for this machine's architecture and returns its file in `target`.

    `work` is a folder for intermediate files, which is emptied first. Raises CalledProcessError if
    debhelper fails.
    """
    shutil.rmtree(work, ignore_errors=True)
    tree = work / f"{PACKAGE}-{VERSION}"
    tree.mkdir(parents=True)
    assemble_source(bundle, tree)
    subprocess.run(
        ["dpkg-buildpackage", "--build=binary", "--no-sign", "--no-pre-clean"],
        cwd=tree,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(SOURCE_DATE_EPOCH)},
        check=True,
    )
    (built,) = work.glob("*.deb")
    return Path(shutil.copy(built, target))
