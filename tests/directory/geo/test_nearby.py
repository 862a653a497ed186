"""A country without a group is led to the nearest ones."""

import pytest

from ecpat_finder.directory import Directory
from ecpat_finder.directory.geo.nearby import distance_km


def test_distance_of_known_places() -> None:
    # Paris (48.8566, 2.3522) to London (51.5074, -0.1278): 343.6 km by the haversine formula.
    assert distance_km((48.8566, 2.3522), (51.5074, -0.1278)) == pytest.approx(343.6, abs=0.5)
    assert distance_km((0, 0), (0, 180)) == pytest.approx(20015.1, abs=0.5)
    assert distance_km((10, 179.5), (10, -179.5)) == pytest.approx(109.5, abs=0.5)
    assert distance_km((5, 5), (5, 5)) == 0


def test_a_group_is_as_far_as_its_city(directory: Directory) -> None:
    # From the middle of Andorra to Le Bourget, by Paris; to the middle of France it is 474 km.
    kilometres = {group.id: distance for group, distance in directory.nearest_groups("AD", 50)}
    assert kilometres["fr-ecpat-france"] == pytest.approx(715, abs=10)


def test_every_distance_is_to_the_city_if_there_is_one(directory: Directory) -> None:
    for country in directory.countries.values():
        for group, distance in directory.nearest_groups(country.code, len(directory.groups)):
            place = group.point or directory.countries[group.country].point
            assert country.point
            assert place
            assert distance == distance_km(country.point, place)


def test_nearest_first_and_never_at_home(directory: Directory) -> None:
    nearest = directory.nearest_groups("AD", limit=3)
    assert {"FR", "ES"} <= {group.country for group, _ in nearest}
    distances = [distance for _, distance in nearest]
    assert distances == sorted(distances)
    assert all(group.country != "TH" for group, _ in directory.nearest_groups("TH", limit=50))


def test_every_inhabited_country_has_a_nearest_group(directory: Directory) -> None:
    without = [code for code in directory.countries if not directory.nearest_groups(code)]
    assert without == ["BV"]  # Bouvet Island: nobody lives there, and no place to measure from


def test_unknown_code(directory: Directory) -> None:
    with pytest.raises(KeyError):
        directory.nearest_groups("ZZ")
    assert directory.groups_in("ZZ") == ()


def test_groups_that_can_be_reached_come_first(directory: Directory) -> None:
    for code, country in directory.countries.items():
        nearest = directory.nearest_groups(code, limit=len(directory.groups))
        can_reach = [group.contact.is_reachable for group, _ in nearest]
        assert can_reach == sorted(can_reach, reverse=True), country.name["en"]
