"""Turns what a mouse, a touchpad or fingers do into what is meant: drag, zoom, press, name."""

import math

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

NOTCH_EIGHTHS_DEGREE = 120
"""What a wheel turns from one stop to the next, in Qt's eighths of a degree."""

ZOOM_PER_NOTCH = 1.25
"""How much closer a stop of the wheel comes."""

ZOOM_PER_DOUBLE_CLICK = 2.0
"""How much closer a double press comes."""


class MapGestures(QObject):
    """Watches a widget. Places are pixels of the widget.

    Emits `dragged` (by x, by y), `zoomed` (a factor, about a place), `pressed` (a place, by touch),
    `named` (a place to name what lies there, by touch) and `unnamed` when nothing is to be named.
    """

    dragged = Signal(float, float)
    zoomed = Signal(float, QPointF)
    pressed = Signal(QPointF, bool)
    named = Signal(QPointF, bool)
    unnamed = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._start: QPointF | None = None
        self._last = QPointF()
        self._spread = 0.0
        self._is_drag = False
        self._is_held = False
        self._fingers = 0
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.setInterval(QApplication.styleHints().mousePressAndHoldInterval())
        self._hold.timeout.connect(self._name_held)
        widget.setMouseTracking(True)
        widget.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
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
            self.unnamed.emit()
        return False

    def _mouse(self, event: QMouseEvent) -> bool:
        kind = event.type()
        place = event.position()
        if kind == QEvent.Type.MouseMove and self._start is None:
            self.named.emit(place, False)
            return True
        if kind == QEvent.Type.MouseButtonDblClick:
            self.zoomed.emit(ZOOM_PER_DOUBLE_CLICK, place)
            return True
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton):
            return False
        if kind == QEvent.Type.MouseButtonPress:
            self._begin(place)
        elif kind == QEvent.Type.MouseMove:
            self._move(place)
        elif kind == QEvent.Type.MouseButtonRelease and self._start is not None:
            self._end(place, is_touch=False)
        return kind == QEvent.Type.MouseMove

    def _wheel(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() or event.angleDelta().x()
        self.zoomed.emit(ZOOM_PER_NOTCH ** (turned / NOTCH_EIGHTHS_DEGREE), event.position())

    def _touch(self, event: QTouchEvent) -> None:
        event.accept()
        places = [point.position() for point in event.points() if point.state().name != "Released"]
        if event.type() == QEvent.Type.TouchBegin:
            self._fingers = 0
        if event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
            self._hold.stop()
            if self._start is not None and event.type() == QEvent.Type.TouchEnd:
                self._end(self._last, is_touch=True)
            self._start = None
            self.unnamed.emit()
            return
        if len(places) != self._fingers:
            self._begin_touch(places)
        elif len(places) == 1:
            self._move(places[0])
        elif len(places) > 1:
            self._pinch(places)

    def _begin_touch(self, places: list[QPointF]) -> None:
        was_alone = self._fingers == 0 and len(places) == 1
        self._fingers = len(places)
        if not places:
            return
        self._last, self._spread = _middle_and_spread(places)
        if was_alone:
            self._begin(places[0])
            self._hold.start()
        else:  # a second finger has come or gone: no press any more
            self._start, self._is_drag = self._last, True
            self._hold.stop()

    def _pinch(self, places: list[QPointF]) -> None:
        middle, spread = _middle_and_spread(places)
        self.dragged.emit(middle.x() - self._last.x(), middle.y() - self._last.y())
        if self._spread > 0 and spread > 0:
            self.zoomed.emit(spread / self._spread, middle)
        self._last, self._spread = middle, spread

    def _begin(self, place: QPointF) -> None:
        self._start = self._last = place
        self._is_drag = self._is_held = False

    def _move(self, place: QPointF) -> None:
        if self._start is None:
            return
        far = (place - self._start).manhattanLength() >= QApplication.startDragDistance()
        if not self._is_drag and far:
            self._is_drag = True
            self._hold.stop()
            self.unnamed.emit()
        if self._is_drag:
            self.dragged.emit(place.x() - self._last.x(), place.y() - self._last.y())
            self._last = place

    def _end(self, place: QPointF, is_touch: bool) -> None:
        self._start = None
        if not self._is_drag and not self._is_held:
            self.pressed.emit(place, is_touch)

    def _name_held(self) -> None:
        if self._start is not None:
            self._is_held = True
            self.named.emit(self._start, True)


def _middle_and_spread(places: list[QPointF]) -> tuple[QPointF, float]:
    count = len(places)
    middle = QPointF(sum(p.x() for p in places) / count, sum(p.y() for p in places) / count)
    spread = sum(math.hypot(p.x() - middle.x(), p.y() - middle.y()) for p in places) / count
    return middle, spread
