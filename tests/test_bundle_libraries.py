"""Libraries that a bundle brings along: the system's own come first, and nothing of it leaks."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ecpat_finder import bundle_libraries

needs_compiler = pytest.mark.skipif(shutil.which("cc") is None, reason="needs a C compiler")


def library(folder: Path, name: str, *needs: str) -> None:
    """Compiles a shared library that needs others beside it."""
    source = folder / f"{name}.c"
    source.write_text(f"int {name.replace('.', '_')}(void) {{ return 1; }}")
    links = [f"-l:{other}" for other in needs]
    command = ["cc", "-shared", "-fPIC", "-Wl,--no-as-needed", f"-Wl,-soname,{name}", str(source)]
    subprocess.run([*command, f"-L{folder}", *links, "-o", str(folder / name)], check=True)


@needs_compiler
def test_only_what_is_missing_is_brought(tmp_path: Path) -> None:
    library(tmp_path, "libbelow.so.7")
    library(tmp_path, "libabove.so.7", "libbelow.so.7")
    (tmp_path / bundle_libraries.ORDER).write_text("libc.so.6\nlibbelow.so.7\nlibabove.so.7")
    # In a process of its own: what is loaded stays loaded.
    code = (
        "import ctypes, sys; from pathlib import Path; from ecpat_finder import bundle_libraries\n"
        "print(*bundle_libraries.load_missing(Path(sys.argv[1])))\n"
        "ctypes.CDLL('libabove.so.7')"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["libbelow.so.7", "libabove.so.7"]


def test_no_folder_no_libraries(tmp_path: Path) -> None:
    assert bundle_libraries.load_missing(tmp_path / "nowhere") == []


def test_a_damaged_library_is_named(tmp_path: Path) -> None:
    (tmp_path / bundle_libraries.ORDER).write_text("libbroken.so.7")
    (tmp_path / "libbroken.so.7").write_text("no library")
    with pytest.raises(OSError, match=r"libbroken\.so\.7"):
        bundle_libraries.load_missing(tmp_path)


@pytest.mark.parametrize("given", [None, "/somewhere"])
def test_programs_that_are_started_get_their_own_libraries(
    monkeypatch: pytest.MonkeyPatch, given: str | None
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    if given:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", given)
    bundle_libraries.restore_environment()
    assert os.environ.get("LD_LIBRARY_PATH") == given
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ
