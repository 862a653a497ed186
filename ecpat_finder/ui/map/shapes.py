"""The shapes of the countries as Qt draws them, and which of them lies under a point."""

from array import array
from functools import cached_property

from PySide6.QtCore import QByteArray, QDataStream, QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from ecpat_finder.directory.geo.map_file import MapDamagedError, MapFile

MIN_DETAIL_ZOOM = 2.4
"""Times the scale of the whole world on a common screen from which the detail is drawn."""

COMMON_SCREEN_PX = 1920


class MapShapes:
    """Paths in map units, by country code; what belongs to no country under an empty code.

    Raises MapDamagedError when the world level can't be read; a damaged detail is done without.
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
        """The paths for a close look, read when they are first wanted."""
        try:
            return {code: _path(rings) for code, rings in self.world.level("detail").items()}
        except MapDamagedError:
            return self.paths

    def wants_detail(self, scale: float) -> bool:
        """Whether the world level is too coarse for so many pixels in a map unit."""
        return scale > MIN_DETAIL_ZOOM * COMMON_SCREEN_PX / self.world.width

    def at(self, scale: float) -> dict[str, QPainterPath]:
        """The paths that are fine enough for so many pixels in a map unit."""
        return self.detail if self.wants_detail(scale) else self.paths

    def under(self, point: QPointF, scale: float) -> str:
        """The code of the country at a map point; empty at sea."""
        for code, path in self.at(scale).items():
            bounds = self.bounds.get(code)
            near = bounds is None or bounds.adjusted(-300, -300, 300, 300).contains(point)
            if code and near and path.contains(point):
                return code
        return ""

    def place(self, code: str) -> QRectF:
        """Where a country lies: the box round its largest part, or its point."""
        x, y = self.world.points[code]
        return self._largest_parts.get(code) or QRectF(x, y, 0, 0)


def _box(ring: "array[float]") -> QRectF:
    across, down = ring[0::2], ring[1::2]
    left, top = min(across), min(down)
    return QRectF(left, top, max(across) - left, max(down) - top)


def _area(box: QRectF) -> float:
    return box.width() * box.height()


def _path(rings: list["array[float]"]) -> QPainterPath:
    """One path of all rings, holes left out by the odd-even rule.

    The points go through a stream in Qt's own format, many times faster than one by one.
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
