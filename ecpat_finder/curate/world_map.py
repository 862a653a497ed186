"""Builds the map file from Natural Earth: country shapes in the Equal Earth projection.

Two levels of detail: a simplified one for the world map, and 1:50 million for high zoom. Parts of
a country in Natural Earth that are separate territories in ISO 3166-1 are identified by position.
"""

import json
import math
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import shapely
from shapely.affinity import translate
from shapely.geometry import MultiPolygon, Point, Polygon, box
from shapely.ops import polylabel

from ecpat_finder.curate.map_links import arrow_links
from ecpat_finder.curate.natural_earth import shapes
from ecpat_finder.curate.packages import WORLD_ATLAS, read_json
from ecpat_finder.directory.geo.map_file import MapShape, map_bytes
from ecpat_finder.directory.geo.projection import (
    CENTRAL_MERIDIAN,
    EDGE_LONGITUDE,
    EQUATOR,
    project,
    project_radians,
)

WORLD_WIDTH = 131_072
"""Length of the equator in map units, of about 300 m each."""

UNITS_PER_PIXEL = WORLD_WIDTH / 1920
"""Map units per pixel if the world is as wide as a common screen."""

MIN_ISLAND_AREA = 1.5 * UNITS_PER_PIXEL * UNITS_PER_PIXEL
"""Smaller islands are omitted from the world level; in square map units."""

MAX_SEGMENT_DEGREES = 1.0
"""Longer border segments are subdivided, so that they curve with the projection."""

CODES_BY_NAME = {"N. Cyprus": "CY", "Somaliland": "SO", "Kosovo": "XK"}
"""Shapes without an ISO code, and the code that the directory uses for them."""

TERRITORIES = {
    "FR": {"GF": (4, -53), "GP": (16.2, -61.5), "MQ": (14.6, -61), "RE": (-21.1, 55.5)}
    | {"YT": (-12.8, 45.2)},
    "NL": {"BQ": (12.2, -68.3)},
    "NO": {"SJ": (78.5, 18), "BV": (-54.4, 3.4)},
    "Indian Ocean Ter.": {"CX": (-10.4, 105.7), "CC": (-12.2, 96.8)},
    "NZ": {"TK": (-9.2, -171.8)},
}
"""A shape's Natural Earth name or code -> its territories, and a (latitude, longitude) of each."""

FURTHER_POINTS = {"SJ": ((71, -8.5),), "BQ": ((17.6, -63.1),)}
"""Further points of these territories."""

DEFAULT_RADIUS_DEGREES, RADIUS_DEGREES = 3.0, {"SJ": 9.0}
"""Parts within this distance of such a point belong to the territory."""


def write_map(target: Path, countries: Mapping[str, Mapping[str, Any]], cache: Path) -> int:
    """Writes the map file for records of countries.json; returns the number with a shape.

    Raises FetchError if the data package can't be fetched.
    """
    medium_scale = read_json(WORLD_ATLAS, "countries-50m.json", cache)
    large_scale = read_json(WORLD_ATLAS, "countries-10m.json", cache)
    by_number = {record["numeric"]: code for code, record in countries.items()}
    detail = {code: _projected(parts) for code, parts in _by_code(medium_scale, by_number).items()}
    large_scale_shapes = {
        code: _projected(parts) for code, parts in _by_code(large_scale, by_number).items()
    }
    world = _simplified(detail)
    points = {
        code: _label_point(code, record, detail, large_scale_shapes)
        for code, record in countries.items()
    }
    links = arrow_links({code: (x, -y) for code, (x, y) in points.items()}, _borders(detail))
    map_shapes = [
        MapShape(code, points[code], links[code], _rings(world.get(code)), _rings(detail.get(code)))
        for code in sorted(countries)
    ]
    unclaimed = _rings(detail.get(""))
    content = map_bytes(
        map_shapes, unclaimed, WORLD_WIDTH, _outline(), f"Natural Earth ({_source()})"
    )
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    return sum(bool(shape.detail) for shape in map_shapes)


def _source() -> str:
    return f"{WORLD_ATLAS.name} {WORLD_ATLAS.version}"


def _by_code(topology: Any, by_number: Mapping[str, str]) -> dict[str, list[Polygon]]:
    """The polygons of each country in degrees; those of no country have an empty code."""
    parts: dict[str, list[Polygon]] = {}
    for number, name, polygons in shapes(topology):
        code = by_number.get(number or "", CODES_BY_NAME.get(name, ""))
        for polygon in polygons:
            parts.setdefault(_owner(code, name, polygon), []).append(polygon)
    return parts


def _owner(code: str, name: str, polygon: Polygon) -> str:
    inner_point = polygon.representative_point()
    distances = {
        territory: min(_degrees_between(inner_point, position) for position in (listed, *further))
        for territory, listed in TERRITORIES.get(code or name, {}).items()
        for further in [FURTHER_POINTS.get(territory, ())]
    }
    territory = min(distances, key=distances.__getitem__, default="")
    radius = RADIUS_DEGREES.get(territory, DEFAULT_RADIUS_DEGREES)
    return territory if territory and distances[territory] < radius else code


def _degrees_between(point: Point, position: tuple[float, float]) -> float:
    latitude, longitude = position
    longitude_distance = (point.x - longitude + 180) % 360 - 180
    return math.hypot(point.y - latitude, longitude_distance * math.cos(math.radians(latitude)))


def _projected(parts: Iterable[Polygon]) -> MultiPolygon:
    """Projects polygons in degrees to one shape in map units, joined across the antimeridian."""
    pieces = []
    for part in parts:
        for offset in (-360, 0, 360):
            shifted = translate(part, xoff=offset)
            window = box(EDGE_LONGITUDE, -90, EDGE_LONGITUDE + 360, 90)
            if shifted.intersects(window):
                pieces.append(shapely.intersection(shifted, window, grid_size=1e-6))
    joined = shapely.segmentize(shapely.union_all(pieces, grid_size=1e-6), MAX_SEGMENT_DEGREES)
    projected = shapely.transform(joined, _to_units)
    return _polygons_only(shapely.set_precision(projected, 1))


def _to_units(points: Any) -> Any:
    projected = [
        project_radians(math.radians(y), math.radians(x - CENTRAL_MERIDIAN))
        for x, y in points.tolist()
    ]
    return [(x / EQUATOR * WORLD_WIDTH, -y / EQUATOR * WORLD_WIDTH) for x, y in projected]


def _polygons_only(shape: Any) -> MultiPolygon:
    parts = shapely.get_parts(shapely.make_valid(shape))
    return MultiPolygon([part for part in parts if part.geom_type == "Polygon"])


def _simplified(detail: Mapping[str, MultiPolygon]) -> dict[str, MultiPolygon]:
    """Simplified shapes that keep common borders (Visvalingam-Whyatt)."""
    codes = list(detail)
    simplified = shapely.coverage_simplify([detail[code] for code in codes], 0.9 * UNITS_PER_PIXEL)
    kept: dict[str, MultiPolygon] = {}
    for code, shape in zip(codes, simplified, strict=True):
        parts = list(shapely.get_parts(shape))
        large = [part for part in parts if part.area >= MIN_ISLAND_AREA]
        kept[code] = MultiPolygon(large or [max(parts, key=lambda part: part.area)])
    return kept


def _borders(detail: Mapping[str, MultiPolygon]) -> dict[tuple[str, str], float]:
    """The length of each common border in map units."""
    codes = [code for code in detail if code]
    tree = shapely.STRtree([detail[code] for code in codes])
    lengths: dict[tuple[str, str], float] = {}
    for one, other in zip(*tree.query([detail[code] for code in codes], "intersects"), strict=True):
        if one != other:
            common = shapely.intersection(
                detail[codes[one]].boundary, detail[codes[other]].boundary
            )
            if common.length > 0:
                lengths[codes[one], codes[other]] = common.length
    return lengths


def _label_point(
    code: str,
    record: Mapping[str, Any],
    detail: Mapping[str, MultiPolygon],
    large_scale_shapes: Mapping[str, MultiPolygon],
) -> tuple[int, int]:
    """The marker's position: well inside the largest part, otherwise the point in the dataset."""
    shape = detail.get(code) or large_scale_shapes.get(code)
    if shape is not None and not shape.is_empty:
        largest = max(shapely.get_parts(shape), key=lambda part: float(part.area))
        point = polylabel(largest, tolerance=UNITS_PER_PIXEL / 8)
        return round(point.x), round(point.y)
    x, y = project(*record["point"])
    return round(x / EQUATOR * WORLD_WIDTH), round(-y / EQUATOR * WORLD_WIDTH)


def _rings(shape: MultiPolygon | None) -> list[list[tuple[int, int]]]:
    """All rings of a shape, largest part first; holes follow their part."""
    if shape is None:
        return []
    parts = sorted(shapely.get_parts(shape), key=lambda part: -part.area)
    return [
        [(round(x), round(y)) for x, y in ring.coords[:-1]]
        for part in parts
        for ring in (part.exterior, *part.interiors)
        if len(ring.coords) > 3
    ]


def _outline() -> list[tuple[int, int]]:
    """The outline of the globe on the map."""
    eastern = [project_radians(math.radians(y), math.pi) for y in range(-90, 91, 3)]
    edge = [*eastern, *((-x, y) for x, y in reversed(eastern))]
    return [(round(x / EQUATOR * WORLD_WIDTH), round(-y / EQUATOR * WORLD_WIDTH)) for x, y in edge]


def read_countries(file: Path) -> dict[str, dict[str, Any]]:
    """The records in countries.json by code."""
    records = json.loads(file.read_text("utf-8"))["countries"]
    return {record["code"]: record for record in records}
