"""Builds the map file from Natural Earth: country shapes in the Equal Earth projection.

Two levels of detail: what is seen of the whole world, and 1:50 million for a closer look. Parts
that Natural Earth counts to a country, and ISO 3166-1 as territories of their own, are told apart
by where they lie.
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

UNITS = 131_072
"""Map units from the western to the eastern end of the equator: about 300 m each."""

PIXEL = UNITS / 1920
"""Map units in a pixel when the world is as wide as a common screen."""

SMALLEST_ISLAND = 1.5 * PIXEL * PIXEL
"""Square map units below which an island is left out where the whole world is seen."""

DENSE = 1.0
"""Degrees between the points of a long straight border, so that it bends with the projection."""

MERGED = {"N. Cyprus": "CY", "Somaliland": "SO", "Kosovo": "XK"}
"""Shapes without an ISO code, and the code under which the directory has that place."""

APART = {
    "FR": {"GF": (4, -53), "GP": (16.2, -61.5), "MQ": (14.6, -61), "RE": (-21.1, 55.5)}
    | {"YT": (-12.8, 45.2)},
    "NL": {"BQ": (12.2, -68.3)},
    "NO": {"SJ": (78.5, 18), "BV": (-54.4, 3.4)},
    "Indian Ocean Ter.": {"CX": (-10.4, 105.7), "CC": (-12.2, 96.8)},
    "NZ": {"TK": (-9.2, -171.8)},
}
"""Natural Earth's name or the code of a shape; the territories that are parts of it, and where."""

FURTHER = {"SJ": ((71, -8.5),), "BQ": ((17.6, -63.1),)}
"""Second places of such territories."""

USUAL_REACH, REACH = 3.0, {"SJ": 9.0}
"""Degrees from such a place within which a part belongs to the territory."""


def write_map(target: Path, countries: Mapping[str, Mapping[str, Any]], cache: Path) -> int:
    """Writes the map file for these records of countries.json; returns how many have a shape.

    Raises FetchError when the data package can't be had.
    """
    coarse = read_json(WORLD_ATLAS, "countries-50m.json", cache)
    fine = read_json(WORLD_ATLAS, "countries-10m.json", cache)
    by_number = {record["numeric"]: code for code, record in countries.items()}
    detail = {code: _on_map(parts) for code, parts in _by_code(coarse, by_number).items()}
    islets = {code: _on_map(parts) for code, parts in _by_code(fine, by_number).items()}
    world = _simplified(detail)
    points = {
        code: _label_point(code, record, detail, islets) for code, record in countries.items()
    }
    links = arrow_links({code: (x, -y) for code, (x, y) in points.items()}, _borders(detail))
    described = [
        MapShape(code, points[code], links[code], _rings(world.get(code)), _rings(detail.get(code)))
        for code in sorted(countries)
    ]
    unclaimed = _rings(detail.get(""))
    content = map_bytes(described, unclaimed, UNITS, _outline(), f"Natural Earth ({_package()})")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    return sum(bool(shape.detail) for shape in described)


def _package() -> str:
    return f"{WORLD_ATLAS.name} {WORLD_ATLAS.version}"


def _by_code(topology: Any, by_number: Mapping[str, str]) -> dict[str, list[Polygon]]:
    """The polygons of each country in degrees; what has no code stands under an empty one."""
    parts: dict[str, list[Polygon]] = {}
    for number, name, polygons in shapes(topology):
        code = by_number.get(number or "", MERGED.get(name, ""))
        for polygon in polygons:
            parts.setdefault(_owner(code, name, polygon), []).append(polygon)
    return parts


def _owner(code: str, name: str, polygon: Polygon) -> str:
    inside = polygon.representative_point()
    near = {
        territory: min(_degrees_between(inside, place) for place in (listed, *further))
        for territory, listed in APART.get(code or name, {}).items()
        for further in [FURTHER.get(territory, ())]
    }
    territory = min(near, key=near.__getitem__, default="")
    reach = REACH.get(territory, USUAL_REACH)
    return territory if territory and near[territory] < reach else code


def _degrees_between(point: Point, place: tuple[float, float]) -> float:
    latitude, longitude = place
    across = (point.x - longitude + 180) % 360 - 180
    return math.hypot(point.y - latitude, across * math.cos(math.radians(latitude)))


def _on_map(parts: Iterable[Polygon]) -> MultiPolygon:
    """Polygons in degrees as one shape in map units, whole across the antimeridian."""
    pieces = []
    for part in parts:
        for turn in (-360, 0, 360):
            shifted = translate(part, xoff=turn)
            window = box(EDGE_LONGITUDE, -90, EDGE_LONGITUDE + 360, 90)
            if shifted.intersects(window):
                pieces.append(shapely.intersection(shifted, window, grid_size=1e-6))
    joined = shapely.segmentize(shapely.union_all(pieces, grid_size=1e-6), DENSE)
    projected = shapely.transform(joined, _to_units)
    return _polygons_only(shapely.set_precision(projected, 1))


def _to_units(points: Any) -> Any:
    places = [
        project_radians(math.radians(y), math.radians(x - CENTRAL_MERIDIAN))
        for x, y in points.tolist()
    ]
    return [(x / EQUATOR * UNITS, -y / EQUATOR * UNITS) for x, y in places]


def _polygons_only(shape: Any) -> MultiPolygon:
    parts = shapely.get_parts(shapely.make_valid(shape))
    return MultiPolygon([part for part in parts if part.geom_type == "Polygon"])


def _simplified(detail: Mapping[str, MultiPolygon]) -> dict[str, MultiPolygon]:
    """The shapes with fewer points, such that neighbours still meet (Visvalingam-Whyatt)."""
    codes = list(detail)
    simple = shapely.coverage_simplify([detail[code] for code in codes], 0.9 * PIXEL)
    kept: dict[str, MultiPolygon] = {}
    for code, shape in zip(codes, simple, strict=True):
        parts = list(shapely.get_parts(shape))
        large = [part for part in parts if part.area >= SMALLEST_ISLAND]
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
    islets: Mapping[str, MultiPolygon],
) -> tuple[int, int]:
    """Where the country's marker stands: well inside its largest part, else where it is listed."""
    shape = detail.get(code) or islets.get(code)
    if shape is not None and not shape.is_empty:
        largest = max(shapely.get_parts(shape), key=lambda part: float(part.area))
        point = polylabel(largest, tolerance=PIXEL / 8)
        return round(point.x), round(point.y)
    x, y = project(*record["point"])
    return round(x / EQUATOR * UNITS), round(-y / EQUATOR * UNITS)


def _rings(shape: MultiPolygon | None) -> list[list[tuple[int, int]]]:
    """All rings of a shape, the largest part first; holes follow their part."""
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
    """The edge of the globe on the map."""
    eastern = [project_radians(math.radians(y), math.pi) for y in range(-90, 91, 3)]
    edge = [*eastern, *((-x, y) for x, y in reversed(eastern))]
    return [(round(x / EQUATOR * UNITS), round(-y / EQUATOR * UNITS)) for x, y in edge]


def read_countries(file: Path) -> dict[str, dict[str, Any]]:
    """The records of countries.json by code."""
    records = json.loads(file.read_text("utf-8"))["countries"]
    return {record["code"]: record for record in records}
