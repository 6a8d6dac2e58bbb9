"""Whether the features read from a file are on the earth, and all that the file has."""

from __future__ import annotations

import math
import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from cableroute.errors import GeodataError, Problem
from cableroute.geodata.stated_positions import geojson_faults

if TYPE_CHECKING:
    import geopandas

_MOST_LON_DEG = 540.0
"""A line over the date line may go on beyond 180 degrees."""
_MOST_SHOWN = 20
_WITH_PARTS = 4  # kinds of shape of shapely, from MultiPoint on
_MOST_STEPS = 20_000_000  # of SQLite, for a view without an end


def check_features(path: Path, frame: geopandas.GeoDataFrame) -> None:
    """Refuse features that are no place on the earth, or lost their shape in reading; all at once.

    Raises
    ------
    GeodataError
        A coordinate is no number, or no longitude and latitude; a feature has a shape in the file
        that cannot be read.

    Examples
    --------
    >>> import geopandas, shapely
    >>> lines = geopandas.GeoDataFrame(geometry=[shapely.Point(29.9, 132.5)], crs=4326)
    >>> check_features(Path("cables.geojson"), lines)
    Traceback (most recent call last):
        ...
    cableroute.errors.GeodataError: cables.geojson: feature 1: longitude 29.9 and latitude 132.5 \
are no place (is the latitude first? the longitude is to be)
    """
    faults = [*_off_the_earth(frame), *_lost(path, frame)]
    if len(faults) > _MOST_SHOWN:
        more = f"and {len(faults) - _MOST_SHOWN} more"
        faults = [*faults[:_MOST_SHOWN], Problem("feature", "", more, "")]
    GeodataError.check(path.name, faults)


def without_empty_parts(frame: geopandas.GeoDataFrame) -> geopandas.GeoDataFrame:
    """Return a table whose shapes have no empty part, as a track without points in a segment.

    Examples
    --------
    >>> import geopandas
    >>> lines = shapely.from_wkt(["MULTILINESTRING ((1 2, 3 4), EMPTY)", "MULTIPOINT (EMPTY)"])
    >>> without_empty_parts(geopandas.GeoDataFrame(geometry=lines)).geometry.to_wkt().tolist()
    ['MULTILINESTRING ((1 2, 3 4))', 'MULTIPOINT EMPTY']
    """
    shapes = np.array(frame.geometry, object)
    parts, of = shapely.get_parts(shapes, return_index=True)
    odd = np.unique(of[shapely.is_empty(parts) | (shapely.get_type_id(parts) >= _WITH_PARTS)])
    if not odd.size:
        return frame
    shapes[odd] = [_full(shape) for shape in shapes[odd]]
    return frame.set_geometry(type(frame.geometry)(shapes, index=frame.index, crs=frame.crs))


def _full(shape: BaseGeometry) -> BaseGeometry:
    """Return a shape without its empty parts, and theirs."""
    if shapely.get_type_id(shape) < _WITH_PARTS:
        return shape
    parts = [_full(part) for part in shapely.get_parts(shape)]
    kind: Any = type(shape)
    full: BaseGeometry = kind([part for part in parts if not part.is_empty])
    return full


def _off_the_earth(frame: geopandas.GeoDataFrame) -> Iterator[Problem]:
    """Yield the features with a coordinate that is no longitude or latitude."""
    places, of = shapely.get_coordinates(frame.geometry.to_numpy(), return_index=True)
    wrong = ~((np.abs(places[:, 0]) <= _MOST_LON_DEG) & (np.abs(places[:, 1]) <= 90))
    rows, first = np.unique(of[wrong], return_index=True)
    for row, at in zip(rows.tolist(), first.tolist(), strict=True):
        lon, lat = places[wrong][at].tolist()
        said = f"longitude {lon:g} and latitude {lat:g} are no place"
        yield Problem("coordinate", f"feature {row + 1}", said, _hint(lon, lat))


def _hint(lon: float, lat: float) -> str:
    """Return what may be wrong with a place off the earth."""
    if not (math.isfinite(lon) and math.isfinite(lat)):
        return "correct it"
    if abs(lon) <= 90 and abs(lat) <= 180:
        return "is the latitude first? the longitude is to be"
    return "are they metres? save the file with its reference system"


def _lost(path: Path, frame: geopandas.GeoDataFrame) -> Iterator[Problem]:
    """Yield the features that were read without a shape although the file holds one."""
    empty = np.flatnonzero(frame.geometry.isna().to_numpy()).tolist()
    if path.suffix.lower() in (".geojson", ".json") and path.exists():
        yield from geojson_faults(path.read_bytes(), lost=bool(empty))
    if not empty:
        return
    if path.suffix.lower() == ".shp":
        held = _shapes_of_shapefile(path)
    elif path.suffix.lower() == ".gpkg":
        held = _shapes_of_geopackage(path, frame)
    elif path.suffix.lower() == ".000":  # a cable of a chart always has a line or an area
        held = [True] * len(frame)
    else:
        return
    for row in empty:
        if row < len(held) and held[row]:
            hint = "save the file again: it is damaged or cut short"
            yield Problem("shape", f"feature {row + 1}", "its shape cannot be read", hint)


def _shapes_of_shapefile(path: Path) -> list[bool]:
    """Return whether each record has a shape: its kind is not 0 (ESRI, 1998)."""
    index = next(
        (it for it in (path.with_suffix(".shx"), path.with_suffix(".SHX")) if it.exists()), None
    )
    offsets = index.read_bytes()[100:] if index else b""
    data = path.read_bytes()
    return [
        data[2 * at + 8 : 2 * at + 12] != bytes(4)
        for at, _ in struct.iter_unpack(">ii", offsets[: len(offsets) // 8 * 8])
    ]


def _shapes_of_geopackage(path: Path, frame: geopandas.GeoDataFrame) -> list[bool]:
    """Return whether each row of the one table of shapes has one, in its order; empty where not."""
    steps = iter(range(_MOST_STEPS // 1000))
    try:
        with closing(
            sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        ) as base:
            base.set_progress_handler(lambda: next(steps, None) is None, 1000)
            tables = base.execute("select table_name, column_name from gpkg_geometry_columns")
            columns = tables.fetchall()
            if len(columns) != 1:
                return []
            table, column = (str(name).replace('"', '""') for name in columns[0])
            rows = base.execute(f'select "{column}" is not null from "{table}" limit {len(frame)}')
            return [bool(row[0]) for row in rows]
    except sqlite3.Error:
        return []
