"""Which candidates come into question beside what is held between two places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations

import numpy as np
import shapely
from shapely.geometry import LineString

from cableroute.errors import ModelError, NoRouteError
from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.store import Geodata
from cableroute.geometry.geodesy import distance_km
from cableroute.geometry.kp import kp_of_point, point_at_kp, split_line
from cableroute.investment.candidates import (
    CROSS_CONNECT,
    KINDS,
    LAND_PATH,
    LANDING,
    REPAIR_SHIP,
    SEA_LEG,
    Candidate,
    QuickerRepair,
)
from cableroute.investment.connection import HeldConnection, JoinedLink, place_of, turned
from cableroute.investment.prices import Priced, PriceList
from cableroute.model.figures import Range
from cableroute.model.legs import Leg, shared_length
from cableroute.model.routes import Route
from cableroute.money.deal_terms import CROSSING
from cableroute.planning.planner import plan
from cableroute.reliability.element_network import ElementNetwork
from cableroute.reliability.elements import REPAIRS
from cableroute.routing.conditions import Conditions
from cableroute.routing.features import RouteFeature, station_of
from cableroute.routing.new_legs import planned_between
from cableroute.routing.search import find_routes

MOST_PATHS = 4
"""Land paths beside those held, between two stations: the shortest."""

MOST_SYSTEMS = 3
"""Other systems between two stations: those of the least delay."""

MOST_SEA_LEGS = 2
"""Sea legs that are planned for one question: the shortest."""

APART_KM = 20.0
"""Stations nearer than this are one place for a sea leg."""

NEAR_KM = 60.0
"""A station further from the trunk than this is no landing of it."""

LANDINGS_APART_KM = 5.0
"""A station nearer than this to the one that is held is the same landing."""

BRANCH_KM = 30.0
"""A branch leaves the trunk at least so far before its end, where the seabed is not shared."""

SHIP_DAYS, ON_SITE_DAYS = "ship_transit_days", "repair_on_site_days"

OFFERED = "that the owner sells a fibre pair there and joins it: no public offer is known"
PERMITTED = "that another path may be built there: no public permit is known"
LAID = "that the sea leg is laid as planned on the seabed: it is modelled"
BRANCHED = "that the branching unit is in the price of the sea leg"
AGREED = "that a path is agreed: it names none, and the range is over all of them"
MOVED = "that the voyage is all that a ship in the zone saves"
SELLING = {"grantor", "seller"}
"""Roles of those who sell in a deal."""

Planner = Callable[..., Leg]


@dataclass(frozen=True, eq=False)
class Finder:
    """Finds candidates for one connection.

    A sea leg that certainly costs more than `budget_usd` is not planned.
    """

    geodata: Geodata
    connection: HeldConnection
    prices: PriceList
    conditions: Conditions
    budget_usd: float
    assumptions: Assumptions | None = None
    kinds: Sequence[str] = KINDS
    planner: Planner = plan

    def all(self) -> list[Candidate]:
        """Return every candidate of the kinds that are asked for, each once."""
        make = {
            LAND_PATH: self._land_paths,
            LANDING: self._landings,
            SEA_LEG: self._bridges,
            CROSS_CONNECT: self._pairs_and_joints,
            REPAIR_SHIP: self._ships,
        }
        candidates = [item for kind in KINDS if kind in self.kinds for item in make[kind]()]
        unique = {item.id: item for item in candidates if item.kind in self.kinds}
        return sorted(unique.values(), key=lambda item: KINDS.index(item.kind))

    def _sections(self, is_land: bool) -> list[JoinedLink]:
        """Return the stretches that are held, one for each pair of ends: on land, or at sea."""
        sections: dict[frozenset[str], JoinedLink] = {}
        for link in self.connection.links:
            if is_land == all(leg.medium == "land" for leg in link.legs):
                sections.setdefault(frozenset(link[1:3]), link)
        return list(sections.values())

    def _routes(self, start: str, end: str, conditions: Conditions) -> list[Route]:
        try:
            return find_routes(self.geodata, start, end, conditions=conditions)
        except NoRouteError:
            return []

    def _name(self, place: str) -> str:
        station = self.geodata.stations.get(place) or self.geodata.junctions.get(place)
        return place if station is None else station.name_en

    def _network(self, added: Iterable[JoinedLink] = ()) -> ElementNetwork:
        routes = self.connection.routes_with(added)
        return ElementNetwork.of(routes, self.geodata, self.assumptions)

    def _candidate(
        self, kind: str, name: str, link: JoinedLink, priced: Priced, *assumes: str
    ) -> Candidate:
        hidden = priced.is_confidential or any(leg.visibility != "public" for leg in link.legs)
        sources = (*priced.source_ids, *(one for leg in link.legs for one in leg.source_ids))
        return Candidate(
            link.id,
            name,
            kind,
            priced.price,
            priced.why,
            (link,),
            assumes=assumes,
            notes=priced.notes,
            source_ids=tuple(dict.fromkeys(sources)),
            is_confidential=hidden,
        )

    def _land_path(self, name: str, link: JoinedLink) -> Candidate:
        return self._candidate(LAND_PATH, name, link, self.prices.land_path(link.legs), PERMITTED)

    # --- on land ---

    def _land_paths(self) -> list[Candidate]:
        """Return land paths beside those held, and deals that would buy one."""
        wide = replace(self.conditions, all_paths=True, max_shared_pct=100.0, k=30)
        held = [{leg.id for leg in link.legs} for link in self.connection.links]
        candidates = []
        for link in self._sections(is_land=True):
            (start, mark), (end, _) = place_of(link.start_id), place_of(link.end_id)
            new = [
                route
                for route in self._routes(start, end, wide)
                if not route.system_ids and {leg.id for leg in route.legs} not in held
            ]
            for route in new[:MOST_PATHS]:
                path = JoinedLink(f"path:{route.id}{mark}", *link[1:3], route.legs)
                candidates.append(self._land_path(route.name, path))
        return [*candidates, *self._deals(candidates)]

    def _deals(self, land: Sequence[Candidate]) -> Iterator[Candidate]:
        """Yield the deals that would buy a further path and do not bind yet.

        None says which path: what it avoids is a range over all of them, and beside others it is
        the one with which the held ones are down longest.
        """
        agreed = self.connection.deal
        if agreed is None or not land:
            return
        for deal in self.geodata.deals.values():
            if deal.bought != CROSSING or deal.is_contract or deal.value is None:
                continue
            if deal.system_id != agreed.system_id:
                continue
            if deal.visibility != "public" and not self.conditions.confidential:
                continue
            least = max(land, key=lambda item: self._network(item.links).downtime().likely)
            link = least.links[0]._replace(id=f"deal:{deal.id}")
            candidate = self._candidate(LAND_PATH, deal.title, link, self.prices.deal(deal), AGREED)
            sellers = tuple(
                party.name for party in deal.parties if SELLING & set(party.role.split(";"))
            )
            yield replace(candidate, deal_id=deal.id, sellers=sellers)

    # --- on systems that exist ---

    def _pairs_and_joints(self) -> Iterator[Candidate]:
        """Yield fibre pairs beside what is held at sea, and where two sets of systems may meet."""
        for link in self._sections(is_land=False):
            yield from self._pairs(link)
        here: dict[str, list[str]] = {}
        for name in self.connection.places:
            here.setdefault(place_of(name)[0], []).append(name)
        for place, names in here.items():
            for one, two in combinations(names, 2):
                link = JoinedLink(f"joint:{one}:{two}", one, two, ())
                title = f"cross-connect at {self._name(place)}"
                said = f"that both systems may be joined at {self._name(place)}: not published"
                yield self._candidate(CROSS_CONNECT, title, link, self.prices.cross_connect(), said)

    def _pairs(self, link: JoinedLink) -> Iterator[Candidate]:
        """Yield a fibre pair on each other system between the ends of what is held at sea."""
        (start, mark), (end, _) = place_of(link.start_id), place_of(link.end_id)
        held = {one.system_id for one in self.connection.links}
        count = 0
        for route in self._routes(start, end, self._conditions_beside(held)):
            if len(route.system_ids) != 1 or route.system_ids[0] in held or route.path_ids:
                continue
            system = self.geodata.systems[route.system_ids[0]]
            legs = [leg for leg in route.legs if leg.system_id]
            lands = [
                station_of(self.geodata, place_id)
                for place_id in (legs[0].start_id, legs[-1].end_id)
            ]
            ends = " - ".join(map(self._name, lands))
            beyond = [
                place_id
                for place_id, land in zip((start, end), lands, strict=True)
                if place_id != land
            ]
            by_land = "".join(f", by land to {self._name(place)}" for place in beyond)
            name = f"fibre pair on {system.name}, {ends}{by_land}, cross-connected"
            priced = self.prices.fibre_pair(system, route.legs, 2)
            identity = f"pair:{route.id}:{start}:{end}{mark}"
            pair = JoinedLink(identity, *link[1:3], route.legs, system.id)
            candidate = self._candidate(CROSS_CONNECT, name, pair, priced, OFFERED)
            yield replace(candidate, sellers=system.owners)
            count += 1
            if count == MOST_SYSTEMS:
                return

    def _conditions_beside(self, held: set[str]) -> Conditions:
        """Return the conditions without the systems held, by which longer ones are left out."""
        wanted = replace(self.conditions, all_paths=False, k=12)
        if wanted.systems is not None or wanted.via:
            return wanted
        systems = sorted(held & self.geodata.systems.keys())
        mine = (RouteFeature("system", name, name) for name in systems)
        return replace(wanted, avoid=(*wanted.names("avoid"), *mine))

    # --- ships ---

    @cached_property
    def voyages(self) -> dict[tuple[str, str], Range | None]:
        """The days that a ship sails to what is held, by rate of repairs and zone; None: no source.

        Only where the rate is of repairs at sea in that zone.
        """
        zones = sorted({(part.repair, part.zone) for part in self._network().parts if part.zone})
        rates = self.geodata.rates
        voyages: dict[tuple[str, str], Range | None] = {}
        for rate_id, zone in zones:
            days = [
                rate for rate in rates.values() if rate.quantity == SHIP_DAYS and rate.zone == zone
            ]
            repair = rates.get(rate_id)
            is_known = days and repair and (repair.quantity, repair.zone) == (REPAIRS["sea"], zone)
            ends = () if not is_known else (days[0].low, days[0].likely, days[0].high)
            voyages[rate_id, zone] = (
                Range.of([rate for rate in ends if rate is not None]) if ends else None
            )
        return voyages

    def _ships(self) -> Iterator[Candidate]:
        """Yield a ship in each zone that what is held passes and of which the voyage is known."""
        priced = self.prices.ship()
        least = self.geodata.rates.get(ON_SITE_DAYS)
        for (rate_id, zone), days in self.voyages.items():
            if days is not None:
                quicker = QuickerRepair(rate_id, zone, days, 0.0 if least is None else least.low)
                yield Candidate(
                    f"ship:{zone}",
                    f"repair ship in the {zone}",
                    REPAIR_SHIP,
                    priced.price,
                    priced.why,
                    repairs=(quicker,),
                    assumes=(MOVED,),
                    notes=priced.notes,
                    source_ids=priced.source_ids,
                    is_confidential=priced.is_confidential,
                )

    # --- new cable at sea ---

    def _landings(self) -> Iterator[Candidate]:
        """Yield a branch to a further station beside each end of a held segment."""
        stations = self.geodata.stations
        for link in self.connection.links:
            for legs, far, near in (
                (list(link.legs), link.start_id, link.end_id),
                (turned(link.legs), link.end_id, link.start_id),
            ):
                trunks = [leg for leg in legs if leg.id in self.geodata.segments]
                if not trunks or near not in stations:
                    continue
                trunk = trunks[-1]
                station = self._nearest(trunk, near)
                branch = station and _branch(self.geodata, legs, trunk, station, self.planner)
                if branch:
                    name, identity = f"landing at {self._name(station)}", f"{trunk.id}:{station}"
                    landing = JoinedLink(
                        f"landing:{identity}", far, station, branch, trunk.system_id
                    )
                    priced = self.prices.sea_leg([leg for leg in branch if not leg.segment_id], 1)
                    yield self._candidate(LANDING, name, landing, priced, LAID, BRANCHED)
                    yield from self._paths_from(station)

    def _nearest(self, trunk: Leg, near: str) -> str:
        """Return the station nearest to a trunk from which a land path leads to one that is held.

        It is not the one that the trunk lands at; empty where there is none.
        """
        stations_near = []
        for one, other in self._led_to():
            (lon, lat), landed = (
                self.geodata.stations[station_id].position for station_id in (one, near)
            )
            off_km = float(kp_of_point(trunk.geometry, lon, lat).offset_km)
            apart_km = float(distance_km(*landed, lon, lat))
            is_apart = LANDINGS_APART_KM <= apart_km <= 2 * NEAR_KM
            if other != near and off_km <= NEAR_KM and is_apart:
                stations_near.append((off_km, one))
        return min(stations_near)[1] if stations_near else ""

    def _led_to(self) -> Iterator[tuple[str, str]]:
        """Yield stations that are not held, each with a held place to which a named path leads."""
        held = self.connection.places
        for path in self.geodata.paths.values():
            for one, other in ((path.start_id, path.end_id), (path.end_id, path.start_id)):
                if one in self.geodata.stations and one not in held and other in held:
                    yield one, other

    @property
    def _stations(self) -> list[str]:
        """The stations of the first set of systems that is held."""
        return [name for name in self.connection.places if name in self.geodata.stations]

    def _bridges(self) -> Iterator[Candidate]:
        """Yield sea legs that are within the budget, with the land paths that they open."""
        per_km = self.prices.least_sea_usd_per_km()
        most_km = self.budget_usd / per_km if per_km else 0.0
        stations = self.geodata.stations
        for one, two in self._stations_near(most_km)[:MOST_SEA_LEGS]:
            leg = planned_between(self.geodata, stations[one], stations[two], self.planner)
            if leg is None or leg.route_km > most_km:
                continue
            link = JoinedLink(f"sea:{one}:{two}", one, two, (leg,))
            name = f"sea leg {self._name(one)} - {self._name(two)}"
            yield self._candidate(SEA_LEG, name, link, self.prices.sea_leg([leg]), LAID)
            yield from self._paths_from(two)

    def _stations_near(self, most_km: float) -> list[tuple[str, str]]:
        """Return pairs of stations that a sea leg may join, nearest first; one of them is held.

        The other is held too, or a named path leads from it to one that is held.
        """
        held = self._stations
        joined = {frozenset(link[1:3]) for link in self.connection.links}
        beyond = {one for one, other in self._led_to() if other in held}
        pairs = []
        for one in held:
            for two in (*beyond, *(station_id for station_id in held if station_id > one)):
                ends = [self.geodata.stations[station_id].position for station_id in (one, two)]
                km = float(distance_km(*ends[0], *ends[1]))
                if APART_KM <= km <= most_km and frozenset((one, two)) not in joined:
                    pairs.append((km, one, two))
        return [(one, two) for _, one, two in sorted(pairs)]

    def _paths_from(self, station: str) -> Iterator[Candidate]:
        """Yield the shortest land path from a station to each held one that a path leads to."""
        for path in self.geodata.paths.values():
            others = {path.start_id, path.end_id} - {station}
            if len(others) == 1 and others <= {*self._stations}:
                name = f"{path.name}, {self._name(station)} - {self._name(*others)}"
                link = JoinedLink(f"path:{path.id}", path.start_id, path.end_id, path.legs)
                yield self._land_path(name, link)


def _branch(
    geodata: Geodata, legs: Sequence[Leg], trunk: Leg, station: str, planner: Planner
) -> tuple[Leg, ...] | None:
    """Return the legs to the branching unit, and the planned one from there to the station."""
    total_km = trunk.route_km
    kp_km = total_km - min(BRANCH_KM, total_km / 4)
    unit = f"{trunk.id}-BU-{station}"
    at = np.asarray(point_at_kp(trunk.geometry, kp_km=kp_km), float).ravel()
    place = geodata.stations[station]
    try:
        branch = planner(tuple(at.tolist()), place, geodata=geodata)
    except (NoRouteError, ModelError):
        return None
    first, _ = split_line(trunk.geometry, kp_km=kp_km)
    points = shapely.get_coordinates(first)
    points[-1] = at
    segment = geodata.segments[trunk.id]
    is_turned = trunk.start_id != segment.start_id
    span = (segment.route_km - kp_km, segment.route_km) if is_turned else (0.0, kp_km)
    piece = replace(
        shared_length(trunk),
        id=f"{trunk.id}/{trunk.start_id}/{unit}",
        end_id=unit,
        geometry=LineString(points),
        segment_id=trunk.id,
        span_kp_km=span,
    )
    line = LineString([at, *shapely.get_coordinates(branch.geometry), place.position])
    new = replace(branch, id=f"{unit}~{station}", start_id=unit, end_id=station, geometry=line)
    before = list(legs[: [leg.id for leg in legs].index(trunk.id)])
    return (*before, piece, new)
