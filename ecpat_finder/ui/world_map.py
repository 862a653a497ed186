"""The world map: where the network is, and a way to choose a country without typing."""

from collections.abc import Mapping

from PySide6.QtCore import (
    QLocale,
    QPointF,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ecpat_finder.directory.directory import Directory
from ecpat_finder.directory.search.folding import fold
from ecpat_finder.ui import theme
from ecpat_finder.ui.map_buttons import MapButtons
from ecpat_finder.ui.map_camera import Camera
from ecpat_finder.ui.map_flight import MapFlight
from ecpat_finder.ui.map_gestures import MapGestures
from ecpat_finder.ui.map_marks import MapMarks, Way, paint_label, way_between
from ecpat_finder.ui.map_shapes import MapShapes
from ecpat_finder.ui.map_sheet import MapSheet, draw_quickly
from ecpat_finder.ui.when import kilometres

SLICE = 0.004
"""Seconds for which countries are drawn before a key, a drag or a frame gets its turn."""

STEP = 1.5
"""How much closer a press of + comes."""

ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left)


class WorldMapView(QWidget):
    """Shows the countries of a directory; the world isn't mirrored in any language.

    Emits `country_chosen` with the code of a country that a person presses or walks to, and
    `country_pressed` after a press.
    """

    country_chosen = Signal(str)
    country_pressed = Signal()

    def __init__(
        self, directory: Directory, shapes: MapShapes, names: Mapping[str, str], locale: QLocale
    ) -> None:
        super().__init__()
        self._directory = directory
        self._locale = locale
        self._names = names
        self._counts = {
            code: len(groups)
            for code in directory.countries
            if (groups := directory.groups_in(code))
        }
        self.shapes = shapes
        self.flight = MapFlight(self, shapes.world.width)
        self.flight.moved.connect(self._renew)
        self.marks = MapMarks(shapes, self._counts)
        self.code = ""
        self.ways: list[Way] = []
        self._named: tuple[str, QPointF] | None = None
        self._sheet: MapSheet | None = None
        self._next: MapSheet | None = None
        self._slices = QTimer(self)
        self._slices.timeout.connect(self._draw_slice)
        self._gestures = MapGestures(self)
        self._gestures.dragged.connect(self.flight.drag)
        self._gestures.zoomed.connect(self.flight.zoom_about)
        self._gestures.pressed.connect(self._press)
        self._gestures.named.connect(self._name)
        self._gestures.unnamed.connect(self._unname)
        self.buttons = MapButtons(self)
        self.buttons.closer.clicked.connect(lambda: self.flight.zoom(STEP))
        self.buttons.farther.clicked.connect(lambda: self.flight.zoom(1 / STEP))
        self.buttons.whole.clicked.connect(self.flight.show_world)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("World map"))
        self.setAccessibleDescription(
            self.tr("Arrow keys walk from country to country, + and − zoom, Home shows the world.")
        )
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # What may be asked of it.

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme.scaled(560), theme.scaled(420))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme.scaled(280), theme.scaled(220))

    def show_country(self, code: str) -> None:
        """Marks a country that was chosen elsewhere, and glides to it."""
        if code == self.code:
            return
        self.code = code
        self.ways = []
        if code not in self.shapes.world.points:  # nowhere on the map, and nothing to point at
            self._renew()
            return
        country = self._directory.countries[code]
        nearest = [] if code in self._counts else self._directory.nearest_groups(code)
        ways = {
            group.country: way_between(
                country, self._directory.countries[group.country], self._distance(km), self.shapes
            )
            for group, km in nearest
        }
        self.ways = [way for way in ways.values() if way]
        self._renew()
        self.flight.show_place(self._place_of(code))

    @property
    def camera(self) -> Camera:
        """What is looked at now."""
        return self.flight.camera

    def place_of(self, code: str) -> QPointF:
        """Where a country's marker stands in the widget now."""
        return self.camera.to_pixel(*self.shapes.world.points[code], self.size())

    def describe(self, code: str) -> str:
        """A country's name and how many groups there are, in words."""
        count = self._counts.get(code, 0)
        groups = self.tr("%n group(s)", "", count) if count else self.tr("no group")
        return f"{self._names[code]}, {groups}"

    def choose(self, code: str) -> None:
        """Chooses a country as a press on it does."""
        self.show_country(code)
        self.country_chosen.emit(code)

    def named_code(self) -> str:
        """The country that is named on the map just now, or an empty text."""
        return self._named[0] if self._named else ""

    def is_drawing(self) -> bool:
        """Whether a better picture of what is looked at is still being drawn."""
        return self._slices.isActive()

    def settle(self) -> None:
        """Ends a glide and draws what is still missing, for a picture of the window."""
        self.flight.arrive()
        self._draw_all()

    # Places and movement.

    def _distance(self, km: float) -> str:
        return self.tr("%1 km").replace("%1", kilometres(km, self._locale))

    def _place_of(self, code: str) -> QRectF:
        place = self.shapes.place(code)
        for way in self.ways:
            box = way.path.boundingRect()
            if box.width() < self.shapes.world.width / 2:
                place = place.united(box)
        return place

    # Choosing and naming.

    def _press(self, place: QPointF, is_touch: bool) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if code := self.marks.under(place, self.camera, self.size(), is_touch):
            self.choose(code)
            self.country_pressed.emit()

    def _name(self, place: QPointF, is_touch: bool) -> None:
        code = self.marks.under(place, self.camera, self.size(), is_touch)
        named = (code, place) if code else None
        if named != self._named:
            self._named = named
            self.setCursor(
                Qt.CursorShape.PointingHandCursor if code else Qt.CursorShape.OpenHandCursor
            )
            self.update()

    def _unname(self) -> None:
        self._named = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = event.key()
        if key in ARROWS:
            self._walk(ARROWS.index(Qt.Key(key)))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._step(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.flight.zoom(STEP)
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.flight.zoom(1 / STEP)
        elif key == Qt.Key.Key_Home:
            self.flight.show_world()
        else:
            super().keyPressEvent(event)

    def _walk(self, direction: int) -> None:
        """To the neighbour that an arrow points at; at first, to the country in the middle."""
        links = self.shapes.world.links
        code = links[self.code][direction] if self.code in links else self._in_the_middle()
        if code in self._directory.countries:
            self._walk_to(code)

    def _walk_to(self, code: str) -> None:
        from ecpat_finder.ui.map_accessible import announce

        self.choose(code)
        announce(self)

    def codes_by_name(self) -> list[str]:
        """All countries in the order in which Page Up and Page Down walk through them."""
        known = (code for code in self._directory.countries if code in self.shapes.world.points)
        return sorted(known, key=lambda code: fold(self._names[code]))

    def _step(self, by: int) -> None:
        """To the next country by name."""
        ordered = self.codes_by_name()
        at = ordered.index(self.code) + by if self.code in ordered else 0
        self._walk_to(ordered[at % len(ordered)])

    def _in_the_middle(self) -> str:
        points = self.shapes.world.points
        return min(
            points,
            key=lambda code: (
                (points[code][0] - self.camera.x) ** 2 + (points[code][1] - self.camera.y) ** 2
            ),
        )

    # Drawing.

    def _renew(self) -> None:
        """Sees to a picture of what is looked at now, if the one there is doesn't show it."""
        self.update()
        sheet = self._sheet
        if sheet and sheet.chosen == self.code and sheet.covers(self.camera, self.size()):
            return
        self._next = None
        if not self._slices.isActive():
            self._slices.start(0)

    def _begin_sheet(self) -> MapSheet:
        return MapSheet(
            self.shapes, self._counts, self.code, self.camera, self.size(), self.devicePixelRatioF()
        )

    def _draw_slice(self) -> None:
        if self.flight.is_gliding() or self.size().isEmpty():
            self._slices.stop()  # the end of the glide starts it again
            return
        if self._next is None:
            self._next = self._begin_sheet()
        if self._next.step(SLICE):
            self._finish_sheet()

    def _finish_sheet(self) -> None:
        self._sheet, self._next = self._next, None
        self._slices.stop()
        self.update()

    def _draw_all(self) -> None:
        sheet = self._sheet
        if not (sheet and sheet.chosen == self.code and sheet.covers(self.camera, self.size())):
            self._next = self._begin_sheet()
            self._next.step(10)
            self._finish_sheet()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._sheet is None:
            self._draw_all()
        painter = QPainter(self)
        sheet = self._sheet
        if sheet and sheet.covers(self.camera, self.size()):
            sheet.show(painter, self.camera, self.size())
        else:
            draw_quickly(painter, self.shapes, self._counts, self.code, self.camera, self.size())
        self.marks.paint(painter, self.camera, self.size(), self.code, self.ways)
        if self._named:
            code, place = self._named
            paint_label(painter, self.describe(code), place, self.size())
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.colours().accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        is_there = self.code in self.shapes.world.points
        self.flight.fit(self._place_of(self.code) if is_there else None)
        self.buttons.place(self.size())
