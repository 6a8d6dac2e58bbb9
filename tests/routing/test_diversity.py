"""Ground that two routes share."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given, settings, strategies as st
from shapely.geometry import LineString

from cableroute import (
    Leg,
    ModelError,
    Route,
    best_pair,
    compare,
    measures,
    open_geodata,
    shared_corridor,
)
from cableroute.geometry import point_at_kp
from cableroute.model.routes import reverse_route
from cableroute.routing.crossings import different_ways
from cableroute.routing.diversity import diversity_matrix, shared_matrix
from cableroute.routing.largest_overlap import most_shared


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
    ground = shared_corridor(parallel(31, "L1", ends=("A", "B")), parallel(31.2, "L2", ends="CD"))
    assert ground.shared_km == 0
    assert ground.shared_pct == 0
    assert ground.ends_km == 0
    assert ground.separation_km == pytest.approx(APART_KM, abs=0.0001)


@pytest.mark.parametrize("turns", [4, 15, 40])
def test_no_route_shares_more_than_itself(turns):
    """A zigzag about a straight line, within the accuracy: all of it, and of the line all."""
    line = parallel(31, "L1", 20.0)
    lats = np.linspace(29, 30, turns + 2)
    points = [(31 + 0.1 * (number % 2), lat) for number, lat in enumerate(lats[:-1])]
    zigzag = route(leg("Z", "C", "D", [*points, (31, 30)], 20.0))
    assert zigzag.route_km > 1.05 * line.route_km
    for one, other in ((line, zigzag), (zigzag, line)):
        ground = shared_corridor(one, other)
        assert ground.shared_km == pytest.approx(line.route_km, abs=1e-3)
        assert ground.same_corridor.km == pytest.approx(line.route_km, abs=1e-3)
        assert ground.shared_pct == pytest.approx(100)
    for found in most_shared([line, zigzag]):
        assert found.shared_km == pytest.approx(line.route_km, abs=1e-3)


@pytest.mark.parametrize(("first", "second"), [(10, 9.5), (0, 19.5), (19.5, 0)])
def test_nearer_than_the_accuracies_added_is_shared(first, second):
    # 19.30 km at 30 north to 19.49 km at 29 north: nearer than the accuracies, 19.5 km.
    assert geodesic_km(31, 29, 31.2, 29) < 19.5
    one = parallel(31, "L1", first, ends="AB")
    other = parallel(31.2, "L2", second, ends="CD")
    ground = shared_corridor(one, other)
    assert ground.shared_pct == pytest.approx(100)
    assert ground.shared_km == pytest.approx(LONG_KM, abs=1e-3)
    assert ground.common_section.km == 0
    assert ground.separation_km is None


def test_separation_is_known_just_beyond_the_accuracy():
    one = parallel(31, "L1", 10, ends="AB")
    other = parallel(31.2, "L2", 8.9, ends="CD")
    assert shared_corridor(one, other).separation_km == pytest.approx(APART_KM, abs=0.002)
    # At 9.15 some is beyond the accuracies and 0.25 km and some is not, so it is not known.
    between = shared_corridor(one, parallel(31.2, "L2", 9.15, ends="CD"))
    assert between.separation_km is None
    assert 0 < between.shared_km < LONG_KM


def test_identical_geometry_under_other_names_is_shared():
    one = parallel(31, "road", 0.1)
    other = parallel(31, "railway", 0.1, ends=("C", "D"))
    ground = shared_corridor(one, other)
    assert ground.shared_pct == pytest.approx(100)
    assert ground.shared_km == pytest.approx(LONG_KM, abs=1e-3)
    assert ground.common_section.km == 0
    assert ground.separation_km is None


def test_one_stretch_in_both():
    trunk = leg("T", "M", "A", [(31, 29), (31, 30)])
    first = route(leg("S1", "X", "M", [(30, 29), (31, 29)]), trunk, name="one")
    second = route(leg("S2", "Y", "M", [(32, 29), (31, 29)]), trunk, name="two")
    half_km = geodesic_km(30, 29, 31, 29)
    ground = shared_corridor(first, second, end_km=0)
    assert ground.common_section.km == pytest.approx(LONG_KM, abs=1e-6)
    # Where the two part, half a kilometre of each is too near to tell apart.
    assert ground.shared_km == pytest.approx(LONG_KM, abs=0.5)
    assert ground.shared_pct == pytest.approx(100 * LONG_KM / (LONG_KM + half_km), abs=0.5)
    assert ground.separation_km is None
    # The common end is left out, to a piece of half a kilometre and where the two part.
    ground = shared_corridor(first, second, end_km=15)
    assert ground.shared_km == pytest.approx(LONG_KM - 15, abs=0.75)
    assert ground.ends_km == pytest.approx(15, abs=0.5)
    assert ground.shared_km + ground.ends_km == pytest.approx(LONG_KM, abs=0.5)


def test_routes_are_compared_in_either_direction():
    trunk = leg("T", "A", "B", [(31, 29), (31, 30)])
    back = leg("T", "B", "A", [(31, 30), (31, 29)])
    assert shared_corridor(route(trunk), route(back)) == shared_corridor(route(back), route(trunk))
    assert shared_corridor(route(trunk), route(back)).shared_pct == pytest.approx(100)


def test_within_a_given_distance():
    one, other = parallel(31, "L1", ends="AB"), parallel(31.2, "L2", ends="CD")
    assert shared_corridor(one, other, within_km=19.6).shared_pct == pytest.approx(100)
    assert shared_corridor(one, other, within_km=19.2).shared_km == 0
    assert shared_corridor(one, other, within_km=19.6).separation_km == pytest.approx(
        APART_KM, abs=0.002
    )


def test_across_the_date_line():
    one = route(leg("L1", "A", "B", [(179, 10), (-179, 10)], 0.1))
    other = route(leg("L2", "C", "D", [(179, 10), (181, 10)], 0.1))
    assert shared_corridor(one, other).shared_pct == pytest.approx(100)


@pytest.mark.parametrize("name", ["end_km", "within_km"])
@pytest.mark.parametrize("value", [-1, float("nan")])
def test_a_distance_must_be_a_number_from_zero(name, value):
    one = parallel(31, "L1")
    with pytest.raises(ModelError, match=name):
        shared_corridor(one, one, **{name: value})


def test_zafarana_and_zafarana_2_separation_is_not_known(geo):
    access = [geo.legs["EG-S-ACC-ZAF"], geo.legs["EG-S-ACC-ZA2"]]
    ground = shared_corridor(*(route(part) for part in access), end_km=0)
    assert ground.common_section.km == 0
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
    assert matrix[0, 1] == shared_corridor(crossing[0], crossing[1])


def test_the_same_line_known_exactly_is_shared_whole():
    line = LineString([(31, 29), (31, 30)])
    first, second = (
        Route(name, name, [Leg(f"L{name}", f"A{name}", f"B{name}", "land", line, 0, accuracy_km=0)])
        for name in "PQ"
    )
    ground = shared_corridor(first, second)
    assert ground.shared_pct == pytest.approx(100)
    assert ground.separation_km is None


def test_without_a_stated_accuracy_what_is_shared_is_not_known():
    one = Route("P", "P", [Leg("L1", "A", "B", "land", LineString([(31, 29), (31, 30)]), 0)])
    far = Route("Q", "Q", [leg("L2", "C", "D", [(40, 29), (40, 30)], 5)])
    ground = shared_corridor(one, far)
    assert ground.separation_km is None
    assert all(map(math.isnan, (ground.shared_km, ground.shared_pct, *ground.same_corridor)))
    assert (ground.common_section.km, ground.shared_kp_km) == (0, ())
    table = diversity_matrix([one, far])
    assert table.isna().to_numpy().tolist() == [[False, True], [True, False]]
    # judged by a distance, no accuracy is needed
    assert shared_corridor(one, far, within_km=5).shared_km == 0
    # a part that is the same stretch is common whatever its accuracy
    assert shared_corridor(one, replace(one, id="R")).shared_pct == pytest.approx(100)
    end = leg("L3", "B", "E", [(31, 30), (31, 31)], 5)
    both = [Route(name, name, [*one.legs, last]) for name, last in (
        ("S", end), ("T", leg("L4", "B", "F", [(31, 30), (33, 30)], 5)))]  # fmt: skip
    mixed = shared_corridor(*both, end_km=0)
    assert mixed.common_section.km == pytest.approx(one.route_km, rel=1e-6)
    assert math.isnan(mixed.shared_km)


def test_what_is_not_known_is_neither_diverse_nor_ahead_of_what_is():
    unknown = Route("P", "P", [Leg("P1", "A", "B", "sea", LineString([(0, 40), (9, 40)]), 0)])
    near, far = (
        Route(name, name, [Leg(name, "A", "B", "sea", LineString([(0, lat), (9, lat)]), 0,
                               accuracy_km=10)])
        for name, lat in (("Q", 42), ("S", 44))
    )  # fmt: skip
    assert different_ways([unknown, near], max_shared_pct=40) == [unknown]
    assert different_ways([near, far], max_shared_pct=40) == [near, far]
    found = most_shared([unknown, near, far])
    assert all(item.shared_pct is not None and math.isnan(item.shared_pct) for item in found)
    table = compare([unknown, near, far], measures(open_geodata()))
    assert table[["shared_km", "shared_pct", "same_corridor_km"]].isna().all(axis=None)
    again = compare([near, far], measures(open_geodata()))
    assert again["shared_pct"].tolist() == [0.0, 0.0]
    best = best_pair([unknown, near, far], by="shared")
    assert (best.first, best.second) == (1, 2)
    assert best.why == "0 km shared, against km shared not known"


# --- Where they are nearest, what else they share, tables and the best pair -------------------


def test_separation_at_is_where_they_are_nearest():
    one, other = parallel(31, "L1", ends="AB"), parallel(31.2, "L2", ends="CD")
    at = shared_corridor(one, other).separation_at
    assert (at.lon, at.lat) == pytest.approx((31.1, 30.00004), abs=1e-4)
    assert (at.kp_km, at.other_kp_km) == pytest.approx((LONG_KM, LONG_KM), abs=0.001)
    turned = shared_corridor(one, reverse_route(other)).separation_at
    assert (turned.kp_km, turned.other_kp_km) == pytest.approx((LONG_KM, 0), abs=0.001)
    matrix = shared_matrix([one, reverse_route(other)])
    assert matrix[0, 1].separation_at == turned
    assert matrix[1, 0].separation_at == turned._replace(kp_km=turned.other_kp_km,
                                                         other_kp_km=turned.kp_km)  # fmt: skip
    assert shared_corridor(one, one).separation_at is None


def test_separation_is_outside_the_common_ends():
    # From A at right angles: nearest where the ends of 20 km are over, of both.
    one = route(leg("L1", "A", "B", [(31, 0), (32, 0)]))
    other = route(leg("L2", "A", "C", [(31, 0), (31, 1)]))
    ground = shared_corridor(one, other, end_km=20)
    east = Geodesic.WGS84.Direct(0, 31, 90, 20_000)
    north = Geodesic.WGS84.Direct(0, 31, 0, 20_000)
    apart = geodesic_km(east["lon2"], east["lat2"], north["lon2"], north["lat2"])
    assert apart == pytest.approx(20 * math.sqrt(2), rel=1e-4)
    assert ground.separation_km == pytest.approx(apart, abs=0.01)
    assert ground.ends_km == pytest.approx(0.25, abs=0.001)
    assert ground.separation_at[2:] == pytest.approx((20, 20), abs=0.01)


@pytest.mark.parametrize("end_km", [0, 5, 15, 50])
def test_the_longer_the_ends_the_farther_two_routes_are_that_part_there(end_km):
    """Between two common stations: no part within the ends counts, of neither."""
    routes = [
        route(leg(name, "A", "B", [(0, 0), (1, side * 1.7), (7, side * 1.7), (8, 0)]))
        for name, side in (("P", 1), ("Q", -1))
    ]
    found = shared_corridor(*routes, end_km=end_km, within_km=0)
    at = point_at_kp(routes[0].geometry, kp_km=end_km)
    if end_km == 0:  # they meet
        assert found.separation_km is None
    else:
        assert found.separation_km == pytest.approx(geodesic_km(*at, at[0], -at[1]), abs=0.01)
        assert found.separation_km > end_km


def test_stretches_begin_and_end_to_ten_metres():
    # Crossing at right angles, accuracies 3 and 2: shared to 5.25 km on both sides.
    one = route(leg("L1", "A", "B", [(-1, 0), (1, 0)], 3))
    other = route(leg("L2", "C", "D", [(0, -1), (0, 1)], 2))
    assert shared_corridor(one, other).shared_km == pytest.approx(10.5, abs=0.01)
    assert shared_corridor(one, other, within_km=7).shared_km == pytest.approx(14, abs=0.01)


def test_an_accuracy_beyond_reason_distinguishes_nothing():
    one = route(leg("L1", "A", "B", [(0, 0), (1, 0)], 901))
    far = route(leg("L2", "C", "D", [(90, 0), (91, 0)], 1))
    assert shared_corridor(one, far).separation_km is None
    assert shared_corridor(one, far).shared_pct == pytest.approx(100)


def test_things_that_both_have():
    def chain(name, middle, groups, country):
        legs = [
            Leg(f"{name}1", "A", middle, "land", LineString([(0, 0), (1, 0)]), 0,
                group_ids=groups, accuracy_km=1, country=country),
            Leg(f"{name}2", middle, f"{name}E", "sea", LineString([(1, 0), (2, 0)]), 0,
                group_ids=("S2",), accuracy_km=1),
        ]  # fmt: skip
        return Route(name, name, legs)

    one, other = chain("P", "M", ("S9", "S1"), "EG"), chain("Q", "M", ("S1", "S9", "S3"), "EG")
    ground = shared_corridor(one, other)
    assert ground.shared_station_ids == ("M",)  # A is an end
    assert ground.shared_group_ids == ("S1", "S2", "S9")
    assert ground.shared_countries == ("EG",)
    third = shared_corridor(one, chain("R", "N", (), "JO"))
    assert third.shared_station_ids == ()
    assert third.shared_group_ids == ("S2",)
    assert third.shared_countries == ()
    # A place that is the end of one is no interior place of both.
    assert (
        shared_corridor(one, route(leg("L", "X", "M", [(5, 5), (6, 6)]))).shared_station_ids == ()
    )


def test_diversity_matrix_is_the_table_of_shared_matrix(crossing):
    table = diversity_matrix(crossing)
    assert list(table.index) == list(table.columns) == [one.id for one in crossing]
    assert (table.to_numpy() == table.to_numpy().T).all()
    assert (np.diag(table) == 100).all()
    for (i, j), ground in shared_matrix(crossing).items():
        assert table.iloc[i, j] == ground.shared_pct
    wide = diversity_matrix(crossing, within_km=50)
    assert wide.to_numpy().sum() > table.to_numpy().sum()
    with pytest.raises(ModelError, match="is given twice"):
        diversity_matrix([crossing[0], crossing[0]])
    with pytest.raises(ModelError, match="within_km"):
        diversity_matrix(crossing, within_km=1801)


def piece(segment, start, end, points, span_km, medium="sea", accuracy_km=5.0):
    return Leg(
        f"{segment}/{start}/{end}", start, end, medium, LineString(points), 0,
        accuracy_km=accuracy_km, segment_id=segment, span_kp_km=span_km,
    )  # fmt: skip


def test_pieces_of_one_segment_have_their_overlap_in_common():
    # Along the equator: KP 0 to 20 degrees, and KP 10 to 30 degrees the other way.
    degree_km = geodesic_km(0, 0, 1, 0)
    one = route(piece("S", "A", "U", [(0, 0), (20, 0)], (0, 20 * degree_km)), name="one")
    back = piece("S", "B", "V", [(30, 0), (10, 0)], (30 * degree_km, 10 * degree_km))
    other = route(back, name="other")
    ground = shared_corridor(one, other)
    assert ground.common_section.km == pytest.approx(10 * degree_km, abs=1e-6)
    assert ground.common_section.sea_km == ground.common_section.km
    assert ground.common_section.pct == pytest.approx(50)
    # each goes on where the other ends: within the accuracies for 10.25 km more
    assert ground.same_corridor.km == pytest.approx(10.25, abs=0.05)
    assert ground.common_section.km + ground.same_corridor.km == pytest.approx(ground.shared_km)
    whole = Leg("S", "A", "B", "sea", LineString([(0, 0), (30, 0)]), 0, accuracy_km=5)
    for a, b in ((route(whole, name="whole"), one), (one, route(whole, name="whole"))):
        found = shared_corridor(a, b, end_km=0).common_section
        assert found.km == pytest.approx(20 * degree_km, rel=1e-6)


def test_land_and_sea_are_apart():
    def chain(name, lat):
        legs = [
            Leg(f"{name}1", f"{name}A", f"{name}M", "land", LineString([(0, lat), (1, lat)]), 0,
                accuracy_km=2),
            Leg(f"{name}2", f"{name}M", f"{name}B", "sea", LineString([(1, lat), (3, lat)]), 0,
                accuracy_km=2),
        ]  # fmt: skip
        return Route(name, name, legs)

    ground = shared_corridor(chain("P", 0), chain("Q", 0.01))  # 1.1 km apart, accuracies 4 km
    degree_km = geodesic_km(0, 0, 1, 0)
    assert ground.common_section == (0, 0, 0, 0)
    assert ground.same_corridor == pytest.approx((3 * degree_km, 100, degree_km, 2 * degree_km))


def test_long_ocean_routes_are_compared_all_against_all():
    # Ten ways of 16,000 km, accuracies 5 to 50 km, all against all.
    routes = []
    for number in range(10):
        lon = np.linspace(-70, 80, 61)
        lat = 20 * np.sin(np.radians(3 * lon)) + number / 2 + np.cos(number + lon) / 4
        xy = np.column_stack([lon, lat])
        legs = [
            Leg(f"{number}-{n}", f"{number}-{n}", f"{number}-{n + 1}", "sea",
                LineString(xy[10 * n : 10 * n + 11]), 2, accuracy_km=5 + 5 * ((number + n) % 10))
            for n in range(6)
        ]  # fmt: skip
        routes.append(Route(f"R{number}", "ocean", legs))
    assert min(one.route_km for one in routes) > 16_000
    matrix = shared_matrix(routes)
    assert len(matrix) == 90
    assert {ground.separation_km is None for ground in matrix.values()} == {True, False}


def test_what_is_shared_says_where_it_is():
    trunk = leg("T", "M", "A", [(31, 29), (31, 30)])
    first = route(leg("S1", "X", "M", [(30, 29), (31, 29)]), trunk, name="one")
    second = route(leg("S2", "Y", "M", [(32.5, 29), (31, 29)]), trunk, name="two")
    ground = shared_corridor(first, second)
    for item, found in ((first, ground.shared_kp_km), (second, ground.other_shared_kp_km)):
        begin_km = item.legs[0].route_km - 0.25  # within the margin of 0.25 km already
        # the common end is left out
        assert found == (pytest.approx((begin_km, item.route_km - 15), abs=0.06),)
        assert found[0][1] - found[0][0] <= ground.shared_km + 1e-9
    back = shared_corridor(second, first)
    assert (back.shared_kp_km, back.other_shared_kp_km) == (
        ground.other_shared_kp_km, ground.shared_kp_km,
    )  # fmt: skip
    assert shared_corridor(parallel(31, "L1"), parallel(33, "L2", ends="CD")).shared_kp_km == ()


def known(figures):
    return [figure for figure in figures if not math.isnan(figure)] or [math.nan]


SPOTS = {"A": (30, 29), "B": (30.1, 29), "C": (31, 29.1), "D": (31, 29.6), "E": (32, 29)}
WALKS = st.lists(st.sampled_from(sorted(SPOTS)), min_size=2, max_size=5).filter(
    lambda walk: all(one != two for one, two in pairwise(walk))
)
ACCURACIES = st.sampled_from([0.0, 5.0, 60.0, float("nan")])


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(WALKS, st.lists(ACCURACIES, min_size=4, max_size=4)), min_size=2, max_size=6
    ),
    st.sampled_from([0.0, 15.0, 500.0]),
    st.sampled_from([None, 0.0, 20.0]),
)
def test_the_most_that_is_shared_is_the_greatest_of_all_pairs(walks, end_km, within_km):
    """Routes that pass the same places, on legs of one id or of another accuracy."""
    routes = [
        route(
            *(
                leg(f"{a}{b}{accuracy}", a, b, [SPOTS[a], SPOTS[b]], accuracy)
                for (a, b), accuracy in zip(pairwise(walk), accuracies, strict=False)
            ),
            name=f"R{number}",
        )
        for number, (walk, accuracies) in enumerate(walks)
    ]
    how = {"end_km": end_km, "within_km": within_km}
    matrix = shared_matrix(routes, **how)
    for (i, j), ground in matrix.items():
        shorter_km = min(routes[i].route_km, routes[j].route_km)
        parts = [ground.common_section.km, ground.same_corridor.km]
        assert sum(known(parts)) <= shorter_km + 1e-3
        assert math.isnan(ground.shared_km) or ground.shared_km <= shorter_km + 1e-3
    for number, found in enumerate(most_shared(routes, **how)):
        grounds = {other: matrix[number, other] for other in range(len(routes)) if other != number}
        told = grounds[found.other]
        assert (found.shared_km, found.shared_pct) == (told.shared_km, told.shared_pct)
        for kind, other in (
            ("common_section", found.section_with), ("same_corridor", found.corridor_with),
        ):  # fmt: skip
            assert getattr(found, kind) == getattr(grounds[other], kind)
            most_pct = max(known(getattr(ground, kind).pct for ground in grounds.values()))
            pct = getattr(found, kind).pct
            assert math.isnan(pct) or pct == pytest.approx(most_pct, abs=1e-8)
        every = [ground.shared_pct for ground in grounds.values()]
        if any(map(math.isnan, every)):  # only all of the route is surely the most
            assert math.isnan(found.shared_pct) or found.shared_pct == pytest.approx(100)
            continue
        most_pct = max(every)
        assert found.shared_pct == pytest.approx(most_pct, abs=1e-8)
        assert found.shared_km >= -1e-8 + max(
            ground.shared_km for ground in grounds.values() if ground.shared_pct >= most_pct - 1e-12
        )
        most_km = max(ground.ends_km for ground in grounds.values())
        assert found.ends_km == pytest.approx(most_km, abs=1e-8)
        apart = [ground.separation_km for ground in grounds.values()]
        assert found.separation_km == (None if None in apart else min(apart))


def test_a_route_alone_shares_with_none():
    assert most_shared([]) == []
    assert most_shared([parallel(31, "L1")])[0].other is None
    with pytest.raises(ModelError, match="end_km"):
        most_shared([parallel(31, "L1")], end_km=-1)


def test_two_lines_with_one_id_are_not_compared():
    one, other = (route(leg("1", "A", "B", [(0, lat), (9, lat)]), name=f"{lat}") for lat in (0, 5))
    with pytest.raises(ModelError, match="leg '1': two lines have this id"):
        shared_corridor(one, other)


def test_routes_may_be_given_in_any_collection():
    one, other = (parallel(lon, name) for lon, name in ((0, "1"), (1, "2")))
    by_pair = shared_matrix([one, other])
    assert shared_matrix(iter([one, other])) == shared_matrix({1: one, 2: other}) == by_pair
    with pytest.raises(ModelError, match="'R' is given twice"):
        diversity_matrix(given for given in (one, one))
    with pytest.raises(ModelError, match="Leg is not a Route"):
        diversity_matrix(one.legs)


@pytest.mark.parametrize("name", ["end_km", "within_km"])
def test_a_text_is_no_distance(name):
    one = parallel(0, "1")
    with pytest.raises(ModelError, match=f"{name} is '5'"):
        shared_corridor(one, one, **{name: "5"})


def test_what_is_no_route_shares_nothing():
    with pytest.raises(ModelError, match="shared_corridor: routes: NoneType is not a Route"):
        shared_corridor(parallel(0, "1"), None)
