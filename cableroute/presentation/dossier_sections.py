"""The sections of a dossier."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cableroute.comparison.published_lengths import candidate_paths, separation_km
from cableroute.geodata.store import Geodata, is_hidden
from cableroute.geodata.table_rows import TABLES
from cableroute.geometry import geodesy
from cableroute.model.deals import Deal
from cableroute.model.figures import Source
from cableroute.model.legs import Leg
from cableroute.model.places import Country, LandingStation
from cableroute.model.routes import Route
from cableroute.model.systems import Incident, System
from cableroute.money.deal_terms import covered_paths
from cableroute.presentation.dossier_fields import (
    DEAL,
    INCIDENT,
    LEG,
    PATH,
    STATION,
    SYSTEM,
    facts_of,
)
from cableroute.presentation.tables import figure_text
from cableroute.presentation.wording import count, dated, km, money, plain

SINGULAR = {
    "crossings": "crossing",
    "deflators": "deflator",
    "groups": "shared-risk group",
    "junctions": "place",
    "latencies": "latency",
    "rates": "rate",
}

NEIGHBOUR_KM = 100.0
"""A station's page names the other stations within this distance."""


@dataclass(frozen=True)
class Dossier:
    """A page on one feature: facts, tables, what is uncertain, and the sources of all.

    Parameters
    ----------
    kind, id, title : str
        What it is.
    facts : dict of str to str
        Label and text.
    tables : dict of str to list of dict
        Rows by the table's title.
    uncertain : tuple of str
        What is not known, or not surely.
    source_ids : tuple of str
        Sources of everything shown.
    """

    kind: str
    id: str
    title: str
    facts: Mapping[str, str]
    tables: Mapping[str, Sequence[Mapping[str, Any]]]
    uncertain: tuple[str, ...]
    source_ids: tuple[str, ...]


class Maker:
    """Makes the pages; holds the tables and whether confidential entries are shown."""

    def __init__(self, geodata: Geodata, confidential: bool) -> None:
        self.geodata = geodata
        self.confidential = confidential

    def of_system(self, system: System) -> Dossier:
        """Return what is known of a system."""
        geo = self.geodata
        segments = self._shown(geo.select("segments", system=system.id).values())
        deals = self._shown(geo.select("deals", system=system.id).values())
        incidents = self._shown(geo.select("incidents", system=system.id).values())
        crossings = self._shown(geo.select("crossings", system=system.id).values())
        stations = [
            geo.stations[name] for name in system.landing_station_ids if name in geo.stations
        ]
        groups = self._shown(item for item in geo.groups.values() if system.id in item.system_ids)
        candidates = candidate_paths(geo, system)
        facts = facts_of(SYSTEM, system, length_modelled=self._modelled(segments))
        tables = {
            "Landings": [self._station_row(station) for station in stations],
            "Segments": [self._segment_row(leg) for leg in segments],
            "Crossings": [
                {
                    "from": self._name(item.start_id),
                    "to": self._name(item.end_id),
                    "attribution confidence": item.attribution_confidence,
                    "paths used": count(item.path_count),
                    "candidates": "; ".join(
                        f"{path.name} ({figure_text('route_km', path.route_km)} km)"
                        for path in self._shown(candidates[item.id])
                    )
                    or "none modelled",
                    "note": item.note,
                }
                for item in crossings
            ],
            "Deals": [self._deal_row(deal) for deal in deals],
            "Incidents": [self._incident_row(item) for item in incidents],
            "Shared-risk groups": [
                {"id": item.id, "kind": item.kind, "what": item.description} for item in groups
            ],
        }
        shown = (system, *stations, *segments, *crossings, *deals, *incidents, *groups)
        uncertain = self._uncertain(system, stations, segments, crossings, incidents)
        return self._page("system", system.id, system.name, facts, tables, uncertain, shown)

    def _uncertain(
        self,
        system: System,
        stations: Sequence[LandingStation],
        segments: Sequence[Leg],
        crossings: Sequence[Any],
        incidents: Sequence[Incident],
    ) -> list[str]:
        found = []
        if system.status == "unverified":
            found.append("whether it is in service is not verified")
        if system.ready_for_service and len(system.ready_for_service) == 4:
            found.append(
                f"ready for service is known by the year only ({system.ready_for_service})"
            )
        if system.length_km and system.length_km[0] != system.length_km[1]:
            found.append(
                f"sources disagree on its length, or count other parts: {km(system.length_km)}"
            )
        if system.fibre_pairs_basis == "inferred":
            found.append("the fibre pairs are inferred")
        inferred = [leg for leg in segments if leg.order_basis == "inferred"]
        if inferred:
            found.append(
                f"the order of landings is inferred for {len(inferred)} of {len(segments)} segments"
            )
        assumed = [leg for leg in segments if leg.confidence == "assumed"]
        if assumed:
            worst_km = max(leg.accuracy_km for leg in assumed)
            found.append(
                f"the line of {len(assumed)} of {len(segments)} segments is assumed, "
                f"good to {worst_km:g} km at worst"
            )
        if not segments:
            found.append("no segment of it is drawn")
        if any(station.confidence not in ("surveyed", "published") for station in stations):
            worst_km = max(station.accuracy_km for station in stations)
            found.append(
                f"no building position of its stations is known: up to {worst_km:g} km off"
            )
        if crossings:
            found.append("which path it takes across a country is stated nowhere")
        open_ends = [item.id for item in incidents if not item.end]
        if open_ends:
            found.append(f"when it was repaired is not known: {', '.join(open_ends)}")
        if not self.geodata.unverified:
            left_out = sum(
                not row["verified"]
                and system.id in row["system_ids"]
                and (self.confidential or row["visibility"] != "confidential")
                for row in self.geodata.layers.rows("incidents").values()
            )
            if left_out:
                reports = "report is" if left_out == 1 else "reports are"
                found.append(f"{left_out} unverified incident {reports} left out")
        return found

    def of_country(self, country: Country) -> Dossier:
        """Return the page on a country: who lands there, over which paths, at what price."""
        geo = self.geodata
        stations, systems, paths, deals, incidents = (
            self._shown(geo.select(table, country=country.id).values())
            for table in ("stations", "systems", "paths", "deals", "incidents")
        )
        facts = {
            "code": country.id,
            "other names": ", ".join(filter(None, (country.name_ar, *country.aliases))),
        }
        tables = {
            "Landing stations": [self._station_row(station) for station in stations],
            "Systems": [self._system_row(system) for system in systems],
            "Crossing paths": [self._path_row(path) for path in paths],
            "Deals": [self._deal_row(deal) for deal in deals],
            "Incidents": [self._incident_row(item) for item in incidents],
        }
        shown = (country, *stations, *systems, *paths, *deals, *incidents)
        return self._page("country", country.id, country.name_en, facts, tables, [], shown)

    def of_station(self, station: LandingStation) -> Dossier:
        """Return what is known of a station."""
        geo = self.geodata
        systems = self._shown(
            item for item in geo.systems.values() if station.id in item.landing_station_ids
        )
        paths = self._shown(
            path for path in geo.paths.values() if station.id in (path.start_id, path.end_id)
        )
        at = f"{station.lon_deg:.4f}, {station.lat_deg:.4f} (longitude, latitude)"
        facts = facts_of(STATION, station, position=at)
        tables = {
            "Systems": [self._system_row(item) for item in systems],
            "Crossing paths": [self._path_row(path) for path in paths],
            "Neighbours": self._neighbours(station),
        }
        uncertain = ["no building position is known"] * (station.confidence != "surveyed")
        shown = (station, *systems, *paths)
        return self._page(
            station.kind, station.id, station.name_en, facts, tables, uncertain, shown
        )

    def of_path(self, path: Route) -> Dossier:
        """Return what is known of a crossing path."""
        systems = self._shown(self.geodata.systems.values())
        users = [
            system
            for system in systems
            if any(
                path.id == found.id
                for paths in candidate_paths(self.geodata, system).values()
                for found in paths
            )
        ]
        ends = self._name(path.start_id), self._name(path.end_id)
        facts = facts_of(PATH, path, **dict(zip(("from", "to"), ends, strict=True)))
        tables = {
            "Land legs": [
                {
                    "id": leg.id,
                    "leg": leg.name,
                    "right of way": leg.right_of_way,
                    "since": leg.right_of_way_since or "not known",
                    "trench": leg.trench or "not known",
                    "route km": round(leg.route_km, 1),
                    "± km": leg.accuracy_km,
                    "confidence": leg.confidence,
                }
                for leg in path.legs
            ],
            "Candidate systems": [
                {"id": item.id, "system": item.name, "ready for service": item.ready_for_service}
                for item in users
            ],
        }
        uncertain = ["no source says which systems take this path: each is a candidate"]
        return self._page(
            "crossing path", path.id, path.name, facts, tables, uncertain, (path, *users)
        )

    def of_leg(self, leg: Leg) -> Dossier:
        """Return what is known of a leg."""
        ends = self._name(leg.start_id), self._name(leg.end_id)
        facts = facts_of(LEG, leg, **dict(zip(("from", "to"), ends, strict=True)))
        return self._page("leg", leg.id, leg.name or leg.id, facts, {}, [], (leg,))

    def of_deal(self, deal: Deal) -> Dossier:
        """Return what is known of a deal."""
        facts = facts_of(DEAL, deal)
        tables = {
            "Parties": [
                {"party": party.name, "roles": party.role} for party in self._shown(deal.parties)
            ],
            "Applies to": [
                {
                    "scope": item.scope,
                    "to": " – ".join(self._name(target) for target in item.targets),
                    "attribution confidence": item.attribution_confidence,
                    "why": item.note,
                }
                for item in self._shown(deal.applies_to)
            ],
        }
        covered = covered_paths(deal, self.geodata, confidential=self.confidential)
        tables["Paths that it may cover"] = [
            {**self._path_row(path), "attribution confidence": "candidate"} for path in covered
        ]
        uncertain = [
            text
            for text, so in (
                ("the value is not published", deal.value is None),
                ("the value is an estimate of the parties", deal.value_basis == "estimated"),
                ("it does not bind", not deal.is_contract),
            )
            if so
        ]
        return self._page("deal", deal.id, deal.title, facts, tables, uncertain, (deal,))

    def of_incident(self, item: Incident) -> Dossier:
        """Return what is known of an incident."""
        facts = facts_of(INCIDENT, item)
        return self._page("incident", item.id, item.name, facts, {}, [], (item,))

    def of_source(self, source: Source) -> Dossier:
        """Return what is known of a source."""
        facts = {
            "publisher": source.publisher,
            "date": source.date or "not known",
            "address": source.url,
            "licence": source.licence,
            "used for": source.used_for,
        }
        rows = [
            {"table": table, "id": item.id}
            for table in TABLES
            if table != "sources"
            for item in self._shown(getattr(self.geodata, table).values())
            if source.id in item.source_ids
        ]
        tables = {"Rows that name it": rows}
        return self._page("source", source.id, source.title, facts, tables, [], (source,))

    def of_row(self, table: str, identity: str) -> Dossier:
        """Return a page of the plain fields of a row."""
        rows = self.geodata.records(table, confidential=True)
        row = next(row for row in rows if row["id"] == identity)
        facts = {
            name.replace("_", " "): value if isinstance(value, str) else plain(value)
            for name, value in row.items()
            if name not in ("id", "source_ids", "geometry") and value not in (None, ())
        }
        title = row.get("name") or row.get("name_en") or identity
        item = getattr(self.geodata, table)[identity]
        kind = getattr(item, "kind", None) or SINGULAR.get(table, table)
        return self._page(kind, identity, title, facts, {}, [], (item,))

    # --- rows and words ---

    def _shown(self, items: Iterable[Any]) -> list[Any]:
        return [item for item in items if self.confidential or not is_hidden(item)]

    def _name(self, identity: str) -> str:
        """Return the name of a place or path; of anything else the id."""
        path = self.geodata.paths.get(identity)
        return path.name if path is not None else self.geodata.place_names.get(identity, identity)

    def _page(
        self,
        kind: str,
        identity: str,
        title: str,
        facts: Mapping[str, str],
        tables: Mapping[str, Sequence[Mapping[str, Any]]],
        uncertain: Sequence[str],
        shown: Sequence[Any],
    ) -> Dossier:
        sources = dict.fromkeys(
            name
            for item in shown
            for name in (
                item.all_source_ids
                if isinstance(item, Route)
                else (item.id,)
                if isinstance(item, Source)
                else item.source_ids
            )
        )
        return Dossier(
            kind,
            identity,
            title,
            {label: text for label, text in facts.items() if text},
            {name: rows for name, rows in tables.items() if rows},
            tuple(uncertain),
            tuple(sources),
        )

    def _modelled(self, segments: Sequence[Leg]) -> str:
        if not segments:
            return "not drawn"
        total_km = math.fsum(leg.route_km for leg in segments)
        return (
            f"{figure_text('route_km', total_km)} km of route, {len(segments)} segments, of the "
            "lines drawn"
        )

    def _station_row(self, station: LandingStation) -> dict[str, Any]:
        return {
            "id": station.id,
            "station": station.name_en,
            "country": station.country,
            "status": station.status,
            "± km": station.accuracy_km,
            "confidence": station.confidence,
        }

    def _system_row(self, system: System) -> dict[str, Any]:
        return {
            "id": system.id,
            "system": system.name,
            "status": dated(system.status, system.status_date),
            "ready for service": system.ready_for_service,
        }

    def _segment_row(self, leg: Leg) -> dict[str, Any]:
        return {
            "id": leg.id,
            "from": self._name(leg.start_id),
            "to": self._name(leg.end_id),
            "role": leg.role,
            "order": leg.order_basis,
            "status": leg.status,
            "published km": km(leg.published_km, unit=""),
            "modelled km": round(leg.route_km, 1),
            "± km": leg.accuracy_km,
        }

    def _neighbours(self, station: LandingStation) -> list[dict[str, Any]]:
        """Return the stations near by, with how far they are apart where that is known."""
        rows = []
        for other in self._shown(self.geodata.stations.values()):
            apart_km = float(geodesy.distance_km(*station.position, *other.position))
            if other.id != station.id and apart_km <= NEIGHBOUR_KM:
                known = separation_km(station, other)
                text = "not known" if known is None else f"{known[0]:.0f}–{known[1]:.0f}"
                rows.append({"id": other.id, "station": other.name_en, "km apart": text})
        return rows

    def _path_row(self, path: Route) -> dict[str, Any]:
        return {
            "id": path.id,
            "path": path.name,
            "from": self._name(path.start_id),
            "to": self._name(path.end_id),
            "route km": round(path.route_km, 1),
            "confidence": path.confidence,
        }

    def _deal_row(self, deal: Deal) -> dict[str, Any]:
        return {
            "id": deal.id,
            "kind": deal.kind,
            "scope": deal.bought,
            "signed": deal.signed,
            "value": money(deal),
            "status": deal.status,
        }

    def _incident_row(self, item: Incident) -> dict[str, Any]:
        return {
            "id": item.id,
            "what": item.name,
            "began": item.start,
            "ended": item.end or "not known",
            "place": item.place,
            "cause": item.cause or "not known",
        }
