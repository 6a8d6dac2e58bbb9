"""What a deal is a year: from even payments to all at once, each end labelled, one figure."""

from __future__ import annotations

import numpy_financial
import pytest
from hypothesis import given, strategies as st

import cableroute as cr
from cableroute.errors import ModelError
from cableroute.model.deals import PAYMENT_PROFILES
from cableroute.money.deals import compare_deals
from cableroute.money.worth import deal_worth
from cableroute.money.yearly_cost import yearly_cost

OVER = {"rate_pct": 8, "timing": "arrears"}


def deal(profile="unknown", value=45e6, **more):
    return cr.Deal(
        "one", "A crossing", "transit agreement", value=value, currency="USD", bought="crossing",
        value_basis="stated", price_year=2019, payment_profile=profile, **more,
    )  # fmt: skip


def test_the_agreement_of_2019_over_15_years():
    # 45 M: 3.00 a year in parts; at 8 % the level payment that numpy-financial gives
    found = yearly_cost(deal(), term_years=15, **OVER)
    assert found.low == pytest.approx(3e6)
    assert found.high == pytest.approx(-numpy_financial.pmt(0.08, 15, 45e6))
    assert found.low_basis == "equal parts over 15 years"
    assert found.high_basis == "one sum financed at 8 % over 15 years"


@pytest.mark.parametrize(
    ("profile", "ends"),
    [("even", (3e6, 3e6)), ("upfront", (5257329.5, 5257329.5)),
     ("milestones", (3e6, 5257329.5)), ("unknown", (3e6, 5257329.5))],
)  # fmt: skip
def test_each_profile(profile, ends):
    found = yearly_cost(deal(profile), term_years=15, **OVER)
    assert found.span == pytest.approx(ends)
    assert ("financed" in found.high_basis) == (profile != "even")


def test_a_term_that_is_a_range_widens_both_ends():
    found = yearly_cost(deal(), term_years=(15, 25), **OVER)
    assert found.low == pytest.approx(45e6 / 25)
    assert found.low_basis == "equal parts over 25 years"
    assert found.high == pytest.approx(-numpy_financial.pmt(0.08, 15, 45e6))


def test_a_yearly_charge_comes_on_top():
    found = yearly_cost(deal(recurring_pct=(3, 4)), term_years=15, **OVER)
    assert found.span == yearly_cost(deal(), term_years=15, **OVER).span
    assert found.charge == pytest.approx((0.03 * 45e6, 0.04 * 45e6))
    assert found.basis.endswith(", without the yearly charge of 3–4 % of the value")
    assert "charge" not in yearly_cost(deal(), term_years=15, **OVER).basis


def test_no_value_is_no_figure_and_wrong_terms_are_all_named():
    bare = cr.Deal("two", "t", "IRU")
    assert yearly_cost(bare, term_years=15, **OVER) is None
    with pytest.raises(ModelError) as caught:
        yearly_cost(deal(), term_years=(0, 2.5), rate_pct=-100, timing="never")
    assert len(caught.value.problems) == 4


@given(
    st.sampled_from(PAYMENT_PROFILES),
    st.integers(1, 60),
    st.integers(0, 40),
    st.floats(-20, 60),
    st.sampled_from(["arrears", "advance"]),
)
def test_years_add_up_to_more_than_the_value_only_where_financed(profile, term, more, rate, timing):
    found = yearly_cost(deal(profile), term_years=(term, term + more), rate_pct=rate, timing=timing)
    assert found.low <= found.high
    for amount, basis in ((found.low, found.low_basis), (found.high, found.high_basis)):
        years = int(basis.split(" over ")[1].split()[0])
        if "financed" not in basis:
            assert amount * years <= 45e6 * (1 + 1e-12)


def test_every_deal_is_the_same_figure_wherever_it_is_shown(geo):
    rows = compare_deals(geo, geo.deals, term_years=20, rate_pct=8, price_year=2025)
    shown = 0
    for row in rows:
        if row.yearly_cost is None:
            continue
        worth = deal_worth(geo, row.deal_id, terms_years=(20,), price_year=2025, **OVER)
        assert [term.yearly_cost for term in worth.terms] == [row.yearly_cost]
        direct = yearly_cost(geo.deals[row.deal_id], term_years=row.term_years, **OVER)
        assert direct == row.yearly_cost
        shown += 1
    assert shown >= 9


def test_a_total_over_a_life_is_never_restated(geo):
    (row,) = compare_deals(geo, "peace-transit-2019", price_year=2025, term_years=15, rate_pct=8)
    assert row.value == 45e6
    assert row.value_restated is None
    reason = next(item.reason for item in row.missing if item.quantity == "value_restated")
    assert "over the life" in reason
    assert row.yearly_cost.span == pytest.approx((3e6, 5257329.5))
