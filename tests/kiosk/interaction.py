"""What a visitor reads off the kiosk's screen and presses there."""

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton, QWidget
from pyzbar import pyzbar

from ecpat_finder.kiosk.visit.find_page import KioskFindPage
from tests.kiosk.conftest import Visitor


def seen_codes(window: QWidget) -> list[str]:
    """What a telephone's camera reads off the whole screen."""
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = bytes(image.constBits())
    assert image.bytesPerLine() * image.height() == len(pixels)
    found = pyzbar.decode(
        (pixels, image.bytesPerLine(), image.height()), [pyzbar.ZBarSymbol.QRCODE]
    )
    return [code.data.decode("utf-8") for code in found]


def find_page(visitor: Visitor) -> KioskFindPage:
    """The page that is shown, which must be the one to find a group."""
    assert visitor.window.visit
    page = visitor.window.visit.pages.currentWidget()
    assert isinstance(page, KioskFindPage)
    return page


def button(parent: QWidget, words: str) -> QPushButton:
    """The visible button with a text or an accessible name."""
    buttons = parent.findChildren(QPushButton)
    return next(b for b in buttons if words in (b.text(), b.accessibleName()) and b.isVisible())


def bring_into_view(visitor: Visitor, widget: QWidget) -> None:
    """Scrolls the details until a widget is seen."""
    details = find_page(visitor).details
    details.ensureWidgetVisible(widget, 0, 40)
    visitor.settle()
