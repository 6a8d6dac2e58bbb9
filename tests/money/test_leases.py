"""What a crossing may cost against a lease: by the annuity factor, and against sourced prices."""

from __future__ import annotations

import numpy_financial
import pytest
from worlds.folders import folder_with_source, write_csv

import cableroute as cr
from cableroute.errors import ModelError
from cableroute.money import LeasePrice, lease_break_even, lease_prices

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


def test_a_price_falls_to_the_year_by_the_published_declines(geo):
    """100 Gbps fell by 2 to 23 % a year: 115,000 x 0.77² and 145,000 x 0.98² in 2026."""
    hundred, ten = lease_prices(geo, SINGAPORE, FRANKFURT, year=2026)
    assert (hundred.low, hundred.high) == pytest.approx((12 * 68_183.5, 12 * 139_258))
    assert (ten.low, ten.high) == pytest.approx((12 * 25_000 * 0.71**2, 12 * 45_000 * 0.89**2))
    assert hundred.year == 2026
    said = "115,000 to 145,000 USD/month in 2024, less 2 to 23 % a year to 2026; of a broker"
    assert hundred.note.startswith(said)
    assert {"subseacables-2024-07-24", "lightreading-2023-01-13"} <= set(hundred.source_ids)


def test_a_price_does_not_go_back_in_time_nor_falls_without_a_decline(geo, tmp_path):
    assert lease_prices(geo, SINGAPORE, FRANKFURT, year=2019) == lease_prices(
        geo, SINGAPORE, FRANKFURT
    )
    row = {
        "id": "mine", "quantity": "lease_400g_usd_month", "name": "x", "low": 1, "high": 2,
        "unit": "USD/month", "year": 2020, "source_ids": "mine",
        "component": "Singapore - Frankfurt",
    }  # fmt: skip
    write_csv(folder_with_source(tmp_path), "rates", row)
    own = lease_prices(cr.open_geodata(tmp_path), SINGAPORE, FRANKFURT, year=2026)
    assert [(item.low, item.high, item.year) for item in own if item.id == "mine"] == [
        (12, 24, 2020)
    ]


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
