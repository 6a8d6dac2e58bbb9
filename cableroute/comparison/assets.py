"""What a line can meet: cables and paths of the tables or of a file, and areas."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely import LineString, MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from cableroute.errors import GeodataError, Problem
from cableroute.files import is_missing, plain
from cableroute.geodata.country_land import read_country_land
from cableroute.geodata.formats import FORMATS
from cableroute.geodata.name_index import NameIndex
from cableroute.geodata.store import Geodata, is_hidden
from cableroute.geodata.vector_files import read_features
from cableroute.geometry.geodesy import distance_km
from cableroute.geometry.lines import lines_km
from cableroute.model.legs import Leg
from cableroute.text import without_secrets

JOIN_KM = 0.001
"""Parts of a line that begin within 1 m of where the last ended are one line, as where a file
cuts it at the date line."""

NO_LENGTH_KM = 1e-9
"""A line of less than a micrometre has no direction, and no crossing."""

NAMES = ("name", "name_en", "title", "route_name")
IDS = ("id", "leg_id", "route_id", "segment_id")
OWN = ("system", "system_id", "status", "medium", "accuracy_km", "confidence", "source_ids")
"""Columns of a file that say what a line is; the others are its attributes."""

COUNTRY_LAND_KM = 1.5
"""How well the embedded borders and coasts of countries are known, see `country_land`."""


@dataclass(frozen=True)
class Asset:
    """A line that others are held against: a cable's segment, a stretch, a line of a file.

    Parameters
    ----------
    id, name : str
        Of the tables or of the file; a line of a file without one is numbered.
    line : LineString
        Longitude and latitude, joined by geodesics.
    system, medium, status, confidence : str
        Empty where not stated.
    accuracy_km : float or None
        How far it may be from the line; None where that is not known.
    source_ids : tuple of str
        Of the tables.
    attributes : mapping
        What else is said of it.
    """

    id: str
    name: str
    line: LineString
    system: str = ""
    medium: str = ""
    status: str = ""
    confidence: str = ""
    accuracy_km: float | None = None
    source_ids: tuple[str, ...] = ()
    attributes: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Area:
    """A part of the sea or the land that lines can be in.

    Parameters
    ----------
    id, name : str
        Of the tables or of the file.
    kind : str
        "country" (its land), "waters", "repair zone", or "area" of a file.
    polygon : Polygon or MultiPolygon
        Its edges are straight in degrees.
    accuracy_km : float or None
        How far its edge may be from the true one.
    source_ids : tuple of str
        Of the tables.
    attributes : mapping
        What else is said of it.
    """

    id: str
    name: str
    kind: str
    polygon: Polygon | MultiPolygon
    accuracy_km: float | None = None
    source_ids: tuple[str, ...] = ()
    attributes: Mapping[str, Any] = field(default_factory=dict)


# --- lines ---


def is_file(text: str) -> bool:
    """Return whether a text names a file, there or by its ending.

    Examples
    --------
    >>> is_file("planned.geojson"), is_file("SEACOM")
    (True, False)
    """
    endings = {suffix for item in FORMATS for suffix in item.suffixes}
    return Path(text).suffix.lower() in endings or Path(text).is_file()


def assets_of_file(path: str | Path) -> list[Asset]:
    """Return the lines of a file.

    Parameters
    ----------
    path : path
        As for `read_features`.

    Returns
    -------
    list of Asset
        One for each line; of a feature of several parts that do not join, one for each part.
        Points and areas are passed over.

    Raises
    ------
    GeodataError
        The file cannot be read, has no lines, or one without a length.
    """
    frame = read_features(path)
    assets: list[Asset] = []
    for number, row in enumerate(_rows(frame), 1):
        lines = list(_lines_of(row.pop("geometry")))
        identity, name = _id_and_name(row, path, number)
        stated = {key: row.pop(key, None) for key in OWN}
        for part, line in enumerate(lines, 1):
            assets.append(
                Asset(
                    identity if len(lines) == 1 else f"{identity}/{part}",
                    name,
                    line,
                    system=str(stated["system"] or stated["system_id"] or ""),
                    medium=str(stated["medium"] or ""),
                    status=str(stated["status"] or ""),
                    confidence=str(stated["confidence"] or ""),
                    accuracy_km=_number(stated["accuracy_km"]),
                    attributes=row,
                )
            )
    if not assets:
        raise _fault(path, "it has no lines", "give a file with LineStrings")
    check_lengths(path, assets)
    return assets


def check_lengths(path: str | Path, assets: Iterable[Asset]) -> None:
    """Refuse lines without a length, which have no KP, by their file and ids.

    Parameters
    ----------
    path : path
        The file that they are of.
    assets : iterable of Asset
        Its lines.

    Raises
    ------
    GeodataError
        A line has no length, as one from a place to the same place once around the world.

    Examples
    --------
    >>> check_lengths("a.geojson", [Asset("A", "", LineString([(0, 0), (1, 0)]))])
    """
    listed = list(assets)
    km = lines_km([item.line for item in listed])
    message, hint = "all its vertices are the same place", "leave it out"
    faults = [
        Problem("geometry", f"line {item.id}", message, hint)
        for item, length in zip(listed, km.tolist(), strict=True)
        if length < NO_LENGTH_KM
    ]
    GeodataError.check(Path(path).name, faults)


def assets_of_tables(
    geodata: Geodata, *, leave_out: Container[str] = (), confidential: bool = False
) -> list[Asset]:
    """Return every segment, stretch and backhaul of the tables as a line to meet.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    leave_out : container of str
        Ids of legs that are not wanted.
    confidential : bool
        Whether what is confidential is returned too.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> len(assets_of_tables(geo)) == len(geo.legs)
    True
    """
    return [
        _of_leg(geodata, leg)
        for leg in geodata.legs.values()
        if leg.id not in leave_out and (confidential or not _is_secret(geodata, leg))
    ]


def assets_named(geodata: Geodata, text: str, *, confidential: bool = False) -> list[Asset]:
    """Return the lines of what a name names: a system, a crossing path or one leg.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    text : str
        Name or id of a system (all its segments), of a path (all its stretches), or of a leg.
    confidential : bool
        Whether what is confidential may be named.

    Raises
    ------
    UnknownNameError
        Nothing with a line is called that.
    GeodataError
        The system has no segments in the tables.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> {asset.system for asset in assets_named(open_geodata(), "SEACOM")}
    {'SEACOM'}
    """
    legs = [leg for leg in geodata.legs.values() if confidential or not _is_secret(geodata, leg)]
    ids = {leg.id for leg in legs}
    names: dict[str, tuple[str, ...]] = {leg.id: () for leg in legs}
    groups: dict[str, list[Leg]] = {leg.id: [leg] for leg in legs}
    for system in geodata.systems.values():
        if confidential or not is_hidden(system):
            names[system.id] = (system.name, system.name_ar, *system.aliases)
            groups[system.id] = [
                leg for leg in geodata.segments_of.get(system.id, ()) if leg.id in ids
            ]
    for path in geodata.paths.values():
        if confidential or not is_hidden(path):
            names[path.id] = (path.name,)
            groups[path.id] = [leg for leg in path.legs if leg.id in ids]
    index = NameIndex("system, path or leg", names, lists="cableroute list systems, or list paths")
    name = index.find(text)
    if not groups[name]:
        message = "the tables have no line of it"
        raise GeodataError.of(name, [Problem("line", "", message, "give a file with its line")])
    return [_of_leg(geodata, leg) for leg in groups[name]]


def _is_secret(geodata: Geodata, leg: Leg) -> bool:
    """Return whether a leg or its system is confidential."""
    system = geodata.systems.get(leg.system_id)
    return is_hidden(leg) or (system is not None and is_hidden(system))


def _of_leg(geodata: Geodata, leg: Leg) -> Asset:
    """Return a leg of the tables as a line to meet."""
    system = geodata.systems.get(leg.system_id)
    ends = " - ".join(map(geodata.place_name, (leg.start_id, leg.end_id)))
    said = {
        key: value
        for key in ("role", "right_of_way", "length_kind", "country", "note")
        if (value := getattr(leg, key))
    }
    return Asset(
        leg.id,
        leg.name or ends,
        leg.geometry,
        "" if system is None else system.name,
        leg.medium,
        leg.status or ("" if system is None else system.status),
        leg.confidence,
        _number(leg.accuracy_km),
        tuple(leg.source_ids),
        {"start_id": leg.start_id, "end_id": leg.end_id, **said},
    )


# --- areas ---


def areas_of_file(path: str | Path) -> list[Area]:
    """Return the areas of a file; lines and points are passed over.

    Parameters
    ----------
    path : path
        As for `read_features`.

    Raises
    ------
    GeodataError
        The file cannot be read, has no areas, or one that crosses itself.
    """
    areas: list[Area] = []
    for number, row in enumerate(_rows(read_features(path)), 1):
        shape = row.pop("geometry")
        if shape is None or (shape := _areal(shape)).is_empty:
            continue
        identity, name = _id_and_name(row, path, number)
        if not shape.is_valid:
            message = f"area {identity}: {shapely.is_valid_reason(shape)}"
            raise _fault(path, message, "mend it, as by ST_MakeValid or shapely.make_valid")
        accuracy = _number(row.pop("accuracy_km", None))
        row.pop("source_ids", None)
        flat: Any = shapely.force_2d(shape)
        areas.append(Area(identity, name, "area", flat, accuracy, (), row))
    if not areas:
        raise _fault(path, "it has no areas", "give a file with Polygons")
    return areas


def areas_of_tables(geodata: Geodata, *, near: Iterable[LineString] = ()) -> list[Area]:
    """Return the countries' land, the named waters and the repair zones of the tables.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    near : iterable of LineString
        Only the land that may hold some of these; none: all.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> areas = areas_of_tables(open_geodata(), near=[LineString([(34, 27), (36, 24)])])
    >>> sorted({area.kind for area in areas})
    ['country', 'repair zone', 'waters']
    """
    areas = list(_land(geodata, list(near)))
    parts: dict[tuple[str, str], list[Any]] = {}
    for box in geodata.waters.values():
        parts.setdefault(("waters", box.name_en), []).append(box)
    for zone in geodata.repair_zones.values():
        parts.setdefault(("repair zone", zone.zone), []).append(zone)
    for (kind, name), boxes in parts.items():
        bounds = [(it.west_deg, it.south_deg, it.east_deg, it.north_deg) for it in boxes]
        accuracies = [it.accuracy_km for it in boxes if kind == "waters"]
        sources = dict.fromkeys(source for it in boxes for source in it.source_ids)
        shape = _areal(shapely.union_all([shapely.box(*it) for it in bounds]))
        accuracy = max(accuracies, default=None)
        areas.append(Area(boxes[0].id, name, kind, shape, accuracy, tuple(sources)))
    return areas


def _land(geodata: Geodata, near: list[LineString]) -> Iterator[Area]:
    """Give the land of each country, in one area."""
    land = read_country_land(geodata.countries_path)
    chosen = np.ones(len(land.code), dtype=bool)
    if near:
        west, _, east, _ = shapely.total_bounds(near)
        whole = east - west > 180 or west < -180 or east > 180
        if not whole:
            boxes = [shapely.box(*line.buffer(0.1).bounds) for line in near]
            chosen = np.zeros(len(land.code), dtype=bool)
            chosen[shapely.STRtree(land.polygon).query(boxes, predicate="intersects")[1]] = True
    for code in dict.fromkeys(land.code[chosen].tolist()):
        parts = shapely.make_valid(land.polygon[chosen & (land.code == code)])
        shape = _areal(shapely.union_all(parts))
        if not shape.is_empty:
            name = geodata.country_name(code) if code in geodata.countries else code
            yield Area(code, name, "country", shape, COUNTRY_LAND_KM, ("naturalearth",))


def _areal(shape: BaseGeometry) -> Polygon | MultiPolygon:
    """Return the areas of a geometry."""
    if isinstance(shape, (Polygon, MultiPolygon)):
        return shape
    return MultiPolygon([it for it in _parts(shape) if isinstance(it, Polygon)])


def _parts(shape: Any) -> list[BaseGeometry]:
    """Return the points, lines and areas of a geometry, also of collections in collections."""
    parts: list[BaseGeometry] = shapely.get_parts(shape).tolist()
    if any(part.geom_type.startswith(("Multi", "GeometryC")) for part in parts):
        return [inner for part in parts for inner in _parts(part)]
    return parts


# --- features of a file ---


def _rows(frame: Any) -> Iterator[dict[str, Any]]:
    """Give the features of a file: what is known of each, and its geometry."""
    column = frame.geometry.name
    for row in frame.to_dict("records"):
        shape = row.pop(column)
        cells = {str(key): _cell(value) for key, value in row.items() if not is_missing(value)}
        yield {key: value for key, value in cells.items() if value != ""} | {"geometry": shape}


def _cell(value: Any) -> Any:
    """Return a cell in the plain types of JSON."""
    if isinstance(value, np.ndarray):
        value = value.tolist()
    return value.isoformat() if hasattr(value, "isoformat") else plain(value)


def _id_and_name(row: dict[str, Any], path: str | Path, number: int) -> tuple[str, str]:
    """Return the id and the name of a feature, which are no attributes then."""
    keys = {key.casefold(): key for key in row}
    named = [next((keys[it] for it in names if it in keys), None) for names in (IDS, NAMES)]
    identity, name = (str(row.pop(key)) if key is not None else "" for key in named)
    words = re.sub(r"[^\w.+-]+", "-", Path(without_secrets(str(path))).stem)
    return identity or f"{words}-{number}", name


def _lines_of(shape: Any) -> Iterator[LineString]:
    """Give the lines of a feature, parts that follow on as one, without heights."""
    parts = [part for part in _parts(shape) if isinstance(part, LineString) and not part.is_empty]
    runs = [[shapely.get_coordinates(part)] for part in parts[:1]]
    for before, after in pairwise(parts):
        start, end = before.coords[-1][:2], after.coords[0][:2]
        is_place = all(abs(it[0]) <= 540 and abs(it[1]) <= 90 for it in (start, end))
        if is_place and distance_km(*start, *end) <= JOIN_KM:
            runs[-1].append(shapely.get_coordinates(after)[1:])
        else:
            runs.append([shapely.get_coordinates(after)])
    for run in runs:
        xy = np.concatenate(run)
        if (xy != xy[0]).any():  # else it has no length
            yield LineString(xy)


def _number(value: Any) -> float | None:
    """Return a figure, or None where there is none."""
    return float(value) if isinstance(value, (int, float)) and not is_missing(value) else None


def _fault(path: str | Path, message: str, hint: str) -> GeodataError:
    error = GeodataError.of(
        Path(without_secrets(str(path))).name, [Problem("geometry", "", message, hint)]
    )
    assert isinstance(error, GeodataError)
    return error
