"""Markers that can be pressed, and routes to the nearest groups."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF

from ecpat_finder.directory import Directory
from ecpat_finder.ui.map.camera import MAX_SCALE
from ecpat_finder.ui.map.view import MapView
from ecpat_finder.ui.pages.find import FindPage
from ecpat_finder.ui.widgets.wrapping_button import WrappingButton
from tests.ui.map.interaction import settle


def is_pressed_within(view: MapView, code: str, radius: int, is_touch: bool) -> bool:
    place = view.marker_position(code)
    around = [QPointF(0, 0), *(QPointF(*at) for at in ((radius, 0), (-radius, 0), (0, radius)))]
    around.append(QPointF(0, -radius))
    return all(
        view.overlay.country_at(place + step, view.camera, view.size(), is_touch) == code
        for step in around
    )


@pytest.mark.parametrize(("radius", "is_touch"), [(11, False), (21, True)])
def test_every_country_can_be_pressed(
    radius: int, is_touch: bool, view: MapView, directory: Directory
) -> None:
    out_of_reach = []
    for code in directory.countries:
        for scale in (0.05, 0.2, 0.6, 1.5, MAX_SCALE):
            x, y = view.shapes.world.points[code]
            view.animation.look_at(x, y, scale)
            if is_pressed_within(view, code, radius, is_touch):
                break
        else:
            out_of_reach.append(code)
    assert not out_of_reach


def test_a_country_without_a_group_shows_routes_to_the_nearest(
    page: FindPage, view: MapView, directory: Directory
) -> None:
    page.show_country("AD")
    settle(view)
    nearest = directory.nearest_groups("AD")
    assert len(view.routes) == len({group.country for group, _ in nearest})
    buttons = [button.text() for button in page.details.findChildren(WrappingButton)]
    assert all(any(route.label in text for text in buttons) for route in view.routes)
    page.show_country("FR")
    assert view.routes == []


def test_routes_do_not_cross_the_whole_map(page: FindPage, view: MapView) -> None:
    page.show_country("WS")  # east of the antimeridian
    for route in view.routes:
        points = [route.path.elementAt(number) for number in range(route.path.elementCount())]
        for last, point in pairwise(points):
            if point.isLineTo():
                assert abs(point.x - last.x) < view.shapes.world.width / 4
