"""Tables for people in a terminal, and the same rows written to a file."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from rich import box
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from cableroute.errors import OutputError
from cableroute.text import shown

__all__ = ["Column", "Format", "bar", "note", "show", "table", "width"]

WIDTH_WITHOUT_TERMINAL = 140
LONGEST = 1200
"""Characters of a cell, or of a line beside the table, that are shown."""

_STYLE = re.compile("(\x1b\\[[0-9;]*m)")


class Format(StrEnum):
    """How a table is written."""

    table = "table"
    csv = "csv"
    json = "json"
    geojson = "geojson"
    gpkg = "gpkg"
    parquet = "parquet"


class Column(NamedTuple):
    """A column of a table for people: heading, whether a number, whether kept on one line."""

    heading: str
    number: bool = False
    whole: bool = False


def table(title: str, columns: Sequence[Column], cells: Iterable[Sequence[str]]) -> Table:
    """Return a table for people."""
    made = Table(
        title=Text(shown(title, LONGEST)),
        title_justify="left",
        title_style="bold",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        collapse_padding=True,
    )
    for column in columns:
        made.add_column(
            column.heading,
            justify="right" if column.number else "left",
            no_wrap=column.whole or column.number,
            overflow="fold",
        )
    for row in cells:
        # Text: no markup from data is obeyed
        made.add_row(*(Text(shown(cell, LONGEST)) for cell in row))
    return made


def show(
    rows: Sequence[Mapping[str, Any]],
    tables: Sequence[Table | Text],
    format: Format | None,
    output: Path | None,
    *,
    credit: str,
    data_date: str,
    geometries: Sequence[Any] | None = None,
    name: str = "rows",
) -> None:
    """Print the rows, or write them to a file, in the format asked for.

    `geometries` are shapely's or None, one a row; `name` is the layer of a GeoPackage.
    """
    from cableroute.files import to_csv, to_json, write_text
    from cableroute.model.frames import to_geojson, write_gpkg, write_parquet

    format = format or _format_of(output)
    dated = f"{credit}; data as of {data_date}" if credit else f"data as of {data_date}"
    geometries = geometries if geometries is not None else [None] * len(rows)
    if format in (Format.gpkg, Format.parquet):
        if output is None:
            kind = "a GeoPackage" if format is Format.gpkg else "Parquet"
            raise OutputError(f"{kind} is a file: give its name with --output FILE")
        frame = _frame(rows, geometries)
        if format is Format.gpkg:
            write_gpkg(output, {name: frame})
        else:
            write_parquet(output, frame)
        note(f"written: {output}")
        return
    if format is Format.table:
        text = _rendered(tables, dated, to_file=output is not None)
    elif format is Format.csv:
        text = to_csv(rows)
    elif format is Format.json:
        text = to_json(rows)
    else:
        shapes = [None if item is None else item.__geo_interface__ for item in geometries]
        text = to_geojson(rows, shapes, credit=dated)
    if output is None:
        sys.stdout.write(text)
        sys.stdout.flush()
    else:
        write_text(output, text)
        note(f"written: {output}")


@contextmanager
def bar(what: str) -> Iterator[Callable[[float, str], None]]:
    """Show on standard error how much is done, where that is a terminal."""
    console = Console(file=sys.stderr)
    columns = TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn()
    silent = not console.is_terminal
    with Progress(*columns, console=console, transient=True, disable=silent) as progress:
        task = progress.add_task(what, total=1.0)
        yield lambda share, what: progress.update(task, completed=share, description=what)


def note(text: str) -> None:
    """Tell something beside the table, on standard error."""
    print("\n".join(shown(line, LONGEST) for line in text.split("\n")), file=sys.stderr)


def width() -> int:
    """Return how many columns a table has: those of the terminal, or of a file."""
    if sys.stdout.isatty():
        return shutil.get_terminal_size().columns
    return WIDTH_WITHOUT_TERMINAL


def _format_of(output: Path | None) -> Format:
    suffix = output.suffix[1:].lower() if output is not None else "txt"
    if suffix in ("txt", ""):
        return Format.table
    if suffix not in list(Format):
        raise OutputError(
            f"cannot write {output}: no table is written as .{suffix} "
            "(choose .csv, .json, .geojson, .gpkg, .parquet or .txt, or give --format)"
        )
    return Format(suffix)


def _frame(rows: Sequence[Mapping[str, Any]], geometries: Sequence[Any]) -> Any:
    import geopandas
    import pandas as pd

    shapes = geopandas.GeoSeries(list(geometries), crs="EPSG:4326")
    return geopandas.GeoDataFrame(pd.DataFrame([dict(row) for row in rows]), geometry=shapes)


def _rendered(tables: Sequence[Table | Text], credit: str, *, to_file: bool) -> str:
    terminal = sys.stdout.isatty() and not to_file
    console = Console(
        width=None if terminal else WIDTH_WITHOUT_TERMINAL, force_terminal=terminal or None
    )
    with console.capture() as captured:
        for made in tables:
            console.print(made)
        line = f"D{credit[1:]}" if credit.startswith("data as of") else f"Data: {credit}"
        console.print(Text(line, style="dim"))
    if terminal:  # of what a terminal obeys, only styles are left
        parts = _STYLE.split(captured.get())
        return "".join(part if at % 2 else shown(part) for at, part in enumerate(parts))
    return "\n".join(shown(line.rstrip()) for line in captured.get().split("\n"))
