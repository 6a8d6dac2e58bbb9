"""Read the tables of a geodata folder and check every cell against schema.csv.

A table is a CSV file, or the points or lines of a GeoJSON file. Nothing read from a file
is trusted: sizes are bounded, numbers must be finite, and every fault is collected as a
`Problem` with its file, row and field, so that one run names them all. Where the tables of
several folders overlay one another is in `cableroute.geodata.overlay`.

The checks are our own: a field's rule comes from schema.csv and its message says what to write.
With pydantic each of them remains as a validator and 25 lines go; the 2,671 embedded rows take
as long (80 ms), and its import 0.1 s more. pandera checks the columns of one frame and takes 0.8 s
to import.
"""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from cableroute.errors import GeodataError, Problem
from cableroute.files import csv_lines, is_formula
from cableroute.geodata.values import Field, RawRow, Row, Schema, typed_rows
from cableroute.text import counted

MAX_BYTES = 512 * 1024 * 1024
"""Of all tables of a folder that is read, in however many files; all of ours have under 15 MB."""

MOST_LINES, MOST_FIELDS = 2_000_000, 50
"""Lines of a table that is read, and unknown fields of one header that are named."""

_PART_ROWS = 128
"""Rows that are typed at a time."""

TypedRows = dict[str, tuple[list[Row], list[Problem]]]
"""The rows of each table, and what is wrong with their cells."""


def read_schema(path: Path) -> Schema:
    """Read schema.csv: the fields of each table, in order."""
    fields: dict[str, list[Field]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            table = line.pop("table")
            required = line.pop("required") == "yes"
            name = line.pop("field")
            fields.setdefault(table, []).append(Field(name=name, required=required, **line))
    return {table: tuple(rows) for table, rows in fields.items()}


class TableFile(NamedTuple):
    """A file of a folder and what it holds: a table, or a family of GeoJSON tables."""

    path: Path
    family: str


def table_files(
    folder: Path, schema: Schema, problems: list[Problem], *, most_bytes: int = MAX_BYTES
) -> tuple[TableFile, ...]:
    """Return the files of a folder that hold tables, in the order of their names.

    Parameters
    ----------
    folder : Path
        Holds any of the tables of the schema: ``<table>.csv``,
        ``landing_stations*.geojson``, ``corridors*.geojson`` (junctions are its points,
        stretches its lines), ``backhaul*.geojson`` and ``cables*.geojson``.
    schema : Schema
        From `read_schema`.
    problems : list of Problem
        Files whose names are no table's are added to it.
    most_bytes : int
        Of all files together.

    Raises
    ------
    GeodataError
        The folder does not exist, holds no table, or larger ones.
    """
    try:
        paths = sorted(folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        raise GeodataError(
            f"geodata folder {folder}: no such folder (give a folder of tables)"
        ) from None
    except (OSError, ValueError) as error:  # a name with a NUL is a ValueError
        said = getattr(error, "strerror", "") or error
        raise GeodataError(
            f"geodata folder {folder}: {said} (give a folder that you may read)"
        ) from None
    found: list[TableFile] = []
    named = False
    for path in paths:
        stem, suffix = path.stem.lower(), path.suffix.lower()
        if path.name == "schema.csv" or path.name.startswith("."):
            continue
        if suffix not in (".csv", ".geojson"):
            if _family_of(stem, ".geojson") or _family_of(stem, ".csv"):
                hint = "give the table as CSV or GeoJSON"
                problems.append(Problem("file name", path.name, "is not read", hint))
            continue
        named = True
        family = _short_of(path) or _family_of(stem, suffix)
        if family is None:
            hint = f"tables are called {', '.join((*SHORT_NAMES, *file_names(schema)))}"
            problems.append(Problem("file name", path.name, "no table has this name", hint))
        else:
            found.append(TableFile(path, family))
    if not named:
        names = ", ".join(file_names(schema))
        raise GeodataError(f"geodata folder {folder}: it holds no table (put in any of {names})")
    sizes = {file.path.name: file.path.stat().st_size for file in found if file.path.is_file()}
    if sum(sizes.values()) > most_bytes:
        limit = f"the limit is {most_bytes / 2**20:.3g} MB: leave out what is not needed"
        faults = [
            Problem("size", name, f"the file has {size:,} bytes", limit)
            for name, size in sizes.items()
            if size > most_bytes
        ] or [Problem("size", "", f"its tables have {sum(sizes.values()):,} bytes", limit)]
        raise GeodataError.of(f"geodata folder {folder}", faults)
    return tuple(sorted(found, key=lambda file: file.family in SHORT_TABLES))


def read_file(
    file: TableFile,
    schema: Schema,
    problems: list[Problem],
    *,
    prefix: str = "",
) -> TypedRows:
    """Return every row of a file by table, typed, and what is wrong with cells; of its family.

    Other faults join the problems. `prefix` is before the file's name in messages, as the name of
    its folder.
    """
    name = prefix + file.path.name
    return typed(read_cells(file, name, schema, problems), schema)


def read_cells(
    file: TableFile, name: str, schema: Schema, problems: list[Problem]
) -> Iterator[RawRow]:
    """Yield every row of a file as it is; faults join the problems, under a name of the file."""
    text = _read_text(file.path, name, problems)
    if text is not None:
        read = _read_csv if file.path.suffix.lower() == ".csv" else _read_geojson
        yield from read(name, file.family, text, schema, problems)


def typed(raws: Iterator[RawRow], schema: Schema) -> TypedRows:
    """Type rows, some at a time: what was read of them is then still near the processor."""
    found: TypedRows = {}
    while part := list(islice(raws, _PART_ROWS)):
        by_table: dict[str, list[RawRow]] = {}
        for raw in part:
            by_table.setdefault(raw.table, []).append(raw)
        for table, own in by_table.items():
            rows, faults = found.setdefault(table, ([], []))
            new_rows, new_faults = typed_rows(own, schema[table])
            rows += new_rows
            faults += new_faults
    return found


def families_of(table: str) -> tuple[str, ...]:
    """Return the families of files that hold rows of a table."""
    short = [name for name, tables in SHORT_TABLES.items() if table in tables]
    if table in _CSV_TABLES:
        return (table, *short)
    return (*(name for name, kinds in _GEOJSON_TABLES.items() if table in kinds.values()), *short)


def _family_of(stem: str, suffix: str) -> str | None:
    """Return the table (for GeoJSON, the family of tables) that a file holds."""
    if suffix == ".csv":
        return stem if stem in _CSV_TABLES else None
    return next((family for family in _GEOJSON_TABLES if stem.startswith(family)), None)


_CSV_TABLES = (
    "sources",
    "countries",
    "transit_paths",
    "shared_risk_groups",
    "systems",
    "crossings",
    "deals",
    "deal_parties",
    "deal_applies",
    "incidents",
    "risks",
    "restrictions",
    "permits",
    "latencies",
    "published_lengths",
    "rates",
    "deflators",
    "map_names",
    "cities",
    "repair_zones",
    "waters",
    "ice_limits",
    "bandwidths",
    "bandwidths_used",
    "capacities",
    "destinations",
    "coverage",
    "impacts",
    "hubs",
    "country_headings",
    "laid_lines",
)
_GEOJSON_TABLES: Mapping[str, Mapping[str, str]] = {
    "landing_stations": {"Point": "landing_stations"},
    "corridors": {"Point": "junctions", "LineString": "stretches"},
    "backhaul": {"Point": "junctions", "LineString": "backhaul"},
    "cables": {"Point": "junctions", "LineString": "cables"},
}
SHORT_TABLES: Mapping[str, tuple[str, ...]] = {
    "short stations": ("landing_stations", "sources"),
    "short cables": ("cables", "systems", "backhaul", "sources"),
    "short deals": ("deals", "deal_applies", "sources"),
}
"""The tables that a short table of a user's own becomes rows of, the main one first."""

SHORT_NAMES = ("stations.csv", "cables.csv", "deals.csv")


def _short_of(path: Path) -> str | None:
    """Return the family of a short table; the deals of one say in a column what they apply to."""
    name = path.name.lower()
    if name not in SHORT_NAMES:
        return None
    if name == "deals.csv":
        try:
            with path.open("rb") as file:
                if b"applies_to" not in file.readline(10_000):
                    return None
        except OSError:
            return None
    return f"short {path.stem.lower()}"


def file_names(schema: Schema) -> list[str]:
    """Return what the files of a folder are called."""
    csv_names = [f"{table}.csv" for table in _CSV_TABLES if table in schema]
    return [*csv_names, *(f"{family}.geojson" for family in _GEOJSON_TABLES)]


def _read_text(path: Path, name: str, problems: list[Problem]) -> str | None:
    def fault(rule: str, message: str, hint: str) -> None:
        problems.append(Problem(rule, name, message, hint))

    if not path.is_file():
        fault("file", "is not a plain file", "give a file of text")
        return None
    try:
        raw = path.read_bytes()
        if raw.count(b"\n") > MOST_LINES:
            fault("size", f"the file has more than {MOST_LINES:,} lines", "leave out empty ones")
            return None
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        utf_16 = raw.startswith((b"\xff\xfe", b"\xfe\xff")) or raw[:200].count(0) > 20
        what = "is UTF-16" if utf_16 else f"byte {error.start} is not UTF-8"
        fault("encoding", what, "save the file as UTF-8")
        return None
    except OSError as error:
        fault("file", f"cannot be read: {error.strerror}", "")
        return None
    if "\0" in text:
        what = "is UTF-16 without its mark" if text.count("\0") > 20 else "holds NUL characters"
        fault("encoding", what, "save the file as UTF-8, plain text")
        return None
    return text


def _read_csv(
    name: str, table: str, text: str, schema: Schema, problems: list[Problem]
) -> Iterator[RawRow]:
    fields = schema[table]
    head = text.partition("\n")[0]
    by_semicolons = ";" in head and "," not in head  # a spreadsheet whose decimals have a comma
    reader = csv.reader(csv_lines(text), delimiter=";" if by_semicolons else ",", strict=True)
    lines = list[Sequence[str]]()
    try:
        for row in reader:  # those of blanks are one tuple: there may be a million of them
            lines.append(row if any(map(str.strip, row)) else ())
    except csv.Error as error:
        most = f"{csv.field_size_limit():,} characters"
        hint = f"close every quote, one row a line; a cell has {most} at most"
        problems.append(Problem("csv", f"{name} line {reader.line_num}", str(error), hint))
        return
    if not any(lines):
        problems.append(Problem("csv", name, "is empty", "give a header and rows"))
        return
    header = [cell.strip() for cell in lines[0]]
    decimals = {it.name: "deg" if it.name in ("lon", "lat") else it.unit
                for it in fields if it.type == "number" or it.name in ("lon", "lat")}  # fmt: skip
    _check_header(f"{name} row 1", header, fields, problems)
    for number, cells in enumerate(lines[1:], start=2):
        if not cells:
            continue
        where = f"{name} row {number}"
        if len(cells) != len(header):
            count = f"{counted(len(cells), 'cell')} where the header has {len(header)}"
            between = "semicolon" if by_semicolons else "comma"
            problems.append(Problem("cells", where, count, f"quote cells that hold a {between}"))
            continue
        given = dict(zip(header, map(_unquoted, cells), strict=True))
        for column in decimals.keys() & given.keys() if by_semicolons else ():
            given[column] = _with_point(given[column], decimals[column])
        yield RawRow(table, where, given)


def _with_point(cell: str, unit: str) -> str:
    """Return a number with a point for its decimal comma; 30,000 may be thirty thousand."""
    found = re.fullmatch(r"(\s*[-+]?\d+),(\d+\s*)", cell)
    if found is None or (unit != "deg" and len(found[2].strip()) == 3):
        return cell
    return f"{found[1]}.{found[2]}"


def _unquoted(cell: str) -> str:
    """Return a cell without the apostrophe that keeps a spreadsheet from running it."""
    return cell[1:] if cell[:1] == "'" and is_formula(cell[1:]) else cell


def _check_header(
    where: str, header: list[str], fields: Sequence[Field], problems: list[Problem]
) -> None:
    """Name fields that are unknown, given twice or missing; the others are read nevertheless."""
    known = [field.name for field in fields]
    given = set(header)
    unknown = [cell for cell in header if cell not in known]
    faults = [
        Problem("header", where, f"unknown field {cell!r}", f"known: {', '.join(known)}")
        for cell in unknown[:MOST_FIELDS]
    ]
    if len(unknown) > MOST_FIELDS:
        message = f"has {len(unknown) - MOST_FIELDS:,} more unknown fields"
        faults.append(Problem("header", where, message, "leave them out"))
    if len(given) < len(header):
        faults += [
            Problem("header", where, f"field {cell!r} is given twice", "keep one")
            for cell in sorted(cell for cell, count in Counter(header).items() if count > 1)
        ]
    faults += [
        Problem("header", where, f"field {field.name!r} is missing", f"add it: {field.description}")
        for field in fields
        if field.required and field.name not in given
    ]
    problems += faults


def _read_geojson(
    name: str, family: str, text: str, schema: Schema, problems: list[Problem]
) -> Iterator[RawRow]:
    try:
        data = _decoded(text)
    except (ValueError, RecursionError) as error:
        reason = "nested too deeply" if isinstance(error, RecursionError) else str(error)
        problems.append(Problem("json", name, f"is not GeoJSON: {reason}", "see RFC 7946"))
        return
    features = data.get("features") if isinstance(data, dict) else None
    if not isinstance(features, list) or data.get("type") != "FeatureCollection":
        problems.append(
            Problem("geojson", name, "is not a FeatureCollection with features", "see RFC 7946")
        )
        return
    if _other_crs(data):
        problems.append(
            Problem("geojson", name, "names a coordinate system", "give WGS 84 longitude, latitude")
        )
        return
    yield from _rows_of_features(name, family, features, schema, problems)


def _other_crs(data: Mapping[str, Any]) -> bool:
    return "crs" in data and "CRS84" not in json.dumps(data["crs"])


def _rows_of_features(
    name: str, family: str, features: Iterable[Any], schema: Schema, problems: list[Problem]
) -> Iterator[RawRow]:
    sound: set[tuple[str, ...]] = set()  # headers that have no fault
    for number, feature in enumerate(features, start=1):
        where = f"{name} feature {number}"
        properties = feature.get("properties") if isinstance(feature, dict) else None
        geometry = feature.get("geometry") if isinstance(feature, dict) else None
        if not isinstance(properties, dict) or not isinstance(geometry, dict):
            problems.append(
                Problem("geojson", where, "is not a feature with properties and geometry", "")
            )
            continue
        where += f" ({properties['id']})" if isinstance(properties.get("id"), str) else ""
        if geometry.get("type") == "MultiLineString":
            geometry = _over_date_line(geometry)
        kind = geometry.get("type")
        table = _GEOJSON_TABLES[family].get(kind) if isinstance(kind, str) else None
        if table is None:
            wanted = " or ".join(_GEOJSON_TABLES[family])
            message = f"geometry is {kind!r}"
            problems.append(Problem("geometry", where, message, f"give a {wanted}"))
            continue
        cells = properties
        cells["geometry"] = geometry
        header = (table, *cells)
        if header not in sound:
            before = len(problems)
            _check_header(where, list(cells), schema[table], problems)
            if len(problems) == before:
                sound.add(header)
        yield RawRow(table, where, cells)


def _over_date_line(geometry: dict[str, Any]) -> dict[str, Any]:
    """Return a line that is cut where it crosses the date line (RFC 7946, 3.1.9) as one."""
    line: list[Any] = []
    try:
        for part in geometry["coordinates"]:
            if line:
                (west, lat), (east, same) = line[-1], part[0]
                if {west, east} != {-180, 180} or lat != same:
                    return geometry
            line += part[1:] if line else part
    except (KeyError, TypeError, ValueError, IndexError):
        return geometry
    return {"type": "LineString", "coordinates": line}


def _refuse(constant: str) -> float:
    raise ValueError(f"{constant} is not a JSON number")


def _unique_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = sorted({key for key in keys if keys.count(key) > 1})
        raise ValueError(f"key {twice[0]!r} is given twice in one object")
    return result


_decoded = json.JSONDecoder(parse_constant=_refuse, object_pairs_hook=_unique_keys).decode
