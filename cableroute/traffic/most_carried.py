"""The most that can be carried without some links, whatever cable it takes."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import chain
from typing import Any

import numpy as np

from cableroute.errors import CablerouteError
from cableroute.traffic.flow import TOLERANCE, UNIT_KM, Flow, Pair, Path, Shortest, sources_of
from cableroute.traffic.network import Flags, Floats, Integers, TrafficNetwork

CLOSE_TBPS = 1e-6
"""A flow this near to what bounds all of them is the most."""

PRICE = 1e11
"""What one Tbps that is not carried costs, beside thousands of km: these decide only ties."""

LEAST_GAIN = 1e-6
SHARES = (0.5, 1.0)
"""How far tolls go to those of a programme: by half first, as these leap (Wentges 1997)."""


STEPS = 100_000
"""Maximum flows are worked out in so many steps a Tbps."""


class MostCarried:
    """What is carried at the most without some links, for many sets of them.

    What passed them is put on links with room for all of it, or else on the shortest paths with
    room. Tolls of links bound what any flow carries. Only where the two do not meet, a linear
    programme is solved over paths, which are added as its tolls ask for them.

    Parameters
    ----------
    network : TrafficNetwork
        Its links.
    flow : Flow
        What is carried with all of them.
    capacity_tbps : array
        What each link can carry.
    usable : array of bool
        Which links are there.
    """

    def __init__(
        self, network: TrafficNetwork, flow: Flow, capacity_tbps: Floats, usable: Flags
    ) -> None:
        self.network, self.flow, self.capacity, self.usable = network, flow, capacity_tbps, usable
        self.limited = np.isfinite(capacity_tbps)
        demand = {pair: tbps for pair, tbps in flow.demand_tbps.items() if tbps > 0}
        self.number = {pair: at for at, pair in enumerate(demand)}
        self.demand = np.array([*demand.values()])
        self.sources = sources_of(demand)
        self.paths = dict.fromkeys((self.number[one.pair], one.links) for one in flow.paths)
        self.room = capacity_tbps - flow.loads(len(capacity_tbps))
        self.tolls = np.zeros(len(capacity_tbps))
        self.most, self.tolls = self._by_programme(usable, self.paths, 0.0)
        self.bound, costs, _ = self._bound(self.tolls, usable)
        self.worth = np.maximum(1 - costs, 0)

    def without(self, hit: Flags) -> float:
        """Return the most that is carried without some links, Tbps."""
        usable = self.usable & ~hit
        lost, cut_off, more = self._reroute(usable, hit)
        apart = [self.number[pair] for pair in cut_off]
        carried = self.most - lost
        bound = self.bound - float((self.demand * self.worth)[apart].sum())
        if min(bound, self.most) - carried <= CLOSE_TBPS:
            return min(carried, self.most)
        gone = frozenset(np.flatnonzero(~usable).tolist())
        left = dict.fromkeys(one for one in (*self.paths, *more) if gone.isdisjoint(one[1]))
        return self._by_programme(usable, left, carried)[0]

    def _reroute(
        self, usable: Flags, hit: Flags
    ) -> tuple[float, list[Pair], list[tuple[int, Path]]]:
        """Put the traffic of some links on others with room.

        Returns what has no room, the pairs that nothing joins, and the paths that were tried.
        """
        room, waiting = self.room.copy(), dict[Pair, float]()
        for at in np.flatnonzero(self.flow.over(hit)).tolist():
            pair, path, tbps = self.flow.paths[at]
            room[list(path)] += tbps
            waiting[pair] = waiting.get(pair, 0.0) + tbps
        if self._are_joined(waiting, usable & (room >= sum(waiting.values()))):
            return 0.0, [], []
        whole, cut_off, tried = sum(waiting.values()), list[Pair](), list[tuple[int, Path]]()
        is_open, put = usable, -1.0
        while waiting and put:
            km, put = self.network.km / UNIT_KM, 0.0
            shortest = Shortest(self.network, km, is_open, sources_of(waiting))
            if is_open is usable:
                cut_off = [pair for pair in waiting if not np.isfinite(shortest.cost_of(pair))]
            for pair in sorted(waiting, key=lambda pair: -waiting[pair]):
                _, way = shortest.path(pair)
                if way is None:
                    del waiting[pair]
                    continue
                links = list(way)
                tried.append((self.number[pair], way))
                tbps = min(waiting[pair], float(room[links].min()))
                if tbps > TOLERANCE:
                    room[links] -= tbps
                    waiting[pair] -= tbps
                    put += tbps
                if waiting[pair] <= TOLERANCE:
                    del waiting[pair]
            whole -= put
            is_open = usable & (room > TOLERANCE)
        return whole, cut_off, tried

    def _are_joined(self, pairs: Collection[Pair], alive: Flags) -> bool:
        """Return whether some links join the two countries of each pair."""
        part = self.network.parts(alive)
        places = self.network.terminal_numbers
        parts = {code: {*part[places[code]].tolist()} for pair in pairs for code in pair}
        return not any(parts[one].isdisjoint(parts[other]) for one, other in pairs)

    def _by_programme(
        self, usable: Flags, paths: Mapping[tuple[int, Path], None], carried: float
    ) -> tuple[float, Floats]:
        """Return the most that is carried, and the tolls that prove it."""
        columns, tolls = dict(paths), self.tolls * usable
        bound = self._bound(tolls, usable)[0]
        while True:
            served, priced = self._programme(list(columns))
            carried, is_new = max(carried, served), False
            for share in SHARES:
                tried = share * priced + (1 - share) * tolls
                most, costs, shortest = self._bound(tried, usable)
                if most < bound:
                    bound, tolls = most, tried
                if bound - carried <= CLOSE_TBPS:
                    return carried, tolls
                for pair, number in self.number.items():
                    if costs[number] < 1 - LEAST_GAIN:
                        _, links = shortest.path(pair)
                        if links is not None and (number, links) not in columns:
                            columns[number, links], is_new = None, True
                if is_new:
                    break
            if not is_new:
                return carried, tolls

    def _bound(self, tolls: Floats, usable: Flags) -> tuple[float, Floats, Shortest]:
        """Return the bound of all flows by some tolls, and the costs of the cheapest paths."""
        weight = PRICE * tolls + self.network.km / UNIT_KM
        shortest = Shortest(self.network, weight, usable, self.sources)
        costs = np.array([shortest.cost_of(pair) for pair in self.number]) / PRICE
        paid = np.flatnonzero(tolls)
        bound = (self.demand * np.maximum(1 - costs, 0)).sum()
        return float(bound + self.capacity[paid] @ tolls[paid]), costs, shortest

    def _programme(self, paths: Sequence[tuple[int, Path]]) -> tuple[float, Floats]:
        """Return the most that some paths carry, and the toll of each link."""
        from scipy.optimize import linprog
        from scipy.sparse import csr_array

        pair = np.array([number for number, _ in paths], np.intp)
        link = np.fromiter(chain.from_iterable(links for _, links in paths), np.intp)
        path = np.repeat(np.arange(len(paths)), [len(links) for _, links in paths])
        tolls = np.zeros(len(self.capacity))
        is_free, is_held = self._unlimited(pair, path, link)
        value = float(self.demand[is_free].sum())
        held, tight = np.flatnonzero(~is_free[pair]), is_held & ~is_free[pair[path]]
        if not len(held):
            return value, tolls
        pairs, of_pair = np.unique(pair[held], return_inverse=True)
        links, of_link = np.unique(link[tight], return_inverse=True)
        columns = np.concatenate([np.searchsorted(held, path[tight]), np.arange(len(held))])
        rows = np.concatenate([of_link, len(links) + of_pair])
        minimum: Any = linprog  # its stubs know no sparse rows
        solution = minimum(
            -np.ones(len(held)),
            A_ub=csr_array((np.ones(len(rows)), (rows, columns))),
            b_ub=np.concatenate([self.capacity[links], self.demand[pairs]]),
            method="highs",
        )
        if solution.status != 0:
            raise CablerouteError(f"the flow cannot be worked out: {solution.message}")
        tolls[links] = np.maximum(-solution.ineqlin.marginals[: len(links)], 0.0)
        return value - solution.fun, tolls

    def _unlimited(self, pair: Integers, path: Integers, link: Integers) -> tuple[Flags, Flags]:
        """Return the pairs that nothing limits, and which steps of paths are over a limited link.

        A link limits nothing that could carry all pairs with a path over it. A pair with a path
        over no other takes that one, and leaves all the other links to the rest.
        """
        is_free = np.zeros(len(self.demand), bool)
        is_held = self.limited[link]
        while True:
            left = np.flatnonzero(is_held & ~is_free[pair[path]])
            both = np.unique(link[left] * len(is_free) + pair[path[left]])
            most = np.bincount(
                both // len(is_free), self.demand[both % len(is_free)], len(self.limited)
            )
            is_held[left] = (most > self.capacity)[link[left]]
            is_open = np.ones(len(pair), bool)
            is_open[path[left[is_held[left]]]] = False
            is_open &= ~is_free[pair]
            if not is_open.any():
                return is_free, is_held
            is_free[pair[is_open]] = True


def most_of_country(
    network: TrafficNetwork, code: str, demand_tbps: Mapping[str, float], alive: Flags
) -> float:
    """Return the most that is carried between a country and others, were there nothing else, Tbps.

    Worked out by maximum flow in whole tens of Mbps.

    Parameters
    ----------
    network : TrafficNetwork
        Its links.
    code : str
        The country.
    demand_tbps : mapping of str to float
        Its demand towards each other country.
    alive : array of bool
        Which links are there.
    """
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import maximum_flow

    wanted = {other: tbps for other, tbps in demand_tbps.items() if tbps > 0 and other != code}
    total = sum(wanted.values())
    source, sink = len(network.places), len(network.places) + 1
    ends, tbps = network.ends[alive], np.minimum(network.high_tbps[alive], total)
    own = network.terminal_numbers[code]
    arcs = [(ends[:, 0], ends[:, 1], tbps), (ends[:, 1], ends[:, 0], tbps)]
    arcs.append((np.full(len(own), source), own, np.full(len(own), total)))
    for at, (other, most) in enumerate(wanted.items(), start=sink + 1):
        own = network.terminal_numbers[other]
        arcs.append((own, np.full(len(own), at), np.full(len(own), total)))
        arcs.append((np.array([at]), np.array([sink]), np.array([most])))
    rows, cols, room = map(np.concatenate, zip(*arcs, strict=True))
    steps, size = np.rint(room * STEPS).astype(np.int32), sink + 1 + len(wanted)
    graph = csr_array((steps, (rows, cols)), shape=(size, size))
    return min(float(maximum_flow(graph, source, sink).flow_value) / STEPS, total)
