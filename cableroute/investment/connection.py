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
from cableroute.investment.candidates import JoinedLink
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


class Agreed(NamedTuple):
    """An agreement that buys the paths that are held, and those of them beyond the first."""

    deal: Deal
    routes: tuple[Route, ...]


class AddedPath(NamedTuple):
    """A route, and the ids of the links that it takes beside what is held."""

    link_ids: frozenset[str]
    route: Route


def held_first(paths: Iterable[AddedPath]) -> list[Route]:
    """Return the routes of some paths, those first that take nothing but what is held."""
    return [path.route for path in sorted(paths, key=lambda path: bool(path.link_ids))]


@dataclass(frozen=True, eq=False)
class HeldConnection:
    """Two places, and what is held between them.

    Parameters
    ----------
    start_id, end_id : str
        The places.
    routes : tuple of Route
        What is held; one of them must be up.
    agreed : Agreed or None
        The agreement that buys them, where none was named.
    stations : set of str
        The landing stations of the tables.
    """

    start_id: str
    end_id: str
    routes: tuple[Route, ...]
    agreed: Agreed | None = None
    stations: frozenset[str] = frozenset()
    _made: dict[tuple[str, ...], Route] = field(default_factory=dict, repr=False)

    @cached_property
    def links(self) -> tuple[JoinedLink, ...]:
        """The routes cut at the stations that they pass, each piece once.

        Routes of other systems pass a station without being joined there: their places have a
        number, and only the ends are common.
        """
        numbers: dict[tuple[str, ...], int] = {}
        made: dict[tuple[str, ...], JoinedLink] = {}
        for route in self.routes:
            number = numbers.setdefault(tuple(sorted(set(route.system_ids))), len(numbers))
            for legs in _at_stations(route, self.stations):
                ends = (legs[0].start_id, legs[-1].end_id)
                start, end = (place_in(self, place, number) for place in ends)
                names = tuple(leg.id for leg in legs)
                key, back = (start, *names, end), (end, *reversed(names), start)
                if key in made or back in made:
                    continue
                owner = next((leg.system_id for leg in legs if leg.system_id), "")
                made[key] = JoinedLink(f"held:{'+'.join(key)}", start, end, tuple(legs), owner)
        return tuple(made.values())

    def routes_with(self, added: Iterable[JoinedLink]) -> list[Route]:
        """Return the routes through what is held and some further links, those held first."""
        return held_first(self.paths_with(added, MOST_ROUTES))

    def paths_with(self, added: Iterable[JoinedLink], most: int) -> list[AddedPath]:
        """Return the shortest routes through what is held and some further links, so many."""
        links = [*self.links, *added]
        places = list(dict.fromkeys(place for link in links for place in (link[1], link[2])))
        number = {place: at for at, place in enumerate(places)}
        ends: Integers = np.array([(number[one.start_id], number[one.end_id]) for one in links])
        cost: Floats = np.array([sum(leg.route_km for leg in one.legs) for one in links], float)
        net = Network(ends, cost, node_ids=places, edge_ids=[str(at) for at in range(len(links))])
        found = []
        for path in simple_paths(net, self.start_id, self.end_id, k=most):
            numbers = [int(str(at)) for at in path.edge_ids]
            route = self._route(path.node_ids, [links[at] for at in numbers])
            taken = frozenset(links[at].id for at in numbers if at >= len(self.links))
            found.append(AddedPath(taken, route))
        return found

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


def place_in(connection: HeldConnection, place: str, number: int) -> str:
    """Return what a place is called in the set of systems of a number; ends are common."""
    common = number == 0 or place in (connection.start_id, connection.end_id)
    return place if common else f"{place}|{number}"


def place_of(name: str) -> tuple[str, str]:
    """Return the id of a place, and the number of its set of systems with its mark."""
    place, mark, number = name.partition("|")
    return place, mark + number


def _at_stations(route: Route, places: frozenset[str]) -> list[list[Leg]]:
    """Return the legs of a route, cut where it passes a landing station on land or ashore."""
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
    """Return two places with what is held between them.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    start, end : place
        As for `find_routes`.
    have : sequence of str or int
        Routes that exist, by number, id or name; none: those of the first system that a binding
        agreement gives several paths across a country, on those paths; else the first route.
    conditions : Conditions
        What a route may use.
    assumptions : Assumptions, optional
        By which the paths of an agreement that does not name them are taken.
    """
    routes = find_routes(geodata, start, end, conditions=conditions)
    every = with_every_path(routes, geodata, start, end, conditions)
    ends, stations = (routes[0].start_id, routes[0].end_id), frozenset(geodata.stations)
    if have:
        named = tuple(routes_named(every, have, "have", of="invest"))
        return HeldConnection(*ends, named, stations=stations)
    agreed = _agreed(geodata, every, conditions, assumptions)
    held = (routes[0],) if agreed is None else agreed.routes
    return HeldConnection(*ends, held, agreed, stations)


def _agreed(
    geodata: Geodata,
    routes: Sequence[Route],
    conditions: Conditions,
    assumptions: Assumptions | None,
) -> Agreed | None:
    """Return the first binding agreement on several paths, and the routes on those it buys."""
    for deal in dict.fromkeys(item.deal for route in routes for item in route.deals):
        if deal.bought != CROSSING or not deal.is_contract or (deal.path_count[0] or 0) < 2:
            continue
        if not routes[0].system_ids:
            paths, known = agreed_paths(geodata, routes, assumptions=assumptions)
            return None if known is None else Agreed(known, paths)
        own = [route for route in routes if set(route.system_ids) == {deal.system_id}]
        crossed = [geodata.paths[name] for route in own for name in route.path_ids]
        if not crossed:
            continue
        wide = replace(conditions, systems=None, all_paths=False, k=50)
        ends = crossed[0].start_id, crossed[0].end_id
        crossings = find_routes(geodata, *ends, conditions=wide)
        paths, known = agreed_paths(geodata, crossings, assumptions=assumptions)
        held = tuple(
            route for path in paths for route in own if route.path_ids == (path.id,)
        )  # in the order of the paths
        if known is not None and len(held) == len(paths):
            return Agreed(known, held)
    return None
