"""Commands on traffic: traffic, chokepoints."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import typer

import cableroute as cr
from cableroute.cli.app import check_names, command, credit
from cableroute.cli.arguments import (
    PLANNED_OPTION,
    YEAR_OPTION,
    OutputOptions,
    PageOptions,
    TableOptions,
)
from cableroute.cli.asked import refuse_given
from cableroute.cli.completion import complete_features
from cableroute.cli.flattening import option
from cableroute.presentation.terminal import bar, note, show

if TYPE_CHECKING:
    from cableroute.geodata.store import Geodata
    from cableroute.routing.conditions import Conditions
    from cableroute.traffic.demand import Demand

PAIR = 2
OF_MODELLED = "for modelled demand: leave it out with --demand"


@dataclass(frozen=True, kw_only=True)
class DemandOptions:
    """What countries want to send to one another, and over which systems."""

    PANEL: ClassVar = "What is to be carried"

    demand: Path | None = option(
        "--demand FILE", "CSV of from, to, low_tbps, high_tbps; default: modelled."
    )
    between: list[str] | None = option(
        "--between GROUP", "Region or country; give it twice: only pairs between them."
    )
    exponent: float = option(
        "--exponent E", "Modelled demand falls with this power of distance.", 1.0
    )
    on: str | None = YEAR_OPTION
    allow_planned: bool = PLANNED_OPTION
    allow_unverified: bool = option(
        "--allow-unverified", "Also systems not known to be in service.", False
    )
    tables: TableOptions

    def conditions(self) -> Conditions:
        """Return which systems come into question."""
        return cr.Conditions(
            on=self.on,
            allow_planned=self.allow_planned,
            allow_unverified=self.allow_unverified,
            confidential=self.tables.confidential,
        )

    def groups(self) -> tuple[str, str] | None:
        """Return the two groups of --between."""
        given = self.between or []
        if len(given) not in (0, PAIR):
            raise typer.BadParameter("give --between twice: --between Europe --between Asia")
        return (given[0], given[1]) if given else None

    def wanted(self, geo: Geodata) -> Demand:
        """Return the demand, of all pairs."""
        if self.demand is not None:
            return cr.traffic.read_demand(geo, self.demand)
        return cr.traffic.gravity(
            geo, distance_exponent=self.exponent, conditions=self.conditions()
        )


@dataclass(frozen=True, kw_only=True)
class CutOptions:
    """Which features fail."""

    PANEL: ClassVar = "What fails"

    remove: list[str] | None = option(
        "--remove NAME",
        "Station, strait, path, segment, system, country or incident; may be repeated.",
        complete=complete_features,
    )
    k: int | None = option("--worst K", "Instead: the K whose loss hurts most, 1 to 3.")
    best: int = option("--sets N", "How many sets of K are shown.", 3)
    kinds: list[str] | None = option(
        "--kind KIND", "What may fail of --worst, e.g. station; may be repeated."
    )
    time_limit: float = option(
        "--time-limit S", "Seconds after which --worst stops, with its bound.", 120.0
    )


@command(
    "cableroute traffic --between Europe --between Asia --remove Egypt",
    "cableroute traffic --between Europe --between Asia --worst 2",
)
def traffic(
    context: typer.Context,
    *,
    wanted: DemandOptions,
    cut: CutOptions,
    output: OutputOptions,
) -> None:
    """Show what the cables carry and what a failure loses.

    Demand is modelled by gravity on the international bandwidth of countries, or your own.
    Each figure is a range: from what is known to be lit to all that is published.

    --worst K: the K features whose loss leaves the most demand not carried, exact.
    """
    from cableroute.presentation.traffic_tables import (
        cut_records,
        cut_tables,
        on_date,
        traffic_records,
        traffic_tables,
    )
    from cableroute.traffic.interdiction import USUAL_KINDS

    if cut.k is None:
        refuse_given(context, ("best", "kinds", "time_limit"), "for --worst K: give it too")
    if wanted.demand is not None:
        refuse_given(context, ("exponent",), OF_MODELLED)
    geo, groups = wanted.tables.open(), wanted.groups()
    demand = wanted.wanted(geo)
    if groups is not None:
        demand = demand.between(geo, *groups)
    view = output.view()
    conditions = wanted.conditions()
    sources = credit(geo, demand.source_ids)
    if cut.k is not None:
        if cut.remove:
            raise typer.BadParameter("--worst looks for what fails: leave --remove out")
        with bar("cuts"):
            found = cr.traffic.worst_cuts(
                geo, demand, k=cut.k, best=cut.best, kinds=cut.kinds or USUAL_KINDS,
                time_limit_s=cut.time_limit, conditions=conditions,
            )  # fmt: skip
        tables = cut_tables(found, cut.k, demand)
        show(
            *on_date(wanted.on, cut_records(found), tables, demand), view,
            credit=sources, data_date=geo.data_date, name="worst_cuts",
        )  # fmt: skip
        return
    carried = cr.traffic.route_traffic(geo, demand, remove=cut.remove or (), conditions=conditions)
    shown = traffic_tables(geo, carried, details=output.details)
    show(
        *on_date(wanted.on, traffic_records(geo, carried), shown, demand), view,
        credit=sources, data_date=geo.data_date, name="traffic",
    )  # fmt: skip


@command(
    "cableroute chokepoints --between Europe --between Asia --kind strait --kind station",
    "cableroute chokepoints --between Europe --between India --map chokepoints.html",
)
def chokepoints(
    context: typer.Context,
    *,
    wanted: DemandOptions,
    kinds: list[str] | None = option(
        "--kind KIND", "strait, station, path, system, country, owner or supplier; may be repeated."
    ),
    losses: bool = option("--losses/--no-losses", "Whether what is lost is worked out.", True),
    map: Path | None = option("--map FILE", "Also draw what links carry on a map."),
    page: PageOptions,
    output: OutputOptions,
) -> None:
    """Show where traffic has to pass, and what it loses there.

    The share of the demand through each, the minimum cut of --between, and links on which a
    country depends alone.
    """
    from cableroute.maps.traffic_layer import add_chokepoints
    from cableroute.presentation.traffic_tables import (
        chokepoint_records,
        chokepoint_tables,
        on_date,
    )
    from cableroute.traffic.chokepoints import CHOKE_KINDS

    if wanted.demand is not None:
        refuse_given(context, ("exponent",), OF_MODELLED)
    if map is None:
        refuse_given(context, ("tiles", "lang", "numerals"), "for a map only: give --map FILE")
    check_names({"--output": output.output, "--map": map})
    geo, groups = wanted.tables.open(), wanted.groups()
    demand, conditions = wanted.wanted(geo), wanted.conditions()
    with bar("chokepoints"):
        found = cr.traffic.chokepoints(
            geo, demand, kinds=kinds or CHOKE_KINDS, between=groups, losses=losses,
            conditions=conditions,
        )  # fmt: skip
    if groups is not None:
        demand = demand.between(geo, *groups)
    tables = chokepoint_tables(geo, found, demand, details=output.details)
    show(
        *on_date(wanted.on, chokepoint_records(found), tables, demand),
        output.view(), credit=credit(geo, demand.source_ids), data_date=geo.data_date,
        name="chokepoints",
    )  # fmt: skip
    if map is not None:
        on = f" on {wanted.on}" if wanted.on else ""
        drawn = cr.draw_map(
            geodata=geo, title=f"Chokepoints{on}, modelled",
            confidential=wanted.tables.confidential, **page.look,
        )  # fmt: skip
        add_chokepoints(drawn, geo, found, conditions=conditions)
        drawn.save(map)
        note(f"written: {map}")
