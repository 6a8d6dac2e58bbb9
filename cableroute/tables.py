"""Read the tables of a geodata folder and check every cell against schema.csv.

A table is a CSV file, or the points or lines of a GeoJSON file. Nothing read from a file
is trusted: sizes are bounded, numbers must be finite, and every fault is collected as a
`Problem` with its file, row and field, so that one run names them all. Where the tables of
several folders lie over one another is the matter of `cableroute.layers`.

The checks are our own: a field's rule comes from schema.csv and its message says what to write.
With pydantic each of them remains as a validator and 25 lines go; the 2,671 embedded rows take
as long (80 ms), and its import 0.1 s more. pandera checks the columns of one frame and takes 0.8 s
to import.
"""

from __future__ import annotations

import csv
import io
import json
import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from shapely.geometry import LineString, Point

from cableroute.errors import GeodataError, Problem
from cableroute.io import is_formula
from cableroute.marks import CONTROLS

__all__ = [
    "is_date",
    "Field",
    "RawRow",
    "Row",
    "Schema",
    "TableFile",
    "file_names",
    "read_file",
    "read_schema",
    "table_files",
    "typed",
]

MAX_FILE_BYTES = 64 * 1024 * 1024
"""Largest table that is read; the largest of ours is under 1 MB."""

ID_PATTERN = re.compile(r"[^\W_][\w.~-]{0,79}")
SCRAMBLED = re.compile("[\u00c2-\u00c5\u00d8\u00d9][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]")
"""First letter and next of Latin or Arabic text in UTF-8 that was read as Windows-1252."""

DATE_PATTERN = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")

Schema = Mapping[str, tuple["Field", ...]]


class RawRow(NamedTuple):
    """One row as it stands in its file: its table, where it is, and its cells by field."""

    table: str
    where: str
    cells: Mapping[str, Any]


class Field(NamedTuple):
    """One line of schema.csv: what a field of a table must be."""

    name: str
    type: str
    unit: str
    required: bool
    allowed: str
    references: str
    description: str


@dataclass(frozen=True)
class Row:
    """One row of a table: where it stands, and its values by field, typed.

    A cell with a fault is None, and the row is then not sound.
    """

    table: str
    where: str
    values: Mapping[str, Any]
    sound: bool = True

    def __getitem__(self, name: str) -> Any:
        """Return the value of a field; None where it is empty."""
        return self.values.get(name)

    def at(self, name: str) -> str:
        """Return where a field of this row stands, for messages."""
        return f"{self.where}, field {name}"


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


def table_files(folder: Path, schema: Schema, problems: list[Problem]) -> tuple[TableFile, ...]:
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

    Raises
    ------
    GeodataError
        The folder does not exist, or holds no table.
    """
    if not folder.is_dir():
        raise GeodataError(f"geodata folder {folder}: no such folder (give a folder of tables)")
    found: list[TableFile] = []
    named = False
    for path in sorted(folder.iterdir()):
        stem, suffix = path.stem.lower(), path.suffix.lower()
        if path.name == "schema.csv" or path.name.startswith("."):
            continue
        if suffix not in (".csv", ".geojson"):
            if _family_of(stem, ".geojson") or _family_of(stem, ".csv"):
                hint = "give the table as CSV or GeoJSON"
                problems.append(Problem("file name", path.name, "is not read", hint))
            continue
        named = True
        family = _family_of(stem, suffix)
        if family is None:
            hint = "tables are called " + ", ".join(file_names(schema))
            problems.append(Problem("file name", path.name, "no table has this name", hint))
        else:
            found.append(TableFile(path, family))
    if not named:
        names = ", ".join(file_names(schema))
        raise GeodataError(f"geodata folder {folder}: it holds no table (put in any of {names})")
    return tuple(found)


def read_file(
    file: TableFile, schema: Schema, problems: list[Problem], *, prefix: str = ""
) -> list[RawRow]:
    """Return every row of a file, of the tables of its family; faults join the problems.

    `prefix` stands before the file's name in messages, as the name of its folder.
    """
    name = prefix + file.path.name
    text = _read_text(file.path, name, problems)
    if text is None:
        return []
    read = _read_csv if file.path.suffix.lower() == ".csv" else _read_geojson
    return list(read(name, file.family, text, schema, problems))


def families_of(table: str) -> tuple[str, ...]:
    """Return the families of files that hold rows of a table."""
    families = (name for name, kinds in _GEOJSON_TABLES.items() if table in kinds.values())
    return (table,) if table in _CSV_TABLES else tuple(families)


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
    "latencies",
    "rates",
    "deflators",
    "map_names",
    "repair_zones",
)
_GEOJSON_TABLES: Mapping[str, Mapping[str, str]] = {
    "landing_stations": {"Point": "landing_stations"},
    "corridors": {"Point": "junctions", "LineString": "stretches"},
    "backhaul": {"Point": "junctions", "LineString": "backhaul"},
    "cables": {"Point": "junctions", "LineString": "cables"},
}


def file_names(schema: Schema) -> list[str]:
    """Return what the files of a folder are called."""
    csv_names = [f"{table}.csv" for table in _CSV_TABLES if table in schema]
    return [*csv_names, *(f"{family}.geojson" for family in _GEOJSON_TABLES)]


def _read_text(path: Path, name: str, problems: list[Problem]) -> str | None:
    def fault(rule: str, message: str, hint: str) -> None:
        problems.append(Problem(rule, name, message, hint))

    if not path.is_file():
        fault("file", "is no plain file", "give a file of text")
        return None
    try:
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            limit = f"the limit is {MAX_FILE_BYTES // 2**20} MB: leave out what is not needed"
            fault("size", f"the file has {size:,} bytes", limit)
            return None
        raw = path.read_bytes()
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
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        lines = list(reader)
    except csv.Error as error:
        where = f"{name} line {reader.line_num}"
        problems.append(Problem("csv", where, str(error), "close every quote, one row a line"))
        return
    if not any(cell.strip() for line in lines for cell in line):
        problems.append(Problem("csv", name, "is empty", "give a header and rows"))
        return
    header = [cell.strip() for cell in lines[0]]
    if len(header) == 1 and ";" in header[0]:
        hint = "save it with commas between the cells"
        problems.append(Problem("csv", f"{name} row 1", "is separated by semicolons", hint))
        return
    _check_header(f"{name} row 1", header, fields, problems)
    for number, cells in enumerate(lines[1:], start=2):
        if not any(cell.strip() for cell in cells):
            continue
        where = f"{name} row {number}"
        if len(cells) != len(header):
            count = f"{len(cells)} cells where the header has {len(header)}"
            problems.append(Problem("cells", where, count, "quote cells that hold a comma"))
            continue
        yield RawRow(table, where, dict(zip(header, map(_unquoted, cells), strict=True)))


def _unquoted(cell: str) -> str:
    """Return a cell without the apostrophe that keeps a spreadsheet from running it."""
    return cell[1:] if cell[:1] == "'" and is_formula(cell[1:]) else cell


def _check_header(
    where: str, header: list[str], fields: Sequence[Field], problems: list[Problem]
) -> None:
    """Name fields that are unknown, given twice or missing; the others are read nevertheless."""
    known = [field.name for field in fields]
    given = set(header)
    faults = [
        Problem("header", where, f"unknown field {cell!r}", f"known: {', '.join(known)}")
        for cell in header
        if cell not in known
    ]
    if len(given) < len(header):
        faults += [
            Problem("header", where, f"field {cell!r} stands twice", "keep one")
            for cell in sorted({cell for cell in header if header.count(cell) > 1})
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
        data = json.loads(text, parse_constant=_refuse, object_pairs_hook=_unique_keys)
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
    if "crs" in data and "CRS84" not in json.dumps(data["crs"]):
        problems.append(
            Problem("geojson", name, "names a coordinate system", "give WGS 84 longitude, latitude")
        )
        return
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
        kind = geometry.get("type")
        table = _GEOJSON_TABLES[family].get(kind) if isinstance(kind, str) else None
        if table is None:
            wanted = " or ".join(_GEOJSON_TABLES[family])
            message = f"geometry is {kind!r}"
            problems.append(Problem("geometry", where, message, f"give a {wanted}"))
            continue
        cells = {**properties, "geometry": geometry}
        _check_header(where, list(cells), schema[table], problems)
        yield RawRow(table, where, cells)


def _refuse(constant: str) -> float:
    raise ValueError(f"{constant} is not a JSON number")


def _unique_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = sorted({key for key in keys if keys.count(key) > 1})
        raise ValueError(f"key {twice[0]!r} stands twice in one object")
    return result


def typed(raw: RawRow, schema: Schema, problems: list[Problem]) -> Row:
    """Return a row with its cells typed; a cell with a fault is None and joins the problems."""
    values: dict[str, Any] = {}
    faults: list[Problem] = []
    for field in schema[raw.table]:
        cell = raw.cells.get(field.name)
        if isinstance(cell, str):
            cell = cell.strip()
        if cell is None or cell in ("", []):
            if field.required and field.name in raw.cells:  # else the header's fault
                hint = f"give {field.description or field.type}"
                where = f"{raw.where}, field {field.name}"
                faults.append(Problem("required", where, "is empty", hint))
            values[field.name] = () if field.type in _LISTS else None
            continue
        try:
            values[field.name] = _TYPES[field.type](cell, field)
        except ValueError as error:
            values[field.name] = () if field.type in _LISTS else None
            message, _, hint = str(error).partition("|")
            where = f"{raw.where}, field {field.name}"
            faults.append(Problem(field.type, where, message, hint))
    problems += faults
    whole = all(values[field.name] is not None for field in schema[raw.table] if field.required)
    return Row(raw.table, raw.where, values, sound=whole and not faults)


# --- one function per type of schema.csv: (cell, field) -> value, or ValueError "what|hint" ---


def _shown(cell: object) -> str:
    text = repr(cell)
    return text if len(text) <= 60 else f"{text[:57]}..."


def _text(cell: object, field: Field) -> str:
    if not isinstance(cell, str):
        raise ValueError(f"{_shown(cell)} is not text|put it in quotes")
    if cell.isascii() and cell.isprintable():
        return cell
    if control := CONTROLS.search(cell):
        code = f"U+{ord(control[0]):04X}"
        raise ValueError(f"{_shown(cell)} holds the control character {code}|remove it")
    if "\ufffd" in cell:
        raise ValueError(f"{_shown(cell)} holds characters that were lost|give the text again")
    meant = _unscrambled(cell)
    if meant is not None or len(SCRAMBLED.findall(cell)) > 1:
        hint = f"perhaps it is {_shown(meant)}" if meant else "give the text again, as UTF-8"
        raise ValueError(f"{_shown(cell)} was read in a wrong encoding (mojibake)|{hint}")
    return cell


def _unscrambled(text: str) -> str | None:
    """Return what a text was before its UTF-8 was read as Windows-1252 or Latin-1."""
    raw = bytearray()
    for letter in text:
        try:
            raw += letter.encode("cp1252")
        except UnicodeError:
            if ord(letter) > 255:
                return None
            raw.append(ord(letter))
    try:
        meant = raw.decode("utf-8")
    except UnicodeError:
        return None
    return meant if meant != text else None


def _id(cell: object, field: Field) -> str:
    text = _text(cell, field)
    if not ID_PATTERN.fullmatch(text):
        raise ValueError(f"{_shown(text)} is not an id|use letters, digits and - _ . ~, no spaces")
    return text


def _list(cell: object) -> list[object]:
    if isinstance(cell, list):
        return cell
    if isinstance(cell, str):
        return [part.strip() for part in cell.split(";") if part.strip()]
    raise ValueError(f"{_shown(cell)} is not a list|write a list, in CSV separated by ;")


def _ids(cell: object, field: Field) -> tuple[str, ...]:
    return tuple(_id(part, field) for part in _list(cell))


def _texts(cell: object, field: Field) -> tuple[str, ...]:
    return tuple(_text(part, field) for part in _list(cell))


def _number(cell: object, field: Field) -> float:
    try:
        if isinstance(cell, bool) or not isinstance(cell, (str, int, float)):
            raise ValueError
        value = float(cell)
        if not math.isfinite(value) or (isinstance(cell, str) and "_" in cell):
            raise ValueError
    except (ValueError, OverflowError):
        raise ValueError(f"{_shown(cell)} is not a number|write digits with a point") from None
    if field.allowed:
        low, high = (float(end) for end in field.allowed.split(":"))
        if not low <= value <= high:
            unit = f" {field.unit}" if field.unit else ""
            raise ValueError(f"{value:g} is out of range|from {low:,.0f} to {high:,.0f}{unit}")
    return value


def _integer(cell: object, field: Field) -> int:
    value = _number(cell, field)
    if value != int(value):
        raise ValueError(f"{_shown(cell)} is not a whole number|write 2019")
    return int(value)


def is_date(text: str) -> bool:
    """Return whether a text is an ISO year, month or day that the calendar has.

    Examples
    --------
    >>> is_date("2022-06"), is_date("2022-02-31")
    (True, False)
    """
    if not DATE_PATTERN.fullmatch(text):
        return False
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 10 :] if len(text) < 10 else text)
    except ValueError:  # the calendar has no such day
        return False
    return True


def _date(cell: object, field: Field) -> str:
    text = str(cell) if isinstance(cell, int) else _text(cell, field)
    if not is_date(text):
        raise ValueError(f"{_shown(cell)} is not a date|write 2019, 2019-04 or 2019-04-27")
    return text


def _url(cell: object, field: Field) -> str:
    text = _text(cell, field)
    if not re.fullmatch(r"https?://[^\s<>\"'`\\]+", text):
        raise ValueError(f"{_shown(text)} is not a web address|begin with https://, no spaces")
    return text


def _choice(cell: object, field: Field) -> str:
    text = _text(cell, field)
    if text not in field.allowed.split("|"):
        raise ValueError(f"{_shown(text)} is unknown|one of {', '.join(field.allowed.split('|'))}")
    return text


def _country(cell: object, field: Field) -> str:
    text = _text(cell, field)
    if not re.fullmatch("[A-Z]{2}", text):
        raise ValueError(f"{_shown(text)} is not a country|two capitals of ISO 3166, as EG")
    return text


def _currency(cell: object, field: Field) -> str:
    text = _text(cell, field)
    if not re.fullmatch("[A-Z]{3}", text):
        raise ValueError(f"{_shown(text)} is not a currency|three capitals of ISO 4217, as USD")
    return text


def _boolean(cell: object, field: Field) -> bool:
    if isinstance(cell, bool):
        return cell
    if isinstance(cell, str) and cell.lower() in ("true", "false", "yes", "no"):
        return cell.lower() in ("true", "yes")
    raise ValueError(f"{_shown(cell)} is not true or false|write true or false")


def _relations(cell: object, field: Field) -> tuple[tuple[str, str], ...]:
    result = []
    for part in _list(cell):
        kind, colon, deal = str(part).partition(":")
        if not colon or kind.strip() not in field.allowed.split("|"):
            kinds = ", ".join(field.allowed.split("|"))
            raise ValueError(f"{_shown(part)} is not a relation|kind: deal id; kinds: {kinds}")
        result.append((kind.strip(), _id(deal.strip(), field)))
    return tuple(result)


def _dated_ids(cell: object, field: Field) -> tuple[tuple[str, str], ...]:
    result = []
    for part in _list(cell):
        name, colon, date = str(part).partition(":")
        if not colon:
            raise ValueError(f"{_shown(part)} has no date|id: date, as AAE-1: 2024-07")
        result.append((_id(name.strip(), field), _date(date.strip(), field)))
    return tuple(result)


def _coordinates(cell: object) -> tuple[float, float]:
    if (
        not isinstance(cell, list)
        or len(cell) not in (2, 3)
        or any(isinstance(n, bool) or not isinstance(n, (int, float)) for n in cell)
    ):
        raise ValueError(f"{_shown(cell)} is not a position|write [longitude, latitude]")
    lon, lat = (float(n) if abs(n) < 1e6 else math.inf for n in cell[:2])
    if not -180 <= lon <= 180 or not -90 <= lat <= 90:
        swapped = -180 <= lat <= 180 and -90 <= lon <= 90
        likely = "latitude stands first: " if swapped else ""
        raise ValueError(
            f"{_shown(cell)} is off the globe|{likely}"
            "give longitude -180 to 180 first, then latitude -90 to 90"
        )
    return lon, lat


def _point(cell: object, field: Field) -> Point:
    return Point(_coordinates(_member(cell, "coordinates")))


def _line(cell: object, field: Field) -> LineString:
    positions = _member(cell, "coordinates")
    if not isinstance(positions, list) or len(positions) < 2:
        raise ValueError("the line has fewer than two positions|give two or more")
    points = [_coordinates(position) for position in positions]
    if len(set(points)) < 2:
        raise ValueError("all positions of the line are one point|give two different ones")
    return LineString(points)


def _member(cell: object, name: str) -> object:
    return cell.get(name) if isinstance(cell, dict) else None


_LISTS = ("ids", "texts", "relations", "dated ids")

_TYPES: Mapping[str, Callable[[object, Field], Any]] = {
    "text": _text,
    "id": _id,
    "ids": _ids,
    "texts": _texts,
    "number": _number,
    "integer": _integer,
    "date": _date,
    "url": _url,
    "choice": _choice,
    "country": _country,
    "currency": _currency,
    "boolean": _boolean,
    "dated ids": _dated_ids,
    "relations": _relations,
    "point": _point,
    "line": _line,
}
