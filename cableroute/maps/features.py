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
from collections.abc import Iterable, Mapping, Sequence
from types import SimpleNamespace
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.geodata.packed import Bounds
from cableroute.geodata.store import Geodata, is_hidden
from cableroute.maps.feature_lines import lines_of
from cableroute.maps.feature_values import (
    Drawn,
    PlaceSeen,
    is_present,
    is_written,
    metres,
    number_text,
    three,
    turned,
)
from cableroute.model.figures import Source, weakest
from cableroute.presentation.dossier_fields import (
    PLACE,
    Named,
    Thing,
    accuracy_text,
    fact_columns,
    range_text,
)
from cableroute.presentation.dossier_page import page_columns
from cableroute.presentation.dossier_rows import name_of
from cableroute.presentation.dossier_sections import Maker, Parts, parts_of, sources_of
from cableroute.presentation.names import Names
from cableroute.presentation.route_tables import overlap_text

TABLES = ("places", "systems", "segments", "stretches", "paths", "groups", "deals", "incidents",
          "legs", "routes")  # fmt: skip
"""What has cards, in the order in which things are numbered."""

NOTHING: tuple[Any, ...] = ("", ())
"""Values of a cell that say no more than None."""

NOTHING_DRAWN = Drawn()


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
    >>> tables = collect(open_geodata(), window=(-180, -85, 180, 85))
    >>> tables["systems"]["rows"]
    91
    """
    made = _Collector(Maker(geodata, confidential, neighbours=False), drawn, places, window)
    return made.tables(simplify_km)


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
        self.sources: dict[str, Source] = {}
        self.cited: dict[tuple[str, ...], tuple[int, ...]] = {}
        self.lists: dict[str, dict[tuple[Any, ...], Mapping[str, Any]]] = {}
        self.listed: dict[str, dict[int, tuple[Mapping[str, Any], int]]] = {}
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
        found = {table: self._table(table, simplify_km) for table in TABLES}
        found["lists"] = {
            title: pack_columns(self._list(title, list(rows.values())), len(rows))
            for title, rows in self.lists.items()
        }
        found["sources"] = pack([_source(item) for item in self.sources.values()])
        found["sources"]["ids"] = list(self.sources)
        return found

    def _table(self, table: str, simplify_km: float) -> dict[str, Any]:
        """Return the things of a table, with their facts and their lists."""
        things = list(self._things(table))
        rows, every = [row for row, _ in things], [parts for _, parts in things]
        items = [it.item for it in every]
        columns: dict[str, Sequence[Any]] = {
            "name": [name_of(item) for item in items],
            "name_ar": [self.maker.arabic(item) for item in items],
            "kind": [it.kind for it in every],
            **_columns(rows),
            "uncertain": [tuple(it.uncertain) for it in every],
            "sources": [self._cited(sources_of(it.shown)) for it in every],
        }
        if table in ("segments", "stretches"):
            legs = list(self.things[table].values())
            columns["line"] = lines_of(legs, middle_deg=self.middle_deg, simplify_km=simplify_km)
        facts: dict[str, Sequence[Any]] = {}
        if every:
            facts |= fact_columns(every[0].fields, items, [it.passed for it in every])
        if "position" in facts:
            facts["position"] = [
                text and (is_written(it.lon_deg, it.lat_deg) or text)
                for text, it in zip(facts["position"], items, strict=True)
            ]
        numbers: dict[str, list[tuple[int, ...]]] = {}
        for at, it in enumerate(every):
            for title, listed in it.tables.items():
                if listed:
                    column = numbers.setdefault(title, [()] * len(every))
                    column[at] = tuple(self._listed(title, row) for row in listed)
        return pack_columns(columns, len(every)) | {
            "facts": pack_columns(
                {label: self._cells(texts) for label, texts in facts.items()}, len(every)
            ),
            "lists": pack_columns(numbers, len(every)),
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
        known = self.places.keys() | systems.keys() | paths.keys()
        deals = {
            name: deal
            for name, deal in maker.table("deals").items()
            if alone
            or deal.system_id in systems
            or any(target in known for item in deal.applies_to for target in item.targets)
        }
        deals |= {item.deal.id: item.deal for route in self.drawn.routes for item in route.deals}
        incidents = {
            name: item
            for name, item in maker.table("incidents").items()
            if self._is_seen(item.position) or any(system in systems for system in item.system_ids)
        }
        every = maker.table("stretches")  # on a path some are travelled backwards
        stretches = {leg.id: every.get(leg.id, leg) for path in paths.values() for leg in path.legs}
        named = (*segments.values(), *stretches.values(), *incidents.values(), *self.drawn.legs)
        ids = {name for item in named for name in item.group_ids}
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

    # --- one row of each, and its dossier ---

    def _things(self, table: str) -> Iterable[tuple[dict[str, Any], Parts]]:
        """Yield of each thing of a table what the map needs of it, and the parts of its dossier."""
        if table == "places":
            yield from map(self._place, self.places.values())
        elif table == "legs":
            yield from map(self._leg, range(len(self.drawn.legs)))
        elif table == "routes":
            yield from map(self._route, range(len(self.drawn.routes)))
        else:
            for item in self.things[table].values():
                yield self._row(table, item), self.maker.of(table, item)

    def _row(self, table: str, item: Any) -> dict[str, Any]:
        match table:
            case "systems":
                legs = self.maker.naming("segments", "system", item.id)
                return {
                    "id": item.id, "status": item.status,
                    "ready": item.ready_for_service, "over": item.out_of_service,
                    "places": self._numbers("places", item.landing_station_ids),
                    "confidence": weakest(leg.confidence for leg in legs) if legs else "",
                }  # fmt: skip
            case "segments":
                return {
                    "system": self.rows["systems"][item.system_id],
                    "confidence": item.confidence,
                }
            case "stretches":
                return {"confidence": item.confidence}
            case "paths":
                stretches = self._numbers("stretches", [leg.id for leg in item.legs])
                return {"id": item.id, "stretches": stretches}
            case "deals":
                return {"contract": item.is_contract or None}
            case "incidents":
                lon, lat = item.position or (None, None)
                lon = None if lon is None else turned(lon, self.middle_deg)
                return {"start": item.start, **_spot(lon, lat, item)}
            case _:
                return {}

    def _place(self, place: PlaceSeen) -> tuple[dict[str, Any], Parts]:
        row = {
            "id": place.id,
            "role": place.role,
            **_spot(place.lon_deg, place.lat_deg, place.known),
        }
        if place.known is not None:
            return row, self.maker.of_place(place.known)
        end = SimpleNamespace(id=place.id)  # of a leg alone: nothing else is known of it
        return row, Parts("place of the land network", end, PLACE, {}, {}, (), ())

    def _leg(self, number: int) -> tuple[dict[str, Any], Parts]:
        leg, users = self.drawn.legs[number], self.drawn.users[number]
        more = {
            "round-trip delay": range_text("rtd_ms", self.drawn.delays[number]),
            "used by routes": ", ".join(str(user + 1) for user in users),
        }
        return {}, self.maker.of_leg(leg, "leg of a route", more)

    def _route(self, number: int) -> tuple[dict[str, Any], Parts]:
        """Return a found route: no thing of the catalogue, but shown as one."""
        route, row = self.drawn.routes[number], self.drawn.rows[number]
        facts = {
            label: f"{number_text(name, row.get(name), accuracy=row.get('accuracy_km'))} km"
            for label, name in (("route", "route_km"), ("on land", "land_km"), ("at sea", "sea_km"))
        } | {
            "accuracy": accuracy_text(route),
            "common section": self._overlap(row, "common_section"),
            "same corridor": self._overlap(row, "same_corridor"),
        }
        figures = (("Cable, km", "cable_km"), ("Published, km", "published_km"),
                   ("Round-trip delay, ms", "rtd_ms"))  # fmt: skip
        tables = {
            "Figures": [
                {"figure": label, **dict(zip(("low", "likely", "high"), values, strict=True))}
                for label, name in figures
                if (values := three(row, name))
            ],
            "Deals": [self.maker.attached_row(item) for item in route.deals],
        }
        return {}, parts_of("route", route, facts | {"note": route.note}, tables, [route])

    def _overlap(self, row: Mapping[str, Any], kind: str) -> str:
        """Return how much of a route is common in one sense with which other, in words."""
        names = {route.id: route.name for route in self.drawn.routes}
        other = row.get(f"{kind}_with")
        if other not in names or not is_present(row.get(f"{kind}_km")):
            return ""
        return f"{overlap_text(Names.english(None), row, kind)}, with {names[other]}"

    # --- names of others ---

    def _numbers(self, table: str, ids: Iterable[str]) -> tuple[int, ...]:
        rows = self.rows[table]
        return tuple(rows[name] for name in ids if name in rows)

    def _number(self, thing: Thing) -> int | None:
        """Return the number of a thing among all, if the page has it."""
        return self.numbers.get(thing.table, {}).get(thing.id)

    def _cells(self, texts: Sequence[Any]) -> Sequence[Any]:
        """Return the cells of a column of texts: nearly all texts name nothing."""
        if Named not in set(map(type, texts)):
            return texts
        return [self._cell(text) if type(text) is Named else text for text in texts]

    def _cell(self, text: Named) -> Any:
        """Return the number of what a text names; or, in parts, what it says and names."""
        parts: list[int | str] = []
        for part in text.parts:
            number = self._number(part) if isinstance(part, Thing) else None
            parts.append(part if isinstance(part, str) else part.name if number is None else number)
        if len(parts) == 1:
            return parts[0]
        return tuple(parts) if any(isinstance(it, int) for it in parts) else str(text)

    def _listed(self, title: str, row: Mapping[str, Any]) -> int:
        """Return the number of a row among those of its title; the same row comes often."""
        listed = self.listed.setdefault(title, {})
        _, number = listed.get(id(row), (None, -1))
        if number < 0:
            rows = self.lists.setdefault(title, {})
            texts = tuple(row.values())
            if "id" not in row:  # things that are named alike are not the same
                texts = tuple(it.parts if isinstance(it, Named) else it for it in texts)
            first = rows.setdefault(texts, row)
            number = len(rows) - 1 if first is row else listed[id(first)][1]
            listed[id(row)] = row, number  # kept, so that no other has its id
        return number

    def _list(self, title: str, rows: Sequence[Mapping[str, Any]]) -> dict[str, Sequence[Any]]:
        """Return the cells of rows by column; the name of what the page has is there once."""
        columns = page_columns(title, rows)
        things = [getattr(cell, "parts", (None,))[0] for cell in columns.pop("id", ())]
        if not things:
            return {key: self._cells(texts) for key, texts in columns.items()}
        known = [it if isinstance(it, Thing) and self._number(it) is not None else None
                 for it in things]  # fmt: skip
        names = [thing and thing.name for thing in known]
        return {"id": [thing and self._number(thing) for thing in known]} | {
            key: self._cells(
                [None if text == name else text for text, name in zip(texts, names, strict=True)]
            )
            for key, texts in columns.items()
        }

    def _cited(self, ids: tuple[str, ...]) -> tuple[int, ...]:
        """Return the numbers of sources."""
        if ids not in self.cited:
            known = self.maker.geodata.sources if self.maker.geodata else {}
            every = [known.get(name) or Source(name, name) for name in ids]
            shown = [it for it in every if self.maker.confidential or not is_hidden(it)]
            self.sources |= {it.id: it for it in shown if it.id not in self.sources}
            places = list(self.sources)
            self.cited[ids] = tuple(places.index(it.id) for it in shown)
        return self.cited[ids]


def _spot(lon_deg: float | None, lat_deg: float | None, item: Any) -> dict[str, Any]:
    return {
        "lon": None if lon_deg is None else round(lon_deg, 5),
        "lat": None if lat_deg is None else round(lat_deg, 5),
        "accuracy_m": metres(getattr(item, "accuracy_km", None)),
    }


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
        elif len(kinds) <= len(values) / 3:
            at = {value: place for place, value in enumerate(kinds)}
            packed[name] = {"of": list(kinds), "at": [at[value] for value in values]}
        elif kinds:
            packed[name] = values
    return {"rows": count, "columns": packed}
