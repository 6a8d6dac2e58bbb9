"""Commands on ways: options, compare, map, pair, whatif."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

import cableroute as cr
from cableroute.cli.app import app, opened
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
    FormatOption,
    GeodataOption,
    MapOption,
    MaxRouteOption,
    MaxSharedOption,
    OtherPlaceArgument,
    OutputOption,
    PlaceArgument,
    SetOption,
    SystemsOption,
    TilesOption,
    ViaOption,
)
from cableroute.errors import OutputError
from cableroute.terminal import note, show

if TYPE_CHECKING:
    import geopandas

    from cableroute.assumptions import Assumptions
    from cableroute.geodata import Geodata
    from cableroute.model import Route


def _conditions(
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
    confidential: bool,
) -> dict[str, Any]:
    """Return what find_options is asked for."""
    return {
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
    }


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
    from cableroute.pages import option_tables

    ask = _conditions(
        count, avoid, via, systems, date, allow_planned, cross_connect, all_paths, max_route,
        max_shared, confidential,
    )  # fmt: skip
    geo = opened(geodata, base, confidential=confidential)
    assumed = _assumed(geo, assumptions, set_, end_km, date)
    ask["end_km"] = assumed.end_km
    routes = _ways(geo, start, end, ask, assumed)
    frame = cr.compare(routes, cr.measures(geo, assumed), assumptions=assumed)
    rows = _rows(geo, routes, frame, date)
    _draw(geo, routes, frame, assumed, map, output, tiles, confidential)
    _show(
        geo,
        routes,
        rows,
        option_tables(geo, routes, rows, date),
        format,
        output,
        assumed,
        confidential,
    )
    _notes(geo, start, end, routes, ask)
    if map is not None:
        note(f"map: {map}")


@app.command()
def compare(
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
    """Compare the ways from A to B: length, delay, shared ground, deals."""
    from cableroute.pages import comparison_tables

    ask = _conditions(
        count, avoid, via, systems, date, allow_planned, cross_connect, all_paths, max_route,
        max_shared, confidential,
    )  # fmt: skip
    geo = opened(geodata, base, confidential=confidential)
    assumed = _assumed(geo, assumptions, set_, end_km, date)
    ask["end_km"] = assumed.end_km
    routes = _ways(geo, start, end, ask, assumed)
    frame = cr.compare(routes, cr.measures(geo, assumed), assumptions=assumed)
    rows = frame.drop(columns="geometry").to_dict("records")
    _draw(geo, routes, frame, assumed, map, output, tiles, confidential)
    _show(
        geo,
        routes,
        rows,
        comparison_tables(geo, routes, rows, date),
        format,
        output,
        assumed,
        confidential,
    )
    _notes(geo, start, end, routes, ask)
    if map is not None:
        note(f"map: {map}")


@app.command("map")
def map_(
    start: PlaceArgument,
    end: OtherPlaceArgument,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="The page to write; default: A_B.html."
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
) -> None:
    """Draw the ways from A to B on a map."""
    ask = _conditions(
        count, avoid, via, systems, date, allow_planned, cross_connect, all_paths, max_route,
        max_shared, confidential,
    )  # fmt: skip
    geo = opened(geodata, base, confidential=confidential)
    assumed = _assumed(geo, assumptions, set_, end_km, date)
    ask["end_km"] = assumed.end_km
    routes = _ways(geo, start, end, ask, assumed)
    frame = cr.compare(routes, cr.measures(geo, assumed), assumptions=assumed)
    output = output or Path(f"{routes[0].start_id}_{routes[0].end_id}.html")
    drawn = cr.draw_map(
        routes,
        geodata=geo,
        table=frame,
        assumptions=assumed,
        tiles=tiles,
        confidential=confidential,
    )
    drawn.save(output)
    _notes(geo, start, end, routes, ask)
    note(f"map: {output}")


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
    from cableroute.diversity import best_pair
    from cableroute.pages import pair_tables

    ask = _conditions(
        count, avoid, via, systems, date, allow_planned, cross_connect, all_paths, max_route,
        max_shared, confidential,
    )  # fmt: skip
    geo = opened(geodata, base, confidential=confidential)
    assumed = _assumed(geo, assumptions, set_, end_km, date)
    ask["end_km"] = assumed.end_km
    routes = _ways(geo, start, end, ask, assumed)
    best = best_pair(routes)
    chosen = [routes[number] for number in (best.first, best.second)]
    frame = cr.compare(chosen, cr.measures(geo, assumed), assumptions=assumed)
    rows = frame.drop(columns="geometry").to_dict("records")
    _draw(geo, chosen, frame, assumed, map, output, tiles, confidential)
    _show(
        geo,
        chosen,
        rows,
        pair_tables(geo, chosen, rows, best, len(routes), date),
        format,
        output,
        assumed,
        confidential,
    )
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
) -> None:
    """Tell which ways from A to B remain if something is gone, and what lengthens by how much."""
    from cableroute.pages import whatif_tables
    from cableroute.whatif import what_if

    ask = _conditions(
        count, avoid, via, systems, date, allow_planned, cross_connect, all_paths, max_route,
        max_shared, confidential,
    )  # fmt: skip
    geo = opened(geodata, base, confidential=confidential)
    assumed = _assumed(geo, assumptions, set_, end_km, date)
    ask["end_km"] = assumed.end_km
    found = what_if(geo, start, end, remove=remove, assumptions=assumed, **ask)
    rows = [
        {
            "route_id": route.id,
            "name": route.name,
            "cable_km": route.cable_km,
            "remains": route in found.kept,
            "because": next(
                ([thing.name for thing in loss.because] for loss in found.lost
                 if loss.route is route), [],
            ),
            "instead": next(
                (loss.instead.id for loss in found.lost if loss.route is route and loss.instead),
                None,
            ),
            **{
                f"longer_{end}km": next(
                    (getattr(loss.longer_km, name) for loss in found.lost
                     if loss.route is route and loss.longer_km), None,
                )
                for end, name in (("low_", "low"), ("", "likely"), ("high_", "high"))
            },
            "attribution": _credit_of(geo, route),
        }
        for route in found.before
    ]  # fmt: skip
    _show(geo, found.before, rows, whatif_tables(geo, found), format, output, assumed, confidential)


def _credit_of(geo: Geodata, route: Route) -> str:
    from cableroute.geodata import attribution

    return attribution(geo, route.all_source_ids)


def _assumed(
    geo: Geodata,
    file: Path | None,
    changes: list[str] | None,
    end_km: float | None,
    date: str | None,
) -> Assumptions:
    """Return what is assumed: by the tables, then by a file, then by what is set."""
    from cableroute.assumptions import (
        default_assumptions,
        read_assumptions,
        set_assumptions,
        with_changes,
    )

    assumed = default_assumptions(geo)
    if file is not None:
        assumed = read_assumptions(file, assumed)
    assumed = set_assumptions(assumed, changes or ())
    if end_km is not None:
        assumed = with_changes(assumed, source="--end-km", end_km=end_km)
    return assumed if date is None else with_changes(assumed, source="--date", date=date)


def _ways(
    geo: Geodata, start: str, end: str, ask: Mapping[str, Any], assumed: Assumptions
) -> list[Route]:
    """Return the ways that may be shown."""
    from cableroute.assumptions import with_slack
    from cableroute.io import shareable

    found = cr.find_options(geo, start, end, **ask)
    return with_slack(shareable(found, confidential=ask["confidential"]), assumed, geo)


def _rows(
    geo: Geodata, routes: Sequence[Route], frame: geopandas.GeoDataFrame, date: str | None
) -> list[dict[str, Any]]:
    """Return the rows of a comparison with what each way passes."""
    from cableroute.options import passage

    rows = frame.drop(columns="geometry").to_dict("records")
    for row, route in zip(rows, routes, strict=True):
        passed = passage(geo, route, date=date)._asdict()
        row |= {name: list(it) if isinstance(it, tuple) else it for name, it in passed.items()}
        row["note"] = route.note
    return [{str(key): value for key, value in row.items()} for row in rows]


def _draw(
    geo: Geodata,
    routes: Sequence[Route],
    frame: geopandas.GeoDataFrame,
    assumed: Assumptions,
    map: Path | None,
    output: Path | None,
    tiles: str | None,
    confidential: bool,
) -> None:
    """Draw the ways, if a map is asked for."""
    if map is None:
        return
    if output is not None and map.resolve() == output.resolve():
        raise OutputError(f"--map and --output are one file, {map}: give two names")
    drawn = cr.draw_map(
        routes,
        geodata=geo,
        table=frame,
        assumptions=assumed,
        tiles=tiles,
        confidential=confidential,
    )
    drawn.save(map)


def _show(
    geo: Geodata,
    routes: Sequence[Route],
    rows: Sequence[Mapping[str, Any]],
    tables: Sequence[Any],
    format: Any,
    output: Path | None,
    assumed: Assumptions,
    confidential: bool,
) -> None:
    """Print ways, or write them to a file, with what is assumed."""
    from cableroute.geodesy import cut_at_date_line
    from cableroute.listings import credits
    from cableroute.pages import assumption_line

    shown = {
        row["key"]: "confidential" if row["confidential"] and not confidential else row["value"]
        for row in assumed.as_rows()
    }
    rows = [{**row, "assumptions": shown} for row in rows]
    tables = [*tables, assumption_line(assumed)]

    show(
        rows,
        tables,
        format,
        output,
        credit=credits(rows),
        data_date=geo.data_date,
        geometries=[cut_at_date_line(route.geometry) for route in routes],
        name="ways",
    )


def _notes(
    geo: Geodata, start: str, end: str, routes: Sequence[Route], ask: Mapping[str, Any]
) -> None:
    """Tell on standard error what a reader of the table must know."""
    crossing = all(not any(leg.system_id for leg in route.legs) for route in routes)
    if crossing:
        kept = {route.id for route in routes}
        every = cr.find_options(
            geo, start, end, **{**ask, "max_shared_pct": 100, "confidential": True}
        )
        hidden = [route for route in every if route.is_confidential]
        if hidden and not ask["confidential"]:
            note(f"{len(hidden)} confidential left out (--confidential shows them)")
        others = [
            route
            for route in every
            if route.id not in kept and (ask["confidential"] or not route.is_confidential)
        ]
        if others:
            named = [f"{way.name} ({way.route_km:.0f} km)" for way in others if way.id in geo.paths]
            text = "; ".join(named) or f"{len(others)} more ways through the land network"
            share = f"{ask['max_shared_pct']:g}"
            note(f"left out, sharing more than {share} % with a way above: {text}")
    if all(route.confidence in ("inferred", "assumed") for route in routes):
        what = (
            "no source says which corridor a cable takes; lengths are of roads, railways and "
            "chords, lower bounds"
            if crossing
            else "no route of a cable is published: lines lead from strait to strait, and which "
            "path a system takes across a country is not known"
        )
        note(
            f"modelled: {what}; ★ marks the ways that no other beats in cable km and shared "
            "ground together"
        )
