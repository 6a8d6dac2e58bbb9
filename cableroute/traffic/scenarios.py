"""What is lost with some features removed: the least and the most over all flows, and likely."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import NamedTuple, Unpack

import numpy as np

from cableroute.batches import MadeOnce, in_chunks
from cableroute.errors import ModelError, Problem, kind_faults
from cableroute.geodata.store import Geodata
from cableroute.notebook import Shown
from cableroute.routing.conditions import ConditionChanges, Conditions, Names, with_conditions
from cableroute.routing.features import RouteFeature
from cableroute.routing.removals import features_removed
from cableroute.traffic.capacity import Bounds, year_of
from cableroute.traffic.demand import Demand
from cableroute.traffic.flow import Flow, FlowSolver, Pair, Shortest
from cableroute.traffic.most_carried import MostCarried, most_of_country
from cableroute.traffic.network import (
    AddedLink,
    Flags,
    Floats,
    Integers,
    TrafficNetwork,
    traffic_network,
)
from cableroute.traffic.split import Split, SplitRule

LOW = ("low", "high")
"""Low demand on the most that the links can carry."""

BEST = ("high", "high")
"""High demand on the most that the links can carry."""

DETOUR = 1.6
"""What two countries send one another takes no route longer than so many times the shortest."""

LEAST_TBPS = 1e-6

Removals = Mapping[str, Names]


class Carried(NamedTuple):
    """What is lost of the demand of a pair, a country or all.

    Parameters
    ----------
    demand_tbps : Bounds
        The demand.
    carried_tbps : Bounds
        The most that can be carried with it removed: of all from low demand on what is known to be
        lit; to high demand on all that is published, each country as were there no other.
    lost_tbps : Bounds
        The least and the most over all flows that fit: from where all that is published is lit and
        re-routed over, at low demand, to where all that may pass what is removed does, with
        nothing to spare beside it, at high demand.
    likely_pct : Bounds or None
        Share that passes what is removed, by the split over systems: the range about it; None
        where nothing joins the countries.
    likely : float or None
        That share, per cent.
    """

    demand_tbps: Bounds
    carried_tbps: Bounds
    lost_tbps: Bounds
    likely_pct: Bounds | None
    likely: float | None


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
    """

    removed: tuple[RouteFeature, ...]
    demand: Demand
    total: Carried
    countries: Mapping[str, Carried]
    pairs: Mapping[Pair, Carried]


def route_traffic(
    geodata: Geodata,
    demand: Demand,
    *,
    remove: Names = (),
    add: Sequence[AddedLink] = (),
    conditions: Conditions | None = None,
    **changes: Unpack[ConditionChanges],
) -> Traffic:
    """Return what of a demand is lost with some features removed.

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
    The bounds hold over all flows that fit the capacities, which are known within wide limits only.
    The likely share is that of the split over systems (`cableroute.traffic.split`): what passes
    what is removed, before it is re-routed. Low capacity is what is known to be lit, 0 for most
    segments: what may be carried on fibre that is laid, and may be dark, is never counted there.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> from cableroute.traffic.demand import Demand, DemandPair
    >>> wanted = Demand((DemandPair("FR", "IN", 2.0, 6.0),))
    >>> total = route_traffic(open_geodata(), wanted, remove="Egypt").total
    >>> total.lost_tbps, total.likely > 50
    (Bounds(low=0.0, high=6.0), True)
    """
    wanted = with_conditions("route_traffic", conditions, changes)
    return TrafficStudy.of(geodata, demand, add=add, conditions=wanted).without(remove)


def route_scenarios(
    geodata: Geodata,
    demand: Demand,
    scenarios: Removals,
    *,
    executor: Executor | None = None,
    progress: Callable[[float, str], None] | None = None,
    conditions: Conditions | None = None,
    **changes: Unpack[ConditionChanges],
) -> dict[str, Traffic]:
    """Return what the network carries in each of many scenarios.

    Experimental: the record does not confirm these figures yet, and names may change.

    Parameters
    ----------
    geodata, demand, conditions, **changes
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
    study = partial(TrafficStudy.of, geodata, demand, conditions=wanted)
    removals = list(scenarios.values())
    with MadeOnce(study, study()) as base:
        outcomes = in_chunks(_lost_in, base, removals, executor, progress=progress)
    return dict(zip(scenarios, outcomes, strict=True))


def _lost_in(study: TrafficStudy, scenarios: Sequence[Names]) -> list[Traffic]:
    return [study.without(remove) for remove in scenarios]


@dataclass(frozen=True, eq=False)
class TrafficStudy:
    """One network and one demand, with what it carries before anything is removed."""

    network: TrafficNetwork
    demand: Demand
    conditions: Conditions
    solver: FlowSolver
    alive: Flags
    _before: dict[tuple[str, str], Flow] = field(default_factory=dict, repr=False)

    @classmethod
    def of(
        cls,
        geodata: Geodata,
        demand: Demand,
        *,
        add: Sequence[AddedLink] = (),
        conditions: Conditions,
    ) -> TrafficStudy:
        """Return the study of a demand."""
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
        avoided = conditions.names("avoid")
        gone = features_removed("route_traffic", geodata, avoided, conditions) if avoided else ()
        return cls(network, demand, conditions, FlowSolver(network), network.alive(gone))

    def before(self, corner: tuple[str, str]) -> Flow:
        """Return the flow at one corner of demand and capacity, with nothing removed."""
        if corner not in self._before:
            self._before[corner] = self._flow(corner, self.alive, None)
        return self._before[corner]

    def flow(self, corner: tuple[str, str], alive: Flags) -> Flow:
        """Return the flow at one corner of demand and capacity.

        Each scenario begins with the flow before anything is removed, so that its answer is the
        same whichever was worked out before it, and on any executor. What passes nothing that is
        removed stays as it was.
        """
        return self._flow(corner, alive, self.before(corner))

    def _flow(self, corner: tuple[str, str], alive: Flags, before: Flow | None) -> Flow:
        capacity = self.network.low_tbps if corner[1] == "low" else self.network.high_tbps
        return self.solver.solve(self._wanted[corner[0]], capacity, alive, before=before)

    def without(self, remove: Names) -> Traffic:
        """Return what is lost with some features removed."""
        network = self.network
        named = Conditions(avoid=remove).names("avoid")
        removed = (
            features_removed("route_traffic", network.geodata, named, self.conditions)
            if named
            else ()
        )
        return self._lost(removed, ~network.alive(removed) & self.alive)

    def _lost(self, removed: tuple[RouteFeature, ...], hit: Flags) -> Traffic:
        """Return what is lost with some links."""
        left = self.alive & ~hit
        least, most = self.least_lost(hit), self.most_lost(hit)
        share = self.share_lost(hit)
        joined, room = self._joined(left), float(self.network.high_tbps[hit].sum())
        cut_off = self._joined(self.alive) & ~joined
        low, high = self.ends
        middle = (low + high) / 2

        def row(one: Integers, two: Integers, carried: Bounds, at_least: float) -> Carried:
            demand = Bounds(float(low[one, two].sum()), float(high[one, two].sum()))
            at_most = min(float(most[one, two].sum()), room)
            lost = Bounds(min(at_least, at_most), at_most)
            known = np.isfinite(share[one, two]) & (middle[one, two] > 0)
            if not known.any():
                return Carried(demand, carried, lost, None, None)
            weight = middle[one, two][known]
            likely = float(weight @ share[one, two][known] / weight.sum())
            around = self.split.rule.around(likely) if self.split else Bounds(likely, likely)
            top = lost.high / demand.high
            floor = min(lost.low / demand.low, top) if demand.low else 0.0
            low_pct, likely_pct, high_pct = (
                100 * min(max(it, floor), top) for it in (around.low, likely, around.high)
            )
            return Carried(demand, carried, lost, Bounds(low_pct, high_pct), likely_pct)

        number = self._number
        pairs = {
            (pair.start, pair.end): (np.array([number[pair.start]]), np.array([number[pair.end]]))
            for pair in self.demand.pairs
        }
        ones, twos = np.array([*pairs.values()], np.intp).reshape(-1, 2).T
        countries = {}
        for code in self.codes:
            others = np.arange(len(number))
            own = np.full(len(others), number[code])
            at_least = float((low * cut_off)[number[code]].sum())
            if least > LEAST_TBPS:
                before, after = (self._most_of(code, "low", alive) for alive in (self.alive, left))
                at_least = max(at_least, before - after)
            carried = Bounds(
                0.0, self._most_of(code, "high", left if least > LEAST_TBPS else self.alive)
            )
            countries[code] = row(own, others, carried, at_least)
        lit = self.flow(("low", "low"), left)
        most_alone = sum(item.carried_tbps.high for item in countries.values()) / 2
        total = Bounds(lit.carried_tbps, max(lit.carried_tbps, most_alone))
        return Traffic(
            removed,
            self.demand,
            row(ones, twos, total, least),
            countries,
            {
                pair: row(
                    one, two,
                    Bounds(0.0, float((high * joined)[one, two].sum())),
                    float((low * cut_off)[one, two].sum()),
                )
                for pair, (one, two) in pairs.items()
            },
        )  # fmt: skip

    def least_lost(self, hit: Flags) -> float:
        """Return the least that is lost without some links, at low demand on all published."""
        lost = self.most_of_low.most - self.most_of_low.without(hit) if hit.any() else 0.0
        return lost if lost > LEAST_TBPS else 0.0

    def most_lost(self, hit: Flags) -> Floats:
        """Return the high demand of each pair that may pass some links: nothing is to spare."""
        most: Floats = self.ends[1] * self._may_pass(hit)
        return most

    def share_lost(self, hit: Flags) -> Floats:
        """Return the likely share of each pair that passes some links; NaN where not known."""
        if self.split is None:
            return np.full_like(self.ends[0], np.nan)
        return self.split.lost(hit)

    @cached_property
    def split(self) -> Split | None:
        """The split of demand over the systems; None where the tables have no parameters of it."""
        rule = SplitRule.of(self.network.geodata)
        year = year_of(self.network.geodata, self.conditions.on)
        if rule is None:
            return None
        between = {code for pair in self.demand.pairs for code in (pair.start, pair.end)}
        return Split(self.network, year, rule, self.alive, between)

    @cached_property
    def ends(self) -> tuple[Floats, Floats]:
        """Low and high demand between each two countries that links join, both routes."""
        size = len(self._number)
        low, high = np.zeros((size, size)), np.zeros((size, size))
        for pair in self.demand.pairs:
            one, two = self._number[pair.start], self._number[pair.end]
            low[one, two] = low[two, one] = pair.low_tbps
            high[one, two] = high[two, one] = pair.high_tbps
        return low, high

    @cached_property
    def _number(self) -> dict[str, int]:
        return {code: number for number, code in enumerate(self.network.terminals)}

    def _joined(self, alive: Flags) -> Flags:
        """Return which countries some links join."""
        part, places = self.network.parts(alive), self.network.terminal_numbers.values()
        member = np.zeros((len(places), int(part.max(initial=0)) + 1), bool)
        for number, own in enumerate(places):
            member[number, part[own]] = True
        joined: Flags = (member.astype(float) @ member.T) > 0
        return joined

    @cached_property
    def _far_km(self) -> Floats:
        """The km from each country to each place, before anything is removed."""
        network = self.network
        return Shortest(network, network.km, self.alive, [*self._number]).cost[
            :, : len(network.places)
        ]

    def _may_pass(self, hit: Flags) -> Flags:
        """Return which pairs have a route over some links that is no such detour as none takes."""
        to, ends = self._far_km, [*self.network.terminal_numbers.values()]
        size = len(ends)
        if not size:
            return np.zeros((0, 0), bool)
        shortest = np.array([to[:, own].min(axis=1) for own in ends])
        over = np.full((size, size), np.inf)
        for one, two in {(*sorted(pair),) for pair in self.network.ends[hit & self.alive].tolist()}:
            km = self._least_km[one, two]
            over = np.minimum(over, to[:, one, None] + km + to[None, :, two])
        over = np.minimum(over, over.T)
        may: Flags = np.isfinite(over) & (over <= DETOUR * shortest + 1e-6)
        return may

    @cached_property
    def _least_km(self) -> dict[tuple[int, int], float]:
        """The length of the shortest link between each two places that one joins."""
        least: dict[tuple[int, int], float] = {}
        for pair, km in zip(self.network.ends.tolist(), self.network.km.tolist(), strict=True):
            one, two = sorted(pair)
            least[one, two] = min(km, least.get((one, two), np.inf))
        return least

    def _most_of(self, code: str, end: str, alive: Flags) -> float:
        """Return the most that is carried of a country's demand, were there no other."""
        key = (code, end, alive.tobytes())
        if key not in self._most:
            demand = self.ends[end == "high"][self._number[code]]
            wanted = dict(zip(self._number, demand.tolist(), strict=True))
            self._most[key] = most_of_country(self.network, code, wanted, alive)
        return self._most[key]

    @cached_property
    def _most(self) -> dict[tuple[str, str, bytes], float]:
        return {}

    @cached_property
    def _wanted(self) -> dict[str, dict[Pair, float]]:
        """Demand of each pair, low and high."""
        pairs = self.demand.pairs
        return {
            "low": {(pair.start, pair.end): pair.low_tbps for pair in pairs},
            "high": {(pair.start, pair.end): pair.high_tbps for pair in pairs},
        }

    @cached_property
    def most_of_low(self) -> MostCarried:
        """The most that is carried without some links, at low demand on all that is published."""
        network, usable = self.network, self.alive & (self.network.high_tbps > 0)
        return MostCarried(network, self.before(LOW), network.high_tbps, usable)

    @cached_property
    def codes(self) -> list[str]:
        """Codes of the countries of the demand, in order."""
        return sorted({code for pair in self.demand.pairs for code in (pair.start, pair.end)})
