"""The dossier of each kind of thing: its fields, its lists, what is uncertain, its sources."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, NamedTuple

from cableroute.countries.records import planned_parts
from cableroute.geodata.table_rows import TABLES
from cableroute.model.deals import Deal
from cableroute.model.figures import Source
from cableroute.model.frames import public_deal
from cableroute.model.legs import Leg
from cableroute.model.places import Country, Junction, LandingStation
from cableroute.model.routes import Route
from cableroute.model.statuses import is_unverified, seen_how, sighting
from cableroute.model.systems import Crossing, Incident, RiskGroup, System
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
    fact_columns,
    joined,
)
from cableroute.presentation.dossier_rows import Rows, TableRows, cells_by, listed, name_of
from cableroute.presentation.tables import figure_text
from cableroute.presentation.translator import name_ar
from cableroute.presentation.wording import count, km, plain
from cableroute.routing.deal_matching import attach_deals

OF_FIELDS = {"how_surely": "attribution confidence"}
"""Fields that have another name on a page than in their table."""

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
        What is not known, or not certain.
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
    """What dossiers of one kind are made of: their facts are not yet in words.

    A map's page has thousands of dossiers and writes all at once, column by column; a terminal
    has one.

    Parameters
    ----------
    kinds : sequence of str
        What each is.
    items : sequence
        What each is of.
    fields : sequence of DossierField
        The facts of all.
    passed : dict of str to sequence
        The values of facts by label that the items have not themselves.
    tables : dict of str to TableRows
        What the tables list, by title.
    uncertain : sequence of sequence of str
        What is uncertain of each.
    shown : sequence of sequence of sequence
        What is shown of each, by kind: what has sources.
    """

    kinds: Sequence[str]
    items: Sequence[Any]
    fields: Sequence[DossierField]
    passed: Mapping[str, Sequence[Value]]
    tables: Mapping[str, TableRows]
    uncertain: Sequence[Sequence[str]]
    shown: Sequence[Sequence[Sequence[Any]]]

    def sources(self) -> Iterator[tuple[tuple[str, ...], ...]]:
        """Return the sources of all that each shows, as what it shows has them."""
        named = [
            [
                [SOURCES[type(it)](it) if type(it) in SOURCES else it.source_ids for it in items]
                for items in column
            ]
            for column in self.shown
            if any(column)
        ]
        if not named:
            return itertools.repeat((), len(self.items))
        return (tuple(itertools.chain.from_iterable(row)) for row in zip(*named, strict=True))


def parts_of(
    kind: str,
    item: Any,
    facts: Mapping[str, Value],
    tables: Mapping[str, TableRows],
    shown: Sequence[Any],
) -> Parts:
    """Return the parts of one dossier whose facts are given by their labels."""
    fields = [DossierField(label) for label in facts]
    passed = {label: [value] for label, value in facts.items()}
    return Parts([kind], [item], fields, passed, tables, [()], [[shown]])


def only(items: Sequence[Any]) -> list[tuple[Any]]:
    """Return each item as the only one of a column of `Parts.shown`."""
    return [(it,) for it in items]


def without_deals(paths: Iterable[Sequence[Route]]) -> list[list[Route]]:
    """Return paths as a column of `Parts.shown` that shows no deal on them."""
    return [[replace(path, deals=()) for path in dict.fromkeys(found)] for found in paths]


class Maker(Rows):
    """Makes dossiers."""

    def dossier(self, table: str, item: Any) -> Dossier:
        """Return the dossier of an entry of a table: without what is empty."""
        made = self.of(table, [item])
        columns = fact_columns(made.fields, made.items, made.passed)
        return Dossier(
            made.kinds[0],
            item.id,
            name_of(item),
            {label: texts[0] for label, texts in columns.items()},
            {
                title: listing.rows(items)
                for title, listing in made.tables.items()
                for items in listing.items
                if items
            },
            tuple(made.uncertain[0]),
            each_once(*made.sources()),
            self.arabic(item),
        )

    def of(self, table: str, items: Sequence[Any]) -> Parts:
        """Return the parts of the dossiers of one entry of a table, or of several alike."""
        match items[0]:
            case System():
                return self.of_systems(items)
            case LandingStation() | Junction():
                return self.of_places(items)
            case Route():
                return self.of_paths(items)
            case Leg():
                return self.of_legs(items, SINGULAR[table])
            case Deal():
                return self.of_deals(items)
            case Incident():
                return self.of_incidents(items)
            case RiskGroup():
                return self.of_groups(items)
        (item,) = items
        match item:
            case Country():
                return self.of_country(item)
            case Source():
                return self.of_source(item)
            case _:
                return self.of_row(table, item)

    def _status_by_country(self, system: System, legs: Sequence[Leg]) -> str:
        """Return a system's status, and what it is where its part in a country is planned only."""
        said, by_status = [self._status(system)], dict[str, list[str]]()
        if self.geodata is not None and system.status == "in service":
            for code, status in planned_parts(self.geodata, legs).items():
                by_status.setdefault(status, []).append(code)
        said += (f"its part in {', '.join(by_status[one])} {one}" for one in by_status)
        return "; ".join(said)

    def of_systems(self, systems: Sequence[System]) -> Parts:
        """Return what is known of systems: landings, segments, crossings, deals, incidents."""
        segments = [self.segments_of(it) for it in systems]
        crossings, incidents, groups = (
            self.naming(table, "system", systems) for table in ("crossings", "incidents", "groups")
        )
        deals = self._deals_of("system", systems)
        stations = [self._known("stations", it.landing_station_ids) for it in systems]
        passed: dict[str, Sequence[Value]] = {
            "status": list(map(self._status_by_country, systems, segments)),
            "status by": [self._by(it.status_source_ids) for it in systems],
            "length modelled": [self._modelled(legs) for legs in segments],
        }
        tables = {
            "Landings": self._listed_places(stations),
            "Segments": self._segments(segments),
            "Crossings": listed([self._crossing_row(it) for it in items] for items in crossings),
            "Deals": self._listed_deals(deals),
            "Incidents": self._incidents(incidents),
            "Shared-risk groups": self._groups(groups),
        }
        paths = [[path for it in items for path in self.candidates_of(it)] for items in crossings]
        lines = without_deals(paths)
        shown = (only(systems), stations, segments, crossings, deals, incidents, groups, lines)
        uncertain = list(map(self._uncertain, systems, stations, segments, crossings, incidents))
        kinds = ["system"] * len(systems)
        return Parts(kinds, systems, SYSTEM, passed, tables, uncertain, shown)

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
                f"the order of landings is inferred for {len(inferred)} of "
                f"{_segments(len(segments))}"
            )
        assumed = [leg for leg in segments if leg.confidence == "assumed"]
        if assumed:
            worst_km = max(leg.accuracy_km for leg in assumed)
            found.append(
                f"the line of {len(assumed)} of {_segments(len(segments))} is assumed, "
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
            "Landing stations": self._listed_places([stations]),
            "Systems": self._systems([systems]),
            "Crossing paths": self._paths([paths]),
            "Deals": self._listed_deals([deals]),
            "Incidents": self._incidents([incidents]),
        }
        shown = (country, *stations, *systems, *paths, *deals, *incidents)
        return parts_of("country", country, facts, tables, shown)

    def of_places(self, places: Sequence[LandingStation | Junction]) -> Parts:
        """Return what is known of landing stations and of places of the land network."""
        systems = self.naming("systems", "station", places)
        paths = self.naming("paths", "station", places)
        deals = self._deals_of("station", places)
        passed = {
            "country": [self.country(it.country) for it in places],
            "on leg": [self.link("segments", getattr(it, "on_leg_id", "")) for it in places],
            "station": [self.link("stations", getattr(it, "station_id", "")) for it in places],
        }
        tables = {
            "Systems": self._systems(systems),
            "Crossing paths": self._paths(paths),
            "Deals": self._listed_deals(deals),
        }
        if self.neighbours:
            tables["Neighbours"] = listed(
                list(self._neighbours(it)) if isinstance(it, LandingStation) else []
                for it in places
            )
        uncertain = [
            ("no building position is known",)
            if isinstance(it, LandingStation) and it.confidence != "surveyed"
            else ()
            for it in places
        ]
        shown = (only(places), systems, paths, deals)
        kinds = [it.kind for it in places]
        return Parts(kinds, places, PLACE, passed, tables, uncertain, shown)

    def of_paths(self, paths: Sequence[Route]) -> Parts:
        """Return what is known of crossing paths: their legs, and who could use them."""
        paths = [self.table("paths").get(it.id, it) for it in paths]
        users = [self.users.get(it.id, []) for it in paths]
        groups = [self._known("groups", self.groups_of(it)) for it in paths]
        tables = {
            "Land legs": self._land_legs([it.legs for it in paths]),
            "Candidate systems": listed(map(self._candidate_rows, users)),
            "Deals": listed(self.attached(it.deals) for it in paths),
            "Shared-risk groups": self._groups(groups),
        }
        uncertain = [("no source says which systems take this path: each is a candidate",)]
        shown = (only(paths), [[system for system, _ in items] for items in users], groups)
        kinds = ["crossing path"] * len(paths)
        passed = cells_by(self._ends, paths)
        return Parts(kinds, paths, PATH, passed, tables, uncertain * len(paths), shown)

    def _candidate_rows(self, users: Sequence[tuple[System, Crossing]]) -> list[dict[str, Any]]:
        rows = self._systems([]).rows([system for system, _ in users])
        return [
            row | {"crossing": it.attribution_confidence, "paths used": count(it.path_count)}
            for row, (_, it) in zip(rows, users, strict=True)
        ]

    def of_legs(
        self, legs: Sequence[Leg], kind: str, more: Mapping[str, Sequence[Value]] | None = None
    ) -> Parts:
        """Return what is known of legs; `more` are fields of legs of routes."""
        passed: dict[str, Sequence[Value]] = {
            **cells_by(self._ends, legs),
            "system": [self.link("systems", it.system_id) for it in legs],
            **(more or {}),
        }
        groups = [self._known("groups", self.groups_of(it)) for it in legs]
        tables = {
            "Crossing paths": self._paths(self.naming("paths", "leg", legs)),
            "Shared-risk groups": self._groups(groups),
        }
        nothing: list[tuple[str, ...]] = [()] * len(legs)
        shown = (only(legs), groups)
        return Parts([kind] * len(legs), legs, LEG, passed, tables, nothing, shown)

    def of_deals(self, deals: Sequence[Deal]) -> Parts:
        """Return what is known of deals: parties, what they apply to, what they may cover."""
        covered = [self._covered(it) for it in deals]
        passed: dict[str, Sequence[Value]] = {
            "system": [self.link("systems", it.system_id) for it in deals],
            "relations": [self._relations(it) for it in deals],
        }
        tables = {
            "Parties": listed(
                [
                    {"party": party.name, "roles": party.role}
                    for party in deal.parties
                    if self._may(party)
                ]
                for deal in deals
            ),
            "Applies to": listed(map(self._applications, deals)),
            "Paths that it may cover": listed(map(self._covered_rows, deals, covered)),
        }
        uncertain = [
            [
                text
                for text, so in (
                    ("the value is not published", deal.value is None),
                    ("the value is an estimate of the parties", deal.value_basis == "estimated"),
                    ("it is not binding", not deal.is_contract),
                )
                if so
            ]
            for deal in deals
        ]
        kinds, shown = ["deal"] * len(deals), (only(deals), without_deals(covered))
        return Parts(kinds, deals, DEAL, passed, tables, uncertain, shown)

    def _relations(self, deal: Deal) -> list[str]:
        return [
            joined((f"{item.kind} ", name), "")
            for item in deal.relations
            if (name := self.link("deals", item.deal_id))
        ]

    def _applications(self, deal: Deal) -> list[dict[str, Any]]:
        return [
            {
                "to": joined((self._target(item.scope, name) for name in item.targets), " – ")
                or "not named here",
                "scope": item.scope,
                "attribution confidence": item.attribution_confidence,
                "why": item.note,
            }
            for item in open_applications(deal, confidential=self.confidential)
        ]

    def _covered(self, deal: Deal) -> list[Route]:
        if self.geodata is None:
            return []
        covered = covered_paths(deal, self.geodata, confidential=self.confidential)
        return self._known("paths", [path.id for path in covered])

    def _covered_rows(self, deal: Deal, paths: Sequence[Route]) -> list[dict[str, Any]]:
        rows = self._paths([]).rows(paths)
        shown = deal if self.confidential else public_deal(deal)
        attached = (path.deals for path in (attach_deals(paths, [shown]) if paths else ()))
        sure = [found[0].attribution_confidence if found else "candidate" for found in attached]
        return [row | {"attribution confidence": it} for row, it in zip(rows, sure, strict=True)]

    def of_incidents(self, items: Sequence[Incident]) -> Parts:
        """Return what is known of incidents."""
        passed: dict[str, Sequence[Value]] = {
            "country": [self.country(it.country) for it in items],
            "systems": self._system_links(items),
            "back in service": [
                [
                    joined((name, f": {date}"), "")
                    for system, date in it.system_ends
                    if (name := self.link("systems", system))
                ]
                for it in items
            ],
        }
        groups = [self._known("groups", it.group_ids) for it in items]
        tables = {"Shared-risk groups": self._groups(groups)}
        nothing: list[tuple[str, ...]] = [()] * len(items)
        kinds, shown = ["incident"] * len(items), (only(items), groups)
        return Parts(kinds, items, INCIDENT, passed, tables, nothing, shown)

    def _system_links(self, items: Sequence[Incident | RiskGroup]) -> list[list[str]]:
        return [[self.link("systems", name) for name in it.system_ids] for it in items]

    def of_groups(self, groups: Sequence[RiskGroup]) -> Parts:
        """Return what is known of shared-risk groups: what may fail together."""
        segments, stretches, paths, incidents = (
            self.naming(table, "group", groups)
            for table in ("segments", "stretches", "paths", "incidents")
        )
        tables = {
            "Segments": self._segments(segments),
            "Land legs": self._land_legs(stretches),
            "Crossing paths": self._paths(paths),
            "Incidents": self._incidents(incidents),
        }
        passed = {"systems": self._system_links(groups)}
        nothing: list[tuple[str, ...]] = [()] * len(groups)
        kinds = ["shared-risk group"] * len(groups)
        shown = (only(groups), stretches, without_deals(paths))
        return Parts(kinds, groups, GROUP, passed, tables, nothing, shown)

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
        return parts_of("source", source, facts, {"Rows that name it": listed([rows])}, (source,))

    def of_row(self, table: str, item: Any) -> Parts:
        """Return the plain fields of any other row."""
        assert self.geodata is not None
        rows = self.geodata.records(table, confidential=True)
        row = next(row for row in rows if row["id"] == item.id)
        facts = {
            OF_FIELDS.get(name, name.replace("_", " ")): value
            if isinstance(value, str)
            else plain(value)
            for name, value in row.items()
            if name not in ("id", "source_ids", "geometry") and value not in (None, ())
        }
        kind = getattr(item, "kind", None) or SINGULAR.get(table, table)
        return parts_of(kind, item, facts, {}, (item,))

    def arabic(self, item: Any) -> str:
        """Return the Arabic name of a thing, where it has one."""
        if isinstance(item, (Route, Leg)) and self.geodata is not None:
            return name_ar(self.geodata, item)
        return getattr(item, "name_ar", "")

    def _modelled(self, segments: Sequence[Leg]) -> str:
        if not segments:
            return "not drawn"
        total_km = math.fsum([leg.route_km for leg in segments])
        worst_km = max([leg.accuracy_km for leg in segments])
        return (
            f"{figure_text('route_km', total_km, accuracy=worst_km)} km of route, "
            f"{_segments(len(segments))}, of the lines drawn"
        )


def _segments(number: int) -> str:
    return "1 segment" if number == 1 else f"{number} segments"


def each_once(sources: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the ids of the sources of everything shown, each once."""
    return tuple(dict.fromkeys(itertools.chain.from_iterable(sources)))
