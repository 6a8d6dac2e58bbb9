"""What is wrong between the fields of a row, between rows, and with where they are.

Such rules need other tables and the ground, which neither pydantic nor pandera knows: why cells
are not checked by them either is at the top of `cableroute.geodata.tables`.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from cableroute.errors import Problem
from cableroute.geodata.name_index import nearest
from cableroute.geodata.natural_earth import world_coasts
from cableroute.geodata.overlay import UNIONS, Layers
from cableroute.geodata.values import Columns, Field, Row, columns_of, degrees_of
from cableroute.geometry import geodesy
from cableroute.model.dates import before

SLACK_RATES = {"land": "slack_land_pct", "sea": "slack_sea_pct"}
DEVELOPMENT_RATES = {"land": "development_land_pct", "sea": "development_sea_pct"}
"""Without a rate of route development the drawn line is the route."""
NEEDED_RATES = ("group_index", *SLACK_RATES.values())

OFF_COAST_DEG = 0.5
NEAR_COAST_DEG = 0.2
"""A station further than the first from any coast, whose swapped position is nearer than the
second, has its latitude first: about 50 and 20 km."""

RANGES = (
    ("low", "likely"),
    ("likely", "high"),
    ("low", "high"),
    ("published_low_km", "published_high_km"),
    ("length_low_km", "length_high_km"),
    ("fibre_pairs_low", "fibre_pairs_high"),
    ("design_capacity_low_tbps", "design_capacity_high_tbps"),
    ("lit_capacity_low_tbps", "lit_capacity_high_tbps"),
    ("cost_low", "cost_high"),
    ("term_low_years", "term_high_years"),
    ("recurring_low_pct", "recurring_high_pct"),
    ("outage_low_hours", "outage_high_hours"),
    ("low_ms", "high_ms"),
    ("depth_low_m", "depth_high_m"),
    ("paths_low", "paths_high"),
)
OPEN_RANGES = (("paths_low", "paths_high"), ("outage_low_hours", "outage_high_hours"))
"""Ranges of which one end may be known alone: at least, or at most."""

PAIRS = (
    *(pair for pair in RANGES[3:] if pair not in OPEN_RANGES),
    ("lon_deg", "lat_deg"),
    ("start_lon_deg", "start_lat_deg"),
    ("end_lon_deg", "end_lat_deg"),
)
"""Two fields of which both are given or none."""

WITH_MONEY = {
    "deals": ("value", ("currency", "value_basis")),
    "systems": ("cost_low", ("cost_currency", "cost_year", "cost_source_ids")),
}
"""The amount of money of a table, and the fields that it needs."""

ENDS_ALONE = (*UNIONS["places"], "stretches", "cables")
"""Tables whose rows have no rule of their own, but for ranges and ends."""

Ranges = tuple[list[tuple[str, str]], list[tuple[str, str]]]

SCOPES = {
    "station pair": "landing_stations",
    "path": "transit_paths",
    "segment": "legs",
    "landing": "landing_stations",
    "system": "systems",
}


_COASTS_IN_USE = threading.Lock()


def problems_of(layers: Layers, *, land: Path) -> list[Problem]:
    """Return every fault of all tables: of cells, of rows, and between rows.

    Parameters
    ----------
    layers : Layers
        The tables.
    land : Path
        File of the embedded land, for positions that are off the coast.
    """
    layers.read_all()
    problems = list(layers.problems)
    for table, fields in layers.schema.items():
        rows = [*layers.rows(table).values()]
        ranges = _ranges_of({field.name for field in fields})
        names = {name for pair in chain(*ranges) for name in pair} if table in ENDS_ALONE else set()
        columns = columns_of(rows, [*names, *(it.name for it in fields if it.references)])
        naming = [field for field in fields if _has_unknown(columns, field, layers)]
        for row in rows if naming else _doubtful_rows(table, rows, columns, names):
            for field in naming:
                problems += _unknown_ids(row, field, layers)
            problems += _row_faults(row, layers, ranges)
    rates = layers.rows("rates")
    problems += [
        Problem("rates", "rates.csv", f"rate {rate!r} is missing", "add its row")
        for rate in NEEDED_RATES
        if rate not in rates
    ]
    problems += [
        Problem("rates", rates[rate].at("likely"), f"rate {rate!r} has none", "give one")
        for rate in (*NEEDED_RATES, *DEVELOPMENT_RATES.values())
        if rate in rates and rates[rate].sound and rates[rate]["likely"] is None
    ]
    return [*problems, *_end_faults(layers), *_swapped_stations(layers, land)]


def confidential(layers: Layers) -> dict[str, set[str]]:
    """Return the keys of the confidential rows by table.

    A row that names a confidential row (its source, its station, its system ...) shows it,
    and so is confidential too.
    """
    keys: dict[str, set[str]] = {
        table: {
            key for key, row in layers.rows(table).items() if row["visibility"] == "confidential"
        }
        for table in layers.schema
    }
    if not any(keys.values()):
        return keys
    grown = True
    while grown:
        grown = False
        for table, fields in layers.schema.items():
            for key, row in layers.rows(table).items():
                if key not in keys[table] and any(
                    name in keys.get(kind, ())
                    for field in fields
                    if field.references
                    for target in [_target(row, field.references)]
                    for kind in UNIONS.get(target, (target,))
                    for name in _ids_named(row, field)
                ):
                    keys[table].add(key)
                    grown = True
    return keys


def _target(row: Row, references: str) -> str:
    return SCOPES.get(row["scope"] or "", "") if references == "by scope" else references


def _ids_named(row: Row, field: Field) -> tuple[str, ...]:
    """Return the ids that a cell names."""
    value = row[field.name]
    if value is None:
        return ()
    if isinstance(value, str):
        return (value,)
    place = {"relations": 1, "dated ids": 0}.get(field.type)
    return tuple(item if place is None else item[place] for item in value)


def _has_unknown(columns: Columns, field: Field, layers: Layers) -> bool:
    """Return whether a column may name an id that its table does not have."""
    if not field.references or field.type not in ("id", "ids"):
        return bool(field.references)
    if field.references not in layers.schema and field.references not in UNIONS:
        return True
    cells = columns[field.name]
    named = set(cells) - {None} if field.type == "id" else set().union(*set(cells))
    return not named <= layers.ids(field.references).keys()


def _unknown_ids(row: Row, field: Field, layers: Layers) -> list[Problem]:
    table = _target(row, field.references)
    if not table or (table not in layers.schema and table not in UNIONS):
        return []
    ids = layers.ids(table)
    return [
        Problem(
            "unknown id",
            row.at(field.name),
            f"{name!r} is not in {table.replace('_', ' ')}",
            _nearest(name, ids),
        )
        for name in _ids_named(row, field)
        if name not in ids
    ]


def _nearest(name: str, rows: Mapping[str, Row]) -> str:
    near = nearest(name, rows, cutoff=60)
    return f"did you mean {' or '.join(near)}?" if near else "add its row, or correct the id"


def _doubtful_rows(
    table: str, rows: Sequence[Row], columns: Columns, ranged: Iterable[str]
) -> Sequence[Row]:
    """Return the rows of a table that may have one of the faults of `_row_faults`."""
    if table not in ENDS_ALONE:
        return rows
    numbers = {
        number
        for name in ranged
        if {*map(type, columns[name])} - {type(None)}
        for number, cell in enumerate(columns[name])
        if cell is not None
    }
    if table in UNIONS["legs"]:
        ends = zip(columns["start_id"], columns["end_id"], strict=True)
        numbers |= {number for number, (start, end) in enumerate(ends) if start == end}
    return [rows[number] for number in sorted(numbers)]


def _row_faults(row: Row, layers: Layers, ranges: Ranges) -> list[Problem]:
    """Return the faults of one row that need several fields or another row."""
    faults = [*_range_faults(row, ranges), *_money_faults(row), *_deal_faults(row)]
    faults += _risk_faults(row, layers)
    faults += _restriction_faults(row)
    if row["start_id"] is not None and row["start_id"] == row["end_id"]:
        faults.append(
            Problem("ends", row.at("end_id"), "both ends are one place", "name two places")
        )
    of_no_system = row.table == "backhaul" and row["medium"] == "sea" and row["system_id"] is None
    if of_no_system and row["status"] not in (None, "modelled"):
        message = f"is {row['status']}, but the link lies at sea and belongs to no system"
        hint = "name its system, or write modelled"
        faults.append(Problem("link over sea", row.at("status"), message, hint))
    if row.table == "crossings" and row["path_id"] is not None:
        if row["how_surely"] not in (None, "candidate"):
            message = f"is {row['how_surely']}, but a path is a candidate at most"
            faults.append(Problem("path", row.at("how_surely"), message, "write candidate"))
        path = layers.rows("transit_paths").get(row["path_id"])
        if path and {path["start_id"], path["end_id"]} != {row["start_id"], row["end_id"]}:
            message = f"{row['path_id']} joins {path['start_id']} and {path['end_id']}"
            faults.append(Problem("path", row.at("path_id"), message, "name a path of this pair"))
    if row.table == "incidents" and row["end"] is not None and row["start"] is not None:
        digits = min(len(row["start"]), len(row["end"]))
        if row["end"][:digits] < row["start"][:digits]:
            message = f"{row['end']} is before the start, {row['start']}"
            faults.append(Problem("dates", row.at("end"), message, "correct one"))
    if row.table == "shared_risk_groups" and row["gate"]:
        places = {degrees_of(text) for text in row["gate"]}
        if None in places or len(places) < 2:
            message = "is no line of two places or more"
            hint = "write longitude and latitude of each, as 43.2 12.42;43.7 12.83"
            faults.append(Problem("gate", row.at("gate"), message, hint))
    return faults


def _risk_faults(row: Row, layers: Layers) -> list[Problem]:
    """Return the waters of a risk that are neither named on the map nor a repair zone."""
    if row.table != "risks":
        return []
    waters = {item["name_en"]: item for item in layers.rows("map_names").values()}
    waters |= {item["zone"]: item for item in layers.rows("repair_zones").values()}
    return [
        Problem(
            "waters",
            row.at("waters"),
            f"{name!r} is neither a name on the map nor a repair zone",
            _nearest(name, waters),
        )
        for name in row["waters"]
        if name not in waters
    ]


def _restriction_faults(row: Row) -> list[Problem]:
    """Return the two countries of a restriction that are one, and dates that are turned."""
    if row.table != "restrictions":
        return []
    faults, code = [], row["country_a"]
    if code and code == row["country_b"]:
        message = f"country_a and country_b are both {code}"
        faults.append(Problem("country", row.at("country_b"), message, "give two countries"))
    since, until = row["since"], row["until"]
    if since and until and before(until, since):
        message = f"until {until} is before since {since}"
        faults.append(Problem("dates", row.at("until"), message, "correct one"))
    return faults


def _end_faults(layers: Layers) -> list[Problem]:
    """Return the lines that do not end at the places they name, within their accuracy."""
    places = [row for row in layers.ids("places").values() if row["geometry"] is not None]
    legs = [
        row
        for table in UNIONS["legs"]
        for row in layers.rows(table).values()
        if row["geometry"] is not None
    ]
    of_places = columns_of(places, ["id", "geometry", "accuracy_km"])
    of_legs = columns_of(legs, ["start_id", "end_id", "geometry", "accuracy_km"])
    numbers = {name: number for number, name in enumerate(of_places["id"])}
    lines: Any = of_legs["geometry"]
    counts = shapely.get_num_coordinates(lines)
    after = np.cumsum(counts)
    ends = np.column_stack([after - counts, after - 1]).ravel()
    both = chain.from_iterable(zip(of_legs["start_id"], of_legs["end_id"], strict=True))
    named = np.array([numbers.get(name, -1) for name in both], dtype=int)
    placed = np.flatnonzero(named >= 0)
    if not placed.size:
        return []
    drawn = shapely.get_coordinates(lines)[ends[placed]]
    points: Any = of_places["geometry"]
    wanted = shapely.get_coordinates(points)[named[placed]]
    off_km = np.zeros(len(placed))
    moved = (drawn != wanted).any(axis=1)
    off_km[moved] = geodesy.distance_km(*wanted[moved].T, *drawn[moved].T)
    own_km, other_km = (
        np.array([km or 0.0 for km in columns["accuracy_km"]]) for columns in (of_legs, of_places)
    )
    allowed_km = np.maximum(own_km[placed // 2] + other_km[named[placed]], 0.001)
    faults = []
    for number in np.flatnonzero(off_km > allowed_km).tolist():
        row, field = legs[placed[number] // 2], ("start_id", "end_id")[placed[number] % 2]
        end, at = drawn[number], wanted[number]
        hint = "correct the line, or name the place where it ends"
        if abs(end[0]) <= 90:
            swapped_km = float(geodesy.distance_km(at[0], at[1], end[1], end[0]))
            if swapped_km <= allowed_km[number]:
                hint = "latitude is first in the line: give longitude, then latitude"
        message = (
            f"the line ends {off_km[number]:.1f} km from {row[field]}, "
            f"beyond the accuracy ({allowed_km[number]:g} km)"
        )
        faults.append(Problem("leg ends at its place", row.at(field), message, hint))
    return faults


def _ranges_of(names: set[str]) -> Ranges:
    """Return those `RANGES` and `PAIRS` whose fields a table has."""
    return (
        [pair for pair in RANGES if names.issuperset(pair)],
        [pair for pair in PAIRS if not names.isdisjoint(pair)],
    )


def _range_faults(row: Row, ranges: Ranges) -> list[Problem]:
    ordered, pairs = ranges
    faults = [
        Problem("range", row.at(low), f"{row[low]:g} is above {high} {row[high]:g}", "order them")
        for low, high in ordered
        if row[low] is not None and row[high] is not None and row[low] > row[high]
    ]
    for low, high in pairs:
        if (row[low] is None) != (row[high] is None):
            empty = low if row[low] is None else high
            faults.append(
                Problem("range", row.at(empty), "one of two fields is empty", "give both or none")
            )
    return faults


def _money_faults(row: Row) -> list[Problem]:
    """Return the faults of an amount of money without currency or basis."""
    amount, needed = WITH_MONEY.get(row.table, ("", ()))
    if not amount or row[amount] is None:
        return []
    name = amount.removesuffix("_low")
    return [
        Problem(
            name,
            row.at(field),
            f"a {name} has no {field.removeprefix(f'{name}_').replace('_', ' ')}",
            f"give it, or leave the {name} empty",
        )
        for field in needed
        if row[field] in (None, ())
    ]


def _deal_faults(row: Row) -> list[Problem]:
    """Return the faults between the fields of a deal or of one of its applications."""
    faults: list[Problem] = []
    if row.table == "deals":
        if row["signed_precision"] is not None:
            precision = {0: "unknown", 4: "year", 7: "month", 10: "day"}[len(row["signed"] or "")]
            if row["signed_precision"] != precision:
                message = f"is {row['signed_precision']}, but the date is known by the {precision}"
                faults.append(
                    Problem("precision", row.at("signed_precision"), message, f"write {precision}")
                )
        if any(deal == row["id"] for _, deal in row["relations"]):
            message = "relates the deal to itself"
            faults.append(Problem("relation", row.at("relations"), message, "name another"))
    if row.table != "deal_applies" or row["scope"] is None:
        return faults
    targets, where = row["target_ids"], row.at("target_ids")
    wanted = 2 if row["scope"] == "station pair" else 1
    if len(targets) != wanted:
        message = f"a {row['scope']} has {wanted} targets, here are {len(targets)}"
        faults.append(Problem("scope", where, message, "two stations for a pair, else one id"))
    if row["scope"] == "country" and not all(re.fullmatch("[A-Z]{2}", name) for name in targets):
        hint = "two capitals of ISO 3166, e.g. EG"
        faults.append(Problem("scope", where, f"{targets} is not a country", hint))
    if row["scope"] == "station pair" and len(set(targets)) < len(targets):
        faults.append(Problem("scope", where, "both stations are one", "name two stations"))
    return faults


def idle_deals(layers: Layers) -> list[str]:
    """Return what is said of the deals that apply to nothing: no route shows them."""
    applied = {row["deal_id"] for row in layers.rows("deal_applies").values()}
    return [
        f"{row.where}: deal {key} applies to nothing, no route shows it: add it to deal_applies.csv"
        for key, row in layers.rows("deals").items()
        if key not in applied and row["visibility"] != "confidential"
    ]


def _swapped_stations(layers: Layers, land: Path) -> list[Problem]:
    """Return the stations far off any coast that would be on one with latitude first.

    One that is inland, as a station in a city may, is named only where its swapped position
    is far nearer to the other places of its country.
    """
    every = [row for row in layers.rows("landing_stations").values() if row["geometry"] is not None]
    rows = [row for row in every if layers.origin(row) != layers.home]
    if not rows:
        return []
    points = shapely.get_coordinates([row["geometry"] for row in rows])
    swapped = points[:, ::-1]
    coasts, polygons = world_coasts(land)
    with _COASTS_IN_USE:
        far = _is_beyond(coasts, points, OFF_COAST_DEG)
        suspects = np.flatnonzero(far & (np.abs(swapped[:, 1]) <= 90))
        suspects = suspects[~_is_beyond(coasts, swapped[suspects], NEAR_COAST_DEG)]
    inland = polygons.query(shapely.points(points[suspects]), "intersects")[0]
    doubtful = {row["id"] for row, off in zip(rows, far, strict=True) if off}
    sound = [row for row in every if row["id"] not in doubtful]
    return [
        Problem(
            "position",
            rows[number].at("geometry"),
            f"[{points[number][0]:g}, {points[number][1]:g}] is far off any coast, "
            f"but [{swapped[number][0]:g}, {swapped[number][1]:g}] on one",
            "latitude is first: give longitude, then latitude",
        )
        for place, number in enumerate(suspects)
        if place not in inland or _is_nearer_swapped(rows[number], points[number], sound)
    ]


def _is_nearer_swapped(row: Row, point: Any, others: list[Row]) -> bool:
    """Return whether the swapped position is far nearer to the other places of the country."""
    same = [other["geometry"].coords[0] for other in others if other["country"] == row["country"]]
    if not same:
        return False
    lon, lat = np.array(same)[:, 0], np.array(same)[:, 1]
    given_km = float(np.min(geodesy.distance_km(point[0], point[1], lon, lat)))
    swapped_km = float(np.min(geodesy.distance_km(point[1], point[0], lon, lat)))
    return given_km > 3 * swapped_km + 300


def _is_beyond(tree: shapely.STRtree, points: Any, distance_deg: float) -> Any:
    """Return for each point whether no coast is within a distance, in degrees of latitude.

    First the coast of fewest vertices is looked at of those whose box is so near: most points
    have no need of the others, as of a continent.
    """
    is_beyond = np.ones(len(points), bool)
    if not len(points):
        return is_beyond
    shapes = shapely.points(points)
    boxes = shapely.box(*(points - distance_deg).T, *(points + distance_deg).T)
    number, coast = tree.query(boxes)
    order = np.lexsort((shapely.get_num_coordinates(tree.geometries)[coast], number))
    number, coast = number[order], coast[order]
    is_first = np.diff(number, prepend=-1) > 0
    for some in (is_first, ~is_first):
        some = some & is_beyond[number]
        near = shapely.dwithin(tree.geometries[coast[some]], shapes[number[some]], distance_deg)
        is_beyond[number[some][near]] = False
    return is_beyond
