"""QR codes, painted for the camera of an old telephone."""

import segno
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ecpat_finder.directory.model import ContactLink
from ecpat_finder.kiosk.widgets.overlay import Overlay
from ecpat_finder.ui.formatting import display_text
from ecpat_finder.ui.widgets.text import Label

QUIET_ZONE_MODULES = 4
"""Empty modules that ISO/IEC 18004 wants round a code."""

MIN_MODULE_PX = 4
"""Pixels of a module: about a millimetre, for a camera held at arm's length."""


class QrCode(QWidget):
    """A code of a text, about `side` pixels across, larger where it holds much."""

    def __init__(self, content: str, side: int, spoken: str) -> None:
        super().__init__()
        # Always a normal code: many cameras don't read Micro QR. Letters beyond ASCII are announced
        # as UTF-8 (ECI 26): unannounced, some read "Österreich" as Chinese. ASCII needs no
        # announcement, which old readers would show as text.
        is_plain = content.isascii()
        made = segno.make(content, error="m", micro=False, encoding="utf-8", eci=not is_plain)
        self._rows = tuple(made.matrix)
        modules = len(self._rows) + 2 * QUIET_ZONE_MODULES
        self._module = max(MIN_MODULE_PX, side // modules)
        self.setFixedSize(modules * self._module, modules * self._module)
        self.setAccessibleName(spoken)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        # Black on white in every theme: few cameras read the reverse.
        painter.fillRect(self.rect(), QColor("white"))
        step = self._module
        for down, row in enumerate(self._rows, QUIET_ZONE_MODULES):
            for across, is_dark in enumerate(row, QUIET_ZONE_MODULES):
                if is_dark:
                    painter.fillRect(QRect(across * step, down * step, step, step), QColor("black"))
        painter.end()


class QrOverlay(Overlay):
    """A contact as a large code, with the number or address written out below."""

    def __init__(self, window: QWidget, link: ContactLink) -> None:
        super().__init__(window, "")
        titles = {
            "phone": self.tr("Telephone"),
            "email": self.tr("E-mail"),
            "website": self.tr("Website"),
        }
        written = display_text(link)
        self.column.addWidget(Label(titles[link.kind], "title", bold=True))
        self.column.addWidget(Label(self.tr("Point the camera of your telephone at the square.")))
        room = min(window.width(), window.height()) * 45 // 100
        code = QrCode(
            link.uri, max(240, min(room, 520)), self.tr("QR code: %1").replace("%1", written)
        )
        self.column.addWidget(code, 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addWidget(Label(breakable(written), "lead", bold=True))
        self.add_close()


def breakable(address: str) -> str:
    """An address that may go on to the next line after a slash or the like (zero width space)."""
    for sign in "/?&=-_.@":
        address = address.replace(sign, sign + "\N{ZERO WIDTH SPACE}")
    return address
