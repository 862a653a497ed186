"""From the search to the telephone number, by ear: a real AT-SPI client drives the program."""

import pytest

from tests.accessibility.conftest import Starter
from tests.kiosk.displays import wait_for

pytestmark = pytest.mark.display


def test_from_the_search_to_the_telephone_number(screen_reader: Starter) -> None:
    reader = screen_reader()
    reader.type("thai")
    assert reader.wait_for_announcement("countr").endswith("countries: Thailand, 1 group")
    reader.forget()
    row = reader.find("Thailand, 1 group", role="list item", within=reader.find("Countries"))
    reader.do_action(row, "Toggle")
    assert reader.wait_for_announcement("Thailand") == "Thailand, 1 group"
    details = reader.find("Details")
    assert reader.find("Thailand", role="heading", within=details).attributes == {"level": "1"}
    card = reader.find("ECPAT Foundation", role="panel", within=details)
    assert reader.find("ECPAT Foundation", role="heading", within=card).attributes["level"] == "2"
    assert reader.find("+66 53 750 167", role="label", within=card)
    call = reader.find("Call: +66 53 750 167, ECPAT Foundation", role="link", within=card)
    assert call.actions[0] == "Press"
    reader.key("ctrl+q")
    reader.wait_until_left()


def test_a_row_selected_in_the_list_is_the_country_shown(screen_reader: Starter) -> None:
    reader = screen_reader("--country", "TH")
    countries = reader.find("Countries", role="list")
    rows = [row.name for row in reader.tree(countries).children]
    reader.select_child(countries, rows.index("France, 1 group"))
    assert reader.wait_for_announcement("France") == "France, 1 group"
    assert reader.find("France", role="heading", within=reader.find("Details"))


def test_what_is_not_found_and_what_is_meant(screen_reader: Starter) -> None:
    reader = screen_reader()
    reader.type("brazilxxyyzz")
    heard = reader.wait_for_announcement("No country")
    assert heard.startswith("No country is called “brazilxxyyzz”. Did you mean: Brazil")
    reader.forget()
    reader.do_action(reader.find("Brazil", role="push button"))
    assert "Brazil" in reader.wait_for_announcement("group")
    assert reader.find("Brazil", role="heading")


def test_several_results_and_the_first_chosen_by_enter(screen_reader: Starter) -> None:
    reader = screen_reader()
    reader.type("guinea")
    heard = reader.wait_for_announcement("countr")
    count, _, first = heard.partition(": ")
    assert int(count.split()[0]) > 1
    assert first.startswith("Guinea, ")
    assert reader.announcements() == [heard], "said once, not after each letter"
    reader.forget()
    reader.key("Return")
    assert reader.wait_for_announcement("Guinea") == first


def test_country_without_a_group_leads_to_the_nearest(screen_reader: Starter) -> None:
    reader = screen_reader("--country", "AD")
    nearest = reader.find(part="ECPAT France – France", role="push button")
    reader.do_action(nearest)
    assert reader.wait_for_announcement("France") == "France, 1 group"


def test_what_was_copied_is_said(screen_reader: Starter) -> None:
    reader = screen_reader("--country", "TH")
    reader.do_action(reader.find("Copy: +66 53 750 167, ECPAT Foundation", role="push button"))
    reader.wait_for_announcement("Copied")


def test_sources_say_whether_they_are_expanded(screen_reader: Starter) -> None:
    reader = screen_reader("--country", "TH")
    button = reader.find(part="Sources (2): ECPAT Foundation", role="push button")
    assert {"expandable", "collapsed"} <= set(button.states)
    reader.do_action(button)
    wait_for(lambda: "expanded" in reader.look(button).states)
    assert reader.find("Hide the sources: ECPAT Foundation", role="push button")
    assert reader.find(part="Open the page: ", role="link")


def test_the_voice_has_the_language_of_each_text(screen_reader: Starter) -> None:
    reader = screen_reader("--country", "CH", "--language", "fr")
    nodes = [node for node in reader.tree().walk() if "showing" in node.states and node.name]
    others = {node.name: node.locale for node in nodes if not node.locale.startswith("fr")}
    assert others == {"Schweiz": "de_DE", "Svizzera": "it_IT"}
    reader.choose_in_menu("Langue : Français", "English")
    heading = reader.find("Switzerland", role="heading")
    assert heading.locale.startswith("en")
