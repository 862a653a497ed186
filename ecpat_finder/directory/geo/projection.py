"""The Equal Earth projection, an equal-area map projection.

Formula: B. Savric, T. Patterson, B. Jenny: The Equal Earth map projection. International Journal
of Geographical Information Science 33(3), 2019, pages 454-465, equations 2 and 3.
"""

from math import acos, asin, atan2, cos, degrees, pi, radians, sin, sqrt

A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = sqrt(3) / 2

EDGE_LONGITUDE = -168.5
"""Longitude in degrees of the map's edges: in the Bering Strait, between two countries."""

CENTRAL_MERIDIAN = EDGE_LONGITUDE + 180
"""Longitude in degrees of the map's centre."""


def project(latitude: float, longitude: float) -> tuple[float, float]:
    """Projects a point in degrees to map coordinates in globe radii; y increases northwards.

    The longitude may be outside -180 to 180. |x| is at most 2.71, |y| at most 1.32.
    """
    lambda_ = radians((longitude - EDGE_LONGITUDE) % 360 - 180)
    return project_radians(radians(latitude), lambda_)


def project_radians(phi: float, lambda_: float) -> tuple[float, float]:
    """Projects a latitude phi and a longitude lambda from `CENTRAL_MERIDIAN`, both in radians."""
    theta = asin(_M * sin(phi))
    theta_2 = theta * theta
    theta_6 = theta_2**3
    x = (
        lambda_
        * cos(theta)
        / (_M * (A1 + 3 * A2 * theta_2 + theta_6 * (7 * A3 + 9 * A4 * theta_2)))
    )
    y = theta * (A1 + A2 * theta_2 + theta_6 * (A3 + A4 * theta_2))
    return x, y


EQUATOR = 2 * project_radians(0, pi)[0]
"""The length of the equator on the map, in radii of the globe."""


def great_circle(
    start: tuple[float, float], end: tuple[float, float], steps: int
) -> list[tuple[float, float]]:
    """Points of the great-circle route between two (latitude, longitude) points, in degrees."""
    ends = [_unit_vector(*point) for point in (start, end)]
    cosine = sum(one * other for one, other in zip(*ends, strict=True))
    angle = acos(min(1.0, max(-1.0, cosine)))
    if sin(angle) < 1e-9:
        return [start, end]
    points = []
    for step in range(steps + 1):
        fraction = step / steps
        first, second = sin((1 - fraction) * angle) / sin(angle), sin(fraction * angle) / sin(angle)
        x, y, z = (first * one + second * other for one, other in zip(*ends, strict=True))
        points.append((degrees(asin(min(1.0, max(-1.0, z)))), degrees(atan2(y, x))))
    return points


def _unit_vector(latitude: float, longitude: float) -> tuple[float, float, float]:
    """The unit vector from the centre of the globe to a point in degrees."""
    phi, lambda_ = radians(latitude), radians(longitude)
    return cos(phi) * cos(lambda_), cos(phi) * sin(lambda_), sin(phi)
