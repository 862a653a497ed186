"""QR codes (ISO/IEC 18004), painted so that old phone cameras can read them."""

import segno
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ecpat_finder.directory.model import ContactLink
from ecpat_finder.kiosk.widgets.overlay import Overlay
from ecpat_finder.ui.formatting import display_text
from ecpat_finder.ui.widgets.text import Label

QUIET_ZONE_MODULES = 4
"""Empty modules that ISO/IEC 18004 requires round a code."""

MIN_MODULE_PX = 4
"""Side of a module in pixels: about a millimetre, for a camera at arm's length."""


class QrCode(QWidget):
    """The code of a text, about `side` pixels wide, wider if `MIN_MODULE_PX` requires it."""

    def __init__(self, content: str, side: int, accessible_name: str) -> None:
        super().__init__()
        # No Micro QR: many cameras can't read it. ECI 26 (UTF-8) for text beyond ASCII: without it
        # some readers decode "Österreich" as Chinese. No ECI for ASCII: old readers show it.
        is_ascii = content.isascii()
        code = segno.make(content, error="m", micro=False, encoding="utf-8", eci=not is_ascii)
        self._rows = tuple(code.matrix)
        modules = len(self._rows) + 2 * QUIET_ZONE_MODULES
        self._module_px = max(MIN_MODULE_PX, side // modules)
        self.setFixedSize(modules * self._module_px, modules * self._module_px)
        self.setAccessibleName(accessible_name)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        # Black on white in every theme: few cameras read inverted codes.
        painter.fillRect(self.rect(), QColor("white"))
        side = self._module_px
        for row, modules in enumerate(self._rows, QUIET_ZONE_MODULES):
            for column, is_dark in enumerate(modules, QUIET_ZONE_MODULES):
                if is_dark:
                    painter.fillRect(QRect(column * side, row * side, side, side), QColor("black"))
        painter.end()


class QrOverlay(Overlay):
    """A contact as a large code, with its number or address as text below."""

    def __init__(self, window: QWidget, link: ContactLink) -> None:
        super().__init__(window, "")
        titles = {
            "helpline": self.tr("Helpline"),
            "phone": self.tr("Telephone"),
            "email": self.tr("E-mail"),
            "website": self.tr("Website"),
        }
        text = display_text(link)
        self.column.addWidget(Label(titles[link.kind], "title", bold=True))
        self.column.addWidget(Label(self.tr("Point the camera of your telephone at the square.")))
        available = min(window.width(), window.height()) * 45 // 100
        code = QrCode(
            link.uri, max(240, min(available, 520)), self.tr("QR code: %1").replace("%1", text)
        )
        self.column.addWidget(code, 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addWidget(Label(breakable(text), "lead", bold=True))
        self.add_close()


def breakable(address: str) -> str:
    """Adds a zero-width space after each separator of an address, to allow line breaks there."""
    for separator in "/?&=-_.@":
        address = address.replace(separator, separator + "\N{ZERO WIDTH SPACE}")
    return address
