"""Renders the countries to a pixmap in slices, so that no frame waits for all of them."""

from collections.abc import Collection, Iterator, Mapping
from time import perf_counter

from PySide6.QtCore import QMargins, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap, QTransform

from ecpat_finder.ui import theme
from ecpat_finder.ui.map.camera import Camera
from ecpat_finder.ui.map.shapes import MapShapes

MARGIN_PX = 128
"""Margin in pixels that is rendered round the widget, for dragging."""

MIN_OUTLINED_PX = 30
"""Size in pixels from which the chosen country gets an outline, which would cover a smaller one."""

HATCH_PX = 7
"""Distance in pixels between two lines of the pattern."""


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
        self.coast = QPen(QColor(colours.coast), 1)
        self.member_border = QPen(QColor(colours.member_border), 1)
        self.halo = QPen(QColor(colours.member_border), 5)
        self.outline = QPen(QColor(colours.text), 2)
        self.edge = QPen(QColor(colours.border), 1)
        for pen in (self.coast, self.member_border, self.halo, self.outline, self.edge):
            pen.setCosmetic(True)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)


def _hatch(colour: QColor) -> QPixmap:
    """A tile of diagonal lines, which distinguishes members without relying on colour."""
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
    """A pixmap of what a camera shows, with a margin; `render` draws it in slices.

    Countries with a group are hatched, but for those `without_contact`: none can be reached there.
    """

    def __init__(
        self,
        shapes: MapShapes,
        counts: Mapping[str, int],
        chosen: str,
        camera: Camera,
        size: QSize,
        ratio: float,
        can_be_dragged: bool = True,
        without_contact: Collection[str] = (),
    ) -> None:
        self.camera = camera
        self.chosen = chosen
        self._size = size
        self._style = MapStyle()
        self._counts = counts
        self._without_contact = without_contact
        # The whole world can't be dragged, so it needs no margin.
        self._margin = MARGIN_PX if can_be_dragged else 0
        full_size = size.grownBy(QMargins(*[self._margin] * 4))
        self._full_size = full_size
        self.pixmap = QPixmap(full_size * ratio)
        self.pixmap.setDevicePixelRatio(ratio)
        self.pixmap.fill(self._style.beyond)
        self._globe: QPainterPath | None = shapes.globe
        self._chosen_rect = shapes.bounds[chosen] if chosen in shapes.bounds else QRectF()
        self._remaining = self._visible(shapes)
        self.is_done = False

    def _visible(self, shapes: MapShapes) -> Iterator[tuple[str, QPainterPath]]:
        visible = self.camera.visible_rect(self._size, self._margin)
        paths = shapes.paths_at(self.camera.scale)
        codes = [
            code
            for code in paths
            if code not in shapes.bounds or shapes.bounds[code].intersects(visible)
        ]
        # The chosen one last, so that its outline is over its neighbours' borders.
        codes.sort(key=lambda code: (code == self.chosen, code in self._counts))
        return iter([(code, paths[code]) for code in codes])

    def render(self, seconds: float) -> bool:
        """Draws for about `seconds`; returns whether the pixmap is complete."""
        deadline = perf_counter() + seconds
        painter = QPainter(self.pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(self.camera.transform(self._full_size))
        if self._globe is not None:
            painter.setPen(self._style.edge)
            painter.setBrush(self._style.sea)
            painter.drawPath(self._globe)
            self._globe = None
        for code, path in self._remaining:
            self.draw(painter, code, path, self.camera.scale)
            if perf_counter() > deadline:
                break
        else:
            self.is_done = True
        painter.end()
        return self.is_done

    def draw(self, painter: QPainter, code: str, path: QPainterPath, scale: float) -> None:
        """Draws one country; the painter is in map units."""
        style = self._style
        if code and code == self.chosen:
            size_px = max(self._chosen_rect.width(), self._chosen_rect.height()) * scale
            painter.setBrush(style.chosen)
            if size_px > MIN_OUTLINED_PX:
                painter.setPen(style.halo)
                painter.drawPath(path)
                painter.setPen(style.outline)
            else:
                painter.setPen(style.member_border)
            painter.drawPath(path)
            return
        has_group = code in self._counts
        painter.setPen(style.member_border if has_group else style.coast)
        painter.setBrush(style.member if has_group else style.land)
        painter.drawPath(path)
        if has_group and code not in self._without_contact:
            pattern = QBrush(style.hatch)
            pattern.setTransform(QTransform.fromScale(1 / scale, 1 / scale))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(pattern)
            painter.drawPath(path)

    def covers(self, camera: Camera, size: QSize) -> bool:
        """Whether the pixmap contains all that a camera shows, at the same scale."""
        return (
            size == self._size
            and camera.scale == self.camera.scale
            and self.camera.visible_rect(size, self._margin).contains(camera.visible_rect(size))
        )

    def paint(self, painter: QPainter, camera: Camera, size: QSize) -> None:
        """Paints the pixmap at its position and scale for another camera."""
        ratio = camera.scale / self.camera.scale
        corner = self.camera.visible_rect(self._size, self._margin).topLeft()
        position = camera.to_pixel(corner.x(), corner.y(), size)
        if ratio == 1:
            painter.drawPixmap(position.toPoint(), self.pixmap)
            return
        width, height = self._full_size.width() * ratio, self._full_size.height() * ratio
        painter.drawPixmap(QRectF(position.x(), position.y(), width, height), self.pixmap, QRectF())


def draw_coarse(
    painter: QPainter,
    shapes: MapShapes,
    counts: Mapping[str, int],
    chosen: str,
    camera: Camera,
    size: QSize,
) -> None:
    """Draws the world level without antialiasing, for animation frames that no pixmap covers."""
    style = MapStyle()
    painter.save()
    painter.fillRect(QRect(0, 0, size.width(), size.height()), style.beyond)
    painter.setTransform(camera.transform(size), combine=True)
    painter.fillPath(shapes.globe, style.sea)
    visible = camera.visible_rect(size)
    for code, path in shapes.paths.items():
        if shapes.bounds[code].intersects(visible):
            is_chosen = bool(code) and code == chosen
            has_group = code in counts
            painter.setPen(style.member_border if has_group else style.coast)
            land = style.member if has_group else style.land
            painter.setBrush(style.chosen if is_chosen else land)
            painter.drawPath(path)
    painter.restore()
