"""Where traffic has to pass: shares, minimum cuts between regions, what cuts a country off."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import NamedTuple, Unpack

import numpy as np

from cableroute.batches import MadeOnce, in_chunks
from cableroute.errors import ModelError, Problem, check_flags
from cableroute.geodata.coverage import systems_short
from cableroute.geodata.store import Geodata
from cableroute.model.systems import company_names
from cableroute.routing.conditions import ConditionChanges, Conditions, with_conditions
from cableroute.traffic.capacity import Bounds
from cableroute.traffic.demand import Demand, Group, countries_in
from cableroute.traffic.flow import NO_PLACES
from cableroute.traffic.interdiction import features_of
from cableroute.traffic.network import Flags, Floats, Integers, TrafficNetwork
from cableroute.traffic.scenarios import LOW, TrafficStudy

OF_FEATURES = ("strait", "station", "path", "system", "country")
OF_COMPANIES = ("owner", "supplier")
CHOKE_KINDS = (*OF_FEATURES, *OF_COMPANIES)
"""What traffic passes, as `chokepoints` takes it."""

PER_TBPS = 1_000
"""Minimum cuts are worked out in whole Gbps."""

MOST_LOSSES = 100
"""A flow is worked out without each of so many, those that the most traffic passes."""

MOST_GBPS = 2_000_000_000
"""The capacity of a link without a limit, Gbps."""


class Chokepoint(NamedTuple):
    """Something that traffic passes.

    Parameters
    ----------
    kind, id, name : str
        A strait, station, path, system or country; an owner or a supplier: all its systems.
    passed_tbps : Bounds
        Demand that likely passes it, by the split over systems: the low end of the share of low
        demand, to the high end of that of high demand.
    share_pct : Bounds
        The share, per cent of all demand.
    lost_tbps : Bounds
        Not carried without it: the least and the most over all flows that fit. The least is worked
        out for the 100 that the most traffic passes; of the others it is 0, which it may exceed.
    cut_off : tuple of str
        Countries of the demand that no link joins to any other without it; of those of which the
        tables hold fewer systems than are known to land there none.
    """

    kind: str
    id: str
    name: str
    passed_tbps: Bounds
    share_pct: Bounds
    lost_tbps: Bounds
    cut_off: tuple[str, ...]


class MinimumCut(NamedTuple):
    """The least capacity, and the fewest links, whose loss parts two groups of countries.

    Parameters
    ----------
    capacity_tbps : Bounds
        From what is known to be lit to the most that is published; infinite where no limit is
        known on some path.
    links : tuple of str
        Ids of the links of that cut, at the most; empty where it is infinite.
    fewest : tuple of str
        Ids of the fewest links that part them, whatever their capacity.
    """

    capacity_tbps: Bounds
    links: tuple[str, ...]
    fewest: tuple[str, ...]


@dataclass(frozen=True)
class Chokepoints:
    """What `chokepoints` returns.

    Parameters
    ----------
    points : tuple of Chokepoint
        What the most traffic passes first.
    bridges : mapping of str to tuple of str
        Links without which countries of the demand are cut off from all others: by link the codes.
    cut : MinimumCut or None
        Between the two groups, where they are given.
    demand_tbps : Bounds
        All demand.
    study : TrafficStudy or None
        What it was worked out on.
    """

    points: tuple[Chokepoint, ...]
    bridges: dict[str, tuple[str, ...]]
    cut: MinimumCut | None
    demand_tbps: Bounds
    study: TrafficStudy | None = field(default=None, repr=False, compare=False)

    @cached_property
    def loads_tbps(self) -> dict[str, float]:
        """What each link likely carries at high demand, by the split over systems."""
        study, loads = self.study, dict[str, float]()
        if study is None:
            return loads
        links, weight = study.network.links, study.ends[1]
        for number, link in enumerate(links):
            if study.alive[number]:
                share = np.nan_to_num(study.share_lost(study.network.flags(np.array([number]))))
                if (tbps := float((weight * share).sum() / 2)) > 0:
                    loads[link.id] = tbps
        return loads


def chokepoints(
    geodata: Geodata,
    demand: Demand,
    *,
    kinds: Iterable[str] = CHOKE_KINDS,
    between: tuple[Group, Group] | None = None,
    losses: bool = True,
    executor: Executor | None = None,
    conditions: Conditions | None = None,
    **changes: Unpack[ConditionChanges],
) -> Chokepoints:
    """Return what traffic has to pass, the most first, and what is lost without it.

    Experimental: the record does not confirm these figures yet, and names may change.

    Parameters
    ----------
    geodata, demand, conditions, **changes
        As in `route_traffic`.
    kinds : iterable of str
        Of "strait", "station", "path", "system", "country", "owner" and "supplier".
    between : (group, group), optional
        Regions or countries between which the minimum cut is worked out; of the demand only the
        pairs between them count.
    losses : bool
        Whether a flow is worked out without each, for `lost_tbps`; without it the low end of what
        is lost is 0.
    executor : concurrent.futures.Executor, optional
        Where the flows without each are worked out; here, one after another, unless given.

    Raises
    ------
    UnknownNameError, ModelError
        A name that no region or country has; every fault at once.
    CablerouteError
        A worker has gone.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> from cableroute.traffic.demand import Demand, DemandPair
    >>> wanted = Demand((DemandPair("FR", "IN", 2.0, 6.0),))
    >>> result = chokepoints(open_geodata(), wanted, kinds=["strait"], losses=False)
    >>> "Bab el-Mandeb" in [point.name for point in result.points]
    True
    """
    check_flags("chokepoints", losses=losses)
    wanted = with_conditions("chokepoints", conditions, changes)
    chosen = (kinds,) if isinstance(kinds, str) else tuple(kinds)
    faults = [
        Problem("kind", "kinds", f"{kind!r} is not a kind", f"give {', '.join(CHOKE_KINDS)}")
        for kind in chosen
        if kind not in CHOKE_KINDS
    ]
    ModelError.check("chokepoints", faults)
    if between is not None:
        demand = demand.between(geodata, *between)
    opened = partial(TrafficStudy.of, geodata, demand, conditions=wanted)
    study = opened()
    network = study.network
    named = _passable(network, chosen, confidential=wanted.confidential)
    points = _points(study, named)
    if losses and points:
        hits = [hit for _, hit in points[:MOST_LOSSES]]
        least = _losses(study, opened, hits, executor=executor)
        points[:MOST_LOSSES] = [
            (point._replace(lost_tbps=Bounds(min(lost, most := point.lost_tbps.high), most)), hit)
            for (point, hit), lost in zip(points, least, strict=False)
        ]
    cut = None
    if between is not None:
        groups = [countries_in(geodata, group) for group in between]
        cut = minimum_cut(network, groups[0], groups[1], study.alive)
    return Chokepoints(
        tuple(point for point, _ in points),
        _bridges(study),
        cut,
        Bounds(demand.low_tbps, demand.high_tbps),
        study,
    )


def _passable(
    network: TrafficNetwork, kinds: Sequence[str], *, confidential: bool
) -> list[tuple[str, str, str, Integers]]:
    """Return kind, id and name of what traffic may pass, and the numbers of its links."""
    features = []
    for kind in kinds:
        if kind in OF_FEATURES:
            features += [
                (kind, one.id, one.name, network.links_of(one))
                for one in features_of(network, [kind], confidential=confidential)
            ]
            continue
        companies: dict[str, list[int]] = {}
        for number, link in enumerate(network.links):
            system = network.geodata.systems.get(link.system_id)
            if system is None:
                continue
            names = system.owners if kind == "owner" else system.supplier.split(";")
            for name in company_names(names):
                companies.setdefault(name, []).append(number)
        features += [(kind, name, name, np.array(companies[name])) for name in sorted(companies)]
    return features


def _losses(
    study: TrafficStudy,
    opened: Callable[[], TrafficStudy],
    hits: Sequence[Integers],
    *,
    executor: Executor | None,
) -> list[float]:
    """Return the traffic not carried without each set of links, on the best capacity."""
    same = {hit.tobytes(): hit for hit in hits}
    with MadeOnce(opened, study) as base:
        losses = in_chunks(_losses_of, base, [*same.values()], executor)
    lost = dict(zip(same, losses, strict=True))
    return [lost[hit.tobytes()] for hit in hits]


def _losses_of(study: TrafficStudy, hits: Iterable[Integers]) -> list[float]:
    return [study.least_lost(study.network.flags(hit)) for hit in hits]


def _points(
    study: TrafficStudy,
    named: Sequence[tuple[str, str, str, Integers]],
) -> list[tuple[Chokepoint, Integers]]:
    """Return what any traffic passes, the most first, with the numbers of its links."""
    points: list[tuple[Chokepoint, Integers]] = []
    cut_off_by = _cut_off(study)
    low, high = (float(np.triu(end).sum()) for end in study.ends)
    for kind, name, text, links in named:
        hit = study.network.flags(links)
        cut_off = cut_off_by(hit)
        share = _likely_share(study, hit)
        if share <= 0 and not cut_off:
            continue
        around = study.split.rule.around(share) if study.split else Bounds(share, share)
        most = float(np.triu(study.most_lost(hit)).sum())
        room = min(most, float(study.network.high_tbps[hit].sum()))
        point = Chokepoint(
            kind,
            name,
            text,
            Bounds(around.low * low, around.high * high),
            Bounds(100 * around.low, 100 * around.high),
            Bounds(0.0, room),
            cut_off,
        )
        points.append((point, links))
    points.sort(key=lambda one: (-one[0].passed_tbps.high, one[0].kind, one[0].name))
    return points


def _likely_share(study: TrafficStudy, hit: Flags) -> float:
    """Return the share of all demand that likely passes some links, 0 to 1."""
    share = study.share_lost(hit)
    weight = np.where(np.isfinite(share), sum(study.ends), 0.0)
    total = float(weight.sum())
    return float((weight * np.nan_to_num(share)).sum()) / total if total else 0.0


# --- what is joined ---


def _isolated_countries(study: TrafficStudy, alive: Flags) -> set[str]:
    """Return the countries of the demand that are joined to no other of its countries."""
    part = study.network.parts(alive)
    codes = study.codes
    numbers = [study.network.terminal_numbers[code] for code in codes]
    of_part = part[np.concatenate([NO_PLACES, *numbers])]
    country = np.repeat(np.arange(len(codes)), np.array([*map(len, numbers)], np.intp))
    first, last = np.full(len(part), len(codes)), np.full(len(part), -1)
    np.minimum.at(first, of_part, country)
    np.maximum.at(last, of_part, country)
    joined = set(country[(first != last)[of_part]].tolist())
    return {code for number, code in enumerate(codes) if number not in joined}


def _cut_off(study: TrafficStudy) -> Callable[[Flags], tuple[str, ...]]:
    """Return a finder of the countries that are joined to no other without some links.

    Of a country of which the tables hold fewer systems than are known it is not known.

    A country of which some path that carries anything is left is joined: few sets need a search.
    """
    flow, before = study.before(LOW), _isolated_countries(study, study.alive)
    number = {code: at for at, code in enumerate(study.codes)}
    ends = np.array([[*map(number.__getitem__, path.pair)] for path in flow.paths], np.intp)
    before |= set(systems_short(study.network.geodata)) if study.network.geodata else set()
    searched = np.array([code not in before for code in study.codes], bool)

    def cut_off(hit: Flags) -> tuple[str, ...]:
        left = np.bincount(ends[~flow.over(hit)].ravel(), minlength=len(searched))
        if (left[searched] > 0).all():
            return ()
        return tuple(sorted(_isolated_countries(study, study.alive & ~hit) - before))

    return cut_off


def _bridges(study: TrafficStudy) -> dict[str, tuple[str, ...]]:
    """Return the links without which countries are cut off."""
    bridges = {}
    cut_off_by = _cut_off(study)
    for number in _parting(study.network, study.alive):
        if cut_off := cut_off_by(study.network.flags(np.array([number]))):
            bridges[study.network.links[number].id] = cut_off
    return bridges


def _parting(network: TrafficNetwork, alive: Flags) -> list[int]:
    """Return the links whose loss separates their two ends.

    A search in depth crosses such a link, and from beyond leads back by no other (Tarjan 1974).
    """
    joined: list[list[tuple[int, int]]] = [[] for _ in network.places]
    for number in np.flatnonzero(alive).tolist():
        one, other = network.ends[number].tolist()
        joined[one].append((other, number))
        joined[other].append((one, number))
    order: dict[int, int] = {}
    earliest: dict[int, int] = {}
    parting = []
    for root in range(len(joined)):
        path = [] if root in order else [(root, -1, iter(joined[root]))]
        while path:
            place, by, left = path[-1]
            if place not in order:
                order[place] = earliest[place] = len(order)
            other, number = next(left, (-1, -1))
            if number == -1:
                path.pop()
                if path:
                    back = path[-1][0]
                    earliest[back] = min(earliest[back], earliest[place])
                    parting += [by] if earliest[place] > order[back] else []
            elif other not in order:
                path.append((other, number, iter(joined[other])))
            elif number != by:
                earliest[place] = min(earliest[place], order[other])
    return sorted(parting)


# --- minimum cuts ---


def minimum_cut(
    network: TrafficNetwork, one: Iterable[str], other: Iterable[str], alive: Flags | None = None
) -> MinimumCut:
    """Return the minimum cut between two groups of countries.

    Parameters
    ----------
    network : TrafficNetwork
        From `traffic_network`.
    one, other : iterable of str
        Codes of countries; those that no link reaches do not count.
    alive : array of bool, optional
        Which links are there; all of them unless given.

    Raises
    ------
    ModelError
        A group has no country of the network, or the two have one in common.

    Notes
    -----
    Worked out by maximum flow in whole Gbps.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> from cableroute.traffic.network import traffic_network
    >>> cut = minimum_cut(traffic_network(open_geodata()), ["MU"], ["ZA"])
    >>> cut.capacity_tbps.high > 0, len(cut.fewest) > 0
    (True, True)
    """
    groups = [[code for code in group if code in network.terminals] for group in (one, other)]
    faults = []
    if not all(groups):
        faults.append(Problem("group", "between", "no system reaches one of the two", "give more"))
    if both := sorted(set(groups[0]) & set(groups[1])):
        faults.append(Problem("group", "between", f"both hold {', '.join(both)}", "give others"))
    ModelError.check("minimum_cut", faults)
    left = np.ones(len(network.links), bool) if alive is None else alive
    most, links = _minimum_cut(network, groups, network.high_tbps, left)
    least, _ = _minimum_cut(network, groups, network.low_tbps, left)
    single = np.full(len(network.links), 1 / PER_TBPS)
    _, fewest = _minimum_cut(network, groups, single, left)
    return MinimumCut(Bounds(min(least, most), most), links, fewest)


def _minimum_cut(
    network: TrafficNetwork, groups: Sequence[Sequence[str]], tbps: Floats, alive: Flags
) -> tuple[float, tuple[str, ...]]:
    """Return the capacity of the minimum cut, and its links."""
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import breadth_first_order, maximum_flow

    count = len(network.places)
    ends, scaled = network.ends[alive], np.floor(tbps[alive] * PER_TBPS + 1e-9)
    gbps = np.minimum(scaled, MOST_GBPS // (len(scaled) + 1)).astype(np.int64)
    limit = MOST_GBPS // (len(scaled) + 1)
    doors = [
        (count + side, network.places[name])
        for side, group in enumerate(groups)
        for code in group
        for name in network.terminals[code]
    ]
    outside = np.array([door[0] for door in doors]), np.array([door[1] for door in doors])
    rows = np.concatenate([ends[:, 0], ends[:, 1], *outside])
    cols = np.concatenate([ends[:, 1], ends[:, 0], *outside[::-1]])
    data = np.concatenate([gbps, gbps, np.full(2 * len(doors), limit)])
    size = count + 2
    graph = csr_array((data, (rows, cols)), shape=(size, size))
    graph.data = np.minimum(graph.data, limit)
    graph = graph.astype(np.int32)
    answer = maximum_flow(graph, count, count + 1)
    if answer.flow_value >= limit:
        return float("inf"), ()
    left = (graph - answer.flow).tocsr()
    left.eliminate_zeros()
    reached = np.zeros(size, bool)
    reached[breadth_first_order(left, count, return_predecessors=False)] = True
    crossing = alive & (reached[network.ends[:, 0]] != reached[network.ends[:, 1]]) & (tbps > 0)
    links = tuple(network.links[int(number)].id for number in np.flatnonzero(crossing))
    return float(answer.flow_value) / PER_TBPS, links
