"""The command that draws charts."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

import cableroute as cr
from cableroute.cli.app import app
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
    GeodataOption,
    MaxRouteOption,
    MaxSharedOption,
    OtherPlaceArgument,
    PlaceArgument,
    SetOption,
    SystemsOption,
    ViaOption,
)
from cableroute.cli.ways import Asked, compared, found_ways, gathered
from cableroute.errors import ModelError, Problem
from cableroute.terminal import note

if TYPE_CHECKING:
    from cableroute.model import Route

__all__ = ["Kind", "chart"]


class Kind(StrEnum):
    """Of a chart."""

    diagram = "diagram"
    profile = "profile"
    trade_off = "trade-off"
    diversity = "diversity"
    deals = "deals"
    map = "map"
    chartlets = "chartlets"
    availability = "availability"


@app.command()
def chart(
    kind: Annotated[Kind, typer.Argument(metavar="KIND", help=", ".join(Kind) + ".")],
    start: PlaceArgument,
    end: OtherPlaceArgument,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="SVG, PNG or PDF; default: A_B_KIND.svg."
        ),
    ] = None,
    way: Annotated[
        int | None,
        typer.Option(
            "--way", metavar="N", min=1, help="Draw this way alone; profile, chartlets: default 1."
        ),
    ] = None,
    x: Annotated[
        str, typer.Option("--x", metavar="COLUMN", help="For trade-off: a column of compare.")
    ] = "cable_km",
    y: Annotated[
        str, typer.Option("--y", metavar="COLUMN", help="For trade-off: another column.")
    ] = "shared_pct",
    schematic: Annotated[
        bool, typer.Option("--schematic", help="For diagram: not to scale.")
    ] = False,
    stretch: Annotated[
        float | None,
        typer.Option("--stretch", metavar="KM", min=0.1, help="For chartlets: km on each map."),
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
) -> None:
    """Draw a chart of the ways from A to B for print.

    deals: of those behind the ways; availability: what breaks one way, or all of them at once.
    """
    cr.chart_style()  # without matplotlib nothing is searched first
    asked = gathered(**locals())
    routes = found_ways(asked)
    if way is not None and way > len(routes):
        hint = f"give 1 to {len(routes)}"
        fault = Problem("way", "--way", f"there is no way {way}", hint)
        raise ModelError.of("chart", [fault])
    drawn = _drawn(kind, asked, routes, way, x=x, y=y, schematic=schematic, stretch=stretch)
    ends = f"{routes[0].start_id}_{routes[0].end_id}"
    path = cr.save_chart(drawn, output or Path(f"{ends}_{kind}.svg"))
    note(f"chart: {path}")


def _drawn(
    kind: Kind,
    asked: Asked,
    routes: list[Route],
    way: int | None,
    *,
    x: str,
    y: str,
    schematic: bool,
    stretch: float | None,
) -> Any:
    """Return the chart."""
    geo = asked.geo
    given: dict[str, Any] = {"geodata": geo, "confidential": asked.confidential}
    chosen = routes if way is None else routes[way - 1 : way]
    if kind is Kind.diagram:
        return cr.draw_route_diagram(chosen, to_scale=not schematic, **given)
    if kind is Kind.availability:
        found = cr.availability_of(chosen, geo, assumptions=asked.assumed)
        return cr.draw_availability(found, confidential=asked.confidential)
    if kind is Kind.map:
        return cr.draw_corridor_map(chosen, **given)
    if kind is Kind.profile:
        return cr.draw_depth_profile(chosen[0], **given)
    if kind is Kind.chartlets:
        return cr.draw_chartlets(chosen[0], stretch_km=stretch, **given)
    if kind is Kind.trade_off:
        table = compared(asked, routes)
        return cr.draw_trade_off(table, x, y, confidential=asked.confidential)
    if kind is Kind.diversity:
        return cr.draw_diversity(routes, confidential=asked.confidential)
    deals = dict.fromkeys(item.deal for route in routes for item in route.deals)
    rows = cr.compare_deals(
        geo, deals, price_year=asked.assumed.price_year, confidential=asked.confidential
    )
    return cr.draw_deals_per_km(rows, confidential=asked.confidential)
