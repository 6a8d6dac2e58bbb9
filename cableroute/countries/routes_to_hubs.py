"""The shortest routes of a country to hubs, and on which neighbours and straits they depend."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cableroute.countries.hubs import Hub
from cableroute.countries.network import (
    STRAIT,
    CableNetwork,
    kind_of,
    stations_in,
    turned_step,
)
from cableroute.countries.steps import ShortestRoutes, Step, features_of, nearest, retraced
from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.crossed import countries_of
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range
from cableroute.model.legs import reverse_leg
from cableroute.model.routes import Route
from cableroute.routing.access import access_of
from cableroute.routing.chain_routes import chain_route, with_summary
from cableroute.routing.chain_search import TOO_LONG
from cableroute.routing.conditions import Constraints, Search, search_of
from cableroute.routing.features import RouteFeature, country_at
from cableroute.routing.latency import SPEED_OF_LIGHT_KM_PER_MS, rtd_range_ms
from cableroute.routing.restrictions import NOT_HAD, held_restrictions
from cableroute.routing.system_networks import Access, Chain, Hop

SHORTER_KM = 1e-6


class HubRoute(NamedTuple):
    """The shortest route of a country to a hub.

    Parameters
    ----------
    hub : Hub
        The hub.
    route : Route or None
        The shortest route of systems certainly in service, by cable km; None without one.
    rtd_ms : Range or None
        Its round-trip delay.
    straits : tuple of str
        Names of the straits that it passes.
    countries : tuple of str
        Names of the other countries that it passes, where it lands or runs.
    routes : int
        How many routes there are, one for each system by which it leaves the country, none far
        longer than the shortest.
    only_unverified : bool
        Whether there is a route only with systems whose status is not verified.
    not_had : tuple of str
        Ids of the restrictions by which nothing is had between the two countries; no route is then
        looked for.
    """

    hub: Hub
    route: Route | None
    rtd_ms: Range | None
    straits: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    routes: int = 0
    only_unverified: bool = False
    not_had: tuple[str, ...] = ()


class Dependence(NamedTuple):
    """How routes to hubs depend on a strait or on another country.

    Parameters
    ----------
    kind : str
        "strait" or "country".
    feature : RouteFeature
        What it is.
    routes_pct : Range
        Share of the routes that pass it, per cent: likely of the systems certainly in service, or
        of all where those lead to no hub; low and high also with those that are not verified.
    hubs_lost : tuple of str
        Names of the hubs that no route reaches without it.
    longer_ms : float or None
        By how much the shortest route to a hub that is reached becomes longer at most without it,
        likely round-trip delay.
    longer_hub : str
        To which hub.
    """

    kind: str
    feature: RouteFeature
    routes_pct: Range
    hubs_lost: tuple[str, ...] = ()
    longer_ms: float | None = None
    longer_hub: str = ""


@dataclass(frozen=True)
class HubReach:
    """How a country reaches hubs over one network.

    `start`: stations and what leads to them by land; `ends`: by hub how stations reach it by
    land; `shortest`: by hub the length, the steps, and where they end; `routes`: by hub the steps
    and the end of one route for each system by which it leaves the country; `not_had`: hubs in
    countries between which and this one nothing is bought.
    """

    geodata: Geodata
    code: str
    network: CableNetwork
    hubs: Sequence[Hub]
    start: Mapping[str, Access]
    ends: Mapping[str, Mapping[str, Access]]
    shortest: Mapping[str, tuple[float, list[Step], str]]
    routes: Mapping[str, Sequence[tuple[list[Step], str]]]
    not_had: Sequence[Hub] = ()

    def lengths_km(self, without: Iterable[RouteFeature] = ()) -> dict[str, float]:
        """Return how long the shortest route to each hub is, likely km; infinite without one."""
        gone = tuple(without)
        start, ends = self.start, self.ends
        if gone:
            start = _start(self.geodata, self.code, self.network, gone)
            ends = {hub.id: _by_land(self.geodata, self.network, hub.id, gone) for hub in self.hubs}
        reached = self.network.reached(_km(start), without=gone)
        lost = {item.id for item in gone}
        return {
            hub.id: math.inf
            if lost & {hub.id, hub.country}
            else nearest(reached, _km(ends[hub.id]))[0]
            for hub in self.hubs
        }


def reach_of(geodata: Geodata, code: str, network: CableNetwork, hubs: Sequence[Hub]) -> HubReach:
    """Return how a country reaches the hubs that are not its own, where something is sold."""
    start = _start(geodata, code, network)
    every = [hub for hub in hubs if hub.country != code]
    abroad = [hub for hub in every if frozenset((hub.country, code)) not in network.apart]
    not_had = [hub for hub in every if hub not in abroad]
    ends = {hub.id: _by_land(geodata, network, hub.id) for hub in abroad}
    reached = network.reached(_km(start))
    shortest = {}
    for hub in abroad:
        km, place = nearest(reached, _km(ends[hub.id]))
        shortest[hub.id] = (km, retraced(reached, place) if place else [], place)
    leaving = _Leaving(geodata, code, network)
    routes = {
        hub.id: leaving.routes(_km(ends[hub.id]), TOO_LONG * shortest[hub.id][0]) for hub in abroad
    }
    return HubReach(geodata, code, network, abroad, start, ends, shortest, routes, not_had)


def _km(reached: Mapping[str, Access]) -> dict[str, float]:
    return {place: access.km for place, access in reached.items()}


def _start(
    geodata: Geodata, code: str, network: CableNetwork, without: tuple[RouteFeature, ...] = ()
) -> dict[str, Access]:
    """Return the stations of a country, and what links on land lead to from them."""
    accesses: dict[str, Access] = {}
    gone = {item.id for item in without}
    for place in stations_in(geodata, code, confidential=network.conditions.confidential):
        if place not in gone:
            reached = _by_land(geodata, network, place, without)
            for other, access in reached.items():
                if other not in accesses or access.km < accesses[other].km:
                    accesses[other] = access
    return accesses


def _by_land(
    geodata: Geodata, network: CableNetwork, place: str, without: tuple[RouteFeature, ...] = ()
) -> Mapping[str, Access]:
    """Return the places that a station or city reaches by links on land; cached.

    Of what may be lost a link passes countries and stations only.
    """
    gone = tuple(item for item in without if item.kind in ("country", "station"))
    key = (place, gone)
    if key not in network.by_land:
        search = _search(geodata, network, place, place)
        wanted = Constraints(gone, (), network.apart)
        network.by_land[key] = access_of(search, search.ends[0], wanted)
    return network.by_land[key]


def _search(geodata: Geodata, network: CableNetwork, start: str, end: str) -> Search:
    places = [geodata.stations.get(name) or geodata.junctions[name] for name in (start, end)]
    return Search(geodata, (places[0], places[1]), network.conditions, Constraints((), ()), None)


class _Leaving:
    """Finds one route for each system by which a country is left, and which never returns."""

    def __init__(self, geodata: Geodata, code: str, network: CableNetwork) -> None:
        self.network = network
        self.country = network.country(code)
        stations = set(stations_in(geodata, code, confidential=network.conditions.confidential))
        self.first: dict[str, ShortestRoutes] = {}
        self.abroad: dict[str, dict[str, float]] = {}
        for system, places in network.landed.get(code, {}).items():
            landed = [place for place in places if place in stations]
            if not landed:
                continue
            routes = network.reached_by(system, landed)
            self.first[system] = routes
            self.abroad[system] = {
                place: routes.km(place)
                for place in routes
                if place in geodata.stations and country_at(geodata, place) != code
            }

    def routes(self, ends: Mapping[str, float], most_km: float) -> list[tuple[list[Step], str]]:
        """Return the routes to a hub that are no longer than so many km, in order of length.

        One search from the hub serves all systems, as every step may be taken back.
        """
        rest = self.network.reached(ends, without=(self.country,))
        routes = []
        for system, abroad in self.abroad.items():
            km, left = nearest(rest, abroad)
            if left and km <= most_km + SHORTER_KM:
                on = [turned_step(step) for step in reversed(retraced(rest, left))]
                steps = [*retraced(self.first[system], left), *on]
                routes.append((km, system, steps, on[-1].end if on else left))
        routes.sort(key=lambda item: item[:2])
        return [(steps, place) for _, _, steps, place in routes]


def hub_routes(
    reach: HubReach, possible: HubReach, assumptions: Assumptions
) -> tuple[HubRoute, ...]:
    """Return the shortest route to each hub, with its delay and what it passes.

    `possible`: the same reach with the systems whose status is not verified.
    """
    conditions = reach.network.conditions
    held = held_restrictions(
        reach.geodata, date=conditions.day, confidential=conditions.confidential
    )
    routes = []
    for hub in reach.hubs:
        km, steps, place = reach.shortest[hub.id]
        count = len(reach.routes[hub.id])
        if math.isinf(km):
            other_km = possible.shortest[hub.id][0]
            routes.append(HubRoute(hub, None, None, only_unverified=math.isfinite(other_km)))
            continue
        route = _route(reach, hub, steps, place)
        delay = rtd_range_ms(
            route,
            group_index=assumptions.group_index,
            equipment_rtd_ms=assumptions.equipment_rtd_ms,
        )
        passed = passed_between(reach, hub, steps, place)
        straits = (feature.name for feature in passed if kind_of(reach.geodata, feature) == STRAIT)
        names = (feature.name for feature in passed if feature.kind == "country")
        routes.append(
            HubRoute(hub, route, delay, tuple(sorted(straits)), tuple(sorted(names)), count)
        )
    for hub in reach.not_had:
        between = {hub.country, reach.code}
        why = tuple(
            feature.id
            for feature in held
            if feature.countries == between and feature.what in NOT_HAD
        )
        routes.append(HubRoute(hub, None, None, not_had=why))
    return tuple(routes)


def _route(reach: HubReach, hub: Hub, steps: Sequence[Step], place: str) -> Route:
    """Return steps, with the links on land before and after them, as a route."""
    begin = steps[0].start if steps else place
    before = reach.start[begin].legs
    after = reach.ends[hub.id][place].legs
    station = before[0].start_id if before else begin
    hops = [
        *(Hop(leg.start_id, leg.end_id, leg.cable_km, "", (leg,)) for leg in before),
        *(step.hop for step in steps),
        *(
            Hop(leg.end_id, leg.start_id, leg.cable_km, "", (reverse_leg(leg),))
            for leg in reversed(after)
        ),
    ]
    systems = tuple(dict.fromkeys(step.hop.system_id for step in steps))
    search = search_of("country_profile", reach.geodata, station, hub.id, reach.network.conditions)
    km = math.fsum(hop.km for hop in hops)
    return with_summary(search, chain_route(search, Chain(systems, tuple(hops), km)))


def passed_between(
    reach: HubReach, hub: Hub, steps: Sequence[Step], place: str
) -> frozenset[RouteFeature]:
    """Return the straits and the countries that a route passes, but for those of its two ends."""
    geodata = reach.geodata
    ends = {reach.code, hub.country}
    land = countries_of(geodata, reach.ends[hub.id][place].legs)
    begin = steps[0].start if steps else place
    land += countries_of(geodata, reach.start[begin].legs) if begin in reach.start else ()
    passed = {
        *features_of(steps),
        *map(reach.network.country, land),
    }
    return frozenset(
        item
        for item in passed
        if (item.kind == "country" and item.id not in ends)
        or (item.kind == "group" and kind_of(geodata, item) == STRAIT)
    )


def dependences(
    sure: HubReach, possible: HubReach, assumptions: Assumptions
) -> tuple[Dependence, ...]:
    """Return on which straits and countries the routes to hubs depend, the most first.

    How long the routes become without one is of the systems certainly in service. Where these
    lead to no hub, the likely share is that with the systems whose status is not verified: no
    route known is no route that does without it.
    """
    shares = [_shares(reach) for reach in (sure, possible)]
    whole = sure.lengths_km()
    reaches = any(sure.routes.values())
    rows = []
    for item in set().union(*shares):
        likely, other = (share.get(item, 0.0) for share in shares)
        lower = min(likely, other)
        likely = likely if reaches else other
        less = sure.lengths_km((item,)) if item in shares[0] else whole
        reached = [
            hub for hub in sure.hubs if math.isfinite(whole[hub.id]) and item.id != hub.country
        ]
        lost = tuple(hub.name for hub in reached if math.isinf(less[hub.id]))
        longer = [
            (less[hub.id] - whole[hub.id], hub.name)
            for hub in reached
            if math.isfinite(less[hub.id])
        ]
        km, name = max(longer, default=(None, ""))
        rows.append(
            Dependence(
                kind_of(sure.geodata, item),
                item,
                Range(lower, likely, max(likely, other)),
                lost,
                None if km is None else _ms(km, assumptions),
                name if km and km > SHORTER_KM else "",
            )
        )
    return tuple(
        sorted(
            rows,
            key=lambda row: (
                row.kind,
                -row.routes_pct.high,
                -row.routes_pct.likely,
                row.feature.name,
            ),
        )
    )


def _shares(reach: HubReach) -> dict[RouteFeature, float]:
    """Return which share of the routes to hubs passes each strait and country, per cent."""
    count: Counter[RouteFeature] = Counter()
    every = [(hub, steps, place) for hub in reach.hubs for steps, place in reach.routes[hub.id]]
    for hub, steps, place in every:
        count.update(passed_between(reach, hub, steps, place))
    return {item: 100.0 * number / len(every) for item, number in count.items()}


def _ms(km: float, assumptions: Assumptions) -> float:
    """Return the likely round-trip delay of a length of cable."""
    return 2 * km * assumptions.group_index.likely / SPEED_OF_LIGHT_KM_PER_MS
