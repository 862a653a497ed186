"""The window under a screen reader: each page, and whatever rebuilds what is on the screen."""

import pytest

from ecpat_finder.directory import Directory
from tests.accessibility.conftest import Starter
from tests.accessibility.screen_reader import ScreenReader

pytestmark = [pytest.mark.display, pytest.mark.slow]


def change(reader: ScreenReader, button: str, item: str) -> None:
    """Chooses in a menu, and waits until the window looks otherwise."""
    before = reader.screen.wait_until_still()
    reader.choose_in_menu(button, item)
    reader.screen.wait_until_still(before)


def test_the_country_that_was_asked_for_is_read(
    screen_reader: Starter, directory: Directory
) -> None:
    reader = screen_reader("--country", "KE")
    assert reader.find("Kenya", role="heading")
    names = [node.name for node in reader.tree().walk()]
    assert "World map" in names
    assert "+66 2 215 3388" in names
    assert any(directory.groups_in("KE")[0].name in name for name in names)
    reader.key("Tab")
    assert reader.wait_for_focus("A–Z")


def test_every_page_can_be_walked_through(screen_reader: Starter) -> None:
    reader = screen_reader()
    for page, words in (
        ("History", "May 1990"),
        ("Strategic orientations", "Strategic Framework"),
        ("About", "What ECPAT is"),
        ("Find a group", "World map"),
    ):
        reader.do_action(reader.find(page, role="page tab"))
        reader.find(part=words)
        assert any(words in node.name for node in reader.tree().walk())
    reader.do_action(reader.find("Get help now", role="push button"))
    reader.find("In danger right now?")
    assert "World map" not in [node.name for node in reader.tree().walk()]


def test_it_outlives_every_change_of_the_window(
    screen_reader: Starter, directory: Directory
) -> None:
    """A screen reader ended the program when the map that it had read was replaced."""
    reader = screen_reader("--country", "KE")
    reader.tree()
    for item in ("Dark", "Text 150%", "Text 100%", "High contrast", "Light"):
        change(reader, "Display", item)
        reader.find(part=directory.groups_in("KE")[0].name)
    change(reader, "Language: English", "Français")
    reader.find(part="Carte du monde")
    reader.tree()
    assert reader.start_again("--country", "FR", "--language", "en") == 0
    reader.find(part=directory.groups_in("FR")[0].name)
    reader.tree()
    assert reader.start_again("--country", "TH", "--theme", "dark") == 0
    reader.find(part=directory.groups_in("TH")[0].name)
    reader.key("Escape", "Escape", "Escape")
    reader.wait_until_left()
