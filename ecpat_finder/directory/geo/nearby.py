"""Finds the groups nearest to a country by great-circle distance."""

from collections.abc import Iterable, Mapping
from math import asin, cos, radians, sin, sqrt

from ecpat_finder.directory.model import Country, Group

EARTH_RADIUS_KM = 6371.0088
"""Mean radius of the Earth (IUGG)."""


def distance_km(start: tuple[float, float], end: tuple[float, float]) -> float:
    """Great-circle distance of two (latitude, longitude) points in degrees; haversine formula."""
    latitude_1, longitude_1, latitude_2, longitude_2 = map(radians, (*start, *end))
    chord = (
        sin((latitude_2 - latitude_1) / 2) ** 2
        + cos(latitude_1) * cos(latitude_2) * sin((longitude_2 - longitude_1) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * asin(sqrt(min(1.0, chord)))


def nearest_groups(
    country: Country, groups: Iterable[Group], countries: Mapping[str, Country], limit: int
) -> list[tuple[Group, float]]:
    """Groups in other countries with their distance in km, those with a contact first.

    Distances are from the country's point to the group's city, or to the point of the group's
    country if it has no city. Empty for a country without a point.
    """
    if country.point is None:
        return []
    distances = [
        (group, distance_km(country.point, point))
        for group in groups
        if group.country != country.code
        and (point := group.point or countries[group.country].point)
    ]
    distances.sort(key=lambda pair: (not pair[0].contact.is_reachable, pair[1], pair[0].name))
    return distances[:limit]
