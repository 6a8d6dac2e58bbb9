"""Cables of one's own in text tables: lines as WKT or positions, and three short tables."""

from __future__ import annotations

import csv
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import shapely

from cableroute.errors import ModelError, Problem, shown
from cableroute.files import csv_lines
from cableroute.geodata.embedded import embedded_folder
from cableroute.geodata.locate import point_name
from cableroute.geodata.opening import open_geodata
from cableroute.geodata.short_tables import NEEDED
from cableroute.geodata.store import Geodata
from cableroute.geodata.tables import SHORT_NAMES
from cableroute.model.deals import Deal
from cableroute.model.routes import Route
from cableroute.text import without_secrets

if TYPE_CHECKING:
    import geopandas

WKT = ("wkt", "geometry", "geom", "the_geom")
LON, LAT = ("lon", "longitude"), ("lat", "latitude")
BESIDE = {"id", "name", "start", "end", "medium", "accuracy_km", "confidence", "deals", "colour"}
"""Columns of lines; any other beside positions is one of a position list."""

MOST_HEAD, MOST_OCTETS = 10_000, 50_000_000
"""Characters of a heading, octets of a table."""


class OwnCable(NamedTuple):
    """A cable of a folder of short tables as a route, and the deals of the folder on it."""

    route: Route
    deals: tuple[Deal, ...]


def tables_folder(path: Path) -> Path | None:
    """Return the folder of short tables that a path is, or of which it is one; else None."""
    if path.is_dir():
        return path
    name = path.name.lower()
    if name not in SHORT_NAMES or not set(NEEDED[path.stem.lower()]) <= set(_head(path)[0]):
        return None
    return path.parent


def cables_of(folder: Path, geodata: Geodata | None) -> list[OwnCable]:
    """Return the cables of a folder of tables, opened over those that are open.

    Raises
    ------
    ModelError
        There are none, or a deal applies to none of them.
    GeodataError
        A table has a fault.
    """
    known = () if geodata is None else (*geodata.folders, folder)
    beside = [it for it in known if it not in (folder, embedded_folder())]
    own = open_geodata(*beside, folder)
    origin = own.layers.origin
    rows = own.layers.rows("cables")
    legs = [leg for key, leg in own.segments.items() if origin(rows[key]) == folder]
    where = without_secrets(folder.name)
    if not legs:
        fault = Problem("cables", where, "it has no cables", "give cables.csv, or a file of lines")
        raise ModelError.of("routes_from", [fault])
    deals = [own.deals[key] for key, row in own.layers.rows("deals").items()
             if origin(row) == folder]  # fmt: skip
    found, on_some = list[OwnCable](), set[str]()
    for leg in legs:
        system = own.systems[leg.system_id]
        alone = sum(it.system_id == leg.system_id for it in legs) == 1
        names = {leg.id, leg.segment_id, leg.system_id, leg.start_id, leg.end_id, *(
            own.stations[it].country for it in (leg.start_id, leg.end_id) if it in own.stations
        )}  # fmt: skip
        mine = tuple(
            replace(it, system_id="") for it in deals
            if any(names.issuperset(on.targets) for on in it.applies_to)
        )  # fmt: skip
        on_some |= {it.id for it in mine}
        start, end = (point_name(*(round(it, 4) for it in at)) for at in (leg.start, leg.end))
        plain = replace(leg, system_id="", segment_id="", start_id=start, end_id=end)
        name = system.name if alone else leg.name
        route = Route(leg.system_id if alone else leg.id, name, (plain,), note=leg.note)
        found.append(OwnCable(route, mine))
    hint = "name a cable of these, its station or a country; or open the folder as tables"
    ModelError.check("routes_from", [
        Problem("deal", f"deal {it.id} ({it.title})", "applies to none of these cables", hint)
        for it in deals if it.id not in on_some
    ])  # fmt: skip
    return found


def lines_of(path: Path) -> geopandas.GeoDataFrame | None:
    """Return the lines of a text table; None where it is a position list, or nothing known.

    A line is a cell of WKT, or the positions that have its id (or name) in rows below each other.

    Raises
    ------
    ModelError
        A cell is not WKT.
    """
    import geopandas

    names, mark = _head(path)
    shape = next((it for it in WKT if it in names), "")
    lon, lat = (next((it for it in of if it in names), "") for of in (LON, LAT))
    key = next((it for it in ("id", "name") if it in names), "")
    if not shape and not (key and lon and lat and {*names} <= {*BESIDE, lon, lat}):
        return None
    if path.stat().st_size > MOST_OCTETS:
        hint = f"give one of {MOST_OCTETS / 1e6:g} MB at most"
        raise ModelError.of(path.name, [Problem("size", path.name, "is too large", hint)])
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        reader = csv.reader(csv_lines(file.read()), delimiter=mark)
        next(reader)
        rows = [dict(zip(names, map(str.strip, it), strict=False)) for it in reader if any(it)]
    if shape:
        made_of = [it.get(shape, "").rpartition(";")[2] for it in rows]
        made = shapely.from_wkt(made_of, on_invalid="ignore")
        wrong = np.flatnonzero(shapely.is_missing(made)).tolist()
        hint = "longitude first, as LINESTRING (5.4 43.3, 7 42)"
        ModelError.check(path.name, [
            Problem("wkt", f"{path.name} row {at + 2}", f"{shown(made_of[at])} is no WKT", hint)
            for at in wrong
        ])  # fmt: skip
        lines = [*made]
    else:
        runs = [[*run] for _, run in groupby(rows, lambda it: it.get(key) or None)]
        points = [[_degrees(it.get(lon), it.get(lat)) for it in run] for run in runs]
        each = {run[0].get(key) for run in runs}
        if len(each) < len(runs) or any(len(it) < 2 or None in it for it in points):
            return None
        rows, lines = (
            [run[0] for run in runs],
            [shapely.LineString([at for at in it if at]) for it in points],
        )
    told = [{name: text for name, text in row.items() if name in BESIDE | {"slack_pct"} and text}
            for row in rows]  # fmt: skip
    told = [{"name": row.get("id", ""), **row} if "id" in row else row for row in told]
    return geopandas.GeoDataFrame(told, geometry=lines, crs="EPSG:4326")


def _degrees(*texts: str | None) -> tuple[float, ...] | None:
    """Return a position; None where it is not of numbers."""
    try:
        return tuple(float((it or "").replace(",", ".")) for it in texts)
    except ValueError:
        return None


def _head(path: Path) -> tuple[list[str], str]:
    """Return the names of the columns of a text table, and what is between them."""
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        line = file.readline(MOST_HEAD)
    mark = max(",;\t", key=line.count)
    return [cell.strip().strip('"').lower() for cell in line.split(mark)], mark
