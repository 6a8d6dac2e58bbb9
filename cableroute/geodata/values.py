"""A text of a table as a number, date, list or position, checked."""

from __future__ import annotations

import math
import re
import sys
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain, groupby
from operator import itemgetter
from typing import Any, NamedTuple

import numpy as np
import shapely
from shapely.geometry import LineString, Point

from cableroute.errors import Problem
from cableroute.text import CONTROLS, is_date

ID_PATTERN = re.compile(r"[^\W_][\w.~@+/|-]{0,79}")
"""An id is read as a whole; it begins with a letter or digit, so that no cell is a formula."""
SCRAMBLED = re.compile("[\u00c2-\u00c5\u00d8\u00d9][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]")
"""First letter and next of Latin or Arabic text in UTF-8 that was read as Windows-1252."""


Schema = Mapping[str, tuple["Field", ...]]


class RawRow(NamedTuple):
    """One row as it is in its file: its table, where it is, and its cells by field."""

    table: str
    where: str
    cells: dict[str, Any]


class Field(NamedTuple):
    """One line of schema.csv: what a field of a table must be."""

    name: str
    type: str
    unit: str
    required: bool
    allowed: str
    references: str
    description: str


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One row of a table: where it is, and its place in the columns that it was typed with.

    A cell with a fault becomes None, and the row is then not sound.
    """

    table: str
    where: str
    columns: Columns
    number: int
    sound: bool = True

    def __getitem__(self, name: str) -> Any:
        """Return the value of a field; None where it is empty."""
        column = self.columns.get(name)
        return None if column is None else column[self.number]

    @property
    def values(self) -> dict[str, Any]:
        """The typed values by field."""
        return {name: column[self.number] for name, column in self.columns.items()}

    def at(self, name: str) -> str:
        """Return where a field of this row is, for messages."""
        return f"{self.where}, field {name}"

    def with_value(self, name: str, value: object) -> Row:
        """Return the row with another value of one field."""
        alone = {key: (cell,) for key, cell in (self.values | {name: value}).items()}
        return replace(self, columns=alone, number=0)


Columns = Mapping[str, Sequence[Any]]
"""The values of some rows by field, in the order of the rows."""


def columns_of(rows: Sequence[Row], names: Iterable[str]) -> Columns:
    """Return the values of some fields of rows; those typed together are looked up together."""
    parts = [[*part] for _, part in groupby(rows, lambda row: id(row.columns))]
    places = [(part[0].columns, [row.number for row in part]) for part in parts]
    return {
        name: [
            *chain.from_iterable(
                map(columns[name].__getitem__, numbers) for columns, numbers in places
            )
        ]
        for name in names
    }


def typed_rows(raws: Sequence[RawRow], fields: Sequence[Field]) -> tuple[list[Row], list[Problem]]:
    """Return the rows of one table with their cells typed, and what is wrong with cells.

    It goes column by column, so that what a column has often is checked once, and so the values
    are kept: a row is a place in them.
    """
    faults: list[tuple[int, Problem]] = []
    cells = _by_field([raw.cells for raw in raws], [field.name for field in fields])
    columns = {field.name: _column(field, cells[field.name], raws, faults) for field in fields}
    unsound = {number for number, _ in faults}
    for field in fields:
        if field.required and None in (column := columns[field.name]):
            unsound.update(number for number, value in enumerate(column) if value is None)
    rows = [
        Row(raw.table, raw.where, columns, number, number not in unsound)
        for number, raw in enumerate(raws)
    ]
    return rows, [fault for _, fault in sorted(faults, key=itemgetter(0))]


def _by_field(every: Sequence[dict[str, Any]], names: Iterable[str]) -> Columns:
    """Return the cells of some rows by field; None where a row lacks one."""
    headers = {*map(tuple, every)}
    if len(headers) > 1:
        return {name: [cells.get(name) for cells in every] for name in names}
    columns = dict(zip(*headers, zip(*map(dict.values, every), strict=True), strict=True))
    return dict.fromkeys(names, (None,) * len(every)) | columns


def _column(
    field: Field,
    cells: Sequence[Any],
    raws: Sequence[RawRow],
    faults: list[tuple[int, Problem]],
) -> Sequence[Any]:
    """Return the typed cells of a column; what is wrong joins the faults with its row's number."""
    values = _lines(cells) if field.type == "line" else _sound(field, cells, raws)
    if values is not None:
        return values
    return [
        _typed(cell, field, raw, number, faults)
        for number, (cell, raw) in enumerate(zip(cells, raws, strict=True))
    ]


def _sound(field: Field, cells: Sequence[Any], raws: Sequence[RawRow]) -> Sequence[Any] | None:
    """Return the typed cells of a column of texts, numbers or lists of texts, each value once.

    None where a value has a fault, or the column cells of several kinds: then cell by cell.
    """
    kinds = {*map(type, cells)} - {type(None)}
    if kinds == {list}:
        cells = [tuple(cell or ()) for cell in cells]
        if {*map(type, chain.from_iterable(cells))} - {str}:
            return None
    elif len(kinds) > 1 or kinds - {str, float, int}:
        return None
    distinct = dict.fromkeys(cells)
    faults: list[tuple[int, Problem]] = []
    values = {}
    for cell in distinct:
        raw = list(cell) if cell.__class__ is tuple else cell
        values[cell] = value = _typed(raw, field, raws[0], 0, faults)
        if faults or (field.required and value in (None, ())):
            return None
    if len(values) == 1:
        return [*values.values()] * len(cells)
    return [*map(values.__getitem__, cells)]


def _typed(
    cell: Any, field: Field, raw: RawRow, number: int, faults: list[tuple[int, Problem]]
) -> Any:
    """Return a typed cell; add a fault in it to the faults."""
    empty = () if field.type in _LISTS else None
    if isinstance(cell, str):
        cell = cell.strip()
    if not cell and (cell is None or cell in ("", [])):
        if field.required and field.name in raw.cells:  # else the header's fault
            hint = f"give {field.description or field.type}"
            where = f"{raw.where}, field {field.name}"
            faults.append((number, Problem("required", where, "is empty", hint)))
        return empty
    try:
        return _TYPES[field.type](cell, field)
    except _WrongCell as error:
        where = f"{raw.where}, field {field.name}"
        faults.append((number, Problem(field.type, where, error.message, error.hint)))
        return empty


# --- one function per type of schema.csv: (cell, field) -> value, or _WrongCell ---


class _WrongCell(Exception):
    """What is wrong with a cell, and what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


def _shown(cell: object) -> str:
    text = repr(cell)
    return text if len(text) <= 60 else f"{text[:57]}..."


def _text(cell: object, field: Field) -> str:
    if not isinstance(cell, str):
        raise _WrongCell(f"{_shown(cell)} is not text", "put it in quotes")
    if cell.isascii() and cell.isprintable():
        return cell
    if control := CONTROLS.search(cell):
        code = f"U+{ord(control[0]):04X}"
        raise _WrongCell(f"{_shown(cell)} holds the control character {code}", "remove it")
    if "\ufffd" in cell:
        raise _WrongCell(f"{_shown(cell)} holds characters that were lost", "give the text again")
    meant = _unscrambled(cell)
    if meant is not None or len(SCRAMBLED.findall(cell)) > 1:
        hint = f"perhaps it is {_shown(meant)}" if meant else "give the text again, as UTF-8"
        raise _WrongCell(f"{_shown(cell)} was read in a wrong encoding (mojibake)", hint)
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
        raise _WrongCell(
            f"{_shown(text)} is not an id", "use letters, digits and marks as - _ . @ +, no spaces"
        )
    return sys.intern(text)  # other rows name it


def _list(cell: object) -> list[object]:
    if isinstance(cell, list):
        return cell
    if isinstance(cell, str):
        return [part.strip() for part in cell.split(";") if part.strip()]
    raise _WrongCell(f"{_shown(cell)} is not a list", "write a list, in CSV separated by ;")


def _ids(cell: object, field: Field) -> tuple[str, ...]:
    return tuple(_id(part, field) for part in _list(cell))


def _texts(cell: object, field: Field) -> tuple[str, ...]:
    return tuple(_text(part, field) for part in _list(cell))


@cache
def _bounds(allowed: str) -> tuple[float, float]:
    low, high = allowed.split(":")
    return float(low), float(high)


def _number(cell: object, field: Field) -> float:
    try:
        if isinstance(cell, bool) or not isinstance(cell, (str, int, float)):
            raise ValueError
        value = float(cell)
        if not math.isfinite(value) or (isinstance(cell, str) and "_" in cell):
            raise ValueError
    except (ValueError, OverflowError):
        raise _WrongCell(f"{_shown(cell)} is not a number", "write digits with a point") from None
    if field.allowed:
        low, high = _bounds(field.allowed)
        if not low <= value <= high:
            unit = f" {field.unit}" if field.unit else ""
            raise _WrongCell(f"{value:g} is out of range", f"from {low:,.0f} to {high:,.0f}{unit}")
    return value


def _integer(cell: object, field: Field) -> int:
    value = _number(cell, field)
    if value != int(value):
        raise _WrongCell(f"{_shown(cell)} is not a whole number", "write 2019")
    return int(value)


def _date(cell: object, field: Field) -> str:
    text = str(cell) if isinstance(cell, int) else _text(cell, field)
    if not is_date(text):
        raise _WrongCell(f"{_shown(cell)} is not a date", "write 2019, 2019-04 or 2019-04-27")
    return text


def _url(cell: object, field: Field) -> str:
    text = _text(cell, field)
    if not re.fullmatch(r"https?://[^\s<>\"'`\\]+", text):
        raise _WrongCell(f"{_shown(text)} is not a web address", "begin with https://, no spaces")
    return text


def _choice(cell: object, field: Field) -> str:
    text = _text(cell, field)
    if text not in field.allowed.split("|"):
        raise _WrongCell(
            f"{_shown(text)} is unknown", f"one of {', '.join(field.allowed.split('|'))}"
        )
    return text


def _country(cell: object, field: Field) -> str:
    text = _text(cell, field)
    if not re.fullmatch("[A-Z]{2}", text):
        raise _WrongCell(f"{_shown(text)} is not a country", "two capitals of ISO 3166, e.g. EG")
    return text


def _currency(cell: object, field: Field) -> str:
    text = _text(cell, field)
    if not re.fullmatch("[A-Z]{3}", text):
        raise _WrongCell(
            f"{_shown(text)} is not a currency", "three capitals of ISO 4217, e.g. USD"
        )
    return text


def _boolean(cell: object, field: Field) -> bool:
    if isinstance(cell, bool):
        return cell
    if isinstance(cell, str) and cell.lower() in ("true", "false", "yes", "no"):
        return cell.lower() in ("true", "yes")
    raise _WrongCell(f"{_shown(cell)} is not true or false", "write true or false")


def _relations(cell: object, field: Field) -> tuple[tuple[str, str], ...]:
    result = []
    for part in _list(cell):
        kind, colon, deal = str(part).partition(":")
        if not colon or kind.strip() not in field.allowed.split("|"):
            kinds = ", ".join(field.allowed.split("|"))
            raise _WrongCell(f"{_shown(part)} is not a relation", f"kind: deal id; kinds: {kinds}")
        result.append((kind.strip(), _id(deal.strip(), field)))
    return tuple(result)


def _dated_ids(cell: object, field: Field) -> tuple[tuple[str, str], ...]:
    result = []
    for part in _list(cell):
        name, colon, date = str(part).partition(":")
        if not colon:
            raise _WrongCell(f"{_shown(part)} has no date", "id: date, e.g. AAE-1: 2024-07")
        result.append((_id(name.strip(), field), _date(date.strip(), field)))
    return tuple(result)


def _coordinates(cell: object) -> tuple[float, float]:
    if (
        not isinstance(cell, list)
        or len(cell) not in (2, 3)
        or any(isinstance(n, bool) or not isinstance(n, (int, float)) for n in cell)
    ):
        raise _WrongCell(f"{_shown(cell)} is not a position", "write [longitude, latitude]")
    lon, lat = (float(n) if abs(n) < 1e6 else math.inf for n in cell[:2])
    if not -180 <= lon <= 180 or not -90 <= lat <= 90:
        swapped = -180 <= lat <= 180 and -90 <= lon <= 90
        likely = "latitude is first: " if swapped else ""
        raise _WrongCell(
            f"{_shown(cell)} is off the globe",
            f"{likely}give longitude -180 to 180 first, then latitude -90 to 90",
        )
    return lon, lat


def _point(cell: object, field: Field) -> Point:
    return Point(_coordinates(_member(cell, "coordinates")))


def _line(cell: object, field: Field) -> LineString:
    positions = _member(cell, "coordinates")
    if not isinstance(positions, list) or len(positions) < 2:
        raise _WrongCell("the line has fewer than two positions", "give two or more")
    points = [_coordinates(position) for position in positions]
    if len(set(points)) < 2:
        raise _WrongCell("all positions of the line are one point", "give two different ones")
    return LineString(points)


def _lines(cells: Sequence[Any]) -> Sequence[LineString] | None:
    """Return the lines of a column at once; None where any has a fault, which `_line` names."""
    try:
        positions = [cell["coordinates"] for cell in cells]
        if {*map(type, positions)} != {list}:
            return None
        points = list(chain.from_iterable(positions))
        sizes = {*map(len, points)}
        if sizes - {2, 3}:
            return None
        every = np.frombuffer(array("d", chain.from_iterable(points)))  # takes numbers alone
        if ((every == 0) | (every == 1)).any() and bool in {
            *map(type, chain.from_iterable(points))
        }:
            return None
        if sizes == {2}:
            degrees = every.reshape(-1, 2)
        else:
            flat = chain.from_iterable(point[:2] for point in points)
            degrees = np.fromiter(flat, float, 2 * len(points)).reshape(-1, 2)
    except (KeyError, TypeError, OverflowError):
        return None
    counts = np.array([*map(len, positions)])
    if counts.min() < 2 or not (np.abs(degrees) <= (180, 90)).all():
        return None
    starts = np.cumsum(counts) - counts
    moved = (degrees != np.repeat(degrees[starts], counts, axis=0)).any(axis=1)
    if not np.logical_or.reduceat(moved, starts).all():
        return None
    numbers = np.repeat(np.arange(len(cells)), counts)
    lines: Any = shapely.linestrings(degrees, indices=numbers)
    return list(lines)


def degrees_of(text: str) -> tuple[float, float] | None:
    """Return the longitude and latitude of a vertex, "43.2 12.42"; None where it is no place.

    Examples
    --------
    >>> degrees_of("43.2 12.42"), degrees_of("12.42N 43.2E"), degrees_of("43 112")
    ((43.2, 12.42), None, None)
    """
    try:
        lon, lat = map(float, text.split())
    except ValueError:
        return None
    return (lon, lat) if abs(lon) <= 180 and abs(lat) <= 90 else None


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
