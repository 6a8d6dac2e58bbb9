"""What a user sees, for any input, against an implementation that shares nothing with ours.

`figures.csv` beside this file names every such figure, what it is held to and by which test;
those that had no such test for any input are here.
"""

import ast
import csv
import math
from fractions import Fraction
from itertools import product
from pathlib import Path

import numpy as np
import numpy_financial as npf
import pytest
import shapely
from hypothesis import assume, given, settings, strategies as st
from pyproj import Transformer
from scipy.optimize import brentq
from shapely.geometry import LineString
from worlds.reliability import down, leg as rated_leg, opened, way

import cableroute as cr
from cableroute.geometry.proximity import crossings
from cableroute.money.annuities import equal_lease
from cableroute.money.costs import known_cost
from cableroute.reliability.availability import availability_of
from cableroute.reliability.elements import MINUTES_PER_YEAR
from cableroute.routing import shared_corridor

TESTS = Path(__file__).parents[1]
some = settings(max_examples=40, deadline=None)
rates = st.floats(-20, 60).filter(lambda rate: abs(rate) > 1e-3)
timings = st.sampled_from(["arrears", "advance"])
WHEN = {"arrears": "end", "advance": "begin"}


def figures():
    with Path(__file__).with_name("figures.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("row", figures(), ids=lambda row: row["figure"])
def test_each_figure_has_the_test_that_is_named(row):
    path, name = row["test"].split("::")
    tree = ast.parse((TESTS / path).read_text("utf-8"))
    assert name in {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    assert row["held to"]


# --- money ---


@some
@given(rates, st.integers(1, 60), st.sampled_from([1, 2, 4, 12]), timings, st.floats(1, 1e9))
def test_annuities_are_those_of_numpy_financial(rate_pct, years, per_year, timing, price):
    each = (1 + rate_pct / 100) ** (1 / per_year) - 1
    options = {"rate_pct": rate_pct, "term_years": years, "timing": timing, "per_year": per_year}
    factor = cr.money.annuity_factor(**options)
    assert factor == pytest.approx(npf.pv(each, years * per_year, -1, when=WHEN[timing]), rel=1e-9)
    lease = equal_lease(price, **options)
    assert lease == pytest.approx(npf.pmt(each, years * per_year, -price, when=WHEN[timing]),
                                  rel=1e-9)  # fmt: skip


@some
@given(st.lists(st.floats(-1e7, 1e7), min_size=1, max_size=30), rates)
def test_present_value_is_that_of_numpy_financial(amounts, rate_pct):
    flows = cr.money.CashFlows(amounts, range(len(amounts)), "USD")
    scale = sum(abs(a) / (1 + rate_pct / 100) ** n for n, a in enumerate(amounts))
    expected = npf.npv(rate_pct / 100, amounts)
    found = cr.money.npv(flows, rate_pct=rate_pct)
    assert found == pytest.approx(expected, abs=1e-9 * scale + 1e-9)


@some
@given(st.floats(1, 1e6), st.integers(1, 40), st.floats(-30, 30), timings, rates)
def test_growing_payments_have_the_value_of_a_growing_annuity(amount, years, growth, timing, rate):
    """Closed form of a growing annuity: C (1 - ((1 + g) / (1 + r))^n) / (r - g)."""
    assume(abs(growth - rate) > 0.01)
    flows = cr.money.level_flows(amount, term_years=years, timing=timing, currency="USD",
                                 growth_pct=growth)  # fmt: skip
    r, g = rate / 100, growth / 100
    closed = amount * (1 - ((1 + g) / (1 + r)) ** years) / (r - g)
    closed *= 1 + r if timing == "advance" else 1
    assert cr.money.npv(flows, rate_pct=rate) == pytest.approx(closed, rel=1e-7)


positive = st.floats(1, 1000)


KM = ("sea_build_cost_usd_per_km", "sea_faults_per_1000km_year", "repair_cost_usd")


@some
@given(
    st.lists(st.tuples(positive, positive), min_size=len(KM), max_size=len(KM)), st.floats(1, 1e9)
)
def test_a_break_even_is_the_root_that_scipy_finds(geo, bounds, charge):
    """At each corner of the inputs alone: the lowest and the highest root are the range."""
    own = {name: (min(pair), max(pair)) for name, pair in zip(KM, bounds, strict=True)}
    a_km = cr.money.sea_km_cost(geo, price_year=2025, rates=own)
    terms = cr.money.Terms(rate_pct=8, term_years=15, timing="arrears")
    found = cr.money.break_even_km(charge, sea_km=a_km, terms=terms)
    names = [item.name for item in a_km.inputs]

    def root(*values):
        at = dict(zip(names, values, strict=True))
        each = known_cost(a_km, at, factor=terms.factor)
        return brentq(lambda km: km * each - charge, 0, 1e12, xtol=1e-9, rtol=1e-12, maxiter=1000)

    roots = [root(*corner) for corner in product(*((it.low, it.high) for it in a_km.inputs))]
    assert found.low == pytest.approx(min(roots), rel=1e-6)
    assert found.high == pytest.approx(max(roots), rel=1e-6)
    assert found.base == pytest.approx(root(*(item.base for item in a_km.inputs)), rel=1e-6)


OWN = (
    "cable_cost_usd_per_km", "repeater_cost_usd", "repeater_spacing_km",
    "marine_work_cost_usd_per_km", "landing_cost_usd", "land_build_cost_usd_per_km",
    "sea_faults_per_1000km_year", "repair_cost_usd", "land_faults_per_1000km_year",
    "land_repair_cost_usd", "maintenance_cost_usd_per_km_year",
)  # fmt: skip


@some
@given(
    st.lists(st.floats(0.1, 1e6), min_size=len(OWN), max_size=len(OWN)),
    st.lists(st.tuples(st.booleans(), st.floats(1, 2000)), min_size=1, max_size=5),
    st.floats(0, 30), rates, st.integers(1, 40), timings,
)  # fmt: skip
def test_costs_are_sums_of_rates_times_lengths(geo, values, legs, slack, rate_pct, years, timing):
    """Written out leg by leg from published lengths; over a life by numpy-financial."""
    usd = dict(zip(OWN, values, strict=True))
    usd["repeater_spacing_km"] = 20 + usd["repeater_spacing_km"] % 130
    usd["sea_faults_per_1000km_year"] %= 1000
    usd["land_faults_per_1000km_year"] %= 1000
    parts = [
        cr.Leg(f"L{n}", f"P{n}", f"P{n + 1}", "sea" if wet else "land",
               LineString([(n, 0), (n + 1, 0)]), slack, published_km=(km, km),
               system_id=f"X{n}" if wet else "")
        for n, (wet, km) in enumerate(legs)
    ]  # fmt: skip
    cost = cr.route_cost(geo, cr.Route("R", "a route", parts), land="built", rates=usd,
                         price_year=2025)  # fmt: skip
    sea = [km for wet, km in legs if wet]
    land = [km for wet, km in legs if not wet]
    spans = [max(1, math.ceil(km / usd["repeater_spacing_km"] - 1e-9)) for km in sea]
    once = sum(sea) * (usd["cable_cost_usd_per_km"] + usd["marine_work_cost_usd_per_km"])
    once += sum(n - 1 for n in spans) * usd["repeater_cost_usd"]
    once += 2 * len(sea) * usd["landing_cost_usd"]  # each system its own two
    once += sum(land) * usd["land_build_cost_usd_per_km"]
    yearly = sum(sea) / 1000 * usd["sea_faults_per_1000km_year"] * usd["repair_cost_usd"]
    yearly += sum(land) / 1000 * usd["land_faults_per_1000km_year"] * usd["land_repair_cost_usd"]
    yearly += (sum(sea) + sum(land)) * usd["maintenance_cost_usd_per_km_year"]
    assert cost.build.known_high == pytest.approx(once, rel=1e-9)
    assert cost.yearly.known_high == pytest.approx(yearly, rel=1e-9)
    terms = cr.money.Terms(rate_pct=rate_pct, term_years=years, timing=timing)
    life = cr.money.lifetime_cost(cost, terms=terms)
    present = once + npf.pv(rate_pct / 100, years, -yearly, when=WHEN[timing])
    assert life.total.known_high == pytest.approx(present, rel=1e-9)


# --- lengths, delay, diversity, crossings ---


@some
@given(
    st.lists(st.tuples(st.floats(1, 9000), st.floats(0, 500)), min_size=1, max_size=6),
    st.tuples(*[st.floats(1, 2)] * 3).map(sorted),
    st.tuples(*[st.floats(0, 20)] * 3).map(sorted),
)
def test_round_trip_delay_in_fractions(lengths, index, equipment):
    """Exactly, from the speed of light by the SI and lengths as published."""
    legs = [
        cr.Leg(f"L{n}", f"P{n}", f"P{n + 1}", "sea", LineString([(n, 0), (n + 1, 0)]), 0,
               published_km=(km, km + more))
        for n, (km, more) in enumerate(lengths)
    ]  # fmt: skip
    found = cr.routing.rtd_range_ms(cr.Route("R", "a route", legs), group_index=cr.Range(*index),
                                    equipment_rtd_ms=cr.Range(*equipment))  # fmt: skip
    light = Fraction("299.792458")  # km a ms
    for end, at in ((found.low, 0), (found.high, 2)):
        km = sum(Fraction(a) + (Fraction(more) if at else 0) for a, more in lengths)
        exact = 2 * km * Fraction(index[at]) / light + Fraction(equipment[at])
        assert end == pytest.approx(float(exact), rel=1e-9)
    assert found.low <= found.likely <= found.high


def on_plane(points, centre):
    """Return a line in km on a plane that touches the ellipsoid at a point.

    Over 30 km geodesics are straight on an azimuthal equidistant plane to a metre.
    """
    plane = Transformer.from_crs(
        "EPSG:4326", f"+proj=aeqd +lon_0={centre[0]} +lat_0={centre[1]} +ellps=WGS84 +units=km",
        always_xy=True,
    )  # fmt: skip
    return shapely.LineString(np.column_stack(plane.transform(*np.array(points).T)))


places = st.tuples(st.integers(-10, 10), st.integers(-10, 10))
drawn_lines = st.lists(places, min_size=2, max_size=4, unique=True)


def near(steps, at):
    return [(at[0] + 0.011 * x, at[1] + 0.011 * y) for x, y in steps]


@settings(max_examples=12, deadline=None)
@given(drawn_lines, drawn_lines, st.sampled_from([(31, 30), (179.95, -17), (-3, 58)]),
       st.floats(1, 12))  # fmt: skip
def test_shared_km_and_separation_are_those_of_a_plane(steps, others, at, within_km):
    one, other = near(steps, at), near(others, at)
    first, second = on_plane(one, at), on_plane(other, at)
    routes = [
        cr.Route(name, name, [cr.Leg(name, f"{name}1", f"{name}2", "land", LineString(points), 0,
                                     accuracy_km=0.0)])
        for name, points in (("R", one), ("S", other))
    ]  # fmt: skip
    ground = shared_corridor(*routes, within_km=within_km, end_km=0)
    shared = [
        (line.intersection(peer.buffer(within_km + shift, quad_segs=90)).length)
        for line, peer in ((first, second), (second, first))
        for shift in (-0.03, 0.03)
    ]
    lows, most = (shared[0], shared[2]), max(shared[1], shared[3])
    shorter = min(first.length, second.length)  # no route shares more: then it is the other's
    least = max(low for low in lows if low <= max(shorter - 0.1, min(lows)))
    assert least - 0.05 <= ground.shared_km <= min(most, shorter + 0.05) + 0.05
    apart = first.distance(second)
    if apart > within_km + 0.05:
        assert ground.shared_km == 0
        assert ground.separation_km == pytest.approx(apart, abs=0.01)
    if apart < within_km - 0.05:
        assert ground.shared_km > 0


@settings(max_examples=12, deadline=None)
@given(drawn_lines, drawn_lines, st.sampled_from([(31, 30), (179.95, -17), (-3, 58)]))
def test_crossings_are_those_of_a_plane(steps, others, at):
    """Where they are and at which km of each line; near misses and touches are left out."""
    shifted = [(x + 0.37, y + 0.21) for x, y in others]
    one, other = near(steps, at), near(shifted, at)
    first, second = on_plane(one, at), on_plane(other, at)
    assume(first.is_simple and second.is_simple)
    assume(shapely.MultiPoint(first.coords).distance(second) > 0.05)
    assume(shapely.MultiPoint(second.coords).distance(first) > 0.05)
    met = shapely.get_parts(shapely.intersection(first, second))
    expected = sorted((first.project(p), second.project(p)) for p in met if p.geom_type == "Point")
    found = crossings(LineString(one), [LineString(other)])
    assert set(found.kind) <= {"cross"}
    got = sorted(zip(found.kp_km, found.other_kp_km, strict=True))
    assert len(got) == len(expected)
    for mine, theirs in zip(got, expected, strict=True):
        assert mine == pytest.approx(theirs, abs=0.003)


# --- availability ---


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    return opened(tmp_path_factory.mktemp("rates"))


@some
@given(st.lists(st.tuples(st.booleans(), st.floats(1, 9000)), min_size=1, max_size=6))
def test_a_route_is_available_when_all_its_legs_are(tables, lengths):
    """As a product over legs, each of which fails and is repaired in turn, low to high.

    Its ends are of nine cases in ten: those of each rate alone, in quadrature of logarithms.
    """
    legs = [
        rated_leg(f"L{n}", f"P{n}", f"P{n + 1}", medium="sea" if wet else "land", km=km,
                  line=[(20 + n, 1), (21 + n, 1)])
        for n, (wet, km) in enumerate(lengths)
    ]  # fmt: skip
    found = availability_of(tables, way("R", *legs))
    hours = 1 / 24
    a_year = {  # faults per 1,000 km, days of a repair: low, likely, high, as the table has them
        True: ((0.05, 20), (0.1, 25), (0.2, 30)),
        False: ((1, 4 * hours), (2, 5 * hours), (4, 6 * hours)),
    }

    def minutes(**ends):  # each of the four rates is likely, but for one
        return MINUTES_PER_YEAR * (1 - math.prod(
            1 - down(a_year[wet][ends.get(f"faults_{wet}", 1)][0], km,
                     a_year[wet][ends.get(f"repair_{wet}", 1)][1])
            for wet, km in lengths
        ))  # fmt: skip

    names = [f"{what}_{wet}" for what in ("faults", "repair") for wet in (True, False)]
    likely = minutes()
    low, high = (
        likely * math.exp(sign * math.hypot(*(math.log(minutes(**{name: at}) / likely)
                                              for name in names)))
        for sign, at in ((-1, 0), (1, 2))
    )  # fmt: skip
    assert found.downtime_min_per_year == pytest.approx((low, likely, high), rel=1e-6)
    up = [1 - it / MINUTES_PER_YEAR for it in (high, likely, low)]
    assert found.availability == pytest.approx(up, abs=1e-9)
    wet, dry = (
        [sum(a_year[medium][at][0] * km / 1000 for is_wet, km in lengths if is_wet == medium)
         for at in (0, 1, 2)]
        for medium in (True, False)
    )  # fmt: skip
    usual = wet[1] + dry[1]
    low, high = (
        usual * math.exp(sign * math.hypot(math.log((wet[at] + dry[1]) / usual),
                                           math.log((wet[1] + dry[at]) / usual)))
        for sign, at in ((-1, 0), (1, 2))
    )  # fmt: skip
    assert found.faults_per_year == pytest.approx((low, usual, high), rel=1e-6)
