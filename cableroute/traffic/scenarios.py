"""What is carried with some features removed: re-routed, how much longer, and not at all."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from functools import partial
from typing import NamedTuple, Unpack

import numpy as np

from cableroute.batches import each_answer
from cableroute.errors import ModelError, Problem, kind_faults
from cableroute.geodata.assumptions import Assumptions, default_assumptions
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range
from cableroute.routing.conditions import ConditionChanges, Conditions, Names, with_conditions
from cableroute.routing.features import RouteFeature
from cableroute.routing.latency import SPEED_OF_LIGHT_KM_PER_MS
from cableroute.routing.removals import features_removed
from cableroute.traffic.capacity import Bounds
from cableroute.traffic.demand import Demand
from cableroute.traffic.flow import Flow, FlowSolver, Pair
from cableroute.traffic.network import AddedLink, Flags, TrafficNetwork, traffic_network

CORNERS = (("low", "low"), ("low", "high"), ("high", "low"), ("high", "high"))
"""Demand and capacity, each at either end of its range."""

BEST = ("high", "high")
"""High demand on the most that the links can carry."""

Removals = Mapping[str, Names]


class Carried(NamedTuple):
    """What is carried of the demand of a pair, a country or all.

    Every range is from low to high demand, and from the capacity that is known to be lit to the
    most that is published.

    Parameters
    ----------
    demand_tbps : Bounds
        The demand.
    before_tbps : Bounds
        Carried with nothing removed.
    carried_tbps : Bounds
        Carried with it removed.
    not_carried_tbps : Bounds
        Not carried with it removed: the high end is on the capacity that is known to be lit.
    lost_tbps : Bounds
        Not carried because of the removal: from where all that is published is lit, to where
        nothing is to spare beside what fails.
    rerouted_tbps : Bounds
        Passed what is removed, and is carried on other links: 0 where nothing is to spare.
    longer_ms : Bounds or None
        Round-trip delay added on average to what is re-routed, on the most that the links can
        carry; None where nothing is.
    """

    demand_tbps: Bounds
    before_tbps: Bounds
    carried_tbps: Bounds
    not_carried_tbps: Bounds
    lost_tbps: Bounds
    rerouted_tbps: Bounds
    longer_ms: Bounds | None


@dataclass(frozen=True)
class Traffic:
    """What `route_traffic` returns.

    Parameters
    ----------
    removed : tuple of RouteFeature
        What is removed; empty: nothing.
    demand : Demand
        As given.
    total : Carried
        All demand.
    countries : mapping of str to Carried
        By country: every pair that it is in.
    pairs : mapping of (str, str) to Carried
        By pair of countries.
    loads_tbps : mapping of str to float
        What each link carries at high demand on the most that the links can carry, by id.
    """

    removed: tuple[RouteFeature, ...]
    demand: Demand
    total: Carried
    countries: Mapping[str, Carried]
    pairs: Mapping[Pair, Carried]
    loads_tbps: Mapping[str, float]


def route_traffic(
    geodata: Geodata,
    demand: Demand,
    *,
    remove: Names = (),
    add: Sequence[AddedLink] = (),
    assumptions: Assumptions | None = None,
    conditions: Conditions | None = None,
    **changes: Unpack[ConditionChanges],
) -> Traffic:
    """Return what the network carries of a demand, with some features removed.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    demand : Demand
        From `read_demand` or `gravity`, or one's own.
    remove : iterable of str
        Countries, straits, stations, systems, paths or shared-risk groups; an incident by its id:
        then the network is as it was cut by it.
    add : sequence of AddedLink
        Links of one's own, there before and after the removal.
    assumptions : Assumptions, optional
        Their group index; default: that of the tables.
    conditions : Conditions, optional
        Which systems come into question: `on`, statuses, `cross_connect`, `confidential`.
    **changes
        Fields of `Conditions`, as for `find_routes`.

    Raises
    ------
    UnknownNameError, ModelError
        Nothing has a name; every fault at once.

    Notes
    -----
    First as much as possible is carried, then over as little cable as possible. Where not all can
    be, this favours pairs that are near to one another: which pair is served first is nobody's
    published rule. Low capacity is what is known to be lit, 0 for most segments: what may be
    carried on fibre that is laid, and may be dark, is never counted as carried there.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> from cableroute.traffic.demand import Demand, DemandPair
    >>> wanted = Demand((DemandPair("FR", "IN", 2.0, 6.0),))
    >>> found = route_traffic(open_geodata(), wanted, remove="Egypt").total
    >>> found.not_carried_tbps.high, found.lost_tbps.high
    (6.0, 6.0)
    """
    wanted = with_conditions("route_traffic", conditions, changes)
    return TrafficStudy.of(
        geodata, demand, add=add, assumptions=assumptions, conditions=wanted
    ).without(remove)


def route_scenarios(
    geodata: Geodata,
    demand: Demand,
    scenarios: Removals,
    *,
    executor: Executor | None = None,
    progress: Callable[[float, str], None] | None = None,
    assumptions: Assumptions | None = None,
    conditions: Conditions | None = None,
    **changes: Unpack[ConditionChanges],
) -> dict[str, Traffic]:
    """Return what the network carries in each of many scenarios.

    Parameters
    ----------
    geodata, demand, assumptions, conditions, **changes
        As in `route_traffic`.
    scenarios : mapping of str to names
        What is removed, by the name of the scenario.
    executor : concurrent.futures.Executor, optional
        Where the work is done; here, one after another, unless given.
    progress : callable, optional
        Called with the share that an executor has done, 0 to 1, and with that in words.

    Raises
    ------
    UnknownNameError, ModelError
        As `route_traffic`.
    CablerouteError
        A worker has gone.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> from cableroute.traffic.demand import Demand, DemandPair
    >>> wanted = Demand((DemandPair("FR", "IN", 2.0, 6.0),))
    >>> found = route_scenarios(open_geodata(), wanted, {"strait": "Bab el-Mandeb", "all": ()})
    >>> found["all"].total.lost_tbps
    Bounds(low=0.0, high=0.0)
    """
    wanted = with_conditions("route_scenarios", conditions, changes)
    study = partial(TrafficStudy.of, geodata, demand, assumptions=assumptions, conditions=wanted)
    if executor is None:
        here = study()
        return {name: here.without(remove) for name, remove in scenarios.items()}
    names = list(scenarios)
    size = max(1, math.ceil(len(names) / CHUNKS))
    parts = {
        str(at): {name: scenarios[name] for name in names[at : at + size]}
        for at in range(0, len(names), size)
    }
    found: dict[str, Traffic] = {}
    for _, part in each_answer(partial(_several, study), parts, executor):
        found |= part
        if progress is not None:
            progress(len(found) / len(names), f"{len(found)} of {len(names)}")
    return {name: found[name] for name in names}


CHUNKS = 64
"""Scenarios are handed to an executor in so many parts at most: each opens the network once."""


def _several(study: Callable[[], TrafficStudy], scenarios: Removals) -> dict[str, Traffic]:
    here = study()
    return {name: here.without(remove) for name, remove in scenarios.items()}


@dataclass(frozen=True, eq=False)
class TrafficStudy:
    """One network and one demand, with what it carries before anything is removed."""

    network: TrafficNetwork
    demand: Demand
    index: Range
    conditions: Conditions
    solver: FlowSolver
    alive: Flags
    before: Mapping[tuple[str, str], Flow] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        geodata: Geodata,
        demand: Demand,
        *,
        add: Sequence[AddedLink] = (),
        assumptions: Assumptions | None = None,
        conditions: Conditions,
    ) -> TrafficStudy:
        """Return the study of a demand, its flows with nothing removed worked out."""
        faults = kind_faults("demand", demand, Demand, "give read_demand(...) or gravity(...)")
        faults += kind_faults("geodata", geodata, Geodata, "give open_geodata(...)")
        ModelError.check("route_traffic", faults)
        network = traffic_network(geodata, conditions, add=add)
        codes = dict.fromkeys(code for pair in demand.pairs for code in pair[:2])
        hint = "leave its pairs out, or bring systems that land there"
        faults = [
            Problem("country", code, "no system of the tables reaches it", hint)
            for code in codes
            if code not in network.terminals
        ]
        ModelError.check("route_traffic", faults)
        index = (assumptions or default_assumptions(geodata)).group_index
        avoided = conditions.names("avoid")
        gone = features_removed("route_traffic", geodata, avoided, conditions) if avoided else ()
        study = cls(network, demand, index, conditions, FlowSolver(network), network.alive(gone))
        return replace(study, before=study.flows(study.alive))

    def flows(self, alive: Flags) -> dict[tuple[str, str], Flow]:
        """Return the flow at each corner of demand and capacity."""
        return {corner: self.flow(corner, alive) for corner in CORNERS}

    def flow(self, corner: tuple[str, str], alive: Flags) -> Flow:
        """Return the flow at one corner of demand and capacity.

        Each scenario begins with the paths of what was there before anything is removed, so that
        its answer is the same whichever was worked out before it, and on any executor.
        """
        wanted = {
            (pair.start, pair.end): pair.low_tbps if corner[0] == "low" else pair.high_tbps
            for pair in self.demand.pairs
        }
        network = self.network
        capacity = network.low_tbps if corner[1] == "low" else network.high_tbps
        pool = {pair: dict(paths) for pair, paths in self.solver.pool.items()}
        solver = FlowSolver(network, pool) if self.before else self.solver
        return solver.solve(wanted, capacity, alive)

    def without(self, remove: Names) -> Traffic:
        """Return what is carried with some features removed."""
        network = self.network
        named = Conditions(avoid=remove).names("avoid")
        removed = (
            features_removed("route_traffic", network.geodata, named, self.conditions)
            if named
            else ()
        )
        left = network.alive(removed)
        after = self.flows(self.alive & left) if removed else self.before
        tally = _Totals(self, after, ~left)
        pairs = [(pair.start, pair.end) for pair in self.demand.pairs]
        codes = sorted({code for pair in pairs for code in pair})
        loads = after[BEST].loads(len(network.links))
        return Traffic(
            removed, self.demand, tally.of(pairs),
            {code: tally.of([pair for pair in pairs if code in pair]) for code in codes},
            {pair: tally.of([pair]) for pair in pairs},
            {link.id: float(tbps) for link, tbps in zip(network.links, loads, strict=True)
             if tbps > 0},
        )  # fmt: skip


class _Totals:
    """What pairs add up to, before and after, at each corner."""

    def __init__(
        self, study: TrafficStudy, after: Mapping[tuple[str, str], Flow], hit: Flags
    ) -> None:
        self.index = study.index
        self.demand = {corner: study.before[corner].demand_tbps for corner in CORNERS}
        self.before = {corner: study.before[corner].carried() for corner in CORNERS}
        self.after = {corner: after[corner].carried() for corner in CORNERS}
        self.passed = {corner: study.before[corner].through(hit) for corner in CORNERS}
        km = study.network.km
        self.km = (study.before[BEST].tbps_km(km), after[BEST].tbps_km(km))

    def of(self, pairs: Iterable[Pair]) -> Carried:
        """Return the sum of some pairs."""
        chosen = list(pairs)

        def total(by_corner: Mapping[tuple[str, str], Mapping[Pair, float]]) -> list[float]:
            return [sum(by_corner[corner][pair] for pair in chosen) for corner in CORNERS]

        wanted, before, after = total(self.demand), total(self.before), total(self.after)
        lost = [max(was - now, 0.0) for was, now in zip(before, after, strict=True)]
        passed = total(self.passed)
        full = [n for n, corner in enumerate(CORNERS) if corner[1] == "high"]
        moved = [max(passed[n] - lost[n], 0.0) for n in full]
        some = moved[-1] > 1e-6
        return Carried(
            Bounds.over(wanted), Bounds.over(before), Bounds.over(after),
            Bounds.over(max(need - now, 0.0) for need, now in zip(wanted, after, strict=True)),
            Bounds(min(lost[n] for n in full), max(*lost, *passed)),
            Bounds(0.0, max(moved)),
            self._longer_ms(chosen, moved[-1]) if some else None,
        )  # fmt: skip

    def _longer_ms(self, pairs: Sequence[Pair], moved_tbps: float) -> Bounds | None:
        """Return what re-routing adds to the delay of what is re-routed."""
        extra = 0.0
        for pair in pairs:
            was, now = self.before[BEST][pair], self.after[BEST][pair]
            if was > 0 and now > 0:
                each = self.km[1][pair] / now - self.km[0][pair] / was
                extra += each * min(was, now)
        km = extra / moved_tbps
        ends = np.array([self.index.low, self.index.high]) * 2 * km / SPEED_OF_LIGHT_KM_PER_MS
        return Bounds.over(float(value) for value in ends)
