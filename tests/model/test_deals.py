"""How a deal is paid, and where a rate comes from."""

import pytest

import cableroute as cr
from cableroute.model import PAYMENT_PROFILES
from cableroute.model.figures import RATE_BASES

PRICE = {"quantity": "q", "low": 1, "likely": None, "high": 3}


@pytest.mark.parametrize("profile", PAYMENT_PROFILES)
def test_a_deal_says_how_it_is_paid(profile):
    deal = cr.Deal("d", "t", "IRU", payment_profile=profile, payment_statement="at once")
    assert (deal.payment_profile, deal.payment_statement) == (profile, "at once")


def test_payment_is_unknown_unless_a_source_states_it():
    assert cr.Deal("d", "t", "IRU").payment_profile == "unknown"
    with pytest.raises(cr.ModelError, match="payment_profile 'monthly' is unknown"):
        cr.Deal("d", "t", "IRU", payment_profile="monthly")


@pytest.mark.parametrize("basis", ["", *RATE_BASES])
def test_a_rate_says_where_it_comes_from(basis):
    assert cr.Rate("r", **PRICE, basis=basis).basis == basis


def test_a_rate_of_another_basis_is_refused():
    with pytest.raises(cr.ModelError, match="basis 'rumour' is unknown"):
        cr.Rate("r", **PRICE, basis="rumour")
