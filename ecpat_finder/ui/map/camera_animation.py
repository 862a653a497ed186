"""Moves the map's camera, animated unless the style turns animations off."""

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QRectF, QVariantAnimation, Signal
from PySide6.QtWidgets import QStyle, QWidget

from ecpat_finder.ui.map.camera import Camera, CameraRules

DURATION_MS = 420
"""Duration of an animation in milliseconds."""


class CameraAnimation(QObject):
    """The camera of a widget. Emits `moved` after each change."""

    moved = Signal()

    def __init__(self, widget: QWidget, width: int) -> None:
        super().__init__(widget)
        self._widget = widget
        self._rules = CameraRules(width)
        self.camera = Camera(0, 0, 1)
        self._shows_world = True
        self._start = self._target = self.camera
        self._animation = QVariantAnimation(self)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._animation.setDuration(DURATION_MS)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.valueChanged.connect(self._advance)
        self._animation.finished.connect(self.moved)

    def shows_world(self) -> bool:
        """Whether the whole globe is visible, so that the map can't be dragged."""
        world = self._rules.whole_world(self._widget.size())
        return self.camera.scale <= world.scale

    def is_running(self) -> bool:
        """Whether an animation is running."""
        return self._animation.state() == QVariantAnimation.State.Running

    def show_world(self) -> None:
        """Moves to the whole globe."""
        self._animate_to(self._rules.whole_world(self._widget.size()))
        self._shows_world = True

    def show_rect(self, rect: QRectF) -> None:
        """Moves to a part of the map, in map units."""
        self._animate_to(self._rules.fitting(rect, self._widget.size()))

    def zoom(self, factor: float, target: QPointF | None = None) -> None:
        """Zooms by a factor; adds to an animation that is running.

        Centres a target in map units if it is visible, else zooms about the centre.
        """
        size = self._widget.size()
        start = self._target if self.is_running() else self.camera
        if target is not None and start.visible_rect(size).contains(target):
            start = Camera(target.x(), target.y(), start.scale)
        center = QPointF(size.width() / 2, size.height() / 2)
        self._animate_to(self._rules.zoomed(start, factor, center, size))

    def zoom_about(self, factor: float, position: QPointF) -> None:
        """Zooms by a factor, at once; the map point at a position of the widget stays there."""
        self._stop()
        self._set_camera(self._rules.zoomed(self.camera, factor, position, self._widget.size()))

    def drag(self, dx: float, dy: float) -> None:
        """Moves by pixels, at once."""
        self._stop()
        scale = self.camera.scale
        self._set_camera(Camera(self.camera.x - dx / scale, self.camera.y - dy / scale, scale))

    def look_at(self, x: float, y: float, scale: float) -> None:
        """Centres a map point at a scale in pixels per map unit, at once."""
        self._stop()
        self._set_camera(Camera(x, y, scale))

    def finish(self) -> None:
        """Ends a running animation at its target."""
        if self.is_running():
            self._animation.stop()
            self._set_camera(self._target)

    def resize(self, rect: QRectF | None) -> None:
        """Adapts to a new size of the widget: keeps the whole world or `rect` visible."""
        self._animation.stop()
        size = self._widget.size()
        if self._shows_world:
            self.camera = self._rules.whole_world(size)
        elif rect is not None:
            self.camera = self._rules.fitting(rect, size)
        self._set_camera(self.camera)

    def _stop(self) -> None:
        self._animation.stop()
        self._shows_world = False

    def _animate_to(self, camera: Camera) -> None:
        self._stop()
        duration = QStyle.StyleHint.SH_Widget_Animation_Duration
        is_animated = bool(self._widget.style().styleHint(duration))
        if not is_animated or not self._widget.isVisible():
            self._set_camera(camera)
            return
        self._start, self._target = self.camera, camera
        self._animation.start()

    def _advance(self, share: float) -> None:
        if self.is_running():
            self._set_camera(
                self._target if share >= 1 else self._start.between(self._target, share)
            )

    def _set_camera(self, camera: Camera) -> None:
        self.camera = self._rules.allowed(camera, self._widget.size())
        self.moved.emit()
