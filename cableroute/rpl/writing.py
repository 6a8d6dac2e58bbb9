"""Write a position list as the trade has it: two header rows, degrees and minutes, decimal beside.

What is read again is what was written: stated figures keep every digit, the decimal columns carry
the coordinates, and cells that a spreadsheet would run are marked as text.
"""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from cableroute.errors import Problem, RPLError, check_flags, choice_faults
from cableroute.files import is_formula, write_text
from cableroute.rpl.headers import LATITUDE, LONGITUDE
from cableroute.rpl.positions import POSITION_TEXTS, RPL, SPAN_TEXTS, rpl_faults
from cableroute.rpl.reading import OWN_FIELDS, TITLE
from cableroute.rpl.span_rows import ALTERNATING, ARRIVING
from cableroute.rpl.workbook_writing import write_sheet

ENDINGS = (".csv", ".tsv", ".xlsx")
LEAST_DECIMALS, MOST_DECIMALS = 4, 7
"""Of minutes: 0.0001 is 0.2 m, and 0.0000001 a fifth of a millimetre."""


class OutColumn(NamedTuple):
    """A column of an export: its two headers, its field, and whether it is of a span.

    Attributes
    ----------
    upper, lower : str
        The two header rows.
    field : str
        What is in it; columns that are worked out begin with "=".
    of_span : bool
        Whether a span has it, or a position.
    always : bool
        Whether it is written also where nothing is stated.
    """

    upper: str
    lower: str
    field: str
    of_span: bool = False
    always: bool = False


COLUMNS = (
    OutColumn("Position", "No.", "number", always=True),
    OutColumn("Position", "Event", "event", always=True),
    OutColumn("Latitude", "Deg", "=lat_deg", always=True),
    OutColumn("Latitude", "Min", "=lat_min", always=True),
    OutColumn("Latitude", "N/S", "=lat_letter", always=True),
    OutColumn("Longitude", "Deg", "=lon_deg", always=True),
    OutColumn("Longitude", "Min", "=lon_min", always=True),
    OutColumn("Longitude", "E/W", "=lon_letter", always=True),
    OutColumn("Bearing", "deg T", "bearing_deg", True, True),
    OutColumn("Route distance (km)", "Between positions", "route_km", True, True),
    OutColumn("Route distance (km)", "Cumulative total", "kp_km", always=True),
    OutColumn("Slack", "%", "slack_pct", True, True),
    OutColumn("Cable distance (km)", "Between positions", "cable_km", True, True),
    OutColumn("Cable distance (km)", "Cumulative total", "total_cable_km", always=True),
    OutColumn("Depth", "Approx. (m)", "depth_m", always=True),
    OutColumn("Cable", "Type", "cable_type", True, True),
    OutColumn("Cable", "Code", "cable_code", True),
    OutColumn("Fibre", "Pairs", "fibre_pairs", True),
    OutColumn("Lay", "Direction", "lay_direction", True),
    OutColumn("Lay", "Vessel", "lay_vessel", True),
    OutColumn("Protection", "Method", "protection", True),
    OutColumn("Date", "Installed", "installed", True),
    OutColumn("Burial (m)", "Target", "burial_target_m", True),
    OutColumn("Burial (m)", "Actual", "burial_m", True),
    OutColumn("Waters", "Territorial", "territorial_water", True),
    OutColumn("Waters", "EEZ", "eez", True),
    OutColumn("Section", "Id", "section", True),
    OutColumn("Medium", "Land or sea", "medium", True, True),
    OutColumn("Chart", "No.", "chart"),
    OutColumn("Remarks", "", "remarks", always=True),
    OutColumn("Latitude", "Decimal", "lat_deg", always=True),
    OutColumn("Longitude", "Decimal", "lon_deg", always=True),
    OutColumn("Computed bearing", "deg T", "=bearing_deg", True, True),
    OutColumn("Computed route (km)", "Between positions", "=route_km", True, True),
    OutColumn("Computed route (km)", "Cumulative total", "=kp_km", always=True),
    OutColumn("Computed slack", "%", "=slack_pct", True, True),
    OutColumn("Computed cable (km)", "Between positions", "=cable_km", True, True),
    OutColumn("Computed cable (km)", "Cumulative total", "=total_cable_km", always=True),
)
"""The columns of an export, in order; optional ones are left out where nothing is stated."""


NUMERIC_PARTS = ("=lat_deg", "=lat_min", "=lon_deg", "=lon_min")
"""Parts of coordinates that are numbers in a workbook."""


def restated(rpl: RPL) -> RPL:
    """Return the list with its computed figures stated: bearings, lengths, slack, totals.

    For a list that goes to another program, which reads stated figures only.

    Examples
    --------
    >>> from cableroute.rpl.positions import Position, Span
    >>> ends = Position("1", 0.0, 0.0), Position("2", 1.0, 0.0)
    >>> full = restated(RPL("R", ends, [Span(slack_pct=2.0)]))
    >>> round(full.spans[0].cable_km, 3), round(full.positions[1].kp_km, 3)
    (113.546, 111.319)
    """
    computed = {name: _none_if_nan(values) for name, values in rpl.computed._asdict().items()}
    positions = tuple(
        replace(item, kp_km=kp, total_cable_km=cable)
        for item, kp, cable in zip(
            rpl.positions, computed["kp_km"], computed["total_cable_km"], strict=True
        )
    )
    spans = tuple(
        replace(item, bearing_deg=bearing, route_km=route, slack_pct=slack, cable_km=cable)
        for item, bearing, route, slack, cable in zip(
            rpl.spans,
            *(computed[name] for name in ("bearing_deg", "route_km", "slack_pct", "cable_km")),
            strict=True,
        )
    )
    return replace(rpl, positions=positions, spans=spans)


def write_rpl(
    rpl: RPL, path: str | Path, *, layout: str = ARRIVING, confidential: bool = False
) -> Path:
    """Write a position list to a file, complete or not at all; `read_rpl` reads the same again.

    Parameters
    ----------
    rpl : RPL
        The list.
    path : str or Path
        Ends in .csv, .tsv or .xlsx.
    layout : "arriving" or "alternating"
        A row for each position with the span that arrives at it, or rows of their own for spans.
    confidential : bool
        Whether a confidential list is written.

    Raises
    ------
    RPLError
        The list is confidential, or the format or layout is unknown.
    OutputError
        The file cannot be written.

    Examples
    --------
    >>> import tempfile
    >>> from cableroute.rpl.positions import Position, Span
    >>> from cableroute.rpl.reading import read_rpl
    >>> ends = Position("1", 0.1, 0.0, "BMH"), Position("2", 1.0, 0.0, "=AC")
    >>> rpl = RPL("R", ends, [Span(slack_pct=2.0)])
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     read_rpl(write_rpl(rpl, Path(folder) / "r.csv"))[0] == rpl
    True
    """
    check_flags("write_rpl", confidential=confidential)
    RPLError.check("write_rpl", rpl_faults(rpl))
    path = Path(path)
    ending = path.suffix.lower()
    faults = [
        *choice_faults("layout", layout, (ARRIVING, ALTERNATING)),
        *choice_faults("ending of the name", ending, ENDINGS),
    ]
    if rpl.visibility == "confidential" and not confidential:
        message = "is confidential"
        faults.append(Problem("visibility", rpl.id, message, "writes it", "confidential"))
    RPLError.check(f"cannot write {path}", faults)
    if ending == ".xlsx":
        return _write_workbook(rpl, path, layout)
    text = io.StringIO(newline="")
    delimiter = "\t" if ending == ".tsv" else ","
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    columns = _columns(rpl)
    for row in _titles(rpl, layout, columns):
        writer.writerow([_without_formula(cell) for cell in row])
    cells = [_column(rpl, column, inert=True) for column in columns]
    writer.writerows(_rows(cells, columns, layout))
    written = text.getvalue()
    return write_text(path, written if written.isascii() else f"\ufeff{written}")


def _columns(rpl: RPL) -> list[OutColumn]:
    """Return the columns in which a list has anything, and those of every list."""
    kept = []
    for column in COLUMNS:
        rows: Sequence[Any] = rpl.spans if column.of_span else rpl.positions
        if column.always or any(getattr(row, column.field) not in (None, "") for row in rows):
            kept.append(column)
    return kept


def _titles(rpl: RPL, layout: str, columns: Sequence[OutColumn]) -> Iterator[list[str]]:
    """Yield the rows above the positions: what the list is, and the two header rows."""
    yield [TITLE, rpl.id]
    fields = {name: getattr(rpl, name, "") for name in OWN_FIELDS}
    fields |= {"layout": layout, "source_ids": "; ".join(rpl.source_ids)}
    for name, text in fields.items():
        if text:
            yield [name, text]
    yield []
    uppers = [column.upper for column in columns]
    yield [text if at == 0 or text != uppers[at - 1] else "" for at, text in enumerate(uppers)]
    yield [column.lower for column in columns]


def _rows(
    cells_of_columns: Sequence[Sequence[Any]], columns: Sequence[OutColumn], layout: str
) -> Iterator[Sequence[Any]]:
    """Yield the rows of positions and spans."""
    if layout == ARRIVING:
        yield from zip(
            *(
                ("", *cells) if column.of_span else cells
                for cells, column in zip(cells_of_columns, columns, strict=True)
            ),
            strict=True,
        )
        return
    count = max(map(len, cells_of_columns))
    places = [
        [""] * count if column.of_span else cells
        for cells, column in zip(cells_of_columns, columns, strict=True)
    ]
    spans = [
        cells if column.of_span else [""] * (count - 1)
        for cells, column in zip(cells_of_columns, columns, strict=True)
    ]
    between = zip(*spans, strict=True)
    for row in zip(*places, strict=True):
        yield row
        if (span := next(between, None)) is not None:
            yield span


def _column(rpl: RPL, column: OutColumn, *, inert: bool) -> Sequence[Any]:
    """Return the cells of a column."""
    name = column.field
    if name.startswith("="):
        return _computed_cells(rpl, name[1:])
    rows: Sequence[Any] = rpl.spans if column.of_span else rpl.positions
    values = [getattr(row, name) for row in rows]
    if name in POSITION_TEXTS or name in SPAN_TEXTS:
        if inert:
            marked = {value: _without_formula(value) for value in set(values)}
            return [marked[value] for value in values]
        return values
    return ["" if value is None else value for value in values]


def _computed_cells(rpl: RPL, name: str) -> Sequence[Any]:
    """Return the cells of a column that is worked out: parts of coordinates, computed figures."""
    axis, _, part = name.partition("_")
    if axis in ("lat", "lon"):
        return _coordinate_parts(rpl, LATITUDE if axis == "lat" else LONGITUDE)[part]
    values = getattr(rpl.computed, name).round(4)
    cells = values.tolist()
    is_complete = not math.isnan(values.sum())
    return cells if is_complete else ["" if math.isnan(value) else value for value in cells]


def _coordinate_parts(rpl: RPL, axis: str) -> dict[str, list[str]]:
    """Return degrees, minutes and letters of one coordinate of all positions."""
    values = rpl.lat_deg if axis == LATITUDE else rpl.lon_deg
    letters = "NS" if axis == LATITUDE else "EW"
    decimals = next(
        (
            places
            for places in range(LEAST_DECIMALS, MOST_DECIMALS)
            if bool((abs((abs(values) * 60).round(places) - abs(values) * 60) < 1e-8).all())
        ),
        MOST_DECIMALS,
    )
    units = (abs(values) * 60).round(decimals)
    whole = units // 60
    minutes = (units - whole * 60).round(decimals)
    over = minutes >= 60
    whole, minutes = whole + over, minutes - 60 * over
    return {
        "deg": [str(int(value)) for value in whole.tolist()],
        "min": [f"{value:.{decimals}f}" for value in minutes.tolist()],
        "letter": [letters[value < 0] for value in values.tolist()],
    }


def _without_formula(text: str) -> str:
    """Return a text that no spreadsheet runs: marked where it begins as a formula does."""
    return f"'{text}" if is_formula(text.lstrip("'")) else text


def _write_workbook(rpl: RPL, path: Path, layout: str) -> Path:
    """Write a list as a workbook of one sheet; parts of coordinates are numbers."""
    columns = _columns(rpl)
    cells = [
        [float(value) for value in values] if column.field in NUMERIC_PARTS else values
        for column, values in ((column, _column(rpl, column, inert=False)) for column in columns)
    ]
    titles = list(_titles(rpl, layout, columns))
    return write_sheet(path, titles, _rows(cells, columns, layout))


def _none_if_nan(values: Any) -> list[float | None]:
    return [None if math.isnan(value) else float(value) for value in values.tolist()]
