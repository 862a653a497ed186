"""Which language is spoken, and that every text of it is there."""

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import pytest

from ecpat_finder import paths
from ecpat_finder.curate.translations import compiled, translated_sources
from ecpat_finder.ui import language

FILES = sorted((paths.resources_folder() / "translations").glob("*.ts"))


def test_offered() -> None:
    assert paths.translated_languages() == ("en", "fr")
    assert language.offered("fr-CA") == "fr"
    assert language.offered("fr_BE") == "fr"
    assert language.offered("ar") is None
    assert language.system_language() in paths.translated_languages()


@pytest.mark.parametrize(
    ("tag", "known"), [("fr", True), ("ar", True), ("th-TH", True), ("zz!", False)]
)
def test_known_languages(tag: str, known: bool) -> None:
    assert language.is_language(tag) is known


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.name)
def test_translation_is_finished_and_compiled(file: Path, tmp_path: Path) -> None:
    assert 'type="unfinished"' not in file.read_text(encoding="utf-8")
    assert compiled(file, tmp_path / "fresh.qm") == file.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.name)
def test_places_for_values_are_kept(file: Path) -> None:
    for message in ElementTree.parse(file).iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")] or [
            translation.text or ""
        ]
        for form in forms:
            assert set(re.findall(r"%\d", form)) == set(re.findall(r"%\d", source)), source


def test_every_text_of_the_code_is_in_the_files(tmp_path: Path) -> None:
    """What the tool would collect now is what the files hold."""
    for file in FILES:
        if file.stem.endswith("_en"):
            continue
        copy = Path(shutil.copy(file, tmp_path / file.name))
        tool = Path(sys.executable).parent / "pyside6-lupdate"
        options = ["-ts", str(copy), "-locations", "none", "-no-obsolete"]
        subprocess.run(
            [str(tool), *translated_sources(), *options], check=True, capture_output=True
        )
        assert copy.read_text(encoding="utf-8").count("<source>") == file.read_text(
            encoding="utf-8"
        ).count("<source>")
        assert 'type="unfinished"' not in copy.read_text(encoding="utf-8")


def test_right_to_left_languages_are_what_qt_says(qtbot: Any) -> None:
    from PySide6.QtCore import QLocale, Qt

    for tag in language.RIGHT_TO_LEFT:
        locale = QLocale(tag)
        if locale.language() != QLocale.Language.C and locale.bcp47Name().startswith(tag):
            assert locale.textDirection() == Qt.LayoutDirection.RightToLeft, tag
    for tag in ("en", "fr", "th", "ru", "ja", "sw"):
        assert tag not in language.RIGHT_TO_LEFT


@pytest.mark.parametrize(
    ("variables", "spoken"),
    [
        ({"LANG": "fr_CA.UTF-8"}, "fr"),  # not made on every system
        ({"LC_ALL": "xx_XX.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "xx_XX", "LANGUAGE": "de:fr"}, "fr"),
        ({"LANG": "fr_FR.ISO-8859-1"}, "fr"),
    ],
)
def test_a_locale_that_the_system_lacks(variables: dict[str, str], spoken: str) -> None:
    code = (
        "from ecpat_finder import app; application = app.make_application()\n"
        "from ecpat_finder.ui import language; print(language.system_language())"
    )
    # As in a bundle, Python doesn't mend the locale first.
    environment = {**variables, "QT_QPA_PLATFORM": "offscreen", "PYTHONCOERCECLOCALE": "0"}
    run = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert run.stdout.split() == [spoken]
    assert run.stderr == ""
