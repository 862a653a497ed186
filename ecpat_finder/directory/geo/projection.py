"""The Equal Earth projection, by which areas on the map are to each other as on the globe.

Formula: B. Savric, T. Patterson, B. Jenny: The Equal Earth map projection. International Journal
of Geographical Information Science 33(3), 2019, pages 454-465, equations 2 and 3.
"""

from math import acos, asin, atan2, cos, degrees, pi, radians, sin, sqrt

A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = sqrt(3) / 2

CUT = -168.5
"""Degrees of longitude where the map is cut: in the Bering Strait, between two countries."""

MIDDLE = CUT + 180
"""Longitude of the map's middle."""


def project(latitude: float, longitude: float) -> tuple[float, float]:
    """The place on the map of a point in degrees, in radii of the globe; y grows northwards.

    The longitude may be given in any turn; x lies between -2.71 and 2.71, y within 1.32.
    """
    turned = radians((longitude - CUT) % 360 - 180)
    return project_radians(radians(latitude), turned)


def project_radians(phi: float, turned: float) -> tuple[float, float]:
    """The same for a latitude and a longitude from the middle, both in radians."""
    theta = asin(_M * sin(phi))
    square = theta * theta
    sixth = square**3
    x = turned * cos(theta) / (_M * (A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square)))
    y = theta * (A1 + A2 * square + sixth * (A3 + A4 * square))
    return x, y


EQUATOR = 2 * project_radians(0, pi)[0]
"""The length of the equator on the map, in radii of the globe."""


def great_circle(
    start: tuple[float, float], end: tuple[float, float], steps: int
) -> list[tuple[float, float]]:
    """Points of the shortest way between two places, all as (latitude, longitude) in degrees."""
    ends = [_direction(*place) for place in (start, end)]
    cosine = sum(one * other for one, other in zip(*ends, strict=True))
    angle = acos(min(1.0, max(-1.0, cosine)))
    if sin(angle) < 1e-9:
        return [start, end]
    places = []
    for step in range(steps + 1):
        share = step / steps
        first, second = sin((1 - share) * angle) / sin(angle), sin(share * angle) / sin(angle)
        x, y, z = (first * one + second * other for one, other in zip(*ends, strict=True))
        places.append((degrees(asin(min(1.0, max(-1.0, z)))), degrees(atan2(y, x))))
    return places


def _direction(latitude: float, longitude: float) -> tuple[float, float, float]:
    phi, turned = radians(latitude), radians(longitude)
    return cos(phi) * cos(turned), cos(phi) * sin(turned), sin(phi)
