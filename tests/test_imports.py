"""Dependencies point one way: kiosk -> ui -> directory, curate -> directory; no Qt below ui."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import ecpat_finder

PACKAGE = Path(ecpat_finder.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

ALLOWED = {
    "directory": {"directory", "paths", ""},
    "ui": {"ui", "directory", "paths", ""},
    "curate": {"curate", "directory", "paths"},
    "kiosk": {"kiosk", "ui", "directory", "paths", "faults", ""},
}
"""Room -> what it may import of the package; "" is the package's own `__init__`."""

NO_QT = {"directory", "curate"}
NO_QT_FILES = {
    *("cli.py", "terminal.py", "paths.py", "display.py", "faults.py", "__main__.py", "__init__.py"),
}
NO_QT_IN_KIOSK = {"commands.py", "config.py", "fault_log.py", "pin.py", "service.py"}
"""What the operator's commands load, and what needs no screen to be tested."""


def imports_of(module: Path) -> list[tuple[str, bool]]:
    """Every module imported, and whether only inside a function."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    top = {id(node) for node in tree.body}
    found: list[tuple[str, bool]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(alias.name, id(node) not in top) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative import"
            source = node.module or ""
            names = (
                [f"{source}.{alias.name}" for alias in node.names]
                if source == "ecpat_finder"
                else [source]
            )
            found += [(name, id(node) not in top) for name in names]
    return found


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_direction_of_imports(module: Path) -> None:
    parts = module.relative_to(PACKAGE).parts
    room = parts[0] if len(parts) > 1 else None
    for name, is_late in imports_of(module):
        if name.startswith("PySide6"):
            assert room not in NO_QT, f"{module.name} imports {name}"
            assert room != "kiosk" or module.name not in NO_QT_IN_KIOSK, f"{module.name}: {name}"
            if room is None and parts[0] in NO_QT_FILES:
                assert is_late, f"{module.name} imports {name} at its top"
        if room and name.split(".")[0] == "ecpat_finder":
            target = [*name.split("."), ""][1]
            target = "" if target.startswith("__") else target
            assert target in ALLOWED[room], f"{module.name} imports {name}"


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_modules_stay_small(module: Path) -> None:
    lines = module.read_text(encoding="utf-8").count("\n")
    assert lines <= (150 if module.name == "main_window.py" else 300)
    assert ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))), "no docstring"


@pytest.mark.parametrize(
    "arguments",
    [["find", "thailand"], ["check"], ["find", "zzzz"], ["--help"], ["kiosk-check"]],
)
def test_the_terminal_loads_no_qt(arguments: list[str]) -> None:
    code = (
        "import sys; from ecpat_finder.cli import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "sys.exit(any(name.startswith(('PySide6', 'shiboken6')) for name in sys.modules))"
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
