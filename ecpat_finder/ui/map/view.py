"""The world map: shows where there are groups, and lets a person choose a country."""

from typing import NamedTuple

from PySide6.QtCore import (
    QPointF,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ecpat_finder.directory.search.folding import fold
from ecpat_finder.ui import theme
from ecpat_finder.ui.context import UiContext
from ecpat_finder.ui.formatting import kilometres
from ecpat_finder.ui.map.camera import Camera
from ecpat_finder.ui.map.camera_animation import CameraAnimation
from ecpat_finder.ui.map.gestures import MapGestures
from ecpat_finder.ui.map.overlay import MapOverlay, Route, paint_label, route_between
from ecpat_finder.ui.map.renderer import MapRenderer, draw_coarse
from ecpat_finder.ui.map.shapes import MapShapes
from ecpat_finder.ui.map.zoom_buttons import ZoomButtons

MAX_SLICE_S = 0.004
"""Seconds for which countries are rendered before control returns to the event loop."""

ZOOM_STEP = 1.5
"""Zoom factor of the + and − keys and buttons."""

ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left)


class Label(NamedTuple):
    """The label of a country at a position of the pointer or a finger, in the widget."""

    code: str
    position: QPointF
    is_touch: bool


class MapView(QWidget):
    """Shows the countries of a directory; not mirrored in right-to-left languages.

    Emits `country_chosen` with the code of a country that is chosen by press or key, then
    `country_pressed` after a press and `navigated` after a key.
    """

    country_chosen = Signal(str)
    country_pressed = Signal()
    navigated = Signal()

    def __init__(self, context: UiContext, shapes: MapShapes) -> None:
        super().__init__()
        directory = self._directory = context.directory
        self._locale = context.locale
        self._names = {code: context.country_name(code) for code in directory.countries}
        self._counts = {
            code: len(groups)
            for code in directory.countries
            if (groups := directory.groups_in(code))
        }
        self._without_contact = frozenset(
            code
            for code in self._counts
            if not any(group.contact.is_reachable for group in directory.groups_in(code))
        )
        self.shapes = shapes
        self.animation = CameraAnimation(self, shapes.world.width)
        self.animation.moved.connect(self._schedule_redraw)
        self.animation.moved.connect(self._update_label)
        self.overlay = MapOverlay(shapes, self._counts)
        self.code = ""
        self.routes: list[Route] = []
        self._label: Label | None = None
        self._rendered: MapRenderer | None = None
        self._rendering: MapRenderer | None = None
        self._slice_timer = QTimer(self)
        self._slice_timer.timeout.connect(self._render_slice)
        self._gestures = MapGestures(self)
        self._gestures.dragged.connect(self.animation.drag)
        self._gestures.zoomed.connect(self.animation.zoom_about)
        self._gestures.pressed.connect(self._press)
        self._gestures.label_requested.connect(self._show_label)
        self._gestures.label_dismissed.connect(self._hide_label)
        self.buttons = ZoomButtons(self)
        self._gestures.dismiss_label_over(self.buttons)
        self.buttons.zoom_in.clicked.connect(lambda: self._zoom(ZOOM_STEP))
        self.buttons.zoom_out.clicked.connect(lambda: self._zoom(1 / ZOOM_STEP))
        self.buttons.show_world.clicked.connect(self.animation.show_world)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("World map"))
        self.setAccessibleDescription(
            self.tr("Arrow keys walk from country to country, + and − zoom, Home shows the world.")
        )
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # Public interface.

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme.scaled(560), theme.scaled(420))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme.scaled(280), theme.scaled(220))

    def show_country(self, code: str) -> None:
        """Marks a country that was chosen elsewhere, and moves to it."""
        if code == self.code:
            return
        self.code = code
        self.routes = []
        if code not in self.shapes.world.points:  # not on the map
            self._schedule_redraw()
            return
        country = self._directory.countries[code]
        can_reach = code in self._counts and code not in self._without_contact
        nearest = [] if can_reach else self._directory.nearest_groups(code)
        routes = {
            group.country: route_between(
                country, self._directory.countries[group.country], self._distance(km), self.shapes
            )
            for group, km in nearest
        }
        self.routes = [route for route in routes.values() if route]
        self._schedule_redraw()
        self.animation.show_rect(self._rect_of(code))

    @property
    def camera(self) -> Camera:
        """The current camera."""
        return self.animation.camera

    def marker_position(self, code: str) -> QPointF:
        """The position of a country's marker in the widget now."""
        return self.camera.to_pixel(*self.shapes.world.points[code], self.size())

    def describe(self, code: str) -> str:
        """A country's name and number of groups, as a text."""
        count = self._counts.get(code, 0)
        groups = self.tr("%n group(s)", "", count) if count else self.tr("no group")
        if code in self._without_contact:
            groups = self.tr("%n group(s), no contact known", "", count)
        return f"{self._names[code]}, {groups}"

    def choose(self, code: str) -> None:
        """Chooses a country, as a press does."""
        self.show_country(code)
        self.country_chosen.emit(code)

    def press_country(self, code: str) -> None:
        """Chooses a country and tells that it was pressed, also by a screen reader."""
        self.choose(code)
        self.country_pressed.emit()

    def labelled_code(self) -> str:
        """The code of the country whose label is shown by hover or hold, or an empty text."""
        return self._label.code if self._label else ""

    def is_drawing(self) -> bool:
        """Whether the current view is still being rendered."""
        return self._slice_timer.isActive()

    def settle(self) -> None:
        """Ends an animation and completes the rendering, for a screenshot."""
        self.animation.finish()
        self._draw_all()

    # Distances and positions.

    def _distance(self, km: float) -> str:
        return self.tr("%1 km").replace("%1", kilometres(km, self._locale))

    def _rect_of(self, code: str) -> QRectF:
        rect = self.shapes.main_part_rect(code)
        for route in self.routes:
            box = route.path.boundingRect()
            if box.width() < self.shapes.world.width / 2:
                rect = rect.united(box)
        return rect

    # Choosing and labels.

    def _press(self, position: QPointF, is_touch: bool) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if code := self.overlay.country_at(position, self.camera, self.size(), is_touch):
            self.press_country(code)

    def _show_label(self, position: QPointF, is_touch: bool) -> None:
        code = self.overlay.country_at(position, self.camera, self.size(), is_touch)
        label = Label(code, position, is_touch) if code else None
        if label != self._label:
            self._label = label
            self.setCursor(
                Qt.CursorShape.PointingHandCursor if code else Qt.CursorShape.OpenHandCursor
            )
            self.update()

    def _update_label(self) -> None:
        """Shows what is at the label's place since the camera has moved."""
        if self._label:
            self._show_label(self._label.position, self._label.is_touch)

    def _hide_label(self) -> None:
        self._label = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = event.key()
        if key in ARROWS:
            self._move_in_direction(ARROWS.index(Qt.Key(key)))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._move_by_name(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._zoom(ZOOM_STEP)
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self._zoom(1 / ZOOM_STEP)
        elif key == Qt.Key.Key_Home:
            self.animation.show_world()
        else:
            super().keyPressEvent(event)

    def _zoom(self, factor: float) -> None:
        """Zooms to the chosen country if it is in sight, else to the middle."""
        point = self.shapes.world.points.get(self.code)
        self.animation.zoom(factor, QPointF(*point) if point else None)

    def _move_in_direction(self, direction: int) -> None:
        """Chooses the neighbour in a direction; if no country is chosen, the central one."""
        links = self.shapes.world.links
        code = links[self.code][direction] if self.code in links else self._central_country()
        if code in self._directory.countries:
            self._navigate_to(code)

    def _navigate_to(self, code: str) -> None:
        self.choose(code)
        self.navigated.emit()

    def codes_by_name(self) -> list[str]:
        """All countries on the map by name, the order of Page Up and Page Down."""
        codes = (code for code in self._directory.countries if code in self.shapes.world.points)
        return sorted(codes, key=lambda code: fold(self._names[code]))

    def _move_by_name(self, offset: int) -> None:
        """Chooses the next or previous country by name."""
        ordered = self.codes_by_name()
        index = ordered.index(self.code) + offset if self.code in ordered else 0
        self._navigate_to(ordered[index % len(ordered)])

    def _central_country(self) -> str:
        points = self.shapes.world.points
        return min(
            points,
            key=lambda code: (
                (points[code][0] - self.camera.x) ** 2 + (points[code][1] - self.camera.y) ** 2
            ),
        )

    # Drawing.

    def _schedule_redraw(self) -> None:
        """Schedules rendering of the current view, unless the current pixmap covers it."""
        self.update()
        renderer = self._rendered
        if renderer and renderer.chosen == self.code and renderer.covers(self.camera, self.size()):
            return
        self._rendering = None
        if not self._slice_timer.isActive():
            self._slice_timer.start(0)

    def _start_rendering(self) -> MapRenderer:
        return MapRenderer(
            *(self.shapes, self._counts, self.code, self.camera, self.size()),
            self.devicePixelRatioF(),
            can_be_dragged=not self.animation.shows_world(),
            without_contact=self._without_contact,
        )

    def _render_slice(self) -> None:
        if self.animation.is_running() or self.size().isEmpty():
            self._slice_timer.stop()  # the end of the animation starts it again
            return
        if self._rendering is None:
            self._rendering = self._start_rendering()
        if self._rendering.render(MAX_SLICE_S):
            self._finish_rendering()

    def _finish_rendering(self) -> None:
        self._rendered, self._rendering = self._rendering, None
        self._slice_timer.stop()
        self.update()

    def _draw_all(self) -> None:
        renderer = self._rendered
        if not (
            renderer and renderer.chosen == self.code and renderer.covers(self.camera, self.size())
        ):
            self._rendering = self._start_rendering()
            self._rendering.render(10)
            self._finish_rendering()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._rendered is None:
            self._draw_all()
        painter = QPainter(self)
        renderer = self._rendered
        if renderer and renderer.covers(self.camera, self.size()):
            renderer.paint(painter, self.camera, self.size())
        else:
            draw_coarse(painter, self.shapes, self._counts, self.code, self.camera, self.size())
        self.overlay.paint(painter, self.camera, self.size(), self.code, self.routes)
        if self._label:
            text = self.describe(self._label.code)
            paint_label(painter, text, self._label.position, self.size())
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.colours().accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        is_on_map = self.code in self.shapes.world.points
        self.animation.resize(self._rect_of(self.code) if is_on_map else None)
        self.buttons.move_to_corner(self.size())
