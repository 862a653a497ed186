"""Contrast on the map, from its pixels."""

from collections import Counter
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QImage

from ecpat_finder.directory import Directory
from ecpat_finder.ui.map.view import MapView
from tests.conftest import WindowMaker
from tests.contrast import contrast, screen
from tests.ui.interaction import find_page
from tests.ui.map.interaction import settle, shown_map

MIN_CONTRAST = 3
"""WCAG 2.2, success criterion 1.4.11."""

MIN_SIZE_PX = 40
"""Pixels from which most of a country is its own colour, not its number's or its outline's."""

MIN_EDGE_SHARE = 0.75
"""Share of an outline that has to stand out: where it lies between two pixels it is paler, which
the success criterion doesn't count.
"""


@pytest.fixture(params=("light", "dark", "contrast"))
def view(request: pytest.FixtureRequest, make_window: WindowMaker, qtbot: Any) -> MapView:
    window = make_window(theme=request.param)
    window.resize(1700, 900)
    shown = shown_map(find_page(window), qtbot)
    settle(shown)
    return shown


def colour_of(view: MapView, image: QImage, code: str) -> int:
    """The commonest colour inside a country's outline."""
    path = view.camera.transform(view.size()).map(view.shapes.paths_at(view.camera.scale)[code])
    box = path.boundingRect().toRect().intersected(view.rect())
    found = Counter(
        image.pixel(x, y)
        for x in range(box.left(), box.right(), 2)
        for y in range(box.top(), box.bottom(), 2)
        if path.contains(QPointF(x, y))
    )
    return found.most_common(1)[0][0]


def large_countries(view: MapView, directory: Directory) -> list[str]:
    scale = view.camera.scale
    return [
        code
        for code in directory.countries
        if code in view.shapes.paths
        and (rect := view.shapes.main_part_rect(code))
        and min(rect.width(), rect.height()) * scale >= MIN_SIZE_PX
    ]


def edge_share(view: MapView, image: QImage, code: str, colours: tuple[int, int]) -> float:
    """The share of a country's outline near which a pixel stands out from both colours."""
    path = view.camera.transform(view.size()).map(view.shapes.paths_at(view.camera.scale)[code])
    inside = view.rect().adjusted(2, 2, -2, -2)
    points = [
        point
        for index in range(path.elementCount())
        if inside.contains(point := QPoint(*map(round, _element(path, index))))
    ]
    return sum(_stands_out(image, point, colours) for point in points) / len(points)


def _element(path: Any, index: int) -> tuple[float, float]:
    element = path.elementAt(index)
    return element.x, element.y


def _stands_out(image: QImage, point: QPoint, colours: tuple[int, int]) -> bool:
    near = QRect(point - QPoint(1, 1), point + QPoint(1, 1))
    return any(
        all(contrast(image.pixel(x, y), colour) >= MIN_CONTRAST for colour in colours)
        for x in range(near.left(), near.right() + 1)
        for y in range(near.top(), near.bottom() + 1)
    )


def test_countries_with_a_group_stand_out_from_others(view: MapView, directory: Directory) -> None:
    image = screen(view)
    colours = {code: colour_of(view, image, code) for code in large_countries(view, directory)}
    members = {colours[code] for code in colours if directory.groups_in(code)}
    others = {colours[code] for code in colours if not directory.groups_in(code)}
    pacific = view.camera.to_pixel(-0.4 * view.shapes.world.width, 0, view.size()).toPoint()
    sea = image.pixel(pacific)
    assert members
    assert others
    for member in members:
        for other in (*others, sea):
            assert contrast(member, other) >= MIN_CONTRAST


@pytest.mark.parametrize("code", ["AU", "CN", "GL", "DZ"])
def test_outlines_of_other_countries_stand_out(code: str, view: MapView) -> None:
    """From the land, and from the sea or its neighbours without a group."""
    view.animation.show_rect(view.shapes.main_part_rect(code))
    settle(view)
    image = screen(view)
    land = colour_of(view, image, code)
    assert edge_share(view, image, code, (land, land)) >= MIN_EDGE_SHARE


@pytest.mark.parametrize("code", ["FR", "BR", "AU"])
def test_the_chosen_country_has_an_outline(code: str, view: MapView) -> None:
    """That stands out from its neighbours, with a group or without."""
    member, other = colour_of(view, screen(view), "CA"), colour_of(view, screen(view), "CN")
    view.show_country(code)
    settle(view)
    image = screen(view)
    assert edge_share(view, image, code, (member, member)) >= MIN_EDGE_SHARE
    assert edge_share(view, image, code, (other, other)) >= MIN_EDGE_SHARE
