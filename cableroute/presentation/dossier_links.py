"""Which things of the catalogue name which, and what each is called: linked, if it may be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cableroute.comparison.crossing_paths import candidate_paths, separation_km
from cableroute.geodata.crossed import groups_of
from cableroute.geodata.store import Geodata, is_hidden
from cableroute.geometry import geodesy
from cableroute.model.deals import Deal
from cableroute.model.frames import shareable
from cableroute.model.legs import Leg
from cableroute.model.places import LandingStation
from cableroute.model.routes import Route
from cableroute.model.statuses import is_unverified, seen_how, status_text
from cableroute.model.systems import Crossing, Incident, System
from cableroute.money.deal_terms import open_applications
from cableroute.presentation.dossier_fields import NOT_KNOWN, Named, Thing, name_of
from cableroute.presentation.wording import dated
from cableroute.routing.deal_matching import paths_with_deals

AT_STATIONS = ("station pair", "landing")
"""Scopes of a deal whose targets are stations."""

NEIGHBOUR_KM = 100.0
"""A station's page names the other stations within this distance."""

LAT_DEG = 0.91
"""Stations further apart in latitude are further apart than that: 100.5 km and more."""

NAMING: Mapping[tuple[str, str], Callable[[Any], Iterable[str]]] = {
    ("crossings", "system"): lambda it: (it.system_id,),
    ("incidents", "system"): lambda it: it.system_ids,
    ("groups", "system"): lambda it: it.system_ids,
    ("systems", "station"): lambda it: it.landing_station_ids,
    ("paths", "station"): lambda it: (it.start_id, it.end_id),
    ("paths", "leg"): lambda it: (leg.id for leg in it.legs),
}
"""Which things of one kind the entries of a table name; of groups see `groups_of`."""


class CatalogueLinks:
    """Finds what names what in the tables; holds whether confidential entries are shown.

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
        self._segments: dict[str, Sequence[Leg]] = {}
        self._statuses: dict[str, str] = {}
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

    def naming(self, table: str, kind: str, item: Any) -> Sequence[Any]:
        """Return the entries of a table that name a thing, of those that may be shown."""
        if (table, kind) not in self._naming:
            named: dict[str, list[Any]] = {}
            names = self.groups_of if kind == "group" else NAMING[table, kind]
            for entry in self.table(table).values():
                for name in dict.fromkeys(names(entry)):
                    named.setdefault(name, []).append(entry)
            self._naming[table, kind] = named
        return self._naming[table, kind].get(item.id, ())

    def groups_of(self, item: Leg | Route | Incident) -> tuple[str, ...]:
        """Return the groups of something, those too that its lines pass or may pass."""
        if self.geodata is None or isinstance(item, Incident):
            return item.group_ids
        return groups_of(self.geodata, item.legs if isinstance(item, Route) else [item])

    def segments_of(self, system: System) -> Sequence[Leg]:
        """Return the segments of a system that may be shown: no others are made."""
        legs = self._segments.get(system.id)
        if legs is None:
            segments = () if self.geodata is None else self.geodata.segments.of_system(system.id)
            legs = self._segments[system.id] = [leg for leg in segments if self._may(leg)]
        return legs

    @cached_property
    def _deals(self) -> Mapping[str, Mapping[str, list[Deal]]]:
        """Deals by the stations of the pairs, and by the systems, that they name."""
        deals: dict[str, dict[str, list[Deal]]] = {"station": {}, "system": {}}
        for deal in self.table("deals").values():
            scopes = open_applications(deal, confidential=self.confidential)
            named = {
                "station": [it for s in scopes if s.scope in AT_STATIONS for it in s.targets],
                "system": [it for s in scopes if s.scope == "system" for it in s.targets],
            }
            named["system"].append(deal.system_id)
            for kind, names in named.items():
                for name in dict.fromkeys(names):
                    deals[kind].setdefault(name, []).append(deal)
        return deals

    @cached_property
    def _candidates(self) -> Mapping[str, list[Route]]:
        """Return by crossing the paths that its system may take."""
        paths_by_crossing: dict[str, list[Route]] = {}
        crossing = {item.system_id for item in self.table("crossings").values()}
        for system in self.known("systems", crossing):
            assert self.geodata is not None
            for name, paths in candidate_paths(self.geodata, system).items():
                paths_by_crossing[name] = self.known("paths", [path.id for path in paths])
        return paths_by_crossing

    def candidates_of(self, crossing: Crossing) -> Sequence[Route]:
        """Return the paths that the system of a crossing may take."""
        return self._candidates.get(crossing.id, ())

    @cached_property
    def users(self) -> Mapping[str, list[tuple[System, Crossing]]]:
        """Return by path the systems that may take it, each once, with the crossing."""
        by_path: dict[str, dict[str, tuple[System, Crossing]]] = {}
        systems = self.table("systems")
        for item in self.table("crossings").values():
            for path in self.candidates_of(item):
                users = by_path.setdefault(path.id, {})
                users.setdefault(item.system_id, (systems[item.system_id], item))
        order = {name: at for at, name in enumerate(systems)}
        return {
            name: [users[system] for system in sorted(users, key=order.__getitem__)]
            for name, users in by_path.items()
        }

    def deals_of(self, kind: str, item: Any) -> Sequence[Deal]:
        """Return the deals that name a station in a pair, or a system."""
        return self._deals[kind].get(item.id, ())

    def _may(self, item: Any) -> bool:
        return self.confidential or not is_hidden(item)

    def known(self, table: str, ids: Iterable[str]) -> list[Any]:
        """Return the entries of a table that may be shown, of some ids."""
        entries = self.table(table)
        return [entries[name] for name in ids if name in entries]

    def link(self, table: str, identity: str) -> str:
        """Return the name of a thing, linked; of one that may not be shown nothing."""
        if not identity:
            return ""
        name = self._links.get((table, identity))
        if name is None:
            name = self._links[table, identity] = self._link(table, identity)
        return name

    def _link(self, table: str, identity: str) -> str:
        item = self.table(table).get(identity)
        if item is not None:
            name = name_of(item)
            return Named(name, (Thing(table, identity, name),))
        hidden = self.geodata is not None and identity in getattr(self.geodata, table)
        return "" if hidden else identity

    def place(self, identity: str) -> str:
        """Return the name of a place, linked."""
        name = self._links.get(("stations", identity)) or self._links.get(("junctions", identity))
        if name is None:
            is_station = self.geodata is not None and identity in self.geodata.stations
            name = self.link("stations" if is_station else "junctions", identity)
        return name

    def country(self, code: str) -> str:
        """Return the name of a country."""
        entry = self.table("countries").get(code)
        return entry.name_en if entry is not None else code

    def target(self, scope: str, identity: str) -> str:
        """Return the name of what a deal applies to."""
        table = {"path": "paths", "segment": "segments", "system": "systems"}.get(scope)
        if table is not None:
            return self.link(table, identity)
        return self.place(identity) if scope in AT_STATIONS else self.country(identity)

    def status(self, system: System) -> str:
        """Return a system's status and when it was seen; one that is too old is unverified."""
        text = self._statuses.get(system.id)
        if text is None:
            as_of = system.status_date if self.geodata is None else self.geodata.data_date
            text = self._statuses[system.id] = (
                status_text(system, as_of=as_of)
                if as_of and is_unverified(system, as_of=as_of)
                else dated(system.status, system.status_date, seen_how(system))
            )
        return text

    def by(self, source_ids: Iterable[str]) -> list[str]:
        """Return sources by their titles, publishers and dates."""
        sources = {} if self.geodata is None else self.geodata.sources
        cited = (sources[name] for name in source_ids if name in sources)
        return [f"{item.title} ({item.cited})" for item in cited]

    def neighbours_of(self, station: LandingStation) -> Iterator[tuple[LandingStation, str]]:
        """Yield the stations near by, with how far they are apart where that is known."""
        others, lon_deg, lat_deg = self._stations
        near = np.flatnonzero(np.abs(lat_deg - station.lat_deg) <= LAT_DEG)
        apart_km = geodesy.distance_km(*station.position, lon_deg[near], lat_deg[near])
        for at in near[np.asarray(apart_km) <= NEIGHBOUR_KM]:
            other = others[at]
            if other.id != station.id:
                bounds_km = separation_km(station, other)
                yield (
                    other,
                    NOT_KNOWN if bounds_km is None else f"{bounds_km[0]:.0f}–{bounds_km[1]:.0f}",
                )

    @cached_property
    def _stations(self) -> tuple[list[LandingStation], NDArray[Any], NDArray[Any]]:
        """The stations that may be shown, and where they are."""
        every = list(self.table("stations").values())
        positions = np.array([item.position for item in every]).reshape(-1, 2)
        return every, positions[:, 0], positions[:, 1]
