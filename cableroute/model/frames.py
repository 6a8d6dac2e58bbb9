"""Write routes as tables: GeoDataFrame, GeoJSON, GeoPackage, Parquet."""

from __future__ import annotations

import errno
import json
import os
import re
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, SupportsIndex, overload

import numpy as np
import shapely
from shapely.geometry import GeometryCollection, LineString, MultiLineString, shape
from shapely.geometry.base import BaseGeometry

from cableroute.errors import ModelError, Problem, check_flags
from cableroute.geometry.lines import segments_of, to_planar
from cableroute.model.deals import AttachedDeal, Deal
from cableroute.model.routes import FEATURE_COLUMNS, Route

if TYPE_CHECKING:
    import geopandas
    import pandas as pd
from cableroute.files import check_name, is_missing, need_parquet, plain, write_whole
from cableroute.notebook import OnMap, Shown
from cableroute.text import counted, figures_within, html_rows

HEIGHT_DECIMALS = 6
"""Of heights at points between those that are given: a micrometre."""

EPOCH = "1980-01-01T00:00:00.000Z"
"""When files say that they were made: the same content gives the same file."""

_WRITING = {"OGR_SQLITE_SYNCHRONOUS": "OFF", "OGR_CURRENT_DATE": EPOCH}
_COUNTING = threading.Lock()
_writing = 0
_set_before: dict[str, str | bool | None] = {}


def write_gpkg(path: str | Path, layers: Mapping[str, geopandas.GeoDataFrame]) -> Path:
    """Write tables as the layers of a GeoPackage, completely, or leave what was there.

    Lists and dictionaries in a cell become JSON text. Lines get the vertices that straight lines
    in degrees need to stay within 5 m of their geodesics, and are cut at the date line.

    Raises
    ------
    OutputError
        The folder is missing or cannot be written, or the name is a folder or not UTF-8.
    """
    check_name(Path(path).name)
    return write_whole(path, partial(fill_gpkg, layers))


def fill_gpkg(layers: Mapping[str, geopandas.GeoDataFrame], path: Path) -> None:
    """Write tables as `write_gpkg` does to a file that nobody else has yet."""
    import pyogrio

    file = path.with_name("layers.gpkg")  # GDAL warns of another ending
    for name, frame in layers.items():
        flat = _planar_frame(frame)
        for column in flat.columns.drop(flat.geometry.name):
            if flat[column].dtype == object:
                flat[column] = _flat_column(flat[column])
        with temporary_gpkg():
            pyogrio.write_dataframe(flat, file, layer=name, driver="GPKG", append=file.exists())
    check_gpkg(file, {name: len(frame) for name, frame in layers.items()})
    file.replace(path)


@contextmanager
def temporary_gpkg() -> Iterator[None]:
    """Let GDAL write the same octets of the same content, and not wait for the disk at each layer.

    Whoever puts it under its name waits once, for all: a file is of no use before it is complete.
    """
    import pyogrio

    global _writing, _set_before
    with _COUNTING:  # threads may write at the same time: the last to end sets it back
        if not _writing:
            _set_before = {name: pyogrio.get_gdal_config_option(name) for name in _WRITING}
            pyogrio.set_gdal_config_options(_WRITING)
        _writing += 1
    try:
        yield
    finally:
        with _COUNTING:
            _writing -= 1
            if not _writing:
                pyogrio.set_gdal_config_options(_set_before)


def check_gpkg(path: Path, counts: Mapping[str, int]) -> None:
    """Raise an OSError unless a GeoPackage that was written has all its rows and indexes.

    GDAL writes the last of them as it closes the file, and does not say that a disk was full then.

    Parameters
    ----------
    path : Path
        The file.
    counts : mapping of str to int
        How many rows were written, by layer.
    """
    with closing(sqlite3.connect(path)) as base:
        try:
            whole = base.execute("pragma quick_check").fetchone() == ("ok",)
            for name, count in counts.items():
                table = name.replace('"', '""')
                row = base.execute(f'select count(*) from "{table}"').fetchone()
                whole = whole and row == (count,)
            [shapes] = base.execute("select count(*) from gpkg_geometry_columns").fetchone()
            indexes = "select count(*) from gpkg_extensions where extension_name = ?"
            [indexed] = base.execute(indexes, ("gpkg_rtree_index",)).fetchone() if shapes else (0,)
        except sqlite3.Error:
            whole = False
    if not whole or shapes != indexed:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def write_parquet(path: str | Path, frame: geopandas.GeoDataFrame) -> Path:
    """Write a table as GeoParquet, completely, or leave what was there.

    Lists of texts stay lists; any other list, and dictionaries, become JSON text. Lines are made
    as in `write_gpkg`.

    Raises
    ------
    OutputError
        The folder is missing or cannot be written, or the name is a folder or not UTF-8.
    MissingExtraError
        pyarrow is not installed (extra ``parquet``).
    """
    need_parquet()
    check_name(Path(path).name)
    return write_whole(path, partial(fill_parquet, frame))


def fill_parquet(frame: geopandas.GeoDataFrame, path: Path) -> None:
    """Write a table as `write_parquet` does to a file that nobody else has yet."""
    flat = _planar_frame(frame)
    flat.attrs = {}
    for column in flat.columns.drop(flat.geometry.name):
        if flat[column].dtype == object and not _are_texts(flat[column]):
            flat[column] = _flat_column(flat[column])
    flat.to_parquet(path, index=False)


def _are_texts(column: pd.Series[Any]) -> bool:
    """Return whether every cell is a list of texts, or missing."""
    return all(
        all(isinstance(text, str) for text in value)
        if isinstance(value, (list, tuple))
        else is_missing(value)
        for value in column
    )


def _flat_column(column: pd.Series[Any]) -> Any:
    """Return a column of objects as a GeoPackage can hold it."""
    import pandas as pd

    values = [_flat(value) for value in column]
    flat = [value for value in values if value is not None]
    if flat and all(isinstance(value, bool) for value in flat):
        return pd.Series(values, dtype="boolean", index=column.index)
    return pd.Series(values, dtype=object, index=column.index)


def _flat(value: Any) -> Any:
    if isinstance(value, (list, tuple, dict)):
        return json.dumps(plain(value), ensure_ascii=False)
    return None if is_missing(value) else value


def given_routes(what: str, routes: Route | Iterable[Route] | Mapping[str, Route]) -> list[Route]:
    """Return one route, several, or those of a table; a ModelError for anything else."""
    if isinstance(routes, Route):
        return [routes]
    if isinstance(routes, Mapping):
        routes = routes.values()
    items: list[object] = list(routes) if isinstance(routes, Iterable) else [routes]
    valid = [item for item in items if isinstance(item, Route)]
    if len(valid) < len(items):
        wrong = next(item for item in items if not isinstance(item, Route))
        hint = "give routes, as find_routes returns them"
        fault = Problem("route", "routes", f"{type(wrong).__name__} is not a Route", hint)
        raise ModelError.of(what, [fault])
    return valid


def shareable(routes: Iterable[Route], *, confidential: bool = False) -> list[Route]:
    """Return the routes that may be shown, without the deals that may not.

    Parameters
    ----------
    routes : iterable of Route
        In any order, which is kept.
    confidential : bool
        Whether what is confidential may be shown: then all are returned as they are.

    Examples
    --------
    >>> from shapely.geometry import LineString
    >>> from cableroute.model.legs import Leg
    >>> from cableroute.model.routes import Route
    >>> leg = Leg("L1", "A", "B", "land", LineString([(31, 30), (32, 30)]), 10)
    >>> routes = [Route("R1", "A to B", [leg]), Route("R2", "B", [leg], visibility="confidential")]
    >>> [route.id for route in shareable(routes)]
    ['R1']
    """
    check_flags("shareable", confidential=confidential)
    listed = given_routes("routes", routes)
    if confidential:
        return listed
    return [_without_secrets(route) for route in listed if not route.is_confidential]


def public_deal(deal: Deal) -> Deal:
    """Return a deal without the parties and applications that are confidential."""
    parties = tuple(party for party in deal.parties if party.visibility == "public")
    applies = tuple(part for part in deal.applies_to if part.visibility == "public")
    if (parties, applies) == (deal.parties, deal.applies_to):
        return deal
    return replace(deal, parties=parties, applies_to=applies)


def _open_deal(item: AttachedDeal) -> AttachedDeal:
    """Return an attached deal as `public_deal` leaves it."""
    deal = public_deal(item.deal)
    return item if deal is item.deal else replace(item, deal=deal)


def _without_secrets(route: Route) -> Route:
    shown = (item if item.visibility == "public" else item.otherwise for item in route.deals)
    deals = tuple(_open_deal(item) for item in shown if item is not None)
    return route if deals == route.deals else replace(route, deals=deals)


def to_gdf(routes: Iterable[Route], *, confidential: bool = False) -> geopandas.GeoDataFrame:
    """Return routes as a GeoDataFrame (EPSG:4326), one row each, with their totals.

    Confidential routes, and confidential deals on others, are left out unless requested. Lines
    are made as in `write_gpkg`: shapely and geopandas take them for straight in degrees.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> table = to_gdf([geo.paths["EG-P-ZAF-ABT-CAIRO"]])
    >>> table.crs.to_epsg(), table["route_id"].tolist()
    (4326, ['EG-P-ZAF-ABT-CAIRO'])
    """
    check_flags("to_gdf", confidential=confidential)
    import geopandas

    features = [route.__geo_interface__ for route in shareable(routes, confidential=confidential)]
    rows = [{"route_id": item["id"], **item["properties"]} for item in features]
    lines = [shape(item["geometry"]) for item in features]
    columns = None if rows else ["route_id", *FEATURE_COLUMNS]
    return geopandas.GeoDataFrame(rows, columns=columns, geometry=lines, crs="EPSG:4326")


class Routes(list[Route], OnMap, Shown):
    """Routes in a list, as `find_routes` returns them; a notebook shows them as a table.

    Examples
    --------
    >>> import cableroute as cr
    >>> routes = cr.find_routes(cr.open_geodata(), "Zafarana", "Abu Talat", k=1)
    >>> routes.to_frame().loc[0, "deals"][:51], routes.to_json()[:28]
    ('Telecom Egypt - PEACE transit agreement (candidate)', '{"type": "FeatureCollection"')
    """

    def as_rows(self) -> list[dict[str, Any]]:
        """Return the totals, deals and line of each public route as a row."""
        return [row for route in shareable(self) for row in route.as_rows()]

    @overload
    def __getitem__(self, at: SupportsIndex) -> Route: ...
    @overload
    def __getitem__(self, at: slice) -> Routes: ...
    def __getitem__(self, at: SupportsIndex | slice) -> Route | Routes:
        """Return a route, or some of them, which are shown alike."""
        return Routes(super().__getitem__(at)) if isinstance(at, slice) else super().__getitem__(at)

    def __repr__(self) -> str:
        """Return one line a route."""
        lines = "".join(f"\n  {route!r}," for route in self)
        return f"[{lines}\n]" if self else "[]"

    def _repr_html_(self) -> str:
        """Return a table with a row for each route."""
        rows = [("route", "name", "route km", "cable km", "confidence", "deals")]
        for route in self:
            [km] = figures_within([route.route_km], 1, accuracy=route.accuracy_km)
            cable = figures_within(route.cable_range_km)[1]
            deals = str(len(route.deals))
            rows.append((route.id, route.name, km, cable, route.confidence, deals))
        return html_rows(counted(len(self), "route"), rows)


def to_geojson(
    rows: Sequence[Mapping[str, Any]],
    geometries: Sequence[Mapping[str, Any] | None],
    *,
    credit: str = "",
) -> str:
    """Return rows as a GeoJSON FeatureCollection, with the credit of the data in it.

    Lines are made as in `write_gpkg`.
    """
    features = [
        {"type": "Feature", "properties": plain(row), "geometry": _cut(geometry)}
        for row, geometry in zip(rows, geometries, strict=True)
    ]
    collection = {"type": "FeatureCollection", "attribution": credit, "features": features}
    return json.dumps(collection, ensure_ascii=False) + "\n"


def _cut(geometry: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
    """Return a geometry as `planar_lines` leaves it, in the form of GeoJSON."""
    if geometry is None or not re.search("LineString|Collection", geometry["type"]):
        return geometry
    return dict(shapely.geometry.mapping(planar_lines(shapely.geometry.shape(dict(geometry)))))


def planar_lines(geometry: BaseGeometry) -> BaseGeometry:
    """Return a geometry whose lines are for files: see `to_planar`; others as they are.

    Every file of lines goes through here: GeoJSON, GeoPackage and GeoParquet are read by
    programs that join vertices by straight lines in degrees, which must not run over land.
    """
    if isinstance(geometry, GeometryCollection):
        return GeometryCollection([planar_lines(part) for part in geometry.geoms])
    if not isinstance(geometry, (LineString, MultiLineString)) or geometry.is_empty:
        return geometry
    lines = shapely.get_parts(geometry)
    pieces = [piece for line in lines for piece in _planar_pieces(line)]
    one = len(pieces) == 1 and isinstance(geometry, LineString)
    return pieces[0] if one else MultiLineString(pieces)


def _planar_pieces(line: LineString) -> list[LineString]:
    """Return the pieces of a line for files; between its vertices heights go evenly."""
    pieces: list[LineString] = shapely.get_parts(to_planar(line)).tolist()
    if not line.has_z:
        return pieces
    vertices = shapely.get_coordinates(line, include_z=True)
    at_km, to_km = (
        np.concatenate([[0.0], np.cumsum(segments_of(xy)[1])])
        for xy in (vertices[:, :2], shapely.get_coordinates(pieces))
    )
    heights = np.interp(to_km * (at_km[-1] / to_km[-1] if to_km[-1] else 1), at_km, vertices[:, 2])
    ends = np.cumsum([shapely.get_num_points(piece) for piece in pieces])[:-1]
    return [
        LineString(np.column_stack([shapely.get_coordinates(piece), of]))
        for piece, of in zip(pieces, np.split(heights.round(HEIGHT_DECIMALS), ends), strict=True)
    ]


def _planar_frame(frame: geopandas.GeoDataFrame) -> geopandas.GeoDataFrame:
    """Return a copy of a table with its lines made for files."""
    planar = frame.copy()
    column = frame.geometry
    planar[column.name] = type(column)(
        [None if shape is None else planar_lines(shape) for shape in column],
        index=column.index,
        crs=column.crs,
    )
    return planar
