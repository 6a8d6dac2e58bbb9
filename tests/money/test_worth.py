"""What a sum buys: deals by hand, minutes avoided, and from which charge on a longer route wins."""

from __future__ import annotations

import dataclasses
import math

import pytest
from shapely.geometry import LineString

import cableroute as cr
from cableroute.errors import ModelError, UnknownNameError
from cableroute.money.second_path import bought_in_order, path_steps
from cableroute.reliability.elements import MINUTES_PER_YEAR

# One degree along the equator of WGS 84, km.
DEGREE_KM = 6378.137 * 3.141592653589793 / 180
TERMS = {"terms_years": (15, 20, 25), "rate_pct": 8, "timing": "arrears"}
ON_LAND = {"land_faults_per_1000km_year": 2.13}
"""A figure in place of what is not known within ten times."""

OVER = {"terms": cr.money.Terms(rate_pct=8, term_years=15, timing="arrears")}
FACTOR = (1 - 1.08**-15) / 0.08


def test_45_million_for_a_crossing(geo, crossing):
    found = cr.deal_worth(geo, "peace-transit-2019", **TERMS)
    # at once: 45 / 8.559479, / 9.818147, / 10.674776 million a year; in parts: 45 / 15, 20, 25
    assert [term.yearly_cost.high / 1e6 for term in found.terms] == pytest.approx(
        [5.257330, 4.583350, 4.215545], abs=1e-6
    )
    assert [term.yearly_cost.low / 1e6 for term in found.terms] == pytest.approx([3, 2.25, 1.8])
    every_km = math.fsum({leg.id: leg.route_km for way in crossing for leg in way.legs}.values())
    assert found.deal.per_km[0] == pytest.approx(45e6 / every_km)
    assert found.terms[0].per_km_year[0] == pytest.approx(45e6 / 15 / every_km)
    # 6 to 8 fibre pairs, all of the system's: an inference, and labelled
    assert found.deal.per_fibre_pair == (5.625e6, 7.5e6)
    said = {item.quantity: item.reason for item in found.not_known}
    assert {"term_years", "yearly charge", "path_count", "fibre_pairs"} <= set(said)
    assert said["fibre_pairs"].startswith("inference")
    assert found.per_fibre_pair_km[0] == pytest.approx(5.625e6 / every_km)


def test_20_million_for_length_that_is_not_named(geo):
    found = cr.deal_worth(geo, "peace-second-path-loi-2019", **TERMS)
    assert found.terms[0].yearly_cost.span == pytest.approx((20e6 / 15, 20e6 / FACTOR))
    assert found.terms[0].per_km_year is None
    assert found.per_fibre_pair_km is None
    assert any(item.quantity == "per_km" for item in found.not_known)
    assert not found.deal.is_binding


def test_a_deal_that_states_its_term_has_that_alone(geo):
    found = cr.deal_worth(geo, "mena-transit-iru-2014", **TERMS)
    assert [term.term_years for term in found.terms] == [20]
    level = 30e6 / ((1 - 1.08**-20) / 0.08)  # paid within 2014, the year of signature
    assert found.terms[0].yearly_cost.span == pytest.approx((level, level))
    other = cr.deal_worth(geo, "mena-transit-iru-2014", terms_years=[15], rate_pct=8,
                          timing="arrears")  # fmt: skip
    assert [term.term_years for term in other.terms] == [20]


def test_of_a_term_that_is_a_range_each_length_within_it_counts(geo):
    deal = dataclasses.replace(geo.deals["mena-transit-iru-2014"], term_years=(15, 20))
    found = cr.deal_worth(geo, deal, terms_years=(10, 15, 18, 20, 25), rate_pct=8, timing="arrears")
    assert [term.term_years for term in found.terms] == [15, 18, 20]
    assert found.terms[1].yearly_cost.high == pytest.approx(30e6 / ((1 - 1.08**-18) / 0.08))


def test_whether_landing_is_in_the_value_is_asked_where_nothing_says_so(geo):
    """Of a crossing: MENA's row leaves it open, PEACE's says yes, capacity at sea has none."""
    asked = {
        name: "includes_landing"
        in {item.quantity for item in cr.deal_worth(geo, name, **TERMS).not_known}
        for name in ("mena-transit-iru-2014", "peace-transit-2019", "airtel-iru-2018")
    }
    assert list(asked.values()) == [True, False, False]


def test_a_yearly_charge_is_beside(geo):
    found = cr.deal_worth(geo, "airtel-iru-2018", **TERMS)
    assert found.terms[0].yearly_cost.span == pytest.approx((90e6 / FACTOR, 90e6 / FACTOR))
    assert found.terms[0].yearly_cost.charge == pytest.approx((0.04 * 90e6, 0.04 * 90e6))
    assert "yearly charge" not in {item.quantity for item in found.not_known}


def test_in_the_money_of_another_year_the_value_is_beside(geo):
    found = cr.deal_worth(geo, "imewe-transit-2007", price_year=2025, **TERMS)
    assert (found.value, found.price_year) == (36e6, 2007)
    # US CPI-U, yearly means of 2025 and 2007: US Bureau of Labor Statistics
    assert found.deal.value_restated == pytest.approx((36e6, 36e6 * 321.943 / 207.342), rel=1e-5)
    assert found.terms[0].yearly_cost.span == pytest.approx((36e6 / 15, 36e6 / FACTOR))


def test_a_deal_without_a_value_and_bad_arguments(geo):
    with pytest.raises(ModelError, match="no value is published"):
        cr.deal_worth(geo, "iex-crossing", **TERMS)
    with pytest.raises(UnknownNameError):
        cr.deal_worth(geo, "no such deal", **TERMS)
    with pytest.raises(ModelError) as caught:
        cr.deal_worth(geo, "peace-transit-2019", terms_years=(15, 0), rate_pct=-100, timing="x")
    assert len(caught.value.problems) == 3


OWN = {
    "cable_cost_usd_per_km": (10_000, 15_000, 20_000), "repeater_cost_usd": 0,
    "repeater_spacing_km": 80, "marine_work_cost_usd_per_km": 0, "landing_cost_usd": 1e6,
    "sea_faults_per_1000km_year": 0.1, "repair_cost_usd": 1e6, "land_repair_cost_usd": 0,
    "land_faults_per_1000km_year": 0, "maintenance_cost_usd_per_km_year": 0,
}  # fmt: skip


def ways(geo, **rates):
    """Return a crossing with 10 degrees of sea and 1 of land, and a route by sea of 30 degrees."""
    legs = [
        cr.Leg("S", "A", "B", "sea", LineString([(0, 0), (10, 0)]), 0),
        cr.Leg("L", "B", "C", "land", LineString([(10, 0), (11, 0)]), 0),
    ]
    long = cr.Leg("S2", "A", "C", "sea", LineString([(0, 0), (30, 0)]), 0)
    return [
        cr.route_cost(geo, cr.Route(name, name, parts), price_year=2025, land="bought",
                      rates=OWN | rates)
        for name, parts in (("crossing", legs), ("longer", [long]))
    ]  # fmt: skip


def test_charge_from_which_a_longer_route_wins(geo):
    short, long = ways(geo)

    # 20 degrees more of cable and of repairs; the landings are two either way
    def more(usd):
        return 20 * DEGREE_KM * (usd + 0.1 / 1000 * 1e6 * FACTOR)

    found = cr.money.route_break_even(short, long, vary="charge", **OVER)
    assert found.found.low == pytest.approx(more(10_000), rel=1e-6)
    assert found.found.base == pytest.approx(more(15_000), rel=1e-6)
    assert found.found.high == pytest.approx(more(20_000), rel=1e-6)
    assert found.difference.not_known == ()
    assert found.difference.likely == pytest.approx(more(15_000), rel=1e-6)
    assert found.swings[0].name == "cable_cost_usd_per_km"
    yearly = cr.money.route_break_even(short, long, vary="yearly charge", **OVER)
    assert yearly.found.base == pytest.approx(more(15_000) / FACTOR, rel=1e-6)
    traffic = cr.money.route_break_even(short, long, vary="traffic", annual_per_tbps=1e5, **OVER)
    assert traffic.found.base == pytest.approx(more(15_000) / FACTOR / 1e5, rel=1e-6)
    assert traffic.found.unit == "Tbit/s"


def test_what_both_rest_on_is_one_input(geo):
    # A price that both pay cancels: the difference has no range where lengths are equal.
    short, _ = ways(geo)
    found = cr.money.route_break_even(short, short, vary="charge", **OVER)
    assert (found.difference.low, found.difference.known_high) == (0, 0)


def test_a_route_that_is_cheaper_without_any_charge(geo):
    short, long = ways(geo)
    found = cr.money.route_break_even(long, short, vary="charge", **OVER)
    assert found.found.is_always
    assert "crossing charge" in found.difference.not_known  # that of the way called longer


def test_avoided_downtime_is_most_where_nothing_fails_together(geo, crossing):
    """Many faults that never come together avoid most, few that all do least: by hand."""
    first, second = crossing[:2]
    given = cr.geodata.with_changes(cr.default_assumptions(geo), **ON_LAND, land_shared_cause_pct=0)
    [found] = cr.money.second_paths(
        geo, first, seconds=[second], price=20e6, assumptions=given, **OVER
    )
    worst = {  # the worst of the rates and of the length, nothing failing together
        item.id: (set(item.route_ids), item.availability.low)
        for item in cr.availability_of(geo, [first, second], assumptions=given).elements
    }
    other, every = (
        math.prod(up for ways, up in worst.values() if ways & names)
        for names in ({second.id}, {first.id, second.id})
    )
    only_second_up = other - every  # a way is up while the first is not
    low, likely, high = found.worth.avoided_min_per_year
    assert high == pytest.approx(only_second_up * MINUTES_PER_YEAR, rel=1e-4)
    assert likely == pytest.approx(found.before_min_per_year[1] - found.after_min_per_year[1])
    assert low < likely
    assert found.worth.usd_per_minute_high == pytest.approx(
        20e6 / FACTOR / found.worth.avoided_min_per_year.low
    )


def test_nothing_known_of_either_route_is_no_break_even(geo, crossing):
    # neither the land that is bought nor its upkeep has a rate: 0 less 0 is no charge
    costs = [cr.route_cost(geo, way, price_year=2025, land="bought") for way in crossing[:2]]
    found = cr.money.route_break_even(*costs, vary="charge", draws=100, seed=1, **OVER)
    assert found.is_unknown
    assert not found.is_undecided
    assert (found.found.low, found.found.base, found.found.high) == (None, None, None)
    assert not found.found.is_always
    short, _ = ways(geo)
    same = cr.money.route_break_even(short, short, vary="charge", **OVER)
    assert not same.is_unknown
    assert (same.found.low, same.found.high) == (0.0, 0.0)


def test_components_not_known_are_named(geo, crossing):
    costs = [cr.route_cost(geo, way, price_year=2025, land="bought")
             for way in cr.find_routes(geo, "Marseille", "Mumbai", k=2)]  # fmt: skip
    found = cr.money.route_break_even(*costs, vary="charge", draws=1000, seed=1, **OVER)
    assert {"repairs on land", "maintenance"} <= set(found.difference.not_known)
    assert (found.difference.likely, found.difference.high) == (None, None)
    assert found.sampled.seed == 1
    low, high = found.difference.low, found.difference.known_high
    assert low - 1 <= found.sampled.p5 <= found.sampled.p95 <= high + 1


def test_length_for_a_charge(geo):
    a_km = cr.money.sea_km_cost(geo, price_year=2025, rates=OWN)
    found = cr.money.break_even_km(45e6, sea_km=a_km, **OVER)
    assert found.base == pytest.approx(45e6 / (15_000 + 100 * FACTOR), rel=1e-9)
    assert found.low == pytest.approx(45e6 / (20_000 + 100 * FACTOR), rel=1e-9)
    assert found.unit == "km"
    free = dict.fromkeys(OWN, 0) | {"repeater_spacing_km": 80}
    nothing = cr.money.sea_km_cost(geo, price_year=2025, rates=free)
    with pytest.raises(ModelError, match="costs nothing"):
        cr.money.break_even_km(45e6, sea_km=nothing, **OVER)


def test_bad_arguments_of_a_break_even(geo):
    short, long = ways(geo)
    other = cr.route_cost(geo, cr.find_routes(geo, "Zafarana", "Abu Talat")[0], price_year=2019,
                          land="bought")  # fmt: skip
    with pytest.raises(ModelError) as caught:
        cr.money.route_break_even(short, other, vary="traffic", draws=10, **OVER)
    assert [fault.where for fault in caught.value.problems] == [
        "routes", "annual_per_tbps", "draws, seed",
    ]  # fmt: skip
    with pytest.raises(ModelError) as caught:
        cr.money.Terms(rate_pct=-100, term_years=0, timing="sometime")
    assert [fault.where for fault in caught.value.problems] == ["rate_pct", "term_years", "timing"]
    with pytest.raises(ModelError, match="one of charge, yearly charge, traffic"):
        cr.money.route_break_even(short, long, vary="length", **OVER)


def test_a_further_path_saves_what_the_paths_before_it_leave(geo, crossing):
    have, deal = cr.money.agreed_paths(geo, crossing)
    assert (len(have), deal.id) == (2, "peace-transit-2019")
    ladder = bought_in_order(crossing, geo, have=have)
    assert ladder[:2] == have
    given = cr.geodata.with_changes(cr.default_assumptions(geo), **ON_LAND)
    one, two, three = path_steps(ladder, geo, price=20e6, **OVER, assumptions=given)
    assert one.worth is None
    for before, step in ((one, two), (two, three)):
        least = before.path.downtime_min_per_year.likely - step.path.downtime_min_per_year.likely
        assert step.path.saved_min_per_year.likely == pytest.approx(least, rel=1e-6)
    saved = two.path.saved_min_per_year.likely
    assert two.worth.usd_per_minute_likely == pytest.approx(20e6 / FACTOR / saved, rel=1e-6)
    [beside] = cr.money.second_paths(
        geo, have, seconds=[ladder[2]], price=20e6, terms=OVER["terms"], assumptions=given
    )
    assert beside.worth == three.worth
    # how many of the causes that cut two paths cut a third is not known: nor what a third saves
    low, _, high = three.path.saved_min_per_year
    assert high > 10 * low
    assert high < saved / 5
    assert not three.worth.is_known
    assert three.worth[2:] == (None, None, None)


def test_no_agreement_is_no_path_that_exists(geo):
    routes = cr.find_routes(geo, "Suez", "Port Said")
    assert cr.money.agreed_paths(geo, routes) == ((), None)
    with pytest.raises(ModelError, match="there is none"):
        cr.money.second_paths(geo, [], seconds=routes, price=20e6, terms=OVER["terms"])
    with pytest.raises(ModelError, match="first") as caught:
        cr.money.second_paths(geo, [routes[0], "no route", 5], seconds=["no route"], price=20e6,
                              terms=OVER["terms"])  # fmt: skip
    assert [problem.rule for problem in caught.value.problems] == ["kind"] * 3


def test_the_payments_of_a_route_are_worth_its_cost(geo, crossing):
    """Each figure at its likely one, or in the middle: numpy_financial would discount them so."""
    route = cr.find_routes(geo, "Marseille", "Mumbai")[1]
    own = {"maintenance_cost_usd_per_km_year": (400, 500, 700)}
    cost = cr.money.route_cost(geo, route, price_year=2025, land="bought", rates=own)
    life = cr.money.lifetime_cost(cost, **OVER)
    assert len(life.flows.amounts) == 16
    worth = cr.money.npv(life.flows, rate_pct=8)
    assert [it.base for it in life.swings] == pytest.approx([worth] * len(life.swings), rel=1e-9)
    built = cr.money.route_cost(geo, crossing[0], price_year=2025, land="built")
    assert len(cr.money.lifetime_cost(built, **OVER).flows.amounts) == 1  # nothing yearly is known


def test_a_deal_is_marked_in_the_prices_of_the_axis_or_in_its_own(geo):
    """CPI-U: 255.657 in 2019, 313.689 in 2024; 236.736 in 2014."""

    def marks(deal, vary="charge", **more):
        (row,) = cr.compare_deals(geo, deal, **more)
        return {name.rpartition(", ")[2]: value for name, value in row.marks(vary).items()}

    letter, lease = "peace-second-path-loi-2019", "mena-transit-iru-2014"
    assert marks(letter) == {"USD of 2019": 20e6}
    assert marks(letter, price_year=2024) == {
        "if paid in 2024": 20e6, "if paid in 2019": pytest.approx(20e6 * 313.689 / 255.657)
    }  # fmt: skip
    assert marks(lease, price_year=2024) == {
        "USD of 2024": pytest.approx(30e6 * 313.689 / 236.736, rel=1e-4)
    }
    assert marks("peace-go-2019", price_year=2024) == {}  # in euros
    over = {"term_years": 15, "rate_pct": 8, "timing": "arrears"}
    yearly = marks("peace-transit-2019", "yearly charge", **over).values()
    assert sorted(yearly) == pytest.approx([3e6, 45e6 / FACTOR])
    assert marks("peace-transit-2019", "traffic", **over) == {}
