"""Which internal rates of return payments have, or why they have none."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.errors import CablerouteError, ModelError, Problem
from cableroute.money.cash_flows import CashFlows, flows_faults, years_of
from cableroute.money.inputs import LARGEST_LOG


def irr(flows: CashFlows) -> tuple[float, ...]:
    """Return every rate above -100 % at which the value of payments is 0, per cent a year.

    There may be several. Then none of them is "the" yield; decide by a present value at a rate of
    your choice. The result has all: at most one is between two neighbouring extremes of the value
    at the time at which the sign of the payments first changes, and the extremes are the roots of a
    sum with one change of sign less (Rolle's theorem, as in Laguerre's proof of Descartes' rule of
    signs).

    Parameters
    ----------
    flows : CashFlows
        The payments, by year or dated.

    Returns
    -------
    tuple of float
        Rates in rising order; a rate at which the value touches 0 counts once.

    Raises
    ------
    ModelError
        There is no such rate, and why: no payment has the other sign, all are 0, or the value
        is above (below) 0 at every rate.

    Examples
    --------
    >>> flows = CashFlows((-100.0, 230.0, -132.0), (0, 1, 2), "USD")
    >>> [round(rate, 9) for rate in irr(flows)]
    [10.0, 20.0]
    """
    ModelError.check("irr", flows_faults(flows))
    sums: dict[float, list[float]] = {}
    for years, amount in zip(years_of(flows, None), flows.amounts, strict=True):
        sums.setdefault(years, []).append(amount)
    terms = [(years, math.fsum(amounts)) for years, amounts in sorted(sums.items())]
    terms = [(years, amount) for years, amount in terms if amount]
    if not terms:
        hint = "give payments that do not cancel"
        raise _no_irr("every payment is 0, so that any rate would do", hint)
    times, amounts = zip(*terms, strict=True)
    value = Sum(np.array(times), np.array(amounts))
    if _sign_changes(value) == 0:
        word = "negative" if terms[0][1] < 0 else "positive"
        raise _no_irr(f"every payment is {word}", "give what is paid and what is received")
    roots = _roots(value)
    if not roots:
        word = "below" if terms[0][1] < 0 else "above"
        raise _no_irr(f"the value is {word} 0 at every rate", "use npv at a rate of your own")
    if min(roots) < -LARGEST_LOG:
        raise _no_irr("a rate is beyond what a number holds", "give times further apart")
    return tuple(sorted(100 * math.expm1(-root) + 0.0 for root in roots))  # no zero has a sign


def _no_irr(message: str, hint: str) -> CablerouteError:
    return ModelError.of("irr", [Problem("no rate", "cash flows", message, hint)])


# --- every root of a sum of a * exp(t * s), where s is -log(1 + rate) ---

Floats = NDArray[np.float64]


class Sum(NamedTuple):
    """The times of a sum in rising order, and its amounts, of which none is 0."""

    times: Floats
    amounts: Floats


def _sign_changes(terms: Sum) -> int:
    return int(np.count_nonzero(np.diff(terms.amounts > 0)))


def _scaled_terms(terms: Sum, s: float) -> Floats:
    """Return each term at s over the largest power, and so within -1 to 1 times its amount."""
    top = max(terms.times[0] * s, terms.times[-1] * s)
    parts: Floats = terms.amounts * np.exp(terms.times * s - top)
    return parts


def _scaled_sum(terms: Sum, s: float) -> float:
    """Return the sum at s over its largest power; exactly added up where little is left of it."""
    parts = _scaled_terms(terms, s)
    quick = float(parts.sum())
    if abs(quick) > 1e-9 * float(np.abs(parts).sum()):
        return quick
    return math.fsum(parts.tolist())  # slow: some tenths of a millisecond for 500 payments


def _is_zero(terms: Sum, s: float) -> bool:
    """Return whether the sum is 0 at s but for rounding."""
    return abs(_scaled_sum(terms, s)) <= 1e-12 * float(np.abs(_scaled_terms(terms, s)).sum())


def _bound(terms: Sum, direction: float) -> float:
    """Return an s beyond which the last term (the first, downwards) outweighs all others."""
    lead = -1 if direction > 0 else 0
    others = slice(None, -1) if direction > 0 else slice(1, None)
    with np.errstate(over="ignore"):
        shares = np.abs(terms.amounts[others] / terms.amounts[lead])
    away = terms.times[others] - terms.times[lead]
    s = direction
    while float((shares * np.exp(away * s)).sum()) >= 0.5:
        s *= 2
    return s


def _slope(terms: Sum) -> Sum:
    """Return the slope of the sum as taken between the first two terms of different signs.

    The terms before that time change their sign, so that the slope has one change less. The
    largest amount is 1: amounts multiplied by times again and again leave no range of numbers.
    """
    first = int(np.flatnonzero(np.diff(terms.amounts > 0))[0])
    slope = terms.amounts * (terms.times - (terms.times[first] + terms.times[first + 1]) / 2)
    scaled = slope / np.abs(slope).max()
    kept = scaled != 0
    return Sum(terms.times[kept], scaled[kept])


def _roots(terms: Sum) -> list[float]:
    """Return every real root in rising order, each double root once."""
    sums = [terms]
    while _sign_changes(sums[-1]) > 1:
        sums.append(_slope(sums[-1]))
    roots: list[float] = []
    for one in reversed(sums):
        roots = _roots_between(one, roots) if _sign_changes(one) else []
    return roots


def _roots_between(terms: Sum, extremes: Sequence[float]) -> list[float]:
    """Return the roots of a sum of which all extremes are known."""
    from scipy.optimize import brentq

    ends = sorted([_bound(terms, -1.0), *extremes, _bound(terms, 1.0)])
    touched = [s for s in extremes if _is_zero(terms, s)]
    roots = list(touched)
    for low, high in pairwise(ends):
        if low in touched or high in touched:
            continue
        a, b = _scaled_sum(terms, low), _scaled_sum(terms, high)
        if a and b and (a > 0) != (b > 0):
            root = brentq(lambda s: _scaled_sum(terms, s), low, high, xtol=1e-15, rtol=1e-14)
            roots.append(float(root))
    return sorted(roots)
