"""The command that plans a sea leg: plan."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

import cableroute as cr
from cableroute.cli.app import app, credit, opened
from cableroute.cli.arguments import (
    BaseOption,
    FormatOption,
    GeodataOption,
    MapOption,
    OutputOption,
    TilesOption,
)
from cableroute.errors import OutputError
from cableroute.terminal import Column, bar, note, show, table

if TYPE_CHECKING:
    from cableroute.planning import Plan

PLACE = "Station: name, alias or id; or LON,LAT."


@app.command()
def plan(
    start: Annotated[str, typer.Argument(metavar="A", help=PLACE)],
    end: Annotated[str, typer.Argument(metavar="B", help=PLACE)],
    via: Annotated[
        list[str] | None,
        typer.Option("--via", metavar="PLACE", help="What the leg passes; may be repeated."),
    ] = None,
    grid: Annotated[
        Path | None,
        typer.Option("--grid", metavar="FILE", help="Your own grid of depths."),
    ] = None,
    nodata: Annotated[
        float | None,
        typer.Option("--nodata", metavar="VALUE", help="A value of the grid that is no depth."),
    ] = None,
    rules: Annotated[
        Path | None,
        typer.Option("--rules", metavar="FILE", help="Costs and limits in a TOML file."),
    ] = None,
    max_detour: Annotated[
        float,
        typer.Option("--max-detour", metavar="N", min=1, help="Longest way, in distances."),
    ] = 10.0,
    geodata: GeodataOption = None,
    base: BaseOption = True,
    format: FormatOption = None,
    output: OutputOption = None,
    map: MapOption = None,
    tiles: TilesOption = None,
) -> None:
    """Plan a sea leg from A to B over the seabed: length, cable, depths, cost, coverage."""
    from cableroute.planning import plan_in_detail
    from cableroute.rules import read_rules
    from cableroute.seabed import open_seabed

    if map is not None and output is not None and map.resolve() == output.resolve():
        raise OutputError(f"--map and --output are one file, {map}: give two names")
    geo = opened(geodata, base)
    with bar("planning") as progress:
        found = plan_in_detail(
            start,
            end,
            via=via or (),
            seabed=None if grid is None else open_seabed(grid, nodata=nodata),
            rules=None if rules is None else read_rules(rules),
            geodata=geo,
            max_detour=max_detour,
            progress=progress,
        )
    row = _row(found) | {"attribution": credit(geo, found.leg.source_ids)}
    show(
        [row],
        [_table(found)],
        format,
        output,
        credit=row["attribution"],
        data_date=geo.data_date,
        geometries=[found.leg.geometry],
        name="plan",
    )
    for move in found.moves:
        note(f"{move.place} was moved {move.km:.1f} km to the sea, {_place(move.end)}")
    if map is not None:
        route = cr.Route(found.leg.id, found.leg.name, (found.leg,), note=found.leg.note)
        cr.draw_map([route], geodata=geo, tiles=tiles).save(map)
        note(f"map: {map}")


def _row(found: Plan) -> dict[str, Any]:
    """Return a plan as a record."""
    leg, cable = found.leg, found.leg.cable_range_km
    depth = _depths(found)
    return {
        "id": leg.id,
        "name": leg.name,
        "route_km": round(leg.route_km, 3),
        "cable_low_km": round(cable.low, 3),
        "cable_km": round(cable.likely, 3),
        "cable_high_km": round(cable.high, 3),
        "slack_pct": list(leg.slack_range_pct),
        "depth_deepest_m": depth[0],
        "depth_mean_m": depth[1],
        "cost": round(found.cost, 2) if found.unit != "1" else None,
        "cost_unit": found.unit.split("/")[0] if found.unit != "1" else None,
        "cost_by": {name: round(cost, 2) for name, cost in found.cost_by.items()},
        "covered_pct": {name: round(share, 2) for name, share in found.covered_pct.items()},
        "moved_km": {move.place: round(move.km, 3) for move in found.moves},
        "engine": found.engine,
        "cell_km": round(found.cell_km, 3),
        "accuracy_km": leg.accuracy_km,
        "confidence": leg.confidence,
        "status": leg.status,
        "note": leg.note,
    }


def _depths(found: Plan) -> tuple[float | None, float | None]:
    """Return deepest and mean depth along a plan."""
    import numpy as np

    depth = found.depths.depth_m
    known = depth[np.isfinite(depth)]
    if not known.size:
        return None, None
    return round(float(known.max()), 1), round(float(known.mean()), 1)


def _table(found: Plan) -> Any:
    """Return a plan as a table for people."""
    leg, cable, slack = found.leg, found.leg.cable_range_km, found.leg.slack_range_pct
    deepest, mean = _depths(found)
    lines = [
        ("Route", f"{leg.route_km:,.1f} km over ground"),
        (
            "Cable",
            f"{cable.likely:,.0f} km ({cable.low:,.0f} to {cable.high:,.0f}), slack "
            f"{slack.likely:.3g} % ({slack.low:.3g} to {slack.high:.3g})",
        ),
        (
            "Depth",
            "not known"
            if deepest is None
            else f"deepest {deepest:,.0f} m, mean {mean:,.0f} m, where it is known",
        ),
    ]
    if found.unit != "1":
        money = found.unit.split("/")[0]
        lines.append(("Cost", f"{found.cost:,.0f} {money}"))
        lines += [(f"  {name}", f"{cost:,.0f} {money}") for name, cost in found.cost_by.items()]
    lines += [
        (f"Coverage: {name}", f"{math.floor(share * 10) / 10:g} % of the route")
        for name, share in found.covered_pct.items()
    ]
    lines += [
        ("Accuracy", f"{leg.accuracy_km:g} km, {leg.confidence}, {leg.status}"),
        ("Planned by", f"{found.engine}, on cells of {found.cell_km:.2g} km"),
    ]
    return table(leg.name, [Column("What", whole=True), Column("Planned")], lines)


def _place(at: tuple[float, float]) -> str:
    return f"{at[0]:.4f}, {at[1]:.4f}"
