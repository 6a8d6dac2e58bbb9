"""Collect what a map's page shows: what is drawn, and the dossier of each thing for its card.

Everything becomes plain tables for JSON in which each thing, each row and each source is once
and others name it by its number. A cell of a card is a text as the terminal has it; the number of
a thing that the page has; or parts of both. A position that the script writes itself, from where
the thing is, is true. What is confidential is left out, and so is every
mention of it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import SimpleNamespace
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.geodata.crossed import groups_of
from cableroute.geodata.packed import Bounds
from cableroute.geodata.store import Geodata, is_hidden
from cableroute.maps.feature_lines import lines_of
from cableroute.maps.feature_values import (
    Drawn,
    PlaceSeen,
    five_decimals,
    is_written,
    metres,
    number_text,
    three,
    turned,
)
from cableroute.model.figures import Source, weakest
from cableroute.model.routes import Route
from cableroute.presentation.dossier_fields import (
    DossierKind,
    DossierList,
    Named,
    Thing,
    accuracy_text,
    cell,
    fact,
    fact_texts,
    name_of,
    range_text,
)
from cableroute.presentation.dossier_kinds import ATTACHED, Maker
from cableroute.presentation.names import Names
from cableroute.presentation.route_tables import overlap_text
from cableroute.presentation.tables import Column

TABLES = (
    "places",
    "systems",
    "segments",
    "stretches",
    "paths",
    "groups",
    "deals",
    "incidents",
    "legs",
    "routes",
)
"""What has cards, in the order in which things are numbered."""

NOTHING: tuple[Any, ...] = ("", ())
"""Values of a cell that say no more than None."""

NOTHING_DRAWN = Drawn()
NOWHERE = (None, None)
IN_WORDS = [cell(name, at) for at, name in enumerate(("figure", "low", "likely", "high"))]

FIGURES = (
    ("Cable, km", "cable_km"),
    ("Published, km", "published_km"),
    ("Round-trip delay, ms", "rtd_ms"),
)
"""The figures of a route by their label, each from low to high."""


def collect(
    geodata: Geodata | None,
    drawn: Drawn = NOTHING_DRAWN,
    places: Sequence[PlaceSeen] = (),
    *,
    window: Bounds,
    simplify_km: float = 0.0,
    confidential: bool = False,
) -> dict[str, Any]:
    """Return the tables of a map's page, ready for `packing.write`.

    Parameters
    ----------
    geodata : Geodata, optional
        The tables; without them there are only the routes.
    drawn : Drawn
        The routes.
    places : sequence of PlaceSeen
        The places that are drawn.
    window : (west, south, east, north)
        What can be seen, degrees: segments, paths and incidents elsewhere are left out.
    simplify_km : float
        How far a line of the catalogue may be moved to leave out vertices.
    confidential : bool
        Whether what is confidential is stated too.

    Returns
    -------
    dict of str to dict
        A table by name, as `pack` writes it: those of `TABLES`, each with its "facts" and
        "lists"; "sources", with their "ids"; and "lists", the rows of the cards by their title.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> tables = collect(geo, window=(-180, -85, 180, 85))
    >>> tables["systems"]["rows"] == len(geo.systems)
    True
    """
    collector = _Collector(Maker(geodata, confidential, neighbours=False), drawn, places, window)
    return collector.tables(simplify_km)


class _Collector:
    """Chooses what is on the page, numbers it, and writes its dossiers."""

    def __init__(
        self, maker: Maker, drawn: Drawn, places: Sequence[PlaceSeen], window: Bounds
    ) -> None:
        self.maker = maker
        self.drawn = drawn
        self.places = {place.id: place for place in places}
        self.window = window
        self.middle_deg = (window[0] + window[2]) / 2
        self.sources: dict[str, tuple[int, Source]] = {}
        self.cited: dict[tuple[str, ...], tuple[int, ...]] = {}
        self.lists: dict[str, dict[Any, tuple[int, dict[str, Any]]]] = {}
        self.names: list[str] = []
        self.things: dict[str, dict[str, Any]] = {"places": self.places}
        self._choose()
        self.rows = {
            table: {name: at for at, name in enumerate(items)}
            for table, items in self.things.items()
        }
        counts = [len(self.things[table]) for table in TABLES[:-2]]
        starts = [0, *itertools.accumulate(counts)]
        self.numbers = {
            table: {name: start + at for name, at in self.rows[table].items()}
            for table, start in zip(TABLES[:-2], starts, strict=False)
        }
        self.numbers |= dict.fromkeys(("stations", "junctions"), self.numbers["places"])

    def tables(self, simplify_km: float) -> dict[str, Any]:
        """Return everything, packed."""
        packed = {table: self._table(table, simplify_km) for table in TABLES}
        packed["lists"] = {
            title: pack_columns(self._list([row for _, row in rows.values()]), len(rows))
            for title, rows in self.lists.items()
        }
        packed["sources"] = pack([_source(item) for _, item in self.sources.values()])
        packed["sources"]["ids"] = list(self.sources)
        return packed

    def _table(self, table: str, simplify_km: float) -> dict[str, Any]:
        """Return the things of a table, with their facts and their lists."""
        things = self._things(table)
        if not things:
            nothing = pack([])
            return nothing | {"facts": nothing, "lists": nothing}
        kind, items = self._kind(table, things[0]), things
        if table == "places":
            items = [it.known or _end(it.id) for it in things]
        names, count = list(map(name_of, items)), len(items)
        self.names += names
        columns: dict[str, Sequence[Any]] = {
            "name": names,
            "name_ar": list(map(self.maker.arabic, items)),
            "kind": [kind.name or it.kind for it in items],
            **self._rows(table, things),
            "uncertain": [tuple(kind.uncertain(it)) for it in items],
            "sources": [self._source_numbers(kind.source_ids(it)) for it in items],
        }
        if table in ("segments", "stretches"):
            columns["line"] = lines_of(things, middle_deg=self.middle_deg, simplify_km=simplify_km)
        facts: dict[str, Sequence[Any]] = {**fact_texts(kind.facts, items)}
        if "position" in facts:
            facts["position"] = _positions(facts["position"], items)
        cells = {label: self._cells(texts) for label, texts in facts.items()}
        lists = {it.title: self._list_entries(it, items) for it in kind.lists}
        return pack_columns(columns, count) | {
            "facts": pack_columns(cells, count),
            "lists": pack_columns({name: at for name, at in lists.items() if at}, count),
        }

    # --- what is shown ---

    def _choose(self) -> None:
        """Choose what is in the window, and what the routes use."""
        maker, alone = self.maker, not self.drawn.routes
        lines = self._inside("segments")
        paths = self._inside("paths")
        near = {leg.system_id for leg in (*lines.values(), *self.drawn.legs)}
        near |= {user.id for name in paths for user, _ in maker.users.get(name, ())}
        systems = {
            name: system
            for name, system in maker.table("systems").items()
            if alone
            or name in near
            or not self.places.keys().isdisjoint(system.landing_station_ids)
        }
        segments = {name: leg for name, leg in lines.items() if leg.system_id in systems}
        drawn_ids = self.places.keys() | systems.keys() | paths.keys()
        deals = {
            name: deal
            for name, deal in maker.table("deals").items()
            if alone
            or deal.system_id in systems
            or any(target in drawn_ids for item in deal.applies_to for target in item.targets)
        }
        deals |= {item.deal.id: item.deal for route in self.drawn.routes for item in route.deals}
        incidents = {
            name: item
            for name, item in maker.table("incidents").items()
            if self._is_seen(item.position) or any(system in systems for system in item.system_ids)
        }
        every = maker.table("stretches")  # on a path some are travelled backwards
        stretches = {leg.id: every.get(leg.id, leg) for path in paths.values() for leg in path.legs}
        ids = {name for item in incidents.values() for name in item.group_ids}
        for leg in (*segments.values(), *stretches.values(), *self.drawn.legs):
            ids |= {*(groups_of(maker.geodata, [leg]) if maker.geodata else leg.group_ids)}
        groups = {
            name: group
            for name, group in maker.table("groups").items()
            if name in ids or any(system in systems for system in group.system_ids)
        }
        self.things |= {
            "systems": systems,
            "segments": segments,
            "stretches": stretches,
            "paths": paths,
            "groups": groups,
            "deals": deals,
            "incidents": incidents,
        }

    def _inside(self, table: str) -> dict[str, Any]:
        """Return the lines of a table that may be seen in the window, by their bounds."""
        items = self.maker.table(table)
        if not items:
            return {}
        west, south, east, north = self.window
        bounds = shapely.bounds(np.array([item.geometry for item in items.values()]))
        broad = bounds[:, 2] - bounds[:, 0] > 180  # over the date line: anywhere
        low = np.ceil((west - bounds[:, 2]) / 360)
        across = bounds[:, 0] + 360 * low <= east
        inside: NDArray[np.bool_] = (across | broad) & (
            (bounds[:, 1] <= north) & (bounds[:, 3] >= south)
        )
        return {name: items[name] for name in itertools.compress(items, inside)}

    def _is_seen(self, position: tuple[float, float] | None) -> bool:
        west, south, east, north = self.window
        return (
            position is not None
            and west <= turned(position[0], self.middle_deg) <= east
            and south <= position[1] <= north
        )

    # --- what the map needs of each thing, and its dossier ---

    def _things(self, table: str) -> Sequence[Any]:
        if table in ("legs", "routes"):
            return self.drawn.legs if table == "legs" else self.drawn.routes
        return list(self.things[table].values())

    def _kind(self, table: str, item: Any) -> DossierKind:
        """Return the kind of the dossiers of a table: of routes, and of legs, as they are drawn."""
        if table == "routes":
            return self._routes()
        if table != "legs":
            return self.maker.kind_of(table, item)
        drawn, at = self.drawn, {id(leg): at for at, leg in enumerate(self.drawn.legs)}
        return self.maker.leg_kind(
            "leg of a route",
            lambda leg: range_text("rtd_ms", drawn.delays[at[id(leg)]]),
            lambda leg: ", ".join(str(user + 1) for user in drawn.users[at[id(leg)]]),
        )

    def _rows(self, table: str, items: Sequence[Any]) -> Mapping[str, Sequence[Any]]:
        match table:
            case "places":
                return {
                    "id": [it.id for it in items],
                    "role": [it.role for it in items],
                    **_spots(
                        [(it.lon_deg, it.lat_deg) for it in items], [it.known for it in items]
                    ),
                }
            case "systems":
                segments = [self.maker.segments_of(it) for it in items]
                return {
                    "id": [it.id for it in items],
                    "status": [it.status for it in items],
                    "ready": [it.ready_for_service for it in items],
                    "over": [it.out_of_service for it in items],
                    "places": [self._numbers("places", it.landing_station_ids) for it in items],
                    "confidence": [
                        weakest([leg.confidence for leg in legs]) if legs else ""
                        for legs in segments
                    ],
                }
            case "segments":
                return {
                    "id": [it.id for it in items],
                    "system": [self.rows["systems"][it.system_id] for it in items],
                    "confidence": [it.confidence for it in items],
                }
            case "stretches":
                return {"confidence": [it.confidence for it in items]}
            case "paths":
                stretches = [[leg.id for leg in it.legs] for it in items]
                return {
                    "id": [it.id for it in items],
                    "stretches": [self._numbers("stretches", ids) for ids in stretches],
                }
            case "deals":
                return {"contract": [it.is_contract or None for it in items]}
            case "incidents":
                return {
                    "id": [it.id for it in items],
                    "start": [it.start for it in items],
                } | _spots(
                    [
                        (turned(it.position[0], self.middle_deg), it.position[1])
                        if it.position
                        else NOWHERE
                        for it in items
                    ],
                    items,
                )
            case _:
                return {}

    def _routes(self) -> DossierKind:
        """Return the dossiers of found routes: no rows of the catalogue, but shown as such."""
        row_of = dict(zip(map(id, self.drawn.routes), self.drawn.rows, strict=True))

        def length_text(name: str) -> Callable[[Route], str]:
            def text(route: Route) -> str:
                row = row_of[id(route)]
                return f"{number_text(name, row.get(name), accuracy=row.get('accuracy_km'))} km"

            return text

        facts = (
            fact("route", length_text("route_km")),
            fact("on land", length_text("land_km")),
            fact("at sea", length_text("sea_km")),
            fact("accuracy", accuracy_text),
            fact("common section", lambda it: self._overlap(row_of[id(it)], "common_section")),
            fact("same corridor", lambda it: self._overlap(row_of[id(it)], "same_corridor")),
            fact("note"),
        )
        lists = (
            DossierList("Figures", IN_WORDS, lambda it: _figures(row_of[id(it)])),
            DossierList("Deals", ATTACHED, lambda it: it.deals),
        )
        return DossierKind("route", facts, lists)

    def _overlap(self, row: Mapping[str, Any], kind: str) -> str:
        """Return the overlap of a route with each other in one sense, in words."""
        routes = self.drawn.routes
        numbers = {route.id: number for number, route in enumerate(routes)}
        other = numbers.get(row.get(f"{kind}_with", ""))
        if other is None:
            return ""
        said = overlap_text(Names.english(None), row, kind)
        return f"{said}, with {other + 1}, {self.drawn.short_names[other]}"

    # --- names of others ---

    def _numbers(self, table: str, ids: Iterable[str]) -> tuple[int, ...]:
        rows = self.rows[table]
        return tuple([rows[name] for name in ids if name in rows])

    def _number(self, thing: Thing, otherwise: str | None = None) -> Any:
        """Return the number of a thing among all, if the page has it."""
        numbers = self.numbers.get(thing.table)
        return numbers.get(thing.id, otherwise) if numbers else otherwise

    def _cells(self, texts: Sequence[Any]) -> Sequence[Any]:
        """Return the cells of a column of texts: nearly all texts name nothing."""
        if Named not in set(map(type, texts)):
            return texts
        return [self._cell(text) if type(text) is Named else text for text in texts]

    def _cell(self, text: Named) -> Any:
        """Return the number of what a text names; or, in parts, what it says and names."""
        parts = [
            part if isinstance(part, str) else self._number(part, part.name) for part in text.parts
        ]
        if len(parts) == 1:
            return parts[0]
        return tuple(parts) if any(isinstance(it, int) for it in parts) else str(text)

    def _list_entries(self, listing: DossierList, items: Sequence[Any]) -> list[tuple[int, ...]]:
        """Return the row numbers of each feature in a list, equal rows once."""
        listed = [list(listing.of(item)) for item in items]
        if not any(listed):
            return []
        rows = self.lists.setdefault(listing.title, {})
        every = {id(it): it for of_item in listed for it in of_item}
        cells = _cells_of(listing.columns, [*every.values()])
        keys = (
            cells if "id" in cells else {name: map(_parts, texts) for name, texts in cells.items()}
        )
        entries = zip(
            every, zip(*keys.values(), strict=True), zip(*cells.values(), strict=True), strict=True
        )
        number = {
            at: rows.setdefault(key, (len(rows), dict(zip(cells, row, strict=True))))[0]
            for at, key, row in entries
        }
        return [tuple([number[id(it)] for it in of_item]) for of_item in listed]

    def _list(self, rows: Sequence[Mapping[str, Any]]) -> dict[str, Sequence[Any]]:
        """Return the cells of rows by column; the name of what the page has is there once."""
        columns = _columns(rows)
        numbers = list(map(self._row_number, columns.pop("id", ())))
        if not numbers:
            return {key: self._cells(texts) for key, texts in columns.items()}
        names = [None if number is None else self.names[number] for number in numbers]
        return {"id": numbers} | {
            key: self._cells(
                [None if text == name else text for text, name in zip(texts, names, strict=True)]
            )
            for key, texts in columns.items()
        }

    def _row_number(self, identity: Any) -> Any:
        """Return the number of the feature that a row is about, if the page has it."""
        (thing, *_) = getattr(identity, "parts", (None,))
        return self._number(thing) if isinstance(thing, Thing) else None

    def _source_numbers(self, ids: tuple[str, ...]) -> tuple[int, ...]:
        """Return the numbers of sources."""
        if ids not in self.cited:
            sources = self.maker.geodata.sources if self.maker.geodata else {}
            every = [sources.get(name) or Source(name, name) for name in ids]
            shown = [it for it in every if self.maker.confidential or not is_hidden(it)]
            for it in shown:
                self.sources.setdefault(it.id, (len(self.sources), it))
            self.cited[ids] = tuple(self.sources[it.id][0] for it in shown)
        return self.cited[ids]


def _end(identity: str) -> Any:
    """Return the end of a leg of which nothing but its id is known."""
    texts = dict.fromkeys(("id", "country", "position_of", "note"), "")
    return SimpleNamespace(**texts, name=identity, kind="place of the land network", source_ids=())


def _cells_of(columns: Iterable[Column], items: Sequence[Any]) -> dict[str, Sequence[Any]]:
    """Return the cells of a list on a page, by column: of figures their texts."""
    cells: dict[str, Sequence[Any]] = {
        it.key: it.values(items) for it in columns if "page" in it.outputs
    }
    values = dict(cells)
    for column in columns:
        if column.is_number:
            names = [name for name in (column.key, column.accuracy) if name]
            pairs = list(zip(*(values[name] for name in names), strict=True))
            texts = {it: column.texts(dict(zip(names, it, strict=True)))[0] for it in {*pairs}}
            cells[column.key] = [texts[pair] for pair in pairs]
    return cells


def _parts(text: Any) -> Any:
    """Return the features that a text names: those with equal names stay apart."""
    return text.parts if isinstance(text, Named) else text


def _figures(row: Mapping[str, Any]) -> list[tuple[str, ...]]:
    return [(label, *values) for label, name in FIGURES if (values := three(row, name))]


def _positions(texts: Sequence[str], items: Sequence[Any]) -> list[str | bool]:
    """Return the positions of things in words; true where the script writes it."""
    positions = [
        (it.lon_deg, it.lat_deg) if text else NOWHERE for text, it in zip(texts, items, strict=True)
    ]
    written = is_written(np.array(positions, float)).tolist()
    return [here or text for here, text in zip(written, texts, strict=True)]


def _spots(
    positions: Sequence[tuple[float | None, float | None]], items: Sequence[Any]
) -> dict[str, Sequence[Any]]:
    """Return the positions of features, with their accuracy; nothing of one without a position."""
    accuracy_km = [getattr(it, "accuracy_km", None) for it in items]
    accuracy_m = {km: metres(km) for km in set(accuracy_km)}
    lon_deg, lat_deg = zip(*positions, strict=True)
    return {
        "lon": _rounded(lon_deg),
        "lat": _rounded(lat_deg),
        "accuracy_m": [accuracy_m[km] for km in accuracy_km],
    }


def _rounded(degrees: Sequence[float | None]) -> list[float | None]:
    rounded = five_decimals(np.array(degrees, float)).tolist()
    return [
        deg if deg is None or deg == near else near
        for deg, near in zip(degrees, rounded, strict=True)
    ]


def _source(item: Source) -> dict[str, Any]:
    web = re.match(r"https?://[^\s]+\Z", item.url, re.IGNORECASE) is not None
    return {
        "title": item.title,
        "publisher": item.publisher,
        "date": item.date,
        "licence": item.licence,
        "url": item.url if web else "",
    }


def pack(rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return a table by columns, shorter than row by row: each name once, each text once.

    Examples
    --------
    >>> pack([{"kind": "a", "n": 1}, {"kind": "a", "n": 2, "note": ""}])
    {'rows': 2, 'columns': {'kind': {'all': 'a'}, 'n': [1, 2]}}
    """
    return pack_columns(_columns(rows), len(rows))


def _columns(rows: Sequence[Mapping[str, Any]]) -> dict[str, Sequence[Any]]:
    names = dict.fromkeys(itertools.chain.from_iterable(rows))
    return {name: [row.get(name) for row in rows] for name in names}


def pack_columns(columns: Mapping[str, Sequence[Any]], count: int) -> dict[str, Any]:
    """Return a table of so many rows, each text of a column once where it comes often.

    A column is a list of the values, row by row; or ``{"all": value}``; or, where few
    values come again and again, ``{"of": values, "at": rows' places in them}``. None and
    empty values are all the same: not there. Values of several parts are tuples where they may
    come again.
    """
    packed: dict[str, Any] = {}
    for name, values in columns.items():
        try:
            kinds = dict.fromkeys(values)
        except TypeError:  # lists
            values = [None if value in ("", [], ()) else value for value in values]
            if any(value is not None for value in values):
                packed[name] = values
            continue
        if not kinds.keys().isdisjoint(NOTHING):
            values = [None if value in NOTHING else value for value in values]
            kinds = dict.fromkeys(values)
        if len(kinds) == 1:
            if values[0] is not None:
                packed[name] = {"all": values[0]}
        elif len(kinds) > len(values) / 3:
            packed[name] = values
        elif kinds:
            at = {value: place for place, value in enumerate(kinds)}
            packed[name] = {"of": list(kinds), "at": [at[value] for value in values]}
    return {"rows": count, "columns": packed}
