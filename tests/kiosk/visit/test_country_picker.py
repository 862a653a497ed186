"""The speller's keys: whatever is pressed while it is enabled leads to a country."""

import random

import pytest
from PySide6.QtWidgets import QApplication

from ecpat_finder.directory import Directory
from ecpat_finder.kiosk.visit.country_picker import BACK, RESTART, SPACE, KioskCountryPicker
from ecpat_finder.ui.picker.country_model import Role
from tests.contexts import reader
from tests.kiosk.conftest import KioskMaker


@pytest.fixture
def country_picker(
    make_kiosk: KioskMaker, directory: Directory, language: str
) -> KioskCountryPicker:
    make_kiosk()
    made = KioskCountryPicker(reader(directory, language))
    made.resize(600, 700)
    made.by_spelling.click()
    return made


def listed(country_picker: KioskCountryPicker) -> list[str]:
    model = country_picker.list.model()
    return [model.index(row, 0).data(Role.CODE) for row in range(model.rowCount())]


@pytest.mark.parametrize("language", ["en", "fr", "ru", "ar", "ja", "th", "ko"])
def test_no_press_leads_into_nothing(country_picker: KioskCountryPicker, language: str) -> None:
    draw = random.Random(language)
    for _ in range(25):
        country_picker.by_spelling.click()
        for _ in range(40):
            enabled = [v for v, key in country_picker.keys.keys.items() if key.isEnabled()]
            letters = [value for value in enabled if value not in (BACK, RESTART)]
            if not letters:
                break
            country_picker.keys.keys[draw.choice(letters)].click()
            assert any(listed(country_picker)), country_picker.spelled
        assert country_picker.spelled
        assert country_picker.keys.keys[BACK].isEnabled()


@pytest.mark.parametrize("language", ["en"])
def test_only_letters_that_can_follow_are_enabled(
    country_picker: KioskCountryPicker, directory: Directory, language: str
) -> None:
    for letter in "thai":
        country_picker.keys.keys[letter].click()
    enabled = {value for value, key in country_picker.keys.keys.items() if key.isEnabled()}
    assert enabled == {"l", BACK, RESTART}
    assert listed(country_picker)[0] == "TH"
    assert country_picker.word.text() == "Thai"


@pytest.mark.parametrize("language", ["en"])
def test_every_new_list_begins_at_its_top(country_picker: KioskCountryPicker) -> None:
    keys = country_picker.keys.keys
    country_picker.resize(600, 400)
    country_picker.show()
    bar = country_picker.list.verticalScrollBar()
    buttons = (country_picker.by_alphabet, country_picker.by_region, country_picker.by_spelling)
    for button in (*buttons, keys["a"], keys["n"]):
        country_picker.list.scrollToBottom()
        button.click()
        QApplication.processEvents()
        assert bar.value() == 0
    assert country_picker.spelled == "an"
    assert bar.maximum() > 0, "more countries match than there is room for"
    country_picker.hide()


@pytest.mark.parametrize("language", ["en"])
def test_taking_back(country_picker: KioskCountryPicker, language: str) -> None:
    for letter in ("u", "n", "i", "t", "e", "d", SPACE, "k"):
        country_picker.keys.keys[letter].click()
    assert listed(country_picker)[0] == "GB"
    country_picker.keys.keys[BACK].click()
    assert country_picker.spelled.rstrip() == "united"
    country_picker.keys.keys[BACK].click()
    assert country_picker.spelled == "unite"
    country_picker.keys.keys[RESTART].click()
    assert country_picker.spelled == ""
    assert not listed(country_picker)
    assert not country_picker.keys.keys[BACK].isEnabled()


@pytest.mark.parametrize("language", ["ar", "ru", "ja"])
def test_letters_are_the_readers(
    country_picker: KioskCountryPicker, directory: Directory, language: str
) -> None:
    letters = [value for value in country_picker.keys.keys if value not in (BACK, RESTART, SPACE)]
    has_names = language in directory.countries["TH"].name
    assert letters
    assert has_names or all(letter.isascii() for letter in letters)
