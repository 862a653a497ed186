"""Builds the files that people download, into dist/: python .packaging/make.py COMMAND.

Runs in an environment installed from `lock.txt`, which `.ci/package` creates. Commands:
  all        builds wheel, bundle and this system's packages, writes checksums, tests the bundle
  smoke DIR  tests a bundle, unpacked or installed in DIR; screenshots go to dist/pictures
  checksums  writes SHA256SUMS again, after something was added to dist/
  lock       updates lock.txt to the newest versions
"""

import argparse
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

from project import PACKAGING, RESOURCES, ROOT, SOURCE_DATE_EPOCH, VERSION

DIST = ROOT / "dist"
BUILD = ROOT / "build"

CHECKSUM_SUFFIXES = {".whl", ".deb", ".xz", ".zip", ".exe", ".dmg"}
"""Of the files that people download; the others in dist/ describe the build."""

MIN_SCREENSHOT_BYTES = 10_000
"""Any screenshot of the window is larger; an empty one is smaller."""


def architecture() -> str:
    """This machine's architecture, by Debian's name where it has one."""
    return {"x86_64": "amd64", "AMD64": "amd64", "aarch64": "arm64"}.get(
        platform.machine(), platform.machine()
    )


def system() -> str:
    """This operating system, as it is named in file names."""
    return {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")


def run(*command: str | Path, **environment: str) -> None:
    """Runs a program with a reproducible environment; raises CalledProcessError if it fails."""
    reproducible = {"SOURCE_DATE_EPOCH": str(SOURCE_DATE_EPOCH), "PYTHONHASHSEED": "0"}
    subprocess.run(
        [str(argument) for argument in command],
        check=True,
        env={**os.environ, **reproducible, **environment},
    )


def build_wheel() -> Path:
    """Builds the wheel with the locked build tools."""
    options = ("--no-isolation", "--wheel", "--outdir", DIST)
    run(sys.executable, "-m", "build", *options, ROOT)
    return DIST / f"ecpat_finder-{VERSION}-py3-none-any.whl"


def build_bundle() -> Path:
    """Builds the self-contained folder; on macOS also an application beside it."""
    BUILD.mkdir(exist_ok=True)
    folders = ("--distpath", BUILD / "bundle", "--workpath", BUILD / "pyinstaller")
    run(
        *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *folders),
        PACKAGING / "ecpat-finder.spec",
    )
    return BUILD / "bundle" / "ecpat-finder"


def build_archive(bundle: Path) -> Path:
    """Builds the portable archive: unpack it and double-click the program."""
    name = f"ecpat-finder-{VERSION}-{system()}-{architecture()}"
    if system() == "macos":  # ditto keeps the symbolic links inside an application
        file = DIST / f"{name}.zip"
        application = bundle.parent / "ECPAT Finder.app"
        run("ditto", "-c", "-k", "--keepParent", application, file)
        return file
    if system() == "windows":
        return Path(shutil.make_archive(str(DIST / name), "zip", bundle.parent, bundle.name))
    from desktop_files import desktop_entry

    tree = BUILD / "archive" / name
    shutil.rmtree(tree.parent, ignore_errors=True)
    shutil.copytree(bundle, tree, symlinks=True)
    # %k is the desktop entry's own path, so that it works wherever the folder is.
    command = 'sh -c \'exec "$(dirname "$1")/ecpat-finder"\' sh %k'
    entry = tree / "ECPAT Finder.desktop"
    entry.write_text(desktop_entry(command), encoding="utf-8")
    entry.chmod(0o755)
    shutil.copy(RESOURCES / "icons" / "ecpat-finder.svg", tree)

    def reproducible(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = "root"
        member.mtime = SOURCE_DATE_EPOCH
        return member

    file = DIST / f"{name}.tar.xz"
    with tarfile.open(file, "w:xz") as archive:
        archive.add(tree, name, filter=reproducible)
    return file


def write_checksums() -> Path:
    """Writes the SHA-256 of every file to download, in the format of sha256sum."""
    names = sorted(file.name for file in DIST.iterdir() if file.suffix in CHECKSUM_SUFFIXES)
    lines = [f"{hashlib.sha256((DIST / name).read_bytes()).hexdigest()}  {name}" for name in names]
    file = DIST / "SHA256SUMS"
    file.write_text("\n".join(lines) + "\n", encoding="ascii")
    return file


def smoke(folder: Path) -> None:
    """Tests a bundle: its dataset, a search, the kiosk's config, and screenshots.

    Raises CalledProcessError if a call fails, SystemExit if a screenshot is empty.
    """
    suffix = ".exe" if system() == "windows" else ""
    program = folder / f"ecpat-finder{suffix}"
    pictures = DIST / "pictures"
    pictures.mkdir(parents=True, exist_ok=True)
    run(program, "check")
    run(program, "find", "Holland")
    run(program, "kiosk-check")
    for name, options in {
        "find": ["--country", "TH"],
        "arabic": ["--country", "FR", "--language", "ar", "--theme", "dark", "--size", "1080x1920"],
        "kiosk": ["--kiosk", "--country", "TH", "--size", "1920x1080"],
    }.items():
        screenshot = pictures / f"{name}-{system()}.png"
        run(program, *options, "--screenshot", screenshot)
        if screenshot.stat().st_size < MIN_SCREENSHOT_BYTES:
            raise SystemExit(f"{screenshot.name} is empty")


def build_all() -> None:
    """Builds everything for this system, into an empty dist/."""
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    build_wheel()
    bundle = build_bundle()
    smoke(bundle)
    build_archive(bundle)
    if system() == "linux":
        from debian_package import build_deb

        build_deb(bundle, BUILD / "debian", DIST)
    names = sorted(str(file.relative_to(bundle)) for file in bundle.rglob("*") if file.is_file())
    (DIST / "files.txt").write_text("\n".join(names) + "\n", encoding="utf-8")
    print(write_checksums().read_text(encoding="ascii"), end="")


def lock() -> None:
    """Updates lock.txt with uv (from PyPI), which must be on the path."""
    options = ("--quiet", "--universal", "--generate-hashes", "--python-version", "3.11")
    output = ("--no-header", "--no-annotate", "--output-file", PACKAGING / "lock.txt")
    project = ("--extra", "bundle", ROOT / "pyproject.toml")
    run("uv", "pip", "compile", "--upgrade", *options, *output, *project)


def main() -> None:
    """Runs one command."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("all")
    commands.add_parser("lock")
    commands.add_parser("checksums")
    commands.add_parser("smoke").add_argument("folder", type=Path)
    options = parser.parse_args()
    if options.command == "smoke":
        smoke(options.folder)
    else:
        {"all": build_all, "lock": lock, "checksums": write_checksums}[options.command]()


if __name__ == "__main__":
    main()
