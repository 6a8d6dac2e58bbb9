"""What a command that asks for routes was given, and how its answer is shown."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import cableroute as cr
from cableroute.cli.app import assume, opened
from cableroute.errors import ModelError, OutputError
from cableroute.presentation.terminal import note, show

if TYPE_CHECKING:
    import geopandas

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


def found_ways(asked: Asked) -> list[Route]:
    """Return the ways that may be shown."""
    from cableroute.geodata.assumptions import with_slack
    from cableroute.model.frames import shareable

    found = cr.find_routes(asked.geo, asked.start, asked.end, **asked.conditions)
    return with_slack(
        shareable(found, confidential=asked.confidential), asked.geo, assumptions=asked.assumed
    )


def compared(asked: Asked, routes: Sequence[Route]) -> geopandas.GeoDataFrame:
    """Return the ways as a table of figures."""
    columns = cr.measures(asked.geo, assumptions=asked.assumed, confidential=asked.confidential)
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
        settings=cr.maps.MapSettings(tiles, simplify_km),
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
        every = cr.find_routes(asked.geo, asked.start, asked.end, **whole)
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
