"""What short tables of a user's own hold: stations, cables and deals, of five columns each.

Each row becomes those of the full tables. What no column states has a default, and all defaults
are stated. A station of one's own at which a cable ends is joined on land to the nearest station of
the other tables, where the land of its country allows.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import shapely

from cableroute.errors import Problem, UnknownNameError, shown
from cableroute.geodata.country_ground import CountryGround, assumed_link
from cableroute.geodata.embedded import embedded_folder
from cableroute.geodata.name_index import NameIndex
from cableroute.geodata.overlay import Layers
from cableroute.geodata.tables import SHORT_TABLES, TableFile, TypedRows, read_cells, typed
from cableroute.geodata.values import Field, RawRow, Row
from cableroute.geometry.geodesy import distance_km
from cableroute.geometry.lines import line_km

MOST_ROWS = 100_000
"""Rows of a short table that is read."""

JOIN_KM, FURTHER_KM, NEAREST = 150.0, 25.0, 5
"""A station of one's own is joined to the nearest that is so near, and to others that are little
further; the nearest of so many."""

SNAP_KM = 9.0
"""A line that ends so near to its station goes on to it."""

SAME_PLACE_KM = 0.001

SHORT_NAMES = {"name_en": "name", "start_id": "start", "end_id": "end", "geometry": "wkt"}
"""How short tables call a field of the full ones."""

NEEDED = {
    "stations": ("id", "name", "country"),
    "cables": ("id", "name", "start", "end"),
    "deals": ("id", "title", "applies_to"),
}
"""The columns that each needs, beside a position or a line."""

POSITIONS = ("lon", "lat", "wkt")
EXAMPLES = {"Point": "POINT (5.4 43.3)", "LineString": "LINESTRING (5.4 43.3, 7 42)"}

DEFAULTS: Mapping[str, Mapping[str, Any]] = {
    "stations": {
        "status": "in service", "confidence": "assumed", "accuracy_km": None,
        "kind": "landing station", "position_of": "as given",
    },
    "cables": {
        "status": "in service", "confidence": "assumed", "accuracy_km": None, "medium": "sea",
        "kind": "segment", "order_basis": "stated", "length_kind": "line as given",
    },
    "deals": {
        "kind": "other", "value_basis": "stated", "status": "as given", "how_surely": "stated",
    },
}  # fmt: skip
"""What a row holds that does not state it. An accuracy that is not stated is not known."""

STATED = {
    "status": "status {}", "confidence": "confidence {}", "accuracy_km": "accuracy not known",
    "medium": "at {}", "value_basis": "value {}",
}  # fmt: skip
"""Defaults that change an answer, and so are stated."""

BOUGHT = {
    "crossing": "crossing|transit", "sea pairs or capacity": "capacity|iru|pair|lease",
    "build": "build|built|suppl", "landing": "landing", "company": "company|acqui",
}  # fmt: skip
"""Words by which a deal says what it buys."""

SCOPES = {
    "systems": "system", "transit_paths": "path", "landing_stations": "landing", "legs": "segment",
    "countries": "country",
}  # fmt: skip
"""What a deal may apply to, and how it is then said to apply."""

Cells = dict[str, Any]


def bought_of(text: str) -> str:
    """Return what a deal of such a kind or title buys; empty where no word says it.

    Examples
    --------
    >>> bought_of("My transit deal"), bought_of("agreement")
    ('crossing', '')
    """
    return next((it for it, words in BOUGHT.items() if re.search(words, text.lower())), "")


def read_short(file: TableFile, layers: Layers, prefix: str) -> TypedRows:
    """Return the rows that a short table becomes, by table.

    Faults join the problems of the layers, and the defaults that rows took their remarks.
    """
    name = f"{prefix}{file.path.name}"
    kind = file.family.removeprefix("short ")
    schema = {file.family: _columns(kind, layers)}
    given = list(read_cells(file, name, schema, layers.problems))
    if len(given) > MOST_ROWS:
        message = f"has {len(given):,} rows, more than {MOST_ROWS:,}"
        hint = "give full tables, or import them as a cable map"
        layers.problems.append(Problem("size", name, message, hint))
        return {}
    if not given:
        return {}
    rows = list(_KINDS[kind](file, name, layers).rows(given))
    found = typed(iter(rows), layers.schema)
    return {
        table: (made, [replace(it, where=_short_where(it.where)) for it in faults])
        for table, (made, faults) in found.items()
    }


def _columns(kind: str, layers: Layers) -> tuple[Field, ...]:
    """Return the columns of a short table: its own, and the other fields of the full one."""
    needed = NEEDED[kind]
    own = [Field(it, "text", "", True, "", "", it.replace("_", " ")) for it in needed]
    if kind != "deals":
        own += [Field(it, "text", "", False, "", "", it) for it in POSITIONS]
    rest = (it for it in layers.schema[SHORT_TABLES[f"short {kind}"][0]]
            if it.name not in {*SHORT_NAMES, *needed})  # fmt: skip
    return (*own, *(it._replace(required=False) for it in rest))


def _short_where(where: str) -> str:
    start, field, name = where.rpartition("field ")
    return f"{start}{field}{SHORT_NAMES.get(name, name)}"


def _text(cells: Mapping[str, Any], name: str) -> str:
    return str(cells.get(name) or "").strip()


def _degrees(raw: RawRow) -> str:
    return f"{_text(raw.cells, 'lon')} {_text(raw.cells, 'lat')}"


class _ShortTable(ABC):
    """Makes full rows of those of a short table."""

    def __init__(self, file: TableFile, name: str, layers: Layers) -> None:
        self.layers, self.name, self.kind = layers, name, file.path.stem.lower()
        self.folder = file.path.parent
        words = "".join(it if it.isalnum() else " " for it in self.folder.resolve().name).split()
        self.source_id = "-".join(("own", *words, self.kind))
        self.date = (embedded_folder() / "data_date.txt").read_text(encoding="utf-8").strip()
        self.took: dict[str, None] = {}

    def rows(self, given: Sequence[RawRow]) -> Iterator[RawRow]:
        """Yield the full rows, and the source of those that name none."""
        yield from self.made(given)
        self.layers.defaults.setdefault(self.folder.name, {}).update(self.took)
        yield RawRow("sources", self.name, {
            "id": self.source_id, "title": f"{self.kind}.csv of {self.folder.resolve().name}",
            "publisher": "the user", "licence": "facts only, of the user's own",
            "used_for": "rows of the user's own",
        })  # fmt: skip

    @abstractmethod
    def made(self, given: Sequence[RawRow]) -> Iterator[RawRow]:
        """Yield the full rows."""

    def filled(self, raw: RawRow) -> Cells:
        """Return the cells of a full row: those given, by their full names, and defaults."""
        full = {short: name for name, short in SHORT_NAMES.items()}
        own = {*POSITIONS, "applies_to"}
        cells = {full.get(key, key): it for key, it in raw.cells.items() if key not in own}
        for key, value in DEFAULTS[self.kind].items():
            if not _text(cells, key):
                cells[key] = value
                if key in STATED and (self.kind, key) != ("deals", "status"):
                    self.took[STATED[key].format(value)] = None
        cells["source_ids"] = _text(cells, "source_ids") or self.source_id
        return cells

    def fault(self, raw: RawRow, field: str, message: str, hint: str) -> None:
        """Add a fault of a cell."""
        where = f"{raw.where}, field {field}"
        self.layers.problems.append(Problem(field, where, message, hint))

    def index(self, kind: str, *tables: str, lists: str = "") -> NameIndex:
        """Return the names of the rows of some tables."""
        names = ("name_en", "name", "name_ar")
        return NameIndex(kind, {
            key: () if table == "legs" else  # the one leg of a system has its name
            (*filter(None, map(row.values.get, names)), *(row.values.get("aliases") or ()))
            for table in tables for key, row in self.layers.ids(table).items()
        }, lists=lists)  # fmt: skip

    def shape(self, rows: Sequence[RawRow], kind: str) -> Cells | None:
        """Return the place or the line of rows as GeoJSON; None where a fault says why not."""
        given = [_text(it.cells, "wkt") or _degrees(it) for it in rows]
        text = given[0] if "(" in given[0] else f"{kind.upper()} ({', '.join(given)})"
        found = shapely.from_wkt(text.rpartition(";")[2], on_invalid="ignore")
        is_one = len(rows) == 1 or text != given[0]
        if found is None or found.geom_type != kind or found.is_empty or not is_one:
            points = shapely.from_wkt([f"POINT ({it})" for it in given], on_invalid="ignore")
            wrong = np.flatnonzero(shapely.is_missing(points)).tolist() if text != given[0] else [0]
            at = wrong[0] if wrong else 0
            hint = f"longitude first, digits with a point, as lon and lat or {EXAMPLES[kind]}"
            self.fault(rows[at], "wkt", f"{shown(given[at])} is not one {kind} in degrees", hint)
            return None
        at = shapely.get_coordinates(found).tolist()
        return {"type": kind, "coordinates": at[0] if kind == "Point" else at}


class _OwnStations(_ShortTable):
    def made(self, given: Sequence[RawRow]) -> Iterator[RawRow]:
        countries = self.index("country", "countries")
        for raw in given:
            cells = self.filled(raw)
            cells["status_date"] = _text(cells, "status_date") or self.date
            if countries.has(country := _text(cells, "country")):
                cells["country"] = countries.find(country)
            if (shape := self.shape([raw], "Point")) is not None:
                cells["geometry"] = shape
            yield RawRow("landing_stations", raw.where, cells)


class _OwnCables(_ShortTable):
    def made(self, given: Sequence[RawRow]) -> Iterator[RawRow]:
        places = self.index("landing station", "landing_stations", lists="your stations.csv")
        systems: dict[str, RawRow] = {}
        for rows in _by_id(given):
            raw, cells = rows[0], self.filled(rows[0])
            for other in rows[1:]:
                if any(name not in POSITIONS and text.strip() not in ("", _text(raw.cells, name))
                       for name, text in other.cells.items()):  # fmt: skip
                    hint = (
                        "only lon and lat of its rows differ; give another cable an id of its own"
                    )
                    self.fault(other, "id", f"is that of {raw.where}", hint)
            for end in ("start_id", "end_id"):
                cells[end] = self.place(raw, end, places)
            own = _text(cells, "id")
            cells["system_id"] = _text(cells, "system_id") or own
            if cells["system_id"] == own:
                cells["id"] = f"{own}-S"
            system = systems.setdefault(cells["system_id"], RawRow("systems", raw.where, {
                "id": cells["system_id"], "name": cells["name_en"], "landing_station_ids": [],
                "status_date": self.date, "status_basis": "reported",
                **{key: cells.get(key) for key in ("medium", "status", "source_ids", "visibility")},
            }))  # fmt: skip
            ends = [cells["start_id"], cells["end_id"]]
            system.cells["landing_station_ids"] += [
                it for it in ends if it and it not in system.cells["landing_station_ids"]
            ]
            if cells["id"] != own:  # the name is the system's
                of_ends = " to ".join(_text(raw.cells, it) for it in ("start", "end"))
                cells["name_en"] = f"{cells['name_en']}, {of_ends}"
            shape = self.shape(rows, "LineString")
            if shape is not None and all(ends):
                self.reach_ends(ends, shape["coordinates"])
                cells["geometry"] = shape
                cells["right_of_way"] = _text(cells, "right_of_way") or (
                    "seabed" if cells["medium"] == "sea" else "estimate"
                )
                yield RawRow("cables", raw.where, cells)
        yield from systems.values()
        yield from self.links(dict.fromkeys(
            it for row in systems.values() for it in row.cells["landing_station_ids"]
        ))  # fmt: skip

    def place(self, raw: RawRow, end: str, places: NameIndex) -> str:
        """Return the id of the station at an end; empty where a fault says why."""
        text = _text(raw.cells, SHORT_NAMES[end])
        try:
            return places.find(text) if text else ""
        except UnknownNameError as error:
            self.fault(raw, SHORT_NAMES[end], str(error), "")
            return ""

    def reach_ends(self, ends: Sequence[str], line: list[list[float]]) -> None:
        """Lead a line to its stations where it ends near them, the other way round if need be."""
        places = [self.layers.rows("landing_stations")[it]["geometry"] for it in ends]
        if None in places or any(abs(lon) > 180 or abs(lat) > 90 for lon, lat in line):
            return
        first, last = ([it.x, it.y] for it in places)
        if distance_km(*line[0], *last) < distance_km(*line[0], *first):
            line.reverse()
        for end, place in ((len(line), last), (0, first)):
            if 0 < distance_km(*line[min(end, len(line) - 1)], *place) <= SNAP_KM:
                line.insert(end, place)

    def links(self, ends: Iterable[str]) -> Iterator[RawRow]:
        """Yield links on land that are assumed, from own stations to the nearest others."""
        rows = self.layers.rows("landing_stations")
        origin = self.layers.origin
        others = [
            row for row in rows.values()
            if row["geometry"] is not None and origin(row) != self.folder
            and row["visibility"] != "confidential"
        ]  # fmt: skip
        at = np.array([row["geometry"].coords[0] for row in others]).reshape(-1, 2)
        ground: CountryGround | None = None
        for own in (rows[it] for it in ends if origin(rows[it]) == self.folder):
            if own["geometry"] is None or not others:
                continue
            ground = ground or CountryGround(embedded_folder() / "countries_ne10m.bin.xz")
            away_km = distance_km(*own["geometry"].coords[0], *at.T)
            near = [(float(away_km[n]), others[n]) for n in np.argsort(away_km)[:NEAREST].tolist()]
            yield from self.link(own, near, ground)

    def link(
        self, own: Row, near: Sequence[tuple[float, Row]], ground: CountryGround
    ) -> Iterator[RawRow]:
        """Yield the links of an own station to the nearest others that land joins; say how far."""
        name = f"{own['name_en']} ({own['id']})"
        km, other = near[0]
        why = f"the nearest station is {other['name_en']} ({other['id']}), {km:,.0f} km away"
        if km < SAME_PLACE_KM:
            message = f"is the very place of {other['name_en']} ({other['id']})"
            hint = f"leave the row out and name {other['id']} in cables.csv"
            self.layers.problems.append(Problem("place", own.where, message, hint))
            return
        most_km, said = JOIN_KM, []
        for km, other in near:
            if km > most_km or own["country"] != other["country"]:
                continue
            ends = [it["geometry"].coords[0] for it in (own, other)]
            line, _ = ground.way(own["country"], *ends)
            if line is None:  # water is between them
                continue
            most_km = min(most_km, km + FURTHER_KM)
            said.append(f"{other['name_en']} ({other['id']}), {line_km(line):.1f} km")
            one, two = ((it["id"], it["name_en"]) for it in (own, other))
            row = assumed_link(one, two, own["country"], line_km(line))
            yield RawRow("backhaul", own.where, {
                **row, "source_ids": [*row["source_ids"], self.source_id],
                "geometry": {"coordinates": [list(it) for it in line.coords]},
            })  # fmt: skip
        joined = f"joined on land to {' and '.join(said)}, assumed"
        hint = f"add a link to backhaul.geojson, or end a cable at a station of the tables: {why}"
        if own["visibility"] != "confidential":
            is_joined = joined if said else f"joined to no other station on land: {hint}"
            self.layers.remarks.append(f"{name} is {is_joined}")


class _OwnDeals(_ShortTable):
    def made(self, given: Sequence[RawRow]) -> Iterator[RawRow]:
        own = [key for key, row in self.layers.rows("systems").items()
               if self.layers.origin(row) == self.folder]  # fmt: skip
        names = ", ".join(own)
        legs = {it: f"{it}-S" for it in own if f"{it}-S" in self.layers.ids("legs")}
        what = "cable, system, path, station or country"
        known = self.index(what, *reversed(SCOPES), lists=f"your own: {names}" if names else "")
        scope_of = {key: scope for table, scope in reversed(SCOPES.items())
                    for key in self.layers.ids(table)}  # fmt: skip
        for raw in given:
            cells = self.filled(raw)
            signed = _text(cells, "signed")
            cells["signed_precision"] = _text(cells, "signed_precision") or {
                4: "year",
                7: "month",
                10: "day",
            }.get(len(signed), "unknown")
            if not _text(cells, "value"):
                cells["value_basis"] = None
            words = " ".join(_text(raw.cells, it) for it in ("kind", "title"))
            if not _text(cells, "bought") and (bought := bought_of(words)):
                cells["bought"] = bought
                self.took[f"{bought} bought, by the words of the deal"] = None
            how = cells.pop("how_surely")
            named = self.targets(raw, known)
            if len(named) == 1 and named[0] in legs:
                cells["system_id"] = _text(cells, "system_id") or named[0]
            yield RawRow("deals", raw.where, cells)
            targets = [legs.get(it, it) for it in named]  # the cable itself
            scopes = [scope_of[it] for it in targets]
            if scopes == ["landing", "landing"]:
                targets, scopes = [";".join(targets)], ["station pair"]
            for target, scope in zip(targets, scopes, strict=True):
                yield RawRow("deal_applies", raw.where, {
                    "deal_id": cells["id"], "scope": scope, "target_ids": target,
                    "how_surely": how, "source_ids": cells["source_ids"],
                })  # fmt: skip

    def targets(self, raw: RawRow, known: NameIndex) -> list[str]:
        """Return the ids of what a deal applies to; a name that nothing has is a fault."""
        deal = f"deal {_text(raw.cells, 'id')} ({_text(raw.cells, 'title')})"
        given = [it.strip() for it in _text(raw.cells, "applies_to").split(";") if it.strip()]
        if not given:
            self.fault(raw, "applies_to", f"{deal} applies to nothing", known.remedy)
        found = []
        for text in given:
            try:
                found.append(known.find(text))
            except UnknownNameError as error:
                self.fault(raw, "applies_to", f"{deal}: {error}", "")
        return found


_KINDS: dict[str, Callable[[TableFile, str, Layers], _ShortTable]] = {
    "stations": _OwnStations,
    "cables": _OwnCables,
    "deals": _OwnDeals,
}


def _by_id(given: Sequence[RawRow]) -> Iterable[list[RawRow]]:
    """Return the rows of each cable: one of WKT, or its positions in order."""
    found: dict[str, list[RawRow]] = {}
    for raw in given:
        found.setdefault(_text(raw.cells, "id") or raw.where, []).append(raw)
    return found.values()
