"""What each further path saves, by the closed form of like units."""

import itertools
from types import SimpleNamespace

import pytest
from worlds.reliability import RATES, down, leg, opened, rate, way

from cableroute.model.figures import Range
from cableroute.reliability.availability import availability_of
from cableroute.reliability.element_network import GROUPS, LENGTH, MOST_APART, ElementNetwork
from cableroute.reliability.elements import MINUTES_PER_YEAR
from cableroute.reliability.marginal import marginal_paths
from cableroute.reliability.shared_causes import Cluster


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    shared = rate("land_shared_cause_pct", 2, 5, 10, medium="land")
    return opened(tmp_path_factory.mktemp("marginal"), (*RATES, shared))


def test_like_paths_save_ever_less(tables):
    """n like units: all are down for c + (1 - c) o^n, common part c and own part o."""
    ways = [way(name, leg(f"{name}1", "A", "B", country="EG")) for name in "PQRS"]
    found = marginal_paths(ways, tables)
    q = down(2, 1000, 2)
    own, common = 1 - (1 - q) ** 0.95, 1 - (1 - q) ** 0.05
    expected = [(common + (1 - common) * own**n) * MINUTES_PER_YEAR for n in (1, 2, 3, 4)]
    assert [item.downtime_min_per_year.likely for item in found] == pytest.approx(expected)
    assert [item.path_count for item in found] == [1, 2, 3, 4]
    assert found[0].saved_min_per_year is None
    saved = [item.saved_min_per_year for item in found[1:]]
    assert [it.likely for it in saved] == pytest.approx(
        [a - b for a, b in itertools.pairwise(expected)]
    )
    assert saved[0].likely > 50 * saved[1].likely > 50 * 50 * saved[2].likely
    assert all(it.low <= it.likely <= it.high for it in saved)


def test_it_is_the_availability_of_the_sets(geo):
    names = ("EG-P-ZAF-ABT-CAIRO", "EG-P-ZAF-ABT-DELTA", "EG-P-ZAF-ABT-COAST")
    paths = [geo.paths[name] for name in names]
    found = marginal_paths(paths, geo)
    for count, item in enumerate(found, start=1):
        whole = availability_of(paths[:count], geo)
        assert item.downtime_min_per_year == pytest.approx(whole.downtime_min_per_year)
    second, third = (item.saved_min_per_year for item in found[1:])
    # nor how often a path by land fails, which both ends of what a second path saves are as wide as
    rate = geo.rates["land_faults_per_1000km_year"]
    assert second.high / second.low == pytest.approx(5 * rate.high / rate.low, rel=0.6)
    # no source says how many of the causes that cut two paths cut a third: it is not known
    assert third.high > 100 * third.low
    assert second.likely > 10 * third.likely


def test_of_many_assumptions_the_widest_vary_apart_and_groups_and_length_always_do():
    """14 rates, one without a range: in the cases each pair takes all four combinations of ends."""
    figures = {
        name: SimpleNamespace(name=name, values=Range(1.0, 2.0, 2.0 + width))
        for width, name in enumerate("abcdefghijklmn")
    } | {"known": SimpleNamespace(name="known", values=Range(2.0, 2.0, 2.0))}
    part = SimpleNamespace(cable_km=Range(9.0, 10.0, 11.0))
    cluster = Cluster(frozenset(), GROUPS, (2,))
    network = ElementNetwork((), (part,), (), figures, (cluster,), (), ())
    likely, *cases = network.corners()
    assert likely == {}
    assert len(cases) == 2**MOST_APART
    apart = {GROUPS, LENGTH, *"nmlkjihg"}  # the widest of them
    assert len(apart) == MOST_APART
    assert all(set(case) == {GROUPS, LENGTH, *"abcdefghijklmn"} for case in cases)
    assert {tuple(case[name] for name in sorted(apart)) for case in cases} == set(
        itertools.product((0, 2), repeat=MOST_APART)
    )
    for case in cases:
        assert len({case[name] for name in "abcdefg"}) == 1  # the narrower move as one
