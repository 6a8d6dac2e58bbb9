"""Commands on lines of the tables or of a file: along, convert."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import typer

import cableroute as cr
from cableroute.cli.app import command, credit
from cableroute.cli.arguments import OF_PAGES, OutputOptions, TableOptions
from cableroute.cli.asked import refuse_given, without_reading
from cableroute.cli.completion import complete_systems
from cableroute.cli.flattening import argument, option
from cableroute.cli.plan import GridOptions
from cableroute.cli.written import note_written, write_noted
from cableroute.errors import OutputError, RPLError
from cableroute.geodata.formats import formats_text
from cableroute.presentation.terminal import View, format_of_file, note, show, shows_shapes
from cableroute.text import counted, without_secrets

if TYPE_CHECKING:
    from cableroute.comparison.assets import Asset
    from cableroute.geodata.store import Geodata
    from cableroute.rpl.positions import RPL

CATALOGUE = "catalogue"
LISTS = (".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm")
"""Endings of route position lists."""
READ = f"{formats_text()} or position list ({', '.join(LISTS)})"
WRITTEN = formats_text(written=True)
"""What convert reads and writes: the one list of formats."""
LIST_STEP_KM = 5.0
"""A list's line has a point every so many km: a rhumb line leaves the geodesic between by less
than 1 m up to 60 degrees of latitude."""
USUAL_FLOOR_DEG = 45.0
"""Least angle of a crossing that design tools quote, as of the ICPC's recommendation 2; its text
is given on request only."""
USUAL_LEAST_KM, USUAL_DEPTHS = 0.5, 3.0
"""Separation that is usual where a cable may have to be lifted: three times the depth."""

LINE_ARGUMENT = argument(
    "ROUTE",
    "A file with lines, in any format that convert reads, a route position list, or a "
    "system, path or leg of the tables.",
    complete=complete_systems,
)


class LineTable(StrEnum):
    """What lies along a line."""

    crossings = "crossings"
    parallels = "parallels"
    areas = "areas"


@dataclass(frozen=True, kw_only=True)
class AlongOptions:
    """What a line is held against."""

    with_: str = option(
        "--with FILE",
        "Lines: crossings and parallels with those of a file; catalogue: of the tables.",
        CATALOGUE,
    )
    areas: str = option(
        "--areas FILE", "Areas of a file that the line runs through; catalogue: of the tables.",
        CATALOGUE,
    )  # fmt: skip
    only: LineTable | None = option("--only", "One table alone, as a file of rows needs it.")
    floor: float = option(
        "--floor DEG", "Crossings at less than this are marked.", USUAL_FLOOR_DEG, min=0, max=90
    )
    within: float = option(
        "--within KM", "How far apart lines must be at least.", USUAL_LEAST_KM, min=0.001, max=2000
    )
    depths: float = option(
        "--depths N", "And how many times the depth; 0: it does not count.", USUAL_DEPTHS, min=0
    )

    @property
    def kinds(self) -> list[LineTable]:
        """The tables that are asked for: of a file those that it is for, else all three."""
        if self.only is not None:
            return [self.only]
        lines, areas = self.with_ != CATALOGUE, self.areas != CATALOGUE
        is_asked = {LineTable.crossings: lines, LineTable.parallels: lines, LineTable.areas: areas}
        return [kind for kind in LineTable if is_asked[kind] or not (lines or areas)]


OPTIONS = {
    LineTable.crossings: ("with_", "floor"),
    LineTable.parallels: ("with_", "within", "depths", *(it.name for it in fields(GridOptions))),
    LineTable.areas: ("areas",),
}
"""Parameters that count for a table."""


class Along(NamedTuple):
    """A table along a line, and what a reader must know of it."""

    rows: list[dict[str, Any]]
    tables: Sequence[Any]
    shapes: list[Any]
    notes: list[str]


@command(
    "cableroute along SEACOM-T1 --floor 60",
    "cableroute along planned.kmz --with charted.gpkg --only crossings -o crossings.csv",
)
def along(
    context: typer.Context,
    route: str = LINE_ARGUMENT,
    *,
    what: AlongOptions,
    grid: GridOptions,
    tables: TableOptions,
    output: OutputOptions,
) -> None:
    """List what a line crosses, runs beside and runs through, by KP.

    crossings: of cables, with the angle; parallels: lines that are nearer than --within or so many
    depths; areas: land of countries, named waters, repair zones, and what is outside of all.
    """
    from cableroute.presentation.catalogue_tables import credits

    kinds, view = what.kinds, output.view()
    used = {name for kind in kinds for name in OPTIONS[kind]}
    unused = {name for names in OPTIONS.values() for name in names} - used
    refuse_given(context, unused, f"does not count for {' and '.join(kinds)}: leave it out")
    if grid.grid is not None and not what.depths:
        raise typer.BadParameter("--grid is for --depths: give --depths above 0")
    is_page = len(kinds) > 1
    if is_page and (view.columns or format_of_file(view.format, view.output) not in OF_PAGES):
        one = ", ".join(f"--only {kind}" for kind in kinds)
        said = "as csv, with geometry or by columns"
        raise OutputError(
            f"these tables have rows of their own: ask for one at a time {said} ({one})"
        )
    geo, confidential = tables.open(), tables.confidential
    lines = _lines(geo, route, confidential)
    others = (
        [] if kinds == [LineTable.areas] else _others(geo, route, lines, what.with_, confidential)
    )
    title = without_secrets(route)
    found = []
    if LineTable.crossings in kinds:
        found.append(_crossings(geo, title, lines, others, what))
    if LineTable.parallels in kinds:
        found.append(_parallels(geo, title, lines, others, what, grid, view))
    if LineTable.areas in kinds:
        found.append(_areas(geo, title, lines, what.areas, view))
    rows = [row for item in found for row in item.rows]
    show(
        {kind.value: item.rows for kind, item in zip(kinds, found, strict=True)}
        if is_page
        else rows,
        [made for item in found for made in item.tables],
        view,
        credit=credits(rows),
        data_date=geo.data_date,
        geometries=[shape for item in found for shape in item.shapes],
        name=kinds[0].value,
    )
    for text in dict.fromkeys(text for item in found for text in item.notes):
        note(text)


def _crossings(
    geo: Geodata, title: str, lines: list[Asset], others: list[Asset], what: AlongOptions
) -> Along:
    """Return where lines cross others and at which angle; where they touch or run along them."""
    from shapely import Point

    from cableroute.comparison.line_meetings import find_crossings
    from cableroute.presentation.meeting_tables import crossing_records, crossings_table

    floor = what.floor
    found = find_crossings(lines, others, least_angle_deg=floor)
    rows = crossing_records(found, floor_deg=floor, credit=partial(credit, geo))
    heading = f"Where {title} meets {_named(what.with_)} (! angle below {floor:g}°)"
    kinds = Counter(item.kind for item in found)
    below = sum(bool(item.is_below_floor) for item in found)
    said = (
        f"{counted(kinds['cross'], 'crossing')}, {counted(kinds['touch'], 'touch')}, "
        f"{counted(kinds['overlap'], 'overlap')} with {counted(len(others), 'line')}; "
        f"{below} below {floor:g}°"
    )
    notes = [said, *_far(lines, [it.line for it in others], what.with_), *_accuracy(others)]
    places = [Point(item.lon, item.lat) for item in found]
    return Along(rows, [crossings_table(rows, heading)], places, notes)


def _parallels(
    geo: Geodata, title: str, lines: list[Asset], others: list[Asset],
    what: AlongOptions, grid: GridOptions, view: View,
) -> Along:  # fmt: skip
    """Return where lines are nearer to others than is usual."""
    from cableroute.comparison.line_meetings import SeparationRule, find_near
    from cableroute.presentation.meeting_tables import near_records, near_table

    within, depths = what.within, what.depths
    rule = f"{within:g} km" if not depths else f"max({within:g} km, {depths:g} x depth)"
    found, unknown_km = find_near(lines, others, SeparationRule(within, depths), seabed=grid.open())
    rows = near_records(found, rule=rule, credit=partial(credit, geo))
    near = counted(len({it.other.id for it in found}), "line")
    notes = [f"{counted(len(found), 'section')} nearer than {rule} to {near}"]
    notes += _far(lines, [item.line for item in others], what.with_)
    if unknown_km >= 0.05:
        notes += [
            f"no depth is known on {unknown_km:,.1f} km, as on land: {within:g} km holds there"
        ]
    heading = f"Where {title} is nearer than {rule} to {_named(what.with_)}"
    spans = [(item.asset, item.from_kp_km, item.to_kp_km) for item in found]
    shapes = _parts(spans, view)
    return Along(rows, [near_table(rows, heading)], shapes, [*notes, *_accuracy(others)])


def _areas(geo: Geodata, title: str, lines: list[Asset], source: str, view: View) -> Along:
    """Return the areas that lines run through; what is outside too, so that lengths add up."""
    from cableroute.comparison.assets import areas_of_file, areas_of_tables
    from cableroute.comparison.line_meetings import find_areas
    from cableroute.presentation.meeting_tables import area_records, area_tables

    of_tables = source == CATALOGUE
    near = [item.line for item in lines]
    places = areas_of_tables(geo, near=near) if of_tables else areas_of_file(source)
    found, sums = find_areas(lines, places)
    rows = area_records(found, credit=partial(credit, geo))
    notes = _far(lines, [item.polygon for item in places], source)
    if of_tables:
        notes = [
            "waters and repair zones are boxes of the tables, not limits set by any authority "
            "nor the zones of maintenance agreements"
        ]
    spans = [(item.asset, item.from_kp_km, item.to_kp_km) for item in found]
    tables = area_tables(rows, sums, f"Areas on {title}")
    return Along(rows, tables, _parts(spans, view), notes)


@command(
    "cableroute convert planned.kmz planned.gpkg",
    "cableroute convert survey.dxf out.geojson --crs EPSG:32636",
)
def convert(
    source: str = argument("IN", f"What is read: {READ}."),
    target: str = argument("OUT", f"What is written: {WRITTEN}."),
    *,
    layer: str = option("--layer NAME", "Only this layer; default: all with geometries.", ""),
    crs: str = option(
        "--crs NAME", "Reference system of a file that names none, e.g. EPSG:32636.", ""
    ),
) -> None:
    """Convert lines, points, areas and lists between formats.

    In longitude and latitude. The endings of the names say which format;
    what OUT cannot hold is listed. Lines are geodesics: points are put in
    where straight lines in degrees would leave them by 5 m.
    """
    from cableroute.geodata.vector_writing import convert_file

    if Path(source).suffix.lower() in LISTS:
        if layer or crs:
            raise typer.BadParameter(
                "--layer and --crs are for files of lines: read a position list by cableroute rpl "
                "convert, with --sheet and --crs"
            )
        write_noted(_list_of(Path(source)), target)
    elif _makes_contracts(source, target, layer):
        from cableroute.projects.networks import write_ofds

        note_written(write_ofds(cr.projects.read_project(source), target), target)
    else:
        note_written(convert_file(source, target, layer=layer, crs=crs), target)


def _makes_contracts(source: str, target: str, layer: str) -> bool:
    """Return whether a project becomes a network: its deals are contracts there."""
    from cableroute.geodata.formats import format_of
    from cableroute.projects.reading import is_project

    if layer or Path(source).suffix.lower() != ".gpkg" or not is_project(source):
        return False
    return format_of(target).key == "ofds"


def _lines(geo: Geodata, route: str, confidential: bool) -> list[Asset]:
    """Return the lines of a file, or those that a name of the tables names."""
    from cableroute.comparison.assets import assets_named

    if _is_file(route):
        return _of_file(route)
    return assets_named(geo, route, confidential=confidential)


def _others(
    geo: Geodata, route: str, lines: list[Asset], source: str, confidential: bool
) -> list[Asset]:
    """Return the lines that those asked about are held against."""
    from cableroute.comparison.assets import assets_of_tables

    if source != CATALOGUE:
        return _of_file(source)
    own = set() if _is_file(route) else {item.id for item in lines}
    return assets_of_tables(geo, leave_out=own, confidential=confidential)


def _is_file(text: str) -> bool:
    """Return whether a text names a file of lines or of positions."""
    from cableroute.comparison.assets import is_file

    return Path(text).suffix.lower() in LISTS or is_file(text)


def _of_file(source: str) -> list[Asset]:
    """Return the lines of a file; a route position list has one."""
    from shapely import LineString

    from cableroute.comparison.assets import Asset, assets_of_file, check_lengths
    from cableroute.rpl.distances import drawn_points

    path = Path(source)
    if path.suffix.lower() not in LISTS:
        return assets_of_file(source)
    rpl = _list_of(path)
    _, lon, lat = drawn_points(rpl, step_km=LIST_STEP_KM)
    found = [Asset(rpl.id, path.stem, LineString(list(zip(lon, lat, strict=True))))]
    check_lengths(path, found)
    return found


def _list_of(path: Path) -> RPL:
    """Return the position list of a file; note each decision that was in doubt."""
    try:
        rpl, report = cr.rpl.read_rpl(path)
    except RPLError as error:
        raise without_reading(error) from error
    for item in report.doubtful:
        note(f"doubtful: {item.topic}: {item.taken} ({item.reason})")
    return rpl


def _far(lines: Sequence[Asset], shapes: Sequence[Any], source: str) -> list[str]:
    """Return that a file has nothing near the lines, where its box is a degree off theirs."""
    from shapely import total_bounds

    if source == CATALOGUE:
        return []
    west, south, east, north = total_bounds([item.line for item in lines])
    left, low, right, high = total_bounds(list(shapes))
    gaps = [max(left + turn - east, west - right - turn) for turn in (-360, 0, 360)]
    if max(min(gaps), low - north, south - high) <= 1:
        return []
    return [f"{_named(source)} has nothing within a degree of the line: is it the right file?"]


def _named(with_: str) -> str:
    return "the catalogue" if with_ == CATALOGUE else Path(without_secrets(with_)).name


def _parts(spans: Sequence[tuple[Asset, float, float]], view: View) -> list[Any]:
    """Return the parts of lines between KPs, where a file of geometries is asked for."""
    from cableroute.geometry.closeness import between_kps

    if not shows_shapes(view):
        return [None] * len(spans)
    return [between_kps(asset.line, begin, end) for asset, begin, end in spans]


def _accuracy(others: Sequence[Asset]) -> list[str]:
    """Return that lines that were never surveyed give no position of a crossing."""
    unsure = sum(item.confidence not in ("surveyed", "published") for item in others)
    if not unsure:
        return []
    return [
        f"not surveyed or published: {unsure} of {counted(len(others), 'line')}; positions are "
        "accurate to accuracy_km or, where that is missing, to least_accuracy_km at best (≥); "
        "not for engineering"
    ]
