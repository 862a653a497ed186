"""The picture of the countries."""

from typing import Any

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPixmap

from ecpat_finder.ui.map.view import MapView


def test_pictures_follow_the_camera(view: MapView, qtbot: Any) -> None:
    def sea_at(place: QPointF) -> str:
        return QPixmap(view.grab()).toImage().pixelColor(place.toPoint()).name()

    land = sea_at(view.marker_position("ML"))
    view.animation.drag(-60, 0)
    view.animation.zoom_about(3, view.marker_position("ML"))
    assert sea_at(view.marker_position("ML")) == land  # drawn quickly
    qtbot.waitUntil(lambda: not view.is_drawing())
    assert sea_at(view.marker_position("ML")) == land  # drawn in full
