"""Lines, points and areas written in the formats of the trade, and what each cannot hold."""

from __future__ import annotations

import errno
import io
import json
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shapely

from cableroute.errors import GeodataError, OutputError, Problem, because, check_flags
from cableroute.files import (
    check_name,
    is_missing,
    plain,
    records,
    with_lists,
    write_files,
    write_text,
    write_whole,
)
from cableroute.geodata.feature_checks import without_empty_parts
from cableroute.geodata.formats import FORMATS, VectorFormat, check_format, format_of, formats_text
from cableroute.geodata.gpx import DESCRIBED, gpx_text
from cableroute.geodata.kml import NAME_COLUMNS, data_name, kml_text, kmz_bytes
from cableroute.geodata.ofds import STATUSES, TAKEN, ofds_package, ofds_text
from cableroute.geodata.vector_files import VectorLimits, not_read, read_features
from cableroute.geometry.reference_systems import in_degrees
from cableroute.model.frames import (
    EPOCH,
    planar_lines,
    shareable,
    to_geojson,
    write_gpkg,
    write_parquet,
)
from cableroute.model.routes import Route
from cableroute.private_folders import private_folder
from cableroute.text import counted, without_secrets

if TYPE_CHECKING:
    import geopandas

LAYER_COLUMN = "layer"
SHAPE_NAME, SHAPE_TEXT = 10, 254
"""Most characters of a field's name and of a text in a Shapefile (dBase III), in octets."""

SHAPE_FILES = (".cpg", ".dbf", ".prj", ".shx")
"""Endings of what is written of a Shapefile beside the .shp."""

KINDS = {
    "Point": "points",
    "MultiPoint": "points",
    "LineString": "lines",
    "MultiLineString": "lines",
    "LinearRing": "lines",
    "Polygon": "areas",
    "MultiPolygon": "areas",
}


@dataclass(frozen=True)
class Written:
    """What became of a table in a file.

    Parameters
    ----------
    path : Path or str
        The file, or the address of a table.
    count : int
        How many features are in it.
    lost : tuple of str
        What its format cannot hold, and of a conversion what was not read; empty where all is
        in it.
    """

    path: Path | str
    count: int
    lost: tuple[str, ...]


def write_features(
    what: Any,
    path: str | Path,
    *,
    format: str = "",
    credit: str = "",
    confidential: bool = False,
) -> Written:
    """Write a table, a route, a leg, a plan or a position list, completely or not at all.

    Parameters
    ----------
    what : GeoDataFrame, or Route, Leg, Plan, RPL, LandingStation, or a list of them
        A table in a reference system that it names. A column ``layer`` names the layers of a
        GeoPackage, the folders of KML and the layers of DXF; a position list has layers
        ``spans`` and ``positions``.
    path : path
        Its ending names the format, see `FORMATS`.
    format : str
        Key of the format, as "kml", where the name has another ending.
    credit : str
        Of the data, where the format has a place for it: GeoJSON, KML, KMZ.
    confidential : bool
        Whether what is confidential is written too; a table is written as it is.

    Returns
    -------
    Written
        With what the format cannot hold.

    Raises
    ------
    OutputError
        No format has that ending, the table names no reference system, none of its features can
        be in the format, all is confidential, or the file cannot be written.
    MissingExtraError
        GeoParquet without pyarrow (extra ``parquet``).

    Examples
    --------
    >>> import geopandas
    >>> from shapely import Point
    >>> frame = geopandas.GeoDataFrame({"name": ["BMH"], "duct": [2]}, geometry=[Point(32, 29)],
    ...                                crs=4326)
    >>> with private_folder() as folder:
    ...     write_features(frame, Path(folder, "places.gpx")).lost
    ('the columns duct',)
    """
    check_flags("write_features", confidential=confidential)
    frame = features_frame(what, confidential=confidential)
    shown = without_secrets(str(path))
    if frame.crs is None:
        raise OutputError(f"cannot write {shown}: the table names no reference system (set_crs)")
    frame = in_degrees(frame, lambda wrong, _: OutputError(f"cannot write {shown}: {wrong}"))
    frame = without_empty_parts(frame)
    path = Path(path)
    kind = _written_format(path, format)
    if kind.key not in ("geojson", "kml", "kmz", "gpx"):
        check_name(path.name)
    kept, lost = _what_format_holds(frame, kind)
    if len(frame) and not len(kept):
        raise OutputError(f"cannot write {path}: {kind.name} holds none of it: {'; '.join(lost)}")
    _WRITERS[kind.key](kept, path, credit)
    return Written(path, len(kept), lost)


def features_frame(what: Any, *, confidential: bool = False) -> geopandas.GeoDataFrame:
    """Return what has lines and points as a table, each a row.

    Parameters
    ----------
    what : GeoDataFrame, or Route, Leg, Plan, RPL, LandingStation, or a list of them
        A table is returned as it is.
    confidential : bool
        Whether what is confidential is among the rows.

    Raises
    ------
    OutputError
        Something has no lines or points, or all of it is confidential.

    Examples
    --------
    >>> from shapely import LineString
    >>> from cableroute.model.legs import Leg
    >>> leg = Leg("L1", "A", "B", "land", LineString([(31, 30), (32, 30)]), 10)
    >>> features_frame([leg])[["id", "start_id", "medium"]].values.tolist()
    [['L1', 'A', 'land']]
    """
    import geopandas

    if isinstance(what, geopandas.GeoDataFrame):
        return what
    items = [what] if hasattr(what, "__geo_interface__") else what
    items = list(items) if isinstance(items, Iterable) else [items]
    if wrong := [it for it in items if not hasattr(it, "__geo_interface__")]:
        raise OutputError(
            f"a {type(wrong[0]).__name__} has no lines or points: give a GeoDataFrame, routes, "
            "legs, plans, position lists or stations"
        )
    count = len(items)
    if not confidential:
        items = [open_ for it in items for open_ in _without_secrets(it)]
    if count and not items:
        message = "all of it is confidential"
        fault = Problem("visibility", "", message, "writes it", "confidential")
        raise OutputError.of("cannot write it", [fault])
    features = []
    for item in items:
        interface = item.__geo_interface__
        inside = interface["features"] if interface["type"] == "FeatureCollection" else [interface]
        features += [
            {**it, "properties": {"id": it["id"], **it["properties"]}} if "id" in it else it
            for it in inside
        ]
    return geopandas.GeoDataFrame.from_features(features, crs="EPSG:4326")


def _without_secrets(item: Any) -> list[Any]:
    """Return an item as a list, without confidential parts; empty if it is confidential."""
    if isinstance(item, Route):
        return list(shareable([item]))
    hidden = getattr(getattr(item, "leg", item), "visibility", "public")
    return [] if hidden == "confidential" else [item]


def _written_format(path: Path, format: str) -> VectorFormat:
    """Return the format in which a file is written."""
    by_key = {item.key: item for item in FORMATS}
    if format and format not in by_key:
        choices = ", ".join(item.key for item in FORMATS if item.is_written)
        raise OutputError(f"cannot write {path} as {format!r}: choose {choices}")
    try:
        kind = by_key[format] if format else format_of(path, written=True)
    except GeodataError as error:
        raise OutputError(f"cannot write {error}", error.problems) from error
    if not kind.is_written:
        raise OutputError(
            f"cannot write {path}: {kind.name} is only read; write {formats_text(written=True)}"
        )
    check_format(path, kind.key)
    return kind


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
    >>> with private_folder() as folder:
    ...     file = Path(folder, "bmh.geojson")
    ...     _ = file.write_text(to_geojson(Point(32, 29)))
    ...     done = convert_file(file, Path(folder, "bmh.kmz"))
    ...     done.count, done.lost, read_features(done.path).geometry.iloc[0].wkt
    (1, (), 'POINT (32 29)')
    """
    frame = read_features(source, layer=layer, crs=crs, limits=limits)
    done = write_features(frame, target)
    return replace(done, lost=(*not_read(source), *done.lost))


# --- what a format cannot hold ---


def _what_format_holds(
    frame: geopandas.GeoDataFrame, kind: VectorFormat
) -> tuple[geopandas.GeoDataFrame, tuple[str, ...]]:
    """Return the features and columns that a format holds, and what is lost."""
    lost: list[str] = []
    high = shapely.has_z(frame.geometry.dropna().to_numpy())
    if high.any() and kind.key in ("gpx", "kml", "kmz"):
        lost.append("heights")
    elif kind.key in ("fgb", "shp") and high.any() and not high.all():
        lost.append(f"heights: {int((~high).sum())} of {counted(len(high), 'feature')} have none")
        frame = frame.set_geometry(frame.geometry.force_2d())
    kept, missing = _kept_features(frame, kind)
    lost += missing
    columns = [str(name) for name in kept.columns if name != kept.geometry.name]
    if kind.key == "gpx":
        taken = [_first(columns, names) for names in (NAME_COLUMNS, DESCRIBED)]
        lost += _columns_lost([name for name in columns if name not in taken])
    elif kind.key == "dxf":
        lost += _columns_lost([name for name in columns if name != LAYER_COLUMN])
        lost.append("the reference system (longitude and latitude in degrees)")
    elif kind.key == "shp":
        lost += _shapefile_losses(kept, columns)
    elif kind.key == "ofds":
        lost += _columns_lost([name for name in columns if name not in TAKEN])
        lost += _statuses_lost(kept)
    elif kind.key == "fgb" and len(kept) > 1 and _has_index(kept):
        lost.append("the order of the features (its index sorts them by place)")
    elif kind.key in ("kml", "kmz"):
        typed = [name for name in columns if not _is_text(kept[name])]
        lost += [f"the types of {', '.join(typed)} (all become texts)"] if typed else []
        lost += [
            f"names of columns: {it} is called {data_name(it)}"
            for it in columns
            if data_name(it) != it
        ]
    if kind.key in ("gpkg", "fgb", "parquet", "shp"):
        nested = [name for name in columns if _is_nested(kept[name])]
        if nested:
            lost.append(f"lists: {', '.join(nested)} become JSON text")
    return kept, tuple(lost)


def _kept_features(
    frame: geopandas.GeoDataFrame, kind: VectorFormat
) -> tuple[geopandas.GeoDataFrame, list[str]]:
    """Return the features whose geometry a format holds, and how many of which kind are lost."""
    if kind.key not in ("gpx", "dxf", "shp", "ofds"):
        return frame, []
    empty = frame.geometry.isna() | frame.geometry.is_empty
    kinds = frame.geometry.geom_type.map(KINDS).where(~empty, "features without a geometry")
    kinds = kinds.fillna("mixed collections")
    held = {"points", "lines"} if kind.key in ("gpx", "ofds") else {"points", "lines", "areas"}
    if kind.key == "shp":
        counts = kinds[kinds.isin(held)].value_counts()
        held = {str(counts.idxmax())} if len(counts) else set()
    gone = kinds[~kinds.isin(held)].value_counts()
    lost = [f"{count} {name}" for name, count in gone.items()]
    return frame[kinds.isin(held)], lost


def _statuses_lost(frame: geopandas.GeoDataFrame) -> list[str]:
    """Return the statuses that the Open Fibre Data Standard has no word for."""
    statuses = frame.get("status", ())
    other = dict.fromkeys(
        str(it) for it in statuses if not is_missing(it) and it and it not in STATUSES
    )
    return [f"the statuses {', '.join(other)}"] if other else []


def _columns_lost(names: list[str]) -> list[str]:
    return [f"the columns {', '.join(names)}"] if names else []


def _first(columns: list[str], names: tuple[str, ...]) -> str | None:
    return next((name for name in names if name in columns), None)


def _shapefile_losses(frame: geopandas.GeoDataFrame, columns: list[str]) -> list[str]:
    """Return the losses in dBase: names, texts, missing figures and switches."""
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
    if times := [name for name in columns if frame[name].dtype.kind == "M"]:
        lost.append(f"times: {', '.join(times)} become ISO text")
    return lost


def _short_names(columns: list[str]) -> dict[str, str]:
    """Return names of at most 10 bytes, each once, whatever case they are in."""
    taken: dict[str, str] = {}
    used: set[str] = set()
    for name in columns:
        base = name.encode()[:SHAPE_NAME].decode(errors="ignore") or "field"
        short, number = base, 1
        while short.casefold() in used:
            tail = f"_{number}"
            short = base.encode()[: SHAPE_NAME - len(tail)].decode(errors="ignore") + tail
            number += 1
        used.add(short.casefold())
        taken[name] = short
    return taken


def _is_text(column: Any) -> bool:
    return all(isinstance(it, str) for it in column if not is_missing(it))


def _is_nested(column: Any) -> bool:
    return column.dtype == object and any(isinstance(it, (list, tuple, dict)) for it in column)


# --- writers ---


def _geojson(frame: geopandas.GeoDataFrame, path: Path, credit: str) -> None:
    rows = [
        {name: _dated(value) for name, value in with_lists(row).items()}
        for row in records(frame, but=frame.geometry.name)
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
    index = "YES" if _has_index(frame) else "NO"
    flat = _flat_frame(frame)
    more = {"layer": path.stem, "SPATIAL_INDEX": index}
    data = _in_memory(flat, "FlatGeobuf", **more)
    write_whole(path, lambda temporary: bytes_to(temporary, data))


def _has_index(frame: geopandas.GeoDataFrame) -> bool:
    """Return whether a FlatGeobuf can be indexed: not where a feature has no geometry."""
    return not bool((frame.geometry.isna() | frame.geometry.is_empty).any())


def _parquet(frame: geopandas.GeoDataFrame, path: Path, credit: str) -> None:
    write_parquet(path, frame)


def _dxf(frame: geopandas.GeoDataFrame, path: Path, credit: str) -> None:
    import geopandas

    layers = frame[LAYER_COLUMN].astype(str) if LAYER_COLUMN in frame else path.stem
    shapes = [planar_lines(shape) for shape in frame.geometry]
    drawn = geopandas.GeoDataFrame({"Layer": layers}, index=frame.index, geometry=shapes, crs=4326)
    parts = drawn.explode(ignore_index=True)
    data = _in_memory(parts, "DXF", layer=path.stem)
    write_whole(path, lambda temporary: bytes_to(temporary, data))


def _shapefile(frame: geopandas.GeoDataFrame, path: Path, credit: str) -> None:
    """Write the files of a Shapefile: all of them first elsewhere, then to their names."""
    if path.suffix.lower() != ".shp":
        hint = "give a name that ends in .shp"
        raise OutputError(f"cannot write {path}: a Shapefile is several files ({hint})")
    others = [path.with_suffix(it).name for it in SHAPE_FILES]
    others = [name for name in others if os.path.lexists(path.with_name(name))]
    if others and not path.exists():
        raise OutputError(
            f"cannot write {path}: {', '.join(others)} would be written over, and {path.name}, "
            "of which it would be, is not there (move it away, or give another name)"
        )
    flat = _plain(_flat_frame(frame))
    columns = [str(name) for name in flat.columns if name != flat.geometry.name]
    flat = flat.rename(columns=_short_names(columns))
    for name in _short_names(columns).values():
        if _is_text(flat[name]):
            flat[name] = [_cut(value) for value in flat[name]]
    try:
        with private_folder() as folder:
            written = folder / f"{path.stem}.shp"
            dated = {"DBF_DATE_LAST_UPDATE": EPOCH[:10]}
            _by_gdal(flat, written, "ESRI Shapefile", ENCODING="UTF-8", **dated)
            _check_whole(written)
            files = {path.with_suffix(it): written.with_suffix(it) for it in SHAPE_FILES}
            named = Path(os.path.realpath(path))  # the one name that the user gave may be a link
            write_files(files | {named: written})
    except OSError as error:
        if isinstance(error, OutputError):
            raise
        raise OutputError(f"cannot write {path}: {error.strerror or error}") from error


def _check_whole(path: Path) -> None:
    """Raise an OSError unless all files of a Shapefile have the length that they state.

    ESRI Shapefile Technical Description (1998), p. 4: octets 24 to 27 are the length in words of
    16 bits. dBase III: records, length of the header, length of a record, in octets 4 to 11.
    """
    table = path.with_suffix(".dbf").read_bytes()
    count, head, each = (
        int.from_bytes(table[at:end], "little") for at, end in ((4, 8), (8, 10), (10, 12))
    )
    wanted = {".dbf": head + count * each}
    for ending in (".shp", ".shx"):
        with path.with_suffix(ending).open("rb") as file:
            wanted[ending] = 2 * int.from_bytes(file.read(100)[24:28], "big")
    system = path.with_suffix(".prj").read_bytes().rstrip()
    if (
        not all(0 < most <= path.with_suffix(it).stat().st_size for it, most in wanted.items())
        or not system.endswith(b"]")
        or path.with_suffix(".cpg").read_bytes() != b"UTF-8"
    ):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _ofds(frame: geopandas.GeoDataFrame, path: Path, credit: str) -> None:
    write_text(path, ofds_text(ofds_package(frame, name=_stem(path))))


def _stem(path: Path) -> str:
    """Return the name of a file without the ending of its format."""
    ends = [end for item in FORMATS for end in item.suffixes if path.name.lower().endswith(end)]
    return path.name[: -max(map(len, ends))] if ends else path.stem


_Writer = Callable[["geopandas.GeoDataFrame", Path, str], None]
_WRITERS: Mapping[str, _Writer] = {
    "geojson": _geojson, "gpkg": _gpkg, "kml": _kml, "kmz": _kmz, "gpx": _gpx, "shp": _shapefile,
    "fgb": _flatgeobuf, "parquet": _parquet, "dxf": _dxf, "ofds": _ofds,
}  # fmt: skip


def _in_memory(frame: geopandas.GeoDataFrame, driver: str, **options: str) -> bytes:
    """Return a table as the bytes of a file by GDAL, which does not report a full disk."""
    held = io.BytesIO()
    _by_gdal(frame, held, driver, **options)
    return held.getvalue()


def _by_gdal(
    frame: geopandas.GeoDataFrame, path: Path | io.BytesIO, driver: str, **options: str
) -> None:
    """Write a table by GDAL."""
    import pyogrio

    try:
        pyogrio.write_dataframe(frame, path, driver=driver, **options)
    except OSError:
        raise
    except Exception as error:  # pyogrio's, which are of no common kind
        said = because(driver, error).replace(getattr(path, "name", "\0"), "it")
        raise OutputError(said) from error


def _layers(frame: geopandas.GeoDataFrame, name: str) -> dict[str, geopandas.GeoDataFrame]:
    """Return the layers that a column of that name distinguishes, or all as one."""
    if LAYER_COLUMN not in frame or not len(frame):
        return {name: frame}
    names = frame[LAYER_COLUMN].fillna(name).astype(str)
    return {
        str(layer): frame[names == layer].drop(columns=LAYER_COLUMN)
        for layer in dict.fromkeys(names)
    }


def _plain(frame: geopandas.GeoDataFrame) -> geopandas.GeoDataFrame:
    """Return a table whose dates are texts."""
    table = frame.copy()
    for name in table.columns.drop(table.geometry.name):
        if table[name].dtype.kind == "M":
            table[name] = [None if is_missing(it) else _dated(it) for it in table[name]]
    return table


def _dated(value: Any) -> Any:
    """Return a date as ISO text, any other cell as it is."""
    return value.isoformat() if hasattr(value, "isoformat") and not is_missing(value) else value


def _flat_frame(frame: geopandas.GeoDataFrame) -> geopandas.GeoDataFrame:
    """Return a table with lines made for files and lists as JSON text."""
    table = frame.copy()
    shapes = [None if it is None else planar_lines(it) for it in table.geometry]
    table = table.set_geometry(type(table.geometry)(shapes, index=table.index, crs=table.crs))
    for name in table.columns.drop(table.geometry.name):
        if _is_nested(table[name]):
            table[name] = [_flat(value) for value in table[name]]
    return table


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
