"""Collect what a map's page shows: what is drawn, and the dossier of each thing for its card.

Everything becomes plain tables for JSON in which each thing, each row and each source is once
and others name it by its number. A cell of a card is a text as the terminal has it; the number of
a thing that the page has; or parts of both. What is confidential is left out, and so is every
mention of it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
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
    metres,
    number_text,
    three,
    turned,
)
from cableroute.model.figures import Source, weakest
from cableroute.presentation.dossier_fields import Named, Thing, accuracy_text, range_text
from cableroute.presentation.dossier_page import tables
from cableroute.presentation.dossier_sections import Dossier, Maker
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
        self.source_numbers: dict[str, int] = {}
        self.lists: dict[str, dict[tuple[Any, ...], int]] = {}
        self.listed: dict[tuple[str, int], tuple[Mapping[str, Any], int]] = {}
        self.things: dict[str, dict[str, Any]] = {"places": self.places}
        self._choose()
        self.rows = {
            table: {name: at for at, name in enumerate(items)}
            for table, items in self.things.items()
        }
        counts = [len(self.things[table]) for table in TABLES[:-2]]
        starts = dict(zip(TABLES, [0, *itertools.accumulate(counts)], strict=False))
        starts |= {"stations": starts["places"], "junctions": starts["places"]}
        self.starts = starts

    def tables(self, simplify_km: float) -> dict[str, Any]:
        """Return everything, packed."""
        found: dict[str, Any] = {}
        for table in TABLES:
            things = list(self._things(table))
            rows, dossiers = [row for row, _ in things], [it for _, it in things]
            if table in ("segments", "stretches"):
                legs = list(self.things[table].values())
                lines = lines_of(legs, middle_deg=self.middle_deg, simplify_km=simplify_km)
                rows = [row | {"line": line} for row, line in zip(rows, lines, strict=True)]
            found[table] = pack([
                {"name": it.title, "name_ar": it.name_ar, "kind": it.kind, **row,
                 "uncertain": it.uncertain, "sources": self._cited(it.source_ids)}
                for row, it in zip(rows, dossiers, strict=True)
            ])  # fmt: skip
            facts = [{name: self._cell(text) for name, text in it.facts.items()} for it in dossiers]
            found[table]["facts"] = pack(facts, _in_order(facts))
            found[table]["lists"] = pack([self._lists(it) for it in dossiers])
        found["lists"] = {
            title: pack([dict(row) for row in rows]) for title, rows in self.lists.items()
        }
        found["sources"] = pack([_source(item) for item in self.sources.values()])
        found["sources"]["ids"] = list(self.sources)
        return found

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

    def _things(self, table: str) -> Iterable[tuple[dict[str, Any], Dossier]]:
        """Yield of each thing of a table what the map needs of it, and its dossier."""
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

    def _place(self, place: PlaceSeen) -> tuple[dict[str, Any], Dossier]:
        row = {
            "id": place.id,
            "role": place.role,
            **_spot(place.lon_deg, place.lat_deg, place.known),
        }
        if place.known is not None:
            return row, self.maker.of_place(place.known)
        return row, Dossier("place of the land network", place.id, place.id, {}, {}, (), ())

    def _leg(self, number: int) -> tuple[dict[str, Any], Dossier]:
        leg, users = self.drawn.legs[number], self.drawn.users[number]
        more = {
            "round-trip delay": range_text("rtd_ms", self.drawn.delays[number]),
            "used by routes": ", ".join(str(user + 1) for user in users),
        }
        return {}, self.maker.of_leg(leg, "leg of a route", more)

    def _route(self, number: int) -> tuple[dict[str, Any], Dossier]:
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
        return {}, self.maker.page(
            "route", route, facts | {"note": route.note}, tables, [], [route]
        )

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
        table = "places" if thing.table in ("stations", "junctions") else thing.table
        at = self.rows.get(table, {}).get(thing.id)
        return None if at is None else self.starts[table] + at

    def _cell(self, text: str) -> Any:
        """Return a text; or the number of what it names; or both, in parts."""
        if type(text) is str or not isinstance(text, Named):  # nearly all are plain texts
            return text
        parts: list[int | str] = []
        for part in text.parts:
            number = self._number(part) if isinstance(part, Thing) else None
            parts.append(part if isinstance(part, str) else part.name if number is None else number)
        if any(isinstance(part, int) for part in parts):
            return tuple(parts) if len(parts) > 1 else parts[0]
        return "".join(map(str, parts))

    def _lists(self, found: Dossier) -> dict[str, tuple[int, ...]]:
        """Return the numbers of the rows of a dossier's tables, by title."""
        numbers = {}
        for table in (it.of("page") for it in tables(found)):
            title = str(table.title)
            numbers[title] = tuple(self._listed(title, table.columns, row) for row in table.rows)
        return numbers

    def _listed(self, title: str, columns: Sequence[Any], row: Mapping[str, Any]) -> int:
        """Return the number of a row among those of its title; the same row comes often."""
        _, number = self.listed.get((title, id(row)), (None, -1))
        if number < 0:
            rows = self.lists.setdefault(title, {})
            number = rows.setdefault(self._cells(columns, row), len(rows))
            self.listed[title, id(row)] = row, number  # kept, so that no other has its id
        return number

    def _cells(self, columns: Sequence[Any], row: Mapping[str, Any]) -> tuple[tuple[str, Any], ...]:
        """Return the cells of a row; the name of a thing that the page has is there once."""
        thing = getattr(row.get("id"), "parts", [None])[0]
        number = self._number(thing) if isinstance(thing, Thing) else None
        cells: dict[str, Any] = {} if number is None else {"id": number}
        for column in columns:
            text = column.texts(row)[0] if column.is_number else row[column.key]
            if column.key != "id" and text and not (number is not None and text == thing.name):
                cells[column.key] = self._cell(text)
        return tuple(cells.items())

    def _cited(self, ids: Sequence[str]) -> tuple[int, ...]:
        """Return the numbers of sources."""
        geodata = self.maker.geodata
        known = geodata.sources if geodata else {}
        numbers = []
        for item in (known.get(name) or Source(name, name) for name in ids):
            if self.maker.confidential or not is_hidden(item):
                self.sources.setdefault(item.id, item)
                numbers.append(self.source_numbers.setdefault(item.id, len(self.source_numbers)))
        return tuple(numbers)


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


def _in_order(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return the keys of rows in one order: each row has some of them, in that order."""
    found: list[str] = []
    for row in sorted(rows, key=len, reverse=True):
        place = 0
        for name in row:
            if name not in found:
                found.insert(place, name)
            place = found.index(name) + 1
    return found


def pack(rows: Sequence[Mapping[str, Any]], names: Iterable[str] = ()) -> dict[str, Any]:
    """Return a table by columns, shorter than row by row: each name once, each text once.

    A column is a list of the values, row by row; or ``{"all": value}``; or, where few
    values come again and again, ``{"of": values, "at": rows' places in them}``. None and
    empty values are all the same: not there. Values of several parts are tuples where they may
    come again. `names` are columns that come first.

    Examples
    --------
    >>> pack([{"kind": "a", "n": 1}, {"kind": "a", "n": 2, "note": ""}])
    {'rows': 2, 'columns': {'kind': {'all': 'a'}, 'n': [1, 2]}}
    """
    columns: dict[str, Any] = {}
    for name in dict.fromkeys(itertools.chain(names, *rows)):
        values = [row.get(name) for row in rows]
        try:
            kinds = dict.fromkeys(values)
        except TypeError:  # lists
            values = [None if value in ("", [], ()) else value for value in values]
            if any(value is not None for value in values):
                columns[name] = values
            continue
        if not kinds.keys().isdisjoint(NOTHING):
            values = [None if value in NOTHING else value for value in values]
            kinds = dict.fromkeys(values)
        if len(kinds) == 1:
            if values[0] is not None:
                columns[name] = {"all": values[0]}
        elif len(kinds) <= len(values) / 3:
            at = {value: place for place, value in enumerate(kinds)}
            columns[name] = {"of": list(kinds), "at": [at[value] for value in values]}
        else:
            columns[name] = values
    return {"rows": len(rows), "columns": columns}
