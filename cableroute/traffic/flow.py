"""The least-cost flow of many demands over links with capacities: paths, found as they pay.

The linear programme has one variable for each path of a pair of countries, and one for what of
its demand is not carried. Paths are made as its dual prices ask for them, by Dijkstra; when no
path is cheaper than its price, the answer is the optimum over all paths. HiGHS solves each
programme. Held in tests against the formulation by links, and networkx for a single pair.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.errors import CablerouteError
from cableroute.traffic.network import Flags, Floats, TrafficNetwork

Pair = tuple[str, str]
Path = tuple[int, ...]

UNIT_KM = 1000.0
"""Costs are in thousands of km."""

UNSERVED = 10.0
"""What is not carried costs so many times all the cable there is: first as much as can be is
carried, then over as little cable as can be."""

LEAST_WEIGHT = 1e-9
TOLERANCE = 1e-7


class PathFlow(NamedTuple):
    """What one path carries of the demand of a pair; links by their numbers."""

    pair: Pair
    links: Path
    tbps: float


@dataclass(frozen=True)
class Flow:
    """One flow: what each pair's paths carry.

    Parameters
    ----------
    paths : tuple of PathFlow
        Every path that carries anything.
    demand_tbps : mapping
        Demand of each pair.
    """

    paths: tuple[PathFlow, ...]
    demand_tbps: Mapping[Pair, float]

    def carried(self) -> dict[Pair, float]:
        """Return what is carried, by pair."""
        found = dict.fromkeys(self.demand_tbps, 0.0)
        for path in self.paths:
            found[path.pair] += path.tbps
        return found

    def tbps_km(self, km: Floats) -> dict[Pair, float]:
        """Return what is carried times the length that it takes, by pair."""
        found = dict.fromkeys(self.demand_tbps, 0.0)
        for path in self.paths:
            found[path.pair] += path.tbps * float(km[list(path.links)].sum())
        return found

    def through(self, hit: Flags) -> dict[Pair, float]:
        """Return what is carried over any of some links, by pair."""
        found = dict.fromkeys(self.demand_tbps, 0.0)
        for path in self.paths:
            if hit[list(path.links)].any():
                found[path.pair] += path.tbps
        return found

    def through_each(self, hits: NDArray[np.bool_]) -> Floats:
        """Return what is carried over any of the links of each row of flags."""
        over = np.zeros((len(self.paths), hits.shape[1]), np.float32)
        for number, path in enumerate(self.paths):
            over[number, list(path.links)] = 1.0
        passed = hits.astype(np.float32) @ over.T > 0
        found: Floats = passed @ np.array([path.tbps for path in self.paths])
        return found

    def loads(self, links: int) -> Floats:
        """Return what each link carries."""
        total = np.zeros(links)
        for path in self.paths:
            total[list(path.links)] += path.tbps
        return total

    @property
    def not_carried_tbps(self) -> float:
        """What is not carried in all."""
        return sum(self.demand_tbps.values()) - sum(path.tbps for path in self.paths)


@dataclass(frozen=True, eq=False)
class FlowSolver:
    """Solves flows on one network; paths that one flow found serve the next."""

    network: TrafficNetwork
    pool: dict[Pair, dict[Path, None]] = field(default_factory=dict)

    def solve(self, demand_tbps: Mapping[Pair, float], capacity_tbps: Floats, alive: Flags) -> Flow:
        """Return the flow that carries the most, over as little cable as can be.

        Parameters
        ----------
        demand_tbps : mapping
            Demand by pair of countries.
        capacity_tbps : array
            What each link can carry, Tbps; infinite where nothing limits it.
        alive : array of bool
            Which links are there.
        """
        usable = alive & (capacity_tbps > 0)
        pairs = [pair for pair, tbps in demand_tbps.items() if tbps > 0]
        km = self.network.km / UNIT_KM
        penalty = UNSERVED * float(km.sum() + 1.0)
        known = {
            pair: {path: None for path in self.pool.get(pair, ()) if usable[list(path)].all()}
            for pair in pairs
        }
        self._add(known, km, usable, np.full(len(pairs), np.inf))
        while True:
            columns = [(number, path) for number, pair in enumerate(pairs) for path in known[pair]]
            if not columns:
                return Flow((), dict(demand_tbps))
            programme = _Programme(columns, km, capacity_tbps, penalty)
            served, prices, tolls = programme.solve([demand_tbps[pair] for pair in pairs])
            if not self._add(known, km + tolls, usable, prices):
                paths = tuple(
                    PathFlow(pairs[number], path, float(tbps))
                    for (number, path), tbps in zip(columns, served, strict=True)
                    if tbps > TOLERANCE
                )
                for flow in paths:
                    self.pool.setdefault(flow.pair, {})[flow.links] = None
                return Flow(paths, dict(demand_tbps))

    def _add(
        self, known: Mapping[Pair, dict[Path, None]], weight: Floats, usable: Flags, prices: Floats
    ) -> bool:
        """Add the cheapest path of each pair where it costs less than its price."""
        shortest = Shortest(self.network, weight, usable, sorted({pair[0] for pair in known}))
        added = False
        for (pair, paths), price in zip(known.items(), prices, strict=True):
            cost, path = shortest.path(pair)
            if path is not None and cost < price - TOLERANCE and path not in paths:
                paths[path] = None
                added = True
        return added


class _Programme:
    """The linear programme over the paths that are known."""

    def __init__(
        self, columns: Sequence[tuple[int, Path]], km: Floats, capacity: Floats, penalty: float
    ) -> None:
        self.links = len(km)
        self.penalty = penalty
        self.cost = np.array([km[list(path)].sum() for _, path in columns])
        self.pair_of = np.array([number for number, _ in columns], np.intp)
        rows = np.concatenate([np.array(path, np.intp) for _, path in columns])
        cols = np.repeat(np.arange(len(columns)), [len(path) for _, path in columns])
        limited = np.isfinite(capacity)
        keep = limited[rows]
        self.used, self.row_of = np.unique(rows[keep], return_inverse=True)
        self.limit = capacity[self.used]
        self.column_of = cols[keep]

    def solve(self, demand: Sequence[float]) -> tuple[Floats, Floats, Floats]:
        """Return what each path carries, the price of each pair, and the toll of each link."""
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
        found = minimum(
            np.concatenate([self.cost, np.full(pairs, self.penalty)]),
            A_ub=limits, b_ub=self.limit, A_eq=serves, b_eq=np.array(demand),
            bounds=(0, None), method="highs",
        )  # fmt: skip
        if found.status != 0:
            raise CablerouteError(f"the flow cannot be worked out: {found.message}")
        tolls = np.zeros(self.links)
        tolls[self.used] = np.maximum(-found.ineqlin.marginals, 0.0)
        return found.x[:columns], found.eqlin.marginals, tolls


class Shortest:
    """The cheapest paths from each country to the others."""

    def __init__(
        self, network: TrafficNetwork, weight: Floats, usable: Flags, sources: Sequence[str]
    ) -> None:
        from scipy.sparse import csr_array
        from scipy.sparse.csgraph import dijkstra

        self.network = network
        count = len(network.places)
        self.row = {code: number for number, code in enumerate(sources)}
        numbers = np.flatnonzero(usable)
        ends, cost = network.ends[numbers], np.maximum(weight[numbers], LEAST_WEIGHT)
        start = np.concatenate([ends[:, 0], ends[:, 1]])
        end = np.concatenate([ends[:, 1], ends[:, 0]])
        both, link = np.concatenate([cost, cost]), np.concatenate([numbers, numbers])
        order = np.lexsort((both, end, start))
        start, end, both, link = start[order], end[order], both[order], link[order]
        first = np.ones(len(start), bool)
        first[1:] = (start[1:] != start[:-1]) | (end[1:] != end[:-1])
        start, end, both, link = start[first], end[first], both[first], link[first]
        self.link = dict(zip(zip(start.tolist(), end.tolist(), strict=True), link.tolist(),
                             strict=True))  # fmt: skip
        doors = [
            (count + number, network.places[name])
            for code, number in self.row.items()
            for name in network.terminals.get(code, ())
        ]
        rows = np.concatenate([start, [door[0] for door in doors]]).astype(np.intp)
        cols = np.concatenate([end, [door[1] for door in doors]]).astype(np.intp)
        data = np.concatenate([both, np.full(len(doors), LEAST_WEIGHT)])
        size = count + len(self.row)
        graph = csr_array((data, (rows, cols)), shape=(size, size))
        self.cost, self.before = dijkstra(
            graph, indices=np.arange(count, size), return_predecessors=True
        )

    def path(self, pair: Pair) -> tuple[float, Path | None]:
        """Return the cheapest path of a pair and its cost; None where nothing joins it."""
        row = self.row[pair[0]]
        ends = [self.network.places[name] for name in self.network.terminals.get(pair[1], ())]
        if not ends:
            return np.inf, None
        here = min(ends, key=lambda number: self.cost[row, number])
        cost = float(self.cost[row, here])
        if not np.isfinite(cost):
            return np.inf, None
        links: list[int] = []
        before: NDArray[np.int32] = self.before[row]
        while before[here] < len(self.network.places):
            links.append(self.link[int(before[here]), here])
            here = int(before[here])
        return cost, tuple(reversed(links))
