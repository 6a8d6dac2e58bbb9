"""Commands on ways: options, compare, map, pair, whatif."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

import cableroute as cr
from cableroute.cli.app import app, assume, credit, opened, show_in_browser
from cableroute.cli.arguments import (
    AllowPlannedOption,
    AllPathsOption,
    AssumptionsOption,
    AvoidOption,
    BaseOption,
    ConfidentialOption,
    CountOption,
    CrossConnectOption,
    DateOption,
    EndKmOption,
    ExecutorOption,
    FormatOption,
    GeodataOption,
    MapOption,
    MaxRouteOption,
    MaxSharedOption,
    MaybeOtherPlaceArgument,
    MaybePlaceArgument,
    ModelledLegsOption,
    OpenOption,
    OtherPlaceArgument,
    OutputOption,
    PairEndArgument,
    PairsOption,
    PairStartArgument,
    PartsOption,
    PlaceArgument,
    SetOption,
    SkipUnknownOption,
    SystemsOption,
    TilesOption,
    ViaOption,
    Work,
    WorkersOption,
)
from cableroute.errors import MissingExtraError, ModelError, OutputError
from cableroute.presentation.terminal import Format, bar, note, show, width

if TYPE_CHECKING:
    from concurrent.futures import Executor

    import geopandas

    from cableroute.comparison.what_if_gone import WhatIf
    from cableroute.geodata.assumptions import Assumptions
    from cableroute.geodata.store import Geodata
    from cableroute.maps.route_map import RouteMap
    from cableroute.model.routes import Route


WIDE = 120
"""From so many columns on a comparison has room for the downtime."""


class Asked(NamedTuple):
    """What a command on ways is asked: between which ends, under which conditions."""

    geo: Geodata
    start: str
    end: str
    conditions: dict[str, Any]
    assumed: Assumptions
    confidential: bool


def gathered(
    *,
    start: str,
    end: str,
    count: int,
    avoid: list[str] | None,
    via: list[str] | None,
    systems: list[str] | None,
    date: str | None,
    allow_planned: bool,
    cross_connect: bool,
    all_paths: bool,
    max_route: float | None,
    max_shared: float,
    end_km: float | None,
    assumptions: Path | None,
    set_: list[str] | None,
    geodata: list[Path] | None,
    base: bool,
    confidential: bool,
    modelled_legs: bool = False,
    **_: object,
) -> Asked:
    """Return what a command is asked, from its arguments; every wrong one is told at once."""
    from cableroute.routing.search import option_faults

    conditions: dict[str, Any] = {
        "k": count,
        "avoid": avoid or (),
        "via": via or (),
        "systems": systems or None,
        "date": date,
        "allow_planned": allow_planned,
        "cross_connect": cross_connect,
        "all_paths": all_paths,
        "max_route_km": math.inf if max_route is None else max_route,
        "max_shared_pct": max_shared,
        "confidential": confidential,
        "modelled_legs": modelled_legs,
    }
    geo = opened(geodata, base, confidential=confidential)
    try:
        assumed = assume(geo, assumptions, set_, end_km=end_km, date=date)
    except ModelError as error:
        if any(fault.where.startswith("--date") for fault in error.problems):
            conditions["date"] = None  # it is told already
        others = option_faults(geo, start, end, **conditions)
        if not others:
            raise
        raise ModelError.of("arguments", [*error.problems, *others]) from None
    conditions["end_km"] = assumed.end_km
    return Asked(geo, start, end, conditions, assumed, confidential)


@app.command()
def options(
    start: PlaceArgument,
    end: OtherPlaceArgument,
    count: CountOption = 10,
    avoid: AvoidOption = None,
    via: ViaOption = None,
    systems: SystemsOption = None,
    date: DateOption = None,
    allow_planned: AllowPlannedOption = False,
    cross_connect: CrossConnectOption = False,
    all_paths: AllPathsOption = False,
    modelled_legs: ModelledLegsOption = False,
    max_route: MaxRouteOption = None,
    max_shared: MaxSharedOption = 40.0,
    end_km: EndKmOption = None,
    assumptions: AssumptionsOption = None,
    set_: SetOption = None,
    geodata: GeodataOption = None,
    base: BaseOption = True,
    confidential: ConfidentialOption = False,
    format: FormatOption = None,
    output: OutputOption = None,
    map: MapOption = None,
    tiles: TilesOption = None,
) -> None:
    """List the ways from A to B: systems, crossings, countries and straits, and their status."""
    from cableroute.presentation.route_tables import option_tables

    asked = gathered(**locals())
    routes = found_ways(asked)
    frame = compared(asked, routes)
    rows = _rows(frame)
    for row, route in zip(rows, routes, strict=True):
        row["note"] = route.note
    _draw(asked, routes, frame, map, output, tiles)
    show_ways(asked, routes, rows, option_tables(asked.geo, routes, rows), format, output)
    _notes(asked, routes)
    if map is not None:
        note(f"map: {map}")


@app.command()
def compare(
    start: PairStartArgument = None,
    end: PairEndArgument = None,
    count: CountOption = 10,
    avoid: AvoidOption = None,
    via: ViaOption = None,
    systems: SystemsOption = None,
    date: DateOption = None,
    allow_planned: AllowPlannedOption = False,
    cross_connect: CrossConnectOption = False,
    all_paths: AllPathsOption = False,
    modelled_legs: ModelledLegsOption = False,
    max_route: MaxRouteOption = None,
    max_shared: MaxSharedOption = 40.0,
    end_km: EndKmOption = None,
    assumptions: AssumptionsOption = None,
    set_: SetOption = None,
    geodata: GeodataOption = None,
    base: BaseOption = True,
    confidential: ConfidentialOption = False,
    format: FormatOption = None,
    output: OutputOption = None,
    map: MapOption = None,
    tiles: TilesOption = None,
    pairs: PairsOption = None,
    parts: PartsOption = None,
    workers: WorkersOption = 1,
    executor: ExecutorOption = None,
    skip_unknown: SkipUnknownOption = False,
) -> None:
    """Compare the ways from A to B: length, delay, shared ground, deals; or those of many pairs."""
    from cableroute.presentation.route_tables import comparison_tables

    if pairs is not None:
        compare_pairs(**locals())
        return
    if start is None or end is None:
        raise typer.BadParameter("name the places A and B, or give --pairs FILE")
    if parts is not None or workers > 1 or skip_unknown or executor is not None:
        raise typer.BadParameter(
            "--parts, --workers, --executor and --skip-unknown are of --pairs FILE"
        )
    asked = gathered(**locals())
    routes = found_ways(asked)
    frame = compared(asked, routes)
    rows = _rows(frame)
    _draw(asked, routes, frame, map, output, tiles, cr.draw_comparison)
    tables = comparison_tables(asked.geo, routes, rows, wide=width() >= WIDE)
    show_ways(asked, routes, rows, tables, format, output)
    _notes(asked, routes)
    if map is not None:
        note(f"map: {map}")


@app.command("map")
def map_(
    context: typer.Context,
    start: MaybePlaceArgument = None,
    end: MaybeOtherPlaceArgument = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="The page to write; default: A_B.html, or catalogue.html.",
        ),
    ] = None,
    count: CountOption = 10,
    avoid: AvoidOption = None,
    via: ViaOption = None,
    systems: SystemsOption = None,
    date: DateOption = None,
    allow_planned: AllowPlannedOption = False,
    cross_connect: CrossConnectOption = False,
    all_paths: AllPathsOption = False,
    max_route: MaxRouteOption = None,
    max_shared: MaxSharedOption = 40.0,
    end_km: EndKmOption = None,
    assumptions: AssumptionsOption = None,
    set_: SetOption = None,
    geodata: GeodataOption = None,
    base: BaseOption = True,
    confidential: ConfidentialOption = False,
    tiles: TilesOption = None,
    open_: OpenOption = False,
    simplify: Annotated[
        float,
        typer.Option(
            "--simplify",
            metavar="KM",
            min=0,
            max=999,
            help="How far a line of the catalogue may be moved to make the page smaller.",
        ),
    ] = 0.0,
) -> None:
    """Draw the ways from A to B on a map; without A and B, the whole catalogue."""
    if start is None or end is None:
        _catalogue_only(context)
        output = output or Path("catalogue.html")
        geo = opened(geodata, base, confidential=confidential)
        drawn = cr.draw_map(
            geodata=geo, tiles=tiles, simplify_km=simplify, confidential=confidential
        )
        drawn.save(output)
        note(f"map: {output}")
        if open_:
            show_in_browser(output)
        return
    asked = gathered(**locals())
    routes = found_ways(asked)
    frame = compared(asked, routes)
    output = output or Path(f"{routes[0].start_id}_{routes[0].end_id}.html")
    _drawn(asked, routes, frame, tiles, simplify).save(output)
    _notes(asked, routes)
    note(f"map: {output}")
    if open_:
        show_in_browser(output)


def _catalogue_only(context: typer.Context) -> None:
    """Refuse one place without the other, and what is said of ways where there are none."""
    if context.params["start"] is not None:
        raise typer.BadParameter("one place is named: give A and B, or neither for the catalogue")
    ours = ("output", "geodata", "base", "confidential", "tiles", "open_", "simplify")
    given = [
        item.opts[0]
        for item in context.command.params
        if item.name not in ours
        and (source := context.get_parameter_source(str(item.name))) is not None
        and source.name == "COMMANDLINE"
    ]
    if given:
        raise typer.BadParameter(f"{', '.join(given)}: of ways only: give the places A and B")


@app.command()
def pair(
    start: PlaceArgument,
    end: OtherPlaceArgument,
    count: CountOption = 10,
    avoid: AvoidOption = None,
    via: ViaOption = None,
    systems: SystemsOption = None,
    date: DateOption = None,
    allow_planned: AllowPlannedOption = False,
    cross_connect: CrossConnectOption = False,
    all_paths: AllPathsOption = False,
    max_route: MaxRouteOption = None,
    max_shared: MaxSharedOption = 40.0,
    end_km: EndKmOption = None,
    assumptions: AssumptionsOption = None,
    set_: SetOption = None,
    geodata: GeodataOption = None,
    base: BaseOption = True,
    confidential: ConfidentialOption = False,
    format: FormatOption = None,
    output: OutputOption = None,
    map: MapOption = None,
    tiles: TilesOption = None,
) -> None:
    """Show the best protected pair of ways from A to B, and why it is the best."""
    from cableroute.presentation.route_tables import pair_tables
    from cableroute.routing.diversity import best_pair

    asked = gathered(**locals())
    routes = found_ways(asked)
    assumed = asked.assumed
    best = best_pair(routes, end_km=assumed.end_km, within_km=assumed.within_km)
    chosen = [routes[number] for number in (best.first, best.second)]
    frame = compared(asked, chosen)
    rows = _rows(frame)
    _draw(asked, chosen, frame, map, output, tiles)
    tables = pair_tables(asked.geo, chosen, rows, best, len(routes))
    show_ways(asked, chosen, rows, tables, format, output)
    if map is not None:
        note(f"map: {map}")


@app.command()
def whatif(
    start: PlaceArgument,
    end: OtherPlaceArgument,
    remove: Annotated[
        list[str],
        typer.Option(
            "--remove",
            metavar="NAME",
            help="What is gone: a station, strait, path, group, system, country; may be repeated.",
        ),
    ],
    count: CountOption = 10,
    avoid: AvoidOption = None,
    via: ViaOption = None,
    systems: SystemsOption = None,
    date: DateOption = None,
    allow_planned: AllowPlannedOption = False,
    cross_connect: CrossConnectOption = False,
    all_paths: AllPathsOption = False,
    max_route: MaxRouteOption = None,
    max_shared: MaxSharedOption = 40.0,
    end_km: EndKmOption = None,
    assumptions: AssumptionsOption = None,
    set_: SetOption = None,
    geodata: GeodataOption = None,
    base: BaseOption = True,
    confidential: ConfidentialOption = False,
    format: FormatOption = None,
    output: OutputOption = None,
    map: MapOption = None,
    tiles: TilesOption = None,
) -> None:
    """Tell which ways from A to B remain if something is gone, and what lengthens by how much."""
    from cableroute.comparison.what_if_gone import what_if
    from cableroute.model.frames import shareable
    from cableroute.presentation.route_tables import whatif_tables

    asked = gathered(**locals())
    found = what_if(
        asked.geo, start, end, remove=remove, assumptions=asked.assumed, **asked.conditions
    )
    known = {route.id for route in found.before}
    new = [route for route in found.after if route.id not in known]
    rows = [_outcome(asked, found, route) for route in (*found.before, *new)]
    left = shareable(found.after, confidential=confidential)
    if map is not None and left:
        _draw(asked, left, compared(asked, left), map, output, tiles)
    tables = whatif_tables(asked.geo, found)
    show_ways(asked, (*found.before, *new), rows, tables, format, output)
    if map is not None:
        note(f"map of the ways left: {map}" if left else "no way is left: no map is drawn")


def _outcome(asked: Asked, found: WhatIf, route: Route) -> dict[str, Any]:
    """Return what becomes of a way; one that was not told before has no `before`."""
    loss = next((item for item in found.lost if item.route.id == route.id), None)
    longer = None if loss is None else loss.longer_km
    return {
        "route_id": route.id,
        "name": route.name,
        "cable_km": route.cable_km,
        "before": any(way.id == route.id for way in found.before),
        "remains": loss is None,
        "because": [] if loss is None else [thing.name for thing in loss.because],
        "instead": loss.instead.id if loss is not None and loss.instead is not None else None,
        "longer_low_km": None if longer is None else longer.low,
        "longer_km": None if longer is None else longer.likely,
        "longer_high_km": None if longer is None else longer.high,
        **_of_the_set(found),
        "attribution": credit(asked.geo, route.all_source_ids),
    }


def _of_the_set(found: WhatIf) -> dict[str, float | None]:
    """Return how much of the time one way at least is up, before and after: alike in each row."""
    cells: dict[str, float | None] = {}
    for name, values in (
        ("set_availability{}_before", found.availability_before),
        ("set_availability{}_after", found.availability_after),
        ("set_downtime{}_before_min", found.downtime_before_min_per_year),
        ("set_downtime{}_after_min", found.downtime_after_min_per_year),
    ):
        for end, value in zip(("_low", "", "_high"), values or (None,) * 3, strict=True):
            cells[name.format(end)] = value
    return cells


def compare_pairs(
    *,
    pairs: Path,
    parts: Path | None,
    workers: int,
    executor: Work | None,
    skip_unknown: bool,
    start: str | None,
    end: str | None,
    map: Path | None,
    tiles: str | None,
    format: Format | None,
    output: Path | None,
    **arguments: Any,
) -> None:
    """Compare the ways of each pair of a file."""
    from cableroute.comparison.many_pairs import numbered_pairs
    from cableroute.presentation.lists import credits
    from cableroute.presentation.route_tables import assumption_line, many_pairs_table

    if start is not None or end is not None or map is not None or tiles is not None:
        raise typer.BadParameter("--pairs FILE stands alone: no places A and B, no map")
    if executor is Work.serial and workers > 1:
        raise typer.BadParameter("--executor serial has one worker")
    numbered = numbered_pairs(pairs)
    ends = [pair for _, pair in numbered]
    asked = gathered(start=ends[0][0], end=ends[0][1], **arguments)
    kept = "parquet" if format is Format.parquet else "gpkg"
    if parts is not None and output is None and format in (Format.gpkg, Format.parquet):
        format = None  # the table is written into the folder
    how: dict[str, Any] = {
        **asked.conditions, "out": parts, "format": kept, "geodata": asked.geo,
        "assumptions": asked.assumed, "skip_unknown": skip_unknown,
        "labels": [f"{pairs.name} line {number}" for number, _ in numbered],
    }  # fmt: skip
    work = executor or (Work.serial if workers == 1 else Work.processes)
    with bar("pairs") as progress, _workers(work, workers) as shared:
        frame = cr.compare_all(ends, progress=progress, executor=shared, **how)
    rows = _rows(frame)
    said = asked.assumed.figures(confidential=asked.confidential)
    show(
        [{**row, "assumptions": said} for row in rows],
        [many_pairs_table(rows), assumption_line(asked.assumed)],
        format,
        output,
        credit=credits([row for row in rows if row["no_way"] is None]),
        data_date=asked.geo.data_date,
        geometries=list(frame.geometry),
        name="ways",
    )
    if parts is not None:
        note(f"written: {parts / f'ways.{kept}'}")
    again = len(ends) - len(set(ends))
    if again:
        note(f"{again} of {len(ends)} pairs stand again: looked for once")
    without = len({row["pair"] for row in rows if row["no_way"] is not None})
    if without:
        note(f"{without} of {len(ends)} pairs without a way")


@contextmanager
def _workers(work: Work, count: int) -> Iterator[Executor | None]:
    """Give who works pairs out, until they are; None: one after another, here."""
    from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
    from multiprocessing import get_context

    if work is Work.serial:
        yield None
    elif work is Work.threads:
        with ThreadPoolExecutor(count) as executor:
            yield executor
    elif work is Work.processes:
        with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as executor:
            yield executor
    else:
        try:
            distributed: Any = import_module("distributed")
        except ImportError as error:
            raise MissingExtraError.needed("--executor dask", "distributed", "dask") from error
        with (
            distributed.LocalCluster(
                n_workers=count, threads_per_worker=1, dashboard_address=None, silence_logs=50
            ) as cluster,
            distributed.Client(cluster) as client,
        ):
            yield client.get_executor()


def found_ways(asked: Asked) -> list[Route]:
    """Return the ways that may be shown."""
    from cableroute.geodata.assumptions import with_slack
    from cableroute.model.frames import shareable

    found = cr.find_options(asked.geo, asked.start, asked.end, **asked.conditions)
    return with_slack(shareable(found, confidential=asked.confidential), asked.assumed, asked.geo)


def compared(asked: Asked, routes: Sequence[Route]) -> geopandas.GeoDataFrame:
    """Return the ways as a table of figures."""
    columns = cr.measures(asked.geo, asked.assumed, confidential=asked.confidential)
    return cr.compare(routes, columns, assumptions=asked.assumed)


def _rows(frame: geopandas.GeoDataFrame) -> list[dict[str, Any]]:
    """Return a comparison as records."""
    rows = frame.drop(columns="geometry").to_dict("records")
    return [{str(name): value for name, value in row.items()} for row in rows]


def _draw(
    asked: Asked,
    routes: Sequence[Route],
    frame: geopandas.GeoDataFrame,
    map: Path | None,
    output: Path | None,
    tiles: str | None,
    draw: Callable[..., RouteMap] | None = None,
) -> None:
    """Draw the ways, if a map is asked for."""
    if map is None:
        return
    if output is not None and map.resolve() == output.resolve():
        raise OutputError(f"--map and --output are one file, {map}: give two names")
    _drawn(asked, routes, frame, tiles, draw=draw).save(map)


def _drawn(
    asked: Asked,
    routes: Sequence[Route],
    frame: geopandas.GeoDataFrame,
    tiles: str | None,
    simplify_km: float = 0.0,
    *,
    draw: Callable[..., RouteMap] | None = None,
) -> RouteMap:
    return (draw or cr.draw_map)(
        routes,
        geodata=asked.geo,
        table=frame,
        assumptions=asked.assumed,
        tiles=tiles,
        simplify_km=simplify_km,
        confidential=asked.confidential,
    )


def show_ways(
    asked: Asked,
    routes: Sequence[Route | None],
    rows: Sequence[Mapping[str, Any]],
    tables: Sequence[Any],
    format: Any,
    output: Path | None,
) -> None:
    """Print ways, or write them to a file, with what is assumed; None: a row without a line."""
    from cableroute.presentation.lists import credits
    from cableroute.presentation.route_tables import assumption_line

    said = asked.assumed.figures(confidential=asked.confidential)
    show(
        [{**row, "assumptions": said} for row in rows],
        [*tables, assumption_line(asked.assumed)],
        format,
        output,
        credit=credits(rows),
        data_date=asked.geo.data_date,
        geometries=[None if route is None else route.geometry for route in routes],
        name="ways",
    )


def _notes(asked: Asked, routes: Sequence[Route]) -> None:
    """Tell on standard error what a reader of the table must know."""
    crossing = all(not any(leg.system_id for leg in route.legs) for route in routes)
    if crossing:
        kept = {route.id for route in routes}
        whole = {**asked.conditions, "max_shared_pct": 100, "confidential": True}
        every = cr.find_options(asked.geo, asked.start, asked.end, **whole)
        hidden = [route for route in every if route.is_confidential]
        if hidden and not asked.confidential:
            note(f"{len(hidden)} confidential left out (--confidential shows them)")
        others = [
            route
            for route in every
            if route.id not in kept and (asked.confidential or not route.is_confidential)
        ]
        if others:
            named = [
                f"{way.name} ({way.route_km:.0f} km)" for way in others if way.id in asked.geo.paths
            ]
            text = "; ".join(named) or f"{len(others)} more ways through the land network"
            share = f"{asked.conditions['max_shared_pct']:g}"
            note(f"left out, sharing more than {share} % with a way above: {text}")
    if all(route.confidence in ("inferred", "assumed") for route in routes):
        what = (
            "no source says which corridor a cable takes; lengths are of roads, railways and "
            "chords, lower bounds"
            if crossing
            else "no route of a cable is published: lines are planned from strait to strait, and "
            "which path a system takes across a country is not known"
        )
        note(
            f"modelled: {what}; ★ marks the ways that no other beats in cable km and shared "
            "ground together"
        )
