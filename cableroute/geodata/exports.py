"""Whole tables written out: as one file, or as a folder of tables to edit."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from cableroute.errors import ModelError, OutputError, check_flags
from cableroute.files import records, to_csv, to_json, with_lists, write_text, write_whole
from cableroute.folders import HeldFolder, write_new_folder
from cableroute.geodata.assumptions import world_faults
from cableroute.geodata.formats import FORMATS as VECTOR_FORMATS, check_format
from cableroute.geodata.kml import kml_text, kmz_bytes
from cableroute.geodata.name_index import NameIndex
from cableroute.geodata.opening import attribution
from cableroute.geodata.store import Geodata
from cableroute.geodata.table_rows import TABLES
from cableroute.geodata.vector_writing import Written, bytes_to, write_features
from cableroute.model.frames import to_geojson, write_gpkg

FORMATS = ("csv", "json", *(item.key for item in VECTOR_FORMATS if item.is_written))
"""In which tables are written: as rows, and in every format that lines are written in."""

FILES: Mapping[str, tuple[str, ...]] = {
    "landing_stations": ("landing_stations",),
    "corridors": ("junctions", "stretches"),
    "backhaul": ("backhaul",),
    "cables": ("cables",),
}
"""GeoJSON files of a copy, and the tables in each; every other table is CSV."""


def write_tables(
    geodata: Geodata,
    path: str | Path,
    *,
    tables: Iterable[str],
    format: str,
    confidential: bool = False,
) -> Path:
    """Write tables to one file, whole or not at all.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    path : path
        The file.
    tables : iterable of str
        Names of mappings of `Geodata` or of tables of schema.csv; none means all.
    format : str
        One of `FORMATS`. "gpkg", "kml" and "kmz" are for any number of tables, a layer or
        folder each; all others for one.
    confidential : bool
        Whether confidential rows are written too.

    Raises
    ------
    OutputError
        The format is not one of these, several tables are given for a format of one, or the
        file cannot be written.
    UnknownNameError
        There is no such table.

    Examples
    --------
    >>> import tempfile
    >>> from cableroute.geodata.opening import open_geodata
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "deals.csv")
    ...     file = write_tables(open_geodata(), path, tables=["deals"], format="csv")
    ...     file.read_text(encoding="utf-8").split(",")[:2]
    ['id', 'title']
    """
    check_flags("write_tables", confidential=confidential)
    ModelError.check("write_tables", world_faults(geodata))
    done = written_tables(geodata, path, tables=tables, format=format, confidential=confidential)
    return Path(done.path)


def written_tables(
    geodata: Geodata,
    path: str | Path,
    *,
    tables: Iterable[str],
    format: str,
    confidential: bool = False,
) -> Written:
    """Write tables as `write_tables` does, and return what the format cannot hold.

    Parameters
    ----------
    geodata, path, tables, format, confidential
        As in `write_tables`.

    Examples
    --------
    >>> import tempfile
    >>> from cableroute.geodata.opening import open_geodata
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "tables.kmz")
    ...     names = ["landing_stations", "deals"]
    ...     done = written_tables(open_geodata(), path, tables=names, format="kmz")
    >>> done.lost[0]
    'tables without places: deals'
    """
    names = _names(geodata, [tables] if isinstance(tables, str) else tables)
    if format not in FORMATS:
        raise OutputError(f"cannot write {path} as {format!r}: choose {', '.join(FORMATS)}")
    check_format(path, format)
    if format == "gpkg":
        frames = {name: geodata.to_gdf(name, confidential=confidential) for name in names}
        return Written(write_gpkg(path, frames), sum(map(len, frames.values())), ())
    if format in ("kml", "kmz"):
        return _kml(geodata, path, names, format, confidential)
    if len(names) > 1:
        raise OutputError(
            f"{len(names)} tables do not go into one {format} file: name one table, or write "
            "a GeoPackage (.gpkg), KML or a folder (copy_tables)"
        )
    frame = geodata.to_gdf(names[0], confidential=confidential)
    if format not in ("csv", "json", "geojson"):
        return write_features(frame, path, format=format)
    rows = [with_lists(row) for row in records(frame)]
    if format == "geojson":
        shapes = [None if shape is None else shape.__geo_interface__ for shape in frame.geometry]
        named = [name for row in rows for name in row.get("source_ids") or ()]
        credit = attribution(geodata, dict.fromkeys(named))
        dated = "; ".join(filter(None, (credit, f"data as of {geodata.data_date}")))
        text = to_geojson(rows, shapes, credit=dated)
    else:
        text = to_csv(rows) if format == "csv" else to_json(rows)
    return Written(write_text(path, text), len(rows), ())


def _kml(
    geodata: Geodata, path: str | Path, names: Sequence[str], format: str, confidential: bool
) -> Written:
    """Write the tables that have places as folders of KML or KMZ."""
    every = {name: geodata.to_gdf(name, confidential=confidential) for name in names}
    frames = {name: it for name, it in every.items() if it.geometry.notna().any()}
    bare = [name for name in names if name not in frames]
    if not frames:
        raise OutputError(f"cannot write {path} as {format}: no place is in {', '.join(bare)}")
    sources = [row for it in frames.values() for row in it.get("source_ids", ()) if row]
    credit = attribution(geodata, dict.fromkeys(name for row in sources for name in row))
    dated = "; ".join(filter(None, (credit, f"data as of {geodata.data_date}")))
    text = kml_text(frames, name=Path(path).stem, credit=dated)
    lost = [f"tables without places: {', '.join(bare)}"] if bare else []
    lost.append("the types of figures (all become texts)")
    if format == "kml":
        done = write_text(path, text)
    else:
        data = kmz_bytes(text)
        done = write_whole(path, lambda temporary: bytes_to(temporary, data))
    return Written(done, sum(map(len, frames.values())), tuple(lost))


def copy_tables(
    geodata: Geodata, folder: str | Path, *, tables: Iterable[str] = (), confidential: bool = False
) -> list[Path]:
    """Write tables as a folder that `open_geodata` reads, one file a table, to edit.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    folder : path
        Is made; tables that are there already are not overwritten.
    tables : iterable of str
        As in `write_tables`; the junctions go with the stretches.
    confidential : bool
        Whether confidential rows are written too.

    Returns
    -------
    list of Path
        The files.

    Raises
    ------
    OutputError
        A file is there already, or cannot be written; then none is.

    Examples
    --------
    >>> import tempfile
    >>> from cableroute.geodata.opening import open_geodata
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     files = copy_tables(open_geodata(), folder, tables=["deals", "stretches"])
    >>> [file.name for file in files]
    ['deals.csv', 'corridors.geojson']
    """
    target = Path(folder)
    names = _names(geodata, tables)
    texts: dict[str, str] = {}
    for name in names:
        family = next((file for file, kinds in FILES.items() if name in kinds), None)
        if family is None:
            texts[f"{name}.csv"] = _csv(geodata, name, confidential)
        else:
            texts |= _geojson(geodata, FILES[family], family, confidential)
    present = sorted(name for name in texts if os.path.lexists(target / name))
    if present:
        raise OutputError(
            f"{target} holds {', '.join(present)} already: choose another folder, or remove them"
        )
    if not os.path.lexists(target) or (target.is_dir() and not any(target.iterdir())):
        write_new_folder(Path(os.path.realpath(target)), texts)
        return [target / name for name in texts]
    written: list[Path] = []
    with HeldFolder(target, make=True) as held:
        try:
            for name, text in texts.items():
                held.write_text(name, text)
                written.append(target / name)
        except OutputError:
            for path in written:
                held.remove(path.name)
            raise
    return written


def _names(geodata: Geodata, tables: Iterable[str]) -> list[str]:
    """Return the names in schema.csv of some tables; none means all."""
    tables_by_name = {**{table: table for table in geodata.layers.schema}, **TABLES}
    index = NameIndex("table", {name: (name,) for name in tables_by_name})
    named = [tables_by_name[index.find(name, among=tables_by_name)] for name in tables]
    return list(dict.fromkeys(named)) or list(geodata.layers.schema)


def _csv(geodata: Geodata, table: str, confidential: bool) -> str:
    """Return a table as CSV in the form in which it is read: lists separated by ``;``."""
    fields = [field.name for field in geodata.layers.schema[table]]
    rows = [
        {name: _text(row[name]) for name in fields}
        for row in geodata.records(table, confidential=confidential)
    ]
    return to_csv(rows) if rows else ",".join(fields) + "\n"


def _text(value: Any) -> Any:
    if isinstance(value, tuple):
        return ";".join(item if isinstance(item, str) else ": ".join(item) for item in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return "" if value is None else value


def _geojson(
    geodata: Geodata, tables: Sequence[str], name: str, confidential: bool
) -> dict[str, str]:
    """Return files of GeoJSON in the form in which they are read, one feature a line."""
    lines = [
        json.dumps(
            {
                "type": "Feature",
                "properties": {
                    key: _json(value) for key, value in row.items() if key != "geometry"
                },
                "geometry": row["geometry"].__geo_interface__,
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for table in tables
        for row in geodata.records(table, confidential=confidential)
    ]
    head = f'{{"type":"FeatureCollection","name":"{name}","features":['
    return {f"{name}.geojson": f"{head}\n" + ",\n".join(lines) + "\n]}\n"}


def _json(value: Any) -> Any:
    if isinstance(value, tuple):
        return [item if isinstance(item, str) else ": ".join(item) for item in value]
    return value
