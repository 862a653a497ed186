"""The built wheel in an empty environment, far from the repository; and what it leaves behind."""

import os
import re
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent

VISIT = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ecpat_finder import app

def visit():
    window = next(w for w in QApplication.topLevelWidgets() if hasattr(w, "pages"))
    window.pages.restore("TH", "thai")
    for page in ("history", "orientations", "about", "help"):
        window.pages.show_page(page)
    window.header.language_chosen.emit("fr")
    window.close()

make_application = app.make_application

def application_with_a_visitor():
    application = make_application()
    QTimer.singleShot(600, visit)
    return application

app.make_application = application_with_a_visitor
app.open_window(app.Options())
"""
"""A visit in the real program: everything is looked at, the language changed, the window closed."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (REPOSITORY / "pyproject.toml").is_file(), reason="needs the source tree to build from"
    ),
]


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the sdist as an index would have it."""
    target = tmp_path_factory.mktemp("dist")
    source = tmp_path_factory.mktemp("source") / "tree"
    shutil.copytree(
        REPOSITORY, source, ignore=shutil.ignore_patterns(".git", ".venv", "__pycache__", "dist")
    )
    command = [sys.executable, "-m", "build", "--outdir", str(target), str(source)]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return next(target.glob("*.whl"))


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The commands of a fresh environment that holds the wheel and nothing else of ours."""
    environment = tmp_path_factory.mktemp("environment")
    venv.create(environment, with_pip=True)
    scripts = environment / "bin"
    pip = [str(scripts / "python"), "-m", "pip", "install", "--quiet", str(wheel)]
    result = subprocess.run(pip, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return scripts


def run(command: list[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    variables = {**os.environ, "HOME": str(folder), **environment}
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "PYTHONPATH"):
        variables.pop(name, None)
    return subprocess.run(
        command, cwd=folder, env=variables, capture_output=True, text=True, check=False, timeout=120
    )


def test_wheel_holds_the_program_and_its_resources_only(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "ecpat_finder/resources/dataset/groups.json" in names
    assert "ecpat_finder/resources/translations/ecpat_finder_fr.qm" in names
    assert not [name for name in names if "test" in name or name.endswith(".pyc")]


def test_installed_commands_run_far_from_the_repository(installed: Path, tmp_path: Path) -> None:
    program = str(installed / "ecpat-finder")
    found = run([program, "find", "thailand"], tmp_path)
    assert "ECPAT Foundation" in found.stdout, found.stderr
    assert "Holland: another name" in run([program, "find", "Holland"], tmp_path).stdout
    assert run([program, "check"], tmp_path).returncode == 0
    picture = tmp_path / "picture.png"
    drawn = run([program, "--screenshot", str(picture), "--language", "fr"], tmp_path)
    assert (drawn.returncode, drawn.stderr) == (0, "")
    assert picture.stat().st_size > 10_000
    ready = run([program, "--quit-when-ready"], tmp_path, QT_QPA_PLATFORM="offscreen")
    assert re.fullmatch(r"ready \d+\n", ready.stdout), ready.stderr


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_no_internet_socket_and_no_file_but_the_settings(installed: Path, tmp_path: Path) -> None:
    log = tmp_path / "strace.log"
    home = tmp_path / "home"
    home.mkdir()
    trace = ["strace", "-f", "-e", "trace=network,openat,creat,mkdir,rename", "-o", str(log)]
    command = [*trace, str(installed / "python"), "-c", VISIT]
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    display = {"QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(runtime)}
    result = run(command, home, **display)
    assert result.returncode == 0, result.stderr
    calls = log.read_text(encoding="utf-8", errors="replace").splitlines()
    assert not [call for call in calls if "AF_INET" in call]
    written = [
        match.group(1)
        for call in calls
        if re.search(r"O_WRONLY|O_RDWR|O_CREAT|creat\(", call) and " = -1" not in call
        for match in [re.search(r'"([^"]*)"', call)]
        if match
    ]
    ours = [path for path in written if not re.match(r"/(dev|proc)/|/memfd", path)]
    settings = str(home / ".config" / "ecpat-finder" / "ecpat-finder.ini")
    # Qt writes settings whole or not at all: a lock and a file without a name beside them.
    # And the claim to be the only window, which is gone afterwards.
    claim = str(runtime / "ecpat-finder")
    beside = (settings, f"{settings}.lock", str(home / ".config" / "ecpat-finder"), claim)
    assert {path for path in ours if not path.startswith(beside)} == set()
    kept = sorted(str(path.relative_to(home)) for path in home.rglob("*") if path.is_file())
    assert kept == [".config/ecpat-finder/ecpat-finder.ini"]
    assert [path for path in runtime.rglob("*") if path.is_file()] == []
