"""Builds arrow key navigation between countries, such that every country can be reached."""

import math
from collections.abc import Mapping

Point = tuple[float, float]
Links = dict[str, list[str]]

DIRECTIONS: tuple[Point, ...] = ((0, 1), (1, 0), (0, -1), (-1, 0))
"""Up, right, down, left."""

MIN_COSINE, MIN_NEIGHBOUR_COSINE = math.cos(math.radians(50)), math.cos(math.radians(68))
"""Cosine of the maximum angle between an arrow key and a country; larger for a neighbour."""


def arrow_links(points: Mapping[str, Point], borders: Mapping[tuple[str, str], float]) -> Links:
    """For each code the targets of the keys up, right, down and left; an empty code for none.

    Points are in map units, y increases upwards. Every code can be reached from every other.
    """
    links = {
        code: [_best(code, direction, points, borders) for direction in DIRECTIONS]
        for code in points
    }
    for start in sorted(points):
        while missing := sorted(set(points) - _reachable(start, links)):
            _insert(missing, points, links, _reachable(start, links))
    return links


def _best(
    code: str,
    direction: Point,
    points: Mapping[str, Point],
    borders: Mapping[tuple[str, str], float],
) -> str:
    """The neighbour with the longest border in a direction, otherwise the nearest country."""
    cosines = {
        other: _alignment(points[code], points[other], direction)
        for other in points
        if other != code
    }
    ahead = {other: cosine for other, cosine in cosines.items() if cosine >= MIN_COSINE}
    neighbours = [other for other in sorted(cosines) if (code, other) in borders]
    neighbours = [other for other in neighbours if cosines[other] >= MIN_NEIGHBOUR_COSINE]
    if neighbours:
        return max(neighbours, key=lambda other: borders[code, other] * cosines[other] ** 2)
    return min(
        sorted(ahead),
        key=lambda other: math.dist(points[code], points[other]) / ahead[other] ** 2,
        default="",
    )


def _alignment(start: Point, end: Point, direction: Point) -> float:
    """The cosine of the angle between a direction and the vector to a point."""
    across, along = end[0] - start[0], end[1] - start[1]
    length = math.hypot(across, along) or 1.0
    return (across * direction[0] + along * direction[1]) / length


def _reachable(start: str, links: Links) -> set[str]:
    reachable = {start}
    pending = [start]
    while pending:
        for code in links[pending.pop()]:
            if code and code not in reachable:
                reachable.add(code)
                pending.append(code)
    return reachable


def _insert(
    missing: list[str], points: Mapping[str, Point], links: Links, reachable: set[str]
) -> None:
    """Links the unreachable country nearest to a reachable one between it and its target."""
    _, code, near = min(
        (math.dist(points[code], points[near]), code, near)
        for code in missing
        for near in sorted(reachable)
    )
    cosines = [_alignment(points[near], points[code], direction) for direction in DIRECTIONS]
    direction_index = max(range(4), key=lambda number: cosines[number])
    links[code][direction_index] = links[near][direction_index] or links[code][direction_index]
    links[near][direction_index] = code
