"""Which country each arrow key leads to: the neighbour that way, and in the end everywhere."""

import math
from collections.abc import Mapping

Point = tuple[float, float]
Links = dict[str, list[str]]

DIRECTIONS: tuple[Point, ...] = ((0, 1), (1, 0), (0, -1), (-1, 0))
"""Up, right, down, left."""

MIN_SIDE_BY_SIDE_PX, WIDE = math.cos(math.radians(50)), math.cos(math.radians(68))
"""How far from the arrow's direction a country may lie to be led to, and a neighbour."""


def arrow_links(points: Mapping[str, Point], borders: Mapping[tuple[str, str], float]) -> Links:
    """For each code the codes that up, right, down and left lead to; empty where there is none.

    Points are in map units, y growing upwards. Every code can be reached from every other.
    """
    links = {
        code: [_best(code, direction, points, borders) for direction in DIRECTIONS]
        for code in points
    }
    for start in sorted(points):
        while missing := sorted(set(points) - _reached(start, links)):
            _insert(missing, points, links, _reached(start, links))
    return links


def _best(
    code: str,
    direction: Point,
    points: Mapping[str, Point],
    borders: Mapping[tuple[str, str], float],
) -> str:
    """The neighbour with the longest border in a direction; else the nearest place there."""
    aside = {
        other: _alignment(points[code], points[other], direction)
        for other in points
        if other != code
    }
    ahead = {other: share for other, share in aside.items() if share >= MIN_SIDE_BY_SIDE_PX}
    neighbours = [other for other in sorted(aside) if (code, other) in borders]
    neighbours = [other for other in neighbours if aside[other] >= WIDE]
    if neighbours:
        return max(neighbours, key=lambda other: borders[code, other] * aside[other] ** 2)
    return min(
        sorted(ahead),
        key=lambda other: math.dist(points[code], points[other]) / ahead[other] ** 2,
        default="",
    )


def _alignment(start: Point, end: Point, direction: Point) -> float:
    """The cosine of the angle between a direction and the way to a point."""
    across, along = end[0] - start[0], end[1] - start[1]
    length = math.hypot(across, along) or 1.0
    return (across * direction[0] + along * direction[1]) / length


def _reached(start: str, links: Links) -> set[str]:
    reached = {start}
    waiting = [start]
    while waiting:
        for code in links[waiting.pop()]:
            if code and code not in reached:
                reached.add(code)
                waiting.append(code)
    return reached


def _insert(missing: list[str], points: Mapping[str, Point], links: Links, known: set[str]) -> None:
    """Puts the missing place that is nearest to a known one between that one and its next."""
    _, code, near = min(
        (math.dist(points[code], points[near]), code, near)
        for code in missing
        for near in sorted(known)
    )
    shares = [_alignment(points[near], points[code], direction) for direction in DIRECTIONS]
    way = max(range(4), key=lambda number: shares[number])
    links[code][way] = links[near][way] or links[code][way]
    links[near][way] = code
