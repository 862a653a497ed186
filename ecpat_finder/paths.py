"""The paths of bundled files and of the user's folders."""

import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from platformdirs import PlatformDirs

APPLICATION = "ecpat-finder"

_PACKAGE = Path(__file__).resolve().parent


def resources_folder() -> Path:
    """The folder `resources/`: inside the package once installed, beside it in a checkout."""
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def bundle_folder() -> Path | None:
    """The root of a PyInstaller bundle; None if the program doesn't run from one."""
    folder = getattr(sys, "_MEIPASS", None)  # set by PyInstaller
    return Path(folder) if folder else None


def dataset_folder() -> Path:
    """The bundled dataset."""
    return resources_folder() / "dataset"


def schema_folder() -> Path:
    """The JSON Schemas of the dataset's files."""
    return resources_folder() / "schema"


def name_index_file() -> Path:
    """The index of the names by which countries are searched."""
    return resources_folder() / "search" / "names.zip"


def help_words_file() -> Path:
    """The words of distress to which the search answers with "Get help now"."""
    return resources_folder() / "search" / "help_words.toml"


def map_file() -> Path:
    """The shapes of the countries on the world map."""
    return resources_folder() / "map" / "world.zip"


def kiosk_config_files() -> tuple[Path, ...]:
    """Paths of `kiosk.toml` in order of precedence: the user's folder, the system's, /etc."""
    folders = list(_platform_folders().iter_config_paths())
    if sys.platform not in ("win32", "darwin"):
        folders.append(Path("/etc") / APPLICATION)
    return tuple(folder / "kiosk.toml" for folder in folders)


def kiosk_state_folder() -> Path:
    """The folder of the kiosk's error log and its count of wrong PINs."""
    folders = os.environ.get("STATE_DIRECTORY")  # set by systemd
    return Path(folders.split(":")[0]) if folders else _platform_folders().user_state_path


def cache_folder() -> Path:
    """The folder in which the editor's tools cache the data packages that they download."""
    return _platform_folders().user_cache_path


def _platform_folders() -> "PlatformDirs":
    """The user's folders on this system: XDG on Linux, AppData on Windows."""
    from platformdirs import PlatformDirs

    return PlatformDirs(APPLICATION, appauthor=False, multipath=True)


def runtime_folder() -> Path | None:
    """The user's folder for files that last no longer than a process; created if missing.

    In XDG_RUNTIME_DIR, else in the temporary directory; None if no folder can be created that
    only this user can access. Written without platformdirs, which every start would have to import
    before the window, in a tenth of that time, and which doesn't check owner and mode.
    """
    if sys.platform == "win32":  # where the temporary directory belongs to the user
        folder = Path(os.environ.get("TEMP", ".")) / APPLICATION
        owner = 0
    else:
        runtime = os.environ.get("XDG_RUNTIME_DIR")
        owner = os.getuid()
        temporary = Path(os.environ.get("TMPDIR") or "/tmp") / f"{APPLICATION}-{owner}"
        folder = Path(runtime) / APPLICATION if runtime else temporary
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        status = folder.lstat()
    except OSError:
        return None
    if sys.platform != "win32" and (status.st_uid != owner or status.st_mode & 0o77):
        return None
    return folder if stat.S_ISDIR(status.st_mode) else None


def licences_file() -> Path:
    """The licences of the program and of what it includes."""
    return resources_folder() / "licences" / "licences.txt"


def translation_file(language: str) -> Path:
    """The compiled Qt translation of the interface for a BCP 47 language; it may not exist."""
    return resources_folder() / "translations" / f"ecpat_finder_{language}.qm"


def translated_languages() -> tuple[str, ...]:
    """The languages the interface is offered in: English, then each compiled translation."""
    compiled = (resources_folder() / "translations").glob("ecpat_finder_*.qm")
    others = {path.stem.removeprefix("ecpat_finder_") for path in compiled} - {"en"}
    return ("en", *sorted(others))
