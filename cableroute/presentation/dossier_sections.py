"""The dossier of each kind of thing: its fields, its lists, what is uncertain, its sources."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from cableroute.geodata.table_rows import TABLES
from cableroute.model.deals import Deal
from cableroute.model.figures import Source
from cableroute.model.legs import Leg
from cableroute.model.places import Country, Junction, LandingStation
from cableroute.model.routes import Route
from cableroute.model.statuses import is_unverified, seen_how, sighting
from cableroute.model.systems import Incident, RiskGroup, System
from cableroute.money.deal_terms import covered_paths, open_applications
from cableroute.presentation.dossier_fields import (
    DEAL,
    GROUP,
    INCIDENT,
    LEG,
    PATH,
    PLACE,
    SYSTEM,
    DossierField,
    Value,
    facts_of,
    joined,
)
from cableroute.presentation.dossier_rows import Rows, name_of
from cableroute.presentation.tables import figure_text
from cableroute.presentation.wording import count, km, plain

SINGULAR = {
    "backhaul": "land leg",
    "crossings": "crossing",
    "deflators": "deflator",
    "latencies": "latency",
    "rates": "rate",
    "segments": "segment",
    "stretches": "land leg",
}


SOURCES: Mapping[type, Callable[[Any], tuple[str, ...]]] = {
    Source: lambda source: (source.id,),
    Route: lambda route: tuple(route.all_source_ids),
}
"""The sources of what has no source_ids."""


@dataclass(frozen=True)
class Dossier:
    """What is known of one thing: facts, tables, what is uncertain, and the sources of all.

    The terminal's page and the card of a map's page both show it. A text that names other things
    is a `Named`, which knows them.

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
    name_ar : str
        Its Arabic name.
    """

    kind: str
    id: str
    title: str
    facts: Mapping[str, str]
    tables: Mapping[str, Sequence[Mapping[str, Any]]]
    uncertain: tuple[str, ...]
    source_ids: tuple[str, ...]
    name_ar: str = ""


class Parts(NamedTuple):
    """What a dossier is made of: its facts are not yet in words.

    A map's page has thousands of dossiers and writes the facts of all at once, column by column.
    """

    kind: str
    item: Any
    fields: Sequence[DossierField]
    passed: Mapping[str, Value]
    tables: Mapping[str, Sequence[Mapping[str, Any]]]
    uncertain: Sequence[str]
    shown: Sequence[Any]


def parts_of(
    kind: str,
    item: Any,
    facts: Mapping[str, Value],
    tables: Mapping[str, Sequence[Mapping[str, Any]]],
    shown: Sequence[Any],
) -> Parts:
    """Return the parts of a dossier whose facts are given by their labels."""
    return Parts(kind, item, [DossierField(label) for label in facts], facts, tables, (), shown)


class Maker(Rows):
    """Makes dossiers."""

    def dossier(self, table: str, item: Any) -> Dossier:
        """Return the dossier of an entry of a table: without what is empty."""
        made = self.of(table, item)
        return Dossier(
            made.kind,
            item.id,
            name_of(item),
            facts_of(made.fields, made.item, made.passed),
            {name: rows for name, rows in made.tables.items() if rows},
            tuple(made.uncertain),
            sources_of(made.shown),
            self.arabic(item),
        )

    def of(self, table: str, item: Any) -> Parts:
        """Return the parts of the dossier of an entry of a table."""
        match item:
            case System():
                return self.of_system(item)
            case LandingStation() | Junction():
                return self.of_place(item)
            case Country():
                return self.of_country(item)
            case Route():
                return self.of_path(item)
            case Leg():
                return self.of_leg(item, SINGULAR[table])
            case Deal():
                return self.of_deal(item)
            case Incident():
                return self.of_incident(item)
            case RiskGroup():
                return self.of_group(item)
            case Source():
                return self.of_source(item)
            case _:
                return self.of_row(table, item)

    def of_system(self, system: System) -> Parts:
        """Return what is known of a system: landings, segments, crossings, deals, incidents."""
        segments, crossings, incidents, groups = (
            self.naming(table, "system", system.id)
            for table in ("segments", "crossings", "incidents", "groups")
        )
        deals = self._deals["system"].get(system.id, [])
        stations = self._known("stations", system.landing_station_ids)
        passed = {
            "status": self._status(system),
            "status by": self._by(system.status_source_ids),
            "length modelled": self._modelled(segments),
        }
        tables = {
            "Landings": [self._place_row(station) for station in stations],
            "Segments": [self._segment_row(leg) for leg in segments],
            "Crossings": [self._crossing_row(item) for item in crossings],
            "Deals": [self._deal_row(deal) for deal in deals],
            "Incidents": [self._incident_row(item) for item in incidents],
            "Shared-risk groups": [self._group_row(item) for item in groups],
        }
        shown = (system, *stations, *segments, *crossings, *deals, *incidents, *groups)
        uncertain = self._uncertain(system, stations, segments, crossings, incidents)
        return Parts("system", system, SYSTEM, passed, tables, uncertain, shown)

    def _uncertain(
        self,
        system: System,
        stations: Sequence[LandingStation],
        segments: Sequence[Leg],
        crossings: Sequence[Any],
        incidents: Sequence[Incident],
    ) -> list[str]:
        found = []
        if self.geodata is not None and is_unverified(system, as_of=self.geodata.data_date):
            found.append(f"whether it is in service is not verified: {sighting(system)}")
        if seen_how(system) == "listed":
            found.append("its status rests on a public map or list that shows it: no text says so")
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
        left_out = self._left_out.get(system.id, 0)
        if left_out:
            reports = "report is" if left_out == 1 else "reports are"
            found.append(f"{left_out} unverified incident {reports} left out")
        return found

    @cached_property
    def _left_out(self) -> dict[str, int]:
        """How many reports of incidents that are not verified are left out, by system."""
        found: dict[str, int] = {}
        if self.geodata is not None and not self.geodata.unverified:
            for row in self.geodata.layers.rows("incidents").values():
                if not row["verified"] and (
                    self.confidential or row["visibility"] != "confidential"
                ):
                    for name in row["system_ids"]:
                        found[name] = found.get(name, 0) + 1
        return found

    def of_country(self, country: Country) -> Parts:
        """Return what is known of a country: who lands there, over which paths, at what price."""
        assert self.geodata is not None
        stations, systems, paths, deals, incidents = (
            self._known(table, self.geodata.select(table, country=country.id))
            for table in ("stations", "systems", "paths", "deals", "incidents")
        )
        facts = {
            "code": country.id,
            "other names": ", ".join(filter(None, (country.name_ar, *country.aliases))),
        }
        tables = {
            "Landing stations": [self._place_row(station) for station in stations],
            "Systems": [self._system_row(system) for system in systems],
            "Crossing paths": [self._path_row(path) for path in paths],
            "Deals": [self._deal_row(deal) for deal in deals],
            "Incidents": [self._incident_row(item) for item in incidents],
        }
        shown = (country, *stations, *systems, *paths, *deals, *incidents)
        return parts_of("country", country, facts, tables, shown)

    def of_place(self, place: LandingStation | Junction) -> Parts:
        """Return what is known of a landing station or of a place of the land network."""
        systems = self.naming("systems", "station", place.id)
        paths = self.naming("paths", "station", place.id)
        deals = self._deals["station"].get(place.id, [])
        passed = {
            "country": self.country(place.country),
            "on leg": self.link("segments", getattr(place, "on_leg_id", "")),
            "station": self.link("stations", getattr(place, "station_id", "")),
        }
        is_station = isinstance(place, LandingStation)
        tables = {
            "Systems": [self._system_row(item) for item in systems],
            "Crossing paths": [self._path_row(path) for path in paths],
            "Deals": [self._deal_row(deal) for deal in deals],
            "Neighbours": list(self._neighbours(place))
            if self.neighbours and isinstance(place, LandingStation)
            else [],
        }
        uncertain = ["no building position is known"] * (
            is_station and place.confidence != "surveyed"
        )
        shown = (place, *systems, *paths, *deals)
        return Parts(place.kind, place, PLACE, passed, tables, uncertain, shown)

    def of_path(self, path: Route) -> Parts:
        """Return what is known of a crossing path: its legs, and who could use it."""
        path = self.table("paths").get(path.id, path)
        users = self.users.get(path.id, [])
        groups = self._known("groups", path.group_ids)
        tables = {
            "Land legs": [self._land_row(leg) for leg in path.legs],
            "Candidate systems": [
                {
                    **self._system_row(system),
                    "crossing": crossing.attribution_confidence,
                    "paths used": count(crossing.path_count),
                }
                for system, crossing in users
            ],
            "Deals": [self.attached_row(item) for item in path.deals],
            "Shared-risk groups": [self._group_row(item) for item in groups],
        }
        uncertain = ["no source says which systems take this path: each is a candidate"]
        shown = (path, *(system for system, _ in users), *groups)
        return Parts("crossing path", path, PATH, self._ends(path), tables, uncertain, shown)

    def of_leg(self, leg: Leg, kind: str, more: Mapping[str, Value] | None = None) -> Parts:
        """Return what is known of a leg; `more` are fields of a leg of a route."""
        passed: dict[str, Value] = {
            **self._ends(leg),
            "system": self.link("systems", leg.system_id),
            **(more or {}),
        }
        paths = self.naming("paths", "leg", leg.id)
        groups = self._known("groups", leg.group_ids)
        tables = {
            "Crossing paths": [self._path_row(path) for path in paths],
            "Shared-risk groups": [self._group_row(item) for item in groups],
        }
        return Parts(kind, leg, LEG, passed, tables, (), (leg, *groups))

    def of_deal(self, deal: Deal) -> Parts:
        """Return what is known of a deal: parties, what it applies to, what it may cover."""
        related = [
            joined((f"{kind} ", name), "")
            for kind, name in (
                (item.kind, self.link("deals", item.deal_id)) for item in deal.relations
            )
            if name
        ]
        passed = {"system": self.link("systems", deal.system_id), "relations": related}
        covered = (
            covered_paths(deal, self.geodata, confidential=self.confidential)
            if self.geodata is not None
            else []
        )
        tables = {
            "Parties": [
                {"party": party.name, "roles": party.role}
                for party in deal.parties
                if self._may(party)
            ],
            "Applies to": [
                {
                    "to": joined((self._target(item.scope, name) for name in item.targets), " – ")
                    or "not named here",
                    "scope": item.scope,
                    "attribution confidence": item.attribution_confidence,
                    "why": item.note,
                }
                for item in open_applications(deal, confidential=self.confidential)
            ],
            "Paths that it may cover": [
                {**self._path_row(path), "attribution confidence": "candidate"} for path in covered
            ],
        }
        uncertain = [
            text
            for text, so in (
                ("the value is not published", deal.value is None),
                ("the value is an estimate of the parties", deal.value_basis == "estimated"),
                ("it does not bind", not deal.is_contract),
            )
            if so
        ]
        return Parts("deal", deal, DEAL, passed, tables, uncertain, (deal,))

    def of_incident(self, item: Incident) -> Parts:
        """Return what is known of an incident."""
        back = [
            joined((name, f": {date}"), "")
            for name, date in ((self.link("systems", it), date) for it, date in item.system_ends)
            if name
        ]
        passed: dict[str, Value] = {
            "country": self.country(item.country),
            "systems": [self.link("systems", name) for name in item.system_ids],
            "back in service": back,
        }
        groups = self._known("groups", item.group_ids)
        tables = {"Shared-risk groups": [self._group_row(group) for group in groups]}
        return Parts("incident", item, INCIDENT, passed, tables, (), (item, *groups))

    def of_group(self, group: RiskGroup) -> Parts:
        """Return what is known of a shared-risk group: what may fail together."""
        segments, stretches, paths, incidents = (
            self.naming(table, "group", group.id)
            for table in ("segments", "stretches", "paths", "incidents")
        )
        passed = {"systems": [self.link("systems", name) for name in group.system_ids]}
        tables = {
            "Segments": [self._segment_row(leg) for leg in segments],
            "Land legs": [self._land_row(leg) for leg in stretches],
            "Crossing paths": [self._path_row(path) for path in paths],
            "Incidents": [self._incident_row(item) for item in incidents],
        }
        return Parts("shared-risk group", group, GROUP, passed, tables, (), (group,))

    def of_source(self, source: Source) -> Parts:
        """Return what is known of a source, and which rows name it."""
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
            for item in self.table(table).values()
            if source.id in item.source_ids
        ]
        return parts_of("source", source, facts, {"Rows that name it": rows}, (source,))

    def of_row(self, table: str, item: Any) -> Parts:
        """Return the plain fields of any other row."""
        assert self.geodata is not None
        rows = self.geodata.records(table, confidential=True)
        row = next(row for row in rows if row["id"] == item.id)
        facts = {
            name.replace("_", " "): value if isinstance(value, str) else plain(value)
            for name, value in row.items()
            if name not in ("id", "source_ids", "geometry") and value not in (None, ())
        }
        kind = getattr(item, "kind", None) or SINGULAR.get(table, table)
        return parts_of(kind, item, facts, {}, (item,))

    def arabic(self, item: Any) -> str:
        """Return the Arabic name of a thing, where it has one."""
        if isinstance(item, Route) and self.geodata is not None and item.id in self.geodata.paths:
            return self.geodata.layers.rows("transit_paths")[item.id]["name_ar"] or ""
        return getattr(item, "name_ar", "")

    def _modelled(self, segments: Sequence[Leg]) -> str:
        if not segments:
            return "not drawn"
        total_km = math.fsum(leg.route_km for leg in segments)
        worst_km = max(leg.accuracy_km for leg in segments)
        return (
            f"{figure_text('route_km', total_km, accuracy=worst_km)} km of route, "
            f"{len(segments)} segments, of the "
            "lines drawn"
        )


def sources_of(shown: Iterable[Any]) -> tuple[str, ...]:
    """Return the ids of the sources of everything shown, each once."""
    ids = dict.fromkeys(
        it.source_ids if type(it) not in SOURCES else SOURCES[type(it)](it) for it in shown
    )  # many things have the same
    return tuple(dict.fromkeys(itertools.chain.from_iterable(ids)))
