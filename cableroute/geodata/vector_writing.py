"""Lines, points and areas written in the formats of the trade, and what each cannot hold."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shapely

from cableroute.errors import GeodataError, OutputError
from cableroute.files import is_missing, plain, with_lists, write_text, write_whole
from cableroute.geodata.gpx import DESCRIBED, gpx_text
from cableroute.geodata.kml import NAME_COLUMNS, kml_text, kmz_bytes
from cableroute.geodata.vector_files import (
    FORMATS,
    VectorFormat,
    VectorLimits,
    format_of,
    read_features,
)
from cableroute.model.frames import planar_lines, to_geojson, write_gpkg, write_parquet

if TYPE_CHECKING:
    import geopandas

LAYER_COLUMN = "layer"
SHAPE_NAME, SHAPE_TEXT = 10, 254
"""Most characters of a field's name and of a text in a Shapefile (dBase III), in octets."""

KINDS = {
    "Point": "points", "MultiPoint": "points",
    "LineString": "lines", "MultiLineString": "lines", "LinearRing": "lines",
    "Polygon": "areas", "MultiPolygon": "areas",
}  # fmt: skip


@dataclass(frozen=True)
class Written:
    """What became of a table in a file.

    Parameters
    ----------
    path : Path
        The file.
    count : int
        How many features are in it.
    lost : tuple of str
        What its format cannot hold; empty where all is in it.
    """

    path: Path
    count: int
    lost: tuple[str, ...]


def write_features(
    frame: geopandas.GeoDataFrame, path: str | Path, *, format: str = "", credit: str = ""
) -> Written:
    """Write a table to a file, completely, or leave what was there.

    Parameters
    ----------
    frame : GeoDataFrame
        In a reference system that it names. A column ``layer`` names the layers of a GeoPackage,
        the folders of KML and the layers of DXF.
    path : path
        Its ending names the format, see `FORMATS`.
    format : str
        Ending of the format, as "kml", where the name has another.
    credit : str
        Of the data, where the format has a place for it: GeoJSON, KML, KMZ.

    Returns
    -------
    Written
        With what the format cannot hold.

    Raises
    ------
    OutputError
        No format has that ending, the table names no reference system, none of its features can
        be in the format, or the file cannot be written.
    MissingExtraError
        GeoParquet without pyarrow (extra ``parquet``).

    Examples
    --------
    >>> import geopandas
    >>> from shapely import Point
    >>> frame = geopandas.GeoDataFrame({"name": ["BMH"], "duct": [2]}, geometry=[Point(32, 29)],
    ...                                crs=4326)
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write_features(frame, Path(folder, "places.gpx")).lost
    ('the columns duct',)
    """
    path = Path(path)
    try:
        kind = format_of(f"{path.name}.{format}" if format else path)
    except GeodataError as error:
        raise OutputError(f"cannot write {error}", error.problems) from error
    if frame.crs is None:
        raise OutputError(f"cannot write {path}: the table names no reference system (set_crs)")
    frame = frame.to_crs(4326)
    kept, lost = _kept(frame, kind)
    if len(frame) and not len(kept):
        raise OutputError(f"cannot write {path}: {kind.name} holds none of it: {'; '.join(lost)}")
    _WRITERS[kind.name](kept, path, credit)
    return Written(path, len(kept), lost)


def convert_file(
    source: str | Path,
    target: str | Path,
    *,
    layer: str = "",
    crs: str = "",
    limits: VectorLimits = VectorLimits(),  # noqa: B008 - frozen
) -> Written:
    """Write the features of a file in another format, by the ending of its name.

    Parameters
    ----------
    source, target : path
        The file that is read, and that which is written.
    layer, crs : str
        As for `read_features`.
    limits : VectorLimits
        How much is read.

    Raises
    ------
    GeodataError
        As for `read_features`.
    OutputError
        As for `write_features`.

    Examples
    --------
    >>> from shapely import Point, to_geojson
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "bmh.geojson")
    ...     _ = file.write_text(to_geojson(Point(32, 29)))
    ...     done = convert_file(file, Path(folder, "bmh.kmz"))
    ...     done.count, done.lost, read_features(done.path).geometry.iloc[0].wkt
    (1, (), 'POINT (32 29)')
    """
    return write_features(read_features(source, layer=layer, crs=crs, limits=limits), target)


def formats_text() -> str:
    """Return the names of the formats with their endings, as help and errors list them.

    Examples
    --------
    >>> formats_text().split(", ")[1]
    'GeoPackage (.gpkg)'
    """
    return ", ".join(f"{item.name} ({item.suffixes[0]})" for item in FORMATS)


# --- what a format cannot hold ---


def _kept(
    frame: geopandas.GeoDataFrame, kind: VectorFormat
) -> tuple[geopandas.GeoDataFrame, tuple[str, ...]]:
    """Return the features and columns that a format holds, and what is lost."""
    lost: list[str] = []
    if bool(shapely.has_z(frame.geometry.to_numpy()).any()) and kind.name in ("GPX", "KML", "KMZ"):
        lost.append("heights")
    kept, missing = _kept_features(frame, kind)
    lost += missing
    columns = [str(name) for name in kept.columns if name != kept.geometry.name]
    if kind.name == "GPX":
        taken = [_first(columns, names) for names in (NAME_COLUMNS, DESCRIBED)]
        lost += _columns_lost([name for name in columns if name not in taken])
    elif kind.name == "DXF":
        lost += _columns_lost([name for name in columns if name != LAYER_COLUMN])
        lost.append("the reference system (longitude and latitude in degrees)")
    elif kind.name == "Shapefile":
        lost += _shapefile_losses(kept, columns)
    elif kind.name == "FlatGeobuf" and len(kept) > 1:
        lost.append("the order of the features (its index sorts them by place)")
    elif kind.name in ("KML", "KMZ"):
        typed = [name for name in columns if not _is_text(kept[name])]
        lost += [f"that {', '.join(typed)} are no texts"] if typed else []
    if kind.name in ("GeoPackage", "FlatGeobuf", "GeoParquet", "Shapefile"):
        nested = [name for name in columns if _is_nested(kept[name])]
        if nested:
            lost.append(f"lists: {', '.join(nested)} become JSON text")
    return kept, tuple(lost)


def _kept_features(
    frame: geopandas.GeoDataFrame, kind: VectorFormat
) -> tuple[geopandas.GeoDataFrame, list[str]]:
    """Return the features whose geometry a format holds, and how many of which kind are lost."""
    if kind.name not in ("GPX", "DXF", "Shapefile"):
        return frame, []
    empty = frame.geometry.isna() | frame.geometry.is_empty
    kinds = frame.geometry.geom_type.map(KINDS).where(~empty, "features without a geometry")
    kinds = kinds.fillna("mixed collections")
    held = {"points", "lines"} if kind.name == "GPX" else {"points", "lines", "areas"}
    if kind.name == "Shapefile":
        counts = kinds[kinds.isin(held)].value_counts()
        held = {str(counts.idxmax())} if len(counts) else set()
    gone = kinds[~kinds.isin(held)].value_counts()
    lost = [f"{count} {name}" for name, count in gone.items()]
    return frame[kinds.isin(held)], lost


def _columns_lost(names: list[str]) -> list[str]:
    return [f"the columns {', '.join(names)}"] if names else []


def _first(columns: list[str], names: tuple[str, ...]) -> str | None:
    return next((name for name in names if name in columns), None)


def _shapefile_losses(frame: geopandas.GeoDataFrame, columns: list[str]) -> list[str]:
    """Return what dBase cuts off: names, texts, missing figures and switches."""
    lost = []
    short = _short_names(columns)
    renamed = [f"{name} is called {short[name]}" for name in columns if short[name] != name]
    if renamed:
        lost.append(f"names of columns: {', '.join(renamed)}")
    cut = [
        name
        for name in columns
        if any(len(str(it).encode()) > SHAPE_TEXT for it in map(_flat, frame[name]) if it)
    ]
    if cut:
        lost.append(f"texts over {SHAPE_TEXT} bytes are cut: {', '.join(cut)}")
    return lost


def _short_names(columns: list[str]) -> dict[str, str]:
    """Return names of at most 10 bytes, each once, whatever case they are in."""
    taken: dict[str, str] = {}
    used: set[str] = set()
    for name in columns:
        base = name.encode()[:SHAPE_NAME].decode(errors="ignore") or "field"
        made, number = base, 1
        while made.casefold() in used:
            tail = f"_{number}"
            made = base.encode()[: SHAPE_NAME - len(tail)].decode(errors="ignore") + tail
            number += 1
        used.add(made.casefold())
        taken[name] = made
    return taken


def _is_text(column: Any) -> bool:
    return all(isinstance(it, str) for it in column if not is_missing(it))


def _is_nested(column: Any) -> bool:
    return column.dtype == object and any(isinstance(it, (list, tuple, dict)) for it in column)


# --- writers ---


def _geojson(frame: geopandas.GeoDataFrame, path: Path, credit: str) -> None:
    rows = [
        {name: _dated(value) for name, value in with_lists(row).items()} for row in _records(frame)
    ]
    shapes = [None if it is None else it.__geo_interface__ for it in frame.geometry]
    write_text(path, to_geojson(rows, shapes, credit=credit))


def _gpkg(frame: geopandas.GeoDataFrame, path: Path, credit: str) -> None:
    write_gpkg(path, _layers(frame, path.stem))


def _kml(frame: geopandas.GeoDataFrame, path: Path, credit: str) -> None:
    write_text(path, kml_text(_layers(_plain(frame), path.stem), name=path.stem, credit=credit))


def _kmz(frame: geopandas.GeoDataFrame, path: Path, credit: str) -> None:
    text = kml_text(_layers(_plain(frame), path.stem), name=path.stem, credit=credit)
    data = kmz_bytes(text)
    write_whole(path, lambda temporary: bytes_to(temporary, data))


def _gpx(frame: geopandas.GeoDataFrame, path: Path, credit: str) -> None:
    write_text(path, gpx_text(frame))


def _flatgeobuf(frame: geopandas.GeoDataFrame, path: Path, credit: str) -> None:
    write_whole(path, lambda temporary: _by_gdal(_flat_frame(frame), temporary, "FlatGeobuf"))


def _parquet(frame: geopandas.GeoDataFrame, path: Path, credit: str) -> None:
    write_parquet(path, frame)


def _dxf(frame: geopandas.GeoDataFrame, path: Path, credit: str) -> None:
    import geopandas

    layers = frame[LAYER_COLUMN].astype(str) if LAYER_COLUMN in frame else path.stem
    shapes = [planar_lines(shape) for shape in frame.geometry]
    drawn = geopandas.GeoDataFrame({"Layer": layers}, index=frame.index, geometry=shapes, crs=4326)
    parts = drawn.explode(ignore_index=True)
    write_whole(path, lambda temporary: _by_gdal(parts, temporary, "DXF"))


def _shapefile(frame: geopandas.GeoDataFrame, path: Path, credit: str) -> None:
    """Write the files of a Shapefile: all of them first elsewhere, the .shp last to its place."""
    flat = _flat_frame(frame)
    columns = [str(name) for name in flat.columns if name != flat.geometry.name]
    flat = flat.rename(columns=_short_names(columns))
    for name in _short_names(columns).values():
        if _is_text(flat[name]):
            flat[name] = [_cut(value) for value in flat[name]]
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder, f"{path.stem}.shp")
        _by_gdal(flat, made, "ESRI Shapefile", ENCODING="UTF-8")
        for file in sorted(made.parent.iterdir(), key=lambda it: it.suffix == ".shp"):
            write_whole(path.with_suffix(file.suffix), _copier(file))


_Writer = Callable[["geopandas.GeoDataFrame", Path, str], None]
_WRITERS: Mapping[str, _Writer] = {
    "GeoJSON": _geojson, "GeoPackage": _gpkg, "KML": _kml, "KMZ": _kmz, "GPX": _gpx,
    "Shapefile": _shapefile, "FlatGeobuf": _flatgeobuf, "GeoParquet": _parquet, "DXF": _dxf,
}  # fmt: skip


def _by_gdal(frame: geopandas.GeoDataFrame, path: Path, driver: str, **options: str) -> None:
    """Write a table by GDAL."""
    import pyogrio

    try:
        pyogrio.write_dataframe(frame, path, driver=driver, **options)
    except OSError:
        raise
    except Exception as error:  # pyogrio's, which are of no common kind
        raise OutputError(f"cannot write {path.name} as {driver}: {error}") from error


def _layers(frame: geopandas.GeoDataFrame, name: str) -> dict[str, geopandas.GeoDataFrame]:
    """Return the layers that a column of that name distinguishes, or all as one."""
    if LAYER_COLUMN not in frame or not len(frame):
        return {name: frame}
    names = frame[LAYER_COLUMN].fillna(name).astype(str)
    return {
        str(layer): frame[names == layer].drop(columns=LAYER_COLUMN)
        for layer in dict.fromkeys(names)
    }


def _records(frame: geopandas.GeoDataFrame) -> list[dict[str, Any]]:
    rows = frame.drop(columns=frame.geometry.name).to_dict("records")
    return [{str(name): value for name, value in row.items()} for row in rows]


def _plain(frame: geopandas.GeoDataFrame) -> geopandas.GeoDataFrame:
    """Return a table whose dates are texts."""
    made = frame.copy()
    for name in made.columns.drop(made.geometry.name):
        if made[name].dtype.kind == "M":
            made[name] = [_dated(value) for value in made[name]]
    return made


def _dated(value: Any) -> Any:
    """Return a date as ISO text, any other cell as it is."""
    return value.isoformat() if hasattr(value, "isoformat") and not is_missing(value) else value


def _flat_frame(frame: geopandas.GeoDataFrame) -> geopandas.GeoDataFrame:
    """Return a table with lines made for files and lists as JSON text."""
    made = frame.copy()
    shapes = [None if it is None else planar_lines(it) for it in made.geometry]
    made = made.set_geometry(type(made.geometry)(shapes, index=made.index, crs=made.crs))
    for name in made.columns.drop(made.geometry.name):
        if _is_nested(made[name]):
            made[name] = [_flat(value) for value in made[name]]
    return made


def _flat(value: Any) -> Any:
    if isinstance(value, (list, tuple, dict)):
        return json.dumps(plain(value), ensure_ascii=False)
    return None if is_missing(value) else value


def _cut(value: Any) -> Any:
    """Return a text as dBase holds it, cut between two characters."""
    if not isinstance(value, str):
        return value
    return value.encode()[:SHAPE_TEXT].decode(errors="ignore")


def bytes_to(path: Path, data: bytes) -> None:
    """Write bytes to a file."""
    path.write_bytes(data)


def _copier(source: Path) -> Callable[[Path], None]:
    def copy(target: Path) -> None:
        shutil.copyfile(source, target)

    return copy
