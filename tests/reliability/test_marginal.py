"""What each further path saves, by the closed form of like units."""

import itertools

import pytest
from worlds.reliability import RATES, down, leg, opened, rate, way

from cableroute.reliability import availability_of, marginal_paths
from cableroute.reliability.elements import MINUTES_PER_YEAR


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    shared = rate("land_shared_cause_pct", 2, 5, 10, medium="land")
    return opened(tmp_path_factory.mktemp("marginal"), (*RATES, shared))


def test_like_paths_save_ever_less(tables):
    """n like units: all are down for c + (1 - c) o^n, common part c and own part o."""
    ways = [way(name, leg(f"{name}1", "A", "B", country="EG")) for name in "PQRS"]
    found = marginal_paths(tables, ways)
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
    found = marginal_paths(geo, paths)
    for count, item in enumerate(found, start=1):
        whole = availability_of(geo, paths[:count])
        assert item.downtime_min_per_year == pytest.approx(whole.downtime_min_per_year)
    second, third = (item.saved_min_per_year for item in found[1:])
    # nor how often a path by land fails: what a second path saves is as wide as that, and repairs
    rate, hours = (geo.rates[f"land_{name}"] for name in ("faults_per_1000km_year", "repair_hours"))
    assert rate.high / rate.low < second.high / second.low
    assert second.high / second.low < rate.high / rate.low * hours.high / hours.low
    # no source says how many of the causes that cut two paths cut a third: it is not known
    assert third.high > 100 * third.low
    assert second.likely > 10 * third.likely
