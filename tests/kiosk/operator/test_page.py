"""The operator's page, behind five presses in a corner and the PIN."""

from typing import Any

from ecpat_finder import __version__
from ecpat_finder.directory import Directory
from tests.kiosk.conftest import PIN, Visitor
from tests.kiosk.operator.interaction import enter_pin, press_corner, text_of


def test_corner_and_pin_lead_to_the_operators_page(visitor: Visitor, directory: Directory) -> None:
    visitor.kiosk.error_log.add("2026-01-01T00:00:00 fault: ValueError in somewhere.py, something")
    visitor.start()
    press_corner(visitor)
    assert visitor.window.visit is None, "the visit is cleared first"
    enter_pin(visitor, PIN)
    page = visitor.window.operator
    assert page and page.isVisible()
    told = text_of(page)
    assert __version__ in told
    assert f"{len(directory.groups)} groups" in told
    assert f"in {directory.countries_with_group} countries" in told
    assert "ValueError in somewhere.py" in told
    visitor.press(page.back)
    assert visitor.window.operator is None
    assert visitor.window.attract.isVisible()


def test_restart_and_end(visitor: Visitor, qtbot: Any) -> None:
    press_corner(visitor)
    enter_pin(visitor, PIN)
    page = visitor.window.operator
    assert page
    for button, signal in (
        (page.restart, visitor.window.restart_requested),
        (page.end, visitor.window.end_requested),
    ):
        signal.disconnect()
        with qtbot.waitSignal(signal, timeout=1000):
            visitor.press(button)
