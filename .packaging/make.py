"""Builds what people download, and tries it: python .packaging/make.py COMMAND.

Runs in an environment made from `lock.txt` (`.ci/package` makes one). Commands:
  all        wheel, bundle and the packages of this system, their checksums, and a try of the bundle
  smoke DIR  tries a bundle, unpacked or installed in DIR; pictures go beside the checksums
  checksums  writes them anew, when something was added to dist/
  lock       pins the versions that the bundle is built from anew
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

from places import MOMENT, PACKAGING, RESOURCES, ROOT, VERSION

DIST = ROOT / "dist"
WORK = ROOT / "build"


def machine() -> str:
    """This machine's architecture in Debian's words."""
    return {"x86_64": "amd64", "AMD64": "amd64", "aarch64": "arm64"}.get(
        platform.machine(), platform.machine()
    )


def system() -> str:
    """This system's name in a file's name."""
    return {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")


def run(*command: str | Path, **environment: str) -> None:
    """Runs a tool; CalledProcessError when it fails."""
    fixed = {"SOURCE_DATE_EPOCH": str(MOMENT), "PYTHONHASHSEED": "0", **environment}
    subprocess.run([str(word) for word in command], check=True, env={**os.environ, **fixed})


def build_wheel() -> Path:
    """The wheel, with the build tools that the lock names."""
    options = ("--no-isolation", "--wheel", "--outdir", DIST)
    run(sys.executable, "-m", "build", *options, ROOT)
    return DIST / f"ecpat_finder-{VERSION}-py3-none-any.whl"


def build_bundle() -> Path:
    """The folder that runs by itself; on macOS there is an application beside it."""
    WORK.mkdir(exist_ok=True)
    folders = ("--distpath", WORK / "bundle", "--workpath", WORK / "pyinstaller")
    run(
        *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *folders),
        PACKAGING / "ecpat-finder.spec",
    )
    return WORK / "bundle" / "ecpat-finder"


def build_archive(bundle: Path) -> Path:
    """For machines where nothing may be installed: unpack it, and double-click the program."""
    name = f"ecpat-finder-{VERSION}-{system()}-{machine()}"
    if system() == "macos":  # ditto keeps the links inside an application, which a plain zip loses
        file = DIST / f"{name}.zip"
        application = bundle.parent / "ECPAT Finder.app"
        run("ditto", "-c", "-k", "--keepParent", application, file)
        return file
    if system() == "windows":
        return Path(shutil.make_archive(str(DIST / name), "zip", bundle.parent, bundle.name))
    from desktop import desktop_entry

    tree = WORK / "archive" / name
    shutil.rmtree(tree.parent, ignore_errors=True)
    shutil.copytree(bundle, tree, symlinks=True)
    # %k is this file's own place: file managers start it wherever the folder was put.
    command = 'sh -c \'exec "$(dirname "$1")/ecpat-finder"\' sh %k'
    entry = tree / "ECPAT Finder.desktop"
    entry.write_text(desktop_entry(command), encoding="utf-8")
    entry.chmod(0o755)
    shutil.copy(RESOURCES / "icons" / "ecpat-finder.svg", tree)

    def settled(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = "root"
        member.mtime = MOMENT
        return member

    file = DIST / f"{name}.tar.xz"
    with tarfile.open(file, "w:xz") as archive:
        archive.add(tree, name, filter=settled)
    return file


def write_checksums() -> Path:
    """SHA-256 of every file to download, as sha256sum prints and checks them."""
    names = sorted(file.name for file in DIST.iterdir() if file.suffix in KINDS)
    lines = [f"{hashlib.sha256((DIST / name).read_bytes()).hexdigest()}  {name}" for name in names]
    file = DIST / "SHA256SUMS"
    file.write_text("\n".join(lines) + "\n", encoding="ascii")
    return file


KINDS = {".whl", ".deb", ".xz", ".zip", ".exe", ".dmg"}


def smoke(folder: Path) -> None:
    """Tries a bundle's program: its dataset, a search, and pictures; SystemExit when it fails."""
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
        picture = pictures / f"{name}-{system()}.png"
        run(program, *options, "--screenshot", picture)
        if picture.stat().st_size < 10_000:
            raise SystemExit(f"{picture.name} is no picture of the window")


def build_all() -> None:
    """Everything for this system, into dist/."""
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    build_wheel()
    bundle = build_bundle()
    smoke(bundle)
    build_archive(bundle)
    if system() == "linux":
        from debian import build_deb

        build_deb(bundle, DIST, machine())
        shutil.rmtree(DIST / "deb")
    names = sorted(str(file.relative_to(bundle)) for file in bundle.rglob("*") if file.is_file())
    (DIST / "files.txt").write_text("\n".join(names) + "\n", encoding="utf-8")
    print(write_checksums().read_text(encoding="ascii"), end="")


def lock() -> None:
    """Needs uv (from PyPI) on the path."""
    options = ("--quiet", "--universal", "--generate-hashes", "--python-version", "3.11")
    shape = ("--no-header", "--no-annotate", "--upgrade", "--output-file", PACKAGING / "lock.txt")
    run("uv", "pip", "compile", *options, *shape, "--extra", "bundle", ROOT / "pyproject.toml")


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
