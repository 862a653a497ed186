"""The package in a fresh Debian 12 with no Python, no Qt, no X library and no font."""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.kiosk.displays import MISSING, Screen, wait_for, x_display

pytestmark = [
    pytest.mark.slow,
    pytest.mark.display,
    pytest.mark.root,
    pytest.mark.skipif(
        os.getuid() != 0 or shutil.which("debootstrap") is None or bool(MISSING),
        reason="needs root, debootstrap, Xvfb and xdotool",
    ),
]

USER = "65534:65534"

LAUNCH = """
import ctypes, sys
gio = ctypes.CDLL("libgio-2.0.so.0")
gio.g_desktop_app_info_new_from_filename.restype = ctypes.c_void_p
gio.g_app_info_launch.argtypes = [ctypes.c_void_p] * 4
entry = gio.g_desktop_app_info_new_from_filename(sys.argv[1].encode())
sys.exit(not gio.g_app_info_launch(entry, None, None, None))
"""


class Root:
    """A Debian system in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *command: str, user: str = "0:0", **environment: str) -> str:
        """Runs a program in it with chroot and returns its output; AssertionError if it fails."""
        done = subprocess.run(
            self.command(*command, user=user, **environment),
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
        return done.stdout

    def command(self, *command: str, user: str = "0:0", **environment: str) -> list[str]:
        """The command line that runs a program in it, without this process's environment."""
        variables = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", **environment}
        pairs = [f"{name}={text}" for name, text in variables.items()]
        return ["chroot", f"--userspec={user}", str(self.folder), "env", "-i", *pairs, *command]

    def files(self) -> set[str]:
        """All paths but those of the package manager and the kernel."""
        left_out = {"proc", "tmp", "var/lib/dpkg", "var/cache", "var/log", "var/lib/apt"}
        found = set()
        for folder, subfolders, files in os.walk(self.folder):
            parent = Path(folder).relative_to(self.folder)
            # Never entered: processes come and go in /proc.
            subfolders[:] = [name for name in subfolders if str(parent / name) not in left_out]
            found |= {str(parent / name) for name in (*subfolders, *files)}
        return found


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Root]:
    folder = tmp_path_factory.mktemp("root")
    for parent in (folder, folder.parent, folder.parent.parent):  # pytest's own, closed to others
        parent.chmod(parent.stat().st_mode | 0o055)
    tarball = os.environ.get("ECPAT_FINDER_DEBIAN")  # .ci/run makes one for all that need it
    if tarball:
        command = ["tar", "--extract", "--numeric-owner", "--file", tarball, "--directory"]
    else:
        command = ["debootstrap", "--variant=minbase", "bookworm"]
    subprocess.run([*command, str(folder)], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["mount", "-t", "proc", "proc", str(folder / "proc")], check=True)
    yield Root(folder)
    subprocess.run(["umount", str(folder / "proc")], check=True)
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    with x_display() as shown:
        yield shown


def variables(root: Root, screen: Screen, name: str) -> dict[str, str]:
    """The environment variables of a user's session, with a home of its own."""
    home = root.folder / "tmp" / name
    home.mkdir(exist_ok=True)
    os.chown(home, *map(int, USER.split(":")))
    return {"DISPLAY": screen.environment["DISPLAY"], "HOME": f"/tmp/{name}"}


def is_drawn(screen: Screen) -> bool:
    """Whether the window is open, with text in its header and a map in its middle."""
    image = screen.picture()
    header = {image.pixelColor(x, 27).lightness() for x in range(60, 170)}
    middle = {image.pixelColor(x, 400).name() for x in range(300, 740, 3)}
    return len(header) > 20 and len(middle) > 2


def program_lines(output: str) -> list[str]:
    """The program's own lines, without those about settings that this bare system lacks."""
    of_libraries = ("Fontconfig", "qt.xkb.compose")
    return [line for line in output.splitlines() if not line.startswith(of_libraries)]


def save_screenshot(screen: Screen, dist: Path, name: str) -> None:
    """Saves a screenshot beside the built files, for a person to look at."""
    screen.picture().save(str(dist / "pictures" / f"{name}.png"))


def older_version(deb: Path, folder: Path) -> Path:
    """The package as an older version, with a file that later ones don't have."""
    tree = folder / "older"
    subprocess.run(["dpkg-deb", "-R", str(deb), str(tree)], check=True)
    control = tree / "DEBIAN" / "control"
    lines = control.read_text(encoding="utf-8").splitlines()
    lines = ["Version: 0.0.1" if line.startswith("Version:") else line for line in lines]
    control.write_text("\n".join(lines) + "\n", encoding="utf-8")
    (tree / "usr/lib/ecpat-finder/_internal/left-over.txt").write_text("old")
    file = folder / "older.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Znone", "-b", str(tree), str(file)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(tree)
    return file


def test_install_start_and_remove(root: Root, screen: Screen, deb: Path, dist: Path) -> None:
    before = root.files()
    assert "usr/bin/python3" not in before
    assert [path for path in before if "libX11.so" in path or path.endswith(".ttf")] == []
    shutil.copy(deb, root.folder / "tmp")
    older = older_version(deb, root.folder / "tmp")
    install = ("apt-get", "install", "--yes", "--no-install-recommends")
    for name in (older.name, deb.name):  # an older version, and this one over it
        root.run(*install, f"/tmp/{name}", DEBIAN_FRONTEND="noninteractive")
    assert not (root.folder / "usr/lib/ecpat-finder/_internal/left-over.txt").exists()
    # The kiosk's unit is installed, but neither enabled nor configured.
    ours = {path for path in root.files() - before if "ecpat-finder" in path}
    assert "usr/lib/systemd/system/ecpat-finder-kiosk.service" in ours
    assert [path for path in ours if not path.startswith("usr/")] == []
    entry = (root.folder / "usr/share/applications/ecpat-finder.desktop").read_text()
    start = next(line[5:] for line in entry.splitlines() if line.startswith("Exec="))
    session = variables(root, screen, "someone")
    command = root.command(*shlex.split(start), user=USER, **session)
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as window:
        try:
            wait_for(lambda: is_drawn(screen))
            screen.wait_until_still()
            assert len(screen.windows()) == 1
            save_screenshot(screen, dist, "installed")
            before_second_start = screen.picture()
            # A second start raises the first window, which shows the country it was given.
            root.run("ecpat-finder", "--country", "TH", user=USER, **session)
            wait_for(lambda: screen.picture() != before_second_start)
            assert window.poll() is None
            assert len(screen.windows()) == 1
            screen.wait_until_still()
            save_screenshot(screen, dist, "installed-second-start")
            screen.key("Escape", "Escape", "Escape")
            assert window.wait(10) == 0
        finally:
            window.kill()
        assert window.stderr
        assert program_lines(window.stderr.read()) == []
    root.run("ecpat-finder", "check", user=USER)
    root.run("apt-get", "remove", "--yes", "ecpat-finder")  # there is nothing more to purge
    assert root.files() - before == set()
    assert "ecpat-finder" not in root.run("dpkg", "--get-selections")


CONDITIONS = ["no home", "read-only home", "full disk", "garbage", "no such locale"]


@pytest.mark.parametrize("condition", CONDITIONS)
def test_it_starts_under_adverse_conditions(
    root: Root, screen: Screen, condition: str, unpacked: str, request: pytest.FixtureRequest
) -> None:
    session = variables(root, screen, condition.replace(" ", "-"))
    home = root.folder / session["HOME"][1:]
    if condition == "no home":
        session["HOME"] = "/nonexistent"
    elif condition == "read-only home":
        session["HOME"] = "/proc/1"
    elif condition == "full disk":
        request.addfinalizer(fill(home))
        session["XDG_RUNTIME_DIR"] = session["TMPDIR"] = session["HOME"]
    elif condition == "garbage":
        settings = home / ".config" / "ecpat-finder" / "ecpat-finder.ini"
        settings.parent.mkdir(parents=True)
        settings.write_bytes(os.urandom(3000))
        subprocess.run(["chown", "-R", USER, str(home)], check=True)
    else:
        session["LANG"] = session["LC_ALL"] = "xx_XX.UTF-8"
    command = root.command(f"{unpacked}/ecpat-finder", user=USER, **session)
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as window:
        try:
            wait_for(lambda: is_drawn(screen))
            screen.wait_until_still()
            screen.press(600, 400)
            screen.key("Escape", "Escape", "Escape")
            assert window.wait(10) == 0
        finally:
            window.kill()
        assert window.stderr
        lines = program_lines(window.stderr.read())
        assert len(lines) <= 1, lines
    wait_for(lambda: not screen.windows())


def fill(folder: Path) -> Callable[[], object]:
    """Mounts a small file system there and fills it; returns a function that unmounts it."""
    mount = ["mount", "-t", "tmpfs", "-o", f"size=64k,uid={USER.split(':')[0]},mode=700"]
    subprocess.run([*mount, "tmpfs", str(folder)], check=True)
    with pytest.raises(OSError, match="No space left"), (folder / "filler").open("wb") as file:
        while True:
            file.write(bytes(4096))
            file.flush()
    return lambda: subprocess.run(["umount", str(folder)], check=True)


def test_a_display_of_640x480(root: Root, dist: Path, unpacked: str) -> None:
    with x_display("640x480") as small:
        session = variables(root, small, "small")
        command = root.command(f"{unpacked}/ecpat-finder", user=USER, **session)
        with subprocess.Popen(command) as window:
            try:
                (number,) = wait_for(small.windows)
                wait_for(lambda: small.size_of(number) == (640, 480))
                small.wait_until_still()
                save_screenshot(small, dist, "640x480")
                image = small.picture()
                # "Leave now", in the upper right corner, is on the screen.
                colours = {image.pixelColor(x, 27).name() for x in range(515, 625)}
                assert len(colours) > 5
                small.press(570, 27)
                assert window.wait(10) == 0
            finally:
                window.kill()


@pytest.fixture(scope="module")
def unpacked(root: Root, dist: Path) -> str:
    """The path of the portable archive's folder, unpacked in the fresh system."""
    archive = next(dist.glob("*.tar.xz"))
    # Debian 12's tarfile has no filters.
    folder = root.folder / "opt"
    subprocess.run(["tar", "--extract", "--file", archive, "--directory", folder], check=True)
    return f"/opt/{archive.name.removesuffix('.tar.xz')}"


def test_the_archive_runs_where_nothing_is_installed(
    root: Root, screen: Screen, unpacked: str
) -> None:
    session = variables(root, screen, "guest")
    program = f"{unpacked}/ecpat-finder"
    assert "ready" in root.run(program, "--quit-when-ready", user=USER, **session)
    assert "ECPAT Foundation" in root.run(program, "find", "thailand", user=USER)


def test_a_double_click_on_its_icon_starts_it(root: Root, screen: Screen, unpacked: str) -> None:
    """Launched by GLib, as file managers do it, wherever the folder is."""
    entry = root.folder / unpacked[1:] / "ECPAT Finder.desktop"
    home = root.folder / "tmp"
    environment = {**screen.environment, "HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
    environment.pop("QT_QPA_PLATFORM")
    launch = [sys.executable, "-c", LAUNCH, str(entry)]
    subprocess.run(launch, env=environment, check=True, timeout=30)
    wait_for(lambda: is_drawn(screen))
    screen.wait_until_still()
    screen.press(600, 400)
    screen.key("Escape", "Escape", "Escape")
    wait_for(lambda: not screen.windows())
