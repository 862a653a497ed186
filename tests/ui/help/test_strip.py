"""The two numbers above each country's details, on the screen and on paper."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from ecpat_finder.directory import Directory
from ecpat_finder.directory.model import HelplineKind
from ecpat_finder.ui.details.group_card import GroupCard
from ecpat_finder.ui.details.print_document import country_document
from ecpat_finder.ui.help.numbers import emergency_line, first_of
from ecpat_finder.ui.help.strip import HelplineStrip
from tests.conftest import WindowMaker
from tests.contexts import english, reader
from tests.ui.conftest import Browser
from tests.ui.interaction import LEFT, button, child, find_page, visible_text


@pytest.mark.parametrize("code", ["BR", "TH", "US", "FR"])
def test_the_strip_stands_before_the_groups(
    make_window: WindowMaker, qtbot: Any, browser: Browser, directory: Directory, code: str
) -> None:
    page = find_page(make_window(country=code))
    strip = child(page.details, HelplineStrip)
    for _ in range(5):
        QApplication.processEvents()
    assert strip.y() < child(page.details, GroupCard).y()
    lines = directory.helplines_in(code)
    for line in (emergency_line(lines), first_of(lines, HelplineKind.CHILD_HELPLINE)):
        assert line and line.dial and line.dial in visible_text(strip)
    qtbot.mouseClick(button(strip, "Call"), LEFT)
    emergency = emergency_line(lines)
    assert emergency and browser.opened == [emergency.tel_uri]


def test_no_strip_where_no_number_is_known(make_window: WindowMaker, directory: Directory) -> None:
    code = next(code for code in directory.countries if not directory.helplines_in(code))
    assert not find_page(make_window(country=code)).details.findChildren(HelplineStrip)


def test_numbers_are_printed_above_the_groups(qapp: Any, directory: Directory) -> None:
    text = country_document(english(directory), "BR").toPlainText()
    emergency = text.index("Police: 190 – Military police · Free")
    helpline = text.index("Child helpline: 100")
    assert emergency < helpline < text.index("ECPAT Brazil")
    french = country_document(reader(directory, "fr"), "BR").toPlainText()
    assert "100" in french[: french.index("ECPAT Brazil")]


def test_a_printed_page_without_known_numbers_has_none(qapp: Any, directory: Directory) -> None:
    code = next(code for code in directory.countries if not directory.helplines_in(code))
    assert "helpline" not in country_document(english(directory), code).toPlainText().lower()
