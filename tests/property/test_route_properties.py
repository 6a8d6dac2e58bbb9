"""What must hold for any routes: lengths kept, shared ground the same either way."""

import math
from itertools import pairwise

import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given, settings, strategies as st
from shapely.geometry import LineString

from cableroute import Deal, Leg, Route, shared_corridor
from cableroute.comparison.table import is_pareto
from cableroute.files import to_csv
from cableroute.model.deals import AttachedDeal
from cableroute.model.legs import reverse_leg
from cableroute.model.routes import reverse_route

some = settings(max_examples=40, deadline=None)

TINY = 1e-9
MILLIMETRE_KM = 1e-6


def lines(low_lon, high_lon, low_lat, high_lat, most=5):
    """Vertices on a grid of a hundredth of a degree, neighbours different."""
    lons = st.integers(round(low_lon * 100), round(high_lon * 100)).map(lambda n: n / 100)
    lats = st.integers(round(low_lat * 100), round(high_lat * 100)).map(lambda n: n / 100)
    return st.lists(st.tuples(lons, lats), min_size=2, max_size=most, unique=True)


anywhere = lines(-180, 180, -80, 80)
small = lines(31, 31.3, 30, 30.3, most=4)
slacks = st.lists(st.floats(-5, 100), min_size=3, max_size=3).map(lambda n: tuple(sorted(n)))
accuracies = st.sampled_from([0.0, 0.5, 2.0, 10.0])


def leg(name, points, slack=10, accuracy_km=0.0, ends=("A", "B")):
    return Leg(name, *ends, "land", LineString(points), slack, accuracy_km=accuracy_km)


def chain(points, accuracy_km=0.0, name="R"):
    """A route of one leg for each pair of vertices."""
    legs = [
        leg(f"{name}{number}", pair, 10, accuracy_km, (f"P{number}", f"P{number + 1}"))
        for number, pair in enumerate(pairwise(points))
    ]
    return Route(name, name, legs)


@some
@given(anywhere, slacks)
def test_lengths_are_those_of_geographiclib(points, slack):
    expected = math.fsum(
        Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2)["s12"] / 1000
        for (lon1, lat1), (lon2, lat2) in pairwise(points)
    )
    if expected < MILLIMETRE_KM:  # 180 and -180 degrees are one meridian
        return
    one = leg("L", points, slack)
    assert one.route_km == pytest.approx(expected, abs=MILLIMETRE_KM)
    for cable_km, percent in zip(one.cable_range_km, slack, strict=True):
        assert cable_km == pytest.approx(expected * (1 + percent / 100), abs=MILLIMETRE_KM)


@some
@given(lines(-179, 179, -80, 80), slacks)
def test_reversal_keeps_lengths(points, slack):
    one = leg("L", points, slack)
    back = reverse_leg(one)
    assert back.route_km == pytest.approx(one.route_km, abs=MILLIMETRE_KM)
    assert list(back.cable_range_km) == pytest.approx(list(one.cable_range_km), abs=MILLIMETRE_KM)
    route = chain(points)
    turned = reverse_route(route)
    assert turned.route_km == pytest.approx(route.route_km, abs=MILLIMETRE_KM)
    assert (turned.start_id, turned.end_id) == (route.end_id, route.start_id)
    assert reverse_route(turned) == route


@some
@given(small, small, accuracies, accuracies, st.sampled_from([0.0, 5.0]))
def test_what_two_routes_share_is_the_same_in_either_order(
    points, others, accuracy, other_accuracy, end_km
):
    one = chain(points, accuracy, "R")
    other = chain(others, other_accuracy, "S")
    ground = shared_corridor(one, other, end_km=end_km)
    assert ground == shared_corridor(other, one, end_km=end_km)
    turned = shared_corridor(reverse_route(one), other, end_km=end_km)
    assert turned.shared_km == pytest.approx(ground.shared_km, abs=1.0)
    assert 0 <= ground.shared_pct <= 100 + TINY
    assert ground.shared_km <= max(one.route_km, other.route_km) + MILLIMETRE_KM
    assert ground.common_section.km == 0
    assert ground.same_corridor.km == pytest.approx(ground.shared_km)
    if ground.separation_km is not None:
        assert ground.separation_km > accuracy + other_accuracy


@some
@given(small, accuracies)
def test_a_route_shares_all_of_itself(points, accuracy):
    one = chain(points, accuracy)
    ground = shared_corridor(one, one, end_km=0)
    assert ground.shared_pct == pytest.approx(100)
    assert ground.shared_km == pytest.approx(one.route_km, abs=MILLIMETRE_KM)
    assert ground.separation_km is None


@some
@given(st.text(min_size=1), st.text(min_size=1))
def test_no_text_of_a_route_becomes_markup(name, deal_id):
    if not name.strip() or not deal_id.strip():
        return
    deal = AttachedDeal(Deal(deal_id, "t", "IRU"), "stated")
    one = Route("R", f"<{name}", [leg("L", [(0, 0), (1, 0)])], deals=[deal])
    plain = Route("R", "x", [leg("L", [(0, 0), (1, 0)])])
    assert one._repr_html_().count("<") == plain._repr_html_().count("<")


@some
@given(st.text(min_size=1, max_size=20))
def test_no_csv_cell_begins_as_a_formula(text):
    lines = to_csv([{"a": text}]).removeprefix("a\n")
    assert lines.lstrip('"')[:1] not in ("=", "+", "-", "@", "\t")


figures = st.none() | st.integers(0, 4)


@some
@given(st.lists(st.tuples(figures, figures), min_size=1, max_size=6))
def test_pareto_by_definition(pairs):
    rows = [{"a": a, "b": b} for a, b in pairs]
    known = [tuple(math.inf if n is None else n for n in pair) for pair in pairs]
    expected = [
        min(a, b) < math.inf and not any(x <= a and y <= b and (x < a or y < b) for x, y in known)
        for a, b in known
    ]
    assert is_pareto(rows, minimise=["a", "b"]) == expected
