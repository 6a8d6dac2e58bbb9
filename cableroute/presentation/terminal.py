"""Tables for people in a terminal, and the same rows written to a file."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from pathlib import Path
from textwrap import wrap
from typing import Any

from cableroute.errors import OutputError, Problem
from cableroute.presentation.columns import text_column
from cableroute.presentation.progress_bar import end_bar
from cableroute.presentation.tables import Column, Table, lines, range_keys, rounding_of
from cableroute.presentation.text_grids import (
    GAP,
    Strip,
    StyledLine,
    cells_of,
    heading_in,
    set_in,
    wrapped,
)
from cableroute.text import html_rows, shown, without_secrets

WIDTH_WITHOUT_TERMINAL = 140
LONGEST = 1200
"""Characters of a cell, or of a line beside the table, that are shown."""

HEADING_WIDTH = 12
"""Characters of a line of the heading over figures."""

NARROW = 16
"""Characters that names keep before a column of `LAST` gives way."""

LAST = 1
"""`spare` of a column that gives way only where the rest at its narrowest does not fit."""

LONG_WORD = 20
"""A longer word is cut in two where there is no room, before a column gives way to it."""

CUT_TO = 4
"""Characters of a line of cut words, before figures and ids are cut too."""

FEWEST = 3
"""Columns that stay, however long their words are."""


class Format(StrEnum):
    """The format in which a table is written."""

    table = "table"
    csv = "csv"
    json = "json"
    xlsx = "xlsx"
    geojson = "geojson"
    gpkg = "gpkg"
    parquet = "parquet"
    kml = "kml"
    kmz = "kmz"
    gpx = "gpx"
    shp = "shp"
    fgb = "fgb"
    dxf = "dxf"
    ofds = "ofds"


TEXTS = (Format.table, Format.csv, Format.json, Format.geojson)
"""What a screen can show; all others are files."""
WITH_SHAPES = tuple(it for it in Format if it not in (*TEXTS[:3], Format.xlsx))
"""What holds the geometries of rows."""


@dataclass(frozen=True, kw_only=True)
class View:
    """The amount and the place of output: the rows that a table is of, or the table.

    Parameters
    ----------
    format : Format or None
        How the rows are written; None: by the name of the file.
    output : Path or None
        The file; None: the screen.
    columns : tuple of str
        The only columns of the rows, in order; none: all of them.
    wide : bool
        Whether a table has all its columns, however wide it becomes.
    details : bool
        Whether all that is known of a row is printed below the table.
    prefix : str
        What the program writes before the name of an option, where a table names one.
    language : str
        Of the tables of an answer that is written in both languages.
    """

    format: Format | None = None
    output: Path | None = None
    columns: tuple[str, ...] = ()
    wide: bool = False
    details: bool = False
    prefix: str = ""
    language: str = "en"

    @property
    def width(self) -> int:
        """Characters in a line: as COLUMNS says, or the terminal; a file: 140."""
        if self.output is None and (sys.stdout.isatty() or os.environ.get("COLUMNS")):
            return shutil.get_terminal_size((WIDTH_WITHOUT_TERMINAL, 24)).columns
        return WIDTH_WITHOUT_TERMINAL


RANGE = "low–high"
"""The heading of a column of ranges."""


def table(content: Table, view: View | None = None) -> str:
    """Return a table for people; what there is no room for is left out, and named below."""
    return "\n".join(line.text.rstrip() for line in _lines_of(content, view))


def html_of(content: Table) -> str:
    """Return a table for people as HTML, with all that there is room for on a line without end."""
    content = content.of("terminal")
    columns = _ranges_below(
        [it for column in content.columns for it in _strips(column, content.rows)]
    )
    heads = [" ".join(it.heading.split()) for it in columns]
    rows = zip(*(it.cells for it in columns), strict=True)
    return html_rows(str(content.title), [heads, *rows] if any(heads) else rows)


def _lines_of(content: Table, view: View | None) -> list[StyledLine]:
    """Return the lines of a table."""
    content = content.of("terminal")
    columns = [strip for column in content.columns for strip in _strips(column, content.rows)]
    room = None if view is None or view.wide else view.width
    if room is not None and sum(max(_least(it), it.least) + GAP for it in columns) > room:
        columns = _ranges_below(columns)
    kept, missing, widths = _fit_columns(columns, room)
    columns = [columns[at] for at in kept]
    title = shown(str(content.title), LONGEST)
    if not any(column.heading for column in columns):
        title_room = LONGEST if room is None else room
        return [
            *(StyledLine(line, "bold") for line in wrapped(title, title_room)),
            *(StyledLine(line, "dim", widths[0]) for line in set_in(columns, widths)),
            StyledLine(""),
        ]
    full = sum(widths) + GAP * len(widths)
    wide = "wide" if view is None else f"{view.prefix}wide"
    said = f"No room for: {', '.join(missing)} ({wide})\n" if missing else ""
    return [
        *(StyledLine(line, "bold") for line in wrapped(title, full) if title),
        StyledLine(""),
        *(StyledLine(line, "bold") for line in heading_in(columns, widths)),
        StyledLine(f" {'─' * (full - GAP)}"),
        *map(StyledLine, set_in(columns, widths, " ")),
        StyledLine(""),
        *(StyledLine(line, "dim italic") for line in wrapped(said, full) if said),
    ]


def _fit_columns(
    columns: Sequence[Strip], room: int | None
) -> tuple[list[int], list[str], Sequence[int]]:
    """Return the columns that have room, the headings of the others, and the widths of the kept."""
    least = [_least(item) for item in columns]
    widest = [_widest({item.heading, *item.cells}) for item in columns]
    sized = [
        (size, item.least, most) for item, size, most in zip(columns, least, widest, strict=True)
    ]
    wanted = [max(size, min(wanted_widths, most)) for size, wanted_widths, most in sized]
    narrow = [max(size, min(wanted_widths, NARROW, most)) for size, wanted_widths, most in sized]
    kept, missing = list(range(len(columns))), list[str]()

    def fits(sizes: Sequence[int]) -> bool:
        return room is None or sum(sizes[at] + GAP for at in kept) <= room

    while True:
        spare = max(kept, key=lambda at: columns[at].spare)
        if not columns[spare].spare or fits(wanted if columns[spare].spare > LAST else narrow):
            break
        kept.remove(spare)
        missing.insert(0, " ".join(columns[spare].heading.split()))
    uncut = [
        size if item.whole or item.number else min(size, LONG_WORD)
        for item, size in zip(columns, least, strict=True)
    ]
    while len(kept) > FEWEST and not fits(uncut):
        missing.insert(0, " ".join(columns[kept.pop()].heading.split()))
    start = next((sizes for sizes in (wanted, narrow) if fits(sizes)), least)
    wanted_widths = [widest[at] for at in kept]
    sizes = _shared_out(room, [start[at] for at in kept], wanted_widths)
    return kept, missing, sizes or _squeeze(room, [columns[at] for at in kept], wanted_widths)


def _strips(column: Column, rows: Sequence[Mapping[str, Any]]) -> list[Strip]:
    """Return a column of a table as those of a terminal: the spans of ranges have one."""
    if not column.is_number:
        cells = [shown(_words(column, row), LONGEST) for row in rows]
        heading = "\n".join(filter(None, (column.heading, column.unit)))
        whole = column.one_line
        return [Strip(heading, False, whole, column.spare, column.least, cells)]
    texts = [column.texts(row) for row in rows]
    heading = "\n".join([*wrap(column.heading, HEADING_WIDTH), *filter(None, [column.unit])])
    strips = [Strip(heading, True, True, column.spare, column.least, [it for it, _ in texts])]
    if len(column.keys) == 3 and any(ends for _, ends in texts):
        ends = [span or column.missing for _, span in texts]
        spare = column.spare + 2
        strips.append(Strip(f"{heading}\n{RANGE}", True, True, spare, 0, ends))
    return strips


def _ranges_below(columns: Sequence[Strip]) -> list[Strip]:
    """Return the columns with each range below its likely figure, not beside it."""
    strips: list[Strip] = []
    for item in columns:
        if item.heading.endswith(f"\n{RANGE}") and strips:
            likely = strips.pop()
            cells = [
                one if ends in (one, "–") else f"{one}\n{ends}"
                for one, ends in zip(likely.cells, item.cells, strict=True)
            ]
            item = likely._replace(heading=item.heading, cells=cells)
        strips.append(item)
    return strips


def _words(column: Column, row: Mapping[str, Any]) -> str:
    """Return a cell of words."""
    value = row.get(column.keys[0])
    if value is True or value is False:
        return "yes" if value else "no"
    if value is None:
        return column.missing
    return "\n".join(filter(None, map(str, lines(value)))) or column.missing


def _least(column: Strip) -> int:
    """Return the least width of a column."""
    split = str.splitlines if column.whole or column.number else str.split
    parts = {part for text in {*column.cells} for part in split(text)}
    return _widest({*column.heading.split()} | parts)


def _widest(texts: Iterable[str]) -> int:
    """Return the length of the longest line of some texts."""
    return max((cells_of(line) for text in texts for line in text.split("\n")), default=0)


def _shared_out(
    room: int | None, least: Sequence[int], widest: Sequence[int]
) -> Sequence[int] | None:
    """Return column widths that share the room; None where the least have none."""
    if room is None or sum(widest) + GAP * len(widest) <= room:
        return widest
    widths = list(least)
    free = room - sum(least) - GAP * len(least)
    if free < 0:
        return None
    while free > 0 and (short := [at for at, size in enumerate(widths) if size < widest[at]]):
        for at in short[:free]:
            widths[at] += 1
        free -= len(short[:free])
    return widths


def _squeeze(room: int | None, columns: Sequence[Strip], widest: Sequence[int]) -> list[int]:
    """Return widths in which words are cut: the widest gives way first, figures and ids last."""
    widths = list(widest)
    edges = GAP if any(item.heading for item in columns) else 0
    text = [at for at, item in enumerate(columns) if not (item.whole or item.number)]
    while room is not None and sum(widths) + GAP * (len(widths) - 1) + edges > room:
        wide = [at for at in text if widths[at] > CUT_TO] or range(len(widths))
        at = max(wide, key=widths.__getitem__)
        if widths[at] == 1:
            break
        widths[at] -= 1
    return widths


FILES = {Format.gpkg: "a GeoPackage", Format.parquet: "Parquet", Format.xlsx: "a workbook"}
"""What no screen shows, where its name is not its ending."""


def show(
    rows: Sequence[Mapping[str, Any]] | Mapping[str, Any],
    tables: Sequence[Table | str],
    view: View,
    *,
    credit: str,
    data_date: str,
    geometries: Sequence[Any] | None = None,
    name: str = "rows",
    assumed: str = "",
) -> None:
    """Print the rows, or write them to a file, as a view has it.

    `geometries` are shapely's or None, one a row; `name` is the layer of a GeoPackage; `assumed` is
    the line on what is assumed, which a screen has with details only. A page has one record in
    place of rows.
    """
    from cableroute.files import to_csv, to_json, write_text
    from cableroute.model.frames import to_geojson

    output, format = view.output, format_of_file(view.format, view.output)
    is_page = isinstance(rows, Mapping)
    rows = [rows] if isinstance(rows, Mapping) else rows
    said = dated(credit, data_date)
    geometries = geometries if geometries is not None else [None] * len(rows)
    if view.columns and rows:
        tables = [_plain_table(rows, view.columns, tables)]
        rows = _only(rows, view.columns)
    if format not in TEXTS:
        if output is None:
            kind = FILES.get(format, f".{format}")
            fault = Problem("file", "", f"{kind} is a file", "gives its name", "output")
            raise OutputError.of("output", [fault])
        if format is Format.xlsx:
            from cableroute.presentation.workbooks import write_answer

            parts = () if view.columns else tables
            beside = [*filter(None, [assumed]), said]
            write_answer(output, parts, () if is_page else rows, beside)
        else:
            _write_frame(frame_of(rows, geometries), output, format, name, said)
        end_bar()
        note(f"written: {output}")
        return
    if format is Format.table:
        if view.details or output is not None:
            last = f"Data: {said}" if credit else f"Data as of {data_date}"
            text = _rendered([*tables, *filter(None, [assumed])], last, view)
        else:
            more = f"; assumptions: {view.prefix}details" if assumed else ""
            text = _rendered(tables, f"{_short(credit, data_date)}{more}", view)
    elif format is Format.csv:
        text = to_csv(rows)
    elif format is Format.json:
        text = to_json(rows)
    else:
        shapes = [None if item is None else item.__geo_interface__ for item in geometries]
        text = to_geojson(rows, shapes, credit=said)
    if output is None:
        end_bar()
        sys.stdout.write(text)
        sys.stdout.flush()
    else:
        write_text(output, text)
        end_bar()
        note(f"written: {output}")


def dated(credit: str, data_date: str) -> str:
    """Return a credit with the date of the data."""
    return f"{credit}; data as of {data_date}" if credit else f"data as of {data_date}"


def _short(credit: str, data_date: str) -> str:
    """Return the credit of an answer in one line: each licence once, after whose data have it."""
    from cableroute import __version__

    parts_by_licence: dict[str, list[str]] = {}
    for part in filter(None, credit.split("; ")):
        whose, bracket, licence = part.rpartition(" (")
        parts_by_licence.setdefault(bracket + licence if whose else "", []).append(whose or part)
    said = "; ".join(f"{', '.join(names)}{licence}" for licence, names in parts_by_licence.items())
    return ": ".join(filter(None, (f"Data as of {data_date}, cableroute {__version__}", said)))


def _write_frame(frame: Any, output: Path, format: Format, name: str, credit: str) -> None:
    """Write rows with their geometries to a file; note what its format cannot hold."""
    from cableroute.geodata.vector_writing import write_features
    from cableroute.model.frames import write_gpkg, write_parquet

    if format is Format.gpkg:
        write_gpkg(output, {name: frame})
    elif format is Format.parquet:
        write_parquet(output, frame)
    else:
        done = write_features(frame, output, format=format.value, credit=credit)
        if done.lost:
            note(f"warning: {format} does not hold: {'; '.join(done.lost)}")


def ending_of(output: Path | None) -> str:
    """Return the format that a file's name ends in, as `Format` has it, or how else it ends."""
    from cableroute.geodata.formats import FORMATS

    name = "" if output is None else output.name.lower()
    double = (
        item.key
        for item in FORMATS
        for it in item.suffixes
        if it.count(".") > 1 and name.endswith(it)
    )
    return next(double, Path(name).suffix[1:])


def shows_shapes(view: View) -> bool:
    """Return whether the output of a view holds geometries."""
    return (view.format or ending_of(view.output)) in WITH_SHAPES


def shows_records(view: View) -> bool:
    """Return whether the output of a view holds records, not only tables for people."""
    format = format_of_file(view.format, view.output)
    return bool(view.columns) or format is not Format.table


def _only(rows: Sequence[Mapping[str, Any]], columns: Sequence[str]) -> list[dict[str, Any]]:
    """Return the rows with the chosen columns only."""
    _check_columns(rows, columns)
    return [{name: row[name] for name in columns} for row in rows]


def _check_columns(rows: Sequence[Mapping[str, Any]], columns: Sequence[str]) -> None:
    unknown = [name for name in columns if name not in rows[0]]
    if unknown:
        message = f"there is no {', '.join(map(repr, unknown))}"
        fault = Problem("columns", "columns", message, f"choose from {', '.join(rows[0])}")
        raise OutputError.of("rows", [fault])


def _plain_table(
    rows: Sequence[Mapping[str, Any]], names: Sequence[str], tables: Sequence[Table | str]
) -> Table:
    """Return some columns of rows as a table, under the title of the table that it is for."""
    title = next((str(item.title) for item in tables if isinstance(item, Table)), "")
    _check_columns(rows, names)
    columns = [_plain_column(name, rows) for name in names]
    cells = [
        {
            **row,
            **{item.key: _cell(row[item.key]) for item in columns if not item.is_number},
        }
        for row in rows
    ]
    return Table("rows", columns, cells, title)


def _plain_column(name: str, rows: Sequence[Mapping[str, Any]]) -> Column:
    """Return the column of one key of rows, rounded as its figures are beside their range."""
    from cableroute.files import is_missing

    values = [row[name] for row in rows]
    if not all(
        is_missing(value) or (isinstance(value, (int, float)) and not isinstance(value, bool))
        for value in values
    ):
        return text_column(name, name)
    ends = range_keys(name.replace("_low", "").replace("_high", ""))
    kind = rounding_of(ends[1])
    return Column(
        name,
        (name,),
        "",
        kind.rounding,
        kind.scale,
        kind.sign,
        accuracy=kind.accuracy,
        within=ends if name in ends else (),
    )


def _cell(value: Any) -> str:
    """Return the value of a row in words."""
    from cableroute.files import is_missing

    if isinstance(value, (list, tuple)):
        return ", ".join(map(_cell, value))
    if isinstance(value, Mapping):
        return str(value["id"]) if "id" in value else ", ".join(map(_cell, value.values()))
    if is_missing(value):
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:,.1f}" if abs(value) >= 100 else f"{value:.4g}"
    return str(value)


def say(text: str) -> None:
    """Print lines for people that are no table, on standard output."""
    end_bar()
    print("\n".join(map(shown, text.split("\n"))))


def note(text: str) -> None:
    """Report something beside the table, on standard error, without secrets of addresses."""
    text = without_secrets(text)
    print("\n".join(shown(line, LONGEST) for line in text.split("\n")), file=sys.stderr)


def format_of_file(format: Format | None, output: Path | None) -> Format:
    """Return the format that is asked for, or that in which a file's name ends.

    Raises
    ------
    OutputError
        The name ends as that of another format than is asked for, or of no format of rows.

    Examples
    --------
    >>> format_of_file(None, Path("lines.kmz")).value, format_of_file(Format.csv, None).value
    ('kmz', 'csv')
    """
    from cableroute.geodata.formats import check_format

    if format is None:
        return _format_of(output)
    if output is not None:
        check_format(output, format.value)
    return format


def _format_of(output: Path | None) -> Format:
    suffix = ending_of(output) if output is not None else "txt"
    if suffix in ("txt", "md", ""):
        return Format.table
    if suffix not in list(Format):
        advice = f"is not needed with .{', .'.join([*Format][1:])} or .txt"
        fault = Problem("format", "", f"no table is written as .{suffix}", advice, "format")
        raise OutputError.of(f"cannot write {output}", [fault])
    return Format(suffix)


def frame_of(rows: Sequence[Mapping[str, Any]], geometries: Sequence[Any]) -> Any:
    """Return rows with their geometries as a table."""
    import geopandas
    import pandas as pd

    shapes = geopandas.GeoSeries(list(geometries), crs="EPSG:4326")
    return geopandas.GeoDataFrame(pd.DataFrame([dict(row) for row in rows]), geometry=shapes)


def _rendered(tables: Sequence[Table | str], last: str, view: View) -> str:
    terminal = sys.stdout.isatty() and view.output is None
    blocks = [_lines_of(it, view) if isinstance(it, Table) else None for it in tables]
    width = view.width
    if view.wide:
        texts = [str(it) for it in tables if not isinstance(it, Table)]
        width = max(width, _widest([*texts, *(it.text for block in blocks for it in block or ())]))
    beside = [
        [StyledLine(line) for line in wrapped(str(it), width)] if block is None else block
        for it, block in zip(tables, blocks, strict=True)
    ]
    whole = [*chain.from_iterable(beside), *(StyledLine(it, "dim") for it in wrapped(last, width))]
    if not terminal:
        return "\n".join([*(shown(line.text.rstrip()) for line in whole), ""])
    from rich.console import Console
    from rich.text import Text

    console = Console(width=width, force_terminal=True)
    with console.capture() as captured:
        for line in whole:
            text = Text(shown(line.text))
            text.stylize(line.style, 0, line.end)
            console.print(text, soft_wrap=True)
    return captured.get()
