"""The ways from A to B: chains of cable systems, and the land crossings between them."""

from __future__ import annotations

import heapq
import math
import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from itertools import groupby, product
from typing import NamedTuple

from shapely.geometry import LineString

from cableroute.errors import ModelError, NoRouteError, Problem, UnknownNameError, kind_faults
from cableroute.geodata.assumptions import END_KM
from cableroute.geodata.name_index import NameIndex
from cableroute.geodata.store import Geodata
from cableroute.geodata.tables import is_date
from cableroute.geometry import geodesy
from cableroute.model.dates import too_young
from cableroute.model.legs import Leg, reverse_leg
from cableroute.model.places import Junction, LandingStation
from cableroute.model.routes import Route, reverse_route
from cableroute.model.systems import System
from cableroute.routing.chain_search import (
    CROSS_CONNECT,
    NO_SYSTEM,
    Access,
    Chain,
    Hop,
    Offers,
    chains,
    legs_of,
    offers,
    shortest_chain,
    turned,
    usable,
)
from cableroute.routing.conditions import (
    Conditions,
    Thing,
    conditions,
    find_thing,
    passes,
    station_of,
    things_faults,
)
from cableroute.routing.deal_matching import attach
from cableroute.routing.diversity import shared_ground
from cableroute.routing.land_network import network, simple_paths

__all__ = ["Passage", "different_ways", "find_options", "passage", "route_passes"]

MAX_SHARED_PCT = 40.0
"""Two ways across a country are different if they share at most this much of their ground."""

MAX_DETOUR = 2.0
"""A way through a land network is looked for up to this many times the shortest."""

MAX_UNNAMED = 100
"""Ways through a land network, shortest first, that are looked at before the search ends."""

ACCESS_KM = 4_000.0
"""Links to cities and other stations lead so far from an end at most, km of cable."""

POINT_KM = 500.0
"""From an end that is a point, stations and cities within this distance are reached."""

SAME_KM = 0.001
"""A point this near to a station or city is that place."""

NEAREST = 5
"""How many of them at most."""

APART = 4
"""Ways that avoid what most others pass, so many at most for each thing."""

MOST_MODELLED = 3
"""Ways with a modelled leg, at most."""

OLD_YEARS = 5
"""A status that was seen so long before the data's date is told with its date."""

Place = LandingStation | Junction


def find_options(
    geodata: Geodata,
    start: str | tuple[float, float] | LandingStation,
    end: str | tuple[float, float] | LandingStation,
    *,
    k: int = 10,
    systems: Iterable[str] | None = None,
    avoid: Iterable[str | Thing] = (),
    via: Iterable[str | Thing] = (),
    date: str | None = None,
    allow_planned: bool = False,
    cross_connect: bool = False,
    all_paths: bool = False,
    max_shared_pct: float = MAX_SHARED_PCT,
    max_route_km: float = math.inf,
    end_km: float = END_KM,
    confidential: bool = True,
    modelled_legs: bool = False,
) -> list[Route]:
    """Return the ways from A to B, with the deals that apply.

    Between two stations that a land network joins, the ways are the crossing paths between
    them: the named ones, or where no row names one the shortest through the network; taken
    shortest first, a way is kept if it shares at most `max_shared_pct` of its ground with
    each kept before. Between any other two places they are chains of systems, station to
    station: one for each sequence of systems and set of countries crossed by land, and none
    whose systems are not all needed, but for the shortest of all, of up to four systems (or as
    many as are needed and one more). What most of them pass, a country that they cross or a
    strait, is then avoided in turn, so that ways that do without it, if there are any, are
    among those returned: the shortest that does without, and the one of fewest systems. A
    system crosses a country between its own stations only, along paths that are not younger
    than it; of its paths the shortest is taken, or each with `all_paths`.

    Parameters
    ----------
    geodata : Geodata
        From `open_geodata`.
    start, end : str, (longitude, latitude) or LandingStation
        A landing station (name in English or Arabic, alias or id), a city of the backhaul
        table, or a point in degrees; as text, "5.37,43.30". Links and straight lines to the
        stations are part of the way; lines from a point are assumed.
    k : int
        How many chains at most: those with the fewest systems, then the shortest. With
        `all_paths`, how many ways. It does not limit the ways across one country.
    systems : iterable of str, optional
        Names of the systems to choose from.
    avoid, via : iterable of str
        Countries, straits, stations, systems, paths or shared-risk groups that a way avoids,
        and all that it passes: see `cableroute.conditions.find_thing`.
    date : str, optional
        ISO date on which every system is surely in service; without it, by the status that
        was last seen.
    allow_planned : bool
        Whether systems that are announced, planned, under construction or not verified count.
    cross_connect : bool
        Whether a way may cross a country where no system of it does; no public offer of such
        a crossing is known, and the way says so.
    all_paths : bool
        Whether each crossing path of a chain is a way of its own, and every crossing path
        between two stations of one land network is kept.
    max_shared_pct : float
        0 to 100, of crossing paths. At 100 every named path is kept.
    max_route_km : float
        Longest way over ground, km.
    end_km : float
        Length at each common end that does not count as shared, km.
    confidential : bool
        Whether ways that are confidential count. Where what is found is to be shown, they
        must not, lest one stands for a public way like it.
    modelled_legs : bool
        Whether ways follow that take one leg planned on the seabed between two stations that no
        system joins: modelled, its status "no system". Ways across one country take none.

    Returns
    -------
    list of Route
        Shortest first (likely km of cable, published where there is such a length). Ways with
        a modelled leg come after all others, whatever their length: at most 3.

    Raises
    ------
    UnknownNameError
        No place, or several, have a name.
    NoRouteError
        The two are one place, or nothing joins them under the conditions; the message names
        what cuts them.
    ModelError
        With every wrong argument at once.

    Notes
    -----
    What is avoided changes what is worth telling, so a search under `avoid` may tell ways that
    were not told without it. That removing something never adds a way holds for those kept of
    one answer only: `cableroute.what_if` gives both, as ``kept`` and ``after``.

    Limits of our own choice: no chain over 1.6 times the shortest (unless something must be
    passed), links of up to 4,000 km from an end, straight lines of up to 500 km from a point.
    Modelled legs: up to 5,000 km between stations, where they may shorten the way by 5 per cent
    or nothing else joins the ends; between the ends themselves and the nearest such stations, 12
    are planned.

    Examples
    --------
    >>> from cableroute.geodata.store import open_geodata
    >>> geo = open_geodata()
    >>> routes = find_options(geo, "Zafarana", "Abu Talat")
    >>> routes[0].start_id, routes[0].end_id
    ('EG-ZAF', 'EG-ABT')
    >>> [route.name for route in find_options(geo, "Karachi", "Marseille", systems=["PEACE"])]
    ['PEACE to Zafarana, Sokhna, Cairo and the desert road to Abu Talat, PEACE to Marseille']
    """
    ends, chosen, wanted = _checked(
        geodata, start, end, k=k, systems=systems, avoid=avoid, via=via, date=date,
        max_shared_pct=max_shared_pct, max_route_km=max_route_km, end_km=end_km,
        confidential=confidential,
    )  # fmt: skip
    if ends[0].id == ends[1].id:
        raise NoRouteError(f"{ends[0].name_en} ({ends[0].id}) is both ends: give two places")
    shared_pct = 100.0 if all_paths else max_shared_pct
    if _joined_by_land(geodata, *ends):
        ways = _crossings(geodata, *ends, wanted, date)
        if chosen is not None:
            ways = _of_systems(geodata, ways, ends, chosen)
        shown = [way for way in ways if confidential or not way.is_confidential]
        if ways and not shown:
            raise NoRouteError("every way is confidential (--confidential shows them)")
        kept = different_ways(
            (way for way in shown if way.route_km <= max_route_km),
            max_shared_pct=shared_pct,
            end_km=end_km,
        )
        if not kept:
            raise _no_crossing(geodata, *ends, wanted, max_route_km)
        kept.sort(key=lambda route: route.optical_range_km.likely)
        return _with_deals(geodata, kept)

    offered = offers(
        geodata, systems=chosen, date=date, allow_planned=allow_planned,
        cross_connect=cross_connect, confidential=confidential,
    )  # fmt: skip

    longest_km = max_route_km
    if math.isfinite(max_route_km):
        longest_km *= _most_cable(geodata)

    def search(under: Conditions, count: int) -> list[Chain]:
        reach = [_access(geodata, place, under, confidential) for place in ends]
        return chains(
            geodata, *reach, offers=offered, conditions=under, count=count,
            max_km=longest_km,
        )  # fmt: skip

    def quick(under: Conditions) -> Chain | None:
        reach = [_access(geodata, place, under, confidential) for place in ends]
        return shortest_chain(geodata, *reach, offers=offered, conditions=under)

    def with_a_leg(below_km: float) -> list[Route]:
        from cableroute.routing.new_legs import modelled_chains

        reach = [_access(geodata, place, wanted, confidential) for place in ends]
        new = modelled_chains(
            geodata, *reach, offers=offered, conditions=wanted, below_km=below_km,
            confidential=confidential,
        )  # fmt: skip
        ways = (_route(geodata, one, ends) for one in new)
        kept = (way for way in ways if way.route_km <= max_route_km)
        return [way for way in kept if _fits(geodata, way, wanted)][:MOST_MODELLED]

    found = search(wanted, k)[:k]
    apart = _apart(geodata, found, ends, wanted, search, quick)[: k // 2]
    known = {_way(geodata, chain) for chain in apart}
    found = [*apart, *(chain for chain in found if _way(geodata, chain) not in known)][:k]
    routes = []
    for chain in found:
        variants = _variants(chain, offered) if all_paths else [chain]
        routes += [_route(geodata, one, ends) for one in variants]
    if all_paths:
        routes = [route for route in routes if _fits(geodata, route, wanted)]
    routes = [route for route in routes if route.route_km <= max_route_km]
    routes.sort(key=lambda route: route.optical_range_km.likely)
    if all_paths:
        routes = routes[:k]
    if modelled_legs:
        routes += with_a_leg(routes[0].optical_range_km.likely if routes else math.inf)
    if not routes:
        raise _no_chain(
            geodata, ends, wanted, chosen, date, allow_planned, max_route_km, confidential,
            modelled_legs,
        )  # fmt: skip
    routes = [replace(route, note=_told(geodata, route, date)) for route in routes]
    return _with_deals(geodata, routes)


# --- arguments ---


def option_faults(
    geodata: Geodata,
    start: str | tuple[float, float] | LandingStation,
    end: str | tuple[float, float] | LandingStation,
    *,
    k: int = 10,
    systems: Iterable[str] | None = None,
    avoid: Iterable[str | Thing] = (),
    via: Iterable[str | Thing] = (),
    date: str | None = None,
    max_shared_pct: float = MAX_SHARED_PCT,
    max_route_km: float = math.inf,
    end_km: float = END_KM,
    confidential: bool = True,
    **_: object,
) -> tuple[Problem, ...]:
    """Return what is wrong with the arguments of `find_options`, without looking for ways."""
    try:
        _checked(
            geodata, start, end, k=k, systems=systems, avoid=avoid, via=via, date=date,
            max_shared_pct=max_shared_pct, max_route_km=max_route_km, end_km=end_km,
            confidential=confidential,
        )  # fmt: skip
    except UnknownNameError as error:
        return (Problem("unknown name", "find_options", str(error), ""),)
    except ModelError as error:
        return error.problems
    return ()


def _checked(
    geodata: Geodata,
    start: str | tuple[float, float] | LandingStation,
    end: str | tuple[float, float] | LandingStation,
    *,
    k: int,
    systems: Iterable[str] | None,
    avoid: Iterable[str | Thing],
    via: Iterable[str | Thing],
    date: str | None,
    max_shared_pct: float,
    max_route_km: float,
    end_km: float,
    confidential: bool,
) -> tuple[tuple[Place, Place], tuple[str, ...] | None, Conditions]:
    """Return the ends, the systems and the conditions; every wrong argument at once."""
    names_of_things = {"systems": systems, "avoid": avoid, "via": via}
    faults = [
        *kind_faults("geodata", geodata, Geodata, "give open_geodata(...)"),
        *(fault for name, value in names_of_things.items() for fault in things_faults(name, value)),
    ]
    if faults:  # the others rest on these
        raise ModelError.of("find_options", faults)
    unknown: list[UnknownNameError] = []
    ends = []
    for label, place in (("start", start), ("end", end)):
        try:
            ends.append(_end(geodata, place))
        except UnknownNameError as error:
            unknown.append(error)
            faults.append(Problem("unknown name", label, str(error), ""))
    chosen: tuple[str, ...] | None = None
    if systems is not None:
        names = []
        for text in (systems,) if isinstance(systems, str) else systems:
            try:
                thing = find_thing(geodata, f"system:{text}", confidential=confidential)
                names.append(thing.id)
            except UnknownNameError as error:
                unknown.append(error)
                faults.append(Problem("unknown name", "systems", str(error), ""))
        chosen = tuple(names)
    if not isinstance(k, int) or isinstance(k, bool) or not 1 <= k <= 1000:
        faults.append(Problem("count", "k", f"is {k!r}", "give a whole number from 1 to 1000"))
    numbers = {"max_shared_pct": max_shared_pct, "max_route_km": max_route_km, "end_km": end_km}
    no_numbers = {
        name for name, value in numbers.items()
        if not isinstance(value, (int, float)) or isinstance(value, bool)
    }  # fmt: skip
    faults += [
        Problem("number", name, f"is {numbers[name]!r}", "give a number")
        for name in sorted(no_numbers)
    ]
    if "end_km" not in no_numbers and not 0 <= end_km < math.inf:
        faults.append(Problem("length", "end_km", f"is {end_km!r}", "give km, 0 or more"))
    if "max_shared_pct" not in no_numbers and not 0 <= max_shared_pct <= 100:
        faults.append(
            Problem("per cent", "max_shared_pct", f"is {max_shared_pct!r}", "give 0 to 100")
        )
    if "max_route_km" not in no_numbers and not max_route_km > 0:
        faults.append(Problem("length", "max_route_km", f"is {max_route_km!r}", "give km above 0"))
    if date is not None and not (isinstance(date, str) and is_date(date)):
        hint = "write 2022, 2022-06 or 2022-06-01"
        faults.append(Problem("date", "date", f"{date!r} is no date", hint))
    elif date is not None:
        first = min(
            (item.ready_for_service for item in geodata.systems.values() if item.ready_for_service),
            default="",
        )
        if first and date < first[: len(date)]:
            message = f"on {date} no system was in service yet"
            faults.append(Problem("date", "date", message, f"the first is of {first}"))
    wanted = Conditions()
    try:
        wanted = conditions(geodata, avoid=avoid, via=via, confidential=confidential)
    except ModelError as error:
        faults += error.problems
    if chosen is not None:
        faults += [
            Problem("contradiction", "systems", f"{thing.name} is avoided too", "take out one")
            for thing in wanted.avoid
            if thing.kind == "system" and thing.id in chosen
        ]
    if len(faults) == 1 and unknown:
        raise unknown[0]
    if faults:
        raise ModelError.of("find_options", faults)
    return (ends[0], ends[1]), chosen, wanted


def point_name(lon_deg: float, lat_deg: float) -> str:
    """Return the name of an end that is a point, as sentences have it."""
    return f"{lon_deg:.10g}, {lat_deg:.10g}"


def _end(geodata: Geodata, text: str | tuple[float, float] | LandingStation) -> Place:
    """Return the station or city that is an end, or a place of its own for a point."""
    if isinstance(text, LandingStation):
        return geodata.find_station(text)
    if isinstance(text, str):
        match = re.fullmatch(r"\s*(-?\d+(?:\.\d+)?)\s*[,;]\s*(-?\d+(?:\.\d+)?)\s*", text)
        if match is None:
            return _named_end(geodata, text)
        text = (float(match[1]), float(match[2]))
    try:
        lon, lat = (float(number) for number in text)
    except (TypeError, ValueError):
        raise UnknownNameError(
            f"{text!r} is no place: give a name, or longitude, latitude"
        ) from None
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        hint = " (latitude stands first?)" if -90 <= lon <= 90 and -180 <= lat <= 180 else ""
        raise UnknownNameError(f"({lon:g}, {lat:g}) is off the globe: longitude first{hint}")
    km, nearest = _nearest(geodata, lon, lat)[0]
    if km <= SAME_KM:
        return nearest
    return Junction(
        f"{lon:.10g},{lat:.10g}", point_name(lon, lat), "", "point", lon, lat,
        "given", 0.0, "surveyed", "", "", "", (), "", "public",
    )  # fmt: skip


def _named_end(geodata: Geodata, text: str) -> Place:
    try:
        return geodata.find_station(text)
    except UnknownNameError as no_station:
        if "names several" in str(no_station):
            raise
        cities = {item.id: item for item in geodata.junctions.values() if item.kind == "city"}
        index = NameIndex("city", {key: (it.name_en, it.name_ar) for key, it in cities.items()})
        try:
            return cities[index.find(text)]
        except UnknownNameError:
            raise no_station from None


# --- ways across a country ---


def _joined_by_land(geodata: Geodata, start: Place, end: Place) -> bool:
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


def _crossings(
    geodata: Geodata, start: Place, end: Place, wanted: Conditions, date: str | None
) -> list[Route]:
    """Return the crossing paths of two stations under the conditions, shortest first."""
    named = [
        path if path.start_id == start.id else reverse_route(path)
        for path in geodata.paths.values()
        if {path.start_id, path.end_id} == {start.id, end.id}
    ]
    ways = named or list(_unnamed(geodata, start, end))
    fitting = [
        way
        for way in ways
        if not (date and too_young(way, date))
        and not any(route_passes(geodata, thing, way) for thing in wanted.avoid)
        and all(_may_pass(geodata, thing, way) for thing in wanted.via)
    ]
    return sorted(fitting, key=lambda route: route.route_km)


def _of_systems(
    geodata: Geodata, ways: Sequence[Route], ends: tuple[Place, Place], chosen: Sequence[str]
) -> list[Route]:
    """Return the ways that one of the chosen systems may take: it lands at both, and is younger."""
    pair = {place.id for place in ends}
    able = [
        system
        for system in (geodata.systems[name] for name in chosen)
        if pair <= _landings(geodata, system)
    ]
    if not able:
        names = ", ".join(geodata.systems[name].name for name in chosen)
        raise NoRouteError(
            f"{names}: not known to cross between {ends[0].name_en} and {ends[1].name_en}"
        )
    return [way for way in ways if any(not too_young(way, one.ready_for_service) for one in able)]


def _may_pass(geodata: Geodata, thing: Thing, way: Route) -> bool:
    """Return whether a crossing passes a thing, or is one that a system may take."""
    if thing.kind != "system":
        return route_passes(geodata, thing, way)
    return {way.start_id, way.end_id} <= _landings(geodata, geodata.systems[thing.id])


def _unnamed(geodata: Geodata, start: Place, end: Place) -> Iterable[Route]:
    """Yield ways through the country's own network, shortest first."""
    legs = [leg for leg in geodata.stretches.values() if leg.country == start.country]
    places = {place for leg in legs for place in (leg.start_id, leg.end_id)}
    if not {start.id, end.id} <= places:
        return
    net = network(legs)
    shortest = simple_paths(net, start.id, end.id, k=1)
    max_km = MAX_DETOUR * math.fsum(path.cost for path in shortest)
    paths = simple_paths(net, start.id, end.id, k=MAX_UNNAMED, max_cost=max_km)
    for number, path in enumerate((found.legs for found in paths), start=1):
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


# --- chains of systems ---


def _most_cable(geodata: Geodata) -> float:
    """Return how much longer than its ground the cable of any leg or path is at most."""
    known: list[Leg | Route] = [*geodata.legs.values(), *geodata.paths.values()]
    of_points = 1 + geodata.rates["slack_land_pct"].range.likely / 100
    return max(1.0, of_points, *(item.optical_range_km.likely / item.route_km for item in known))


def _apart(
    geodata: Geodata,
    found: Sequence[Chain],
    ends: tuple[Place, Place],
    wanted: Conditions,
    search: Callable[[Conditions, int], list[Chain]],
    quick: Callable[[Conditions], Chain | None],
) -> list[Chain]:
    """Return chains that do without what most chains pass, and without one another's land."""
    apart: dict[Hashable, Chain] = {}
    known = {_way(geodata, chain): chain.km for chain in found}

    def is_known_or_new(chain: Chain) -> bool:
        return math.isclose(known.get(_way(geodata, chain), chain.km), chain.km)

    own = {place.country for place in ends}
    for thing in _passed_by_most(geodata, found, ends, wanted):
        avoided: tuple[Thing, ...] = (thing,)
        for number in range(APART):
            under = replace(wanted, avoid=(*wanted.avoid, *avoided))
            chain = quick(under) if number > 1 else None
            if chain is None or not is_known_or_new(chain):
                others = [one for one in search(under, APART) if is_known_or_new(one)]
                chain = others[0] if others else None
                fewest = min(others, key=lambda one: (len(one.systems), one.km), default=None)
                if fewest is not None:  # beside the shortest: fewest changes
                    apart.setdefault(_way(geodata, fewest), fewest)
            if chain is None:
                break
            apart.setdefault(_way(geodata, chain), chain)
            crossed = _crossed(geodata, chain) - own
            if not crossed or thing.kind != "country":
                break
            avoided += tuple(Thing("country", code, code) for code in sorted(crossed))
    return list(apart.values())


def _way(geodata: Geodata, chain: Chain) -> Hashable:
    """Return what tells a way from others: its systems, and the countries crossed by land."""
    return chain.systems, frozenset(_crossed(geodata, chain))


def _crossed(geodata: Geodata, chain: Chain) -> set[str]:
    """Return the countries that a chain crosses by land."""
    crossed = {leg.country for hop in chain.hops if hop.path_id for leg in hop.legs}
    for hop in chain.hops:
        if hop.trunk is not None and hop.trunk.medium == "land":
            ends = (geodata.stations.get(place) for place in (hop.start_id, hop.end_id))
            crossed |= {station.country for station in ends if station is not None}
    return crossed - {""}


def _passed_by_most(
    geodata: Geodata, found: Sequence[Chain], ends: tuple[Place, Place], wanted: Conditions
) -> list[Thing]:
    """Return the countries and straits that over half of the chains pass, not the ends' own."""
    count: Counter[tuple[str, str]] = Counter()
    for chain in found:
        groups = {group for hop in chain.hops for leg in hop.legs for group in leg.group_ids}
        count.update(("country", code) for code in _crossed(geodata, chain))
        count.update(
            ("group", group)
            for group in groups
            if group in geodata.groups and geodata.groups[group].kind == "strait"
        )
    own = {("country", place.country) for place in ends}
    taken = {(thing.kind, thing.id) for thing in (*wanted.avoid, *wanted.via)}
    most = {key for key, number in count.items() if 2 * number > len(found)}
    return [Thing(kind, identity, identity) for kind, identity in sorted(most - own - taken)]


def _access(
    geodata: Geodata, place: Place, wanted: Conditions, confidential: bool
) -> dict[str, Access]:
    """Return the stations that an end reaches by links to cities, and itself at 0 km."""
    leaving: dict[str, list[Leg]] = {}
    for leg in geodata.backhaul.values():
        if not (confidential or leg.visibility == "public"):
            continue
        if not any(passes(geodata, thing, (leg,)) for thing in wanted.avoid):
            leaving.setdefault(leg.start_id, []).append(leg)
            leaving.setdefault(leg.end_id, []).append(reverse_leg(leg))
    if place.id not in geodata.stations and place.id not in geodata.junctions:
        leaving[place.id] = _straight(geodata, place)
    reached: dict[str, Access] = {}
    waiting: list[tuple[float, int, str, tuple[Leg, ...]]] = [(0.0, 0, place.id, ())]
    number = 0
    while waiting:
        km, _, here, legs = heapq.heappop(waiting)
        if here in reached:
            continue
        reached[here] = Access(km, legs)
        for leg in leaving.get(here, ()):
            further_km = km + leg.optical_range_km.likely
            if leg.end_id not in reached and further_km <= ACCESS_KM:
                number += 1
                heapq.heappush(waiting, (further_km, number, leg.end_id, (*legs, leg)))
    return reached


def _straight(geodata: Geodata, point: Place) -> list[Leg]:
    """Return straight lines from a point to the nearest stations and cities, assumed."""
    near = _nearest(geodata, point.lon_deg, point.lat_deg)
    slack = geodata.rates["slack_land_pct"].range
    return [
        Leg(
            f"{point.id}~{place.id}", point.id, place.id, "land",
            LineString([(point.lon_deg, point.lat_deg), (place.lon_deg, place.lat_deg)]), slack,
            name=f"straight to {place.name_en}", accuracy_km=max(km / 4, 1.0),
            confidence="assumed", length_kind="straight line, lower bound",
            source_ids=("own-estimate",), note="no way is known: a straight line",
        )
        for km, place in near[:NEAREST]
        if km <= POINT_KM
    ]  # fmt: skip


def _nearest(geodata: Geodata, lon: float, lat: float) -> list[tuple[float, Place]]:
    """Return every station and city with its distance from a point, km, nearest first."""
    places: list[Place] = list(geodata.stations.values())
    places += [item for item in geodata.junctions.values() if item.kind == "city"]
    apart_km = geodesy.distance_km(
        lon, lat, [place.lon_deg for place in places], [place.lat_deg for place in places]
    )
    return sorted(zip(map(float, apart_km), places, strict=True), key=lambda pair: pair[0])


def _route(geodata: Geodata, chain: Chain, ends: tuple[Place, Place]) -> Route:
    """Return a chain as a route, with what it is in one sentence as its name."""
    paths = [hop.path_id for hop in chain.hops if hop.path_id]
    identity = "+".join(chain.systems) + "".join(f"@{path}" for path in paths)
    return Route(
        identity,
        _sentence(geodata, chain),
        tuple(legs_of(chain, geodata)),
        note="; ".join(_remarks(geodata, chain)),
    )


def _told(geodata: Geodata, route: Route, date: str | None) -> str:
    """Return what a way passes, whether all of it is there, and what a reader must know."""
    passed = passage(geodata, route, date=date)
    names = [geodata.country_name(code) for code in passed.countries]
    straits = f" through {', '.join(passed.straits)}" if passed.straits else ""
    sentences = [f"passes {', '.join(names)}{straits}", passed.status, route.note]
    return ". ".join(text[0].upper() + text[1:] for text in sentences if text) + "."


def _sentence(geodata: Geodata, chain: Chain) -> str:
    """Return what a chain is: system by system, path by path, to which place each leads."""
    parts = []
    for (system, path), group in groupby(chain.hops, key=lambda hop: (hop.system_id, hop.path_id)):
        hops = list(group)
        place = station_of(geodata, hops[-1].end_id)
        name = geodata.place_names.get(place, place)
        if path:
            how = ""
            if system == CROSS_CONNECT:
                how = "cross-connect by "
            elif geodata.systems[system].medium == "land":
                how = f"{geodata.systems[system].name} by "
            parts.append(f"{how}{geodata.paths[path].name} to {name}")
        elif system in geodata.systems:
            parts.append(f"{geodata.systems[system].name} to {name}")
        elif system:
            parts.append(f"a modelled leg to {name}")
        else:
            parts.append(f"by land to {name}")
    sentence = ", ".join(parts)
    return sentence[0].upper() + sentence[1:]


def _remarks(geodata: Geodata, chain: Chain) -> list[str]:
    """Return what a reader of a chain must know."""
    found = []
    for hop in chain.hops:
        if hop.how_surely == NO_SYSTEM:
            found.append("; ".join(f"the leg {leg.name}: {leg.note}" for leg in hop.legs))
        elif hop.system_id == CROSS_CONNECT:
            found.append(
                f"no public offer is known of the crossing {geodata.paths[hop.path_id].name}"
            )
        elif hop.path_id:
            system = geodata.systems[hop.system_id].name
            path = geodata.paths[hop.path_id].name
            ends = " and ".join(
                geodata.place_names.get(place, place) for place in (hop.start_id, hop.end_id)
            )
            pair = {
                "stated": "is stated",
                "inferred": "is inferred",
                "candidate": "is a candidate only: whether it can be taken is not known",
            }[hop.how_surely]
            found.append(
                f"that {system} crosses between {ends} {pair}; which path it takes is not "
                f"known, {path} is a candidate"
            )
    return list(dict.fromkeys(found))


def _variants(chain: Chain, offered: Offers) -> list[Chain]:
    """Return a chain with every choice of the crossing paths that its systems offer."""
    choices: list[list[Hop]] = []
    for hop in chain.hops:
        same = [
            other if other.start_id == hop.start_id else turned(other)
            for other in offered.hops.get(hop.system_id, ())
            if other.path_id and {other.start_id, other.end_id} == {hop.start_id, hop.end_id}
        ]
        choices.append(same if hop.path_id else [hop])
    return [
        chain._replace(hops=hops, km=math.fsum(hop.km for hop in hops))
        for hops in product(*choices)
    ]


def _fits(geodata: Geodata, route: Route, wanted: Conditions) -> bool:
    return all(route_passes(geodata, thing, route) for thing in wanted.via) and not any(
        route_passes(geodata, thing, route) for thing in wanted.avoid
    )


def route_passes(geodata: Geodata, thing: Thing, route: Route) -> bool:
    """Return whether a way passes something: see `cableroute.conditions.passes`.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    thing : Thing
        From `find_thing`.
    route : Route
        From `find_options`, or any route of legs of the tables.

    Examples
    --------
    >>> from cableroute.routing.conditions import find_thing
    >>> from cableroute.geodata.store import open_geodata
    >>> geo = open_geodata()
    >>> route_passes(geo, find_thing(geo, "Egypt"), geo.paths["EG-P-ZAF-ABT-CAIRO"])
    True
    """
    paths = _path_ids(geodata, route) or ("",)
    return any(passes(geodata, thing, route.legs, path_id=path) for path in paths)


def _path_ids(geodata: Geodata, route: Route) -> tuple[str, ...]:
    return tuple(route.id.split("@")[1:]) or ((route.id,) if route.id in geodata.paths else ())


def _names(route: Route) -> tuple[str, ...]:
    return tuple(dict.fromkeys(route.id.partition("@")[0].split("+")))


def _with_deals(geodata: Geodata, routes: Iterable[Route]) -> list[Route]:
    ready = {system.id: system.ready_for_service for system in geodata.systems.values()}
    return attach(routes, geodata.deals.values(), ready_for_service=ready)


# --- what a way passes ---


class Passage(NamedTuple):
    """What a way passes, and whether all of it is there.

    Parameters
    ----------
    systems : tuple of str
        Names of the systems, in the order of travel.
    changes : int
        Changes of system; a modelled leg counts as a system.
    stations : tuple of str
        Ids of the stations between the ends.
    countries : tuple of str
        Countries in which a leg lies, begins or ends, in order.
    straits : tuple of str
        Names of the straits, in order.
    path_ids : tuple of str
        Crossing paths taken.
    access_km : float
        Length over ground of links from the ends to the stations, km.
    in_service : bool or None
        Whether every system is surely in service; None where that cannot be said.
    status : str
        The same in words: which part is not, since when each was seen.
    """

    systems: tuple[str, ...]
    changes: int
    stations: tuple[str, ...]
    countries: tuple[str, ...]
    straits: tuple[str, ...]
    path_ids: tuple[str, ...]
    access_km: float
    in_service: bool | None
    status: str


def passage(geodata: Geodata, route: Route, *, date: str | None = None) -> Passage:
    """Return what a way passes: systems, stations, countries and straits, and its status.

    Parameters
    ----------
    geodata : Geodata
        The tables that the route is of.
    route : Route
        From `find_options`, or any route of legs of the tables.
    date : str, optional
        ISO date for the status; without it, the status that was last seen.

    Examples
    --------
    >>> from cableroute.geodata.store import open_geodata
    >>> geo = open_geodata()
    >>> way = find_options(geo, "Marseille", "Mumbai", avoid=["Egypt"])[0]
    >>> found = passage(geo, way)
    >>> "EG" in found.countries, found.changes == len(found.systems) - 1
    (False, True)
    """
    order = [system for system, _ in groupby(leg.system_id for leg in route.legs if leg.system_id)]
    order = [system for system, _ in groupby(order)]
    places = [route.legs[0].start_id, *(leg.end_id for leg in route.legs)]
    countries: list[str] = []
    for number, place in enumerate(places):
        known = geodata.stations.get(place) or geodata.junctions.get(place)
        if known is not None and known.country:
            countries.append(known.country)
        if number < len(route.legs) and route.legs[number].country:
            countries.append(route.legs[number].country)
    straits = [
        geodata.groups[group].name
        for leg in route.legs
        for group in _in_order(geodata, leg)
        if group in geodata.groups and geodata.groups[group].kind == "strait"
    ]
    systems = [geodata.systems[name] for name in dict.fromkeys(order) if name in geodata.systems]
    in_service, status = _status(geodata, systems, route, date)
    return Passage(
        systems=tuple(
            geodata.systems[name].name if name in geodata.systems else name for name in order
        ),
        changes=max(len(order) + len(_gaps(route)) - 1, 0),
        stations=tuple(place for place in dict.fromkeys(places[1:-1]) if place in geodata.stations),
        countries=tuple(dict.fromkeys(countries)),
        straits=tuple(dict.fromkeys(straits)),
        path_ids=_path_ids(geodata, route),
        access_km=math.fsum(leg.route_km for leg in route.legs if _is_access(geodata, leg)),
        in_service=in_service,
        status=status,
    )


def _in_order(geodata: Geodata, leg: Leg) -> list[str]:
    """Return the groups of a leg, those with a position in the order of travel."""

    def kp_km(name: str) -> float:
        group = geodata.groups.get(name)
        if group is None or group.position is None:
            return -1.0
        return float(geodesy.kp_of_point(leg.geometry, *group.position).kp_km)

    return sorted(leg.group_ids, key=kp_km) if len(leg.group_ids) > 1 else list(leg.group_ids)


def _is_access(geodata: Geodata, leg: Leg) -> bool:
    """Return whether a leg is a link from an end, or a straight line from a point."""
    known = geodata.stations.keys() | geodata.junctions.keys()
    return leg.id in geodata.backhaul or not {leg.start_id, leg.end_id} <= known


def _status(
    geodata: Geodata, systems: Sequence[System], route: Route, date: str | None
) -> tuple[bool | None, str]:
    words, states = [], []
    for system in systems:
        legs = [leg for leg in route.legs if leg.system_id == system.id]
        over = ("retired", "out of service") if date else ()  # its system may have been there
        there = ("in service", "modelled", *over)
        worse = [leg.status for leg in legs if leg.status not in there]
        state = system.in_service_on(date) if date else system.status == "in service"
        if worse:
            state = False if state is not None else None
        states.append(state)
        if state is not True:
            what = worse[0] if worse and system.status == "in service" else system.status
            if what == "in service" and system.ready_for_service:
                what = f"in service since {system.ready_for_service}"
            words.append(f"{system.name} {what}" + (f", expected {system.ready_for_service}"
                         if system.status not in ("in service", "unverified", "retired")
                         and system.ready_for_service else ""))  # fmt: skip
        elif not date and system.status_date and _is_old(geodata, system.status_date):
            words.append(f"{system.name} last seen in service {system.status_date}")
    for path in (geodata.paths.get(name) for name in route.id.split("@")[1:]):
        users = {leg.system_id for leg in route.legs if path and leg.id in _leg_ids(path)} - {""}
        for name in sorted(users):
            if _only_candidate(geodata, name, path):
                states.append(None)
                words.append(f"whether {geodata.systems[name].name} can be taken is not known")
    for leg in _gaps(route):
        states.append(False)
        words.append(f"no system joins {leg.name}")
    if not states:
        at_sea = any(leg.medium == "sea" for leg in route.legs)
        return None, "no system is named" if at_sea else "a way over land: no system is claimed"
    whole = None if None in states and False not in states else all(states)
    start = {
        True: "every part in service",
        False: "not all in service",
        None: "whether every part is in service is not known",
    }[whole]
    if date:
        start += f" on {date}"
    return whole, "; ".join([start, *words])


def _gaps(route: Route) -> list[Leg]:
    """Return the modelled legs of a way, that no system joins."""
    return [leg for leg in route.legs if leg.status == NO_SYSTEM]


def _leg_ids(path: Route) -> set[str]:
    return {leg.id for leg in path.legs}


def _only_candidate(geodata: Geodata, system: str, path: Route | None) -> bool:
    """Return whether a system is but a candidate for the crossing between a path's ends."""
    ends = {path.start_id, path.end_id} if path else set()
    grades = {
        item.how_surely
        for item in geodata.crossings.values()
        if item.system_id == system and {item.start_id, item.end_id} == ends
    }
    return grades == {"candidate"}


def _is_old(geodata: Geodata, date: str) -> bool:
    return int(geodata.data_date[:4]) - int(date[:4]) >= OLD_YEARS


# --- why there is none ---


def _no_crossing(
    geodata: Geodata, start: Place, end: Place, wanted: Conditions, max_route_km: float
) -> NoRouteError:
    without = _crossings(geodata, start, end, Conditions(), None)
    names = f"{start.name_en} ({start.id}) and {end.name_en} ({end.id})"
    if not without:
        return NoRouteError(
            f"no way is known between {names}: no stretch of the land network joins them "
            "(add the stretches in a folder of your own)"
        )
    cut = [
        f"{thing.name} is avoided" for thing in wanted.avoid
        if all(route_passes(geodata, thing, way) for way in without)
    ] + [
        f"none passes {thing.name}" for thing in wanted.via
        if not any(_may_pass(geodata, thing, way) for way in without)
    ]  # fmt: skip
    if all(way.route_km > max_route_km for way in without):
        cut.append(f"the shortest has {min(way.route_km for way in without):.0f} km")
    return NoRouteError(
        f"no way between {names} fits: {'; '.join(cut) or 'no one way fits every condition'}"
    )


def _no_chain(
    geodata: Geodata,
    ends: tuple[Place, Place],
    wanted: Conditions,
    chosen: tuple[str, ...] | None,
    date: str | None,
    allow_planned: bool,
    max_route_km: float,
    confidential: bool,
    modelled_legs: bool,
) -> NoRouteError:
    """Return why nothing joins two places: the one condition without which something would."""
    start, end = ends
    names = f"{start.name_en} ({start.id}) to {end.name_en} ({end.id})"
    more = "" if modelled_legs else "; --modelled-legs plans a leg at sea where no system is"
    known = [
        item
        for item in geodata.systems.values()
        if usable(item, date=date, allow_planned=allow_planned, known=chosen)
        and (confidential or item.visibility == "public")
    ]
    if end.id in (links := _access(geodata, start, wanted, confidential)):
        return NoRouteError(
            f"from {names} links on land lead by themselves, {links[end.id].km:,.0f} km of cable: "
            "no system is needed"
        )
    for place in ends:
        access = set(_access(geodata, place, Conditions(), confidential))
        if not any(access & _landings(geodata, item) for item in known):
            return NoRouteError(
                f"no way from {names}: no system that comes into question lands at or near "
                f"{place.name_en}" + _hint(date, allow_planned) + more
            )

    def some(under: Conditions, **more: object) -> bool:
        choice: dict[str, object] = {
            "systems": chosen, "date": date, "allow_planned": allow_planned, **more
        }  # fmt: skip
        reach = [_access(geodata, place, under, confidential) for place in ends]
        offered = offers(geodata, confidential=confidential, **choice)  # type: ignore[arg-type]
        return bool(chains(geodata, *reach, offers=offered, conditions=under, count=1))

    cuts = []
    for number, thing in enumerate(wanted.avoid):
        rest = wanted.avoid[:number] + wanted.avoid[number + 1 :]
        if some(replace(wanted, avoid=rest)):
            cuts.append(f"{thing.name} is avoided")
    for number, thing in enumerate(wanted.via):
        rest = wanted.via[:number] + wanted.via[number + 1 :]
        if some(replace(wanted, via=rest)):
            cuts.append(f"none passes {thing.name}")
    if chosen is not None and some(wanted, systems=None):
        cuts.append(f"only {', '.join(chosen)} may be taken")
    if not allow_planned and some(wanted, allow_planned=True):
        cuts.append("only what is in service may be taken (--allow-planned)")
    if some(wanted, cross_connect=True):
        cuts.append("no system crosses where it would have to (--cross-connect)")
    if math.isfinite(max_route_km) and some(wanted):
        cuts.append(f"no way has {max_route_km:g} km or less")
    reason = "; ".join(cuts) or "no chain of systems joins them" + more
    return NoRouteError(f"no way from {names}: {reason}")


def _landings(geodata: Geodata, system: System) -> set[str]:
    ends = {
        station_of(geodata, place)
        for leg in geodata.segments.values()
        if leg.system_id == system.id
        for place in (leg.start_id, leg.end_id)
    }
    crossing = {
        place
        for item in geodata.crossings.values()
        if item.system_id == system.id
        for place in (item.start_id, item.end_id)
    }
    return ends | crossing


def _hint(date: str | None, allow_planned: bool) -> str:
    if date:
        return f" and is surely in service on {date}"
    return "" if allow_planned else " and is in service (--allow-planned counts what is planned)"
