"""The projection keeps areas, and lines over the globe are the shortest."""

from itertools import pairwise
from math import cos, pi, radians

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecpat_finder.directory.geo.nearby import distance_km
from ecpat_finder.directory.geo.projection import (
    CENTRAL_MERIDIAN,
    EDGE_LONGITUDE,
    EQUATOR,
    great_circle,
    project,
    project_radians,
)

LATITUDES = st.floats(-85, 85)
PLACES = st.tuples(LATITUDES, st.floats(-180, 180))


def test_the_map_is_as_large_as_the_globe() -> None:
    assert project(0, CENTRAL_MERIDIAN) == pytest.approx((0, 0), abs=1e-12)
    edge = [project_radians(radians(latitude / 10), pi) for latitude in range(-900, 901)]
    area = sum((one[0] + other[0]) * (other[1] - one[1]) for one, other in pairwise(edge))
    assert area == pytest.approx(4 * pi, rel=1e-4)
    assert 2 * max(x for x, _ in edge) == EQUATOR


@given(LATITUDES, st.floats(-170, 170))
def test_areas_are_true(latitude: float, turned: float) -> None:
    step = 1e-4
    west = project_radians(radians(latitude), radians(turned))
    east = project_radians(radians(latitude), radians(turned) + step)
    north = project_radians(radians(latitude) + step, radians(turned))
    across = (east[0] - west[0], east[1] - west[1])
    up = (north[0] - west[0], north[1] - west[1])
    area = across[0] * up[1] - across[1] * up[0]
    assert area == pytest.approx(cos(radians(latitude)) * step**2, rel=5e-3)


@given(PLACES)
def test_every_place_is_on_the_map(place: tuple[float, float]) -> None:
    x, y = project(*place)
    assert abs(x) <= EQUATOR / 2 + 1e-9
    assert abs(y) < 1.3174


def test_the_map_is_cut_in_the_bering_strait() -> None:
    assert project(65, EDGE_LONGITUDE + 0.1)[0] < 0 < project(65, EDGE_LONGITUDE - 0.1)[0]


@given(PLACES, PLACES)
def test_a_great_circle_is_the_shortest_way(
    start: tuple[float, float], end: tuple[float, float]
) -> None:
    way = great_circle(start, end, 8)
    length = sum(distance_km(one, other) for one, other in pairwise(way))
    assert length == pytest.approx(distance_km(start, end), rel=1e-3, abs=0.1)
