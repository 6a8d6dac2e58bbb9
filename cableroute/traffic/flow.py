"""The least-cost flow of many demands over links with capacities: paths, added as they pay.

The linear programme has one variable for each path of a pair of countries, and one for what of
its demand is not carried. Paths are made as its dual prices ask for them, by Dijkstra; when no
path is cheaper than its price, the answer is the optimum over all paths. HiGHS solves each
programme. Held in tests against the formulation by links, and networkx for a single pair.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import Any, NamedTuple

import numpy as np

from cableroute.errors import CablerouteError
from cableroute.traffic.network import Flags, Floats, Integers, TrafficNetwork

Pair = tuple[str, str]
Path = tuple[int, ...]

UNIT_KM = 1000.0
"""Costs are in thousands of km."""

UNSERVED = 10.0
"""What is not carried costs so many times all the cable there is: first as much as can be is
carried, then over as little cable as can be."""

LEAST_WEIGHT = 1e-9
TOLERANCE = 1e-7
FARTHEST = float(np.finfo(float).max)
NO_PLACES = np.empty(0, np.intp)
SETS = 1_000
"""Sets of links are looked at so many at a time."""


class PathFlow(NamedTuple):
    """What one path carries of the demand of a pair; links by their numbers."""

    pair: Pair
    links: Path
    tbps: float


@dataclass(frozen=True)
class Flow:
    """One flow: what each pair's paths carry, and the prices by which it is known to be the best.

    Parameters
    ----------
    paths : tuple of PathFlow
        Every path that carries anything.
    demand_tbps : mapping
        Demand of each pair.
    prices : mapping
        What one more Tbps of a pair would cost, of each pair with demand.
    tolls : array, optional
        What one Tbps less of each link would cost; None: nothing limits anything.
    """

    paths: tuple[PathFlow, ...]
    demand_tbps: Mapping[Pair, float]
    prices: Mapping[Pair, float] = field(default_factory=dict, repr=False, compare=False)
    tolls: Floats | None = field(default=None, repr=False, compare=False)

    @cached_property
    def tbps(self) -> Floats:
        """What each path carries."""
        return np.array([path.tbps for path in self.paths])

    @cached_property
    def _steps(self) -> tuple[Integers, Integers]:
        """Number of the path and of the link, for each link of each path."""
        counts = [len(path.links) for path in self.paths]
        links = np.fromiter(chain.from_iterable(path.links for path in self.paths), np.intp)
        return np.repeat(np.arange(len(counts)), counts), links

    def over(self, hit: Flags) -> Flags:
        """Return which paths take any of some links."""
        path, link = self._steps
        is_over = np.zeros(len(self.paths), bool)
        is_over[path[hit[link]]] = True
        return is_over

    def through(self, hit: Flags) -> dict[Pair, float]:
        """Return the traffic carried over any of some links, by pair that has any."""
        through: dict[Pair, float] = {}
        for at in np.flatnonzero(self.over(hit)).tolist():
            pair, _, tbps = self.paths[at]
            through[pair] = through.get(pair, 0.0) + tbps
        return through

    def through_each(self, hits: Sequence[Integers]) -> Floats:
        """Return the traffic carried over any of some links, for each of many sets of links.

        Worked out for some sets at a time, so that memory does not grow with their number.
        """
        from scipy.sparse import csr_array

        path, link = self._steps
        size = 1 + max(map(int, (array.max() for array in (link, *hits) if array.size)), default=0)
        over = csr_array((np.ones(len(link), bool), (link, path)), shape=(size, len(self.paths)))
        carried = np.zeros(len(hits))
        for begin in range(0, len(hits), SETS):
            some = hits[begin : begin + SETS]
            columns, rows = np.concatenate(some), np.cumsum([0, *map(len, some)])
            of_sets = csr_array((np.ones(len(columns), bool), columns, rows), (len(some), size))
            passed = (of_sets @ over).toarray()
            carried[begin : begin + SETS] = passed @ self.tbps
        return carried

    def loads(self, links: int) -> Floats:
        """Return the load of each link."""
        path, link = self._steps
        return np.bincount(link, self.tbps[path], links).astype(float, copy=False)

    @property
    def carried_tbps(self) -> float:
        """What is carried in all."""
        return sum(path.tbps for path in self.paths)

    @property
    def not_carried_tbps(self) -> float:
        """What is not carried in all."""
        return sum(self.demand_tbps.values()) - self.carried_tbps


@dataclass(frozen=True, eq=False)
class FlowSolver:
    """Solves flows on one network; paths of one flow serve the next."""

    network: TrafficNetwork
    pool: dict[Pair, dict[Path, None]] = field(default_factory=dict)
    _cost: dict[Path, float] = field(default_factory=dict, repr=False)

    def solve(
        self,
        demand_tbps: Mapping[Pair, float],
        capacity_tbps: Floats,
        alive: Flags,
        *,
        before: Flow | None = None,
    ) -> Flow:
        """Return the flow that carries the most, over as little cable as can be.

        Parameters
        ----------
        demand_tbps : mapping
            Demand by pair of countries.
        capacity_tbps : array
            What each link can carry, Tbps; infinite where nothing limits it.
        alive : array of bool
            Which links are there.
        before : Flow, optional
            What this returned for the same demand and capacity with these links and others there.
            Nothing is learned then: the answer depends on nothing that was asked before it.
        """
        usable = alive & (capacity_tbps > 0)
        if before is not None:
            mended = self._reroute(before, capacity_tbps, usable)
            if mended is not None:
                return mended
        pairs = [pair for pair, tbps in demand_tbps.items() if tbps > 0]
        demand = [demand_tbps[pair] for pair in pairs]
        km = self.network.km / UNIT_KM
        gone = frozenset(np.flatnonzero(~usable).tolist())
        paths_of = {
            pair: {path: None for path in self.pool.get(pair, ()) if gone.isdisjoint(path)}
            for pair in pairs
        }
        nothing = dict.fromkeys(
            (pair for pair in pairs if not paths_of[pair] or not before), np.inf
        )
        self._add(
            paths_of,
            km if before is None or before.tolls is None else km + before.tolls,
            usable,
            nothing,
        )
        while True:
            columns = [
                (number, path) for number, pair in enumerate(pairs) for path in paths_of[pair]
            ]
            if not columns:
                return Flow((), dict(demand_tbps))
            self._cost.update(
                (path, float(km[list(path)].sum())) for _, path in columns if path not in self._cost
            )
            programme = _Programme(columns, self._cost, capacity_tbps, self.penalty)
            served, of_pairs, tolls = programme.solve(demand)
            prices = dict(zip(pairs, of_pairs.tolist(), strict=True))
            if not self._add(
                paths_of, km + tolls, usable, _prices_to_beat(prices, tolls, usable, before)
            ):
                paths = tuple(
                    PathFlow(pairs[number], path, float(tbps))
                    for (number, path), tbps in zip(columns, served, strict=True)
                    if tbps > TOLERANCE
                )
                for flow in paths if before is None else ():
                    self.pool.setdefault(flow.pair, {})[flow.links] = None
                return Flow(paths, dict(demand_tbps), prices, tolls)

    @cached_property
    def penalty(self) -> float:
        """What one Tbps that is not carried costs."""
        return UNSERVED * float(self.network.km.sum() / UNIT_KM + 1.0)

    def _reroute(self, before: Flow, capacity: Floats, usable: Flags) -> Flow | None:
        """Return the flow without some links, if the earlier prices still prove it best; else None.

        What none of the lost links carried stays. The rest takes the cheapest paths that are left,
        by the tolls before: the best where no link carries too much and none with a toll has room,
        as no path of any pair is then cheaper than what the pair pays. None where that is not so.
        """
        hit = before.over(~usable)
        if not hit.any():
            return before
        if before.tolls is None:
            return None
        moved = before.through(~usable)
        km = self.network.km / UNIT_KM
        shortest = Shortest(self.network, km + before.tolls, usable, sources_of(moved))
        kept = [path for path, is_hit in zip(before.paths, hit.tolist(), strict=True) if not is_hit]
        at_path = {path[:2]: at for at, path in enumerate(kept) if path.pair in moved}
        prices = dict(before.prices)
        for pair, tbps in moved.items():
            cost, links = shortest.path(pair)
            prices[pair] = min(cost, self.penalty)
            if links is None:
                continue
            if cost > self.penalty:
                return None
            at = at_path.get((pair, links))
            if at is None:
                kept.append(PathFlow(pair, links, tbps))
            else:
                kept[at] = PathFlow(pair, links, tbps + kept[at].tbps)
        mended = Flow(tuple(kept), before.demand_tbps, prices, before.tolls)
        loads = mended.loads(len(self.network.links))
        fits = (loads <= capacity + TOLERANCE).all()
        is_full = (loads >= capacity - TOLERANCE)[usable & (before.tolls > TOLERANCE)].all()
        return mended if fits and is_full else None

    def _add(
        self,
        paths_of: Mapping[Pair, dict[Path, None]],
        weight: Floats,
        usable: Flags,
        prices: Mapping[Pair, float],
    ) -> bool:
        """Add the cheapest path of each pair that has a price where it costs less than that."""
        if not prices:
            return False
        shortest = Shortest(self.network, weight, usable, sorted({pair[0] for pair in prices}))
        added = False
        for pair, price in prices.items():
            if shortest.cost_of(pair) < price - TOLERANCE:
                _, path = shortest.path(pair)
                if path is not None and path not in paths_of[pair]:
                    paths_of[pair][path] = None
                    added = True
        return added


def _prices_to_beat(
    prices: dict[Pair, float], tolls: Floats, usable: Flags, before: Flow | None
) -> Mapping[Pair, float]:
    """Return the prices of the pairs for which a path may be cheaper than its price.

    No path was, of more links; where no toll has fallen, only a price that has risen lets one be.
    """
    if before is None or before.tolls is None or (tolls < before.tolls)[usable].any():
        return prices
    return {pair: price for pair, price in prices.items() if price > before.prices[pair]}


class _Programme:
    """The linear programme over the paths so far."""

    def __init__(
        self,
        columns: Sequence[tuple[int, Path]],
        cost: Mapping[Path, float],
        capacity: Floats,
        penalty: float,
    ) -> None:
        self.links = len(capacity)
        self.penalty = penalty
        self.pair_of = np.array([number for number, _ in columns], np.intp)
        rows = np.fromiter(chain.from_iterable(path for _, path in columns), np.intp)
        cols = np.repeat(np.arange(len(columns)), [len(path) for _, path in columns])
        self.cost = np.array([cost[path] for _, path in columns])
        limited = np.isfinite(capacity)
        keep = limited[rows]
        self.used, self.row_of = np.unique(rows[keep], return_inverse=True)
        self.limit = capacity[self.used]
        self.column_of = cols[keep]

    def solve(self, demand: Sequence[float]) -> tuple[Floats, Floats, Floats]:
        """Return the traffic of each path, the price of each pair, and the toll of each link."""
        from scipy.optimize import linprog
        from scipy.sparse import csr_array

        pairs, columns, used = len(demand), len(self.cost), len(self.used)
        serves = csr_array(
            (
                np.ones(columns + pairs),
                (np.concatenate([self.pair_of, np.arange(pairs)]), np.arange(columns + pairs)),
            ),
            shape=(pairs, columns + pairs),
        )
        limits = csr_array(
            (np.ones(len(self.row_of)), (self.row_of, self.column_of)),
            shape=(used, columns + pairs),
        )
        minimum: Any = linprog  # its stubs know no sparse rows
        solution = minimum(
            np.concatenate([self.cost, np.full(pairs, self.penalty)]),
            A_ub=limits,
            b_ub=self.limit,
            A_eq=serves,
            b_eq=np.array(demand),
            bounds=(0, None),
            method="highs",
        )
        if solution.status != 0:
            raise CablerouteError(f"the flow cannot be worked out: {solution.message}")
        tolls = np.zeros(self.links)
        tolls[self.used] = np.maximum(-solution.ineqlin.marginals, 0.0)
        return solution.x[:columns], solution.eqlin.marginals, tolls


class Shortest:
    """The cheapest paths of pairs of countries, one of each pair among some sources."""

    def __init__(
        self, network: TrafficNetwork, weight: Floats, usable: Flags, sources: Sequence[str]
    ) -> None:
        from scipy.sparse import csr_array
        from scipy.sparse.csgraph import dijkstra

        self.network = network
        self.row = {code: number for number, code in enumerate(sources)}
        arcs, count = network.arcs, len(network.places)
        self.arc_cost = np.where(usable, np.maximum(weight, LEAST_WEIGHT), np.inf)[arcs.link]
        cheapest = self.arc_cost[:0]
        if len(arcs.first):
            cheapest = np.minimum.reduceat(self.arc_cost, arcs.first)
        doors = [network.terminal_numbers.get(code, NO_PLACES) for code in sources]
        ends = np.cumsum([len(numbers) for numbers in doors]) + len(arcs.end)
        cols = np.concatenate([arcs.end, *doors])
        data = np.concatenate([cheapest, np.full(len(cols) - len(arcs.end), LEAST_WEIGHT)])
        size = count + len(sources)
        rows = np.concatenate([arcs.row_start, ends])
        graph = csr_array((data, cols, rows), shape=(size, size))
        self._before: dict[int, list[int]] = {}
        self.cost, self.before = dijkstra(
            graph, indices=np.arange(count, size), return_predecessors=True, limit=FARTHEST
        )

    def cost_of(self, pair: Pair) -> float:
        """Return the cost of the cheapest path of a pair; infinite where nothing joins it."""
        start, end = pair if pair[0] in self.row else pair[::-1]
        return self._to_country[self.row[start]].get(end, np.inf)

    @cached_property
    def _to_country(self) -> list[dict[str, float]]:
        """By source, the cost of the cheapest path to each country."""
        numbers = self.network.terminal_numbers
        if not numbers:
            return [{} for _ in self.row]
        first = np.cumsum([0, *map(len, numbers.values())])[:-1]
        least = np.minimum.reduceat(self.cost[:, np.concatenate(list(numbers.values()))], first, 1)
        return [dict(zip(numbers, costs, strict=True)) for costs in least.tolist()]

    @cached_property
    def _cheapest(self) -> dict[tuple[int, int], int]:
        """The cheapest link from each place to each that one joins."""
        arcs = self.network.arcs
        of = np.repeat(np.arange(len(arcs.first)), np.diff(arcs.first, append=len(arcs.link)))
        least = arcs.link[np.lexsort((self.arc_cost, of))[arcs.first]]
        return dict(zip(arcs.between, least.tolist(), strict=True))

    def _before_of(self, row: int) -> list[int]:
        if row not in self._before:
            self._before[row] = self.before[row].tolist()
        return self._before[row]

    def path(self, pair: Pair) -> tuple[float, Path | None]:
        """Return the cheapest path of a pair and its cost; None where nothing joins it."""
        cost = self.cost_of(pair)
        if not np.isfinite(cost):
            return np.inf, None
        is_forward = pair[0] in self.row
        row = self.row[pair[0] if is_forward else pair[1]]
        ends = self.network.terminal_numbers[pair[1] if is_forward else pair[0]]
        here = int(ends[self.cost[row, ends].argmin()])
        count, links, cheapest = len(self.network.places), list[int](), self._cheapest
        before = self._before_of(row)
        while (start := before[here]) < count:
            links.append(cheapest[start, here])
            here = start
        return cost, tuple(reversed(links) if is_forward else links)


def sources_of(pairs: Iterable[Pair]) -> list[str]:
    """Return few countries of which each pair has one.

    Examples
    --------
    >>> sources_of([("EG", "FR"), ("FR", "IN"), ("FR", "US"), ("IN", "US")])
    ['FR', 'IN']
    """
    others: dict[str, set[str]] = {}
    for one, two in pairs:
        others.setdefault(one, set()).add(two)
        others.setdefault(two, set()).add(one)
    sources: list[str] = []
    while others:
        code = min(others, key=lambda code: (-len(others[code]), code))
        for other in others.pop(code):
            others[other].discard(code)
            if not others[other]:
                del others[other]
        sources.append(code)
    return sources
