"""For a country with no group: which groups are nearest, over the globe."""

from collections.abc import Iterable, Mapping
from math import asin, cos, radians, sin, sqrt

from ecpat_finder.directory.model import Country, Group

EARTH_RADIUS_KM = 6371.0088
"""Mean radius of the Earth (IUGG)."""


def distance_km(here: tuple[float, float], there: tuple[float, float]) -> float:
    """Great-circle distance of two points in degrees, by the haversine formula."""
    latitude_1, longitude_1, latitude_2, longitude_2 = map(radians, (*here, *there))
    chord = (
        sin((latitude_2 - latitude_1) / 2) ** 2
        + cos(latitude_1) * cos(latitude_2) * sin((longitude_2 - longitude_1) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * asin(sqrt(min(1.0, chord)))


def nearest_groups(
    here: Country, groups: Iterable[Group], countries: Mapping[str, Country], limit: int
) -> list[tuple[Group, float]]:
    """Groups of other countries with their distance in km, nearest first.

    Distances are between the points of the two countries on the map. A country without a
    point has no nearest groups.
    """
    if here.point is None:
        return []
    measured = [
        (group, distance_km(here.point, point))
        for group in groups
        if group.country != here.code and (point := countries[group.country].point)
    ]
    measured.sort(key=lambda pair: (pair[1], pair[0].name))
    return measured[:limit]
