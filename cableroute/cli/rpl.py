"""The commands of route position lists: rpl read, check, convert, diagram, compare."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import typer

import cableroute as cr
from cableroute.cli.app import group
from cableroute.cli.arguments import FileOptions, OutputOptions
from cableroute.cli.flattening import argument, option
from cableroute.cli.written import write_noted
from cableroute.errors import Problem, RPLError
from cableroute.presentation.terminal import Format, View, note, show, shows_records
from cableroute.text import counted

if TYPE_CHECKING:
    from cableroute.rpl.import_report import ImportReport
    from cableroute.rpl.positions import RPL

READING = "How the file is read"
CHECKING = "Limits"
MOST_NOTED = 5
"""So many rows that are left out are noted beside findings."""

command = group(
    "rpl",
    "Read, check, convert and compare route position lists.",
    "cableroute rpl check s1.xlsx",
    "cableroute rpl convert s1.xlsx s1.csv --restate",
)


class Layout(StrEnum):
    """Where the figures of a span are."""

    alternating = "alternating"
    arriving = "arriving"
    departing = "departing"


OF_FINDINGS = (Format.table, Format.csv, Format.json, Format.xlsx)
"""Formats in which findings are written."""

FILE_ARGUMENT = argument("FILE", "CSV, TSV, fixed text, XLSX, or a notice to mariners.")


@dataclass(frozen=True, kw_only=True)
class ReadOptions:
    """How a file is read where it does not say so itself."""

    PANEL: ClassVar = READING

    strict: bool = option("--strict", "Refuse a file of which any decision is doubtful.", False)
    map: list[str] | None = option(
        "--map COLUMN=FIELD",
        "A column by header, letter or number, e.g. 'Dist=route_km'; may be repeated.",
    )
    sheet: str = option("--sheet NAME", "Sheet of a workbook.", "")
    layout: Layout | None = option("--layout LAYOUT", f"Where spans are: {', '.join(Layout)}.")
    distance_unit: str = option("--distance-unit UNIT", "km, m, nmi, 'nmi of 6087 ft' or ft.", "")
    depth_unit: str = option("--depth-unit UNIT", "m, ft or fathom.", "")
    encoding: str = option("--encoding NAME", "Of a text file, e.g. cp1252.", "")
    part: int | None = option("--part N", "Which list of a notice that has several.", min=1)
    crs: str = option("--crs CODE", "System of eastings and northings, e.g. EPSG:32636.", "")

    def read(self, path: Path) -> tuple[RPL, ImportReport]:
        """Return the list of a file, and how it was read."""
        from cableroute.rpl.reading import ReadSettings

        settings = ReadSettings(
            strict=self.strict,
            columns=_mapped(self.map or ()),
            sheet=self.sheet,
            layout="" if self.layout is None else self.layout.value,
            distance_unit=self.distance_unit,
            depth_unit=self.depth_unit,
            encoding=self.encoding,
            part=self.part,
            crs=self.crs,
        )
        rpl, report = cr.rpl.read_rpl(path, settings)
        for item in report.doubtful:
            note(f"doubtful: {item.topic}: {item.taken} ({item.reason})")
        return rpl, report


@dataclass(frozen=True, kw_only=True)
class LimitOptions:
    """What a list is checked against."""

    PANEL: ClassVar = CHECKING

    grid: Path | None = option("--grid FILE", "Depths to check stated ones by, e.g. GEBCO.")
    bend: float = option("--bend DEG", "Sharpest change of course.", 90.0, min=0, max=180)
    jump: float = option("--jump KM", "Largest distance between two neighbours.", 400.0, min=0)
    spacing: str = option(
        "--spacing LEAST,MOST", "Cable between repeaters, km; default: the tables'.", ""
    )


def _mapped(given: list[str] | tuple[()]) -> dict[str, str]:
    """Return columns and their fields; every other argument is reported."""
    made, faults = {}, []
    for text in given:
        column, equals, field = text.rpartition("=")
        if not equals or not column.strip():
            message = f"{text!r} is not COLUMN=FIELD"
            faults.append(Problem("map", "--map", message, "as Dist=route_km"))
        elif column.strip() in made:
            message = f"column {column.strip()} is mapped twice"
            faults.append(Problem("map", "--map", message, "give one field"))
        made[column.strip()] = field.strip()
    RPLError.check("arguments", faults)
    return made


@command(
    "cableroute rpl read s1.xlsx",
    "cableroute rpl read s1.csv --map 'Dist=route_km' --strict -o s1.geojson",
)
def read(file: Path = FILE_ARGUMENT, *, reading: ReadOptions, output: OutputOptions) -> None:
    """Read a list, and report each decision with its reason.

    Positions with stated and computed figures side by side.
    """
    from cableroute.presentation.rpl_tables import report_tables, rpl_records, rpl_tables

    rpl, report = reading.read(file)
    _show(rpl_records(rpl), [*report_tables(report), *rpl_tables(rpl)], output.view(), rpl)


@command(
    "cableroute rpl check s1.xlsx",
    "cableroute rpl check s1.csv -f json -o s1.json",
)
def check(
    file: Path = FILE_ARGUMENT,
    *,
    written: FileOptions,
    limits: LimitOptions,
    reading: ReadOptions,
) -> None:
    """Check a list: lengths, bearings, slack, order, depths, bends, land.

    Exit code 1 where an error is found, 0 where there are warnings at most, 2 where the file
    cannot be read.
    """
    from cableroute.presentation.rpl_tables import (
        finding_records,
        finding_tables,
        left_out_line,
    )

    written.check("a list of findings", *OF_FINDINGS)
    rpl, report = reading.read(file)
    _note_rows(report)
    result = _checked(rpl, limits)
    view = View(format=written.format, output=written.output, prefix="--")
    rows = finding_records(result)
    tables = finding_tables(result, file.name)
    show(rows, tables, view, credit=_credit(limits), data_date=_date(), name="findings")
    if shows_records(view) and result.left_out:
        note(left_out_line(result))
    raise typer.Exit(1 if result.has_errors else 0)


@command(
    "cableroute rpl convert s1.xlsx s1.csv",
    "cableroute rpl convert notice.txt s1.xlsx --alternating --restate",
)
def convert(
    file: Path = FILE_ARGUMENT,
    target: Path = argument(
        "TARGET", "Ends in .csv, .tsv or .xlsx; or any format that convert writes."
    ),
    *,
    alternating: bool = option("--alternating", "Give spans rows of their own.", False),
    restate: bool = option("--restate", "State computed lengths, bearings and totals.", False),
    reverse: bool = option("--reverse", "Begin at the other end.", False),
    confidential: bool = option("--confidential", "Also write a list that is confidential.", False),
    reading: ReadOptions,
) -> None:
    """Write a list in the usual columns of the trade: two header rows, decimal degrees beside.

    Stated figures stay as they are unless computed ones are asked for. In a format of lines and
    points, spans and positions are two layers, stated and computed figures beside one another.
    """
    from cableroute.rpl.writing import ENDINGS, restated

    if alternating and target.suffix.lower() not in ENDINGS:
        raise typer.BadParameter(f"--alternating is for {', '.join(ENDINGS)}: leave it out")
    rpl, report = reading.read(file)
    rpl = cr.rpl.reverse_rpl(rpl) if reverse else rpl
    rpl = restated(rpl) if restate else rpl
    layout = "alternating" if alternating else "arriving"
    for item in report.left_out:
        note(f"left out: {item.where}: {item.text} ({item.reason})")
    write_noted(rpl, target, layout=layout, confidential=confidential)


@command(
    "cableroute rpl diagram s1.xlsx",
    "cableroute rpl diagram s1.xlsx --chart s1.svg --spare 2",
)
def diagram(
    file: Path = FILE_ARGUMENT,
    *,
    chart: Path | None = option("--chart FILE", "Also draw it: SVG, PNG or PDF."),
    spare: float | None = option("--spare PCT", "Spare cable of each type, per cent.", min=0),
    confidential: bool = option("--confidential", "Also draw a list that is confidential.", False),
    reading: ReadOptions,
    output: FileOptions,
) -> None:
    """Show a list as a straight line diagram, and its bill of quantities."""
    from cableroute.presentation.rpl_tables import (
        bill_table,
        diagram_records,
        diagram_table,
        rpl_summary,
    )
    from cableroute.rpl.diagrams import diagram_rows
    from cableroute.rpl.quantities import Allowances

    rpl, _ = reading.read(file)
    rows = diagram_rows(rpl)
    bill = cr.rpl.bill_of_quantities(rpl, Allowances(spare_cable_pct=spare))
    view = View(format=output.format, output=output.output, prefix="--")
    tables: list[Any] = [
        diagram_table(rows, rpl.name or rpl.id),
        bill_table(bill),
        rpl_summary(rpl),
    ]
    show(diagram_records(rows), tables, view, credit="", data_date=_date(), name="diagram")
    if chart is not None:
        drawn = cr.charts.rpl_diagram(rpl, confidential=confidential)
        note(f"chart: {cr.charts.save(drawn, chart)}")


@command(
    "cableroute rpl compare rev1.xlsx rev2.xlsx",
    "cableroute rpl compare planned.csv as-laid.csv --kp 120.5",
)
def compare(
    file: Path = FILE_ARGUMENT,
    other: Path = argument("OTHER", "The later one, or as laid."),
    *,
    kp: list[float] | None = option(
        "--kp KM", "A KP of FILE, of which the KP in OTHER is shown; may be repeated.", min=0
    ),
    reading: ReadOptions,
    output: FileOptions,
) -> None:
    """Show what changed between two lists: positions, lengths by section, KP.

    The lists may be two revisions, or the plan and what was laid.
    """
    from cableroute.presentation.rpl_tables import comparison_records, comparison_tables
    from cableroute.rpl.revisions import translate_kp

    (old, report), (new, later) = reading.read(file), reading.read(other)
    _note_rows(report)
    _note_rows(later)
    start, end = translate_kp(old, new, [0.0, old.route_km]).kp_km
    if start > end:
        note(f"{other.name} begins at the other end: reverse it by rpl convert --reverse first")
    found = cr.rpl.compare_rpls(old, new)
    tables = comparison_tables(found, (file.name, other.name))
    for value in kp or ():
        at = translate_kp(old, new, value)
        tables.append(
            f"KP {value:.3f} km of {file.name} is KP {at.kp_km:.3f} km of {other.name}, "
            f"{1000 * at.offset_km:.1f} m off"
        )
    view = View(format=output.format, output=output.output, prefix="--")
    show(comparison_records(found), tables, view, credit="", data_date=_date(), name="changes")


def _show(rows: list[dict[str, Any]], tables: list[Any], view: View, rpl: RPL) -> None:
    """Print rows of positions, or write them to a file."""
    import shapely

    points = [shapely.Point(item.lon_deg, item.lat_deg) for item in rpl.positions]
    show(rows, tables, view, credit="", data_date=_date(), geometries=points, name="positions")


def _note_rows(report: ImportReport) -> None:
    """Note rows of a file that are no position and no span: they are not looked at."""
    from cableroute.rpl.import_report import NO_PLACE

    rows = [item for item in report.left_out if item.reason == NO_PLACE]
    for item in rows[:MOST_NOTED]:
        note(f"left out of {report.path}: {item.where}: {item.text} ({item.reason})")
    if len(rows) > MOST_NOTED:
        more = counted(len(rows) - MOST_NOTED, "more row")
        note(f"also left out: {more}; rpl read lists all")


def _checked(rpl: RPL, options: LimitOptions) -> Any:
    """Return what the rules find, with the depths, land and tables that there are."""
    from cableroute.rpl.checks import CheckLimits
    from cableroute.seabed.depths import open_seabed
    from cableroute.seabed.rpl_depths import rpl_depths_m

    geo = cr.open_geodata()
    limits = CheckLimits(
        bend_deg=options.bend,
        jump_km=options.jump,
        repeater_km=_spacing(options.spacing, geo),
        types_depth_m=_types(geo),
    )
    seabed = None
    if options.grid is not None:
        seabed = rpl_depths_m(open_seabed(options.grid), rpl)
        if (seabed != seabed).all():
            message = f"{options.grid} has no depth at any of {len(seabed)} positions"
            fault = Problem("grid", "--grid", message, "give one that covers the list")
            raise RPLError.of("arguments", [fault])
    land = cr.rpl.positions_on_land(rpl)
    return cr.rpl.check_rpl(rpl, limits=limits, seabed_m=seabed, on_land=land)


def _spacing(text: str, geo: Any) -> tuple[float, float] | None:
    """Return the range of spacing between repeaters: given, else that of the tables."""
    if not text:
        rows = [rate for rate in geo.rates.values() if rate.quantity == "repeater_spacing_km"]
        return (rows[0].low, rows[0].high) if rows else None
    try:
        low, high = (float(part) for part in text.split(","))
    except ValueError:
        fault = Problem("spacing", "--spacing", f"{text!r} is not LEAST,MOST", "as 60,100")
        raise RPLError.of("arguments", [fault]) from None
    return low, high


def _types(geo: Any) -> dict[str, tuple[float, float]]:
    """Return the depths of water for each cable type, where the tables have them."""
    return {
        rate.component: rate.depth_m
        for rate in geo.rates.values()
        if rate.quantity == "cable_armour_grade" and rate.depth_m is not None
    }


def _credit(limits: LimitOptions) -> str:
    grid = "" if limits.grid is None else f"{limits.grid.name}; "
    return f"{grid}land: Natural Earth 1:10m (public domain)"


def _date() -> str:
    return cr.open_geodata().data_date
