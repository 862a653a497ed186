"""Paints over the countries: markers of small ones, numbers of groups, routes, labels."""

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
"""Size in pixels up to which a country gets a marker, for it is hard to see and to press."""

DOT_PX, DOT_GROWTH_PX, MAX_DOT_PX = 1.7, 45.0, 2.8
"""Radius in pixels of a marker without a group when the whole world is visible, its growth per
unit of scale, and its limit."""

MIN_NUMBER_PX = 34
"""Size in pixels from which a country shows its number of groups."""

MIN_NUMBERED_MAP_PX = 700
"""Width of the map in pixels from which numbers of groups are shown."""

ROUTE_SEGMENTS = 32
"""Straight segments that approximate a great circle."""

WORLD_SCALE = 0.007
"""Pixels per map unit where the whole world is about 900 pixels wide."""

FINGER_PX, POINTER_PX = 22, 12
"""Hit radius of a marker in pixels, for touch and for a mouse."""

FOREIGN_LAND_PX = 7
"""Hit radius in pixels inside another country, below `MIN_CLOSE_SCALE`."""

MIN_CLOSE_SCALE = 0.25
"""Pixels per map unit from which markers are far enough apart for the full hit radius."""


class Route(NamedTuple):
    """A line from the chosen country to one with a group, in map units; the label is its length."""

    path: QPainterPath
    end: QPointF
    label: str


def route_between(start: Country, end: Country, label: str, shapes: MapShapes) -> Route | None:
    """The great circle between two countries, or None if one of them has no point."""
    markers = shapes.world.points
    if start.point is None or end.point is None or end.code not in markers:
        return None
    unit = shapes.world.width / EQUATOR
    projected = [project(*point) for point in great_circle(start.point, end.point, ROUTE_SEGMENTS)]
    points = [QPointF(x * unit, -y * unit) for x, y in projected]
    # The route joins the markers, which are slightly off the points of the dataset.
    first_shift = QPointF(*markers[start.code]) - points[0]
    last_shift = QPointF(*markers[end.code]) - points[-1]
    last_index = len(points) - 1
    points = [
        point + first_shift * (1 - index / last_index) + last_shift * (index / last_index)
        for index, point in enumerate(points)
    ]
    path = QPainterPath(points[0])
    for before, point in pairwise(points):
        if abs(point.x() - before.x()) > shapes.world.width / 2:  # across the edge of the map
            path.moveTo(point)
        else:
            path.lineTo(point)
    return Route(path, points[-1], label)


class MapOverlay:
    """Paints over the countries, and finds the country at a position of the widget."""

    def __init__(self, shapes: MapShapes, counts: Mapping[str, int]) -> None:
        self._shapes = shapes
        self._counts = {code: counts[code] for code in counts if code in shapes.world.points}
        self._sizes = {code: self._size_of(code) for code in shapes.world.points}
        # Markers of countries with a group are painted over those of others.
        self._codes = sorted(shapes.world.points, key=lambda code: (code in counts, code))

    def _size_of(self, code: str) -> float:
        rect = self._shapes.main_part_rect(code)
        return max(rect.width(), rect.height())

    def markers(self, camera: Camera, size: QSize) -> list[tuple[str, QPointF]]:
        """The countries that are drawn as a marker, with their positions in the widget."""
        visible = camera.visible_rect(size, margin=FINGER_PX)
        max_size = MAX_MARKER_COUNTRY_PX / camera.scale
        points = self._shapes.world.points
        return [
            (code, camera.to_pixel(*points[code], size))
            for code in self._codes
            if self._sizes[code] < max_size and visible.contains(QPointF(*points[code]))
        ]

    def country_at(self, pixel: QPointF, camera: Camera, size: QSize, is_touch: bool) -> str:
        """The country whose marker is at a pixel, else the one whose area it is in."""
        land = self._shapes.country_at(camera.to_map(pixel, size), camera.scale)
        best, nearest = land, float(FINGER_PX if is_touch else POINTER_PX)
        for code, position in self.markers(camera, size):
            distance = (position - pixel).manhattanLength() and _distance(position, pixel)
            is_foreign = camera.scale < MIN_CLOSE_SCALE and land not in ("", code)
            if distance < min(nearest, FOREIGN_LAND_PX if is_foreign else nearest):
                best, nearest = code, distance
        return best

    def paint(
        self, painter: QPainter, camera: Camera, size: QSize, chosen: str, routes: Sequence[Route]
    ) -> None:
        """Paints routes to the nearest groups, markers, numbers and labels."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.colours()
        for route in routes:
            self._paint_route(painter, camera, size, route)
        for code, position in self.markers(camera, size):
            dot = min(MAX_DOT_PX, DOT_PX + DOT_GROWTH_PX * (camera.scale - WORLD_SCALE))
            self._paint_marker(painter, code, position, code == chosen, theme.scaled(10 * dot) / 10)
        if size.width() >= MIN_NUMBERED_MAP_PX:
            self._paint_numbers(painter, camera, size, chosen)
        if chosen and routes:
            position = camera.to_pixel(*self._shapes.world.points[chosen], size)
            painter.setPen(QPen(QColor(colours.surface), 2))
            painter.setBrush(QColor(colours.text))
            painter.drawEllipse(position, theme.scaled(5), theme.scaled(5))
        for route in routes:
            end = camera.to_pixel(route.end.x(), route.end.y(), size)
            paint_label(painter, route.label, end, size)

    def _paint_marker(
        self, painter: QPainter, code: str, position: QPointF, is_chosen: bool, dot: float
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
        painter.drawEllipse(position, radius, radius)

    def _paint_numbers(self, painter: QPainter, camera: Camera, size: QSize, chosen: str) -> None:
        colours = theme.colours()
        font = theme.font("small", bold=True)
        painter.setFont(font)
        radius = QFontMetricsF(font).height() * 0.58
        min_size = MIN_NUMBER_PX / camera.scale
        visible = camera.visible_rect(size)
        for code, count in self._counts.items():
            point = QPointF(*self._shapes.world.points[code])
            if self._sizes[code] < min_size or not visible.contains(point):
                continue
            position = camera.to_pixel(point.x(), point.y(), size)
            is_chosen = code == chosen
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.surface if not is_chosen else colours.on_accent))
            painter.drawEllipse(position, radius, radius)
            painter.setPen(QColor(colours.text if not is_chosen else colours.accent))
            box = QRectF(position.x() - radius, position.y() - radius, 2 * radius, 2 * radius)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count))

    def _paint_route(self, painter: QPainter, camera: Camera, size: QSize, route: Route) -> None:
        colours = theme.colours()
        line = camera.transform(size).map(route.path)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.surface), 5, c=Qt.PenCapStyle.RoundCap))
        painter.drawPath(line)
        painter.setPen(QPen(QColor(colours.text), 2, Qt.PenStyle.DashLine))
        painter.drawPath(line)


def paint_label(painter: QPainter, text: str, position: QPointF, size: QSize) -> None:
    """Paints a text on a small card above a position, or below near the top, inside the widget."""
    colours = theme.colours()
    font = theme.font("small", bold=True)
    metrics = QFontMetricsF(font)
    width, height = metrics.horizontalAdvance(text) + 14, metrics.height() + 6
    left = min(max(position.x() - width / 2, 4), max(size.width() - width - 4, 4))
    top = position.y() - height - 12
    if top < 4:
        top = position.y() + 12
    box = QRectF(left, min(top, size.height() - height - 4), width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.border), 1))
    painter.setBrush(QColor(colours.surface))
    painter.drawRoundedRect(box, 5, 5)
    painter.setPen(QColor(colours.text))
    painter.setFont(font)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _distance(one: QPointF, other: QPointF) -> float:
    difference = one - other
    return float((difference.x() ** 2 + difference.y() ** 2) ** 0.5)
