"""How a route crosses a country by land."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from cableroute.errors import NoRouteError, Problem
from cableroute.geodata.assumption_values import END_KM
from cableroute.geodata.locate import Place
from cableroute.geodata.store import Geodata
from cableroute.model.dates import too_young
from cableroute.model.legs import Leg
from cableroute.model.routes import Route, reverse_route
from cableroute.routing.conditions import MAX_SHARED_PCT, Constraints, Search
from cableroute.routing.diversity import shared_corridor
from cableroute.routing.features import RouteFeature
from cableroute.routing.land_network import network
from cableroute.routing.land_paths import simple_paths
from cableroute.routing.order import order_key
from cableroute.routing.passages import landings_of, route_passes

MAX_DETOUR = 2.0
"""A route through a land network is looked for up to this many times the shortest."""

MAX_UNNAMED = 100
"""Routes through a land network, shortest first, that are looked at before the search ends."""


def crossing_routes(search: Search) -> list[Route]:
    """Return the k best routes across one country between the ends of a search.

    Raises
    ------
    NoRouteError
        None fits, or only confidential ones.
    """
    conditions = search.conditions
    routes = crossings(search.geodata, *search.ends, search.constraints, conditions.day)
    if search.systems is not None:
        routes = of_systems(search.geodata, routes, search.ends, search.systems)
    shown = [route for route in routes if conditions.confidential or not route.is_confidential]
    if routes and not shown:
        message, hint = "every route is confidential", "shows them"
        fault = Problem("confidential", "", message, hint, parameter="confidential")
        raise NoRouteError.of("", [fault])
    kept = different_ways(
        (route for route in shown if route.route_km <= conditions.max_route_km),
        max_shared_pct=100.0 if conditions.all_paths else conditions.max_shared_pct,
        end_km=END_KM if conditions.end_km is None else conditions.end_km,
    )
    if not kept:
        raise _no_crossing(search)
    return sorted(kept, key=lambda route: order_key(route, conditions.order))[: conditions.k]


def _no_crossing(search: Search) -> NoRouteError:
    """Return why no route across a country fits."""
    geodata, wanted = search.geodata, search.constraints
    start, end = search.ends
    max_km = search.conditions.max_route_km
    without = crossings(geodata, start, end, Constraints(), None)
    names = f"{start.name_en} ({start.id}) and {end.name_en} ({end.id})"
    if not without:
        return NoRouteError(
            f"no route is known between {names}: no land leg joins them "
            "(add the legs in a folder of your own)"
        )
    cut = [
        f"{feature.name} is avoided"
        for feature in wanted.avoid
        if all(route_passes(geodata, feature, route) for route in without)
    ] + [
        f"none passes {feature.name}"
        for feature in wanted.via
        if not any(_may_pass(geodata, feature, route) for route in without)
    ]
    shortest_km = min(route.route_km for route in without)
    if shortest_km > max_km:
        cut.append(f"the shortest has {shortest_km:.0f} km")
    reason = "; ".join(cut) or "no one route fits every condition"
    return NoRouteError(f"no route between {names} fits: {reason}")


def joined_by_land(geodata: Geodata, start: Place, end: Place) -> bool:
    """Return whether two stations of one country, or the ends of a path, are joined by land."""
    pair = {start.id, end.id}
    if any({path.start_id, path.end_id} == pair for path in geodata.paths.values()):
        return True
    if start.country != end.country or not (
        start.id in geodata.stations and end.id in geodata.stations
    ):
        return False
    leaving: dict[str, list[str]] = {}
    for leg in geodata.stretches.values():
        if leg.country == start.country:
            leaving.setdefault(leg.start_id, []).append(leg.end_id)
            leaving.setdefault(leg.end_id, []).append(leg.start_id)
    seen, waiting = {start.id}, [start.id]
    while waiting:
        for place in leaving.get(waiting.pop(), ()):
            if place not in seen:
                seen.add(place)
                waiting.append(place)
    return end.id in seen


def crossings(
    geodata: Geodata, start: Place, end: Place, wanted: Constraints, date: str | None
) -> list[Route]:
    """Return the crossing paths of two stations under the conditions, shortest first."""
    named = [
        path if path.start_id == start.id else reverse_route(path)
        for path in geodata.paths.values()
        if {path.start_id, path.end_id} == {start.id, end.id}
    ]
    routes = named or list(_unnamed(geodata, start, end))
    fitting = [
        route
        for route in routes
        if not (date and too_young(route, date))
        and not any(route_passes(geodata, feature, route) for feature in wanted.avoid)
        and all(_may_pass(geodata, feature, route) for feature in wanted.via)
    ]
    return sorted(fitting, key=lambda route: route.route_km)


def of_systems(
    geodata: Geodata, routes: Sequence[Route], ends: tuple[Place, Place], chosen: Sequence[str]
) -> list[Route]:
    """Return the routes that a chosen system may take: it lands at both ends, and is younger."""
    if not chosen:
        raise NoRouteError("systems: none is named (name one, or leave it out for all of them)")
    pair = {place.id for place in ends}
    able = [
        system
        for system in (geodata.systems[name] for name in chosen)
        if pair <= landings_of(geodata, system)
    ]
    if not able:
        names = ", ".join(geodata.systems[name].name for name in chosen)
        raise NoRouteError(
            f"{names}: not known to cross between {ends[0].name_en} and {ends[1].name_en}"
        )
    return [
        route
        for route in routes
        if any(not too_young(route, one.ready_for_service) for one in able)
    ]


def _may_pass(geodata: Geodata, feature: RouteFeature, route: Route) -> bool:
    """Return whether a crossing passes a feature, or is one that a system may take."""
    if feature.kind != "system":
        return route_passes(geodata, feature, route, surely=True)
    return {route.start_id, route.end_id} <= landings_of(geodata, geodata.systems[feature.id])


def _unnamed(geodata: Geodata, start: Place, end: Place) -> Iterable[Route]:
    """Yield routes through the country's own network, shortest first."""
    legs = [leg for leg in geodata.stretches.values() if leg.country == start.country]
    places = {place for leg in legs for place in (leg.start_id, leg.end_id)}
    if not {start.id, end.id} <= places:
        return
    net = network(legs)
    shortest = simple_paths(net, start.id, end.id, k=1)
    max_km = MAX_DETOUR * math.fsum(path.cost for path in shortest)
    paths = simple_paths(net, start.id, end.id, k=MAX_UNNAMED, max_cost=max_km)
    for number, path in enumerate((item.legs for item in paths), start=1):
        if not any(leg.end_id in geodata.stations for leg in path[:-1]):
            yield Route(
                f"{start.id}~{end.id}~{number}",
                description_of(path),
                path,
                note="no row names this route: it is one through the land network",
            )


def description_of(path: Sequence[Leg]) -> str:
    """Return the longest land legs of a route, in order of travel, in words."""
    longest = sorted(path, key=lambda leg: -leg.route_km)[:3]
    return "route by " + "; ".join(leg.name for leg in path if leg in longest)


def different_ways(
    candidates: Iterable[Route],
    *,
    max_shared_pct: float = MAX_SHARED_PCT,
    end_km: float = END_KM,
) -> list[Route]:
    """Return each route that is different from all kept before it, in the order given.

    Parameters
    ----------
    candidates : iterable of Route
        Best first.
    max_shared_pct : float
        Routes that share more than this much of their length, or of which that is not known, are
        one; at 100 all are kept.
    end_km : float
        Length at each common end that does not count, km.
    """
    kept: list[Route] = []
    for route in candidates:
        if max_shared_pct >= 100 or not any(
            _same_stretches_pct(route, other, end_km) > max_shared_pct
            or not shared_corridor(route, other, end_km=end_km).shared_pct <= max_shared_pct
            for other in kept
        ):
            kept.append(route)
    return kept


def _same_stretches_pct(route: Route, other: Route, end_km: float) -> float:
    """Return a quick lower bound of what two routes share, from the land legs both name."""
    names = {leg.id for leg in other.legs}
    same_km = sum(leg.route_km for leg in route.legs if leg.id in names)
    return 100 * max(0.0, same_km - 2 * end_km) / route.route_km
