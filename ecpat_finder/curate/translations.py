"""Updates and compiles the Qt Linguist files, with Qt's tools."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from ecpat_finder import paths


class ToolError(Exception):
    """One of Qt's tools is missing or failed."""


def translated_sources() -> list[str]:
    """The modules with translatable texts; the last one has those of the desktop entry.

    Raises ToolError outside a checkout.
    """
    package = Path(paths.__file__).parent
    modules = [path for name in ("ui", "kiosk") for path in (package / name).rglob("*.py")]
    # Without it, lupdate would drop the desktop's translations.
    desktop_texts = package.parent / ".packaging" / "desktop_texts.py"
    if not desktop_texts.is_file():
        raise ToolError(f"{desktop_texts.name} is missing: run this in a checkout of the project")
    return [*map(str, sorted(modules)), str(desktop_texts)]


def update_translations() -> Iterator[str]:
    """Updates and compiles each `.ts` file; yields a status line for each."""
    sources = translated_sources()
    for file in sorted((paths.resources_folder() / "translations").glob("*.ts")):
        language = file.stem.removeprefix("ecpat_finder_")
        options = ["-source-language", "en", "-target-language", language]
        if language == "en":  # English needs only the plural forms
            options.append("-pluralonly")
        _run("lupdate", *sources, "-ts", str(file), *options, "-locations", "none", "-no-obsolete")
        _run("lrelease", "-silent", str(file), "-qm", str(file.with_suffix(".qm")))
        unfinished = file.read_text(encoding="utf-8").count('type="unfinished"')
        yield f"{file.name}: {unfinished} unfinished"


def compiled(file: Path, target: Path) -> bytes:
    """Compiles a `.ts` file to `target`; returns the `.qm` content."""
    _run("lrelease", "-silent", str(file), "-qm", str(target))
    return target.read_bytes()


def _run(tool: str, *arguments: str) -> None:
    command = Path(sys.executable).parent / f"pyside6-{tool}"
    try:
        subprocess.run([str(command), *arguments], check=True, capture_output=True, text=True)
    except FileNotFoundError:
        raise ToolError(f"{command.name} is missing: it comes with PySide6-Essentials") from None
    except subprocess.CalledProcessError as error:
        raise ToolError(f"{command.name}: {error.stderr.strip()}") from None
