"""The speller's keys: whatever is pressed while it is enabled leads to a country."""

import random

import pytest

from ecpat_finder.directory import Directory
from ecpat_finder.kiosk.chooser import AGAIN, BACK, SPACE, Chooser
from ecpat_finder.ui.picker.country_model import Role
from tests.kiosk.conftest import KioskMaker


@pytest.fixture
def chooser(make_kiosk: KioskMaker, directory: Directory, language: str) -> Chooser:
    make_kiosk()
    made = Chooser(directory, language)
    made.resize(600, 700)
    made.by_spelling.click()
    return made


def listed(chooser: Chooser) -> list[str]:
    model = chooser.list.model()
    return [model.index(row, 0).data(Role.CODE) for row in range(model.rowCount())]


@pytest.mark.parametrize("language", ["en", "fr", "ru", "ar", "ja", "th", "ko"])
def test_no_press_leads_into_nothing(chooser: Chooser, language: str) -> None:
    draw = random.Random(language)
    for _ in range(25):
        chooser.by_spelling.click()
        for _ in range(40):
            enabled = [v for v, key in chooser.keys.keys.items() if key.isEnabled()]
            letters = [value for value in enabled if value not in (BACK, AGAIN)]
            if not letters:
                break
            chooser.keys.keys[draw.choice(letters)].click()
            assert any(listed(chooser)), chooser.spelled
        assert chooser.spelled
        assert chooser.keys.keys[BACK].isEnabled()


@pytest.mark.parametrize("language", ["en"])
def test_only_letters_that_can_follow_are_enabled(
    chooser: Chooser, directory: Directory, language: str
) -> None:
    for letter in "thai":
        chooser.keys.keys[letter].click()
    enabled = {value for value, key in chooser.keys.keys.items() if key.isEnabled()}
    assert enabled == {"l", BACK, AGAIN}
    assert listed(chooser)[0] == "TH"
    assert chooser.word.text() == "Thai"


@pytest.mark.parametrize("language", ["en"])
def test_taking_back(chooser: Chooser, language: str) -> None:
    for letter in ("u", "n", "i", "t", "e", "d", SPACE, "k"):
        chooser.keys.keys[letter].click()
    assert listed(chooser)[0] == "GB"
    chooser.keys.keys[BACK].click()
    assert chooser.spelled.rstrip() == "united"
    chooser.keys.keys[BACK].click()
    assert chooser.spelled == "unite"
    chooser.keys.keys[AGAIN].click()
    assert chooser.spelled == ""
    assert not listed(chooser)
    assert not chooser.keys.keys[BACK].isEnabled()


@pytest.mark.parametrize("language", ["ar", "ru", "ja"])
def test_letters_are_the_readers(chooser: Chooser, directory: Directory, language: str) -> None:
    letters = [value for value in chooser.keys.keys if value not in (BACK, AGAIN, SPACE)]
    has_names = language in directory.countries["TH"].name
    assert letters
    assert has_names or all(letter.isascii() for letter in letters)
