"""Commands on ways: options, compare, map, pair, whatif."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

import cableroute as cr
from cableroute.cli.app import app, credit, opened, show_in_browser
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
    WorkersOption,
)
from cableroute.presentation.terminal import note, width

if TYPE_CHECKING:
    from cableroute.comparison.what_if_gone import WhatIf
    from cableroute.model.routes import Route
from cableroute.cli.asked import (
    WIDE,
    Asked,
    _draw,
    _drawn,
    _notes,
    _rows,
    compared,
    found_ways,
    gathered,
    show_ways,
)
from cableroute.cli.many_pairs import compare_pairs


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
            geodata=geo, settings=cr.maps.MapSettings(tiles, simplify), confidential=confidential
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
