"""The program's logo, as a widget and as the window's icon."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from ecpat_finder.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon


def draw_logo(painter: QPainter, side: float, colour: QColor, ground: QColor) -> None:
    """Draws the logo into a square of `side` pixels: a map pin with a roof in it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / 24, side / 24)
    pin = QPainterPath(QPointF(12, 23))
    pin.cubicTo(QPointF(8, 17.5), QPointF(3.5, 14.5), QPointF(3.5, 9.5))
    pin.arcTo(QRectF(3.5, 1, 17, 17), 180, -180)
    pin.cubicTo(QPointF(20.5, 14.5), QPointF(16, 17.5), QPointF(12, 23))
    painter.fillPath(pin, colour)
    roof = QPainterPath(QPointF(12, 4.6))
    for x, y in ((17.6, 9.6), (16, 9.6), (16, 13.8), (13.4, 13.8), (13.4, 11), (10.6, 11)):
        roof.lineTo(x, y)
    for x, y in ((10.6, 13.8), (8, 13.8), (8, 9.6), (6.4, 9.6)):
        roof.lineTo(x, y)
    roof.closeSubpath()
    painter.fillPath(roof, ground)


def window_icon() -> "QIcon":
    """The logo as the window's icon."""
    from PySide6.QtGui import QIcon, QPixmap  # not needed for the first frame

    icon = QIcon()
    for side in (16, 32, 64, 128):
        pixmap = QPixmap(side, side)
        pixmap.fill(QColor(0, 0, 0, 0))
        painter = QPainter(pixmap)
        draw_logo(painter, side, QColor("#0f6660"), QColor("#ffffff"))
        painter.end()
        icon.addPixmap(pixmap)
    return icon


class Logo(QWidget):
    """The logo beside the program's name."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        colours = theme.colours()
        painter = QPainter(self)
        draw_logo(painter, self.width(), QColor(colours.accent), QColor(colours.surface))
