"""Commands on lines of the tables or of a file: crossings, parallels, areas, convert."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

import cableroute as cr
from cableroute.cli.app import command, credit
from cableroute.cli.arguments import OutputOptions, TableOptions
from cableroute.cli.completion import complete_systems
from cableroute.cli.flattening import argument, option
from cableroute.cli.plan import GridOptions
from cableroute.cli.written import note_written, write_noted
from cableroute.errors import RPLError
from cableroute.geodata.formats import formats_text
from cableroute.presentation.terminal import note, show, shows_shapes
from cableroute.text import counted, without_secrets

if TYPE_CHECKING:
    from cableroute.comparison.assets import Area, Asset
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
WITH_OPTION = option(
    "--with FILE", "A file to compare with; catalogue: what the tables have.", CATALOGUE
)


@command(
    "cableroute crossings SEACOM --floor 60",
    "cableroute crossings planned.kmz --with charted.gpkg -o crossings.csv",
)
def crossings(
    route: str = LINE_ARGUMENT,
    *,
    with_: str = WITH_OPTION,
    floor: float = option(
        "--floor DEG", "Crossings at less than this are marked.", USUAL_FLOOR_DEG, min=0, max=90
    ),
    tables: TableOptions,
    output: OutputOptions,
) -> None:
    """List where a route crosses cables, and at which angle.

    KP on both and position; also where it only touches one, or runs along it.
    """
    from shapely import Point

    from cableroute.comparison.line_meetings import find_crossings
    from cableroute.presentation.meeting_tables import crossing_records, crossings_table

    geo = tables.open()
    lines, others = _both(geo, route, with_, tables.confidential)
    found = find_crossings(lines, others, least_angle_deg=floor)
    rows = crossing_records(found, floor_deg=floor, credit=partial(credit, geo))
    title = f"Where {without_secrets(route)} meets {_named(with_)} (! angle below {floor:g}°)"
    places = [Point(item.lon, item.lat) for item in found]
    _show(geo, rows, [crossings_table(rows, title)], output, places, "crossings")
    crossed = [item for item in found if item.kind == "cross"]
    below = sum(bool(item.is_below_floor) for item in found)
    note(
        f"{counted(len(crossed), 'crossing')}, {counted(_count(found, 'touch'), 'touch')}, "
        f"{counted(_count(found, 'overlap'), 'overlap')} with {counted(len(others), 'line')}; "
        f"{below} below {floor:g}°"
    )
    _note_far(lines, [item.line for item in others], with_)
    _note_accuracy(others)


@command(
    "cableroute parallels SEACOM-T1 --within 0.5 --depths 3",
    "cableroute parallels planned.gpkg --with charted.gpkg --within 1 --depths 0 -f csv",
)
def parallels(
    route: str = LINE_ARGUMENT,
    *,
    with_: str = WITH_OPTION,
    within: float = option(
        "--within KM", "How far apart lines must be at least.", USUAL_LEAST_KM, min=0.001, max=2000
    ),
    depths: float = option(
        "--depths N", "And how many times the depth; 0: it does not count.", USUAL_DEPTHS, min=0
    ),
    grid: GridOptions,
    tables: TableOptions,
    output: OutputOptions,
) -> None:
    """List where a route runs closer to cables than a rule allows.

    The rule: the larger of --within and --depths times the depth under the route.
    """
    from cableroute.comparison.line_meetings import SeparationRule, find_near
    from cableroute.presentation.meeting_tables import near_records, near_table

    geo = tables.open()
    lines, others = _both(geo, route, with_, tables.confidential)
    rule = f"{within:g} km" if not depths else f"max({within:g} km, {depths:g} x depth)"
    if grid.grid is not None and not depths:
        raise typer.BadParameter("--grid is for --depths: give --depths above 0")
    found, unknown_km = find_near(lines, others, SeparationRule(within, depths), seabed=grid.open())
    rows = near_records(found, rule=rule, credit=partial(credit, geo))
    title = f"Where {without_secrets(route)} is nearer than {rule} to {_named(with_)}"
    spans = [(item.asset, item.from_kp_km, item.to_kp_km) for item in found]
    _show(geo, rows, [near_table(rows, title)], output, _parts(spans, output), "parallels")
    near = counted(len({it.other.id for it in found}), "line")
    note(f"{counted(len(found), 'section')} nearer than {rule} to {near}")
    _note_far(lines, [item.line for item in others], with_)
    if unknown_km >= 0.05:
        note(f"no depth is known on {unknown_km:,.1f} km, as on land: {within:g} km holds there")
    _note_accuracy(others)


@command(
    "cableroute areas SEACOM-T1",
    "cableroute areas planned.kml --with permits.geojson -o areas.gpkg",
)
def areas(
    route: str = LINE_ARGUMENT,
    *,
    with_: str = WITH_OPTION,
    tables: TableOptions,
    output: OutputOptions,
) -> None:
    """List the areas that a route runs through, from KP to KP.

    Of the tables: land of countries, named waters, repair zones. What is outside is listed too,
    so that the lengths of each kind add up.
    """
    from cableroute.comparison.assets import areas_of_file, areas_of_tables
    from cableroute.comparison.line_meetings import find_areas
    from cableroute.presentation.meeting_tables import area_records, area_tables

    geo = tables.open()
    lines = _lines(geo, route, tables.confidential)
    places: list[Area] = (
        areas_of_tables(geo, near=[item.line for item in lines])
        if with_ == CATALOGUE
        else areas_of_file(with_)
    )
    found, sums = find_areas(lines, places)
    rows = area_records(found, credit=partial(credit, geo))
    title = f"Areas on {without_secrets(route)}"
    spans = [(item.asset, item.from_kp_km, item.to_kp_km) for item in found]
    shapes = _parts(spans, output)
    _show(geo, rows, area_tables(rows, sums, title), output, shapes, "areas")
    _note_far(lines, [item.polygon for item in places], with_)
    if with_ == CATALOGUE:
        note(
            "waters and repair zones are boxes of the tables, not limits set by any authority "
            "nor the zones of maintenance agreements"
        )


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


def _both(
    geo: Geodata, route: str, with_: str, confidential: bool
) -> tuple[list[Asset], list[Asset]]:
    """Return the lines that are asked about, and those that they are held against."""
    from cableroute.comparison.assets import assets_of_tables

    lines = _lines(geo, route, confidential)
    if with_ != CATALOGUE:
        return lines, _of_file(with_)
    own = set() if _is_file(route) else {item.id for item in lines}
    return lines, assets_of_tables(geo, leave_out=own, confidential=confidential)


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
    except RPLError as error:  # these commands have no options of reading
        hint = "write it by cableroute rpl convert --{}"
        problems = [
            replace(it, parameter="", hint=hint.format(it.parameter.replace("_", "-")))
            if it.parameter else it
            for it in error.problems
        ]  # fmt: skip
        raise RPLError.of(str(path), problems) from error
    for item in report.doubtful:
        note(f"doubtful: {item.topic}: {item.taken} ({item.reason})")
    return rpl


def _note_far(lines: Sequence[Asset], shapes: Sequence[Any], with_: str) -> None:
    """Write that a file has nothing near the lines, where its box is a degree off theirs."""
    from shapely import total_bounds

    if with_ == CATALOGUE:
        return
    west, south, east, north = total_bounds([item.line for item in lines])
    left, low, right, high = total_bounds(list(shapes))
    gaps = [max(left + turn - east, west - right - turn) for turn in (-360, 0, 360)]
    if max(min(gaps), low - north, south - high) > 1:
        note(f"{_named(with_)} has nothing within a degree of the line: is it the right file?")


def _named(with_: str) -> str:
    return "the catalogue" if with_ == CATALOGUE else Path(without_secrets(with_)).name


def _count(found: Sequence[Any], kind: str) -> int:
    return sum(item.kind == kind for item in found)


def _parts(spans: Sequence[tuple[Asset, float, float]], output: OutputOptions) -> list[Any]:
    """Return the parts of lines between KPs, where a file of geometries is asked for."""
    from cableroute.geometry.closeness import between_kps

    if not shows_shapes(output.view()):
        return [None] * len(spans)
    return [between_kps(asset.line, begin, end) for asset, begin, end in spans]


def _show(
    geo: Geodata,
    rows: list[dict[str, Any]],
    listed: Sequence[Any],
    output: OutputOptions,
    shapes: Sequence[Any],
    name: str,
) -> None:
    """Print rows, or write them to a file."""
    from cableroute.presentation.catalogue_tables import credits

    show(
        rows,
        listed,
        output.view(),
        credit=credits(rows),
        data_date=geo.data_date,
        geometries=shapes,
        name=name,
    )


def _note_accuracy(others: Sequence[Asset]) -> None:
    """Note that lines that were never surveyed give no position of a crossing."""
    unsure = sum(item.confidence not in ("surveyed", "published") for item in others)
    if unsure:
        note(
            f"not surveyed or published: {unsure} of {counted(len(others), 'line')}; positions are "
            "accurate to accuracy_km or, where that is missing, to least_accuracy_km at best (≥); "
            "not for engineering"
        )
