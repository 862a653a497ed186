"""Asks an idle visitor whether they are still there; without an answer the visit ends."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ecpat_finder.kiosk.widgets.overlay import Overlay
from ecpat_finder.ui import theme
from ecpat_finder.ui.widgets.text import Label

COUNTDOWN_S = 10
RING_PX = 96
"""Diameter in pixels at 100% text."""


class CountdownRing(QWidget):
    """A ring that empties, with the remaining seconds inside."""

    def __init__(self) -> None:
        super().__init__()
        self.left = COUNTDOWN_S
        self.setFixedSize(theme.scaled(RING_PX), theme.scaled(RING_PX))

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme.scaled(RING_PX), theme.scaled(RING_PX))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = theme.scaled(8)
        box = QRectF(self.rect()).adjusted(line, line, -line, -line)
        painter.setPen(QPen(QColor(colours.border), line))
        painter.drawEllipse(box)
        painter.setPen(QPen(QColor(colours.accent), line, c=Qt.PenCapStyle.RoundCap))
        painter.drawArc(box, 90 * 16, 360 * 16 * self.left // COUNTDOWN_S)
        painter.setPen(QColor(colours.text))
        painter.setFont(theme.font("title", bold=True))
        painter.drawText(
            self.rect(), Qt.AlignmentFlag.AlignCenter, self.locale().toString(self.left)
        )
        painter.end()


class IdlePrompt(Overlay):
    """Emits `closed` if the visitor stays, `visit_ended` at "Leave now" or after `COUNTDOWN_S`."""

    visit_ended = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, "")
        self.column.addWidget(Label(self.tr("Are you still there?"), "display", bold=True))
        text = self.tr("If not, everything you looked at is cleared from this screen.")
        self.column.addWidget(Label(text))
        self.ring = CountdownRing()
        self.column.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignHCenter)
        self.stay = self.add_button(self.tr("I am still here"), "primary")
        self.stay.clicked.connect(self.closed)
        self._leave = self.add_button(self.tr("Leave now"), "leave")
        self._leave.clicked.connect(self.visit_ended)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._tick)
        self._clock.start(1000)
        self.default_button = self.stay

    def _tick(self) -> None:
        self.ring.left -= 1
        self.ring.update()
        if self.ring.left <= 0:
            self._clock.stop()
            self.visit_ended.emit()
