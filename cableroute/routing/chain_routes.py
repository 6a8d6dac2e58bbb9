"""Chains of cable systems as routes: the best of them, what each passes, and its name."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, product

from cableroute.geodata.crossed import groups_of
from cableroute.geodata.store import Geodata
from cableroute.model.legs import Leg
from cableroute.model.routes import Route
from cableroute.model.statuses import MAX_STATUS_AGE_YEARS, sighting
from cableroute.routing.access import access_of, is_sea_link
from cableroute.routing.chain_legs import legs_of
from cableroute.routing.chain_search import chains, shortest_chain
from cableroute.routing.conditions import MAX_ROUTES, Constraints, Search
from cableroute.routing.features import RouteFeature, station_of
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
            self.search.geodata,
            *reach,
            offers=self.offered,
            constraints=under,
            count=count,
            max_km=self.max_km,
        )

    def shortest(self, under: Constraints) -> Chain | None:
        """Return the shortest chain; None where the quick search does not find it."""
        reach = [access_of(self.search, place, under) for place in self.search.ends]
        return shortest_chain(self.search.geodata, *reach, offers=self.offered, constraints=under)


def chain_routes(search: Search) -> tuple[list[Route], list[Route]]:
    """Return the k best routes of chains, in order, and those with a modelled leg; or none."""
    conditions = search.conditions
    offered = offers(search.geodata, conditions, systems=search.systems)
    routes = _candidates(search, offered)
    shortest_km = min((route.cable_range_km.likely for route in routes), default=math.inf)
    by_links = _route_by_links(search)
    if by_links is not None and by_links.cable_range_km.likely < shortest_km:
        routes.append(by_links)
        shortest_km = by_links.cable_range_km.likely
    routes.sort(
        key=lambda route: (_comes_last(search.geodata, route), *order_key(route, conditions.order))
    )
    modelled = _modelled_routes(search, offered, shortest_km) if conditions.modelled_legs else []
    return (
        [with_summary(search, route) for route in routes[: conditions.k]],
        [with_summary(search, route) for route in modelled],
    )


def _candidates(search: Search, offered: Offers) -> list[Route]:
    """Return every chain that is found, and those apart, as routes; `k` does not change them."""
    geodata, conditions = search.geodata, search.conditions
    finder = _Chains(search, offered, most_cable_km(search))
    listed = finder.all(search.constraints, MAX_ROUTES)
    apart = _chains_apart(finder, listed)
    kinds = {_kind(geodata, chain) for chain in apart}
    every = [*apart, *(chain for chain in listed if _kind(geodata, chain) not in kinds)]
    if conditions.all_paths:
        variants = (
            chain_route(search, one) for chain in every for one in _variants(chain, offered)
        )
        routes = [route for route in variants if fits(search, route)]
    else:
        routes = [chain_route(search, chain) for chain in every]
    return [route for route in routes if route.route_km <= conditions.max_route_km]


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

    geodata, conditions = search.geodata, search.conditions
    reach = [access_of(search, place, search.constraints) for place in search.ends]
    new = modelled_chains(
        geodata,
        *reach,
        offers=offered,
        constraints=search.constraints,
        below_km=below_km,
        confidential=conditions.confidential,
    )
    routes = (chain_route(search, one) for one in new)
    kept = (route for route in routes if route.route_km <= conditions.max_route_km)
    return [route for route in kept if fits(search, route)][:MOST_MODELLED]


def most_cable_km(search: Search) -> float:
    """Return the most cable that a route within the length asked for has, by the largest ratio."""
    geodata, longest_km = search.geodata, search.conditions.max_route_km
    if math.isinf(longest_km):
        return math.inf
    measured: list[Leg | Route] = [*geodata.legs.values(), *geodata.paths.values()]
    of_points = 1 + geodata.rates["slack_land_pct"].range.likely / 100
    ratios = (item.cable_range_km.likely / item.route_km for item in measured)
    return longest_km * max(1.0, of_points, *ratios)


def _chains_apart(finder: _Chains, listed: Sequence[Chain]) -> list[Chain]:
    """Return chains that avoid what most chains pass, and that avoid one another's land."""
    search = finder.search
    geodata, wanted = search.geodata, search.constraints
    apart: dict[Hashable, Chain] = {}
    km_by_kind = {_kind(geodata, chain): chain.km for chain in listed}

    def is_known_or_new(chain: Chain) -> bool:
        return math.isclose(km_by_kind.get(_kind(geodata, chain), chain.km), chain.km)

    def keep(chain: Chain) -> None:
        kind = _kind(geodata, chain)
        apart[kind] = min(apart.get(kind, chain), chain, key=lambda one: one.km)

    end_countries = {place.country for place in search.ends}
    for feature in _passed_by_most(search, listed):
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
            crossed = _countries_crossed(geodata, chain) - end_countries
            if not crossed or feature.kind != "country":
                break
            avoided += tuple(RouteFeature("country", code, code) for code in sorted(crossed))
    return list(apart.values())


def _kind(geodata: Geodata, chain: Chain) -> Hashable:
    """Return the key of a route: its systems, and the countries that it crosses by land."""
    return chain.systems, frozenset(_countries_crossed(geodata, chain))


def _countries_crossed(geodata: Geodata, chain: Chain) -> set[str]:
    """Return the countries that a chain crosses by land."""
    crossed = {leg.country for hop in chain.hops if hop.path_id for leg in hop.legs}
    for hop in chain.hops:
        if hop.trunk is not None and hop.trunk.medium == "land":
            ends = (geodata.stations.get(place) for place in (hop.start_id, hop.end_id))
            crossed |= {station.country for station in ends if station is not None}
    return crossed - {""}


def _passed_by_most(search: Search, listed: Sequence[Chain]) -> list[RouteFeature]:
    """Return the countries and straits that over half of the chains pass, not the ends' own."""
    geodata, wanted = search.geodata, search.constraints
    count: Counter[tuple[str, str]] = Counter()
    for chain in listed:
        groups = {group for hop in chain.hops for group in groups_of(geodata, hop.legs)}
        count.update(("country", code) for code in _countries_crossed(geodata, chain))
        count.update(
            ("group", group)
            for group in groups
            if group in geodata.groups and geodata.groups[group].kind == "strait"
        )
    end_countries = {("country", place.country) for place in search.ends}
    taken = {(feature.kind, feature.id) for feature in (*wanted.avoid, *wanted.via)}
    most = {key for key, number in count.items() if 2 * number > len(listed)}
    return [
        RouteFeature(kind, identity, identity)
        for kind, identity in sorted(most - end_countries - taken)
    ]


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
    geodata, conditions = search.geodata, search.conditions
    age = (
        MAX_STATUS_AGE_YEARS
        if conditions.max_status_age_years is None
        else conditions.max_status_age_years
    )
    passed = passage(
        geodata,
        route,
        on=conditions.on,
        max_status_age_years=age,
        retirement_age_years=conditions.retirement_age_years,
    )
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
        name = geodata.place_name(place)
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
    """Return the remarks on a chain: unattributed legs, and crossings that are not certain."""
    remarks = []
    for hop in chain.hops:
        if hop.attribution_confidence == NO_SYSTEM:
            remarks.append("; ".join(f"the leg {leg.name}: {leg.note}" for leg in hop.legs))
        elif hop.system_id == CROSS_CONNECT:
            remarks.append(
                f"no public offer is known of the crossing {geodata.paths[hop.path_id].name}"
            )
        elif hop.path_id:
            system = geodata.systems[hop.system_id].name
            path = geodata.paths[hop.path_id].name
            ends = " and ".join(geodata.place_name(place) for place in (hop.start_id, hop.end_id))
            pair = {
                "stated": "is stated",
                "inferred": "is inferred",
                "candidate": "is a candidate only: whether it can be taken is not known",
            }[hop.attribution_confidence]
            remarks.append(
                f"that {system} crosses between {ends} {pair}; which path it takes is not "
                f"known, {path} is a candidate"
            )
    return list(dict.fromkeys(remarks))


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
