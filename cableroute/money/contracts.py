"""What the contracts of the trade cost over time: IRU, capacity, crossing charge."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, NamedTuple

from cableroute.errors import ModelError, Problem, kind_faults, number_faults, shown
from cableroute.money.annuities import level_flows
from cableroute.money.cash_flows import CashFlows, flows_faults, npv
from cableroute.money.inputs import (
    LARGEST,
    LONGEST_YEARS,
    as_tuple,
    currency_faults,
    rate_faults,
    term_faults,
    timing_faults,
)


def iru_flows(
    price: float,
    *,
    term_years: float,
    currency: str,
    annual_charge: float | None = None,
    annual_charge_pct: float | None = None,
    timing: str,
    paid: Sequence[tuple[float, float]] = ((0.0, 1.0),),
    price_year: int | None = None,
) -> CashFlows:
    """Return what the buyer of an indefeasible right of use (IRU) pays: price, yearly charges.

    Parameters
    ----------
    price : float
        Price of the right.
    term_years : float
        Term over which the yearly charge is paid.
    currency : str
        ISO 4217 code.
    annual_charge, annual_charge_pct : float, optional
        Charge for operation and maintenance a year, as an amount or in per cent of the price;
        one of the two, or neither where none is paid.
    timing : str
        Of the charge: "arrears" or "advance".
    paid : sequence of (years, share)
        When each share of the price is paid; half at signature and half at acceptance a year
        later is ``((0, 0.5), (1, 0.5))``. Without it, all of it at the start.
    price_year : int, optional
        Price year; without it, nominal prices.

    Raises
    ------
    ModelError
        With every fault at once, such as shares that do not add up to 1.

    Examples
    --------
    >>> flows = iru_flows(100.0, term_years=15, currency="USD", annual_charge_pct=4,
    ...                   timing="arrears")
    >>> round(npv(flows, rate_pct=8), 3)  # 100 + 4 x 8.5595
    134.238
    """
    faults = [*term_faults(term_years), *timing_faults(timing)]
    faults += number_faults("price", price, 0.0, LARGEST)
    if annual_charge is not None and annual_charge_pct is not None:
        message = "both an amount and per cent of the price are given"
        faults.append(Problem("charge", "annual_charge", message, "give one of the two"))
    if annual_charge is not None:
        faults += number_faults("annual_charge", annual_charge, 0.0, LARGEST)
    if annual_charge_pct is not None:
        faults += number_faults("annual_charge_pct", annual_charge_pct, 0.0, 1000.0)
    parts: tuple[Any, ...] = as_tuple("paid", paid, faults)
    for part in parts:
        if not isinstance(part, Sequence) or isinstance(part, str) or len(part) != 2:
            hint = "give (years, share), as (0, 0.5)"
            faults.append(Problem("pair", "paid", f"is {shown(part)}", hint))
            continue
        faults += number_faults("paid, years", part[0], 0.0, LONGEST_YEARS)
        faults += number_faults("paid, share", part[1], 0.0, 1.0)
    if not faults and abs(math.fsum(share for _, share in parts) - 1) > 1e-9:
        added = math.fsum(share for _, share in parts)
        faults.append(Problem("shares", "paid", f"the shares add up to {added:g}", "not to 1"))
    ModelError.check("IRU", faults)
    flows = CashFlows(
        tuple(price * share for _, share in parts),
        tuple(years for years, _ in parts),
        currency,
        price_year,
    )
    charge = annual_charge if annual_charge_pct is None else price * annual_charge_pct / 100
    if not charge:
        return flows
    return flows + level_flows(
        charge, term_years=term_years, timing=timing, currency=currency, price_year=price_year
    )


def capacity_flows(
    capacity_gbps: float,
    *,
    price_per_gbps_month: float,
    term_years: float,
    currency: str,
    timing: str,
    one_off: float = 0.0,
    growth_pct: float = 0.0,
    price_year: int | None = None,
) -> CashFlows:
    """Return the payments for capacity: a sum at the start, and a price per Gbit/s per month.

    Parameters
    ----------
    capacity_gbps : float
        Capacity, Gbit/s.
    price_per_gbps_month : float
        Price of 1 Gbit/s for a month in the first year.
    term_years : float
        Term; whole months.
    currency : str
        ISO 4217 code.
    timing : str
        Of the monthly payments: "arrears" or "advance".
    one_off : float
        Also paid at the start, for example for the port and its installation.
    growth_pct : float
        Change of the monthly price from one year to the next, per cent; falling prices are
        below 0.
    price_year : int, optional
        Price year; without it, nominal prices.

    Examples
    --------
    >>> flows = capacity_flows(100, price_per_gbps_month=50.0, term_years=1, currency="USD",
    ...                        timing="advance", one_off=1000.0)
    >>> flows.total  # 1000 + 12 x 100 x 50
    61000.0
    """
    faults = [*term_faults(term_years, 12), *timing_faults(timing)]
    faults += number_faults("capacity_gbps", capacity_gbps, 1e-6, 1e9)
    faults += number_faults("price_per_gbps_month", price_per_gbps_month, 0.0, 1e12)
    faults += number_faults("one_off", one_off, 0.0, LARGEST)
    faults += rate_faults(growth_pct, "growth_pct")
    ModelError.check("capacity", faults)
    monthly = level_flows(
        capacity_gbps * price_per_gbps_month,
        term_years=term_years,
        timing=timing,
        currency=currency,
        per_year=12,
        growth_pct=growth_pct,
        price_year=price_year,
    )
    return monthly + CashFlows((one_off,), (0.0,), currency, price_year) if one_off else monthly


class CrossingCharge(NamedTuple):
    """The cost of crossing a country, in any combination of the usual charges.

    A part that is None is not charged. Amounts are in `currency`; a charge with a part per pair or
    per Tbit/s also needs `fibre_pairs` or `capacity_tbps`, on which it is charged.
    """

    currency: str
    one_off: float | None = None
    annual: float | None = None
    one_off_per_pair: float | None = None
    annual_per_pair: float | None = None
    one_off_per_tbps: float | None = None
    annual_per_tbps: float | None = None
    fibre_pairs: float | None = None
    capacity_tbps: float | None = None

    @property
    def parts(self) -> dict[str, float]:
        """What is charged, by name of the part."""
        given = {name: getattr(self, name) for name in PARTS}
        return {name: value for name, value in given.items() if value is not None}


PARTS = CrossingCharge._fields[1:7]
COUNTS = {"pair": "fibre_pairs", "tbps": "capacity_tbps"}
"""On what a part is charged whose name ends so."""


def crossing_flows(
    charge: CrossingCharge, *, term_years: float, timing: str, price_year: int | None = None
) -> CashFlows:
    """Return the payments for a crossing over a term.

    Parameters
    ----------
    charge : CrossingCharge
        How it is charged, and on what.
    term_years : float
        Term over which yearly parts are paid; whole years.
    timing : str
        Of the yearly parts: "arrears" or "advance".
    price_year : int, optional
        Price year; without it, nominal prices.

    Raises
    ------
    ModelError
        With every fault at once, such as a charge per pair without a number of pairs.

    Examples
    --------
    >>> charge = CrossingCharge("USD", one_off_per_pair=12e6, annual=1e6, fibre_pairs=3)
    >>> flows = crossing_flows(charge, term_years=15, timing="arrears")
    >>> round(npv(flows, rate_pct=8) / 1e6, 4)  # 36 + 8.5595
    44.5595
    """
    faults = [*term_faults(term_years), *timing_faults(timing), *charge_faults(charge)]
    ModelError.check("crossing charge", faults)
    at_once: list[float] = []
    yearly: list[float] = []
    for name, value in charge.parts.items():
        unit = name.rpartition("_per_")[2]
        times = getattr(charge, COUNTS[unit]) if unit in COUNTS else 1.0
        (at_once if name.startswith("one_off") else yearly).append(value * times)
    flows = CashFlows((math.fsum(at_once),), (0.0,), charge.currency, price_year)
    if not yearly:
        return flows
    level = level_flows(
        math.fsum(yearly),
        term_years=term_years,
        timing=timing,
        currency=charge.currency,
        price_year=price_year,
    )
    return flows + level if at_once else level


def price_per_fibre_pair_km(
    flows: CashFlows, *, rate_pct: float, fibre_pairs: float, route_km: float
) -> float:
    """Return the present value of payments per fibre pair and km.

    Examples
    --------
    >>> price = CashFlows((36e6,), (0,), "USD")
    >>> price_per_fibre_pair_km(price, rate_pct=8, fibre_pairs=3, route_km=400)
    30000.0
    """
    faults = [*flows_faults(flows), *rate_faults(rate_pct)]
    faults += number_faults("fibre_pairs", fibre_pairs, 1e-6, 1e6)
    faults += number_faults("route_km", route_km, 1e-6, 1e6)
    ModelError.check("price per fibre pair and km", faults)
    return npv(flows, rate_pct=rate_pct) / (fibre_pairs * route_km)


def charge_faults(charge: object) -> list[Problem]:
    """Return what is wrong with a crossing charge."""
    faults = kind_faults(
        "charge", charge, CrossingCharge, "give CrossingCharge(currency, one_off=...)"
    )
    if not isinstance(charge, CrossingCharge):
        return faults
    faults += currency_faults(charge.currency)
    if not charge.parts:
        hint = f"give one or more of {', '.join(PARTS)}"
        faults.append(Problem("charge", "crossing charge", "it has no part", hint))
    for name, value in charge.parts.items():
        faults += number_faults(name, value, 0.0, LARGEST)
    for unit, name in COUNTS.items():
        charged = [part for part in charge.parts if part.endswith(f"per_{unit}")]
        count = getattr(charge, name)
        if count is not None:
            faults += number_faults(name, count, 0.0, 1e9)
        elif charged:
            message = f"is not given, and the charge has {', '.join(charged)}"
            faults.append(Problem("count", name, message, "give it"))
    return faults
