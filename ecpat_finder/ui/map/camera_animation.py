"""Moves the map's camera: at once, or gliding where motion is welcome."""

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QRectF, QVariantAnimation, Signal
from PySide6.QtWidgets import QStyle, QWidget

from ecpat_finder.ui.map.camera import Camera, CameraRules

DURATION_MS = 420
"""Milliseconds in which the map moves to a chosen country."""


class CameraAnimation(QObject):
    """The camera of a widget. Emits `moved` each time it looks elsewhere."""

    moved = Signal()

    def __init__(self, widget: QWidget, width: int) -> None:
        super().__init__(widget)
        self._widget = widget
        self._rules = CameraRules(width)
        self.camera = Camera(0, 0, 1)
        self._shows_world = True
        self._from = self._to = self.camera
        self._animation = QVariantAnimation(self)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._animation.setDuration(DURATION_MS)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.valueChanged.connect(self._advance)
        self._animation.finished.connect(self.moved)

    def shows_world(self) -> bool:
        """Whether the whole globe is in view, so that there is nothing to drag to."""
        whole = self._rules.whole_world(self._widget.size())
        return self.camera.scale <= whole.scale

    def is_gliding(self) -> bool:
        """Whether the camera is on its way."""
        return self._animation.state() == QVariantAnimation.State.Running

    def show_world(self) -> None:
        """The whole globe."""
        self._animate_to(self._rules.whole_world(self._widget.size()))
        self._shows_world = True

    def show_place(self, place: QRectF) -> None:
        """A part of the map and its surroundings."""
        self._animate_to(self._rules.fitting(place, self._widget.size()))

    def zoom(self, factor: float) -> None:
        """Closer by a factor, about the middle of what is or will be seen."""
        size = self._widget.size()
        start = self._to if self.is_gliding() else self.camera
        middle = QPointF(size.width() / 2, size.height() / 2)
        self._animate_to(self._rules.zoomed(start, factor, middle, size))

    def zoom_about(self, factor: float, place: QPointF) -> None:
        """Closer by a factor, at once; what is at a place of the widget stays there."""
        self._stop()
        self._look(self._rules.zoomed(self.camera, factor, place, self._widget.size()))

    def drag(self, across: float, down: float) -> None:
        """By so many pixels, at once."""
        self._stop()
        scale = self.camera.scale
        self._look(Camera(self.camera.x - across / scale, self.camera.y - down / scale, scale))

    def look_at(self, x: float, y: float, scale: float) -> None:
        """At a map point, with so many pixels in a map unit, at once."""
        self._stop()
        self._look(Camera(x, y, scale))

    def arrive(self) -> None:
        """Ends a glide where it leads to."""
        if self.is_gliding():
            self._animation.stop()
            self._look(self._to)

    def fit(self, place: QRectF | None) -> None:
        """Sees to a widget of another size: the whole world stays whole, a place stays in it."""
        self._animation.stop()
        size = self._widget.size()
        if self._shows_world:
            self.camera = self._rules.whole_world(size)
        elif place is not None:
            self.camera = self._rules.fitting(place, size)
        self._look(self.camera)

    def _stop(self) -> None:
        self._animation.stop()
        self._shows_world = False

    def _animate_to(self, camera: Camera) -> None:
        self._stop()
        duration = QStyle.StyleHint.SH_Widget_Animation_Duration
        wants_motion = bool(self._widget.style().styleHint(duration))
        if not wants_motion or not self._widget.isVisible():
            self._look(camera)
            return
        self._from, self._to = self.camera, camera
        self._animation.start()

    def _advance(self, share: float) -> None:
        if self.is_gliding():
            self._look(self._to if share >= 1 else self._from.between(self._to, share))

    def _look(self, camera: Camera) -> None:
        self.camera = self._rules.allowed(camera, self._widget.size())
        self.moved.emit()
