"""Ranges of nine in ten: by draws, by what bounds them, and of one assumption its own."""

import math

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st
from worlds.reliability import LAND, RATES, SEA, down, draws, leg, moved, opened, rate, way

import cableroute as cr
from cableroute.model import Range
from cableroute.reliability import availability_of, marginal_paths
from cableroute.reliability.element_network import ElementNetwork
from cableroute.reliability.elements import MINUTES_PER_YEAR
from cableroute.reliability.gamma_poisson import independent_range

SHARED = rate("land_shared_cause_pct", 2, 5, 10, medium="land")
FAULTS, HOURS, SHARE = (1, 2, 4), (4, 5, 6), (0.02, 0.05, 0.1)


def close(found, drawn):
    """Whether a range is that of draws, within 15 per cent at each end."""
    expected = np.quantile(drawn, [0.05, 0.5, 0.95]) * MINUTES_PER_YEAR
    return list(found) == pytest.approx(expected, rel=0.15)


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    service = rate("sea_service_faults_pct", 17, 39, 91, medium="sea")
    return opened(tmp_path_factory.mktemp("ranges"), (*RATES, SHARED, service))


def test_a_route_over_sea_and_land_is_as_wide_as_draws_of_its_rates(tables):
    """Through the narrows and beside them: all repairs at sea are long or short together."""
    sea = leg("L1", "A", "B", medium="sea", km=10_000, line=[(0, 0), (10, 0)])
    route = way("R", sea, leg("L2", "B", "C", line=[(10, 0), (11, 0)]))
    found = availability_of(tables, route)
    seed = np.random.default_rng(1)
    faults = draws(seed, 0.05, 0.1, 0.2) * draws(seed, 17, 39, 91) / 100
    normal = seed.standard_normal(40_000)
    general, slow = (moved(normal, *days) for days in ((20, 25, 30), (141, 150, 158)))
    land = down(draws(seed, *FAULTS), 1000, draws(seed, *HOURS) / 24)
    up = (1 - down(faults, 8000, general)) * (1 - down(faults, 2000, slow)) * (1 - land)
    assert close(found.downtime_min_per_year, 1 - up)
    # all at their worst at once would be far beyond it
    assert (1 - up > ElementNetwork.of([route], tables, None).down(2)).mean() < 0.01


def both_down(faults, hours, share):
    """Like units of 1,000 km, with a common part."""
    q = down(faults, 1000, hours / 24)
    own, common = 1 - (1 - q) ** (1 - share), 1 - (1 - q) ** share
    return q, common + (1 - common) * own**2


def test_two_paths_and_what_the_second_avoids_are_as_wide_as_draws(tables):
    ways = [way(name, leg(f"{name}1", "A", "B", line=[(20, 1), (21, 1)])) for name in "PQ"]
    one, two = marginal_paths(tables, ways)
    seed = np.random.default_rng(2)
    alone, both = both_down(*(draws(seed, *it) for it in (FAULTS, HOURS, SHARE)))
    assert close(one.downtime_min_per_year, alone)
    assert close(two.downtime_min_per_year, both)
    assert close(two.saved_min_per_year, alone - both)


def test_a_share_of_the_record_is_the_smaller_the_more_often_a_path_fails(tmp_path):
    """The record has failures times share: both paths are down as long as that says."""
    derived = SHARED | {"basis": "derived"}
    tables = opened(tmp_path / "record", (*RATES, derived))
    apart = opened(tmp_path / "apart", (*RATES, SHARED))
    ways = [way(name, leg(f"{name}1", "A", "B", line=[(20, 1), (21, 1)])) for name in "PQ"]
    found, wider = (availability_of(own, ways).downtime_min_per_year for own in (tables, apart))
    seed = np.random.default_rng(3)
    faults = draws(seed, *FAULTS)
    _, both = both_down(faults, draws(seed, *HOURS), draws(seed, *SHARE) * 2 / faults)
    assert close(found, both)
    assert found.likely == wider.likely
    assert wider.low < found.low
    assert found.high < wider.high
    for own in (tables, apart):  # one path alone has no share in common
        assert availability_of(own, ways[:1]).downtime_min_per_year.high == pytest.approx(
            availability_of(apart, ways[1:]).downtime_min_per_year.high
        )
    said = ["the record has how often two fail at once" in "".join(availability_of(own, ways).notes)
            for own in (tables, apart)]  # fmt: skip
    assert said == [True, False]


def test_one_assumption_that_is_a_range_gives_its_own_ends(tables):
    base = cr.default_assumptions(tables)
    known = {LAND: 2, "land_repair_hours": 5}
    for name, ends in ((LAND, (1, 2, 9)), ("land_repair_hours", (1, 5, 48)), (LAND, (0, 2, 9))):
        given = cr.geodata.with_changes(base, **known | {name: ends})
        found = availability_of(tables, way("R", leg("L", "A", "B")), assumptions=given)
        expected = [
            down(own[LAND], 1000, own["land_repair_hours"] / 24) * MINUTES_PER_YEAR
            for own in (known | {name: end} for end in ends)
        ]
        assert found.downtime_min_per_year == pytest.approx(expected, rel=1e-12)
        assert found.elements[0].availability == found.availability


def ranges(most):
    """Low, likely and high of an assumption, in logarithms about 1."""
    return st.tuples(st.floats(1 / most, 1), st.floats(1, most))


@given(st.floats(1e-6, 1e6), st.lists(ranges(100), min_size=1, max_size=8))
def test_a_product_is_within_all_at_their_ends_and_wider_than_any_one(likely, spans):
    found = independent_range(likely, [(likely * low, likely * high) for low, high in spans])
    for end, side in ((0, min), (2, max)):
        one = side(span[end // 2] for span in spans)
        every = math.prod(span[end // 2] for span in spans)
        low, high = sorted((likely * one, likely * every))
        assert low * (1 - 1e-9) <= found[end] <= high * (1 + 1e-9)
    assert independent_range(likely, [(likely * spans[0][0], 0.0)]).low == 0
    alone = independent_range(likely, [(likely * spans[0][0], likely * spans[0][1])])
    assert alone == pytest.approx((likely * spans[0][0], likely, likely * spans[0][1]))


def test_what_is_likely_nothing_has_ends_of_its_own():
    assert independent_range(0.0, [(0.0, 3.0), (0.0, 4.0), (0.0, 0.0)]) == Range(0.0, 0.0, 5.0)
    assert independent_range(2.0, []) == Range(2.0, 2.0, 2.0)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_no_range_leaves_that_of_all_ends_and_none_shrinks_as_a_rate_becomes_less_sure(
    tables, data
):
    """Whichever routes: the ends of all assumptions bound it, and a wider rate widens it."""
    base = cr.default_assumptions(tables)
    names = {LAND: 50.0, "land_repair_hours": 500.0, SEA: 20.0, "sea_repair_days": 300.0}
    given_ = {
        name: tuple(sorted(data.draw(st.tuples(*[st.floats(1e-3, most)] * 3))))
        for name, most in names.items()
    }
    medium = st.sampled_from(["sea", "land"])
    ways = [
        way(f"R{n}", *(leg(f"{n}{at}", f"{at}", f"{at + 1}", medium=data.draw(medium),
                           line=[(20 + at, 1), (21 + at, 1)])
                       for at in range(data.draw(st.integers(1, 3)))))
        for n in range(data.draw(st.integers(1, 3)))
    ]  # fmt: skip

    def network(**changed):
        own = cr.geodata.with_changes(base, **given_ | changed)
        return ElementNetwork.of(ways, tables, own)

    of_all, found = network(), network().downtime()
    best, worst = (of_all.down(end) * MINUTES_PER_YEAR for end in (0, 2))
    assert best <= found.low <= found.likely <= found.high <= worst
    for one in of_all.swings():
        assert found.low <= one.low_min_per_year * (1 + 1e-9)
        assert found.high >= one.high_min_per_year * (1 - 1e-9)
    name = data.draw(st.sampled_from([*names]))
    low, likely, high = given_[name]
    wider = network(**{name: (low / 2, likely, min(high * 2, 999))}).downtime()
    assert wider.likely == pytest.approx(found.likely, rel=1e-12)
    assert wider.low <= found.low * (1 + 1e-9)
    assert wider.high >= found.high * (1 - 1e-9)
