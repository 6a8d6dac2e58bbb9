"""What the record gives: the rows of the tables are its estimates, and each by hand."""

import re
import shutil
from pathlib import Path

import numpy as np
import pytest
from scipy.optimize import brentq
from scipy.stats import beta, gamma, loguniform, nbinom
from worlds.folders import folder_with_source, write_csv
from worlds.reliability import RATES, draws, opened, rate
from worlds.scripts import loaded

import cableroute as cr
from cableroute.model import Incident, Route
from cableroute.reliability.availability import downtime_of
from cableroute.reliability.gamma_poisson import fitted_power, fitted_shape
from cableroute.reliability.incident_dates import day_span, open_incidents, outage_days
from cableroute.reliability.record import record_days, recorded
from cableroute.reliability.record_check import check_record
from cableroute.reliability.repair_times import Repair, _war_repair, is_in_conflict, repairs_of

SCRIPT = loaded("record")
estimated_rates, exposures = SCRIPT.estimated_rates, SCRIPT.exposures
implied_failures = SCRIPT.implied_failures
ROOT = Path(__file__).resolve().parents[2]
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
    """Repairs of 100 and of 5 days or more in one zone, of 10 in the other, by the posterior."""
    geo = cr.open_geodata(tables, base=False)
    found = {item.zone: item for item in estimated_rates(geo) if "repair" in item.quantity}
    assert set(found) == {"narrows", "wide"}  # a day is not a repair by a ship
    assert 25 < found["narrows"].likely < 100
    assert 10 < found["wide"].likely < 25
    shape = fitted_shape([1, 1], [105 / 25, 10 / 25])
    for zone, days in (("narrows", 105), ("wide", 10)):
        speed = gamma(1 + shape, scale=1 / (days / 25 + shape))
        assert found[zone].likely == pytest.approx(25 / speed.mean(), rel=0.02)


def test_in_a_conflict_repairs_take_months_in_all_its_waters(geo):
    """Both parts of the Red Sea: repairs that ended over the days of all, by scipy's gamma."""
    names = {
        "INC-2024-02-24-REDSEA": 149.8,
        "INC-2024-12-AAE1": 111.5,  # ended
        "INC-2025-03-04-PEACE": 28,
        "INC-2025-09-06-JEDDAH": 5,
        "INC-2025-10-20-PEACE": 5,
    }
    days = gamma(2 + 0.5, scale=1 / sum(names.values()))
    expected = [1 / days.ppf(0.95), sum(names.values()) / 2, 1 / days.ppf(0.05)]
    known = recorded(geo)
    own = [it for it in repairs_of(known) if is_in_conflict(geo, it.incident, known)]
    assert {it.incident.id: it.days for it in own} == pytest.approx(names, abs=0.5)
    assert sum(it.has_ended for it in own) == 2
    for zone in ("northern", "southern"):
        rates = {name: geo.rates[f"sea_repair_days_{zone}_red_sea{name}"].range
                 for name in ("", "_quiet", "_conflict")}  # fmt: skip
        assert list(rates["_conflict"]) == pytest.approx(expected, rel=0.05)
        assert 20 < rates["_quiet"].likely < 30
        assert rates["_quiet"].likely < rates[""].likely < 0.5 * rates["_conflict"].likely
    assert 9 < geo.rates["sea_repair_days_mediterranean"].likely < 30


def test_a_repair_whose_end_is_not_known_counts_as_long_as_it_is_known_to_have_lasted(tables):
    geo = cr.open_geodata(tables, base=False)
    found = {it.incident.id: (it.days, it.has_ended) for it in repairs_of(recorded(geo))}
    assert found == {"I-1": (100, True), "I-2": (5, False), "I-3": (10, True)}
    seen = Incident("I", name="a cut", start="2014-01-01", medium="sea",
                       unrepaired_on="2014-03-02")  # fmt: skip
    assert repairs_of([seen]) == [Repair(seen, 60, False)]


def test_censored_repairs_give_their_true_time_as_often_as_they_say():
    """Exponential repairs of 60 days, of which the record loses sight after a while."""
    seed = np.random.default_rng(7)
    cut = Incident("I", name="a cut", start="2014-01-01", medium="sea")
    inside, likely, ended_only = 0, [], []
    for _ in range(400):
        took, seen = seed.exponential(60, 12), seed.uniform(5, 120, 12)
        own = [Repair(cut, min(pair), pair[0] <= pair[1]) for pair in zip(took, seen, strict=True)]
        rate = _war_repair("a zone", own)
        inside += rate.low <= 60 <= rate.high
        likely.append(rate.likely)
        ended_only.append(np.mean([it.days for it in own if it.has_ended] or [60]))
    assert inside / 400 == pytest.approx(0.9, abs=0.05)
    assert np.median(likely) == pytest.approx(60, rel=0.1)
    assert np.median(ended_only) < 45  # what leaving them out would give


def test_failures_that_double_failures_imply_are_those_that_make_so_many():
    """Two paths year after year: a tenth of the failures common, the others by chance."""
    seed, years, rate, share, repair = np.random.default_rng(3), 200_000, 4.0, 0.1, 0.01
    both = seed.poisson(share * rate * years)
    one, other = (np.sort(seed.uniform(0, years, seed.poisson((1 - share) * rate * years)))
                  for _ in range(2))  # fmt: skip
    for first, second in ((one, other), (other, one)):  # is the other in repair at a failure
        last = np.searchsorted(second, first) - 1
        both += int((first[last >= 0] - second[last[last >= 0]] < repair).sum())
    assert implied_failures(both / years, share, repair) == pytest.approx(rate, rel=0.03)
    assert implied_failures(0.3, 0.1, 0.0) == pytest.approx(3)


def test_the_rate_on_land_is_what_the_double_failures_leave_possible(geo):
    """Bounds by root finding on draws; the published figure and SEACOM's record are inside."""
    doubles = [it for it in recorded(geo) if it.medium == "land" and it.paths_down_together]
    note = geo.rates["land_faults_per_1000km_year"].note
    years, km = map(int, re.search(r"in (\d+) system-years of (\d+) km", note).groups())
    hits = sum(len(it.system_ids) for it in doubles)

    def rate(doubles, share, hours):
        repair = hours / 24 / 365.25
        return brentq(lambda x: share * x + 2 * repair * ((1 - share) * x) ** 2 - doubles,
                      0, 1e4) * 1000 / km  # fmt: skip

    low, likely, high = geo.rates["land_faults_per_1000km_year"].range
    seed, count = np.random.default_rng(5), 4000
    drawn = [
        rate(*one)
        for one in zip(
            seed.gamma((len(doubles) + hits) / 2 + 0.5, 1 / years, count),
            draws(seed, 0.01, 0.1**1.5, 0.1, count),
            draws(seed, 4, 5, 6, count),
            strict=True,
        )
    ]
    assert [low, high] == pytest.approx(np.quantile(drawn, [0.05, 0.95]), rel=0.15)
    assert likely == 2.13
    own = [it for it in doubles if it.system_ids == ("SEACOM",)]
    assert len(own) == 3
    for share in (0.03, 0.05, 0.1):  # one of many systems, that with most: its range reaches in
        assert low < rate(gamma(len(own) + 0.5).ppf(0.05) / 17.4, share, 5) < high


def test_the_share_that_takes_traffic_down_is_between_what_is_recorded_and_all(geo):
    """Outages of crossing systems in the later half, over their faults by the general rate."""
    first, last = record_days(geo, recorded(geo))
    middle = (first + last) / 2
    names = {item.system_id for item in geo.crossings.values()}
    outages = sum(
        len(names & set(item.system_ids))
        for item in recorded(geo)
        if item.medium == "sea" and day_span(item.start)[0] >= middle
    )
    faults = sum(0.1 / 1000 * it.weight * it.years(middle) for it in exposures(geo)
                 if it.system_id in names)  # fmt: skip
    share = outages / faults
    even = loguniform(share, 1)
    expected = [100 * even.ppf(at) for at in (0.05, 0.5, 0.95)]
    assert list(geo.rates["sea_service_faults_pct"].range) == pytest.approx(expected, rel=0.05)


def shared_cuts(geo):
    """Of each incident at sea its zone, pairs cut together, and pairs that might have been.

    Counted anew, from systems in service and their segments' zones.
    """
    cables = exposures(geo)
    for item in recorded(geo):
        there = {it.system_id for it in cables if it.zone == item.zone != ""}
        there = {name for name in there if geo.systems[name].in_service_on(item.start) is not False}
        hit = len(there & set(item.system_ids))
        if item.medium == "sea" and hit and len(there) > 1:
            yield item.zone, hit * (hit - 1), hit * (len(there) - 1)


def share_of(cuts, usual=1.0):
    """The share of pairs that are cut together, each incident counted once: low, mean, high.

    `usual`: pairs of an incident where none of these has any.
    """
    pairs, chances = (sum(column) for column in list(zip(*cuts, strict=True))[1:])
    alike = pairs / sum(pair > 0 for _, pair, _ in cuts) if pairs else usual
    posterior = beta(pairs / alike + 0.5, (chances - pairs) / alike + 0.5)
    return [100 * it for it in (posterior.ppf(0.05), posterior.mean(), posterior.ppf(0.95))]


def test_shared_cuts_at_sea_are_pairs_of_the_systems_that_were_there(geo):
    row = geo.rates["sea_shared_cause_pct"]
    assert list(row.range) == pytest.approx(share_of([*shared_cuts(geo)]), rel=0.08)


def test_by_zone_the_record_of_shared_cuts_is_too_short(geo):
    """Of each zone the range is wider than that of all together, and overlaps it."""
    cuts = [*shared_cuts(geo)]
    low, _, high = share_of(cuts)
    own = {zone: [it for it in cuts if it[0] == zone] for zone, *_ in cuts}
    usual = sum(pair for _, pair, _ in cuts) / sum(pair > 0 for _, pair, _ in cuts)
    wide = {zone: share_of(some, usual) for zone, some in own.items()}
    assert all(least < high and low < most for least, _, most in wide.values())
    factors = sorted(most / least for least, _, most in wide.values())
    assert factors[0] > high / low
    counts = sorted(len(some) for some in own.values())
    guide = (ROOT / "examples/guide/explanation/availability.md").read_text(encoding="utf-8")
    assert (
        f"By zone the record has {counts[0]} to {counts[-1]} incidents: the range of a zone of its "
        f"own would span a factor of {factors[0]:.1f} or more, that of all zones together spans "
        f"{high / low:.1f} and overlaps each. So all zones have one share."
    ) in " ".join(guide.split())


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


def held_in(found, part):
    """What the systems of the other parts say: share, power, shape, from the figures alone."""
    own = [item for item in found.systems if item.part != part]
    faults = np.array([item.model_faults.likely for item in own])
    size = faults / [item.years for item in own]
    counts = [item.outages for item in own]
    power = fitted_power(counts, faults, size)
    share = sum(counts) / (faults * size**power).sum()
    return share, power, fitted_shape(counts, share * faults * size**power), own


def test_every_third_system_is_held_out_in_turn(geo):
    """By year of service, before anything is fitted; all are in one part."""
    found = check_record(geo)
    order = sorted(found.systems, key=lambda it: (
        geo.systems[it.system_id].ready_for_service, it.system_id))  # fmt: skip
    assert [item.part for item in order] == [1 + at % 3 for at in range(len(order))]
    groups = {group.name: group for group in found.groups}
    assert set(groups) == {"large", "small", "part 1", "part 2", "part 3"}
    for part in (1, 2, 3):
        names = {it.system_id for it in order if it.is_counted and it.part == part}
        assert set(groups[f"part {part}"].system_ids) == names


def test_the_sums_hold_out_of_sample_and_are_a_test(geo):
    """Outages and days in repair of each part, of large and of small systems: within five times."""
    for group in check_record(geo).groups:
        assert group.is_inside
        assert group.is_repair_inside
        assert group.expected.high <= 5 * group.expected.low
        assert group.expected_days.high <= 5 * group.expected_days.low


def test_sums_are_those_of_drawn_records(geo):
    """Each system by SciPy's negative binomial; sums by drawing the share, then the outages."""
    found = check_record(geo)
    draws, seed = 40_000, np.random.default_rng(13)
    hits = {it.id: set(it.system_ids) for it in recorded(geo) if it.medium == "sea"}
    for group in found.groups:
        total, mean = np.zeros(draws), 0.0
        for part in (1, 2, 3):
            share, power, shape, others = held_in(found, part)
            names = {item.system_id for item in others}
            own = [it for it in found.systems
                   if it.part == part and it.system_id in group.system_ids]  # fmt: skip
            sizes = [len(names & systems) for systems in hits.values()]
            events = sum(sizes) ** 2 / sum(size**2 for size in sizes)
            ratio = seed.gamma(events + 0.5, 1 / (events + 0.5), draws)
            for item in own:
                usual = share * item.model_faults.likely
                usual *= (item.model_faults.likely / item.years) ** power
                mean += usual
                total += seed.negative_binomial(shape, shape / (shape + usual * ratio))
        assert group.expected.likely == pytest.approx(mean)
        ends = np.quantile(total, (0.05, 0.95))
        assert (group.expected.low, group.expected.high) == pytest.approx(ends, abs=1.5)
        assert group.outages == sum(
            item.outages for item in found.systems if item.system_id in group.system_ids
        )
    large, small = (set(group.system_ids) for group in found.groups[:2])
    assert not large & small
    assert len(large | small) == found.counted
    for item in found.systems:
        share, power, shape, _ = held_in(found, item.part)
        usual = share * item.model_faults.likely * (item.model_faults.likely / item.years) ** power
        spread = nbinom(shape, shape / (shape + usual))
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


def test_what_availability_takes_of_the_systems_is_no_less_than_the_record(geo):
    """Days down by the availability of each segment at sea, in the years of each system."""
    found = check_record(geo)
    by_hand = [0.0, 0.0, 0.0]
    for row in found.systems:
        for segment in geo.segments_of[row.system_id]:
            if segment.medium == "sea":
                route = Route(segment.id, segment.id, (segment,))
                minutes, _ = downtime_of(route, geo)
                by_hand = [
                    days + row.years * own / 24 / 60
                    for days, own in zip(by_hand, minutes, strict=True)
                ]
    assert found.model_down_days == pytest.approx(by_hand, rel=0.05)
    assert 0 < found.down_days < found.model_down_days.low
    assert found.model_down_days.high < 10 * found.model_down_days.low
