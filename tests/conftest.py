"""Fixtures: the bundled directory, a dataset to damage, and a home that nobody lives in."""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

os.environ["QT_QPA_PLATFORM"] = os.environ.get("ECPAT_FINDER_TEST_PLATFORM", "offscreen")

from ecpat_finder import paths
from ecpat_finder.directory import Directory, load_directory
from ecpat_finder.directory.fallback import LoadedDirectory

if TYPE_CHECKING:
    from ecpat_finder.ui.main_window import MainWindow

Damage = Callable[[Any], Any]
Change = Callable[[str, Damage], Path]
WindowMaker = Callable[..., "MainWindow"]

# No deadline: a busy machine is no fault of a function. The same examples in each run, so that a
# change is judged by what it changes; `--hypothesis-profile search` looks for new ones.
settings.register_profile("tests", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=3000)
settings.load_profile("tests")


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
def change(dataset: Path) -> Change:
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
def make_window(qapp: Any, qtbot: Any, directory: Directory) -> Iterator[WindowMaker]:
    """Makes main windows that are shown at 1120x760 and deleted after the test.

    `loaded` is what they show, the bundled directory by default; the rest is a ViewState.
    """
    from PySide6.QtCore import QCoreApplication, QEvent

    from ecpat_finder.ui import language as ui_language
    from ecpat_finder.ui import theme
    from ecpat_finder.ui.main_window import MainWindow
    from ecpat_finder.ui.view_state import ViewState

    made: list[MainWindow] = []

    def make(
        loaded: LoadedDirectory | None = None, *, language: str = "en", **view: Any
    ) -> MainWindow:
        shown = MainWindow(ViewState(language, **{"theme": "light", **view}))
        made.append(shown)
        shown.show_directory(loaded or LoadedDirectory(directory))
        shown.resize(1120, 760)
        with qtbot.waitExposed(shown):
            shown.show()
        return shown

    yield make
    for shown in made:
        shown.close()
        shown.deleteLater()
    # Now, not with the next event loop: a style sheet takes long where many widgets are left.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    ui_language.install_translations(qapp, "en")
    theme.apply(qapp, "light")


@pytest.fixture
def window(make_window: WindowMaker) -> "MainWindow":
    """The real window with the bundled directory."""
    return make_window()
