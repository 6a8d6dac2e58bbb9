"""The ways from A to B: chains of cable systems, and the land crossings between them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from itertools import groupby, product

from cableroute.errors import ModelError, NoRouteError, Problem, UnknownNameError, kind_faults
from cableroute.geodata.assumption_values import END_KM
from cableroute.geodata.locate import Place, _end
from cableroute.geodata.store import Geodata
from cableroute.geodata.values import is_date
from cableroute.model.legs import Leg
from cableroute.model.places import LandingStation
from cableroute.model.routes import Route, Routes
from cableroute.routing.access import _access
from cableroute.routing.chain_legs import legs_of
from cableroute.routing.chain_search import chains, shortest_chain
from cableroute.routing.conditions import (
    Conditions,
    RouteFeature,
    conditions,
    find_feature,
    station_of,
    things_faults,
)
from cableroute.routing.crossings import (
    MAX_SHARED_PCT,
    _crossings,
    _joined_by_land,
    _of_systems,
    different_ways,
)
from cableroute.routing.deal_matching import attach_deals
from cableroute.routing.no_route import _no_chain, _no_crossing
from cableroute.routing.passages import passage, route_passes
from cableroute.routing.system_networks import (
    CROSS_CONNECT,
    NO_SYSTEM,
    Chain,
    Hop,
    Offers,
    offers,
    turned,
)

__all__ = [
    "find_routes",
]


APART = 4
"""Ways that avoid what most others pass, so many at most for each thing."""

MOST_MODELLED = 3
"""Ways with a modelled leg, at most."""


def find_routes(
    geodata: Geodata,
    start: str | tuple[float, float] | LandingStation,
    end: str | tuple[float, float] | LandingStation,
    *,
    k: int = 10,
    systems: Iterable[str] | None = None,
    avoid: Iterable[str | RouteFeature] = (),
    via: Iterable[str | RouteFeature] = (),
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
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> routes = find_routes(geo, "Zafarana", "Abu Talat")
    >>> routes[0].start_id, routes[0].end_id
    ('EG-ZAF', 'EG-ABT')
    >>> [route.name for route in find_routes(geo, "Karachi", "Marseille", systems=["PEACE"])]
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
    avoid: Iterable[str | RouteFeature] = (),
    via: Iterable[str | RouteFeature] = (),
    date: str | None = None,
    max_shared_pct: float = MAX_SHARED_PCT,
    max_route_km: float = math.inf,
    end_km: float = END_KM,
    confidential: bool = True,
    **_: object,
) -> tuple[Problem, ...]:
    """Return what is wrong with the arguments of `find_routes`, without looking for ways."""
    try:
        _checked(
            geodata, start, end, k=k, systems=systems, avoid=avoid, via=via, date=date,
            max_shared_pct=max_shared_pct, max_route_km=max_route_km, end_km=end_km,
            confidential=confidential,
        )  # fmt: skip
    except UnknownNameError as error:
        return (Problem("unknown name", "find_routes", str(error), ""),)
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
    avoid: Iterable[str | RouteFeature],
    via: Iterable[str | RouteFeature],
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
        raise ModelError.of("find_routes", faults)
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
                thing = find_feature(geodata, f"system:{text}", confidential=confidential)
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
        raise ModelError.of("find_routes", faults)
    return (ends[0], ends[1]), chosen, wanted


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
        avoided: tuple[RouteFeature, ...] = (thing,)
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
            avoided += tuple(RouteFeature("country", code, code) for code in sorted(crossed))
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
) -> list[RouteFeature]:
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
    return [RouteFeature(kind, identity, identity) for kind, identity in sorted(most - own - taken)]


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
        if hop.attribution_confidence == NO_SYSTEM:
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
            }[hop.attribution_confidence]
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


def _names(route: Route) -> tuple[str, ...]:
    return tuple(dict.fromkeys(route.id.partition("@")[0].split("+")))


def _with_deals(geodata: Geodata, routes: Iterable[Route]) -> list[Route]:
    ready = {system.id: system.ready_for_service for system in geodata.systems.values()}
    return Routes(attach_deals(routes, geodata.deals.values(), ready_for_service=ready))
