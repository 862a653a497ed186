"""Five presses in the corner, and what doesn't count as such."""

from PySide6.QtCore import QPoint

from ecpat_finder.kiosk.operator.pin_pad import PinPad
from tests.kiosk.conftest import Visitor
from tests.kiosk.operator.interaction import press_corner


def test_five_presses_on_the_attract_screen_ask_for_the_pin(visitor: Visitor) -> None:
    # The first press starts a visit; the others follow it.
    press_corner(visitor)
    assert isinstance(visitor.window.overlay, PinPad)


def test_four_presses_or_one_elsewhere_ask_for_nothing(visitor: Visitor) -> None:
    visitor.start()
    press_corner(visitor, 4)
    visitor.press_at(QPoint(400, 20))
    press_corner(visitor, 4)
    assert visitor.window.overlay is None
