"""How the code is laid out: directions of imports, no circle, small folders, Qt only where due."""

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

import ecpat_finder

PACKAGE = Path(ecpat_finder.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

ROOT_MODULES = frozenset(
    {"atomic_file", "choices", "error_report", "event_counter", "paths", "printable", ""}
)
"""What any package may import of the top level; "" is the package's own `__init__`."""

ALLOWED = {
    "directory": {"directory"},
    "ui": {"ui", "directory"},
    "kiosk": {"kiosk", "ui", "directory"},
    "curate": {"curate", "directory"},
}
"""Package -> the packages that it may import."""

NO_QT_PACKAGES = frozenset({"directory", "curate"})
NO_QT_MODULES = frozenset(
    {
        *(
            "cli.py",
            "terminal.py",
            "terminal_helplines.py",
            "paths.py",
            "preflight.py",
            "error_report.py",
            "choices.py",
        ),
        *("atomic_file.py", "event_counter.py", "__main__.py", "__init__.py"),
        *("kiosk/commands.py", "kiosk/config.py", "kiosk/systemd.py"),
        *("kiosk/operator/error_log.py", "kiosk/operator/pin.py"),
    }
)
"""What commands without a window load, and what needs no display to be tested."""

MAX_MODULES_PER_FOLDER = 20


def name_of(module: Path) -> str:
    """A module's dotted name."""
    parts = module.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


NAMES = {name_of(module): module for module in MODULES}


@cache
def imports_of(module: Path) -> tuple[tuple[str, bool], ...]:
    """Every module imported, and whether only inside a function or for type checking."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    top = {id(node) for node in tree.body}
    found: list[tuple[str, bool]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(alias.name, id(node) not in top) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative import"
            source = node.module or ""
            for alias in node.names:
                full = f"{source}.{alias.name}"
                found.append((full if full in NAMES else source, id(node) not in top))
    return tuple(found)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_direction_of_imports(module: Path) -> None:
    relative = module.relative_to(PACKAGE)
    package = relative.parts[0] if len(relative.parts) > 1 else None
    for name, is_late in imports_of(module):
        if name.startswith("PySide6"):
            assert package not in NO_QT_PACKAGES, f"{relative} imports {name}"
            assert is_late or str(relative) not in NO_QT_MODULES, f"{relative} imports {name}"
        if name.split(".")[0] == "ecpat_finder":
            target = [*name.split("."), ""][1]
            if package is None:
                assert target != "curate", f"{relative} imports the editor's tools"
            elif target not in ROOT_MODULES:
                assert target in ALLOWED[package], f"{relative} imports {name}"


def test_no_import_circle() -> None:
    """Not even between modules that import each other inside functions."""
    arrows = {
        name: {target for target, _ in imports_of(module) if target in NAMES and target != name}
        for name, module in NAMES.items()
    }
    left = dict(arrows)
    while left:
        free = {name for name, targets in left.items() if not targets & left.keys()}
        assert free, f"modules in a circle, or that lead into one: {sorted(left)}"
        left = {name: targets for name, targets in left.items() if name not in free}


def test_folders_stay_small() -> None:
    for folder in {module.parent for module in MODULES}:
        modules = [path for path in folder.glob("*.py") if path.name != "__init__.py"]
        assert len(modules) <= MAX_MODULES_PER_FOLDER, folder.name


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_modules_say_what_they_are_for(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    if module.name == "__init__.py" and module.parent not in (PACKAGE, PACKAGE / "directory"):
        assert text == "", "an empty package costs nothing at start-up"
    else:
        assert ast.get_docstring(ast.parse(text)), "no docstring"


@pytest.mark.parametrize(
    "arguments",
    [["find", "thailand"], ["check"], ["find", "zzzz"], ["--help"], ["kiosk-check"]],
)
def test_the_terminal_loads_no_qt(arguments: list[str]) -> None:
    code = (
        "import sys; from ecpat_finder.cli import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "late = ('PySide6', 'shiboken6', 'ecpat_finder.curate')\n"
        "sys.exit(any(name.startswith(late) for name in sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, check=False)
    assert run.returncode == 0, run.stderr


def test_the_first_frame_waits_for_nothing_it_does_not_need() -> None:
    code = (
        "import sys; from ecpat_finder.cli import main; main(['--quit-when-ready'])\n"
        "late = ('ecpat_finder.directory', 'ecpat_finder.curate', 'rapidfuzz', 'phonenumbers')\n"
        "sys.exit(', '.join(name for name in sys.modules if name.startswith(late)) or 0)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith("ready ")


def test_qt_does_not_read_the_source_of_each_imported_module() -> None:
    code = (
        "import linecache, sys; from ecpat_finder.cli import main; main(['--quit-when-ready'])\n"
        "sys.exit(', '.join(file for file in linecache.cache if 'ecpat_finder/ui' in file) or 0)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, text=True)
    assert run.returncode == 0, run.stderr
