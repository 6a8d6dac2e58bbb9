"""Tables of lines and points as cable maps: charts, OFDS, the ITU's map, a file of one's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from cableroute.geodata.charted_cables import CATEGORIES
from cableroute.geometry.geodesy import earth_centred_km
from cableroute.importing.contents import (
    Contents,
    Floats,
    Landing,
    LandLink,
    clean,
    names_of,
    ready_date,
)
from cableroute.importing.lengths import settle_lengths
from cableroute.importing.mapping import Mapped, statuses
from cableroute.text import counted

if TYPE_CHECKING:
    import geopandas

TOUCH_KM = 0.05
"""Pieces of a chart whose ends are so near are one cable."""

OF_TELECOMS = (CATEGORIES[4], CATEGORIES[5])
ITU_STATUSES = {
    "operational": "in service",
    "planned": "planned",
    "proposed": "announced",
    "under construction": "under construction",
}


def rows_of(frame: geopandas.GeoDataFrame) -> Iterator[tuple[int, dict[str, Any], Any]]:
    """Yield the number, the cells and the shape of each row."""
    name = frame.geometry.name
    for number, row in enumerate(frame.to_dict("records"), start=1):
        yield number, {str(key): it for key, it in row.items() if key != name}, row[name]


def parts_of(shape: Any) -> list[Floats]:
    """Return the lines of a shape as arrays; none of a point or an area."""
    if shape is None or shape.is_empty:
        return []
    kinds = ("LineString", "MultiLineString", "GeometryCollection")
    lines = [it for it in shapely.get_parts(shape) if it.geom_type == "LineString"]
    if shape.geom_type not in kinds:
        return []
    return [np.asarray(shapely.get_coordinates(line), float) for line in lines]


# --- charted cables ---


def add_charted(frame: geopandas.GeoDataFrame, contents: Contents) -> None:
    """Take in the telecommunication cables of a chart; lines without a name by what they touch."""
    bare: list[tuple[str, list[Floats], str]] = []
    for number, row, shape in rows_of(frame):
        name, category = clean(row.get("name")), clean(row.get("category"))
        label = name or f"charted cable {number}"
        lines = parts_of(shape)
        if not lines:
            contents.leave_out("line", label, "an area or a point, no line")
        elif category and not any(word in category for word in OF_TELECOMS):
            contents.leave_out("line", label, f"the chart says: {category}")
        elif name:
            contents.add_parts(name.casefold(), name, lines, status=_chart_status(row))
        else:
            bare.append((label, lines, _chart_status(row)))
    for numbers in _touching([lines for _, lines, _ in bare]):
        label, _, status = bare[numbers[0]]
        touching = counted(len(numbers), "line")
        note = f"the chart has no name; taken as one cable: {touching} that touch"
        parts = [line for number in numbers for line in bare[number][1]]
        contents.add_parts(label.replace(" ", "-"), label, parts, status=status, note=note)


def _chart_status(row: Mapping[str, Any]) -> str:
    return clean(row.get("status")) or "unverified"


def _touching(cables: list[list[Floats]]) -> list[list[int]]:
    """Return the numbers of the cables that touch one another at their ends, in groups."""
    if not cables:
        return []
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components
    from scipy.spatial import KDTree

    ends = np.array([line[at] for lines in cables for line in lines for at in (0, -1)])
    of = np.repeat(np.arange(len(cables)), [2 * len(lines) for lines in cables])
    xyz = earth_centred_km(ends[:, 0], ends[:, 1])
    pairs = of[KDTree(xyz).query_pairs(TOUCH_KM, output_type="ndarray")]
    touching = coo_array((np.ones(len(pairs)), pairs.T), shape=(len(cables), len(cables)))
    count, group = connected_components(touching, directed=False)
    return [np.flatnonzero(group == number).tolist() for number in range(count)]


# --- OFDS ---


def add_ofds(frame: geopandas.GeoDataFrame, contents: Contents) -> None:
    """Take in the nodes and spans of networks: a network is a system; other nodes are joints."""
    ends: dict[str, list[str]] = {}
    for number, row, shape in rows_of(frame):
        identity = clean(row.get("id")) or str(number)
        network = clean(row.get("network")) or "network"
        if clean(row.get("layer")) == "nodes":
            if shape is not None and shape.geom_type == "Point":
                key = f"{network}/{identity}"
                name = clean(row.get("name")) or identity
                country = clean(row.get("country"))
                contents.landings[key] = Landing(key, name, shape.x, shape.y, country)
                ends.setdefault(network, []).append(key)
            continue
        lines = parts_of(shape)
        if not lines:
            contents.leave_out("line", clean(row.get("name")) or identity, "a span without a route")
            continue
        status = clean(row.get("status")) or "unverified"
        contents.add_parts(
            network,
            network,
            lines,
            landing_keys=(),
            ready="",
            status=status if status in statuses() else "unverified",
            owners=names_of(row.get("owner") or row.get("operator")),
        )
    for key, system in list(contents.systems.items()):
        contents.systems[key] = replace(system, landing_keys=tuple(ends.get(key, ())))


# --- the ITU's map of transmission networks ---


def is_itu(columns: Any) -> bool:
    """Return whether columns are those of the ITU's transmission networks."""
    return "type_inf" in set(columns)


def add_itu(frame: geopandas.GeoDataFrame, contents: Contents) -> None:
    """Take in the fibre links between places on land; radio links are left out."""
    for number, row, shape in rows_of(frame):
        said = clean(row.get("type_inf"))
        medium, _, word = said.partition(" ")
        identity = clean(row.get("uid") or row.get("id")) or str(number)
        lines = parts_of(shape)
        if medium.casefold() not in ("fibre", "fiber"):
            contents.leave_out("link", identity, f"{said or 'of no stated kind'}, no fibre")
            continue
        if not lines:
            contents.leave_out("link", identity, "has no line")
            continue
        status = ITU_STATUSES.get(word.casefold(), "unverified")
        country = clean(row.get("iso2") or row.get("country_name"))
        for part, line in enumerate(lines):
            key = identity if len(lines) == 1 else f"{identity}-{part + 1}"
            contents.links[key] = LandLink(
                key, f"fibre link {key}", line, status, country, f"the map says: {said}"
            )


# --- a file of one's own, by a mapping ---


def add_mapped(
    lines: geopandas.GeoDataFrame | None,
    points: geopandas.GeoDataFrame | None,
    mapping: Mapped,
    contents: Contents,
) -> None:
    """Take in lines and points by the columns that a mapping names."""
    if points is not None:
        for number, row, shape in rows_of(points):
            if shape is None or shape.geom_type != "Point":
                continue
            cells = _cells(row, mapping.points)
            key = cells.get("id") or f"point-{number}"
            name = cells.get("name") or key
            contents.landings[key] = Landing(
                key, name, shape.x, shape.y, cells.get("country", ""), cells.get("note", "")
            )
    names = {point.name.casefold(): key for key, point in contents.landings.items()}
    stated: list[tuple[str, object]] = []
    for number, row, shape in rows_of(lines) if lines is not None else ():
        parts = parts_of(shape)
        cells = _cells(row, mapping.lines)
        name = cells.get("system", "")
        if not parts:
            if shape is None or shape.geom_type != "Point":
                contents.leave_out("line", name or f"row {number}", "has no line")
            continue
        word = cells.get("status", "")
        status = mapping.statuses.get(word, word if word in statuses() else "unverified")
        if word and word not in {*mapping.statuses, *statuses()}:
            why = f"{word!r} is no status of ours: say in [statuses] what it is"
            contents.leave_out("status", name or f"row {number}", why)
        named = names_of(cells.get("landings", "").replace(";", ","))
        key = cells.get("id") or name.casefold() or f"line-{number}"
        stated.append((key, row.get(mapping.lines.get("length_km", ""))))
        contents.add_parts(
            key,
            name or f"line {number}",
            parts,
            landing_keys=tuple(names.get(it.casefold(), it) for it in named) or None,
            ready=ready_date(cells.get("ready_for_service")),
            status=status,
            owners=names_of(cells.get("owners")),
            supplier=cells.get("supplier", ""),
            note=cells.get("note", ""),
        )
    settle_lengths(contents, stated)


def _cells(row: Mapping[str, Any], columns: Mapping[str, str]) -> dict[str, str]:
    return {what: clean(row.get(column)) for what, column in columns.items()}
