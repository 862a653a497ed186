"""Kinetic scrolling by touch, or by a mouse that a touch screen emulates.

Qt's own QScroller isn't used: it registers another gesture type for each widget it is given, until
the process ends, and a kiosk creates new widgets for each visitor.
"""

from time import monotonic

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QWindow
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollBar, QStyle, QWidget

Kind = QEvent.Type

FRAME_MS = 16
"""Milliseconds between two frames of kinetic scrolling."""

SPEED_FACTOR_PER_FRAME = 0.92
"""By which the scrolling speed is multiplied after each frame."""

MIN_SPEED_PX_PER_MS = 0.03
"""Pixels per millisecond below which kinetic scrolling stops."""

SPEED_WINDOW_S = 0.12
"""Seconds before the release over which the initial speed is measured."""

OFF_SCREEN = QPointF(-10_000, -10_000)


class TouchScroll(QObject):
    """Installed on the application: a drag that begins in a scroll area scrolls it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._bar: QScrollBar | None = None
        self._start = QPointF()
        self._start_value = 0
        self._is_drag = self._is_sending = False
        self._moves: list[tuple[float, float]] = []
        self._speed = 0.0
        self._momentum = QTimer(self)
        self._momentum.timeout.connect(self._advance)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        kind = event.type()
        if kind not in (Kind.MouseButtonPress, Kind.MouseMove, Kind.MouseButtonRelease):
            return False
        if self._is_sending or not (
            isinstance(watched, QWindow) and isinstance(event, QMouseEvent)
        ):
            return False
        if kind == Kind.MouseButtonPress:
            self._begin(event)
            return False
        if self._bar is None:
            return False
        if kind == Kind.MouseMove:
            return self._move(event)
        return self._end(watched, event)

    def stop(self) -> None:
        """Stops scrolling; called too when the scroll bar is deleted."""
        self._momentum.stop()
        self._bar = None

    def _begin(self, event: QMouseEvent) -> None:
        self.stop()
        pressed = QApplication.widgetAt(event.globalPosition().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or isinstance(pressed, QScrollBar):
            return
        bar = _bar_for(pressed)
        if bar is None or bar.maximum() == bar.minimum():
            return
        self._bar = bar
        self._bar.destroyed.connect(self.stop)
        self._start, self._start_value = event.globalPosition(), bar.value()
        self._is_drag = False
        self._moves = []

    def _move(self, event: QMouseEvent) -> bool:
        assert self._bar is not None
        down = event.globalPosition().y() - self._start.y()
        if not self._is_drag and abs(down) < QApplication.startDragDistance():
            return False
        self._is_drag = True
        self._moves.append((monotonic(), down))
        self._bar.setValue(round(self._start_value - down))
        return True

    def _end(self, window: QWindow, event: QMouseEvent) -> bool:
        if not self._is_drag:
            self._bar = None
            return False
        # The release goes to a position off the screen, so that the pressed widget isn't clicked.
        release = QMouseEvent(
            Kind.MouseButtonRelease,
            *(OFF_SCREEN, OFF_SCREEN, event.button(), event.buttons(), event.modifiers()),
        )
        self._is_sending = True
        QApplication.sendEvent(window, release)
        self._is_sending = False
        self._start_momentum()
        return True

    def _start_momentum(self) -> None:
        now = monotonic()
        recent = [move for move in self._moves if now - move[0] < SPEED_WINDOW_S]
        is_animated = QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
        if self._bar is None or len(recent) < 2 or not is_animated:
            self._bar = None
            return
        elapsed_ms = max((now - recent[0][0]) * 1000, FRAME_MS)
        self._speed = (recent[-1][1] - recent[0][1]) / elapsed_ms
        self._momentum.start(FRAME_MS)

    def _advance(self) -> None:
        if self._bar is None or abs(self._speed) < MIN_SPEED_PX_PER_MS:
            self.stop()
            return
        before = self._bar.value()
        self._bar.setValue(round(before - self._speed * FRAME_MS))
        self._speed *= SPEED_FACTOR_PER_FRAME
        if self._bar is None or self._bar.value() == before:
            self.stop()


def _bar_for(widget: QWidget | None) -> QScrollBar | None:
    """The vertical scroll bar of the scroll area that contains a widget."""
    while widget is not None:
        if isinstance(widget, QAbstractScrollArea):
            return widget.verticalScrollBar()
        widget = widget.parentWidget()
    return None
