"""What the exact availability of a series, parallel or k-of-n arrangement is."""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cableroute.errors import (
    CablerouteError,
    ModelError,
    Problem,
    because,
    count_faults,
    number_faults,
)

MOST_STEPS = 5_000_000
"""Steps that factoring may take, of some microseconds each: one a state and 256 routes."""


def exact_availability(routes: Iterable[Iterable[str]], availability: Mapping[str, float]) -> float:
    """Return the probability that at least one route is up, each while all of its elements are.

    Elements fail independently; one that is in several routes is one element. Exact, by factoring
    over what is shared: each shared part is up or down in turn, and states that no longer differ
    are joined. Sets of routes that are all choices of k of n elements are recognised and passed to
    `k_of_n_availability`.

    Parameters
    ----------
    routes : iterable of iterable of str
        Names of the elements of each route.
    availability : dict of str to float
        Probability that each is up, 0 to 1.

    Raises
    ------
    ModelError
        No routes, a route without elements, an element without availability, one out of bounds: all
        at once; or routes that share so many elements that factoring would take over five million
        steps (some seconds): use `sample_availability` for those.

    Examples
    --------
    The bridge of textbooks, five elements of 0.9 each: 0.97848.

    >>> paths = ["14", "25", "135", "234"]
    >>> round(exact_availability(paths, dict.fromkeys("12345", 0.9)), 8)
    0.97848
    """
    sets, names, down = checked_shares("exact_availability", routes, availability)
    size = len(sets[0])
    if (
        len(sets) == math.comb(len(names), size)
        and all(len(route) == size for route in sets)
        and len({frozenset(route) for route in sets}) == len(sets)
    ):
        return k_of_n_availability(size, (1.0 - down).tolist())
    place = {name: number for number, name in enumerate(names)}
    return 1.0 - _all_down([[place[name] for name in route] for route in sets], down.tolist())


def k_of_n_availability(k: int, availability: Iterable[float]) -> float:
    """Return the probability that at least k of n independent elements are up.

    Parameters
    ----------
    k : int
        How many must be up, 0 to n.
    availability : iterable of float
        Probability that each is up, 0 to 1; they may differ.

    Raises
    ------
    ModelError
        No elements, one out of bounds, or k not a whole number from 0 to n: all at once.

    Notes
    -----
    Exact: one element after another is added to the distribution of how many are up (Barlow and
    Heidtmann, IEEE Transactions on Reliability R-33, 1984), n k steps.

    Examples
    --------
    Two of three pumps, each up nine tenths of the time: 3 x 0.9^2 - 2 x 0.9^3.

    >>> round(k_of_n_availability(2, [0.9, 0.9, 0.9]), 12)
    0.972
    """
    up = list(availability)
    faults = [] if up else [Problem("availability", "availability", "there is none", "give some")]
    for number, value in enumerate(up, start=1):
        faults += number_faults(f"element {number}", value, 0, 1, rule="availability")
    hint = f"give a whole number from 0 to {len(up)}, that of the elements"
    faults += count_faults("k", k, 0, len(up), hint=hint)
    ModelError.check("k_of_n_availability", faults)
    exactly = np.zeros(int(k) + 1)  # so many are up; the last: k or more
    exactly[0] = 1.0
    for value in up:
        enough = exactly[-1]
        more = exactly[:-1] * value
        exactly *= 1.0 - value
        exactly[1:] += more
        exactly[-1] += enough * value
    return min(1.0, float(exactly[-1]))


def checked_shares(
    where: str, routes: Iterable[Iterable[str]], availability: Mapping[str, float]
) -> tuple[list[tuple[str, ...]], tuple[str, ...], NDArray[np.float64]]:
    """Return the elements of each route, all of them, and the share that each is down."""
    try:
        sets = [tuple(dict.fromkeys(route)) for route in routes]
        shares = dict(availability)
    except (TypeError, ValueError) as error:
        hint = "give a list of routes, each a list of names, and a dict of name to share"
        fault = Problem("routes", "routes, availability", because("cannot be read", error), hint)
        raise ModelError.of(where, [fault]) from None
    faults = [] if sets else [Problem("routes", "routes", "there are none", "give one or more")]
    faults += [
        Problem("routes", f"route {number}", "has no elements", "name one or more")
        for number, route in enumerate(sets, start=1)
        if not route
    ]
    names = tuple(dict.fromkeys(name for route in sets for name in route))
    faults += [
        Problem("element", str(name), "has no availability", "give it one")
        for name in names
        if name not in shares
    ]
    for name in names:
        if name in shares:
            faults += number_faults(str(name), shares[name], 0, 1, rule="availability")
    ModelError.check(where, faults)
    return sets, names, 1.0 - np.array([shares[name] for name in names], float)


def _all_down(routes: Sequence[Sequence[int]], down: Sequence[float]) -> float:
    """Return the probability that every route has an element that is down."""
    return float(all_down_each(routes, np.array(down, float)[:, None])[0])


def all_down_each(
    routes: Sequence[Sequence[int]], down: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the probability that every route has an element that is down: factoring.

    A row of `down` is an element, a column a case. Elements on the same routes are joined. A
    state says which routes, of those whose shared elements are half done, are still up; a route
    whose shared elements are all done depends on its elements alone.
    """
    if sum(len(route) for route in routes) * (1 + len(routes) / 1024) > MOST_STEPS:
        raise _too_interwoven(len(routes))
    passing: dict[int, int] = defaultdict(int)
    for place, route in enumerate(routes):
        for number in route:
            passing[number] |= 1 << place
    with np.errstate(divide="ignore"):
        up_logs = np.log1p(-down)
    sums: dict[int, Any] = defaultdict(float)
    for number, mask in passing.items():
        sums[mask] = sums[mask] + up_logs[number]
    is_one = down.shape[1] == 1  # plain numbers are quicker then
    fails = {
        mask: float(-np.expm1(log)[0]) if is_one else -np.expm1(log) for mask, log in sums.items()
    }
    alone = [fails.pop(1 << place, 0.0) for place in range(len(routes))]
    order = _order(list(fails))
    left = Counter(place for mask in order for place in _bits(mask))
    result: Any = math.prod(alone[place] for place in range(len(routes)) if not left[place])
    states: dict[int, Any] = {0: 1.0}
    open_routes = 0
    steps = 0.0
    for mask in order:
        new = mask & ~open_routes
        open_routes |= mask
        done = []
        for place in _bits(mask):
            left[place] -= 1
            if not left[place]:
                done.append((1 << place, alone[place]))
        kept = ~sum(bit for bit, _ in done)
        sure = sum(
            bit for bit, fails_alone in done if not np.any(fails_alone)
        )  # up for sure: not all are down
        done = [(bit, fails_alone) for bit, fails_alone in done if not bit & sure]
        open_routes &= kept
        out, up = fails[mask], 1 - fails[mask]
        after: dict[int, Any] = defaultdict(float)
        for state, weight in states.items():
            for then, share in ((state | new, up), ((state | new) & ~mask, out)):
                if then & sure:
                    continue
                more = weight * share
                for bit, fails_alone in done:
                    if then & bit:
                        more = more * fails_alone
                then &= kept
                after[then] = after[then] + more
        states = after
        steps += len(states) * (1 + len(routes) / 256)
        if steps > MOST_STEPS:
            raise _too_interwoven(len(routes))
    total: Any = sum(states.values()) if not is_one else math.fsum(states.values())
    probability: NDArray[np.float64] = np.broadcast_to(result * total, down.shape[1:])
    return np.clip(probability, 0.0, 1.0) + 0.0  # no zero has a sign


def _too_interwoven(count: int) -> CablerouteError:
    message = f"the {count:,} routes are too interwoven: over {MOST_STEPS:,} steps"
    hint = "give fewer routes, or sample them: sample_availability, or simulate"
    return ModelError.of("exact_availability", [Problem("routes", "factoring", message, hint)])


def _order(masks: list[int]) -> list[int]:
    """Return shared elements in an order that completes routes early and keeps states few."""
    members = {mask: _bits(mask) for mask in masks}
    passing: dict[int, list[int]] = defaultdict(list)
    for mask in sorted(masks):
        for place in members[mask]:
            passing[place].append(mask)
    if sum(len(elements) ** 2 for elements in passing.values()) > MOST_STEPS:
        raise _too_interwoven(len(passing))
    left = {place: len(elements) for place, elements in passing.items()}
    gain = {mask: math.fsum(0.5 ** left[place] for place in members[mask]) for mask in masks}
    queue = [(-value, mask) for mask, value in gain.items()]
    heapq.heapify(queue)
    ordered: dict[int, None] = {}
    while queue:
        value, best = heapq.heappop(queue)
        if best in ordered or -value != gain[best]:
            continue
        ordered[best] = None
        moved = set()
        for place in members[best]:
            for mask in passing[place]:
                gain[mask] += 0.5 ** left[place]
                moved.add(mask)
            left[place] -= 1
        for mask in moved - ordered.keys():
            heapq.heappush(queue, (-gain[mask], mask))
    return list(ordered)


def _bits(mask: int) -> list[int]:
    places = []
    while mask:
        lowest = mask & -mask
        places.append(lowest.bit_length() - 1)
        mask ^= lowest
    return places
