"""Read a position list from a file: every decision reported, nothing guessed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from cableroute.errors import Problem, RPLError, choice_faults, kind_faults
from cableroute.geometry.coordinate_text import AXES
from cableroute.geometry.geodesy import Floats, bearing_deg, distance_km
from cableroute.read_only import keep
from cableroute.rpl.cell_numbers import NO_VALUE, decimal_sign
from cableroute.rpl.cell_units import take_cell_units
from cableroute.rpl.cells import FileLimits, SheetCells, column_name, read_cells, refused
from cableroute.rpl.column_values import by_cells, ends_of_spans, said_of_headers, take_totals
from cableroute.rpl.coordinate_columns import SheetRows
from cableroute.rpl.figure_columns import figures_of, rows_built
from cableroute.rpl.headers import (
    COORDINATES,
    FIELDS,
    PROJECTED,
    SPAN_FIELDS,
    Header,
    field_of,
    find_header,
    has_coordinates,
    has_list,
    header_by_content,
    mapped_header,
    mapped_twice,
)
from cableroute.rpl.import_report import (
    CLEAR,
    DOUBTFUL,
    NO_PLACE,
    STATED,
    Decision,
    ImportReport,
    LeftOut,
)
from cableroute.rpl.line_kinds import detect_line
from cableroute.rpl.notices import NoticePosition, notice_lists
from cableroute.rpl.positions import (
    AS_LAID,
    GEODESIC,
    LINES,
    NOT_IN_FILES,
    PLANNED,
    POSITION_NUMBERS,
    RPL,
    SPAN_NUMBERS,
    STATUSES,
    Position,
    Span,
)
from cableroute.rpl.projected_columns import coordinates_of, crs_faults, is_projected
from cableroute.rpl.sheet_notes import fill_merged, said_of_places
from cableroute.rpl.span_rows import (
    ALTERNATING,
    DEPARTING,
    LAYOUTS,
    alternating_rows,
    flat_rows,
    layout_decision,
    no_layout,
)
from cableroute.rpl.table_lists import rows_of_list
from cableroute.rpl.units import KM_PER, M_PER

MOST_FAULTS = 50
"""So many faults of a file are named; the rest is counted."""

MOST_ROWS = 120_000
"""Of a list that is read: the longest have some thousand positions."""

TITLE = "Route position list"
"""First cell of a list that this library wrote; its fields are in the rows below."""

OWN_FIELDS = (
    "name",
    "revision",
    "supersedes",
    "status",
    "date",
    "line",
    "note",
    "visibility",
)
"""Fields of a list that are in the rows above its header."""


@dataclass(frozen=True, kw_only=True)
class ReadSettings:
    """How a file is read where it does not say so itself.

    Parameters
    ----------
    strict : bool
        Whether a decision that is doubtful is refused.
    columns : mapping of str to str
        Column to field: a column by its header, letters or number; a field of `FIELDS`.
    sheet : str
        Of a workbook.
    layout : str
        "alternating", "arriving" or "departing".
    distance_unit, depth_unit : str
        "km", "m", "nmi", "nmi of 6087 ft", "ft"; "m", "ft", "fathom".
    encoding : str
        Of a text file.
    part : int or None
        Which list of a notice or a sheet that has several, from 1.
    crs : str
        Coordinate system of eastings and northings, as ``EPSG:32636``.
    limits : FileLimits
        How large a file may be.

    Examples
    --------
    >>> ReadSettings(columns={"Dist": "route_km"}).strict
    False
    """

    strict: bool = False
    columns: Mapping[str, str] = field(default_factory=dict)
    sheet: str = ""
    layout: str = ""
    distance_unit: str = ""
    depth_unit: str = ""
    encoding: str = ""
    part: int | None = None
    crs: str = ""
    limits: FileLimits = field(default=FileLimits(), repr=False)

    def __post_init__(self) -> None:
        """Check the words, and keep the columns as they are now."""
        hint = "give a dict of column to field"
        RPLError.check("settings", kind_faults("columns", self.columns, Mapping, hint))
        keep(self, "columns")
        faults = [
            *choice_faults("layout", self.layout, ("", *LAYOUTS)),
            *choice_faults("distance_unit", self.distance_unit, ("", *KM_PER)),
            *choice_faults("depth_unit", self.depth_unit, ("", *M_PER)),
            *(
                Problem("choice", f"column {name}", f"{value!r} is not a field", _fields_hint())
                for name, value in self.columns.items()
                if value not in FIELDS
            ),
            *(
                Problem("choice", f"field {name}", "several columns are mapped to it", "map one")
                for name in mapped_twice(self.columns)
            ),
            *crs_faults(self.crs),
        ]
        RPLError.check("settings", faults)


def read_rpl(path: str | Path, settings: ReadSettings | None = None) -> tuple[RPL, ImportReport]:
    """Return the position list that a file holds, and how the file was read.

    Understood are CSV, TSV, fixed text, workbooks and notices to mariners; one to three header
    rows; a row for each position with its span, or rows of their own for spans; kilometres,
    metres, nautical miles of 1852 m and of 6087 ft, feet and fathoms; coordinates in one cell, in
    parts, or decimal.

    Parameters
    ----------
    path : str or Path
        The file.
    settings : ReadSettings, optional
        What the file does not say.

    Raises
    ------
    RPLError
        A cell is not a number or coordinate, or is ambiguous: every such cell at once.

    Examples
    --------
    >>> import tempfile
    >>> text = '''Pos,Event,Latitude,Longitude,Distance (km),Slack (%)
    ... 1,BMH,50 12.345N,5 02.100W,,
    ... 2,AC1,50 20.000N,5 10.000W,17.010,1.0
    ... '''
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder) / "s1.csv"
    ...     _ = file.write_text(text)
    ...     rpl, report = read_rpl(file)
    >>> rpl
    <RPL s1 planned, geodesic: 2 positions, 17.015 km, cable 17.185 km>
    >>> next(item for item in report.decisions if item.topic == "layout").taken
    'each row has its position and the span before it'
    """
    kinds = (ReadSettings, type(None))
    faults = kind_faults("settings", settings, kinds, "give ReadSettings(...)")
    RPLError.check("read_rpl", faults)
    path, settings = Path(path), settings or ReadSettings()
    cells = read_cells(
        path, has_list, sheet=settings.sheet, encoding=settings.encoding, limits=settings.limits
    )
    if len(cells.rows) > MOST_ROWS:
        message = f"has {len(cells.rows):,} rows, more than {MOST_ROWS:,}"
        raise refused(path, message, "give a part of it, or fewer positions")
    header = find_header(cells.rows)
    if header is None and cells.format != "fixed text":
        header = header_by_content(cells.rows)
    if settings.columns:
        header, unknown = mapped_header(cells.rows, header, settings.columns)
        faults = [_no_column(name, header) for name in unknown]
        RPLError.check(str(path), faults)
    read = _notice(path, cells, settings) if header is None else None
    if read is None and header is not None:
        read = _table(path, cells, header, settings)
    assert read is not None
    decisions = (*cells.decisions, *read.decisions)
    report = ImportReport(path.name, cells.format, decisions, (*cells.left_out, *read.left_out))
    if settings.strict and (doubts := report.doubtful):
        hint = "say which by an argument, or read without strict"
        raise RPLError.of(
            str(path),
            [Problem("doubt", item.topic, f"{item.taken}: {item.reason}", hint) for item in doubts],
        )
    return read.rpl, report


class _Read(NamedTuple):
    rpl: RPL
    decisions: tuple[Decision, ...]
    left_out: tuple[LeftOut, ...]


def _fields_hint() -> str:
    return f"one of {', '.join(FIELDS)}"


def _no_column(name: str, header: Header) -> Problem:
    columns = ", ".join(f"{column_name(at)} {text}" for at, text in header.texts.items())
    return Problem("column", f"column {name!r}", "is not in the file", f"there are {columns}")


def check_faults(path: Path, faults: Sequence[Problem]) -> None:
    """Raise an error with the faults of a file, of many the first ones."""
    if len(faults) > MOST_FAULTS:
        rest = Problem("faults", "", f"and {len(faults) - MOST_FAULTS} more", "")
        faults = [*faults[:MOST_FAULTS], rest]
    RPLError.check(str(path), faults)


# --- notices --------------------------------------------------------------------------------


def _notice(path: Path, cells: SheetCells, settings: ReadSettings) -> _Read:
    """Return the list of a notice."""
    lines = cells.lines or [" ".join(row) for row in cells.rows]
    faults: list[Problem] = []
    parts = notice_lists(lines, faults)
    check_faults(path, faults)
    rows = [item.row for part in parts for item in part]
    here = [cells.rows[row - 1] for row in rows if row <= len(cells.rows)]
    filled = [sum(map(bool, map(str.strip, row))) for row in here]
    is_table = cells.format != "fixed text" and filled and sorted(filled)[len(filled) // 2] > 2
    if not parts or is_table:
        message = "has no header with latitude and longitude, and is not text with positions"
        raise refused(path, message, "map columns to latitude and longitude")
    part = settings.part or 1
    if (settings.part is None and len(parts) > 1) or part > len(parts):
        sizes = ", ".join(str(len(item)) for item in parts)
        hint = f"chooses one, 1 to {len(parts)}"
        message = f"has {len(parts)} lists, of {sizes} positions"
        raise RPLError.of(str(path), [Problem("part", str(path), message, hint, "part")])
    chosen = parts[part - 1]
    if len(chosen) < 2:
        raise refused(path, "has one position only", "a list has two or more")
    rpl = RPL(
        path.stem if len(parts) == 1 else f"{path.stem}/{part}",
        tuple(_of_notice(number, item) for number, item in enumerate(chosen, start=1)),
        tuple(Span(row=item.row) for item in chosen[1:]),
    )
    how = f"lines {chosen[0].row} to {chosen[-1].row}, joined in their order"
    numbers = "counted from 1", "the text has no position numbers"
    if chosen[0].mark:
        numbers = f"{chosen[0].mark} to {chosen[-1].mark}", "in front of each position"
    decisions = (
        Decision("format", "positions in running text", "there is no header"),
        Decision("positions", how, "each line has a latitude and a longitude"),
        Decision("numbers", *numbers),
    )
    used = {item.row for item in chosen}
    left_out = [
        LeftOut(f"row {row}", line.strip()[:60], "no position of this list")
        for row, line in enumerate(lines, start=1)
        if row not in used and line.strip()
    ]
    return _Read(rpl, decisions, tuple(left_out))


def _of_notice(number: int, item: NoticePosition) -> Position:
    return Position(
        item.mark or str(number), item.lon_deg, item.lat_deg, remarks=item.rest, row=item.row
    )


# --- tables ---------------------------------------------------------------------------------


def _table(path: Path, cells: SheetCells, header: Header, settings: ReadSettings) -> _Read:
    """Return the list of a table with a header."""
    names = set(header.fields.values())
    if not has_coordinates(names):
        missing = [axis for axis in AXES if not any(name.startswith(axis) for name in names)]
        message = f"has no column of a {' and '.join(missing)}"
        raise refused(path, message, "map the columns: columns={'C': 'latitude'}")
    if not is_projected(names):  # metres beside latitude and longitude are left out
        kept = {at: name for at, name in header.fields.items() if name not in PROJECTED}
        header = header._replace(fields=kept)
    above = _rows_above(cells, header)
    mapped = frozenset(settings.columns.values()) | (frozenset(FIELDS) if above else frozenset())
    header = by_cells(header, cells.rows[header.last :], mapped)
    sheet, left_out, of = _sheet_rows(path, cells, header, settings.part)
    sheet.is_ours = "layout" in above
    if sheet.is_ours and not settings.layout:
        settings = replace(settings, layout=above["layout"])
    if not sheet.rows:
        raise refused(path, "has no rows below its header", "give a list with positions")
    fill_merged(sheet, cells.merged)
    shown = " / ".join(f"{column_name(at)} {name}" for at, name in header.fields.items())
    first, last = header.first + 1, header.last
    said = f"row {last}" if first == last else f"rows {first} to {last}"
    said = said if header.texts else "no header"
    sheet.decide("columns", shown, said, STATED if settings.columns else CLEAR)
    _find_decimal(sheet, cells)
    points = coordinates_of(
        sheet, names, settings.crs, lambda lon, lat: _misfit_pct(sheet, lon, lat)
    )
    points, ends = ends_of_spans(sheet, points, mapped)
    if ends:
        named = tuple(f"column {column_name(at)}," for at in ends)
        left_out = [item for item in left_out if not item.where.startswith(named)]
        settings = replace(settings, layout=settings.layout or DEPARTING)
    take_totals(sheet, points, mapped)
    sheet.decisions += said_of_headers(sheet, mapped)
    units = settings.distance_unit, settings.depth_unit
    take_cell_units(sheet, dict(zip(("distance_unit", "depth_unit"), units, strict=True)))
    figures = figures_of(sheet)
    check_faults(path, sheet.faults)
    placed = ~np.isnan(points.lon_deg)
    if placed.sum() < 2:
        count = "one position" if placed.any() else "no position"
        raise refused(path, f"has {count}", "a list has two or more")
    places = np.flatnonzero(placed).tolist()
    spans, layout = _span_rows(path, sheet, places, points.lon_deg, points.lat_deg, settings)
    used = {*places, *spans}
    sheet.decisions += said_of_places(sheet, cells.rows[: header.first], used)
    left_out += [
        LeftOut(f"row {row}", _row_text(sheet, at), NO_PLACE)
        for at, row in enumerate(sheet.rows)
        if at not in used
    ]
    built = rows_built(sheet, figures, (points.lon_deg, points.lat_deg), places, spans, units)
    check_faults(path, sheet.faults)
    left_out += _ends_left_out(sheet, layout, places, spans)
    words = " ".join(cell for row in cells.rows[: header.first] for cell in row)
    if of > 1:
        above = {"id": f"{path.stem}/{settings.part}", **above}
    rpl = _with_own_fields(path, above, words, built, sheet)
    return _Read(rpl, tuple(sheet.decisions), tuple(left_out))


def _sheet_rows(
    path: Path, cells: SheetCells, header: Header, part: int | None
) -> tuple[SheetRows, list[LeftOut], int]:
    """Return the rows below a header, what is left out, and how many lists the table has.

    Rows without blank ones and headers that come up again.
    """
    rows, numbers, left_out = list[Sequence[str]](), list[int](), list[LeftOut]()
    again = list[int]()
    titles = [tuple(cell.strip() for cell in row) for row in cells.rows[header.first : header.last]]
    width = max(map(len, cells.rows), default=0)
    for number, row in enumerate(cells.rows[header.last :], start=header.last + 1):
        if not row:
            continue
        if titles and not row[0][:1].isdigit() and tuple(map(str.strip, row)) in titles:
            left_out.append(LeftOut(f"row {number}", " ".join(row)[:60], "the header again"))
            again.append(len(rows))
            continue
        rows.append(row if len(row) == width else [*row, *[""] * (width - len(row))])
        numbers.append(number)
    of = rows_of_list(path, (rows, numbers), header.fields, again, part)
    rows, numbers = rows[of.first : of.last], numbers[of.first : of.last]
    left_out += of.left_out
    columns: list[Sequence[str]] = list(zip(*rows, strict=True)) if rows else []
    for at, column in enumerate(columns):
        if at in header.fields or not any(column):
            continue
        text = header.texts.get(at, "")
        if not text and _is_part(header, at, column):
            continue
        first = next(cell for cell in column if cell)
        is_computed = "computed" in text.lower()
        why = "worked out again from the positions" if is_computed else _why_left_out(header, text)
        left_out.append(
            LeftOut(f"column {column_name(at)}, {text or 'no header'}", first[:40], why)
        )
    sheet = SheetRows(header, columns, numbers, decisions=list(of.decisions))
    return sheet, left_out, of.lists


def _why_left_out(header: Header, text: str) -> str:
    """Return why a column is not read: another is taken for the same, or it is unknown."""
    field = field_of(text)
    taken = next((at for at, name in header.fields.items() if field and name == field), None)
    if taken is None:
        return "no column that is known"
    return f"column {column_name(taken)} is taken for that figure"


def _is_part(header: Header, at: int, column: Sequence[str]) -> bool:
    """Return whether a column without header is a part of a coordinate before it."""
    before = [header.fields.get(other, "") for other in range(max(0, at - 3), at)]
    return any(name.startswith(("latitude", "longitude")) for name in before)


def _row_text(sheet: SheetRows, at: int) -> str:
    return " ".join(column[at].strip() for column in sheet.columns if column[at].strip())[:60]


def _find_decimal(sheet: SheetRows, cells: SheetCells) -> None:
    """Find whether numbers have a decimal point or comma."""
    if sheet.is_ours:
        sheet.decimal = "point"
        return
    numbers = (*COORDINATES, *POSITION_NUMBERS, *SPAN_NUMBERS)
    columns = [sheet.columns[at] for at, name in sheet.header.fields.items() if name in numbers]
    sign, example = decimal_sign(columns)
    if cells.numbers and any("." in cell for column in columns for cell in column):
        sheet.decimal = "point"  # numbers of a workbook are among them
    elif sign:
        sheet.decimal = sign
        why = f"{example.strip()!r} cannot be read otherwise"
        sheet.decide("decimal sign", sign, why)
    elif cells.numbers:
        sheet.decimal = "point"


def _misfit_pct(sheet: SheetRows, lon: Floats, lat: Floats) -> float:
    """Return by how many per cent stated lengths differ from those between coordinates."""
    at = sheet.column_of("route_km")
    placed = np.flatnonzero(~np.isnan(lon) & ~np.isnan(lat) & (np.abs(lat) <= 90))
    if at is None or len(placed) < 2:
        return float("inf")
    route = np.asarray(
        distance_km(lon[placed[:-1]], lat[placed[:-1]], lon[placed[1:]], lat[placed[1:]])
    )
    values = np.array([_plain_number(cell) for cell in sheet.columns[at]])
    filled = values[~np.isnan(values)]
    best = float("inf")
    for lengths in (values[placed[1:]], values[placed[:-1]], filled):
        if len(lengths) != len(route):
            continue
        positive = ~np.isnan(lengths) & (lengths > 0) & (route > 0)
        if not positive.any():
            continue
        ratio = route[positive] / lengths[positive]
        nearest = min(KM_PER.values(), key=lambda km: abs(float(np.median(ratio)) / km - 1))
        best = min(best, 100 * float(np.median(np.abs(ratio / nearest - 1))))
    return best


def _column_values(sheet: SheetRows, name: str) -> Floats:
    """Return the numbers of a column as they are, NaN where there are none."""
    at = sheet.column_of(name)
    if at is None:
        return np.full(len(sheet.rows), np.nan)
    return np.array([_plain_number(cell) for cell in sheet.columns[at]])


def _plain_number(cell: str) -> float:
    try:
        return float(cell.replace(",", ".")) if cell.strip() else np.nan
    except ValueError:
        return np.nan


def _span_rows(
    path: Path,
    sheet: SheetRows,
    places: list[int],
    lon: Floats,
    lat: Floats,
    settings: ReadSettings,
) -> tuple[list[int], str]:
    """Return the row of each span, -1 where it has none, and the layout."""
    columns = [at for at, name in sheet.header.fields.items() if name in SPAN_FIELDS]
    if not columns:
        return [-1] * (len(places) - 1), ""
    each = np.array([[cell not in NO_VALUE for cell in sheet.columns[at]] for at in columns])
    filled = each.any(axis=0)
    placed = np.zeros(len(sheet.rows), dtype=bool)
    placed[places] = True
    if not filled.any():
        return [-1] * (len(places) - 1), ""
    between = alternating_rows(places, np.flatnonzero(filled & ~placed).tolist())
    stated_layout = settings.layout
    if stated_layout == ALTERNATING and between is None:
        fault = Problem("layout", str(path), "has no row between each two positions", "", "layout")
        raise RPLError.of(str(path), [fault])
    if between is not None and stated_layout in ("", ALTERNATING):
        why = f"rows without a position: {len(between)}, between {len(places)} with one"
        sheet.decisions.append(layout_decision(ALTERNATING, why, bool(stated_layout)))
        return between, ALTERNATING
    if stated_layout:
        layout, why = stated_layout, "given"
    else:
        ends = lon[places[:-1]], lat[places[:-1]], lon[places[1:]], lat[places[1:]]
        route = np.asarray(distance_km(*ends))
        course = np.full(len(route), np.nan)
        apart = route > 0
        if apart.any():
            course[apart] = bearing_deg(*(values[apart] for values in ends))
        lengths, bearings = (
            _column_values(sheet, name)[places] for name in ("route_km", "bearing_deg")
        )
        layout, why = flat_rows(lengths, bearings, (route, course), each[:, places])
    if not layout:
        check_faults(path, [no_layout(sheet.rows[places[0]])])
    sheet.decisions.append(layout_decision(layout, why, bool(stated_layout)))
    return (places[1:] if layout == "arriving" else places[:-1]), layout


def _ends_left_out(
    sheet: SheetRows, layout: str, places: list[int], spans: list[int]
) -> list[LeftOut]:
    """Return figures of a span on the row of the end that has none."""
    if layout in ("", ALTERNATING):
        return []
    end = places[0] if layout == "arriving" else places[-1]
    left_out = []
    for at, name in sheet.header.fields.items():
        cell = sheet.columns[at][end].strip()
        if name in SPAN_FIELDS and cell.lower() not in NO_VALUE and _plain_number(cell) != 0:
            where = f"cell {column_name(at)}{sheet.rows[end]}"
            left_out.append(LeftOut(where, cell[:40], "there is no span on that side of the list"))
    return left_out


def _rows_above(cells: SheetCells, header: Header) -> dict[str, str]:
    """Return the fields in the rows above the header of a list that this library wrote."""
    above = cells.rows[: header.first]
    if not above or not above[0] or above[0][0].strip() != TITLE:
        return {}
    names = (*OWN_FIELDS, "layout", "source_ids")
    fields = {
        row[0]: NOT_IN_FILES.sub("\ufffd", row[1])
        for row in above[1:]
        if len(row) > 1 and row[0] in names and row[1]
    }
    return fields | {"id": above[0][1] if len(above[0]) > 1 else ""}


def _with_own_fields(
    path: Path,
    above: Mapping[str, str],
    words: str,
    built: tuple[list[Position], list[Span]],
    sheet: SheetRows,
) -> RPL:
    """Return the list with name, revision and status, as the rows above the header have them."""
    fields: dict[str, Any] = {name: above[name] for name in OWN_FIELDS if name in above}
    fields["source_ids"] = tuple(filter(None, above.get("source_ids", "").split("; ")))
    identity = NOT_IN_FILES.sub("\ufffd", above.get("id") or path.stem)
    if fields.get("status") not in STATUSES:
        laid = re.search(r"\bas[- ]?(?:laid|built)\b", f"{words} {path.stem}".lower())
        fields["status"] = AS_LAID if laid else PLANNED
        why = f"{laid[0]!r} is above the header or in the name" if laid else "nothing says as laid"
        sheet.decide("status", fields["status"], why)
    else:
        sheet.decide("status", fields["status"], "a row above the header", STATED)
    if "visibility" not in fields and re.search(r"(?<!non-)\bconfidential\b", words.lower()):
        fields["visibility"] = "confidential"
        sheet.decide("visibility", "confidential", "the word is above the header")
    is_stated = fields.get("line") in LINES
    if not is_stated:
        fields["line"] = GEODESIC
    rpl = RPL(identity, tuple(built[0]), tuple(built[1]), **fields)
    if is_stated:
        sheet.decide("line", rpl.line, "a row above the header", STATED)
        return rpl
    fit = detect_line(rpl)
    if fit.line and fit.line != rpl.line:
        rpl = replace(rpl, line=fit.line)
    confidence = CLEAR if fit.line or not fit.telling else DOUBTFUL
    sheet.decide("line", rpl.line, fit.reason, confidence)
    return rpl
