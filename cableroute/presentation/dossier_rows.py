"""The rows of a dossier's tables, and which things of the catalogue name which."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from operator import attrgetter
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.comparison.crossing_paths import candidate_paths, separation_km
from cableroute.geodata.crossed import groups_of
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
from cableroute.presentation.dossier_fields import NOT_KNOWN, Named, Thing, joined, route_text
from cableroute.presentation.wording import count, dated, km, money, span
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
"""Which things of one kind the entries of a table name; `RowMaker.groups_of` has the groups."""


Cells = Mapping[str, Sequence[Any]]
"""The cells of rows by column."""

Columns = Mapping[str, str | Callable[[Any], Any]]
"""What each column shows of an item."""


class TableRows(NamedTuple):
    """What a table of many dossiers lists, each item as a row that all dossiers have alike.

    A map's page has thousands of such rows and writes each once, column by column.

    Parameters
    ----------
    columns : dict of str to str or function
        What each column but the id shows of an item: an attribute, or what a function makes of it.
    items : sequence of sequence
        What the table of each dossier lists.
    table : str
        The table whose things the items are; without it they are rows that are made.
    """

    columns: Columns
    items: Sequence[Sequence[Any]]
    table: str = ""

    def cells(self, items: Sequence[Any]) -> Cells:
        """Return the cells of items by column, without their ids; of rows that are made theirs."""
        return cells_by(self.columns, items) if self.columns else cells_of(items)

    def rows(self, items: Sequence[Any]) -> list[dict[str, Any]]:
        """Return the rows of items, each thing with its id, which names it."""
        return rows_of({**self._ids(items), **self.cells(items)})

    def _ids(self, items: Sequence[Any]) -> dict[str, Sequence[Any]]:
        if not self.table:
            return {}
        return {"id": [Named(it.id, [Thing(self.table, it.id, name_of(it))]) for it in items]}


def listed(rows: Iterable[Sequence[Mapping[str, Any]]]) -> TableRows:
    """Return the listing of rows, those of each dossier, that are made already."""
    return TableRows({}, list(rows))


def cells_by(columns: Columns, items: Sequence[Any]) -> dict[str, Sequence[Any]]:
    """Return the cells of items by column.

    Examples
    --------
    >>> cells_by({"id": "id", "length": lambda it: len(it.name)}, [Thing("deals", "a", "PEACE")])
    {'id': ['a'], 'length': [5]}
    """
    takes = ((name, attrgetter(of) if isinstance(of, str) else of) for name, of in columns.items())
    return {name: list(map(take, items)) for name, take in takes}


def cells_of(rows: Sequence[Mapping[str, Any]]) -> dict[str, Sequence[Any]]:
    """Return the cells of rows by column; a row need not have all.

    Examples
    --------
    >>> cells_of([{"a": 1}, {"a": 2, "b": 3}])
    {'a': [1, 2], 'b': [None, 3]}
    """
    names = dict.fromkeys(itertools.chain.from_iterable(dict.fromkeys(map(tuple, rows))))
    return {name: [row.get(name) for row in rows] for name in names}


def rows_of(cells: Cells) -> list[dict[str, Any]]:
    """Return the rows of cells by column."""
    return [dict(zip(cells, row, strict=True)) for row in zip(*cells.values(), strict=True)]


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

    def naming(self, table: str, kind: str, items: Iterable[Any]) -> list[Sequence[Any]]:
        """Return the entries of a table that name each thing, of those that may be shown."""
        if (table, kind) not in self._naming:
            named: dict[str, list[Any]] = {}
            for item in self.table(table).values():
                names = self.groups_of if kind == "group" else NAMING[table, kind]
                for name in dict.fromkeys(names(item)):
                    named.setdefault(name, []).append(item)
            self._naming[table, kind] = named
        named = self._naming[table, kind]
        return [named.get(it.id, ()) for it in items]

    def groups_of(self, item: Leg | Route | Incident) -> tuple[str, ...]:
        """Return the groups of something, those too that its lines pass or may pass."""
        if self.geodata is None or isinstance(item, Incident):
            return item.group_ids
        return groups_of(self.geodata, item.legs if isinstance(item, Route) else [item])

    def segments_of(self, system: System) -> Sequence[Leg]:
        """Return the segments of a system that may be shown: no others are made."""
        own = () if self.geodata is None else self.geodata.segments.of_system(system.id)
        return [leg for leg in own if self._may(leg)]

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

    def candidates_of(self, crossing: Crossing) -> Sequence[Route]:
        """Return the paths that the system of a crossing may take."""
        return self._candidates.get(crossing.id, ())

    @cached_property
    def users(self) -> Mapping[str, list[tuple[System, Crossing]]]:
        """Return by path the systems that may take it, each once, with the crossing."""
        found: dict[str, dict[str, tuple[System, Crossing]]] = {}
        systems = self.table("systems")
        for item in self.table("crossings").values():
            for path in self.candidates_of(item):
                users = found.setdefault(path.id, {})
                users.setdefault(item.system_id, (systems[item.system_id], item))
        order = {name: at for at, name in enumerate(systems)}
        return {
            name: [users[system] for system in sorted(users, key=order.__getitem__)]
            for name, users in found.items()
        }

    def _deals_of(self, kind: str, items: Iterable[Any]) -> list[Sequence[Deal]]:
        found = self._deals[kind]
        return [found.get(it.id, ()) for it in items]

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
            return Named(name, (Thing(table, identity, name),))
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

    @cached_property
    def _ends(self) -> Columns:
        return {"from": lambda it: self.place(it.start_id), "to": lambda it: self.place(it.end_id)}

    def _listed_places(self, stations: Sequence[Sequence[LandingStation]]) -> TableRows:
        return TableRows(STATION, stations, "stations")

    def _systems(self, systems: Sequence[Sequence[System]]) -> TableRows:
        columns: Columns = {
            "system": "name", "status": self._status, "ready for service": "ready_for_service"
        }  # fmt: skip
        return TableRows(columns, systems, "systems")

    def _status(self, system: System) -> str:
        """Return a system's status and when it was seen; one that is too old is unverified."""
        found = self._statuses.get(system.id)
        if found is None:
            as_of = system.status_date if self.geodata is None else self.geodata.data_date
            found = self._statuses[system.id] = (
                status_text(system, as_of=as_of)
                if as_of and is_unverified(system, as_of=as_of)
                else dated(system.status, system.status_date, seen_how(system))
            )
        return found

    def _by(self, source_ids: Iterable[str]) -> list[str]:
        """Return sources by their titles, publishers and dates."""
        known = {} if self.geodata is None else self.geodata.sources
        found = (known[name] for name in source_ids if name in known)
        return [
            f"{item.title} ({', '.join(filter(None, (item.publisher, item.date)))})"
            for item in found
        ]

    def _segments(self, legs: Sequence[Sequence[Leg]]) -> TableRows:
        return TableRows({**self._ends, **SEGMENT}, legs, "segments")

    def _land_legs(self, legs: Iterable[Sequence[Leg]]) -> TableRows:
        rows = TableRows(LAND_LEG, (), "stretches").rows
        return listed(map(rows, legs))  # those of paths are travelled both ways

    def _crossing_row(self, item: Crossing) -> dict[str, Any]:
        candidates = (
            joined((link, f" ({route_text(path)})"), "")
            for path in self.candidates_of(item)
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
                link = Named(other.id, [Thing("stations", other.id, name_of(other))])
                yield {"id": link, "station": other.name_en, "km apart": text}

    @cached_property
    def _stations(self) -> tuple[list[LandingStation], NDArray[Any], NDArray[Any]]:
        """The stations that may be shown, and where they are."""
        every = list(self.table("stations").values())
        positions = np.array([item.position for item in every]).reshape(-1, 2)
        return every, positions[:, 0], positions[:, 1]

    def _paths(self, paths: Sequence[Sequence[Route]]) -> TableRows:
        return TableRows({"path": "name", **self._ends, **POSITION}, paths, "paths")

    def _listed_deals(self, deals: Sequence[Sequence[Deal]]) -> TableRows:
        return TableRows(DEAL, deals, "deals")

    def attached(self, items: Sequence[AttachedDeal]) -> list[dict[str, Any]]:
        """Return the rows of deals that apply to a route."""
        rows = self._listed_deals([]).rows([it.deal for it in items])
        return [
            row | {"attribution confidence": it.attribution_confidence, "why": it.why}
            for row, it in zip(rows, items, strict=True)
        ]

    def _groups(self, groups: Sequence[Sequence[RiskGroup]]) -> TableRows:
        return TableRows(GROUP, groups, "groups")

    def _incidents(self, items: Sequence[Sequence[Incident]]) -> TableRows:
        return TableRows(INCIDENT, items, "incidents")


ACCURACY: Columns = {"± km": "accuracy_km", "confidence": "confidence"}
POSITION: Columns = {"route km": lambda it: round(it.route_km, 3), **ACCURACY}
STATION: Columns = {"station": "name_en", "country": "country", "status": "status", **ACCURACY}
SEGMENT: Columns = {
    "role": "role",
    "order": "order_basis",
    "status": "status",
    "published km": lambda it: km(it.published_km, unit=""),
    "modelled km": lambda it: round(it.route_km, 3),
    "± km": "accuracy_km",
}
LAND_LEG: Columns = {
    "leg": "name",
    "right of way": "right_of_way",
    "since": lambda it: it.right_of_way_since or NOT_KNOWN,
    "trench": lambda it: it.trench or NOT_KNOWN,
    **POSITION,
}
DEAL: Columns = {
    "kind": "kind", "scope": "bought", "signed": "signed", "value": money, "status": "status"
}  # fmt: skip
GROUP: Columns = {
    "group": "name", "kind": "kind", "attribution confidence": "attribution_confidence"
}  # fmt: skip
INCIDENT: Columns = {
    "what": "name",
    "began": "start",
    "ended": lambda it: it.end or NOT_KNOWN,
    "place": "place",
    "cause": lambda it: it.cause or NOT_KNOWN,
}


def name_of(item: Any) -> str:
    """Return what a thing is called, or its id."""
    return (
        getattr(item, "name_en", "")
        or getattr(item, "title", "")
        or getattr(item, "name", "")
        or str(item.id)
    )
