"""The best set of things within a budget: every affordable set is looked at, up to a number.

What several things avoid together is not the sum of what each avoids, so that sets are valued, not
things. Nothing here knows what a thing is: prices and values are numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.errors import ModelError, Problem

Floats = NDArray[np.float64]
Chosen = frozenset[int]

MOST_SETS = 20_000
"""So many sets are looked at, at most."""

CENT = 0.005
"""Sums of money within this are one, as adding up prices rounds."""

SAME = 0.05
"""Values nearer than this share of them are one, as no rate is known so well and two digits may not
show it: the cheaper set is better then."""


class Valued(NamedTuple):
    """A set of things, what it costs and what it is worth."""

    chosen: Chosen
    price: float
    value: float


class Affordable(NamedTuple):
    """Sets within a budget.

    Parameters
    ----------
    sets : list of frozenset of int
        The sets, those of fewer things first.
    most_things : int or None
        Sets of more things than this are left out, as there are too many; None: every set is there.
    """

    sets: list[Chosen]
    most_things: int | None


def affordable(prices: Sequence[float], budget: float) -> Affordable:
    """Return the sets of things whose prices add up to no more than a budget; the empty one too.

    Every set, or where there are more than `MOST_SETS` every one of so many things as come within
    that number.

    Raises
    ------
    ModelError
        More than `MOST_SETS` things are within the budget.

    Examples
    --------
    >>> found = affordable([2.0, 3.0, 4.0], 5.0)
    >>> [sorted(one) for one in found.sets], found.most_things
    ([[], [0], [1], [2], [0, 1]], None)
    """
    order = sorted(range(len(prices)), key=lambda number: prices[number])
    found: list[Chosen] = [frozenset()]
    last: list[tuple[tuple[int, ...], float, int]] = [((), budget, 0)]
    size = 0
    while last:
        size += 1
        larger = []
        for chosen, left, first in last:
            for place in range(first, len(order)):
                number = order[place]
                if prices[number] > left + CENT:
                    break  # those behind it cost as much or more
                larger.append(((*chosen, number), left - prices[number], place + 1))
            if len(found) + len(larger) > MOST_SETS:
                if size > 1:
                    return Affordable(found, size - 1)
                hint = "give a smaller budget, or fewer kinds of candidates"
                message = f"more than {MOST_SETS:,} candidates are within it"
                raise ModelError.of("invest", [Problem("budget", "budget", message, hint)])
        found += [frozenset(chosen) for chosen, _, _ in larger]
        last = larger
    return Affordable(found, None)


def best_of(sets: Iterable[Valued], budget: float) -> Valued:
    """Return the set within a budget that is worth most; of equal ones the cheapest.

    Values within `SAME` of the highest are equal to it. Of sets that cost the same too, the one
    that is worth more, then the one of fewest things, then the one of the first things.

    Examples
    --------
    >>> empty, dear, cheap = (frozenset(), 0.0, 0.0), (frozenset([0]), 9.0, 5.0), (
    ...     frozenset([1]), 4.0, 5.0)
    >>> best_of([Valued(*empty), Valued(*dear), Valued(*cheap)], 10.0).price
    4.0
    """
    within = [item for item in sets if item.price <= budget + CENT]
    most = max(item.value for item in within)
    equal = [item for item in within if item.value >= _least_equal(most)]
    return min(equal, key=_cheapest_first)


def front_of(sets: Iterable[Valued], budget: float) -> list[Valued]:
    """Return the best set of each budget up to the given one, cheapest first: the Pareto front.

    Each is worth more than every set that costs less. The best set of a budget, see `best_of`, is
    one of them, so that no table of them lacks it.

    Examples
    --------
    >>> sets = [Valued(frozenset(), 0, 0), Valued(frozenset([0]), 2, 5),
    ...         Valued(frozenset([1]), 3, 4), Valued(frozenset([0, 1]), 5, 6)]
    >>> [item.price for item in front_of(sets, 10)]
    [0, 2, 5]
    """
    within = [item for item in sets if item.price <= budget + CENT]
    rising: list[Valued] = []  # each is worth more than all before it
    found: list[Valued] = []
    best = 0
    for item in sorted(within, key=_cheapest_first):
        if rising and item.value <= rising[-1].value:
            continue
        rising.append(item)
        while rising[best].value < _least_equal(item.value):
            best += 1
        if found[-1:] != [rising[best]]:
            found.append(rising[best])
    return found


def _cheapest_first(item: Valued) -> tuple[float, float, int, list[int]]:
    return round(item.price, 2), -item.value, len(item.chosen), sorted(item.chosen)


def _least_equal(value: float) -> float:
    return value - SAME * abs(value)


def chosen_in_draws(
    sets: Sequence[Chosen], prices: Floats, values: Floats, budget: float
) -> list[Chosen]:
    """Return the best set of each draw, as `best_of`.

    Parameters
    ----------
    sets : sequence of frozenset of int
        Every set that some draw may afford; the empty one is among them.
    prices : array of float, shape (things, draws)
        Price of each thing in each draw.
    values : array of float, shape (sets, draws)
        What each set is worth in each draw.
    budget : float
        What may be spent.

    Examples
    --------
    >>> prices, values = np.array([[4.0, 6.0]]), np.array([[0.0, 0.0], [3.0, 3.0]])
    >>> [sorted(one) for one in chosen_in_draws([frozenset(), frozenset([0])], prices, values, 5)]
    [[0], []]
    """
    order = sorted(range(len(sets)), key=lambda at: (len(sets[at]), sorted(sets[at])))
    totals = np.array([prices[sorted(sets[at])].sum(axis=0) for at in order])
    worth = np.where(totals <= budget + CENT, values[order], -np.inf)
    most = worth.max(axis=0)
    cost = np.round(np.where(worth >= most - SAME * np.abs(most), totals, np.inf), 2)
    cheapest = np.where(cost == cost.min(axis=0), worth, -np.inf)
    return [sets[order[at]] for at in cheapest.argmax(axis=0).tolist()]
