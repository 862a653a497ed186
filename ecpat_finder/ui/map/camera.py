"""Which part of the world the map shows, and how large."""

import math
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QTransform

POLE_WIDTHS = 0.2437
"""From the equator to a pole on the map, in its widths."""

EDGE_WIDTHS = 0.012
"""What is seen beyond the globe on each side when the whole world is shown, in the same."""

MAX_SCALE = 3.6
"""Pixels in a map unit at the closest look: about 12 in a kilometre, so that the smallest
neighbours come far enough apart for a finger."""

FITTED_SHARE = 0.62
"""The share of the map that a country fills when it is glided to."""

MAX_FITTED_ZOOM = 26
"""How many times larger than the world a small country is shown when it is glided to."""


class Camera(NamedTuple):
    """The map point in the middle, and the pixels in a map unit."""

    x: float
    y: float
    scale: float

    def transform(self, size: QSize) -> QTransform:
        """From map units to pixels of a widget."""
        half_width, half_height = size.width() / 2, size.height() / 2
        return QTransform(
            self.scale, 0, 0, self.scale,
            half_width - self.x * self.scale, half_height - self.y * self.scale,
        )  # fmt: skip

    def to_map(self, pixel: QPointF, size: QSize) -> QPointF:
        """The map point under a pixel."""
        across, down = pixel.x() - size.width() / 2, pixel.y() - size.height() / 2
        return QPointF(self.x + across / self.scale, self.y + down / self.scale)

    def to_pixel(self, x: float, y: float, size: QSize) -> QPointF:
        """Where a map point stands in a widget."""
        return QPointF(
            (x - self.x) * self.scale + size.width() / 2,
            (y - self.y) * self.scale + size.height() / 2,
        )

    def visible_rect(self, size: QSize, margin: int = 0) -> QRectF:
        """The part of the map in a widget and so many pixels round it."""
        width = (size.width() + 2 * margin) / self.scale
        height = (size.height() + 2 * margin) / self.scale
        return QRectF(self.x - width / 2, self.y - height / 2, width, height)

    def between(self, other: "Camera", share: float) -> "Camera":
        """A camera on the way to another one; zoom goes evenly, not in jumps."""
        scale = math.exp(
            math.log(self.scale) + (math.log(other.scale) - math.log(self.scale)) * share
        )
        # The middle moves as fast as what is seen, so that the end is reached without a rush.
        moved = share
        if abs(other.scale - self.scale) > 1e-9:
            moved = (1 / self.scale - 1 / scale) / (1 / self.scale - 1 / other.scale)
        return Camera(
            self.x + (other.x - self.x) * moved, self.y + (other.y - self.y) * moved, scale
        )


class CameraRules:
    """What a map of this width may show in a widget of some size."""

    def __init__(self, width: int) -> None:
        self._width = width

    def whole_world(self, size: QSize) -> Camera:
        """The whole globe."""
        width, height = (
            self._width * (1 + 2 * EDGE_WIDTHS),
            self._width * 2 * (POLE_WIDTHS + EDGE_WIDTHS),
        )
        return Camera(0, 0, max(min(size.width() / width, size.height() / height), 1e-6))

    def allowed(self, camera: Camera, size: QSize) -> Camera:
        """The camera, kept on the map and between the farthest and the closest look."""
        scale = min(max(camera.scale, self.whole_world(size).scale), MAX_SCALE)
        whole_across, whole_down = (
            self._width * (0.5 + EDGE_WIDTHS),
            self._width * (POLE_WIDTHS + EDGE_WIDTHS),
        )
        across = whole_across - min(whole_across, size.width() / 2 / scale)
        down = whole_down - min(whole_down, size.height() / 2 / scale)
        return Camera(min(max(camera.x, -across), across), min(max(camera.y, -down), down), scale)

    def zoomed(self, camera: Camera, factor: float, about: QPointF, size: QSize) -> Camera:
        """Closer by a factor, with the map point under a pixel staying there."""
        scale = min(max(camera.scale * factor, self.whole_world(size).scale), MAX_SCALE)
        fixed = camera.to_map(about, size)
        across, down = about.x() - size.width() / 2, about.y() - size.height() / 2
        nearer = Camera(fixed.x() - across / scale, fixed.y() - down / scale, scale)
        return self.allowed(nearer, size)

    def fitting(self, place: QRectF, size: QSize) -> Camera:
        """A part of the map in the middle, with something of its surroundings."""
        widest = max(place.width() / size.width(), place.height() / size.height(), 1e-9)
        scale = min(FITTED_SHARE / widest, self.whole_world(size).scale * MAX_FITTED_ZOOM)
        return self.allowed(Camera(place.center().x(), place.center().y(), scale), size)
