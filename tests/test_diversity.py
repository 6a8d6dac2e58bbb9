"""Ground that two routes share."""

from __future__ import annotations

import pytest
from geographiclib.geodesic import Geodesic
from shapely.geometry import LineString

from cableroute import Leg, ModelError, Route, shared_ground, shared_matrix


def geodesic_km(lon1, lat1, lon2, lat2):
    return Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2)["s12"] / 1000


def leg(name, start, end, points, accuracy_km=0.0):
    return Leg(name, start, end, "land", LineString(points), 0, accuracy_km=accuracy_km)


def route(*legs, name="R"):
    return Route(name, "test", legs)


def parallel(lon, name, accuracy_km=0.0, ends=("A", "B")):
    """A route along a meridian, from 29 to 30 degrees north."""
    return route(leg(name, *ends, [(lon, 29), (lon, 30)], accuracy_km))


# Two meridians 0.2 degree apart, nearest at 30 degrees north.
APART_KM = geodesic_km(31, 30, 31.2, 30)
LONG_KM = geodesic_km(31, 29, 31, 30)


def test_apart():
    ground = shared_ground(parallel(31, "L1", ends=("A", "B")), parallel(31.2, "L2", ends="CD"))
    assert ground.shared_km == 0
    assert ground.shared_pct == 0
    assert ground.ends_km == 0
    # Judged by the middles of half-kilometre pieces, the last 0.25 km south of the end:
    # the meridians are 0.25 km * sin(30 deg) / 6378 of their distance further apart there.
    assert ground.separation_km == pytest.approx(APART_KM, abs=0.002)


@pytest.mark.parametrize(("first", "second"), [(10, 9.5), (0, 19.5), (19.5, 0)])
def test_nearer_than_the_accuracies_added_is_shared(first, second):
    # 19.30 km at 30 north to 19.49 km at 29 north: nearer than the accuracies, 19.5 km.
    assert geodesic_km(31, 29, 31.2, 29) < 19.5
    one = parallel(31, "L1", first, ends="AB")
    other = parallel(31.2, "L2", second, ends="CD")
    ground = shared_ground(one, other)
    assert ground.shared_pct == pytest.approx(100)
    assert ground.shared_km == pytest.approx(LONG_KM, abs=1e-3)
    assert ground.same_stretch_km == 0
    assert ground.separation_km is None


def test_separation_is_known_just_beyond_the_accuracy():
    one = parallel(31, "L1", 10, ends="AB")
    other = parallel(31.2, "L2", 8.9, ends="CD")
    assert shared_ground(one, other).separation_km == pytest.approx(APART_KM, abs=0.002)
    # At 9.15 some is beyond the accuracies and 0.25 km and some is not, so it is not known.
    between = shared_ground(one, parallel(31.2, "L2", 9.15, ends="CD"))
    assert between.separation_km is None
    assert 0 < between.shared_km < LONG_KM


def test_identical_geometry_under_other_names_is_shared():
    one = parallel(31, "road", 0.1)
    other = parallel(31, "railway", 0.1, ends=("C", "D"))
    ground = shared_ground(one, other)
    assert ground.shared_pct == pytest.approx(100)
    assert ground.shared_km == pytest.approx(LONG_KM, abs=1e-3)
    assert ground.same_stretch_km == 0
    assert ground.separation_km is None


def test_one_stretch_in_both():
    trunk = leg("T", "M", "A", [(31, 29), (31, 30)])
    first = route(leg("S1", "X", "M", [(30, 29), (31, 29)]), trunk, name="one")
    second = route(leg("S2", "Y", "M", [(32, 29), (31, 29)]), trunk, name="two")
    half_km = geodesic_km(30, 29, 31, 29)
    ground = shared_ground(first, second, end_km=0)
    assert ground.same_stretch_km == pytest.approx(LONG_KM, abs=1e-6)
    # Where the two part, half a kilometre of each is too near to tell apart.
    assert ground.shared_km == pytest.approx(LONG_KM, abs=0.5)
    assert ground.shared_pct == pytest.approx(100 * LONG_KM / (LONG_KM + half_km), abs=0.5)
    assert ground.separation_km is None
    # The common end is left out, to a piece of half a kilometre and where the two part.
    ground = shared_ground(first, second, end_km=15)
    assert ground.shared_km == pytest.approx(LONG_KM - 15, abs=0.75)
    assert ground.ends_km == pytest.approx(15, abs=0.5)
    assert ground.shared_km + ground.ends_km == pytest.approx(LONG_KM, abs=0.5)


def test_routes_are_compared_in_either_direction():
    trunk = leg("T", "A", "B", [(31, 29), (31, 30)])
    back = leg("T", "B", "A", [(31, 30), (31, 29)])
    assert shared_ground(route(trunk), route(back)) == shared_ground(route(back), route(trunk))
    assert shared_ground(route(trunk), route(back)).shared_pct == pytest.approx(100)


def test_within_a_given_distance():
    one, other = parallel(31, "L1", ends="AB"), parallel(31.2, "L2", ends="CD")
    assert shared_ground(one, other, within_km=19.6).shared_pct == pytest.approx(100)
    assert shared_ground(one, other, within_km=19.2).shared_km == 0
    assert shared_ground(one, other, within_km=19.6).separation_km == pytest.approx(
        APART_KM, abs=0.002
    )


def test_across_the_date_line():
    one = route(leg("L1", "A", "B", [(179, 10), (-179, 10)], 0.1))
    other = route(leg("L2", "C", "D", [(179, 10), (181, 10)], 0.1))
    assert shared_ground(one, other).shared_pct == pytest.approx(100)


@pytest.mark.parametrize("name", ["end_km", "within_km"])
@pytest.mark.parametrize("value", [-1, float("nan")])
def test_a_distance_must_be_a_number_from_zero(name, value):
    one = parallel(31, "L1")
    with pytest.raises(ModelError, match=name):
        shared_ground(one, one, **{name: value})


def test_zafarana_and_zafarana_2_separation_is_not_known(geo):
    access = [geo.legs["EG-S-ACC-ZAF"], geo.legs["EG-S-ACC-ZA2"]]
    ground = shared_ground(*(route(part) for part in access), end_km=0)
    assert ground.same_stretch_km == 0
    assert ground.separation_km is None
    assert ground.shared_pct == pytest.approx(100)


def test_no_separation_of_the_embedded_paths_is_zero_or_below_the_accuracy(geo):
    paths = list(geo.paths.values())
    accuracy = [min(part.accuracy_km for part in path.legs) for path in paths]
    known = 0
    for (i, j), ground in shared_matrix(paths).items():
        if ground.separation_km is not None:
            known += 1
            assert ground.separation_km > accuracy[i] + accuracy[j]
        assert 0 <= ground.shared_pct <= 100 + 1e-9
    assert known


def test_matrix_has_each_pair_both_ways(crossing):
    matrix = shared_matrix(crossing)
    count = len(crossing)
    assert len(matrix) == count * (count - 1)
    assert all(matrix[i, j] == matrix[j, i] for i, j in matrix)
    assert matrix[0, 1] == shared_ground(crossing[0], crossing[1])


def test_the_same_line_known_exactly_is_shared_whole():
    line = LineString([(31, 29), (31, 30)])
    first, second = (
        Route(name, name, [Leg(f"L{name}", f"A{name}", f"B{name}", "land", line, 0, accuracy_km=0)])
        for name in "PQ"
    )
    ground = shared_ground(first, second)
    assert ground.shared_pct == pytest.approx(100)
    assert ground.separation_km is None


def test_an_accuracy_that_is_not_known_tells_nothing_apart():
    one = Route("P", "P", [Leg("L1", "A", "B", "land", LineString([(31, 29), (31, 30)]), 0)])
    far = Route("Q", "Q", [leg("L2", "C", "D", [(40, 29), (40, 30)], 5)])
    ground = shared_ground(one, far)
    assert ground.separation_km is None
    assert ground.shared_pct == pytest.approx(100)
