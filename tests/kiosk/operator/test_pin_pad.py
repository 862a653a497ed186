"""The pad on which the operator's PIN is entered."""

from typing import Any

import pytest

from ecpat_finder.kiosk.operator.pin_pad import PinPad
from tests.kiosk.conftest import KioskMaker, Visitor
from tests.kiosk.operator.interaction import enter_pin, press_corner


def test_a_wrong_pin_waits(visitor: Visitor, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1000.0]
    monkeypatch.setattr(visitor.window._pin_verifier, "_now", lambda: now[0])
    press_corner(visitor)
    enter_pin(visitor, "000000")
    pad = visitor.window.overlay
    assert isinstance(pad, PinPad)
    assert visitor.window.operator is None
    assert pad.prompt.text() == "Wrong. The next try is in 1 second."
    assert not any(key.isEnabled() for key in pad.keys.values())
    now[0] += 1.1
    visitor.wait_until(lambda: all(key.isEnabled() for key in pad.keys.values()))
    enter_pin(visitor, "000000")
    assert pad.prompt.text() == "Wrong. The next try is in 2 seconds."
    pad.closed.emit()
    press_corner(visitor)
    again = visitor.window.overlay
    assert isinstance(again, PinPad)
    assert not any(key.isEnabled() for key in again.keys.values()), "a new pad waits too"


def test_no_pin_no_page(make_kiosk: KioskMaker) -> None:
    visitor = Visitor(make_kiosk())
    object.__setattr__(visitor.window._config, "pin_hash", "")
    press_corner(visitor, 12)
    assert visitor.window.overlay is None


def test_the_page_and_the_pad_go_away_by_themselves(visitor: Visitor) -> None:
    press_corner(visitor)
    pad = visitor.window.overlay
    assert isinstance(pad, PinPad)
    pad._idle_timer.start(1)
    visitor.wait_until(lambda: visitor.window.overlay is None)
    assert visitor.window.visit is None
