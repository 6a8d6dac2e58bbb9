"""What is common to routes in many draws at once: each element is a row, each draw a column.

As `shared_causes.split`, which is its source and does one case after another: 200 draws of the
routes that a set of candidates makes of one connection take 3 ms here and 30 ms there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.reliability.factoring import all_down_each

Floats = NDArray[np.float64]

AT_ONCE = 256
"""Draws that factoring does at once: so many times the memory, and little more time."""


class _Columns(NamedTuple):
    """Draws in which the routes have the same elements; `rest` is of the given elements only."""

    numbers: NDArray[np.intp]
    series: list[list[int]]
    shares: list[Floats]
    rest: list[Floats]

    def only(self, wanted: NDArray[np.bool_]) -> _Columns:
        """Return some of the draws."""
        if wanted.all():
            return self
        rows = ([row[wanted] for row in rows] for rows in (self.shares, self.rest))
        return _Columns(self.numbers[wanted], self.series, *rows)


def down_of_draws(
    series: Sequence[Sequence[int]],
    down: Floats,
    clusters: Sequence[tuple[frozenset[int], Floats]],
) -> Floats:
    """Return the share of time that no route is up in each draw.

    Parameters
    ----------
    series : sequence of sequence of int
        Places of the elements of each route.
    down : array of float, shape (elements, draws)
        Share of the time that each element is down.
    clusters : sequence of (frozenset of int, array of float)
        Members, and the share of their failures that hits all of them in each draw.

    Examples
    --------
    Two like units, each down a tenth of the time, of which none or a fifth has a common cause.

    >>> both = [(frozenset({0, 1}), np.array([0.0, 0.2]))]
    >>> [round(float(share), 4) for share in down_of_draws([[0], [1]], np.full((2, 2), 0.1), both)]
    [0.01, 0.0272]
    """
    found = np.zeros(down.shape[1])
    for group in _groups(series, down, clusters):
        shares = np.array(group.shares)
        for first in range(0, len(group.numbers), AT_ONCE):
            batch = slice(first, first + AT_ONCE)
            found[group.numbers[batch]] = all_down_each(group.series, shares[:, batch])
    return found


def _groups(
    series: Sequence[Sequence[int]],
    down: Floats,
    clusters: Sequence[tuple[frozenset[int], Floats]],
) -> list[_Columns]:
    """Return the draws by what is common in them, one cluster after another."""
    sets = [list(route) for route in series]
    groups = [
        _Columns(np.arange(down.shape[1]), sets, list(down), [np.ones(down.shape[1])] * len(down))
    ]
    for members, factors in clusters:
        groups = [part for group in groups for part in _parted(group, down, members, factors)]
    return groups


def _parted(
    group: _Columns, down: Floats, members: frozenset[int], factors: Floats
) -> Iterator[_Columns]:
    """Yield draws with what a cluster has in common, apart where the routes differ then."""
    factor = factors[group.numbers]
    owns = [tuple(sorted(members.intersection(route))) for route in group.series]
    if len({own for own in owns if own}) < 2 or not (factor > 0).any():
        yield group
        return
    if (factor <= 0).any():
        yield group.only(factor <= 0)
    for wanted in ((factor > 0) & (factor < 1), factor >= 1):
        if wanted.any():
            yield from _common(group.only(wanted), down, members, factor[wanted], owns)


def _common(
    group: _Columns,
    down: Floats,
    members: frozenset[int],
    factor: Floats,
    owns: Sequence[tuple[int, ...]],
) -> Iterator[_Columns]:
    """Yield draws by which route has more in common: one element a level, nested."""
    with np.errstate(divide="ignore"):
        logs = {number: np.log1p(-down[number, group.numbers]) for number in members}
    taken = {number: _part(logs[number], np.minimum(factor, group.rest[number])) for number in logs}
    place = {own: at for at, own in enumerate(dict.fromkeys(own for own in owns if own))}
    out = np.array([-np.expm1(np.sum([taken[one] for one in own], axis=0)) for own in place])
    order = np.argsort(out, axis=0, kind="stable")
    rising = np.take_along_axis(out, order, axis=0)
    is_new = np.vstack([np.ones_like(factor, bool), rising[1:] > rising[:-1]])
    patterns, of = np.unique(np.vstack([order, is_new]), axis=1, return_inverse=True)
    for number, pattern in enumerate(patterns.T):
        wanted = of.ravel() == number
        first, new = pattern[: len(out)], pattern[len(out) :].astype(bool)
        rank = dict(zip(first.tolist(), np.cumsum(new).tolist(), strict=True))
        levels = rising[new][:, wanted]
        below = np.vstack([np.zeros((1, levels.shape[1])), levels[:-1]])
        with np.errstate(invalid="ignore", divide="ignore"):
            common = np.where(below < 1, (levels - below) / (1 - below), 1.0)
        part = group.only(wanted)
        shares, rest, series = list(part.shares), list(part.rest), []
        for one, log in logs.items():
            rest[one] = np.maximum(rest[one] - factor[wanted], 0.0)
            shares[one] = -np.expm1(_part(log[wanted], rest[one]))
        for route, own in zip(part.series, owns, strict=True):
            more = range(len(shares), len(shares) + (rank[place[own]] if own else 0))
            left = route if factor[0] < 1 else [one for one in route if one not in members]
            series.append([*left, *more])
        yield _Columns(part.numbers, series, [*shares, *common], rest)


def _part(logs: Floats, shares: Floats) -> Floats:
    """Return shares of logarithms, which may be infinite."""
    with np.errstate(invalid="ignore"):
        found: Floats = np.where(shares > 0, logs * shares, 0.0)
    return found
