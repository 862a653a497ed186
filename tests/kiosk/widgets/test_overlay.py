"""What lies over a visit."""

from PySide6.QtCore import QPoint

from tests.kiosk.conftest import Visitor


def test_a_press_beside_an_overlay_closes_it(visitor: Visitor) -> None:
    visitor.start()
    assert visitor.window.visit
    visitor.press(visitor.window.visit.header.display)
    assert visitor.window.overlay
    visitor.press_at(QPoint(200, 400))
    assert visitor.window.overlay is None
