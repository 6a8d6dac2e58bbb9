"""Which candidates come into question beside what is held between two places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations

import numpy as np

from cableroute.errors import NoRouteError
from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.store import Geodata
from cableroute.geometry import geodesy
from cableroute.investment.branch_landings import landings
from cableroute.investment.candidates import (
    CROSS_CONNECT,
    KINDS,
    LAND_PATH,
    LANDING,
    REPAIR_SHIP,
    SEA_LEG,
    Candidate,
    JoinedLink,
    QuickerRepair,
)
from cableroute.investment.connection import HeldConnection, place_of
from cableroute.investment.prices import Priced, PriceList
from cableroute.model.figures import Range
from cableroute.model.legs import Leg
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

SHIP_DAYS, ON_SITE_DAYS = "ship_transit_days", "repair_on_site_days"

OFFERED = "that the owner sells a fibre pair there and joins it: no public offer is known"
PERMITTED = "that another path may be built there: no public permit is known"
LAID = "that the sea leg is laid as planned on the seabed: it is modelled"
SELLING = {"grantor", "seller"}
"""Roles of those who sell in a deal."""

MOVED = "that the voyage is all that a ship in the zone saves"


@dataclass(frozen=True, eq=False)
class Finder:
    """Finds candidates for one connection.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    connection : HeldConnection
        What is held.
    prices : PriceList
        What things cost.
    conditions : Conditions
        What may be used.
    budget_usd : float
        A sea leg that certainly costs more is not planned.
    assumptions : Assumptions, optional
        By which a path is taken where a deal does not name it.
    kinds : sequence of str
        Which kinds of candidates are wanted.
    planner : callable
        What plans a leg, as `plan`.
    """

    geodata: Geodata
    connection: HeldConnection
    prices: PriceList
    conditions: Conditions
    budget_usd: float
    assumptions: Assumptions | None = None
    kinds: Sequence[str] = KINDS
    planner: Callable[..., Leg] = plan

    def all(self) -> list[Candidate]:
        """Return every candidate of the kinds that are asked for, each once."""
        wants = set(self.kinds)
        found: list[Candidate] = []
        if LAND_PATH in wants:
            land = [path for link in self._sections("land") for path in self._land_paths(link)]
            found += [*land, *self._deals(land)]
        if LANDING in wants:
            found += self._landings()
        if SEA_LEG in wants:
            found += self._bridges()
        if CROSS_CONNECT in wants:
            found += (pair for link in self._sections("sea") for pair in self._pairs(link))
            found += self._joints()
        if REPAIR_SHIP in wants:
            found += self._ships()
        unique = {item.id: item for item in found if item.kind in wants}
        return sorted(unique.values(), key=lambda item: KINDS.index(item.kind))

    @cached_property
    def wide(self) -> Conditions:
        """The conditions, with every path and many routes."""
        return replace(self.conditions, all_paths=True, max_shared_pct=100.0, k=30)

    def _sections(self, kind: str) -> list[JoinedLink]:
        """Return the stretches that are held, one for each pair of ends: on land, or at sea."""
        found: dict[frozenset[str], JoinedLink] = {}
        for link in self.connection.links:
            is_land = all(leg.medium == "land" for leg in link.legs)
            if is_land == (kind == "land"):
                found.setdefault(frozenset((link.start_id, link.end_id)), link)
        return list(found.values())

    def _held(self, legs: Sequence[Leg]) -> bool:
        wanted = {leg.id for leg in legs}
        return any(wanted == {leg.id for leg in link.legs} for link in self.connection.links)

    def _routes(self, start: str, end: str, conditions: Conditions) -> list[Route]:
        try:
            return find_routes(self.geodata, start, end, conditions=conditions)
        except NoRouteError:
            return []

    def _land_paths(self, link: JoinedLink) -> Iterator[Candidate]:
        (start, mark), (end, _) = place_of(link.start_id), place_of(link.end_id)
        routes = self._routes(start, end, self.wide)
        new = [route for route in routes if not route.system_ids and not self._held(route.legs)]
        for route in new[:MOST_PATHS]:
            own = JoinedLink(f"path:{route.id}{mark}", link.start_id, link.end_id, route.legs)
            yield self._made(
                LAND_PATH, route.name, own, self.prices.land_path(route.legs), PERMITTED
            )

    def _made(
        self, kind: str, name: str, link: JoinedLink, priced: Priced, *assumes: str
    ) -> Candidate:
        hidden = priced.is_confidential or any(leg.visibility != "public" for leg in link.legs)
        sources = (*priced.source_ids, *(one for leg in link.legs for one in leg.source_ids))
        return Candidate(
            link.id, name, kind, priced.price, priced.why, (link,),
            assumes=assumes, notes=priced.notes, source_ids=tuple(dict.fromkeys(sources)),
            is_confidential=hidden,
        )  # fmt: skip

    def _deals(self, land: Sequence[Candidate]) -> Iterator[Candidate]:
        """Yield the deals that would buy a further path and do not bind yet.

        None says which path: what it avoids is a range over all of them, and beside others it is
        the one with which the held ones are down longest.
        """
        agreed = self.connection.agreed
        if agreed is None or not land:
            return
        for deal in self.geodata.deals.values():
            if deal.bought != CROSSING or deal.is_contract or deal.value is None:
                continue
            if deal.system_id != agreed.deal.system_id:
                continue
            if deal.visibility != "public" and not self.conditions.confidential:
                continue
            priced = self.prices.deal(deal)
            least = max(land, key=self._down_with)
            link = least.links[0]._replace(id=f"deal:{deal.id}")
            said = "that a path is agreed: it names none, and the range is over all of them"
            made = self._made(LAND_PATH, deal.title, link, priced, said)
            sellers = tuple(it.name for it in deal.parties if SELLING & set(it.role.split(";")))
            yield replace(made, deal_id=deal.id, sellers=sellers)

    def _down_with(self, candidate: Candidate) -> float:
        routes = self.connection.routes_with(candidate.links)
        return ElementNetwork.of(routes, self.geodata, self.assumptions).downtime().likely

    def _pairs(self, link: JoinedLink) -> Iterator[Candidate]:
        """Yield a fibre pair on each other system between the ends of what is held at sea."""
        (start, mark), (end, _) = place_of(link.start_id), place_of(link.end_id)
        held = {one.system_id for one in self.connection.links}
        count = 0
        for route in self._routes(start, end, self._beside(held)):
            if len(route.system_ids) != 1 or route.system_ids[0] in held or route.path_ids:
                continue
            system = self.geodata.systems[route.system_ids[0]]
            own_legs = [leg for leg in route.legs if leg.system_id]
            lands = [station_of(self.geodata, place)
                     for place in (own_legs[0].start_id, own_legs[-1].end_id)]  # fmt: skip
            ends = " - ".join(map(self._name, lands))
            beyond = [it for it, own in zip((start, end), lands, strict=True) if it != own]
            by_land = "".join(f", by land to {self._name(place)}" for place in beyond)
            name = f"fibre pair on {system.name}, {ends}{by_land}, cross-connected"
            priced = self.prices.fibre_pair(system, route.legs, 2)
            own = JoinedLink(f"pair:{route.id}:{start}:{end}{mark}", link.start_id, link.end_id,
                       route.legs, system.id)  # fmt: skip
            made = self._made(CROSS_CONNECT, name, own, priced, OFFERED)
            yield replace(made, sellers=system.owners)
            count += 1
            if count == MOST_SYSTEMS:
                return

    def _beside(self, held: set[str]) -> Conditions:
        """Return the conditions without the systems held, by which longer ones are left out."""
        wanted = replace(self.conditions, all_paths=False, k=12)
        if wanted.systems is not None or wanted.via:
            return wanted
        systems = sorted(held & self.geodata.systems.keys())
        mine = (RouteFeature("system", name, name) for name in systems)
        return replace(wanted, avoid=(*wanted.names("avoid"), *mine))

    def _name(self, place: str) -> str:
        station = self.geodata.stations.get(place) or self.geodata.junctions.get(place)
        return place if station is None else station.name_en

    def _joints(self) -> Iterator[Candidate]:
        """Yield a cross-connect at each station that two held sets of systems pass unjoined."""
        names: dict[str, list[str]] = {}
        for link in self.connection.links:
            for name in (link.start_id, link.end_id):
                known = names.setdefault(place_of(name)[0], [])
                if name not in known:
                    known.append(name)
        for place, here in names.items():
            for one, two in combinations(here, 2):
                link = JoinedLink(f"joint:{one}:{two}", one, two, ())
                title = f"cross-connect at {self._name(place)}"
                said = f"that both systems may be joined at {self._name(place)}: not published"
                yield self._made(CROSS_CONNECT, title, link, self.prices.cross_connect(), said)

    def _ships(self) -> Iterator[Candidate]:
        """Yield a ship in each zone that what is held passes and of which the voyage is known."""
        network = ElementNetwork.of(self.connection.routes_with(()), self.geodata, self.assumptions)
        priced = self.prices.ship()
        for rate_id, zone in sorted(
            {(part.repair, part.zone) for part in network.parts if part.leg.medium == "sea"}
        ):
            days = self._saved_days(rate_id, zone)
            if days is None:
                continue
            least = self.geodata.rates.get(ON_SITE_DAYS)
            yield Candidate(
                f"ship:{zone}", f"repair ship in the {zone}", REPAIR_SHIP, priced.price,
                priced.why, repairs=(
                    QuickerRepair(rate_id, zone, days, 0.0 if least is None else least.low),
                ),
                assumes=(MOVED,), notes=priced.notes, source_ids=priced.source_ids,
                is_confidential=priced.is_confidential,
            )  # fmt: skip

    def _saved_days(self, rate_id: str, zone: str) -> Range | None:
        """Return the days that a ship sails to a zone; None where no source says so."""
        rate = self.geodata.rates.get(rate_id)
        voyages = [
            rate
            for rate in self.geodata.rates.values()
            if rate.quantity == SHIP_DAYS and rate.zone == zone
        ]
        if not voyages or rate is None or rate.quantity != REPAIRS["sea"] or rate.zone != zone:
            return None
        voyage = voyages[0]
        return Range.of((voyage.low, voyage.high)) if voyage.likely is None else voyage.range

    def zones_without_voyage(self) -> list[str]:
        """Return the zones that what is held passes and of which no source gives the voyage."""
        network = ElementNetwork.of(self.connection.routes_with(()), self.geodata, self.assumptions)
        zones = {(part.repair, part.zone) for part in network.parts if part.zone}
        return sorted({zone for rate, zone in zones if self._saved_days(rate, zone) is None})

    # --- new cable at sea ---------------------------------------------------------------------

    def _landings(self) -> Iterator[Candidate]:
        """Yield a branch to a further station beside each end of a held segment."""
        for link, name, branch in landings(self.geodata, self.connection, self.planner):
            new = [leg for leg in branch if not leg.segment_id]
            priced = self.prices.sea_leg(new, 1)
            yield self._made(
                LANDING, f"landing at {name}", link, priced, LAID,
                "that the branching unit is in the price of the sea leg",
            )  # fmt: skip
            yield from self._paths_from(link.end_id)

    def _bridges(self) -> list[Candidate]:
        """Return sea legs that are within the budget, with the land paths that they open."""
        per_km = self.prices.least_sea_usd_per_km()
        if not per_km:
            return []
        most_km = self.budget_usd / per_km
        found: list[Candidate] = []
        for count, (one, two) in enumerate(self._near(most_km)):
            if count == MOST_SEA_LEGS:
                break
            leg = planned_between(
                self.geodata, self.geodata.stations[one], self.geodata.stations[two], self.planner
            )
            if leg is None or leg.route_km > most_km:
                continue
            link = JoinedLink(f"sea:{one}:{two}", one, two, (leg,))
            name = f"sea leg {self._name(one)} - {self._name(two)}"
            found.append(self._made(SEA_LEG, name, link, self.prices.sea_leg([leg]), LAID))
            found += self._paths_from(two)
        return found

    def _near(self, most_km: float) -> Iterable[tuple[str, str]]:
        """Return pairs of stations that a sea leg may join, nearest first; one of them is held.

        The other is held too, or a named path leads from it to one that is held.
        """
        stations = self.geodata.stations
        held = self._places()
        direct = {frozenset((link.start_id, link.end_id)) for link in self.connection.links}
        beyond = {
            other
            for path in self.geodata.paths.values()
            for one, other in ((path.start_id, path.end_id), (path.end_id, path.start_id))
            if one in held and other not in held and other in stations
        }
        pairs = []
        for one in held:
            for two in (*sorted(beyond), *held):
                if one == two or frozenset((one, two)) in direct:
                    continue
                if two in held and one > two:
                    continue
                a, b = stations[one].position, stations[two].position
                km = float(np.asarray(geodesy.distance_km(*a, *b)))
                if APART_KM <= km <= most_km:
                    pairs.append((km, one, two))
        return [(one, two) for _, one, two in sorted(pairs)]

    def _places(self) -> list[str]:
        """Return the stations of the first set of systems that is held."""
        names = dict.fromkeys(
            name for link in self.connection.links for name in (link.start_id, link.end_id)
        )
        return [name for name in names if name in self.geodata.stations]

    def _paths_from(self, station: str) -> Iterator[Candidate]:
        """Yield the shortest land path from a station to each held one that a path leads to."""
        held = self._places()
        for path in self.geodata.paths.values():
            ends = (path.start_id, path.end_id)
            if station in ends and set(ends) - {station} <= set(held):
                [other] = set(ends) - {station}
                link = JoinedLink(f"path:{path.id}", path.start_id, path.end_id, path.legs)
                name = f"{path.name}, {self._name(station)} - {self._name(other)}"
                priced = self.prices.land_path(path.legs)
                yield self._made(LAND_PATH, name, link, priced, PERMITTED)
