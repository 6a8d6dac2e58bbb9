"""The command that draws charts."""

from __future__ import annotations

from pathlib import Path

import cableroute as cr
from cableroute.cli.app import command
from cableroute.cli.arguments import (
    OTHER_PLACE_ARGUMENT,
    PLACE_ARGUMENT,
    SearchOptions,
)
from cableroute.cli.asked import gathered
from cableroute.cli.flattening import argument, option
from cableroute.files import file_name
from cableroute.presentation.terminal import note
from cableroute.questions.pictures import ChartFields, ChartKind, chart_of
from cableroute.questions.shared import OwnFields


@command(
    "cableroute chart diagram Marseille Mumbai -o diagram.svg",
    "cableroute chart tornado Marseille Mumbai --term 15 --rate 8 --number 2",
)
def chart(
    kind: ChartKind = argument("KIND", ", ".join(ChartKind) + "."),
    start: str | None = PLACE_ARGUMENT,
    end: str | None = OTHER_PLACE_ARGUMENT,
    *,
    output: Path | None = option("--output -o FILE", "SVG, PNG or PDF; default: A_B_KIND.svg."),
    of: ChartFields,
    search: SearchOptions,
    own: OwnFields,
) -> None:
    """Draw a chart of the routes from A to B for print.

    deals: of those behind the routes; availability: what one route depends on, or all of them.

    tornado, cash-flow: what a route costs; break-even: above which charge a longer one costs less.
    """
    of.check(kind)
    cr.charts.style()  # without matplotlib nothing is searched first
    asked = gathered(start, end, search, own=own)
    routes = asked.routes()
    drawn = chart_of(kind, asked, routes, of)
    name = file_name(routes[0].start_id, routes[0].end_id, f"{kind}.svg")
    path = cr.charts.save(drawn, output or Path(name))
    note(f"chart: {path}")
