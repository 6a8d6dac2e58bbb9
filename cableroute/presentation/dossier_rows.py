"""The rows of a dossier's tables, and which things of the catalogue name which."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cableroute.comparison.published_lengths import candidate_paths, separation_km
from cableroute.geodata.store import Geodata, is_hidden
from cableroute.geometry import geodesy
from cableroute.model.deals import AttachedDeal, Deal
from cableroute.model.frames import shareable
from cableroute.model.legs import Leg
from cableroute.model.places import LandingStation
from cableroute.model.routes import Route
from cableroute.model.statuses import is_unverified, seen_how, status_text
from cableroute.model.systems import Crossing, Incident, RiskGroup, System
from cableroute.money.deal_terms import open_applications
from cableroute.presentation.dossier_fields import Named, Thing, Value, joined, route_text
from cableroute.presentation.wording import count, dated, km, money, span
from cableroute.routing.deal_matching import paths_with_deals

AT_STATIONS = ("station pair", "landing")
"""Scopes of a deal whose targets are stations."""

NEIGHBOUR_KM = 100.0
"""A station's page names the other stations within this distance."""

LAT_DEG = 0.91
"""Stations further apart in latitude are further apart than that: 100.5 km and more."""

NAMING: Mapping[tuple[str, str], Callable[[Any], Iterable[str]]] = {
    ("segments", "system"): lambda it: (it.system_id,),
    ("crossings", "system"): lambda it: (it.system_id,),
    ("incidents", "system"): lambda it: it.system_ids,
    ("groups", "system"): lambda it: it.system_ids,
    ("systems", "station"): lambda it: it.landing_station_ids,
    ("paths", "station"): lambda it: (it.start_id, it.end_id),
    ("paths", "leg"): lambda it: (leg.id for leg in it.legs),
    ("segments", "group"): lambda it: it.group_ids,
    ("stretches", "group"): lambda it: it.group_ids,
    ("paths", "group"): lambda it: it.group_ids,
    ("incidents", "group"): lambda it: it.group_ids,
}
"""Which things of one kind the entries of a table name."""


def _once(make: Callable[[Rows, Any], dict[str, Any]]) -> Callable[[Rows, Any], dict[str, Any]]:
    """Return a maker of rows that makes the row of each thing once: many tables name it."""
    name = make.__name__

    @functools.wraps(make)
    def row(self: Rows, item: Any) -> dict[str, Any]:
        made = self._made.get((name, item.id))
        if made is None:
            made = self._made[name, item.id] = make(self, item)
        return made

    return row


class Rows:
    """Makes rows; holds the tables and whether confidential entries are shown.

    Parameters
    ----------
    geodata : Geodata, optional
        The tables.
    confidential : bool
        Whether confidential entries are shown.
    neighbours : bool
        Whether a station names those near by: a map shows them beside it.
    """

    def __init__(
        self, geodata: Geodata | None, confidential: bool, *, neighbours: bool = True
    ) -> None:
        self.geodata = geodata
        self.confidential = confidential
        self.neighbours = neighbours
        self._tables: dict[str, Mapping[str, Any]] = {}
        self._naming: dict[tuple[str, str], dict[str, list[Any]]] = {}
        self._made: dict[tuple[str, str], dict[str, Any]] = {}
        self._links: dict[tuple[str, str], str] = {}

    def table(self, name: str) -> Mapping[str, Any]:
        """Return the entries of a table that may be shown, crossing paths with their deals."""
        if name not in self._tables:
            every = getattr(self.geodata, name) if self.geodata is not None else {}
            if name == "paths" and every:
                assert self.geodata is not None
                paths = shareable(paths_with_deals(self.geodata), confidential=self.confidential)
                every = {path.id: path for path in paths}
            self._tables[name] = {key: item for key, item in every.items() if self._may(item)}
        return self._tables[name]

    # --- which things name which ---

    def naming(self, table: str, kind: str, identity: str) -> list[Any]:
        """Return the entries of a table that name a thing, of those that may be shown."""
        if (table, kind) not in self._naming:
            named: dict[str, list[Any]] = {}
            for item in self.table(table).values():
                for name in dict.fromkeys(NAMING[table, kind](item)):
                    named.setdefault(name, []).append(item)
            self._naming[table, kind] = named
        return self._naming[table, kind].get(identity, [])

    @cached_property
    def _deals(self) -> Mapping[str, Mapping[str, list[Deal]]]:
        """Deals by the stations of the pairs, and by the systems, that they name."""
        found: dict[str, dict[str, list[Deal]]] = {"station": {}, "system": {}}
        for deal in self.table("deals").values():
            scopes = open_applications(deal, confidential=self.confidential)
            named = {
                "station": [it for s in scopes if s.scope in AT_STATIONS for it in s.targets],
                "system": [it for s in scopes if s.scope == "system" for it in s.targets],
            }
            named["system"].append(deal.system_id)
            for kind, names in named.items():
                for name in dict.fromkeys(names):
                    found[kind].setdefault(name, []).append(deal)
        return found

    @cached_property
    def _candidates(self) -> Mapping[str, list[Route]]:
        """Return by crossing the paths that its system may take."""
        found: dict[str, list[Route]] = {}
        crossing = {item.system_id for item in self.table("crossings").values()}
        for system in self._known("systems", crossing):
            assert self.geodata is not None
            for name, paths in candidate_paths(self.geodata, system).items():
                found[name] = self._known("paths", [path.id for path in paths])
        return found

    @cached_property
    def users(self) -> Mapping[str, list[tuple[System, Crossing]]]:
        """Return by path the systems that may take it, each once, with the crossing."""
        found: dict[str, dict[str, tuple[System, Crossing]]] = {}
        systems = self.table("systems")
        for item in self.table("crossings").values():
            for path in self._candidates.get(item.id, ()):
                users = found.setdefault(path.id, {})
                users.setdefault(item.system_id, (systems[item.system_id], item))
        order = {name: at for at, name in enumerate(systems)}
        return {
            name: [users[system] for system in sorted(users, key=order.__getitem__)]
            for name, users in found.items()
        }

    def _may(self, item: Any) -> bool:
        return self.confidential or not is_hidden(item)

    def _known(self, table: str, ids: Iterable[str]) -> list[Any]:
        entries = self.table(table)
        return [entries[name] for name in ids if name in entries]

    def link(self, table: str, identity: str) -> str:
        """Return the name of a thing, linked; of one that may not be shown nothing."""
        if not identity:
            return ""
        made = self._links.get((table, identity))
        if made is None:
            made = self._links[table, identity] = self._link(table, identity)
        return made

    def _link(self, table: str, identity: str) -> str:
        item = self.table(table).get(identity)
        if item is not None:
            name = name_of(item)
            return Named(name, [Thing(table, identity, name)])
        hidden = self.geodata is not None and identity in getattr(self.geodata, table)
        return "" if hidden else identity

    def place(self, identity: str) -> str:
        """Return the name of a place, linked."""
        made = self._links.get(("stations", identity)) or self._links.get(("junctions", identity))
        if made is None:
            known = self.geodata is not None and identity in self.geodata.stations
            made = self.link("stations" if known else "junctions", identity)
        return made

    def country(self, code: str) -> str:
        """Return the name of a country."""
        known = self.table("countries").get(code)
        return known.name_en if known is not None else code

    def _target(self, scope: str, identity: str) -> str:
        """Return the name of what a deal applies to."""
        table = {"path": "paths", "segment": "segments", "system": "systems"}.get(scope)
        if table is not None:
            return self.link(table, identity)
        return self.place(identity) if scope in AT_STATIONS else self.country(identity)

    def _ends(self, item: Leg | Route) -> dict[str, Value]:
        return {"from": self.place(item.start_id), "to": self.place(item.end_id)}

    def _id(self, table: str, item: Any) -> str:
        return Named(item.id, [Thing(table, item.id, name_of(item))])

    @_once
    def _place_row(self, station: LandingStation) -> dict[str, Any]:
        return {
            "id": self._id("stations", station),
            "station": station.name_en,
            "country": station.country,
            "status": station.status,
            "± km": station.accuracy_km,
            "confidence": station.confidence,
        }

    @_once
    def _system_row(self, system: System) -> dict[str, Any]:
        return {
            "id": self._id("systems", system),
            "system": system.name,
            "status": self._status(system),
            "ready for service": system.ready_for_service,
        }

    def _status(self, system: System) -> str:
        """Return a system's status and when it was seen; one that is too old is unverified."""
        as_of = system.status_date if self.geodata is None else self.geodata.data_date
        if as_of and is_unverified(system, as_of=as_of):
            return status_text(system, as_of=as_of)
        return dated(system.status, system.status_date, seen_how(system))

    def _by(self, source_ids: Iterable[str]) -> list[str]:
        """Return sources by their titles, publishers and dates."""
        known = {} if self.geodata is None else self.geodata.sources
        found = (known[name] for name in source_ids if name in known)
        return [
            f"{item.title} ({', '.join(filter(None, (item.publisher, item.date)))})"
            for item in found
        ]

    @_once
    def _segment_row(self, leg: Leg) -> dict[str, Any]:
        return {
            "id": self._id("segments", leg),
            "from": self.place(leg.start_id),
            "to": self.place(leg.end_id),
            "role": leg.role,
            "order": leg.order_basis,
            "status": leg.status,
            "published km": km(leg.published_km, unit=""),
            "modelled km": round(leg.route_km, 1),
            "± km": leg.accuracy_km,
        }

    def _land_row(self, leg: Leg) -> dict[str, Any]:
        return {
            "id": self._id("stretches", leg),
            "leg": leg.name,
            "right of way": leg.right_of_way,
            "since": leg.right_of_way_since or "not known",
            "trench": leg.trench or "not known",
            "route km": round(leg.route_km, 1),
            "± km": leg.accuracy_km,
            "confidence": leg.confidence,
        }

    @_once
    def _crossing_row(self, item: Crossing) -> dict[str, Any]:
        candidates = (
            joined((link, f" ({route_text(path)})"), "")
            for path in self._candidates.get(item.id, ())
            for link in [self.link("paths", path.id)]
        )
        published = span(item.published_km, "published", unit=" km")
        return {
            "from": self.place(item.start_id),
            "to": self.place(item.end_id),
            "attribution confidence": item.attribution_confidence,
            "paths used": ", ".join(filter(None, (count(item.path_count), published))),
            "candidates": joined(candidates, "; ") or "none modelled",
            "note": item.note,
        }

    def _neighbours(self, station: LandingStation) -> Iterator[dict[str, Any]]:
        """Yield the stations near by, with how far they are apart where that is known."""
        others, lon_deg, lat_deg = self._stations
        near = np.flatnonzero(np.abs(lat_deg - station.lat_deg) <= LAT_DEG)
        apart_km = geodesy.distance_km(*station.position, lon_deg[near], lat_deg[near])
        for at in near[np.asarray(apart_km) <= NEIGHBOUR_KM]:
            other = others[at]
            if other.id != station.id:
                known = separation_km(station, other)
                text = "not known" if known is None else f"{known[0]:.0f}–{known[1]:.0f}"
                link = self._id("stations", other)
                yield {"id": link, "station": other.name_en, "km apart": text}

    @cached_property
    def _stations(self) -> tuple[list[LandingStation], NDArray[Any], NDArray[Any]]:
        """The stations that may be shown, and where they are."""
        every = list(self.table("stations").values())
        positions = np.array([item.position for item in every]).reshape(-1, 2)
        return every, positions[:, 0], positions[:, 1]

    @_once
    def _path_row(self, path: Route) -> dict[str, Any]:
        return {
            "id": self._id("paths", path),
            "path": path.name,
            "from": self.place(path.start_id),
            "to": self.place(path.end_id),
            "route km": round(path.route_km, 1),
            "± km": path.accuracy_km,
            "confidence": path.confidence,
        }

    @_once
    def _deal_row(self, deal: Deal) -> dict[str, Any]:
        return {
            "id": self._id("deals", deal),
            "kind": deal.kind,
            "scope": deal.bought,
            "signed": deal.signed,
            "value": money(deal),
            "status": deal.status,
        }

    def attached_row(self, item: AttachedDeal) -> dict[str, Any]:
        """Return a deal that applies to a route."""
        return {
            **self._deal_row(item.deal),
            "attribution confidence": item.attribution_confidence,
            "why": item.why,
        }

    @_once
    def _group_row(self, item: RiskGroup) -> dict[str, Any]:
        return {
            "id": self._id("groups", item),
            "group": item.name,
            "kind": item.kind,
            "attribution confidence": item.attribution_confidence,
        }

    @_once
    def _incident_row(self, item: Incident) -> dict[str, Any]:
        return {
            "id": self._id("incidents", item),
            "what": item.name,
            "began": item.start,
            "ended": item.end or "not known",
            "place": item.place,
            "cause": item.cause or "not known",
        }


def name_of(item: Any) -> str:
    """Return what a thing is called, or its id."""
    return (
        getattr(item, "name_en", "")
        or getattr(item, "title", "")
        or getattr(item, "name", "")
        or str(item.id)
    )
