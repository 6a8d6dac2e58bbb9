"""What availability is with repair ships, events that cut several cables, and seasons.

Formulae cannot give that: histories are simulated (Monte Carlo). Plain samples of which elements
are up are a check of the exact result. Every function takes a seed: the same seed gives the same
answer.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.errors import ABOVE_ZERO, ModelError, Problem, kind_faults, number_faults
from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.store import Geodata
from cableroute.geometry.engines import has_numba
from cableroute.model.routes import Route
from cableroute.notebook import Shown
from cableroute.reliability._history import compiled_history, history as plain_history
from cableroute.reliability.availability import checked_routes
from cableroute.reliability.element_network import ElementNetwork
from cableroute.reliability.elements import DAYS_PER_YEAR, MINUTES_PER_YEAR, ElementPart
from cableroute.reliability.factoring import checked_shares
from cableroute.reliability.joint_downtime import segments_of
from cableroute.reliability.simulation_inputs import (
    ENDS,
    FaultEvent,
    Scenario,
    check_sample,
    scenario_faults,
)

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

PLAIN = Scenario()
"""Faults at the likely rates, and nothing else."""


class Estimate(NamedTuple):
    """A sampled share, its standard error, and its interval of 95 per cent confidence.

    For counts the interval is Clopper and Pearson's (Biometrika 26, 1934), never too narrow; for
    means Student's with the skew removed by a cubic transformation (Hall, Journal of the Royal
    Statistical Society B 54, 1992), as long outages are few.
    """

    value: float
    standard_error: float
    low: float
    high: float
    trials: int


@dataclass(frozen=True)
class Simulated(Shown):
    """What `simulate` returns.

    Parameters
    ----------
    route_ids : tuple of str
        The routes.
    availability : Estimate
        Share of the time that at least one of them is up.
    each : tuple of Estimate
        That of each route.
    exact : float
        That of the set by factoring, without ships, events and seasons, at the same rates.
    faults_per_year, waiting_pct, mean_wait_days : float
        Faults a year of all of the cable; share that waited for a ship, per cent; mean wait of
        those, days.
    never_pct : float
        Trials in which the set was never down, per cent.
    notes : tuple of str
        What the figures rest on.
    """

    route_ids: tuple[str, ...]
    availability: Estimate
    each: tuple[Estimate, ...]
    exact: float
    faults_per_year: float
    waiting_pct: float
    mean_wait_days: float
    never_pct: float
    notes: tuple[str, ...]

    @property
    def downtime_min_per_year(self) -> tuple[float, float, float]:
        """Annual downtime, minutes: low, estimate and high of the interval."""
        up = self.availability
        return (
            (1 - up.high) * MINUTES_PER_YEAR,
            (1 - up.value) * MINUTES_PER_YEAR,
            (1 - up.low) * MINUTES_PER_YEAR,
        )


def sample_availability(
    routes: Iterable[Iterable[str]],
    availability: Mapping[str, float],
    *,
    trials: int = 1_000_000,
    seed: int,
) -> Estimate:
    """Return the share of trials in which at least one route is up, each while its elements are.

    Use `exact_availability` where possible; this function handles any number of routes.

    Parameters
    ----------
    routes, availability
        As in `exact_availability`.
    trials : int
        How many.
    seed : int
        Seed of the random numbers, 0 or more.

    Raises
    ------
    ModelError
        With every wrong argument at once.

    Examples
    --------
    >>> result = sample_availability(["a", "b"], {"a": 0.9, "b": 0.8}, trials=100_000, seed=1)
    >>> abs(result.value - 0.98) < 4 * result.standard_error
    True
    """
    sets, names, down = checked_shares("sample_availability", routes, availability)
    check_sample("sample_availability", trials, seed)
    place = {name: number for number, name in enumerate(names)}
    first = np.cumsum([0, *(len(route) for route in sets)])
    member = np.array([place[name] for route in sets for name in route])
    broken = 0
    for failed, count in _failures(down, trials, seed):
        every = np.full(failed.shape[1], 255, np.uint8)
        for begin, end in pairwise(first):
            every &= np.bitwise_or.reduce(failed[member[begin:end]], axis=0)
        broken += int(np.unpackbits(every, count=count).sum())
    return _share_estimate(trials - broken, trials)


def simulate(
    geodata: Geodata,
    routes: Route | Sequence[Route],
    *,
    years: float,
    trials: int,
    seed: int,
    scenario: Scenario = PLAIN,
    assumptions: Assumptions | None = None,
) -> Simulated:
    """Simulate many histories of some routes and return the share of the time that one is up.

    In each trial all elements are up at first. They fail at random (a Poisson process while they
    are up) and are repaired, first come, first served where repairs wait for a ship.

    Parameters
    ----------
    routes, geodata, assumptions
        As in `availability_of`.
    years : float
        Length of a history.
    trials : int
        How many histories.
    seed : int
        Seed of the random numbers, 0 or more.
    scenario : Scenario
        What happens besides faults at the rates: ships, events, seasons; without it nothing.

    Raises
    ------
    ModelError
        With every wrong argument at once.

    Notes
    -----
    As all elements are up at first, a history of few years is a little better than the long run:
    no repair is in progress yet. What fails together does so at the end of the ranges that the
    scenario takes: common failures are elements of their own that several routes pass, and each is
    one fault and one repair.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> from cableroute.routing.search import find_routes
    >>> geo = open_geodata()
    >>> routes = find_routes(geo, "Zafarana", "Abu Talat")
    >>> result = simulate(geo, routes[0], years=200, trials=20, seed=1)
    >>> abs(result.availability.value - result.exact) < 5 * result.availability.standard_error
    True
    """
    chosen = checked_routes("simulate", routes, geodata, assumptions)
    hint = "give Scenario(ships=1), or nothing"
    faults = kind_faults("scenario", scenario, Scenario, hint)
    hint = "give years above 0, to 1,000,000"
    faults += number_faults("years", years, ABOVE_ZERO, 1e6, hint=hint, rule="years")
    faults += scenario_faults(scenario, geodata) if isinstance(scenario, Scenario) else []
    check_sample("simulate", trials, seed, before=faults)
    network = ElementNetwork.of(chosen, geodata, assumptions)
    arguments = history_arguments(network, scenario, geodata)
    history = compiled_history() if has_numba() else plain_history
    sums, _ = history(np.random.default_rng(seed), int(trials), float(years), 0, *arguments)
    count = len(chosen)
    up = 1 - sums[:, : count + 1] / years
    waited, waits = sums[:, count + 2].sum(), sums[:, count + 3].sum()
    total = sums[:, count + 1].sum()
    end, ships = ENDS.index(scenario.at), scenario.ships
    return Simulated(
        tuple(route.id for route in chosen),
        _mean(up[:, 0]),
        tuple(_mean(up[:, 1 + number]) for number in range(count)),
        1 - network.down(end),
        float(total / (years * trials)),
        float(100 * waited / total) if total else 0.0,
        float(waits / waited * DAYS_PER_YEAR) if waited else 0.0,
        float(100 * (sums[:, 0] == 0).mean()),
        (
            f"all rates at their {scenario.at} end; times to repair: {scenario.repair_times}",
            "no fault waits for a ship" if ships is None else f"ships: {ships}",
            *(f"{event.name}: {event.per_year:g} a year, as given" for event in scenario.events),
        ),
    )


def history_arguments(
    network: ElementNetwork, scenario: Scenario, geodata: Geodata
) -> tuple[Any, ...]:
    """Return the arguments of `history` after the trials, the years and their parts, in order."""
    end = ENDS.index(scenario.at)
    parts, events = network.parts, scenario.events
    series, faults, repairs, first, causes = _split_elements(network, end)
    hit = [_elements_hit(network, event, geodata) for event in events]
    missed = [
        Problem(
            "event", event.name, f"hits nothing that the routes pass: {event.hits!r}", "see ids"
        )
        for event, members in zip(events, hit, strict=True)
        if not members
    ]
    ModelError.check("simulate", missed)
    pool_of, ships_of = _pools([parts[number] for number in first], scenario.ships)
    weights = scenario.monthly_weights
    season = np.ones(1) if weights is None else np.array(weights, float)
    return (
        np.cumsum([0, *(len(route) for route in series)]),
        np.array([number for route in series for number in route]),
        np.array(faults),
        np.array(repairs),
        scenario.repair_times == "exponential",
        pool_of,
        ships_of,
        np.full(len(ships_of), _years_or_own(scenario.ship_days)),
        season / season.mean(),
        np.array(
            [*(event.per_year for event in events), *(item.per_year for item in causes)], float
        ),
        np.cumsum([0, *map(len, [*hit, *(item.members for item in causes)])]),
        np.array(
            [at for group in [*hit, *(item.members for item in causes)] for at in group], np.int64
        ),
        np.array([*(event.chance for event in events), *(item.chance for item in causes)], float),
        np.array(
            [_years_or_own(item.repair_days) for item in events] + [-1.0] * len(causes), float
        ),
    )


class _Cause(NamedTuple):
    """A cause of failures that several routes share: how often, and how likely it hits each."""

    per_year: float
    chance: float
    members: tuple[int, ...]


def _split_elements(
    network: ElementNetwork, end: int
) -> tuple[list[list[int]], list[float], list[float], list[int], list[_Cause]]:
    """Return routes, faults a year, years to repair, the part each element is of, shared causes.

    What a shared cause may hit is an element of its own: it takes as long to repair as those of
    the set that it is of do on the average. A given second is hit as likely as a further one at
    least, or there were more shared causes than failures.
    """
    outages = [part.outages(end, network.figures) for part in network.parts]
    repairs = [part.repair_years(end, network.figures) for part in network.parts]
    down, common = network.case(end)
    common = [item._replace(further=max(item.further, item.share)) for item in common]
    series, logs = (
        [list(route) for route in network.series],
        [-math.log1p(-share) for share in down],
    )
    left, first, causes = list(logs), list(range(len(outages))), list[_Cause]()
    for item in segments_of(series, logs, common):
        places = range(len(first), len(first) + len(item.masks))
        years = []
        for mask, members in zip(item.masks, item.members, strict=True):
            faults = math.fsum(outages[at] for at in members)
            out = math.fsum(outages[at] * repairs[at] for at in members)
            years.append(out / faults if faults else 0.0)
            total = math.fsum(logs[at] for at in members)
            for at in members:
                left[at] -= item.share / item.further * item.size * logs[at] / total
            for place, route in enumerate(series):
                if mask >> place & 1:
                    route.append(places[item.masks.index(mask)])
        first += [min(members) for members in item.members]
        repairs += years
        size = item.share / item.further * item.size
        mean = math.fsum(years) / len(years)
        causes.append(_Cause(math.expm1(size) / (item.further * mean), item.further, (*places,)))
    rates = [
        math.expm1(log) / years if years else faults
        for log, years, faults in zip(left, repairs, outages, strict=False)
    ]
    return series, rates + [0.0] * (len(first) - len(outages)), repairs, first, causes


def _years_or_own(days: float | None) -> float:
    """Return days as years; -1 where the element's own time to repair counts."""
    return -1.0 if days is None else days / DAYS_PER_YEAR


def _elements_hit(network: ElementNetwork, event: FaultEvent, geodata: Geodata) -> list[int]:
    """Return the elements that an event may hit; of a system, each that it passes."""
    wanted = {event.hits} if isinstance(event.hits, str) else set(event.hits)
    numbers = []
    for number, (part, systems) in enumerate(zip(network.parts, network.systems, strict=True)):
        names = {part.zone, part.waters, part.leg.id, part.leg.country, part.id, *systems}
        names.update(part.groups(geodata))
        if wanted & (names - {""}) and event.medium in ("", part.leg.medium):
            numbers.append(number)
    return numbers


def _pools(
    parts: Sequence[ElementPart], ships: int | Mapping[str, int] | None
) -> tuple[Integers, Integers]:
    """Return the pool of ships that repairs each element, -1 for none, and the ships of each."""
    at_sea = [part.leg.medium == "sea" for part in parts]
    if ships is None:
        return np.full(len(parts), -1), np.zeros(0, np.int64)
    if not isinstance(ships, Mapping):
        return np.where(at_sea, 0, -1), np.array([ships], np.int64)
    zones = list(ships)
    pool = [
        zones.index(part.zone) if sea and part.zone in ships else -1
        for part, sea in zip(parts, at_sea, strict=True)
    ]
    return np.array(pool, np.int64), np.array([ships[zone] for zone in zones], np.int64)


def _failures(down: Floats, trials: int, seed: int, chunk: int = 1 << 18) -> Any:
    """Yield which elements are down, 8 trials a byte, and the number of trials."""
    chance = np.random.default_rng(seed)
    for begin in range(0, trials, chunk):
        count = min(chunk, trials - begin)
        failed = np.empty((len(down), (count + 7) // 8), np.uint8)
        for number, share in enumerate(down):
            failed[number] = np.packbits(_down_trials(chance, float(share), count))
        yield failed, count


def _down_trials(chance: np.random.Generator, share: float, count: int) -> NDArray[np.bool_]:
    """Return in which trials an element is down: where that is rare, by the gaps between."""
    if not 0 < share < 0.1:
        return chance.random(count) < share
    down = np.zeros(count, np.bool_)
    last = -1
    while last < count:
        size = int(share * (count - last) + 4 * math.sqrt(share * count) + 8)
        places = last + np.cumsum(chance.geometric(share, size))
        down[places[places < count]] = True
        last = int(places[-1])
    return down


def _share_estimate(hits: int, trials: int) -> Estimate:
    """Return a share of trials with its interval."""
    from scipy.special import betaincinv

    value = hits / trials
    low = 0.0 if hits == 0 else float(betaincinv(hits, trials - hits + 1, 0.025))
    high = 1.0 if hits == trials else float(betaincinv(hits + 1, trials - hits, 0.975))
    return Estimate(value, math.sqrt(value * (1 - value) / trials), low, high, trials)


def _mean(values: Floats) -> Estimate:
    """Return a mean of trials with its interval; the error of one trial is not known.

    Trials without an outage are many and long outages few, so the interval is longer on the side
    of more outages.
    """
    value, count = float(values.mean()), len(values)
    if count == 1:
        return Estimate(value, math.inf, 0.0, 1.0, count)
    from scipy.special import stdtrit

    spread = float(values.std())
    error = float(values.std(ddof=1) / math.sqrt(count))
    skew = float(((values - value) ** 3).mean() / spread**3) if spread > 0 else 0.0
    most = float(stdtrit(count - 1, 0.975))
    low = value - error * _unskewed(most, skew / math.sqrt(count))
    high = value - error * _unskewed(-most, skew / math.sqrt(count))
    return Estimate(value, error, max(0.0, low), min(1.0, high), count)


def _unskewed(quantile: float, skew: float) -> float:
    """Return a quantile of a mean's t, from one of no skew: Hall's inverse."""
    if abs(skew) < 1e-9:
        return quantile
    return 3 / skew * (math.cbrt(1 + skew * (quantile - skew / 6)) - 1)
