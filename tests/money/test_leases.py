"""What a crossing may cost against a lease: by the annuity factor, and against sourced prices."""

from __future__ import annotations

import numpy_financial
import pytest
from worlds.folders import folder_with_source, write_csv

import cableroute as cr
from cableroute.errors import ModelError
from cableroute.money.leases import LeasePrice, lease_break_even, lease_prices

OVER = cr.money.Terms(rate_pct=8, term_years=15, timing="arrears")
SINGAPORE, FRANKFURT, MARSEILLE = (103.85, 1.29), (8.68, 50.11), (5.37, 43.3)


def test_a_charge_is_worth_what_a_lease_is_more_than_the_rest():
    lease = LeasePrice("mine", "mine", 1.2e6, 1.5e6)
    found = lease_break_even(lease, terms=OVER, own_per_year=(0.3e6, 0.5e6))
    assert found.per_year == pytest.approx((0.7e6, 1.2e6))
    worth = [-numpy_financial.pv(0.08, 15, amount) for amount in (0.7e6, 1.2e6)]
    assert found.once == pytest.approx(worth)


def test_a_lease_that_is_cheaper_whatever_the_charge_is_below_0():
    found = lease_break_even(LeasePrice("m", "m", 1e5, 1e5), terms=OVER, own_per_year=(2e5, 3e5))
    assert found.per_year == (-2e5, -1e5)


def test_the_sourced_prices_are_of_the_two_places_either_way(geo):
    # a broker's price of 2024 by Ameer: 115,000 to 145,000 USD a month for 100 Gbps
    there = lease_prices(geo, SINGAPORE, FRANKFURT)
    assert lease_prices(geo, FRANKFURT, SINGAPORE) == there
    hundred = next(item for item in there if item.capacity_gbps == 100)
    assert (hundred.low, hundred.high) == (12 * 115_000, 12 * 145_000)
    assert hundred.basis == "offered"
    assert [item.id for item in lease_prices(geo, MARSEILLE, SINGAPORE)] == [
        "lease_10g_usd_month_marseille_singapore_aae1"
    ]
    assert lease_prices(geo, MARSEILLE, FRANKFURT) == ()


def test_a_re_worded_price_and_places_that_are_not_known_are_left_out(tmp_path):
    row = {
        "quantity": "lease_100g_usd_month", "name": "x", "low": 1, "high": 2, "unit": "USD/month",
        "source_ids": "mine",
    }  # fmt: skip
    write_csv(
        folder_with_source(tmp_path), "rates",
        row | {"id": "copy", "component": "Singapore - Frankfurt", "basis": "reworded"},
        row | {"id": "nowhere", "component": "Atlantis - Frankfurt"},
        row | {"id": "one", "component": "Frankfurt"},
    )  # fmt: skip
    ids = {item.id for item in lease_prices(cr.open_geodata(tmp_path), SINGAPORE, FRANKFURT)}
    assert not ids & {"copy", "nowhere", "one"}


@pytest.mark.parametrize("own", [(2.0, 1.0), (-1.0, 1.0), 5.0, (1.0,)])
def test_wrong_ranges_are_reported(own):
    with pytest.raises(ModelError, match="own_per_year"):
        lease_break_even(LeasePrice("m", "m", 1.0, 2.0), terms=OVER, own_per_year=own)
