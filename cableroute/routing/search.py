"""The routes from A to B: chains of cable systems, and the land crossings between them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, product
from typing import Unpack

from cableroute.geodata.crossed import groups_of
from cableroute.geodata.locate import PlaceLike, places_named, taken_as
from cableroute.geodata.store import Geodata
from cableroute.model.legs import Leg
from cableroute.model.routes import Route, Routes
from cableroute.model.statuses import MAX_STATUS_AGE_YEARS, sighting
from cableroute.routing.access import access_of, detour, is_sea_link, no_land_link
from cableroute.routing.chain_legs import legs_of
from cableroute.routing.chain_search import chains, shortest_chain
from cableroute.routing.conditions import (
    MAX_ROUTES,
    ConditionChanges,
    Conditions,
    Constraints,
    Search,
    search_of,
    two_places,
    with_conditions,
)
from cableroute.routing.crossings import crossing_routes, joined_by_land
from cableroute.routing.deal_matching import with_deals
from cableroute.routing.features import RouteFeature, station_of
from cableroute.routing.no_route import no_chain
from cableroute.routing.order import order_key
from cableroute.routing.passages import passage, route_passes
from cableroute.routing.restrictions import bought_between, conditions_text
from cableroute.routing.system_networks import (
    CROSS_CONNECT,
    NO_SYSTEM,
    Chain,
    Hop,
    Offers,
    is_assumed_link,
    offers,
    turned,
)

APART = 4
"""Routes that avoid what most others pass, so many at most for each feature."""

MOST_MODELLED = 3
"""Routes with a modelled leg, at most."""


def find_routes(
    geodata: Geodata,
    start: PlaceLike,
    end: PlaceLike,
    *,
    conditions: Conditions | None = None,
    **changes: Unpack[ConditionChanges],
) -> list[Route]:
    """Return the routes from A to B, with the deals that apply.

    A name that a station and a city have is the station, or the city where only that gives a
    route; the note of each route then says so. It also says where both ends are in one country
    and the tables have no link on land between them, so that each route goes by sea; and where
    even the shortest is over twice the direct distance, which landings near an end no link joins.

    Between two stations that a land network joins, the routes are the crossing paths between
    them: the named ones, or where no row names one the shortest through the network. Taken
    shortest first, a route is kept if it shares at most `max_shared_pct` of its length with
    each one kept before. Between any other two places they are chains of systems, station to
    station: one for each sequence of systems and set of countries crossed by land, of up to four
    systems (or as many as are needed and one more). A system that lands at an end is taken from
    there, not over land from another of its stations. A chain is left out where fewer of its
    systems suffice; the shortest of all is always kept. The search then avoids in turn what most
    chains pass, a country that they cross or a strait. The result includes routes that avoid it,
    where any exist: the shortest, and the one of fewest systems. A system crosses a country
    between its own stations only, along paths that are not younger than it; of its paths the
    shortest is taken, or each with `all_paths`.

    Parameters
    ----------
    geodata : Geodata
        From `open_geodata`.
    start, end : str, (longitude, latitude) or LandingStation
        A landing station (name in English or Arabic, alias or id), a city of the backhaul
        table, or a point in degrees; as text, "5.37,43.30". Links and straight lines to the
        stations are part of the route; lines from a point are assumed.
    conditions : Conditions, optional
        What the routes may use, and how many are returned.
    **changes
        Fields of `Conditions`, in place of those of `conditions`: ``k``, ``avoid``, ``via``,
        ``systems``, ``date``, ``allow_planned``, ``allow_unverified`` ...

    Returns
    -------
    list of Route
        The `k` best of all that are found, by `order`: the routes of a smaller `k` are
        the first of a larger one. Those that need a modelled link over sea come after
        the others; routes with a modelled leg follow, on top of `k`: at most 3.

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
    What is avoided changes what is found, so a search under `avoid` may return routes that were
    not returned without it. `cableroute.what_if` gives both:
    ``kept``, the routes of one answer that are left, and ``after``, a search of its own.

    Limits of our own choice: no chain over 1.6 times the shortest (unless something must be
    passed), links of up to 4,000 km from an end, straight lines of up to 500 km from a point.
    Modelled legs: up to 5,000 km between stations, where they may shorten the route by 5 per cent
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
    wanted = with_conditions("find_routes", conditions, changes)
    search = two_places(search_of("find_routes", geodata, start, end, wanted))
    if joined_by_land(geodata, *search.ends):
        return Routes(with_deals(crossing_routes(search), geodata))
    for ends in product(places_named(geodata, start), places_named(geodata, end)):
        routes = _chain_routes(replace(search, ends=ends)) if ends[0].id != ends[1].id else []
        if routes:
            known = (taken_as(search.ends, ends), no_land_link(geodata, ends, routes),
                     detour(geodata, ends, routes))  # fmt: skip
            said = ". ".join(text[0].upper() + text[1:] for text in known if text)
            noted = (
                [replace(route, note=f"{said}. {route.note}") for route in routes]
                if said
                else routes
            )
            return Routes(with_deals(noted, geodata))
    raise no_chain(search, _most_cable_km(search))


# --- chains of systems ---


@dataclass(frozen=True)
class _Chains:
    """Finds chains between the ends of a search, also under other constraints."""

    search: Search
    offered: Offers
    max_km: float

    def all(self, under: Constraints, count: int) -> list[Chain]:
        """Return chains, those with the fewest systems first."""
        reach = [access_of(self.search, place, under) for place in self.search.ends]
        return chains(
            self.search.geodata, *reach, offers=self.offered, constraints=under, count=count,
            max_km=self.max_km,
        )  # fmt: skip

    def shortest(self, under: Constraints) -> Chain | None:
        """Return the shortest chain; None where the quick search does not find it."""
        reach = [access_of(self.search, place, under) for place in self.search.ends]
        return shortest_chain(self.search.geodata, *reach, offers=self.offered, constraints=under)


def _chain_routes(search: Search) -> list[Route]:
    """Return the k best routes of chains, in order; those with a modelled leg follow; or none."""
    asked = search.conditions
    offered = offers(search.geodata, asked, systems=search.systems)
    routes = _candidates(search, offered)
    shortest_km = min((route.cable_range_km.likely for route in routes), default=math.inf)
    by_links = _route_by_links(search)
    if by_links is not None and by_links.cable_range_km.likely < shortest_km:
        routes.append(by_links)
        shortest_km = by_links.cable_range_km.likely
    routes.sort(
        key=lambda route: (_comes_last(search.geodata, route), *order_key(route, asked.order))
    )
    routes = routes[: asked.k]
    if asked.modelled_legs:
        routes += _modelled_routes(search, offered, shortest_km)
    return [with_summary(search, route) for route in routes]


def _candidates(search: Search, offered: Offers) -> list[Route]:
    """Return every chain that is found, and those apart, as routes; `k` does not change them."""
    geodata, asked = search.geodata, search.conditions
    finder = _Chains(search, offered, _most_cable_km(search))
    found = finder.all(search.constraints, MAX_ROUTES)
    apart = _apart(finder, found)
    known = {_kind(geodata, chain) for chain in apart}
    every = [*apart, *(chain for chain in found if _kind(geodata, chain) not in known)]
    if asked.all_paths:
        variants = (
            chain_route(search, one) for chain in every for one in _variants(chain, offered)
        )
        routes = [route for route in variants if fits(search, route)]
    else:
        routes = [chain_route(search, chain) for chain in every]
    return [route for route in routes if route.route_km <= asked.max_route_km]


def _route_by_links(search: Search) -> Route | None:
    """Return the route that links on land make by themselves; None where systems are named."""
    start, end = search.ends
    reached = access_of(search, start, search.constraints)
    if search.systems is not None or end.id not in reached:
        return None
    hops = tuple(
        Hop(leg.start_id, leg.end_id, leg.cable_km, "", (leg,)) for leg in reached[end.id].legs
    )
    route = chain_route(search, Chain((), hops, reached[end.id].km))
    is_short = route.route_km <= search.conditions.max_route_km
    return route if is_short and fits(search, route) else None


def _modelled_routes(search: Search, offered: Offers, below_km: float) -> list[Route]:
    """Return the routes that take one leg planned on the seabed."""
    from cableroute.routing.new_legs import modelled_chains

    geodata, asked = search.geodata, search.conditions
    reach = [access_of(search, place, search.constraints) for place in search.ends]
    new = modelled_chains(
        geodata, *reach, offers=offered, constraints=search.constraints, below_km=below_km,
        confidential=asked.confidential,
    )  # fmt: skip
    routes = (chain_route(search, one) for one in new)
    kept = (route for route in routes if route.route_km <= asked.max_route_km)
    return [route for route in kept if fits(search, route)][:MOST_MODELLED]


def _most_cable_km(search: Search) -> float:
    """Return the most cable that a route within the length asked for has, by the largest ratio."""
    geodata, longest_km = search.geodata, search.conditions.max_route_km
    if math.isinf(longest_km):
        return math.inf
    known: list[Leg | Route] = [*geodata.legs.values(), *geodata.paths.values()]
    of_points = 1 + geodata.rates["slack_land_pct"].range.likely / 100
    ratios = (item.cable_range_km.likely / item.route_km for item in known)
    return longest_km * max(1.0, of_points, *ratios)


def _apart(finder: _Chains, found: Sequence[Chain]) -> list[Chain]:
    """Return chains that avoid what most chains pass, and that avoid one another's land."""
    search = finder.search
    geodata, wanted = search.geodata, search.constraints
    apart: dict[Hashable, Chain] = {}
    known = {_kind(geodata, chain): chain.km for chain in found}

    def is_known_or_new(chain: Chain) -> bool:
        return math.isclose(known.get(_kind(geodata, chain), chain.km), chain.km)

    def keep(chain: Chain) -> None:
        kind = _kind(geodata, chain)
        apart[kind] = min(apart.get(kind, chain), chain, key=lambda one: one.km)

    own = {place.country for place in search.ends}
    for feature in _passed_by_most(search, found):
        avoided: tuple[RouteFeature, ...] = (feature,)
        for number in range(APART):
            under = wanted._replace(avoid=(*wanted.avoid, *avoided))
            chain = finder.shortest(under) if number > 1 else None
            if chain is None or not is_known_or_new(chain):
                others = [one for one in finder.all(under, APART) if is_known_or_new(one)]
                chain = others[0] if others else None
                fewest = min(others, key=lambda one: (len(one.systems), one.km), default=None)
                if fewest is not None:  # beside the shortest: fewest interconnects
                    keep(fewest)
            if chain is None:
                break
            keep(chain)
            crossed = _crossed(geodata, chain) - own
            if not crossed or feature.kind != "country":
                break
            avoided += tuple(RouteFeature("country", code, code) for code in sorted(crossed))
    return list(apart.values())


def _kind(geodata: Geodata, chain: Chain) -> Hashable:
    """Return what distinguishes a route: its systems, and the countries crossed by land."""
    return chain.systems, frozenset(_crossed(geodata, chain))


def _crossed(geodata: Geodata, chain: Chain) -> set[str]:
    """Return the countries that a chain crosses by land."""
    crossed = {leg.country for hop in chain.hops if hop.path_id for leg in hop.legs}
    for hop in chain.hops:
        if hop.trunk is not None and hop.trunk.medium == "land":
            ends = (geodata.stations.get(place) for place in (hop.start_id, hop.end_id))
            crossed |= {station.country for station in ends if station is not None}
    return crossed - {""}


def _passed_by_most(search: Search, found: Sequence[Chain]) -> list[RouteFeature]:
    """Return the countries and straits that over half of the chains pass, not the ends' own."""
    geodata, wanted = search.geodata, search.constraints
    count: Counter[tuple[str, str]] = Counter()
    for chain in found:
        groups = {group for hop in chain.hops for group in groups_of(geodata, hop.legs)}
        count.update(("country", code) for code in _crossed(geodata, chain))
        count.update(
            ("group", group)
            for group in groups
            if group in geodata.groups and geodata.groups[group].kind == "strait"
        )
    own = {("country", place.country) for place in search.ends}
    taken = {(feature.kind, feature.id) for feature in (*wanted.avoid, *wanted.via)}
    most = {key for key, number in count.items() if 2 * number > len(found)}
    return [RouteFeature(kind, identity, identity) for kind, identity in sorted(most - own - taken)]


def chain_route(search: Search, chain: Chain) -> Route:
    """Return a chain as a route, with what it is in one sentence as its name."""
    geodata = search.geodata
    paths = tuple(hop.path_id for hop in chain.hops if hop.path_id)
    links_only = f"{chain.hops[0].start_id}~{chain.hops[-1].end_id}~links"
    return Route(
        _joined_id(chain.systems, _taken_on_land(chain)) or links_only,
        _sentence(search, chain),
        tuple(legs_of(chain, geodata)),
        note="; ".join(_remarks(geodata, chain)),
        system_ids=chain.systems,
        path_ids=paths,
        unverified_ids=tuple(
            name
            for name in dict.fromkeys(chain.systems)
            if name in geodata.systems
            and search.conditions.is_unverified(geodata.systems[name], geodata.data_date)
        ),
    )


def _taken_on_land(chain: Chain) -> list[str]:
    """Return ids of the paths and the segments that a chain takes on land, in order.

    With its systems they set it apart from the others of a search: see `_kind`.
    """
    taken = (
        hop.path_id or (hop.trunk.id if hop.trunk and hop.trunk.medium == "land" else "")
        for hop in chain.hops
    )
    return [name for name, _ in groupby(taken) if name]


def _joined_id(systems: Iterable[str], on_land: Iterable[str]) -> str:
    """Return an id that no other systems, paths and segments on land have."""

    def quoted(text: str) -> str:
        return text.replace("%", "%25").replace("+", "%2B").replace("@", "%40")

    return "+".join(map(quoted, systems)) + "".join(f"@{quoted(name)}" for name in on_land)


def _comes_last(geodata: Geodata, route: Route) -> bool:
    """Return whether a route ranks last because it takes a link over sea, which is modelled."""
    return any(leg.id in geodata.backhaul and is_sea_link(leg) for leg in route.legs)


def with_summary(search: Search, route: Route) -> Route:
    """Return a route with a note: what it passes, its status, and what a reader must know."""
    geodata, asked = search.geodata, search.conditions
    age = MAX_STATUS_AGE_YEARS if asked.max_status_age_years is None else asked.max_status_age_years
    passed = passage(
        geodata, route, on=asked.on, max_status_age_years=age,
        retirement_age_years=asked.retirement_age_years,
    )  # fmt: skip
    names = [geodata.country_name(code) for code in passed.countries]
    on_land = passed.waters_on_land
    waters = [name for name in passed.waters if name not in on_land]
    straits = f" through {', '.join(passed.straits)}" if passed.straits else ""
    may_be = ", ".join(passed.straits_open)
    risks = [f"{geodata.risks[name].name} ({geodata.risks[name].kind})" for name in passed.risks]
    sentences = [
        f"passes {', '.join(names)}{straits}",
        f"whether it passes {may_be} is open, by the accuracy of its lines" if may_be else "",
        f"waters: {', '.join(waters)}" if waters else "",
        f"zones of waters crossed on land: {', '.join(on_land)}" if on_land else "",
        f"risks: {', '.join(risks)}" if risks else "",
        f"conditions: {conditions_text(geodata, bound)}" if (bound := passed.restrictions) else "",
        _assumed_links(geodata, route),
        passed.status,
        route.note,
    ]
    note = ". ".join(text[0].upper() + text[1:] for text in sentences if text) + "."
    return replace(route, note=note)


def _assumed_links(geodata: Geodata, route: Route) -> str:
    """Return in words which links on land of a route no source states; or an empty text."""
    named = [leg.name for leg in route.legs if is_assumed_link(geodata, leg)]
    return f"stated by no source, assumed: the links on land {'; '.join(named)}" if named else ""


def _sentence(search: Search, chain: Chain) -> str:
    """Describe a chain: its systems and paths in order, and the place that each leads to.

    A system whose status is unverified says so behind its name.
    """
    geodata, parts = search.geodata, []

    def named(system_id: str) -> str:
        system = geodata.systems[system_id]
        if search.conditions.is_unverified(system, geodata.data_date):
            return f"{system.name} (unverified: {sighting(system)})"
        return system.name

    named_at_sea = {hop.system_id for hop in chain.hops if not hop.path_id}
    for (system, path), group in groupby(chain.hops, key=lambda hop: (hop.system_id, hop.path_id)):
        hops = list(group)
        place = station_of(geodata, hops[-1].end_id)
        name = geodata.place_names.get(place, place)
        if path:
            how = ""
            if system == CROSS_CONNECT:
                how = "cross-connect by "
            elif geodata.systems[system].medium == "land" or system not in named_at_sea:
                how = f"{named(system)} by "
            parts.append(f"{how}{geodata.paths[path].name} to {name}")
        elif system in geodata.systems:
            parts.append(f"{named(system)} to {name}")
        elif system:
            parts.append(f"a modelled leg to {name}")
        elif any(leg.medium == "sea" for hop in hops for leg in hop.legs):
            parts.append(f"by a modelled link over sea to {name}")
        elif any(is_assumed_link(geodata, leg) for hop in hops for leg in hop.legs):
            parts.append(f"by an assumed link on land to {name}")
        else:
            parts.append(f"by land to {name}")
    sentence = ", ".join(parts)
    if chain.hops[0].system_id in geodata.systems:  # a name is written as it is
        return sentence
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


def fits(search: Search, route: Route) -> bool:
    """Return whether a route passes what it must, and nothing that it must not."""
    wanted = search.constraints
    if not wanted.apart.isdisjoint(bought_between(search.geodata, route.legs)):
        return False
    via = (route_passes(search.geodata, item, route, surely=True) for item in wanted.via)
    return all(via) and not any(route_passes(search.geodata, item, route) for item in wanted.avoid)
