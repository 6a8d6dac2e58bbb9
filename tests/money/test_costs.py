"""What a route costs by component: by hand, ranges, and what is not known."""

from __future__ import annotations

import itertools
import math
import pickle

import pytest
from shapely.geometry import LineString
from worlds.folders import folder_with_source, write_csv

import cableroute as cr
from cableroute.errors import ModelError
from cableroute.money.contracts import CrossingCharge
from cableroute.money.cost_inputs import COST_RATES
from cableroute.money.costs import COMPONENTS
from cableroute.money.second_path import routes_named
from cableroute.presentation.money_tables import cost_records

# One degree along the equator of WGS 84, km.
DEGREE_KM = 6378.137 * 3.141592653589793 / 180

OWN = {
    "cable_cost_usd_per_km": 10_000,
    "repeater_cost_usd": 200_000,
    "repeater_spacing_km": 80,
    "marine_work_cost_usd_per_km": 5_000,
    "landing_cost_usd": 1e6,
    "land_build_cost_usd_per_km": 50_000,
    "sea_faults_per_1000km_year": 0.1,
    "repair_cost_usd": 2e6,
    "land_faults_per_1000km_year": 2,
    "land_repair_cost_usd": 10_000,
    "maintenance_cost_usd_per_km_year": 100,
}


def leg(name, start, end, medium, lon1, lon2, slack=0.0, **more):
    line = LineString([(lon1, 0), (lon2, 0)])
    return cr.Leg(name, start, end, medium, line, slack, **more)


SEA = leg("S", "A", "B", "sea", 0, 10, system_id="X")
LAND = leg("L", "B", "C", "land", 10, 11)
ROUTE = cr.Route("R", "A to C", [SEA, LAND])


def cost_of(geo, route=ROUTE, land="built", **more):
    more = {"rates": OWN, "price_year": 2025, **more}
    return cr.route_cost(geo, route, land=land, **more)


def test_every_component_by_hand(geo):
    cost = cost_of(geo, charge=CrossingCharge("USD", one_off=3e6, annual=1e5))
    sea_km, land_km = 10 * DEGREE_KM, DEGREE_KM  # 1113.19 and 111.32 km
    expected = {
        ("cable", "once"): sea_km * 10_000,
        ("repeaters", "once"): 13 * 200_000,  # 1113.19 / 80 = 13.9: 14 spans
        ("marine work", "once"): sea_km * 5_000,
        ("landings", "once"): 2e6,
        ("land build", "once"): land_km * 50_000,
        ("crossing charge", "once"): 3e6,
        ("crossing charge", "yearly"): 1e5,
        ("repairs at sea", "yearly"): sea_km / 1000 * 0.1 * 2e6,
        ("repairs on land", "yearly"): land_km / 1000 * 2 * 10_000,
        ("maintenance", "yearly"): (sea_km + land_km) * 100,
    }
    found = {(item.component, item.when): item for item in cost.items}
    assert set(found) == set(expected)
    for name, value in expected.items():
        item = found[name]
        assert (item.low, item.likely, item.high) == pytest.approx((value,) * 3, rel=1e-9), name
    once = math.fsum(value for (_, when), value in expected.items() if when == "once")
    yearly = math.fsum(value for (_, when), value in expected.items() if when == "yearly")
    assert cost.build.likely == pytest.approx(once)
    assert cost.yearly.high == pytest.approx(yearly)
    life = cr.money.lifetime_cost(
        cost, terms=cr.money.Terms(rate_pct=8, term_years=15, timing="arrears")
    )
    assert life.total.likely == pytest.approx(once + 8.559478688 * yearly, rel=1e-9)


@pytest.mark.parametrize(
    ("km", "repeaters"), [(79.0, 0), (80.0, 0), (80.5, 1), (160.0, 1), (161.0, 2), (240.0, 2)]
)
def test_repeaters_stand_between_spans(geo, km, repeaters):
    route = cr.Route("R", "A to B", [leg("S", "A", "B", "sea", 0, km / DEGREE_KM)])
    assert cost_of(geo, route).item("repeaters").likely == repeaters * 200_000


def test_a_branching_unit_is_no_landing_and_a_change_of_system_is(geo):
    legs = [leg("S1", "A", "B", "sea", 0, 1, system_id="X"),
            leg("S2", "B", "C", "sea", 1, 2, system_id="X"),
            leg("S3", "C", "D", "sea", 2, 3, system_id="Y")]  # fmt: skip
    cost = cost_of(geo, cr.Route("R", "A to D", legs))
    assert cost.item("landings").likely == 4e6
    # 222.6 km: 3 spans; 111.3 km: 2 spans
    assert cost.item("repeaters").likely == 3 * 200_000


COPIED = {
    name: name for name in ("cable_cost_usd_per_km", "repeater_cost_usd", "repeater_spacing_km")
}
"""Rows that copy a re-worded summary, asked for by id."""


def test_a_re_worded_summary_counts_only_when_asked_for(geo):
    assert [geo.rates[name].basis for name in COPIED] == ["reworded", "reworded", "published"]
    cost = cr.route_cost(geo, ROUTE, price_year=2025, land="built")
    assert [item.component for item in cost.items if item.when == "once"] == [
        "sea build", "land build",
    ]  # fmt: skip
    # totals over lengths at prices of 2025: DARE1, the mean of the world, EIG
    whole = cost.item("sea build")
    assert (whole.low, whole.likely, whole.high) == pytest.approx(
        [10 * DEGREE_KM * usd for usd in (19_600, 39_600, 69_800)]
    )
    assert not any("osrtech-2025" in item.source_ids for item in cost.items)
    asked = cr.route_cost(geo, ROUTE, price_year=2025, land="built", rates=COPIED)
    assert any("re-worded" in note for note in asked.item("cable").notes)
    with pytest.raises(ModelError, match="no rate of it is 'landing'"):
        cr.route_cost(
            geo, ROUTE, price_year=2025, land="built", rates={"landing_cost_usd": "landing"}
        )
    with pytest.raises(cr.errors.GeodataError):
        geo.find_rate("cable_cost_usd_per_km", medium="sea")


def test_what_has_no_rate_is_not_known_and_never_0(geo):
    cost = cr.route_cost(geo, ROUTE, price_year=2025, land="bought", rates=COPIED)
    unknown = {item.component for item in cost.items if not item.is_known}
    assert unknown == {
        "marine work",
        "landings",
        "crossing charge",
        "repairs on land",
        "maintenance",
    }
    for item in cost.items:
        if not item.is_known:
            assert (item.low, item.likely, item.high) == (None, None, None)
            assert item.why
    assert cost.item("marine work").why == "no rate marine_work_cost_usd_per_km is sourced"
    total = cost.build
    assert not total.is_complete
    assert (total.likely, total.high) == (None, None)
    assert total.not_known == ("marine work", "landings", "crossing charge")
    assert total.low == cost.item("cable").low + cost.item("repeaters").low
    assert total.known_high == cost.item("cable").high + cost.item("repeaters").high
    assert [item.low for item in cost.items].count(None) == 5
    assert "not known: marine work" in repr(cost)


def test_a_lower_bound_is_rounded_down_wherever_it_is_written(geo):
    """1,113.19 km for 0.24 to 0.45 M a km, and 2 landings of 1 M: 269.2 to 502.9 M at least."""
    rates = {"cable_cost_usd_per_km": (240_000, 300_000, 450_000), "landing_cost_usd": 1e6}
    cost = cost_of(geo, rates=rates, land="bought")
    low, high = 10 * DEGREE_KM * 240_000 + 2e6, 10 * DEGREE_KM * 450_000 + 2e6
    assert (cost.build.low, cost.build.known_high) == pytest.approx((low, high))
    assert "build at least 260 to 500 M USD" in repr(cost)
    terms = cr.money.Terms(rate_pct=8, term_years=15, timing="arrears")
    rows = cost_records(cost, cr.money.lifetime_cost(cost, terms=terms).total, 15)
    note = next(row["note"] for row in rows if row["quantity"] == "build")
    assert note.startswith("at least 260,000,000; known components: 260,000,000 to 500,000,000")


def test_sourced_rates_by_hand(geo):
    cost = cr.route_cost(geo, ROUTE, price_year=2025, land="built", rates=COPIED)
    cable = cost.item("cable")
    # rates of 2025: 6,000 to 20,000 USD a km; no likely figure is sourced
    assert cable.low == pytest.approx(10 * DEGREE_KM * 6_000)
    assert cable.high == pytest.approx(10 * DEGREE_KM * 20_000)
    assert cable.likely is None
    # 50 to 100 km between repeaters: 23 or 12 spans
    assert (cost.item("repeaters").low, cost.item("repeaters").high) == (11 * 2e5, 22 * 2e5)
    repairs = cost.item("repairs at sea")
    assert repairs.low == pytest.approx(10 * DEGREE_KM / 1000 * 0.088 * 1.5e6)
    assert repairs.high == pytest.approx(10 * DEGREE_KM / 1000 * 0.2 * 2e6)
    assert "subcables-2025" in repairs.source_ids


def test_money_is_restated_to_the_price_year(geo):
    # Egypt's rate is of 2004, index 188.9; 2019 has 255.657
    land = cr.Route("R", "B to C", [leg("L", "B", "C", "land", 10, 11, country="EG")])
    cost = cr.route_cost(geo, land, price_year=2019, land="built")
    item = cost.item("land build")
    assert item.likely == pytest.approx(DEGREE_KM * 10_000 * 255.657 / 188.9)
    assert any("restated from 2004" in note for note in item.notes)
    elsewhere = cr.Route("R", "B to C", [leg("L", "B", "C", "land", 10, 11, country="NG")])
    item = cr.route_cost(geo, elsewhere, price_year=2025, land="built").item("land build")
    assert any("is a proxy rate" in note for note in item.notes)


def test_a_published_length_stands_before_the_drawn_one(geo):
    route = cr.Route("R", "A to B", [leg("S", "A", "B", "sea", 0, 10, 20, published_km=(900, 950))])
    cable = cost_of(geo, route).item("cable")
    assert (cable.low, cable.likely, cable.high) == (9e6, None, 9.5e6)


def test_slack_lengthens_the_cable_that_is_paid(geo):
    """3, 13 and 17 per cent more than the drawn line, low to high, at sea and on land."""
    legs = [leg("S", "A", "B", "sea", 0, 10, (3, 13, 17)),
            leg("L", "B", "C", "land", 10, 12, (0, 10, 26))]  # fmt: skip
    cost = cost_of(geo, cr.Route("R", "A to C", legs))
    for name, km, per_km, factors in (
        ("cable", 10 * DEGREE_KM, 10_000, (1.03, 1.13, 1.17)),
        ("land build", 2 * DEGREE_KM, 50_000, (1.0, 1.1, 1.26)),
    ):
        found = cost.item(name)
        expected = [km * factor * per_km for factor in factors]
        assert (found.low, found.likely, found.high) == pytest.approx(expected, rel=1e-9), name


def test_what_is_counted_is_one_length_or_a_range(geo):
    cost = cost_of(geo)
    assert cost.item("cable").quantity == "1,113 km"  # 10 degrees of the equator: 1,113.19
    assert not any("by depth" in note for note in cost.item("cable").notes)  # a rate of one's own
    route = cr.Route("R", "A to B", [leg("S", "A", "B", "sea", 0, 10, published_km=(900, 950))])
    assert cost_of(geo, route).item("cable").quantity == "900 to 950 km"


def test_ranges_hold_every_combination_of_inputs(geo):
    route = cr.Route("R", "A to C", [leg("S", "A", "B", "sea", 0, 10, (3, 13, 17)),
                                     leg("L", "B", "C", "land", 10, 11, (0, 10, 26))])  # fmt: skip
    cost = cr.route_cost(geo, route, price_year=2025, land="built")
    inputs = {item.name: item for item in cost.inputs}
    for item in cost.items:
        if item.evaluate is None:
            continue
        sides = [(inputs[name].low, inputs[name].high) for name in item.inputs]
        found = [
            float(item.evaluate(dict(zip(item.inputs, values, strict=True))))
            for values in itertools.product(*sides)
        ]
        assert (item.low, item.high) == pytest.approx((min(found), max(found))), item.component


def test_cable_by_type_and_depth(tmp_path):
    price = {"quantity": "cable_cost_usd_per_km", "unit": "USD/km", "medium": "sea", "year": 2025,
             "source_ids": "mine"}  # fmt: skip
    write_csv(
        folder_with_source(tmp_path), "rates",
        price | {"id": "shallow", "name": "armoured", "component": "DA", "low": 40_000,
                 "likely": 40_000, "high": 40_000, "depth_low_m": 0, "depth_high_m": 1000},
        price | {"id": "deep", "name": "light weight", "component": "LW", "low": 10_000,
                 "likely": 10_000, "high": 10_000, "depth_low_m": 1000, "depth_high_m": 9000},
    )  # fmt: skip
    geo = cr.open_geodata(tmp_path)
    line = LineString([(37.5, 20.5), (38.7, 19.7)])  # from the shelf into the trough of the Red Sea
    route = cr.Route("R", "down", [cr.Leg("S", "A", "B", "sea", line, 0)])
    seabed = cr.seabed.open_seabed()
    cost = cr.route_cost(geo, route, price_year=2025, land="built", seabed=seabed)
    found = cr.seabed.profile(seabed.window((36, 18, 40, 22)), line)
    middle = (found.depth_m[:-1] + found.depth_m[1:]) / 2
    steps = found.kp_km[1:] - found.kp_km[:-1]
    expected = float((steps * [40_000.0 if depth <= 1000 else 10_000.0 for depth in middle]).sum())
    assert cost.item("cable").likely == pytest.approx(expected, rel=1e-6)
    assert 1e4 * route.route_km < expected < 4e4 * route.route_km
    typed = cr.route_cost(geo, route, price_year=2025, land="built", seabed=seabed, cable_type="LW")
    assert not typed.item("cable").is_known  # above 1,000 m no price of LW is sourced
    assert "cable_cost_usd_per_km" in typed.item("cable").why
    without = cr.route_cost(geo, route, price_year=2025, land="built").item("cable")
    assert "no depths were passed" in without.why


def test_the_published_price_of_whole_systems_is_beside_the_sum(geo):
    cost = cr.route_cost(geo, ROUTE, price_year=2025, land="built",
                         rates={"cable_cost_usd_per_km": 1e4})  # fmt: skip
    assert cost.benchmark.likely == pytest.approx(10 * DEGREE_KM * 39_600)
    assert "complete system" not in COMPONENTS
    assert cost.benchmark not in cost.items


def test_published_costs_of_whole_systems_are_in_the_range_per_km(geo):
    """The US consumer price index, as published: 2004, 2005 and so on."""
    index = {2005: 195.3, 2007: 207.342, 2008: 215.303, 2017: 245.12, 2020: 258.811, 2023: 304.702}
    rate, seen = geo.rates["sea_build_cost_usd_per_km"], {}
    for deal in geo.deals.values():
        system = geo.systems.get(deal.system_id)
        at_sea = system is not None and system.medium == "sea" and system.length_km
        if at_sea and deal.bought == "build" and deal.currency == "USD" and deal.value:
            usd = deal.value * 321.943 / index[deal.price_year]
            seen[system.id] = [usd / km for km in reversed(system.length_km)]
    assert {"SMW4", "SMW5", "SMW6", "EIG", "SEACOM", "TE-NORTH"} <= set(seen)
    for name, (low, high) in seen.items():
        assert rate.low <= high, name
        assert low <= rate.high, name


def test_bad_arguments_are_reported_at_once(geo):
    with pytest.raises(ModelError) as caught:
        cr.route_cost(
            geo, ROUTE, price_year=2026, land="rented",
            charge=CrossingCharge("EUR", one_off_per_pair=1.0),
            rates={"cable_cost": 5, "repeater_cost_usd": -1, "landing_cost_usd": (3, 1),
                   "repeater_spacing_km": 0},
        )  # fmt: skip
    said = str(caught.value)
    for text in ("2026 has no price index", "'rented'", "EUR, which has no rate to USD",
                 "fibre_pairs", "did you mean cable_cost_usd_per_km", "repeater_cost_usd",
                 "landing_cost_usd", "repeater_spacing_km"):  # fmt: skip
        assert text in said
    assert len(caught.value.problems) == 8
    with pytest.raises(ModelError) as caught:
        cr.money.lifetime_cost(cost_of(geo), terms=8)
    assert [fault.where for fault in caught.value.problems] == ["terms"]


def test_a_cost_travels_to_another_process(geo):
    cost = cost_of(geo)
    assert pickle.loads(pickle.dumps(cost)) == cost


def test_what_is_confidential_marks_the_cost(geo):
    hidden = cr.Route("R", "A to C", [SEA, LAND], visibility="confidential")
    assert cost_of(geo, hidden).visibility == "confidential"
    assert cost_of(geo).visibility == "public"


def test_rates_have_units_of_the_table(geo):
    for quantity, unit in COST_RATES.items():
        for rate in geo.rates.values():
            if rate.quantity == quantity:
                assert rate.unit == unit


def test_routes_are_named_by_number_id_or_name():
    """Each once, in the order asked; every name that no route has is a fault."""
    one, two, three = (
        cr.Route(name, text, [leg(name, "A", "B", "sea", 0, 10)])
        for name, text in (("R-1", "By the north"), ("2", "South²"), ("Ä", "Old ROAD"))
    )
    routes = [one, two, three]
    assert routes_named(routes, [1, "3", "r-1"], "have", of="invest") == [one, three]
    assert routes_named(routes, ["by THE north", "South²", "ä"], "have", of="invest") == routes
    assert routes_named(routes, ["2"], "have", of="invest") == [two]  # a number is a place
    with pytest.raises(ModelError) as caught:
        routes_named(routes, [0, "4", "²", "R", 2], "have", of="invest")
    told = [problem.message for problem in caught.value.problems]
    assert told == [f"there is no route {name}" for name in (0, 4, "²", "R")]
