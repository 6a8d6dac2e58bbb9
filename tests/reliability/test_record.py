"""What the record gives: the rows of the tables are its estimates, and each by hand."""

import shutil

import numpy as np
import pytest
from scipy.stats import beta, gamma, nbinom
from worlds.folders import folder_with_source, write_csv
from worlds.reliability import RATES, opened, rate

import cableroute as cr
from cableroute.reliability.gamma_poisson import fitted_shape
from cableroute.reliability.incident_dates import open_incidents, outage_days
from cableroute.reliability.record import estimated_rates, exposures, recorded
from cableroute.reliability.record_check import check_record

FIELDS = ("quantity", "low", "likely", "high", "unit", "medium", "zone", "scenario", "note")


def test_the_rows_of_the_tables_are_the_estimates(geo):
    """Else run geodata/build/record.py: the record was changed."""
    made = {item.id: item for item in estimated_rates(geo)}
    known = {name: geo.rates.get(name) for name in made}
    assert {name for name, row in known.items() if row is None} == set()
    for name, item in made.items():
        assert [getattr(known[name], field) for field in FIELDS] == [
            getattr(item, field) for field in FIELDS
        ], name
    zoned = {row.id for row in geo.rates.values() if row.zone and row.quantity in (
        "sea_repair_days", "sea_faults_per_1000km_year")}  # fmt: skip
    assert zoned <= set(made)


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    """One sea of two zones with a system in each, and one land crossing of two paths."""
    folder = tmp_path_factory.mktemp("record")
    opened(folder, [item for item in RATES if item["id"] != "slow_days"])
    common = {"status": "in service", "source_ids": "mine", "medium": "sea"}
    write_csv(folder, "systems", *(
        common | {"id": name, "name": name, "ready_for_service": "2010-01-01"}
        for name in ("ONE", "TWO", "SIX")
    ))  # fmt: skip
    write_csv(folder, "repair_zones", *(
        {"id": f"Z-{name}", "zone": name, "west_deg": west, "south_deg": -3,
         "east_deg": west + 10, "north_deg": 3, "source_ids": "mine"}
        for name, west in (("narrows", 0), ("wide", 20))
    ))  # fmt: skip
    sea = {"medium": "sea", "verified": "true", "source_ids": "mine", "place": "a test"}
    write_csv(folder, "incidents", *(sea | {"id": name, "name": name} | more for name, more in (
        ("I-1", {"start": "2012-01-01", "zone": "narrows", "system_ids": "ONE;TWO",
                 "outage_low_hours": 2400, "outage_high_hours": 2400}),
        ("I-2", {"start": "2014-01-01", "zone": "narrows", "system_ids": "ONE"}),
        ("I-3", {"start": "2016-01-01", "zone": "wide", "system_ids": "TWO",
                 "system_ends": "TWO: 2016-01-11"}),
        ("I-4", {"start": "2017-01-01", "zone": "wide", "system_ids": "TWO",
                 "outage_low_hours": 20, "outage_high_hours": 24}),
    )))  # fmt: skip
    return folder


def test_dates(tables, tmp_path):
    geo = cr.open_geodata(tables, base=False)
    days = {item.id: outage_days(item) for item in recorded(geo)}
    assert days == {"I-1": (100, 100), "I-2": None, "I-3": (10, 10), "I-4": (20 / 24, 1)}
    assert [item.id for item in open_incidents(geo, "2012-03-01")] == ["I-1"]
    assert open_incidents(geo, "2012-05-01") == []
    # no source says when it ended: the longest time to repair, 30 days
    assert [item.id for item in open_incidents(geo, "2014-01-30")] == ["I-2"]
    assert open_incidents(geo, "2014-02-05") == []
    private = shutil.copytree(tables, tmp_path / "private")
    text = (private / "incidents.csv").read_text("utf-8").splitlines()
    lines = [f"{text[0]},visibility", f"{text[1]},confidential"]
    (private / "incidents.csv").write_text("\n".join(lines), "utf-8")
    assert open_incidents(cr.open_geodata(private, base=False), "2012-03-01") == []


def test_repair_times_of_a_zone_are_pooled_with_the_general_one(tables):
    """A repair of 100 days in one zone, of 10 in the other; general 25: by the gamma posterior."""
    geo = cr.open_geodata(tables, base=False)
    found = {item.zone: item for item in estimated_rates(geo) if "repair" in item.quantity}
    assert set(found) == {"narrows", "wide"}  # a day is not a repair by a ship
    assert 25 < found["narrows"].likely < 100
    assert 10 < found["wide"].likely < 25
    shape = fitted_shape([1, 1], [100 / 25, 10 / 25])
    for zone, days in (("narrows", 100), ("wide", 10)):
        speed = gamma(1 + shape, scale=1 / (days / 25 + shape))
        assert found[zone].likely == pytest.approx(25 / speed.mean(), rel=0.02)


def test_the_real_zones_keep_their_own_times_as_their_record_allows(geo):
    """One event of the war no longer stands for ever; 2 of West Africa weigh more than 1."""
    rates = geo.rates
    assert rates["sea_repair_days_southern_red_sea"].likely < 0.5 * 150
    assert rates["sea_repair_days_southern_red_sea"].high >= 140
    assert rates["sea_repair_days_southern_red_sea_conflict"].range == (140, 150, 160)
    assert rates["sea_repair_days_southern_red_sea_quiet"].range == (20, 25, 30)
    assert 25 < rates["sea_repair_days_west_africa"].likely < 40
    assert 9 < rates["sea_repair_days_mediterranean"].likely < 25


def test_shared_cuts_at_sea_are_pairs_of_the_systems_that_were_there(geo):
    """Pairs counted anew, from systems in service and their segments' zones."""
    cables = exposures(geo)
    pairs = chances = several = 0
    for item in recorded(geo):
        there = {it.system_id for it in cables if it.zone == item.zone != ""}
        there = {name for name in there if geo.systems[name].in_service_on(item.start) is not False}
        hit = len(there & set(item.system_ids))
        if item.medium == "sea" and hit and len(there) > 1:
            pairs += hit * (hit - 1)
            chances += hit * (len(there) - 1)
            several += hit > 1
    alike = pairs / several
    posterior = beta(pairs / alike + 0.5, (chances - pairs) / alike + 0.5)
    row = geo.rates["sea_shared_cause_pct"]
    expected = [100 * value for value in (posterior.ppf(0.05), posterior.mean(),
                                          posterior.ppf(0.95))]  # fmt: skip
    assert list(row.range) == pytest.approx(expected, rel=0.08)


def test_depth_factors_keep_the_mean_over_the_cable_of_the_tables(geo):
    """Shallow and deep, weighed by their cable, are one: no fault is won or lost."""
    cables = exposures(geo)
    km = sum(item.cable_km for item in cables)
    assert sum(item.weight for item in cables) / km == pytest.approx(1, abs=0.05)
    shallow, deep = (geo.rates[f"sea_fault_depth_factor_{name}"] for name in ("shallow", "deep"))
    for human, one, other in zip((0.7, 0.75, 0.8), shallow.range, reversed(deep.range),
                                 strict=True):  # fmt: skip
        assert one == pytest.approx(human / 0.35 + 1 - human, abs=0.05)
        assert other == pytest.approx(1 - human, abs=0.001)


def test_with_depth_the_zones_have_the_cuts_that_they_should(geo):
    """Cuts by zone against those expected by cable-years: by chance alone (chi-squared)."""
    from scipy.stats import chisquare

    cables = exposures(geo)
    zones = sorted({item.zone for item in cables} - {""})
    weights = [sum(it.weight * it.years() for it in cables if it.zone == zone) for zone in zones]
    cuts = [
        sum(len(set(item.system_ids) & {it.system_id for it in cables if it.zone == zone})
            for item in recorded(geo) if item.zone == zone and item.medium == "sea")
        for zone in zones
    ]  # fmt: skip
    usual = [sum(cuts) * weight / sum(weights) for weight in weights]
    assert chisquare(cuts, usual).pvalue > 0.1
    flat = [sum(it.cable_km * it.years() for it in cables if it.zone == zone) for zone in zones]
    usual_flat = [sum(cuts) * km / sum(flat) for km in flat]
    assert chisquare(cuts, usual).statistic < chisquare(cuts, usual_flat).statistic


def test_the_check_of_every_system(geo):
    """Three quarters of the systems with five years or more are inside their range."""
    found = check_record(geo)
    assert found.counted >= 20
    assert found.inside >= 0.75 * found.counted
    busy = [it for it in found.systems if it.is_counted and it.expected.likely >= 2]
    assert sum(it.is_inside for it in busy) >= 0.75 * len(busy) > 6
    for item in found.systems:
        assert item.is_inside == (item.expected.low <= item.outages <= item.expected.high)
    # stories in the press are 19 to 32 a year of 150 to 200 faults (SubTel Forum 2019, ICPC 2025)
    assert 19 / 200 < found.recorded_share < 32 / 150


def test_how_much_of_a_test_the_ranges_are(geo):
    """Each system by SciPy's negative binomial, sums of systems by drawing from it."""
    found = check_record(geo)
    draws, seed = 20_000, np.random.default_rng(13)
    for group in found.groups:
        others = [item for item in found.systems if item.system_id not in group.system_ids]
        share = sum(it.outages for it in others) / sum(it.model_faults.likely for it in others)
        shape = fitted_shape([it.outages for it in others],
                             [share * it.model_faults.likely for it in others])  # fmt: skip
        own = [item for item in found.systems if item.system_id in group.system_ids]
        means = np.array([share * item.model_faults.likely for item in own])
        assert group.expected.likely == pytest.approx(means.sum())
        drawn = seed.negative_binomial(shape, shape / (shape + means), (draws, len(own))).sum(1)
        ends = np.quantile(drawn, (0.05, 0.95))
        assert (group.expected.low, group.expected.high) == pytest.approx(ends, abs=1)
        assert group.outages == sum(item.outages for item in own)
    large, small = (set(group.system_ids) for group in found.groups)
    assert not large & small
    assert len(large | small) == found.counted
    for item in found.systems:
        others = [it for it in found.systems if it is not item]
        share = sum(it.outages for it in others) / sum(it.model_faults.likely for it in others)
        shape = fitted_shape([it.outages for it in others],
                             [share * it.model_faults.likely for it in others])  # fmt: skip
        spread = nbinom(shape, shape / (shape + share * item.model_faults.likely))
        for place, (low, high) in enumerate(((0.05, 0.95), (0.25, 0.75))):
            first, last = spread.ppf(low), spread.ppf(high)
            assert item.chances[place] == pytest.approx(spread.cdf(last) - spread.cdf(first - 1))
            inside = (item.is_inside, item.is_in_middle)[place]
            assert inside == (first <= item.outages <= last)


def test_a_record_that_the_model_does_not_expect_is_outside(geo, tmp_path):
    """Eight cuts of a small system are outside its range; what others should have hardly moves."""
    own = {"medium": "sea", "verified": "true", "source_ids": "mine", "place": "a test",
           "system_ids": "MEDNAUTILUS"}  # fmt: skip
    folder_with_source(tmp_path)
    rows = (own | {"id": f"I-{at}", "name": f"cut {at}", "start": f"201{at}-05-01"}
            for at in range(8))  # fmt: skip
    write_csv(tmp_path, "incidents", *rows)
    before, after = (
        {item.system_id: item for item in check_record(it).systems}
        for it in (geo, cr.open_geodata(tmp_path))
    )
    assert before["MEDNAUTILUS"].is_inside
    assert not after["MEDNAUTILUS"].is_inside
    assert after["MEDNAUTILUS"].expected == before["MEDNAUTILUS"].expected  # never from its own


def test_a_check_without_incidents(tmp_path):
    assert check_record(opened(tmp_path, (*RATES, rate("x", 1, 1, 1)))).systems == ()
