"""The window, as a screen reader drives it."""

import pytest

from tests.accessibility.conftest import Starter

pytestmark = pytest.mark.display


def test_the_country_that_was_asked_for_is_read(screen_reader: Starter) -> None:
    reader = screen_reader("--country", "KE")
    assert reader.find("Kenya", role="label").text in ("", "Kenya")
    names = [node.name for node in reader.tree().walk()]
    assert "Phone: +66 2 215 3388" in names
    assert "World map" in names
    reader.key("Tab")
    assert reader.wait_for_focus("A–Z")
