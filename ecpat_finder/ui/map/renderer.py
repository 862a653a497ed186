"""The countries drawn onto a picture, a few at a time, so that no frame has to wait for all."""

from collections.abc import Iterator, Mapping
from time import perf_counter

from PySide6.QtCore import QMargins, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap, QTransform

from ecpat_finder.ui import theme
from ecpat_finder.ui.map.camera import Camera
from ecpat_finder.ui.map.shapes import MapShapes

MARGIN_PX = 128
"""Pixels round the widget that the picture holds too, for dragging."""

MIN_OUTLINED_PX = 30
"""Pixels from which the chosen country gets an outline that doesn't swallow it."""

HATCH_PX = 7
"""Pixels from one line of the pattern to the next."""


class MapStyle:
    """Brushes and pens for land with and without a group, and for the chosen country."""

    def __init__(self) -> None:
        colours = theme.colours()
        self.sea = QColor(colours.sea)
        self.beyond = QColor(colours.ground)
        self.land = QBrush(QColor(colours.land))
        self.member = QBrush(QColor(colours.member))
        self.chosen = QBrush(QColor(colours.accent))
        self.hatch = _hatch(QColor(colours.accent))
        self.border = QPen(QColor(colours.coast), 1)
        self.outline = QPen(QColor(colours.text), 1.4)
        self.edge = QPen(QColor(colours.border), 1)
        for pen in (self.border, self.outline, self.edge):
            pen.setCosmetic(True)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)


def _hatch(colour: QColor) -> QPixmap:
    """A tile of slanting lines, which tells members apart from others without their colour."""
    tile = QPixmap(HATCH_PX, HATCH_PX)
    tile.fill(Qt.GlobalColor.transparent)
    colour.setAlpha(150)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.1))
    for shift in (-HATCH_PX, 0, HATCH_PX):
        painter.drawLine(QPointF(shift - 1, HATCH_PX + 1), QPointF(shift + HATCH_PX + 1, -1))
    painter.end()
    return tile


class MapRenderer:
    """A picture of the map as a camera sees it, with a margin; `step` draws it bit by bit."""

    def __init__(
        self,
        shapes: MapShapes,
        counts: Mapping[str, int],
        chosen: str,
        camera: Camera,
        size: QSize,
        ratio: float,
        can_be_dragged: bool = True,
    ) -> None:
        self.camera = camera
        self.chosen = chosen
        self._size = size
        self._style = MapStyle()
        self._counts = counts
        # The whole world can't be dragged, so its picture needs no margin.
        self._margin = MARGIN_PX if can_be_dragged else 0
        whole = size.grownBy(QMargins(*[self._margin] * 4))
        self._whole = whole
        self.picture = QPixmap(whole * ratio)
        self.picture.setDevicePixelRatio(ratio)
        self.picture.fill(self._style.beyond)
        self._globe: QPainterPath | None = shapes.globe
        self._extent = shapes.bounds[chosen] if chosen in shapes.bounds else QRectF()
        self._left = self._visible(shapes)
        self.is_done = False

    def _visible(self, shapes: MapShapes) -> Iterator[tuple[str, QPainterPath]]:
        seen = self.camera.visible_rect(self._size, self._margin)
        paths = shapes.at(self.camera.scale)
        near = [
            code
            for code in paths
            if code not in shapes.bounds or shapes.bounds[code].intersects(seen)
        ]
        # The chosen one last, so that its outline lies over its neighbours' borders.
        near.sort(key=lambda code: (code == self.chosen, code in self._counts))
        return iter([(code, paths[code]) for code in near])

    def step(self, seconds: float) -> bool:
        """Draws for about so long; returns whether the picture is complete."""
        until = perf_counter() + seconds
        painter = QPainter(self.picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(self.camera.transform(self._whole))
        if self._globe is not None:
            painter.setPen(self._style.edge)
            painter.setBrush(self._style.sea)
            painter.drawPath(self._globe)
            self._globe = None
        for code, path in self._left:
            self.draw(painter, code, path, self.camera.scale)
            if perf_counter() > until:
                break
        else:
            self.is_done = True
        painter.end()
        return self.is_done

    def draw(self, painter: QPainter, code: str, path: QPainterPath, scale: float) -> None:
        """One country in the painter's map units."""
        style = self._style
        if code and code == self.chosen:
            largest = max(self._extent.width(), self._extent.height()) * scale
            painter.setPen(style.outline if largest > MIN_OUTLINED_PX else style.border)
            painter.setBrush(style.chosen)
            painter.drawPath(path)
            return
        has_group = code in self._counts
        painter.setPen(style.border)
        painter.setBrush(style.member if has_group else style.land)
        painter.drawPath(path)
        if has_group:
            pattern = QBrush(style.hatch)
            pattern.setTransform(QTransform.fromScale(1 / scale, 1 / scale))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(pattern)
            painter.drawPath(path)

    def covers(self, camera: Camera, size: QSize) -> bool:
        """Whether all that a camera of the same scale sees is on the picture."""
        return (
            size == self._size
            and camera.scale == self.camera.scale
            and self.camera.visible_rect(size, self._margin).contains(camera.visible_rect(size))
        )

    def show(self, painter: QPainter, camera: Camera, size: QSize) -> None:
        """Puts the picture where it belongs as another camera sees it."""
        ratio = camera.scale / self.camera.scale
        corner = self.camera.visible_rect(self._size, self._margin).topLeft()
        at = camera.to_pixel(corner.x(), corner.y(), size)
        if ratio == 1:
            painter.drawPixmap(at.toPoint(), self.picture)
            return
        width, height = self._whole.width() * ratio, self._whole.height() * ratio
        painter.drawPixmap(QRectF(at.x(), at.y(), width, height), self.picture, QRectF())


def draw_coarse(
    painter: QPainter,
    shapes: MapShapes,
    counts: Mapping[str, int],
    chosen: str,
    camera: Camera,
    size: QSize,
) -> None:
    """The world level without smoothed edges, for frames in motion that no picture covers."""
    style = MapStyle()
    painter.save()
    painter.fillRect(QRect(0, 0, size.width(), size.height()), style.beyond)
    painter.setTransform(camera.transform(size), combine=True)
    painter.fillPath(shapes.globe, style.sea)
    seen = camera.visible_rect(size)
    painter.setPen(style.border)
    for code, path in shapes.paths.items():
        if shapes.bounds[code].intersects(seen):
            is_chosen = bool(code) and code == chosen
            land = style.member if code in counts else style.land
            painter.setBrush(style.chosen if is_chosen else land)
            painter.drawPath(path)
    painter.restore()
