"""The map file: a zip archive of country shapes in map units, read level by level."""

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
"""How finely the shapes are drawn: for the whole world, and for a close look."""

HEAD = "map.json"

Ring = Sequence[tuple[int, int]]


class MapDamagedError(Exception):
    """The map file can't be read; the text says why."""


class MapShape(NamedTuple):
    """A country on the map, with its rings at world scale and in detail.

    `point` is where its marker stands, `links` where arrow keys lead to: up, right, down, left.
    """

    code: str
    point: tuple[int, int]
    links: Sequence[str]
    world: Sequence[Ring]
    detail: Sequence[Ring]


class MapFile:
    """The shapes of the map file; x grows eastwards and y southwards, 0, 0 is in the middle.

    `width` is the length of the equator in map units. Raises MapDamagedError when the file is
    missing or damaged.
    """

    def __init__(self, file: Path) -> None:
        try:
            self._archive = Archive(file)
            head: dict[str, Any] = json.loads(self._archive.read(HEAD))
            self._read_head(head)
        except ArchiveDamagedError as error:
            raise MapDamagedError(str(error)) from None
        except (ValueError, KeyError, TypeError, AttributeError):
            raise MapDamagedError("is not a map") from None

    def _read_head(self, head: dict[str, Any]) -> None:
        self.width: int = head["width"]
        self.built_from: str = head["built_from"]
        self.outline: list[tuple[int, int]] = [(x, y) for x, y in head["outline"]]
        self.points: dict[str, tuple[int, int]] = {
            code: (x, y) for code, (x, y, _) in head["places"].items()
        }
        self.links: dict[str, list[str]] = {
            code: links for code, (_, _, links) in head["places"].items()
        }
        self._counts: dict[str, dict[str, list[int]]] = head["rings"]

    def add_missing(self, countries: Iterable[Country]) -> None:
        """Gives countries that the map doesn't know their place by the point in the dataset."""
        for country in countries:
            if country.code not in self.points and country.point:
                x, y = project(*country.point)
                unit = self.width / EQUATOR
                self.points[country.code] = (round(x * unit), round(-y * unit))

    def level(self, name: str) -> dict[str, list["array[float]"]]:
        """The rings of each country at "world" or "detail": x, y, x, y ... in map units.

        What belongs to no country stands under an empty code. Raises MapDamagedError.
        """
        try:
            deltas: array[int] = array("i")
            deltas.frombytes(self._archive.read(f"{name}.deltas"))
            if sys.byteorder == "big":
                deltas.byteswap()
            return self._rings(deltas, self._counts[name])
        except (ArchiveDamagedError, ValueError, KeyError, IndexError, TypeError):
            raise MapDamagedError(f"holds a damaged level ({name})") from None

    def _rings(
        self, deltas: "array[int]", counts: dict[str, list[int]]
    ) -> dict[str, list["array[float]"]]:
        points = array("f", bytes(4 * len(deltas)))
        points[0::2] = array("f", accumulate(deltas[0::2]))
        points[1::2] = array("f", accumulate(deltas[1::2]))
        if 2 * sum(chain.from_iterable(counts.values())) != len(points):
            raise ValueError("wrong number of points")
        rings: dict[str, list[array[float]]] = {}
        at = 0
        for code, lengths in counts.items():
            rings[code] = []
            for length in lengths:
                rings[code].append(points[at : at + 2 * length])
                at += 2 * length
        return rings


def map_bytes(
    shapes: Sequence[MapShape],
    unclaimed: Sequence[Ring],
    width: int,
    outline: Ring,
    built_from: str,
) -> bytes:
    """The whole content of the file, the same for the same shapes."""
    detail = {shape.code: shape.detail for shape in shapes if shape.detail} | {"": unclaimed}
    world = {shape.code: shape.world for shape in shapes if shape.world}
    levels = dict(zip(LEVELS, (world, detail), strict=True))
    head = {
        "built_from": built_from,
        "width": width,
        "outline": outline,
        "places": {shape.code: [*shape.point, list(shape.links)] for shape in shapes},
        "rings": {
            name: {code: [len(ring) for ring in rings] for code, rings in level.items()}
            for name, level in levels.items()
        },
    }
    members = {HEAD: json.dumps(head, separators=(",", ":")).encode()}
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
