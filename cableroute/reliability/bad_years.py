"""How long a route, or a set of routes, is down in a bad year: return periods, by simulation.

Histories are simulated as by `simulate`, with repairs that end at a constant rate, and the downtime
of each month is kept. A year that is worse than nine in ten others is one of 1 in 10. The likely
figure is at the likely rates; low and high are with all faults so many times fewer and more that
the annual downtime of a route is at the ends of its range of 90 per cent (in the geometric mean of
the routes), and then at the ends of the sampling error of 95 per cent.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.errors import count_faults
from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.store import Geodata
from cableroute.geometry.engines import has_numba
from cableroute.model.figures import Range
from cableroute.model.routes import Route
from cableroute.reliability._history import compiled_history, history as plain_history
from cableroute.reliability.availability import availability_of, checked_routes
from cableroute.reliability.element_network import ElementNetwork
from cableroute.reliability.elements import DAYS_PER_YEAR
from cableroute.reliability.simulation import history_arguments
from cableroute.reliability.simulation_inputs import Scenario, check_sample

Floats = NDArray[np.float64]

MONTHS, SPAN = 12, 100
"""Parts of a year, and the years of a history."""

PLAIN_YEARS, COMPILED_YEARS = 1_000, 20_000
"""Years that are simulated without and with numba."""

SLA_PCT = 99.9
"""The availability of a month that an agreement promises."""

FAULTS, EVENTS = 2, 9
"""Where the rates of faults and of common causes are among the arguments of a history."""


class BadYears(NamedTuple):
    """The downtime of bad years of a route, or of a set of which one must be up.

    Parameters
    ----------
    route_ids : tuple of str
        The routes.
    in_10_days, in_50_days : Range
        Days down in a year that is exceeded once in 10, and in 50, years.
    shortfall_days : Range
        Expected shortfall: mean days down of the worst year in 10.
    sla_months_pct : Range
        Share of months that are available 99.9 per cent of the time or more, per cent.
    years : int
        Years that were simulated.
    """

    route_ids: tuple[str, ...]
    in_10_days: Range
    in_50_days: Range
    shortfall_days: Range
    sla_months_pct: Range
    years: int


def bad_years(
    geodata: Geodata,
    routes: Route | Sequence[Route],
    *,
    years: int | None = None,
    seed: int = 1,
    assumptions: Assumptions | None = None,
) -> tuple[BadYears, ...]:
    """Return the bad years of a set of routes, then of each route alone.

    Parameters
    ----------
    geodata, routes, assumptions
        As in `availability_of`.
    years : int, optional
        Years to simulate, in hundreds; default 20,000, or 1,000 where numba is missing.
    seed : int
        Seed of the random numbers: the same seed gives the same answer.

    Raises
    ------
    ModelError
        With every wrong argument at once.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> routes = cr.find_routes(geo, "Zafarana", "Abu Talat")[:2]
    >>> both, first, second = bad_years(geo, routes, years=1000)
    >>> both.in_50_days.likely < first.in_10_days.likely < first.in_50_days.likely
    True
    """
    chosen = checked_routes("bad_years", routes, geodata, assumptions)
    count = (COMPILED_YEARS if has_numba() else PLAIN_YEARS) if years is None else years
    faults = count_faults("years", count, SPAN, 10**6, hint="give 100 to 1,000,000")
    check_sample("bad_years", count, seed, before=faults)
    network = ElementNetwork.of(chosen, geodata, assumptions)
    given = [*history_arguments(network, Scenario(repair_times="exponential"), geodata)]
    rates = given[FAULTS], given[EVENTS]
    history = compiled_history() if has_numba() else plain_history
    spreads = []
    for times in _times_more(geodata, chosen, assumptions):
        given[FAULTS], given[EVENTS] = (times * rate for rate in rates)
        chance = np.random.default_rng(seed)
        spreads.append(history(chance, -(-count // SPAN), float(SPAN), MONTHS, *given)[1])
    sets = [tuple(route.id for route in chosen), *((route.id,) for route in chosen)]
    return tuple(
        BadYears(ids, *_figures([spread[:, :, at] for spread in spreads]), years=count)
        for at, ids in enumerate(sets)
    )


def _times_more(
    geodata: Geodata, routes: Sequence[Route], assumptions: Assumptions | None
) -> tuple[float, float, float]:
    """Return how many times the likely faults there are at the low end, likely and at the high."""
    downs = [
        availability_of(geodata, route, assumptions=assumptions).downtime_min_per_year
        for route in routes
    ]
    downs = [down for down in downs if down.low > 0]
    if not downs:
        return 1.0, 1.0, 1.0
    low, high = (
        math.exp(math.fsum(math.log(down[end] / down.likely) for down in downs) / len(downs))
        for end in (0, 2)
    )
    return low, 1.0, high


def _figures(months: Sequence[Floats]) -> tuple[Range, Range, Range, Range]:
    """Return the figures of downtimes by trial and month, years, at three levels of the rates."""
    days = [DAYS_PER_YEAR * part.reshape(-1, MONTHS).sum(axis=1) for part in months]
    allowed = (1 - SLA_PCT / 100) / MONTHS
    held = [100.0 * (part <= allowed * (1 + 1e-9)).ravel() for part in months]
    return (
        _ranged([_quantile(part, 1 - 1 / 10) for part in days]),
        _ranged([_quantile(part, 1 - 1 / 50) for part in days]),
        _ranged([_mean(np.sort(part)[-max(1, len(part) // 10) :]) for part in days]),
        _ranged([_mean(part) for part in reversed(held)]),  # more faults: fewer months
    )


def _ranged(found: Sequence[tuple[float, float, float]]) -> Range:
    """Return the low end of the first, the value of the second and the high end of the last."""
    return Range(found[0][0], found[1][1], found[2][2])


def _quantile(days: Floats, share: float) -> tuple[float, float, float]:
    """Return a quantile with its interval of 95 per cent, by the order of the values."""
    count, values = len(days), np.sort(days)
    off = 1.96 * math.sqrt(count * share * (1 - share))
    low, at, high = (
        float(values[min(max(math.ceil(count * share + by) - 1, 0), count - 1)])
        for by in (-off, 0.0, off)
    )
    return low, at, high


def _mean(values: Floats) -> tuple[float, float, float]:
    """Return a mean with its interval of 95 per cent."""
    mean = float(values.mean())
    off = 1.96 * float(values.std()) / math.sqrt(len(values))
    return max(0.0, mean - off), mean, mean + off
