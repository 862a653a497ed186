"""What lies over the map: markers of small countries, numbers of groups, lines, names."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from ecpat_finder.directory.geo.projection import EQUATOR, great_circle, project
from ecpat_finder.directory.model import Country
from ecpat_finder.ui import theme
from ecpat_finder.ui.map.camera import Camera
from ecpat_finder.ui.map.shapes import MapShapes

MAX_MARKER_COUNTRY_PX = 13
"""Pixels below which a country gets a marker: a shape of that size is hard to see and to press."""

DOT_PX, DOT_GROWTH_PX, MAX_DOT_PX = 1.7, 45.0, 2.8
"""Radius in pixels of a marker without a group on the whole world, and how it grows with scale."""

MIN_NUMBER_PX = 34
"""Pixels across from which a country has room for its number of groups."""

MIN_NUMBERED_MAP_PX = 700
"""Pixels of width from which numbers of groups are shown."""

ROUTE_STEPS = 32
"""Straight pieces in which a line over the globe is drawn."""

WORLD_SCALE = 0.007
"""Pixels in a map unit where the whole world is some 900 pixels wide."""

FINGER_PX, POINTER_PX = 22, 12
"""Pixels round a marker that press it, for a finger and for a mouse."""

FOREIGN_LAND_PX = 7
"""The same inside another country, as long as the map isn't close enough to tell them apart."""

MIN_CLOSE_SCALE = 0.25
"""Pixels in a map unit from which it is."""


class Route(NamedTuple):
    """A line from the chosen country to one with a group, in map units, and its distance."""

    path: QPainterPath
    end: QPointF
    words: str


def route_between(start: Country, end: Country, words: str, shapes: MapShapes) -> Route | None:
    """The shortest way over the globe, or None for a place that has no point."""
    known = shapes.world.points
    if start.point is None or end.point is None or end.code not in known:
        return None
    unit = shapes.world.width / EQUATOR
    places = [project(*place) for place in great_circle(start.point, end.point, ROUTE_STEPS)]
    points = [QPointF(x * unit, -y * unit) for x, y in places]
    # The way leads from marker to marker; these stand a little beside the points of the dataset.
    first = QPointF(*known[start.code]) - points[0]
    last = QPointF(*known[end.code]) - points[-1]
    whole = len(points) - 1
    points = [
        point + first * (1 - number / whole) + last * (number / whole)
        for number, point in enumerate(points)
    ]
    path = QPainterPath(points[0])
    for before, point in pairwise(points):
        if abs(point.x() - before.x()) > shapes.world.width / 2:  # over the edge of the map
            path.moveTo(point)
        else:
            path.lineTo(point)
    return Route(path, points[-1], words)


class MapOverlay:
    """Paints over the countries, and knows which marker lies under a point of the widget."""

    def __init__(self, shapes: MapShapes, counts: Mapping[str, int]) -> None:
        self._shapes = shapes
        self._counts = {code: counts[code] for code in counts if code in shapes.world.points}
        self._extent = {code: self._size_of(code) for code in shapes.world.points}
        # Markers of countries with a group lie over those of others.
        self._codes = sorted(shapes.world.points, key=lambda code: (code in counts, code))

    def _size_of(self, code: str) -> float:
        place = self._shapes.place(code)
        return max(place.width(), place.height())

    def marked(self, camera: Camera, size: QSize) -> list[tuple[str, QPointF]]:
        """The countries that are drawn as a marker, with their places in the widget."""
        seen = camera.visible_rect(size, margin=FINGER_PX)
        largest = MAX_MARKER_COUNTRY_PX / camera.scale
        points = self._shapes.world.points
        return [
            (code, camera.to_pixel(*points[code], size))
            for code in self._codes
            if self._extent[code] < largest and seen.contains(QPointF(*points[code]))
        ]

    def under(self, pixel: QPointF, camera: Camera, size: QSize, is_touch: bool) -> str:
        """The country whose marker is pressed at a pixel, else the one whose land it is."""
        land = self._shapes.under(camera.to_map(pixel, size), camera.scale)
        best, nearest = land, float(FINGER_PX if is_touch else POINTER_PX)
        for code, place in self.marked(camera, size):
            away = (place - pixel).manhattanLength() and _distance(place, pixel)
            is_close = camera.scale < MIN_CLOSE_SCALE and land not in ("", code)
            if away < min(nearest, FOREIGN_LAND_PX if is_close else nearest):
                best, nearest = code, away
        return best

    def paint(
        self, painter: QPainter, camera: Camera, size: QSize, chosen: str, routes: Sequence[Route]
    ) -> None:
        """Markers, numbers, and the ways to the nearest groups."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.colours()
        for route in routes:
            self._paint_route(painter, camera, size, route)
        for code, place in self.marked(camera, size):
            dot = min(MAX_DOT_PX, DOT_PX + DOT_GROWTH_PX * (camera.scale - WORLD_SCALE))
            self._paint_marker(painter, code, place, code == chosen, theme.scaled(10 * dot) / 10)
        if size.width() >= MIN_NUMBERED_MAP_PX:
            self._paint_numbers(painter, camera, size, chosen)
        if chosen and routes:
            place = camera.to_pixel(*self._shapes.world.points[chosen], size)
            painter.setPen(QPen(QColor(colours.surface), 2))
            painter.setBrush(QColor(colours.text))
            painter.drawEllipse(place, theme.scaled(5), theme.scaled(5))
        for route in routes:
            end = camera.to_pixel(route.end.x(), route.end.y(), size)
            paint_label(painter, route.words, end, size)

    def _paint_marker(
        self, painter: QPainter, code: str, place: QPointF, is_chosen: bool, dot: float
    ) -> None:
        colours = theme.colours()
        if is_chosen:
            painter.setPen(QPen(QColor(colours.text), 2.5))
            painter.setBrush(QColor(colours.accent))
            radius = theme.scaled(70) / 10
        elif code in self._counts:
            painter.setPen(QPen(QColor(colours.surface), 1.5))
            painter.setBrush(QColor(colours.accent))
            radius = theme.scaled(46 if dot == MAX_DOT_PX else 38) / 10
        else:
            painter.setPen(QPen(QColor(colours.muted), 1))
            painter.setBrush(QColor(colours.land))
            radius = dot
        painter.drawEllipse(place, radius, radius)

    def _paint_numbers(self, painter: QPainter, camera: Camera, size: QSize, chosen: str) -> None:
        colours = theme.colours()
        font = theme.font("small", bold=True)
        painter.setFont(font)
        radius = QFontMetricsF(font).height() * 0.58
        least = MIN_NUMBER_PX / camera.scale
        seen = camera.visible_rect(size)
        for code, count in self._counts.items():
            point = QPointF(*self._shapes.world.points[code])
            if self._extent[code] < least or not seen.contains(point):
                continue
            place = camera.to_pixel(point.x(), point.y(), size)
            is_chosen = code == chosen
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.surface if not is_chosen else colours.on_accent))
            painter.drawEllipse(place, radius, radius)
            painter.setPen(QColor(colours.text if not is_chosen else colours.accent))
            box = QRectF(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count))

    def _paint_route(self, painter: QPainter, camera: Camera, size: QSize, route: Route) -> None:
        colours = theme.colours()
        line = camera.transform(size).map(route.path)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.surface), 5, c=Qt.PenCapStyle.RoundCap))
        painter.drawPath(line)
        painter.setPen(QPen(QColor(colours.text), 2, Qt.PenStyle.DashLine))
        painter.drawPath(line)


def paint_label(painter: QPainter, words: str, place: QPointF, size: QSize) -> None:
    """Words on a small card above a place, kept inside the widget."""
    colours = theme.colours()
    font = theme.font("small", bold=True)
    metrics = QFontMetricsF(font)
    width, height = metrics.horizontalAdvance(words) + 14, metrics.height() + 6
    left = min(max(place.x() - width / 2, 4), max(size.width() - width - 4, 4))
    top = place.y() - height - 12
    if top < 4:
        top = place.y() + 12
    box = QRectF(left, min(top, size.height() - height - 4), width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.border), 1))
    painter.setBrush(QColor(colours.surface))
    painter.drawRoundedRect(box, 5, 5)
    painter.setPen(QColor(colours.text))
    painter.setFont(font)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _distance(one: QPointF, other: QPointF) -> float:
    between = one - other
    return float((between.x() ** 2 + between.y() ** 2) ** 0.5)
