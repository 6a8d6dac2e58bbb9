"""What payments over time are worth today.

What is paid and what is received have opposite signs; which of them is positive is the caller's
choice. In `contracts` what the buyer pays is positive, so that its present value is a cost. The
discount rate and the term are always passed, never assumed.

numpy-financial, against which the tests hold `npv` and `irr`, takes one payment a period and gives
one rate where there are two; for 300 payments it needs 1.6 s, ours 3 ms, and for 15 both 0.15 ms.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cableroute.errors import ModelError, Problem, is_number, kind_faults, number_faults
from cableroute.model.dates import day_text
from cableroute.model.figures import Deflator
from cableroute.money.inputs import (
    LARGEST,
    LARGEST_LOG,
    LONGEST_YEARS,
    as_tuple,
    currency_faults,
    date_faults,
    overflow,
    rate_faults,
    timing_faults,
    year_faults,
)
from cableroute.money.price_years import restate
from cableroute.text import counted

DAYS_A_YEAR = 365.0
"""Days are counted as they are, a year as 365: the convention "actual/365 fixed" of the ISDA
Definitions of 2006, section 4.16(d), which XNPV of spreadsheets keeps too."""

MOST_FLOWS = 100_000
MOST_SHOWN = 20
MAKE_FLOWS = "make it with CashFlows(amounts, times, currency), or CashFlows.by_year"


@dataclass(frozen=True)
class CashFlows:
    """Payments, each with its time: years from the start, or a date.

    Parameters
    ----------
    amounts : sequence of float
        Amounts in `currency`; what is paid and what is received have opposite signs.
    times : sequence of float, or of str or date
        Years from the start (0 is today), or ISO dates; one for each amount. The payments are
        sorted by time; dates are kept as texts.
    currency : str
        ISO 4217 code.
    price_year : int or None
        Year in whose prices the amounts are: real amounts. None: nominal amounts, as they are paid.

    Raises
    ------
    ModelError
        With every fault at once.

    Examples
    --------
    >>> flows = CashFlows((-100.0, 60.0, 60.0), (0, 1, 2), "USD")
    >>> round(npv(flows, rate_pct=10), 3)
    4.132
    >>> CashFlows.by_year((60.0, 60.0), currency="USD", timing="arrears").times
    (1.0, 2.0)
    """

    amounts: tuple[float, ...]
    times: tuple[float, ...] | tuple[str, ...]
    currency: str
    price_year: int | None = None

    def __post_init__(self) -> None:
        """Check the payments and put them in order of time."""
        faults: list[Problem] = []
        amounts = as_tuple("amounts", self.amounts, faults)
        times = tuple(map(day_text, as_tuple("times", self.times, faults)))
        if not faults and len(amounts) != len(times):
            message = f"{counted(len(amounts), 'amount')}, but {counted(len(times), 'time')}"
            faults.append(Problem("count", "cash flows", message, "give one time an amount"))
        if not faults and not 0 < len(amounts) <= MOST_FLOWS:
            hint = f"give 1 to {MOST_FLOWS:,}"
            faults.append(Problem("count", "cash flows", f"there are {len(amounts)}", hint))
        for place, amount in enumerate(amounts, 1):
            faults += number_faults(f"amount {place}", amount, -LARGEST, LARGEST)
        dated = [isinstance(time, str) for time in times]
        for place, time in enumerate(times, 1):
            if isinstance(time, str):
                faults += date_faults(f"time {place}", time)
            else:
                faults += number_faults(f"time {place}", time, 0.0, LONGEST_YEARS)
        if any(dated) and not all(dated):
            hint = "give years from the start, or dates"
            faults.append(Problem("times", "times", "some are dates, others are not", hint))
        faults += currency_faults(self.currency)
        if self.price_year is not None:
            faults += year_faults("price_year", self.price_year)
        if len(faults) > MOST_SHOWN:
            more = f"{len(faults) - MOST_SHOWN:,} more like these"
            faults[MOST_SHOWN:] = [Problem("count", "cash flows", more, "correct these first")]
        ModelError.check("cash flows", faults)
        pairs = sorted(
            (time if isinstance(time, str) else float(time), float(amount))
            for time, amount in zip(times, amounts, strict=True)
        )
        object.__setattr__(self, "times", tuple(time for time, _ in pairs))
        object.__setattr__(self, "amounts", tuple(amount for _, amount in pairs))

    @classmethod
    def by_year(
        cls, amounts: Iterable[float], *, currency: str, timing: str, price_year: int | None = None
    ) -> CashFlows:
        """Return one amount a year, at the end of each ("arrears") or its beginning ("advance")."""
        faults = timing_faults(timing)
        listed: tuple[Any, ...] = as_tuple("amounts", amounts, faults)
        ModelError.check("cash flows", faults)
        first = 1 if timing == "arrears" else 0
        times = tuple(float(first + year) for year in range(len(listed)))
        return cls(listed, times, currency, price_year)

    @property
    def is_dated(self) -> bool:
        """Whether the times are dates."""
        return isinstance(self.times[0], str)

    @property
    def total(self) -> float:
        """Sum of the amounts, nothing discounted."""
        return math.fsum(self.amounts)

    def __add__(self, other: object) -> CashFlows:
        """Join two flows of one currency, one price year and one kind of times."""
        if not isinstance(other, CashFlows):
            return NotImplemented
        faults = []
        if self.currency != other.currency:
            message = f"{self.currency} and {other.currency} are not added"
            hint = "convert_flows converts at a rate that you give"
            faults.append(Problem("currency", "cash flows", message, hint))
        if self.price_year != other.price_year:
            message = f"amounts in {_money(self)} and in {_money(other)} are not added"
            hint = "restate_flows and inflate_flows bring both to one footing"
            faults.append(Problem("price year", "cash flows", message, hint))
        if self.is_dated != other.is_dated:
            message = "dates and years from a start are not added"
            faults.append(Problem("times", "cash flows", message, "give both in one of them"))
        ModelError.check("cash flows", faults)
        times: tuple[float, ...] | tuple[str, ...] = (*self.times, *other.times)
        return replace(self, amounts=(*self.amounts, *other.amounts), times=times)

    def __mul__(self, factor: object) -> CashFlows:
        """Return the flows with each amount times a number."""
        if not is_number(factor):
            return NotImplemented
        return replace(self, amounts=tuple(float(factor) * amount for amount in self.amounts))

    __rmul__ = __mul__

    def __neg__(self) -> CashFlows:
        """Return the flows from the side of the other party."""
        return self * -1.0


def npv(flows: CashFlows, *, rate_pct: float, at: str | datetime.date | None = None) -> float:
    """Return the present value of payments: each over (1 + rate) to the power of its years.

    Parameters
    ----------
    flows : CashFlows
        The payments. Real amounts need a real rate, nominal amounts a nominal one:
        see `real_rate_pct`.
    rate_pct : float
        Discount rate, per cent a year, effective; above -100.
    at : str or date, optional
        ISO date of the day on which the value is taken; for dated payments it must be given,
        for others it cannot be: their start is today. A year is 365 days.

    Returns
    -------
    float
        Present value in the flows' currency.

    Raises
    ------
    ModelError
        With every fault at once.

    Examples
    --------
    The annuity of 15 years at 8 per cent is (1 - 1.08 ** -15) / 0.08 = 8.5595:

    >>> lease = CashFlows.by_year([1.0] * 15, currency="USD", timing="arrears")
    >>> round(npv(lease, rate_pct=8), 4)
    8.5595
    """
    day: str | None = day_text(at)
    faults = flows_faults(flows) or _at_faults(flows, day)
    ModelError.check("npv", [*faults, *rate_faults(rate_pct)])
    growth = math.log1p(float(rate_pct) / 100)
    try:
        return math.fsum(
            amount * math.exp(-growth * years)
            for amount, years in zip(flows.amounts, years_of(flows, day), strict=True)
        )
    except OverflowError:
        message = f"at {rate_pct:g} % over these years the value is beyond what a number holds"
        raise overflow("rate_pct", message, "give a rate further above -100") from None


def real_rate_pct(rate_pct: float, *, inflation_pct: float) -> float:
    """Return the rate for real amounts from a nominal one: (1 + rate) / (1 + inflation) - 1.

    Source: I. Fisher, The Theory of Interest, 1930, chapter 19.

    Examples
    --------
    >>> round(real_rate_pct(8.0, inflation_pct=2.5), 4)
    5.3659
    """
    faults = [*rate_faults(rate_pct), *rate_faults(inflation_pct, "inflation_pct")]
    ModelError.check("real rate", faults)
    return 100 * ((1 + rate_pct / 100) / (1 + inflation_pct / 100) - 1)


def inflate_flows(flows: CashFlows, *, inflation_pct: float) -> CashFlows:
    """Return real payments as nominal ones.

    Each amount grows by the inflation from the price year on: for years from the start, which is
    taken to be in that year; for dates from the middle of that year, 1 July.

    Raises
    ------
    ModelError
        The flows have no price year: they are nominal already.

    Examples
    --------
    >>> real = CashFlows((100.0,), (2,), "USD", price_year=2025)
    >>> round(inflate_flows(real, inflation_pct=10).total, 9)
    121.0
    """
    hint = "only amounts of a price year are inflated"
    wrong = flows_faults(flows) or _real_faults(flows, hint)
    ModelError.check("cash flows", [*wrong, *rate_faults(inflation_pct, "inflation_pct")])
    years = years_of(flows, f"{flows.price_year:04d}-07-01" if flows.is_dated else None)
    growth = math.log1p(inflation_pct / 100)
    amounts = tuple(
        amount * _grown(growth * time, "inflation_pct")
        for amount, time in zip(flows.amounts, years, strict=True)
    )
    return replace(flows, amounts=amounts, price_year=None)


def restate_flows(flows: CashFlows, *, price_year: int, deflators: Iterable[Deflator]) -> CashFlows:
    """Return real payments in the prices of another year, by a price index.

    Raises
    ------
    GeodataError
        There is no index of the currency for one of the years.
    ModelError
        The flows have no price year.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> price = CashFlows((45e6,), (0,), "USD", price_year=2019)
    >>> indices = open_geodata().deflators.values()
    >>> round(restate_flows(price, price_year=2025, deflators=indices).total / 1e6, 1)
    56.7
    """
    wrong = flows_faults(flows) or _real_faults(flows, "give the price year of the amounts")
    faults = [*wrong, *year_faults("price_year", price_year)]
    indices = as_tuple("deflators", deflators, faults)
    for item in indices:
        faults += kind_faults("deflators", item, Deflator, "give rows of Geodata.deflators")
    ModelError.check("cash flows", faults)
    factor = restate(
        1.0,
        currency=flows.currency,
        from_year=flows.price_year or price_year,
        to_year=price_year,
        deflators=indices,
    )
    return replace(flows * factor, price_year=price_year)


def convert_flows(
    flows: CashFlows | Sequence[CashFlows], *, currency: str, rates: Mapping[str, float]
) -> CashFlows:
    """Return payments in another currency; several flows are converted and joined.

    Parameters
    ----------
    flows : CashFlows or sequence of CashFlows
        What to convert.
    currency : str
        ISO 4217 code wanted.
    rates : dict of str to float
        How much of `currency` one unit of each other currency is worth. No rate is embedded.

    Raises
    ------
    ModelError
        With every currency that has no rate, and every bad rate.

    Examples
    --------
    >>> euros = CashFlows((25e6,), (0,), "EUR")
    >>> convert_flows(euros, currency="USD", rates={"EUR": 1.25}).amounts
    (31250000.0,)
    """
    faults = currency_faults(currency)
    listed: tuple[Any, ...] = (
        (flows,) if isinstance(flows, CashFlows) else as_tuple("flows", flows, faults)
    )
    for item in listed:
        faults += flows_faults(item)
    faults += kind_faults("rates", rates, Mapping, "give a dict of currency to rate")
    ModelError.check("cash flows", faults)
    if not listed:
        faults.append(Problem("count", "cash flows", "there are none", "give one or more"))
    for name in dict.fromkeys(item.currency for item in listed if item.currency != currency):
        if name not in rates:
            hint = f"give rates={{{name!r}: how much {currency} one {name} is}}"
            faults.append(Problem("currency", name, f"has no rate to {currency}", hint))
        else:
            faults += number_faults(f"rate of {name}", rates[name], 1e-12, 1e12)
    ModelError.check("cash flows", faults)
    made = [
        replace(item * (1.0 if item.currency == currency else rates[item.currency]),
                currency=currency)
        for item in listed
    ]  # fmt: skip
    joined: CashFlows = made[0]
    for item in made[1:]:
        joined = joined + item
    return joined


# --- checks and helpers, also for other modules ---


def flows_faults(value: object) -> list[Problem]:
    """Return what is wrong with cash flows: plain numbers have neither times nor currency."""
    return kind_faults("flows", value, CashFlows, MAKE_FLOWS)


def _at_faults(flows: CashFlows, at: str | None) -> list[Problem]:
    if at is None and flows.is_dated:
        hint = "give the ISO date on which the value is taken"
        return [Problem("date", "at", "is not given, and the payments are dated", hint)]
    if at is not None and not flows.is_dated:
        hint = "leave it out: the start is today"
        return [Problem("date", "at", "the payments have no dates", hint)]
    return [] if at is None else date_faults("at", at)


def _real_faults(flows: CashFlows, hint: str) -> list[Problem]:
    if flows.price_year is not None:
        return []
    return [Problem("price year", "cash flows", "they are nominal", hint)]


def _grown(log: float, name: str) -> float:
    """Return e to the power of a logarithm; raise where a number cannot hold it."""
    if log > LARGEST_LOG:
        message = "over these years an amount is beyond what a number holds"
        raise overflow(name, message, "give less, or earlier payments")
    return math.exp(log)


def _money(flows: CashFlows) -> str:
    return "nominal prices" if flows.price_year is None else f"{flows.price_year} prices"


def years_of(flows: CashFlows, at: str | None) -> list[float]:
    """Return the times in years: from the start, or from a date, the first if none is given."""
    if not flows.is_dated:
        return [float(time) for time in flows.times]
    days = [datetime.date.fromisoformat(str(time)).toordinal() for time in flows.times]
    start = days[0] if at is None else datetime.date.fromisoformat(at).toordinal()
    return [(day - start) / DAYS_A_YEAR for day in days]
