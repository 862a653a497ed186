"""Recognises drag, zoom, press and hover or hold from mouse, touchpad and touch events."""

import math

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

NOTCH_EIGHTHS_DEGREE = 120
"""Rotation of a wheel per notch, in Qt's eighths of a degree."""

ZOOM_PER_NOTCH = 1.25
"""Zoom factor of one notch of the wheel."""

ZOOM_PER_DOUBLE_CLICK = 2.0
"""Zoom factor of a double click."""


class MapGestures(QObject):
    """Filters the events of a widget. Positions are in its pixels.

    Emits `dragged` (dx, dy), `zoomed` (factor, position), `pressed` (position, is_touch),
    `label_requested` (position, is_touch) on hover or hold, and `label_dismissed`.
    """

    dragged = Signal(float, float)
    zoomed = Signal(float, QPointF)
    pressed = Signal(QPointF, bool)
    label_requested = Signal(QPointF, bool)
    label_dismissed = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._start: QPointF | None = None
        self._last = QPointF()
        self._spread = 0.0
        self._is_drag = False
        self._is_held = False
        self._fingers = 0
        self._children: list[QObject] = []
        self._hold_timer = QTimer(self)
        self._hold_timer.setSingleShot(True)
        self._hold_timer.setInterval(QApplication.styleHints().mousePressAndHoldInterval())
        self._hold_timer.timeout.connect(self._hold_timeout)
        widget.setMouseTracking(True)
        widget.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        widget.installEventFilter(self)

    def dismiss_label_over(self, child: QWidget) -> None:
        """Dismisses the label when the pointer comes to a child: Qt says that it's still inside."""
        self._children.append(child)
        child.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched in self._children:
            if event.type() == QEvent.Type.Enter:
                self.label_dismissed.emit()
            return False
        if isinstance(event, QTouchEvent):
            self._touch(event)
            return True
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if isinstance(event, QWheelEvent):
            self._wheel(event)
            return True
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoomed.emit(1 + event.value(), event.position())
            return True
        if event.type() == QEvent.Type.Leave:
            self.label_dismissed.emit()
        return False

    def _mouse(self, event: QMouseEvent) -> bool:
        kind = event.type()
        position = event.position()
        if kind == QEvent.Type.MouseMove and self._start is None:
            self.label_requested.emit(position, False)
            return True
        if kind == QEvent.Type.MouseButtonDblClick:
            self.zoomed.emit(ZOOM_PER_DOUBLE_CLICK, position)
            return True
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton):
            return False
        if kind == QEvent.Type.MouseButtonPress:
            self._begin(position)
        elif kind == QEvent.Type.MouseMove:
            self._move(position)
        elif kind == QEvent.Type.MouseButtonRelease and self._start is not None:
            self._end(position, is_touch=False)
        return kind == QEvent.Type.MouseMove

    def _wheel(self, event: QWheelEvent) -> None:
        rotation = event.angleDelta().y() or event.angleDelta().x()
        self.zoomed.emit(ZOOM_PER_NOTCH ** (rotation / NOTCH_EIGHTHS_DEGREE), event.position())

    def _touch(self, event: QTouchEvent) -> None:
        event.accept()
        positions = [
            point.position() for point in event.points() if point.state().name != "Released"
        ]
        if event.type() == QEvent.Type.TouchBegin:
            self._fingers = 0
        if event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
            self._hold_timer.stop()
            if self._start is not None and event.type() == QEvent.Type.TouchEnd:
                self._end(self._last, is_touch=True)
            self._start = None
            self.label_dismissed.emit()
            return
        if len(positions) != self._fingers:
            self._begin_touch(positions)
        elif len(positions) == 1:
            self._move(positions[0])
        elif len(positions) > 1:
            self._pinch(positions)

    def _begin_touch(self, positions: list[QPointF]) -> None:
        is_first = self._fingers == 0 and len(positions) == 1
        self._fingers = len(positions)
        if not positions:
            return
        self._last, self._spread = _center_and_spread(positions)
        if is_first:
            self._begin(positions[0])
            self._hold_timer.start()
        else:  # a second finger was added or lifted: not a press any more
            self._start, self._is_drag = self._last, True
            self._hold_timer.stop()

    def _pinch(self, positions: list[QPointF]) -> None:
        center, spread = _center_and_spread(positions)
        self.dragged.emit(center.x() - self._last.x(), center.y() - self._last.y())
        if self._spread > 0 and spread > 0:
            self.zoomed.emit(spread / self._spread, center)
        self._last, self._spread = center, spread

    def _begin(self, position: QPointF) -> None:
        self._start = self._last = position
        self._is_drag = self._is_held = False

    def _move(self, position: QPointF) -> None:
        if self._start is None:
            return
        is_far = (position - self._start).manhattanLength() >= QApplication.startDragDistance()
        if not self._is_drag and is_far:
            self._is_drag = True
            self._hold_timer.stop()
            self.label_dismissed.emit()
        if self._is_drag:
            self.dragged.emit(position.x() - self._last.x(), position.y() - self._last.y())
            self._last = position

    def _end(self, position: QPointF, is_touch: bool) -> None:
        self._start = None
        if not self._is_drag and not self._is_held:
            self.pressed.emit(position, is_touch)

    def _hold_timeout(self) -> None:
        if self._start is not None:
            self._is_held = True
            self.label_requested.emit(self._start, True)


def _center_and_spread(positions: list[QPointF]) -> tuple[QPointF, float]:
    count = len(positions)
    center = QPointF(sum(p.x() for p in positions) / count, sum(p.y() for p in positions) / count)
    spread = sum(math.hypot(p.x() - center.x(), p.y() - center.y()) for p in positions) / count
    return center, spread
