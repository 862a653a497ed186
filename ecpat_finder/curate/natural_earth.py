"""Reads country shapes from Natural Earth (public domain), as packed in TopoJSON by world-atlas.

TopoJSON: https://github.com/topojson/topojson-specification, sections 2.1.2 (transforms) and
2.1.4 (arc indexes).
"""

import math
from collections.abc import Iterator
from typing import Any

from shapely import get_parts, make_valid
from shapely.geometry import Polygon
from shapely.ops import polylabel

MIN_COAST_LATITUDE = -89.0
"""Latitude in degrees; a ring that reaches further south is the pole itself."""

Ring = list[tuple[float, float]]


def label_points(topology: dict[str, Any]) -> dict[str, tuple[float, float]]:
    """ISO 3166-1 numeric code -> label point (latitude, longitude) in degrees.

    The point is the pole of inaccessibility of the largest part, by area in the equirectangular
    projection scaled by the cosine of its latitude.
    """
    arcs = _decoded_arcs(topology)
    points: dict[str, tuple[float, float]] = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        code = geometry.get("id")
        if code is None:
            continue
        largest = max(_polygons(geometry, arcs), key=_approximate_area, default=None)
        if largest is None:  # too small for this scale
            continue
        point = polylabel(largest, tolerance=0.05)
        points[code] = (round(point.y, 2), round((point.x + 180) % 360 - 180, 2))
    return points


def shapes(topology: dict[str, Any]) -> Iterator[tuple[str | None, str, list[Polygon]]]:
    """ISO 3166-1 numeric code or None, name, and polygons in degrees of each shape.

    Longitudes of a polygon that crosses the antimeridian continue beyond 180.
    """
    arcs = _decoded_arcs(topology)
    for geometry in topology["objects"]["countries"]["geometries"]:
        if geometry.get("type"):
            polygons = list(_polygons(geometry, arcs))
            yield geometry.get("id"), geometry["properties"]["name"], polygons


def _decoded_arcs(topology: dict[str, Any]) -> list[Ring]:
    scale_x, scale_y = topology["transform"]["scale"]
    shift_x, shift_y = topology["transform"]["translate"]
    decoded = []
    for arc in topology["arcs"]:
        x = y = 0
        line: Ring = []
        for delta_x, delta_y in arc:
            x, y = x + delta_x, y + delta_y
            line.append((x * scale_x + shift_x, y * scale_y + shift_y))
        decoded.append(line)
    return decoded


def _polygons(geometry: dict[str, Any], arcs: list[Ring]) -> Iterator[Polygon]:
    parts = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    for part in parts:
        rings = [ring for indexes in part if len(ring := _ring(indexes, arcs)) >= 4]
        while len(rings) > 1 and min(y for _, y in rings[0]) < MIN_COAST_LATITUDE:
            del rings[0]  # the pole itself; the next ring is the coast around it
        if rings:
            # A self-touching ring becomes several parts when made valid.
            valid = make_valid(Polygon(rings[0], rings[1:]))
            yield from (piece for piece in get_parts(valid) if isinstance(piece, Polygon))


def _ring(indexes: list[int], arcs: list[Ring]) -> Ring:
    ring: Ring = []
    for index in indexes:
        # A negative index is the one's complement of that of a reversed arc.
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring.extend(arc[1:] if ring else arc)
    return _unwrapped(ring)


def _unwrapped(ring: Ring) -> Ring:
    """The ring with longitudes that continue beyond 180 degrees instead of wrapping around.

    A ring around the pole, such as the coast of Antarctica, is closed along the pole.
    """
    unwrapped: Ring = []
    shift = 0.0
    for x, y in ring:
        if unwrapped and abs(x + shift - unwrapped[-1][0]) > 180:
            shift += math.copysign(360, unwrapped[-1][0] - x - shift)
        unwrapped.append((x + shift, y))
    if abs(unwrapped[-1][0] - unwrapped[0][0]) > 180:
        return [*unwrapped, (unwrapped[-1][0], -90), (unwrapped[0][0], -90), unwrapped[0]]
    west = min(x for x, _ in unwrapped)
    return [(x - 360 * math.floor((west + 180) / 360), y) for x, y in unwrapped]


def _approximate_area(polygon: Polygon) -> float:
    return float(polygon.area) * math.cos(math.radians(polygon.centroid.y))
