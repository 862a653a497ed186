"""The operator's way: five presses in a corner, the PIN, the page; and who is kept out."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint

from ecpat_finder import __version__
from ecpat_finder.directory import Directory
from ecpat_finder.kiosk.operator.pin_pad import ENTER, PinPad
from ecpat_finder.ui.widgets.text import Label
from tests.kiosk.conftest import PIN, KioskMaker, Visitor

CORNER = QPoint(20, 20)


def knock(visitor: Visitor, times: int = 5) -> None:
    for _ in range(times):
        visitor.press_at(CORNER)


def enter(visitor: Visitor, pin: str) -> None:
    pad = visitor.window.overlay
    assert isinstance(pad, PinPad)
    for sign in [*pin, ENTER]:
        visitor.press(pad.keys[sign])


def words_of(widget: Any) -> str:
    return "\n".join(words.text() for words in widget.findChildren(Label))


def test_corner_and_pin_lead_to_the_operators_page(visitor: Visitor, directory: Directory) -> None:
    visitor.kiosk.error_log.add("2026-01-01T00:00:00 fault: ValueError in somewhere.py, something")
    visitor.start()
    knock(visitor)
    assert visitor.window.visit is None, "the visit is cleared first"
    enter(visitor, PIN)
    page = visitor.window.operator
    assert page and page.isVisible()
    told = words_of(page)
    assert __version__ in told
    assert f"{len(directory.groups)} groups" in told
    assert f"in {directory.countries_with_group} countries" in told
    assert "ValueError in somewhere.py" in told
    visitor.press(page.back)
    assert visitor.window.operator is None
    assert visitor.window.attract.isVisible()


def test_from_the_attract_screen_too(visitor: Visitor) -> None:
    # The first press starts a visit; the others follow it.
    knock(visitor)
    assert isinstance(visitor.window.overlay, PinPad)


def test_restart_and_end(visitor: Visitor, qtbot: Any) -> None:
    knock(visitor)
    enter(visitor, PIN)
    page = visitor.window.operator
    assert page
    for button, signal in (
        (page.restart, visitor.window.restart_requested),
        (page.end, visitor.window.end_requested),
    ):
        signal.disconnect()
        with qtbot.waitSignal(signal, timeout=1000):
            visitor.press(button)


def test_a_wrong_pin_waits(visitor: Visitor, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1000.0]
    monkeypatch.setattr(visitor.window._pin_verifier, "_now", lambda: now[0])
    knock(visitor)
    enter(visitor, "000000")
    pad = visitor.window.overlay
    assert isinstance(pad, PinPad)
    assert visitor.window.operator is None
    assert pad.prompt.text() == "Wrong. The next try is in 1 second."
    assert not any(key.isEnabled() for key in pad.keys.values())
    now[0] += 1.1
    visitor.wait_until(lambda: all(key.isEnabled() for key in pad.keys.values()))
    enter(visitor, "000000")
    assert pad.prompt.text() == "Wrong. The next try is in 2 seconds."
    pad.closed.emit()
    knock(visitor)
    again = visitor.window.overlay
    assert isinstance(again, PinPad)
    assert not any(key.isEnabled() for key in again.keys.values()), "a new pad waits too"


def test_four_presses_or_one_elsewhere_do_nothing(visitor: Visitor) -> None:
    visitor.start()
    knock(visitor, 4)
    visitor.press_at(QPoint(400, 20))
    knock(visitor, 4)
    assert visitor.window.overlay is None


def test_no_pin_no_page(make_kiosk: KioskMaker) -> None:
    visitor = Visitor(make_kiosk())
    object.__setattr__(visitor.window._config, "pin_hash", "")
    knock(visitor, 12)
    assert visitor.window.overlay is None


def test_the_page_and_the_pad_go_away_by_themselves(visitor: Visitor) -> None:
    knock(visitor)
    pad = visitor.window.overlay
    assert isinstance(pad, PinPad)
    pad._idle_timer.start(1)
    visitor.wait_until(lambda: visitor.window.overlay is None)
    assert visitor.window.visit is None
