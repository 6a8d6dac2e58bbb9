"""Money of another year, against what the U.S. Bureau of Labor Statistics publishes.

The yearly means of CPI-U (U.S. city average, all items, 1982-84 = 100) are those of the
Bureau's historical tables; the expected amounts are worked out by hand from them.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from cableroute import GeodataError
from cableroute.model.figures import Deflator
from cableroute.money.price_years import restate

CPI_U = {2008: 215.303, 2010: 218.056, 2015: 237.017, 2019: 255.657, 2022: 292.655, 2024: 313.689}


@dataclass(frozen=True)
class Money:
    """What is restated, and what comes out, worked out by hand."""

    value: float
    from_year: int
    to_year: int
    expected: float


def index(year, price_index, currency="USD"):
    return Deflator(f"{currency}-{year}", currency=currency, year=year, price_index=price_index)


# 45 million of 2019: 45 000 000 x 313.689 / 255.657 = 14 116 005 000 / 255.657
#   = 55 214 623.5 (255.657 x 55 214 623.5 = 14 116 005 000.1).
# 20 million of 2019: 4/9 of it, 24 539 832.7.
# 100 of 2010 in 2024: 31 368.9 / 218.056 = 143.857.
# 1000 of 2024 in 2008: 215 303 / 313.689 = 686.358.
BY_HAND = [
    Money(45e6, 2019, 2024, 55_214_623.5),
    Money(20e6, 2019, 2024, 24_539_832.7),
    Money(100, 2010, 2024, 143.857),
    Money(1000, 2024, 2008, 686.358),
    Money(0, 2019, 2024, 0),
    Money(45e6, 2019, 2019, 45e6),
]


@pytest.mark.parametrize("money", BY_HAND, ids=str)
def test_amounts_worked_out_by_hand(money):
    found = restate(
        money.value, currency="USD", from_year=money.from_year, to_year=money.to_year,
        deflators=[index(year, mean) for year, mean in CPI_U.items()],
    )  # fmt: skip
    assert found == pytest.approx(money.expected, rel=2e-6, abs=1e-9)


@pytest.mark.parametrize("money", BY_HAND, ids=str)
def test_the_embedded_indices_give_the_same(geo, money):
    found = restate(
        money.value, currency="USD", from_year=money.from_year, to_year=money.to_year,
        deflators=geo.deflators.values(),
    )  # fmt: skip
    assert found == pytest.approx(money.expected, rel=2e-6, abs=1e-9)


@pytest.mark.parametrize(
    ("year", "change_pct"),
    [
        (2000, 3.4), (2005, 3.4), (2008, 3.8), (2009, -0.4), (2011, 3.2), (2015, 0.1),
        (2016, 1.3), (2017, 2.1), (2018, 2.4), (2019, 1.8), (2020, 1.2), (2021, 4.7),
        (2022, 8.0), (2023, 4.1), (2024, 2.9),
    ],
)  # fmt: skip
def test_the_changes_that_the_bureau_publishes(geo, year, change_pct):
    """Per cent change of the yearly mean, published to one decimal."""
    found = restate(
        100.0, currency="USD", from_year=year - 1, to_year=year, deflators=geo.deflators.values()
    )
    assert round(found - 100.0, 1) == change_pct


@pytest.mark.parametrize("year", sorted(CPI_U))
def test_the_embedded_indices_are_the_published_ones(geo, year):
    item = geo.deflators[f"USD-{year}"]
    assert (item.currency, item.year, item.price_index) == ("USD", year, CPI_U[year])


@pytest.mark.parametrize(
    ("currency", "from_year", "to_year", "ratio"),
    [
        ("EUR", 2007, 2018, 103.56 / 88.49),  # HICP of the euro area, Eurostat, 2015 = 100
        ("EUR", 2019, 2024, 1.003 * 1.026 * 1.084 * 1.0542 * 1.0236),  # its yearly rates
        ("EUR", 2000, 2001, 1.02857),  # World Bank, per cent a year
        ("EGP", 2010, 2011, 1.10065),
        ("EGP", 2022, 2023, 1.33885),
    ],
)
def test_euros_and_egyptian_pounds_have_an_index(geo, currency, from_year, to_year, ratio):
    found = restate(
        1.0, currency=currency, from_year=from_year, to_year=to_year,
        deflators=geo.deflators.values(),
    )  # fmt: skip
    assert found == pytest.approx(ratio, rel=2e-3)  # an index is rounded to 0.1


@pytest.mark.parametrize(("currency", "last"), [("EUR", 2024), ("EGP", 2023)])
def test_beyond_the_last_year_of_its_index_money_is_not_restated(geo, currency, last):
    with pytest.raises(GeodataError, match=f"no price index of {currency} for {last + 1}"):
        restate(
            1.0, currency=currency, from_year=2010, to_year=last + 1,
            deflators=geo.deflators.values(),
        )  # fmt: skip


def test_a_round_trip_is_what_it_was(geo):
    there = restate(
        45e6, currency="USD", from_year=2019, to_year=2024, deflators=geo.deflators.values()
    )
    back = restate(
        there, currency="USD", from_year=2024, to_year=2019, deflators=geo.deflators.values()
    )
    assert there > 50e6
    assert back == pytest.approx(45e6, rel=1e-12)


def test_each_currency_has_its_own_index():
    indices = [index(2019, 100), index(2024, 110), index(2019, 50, "EUR"), index(2024, 60, "EUR")]
    years = {"from_year": 2019, "to_year": 2024, "deflators": indices}
    assert restate(100, currency="USD", **years) == pytest.approx(110)
    assert restate(100, currency="EUR", **years) == pytest.approx(120)


def test_an_iterator_is_read_once():
    made = iter([index(2019, 100), index(2024, 125)])
    assert restate(8, currency="USD", from_year=2019, to_year=2024, deflators=made) == 10


@pytest.mark.parametrize(
    ("currency", "from_year", "to_year", "words"),
    [
        ("USD", 1800, 2024, "no price index of USD for 1800 (known: 2008 to 2024)"),
        ("USD", 2019, 2100, "no price index of USD for 2100 (known: 2008 to 2024)"),
        ("USD", 2100, 1800, "no price index of USD for 1800, 2100"),
        ("EGP", 2019, 2024, "no price index of EGP for 2019, 2024 (known: none)"),
    ],
)
def test_a_year_without_an_index_is_named(currency, from_year, to_year, words):
    indices = [index(year, mean) for year, mean in CPI_U.items()]
    with pytest.raises(GeodataError) as caught:
        restate(1.0, currency=currency, from_year=from_year, to_year=to_year, deflators=indices)
    assert words in str(caught.value)
    assert "deflators.csv" in str(caught.value)
