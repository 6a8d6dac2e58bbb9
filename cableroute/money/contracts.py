"""What the contracts of the trade cost over time: IRU, capacity, crossing charge."""

from __future__ import annotations

import math
from typing import NamedTuple

from cableroute.errors import ModelError, Problem, kind_faults, number_faults
from cableroute.money.annuities import level_flows
from cableroute.money.cash_flows import CashFlows
from cableroute.money.inputs import (
    LARGEST,
    currency_faults,
    term_faults,
    timing_faults,
)


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
        charges = {name: getattr(self, name) for name in PARTS}
        return {name: value for name, value in charges.items() if value is not None}


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
    >>> from cableroute.money import npv
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


def charge_faults(charge: object) -> list[Problem]:
    """Return the faults of a crossing charge."""
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
