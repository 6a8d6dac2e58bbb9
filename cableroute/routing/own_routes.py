"""Routes of one's own beside those that are found: turned, placed, and with their deals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple, TypeAlias

from cableroute.errors import ModelError, Problem
from cableroute.geodata.locate import Place
from cableroute.geodata.store import Geodata
from cableroute.geometry.geodesy import distance_km
from cableroute.model.legs import Leg
from cableroute.model.routes import Route, reverse_route
from cableroute.routing.access import NEAR_KM, POINT_KM
from cableroute.routing.conditions import Conditions, Constraints
from cableroute.routing.deal_matching import with_deals
from cableroute.routing.features import passes
from cableroute.routing.order import order_key

Point: TypeAlias = tuple[float, float]

HERE_KM = 1.0
"""An end so near to a place is at it."""


class OwnRoutes(NamedTuple):
    """The routes of one's own that are in an answer, and what a reader must know of all."""

    routes: list[Route]
    notes: list[str]


def own_routes(
    geodata: Geodata,
    conditions: Conditions,
    wanted: Constraints,
    ends: Sequence[Place] = (),
) -> OwnRoutes:
    """Return the routes of one's own that stand between two places, or as they are without.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    conditions : Conditions
        With the routes.
    wanted : Constraints
        What they avoid and pass, looked up.
    ends : (Place, Place), optional
        The two places.

    Raises
    ------
    ModelError
        Routes that end far from the places, or two with one id.
    """
    routes = tuple(conditions.routes)
    kept, notes, faults = list[Route](), list[str](), list[Problem]()
    ids = [route.id for route in routes]
    points = [(place.lon_deg, place.lat_deg) for place in ends]
    for route in routes if not ends else ():  # all as the first
        points = points or [route.legs[0].start, route.legs[-1].end]
    for route in routes:
        if ids.count(route.id) > 1:
            hint = "give each an id of its own"
            faults.append(Problem("unique id", route.id, "two routes have this id", hint))
            continue
        route, far_km = _in_direction(route, points)
        if ends:
            route = _between_places(route, ends, far_km)
            if max(far_km) > POINT_KM:
                said = _distance_text(route, ends, far_km)
                hint = f"give places within {POINT_KM:g} km of its ends, or leave them out"
                faults.append(Problem("ends", f"route {route.id}", said, hint))
                continue
            if max(far_km) > HERE_KM:
                said = f"{_distance_text(route, ends, far_km)}; what lies between is in no figure."
                notes.append(f"{route.name} {said}")
                route = replace(route, note=" ".join(filter(None, (route.note, f"It {said}"))))
        elif max(far_km) > NEAR_KM:
            notes.append(f"{route.name} is not between the ends of {routes[0].name}.")
        if why := _refusal(geodata, route, wanted):
            notes.append(f"{route.name} is left out: {why}.")
            continue
        [attached] = with_deals([route], geodata)
        kept.append(replace(route, deals=tuple(dict.fromkeys((*route.deals, *attached.deals)))))
    ModelError.check("routes of your own", dict.fromkeys(faults))
    return OwnRoutes(kept, notes)


def placed_among(routes: Sequence[Route], own: Sequence[Route], order: str) -> list[Route]:
    """Return routes with those of one's own, each before the first that comes after it in order.

    Without others they are as they were given.
    """
    placed = list(routes)
    for route in own if placed else ():
        key = order_key(route, order)
        after = (at for at, item in enumerate(placed) if order_key(item, order) > key)
        placed.insert(next(after, len(placed)), route)
    return placed or list(own)


def _in_direction(route: Route, points: Sequence[Point]) -> tuple[Route, list[float]]:
    """Return a route in the direction of travel, and how far its ends are from two points, km."""
    route_ends = [route.legs[0].start, route.legs[-1].end]
    onward_km, back_km = (
        [float(distance_km(*one, *other)) for one, other in zip(points, ends, strict=True)]
        for ends in (route_ends, route_ends[::-1])
    )
    return (reverse_route(route), back_km) if sum(back_km) < sum(onward_km) else (route, onward_km)


def _between_places(route: Route, ends: Sequence[Place], far_km: Sequence[float]) -> Route:
    """Return a route that begins and ends at the places that it is near."""
    legs = list(route.legs)
    if far_km[0] <= NEAR_KM:
        legs[0] = replace(legs[0], start_id=ends[0].id)
    if far_km[1] <= NEAR_KM:
        legs[-1] = replace(legs[-1], end_id=ends[1].id)
    return replace(route, legs=tuple(legs))


def _distance_text(route: Route, ends: Sequence[Place], far_km: Sequence[float]) -> str:
    """Return in words how far a route's ends are from the places."""
    first, second = ends
    return (
        f"begins {far_km[0]:,.0f} km from {first.name_en} and ends {far_km[1]:,.0f} km from "
        f"{second.name_en}"
    )


def _refusal(geodata: Geodata, route: Route, wanted: Constraints) -> str:
    """Return why a route does not fit what is avoided and passed; empty where it does."""
    legs: Sequence[Leg] = route.legs
    met = [item.name for item in wanted.avoid if passes(geodata, item, legs)]
    lacks = [item.name for item in wanted.via if not passes(geodata, item, legs)]
    said = (("it passes", met), ("it does not pass", lacks))
    return "; ".join(f"{verb} {', '.join(names)}" for verb, names in said if names)
