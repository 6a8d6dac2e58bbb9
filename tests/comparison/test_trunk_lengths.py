"""Published lengths of trunks between two landings, and what they give for cable over line."""

import statistics

import numpy as np
import pytest
from scipy.stats import binomtest
from worlds.folders import MINE, write_csv

from cableroute.comparison.published_figures import check_trunk_lengths, length_fit
from cableroute.errors import ModelError
from cableroute.geodata import open_geodata

OCEANS = {"marea": 6605, "sacs": 6165, "sail": 5900, "cap-1": 12000, "dunant": 6600, "tga": 2288}
"""Km as stated by the owners, the higher of two statements."""


@pytest.fixture(scope="module")
def checks(geo):
    return {check.id: check for check in check_trunk_lengths(geo)}


def test_there_are_many_and_all_have_a_line(geo, checks):
    assert list(checks) == list(geo.published_lengths)
    assert len(checks) >= 20
    assert all(check.source_ids for check in checks.values())


@pytest.mark.parametrize("name", OCEANS)
def test_an_ocean_crossing_comes_out_within_five_per_cent(checks, name):
    """By the single factor of 13 per cent of before these were up to 7 per cent too long."""
    check = checks[name]
    assert check.published_km[0] <= OCEANS[name] <= check.published_km[1] + 100
    middle = sum(check.published_km) / 2
    assert check.cable_km.likely == pytest.approx(middle, rel=0.055)
    assert abs(check.cable_km.likely - middle) < abs(1.13 * check.planned_km - middle) + 1e-9


def test_each_left_out_in_turn_lies_in_the_range_as_often_as_stated(checks):
    inside = sum(check.is_inside for check in checks.values())
    assert binomtest(inside, len(checks), 0.9, alternative="less").pvalue > 0.05
    for name, check in checks.items():
        rest = [other.length_ratio for key, other in checks.items() if key != name]
        assert list(check.others) == pytest.approx(np.quantile(rest, (0.05, 0.5, 0.95)))


def test_the_rates_are_those_of_the_fit(geo, checks):
    fit = length_fit(list(checks.values()))
    more, slack = geo.rates["development_sea_pct"].range, geo.rates["slack_sea_pct"].range
    for end in range(3):
        of_rates = (1 + more[end] / 100) * (1 + slack[end] / 100)
        assert of_rates == pytest.approx(fit.length_ratio[end], abs=0.012)
    within = [
        check.published_km[1] >= check.cable_km.low and check.published_km[0] <= check.cable_km.high
        for check in checks.values()
    ]
    assert binomtest(sum(within), len(within), 0.9, alternative="less").pvalue > 0.05
    assert abs(fit.mean_error_pct) < 3
    assert fit.spread_pct < 8


def test_the_fit_of_rows_of_ones_own(tmp_path):
    """Along the equator south of Ghana, 1, 1.1 and 1.2 times the geodesic, each by the others."""
    km = 6378.137 * np.pi / 180
    rows = [
        {"id": f"x{at}", "name": f"X{at}", "start": "A", "end": "B",
         "start_lon_deg": -20, "start_lat_deg": 0, "end_lon_deg": -10, "end_lat_deg": 0,
         "low_km": 10 * km * ratio, "high_km": 10 * km * ratio, "source_ids": "mine"}
        for at, ratio in enumerate((1.0, 1.1, 1.2))
    ]  # fmt: skip
    write_csv(tmp_path, "sources", MINE)
    write_csv(tmp_path, "published_lengths", *rows)
    found = check_trunk_lengths(open_geodata(tmp_path), ids=["x0", "x1", "x2"])
    assert [check.length_ratio for check in found] == pytest.approx([1.0, 1.1, 1.2], rel=1e-3)
    assert [check.others.likely for check in found] == pytest.approx([1.15, 1.1, 1.05], rel=1e-3)
    assert [check.is_inside for check in found] == [False, True, False]
    assert [check.beyond for check in found] == ["below", "", "above"]
    errors = [100 * (1.15 / 1.0 - 1), 0.0, 100 * (1.05 / 1.2 - 1)]
    assert [check.error_pct for check in found] == pytest.approx(errors, abs=0.2)
    fit = length_fit(found)
    assert fit.length_ratio.likely == pytest.approx(1.1, rel=1e-3)
    assert fit.inside_pct == pytest.approx(100 / 3)
    assert fit.mean_error_pct == pytest.approx(statistics.fmean(errors), abs=0.2)
    assert fit.spread_pct == pytest.approx(statistics.stdev(errors), abs=0.2)
    with pytest.raises(ModelError, match="x1: no other length to hold it against"):
        check_trunk_lengths(open_geodata(tmp_path), ids=["x1"])
    assert check_trunk_lengths(open_geodata(tmp_path), ids=[]) == []


def test_a_fit_needs_two_lengths():
    with pytest.raises(ModelError, match="there are 0, two are needed"):
        length_fit([])
