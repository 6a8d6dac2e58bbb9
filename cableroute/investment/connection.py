"""What is held between two places: routes, cut into links where others may join them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

import numpy as np

from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.locate import PlaceLike
from cableroute.geodata.store import Geodata
from cableroute.model.deals import Deal
from cableroute.model.legs import Leg, reverse_leg
from cableroute.model.routes import Route
from cableroute.money.deal_terms import CROSSING
from cableroute.money.second_path import agreed_paths, routes_named
from cableroute.routing.conditions import Conditions
from cableroute.routing.every_path import with_every_path
from cableroute.routing.land_network import Floats, Integers, Network
from cableroute.routing.land_paths import simple_paths
from cableroute.routing.search import find_routes

MOST_ROUTES = 200
"""So many routes through what exists and what is added, shortest first, count at most."""

Held = Sequence[str | int]
"""Routes that exist: by number, id or name."""


class JoinedLink(NamedTuple):
    """What joins two places, passable in both directions.

    `legs` are as travelled from start to end; none where two systems are joined at one station.
    Places of a second set of systems that is not joined to the first have its number behind them.
    """

    id: str
    start_id: str
    end_id: str
    legs: tuple[Leg, ...]
    system_id: str = ""


@dataclass(frozen=True, eq=False)
class HeldConnection:
    """Two places, the routes held between them, and the deal that buys these where none was named.

    `stations` are the landing stations of the tables.
    """

    start_id: str
    end_id: str
    routes: tuple[Route, ...]
    deal: Deal | None = None
    stations: frozenset[str] = frozenset()
    _made: dict[tuple[str, ...], Route] = field(default_factory=dict, repr=False)

    @cached_property
    def links(self) -> tuple[JoinedLink, ...]:
        """The routes cut at the stations that they pass, each piece once.

        Routes of other systems pass a station without being joined there: their places have a
        number, and only the ends are common.
        """
        numbers: dict[frozenset[str], int] = {}
        links: dict[tuple[str, ...], JoinedLink] = {}
        for route in self.routes:
            number = numbers.setdefault(frozenset(route.system_ids), len(numbers))
            for legs in _at_stations(route, self.stations):
                ends = (legs[0].start_id, legs[-1].end_id)
                start, end = (
                    place
                    if not number or place in (self.start_id, self.end_id)
                    else f"{place}|{number}"
                    for place in ends
                )
                names = tuple(leg.id for leg in legs)
                key, back = (start, *names, end), (end, *reversed(names), start)
                if back not in links:
                    owner = next((leg.system_id for leg in legs if leg.system_id), "")
                    link = JoinedLink(f"held:{'+'.join(key)}", start, end, tuple(legs), owner)
                    links.setdefault(key, link)
        return tuple(links.values())

    @cached_property
    def places(self) -> tuple[str, ...]:
        """The places of the links, each once."""
        return tuple(dict.fromkeys(name for link in self.links for name in link[1:3]))

    def routes_with(self, added: Iterable[JoinedLink]) -> list[Route]:
        """Return the shortest routes through what is held and further links, held ones first."""
        links = [*self.links, *added]
        places = list(dict.fromkeys(name for link in links for name in link[1:3]))
        number = {place: at for at, place in enumerate(places)}
        ends: Integers = np.array([(number[one.start_id], number[one.end_id]) for one in links])
        cost: Floats = np.array([sum(leg.route_km for leg in one.legs) for one in links], float)
        net = Network(ends, cost, node_ids=places, edge_ids=range(len(links)))
        held: dict[bool, list[Route]] = {True: [], False: []}
        for path in simple_paths(net, self.start_id, self.end_id, k=MOST_ROUTES):
            taken = [int(str(at)) for at in path.edge_ids]
            route = self._route(path.node_ids, [links[at] for at in taken])
            held[max(taken) < len(self.links)].append(route)
        return held[True] + held[False]

    def _route(self, places: Sequence[object], links: Sequence[JoinedLink]) -> Route:
        """Return the route over some links, made once."""
        key = tuple(link.id for link in links)
        if key not in self._made:
            legs: list[Leg] = []
            for place, link in zip(places, links, strict=False):
                legs += link.legs if link.start_id == place else turned(link.legs)
            name = " | ".join(key)
            self._made[key] = Route(name, name, tuple(legs))
        return self._made[key]


def turned(legs: Sequence[Leg]) -> list[Leg]:
    """Return legs as travelled in the other direction."""
    return [reverse_leg(leg) for leg in reversed(legs)]


def place_of(name: str) -> tuple[str, str]:
    """Return the id of a place, and the number of its set of systems with its mark."""
    place, mark, number = name.partition("|")
    return place, mark + number


def _at_stations(route: Route, places: frozenset[str]) -> list[list[Leg]]:
    """Return the legs of a route, cut at the landing stations that the route passes."""
    pieces: list[list[Leg]] = [[]]
    for leg in route.legs:
        pieces[-1].append(leg)
        if leg.end_id in places:
            pieces.append([])
    return [piece for piece in pieces if piece]


def connection_of(
    geodata: Geodata,
    start: PlaceLike,
    end: PlaceLike,
    *,
    have: Held = (),
    conditions: Conditions,
    assumptions: Assumptions | None = None,
) -> HeldConnection:
    """Return two places with the routes held between them.

    That is the routes that are named; else those of the first system that a binding agreement
    gives several paths across a country, on those paths; else the first route.
    """
    routes = find_routes(geodata, start, end, conditions=conditions)
    every = with_every_path(routes, geodata, start, end, conditions)
    deal = None
    if have:
        held = tuple(routes_named(every, have, "have", of="invest"))
    else:
        held, deal = _agreed_routes(geodata, every, conditions, assumptions)
    ends, stations = (routes[0].start_id, routes[0].end_id), frozenset(geodata.stations)
    return HeldConnection(*ends, held or (routes[0],), deal, stations)


def _agreed_routes(
    geodata: Geodata,
    routes: Sequence[Route],
    conditions: Conditions,
    assumptions: Assumptions | None,
) -> tuple[tuple[Route, ...], Deal | None]:
    """Return the routes that the first binding agreement on several paths buys, and that deal."""
    for deal in dict.fromkeys(item.deal for route in routes for item in route.deals):
        if deal.bought != CROSSING or not deal.is_contract or (deal.path_count[0] or 0) < 2:
            continue
        if not routes[0].system_ids:
            return agreed_paths(geodata, routes, assumptions=assumptions)
        of_system = [route for route in routes if set(route.system_ids) == {deal.system_id}]
        crossed = [geodata.paths[name] for route in of_system for name in route.path_ids]
        if not crossed:
            continue
        wide = replace(conditions, systems=None, all_paths=False, k=50)
        ends = crossed[0].start_id, crossed[0].end_id
        crossings = find_routes(geodata, *ends, conditions=wide)
        paths, deal_agreed = agreed_paths(geodata, crossings, assumptions=assumptions)
        held = tuple(
            route for path in paths for route in of_system if route.path_ids == (path.id,)
        )  # in the order of the paths
        if deal_agreed is not None and len(held) == len(paths):
            return held, deal_agreed
    return (), None
