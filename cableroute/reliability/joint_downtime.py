"""How long all of some routes are down at once, where causes hit several of their elements.

The shared-cause model of Marshall and Olkin (Journal of the American Statistical Association 62,
1967, 30-44): each subset of what a group holds is hit by causes of its own, which arrive
independently. A share β of the failures of a member hits a given other one, and a share γ of the
causes that hit two a given third, and so on (the multiple Greek letters of NUREG/CR-4780, 1988,
with one γ for all further ones): with γ = 1 the beta-factor model, in which a cause hits all. Two
routes are down together equally long whatever γ is.
"""

from __future__ import annotations

import functools
import itertools
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.reliability.factoring import all_down_each

Floats = NDArray[np.float64]

MOST_ROUTES = 16
"""Routes for which all subsets are summed: 65,536 of them."""

CERTAIN = 700.0
"""Minus the logarithm of the least availability: exp(-700) is 1e-304."""


class Common(NamedTuple):
    """What a group has in common: `share` is β, `further` γ, of the module's model."""

    members: frozenset[int]
    share: float
    further: float = 1.0


Case = tuple[Sequence[float], Sequence[Common]]
"""How long each element is down, and what is common."""


class Segment(NamedTuple):
    """Failures of one size that a cause may spread over some sets of routes.

    `masks` are the routes of each set of elements, by bits, no route in two; `members` the
    elements; `size` minus the logarithm of how long each set is up; `share` and `further` of it.
    """

    masks: tuple[int, ...]
    members: tuple[tuple[int, ...], ...]
    size: float
    share: float
    further: float

    def avoided(self, count: int) -> float:
        """Return by how much causes in common reduce minus the logarithm that all of some are up.

        It is a sum over pairs, threes and so on of sets, of which `count` are passed.
        """
        left = 1.0 - self.further
        pairs = math.fsum((count - 1 - step) * left**step for step in range(count - 1))
        return self.size * self.share * pairs


def down_together(
    series: Sequence[Sequence[int]], down: Sequence[float], common: Iterable[Common] = ()
) -> float:
    """Return the share of time that no route is up.

    Parameters
    ----------
    series : sequence of sequence of int
        Places of the elements of each route.
    down : sequence of float
        Share of the time that each element is down.
    common : iterable of Common
        Groups, one after another: each takes its share of all failures of a member, or what
        those before it have left.

    Notes
    -----
    What groups have in common is laid out by size, the same element at the same place for every
    route, so that the shorter of two parts is common to both, and a route alone is down as long as
    before. Of members of a group that lie on routes in part the same (one on routes 1 and 3, one
    on 3 and 4) the larger is laid first: what the other shares with a third may then not count. By
    inclusion and exclusion over the subsets of the routes; of more than `MOST_ROUTES`
    those that are down least are counted, which can only lengthen the time.

    Examples
    --------
    Two like units, each down a tenth of the time, of which a fifth has a common cause.

    >>> round(down_together([[0], [1]], [0.1, 0.1], [Common(frozenset({0, 1}), 0.2)]), 4)
    0.0272
    """
    series = [route for route in series if not any(down[at] >= 1 for at in route)]
    if not series:  # each is down all of the time
        return 1.0
    logs = [min(-math.log1p(-share), CERTAIN) if share < 1 else CERTAIN for share in down]
    groups = [item for item in common if item.share > 0]
    if len(series) == 1 or not groups:
        return float(all_down_each(series, np.array(down, float)[:, None])[0])
    if len(series) > MOST_ROUTES:
        size = {tuple(route): math.fsum(logs[at] for at in route) for route in series}
        series = sorted(series, key=lambda route: size[tuple(route)])[:MOST_ROUTES]
    segments = list(segments_of(series, logs, groups))
    if not segments:
        return float(all_down_each(series, np.array(down, float)[:, None])[0])
    exponents = _sums_of_subsets(series, logs)
    for item in segments:
        counts = _counts(len(series), item.masks)
        saved = np.array([item.avoided(count) for count in range(len(item.masks) + 1)])
        exponents -= saved[counts]
    terms = np.expm1(-exponents)
    return min(max(float(_signs(len(series)) @ terms), 0.0), 1.0)


def segments_of(
    series: Sequence[Sequence[int]], logs: Sequence[float], common: Iterable[Common]
) -> Iterator[Segment]:
    """Yield what causes may spread over different routes, group by group.

    `logs` are minus the logarithms of how long each element is up.
    """
    rest = [1.0] * len(logs)
    for group in common:
        masks: dict[int, list[int]] = defaultdict(list)
        for at in sorted(group.members):
            mask = sum(1 << place for place, route in enumerate(series) if at in route)
            if mask:
                masks[mask].append(at)
        if len(masks) < 2 or group.share <= 0:
            continue
        share, further = group.share, group.further
        if (
            _share_hitting_others(share, further, len(masks)) > 1
        ):  # more than all failures of a member
            further = max(further, share)
        taken = _share_hitting_others(share, further, len(masks))
        sizes = {
            mask: math.fsum(logs[at] * min(1.0, rest[at] / taken) for at in members_of_mask)
            for mask, members_of_mask in masks.items()
        }
        for masks_there, size in _laid_out(sizes):
            if len(masks_there) > 1:
                members = tuple(tuple(masks[mask]) for mask in masks_there)
                yield Segment(masks_there, members, size, share, further)
        for at in group.members:
            rest[at] = max(rest[at] - taken, 0.0)


def _share_hitting_others(share: float, further: float, count: int) -> float:
    """Return the share of the failures of one of some sets that hit others of them too."""
    return share * math.fsum((1.0 - further) ** step for step in range(count - 1))


def _laid_out(sizes: dict[int, float]) -> Iterator[tuple[tuple[int, ...], float]]:
    """Yield sets of routes that lie at one place, and the size of the place.

    Sets are laid from 0 upwards, those of most routes first, then the largest, whatever the order
    of the routes; each where no set of the same route lies: in gaps of others where it fits only
    in part.
    """
    laid: list[tuple[float, float, int]] = []
    for mask in sorted(sizes, key=lambda one: (-one.bit_count(), -sizes[one], one)):
        size, at = sizes[mask], 0.0
        taken = sorted((low, high) for low, high, other in laid if other & mask)
        for low, high in [*taken, (math.inf, math.inf)]:
            if low > at and size > 0:
                part = min(size, low - at)
                laid.append((at, at + part, mask))
                size -= part
            at = max(at, high)
    ends = sorted({end for low, high, _ in laid for end in (low, high)})
    for low, high in itertools.pairwise(ends):
        masks = tuple(mask for first, last, mask in laid if first <= low and high <= last)
        if masks:
            yield masks, high - low


def _sums_of_subsets(series: Sequence[Sequence[int]], logs: Sequence[float]) -> Floats:
    """Return for each subset of the routes, by bits, the sum of what they pass, each once."""
    count = len(series)
    sums = np.zeros(1 << count)
    for at, log in enumerate(logs):
        mask = sum(1 << place for place, route in enumerate(series) if at in route)
        sums[mask] += log
    total = sums.sum()
    inside = sums.reshape((2,) * count)  # of the masks that are within a set of routes
    for axis in range(count):
        inside = np.cumsum(inside, axis=axis)
    passed: Floats = total - inside.reshape(-1)[::-1]  # not within the other routes
    return passed


@functools.lru_cache(maxsize=1024)
def _counts(count: int, masks: tuple[int, ...]) -> NDArray[np.int64]:
    """Return for each subset of so many routes how many of some sets have one of them."""
    subsets = np.arange(1 << count)
    counts: NDArray[np.int64] = sum((subsets & mask != 0).astype(np.int64) for mask in masks)
    return counts


@functools.lru_cache(maxsize=MOST_ROUTES)
def _signs(count: int) -> Floats:
    """Return 1 for each even subset of so many routes, -1 for each odd one."""
    return np.array([1.0 - 2 * (subset.bit_count() & 1) for subset in range(1 << count)])
