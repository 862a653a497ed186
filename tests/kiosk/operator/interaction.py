"""What an operator does to get in."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from ecpat_finder.kiosk.operator.pin_pad import ENTER, PinPad
from ecpat_finder.ui.widgets.text import Label
from tests.kiosk.conftest import Visitor

CORNER = QPoint(20, 20)


def press_corner(visitor: Visitor, times: int = 5) -> None:
    """Presses the corner that leads to the operator's page."""
    for _ in range(times):
        visitor.press_at(CORNER)


def enter_pin(visitor: Visitor, pin: str) -> None:
    """Enters a PIN on the pad that is shown."""
    pad = visitor.window.overlay
    assert isinstance(pad, PinPad)
    for sign in [*pin, ENTER]:
        visitor.press(pad.keys[sign])


def text_of(widget: QWidget) -> str:
    """Everything that a widget's labels say."""
    return "\n".join(words.text() for words in widget.findChildren(Label))
