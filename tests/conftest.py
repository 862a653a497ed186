"""Fixtures: the bundled directory, a dataset to damage, and a home that nobody lives in."""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

os.environ["QT_QPA_PLATFORM"] = os.environ.get("ECPAT_FINDER_TEST_PLATFORM", "offscreen")

from ecpat_finder import paths
from ecpat_finder.directory import Directory, load_directory
from ecpat_finder.directory.fallback import LoadedDirectory

Damage = Callable[[Any], Any]


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of the test's own, so that no setting of the developer's is read or written."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(folder))
    for name in ("CONFIG", "CACHE", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
    return folder


@pytest.fixture(scope="session")
def directory() -> Directory:
    """The bundled directory."""
    return load_directory()


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    """A copy of the bundled dataset that a test may damage."""
    return Path(shutil.copytree(paths.dataset_folder(), tmp_path / "dataset"))


@pytest.fixture
def change(dataset: Path) -> Callable[[str, Damage], Path]:
    """Changes one file of a copied dataset; a damage edits its content in place."""

    def apply(name: str, damage: Damage) -> Path:
        file = dataset / f"{name}.json"
        content = json.loads(file.read_text(encoding="utf-8"))
        damage(content)
        file.write_text(json.dumps(content), encoding="utf-8")
        return dataset

    return apply


@pytest.fixture
def context(directory: Directory) -> Any:
    """The bundled directory as an English reader sees it on a desktop."""
    from tests.contexts import english

    return english(directory)


@pytest.fixture
def window(qtbot: Any, directory: Directory) -> Iterator[Any]:
    """The real window with the bundled directory, shown at 1120x760."""
    from ecpat_finder.ui.main_window import MainWindow
    from ecpat_finder.ui.view_state import ViewState

    shown = MainWindow(ViewState("en", theme="light"))
    shown.show_directory(LoadedDirectory(directory))
    shown.resize(1120, 760)
    with qtbot.waitExposed(shown):
        shown.show()
    yield shown
    shown.close()
    shown.deleteLater()
