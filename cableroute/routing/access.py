"""How a city or a point reaches a landing station by land."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from shapely.geometry import LineString

from cableroute.geodata.crossed import over_water_km
from cableroute.geodata.locate import Place, landings_near, places_by_distance
from cableroute.geodata.name_index import SHOWN
from cableroute.geodata.store import Geodata
from cableroute.geometry.geodesy import distance_km
from cableroute.model.legs import Leg, reverse_leg
from cableroute.model.routes import Route
from cableroute.routing.conditions import Constraints, Search
from cableroute.routing.features import RouteFeature, passes
from cableroute.routing.restrictions import Pairs, bought_between
from cableroute.routing.system_networks import (
    Access,
)

ACCESS_KM = 6_000.0
"""Links to cities and other stations lead so far from an end at most, km of cable."""

POINT_KM = 500.0
"""From an end that is a point, stations and cities within this distance are reached."""

MOST_WATER_KM = 20.0
"""A straight line more than half of which, and more than this, is over water is a link over sea."""

NEAREST = 5
"""How many of them at most."""

MOST_OF_A_CITY = 25
"""How many at most from a city of the world."""

NEAR_KM = 50.0
"""A landing so near to an end, to which no link leads, is named where there is no route."""

DETOUR = 2.0
"""It is named too beside a route over so many times as long as the geodesic."""


def access_of(search: Search, place: Place, wanted: Constraints) -> dict[str, Access]:
    """Return the stations that an end reaches by links to cities, and itself at 0 km."""
    geodata, conditions = search.geodata, search.conditions
    request = conditions.confidential, conditions.modelled_legs, *wanted[::2]
    taken: dict[str, bool] = geodata.latest("links that are taken", request, dict)
    links = _links(geodata)
    if place.id not in geodata.stations and place.id not in geodata.junctions:
        straight = [
            leg
            for leg in geodata.latest("straight lines", (place,), lambda: _straight(geodata, place))
            if not any(passes(geodata, feature, (leg,)) for feature in wanted.avoid)
        ]
        links = {**links, place.id: straight}
        taken |= dict.fromkeys((leg.id for leg in straight), True)
    reached: dict[str, Access] = {}
    waiting: list[tuple[float, int, str, tuple[Leg, ...]]] = [(0.0, 0, place.id, ())]
    number = 0
    while waiting:
        km, _, here, legs = heapq.heappop(waiting)
        if here in reached:
            continue
        reached[here] = Access(km, legs)
        for leg in links.get(here, ()):
            onward = leg if leg.start_id == here else _turned(geodata, leg)
            further_km = km + onward.cable_range_km.likely
            if onward.end_id in reached or further_km > ACCESS_KM:
                continue
            if leg.id not in taken:
                taken[leg.id] = _is_taken(geodata, leg, request)
            if taken[leg.id]:
                number += 1
                heapq.heappush(waiting, (further_km, number, onward.end_id, (*legs, onward)))
    return reached


def no_land_link(geodata: Geodata, ends: Sequence[Place], routes: Iterable[Route]) -> str:
    """Return in words that two places of one country are joined by sea only; or an empty text.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> from cableroute.routing.search import find_routes
    >>> geo = open_geodata()
    >>> ends = geo.stations["IN-COK"], geo.stations["IN-BOM"]
    >>> no_land_link(geo, ends, find_routes(geo, "Kochi", "Mumbai"))[:47]
    'Kochi and Mumbai are both in India, and the tab'
    """
    start, end = ends
    by_sea = all(any(leg.medium == "sea" for leg in route.legs) for route in routes)
    if not by_sea or not start.country or start.country != end.country:
        return ""
    if end.id in _by_land(geodata, start):
        return ""
    return (
        f"{start.name_en} and {end.name_en} are both in {geodata.country_name(start.country)}, "
        "and the tables have no link on land between them: each route goes by sea"
    )


def city_landings(geodata: Geodata, place: Place) -> str:
    """Return in words how far the landings of a city of the world are; else an empty text.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> city_landings(geo, geo.cities["city-jp-tokyo"])[:50]
    'Tokyo is a city: its nearest landings are Miura (J'
    """
    if place.id not in geodata.cities:
        return ""
    near = landings_near(geodata, place, ACCESS_KM)[:SHOWN]
    listed = ", ".join(f"{it.name_en} ({it.id}), {km:,.0f} km" for km, it in near)
    return f"{place.name_en} is a city: its nearest landings are {listed}, by straight lines"


def _by_land(geodata: Geodata, place: Place) -> set[str]:
    """Return what links and stretches on land reach from a place."""
    links = (*geodata.backhaul.values(), *geodata.stretches.values())
    return _places_reached(place, (leg for leg in links if leg.medium == "land"))


def joined_alone(geodata: Geodata, ends: Sequence[Place]) -> str:
    """Return in words which end no cable or link of the tables joins to the other; or empty text.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> joined_alone(geo, (geo.stations["FR-MRS"], geo.stations["EG-ZAF"]))
    ''
    """
    if any(it.id not in geodata.stations and it.id not in geodata.junctions for it in ends):
        return ""  # a point: straight lines lead to what is near
    reached = [_places_reached(it, geodata.legs.values()) for it in ends]
    if reached[0] & reached[1]:
        return ""
    number = min((0, 1), key=lambda it: len(reached[it]))
    others = sorted(
        geodata.stations[it].name_en
        for it in reached[number] - {ends[number].id}
        if it in geodata.stations and geodata.stations[it].visibility == "public"
    )
    only = ", ".join((*others[:NEAREST], *(["..."] if others[NEAREST:] else ()))) or "nothing"
    return (
        f"cables and links join {ends[number].name_en} to {only} alone, and none of "
        "them to the other end: add a cable or a link on land to your tables"
    )


def _places_reached(place: Place, legs: Iterable[Leg]) -> set[str]:
    """Return the places that legs reach from one."""
    beside: dict[str, set[str]] = {}
    for leg in legs:
        beside.setdefault(leg.start_id, set()).add(leg.end_id)
        beside.setdefault(leg.end_id, set()).add(leg.start_id)
    reached, last = set[str](), {place.id}
    while last:
        reached |= last
        last = {other for place_id in last for other in beside.get(place_id, ())} - reached
    return reached


def detour(geodata: Geodata, ends: Sequence[Place], routes: Iterable[Route]) -> str:
    """Return in words that even the shortest route is a detour, where near landings may be why.

    Empty where it is not over `DETOUR` times the geodesic, or no landing near an end is without
    a link to it.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> from cableroute.routing.search import find_routes
    >>> geo = open_geodata()
    >>> ends = geo.stations["FR-MRS"], geo.stations["IN-BOM"]
    >>> detour(geo, ends, find_routes(geo, "Marseille", "Mumbai", k=1))
    ''
    """
    start, end = ends
    direct_km = float(distance_km(start.lon_deg, start.lat_deg, end.lon_deg, end.lat_deg))
    least_km = min((route.route_km for route in routes), default=0.0)
    near = [said for place in ends if (said := landings_not_joined(geodata, place))]
    if least_km <= DETOUR * direct_km or not near:
        return ""
    return (
        f"the shortest route, {least_km:,.0f} km, is over {DETOUR:g} times the direct distance, "
        f"{direct_km:,.0f} km: {'; '.join(near)}"
    )


def landings_not_joined(geodata: Geodata, place: Place) -> str:
    """Return in words the landings near a place to which no link on land leads; or an empty text.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> landings_not_joined(geo, geo.stations["FR-MRS"])
    ''
    """
    if place.id not in geodata.stations and place.id not in geodata.junctions:
        return ""  # a point: straight lines lead to what is near
    reached = _by_land(geodata, place)
    near = [
        f"{other.name_en} ({other.id}), {km:.0f} km away"
        for km, other in places_by_distance(geodata, place.lon_deg, place.lat_deg)[:NEAREST]
        if km <= NEAR_KM
        and other.id not in reached
        and other.id in geodata.stations
        and other.visibility == "public"
    ]
    return f"no link joins {place.name_en} to {', '.join(near)}" if near else ""


def _is_taken(geodata: Geodata, leg: Leg, request: Asked) -> bool:
    """Return whether a link comes into question."""
    confidential, modelled_legs, avoid, apart = request
    return (
        (confidential or leg.visibility == "public")
        and (modelled_legs or not is_sea_link(leg))
        and apart.isdisjoint(bought_between(geodata, (leg,)))
        and not any(passes(geodata, feature, (leg,)) for feature in avoid)
    )


def _links(geodata: Geodata) -> Mapping[str, Sequence[Leg]]:
    """Return the links at each place."""

    def at_places() -> Mapping[str, Sequence[Leg]]:
        links: dict[str, list[Leg]] = {}
        for leg in geodata.backhaul.values():
            for place in {leg.start_id: None, leg.end_id: None}:
                links.setdefault(place, []).append(leg)
        return links

    return geodata.kept("links", at_places)


def _turned(geodata: Geodata, leg: Leg) -> Leg:
    """Return a link in the other direction, turned once."""
    turned: dict[str, Leg] = geodata.kept("links turned", dict)
    if leg.id not in turned:
        turned[leg.id] = reverse_leg(leg)
    return turned[leg.id]


Asked = tuple[bool, bool, tuple[RouteFeature, ...], Pairs]
"""Whether confidential links and modelled legs count, what is avoided, which pairs are apart."""


def is_sea_link(leg: Leg) -> bool:
    """Return whether a link lies at sea and belongs to no system: it is modelled, no cable."""
    return leg.medium == "sea" and not leg.system_id


def _straight(geodata: Geodata, point: Place) -> list[Leg]:
    """Return straight lines from a point to the nearest stations and cities, assumed.

    Those over the sea only where there are no others, as from an island.
    """
    slack = geodata.rates["slack_land_pct"].range
    lines = [
        Leg(
            f"{point.id}~{place.id}",
            point.id,
            place.id,
            "land",
            LineString([(point.lon_deg, point.lat_deg), (place.lon_deg, place.lat_deg)]),
            slack,
            development_pct=geodata.development_pct.get("land", 0.0),
            name=f"straight to {place.name_en}",
            accuracy_km=max(round(km / 4), 1.0),
            confidence="assumed",
            length_kind="straight line, lower bound",
            source_ids=("own-estimate",),
            note="no route is known: a straight line",
        )
        for km, place in _near(geodata, point)
    ]
    wet = [over_water_km(geodata, leg) > max(leg.route_km / 2, MOST_WATER_KM) for leg in lines]
    if not all(wet):
        return [leg for leg, is_wet in zip(lines, wet, strict=True) if not is_wet]
    note = "no route is known: a straight line over the sea"
    return [replace(leg, medium="sea", note=note) for leg in lines]


def _near(geodata: Geodata, point: Place) -> list[tuple[float, Place]]:
    """Return the places to which straight lines lead from a point, with how far they are.

    From a city of the world to those of its own country within `POINT_KM`, to the nearest of
    the country where none is, and to the nearest of all where it has none.
    """
    every = places_by_distance(geodata, point.lon_deg, point.lat_deg)
    near = [(km, place) for km, place in every if km <= POINT_KM]
    if point.id not in geodata.cities:
        return near[:NEAREST]
    at_home = [(km, place) for km, place in every if place.country == point.country]
    near_home = [(km, place) for km, place in at_home if km <= POINT_KM][:MOST_OF_A_CITY]
    return near_home or at_home[:NEAREST] or every[:NEAREST]
