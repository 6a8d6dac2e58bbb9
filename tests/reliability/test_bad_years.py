"""Days down in bad years: one element is a compound Poisson process, whose quantiles are known."""

import numpy as np
import pytest
from scipy.optimize import brentq
from scipy.stats import gamma, poisson
from worlds.reliability import leg, opened, way

import cableroute as cr
from cableroute.errors import ModelError
from cableroute.reliability.bad_years import _figures, bad_years

YEAR = 365.25


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    return opened(tmp_path_factory.mktemp("rates"))


def sea(name, km, **more):
    return leg(name, "A", "B", medium="sea", km=km, **more)


def down_at_most(days, per_year, repair_days):
    """The chance that exponential repairs of Poisson faults of a year take so many days at most."""
    counts = np.arange(1, 60)
    sums = gamma.cdf(days, counts, scale=repair_days)
    return float(poisson.pmf(0, per_year) + poisson.pmf(counts, per_year) @ sums)


def quantile(share, per_year, repair_days):
    return brentq(lambda days: down_at_most(days, per_year, repair_days) - share, 1e-9, 2 * YEAR)


@pytest.mark.parametrize(("per_year", "repair_days"), [(0.4, 3.0), (2.0, 3.0)])
def test_one_element_is_a_compound_poisson_process(tables, per_year, repair_days):
    given = cr.geodata.with_changes(
        cr.default_assumptions(tables),
        sea_faults_per_1000km_year=per_year, sea_repair_days=repair_days,
    )  # fmt: skip
    route = way("R", sea("L", 1000))
    both, alone = bad_years(tables, route, years=20_000, seed=5, assumptions=given)
    assert both[1:] == alone[1:]
    faults = cr.availability_of(tables, route, assumptions=given)
    outages = faults.downtime_min_per_year.likely / 1440 / repair_days
    for found, share in ((alone.in_10_days, 0.9), (alone.in_50_days, 0.98)):
        exact = quantile(share, outages, repair_days)
        assert found.likely == pytest.approx(exact, rel=0.06)
        assert found.low <= exact <= found.high
    # the mean beyond the quantile, by integration of the tail
    start = alone.in_10_days.likely
    days = np.linspace(start, start + 60 * repair_days, 4001)
    tail = [1 - down_at_most(day, outages, repair_days) for day in days]
    assert alone.shortfall_days.likely == pytest.approx(
        start + np.trapezoid(tail, days) / 0.1, rel=0.08
    )


def test_two_routes_are_down_less_than_each_and_a_year_more_than_in_ten(tables):
    ways = [way("P", sea("L1", 3000)), way("Q", sea("L2", 5000, line=[(5, 5), (9, 9)]))]
    both, *each = bad_years(tables, ways, years=5000)
    for one in each:
        assert both.shortfall_days.likely < one.shortfall_days.likely
        assert both.sla_months_pct.likely > one.sla_months_pct.likely
    for it in (both, *each):
        for ends in (it.in_10_days, it.in_50_days, it.shortfall_days, it.sla_months_pct):
            assert ends.low <= ends.likely <= ends.high
        assert it.in_10_days.likely <= it.in_50_days.likely
        assert it.sla_months_pct.high <= 100
    assert bad_years(tables, ways, years=5000) == (both, *each)


def test_months_of_a_year_down_do_not_keep_the_agreement():
    """Ten years of months, in one of which all is down, in another one month for a tenth of it."""
    months = np.zeros((1, 120, 1))
    months[0, :12] = 1 / 12
    months[0, 20] = 1 / 120
    in_10, in_50, shortfall, held = _figures([months[:, :, 0]] * 3)
    assert held.likely == pytest.approx(100 * 107 / 120)
    assert in_50.likely == pytest.approx(YEAR)
    assert shortfall.likely == pytest.approx(YEAR)
    assert in_10.likely == pytest.approx(YEAR / 120)


def test_wrong_years_and_seeds_are_refused(tables):
    for given in ({"years": 50}, {"years": 1.5}, {"seed": -1}):
        with pytest.raises(ModelError):
            bad_years(tables, way("R", sea("L", 1000)), **given)
