"""The map file: a zip archive of country shapes in map units, loaded by level of detail."""

import json
import sys
from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain
from pathlib import Path
from typing import Any, NamedTuple

from ecpat_finder.directory.archive import Archive, ArchiveDamagedError, archive_bytes
from ecpat_finder.directory.geo.projection import EQUATOR, project
from ecpat_finder.directory.model import Country

LEVELS = ("world", "detail")
"""Levels of detail: for the world map, and for high zoom."""

HEADER = "map.json"

Ring = Sequence[tuple[int, int]]


class MapDamagedError(Exception):
    """The map file can't be read; the message says why."""


class MapShape(NamedTuple):
    """A country on the map, with its rings at both levels of detail.

    `point` is the position of its marker, `links` the targets of the arrow keys up, right, down
    and left.
    """

    code: str
    point: tuple[int, int]
    links: Sequence[str]
    world: Sequence[Ring]
    detail: Sequence[Ring]


class MapFile:
    """The shapes in the map file; x increases eastwards and y southwards from the centre (0, 0).

    `width` is the length of the equator in map units. Raises MapDamagedError if the file is
    missing or damaged.
    """

    def __init__(self, file: Path) -> None:
        try:
            self._archive = Archive(file)
            header: dict[str, Any] = json.loads(self._archive.read(HEADER))
            self._read_header(header)
        except ArchiveDamagedError as error:
            raise MapDamagedError(str(error)) from None
        except (ValueError, KeyError, TypeError, AttributeError):
            raise MapDamagedError("is not a map") from None

    def _read_header(self, header: dict[str, Any]) -> None:
        self.width: int = header["width"]
        self.built_from: str = header["built_from"]
        self.outline: list[tuple[int, int]] = [(x, y) for x, y in header["outline"]]
        self.points: dict[str, tuple[int, int]] = {
            code: (x, y) for code, (x, y, _) in header["places"].items()
        }
        self.links: dict[str, list[str]] = {
            code: links for code, (_, _, links) in header["places"].items()
        }
        self._counts: dict[str, dict[str, list[int]]] = header["rings"]

    def add_missing(self, countries: Iterable[Country]) -> None:
        """Adds the position of countries that the map lacks, from their point in the dataset."""
        for country in countries:
            if country.code not in self.points and country.point:
                x, y = project(*country.point)
                unit = self.width / EQUATOR
                self.points[country.code] = (round(x * unit), round(-y * unit))

    def level(self, name: str) -> dict[str, list["array[float]"]]:
        """The rings of each country at a level of `LEVELS`: x, y, x, y ... in map units.

        Areas of no country have an empty code. Raises MapDamagedError.
        """
        try:
            deltas: array[int] = array("i")
            deltas.frombytes(self._archive.read(f"{name}.deltas"))
            if sys.byteorder == "big":
                deltas.byteswap()
            return self._rings(deltas, self._counts[name])
        except (ArchiveDamagedError, ValueError, KeyError, IndexError, TypeError):
            raise MapDamagedError(f"contains a damaged level ({name})") from None

    def _rings(
        self, deltas: "array[int]", counts: dict[str, list[int]]
    ) -> dict[str, list["array[float]"]]:
        points = array("f", bytes(4 * len(deltas)))
        points[0::2] = array("f", accumulate(deltas[0::2]))
        points[1::2] = array("f", accumulate(deltas[1::2]))
        if 2 * sum(chain.from_iterable(counts.values())) != len(points):
            raise ValueError("wrong number of points")
        rings: dict[str, list[array[float]]] = {}
        offset = 0
        for code, lengths in counts.items():
            rings[code] = []
            for length in lengths:
                rings[code].append(points[offset : offset + 2 * length])
                offset += 2 * length
        return rings


def map_bytes(
    shapes: Sequence[MapShape],
    unclaimed: Sequence[Ring],
    width: int,
    outline: Ring,
    built_from: str,
) -> bytes:
    """The content of the file; reproducible for the same shapes."""
    detail = {shape.code: shape.detail for shape in shapes if shape.detail} | {"": unclaimed}
    world = {shape.code: shape.world for shape in shapes if shape.world}
    levels = dict(zip(LEVELS, (world, detail), strict=True))
    header = {
        "built_from": built_from,
        "width": width,
        "outline": outline,
        "places": {shape.code: [*shape.point, list(shape.links)] for shape in shapes},
        "rings": {
            name: {code: [len(ring) for ring in rings] for code, rings in level.items()}
            for name, level in levels.items()
        },
    }
    members = {HEADER: json.dumps(header, separators=(",", ":")).encode()}
    for name, level in levels.items():
        members[f"{name}.deltas"] = _packed(list(level.values()))
    return archive_bytes(members)


def _packed(shapes: Sequence[Sequence[Ring]]) -> bytes:
    points = [point for rings in shapes for ring in rings for point in ring]
    before = [(0, 0), *points[:-1]]
    deltas = array("i")
    for (x, y), (last_x, last_y) in zip(points, before, strict=True):
        deltas.extend((x - last_x, y - last_y))
    if sys.byteorder == "big":
        deltas.byteswap()
    return deltas.tobytes()
