"""Money asked with wrong arguments: one clear error each, all faults at once."""

from __future__ import annotations

import math

import pytest

import cableroute as cr
from cableroute.errors import CablerouteError, ModelError

WRONG = (None, "8", math.nan, math.inf, -100, True, [1], {}, 1 + 2j, 10**400, 10**5000)
ONE_INPUT = [cr.Uncertain("x", 1, 2, 3)]
FLOWS = cr.CashFlows((-100.0, 60.0, 60.0), (0, 1, 2), "USD")
REAL = cr.CashFlows((-100.0, 60.0), ("2020-01-01", "2021-01-01"), "USD", 2020)
OVER = {"rate_pct": 8, "term_years": 15, "timing": "arrears"}


def doubled(values):
    return 2 * values["x"]


def ahead(x, values):
    return x - values["x"]


@pytest.fixture(scope="module")
def calls():
    """Each function with arguments that are right, and the names of those that None leaves out."""
    geo = cr.open_geodata()
    first, second, *_ = cr.find_options(geo, "Zafarana", "Abu Talat")
    cost = cr.route_cost(first, geo, price_year=2025, land="built")
    a_km = cr.sea_km_cost(geo, price_year=2025)
    fee = cr.CrossingFee("USD", one_off=1.0)
    year = {"price_year": 2025}
    indices = list(geo.deflators.values())
    return {
        cr.npv: {"flows": FLOWS, "rate_pct": 8},
        cr.irr: {"flows": FLOWS},
        cr.CashFlows: {"amounts": (1.0, 2.0), "times": (0, 1), "currency": "USD"},
        cr.CashFlows.by_year: {"amounts": (1.0,), "currency": "USD", "timing": "arrears"},
        cr.real_rate_pct: {"rate_pct": 8, "inflation_pct": 2},
        cr.inflate_flows: {"flows": REAL, "inflation_pct": 2},
        cr.restate_flows: {"flows": REAL, "price_year": 2024, "deflators": indices},
        cr.convert_flows: {"flows": FLOWS, "currency": "EUR", "rates": {"USD": 0.9}},
        cr.annuity_factor: OVER,
        cr.equal_lease: {"price": 1.0, **OVER},
        cr.level_flows: {"amount": 1.0, "term_years": 15, "timing": "arrears", "currency": "USD"},
        cr.iru_flows: {"price": 1.0, "term_years": 15, "currency": "USD", "timing": "arrears",
                       "paid": ((0, 1),)},
        cr.capacity_flows: {"capacity_gbps": 1.0, "price_per_gbps_month": 2.0, "term_years": 1,
                            "currency": "USD", "timing": "arrears"},
        cr.crossing_flows: {"fee": fee, "term_years": 15, "timing": "arrears"},
        cr.price_per_fibre_pair_km: {"flows": FLOWS, "rate_pct": 8, "fibre_pairs": 2,
                                     "route_km": 3},
        cr.route_cost: {"route": first, "geodata": geo, **year, "land": "built"},
        cr.sea_km_cost: {"geodata": geo, **year},
        cr.lifetime_cost: {"cost": cost, **OVER},
        cr.cost_table: {"costs": [cost]},
        cr.known_cost: {"cost": cost, "values": {item.name: item.low for item in cost.inputs}},
        cr.outcome_range: {"function": doubled, "inputs": ONE_INPUT},
        cr.tornado: {"function": doubled, "inputs": ONE_INPUT},
        cr.sample_outcomes: {"function": doubled, "inputs": ONE_INPUT, "count": 10},
        cr.break_even: {"advantage": ahead, "inputs": ONE_INPUT, "most": 10, "least": 0,
                        "variable": "fee"},
        cr.deal_worth: {"geodata": geo, "deal": "peace-transit-2019", "terms_years": (15,),
                        "rate_pct": 8, "timing": "arrears"},
        cr.minute_avoided: {"price": 1e6, "before_min_per_year": cr.Range(100, 200, 400),
                            "after_min_per_year": cr.Range(0, 5, 40), **OVER},
        cr.second_paths: {"first": first, "seconds": [second], "geodata": geo, "price": 1e6,
                          **OVER},
        cr.way_break_even: {"crossing": cost, "longer": cost, "vary": "fee", **OVER},
        cr.break_even_km: {"fee": 45e6, "sea_km": a_km, **OVER},
        cr.draw_tornado: {"swings": cr.tornado(doubled, ONE_INPUT), "quantity": "Cost"},
        cr.draw_break_even: {"found": None},
        cr.draw_cash_flow: {"flows": FLOWS},
    }  # fmt: skip


ALSO_RIGHT = {
    ("equal_lease", "price"): (-100,), ("level_flows", "amount"): (-100,),
    ("by_year", "amounts"): ([1],), ("break_even", "least"): (-100, True),
    ("break_even", "most"): (True,), ("break_even", "variable"): ("8",),
    ("cost_table", "costs"): ({},), ("second_paths", "seconds"): ({},),
    ("deal_worth", "terms_years"): ([1],), ("draw_tornado", "quantity"): WRONG,
}  # fmt: skip


def test_no_wrong_argument_is_taken_and_each_is_told(calls):
    left = {"sample_outcomes": {"seed": 1}}
    for function, right in calls.items():
        name = function.__name__
        if name != "draw_break_even":
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
        cr.npv([1, 2], rate_pct=-100)
    assert [fault.where for fault in told.value.problems] == ["flows", "rate_pct"]
    assert "is [1, 2]" in str(told.value)
    assert "CashFlows(amounts, times, currency)" in str(told.value)
    for function in (cr.irr, cr.npv, cr.price_per_fibre_pair_km):
        right = {"rate_pct": 8, "fibre_pairs": 1, "route_km": 1}
        names = {cr.irr: (), cr.npv: ("rate_pct",)}.get(function, right)
        with pytest.raises(ModelError, match="CashFlows"):
            function((1.0, 2.0), **{name: right[name] for name in names})


@pytest.mark.parametrize(
    "ask",
    [
        lambda: cr.level_flows(1, term_years=1000, timing="arrears", currency="USD",
                               growth_pct=100_000),
        lambda: cr.annuity_factor(rate_pct=-99.9999, term_years=1000, timing="arrears"),
        lambda: cr.equal_lease(1, rate_pct=-99.9999, term_years=1000, timing="advance"),
        lambda: cr.inflate_flows(cr.CashFlows((1,), (1000,), "USD", 2020), inflation_pct=99_999),
        lambda: cr.capacity_flows(1e9, price_per_gbps_month=1e2, term_years=1000, currency="USD",
                                  timing="arrears", growth_pct=100),
        lambda: cr.npv(cr.CashFlows((1e15,), (1000,), "USD"), rate_pct=-99.99),
    ],
)  # fmt: skip
def test_what_no_number_holds_is_one_error(ask):
    with pytest.raises(ModelError) as told:
        ask()
    assert len(told.value.problems) == 1
    assert "above" in str(told.value) or "beyond what a number holds" in str(told.value)


def test_many_wrong_amounts_are_told_and_counted():
    with pytest.raises(ModelError) as told:
        cr.CashFlows([math.nan] * 1000, range(1000), "USD")
    assert "amount 1: is nan" in str(told.value)
    assert "980 more faults" in str(told.value)


def test_a_function_that_gives_no_number_is_told():
    for answer in (lambda v: "x", lambda v: math.nan, lambda v: [1, 2, 3]):
        for ask in (cr.outcome_range, cr.tornado):
            with pytest.raises(ModelError, match="function"):
                ask(answer, ONE_INPUT)


def test_inputs_written_by_hand_are_checked():
    for item in (cr.Uncertain("x", None, None, 3), cr.Uncertain("x", 3, 2, 1),
                 cr.Uncertain("x", "1", 2, 3), cr.Uncertain("x", 1, 2, math.inf)):  # fmt: skip
        with pytest.raises(ModelError, match="x: is"):
            cr.outcome_range(doubled, [item])


def test_every_currency_without_a_rate_is_told():
    listed = [cr.CashFlows((1,), (0,), name) for name in ("EUR", "GBP", "EGP")]
    with pytest.raises(ModelError) as told:
        cr.convert_flows(listed, currency="USD", rates={"EUR": 1.1, "GBP": -1})
    assert [fault.where for fault in told.value.problems] == ["rate of GBP", "EGP"]
    with pytest.raises(cr.GeodataError, match="EUR"):
        cr.restate_flows(cr.CashFlows((1,), (0,), "EUR", 2020), price_year=2024,
                         deflators=cr.open_geodata().deflators.values())  # fmt: skip
