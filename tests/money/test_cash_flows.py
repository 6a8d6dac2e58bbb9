"""Payments over time: closed forms worked by hand, every yield, contracts, bad input."""

from __future__ import annotations

import datetime
import math
import pickle

import numpy as np
import numpy_financial
import pandas as pd
import pytest
from hypothesis import given, settings, strategies as st

import cableroute as cr
from cableroute.errors import ModelError
from cableroute.money.annuities import equal_lease
from cableroute.money.contracts import CrossingCharge, crossing_flows
from cableroute.money.inputs import LARGEST

USD = {"currency": "USD"}

quick = settings(max_examples=60, deadline=None)


def test_present_value_by_hand():
    # -100 + 60 / 1.1 + 60 / 1.21 = -100 + 54.5455 + 49.5868
    flows = cr.money.CashFlows((-100.0, 60.0, 60.0), (0, 1, 2), "USD")
    assert cr.money.npv(flows, rate_pct=10) == pytest.approx(4.132231404958678, abs=1e-12)
    assert cr.money.npv(flows, rate_pct=0) == 20.0 == flows.total


def test_dated_present_value_is_xnpv():
    # The worked example of Microsoft's page on XNPV: 9 % gives 2,086.65 (2,086.647602).
    flows = cr.money.CashFlows(
        (-10_000.0, 2750.0, 4250.0, 3250.0, 2750.0),
        ("2008-01-01", "2008-03-01", "2008-10-30", "2009-02-15", "2009-04-01"),
        "USD",
    )
    assert cr.money.npv(flows, rate_pct=9, at="2008-01-01") == pytest.approx(2086.647602, abs=1e-6)
    # And that on XIRR: 37.3362535 %.
    assert cr.money.irr(flows) == pytest.approx([37.3362535], abs=1e-5)


def test_a_year_of_days_is_365():
    flows = cr.money.CashFlows((110.0,), ("2026-01-01",), "USD")
    assert cr.money.npv(flows, rate_pct=10, at="2025-01-01") == pytest.approx(100.0)
    leap = cr.money.CashFlows((110.0,), ("2025-01-01",), "USD")
    assert cr.money.npv(leap, rate_pct=10, at="2024-01-01") == pytest.approx(
        110 / 1.1 ** (366 / 365)
    )


@pytest.mark.parametrize(
    ("timing", "expected"),
    [
        # (1 - 1.08 ** -15) / 0.08: 1.08 ** 15 = 3.172169, (1 - 0.315242) / 0.08 = 8.559479
        ("arrears", 8.559479),
        ("advance", 9.244237),  # 8.559479 x 1.08
    ],
)
def test_annuity(timing, expected):
    factor = cr.money.annuity_factor(rate_pct=8, term_years=15, timing=timing)
    assert factor == pytest.approx(expected, abs=5e-7)
    flows = cr.money.level_flows(1.0, term_years=15, timing=timing, **USD)
    assert cr.money.npv(flows, rate_pct=8) == pytest.approx(factor, rel=1e-13)


def test_annuity_without_interest_is_the_count():
    assert cr.money.annuity_factor(rate_pct=0, term_years=20, timing="arrears") == 20
    near = cr.money.annuity_factor(rate_pct=1e-10, term_years=20, timing="arrears")
    assert near == pytest.approx(20 - 210e-12, abs=1e-9)  # n - r n (n + 1) / 2


def test_annuity_by_month():
    # 1.08 ** (1 / 12) - 1 = 0.00643403 a month; (1 - 1.08 ** -15) / 0.00643403 = 106.4276
    monthly = cr.money.annuity_factor(rate_pct=8, term_years=15, timing="arrears", per_year=12)
    assert monthly == pytest.approx((1 - 1.08**-15) / (1.08 ** (1 / 12) - 1), rel=1e-12)
    assert monthly == pytest.approx(106.4276, abs=1e-3)


def test_a_term_is_of_a_thousand_years_at_most():
    """Without interest the factor is the number of payments."""
    assert cr.money.annuity_factor(rate_pct=0, term_years=1000, timing="arrears") == 1000
    with pytest.raises(ModelError, match="give years above 0, to 1000"):
        cr.money.annuity_factor(rate_pct=0, term_years=1001, timing="arrears")


@pytest.mark.parametrize(("years", "per_year", "refused"), [(2, 1, True), (1, 12, False)])
def test_the_last_payment_of_a_growing_row_is_held_to_what_a_number_holds(years, per_year, refused):
    """The second year's is ten times the first year's, and above what counts; 12 of one are not."""
    asked = {"term_years": years, "per_year": per_year, "timing": "arrears", "currency": "USD"}
    amount = 0.5 * LARGEST
    if refused:
        with pytest.raises(ModelError, match="of year 2 is above"):
            cr.money.level_flows(amount, growth_pct=900, **asked)
    else:
        assert cr.money.level_flows(amount, growth_pct=900, **asked).amounts == (amount,) * 12


def test_equal_lease_of_45_million():
    # 45 / 8.559479 = 5.257330; / 9.818147 = 4.583350; / 10.674776 = 4.215545 (millions)
    found = [
        equal_lease(45e6, rate_pct=8, term_years=years, timing="arrears") / 1e6
        for years in (15, 20, 25)
    ]
    assert found == pytest.approx([5.257330, 4.583350, 4.215545], abs=1e-6)


def test_crossing_charge_in_every_form():
    # 2 + 3 pairs x 4 + 10 Tbit/s x 0.5 = 19 at once; 1 + 3 x 0.1 + 10 x 0.02 = 1.5 a year
    charge = CrossingCharge("USD", 2.0, 1.0, 4.0, 0.1, 0.5, 0.02, 3, 10)
    flows = crossing_flows(charge, term_years=15, timing="arrears")
    assert cr.money.npv(flows, rate_pct=8) == pytest.approx(19 + 1.5 * 8.559479, abs=1e-5)
    yearly = crossing_flows(CrossingCharge("USD", annual=1.0), term_years=2, timing="advance")
    assert (yearly.amounts, yearly.times) == ((1.0, 1.0), (0.0, 1.0))


def test_every_yield_is_found():
    # (1 - 1.1 x)(1 - 1.2 x)(1 - 1.5 x) with x = 1 / (1 + r): 10, 20 and 50 %.
    flows = cr.money.CashFlows((1.0, -3.8, 4.77, -1.98), (0, 1, 2, 3), "USD")
    assert cr.money.irr(flows) == pytest.approx([10, 20, 50], abs=1e-6)
    assert cr.money.irr(-flows) == pytest.approx([10, 20, 50], abs=1e-6)


def test_yields_below_zero_and_at_zero():
    # (1 - 0.5 x)(1 - x)
    flows = cr.money.CashFlows((1.0, -1.5, 0.5), (0, 1, 2), "USD")
    assert cr.money.irr(flows) == pytest.approx([-50, 0], abs=1e-9)
    assert str(cr.money.irr(cr.money.CashFlows((-1.0, 1.0), (0, 1), "USD"))) == "(0.0,)"  # not -0.0


def test_long_runs_of_payments_of_one_sign_have_their_yields():
    # (1 - 1.1 x)(1 - 1.2 x) times 1 + x + ... + x ** 299, which is 0 at no x above 0.
    amounts = np.convolve([1.0, -2.3, 1.32], np.ones(300))
    flows = cr.money.CashFlows(amounts.tolist(), range(302), "USD")
    assert cr.money.irr(flows) == pytest.approx([10, 20], abs=1e-6)


def test_a_value_that_touches_zero_has_one_yield():
    flows = cr.money.CashFlows((1.0, -2.4, 1.44), (0, 1, 2), "USD")  # (1 - 1.2 x) ** 2
    assert cr.money.irr(flows) == pytest.approx([20], abs=1e-4)


def test_yields_agree_with_numpy_financial_where_there_is_one():
    # With one change of sign there is one root (Descartes), and numpy-financial is right.
    random = np.random.default_rng(7)
    for _ in range(30):
        amounts = [-float(random.uniform(50, 500)), *random.uniform(1, 100, 20).tolist()]
        flows = cr.money.CashFlows(amounts, range(21), "USD")
        [found] = cr.money.irr(flows)
        assert found == pytest.approx(100 * numpy_financial.irr(amounts), abs=1e-7)
        rate = float(random.uniform(-20, 40))
        expected = numpy_financial.npv(rate / 100, amounts)
        assert cr.money.npv(flows, rate_pct=rate) == pytest.approx(expected, rel=1e-10)


def test_long_flows_with_many_changes_of_sign():
    random = np.random.default_rng(3)
    amounts = random.normal(size=25)
    flows = cr.money.CashFlows(amounts.tolist(), range(25), "USD")
    roots = np.roots(amounts[::-1])  # of the polynomial in x = 1 / (1 + r)
    real = sorted(
        100 * (1 / root.real - 1) for root in roots if abs(root.imag) < 1e-9 and root.real > 0
    )
    assert cr.money.irr(flows) == pytest.approx(real, rel=1e-6, abs=1e-6)


def test_480_months_of_payments_of_either_sign_have_the_roots_of_their_polynomial():
    """As `numpy.roots` has them, which takes 2 s: two real ones above 0 of 479."""
    random = np.random.default_rng(1)
    amounts = random.choice([-1, 1], 480) * random.uniform(1, 100, 480)
    flows = cr.money.CashFlows(amounts.tolist(), [month / 12 for month in range(480)], "USD")
    expected = [-94.40317322611669, 292663442.547566]
    assert cr.money.irr(flows) == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize(
    ("amounts", "said"),
    [
        ((5.0, 6.0), "every payment is positive"),
        ((-5.0, -6.0), "every payment is negative"),
        ((0.0, 0.0), "every payment is 0"),
        ((1.0, -1.0, 1.0), "the value is above 0 at every rate"),
        ((-1.0, 1.0, -1.0), "the value is below 0 at every rate"),
    ],
)
def test_no_yield_says_so(amounts, said):
    flows = cr.money.CashFlows(amounts, range(len(amounts)), "USD")
    with pytest.raises(ModelError, match=said):
        cr.money.irr(flows)


def test_payments_of_one_day_that_cancel_are_nothing():
    flows = cr.money.CashFlows((-5.0, 5.0, 3.0), (1, 1, 2), "USD")
    with pytest.raises(ModelError, match="every payment is positive"):
        cr.money.irr(flows)


def test_a_rate_beyond_numbers_is_an_error():
    flows = cr.money.CashFlows((-1.0, 1e9), ("2025-01-01", "2025-01-02"), "USD")
    with pytest.raises(ModelError, match="beyond what a number holds"):
        cr.money.irr(flows)
    with pytest.raises(ModelError, match="beyond what a number holds"):
        cr.money.npv(cr.money.CashFlows((1.0,), (1000,), "USD"), rate_pct=-99.9999)


amounts_of = st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=12)
rates_of = st.floats(-50, 200)


@quick
@given(a=amounts_of, b=amounts_of, factor=st.floats(-100, 100), rate=rates_of)
def test_present_value_is_linear(a, b, factor, rate):
    first = cr.money.CashFlows(a, range(len(a)), "USD")
    second = cr.money.CashFlows(b, range(len(b)), "USD")
    joined = cr.money.npv(first * factor + second, rate_pct=rate)
    apart = factor * cr.money.npv(first, rate_pct=rate) + cr.money.npv(second, rate_pct=rate)
    size = sum(abs(x) for x in (*a, *b)) * 101 * 2.0**12
    assert joined == pytest.approx(apart, abs=1e-12 * max(size, 1))


@quick
@given(
    pairs=st.lists(st.tuples(st.integers(0, 4), st.floats(-1e6, 1e6)), min_size=1, max_size=12),
    rate=rates_of,
    data=st.data(),
)
def test_order_within_a_date_is_irrelevant(pairs, rate, data):
    mixed = data.draw(st.permutations(pairs))
    values = []
    for order in (pairs, mixed):
        flows = cr.money.CashFlows([x for _, x in order], [t for t, _ in order], "USD")
        values.append((flows, cr.money.npv(flows, rate_pct=rate)))
    assert values[0] == values[1]  # to the last digit


@quick
@given(amounts=st.lists(st.floats(-100, 100).filter(lambda x: abs(x) > 0.01),
                        min_size=2, max_size=10))  # fmt: skip
def test_present_value_at_a_yield_is_zero(amounts):
    flows = cr.money.CashFlows(amounts, range(len(amounts)), "USD")
    try:
        found = cr.money.irr(flows)
    except ModelError:
        at = [cr.money.npv(flows, rate_pct=rate) for rate in np.geomspace(0.01, 1e4, 60) - 5]
        size = max(abs(x) for x in amounts)
        assert min(at) > -1e-9 * size or max(at) < 1e-9 * size
        return
    for rate in found:
        growth = 1 + rate / 100
        size = math.fsum(abs(x) / growth**n for n, x in enumerate(amounts))
        assert abs(math.fsum(x / growth**n for n, x in enumerate(amounts))) <= 1e-6 * size


def test_flows_of_two_kinds_are_not_added():
    one = cr.money.CashFlows((1.0,), (0,), "USD", price_year=2025)
    other = cr.money.CashFlows((1.0,), ("2025-01-01",), "EUR")
    with pytest.raises(ModelError) as caught:
        one + other
    assert [fault.rule for fault in caught.value.problems] == ["currency", "price year", "times"]


@pytest.mark.parametrize("rate", [-100, -100.0, -250, math.nan, math.inf, "8", None, True])
def test_a_rate_of_minus_100_or_none_at_all(rate):
    flows = cr.money.CashFlows((1.0,), (1,), "USD")
    with pytest.raises(ModelError, match="rate_pct"):
        cr.money.npv(flows, rate_pct=rate)
    with pytest.raises(ModelError, match="rate_pct"):
        cr.money.annuity_factor(rate_pct=rate, term_years=15, timing="arrears")


@pytest.mark.parametrize("term", [0, -1, 1.5, math.nan, "15", None])
def test_a_term_that_is_invalid(term):
    with pytest.raises(ModelError, match="term_years"):
        cr.money.annuity_factor(rate_pct=8, term_years=term, timing="arrears")


def test_the_day_of_a_value_is_passed():
    dated = cr.money.CashFlows((1.0,), ("2025-01-01",), "USD")
    with pytest.raises(ModelError, match="the payments are dated"):
        cr.money.npv(dated, rate_pct=8)
    with pytest.raises(ModelError, match="the payments have no dates"):
        cr.money.npv(cr.money.CashFlows((1.0,), (0,), "USD"), rate_pct=8, at="2025-01-01")


def test_a_charge_per_pair_needs_pairs():
    with pytest.raises(ModelError) as caught:
        crossing_flows(
            CrossingCharge("USD", one_off_per_pair=1.0, annual_per_tbps=1.0),
            term_years=15,
            timing="arrears",
        )
    assert [fault.where for fault in caught.value.problems] == ["fibre_pairs", "capacity_tbps"]
    with pytest.raises(ModelError, match="it has no part"):
        crossing_flows(CrossingCharge("USD"), term_years=15, timing="arrears")


def test_flows_are_a_value():
    flows = cr.money.CashFlows([2.0, 1.0], [1, 0], "USD")
    assert flows == cr.money.CashFlows((1.0, 2.0), (0.0, 1.0), "USD")
    assert hash(flows) == hash(pickle.loads(pickle.dumps(flows)))
    assert (-flows).amounts == (-1.0, -2.0)


@pytest.mark.parametrize("kind", [datetime.date.fromisoformat, pd.Timestamp])
def test_payments_may_be_dated_by_dates(kind):
    days = "2020-01-01", "2021-01-01", "2022-01-01"
    flows = cr.money.CashFlows((-100.0, 60.0, 60.0), tuple(map(kind, days)), "USD")
    assert flows == cr.money.CashFlows((-100.0, 60.0, 60.0), days, "USD")
    # XNPV: 366 and 731 days, a year counted as 365.
    value = -100 + 60 / 1.1 ** (366 / 365) + 60 / 1.1 ** (731 / 365)
    assert cr.money.npv(flows, rate_pct=10, at=kind(days[0])) == pytest.approx(value)
