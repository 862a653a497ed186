"""The countries' outlines as painter paths, and hit tests on them."""

from array import array
from functools import cached_property

from PySide6.QtCore import QByteArray, QDataStream, QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from ecpat_finder.directory.geo.map_file import MapDamagedError, MapFile

MIN_DETAIL_ZOOM = 2.4
"""Scale from which the detail level is drawn, relative to the whole world on a common screen."""

COMMON_SCREEN_WIDTH_PX = 1920


class MapShapes:
    """Paths in map units by country code; the empty code is land that belongs to no country.

    Raises MapDamagedError if the world level can't be read; a damaged detail level isn't used.
    """

    def __init__(self, world: MapFile) -> None:
        self.world = world
        rings = world.level("world")
        self.paths = {code: _path(parts) for code, parts in rings.items()}
        self._largest_parts = {
            code: max(map(_box, parts), key=_area) for code, parts in rings.items() if parts
        }
        self.globe = _path([array("f", (part for point in world.outline for part in point))])
        self.bounds = {code: path.boundingRect() for code, path in self.paths.items()}

    @cached_property
    def detail(self) -> dict[str, QPainterPath]:
        """The paths of the detail level, read on first use."""
        try:
            return {code: _path(rings) for code, rings in self.world.level("detail").items()}
        except MapDamagedError:
            return self.paths

    def needs_detail(self, scale: float) -> bool:
        """Whether the world level is too coarse for a scale in pixels per map unit."""
        return scale > MIN_DETAIL_ZOOM * COMMON_SCREEN_WIDTH_PX / self.world.width

    def paths_at(self, scale: float) -> dict[str, QPainterPath]:
        """The paths that are detailed enough for a scale in pixels per map unit."""
        return self.detail if self.needs_detail(scale) else self.paths

    def country_at(self, point: QPointF, scale: float) -> str:
        """The code of the country at a map point; empty if there is none."""
        for code, path in self.paths_at(scale).items():
            bounds = self.bounds.get(code)
            is_near = bounds is None or bounds.adjusted(-300, -300, 300, 300).contains(point)
            if code and is_near and path.contains(point):
                return code
        return ""

    def main_part_rect(self, code: str) -> QRectF:
        """The bounding rectangle of a country's largest part, or its point."""
        x, y = self.world.points[code]
        return self._largest_parts.get(code) or QRectF(x, y, 0, 0)


def _box(ring: "array[float]") -> QRectF:
    xs, ys = ring[0::2], ring[1::2]
    left, top = min(xs), min(ys)
    return QRectF(left, top, max(xs) - left, max(ys) - top)


def _area(box: QRectF) -> float:
    return box.width() * box.height()


def _path(rings: list["array[float]"]) -> QPainterPath:
    """One path of all rings; the odd-even fill rule leaves holes out.

    The points are read from a stream in Qt's own format: many times faster than one by one.
    """
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in rings:
        points = ring[:]
        points.byteswap()
        stream = QDataStream(QByteArray((len(ring) // 2).to_bytes(4) + points.tobytes()))
        stream.setByteOrder(QDataStream.ByteOrder.BigEndian)
        stream.setFloatingPointPrecision(QDataStream.FloatingPointPrecision.SinglePrecision)
        polygon = QPolygonF()
        stream >> polygon
        path.addPolygon(polygon)
        path.closeSubpath()
    return path
