"""What a level payment over a term is worth, and which level payment a price is worth."""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass

from cableroute.errors import ModelError, Problem, kind_faults, number_faults
from cableroute.money.cash_flows import CashFlows
from cableroute.money.inputs import (
    LARGEST,
    LARGEST_LOG,
    overflow,
    rate_faults,
    term_faults,
    timing_faults,
)


@dataclass(frozen=True, kw_only=True)
class Terms:
    """The term, discount rate and timing of payments.

    Parameters
    ----------
    rate_pct : float
        Discount rate, per cent a year, above -100.
    term_years : float
        Term, whole years.
    timing : str
        Whether a yearly payment is made in "arrears" or in "advance".

    Raises
    ------
    ModelError
        With every fault at once.

    Examples
    --------
    >>> round(Terms(rate_pct=8, term_years=15, timing="arrears").factor, 4)
    8.5595
    """

    rate_pct: float
    term_years: float
    timing: str

    def __post_init__(self) -> None:
        """Check the three."""
        faults = [*rate_faults(self.rate_pct), *term_faults(self.term_years)]
        ModelError.check("terms", [*faults, *timing_faults(self.timing)])

    @functools.cached_property
    def factor(self) -> float:
        """What 1 a year over the term is worth today: the annuity factor."""
        return annuity_factor(
            rate_pct=self.rate_pct, term_years=self.term_years, timing=self.timing
        )


def terms_faults(value: object) -> list[Problem]:
    """Return the faults of the terms of a payment."""
    hint = "give Terms(rate_pct=8, term_years=15, timing='arrears')"
    return kind_faults("terms", value, Terms, hint)


def annuity_factor(*, rate_pct: float, term_years: float, timing: str, per_year: int = 1) -> float:
    """Return the present value of 1 a period over a term: (1 - (1 + r) ** -n) / r.

    In advance it is 1 + r times that; at a rate of 0 it is the number of payments. The rate of
    a period follows from the effective yearly one: (1 + rate) ** (1 / per_year) - 1.

    Parameters
    ----------
    rate_pct : float
        Discount rate, per cent a year, above -100.
    term_years : float
        Term; a whole number of payments.
    timing : str
        "arrears" or "advance".
    per_year : int
        Payments a year.

    Raises
    ------
    ModelError
        With every fault at once.

    Examples
    --------
    >>> round(annuity_factor(rate_pct=8, term_years=15, timing="arrears"), 4)
    8.5595
    """
    ModelError.check(
        "cash flows",
        [*rate_faults(rate_pct), *term_faults(term_years, per_year), *timing_faults(timing)],
    )
    count = round(term_years * per_year)
    growth = math.log1p(rate_pct / 100) / per_year
    if -growth * (count + 1) > LARGEST_LOG:
        message = f"at {rate_pct:g} % over these years the value is beyond what a number holds"
        raise overflow("rate_pct", message, "give a rate further above -100")
    if abs(growth) * count < 1e-9:  # then 1 - exp(-x) over exp(y) - 1 is the count to 1e-9
        factor = float(count)
    else:
        factor = -math.expm1(-growth * count) / math.expm1(growth)
    return factor * math.exp(growth) if timing == "advance" else factor


def equal_lease(
    price: float, *, rate_pct: float, term_years: float, timing: str, per_year: int = 1
) -> float:
    """Return the level payment whose present value is a price: price / annuity factor.

    Examples
    --------
    45 million over 15 years at 8 per cent, paid at the end of each year: 45 / 8.5595 = 5.2573.

    >>> round(equal_lease(45e6, rate_pct=8, term_years=15, timing="arrears"))
    5257330
    """
    ModelError.check(
        "cash flows",
        [
            *number_faults("price", price, -LARGEST, LARGEST),
            *rate_faults(rate_pct),
            *term_faults(term_years, per_year),
            *timing_faults(timing),
        ],
    )
    return price / annuity_factor(
        rate_pct=rate_pct, term_years=term_years, timing=timing, per_year=per_year
    )


def level_flows(
    amount: float,
    *,
    term_years: float,
    timing: str,
    currency: str,
    per_year: int = 1,
    growth_pct: float = 0.0,
    price_year: int | None = None,
) -> CashFlows:
    """Return equal payments over a term, or payments that grow from one year to the next.

    Parameters
    ----------
    amount : float
        A payment of the first year.
    term_years : float
        Term; a whole number of payments.
    timing : str
        "arrears" or "advance".
    currency : str
        ISO 4217 code.
    per_year : int
        Payments a year.
    growth_pct : float
        Growth of a payment from one year to the next, per cent.
    price_year : int, optional
        Price year; without it, nominal prices.

    Examples
    --------
    >>> level_flows(10.0, term_years=3, timing="advance", currency="USD", growth_pct=10).amounts
    (10.0, 11.0, 12.100000000000001)
    """
    ModelError.check(
        "cash flows",
        [
            *term_faults(term_years, per_year),
            *timing_faults(timing),
            *rate_faults(growth_pct, "growth_pct"),
            *number_faults("amount", amount, -LARGEST, LARGEST),
        ],
    )
    first = 1 if timing == "arrears" else 0
    count = round(term_years * per_year)
    last = (count - 1) // per_year
    if amount and last * math.log1p(growth_pct / 100) + math.log(abs(amount)) > math.log(LARGEST):
        message = f"at {growth_pct:g} % a payment of year {last + 1} is above {LARGEST:g}"
        raise overflow("growth_pct", message, "give less growth, or a shorter term")
    amounts = tuple(amount * (1 + growth_pct / 100) ** (n // per_year) for n in range(count))
    return CashFlows(
        amounts, tuple((first + n) / per_year for n in range(count)), currency, price_year
    )
