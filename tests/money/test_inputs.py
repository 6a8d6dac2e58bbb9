"""Money asked with wrong arguments: one clear error each, all faults at once."""

from __future__ import annotations

import math

import pytest

import cableroute as cr
from cableroute import money
from cableroute.errors import CablerouteError, ModelError
from cableroute.money.annuities import equal_lease
from cableroute.money.contracts import CrossingCharge, crossing_flows
from cableroute.money.cost_inputs import CableLength
from cableroute.money.costs import known_cost
from cableroute.money.sensitivity import outcome_range

WRONG = (None, "8", math.nan, math.inf, -100, True, [1], {}, 1 + 2j, 10**400, 10**5000)
ONE_INPUT = [money.Uncertain("x", 1, 2, 3)]
FLOWS = money.CashFlows((-100.0, 60.0, 60.0), (0, 1, 2), "USD")
REAL = money.CashFlows((-100.0, 60.0), ("2020-01-01", "2021-01-01"), "USD", 2020)
OVER = {"rate_pct": 8, "term_years": 15, "timing": "arrears"}
TERMS = money.Terms(**OVER)


def doubled(values):
    return 2 * values["x"]


def ahead(x, values):
    return x - values["x"]


@pytest.fixture(scope="module")
def calls():
    """Each function with arguments that are right, and the names of those that None leaves out."""
    geo = cr.open_geodata()
    first, second, *_ = cr.find_routes(geo, "Zafarana", "Abu Talat")
    cost = cr.route_cost(geo, first, price_year=2025, land="built")
    a_km = money.sea_km_cost(geo, price_year=2025)
    charge = CrossingCharge("USD", one_off=1.0)
    year = {"price_year": 2025}
    return {
        money.npv: {"flows": FLOWS, "rate_pct": 8},
        money.irr: {"flows": FLOWS},
        money.CashFlows: {"amounts": (1.0, 2.0), "times": (0, 1), "currency": "USD"},
        money.Terms: OVER,
        money.annuity_factor: OVER,
        equal_lease: {"price": 1.0, **OVER},
        money.level_flows: {
            "amount": 1.0,
            "term_years": 15,
            "timing": "arrears",
            "currency": "USD",
        },
        crossing_flows: {"charge": charge, "term_years": 15, "timing": "arrears"},
        cr.route_cost: {"route": first, "geodata": geo, **year, "land": "built"},
        money.sea_km_cost: {"geodata": geo, **year},
        money.lifetime_cost: {"cost": cost, "terms": TERMS},
        known_cost: {"cost": cost, "values": {item.name: item.low for item in cost.inputs}},
        outcome_range: {"function": doubled, "inputs": ONE_INPUT},
        money.tornado: {"function": doubled, "inputs": ONE_INPUT},
        money.sample_outcomes: {"function": doubled, "inputs": ONE_INPUT, "count": 10},
        cr.deal_worth: {
            "geodata": geo,
            "deal": "peace-transit-2019",
            "terms_years": (15,),
            "rate_pct": 8,
            "timing": "arrears",
        },
        money.second_paths: {
            "first": first,
            "seconds": [second],
            "geodata": geo,
            "price": 1e6,
            "terms": TERMS,
        },
        money.route_break_even: {
            "crossing": cost,
            "longer": cost,
            "vary": "charge",
            "terms": TERMS,
        },
        money.break_even_km: {"charge": 45e6, "sea_km": a_km, "terms": TERMS},
        cr.charts.tornado: {"swings": money.tornado(doubled, ONE_INPUT), "quantity": "Cost"},
        cr.charts.break_even: {"found": None},
        cr.charts.cash_flow: {"flows": FLOWS},
    }


ALSO_RIGHT = {
    ("equal_lease", "price"): (-100,),
    ("level_flows", "amount"): (-100,),
    ("second_paths", "seconds"): ({},),
    ("deal_worth", "terms_years"): ([1],),
    ("tornado", "quantity"): WRONG,
}


def test_no_wrong_argument_is_taken_and_each_is_reported(calls):
    left = {"sample_outcomes": {"seed": 1}}
    for function, right in calls.items():
        name = function.__name__
        if name != "break_even":
            function(**right, **left.get(name, {}))
        for argument in right:
            for value in WRONG:
                if any(
                    value is one or value == one for one in ALSO_RIGHT.get((name, argument), ())
                ):
                    continue
                with pytest.raises(CablerouteError) as told:
                    function(**{**right, **left.get(name, {}), argument: value})
                text = str(told.value)
                assert 10 < len(text) < 500, (name, argument)


def test_plain_numbers_are_no_cash_flows_and_the_error_says_how_to_make_them():
    with pytest.raises(ModelError) as told:
        money.npv([1, 2], rate_pct=-100)
    assert [fault.where for fault in told.value.problems] == ["flows", "rate_pct"]
    assert "is [1, 2]" in str(told.value)
    assert "CashFlows(amounts, times, currency)" in str(told.value)
    for function, more in ((money.irr, {}), (money.npv, {"rate_pct": 8})):
        with pytest.raises(ModelError, match="CashFlows"):
            function((1.0, 2.0), **more)


@pytest.mark.parametrize(
    "ask",
    [
        lambda: money.level_flows(
            1, term_years=1000, timing="arrears", currency="USD", growth_pct=100_000
        ),
        lambda: money.annuity_factor(rate_pct=-99.9999, term_years=1000, timing="arrears"),
        lambda: equal_lease(1, rate_pct=-99.9999, term_years=1000, timing="advance"),
        lambda: money.npv(money.CashFlows((1e15,), (1000,), "USD"), rate_pct=-99.99),
    ],
)
def test_what_no_number_holds_is_one_error(ask):
    with pytest.raises(ModelError) as told:
        ask()
    assert len(told.value.problems) == 1
    assert "above" in str(told.value) or "beyond what a number holds" in str(told.value)


def test_many_wrong_amounts_are_reported_and_counted():
    with pytest.raises(ModelError) as told:
        money.CashFlows([math.nan] * 1000, range(1000), "USD")
    assert "amount 1: is nan" in str(told.value)
    assert "980 more like these" in str(told.value)


def test_a_function_that_gives_no_number_is_reported():
    for answer in (lambda v: "x", lambda v: math.nan, lambda v: [1, 2, 3]):
        for ask in (outcome_range, money.tornado):
            with pytest.raises(ModelError, match="function"):
                ask(answer, ONE_INPUT)


def test_inputs_written_by_hand_are_checked():
    for item in (
        money.Uncertain("x", None, None, 3),
        money.Uncertain("x", 3, 2, 1),
        money.Uncertain("x", "1", 2, 3),
        money.Uncertain("x", 1, 2, math.inf),
    ):
        with pytest.raises(ModelError, match="x: is"):
            outcome_range(doubled, [item])


def test_a_length_is_km_times_its_factors_and_published_ones_as_they_are():
    length = CableLength(
        ((100.0, ("slack", "more")), (1.0, ("published_km_a",)), (10.0, ("slack",)))
    )
    assert length.names == ("slack", "more", "published_km_a")
    values = {"slack": 150.0, "more": 2.0, "published_km_a": 20.0}
    assert length.at(values) == pytest.approx(100 * 2.5 * 1.02 + 20 + 10 * 2.5)
