"""The visible part of the map and its scale."""

import math
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QTransform

POLE_WIDTHS = 0.2437
"""Distance from the equator to a pole, as a fraction of the map's width."""

EDGE_WIDTHS = 0.012
"""Margin round the globe when the whole world is visible, as a fraction of the map's width."""

MAX_SCALE = 3.6
"""Pixels per map unit at the highest zoom: about 12 per kilometre, so that the smallest neighbours
are far enough apart to be pressed by touch."""

FITTED_SHARE = 0.62
"""Share of the widget that a country fills when it is shown."""

MAX_FITTED_ZOOM = 26
"""Scale at which a small country is shown, relative to that of the whole world."""


class Camera(NamedTuple):
    """The map point at the centre, and the scale in pixels per map unit."""

    x: float
    y: float
    scale: float

    def transform(self, size: QSize) -> QTransform:
        """Transforms map units to pixels of a widget."""
        half_width, half_height = size.width() / 2, size.height() / 2
        return QTransform(
            self.scale, 0, 0, self.scale,
            half_width - self.x * self.scale, half_height - self.y * self.scale,
        )  # fmt: skip

    def to_map(self, pixel: QPointF, size: QSize) -> QPointF:
        """The map point under a pixel."""
        dx, dy = pixel.x() - size.width() / 2, pixel.y() - size.height() / 2
        return QPointF(self.x + dx / self.scale, self.y + dy / self.scale)

    def to_pixel(self, x: float, y: float, size: QSize) -> QPointF:
        """The position of a map point in a widget, in pixels."""
        return QPointF(
            (x - self.x) * self.scale + size.width() / 2,
            (y - self.y) * self.scale + size.height() / 2,
        )

    def visible_rect(self, size: QSize, margin: int = 0) -> QRectF:
        """The part of the map visible in a widget, with a margin in pixels round it."""
        width = (size.width() + 2 * margin) / self.scale
        height = (size.height() + 2 * margin) / self.scale
        return QRectF(self.x - width / 2, self.y - height / 2, width, height)

    def between(self, other: "Camera", share: float) -> "Camera":
        """The camera at a share (0 to 1) of the way to another; zoom changes exponentially."""
        scale = math.exp(
            math.log(self.scale) + (math.log(other.scale) - math.log(self.scale)) * share
        )
        # The centre moves in proportion to the visible width, so that its speed on screen is even.
        moved = share
        if abs(other.scale - self.scale) > 1e-9:
            moved = (1 / self.scale - 1 / scale) / (1 / self.scale - 1 / other.scale)
        return Camera(
            self.x + (other.x - self.x) * moved, self.y + (other.y - self.y) * moved, scale
        )


class CameraRules:
    """The limits of the camera for a map of this width, in map units."""

    def __init__(self, width: int) -> None:
        self._width = width

    def whole_world(self, size: QSize) -> Camera:
        """The camera that shows the whole globe."""
        width, height = (
            self._width * (1 + 2 * EDGE_WIDTHS),
            self._width * 2 * (POLE_WIDTHS + EDGE_WIDTHS),
        )
        return Camera(0, 0, max(min(size.width() / width, size.height() / height), 1e-6))

    def allowed(self, camera: Camera, size: QSize) -> Camera:
        """The camera, clamped to the map and to the minimum and maximum scale."""
        scale = min(max(camera.scale, self.whole_world(size).scale), MAX_SCALE)
        half_width, half_height = (
            self._width * (0.5 + EDGE_WIDTHS),
            self._width * (POLE_WIDTHS + EDGE_WIDTHS),
        )
        max_x = half_width - min(half_width, size.width() / 2 / scale)
        max_y = half_height - min(half_height, size.height() / 2 / scale)
        return Camera(min(max(camera.x, -max_x), max_x), min(max(camera.y, -max_y), max_y), scale)

    def zoomed(self, camera: Camera, factor: float, about: QPointF, size: QSize) -> Camera:
        """Zooms by a factor; the map point under a pixel stays there."""
        scale = min(max(camera.scale * factor, self.whole_world(size).scale), MAX_SCALE)
        fixed = camera.to_map(about, size)
        dx, dy = about.x() - size.width() / 2, about.y() - size.height() / 2
        zoomed = Camera(fixed.x() - dx / scale, fixed.y() - dy / scale, scale)
        return self.allowed(zoomed, size)

    def fitting(self, rect: QRectF, size: QSize) -> Camera:
        """Centres a part of the map, which fills `FITTED_SHARE` of the widget."""
        min_units_per_px = max(rect.width() / size.width(), rect.height() / size.height(), 1e-9)
        scale = min(FITTED_SHARE / min_units_per_px, self.whole_world(size).scale * MAX_FITTED_ZOOM)
        return self.allowed(Camera(rect.center().x(), rect.center().y(), scale), size)
