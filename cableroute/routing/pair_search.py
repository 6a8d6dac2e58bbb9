"""The routes beyond the shortest: those apart from each of them, of which a pair needs one."""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, groupby, product
from typing import NamedTuple

import numpy as np

from cableroute.model.dates import is_younger
from cableroute.model.legs import Leg, reverse_leg
from cableroute.model.routes import Route
from cableroute.routing.access import access_of
from cableroute.routing.chain_routes import chain_route, fits, with_summary
from cableroute.routing.conditions import Search
from cableroute.routing.crossings import description_of, joined_by_land, of_systems
from cableroute.routing.disjoint_paths import group_disjoint_paths
from cableroute.routing.features import country_at, passes
from cableroute.routing.land_network import Network
from cableroute.routing.restrictions import bought_between, sides
from cableroute.routing.shared_risks import RouteRisk, RouteRisks, causes
from cableroute.routing.system_networks import (
    CROSS_CONNECT,
    Access,
    Chain,
    Hop,
    offers,
    town_hops,
    turned,
)

SHORTEST = 100
"""Routes apart from so many of the shortest are looked for."""

BUDGET_S = 20.0
"""Seconds of the exact search, which is needed only where no other finds a pair apart."""

Node = tuple[str, str]
"""Layer and place: links from the start, systems, links to the end."""

LAYERS = ("from", "to")
"""Layers of the links from the start and to the end."""


# --- the network of every system ---


class _Edge(NamedTuple):
    """A step of the network: a hop of a system, a link to an end, or a stretch on land."""

    start: Node
    end: Node
    km: float
    hop: Hop | None
    risks: frozenset[RouteRisk]


@dataclass(frozen=True)
class _PairNetwork:
    """All that leads from an end of a search to the other, with what each step fails with."""

    source: Node
    target: Node
    edges: tuple[_Edge, ...]
    is_land: bool

    def shortest(self, banned: frozenset[RouteRisk]) -> list[_Edge] | None:
        """Return the shortest walk that has none of some risks, by Dijkstra (1959)."""
        leaving: dict[Node, list[_Edge]] = {}
        for edge in self.edges:
            if edge.risks.isdisjoint(banned):
                leaving.setdefault(edge.start, []).append(edge)
        came: dict[Node, _Edge | None] = {}
        waiting: list[tuple[float, int, Node, _Edge | None]] = [(0.0, 0, self.source, None)]
        number = 0
        while waiting:
            km, _, node, by = heapq.heappop(waiting)
            if node in came:
                continue
            came[node] = by
            if node == self.target:
                break
            for edge in leaving.get(node, ()):
                if edge.end not in came:
                    number += 1
                    heapq.heappush(waiting, (km + edge.km, number, edge.end, edge))
        if self.target not in came:
            return None
        walk: list[_Edge] = []
        step = came[self.target]
        while step is not None:
            walk.insert(0, step)
            step = came[step.start]
        return walk

    def least_in_common(
        self, unavoidable: frozenset[RouteRisk], budget_s: float
    ) -> tuple[list[list[_Edge]], bool | None]:
        """Return two walks apart, or that share least, and whether they are; None: unknown.

        Both may take a step without a risk that can be avoided: it is there twice.
        """
        useful = self._edges_through()
        edges = useful + [edge for edge in useful if edge.risks <= unavoidable]
        nodes = list(dict.fromkeys(node for edge in edges for node in edge[:2]))
        place = {node: number for number, node in enumerate(nodes)}
        net = Network(
            np.array([(place[edge.start], place[edge.end]) for edge in edges]),
            np.array([edge.km for edge in edges]),
            group_ids=[tuple(sorted(edge.risks - unavoidable)) for edge in edges],
            directed=True,
        )
        answer = group_disjoint_paths(
            net, place[self.source], place[self.target], budget_s=budget_s
        )
        walks = [[edges[int(str(number))] for number in path.edge_ids] for path in answer.paths]
        if answer.is_disjoint:
            return walks, True
        return walks, False if answer.is_optimal else None

    def _edges_through(self) -> list[_Edge]:
        """Return the edges without dead ends, which no walk through takes."""
        edges, ends = list(self.edges), {self.source, self.target}
        while True:
            beside: dict[Node, set[Node]] = {}
            for edge in edges:
                beside.setdefault(edge.start, set()).add(edge.end)
                beside.setdefault(edge.end, set()).add(edge.start)
            dead = {node for node, others in beside.items() if len(others) < 2} - ends
            if not dead:
                return edges
            edges = [edge for edge in edges if edge.start not in dead and edge.end not in dead]


def _network_of(search: Search) -> _PairNetwork:
    geodata, (start, end) = search.geodata, search.ends
    if joined_by_land(geodata, start, end):
        edges = list(_land_edges(search))
        return _PairNetwork(("", start.id), ("", end.id), tuple(edges), True)
    reach = [access_of(search, place, search.constraints) for place in search.ends]
    edges = [*_system_edges(search, reach), *_link_edges(search, reach)]
    return _PairNetwork((LAYERS[0], start.id), (LAYERS[1], end.id), tuple(edges), False)


def _risks(search: Search) -> RouteRisks:
    conditions = search.conditions
    return RouteRisks(search.geodata, date=conditions.day, confidential=conditions.confidential)


def _edges_both_ways(
    risks: frozenset[RouteRisk], start: Node, end: Node, hop: Hop, km: float
) -> tuple[_Edge, _Edge]:
    return _Edge(start, end, km, hop, risks), _Edge(end, start, km, turned(hop), risks)


def _system_edges(search: Search, reach: Sequence[Collection[str]]) -> Iterator[_Edge]:
    """Yield the hops of all systems that come into question, and the assumed links of towns.

    They meet at stations and cities.

    A hop leads from the links of the start, or to those of the end, as `find_routes` takes it: a
    system that lands at an end is taken from there.
    """
    geodata, wanted = search.geodata, search.constraints
    ends, risks = tuple(place.id for place in search.ends), _risks(search)
    offered = offers(geodata, search.conditions, systems=search.systems)

    def meets(number: int, place: str, system: str) -> list[Node]:
        """Return where other systems or links are at a place; none in the midst of a system."""
        junction = geodata.junctions.get(place)
        shared = place in geodata.stations or (junction is not None and junction.kind == "city")
        nodes = [("", place)] if shared else []
        lands = ends[number] in offered.places[system]
        if system != CROSS_CONNECT and place in ([ends[number]] if lands else reach[number]):
            nodes.append((LAYERS[number], place))
        return nodes

    def joins(hop: Hop, system: str) -> Iterator[tuple[Node, Node]]:
        """Yield the nodes that a hop joins, in each side of its system.

        A side is what was joined in one country: it is not left where nothing is bought with that.
        """
        excluded = sides(geodata, offered.places[system], wanted.apart)
        codes = [country_at(geodata, place) for place in (hop.start_id, hop.end_id)]
        on, off = (meets(n, place, system) for n, place in enumerate((hop.start_id, hop.end_id)))
        for side in ("", *sorted(excluded)):
            start, end = ([(f"{system} {side}".rstrip(), place)] for place in hop[:2])
            if not excluded:  # no node of its own where other systems are
                start, end = (
                    it if ("", it[0][1]) not in met else [] for it, met in ((start, on), (end, off))
                )
            joined = side == (codes[0] if codes[0] in excluded else "")
            left = codes[1] not in excluded.get(side, ())
            yield from product(start + (on if joined else []), end + (off if left else []))

    for system, hops in offered.hops.items():
        system_id = "" if system == CROSS_CONNECT else system
        for hop in hops:
            if any(
                passes(geodata, item, hop.legs, system_id=system_id, path_id=hop.path_id)
                for item in wanted.avoid
            ):
                continue
            leg_risks = risks.of_legs(hop.legs, ends=ends, system_id=system_id)
            for one in (hop, turned(hop)):
                for start, end in joins(one, system):
                    yield _Edge(start, end, hop.km, one, leg_risks)

    for hop in town_hops(geodata, confidential=search.conditions.confidential):
        if not any(passes(geodata, item, hop.legs) for item in wanted.avoid):
            leg_risks = risks.of_legs(hop.legs, ends=ends)
            yield from _edges_both_ways(
                leg_risks, ("", hop.start_id), ("", hop.end_id), hop, hop.km
            )


def _link_edges(search: Search, reach: Sequence[Mapping[str, Access]]) -> Iterator[_Edge]:
    """Yield the links on land from the start, and to the end."""
    geodata, risks = search.geodata, _risks(search)
    ends = tuple(place.id for place in search.ends)
    for layer, reached in zip(LAYERS, reach, strict=True):
        legs = {leg.id: leg for access in reached.values() for leg in access.legs}
        legs |= {
            leg.id: leg
            for leg in geodata.backhaul.values()
            if leg.start_id in reached
            and leg.end_id in reached
            and (search.conditions.confidential or leg.visibility == "public")
            and not any(passes(geodata, item, (leg,)) for item in search.constraints.avoid)
            and search.constraints.apart.isdisjoint(bought_between(geodata, (leg,)))
        }
        for leg in legs.values():
            hop = Hop(leg.start_id, leg.end_id, leg.cable_range_km.likely, "", (leg,))
            leg_risks = risks.of_legs((leg,), ends=ends)
            yield from _edges_both_ways(
                leg_risks, (layer, leg.start_id), (layer, leg.end_id), hop, hop.km
            )
    for place in reach[0].keys() & reach[1].keys():  # the two are joined by links alone
        risk = frozenset(() if place in ends else (RouteRisk("place", place),))
        yield _Edge((LAYERS[0], place), (LAYERS[1], place), 0.0, None, risk)


def _land_edges(search: Search) -> Iterator[_Edge]:
    """Yield the stretches of the ends' country, and of the paths between them, past no station."""
    geodata, conditions = search.geodata, search.conditions
    start, end = search.ends
    ends, risks = (start.id, end.id), _risks(search)
    named = {
        leg.id
        for path in geodata.paths.values()
        if {path.start_id, path.end_id} == set(ends)
        for leg in path.legs
    }
    for leg in geodata.stretches.values():
        inside = leg.id in named or leg.country == start.country == end.country
        if not inside or not (conditions.confidential or leg.visibility == "public"):
            continue
        if any(place in geodata.stations for place in {leg.start_id, leg.end_id} - set(ends)):
            continue
        if conditions.day and is_younger(leg, conditions.day):
            continue
        if any(passes(geodata, item, (leg,)) for item in search.constraints.avoid):
            continue
        hop = Hop(leg.start_id, leg.end_id, leg.route_km, "", (leg,))
        leg_risks = risks.of_legs((leg,), ends=ends)
        yield from _edges_both_ways(leg_risks, ("", leg.start_id), ("", leg.end_id), hop, hop.km)


# --- candidates ---


class Beyond(NamedTuple):
    """What is found beyond the shortest routes.

    `unavoidable`: what every route passes, whichever it takes. `apart`: whether two routes have no
    risk in common that can be avoided; None where the exact search ran out of time before it found
    two or proved that there are none.
    """

    routes: list[Route]
    unavoidable: frozenset[RouteRisk]
    apart: bool | None


def beyond(search: Search, shortest: Sequence[Route], budget_s: float = BUDGET_S) -> Beyond:
    """Return the routes that the first 100 of the shortest ones need for a pair without a risk.

    They may be among the rest of the shortest. The exact search has so many seconds.
    """
    return _Candidates(search, _network_of(search), shortest).beyond(budget_s)


class _Candidates:
    """The first of the shortest routes, the others, and what is added to the first."""

    def __init__(self, search: Search, net: _PairNetwork, shortest: Sequence[Route]) -> None:
        self.search = search
        self.net = net
        self.risks = _risks(search)
        self.others = shortest[SHORTEST:]
        self.routes: list[Route] = []
        self.risks_of: list[frozenset[RouteRisk]] = []
        for route in shortest[:SHORTEST]:
            self._add(route)

    def beyond(self, budget_s: float) -> Beyond:
        """Return all that can be added."""
        count = len(self.routes)
        unavoidable = self._unavoidable()
        for risks in list(self.risks_of):
            self._add_walk(self.net.shortest(risks - unavoidable))
        apart: bool | None = self._any_apart(unavoidable)
        if not apart and self.net.edges and self.net.shortest(frozenset()) is not None:
            walks, apart = self.net.least_in_common(unavoidable, budget_s)
            for walk in walks:
                self._add_walk(walk)
            if apart:  # unless what was found breaks a limit
                apart = self._any_apart(unavoidable) or None
        return Beyond(self.routes[count:], unavoidable, apart)

    def _unavoidable(self) -> frozenset[RouteRisk]:
        """Return the risks that every route has; a route that avoids one is added."""
        unavoidable = set()
        for risk in sorted(frozenset.intersection(*self.risks_of)):
            if not self._add_walk(self.net.shortest(frozenset((risk,)))):
                unavoidable.add(risk)
        return frozenset.intersection(*self.risks_of) if unavoidable else frozenset()

    def _any_apart(self, unavoidable: frozenset[RouteRisk]) -> bool:
        pairs = combinations((risks - unavoidable for risks in self.risks_of), 2)
        return any(one.isdisjoint(other) for one, other in pairs)

    def _add(self, route: Route) -> None:
        self.routes.append(route)
        self.risks_of.append(causes(self.risks.of_route(route)))

    def _add_walk(self, walk: Sequence[_Edge] | None) -> bool:
        """Add a walk as a route, unless it breaks a limit; return whether it is a candidate."""
        if walk is None:
            return False
        route = self._route_of(walk)
        risks = causes(self.risks.of_route(route))
        if risks in self.risks_of or _cable_of(route) in map(_cable_of, self.routes):
            return True
        same = [item for item in self.others if _cable_of(item) == _cable_of(route)]
        if same:
            self._add(same[0])
            return True
        if route.route_km > self.search.conditions.max_route_km or not self._fits(route):
            return False
        ids = {item.id for item in (*self.routes, *self.others)}
        if route.id in ids:
            numbers = range(2, len(ids) + 3)
            route = replace(
                route, id=next(name for n in numbers if (name := f"{route.id}~{n}") not in ids)
            )
        self._add(route)
        return True

    def _fits(self, route: Route) -> bool:
        """Return whether a route passes what it must, and on land is open to the systems named."""
        search = self.search
        of_any = not self.net.is_land or search.systems is None
        if not (of_any or of_systems(search.geodata, [route], search.ends, search.systems or ())):
            return False
        return fits(search, route)

    def _route_of(self, walk: Sequence[_Edge]) -> Route:
        hops = _without_loops(edge.hop for edge in walk if edge.hop is not None)
        if self.net.is_land:
            legs = tuple(_leg_travelled(hop) for hop in hops)
            start, end = self.search.ends
            return Route(
                f"{start.id}~{end.id}~{'~'.join(leg.id for leg in legs)}",
                description_of(legs),
                legs,
                note="no row names this route: it is one through the land network",
            )
        plain = [
            hop if hop.system_id else hop._replace(legs=(_leg_travelled(hop),), backward=False)
            for hop in hops
        ]
        systems = [name for name, _ in groupby(hop.system_id for hop in plain) if name]
        chain = Chain(tuple(systems), tuple(plain), sum(hop.km for hop in plain))
        return with_summary(self.search, chain_route(self.search, chain))


def _cable_of(route: Route) -> list[tuple[str, tuple[float, float] | None]]:
    """Return the cable of a route, in the name of whichever system it is taken."""
    return [(leg.id, leg.span_kp_km) for leg in route.legs]


def _without_loops(hops: Iterable[Hop]) -> list[Hop]:
    """Return hops without those that lead back to a place: it is a node a layer and a system."""
    kept: list[Hop] = []
    for hop in hops:
        kept.append(hop)
        first = next((at for at, it in enumerate(kept) if it.start_id == hop.end_id), None)
        if first is not None:
            del kept[first:]
    return kept


def _leg_travelled(hop: Hop) -> Leg:
    """Return the leg of a link in the direction of travel."""
    [leg] = hop.legs
    return reverse_leg(leg) if hop.backward else leg
