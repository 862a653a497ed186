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
    """Where a self-contained bundle keeps its parts; None when the program runs otherwise."""
    folder = getattr(sys, "_MEIPASS", None)  # PyInstaller's
    return Path(folder) if folder else None


def dataset_folder() -> Path:
    """The bundled dataset."""
    return resources_folder() / "dataset"


def schema_folder() -> Path:
    """One JSON Schema for each dataset file."""
    return resources_folder() / "schema"


def name_index_file() -> Path:
    """The index of the names by which a person may look for a country."""
    return resources_folder() / "search" / "names.zip"


def map_file() -> Path:
    """The shapes of the countries, for the world map."""
    return resources_folder() / "map" / "world.zip"


def kiosk_config_files() -> tuple[Path, ...]:
    """Where `kiosk.toml` may be, in order of precedence: the user's folder, the system's, /etc."""
    folders = list(_platform_folders().iter_config_paths())
    if sys.platform not in ("win32", "darwin"):
        folders.append(Path("/etc") / APPLICATION)
    return tuple(folder / "kiosk.toml" for folder in folders)


def kiosk_state_folder() -> Path:
    """Where the kiosk keeps its error log and its count of wrong PINs."""
    given = os.environ.get("STATE_DIRECTORY")  # systemd's
    return Path(given.split(":")[0]) if given else _platform_folders().user_state_path


def cache_folder() -> Path:
    """Where the editor's tools keep the data packages that they fetched."""
    return _platform_folders().user_cache_path


def _platform_folders() -> "PlatformDirs":
    """The folders of this system's users: XDG's on Linux, AppData on Windows."""
    from platformdirs import PlatformDirs

    return PlatformDirs(APPLICATION, appauthor=False, multipath=True)


def runtime_folder() -> Path | None:
    """A folder of this user's own for what lasts no longer than a process, made if need be.

    XDG's, else one below the folder for temporary files; None if there can be none that nobody
    else may enter. By hand: every start needs it before the window, and importing platformdirs
    takes as long as a tenth of that; nor does it check owner and mode.
    """
    if sys.platform == "win32":  # where the folder for temporary files is the user's own
        folder = Path(os.environ.get("TEMP", ".")) / APPLICATION
        owner = 0
    else:
        given = os.environ.get("XDG_RUNTIME_DIR")
        owner = os.getuid()
        temporary = Path(os.environ.get("TMPDIR") or "/tmp") / f"{APPLICATION}-{owner}"
        folder = Path(given) / APPLICATION if given else temporary
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        found = folder.lstat()
    except OSError:
        return None
    if sys.platform != "win32" and (found.st_uid != owner or found.st_mode & 0o77):
        return None
    return folder if stat.S_ISDIR(found.st_mode) else None


def licences_file() -> Path:
    """The licences of everything that comes with the program."""
    return resources_folder() / "licences" / "licences.txt"


def translation_file(language: str) -> Path:
    """The compiled Qt translation of the interface for a BCP 47 language; it may not exist."""
    return resources_folder() / "translations" / f"ecpat_finder_{language}.qm"


def translated_languages() -> tuple[str, ...]:
    """The languages the interface is offered in: English, then each compiled translation."""
    compiled = (resources_folder() / "translations").glob("ecpat_finder_*.qm")
    others = {path.stem.removeprefix("ecpat_finder_") for path in compiled} - {"en"}
    return ("en", *sorted(others))
