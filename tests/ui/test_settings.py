"""The window remembers its size and its language, and nothing else."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QSize

from ecpat_finder.ui.settings import WindowSettings


@pytest.fixture(autouse=True)
def settings_folder(tmp_path: Path) -> Path:
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    return tmp_path


def test_first_run_remembers_nothing() -> None:
    settings = WindowSettings()
    assert settings.size() is None
    assert settings.language() is None
    assert not Path(settings.file).exists()


def test_size_and_language_come_back() -> None:
    first = WindowSettings()
    first.remember_size(QSize(900, 700))
    first.remember_language("fr")
    del first
    second = WindowSettings()
    assert second.size() == QSize(900, 700)
    assert second.language() == "fr"
    stored = Path(second.file).read_text(encoding="utf-8")
    assert stored.split() == ["[General]", "language=fr", "[window]", "size=@Size(900", "700)"]


GARBAGE = [
    b"\x00\xff\xfe garbage",
    b"[window]\nsize=@Size(-4 99999999)\n",
    b"language=\xff",
    b"[[[[",
    b"[window]\nsize=@Invalid()\n",
    b"[window]\nsize=hello\n[General]\nlanguage=@Size(1 1)\n",
]


@pytest.mark.parametrize("garbage", GARBAGE)
def test_garbage_counts_as_empty(garbage: bytes) -> None:
    file = Path(WindowSettings().file)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(garbage)
    settings = WindowSettings()
    size = settings.size()
    assert size is None or (480 <= size.width() <= 16384 and 360 <= size.height() <= 16384)
    language = settings.language()
    assert language is None or isinstance(language, str)
