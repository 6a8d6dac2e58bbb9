"""The ways from one landing station to another."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import islice

from cableroute.deals import attach
from cableroute.diversity import END_KM, shared_ground
from cableroute.errors import ModelError, NoRouteError, Problem
from cableroute.geodata import Geodata
from cableroute.landnet import network, simple_paths
from cableroute.model import LandingStation, Leg, Route, reverse_route

__all__ = ["different_ways", "find_options"]

MAX_SHARED_PCT = 40.0
"""Two ways are different if they share at most this much of their ground."""

MAX_DETOUR = 2.0
"""A way through the network is looked for up to this many times the shortest."""

MAX_UNNAMED = 100
"""Ways through the network, shortest first, that are looked at before the search ends."""


def find_options(
    geodata: Geodata,
    start: str | LandingStation,
    end: str | LandingStation,
    *,
    max_shared_pct: float = MAX_SHARED_PCT,
    end_km: float = END_KM,
    confidential: bool = True,
) -> list[Route]:
    """Return the different ways across a country between two of its landing stations.

    The ways are the named crossing paths between the two; where no row names one, the
    shortest ways through the country's land network. Taken shortest first, a way is kept
    if it shares at most `max_shared_pct` of its ground, within the accuracies, with each
    way kept before it.

    Parameters
    ----------
    geodata : Geodata
        From `open_geodata`.
    start, end : str
        Landing stations, or their names in English or Arabic, an alias or an id.
    max_shared_pct : float
        0 to 100. At 100 every named path is kept.
    end_km : float
        Length at each common end that does not count, km.
    confidential : bool
        Whether ways that are confidential count. Where what is found is to be shown, they
        must not, lest one stands for a public way like it.

    Returns
    -------
    list of Route
        With the deals that apply, shortest first.

    Raises
    ------
    UnknownNameError
        No station, or several, have a name.
    NoRouteError
        The stations are one, lie in different countries, or nothing joins them.
    ModelError
        `max_shared_pct` is not from 0 to 100.

    Examples
    --------
    >>> from cableroute.geodata import open_geodata
    >>> routes = find_options(open_geodata(), "Zafarana", "Abu Talat")
    >>> routes[0].start_id, routes[0].end_id
    ('EG-ZAF', 'EG-ABT')
    """
    if not 0 <= max_shared_pct <= 100:
        raise ModelError.of(
            "find_options",
            [Problem("per cent", "max_shared_pct", f"is {max_shared_pct!r}", "give 0 to 100")],
        )
    ends = geodata.find_station(start), geodata.find_station(end)
    _check_pair(*ends)
    ways = sorted(_named(geodata, *ends), key=lambda route: route.route_km)
    candidates = ways or list(_unnamed(geodata, *ends))
    shown = [way for way in candidates if confidential or not way.is_confidential]
    if candidates and not shown:
        raise NoRouteError("every way is confidential (--confidential shows them)")
    kept = different_ways(shown, max_shared_pct=max_shared_pct, end_km=end_km)
    if not kept:
        start_name, end_name = (f"{station.name_en} ({station.id})" for station in ends)
        raise NoRouteError(
            f"no way is known between {start_name} and {end_name}: no stretch of the land "
            "network joins them (add the stretches in a folder of your own)"
        )
    ready = {system.id: system.ready_for_service for system in geodata.systems.values()}
    return attach(kept, geodata.deals.values(), ready_for_service=ready)


def _check_pair(start: LandingStation, end: LandingStation) -> None:
    if start.id == end.id:
        raise NoRouteError(f"{start.name_en} ({start.id}) is both ends: give two stations")
    if start.country != end.country:
        raise NoRouteError(
            f"{start.name_en} is in {start.country} and {end.name_en} in {end.country}: "
            "ways are found between two stations of one country"
        )


def _named(geodata: Geodata, start: LandingStation, end: LandingStation) -> Iterable[Route]:
    """Yield the named paths between two stations, in the direction asked for."""
    for path in geodata.paths.values():
        if (path.start_id, path.end_id) == (start.id, end.id):
            yield path
        elif (path.start_id, path.end_id) == (end.id, start.id):
            yield reverse_route(path)


def _unnamed(geodata: Geodata, start: LandingStation, end: LandingStation) -> Iterable[Route]:
    """Yield ways through the country's own network, shortest first."""
    legs = [leg for leg in geodata.stretches.values() if leg.country == start.country]
    max_km = math.inf
    paths = simple_paths(network(legs), start.id, end.id)
    for number, path in enumerate(islice(paths, MAX_UNNAMED), start=1):
        length_km = math.fsum(leg.route_km for leg in path)
        max_km = min(max_km, MAX_DETOUR * length_km)
        if length_km > max_km:
            return
        if not any(leg.end_id in geodata.stations for leg in path[:-1]):
            yield Route(
                f"{start.id}~{end.id}~{number}",
                _description(path),
                path,
                note="no row names this way: it is one through the land network",
            )


def _description(path: Sequence[Leg]) -> str:
    """Return the longest stretches of a way, in order of travel, in words."""
    longest = sorted(path, key=lambda leg: -leg.route_km)[:3]
    return "way by " + "; ".join(leg.name for leg in path if leg in longest)


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
        Routes that share more than this much of their ground are one; at 100 all are kept.
    end_km : float
        Length at each common end that does not count, km.
    """
    kept: list[Route] = []
    for route in candidates:
        if max_shared_pct >= 100 or not any(
            _same_stretches_pct(route, other, end_km) > max_shared_pct
            or shared_ground(route, other, end_km=end_km).shared_pct > max_shared_pct
            for other in kept
        ):
            kept.append(route)
    return kept


def _same_stretches_pct(route: Route, other: Route, end_km: float) -> float:
    """Return a quick lower bound of what two routes share, from the stretches both name."""
    names = {leg.id for leg in other.legs}
    same_km = sum(leg.route_km for leg in route.legs if leg.id in names)
    return 100 * max(0.0, same_km - 2 * end_km) / route.route_km
