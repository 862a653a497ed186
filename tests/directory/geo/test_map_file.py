"""The bundled map is whole and small; a damaged one says so; lacking points are put in."""

from pathlib import Path

import pytest

from ecpat_finder import paths
from ecpat_finder.directory import load_directory
from ecpat_finder.directory.geo.map_file import (
    LEVELS,
    MapDamagedError,
    MapFile,
    MapShape,
    map_bytes,
)
from ecpat_finder.directory.geo.projection import EQUATOR, project
from ecpat_finder.directory.model import Country

DIRECTORY = load_directory()
SQUARE = [(0, 0), (10, 0), (10, 10), (0, 10)]


def test_bundled_map_has_every_country() -> None:
    world = MapFile(paths.map_file())
    assert set(world.points) == set(world.links) == set(DIRECTORY.countries)
    assert paths.map_file().stat().st_size < 500_000
    shapes = {level: world.level(level) for level in LEVELS}
    assert len(shapes["world"]) > 240
    assert {"FR", "FJ", "MT", "RU", "AQ", "XK", "GF", "SJ"} <= set(shapes["world"])
    points = {
        level: sum(len(ring) for rings in shapes[level].values() for ring in rings)
        for level in LEVELS
    }
    assert points["detail"] > 4 * points["world"]


@pytest.mark.parametrize("code", ["FR", "BR", "RU", "FJ", "US", "MT"])
def test_markers_stand_where_the_dataset_says(code: str) -> None:
    world = MapFile(paths.map_file())
    point = DIRECTORY.countries[code].point
    assert point
    x, y = project(*point)
    across, down = world.points[code]
    assert across == pytest.approx(x * world.width / EQUATOR, abs=0.03 * world.width)
    assert down == pytest.approx(-y * world.width / EQUATOR, abs=0.03 * world.width)


def test_no_shape_reaches_across_the_map() -> None:
    world = MapFile(paths.map_file())
    for code, rings in world.level("world").items():
        for ring in rings:
            if code != "AQ":
                assert max(ring[0::2]) - min(ring[0::2]) < world.width / 2, code


def small_map() -> bytes:
    shapes = [MapShape("AA", (5, 5), ["", "", "", ""], [SQUARE], [SQUARE, SQUARE])]
    return map_bytes(shapes, [SQUARE], 100, SQUARE, "a test")


def test_what_is_written_is_read(tmp_path: Path) -> None:
    file = tmp_path / "world.zip"
    file.write_bytes(small_map())
    world = MapFile(file)
    flat = [float(part) for point in SQUARE for part in point]
    assert [list(ring) for ring in world.level("world")["AA"]] == [flat]
    assert [list(ring) for ring in world.level("detail")["AA"]] == [flat, flat]
    assert [list(ring) for ring in world.level("detail")[""]] == [flat]
    assert (world.points["AA"], world.width, world.built_from) == ((5, 5), 100, "a test")


def test_a_country_without_a_shape_stands_at_its_point(tmp_path: Path) -> None:
    file = tmp_path / "world.zip"
    file.write_bytes(small_map())
    world = MapFile(file)
    here = Country("BB", "BBB", "999", {"en": "Test"}, (), ("002",), point=(0.0, 101.5))
    nowhere = Country("CC", "CCC", "998", {"en": "Test"}, (), ("002",))
    world.add_missing([here, nowhere])
    assert world.points["BB"] == (25, 0)
    assert "CC" not in world.points


@pytest.mark.parametrize("damage", ["missing", "empty", "cut", "flipped", "other"])
def test_damage_is_told(damage: str, tmp_path: Path) -> None:
    content = small_map()
    damaged = {
        "empty": b"",
        "cut": content[:-3],
        "flipped": content[:-3] + bytes([content[-3] ^ 255]) + content[-2:],
        "other": b"not a map",
    }
    file = tmp_path / "world.zip"
    if damage != "missing":
        file.write_bytes(damaged[damage])
    with pytest.raises(MapDamagedError):
        MapFile(file)
