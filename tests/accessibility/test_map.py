"""The map under a screen reader."""

import pytest

from ecpat_finder.directory import Directory
from tests.accessibility.conftest import Starter
from tests.accessibility.screen_reader import ScreenReader

pytestmark = pytest.mark.display


@pytest.mark.parametrize("size", ["1280x800", "800x600"])
def test_a_country_is_chosen_by_the_action_of_its_place_on_the_map(
    size: str, screen_reader: Starter, directory: Directory
) -> None:
    reader = screen_reader(size=size)
    if size == "800x600":
        reader.do_action(reader.find("Map"))
    world = reader.find("World map", role="list")
    france = reader.nodes(part="France", within=world)[0]
    assert france.role == "list item"
    assert france.actions == ("Press",)
    reader.do_action(france)
    reader.find(part=directory.groups_in("FR")[0].name)
    assert "selected" in reader.look(france).states


def test_an_item_is_the_same_after_the_window_was_rebuilt(
    screen_reader: Starter, directory: Directory
) -> None:
    reader = screen_reader()
    nepal = reader.nodes(part="Nepal", within=reader.find("World map"))[0]
    assert reader.start_again("--theme", "dark", "--language", "fr") == 0
    reader.find(part="Carte du monde")
    assert reader.look(nepal).name.startswith("Népal")
    reader.do_action(nepal)
    reader.find(part=directory.groups_in("NP")[0].name)


def test_walking_with_the_arrows_is_heard(screen_reader: Starter) -> None:
    reader: ScreenReader = screen_reader("--country", "FR")
    world = reader.find("World map")
    reader.focus(world)
    reader.forget()
    reader.key("Right")
    assert ", " in reader.wait_for_focus("group")
