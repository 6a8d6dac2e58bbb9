"""What is carried with some features removed: re-routed, how much longer, and not at all."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Mapping, MutableMapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from typing import NamedTuple, Unpack

import numpy as np

from cableroute.batches import MadeOnce, in_chunks
from cableroute.errors import ModelError, Problem, kind_faults
from cableroute.geodata.assumptions import Assumptions, default_assumptions, figures_faults
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range
from cableroute.notebook import Shown
from cableroute.routing.conditions import ConditionChanges, Conditions, Names, with_conditions
from cableroute.routing.features import RouteFeature
from cableroute.routing.latency import SPEED_OF_LIGHT_KM_PER_MS
from cableroute.routing.removals import features_removed
from cableroute.traffic.capacity import Bounds
from cableroute.traffic.demand import Demand
from cableroute.traffic.flow import Flow, FlowSolver, Pair
from cableroute.traffic.most_carried import MostCarried
from cableroute.traffic.network import AddedLink, Flags, Floats, TrafficNetwork, traffic_network

CORNERS = (("low", "low"), ("low", "high"), ("high", "low"), ("high", "high"))
"""Demand and capacity, each at either end of its range."""

BEST = ("high", "high")
"""High demand on the most that the links can carry."""

FULL = [1, 3]
"""The corners on the most that the links can carry."""

LEAST_MOVED_TBPS = 1e-6

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


Countries = MutableMapping[str, Carried]
Pairs = MutableMapping[Pair, Carried]


@dataclass(frozen=True)
class Traffic(Shown):
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

    Experimental: the record does not confirm these figures yet, and names may change.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    demand : Demand
        From `read_demand` or `gravity`, or yours.
    remove : iterable of str
        Countries, straits, stations, systems, paths or shared-risk groups; an incident by its id:
        then the network is as it was cut by it.
    add : sequence of AddedLink
        Your links, there before and after the removal.
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
    >>> total = route_traffic(open_geodata(), wanted, remove="Egypt").total
    >>> total.not_carried_tbps.high, total.lost_tbps.high
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

    Experimental: the record does not confirm these figures yet, and names may change.

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
    >>> results = route_scenarios(open_geodata(), wanted, {"strait": "Bab el-Mandeb", "all": ()})
    >>> results["all"].total.lost_tbps
    Bounds(low=0.0, high=0.0)
    """
    hint = "give what fails by name, as {'one': ['NAME']}"
    ModelError.check("route_scenarios", kind_faults("scenarios", scenarios, Mapping, hint))
    wanted = with_conditions("route_scenarios", conditions, changes)
    study = partial(TrafficStudy.of, geodata, demand, assumptions=assumptions, conditions=wanted)
    here, removals = study(), list(scenarios.values())
    with MadeOnce(study, here) as base:
        outcomes = in_chunks(_changes_of, base, removals, executor, progress=progress)
    return {name: here.traffic(one) for name, one in zip(scenarios, outcomes, strict=True)}


def _changes_of(study: TrafficStudy, scenarios: Sequence[Names]) -> list[_Change]:
    return [study.change(remove) for remove in scenarios]


class _Change(NamedTuple):
    """What a removal changes; the countries, pairs and loads of which it is as before are not here.

    `total` and `loads_tbps` are None where all is as before.
    """

    removed: tuple[RouteFeature, ...]
    total: Carried | None
    countries: Countries
    pairs: Pairs
    loads_tbps: Mapping[str, float] | None


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
        faults += figures_faults(None, assumptions)
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

        Each scenario begins with the flow before anything is removed, so that its answer is the
        same whichever was worked out before it, and on any executor. What passes nothing that is
        removed stays as it was.
        """
        network = self.network
        capacity = network.low_tbps if corner[1] == "low" else network.high_tbps
        return self.solver.solve(
            self._wanted[corner[0]], capacity, alive, before=self.before.get(corner)
        )

    def without(self, remove: Names) -> Traffic:
        """Return the traffic carried with some features removed."""
        return self.traffic(self.change(remove))

    def change(self, remove: Names) -> _Change:
        """Return what some features change when they are removed."""
        network = self.network
        named = Conditions(avoid=remove).names("avoid")
        removed = (
            features_removed("route_traffic", network.geodata, named, self.conditions)
            if named
            else ()
        )
        if removed:
            left = network.alive(removed)
            after = self.flows(self.alive & left)
            if any(after[corner] is not self.before[corner] for corner in CORNERS):
                carried = self._sums.carried(after, ~left)
                return _Change(removed, *carried, self._loads(after[BEST]))
        return _Change(removed, None, {}, {}, None)

    def traffic(self, change: _Change) -> Traffic:
        """Return the traffic of a change, in whichever process the change was computed."""
        total, countries, pairs, loads = self._intact
        if change.total is None or change.loads_tbps is None:
            return Traffic(change.removed, self.demand, total, countries, pairs, loads)
        return Traffic(
            change.removed,
            self.demand,
            change.total,
            ChainMap(change.countries, countries),
            ChainMap(change.pairs, pairs),
            change.loads_tbps,
        )

    @cached_property
    def _wanted(self) -> dict[str, dict[Pair, float]]:
        """Demand of each pair, low and high."""
        pairs = self.demand.pairs
        return {
            "low": {(pair.start, pair.end): pair.low_tbps for pair in pairs},
            "high": {(pair.start, pair.end): pair.high_tbps for pair in pairs},
        }

    @cached_property
    def most_carried(self) -> MostCarried:
        """The most that is carried without some links, at high demand on all that is published."""
        return self._most_carried("high")

    @cached_property
    def most_of_low(self) -> MostCarried:
        """The same at low demand."""
        return self._most_carried("low")

    def _most_carried(self, end: str) -> MostCarried:
        network, usable = self.network, self.alive & (self.network.high_tbps > 0)
        return MostCarried(network, self.before[end, "high"], network.high_tbps, usable)

    @cached_property
    def codes(self) -> list[str]:
        """Codes of the countries of the demand, in order."""
        return sorted({code for pair in self.demand.pairs for code in (pair.start, pair.end)})

    @cached_property
    def _sums(self) -> _PairSums:
        return _PairSums(self)

    @cached_property
    def _intact(self) -> tuple[Carried, Countries, Pairs, dict[str, float]]:
        """What is carried with nothing removed."""
        nothing = np.zeros(len(self.network.links), bool)
        carried = self._sums.carried(self.before, nothing, every=True)
        return *carried, self._loads(self.before[BEST])

    def _loads(self, flow: Flow) -> dict[str, float]:
        loads = flow.loads(len(self.network.links))
        links = self.network.links
        return {links[at].id: float(loads[at]) for at in np.flatnonzero(loads > 0).tolist()}


class _PairSums:
    """What pairs add up to, before and after, at each corner: of all, of countries and of pairs."""

    def __init__(self, study: TrafficStudy) -> None:
        from scipy.sparse import csr_array

        self.study = study
        self.pairs = [(pair.start, pair.end) for pair in study.demand.pairs]
        self.codes = study.codes
        row = {code: number for number, code in enumerate(self.codes)}
        rows = np.array([row[code] for pair in self.pairs for code in pair], np.intp)
        cols = np.repeat(np.arange(len(self.pairs)), 2)
        self.of_country = csr_array(
            (np.ones(len(rows)), (rows, cols)), shape=(len(self.codes), len(self.pairs))
        )
        flows = [study.before[corner] for corner in CORNERS]
        self.demand = np.array([list(flow.demand_tbps.values()) for flow in flows])
        self.before = np.array([flow.by_pair(flow.tbps) for flow in flows])
        self.tbps_km = self._tbps_km(study.before[BEST])

    def carried(
        self, after: Mapping[tuple[str, str], Flow], hit: Flags, *, every: bool = False
    ) -> tuple[Carried, Countries, Pairs]:
        """Return the traffic carried of all demand, of countries and of pairs.

        Only of the countries and pairs of which it is not as before, unless every one is asked.
        """
        flows = [(self.study.before[corner], after[corner]) for corner in CORNERS]
        now = np.array([flow.by_pair(flow.tbps) for _, flow in flows])
        passed = np.array([was.by_pair(was.tbps * was.over(hit)) for was, _ in flows])
        was_best, now_best = self.before[-1], now[-1]
        both = (was_best > 0) & (now_best > 0)
        per = self._tbps_km(after[BEST])[both] / now_best[both]
        per -= self.tbps_km[both] / was_best[both]
        longer_km = np.zeros(len(self.pairs))
        longer_km[both] = per * np.minimum(was_best, now_best)[both]
        table = np.array([*self.demand, *self.before, *now, *passed, longer_km])
        is_other = every | (now != self.before).any(axis=0) | (passed > 0).any(axis=0)
        pairs = np.flatnonzero(is_other)
        countries = np.flatnonzero(self.of_country @ is_other)
        of_all = self._carried(table.sum(axis=1, keepdims=True))
        of_countries = self._carried((self.of_country @ table.T)[countries].T)
        of_pairs = self._carried(table[:, pairs])
        return (
            of_all[0],
            {self.codes[at]: one for at, one in zip(countries, of_countries, strict=True)},
            {self.pairs[at]: one for at, one in zip(pairs, of_pairs, strict=True)},
        )

    def _tbps_km(self, flow: Flow) -> Floats:
        return flow.by_pair(flow.tbps * flow.km_of_paths(self.study.network.km))

    def _carried(self, table: Floats) -> list[Carried]:
        """Return the figures of each column: demand, before, after, passed, and km longer."""
        demand, before, after, passed = table[:-1].reshape(4, len(CORNERS), -1)
        lost = np.maximum(before - after, 0.0)
        missed = np.maximum(demand - after, 0.0)
        moved = np.maximum(passed - lost, 0.0)[FULL]
        ends = np.array([self.study.index.low, self.study.index.high])
        some = moved[-1] > LEAST_MOVED_TBPS
        per_ms = 2.0 / (SPEED_OF_LIGHT_KM_PER_MS * np.where(some, moved[-1], 1.0))
        longer_ms = np.sort(ends[:, None] * (table[-1] * per_ms), axis=0)
        figures = np.array(
            [
                demand.min(0),
                demand.max(0),
                before.min(0),
                before.max(0),
                after.min(0),
                after.max(0),
                missed.min(0),
                missed.max(0),
                lost[FULL].min(0),
                np.maximum(lost, passed).max(0),
                np.zeros(len(some)),
                moved.max(0),
                *longer_ms,
            ]
        )
        return [
            Carried._make(
                [*map(Bounds, row[:-2:2], row[1:-2:2]), Bounds(*row[-2:]) if is_some else None]
            )
            for row, is_some in zip(figures.T.tolist(), some.tolist(), strict=True)
        ]
