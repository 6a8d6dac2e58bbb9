"""The command that draws charts."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
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
from cableroute.cli.asked import Asked, compared, found_ways, gathered
from cableroute.cli.money import (
    CostOption,
    Land,
    LandOption,
    PriceYearOption,
    Timing,
    TimingOption,
    Vary,
    check_money,
    check_ways,
    crossings_of,
    own_costs,
    price_year_of,
    route_costs,
)
from cableroute.errors import ModelError, Problem
from cableroute.presentation.terminal import note

if TYPE_CHECKING:
    from cableroute.model.routes import Route

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
    tornado = "tornado"
    break_even = "break-even"
    cash_flow = "cash-flow"


OF_MONEY = (Kind.tornado, Kind.break_even, Kind.cash_flow)


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
            "--way",
            metavar="N",
            min=1,
            help="Draw this way alone; profile, chartlets, of money: default 1.",
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
    term: Annotated[
        int | None,
        typer.Option("--term", metavar="YEARS", help="For charts of money, which need it."),
    ] = None,
    rate: Annotated[
        float | None,
        typer.Option(
            "--rate", metavar="PCT", help="Discount rate, per cent a year; money needs it too."
        ),
    ] = None,
    timing: TimingOption = Timing.arrears,
    price_year: PriceYearOption = None,
    land: LandOption = Land.bought,
    cost: CostOption = None,
    fee: Annotated[
        float | None,
        typer.Option(
            "--fee", metavar="USD", help="For tornado, cash-flow: a crossing fee, paid once."
        ),
    ] = None,
    vary: Annotated[
        Vary, typer.Option("--vary", help="For break-even: fee, yearly-fee or traffic.")
    ] = Vary.fee,
    per_tbps: Annotated[
        float | None,
        typer.Option(
            "--per-tbps", metavar="USD", help="For traffic: crossing fee per Tbit/s and year."
        ),
    ] = None,
    against: Annotated[
        int | None,
        typer.Option(
            "--against",
            metavar="N",
            min=1,
            help="For break-even: the longer way; default: the last.",
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
) -> None:
    """Draw a chart of the ways from A to B for print.

    deals: of those behind the ways; availability: what breaks one way, or all of them at once.
    tornado, cash-flow: of what a way costs; break-even: from when on a longer way costs less.
    """
    cr.charts.style()  # without matplotlib nothing is searched first
    if kind in OF_MONEY:
        _check_money_of(kind, term, rate, fee, vary, per_tbps)
    asked = gathered(**locals())
    routes = found_ways(asked)
    if way is not None and way > len(routes):
        hint = f"give 1 to {len(routes)}"
        fault = Problem("way", "--way", f"there is no way {way}", hint)
        raise ModelError.of("chart", [fault])
    if kind in OF_MONEY:
        year = price_year_of(asked, price_year)
        drawn = _money_drawn(
            kind, asked, routes, way or 1, against,
            over={"rate_pct": rate, "term_years": term, "timing": timing.value},
            costing=(year, land.value, own_costs(asked, cost), fee),
            vary=vary.value.replace("-", " "), per_tbps=per_tbps,
        )  # fmt: skip
    else:
        drawn = _drawn(kind, asked, routes, way, x=x, y=y, schematic=schematic, stretch=stretch)
    ends = f"{routes[0].start_id}_{routes[0].end_id}"
    path = cr.charts.save(drawn, output or Path(f"{ends}_{kind}.svg"))
    note(f"chart: {path}")


def _check_money_of(
    kind: Kind,
    term: int | None,
    rate: float | None,
    fee: float | None,
    vary: Vary,
    per_tbps: float | None,
) -> None:
    """Tell every option of a chart of money that is missing or out of place."""
    faults = [
        Problem("option", option, f"is needed for {kind}", hint)
        for option, value, hint in (
            ("--term", term, "give years"), ("--rate", rate, "give per cent a year"),
        )
        if value is None
    ]  # fmt: skip
    if kind is Kind.break_even and fee is not None:
        faults.append(Problem("option", "--fee", "is what a break-even seeks", "leave it out"))
    if kind is Kind.break_even and vary is Vary.length:
        hint = "breakeven --vary length tells it"
        faults.append(Problem("option", "--vary", "length has no chart", hint))
    if kind is Kind.break_even and vary is Vary.traffic and per_tbps is None:
        hint = "give USD per Tbit/s and year"
        faults.append(Problem("option", "--per-tbps", "is needed where traffic varies", hint))
    try:
        check_money([] if term is None else [term], 1.0 if rate is None else rate)
    except ModelError as error:
        faults += error.problems
    if faults:
        raise ModelError.of("chart", faults)


def _money_drawn(
    kind: Kind,
    asked: Asked,
    routes: list[Route],
    way: int,
    against: int | None,
    *,
    over: dict[str, Any],
    costing: tuple[int, str, dict[str, Any], float | None],
    vary: str,
    per_tbps: float | None,
) -> Any:
    """Return a chart of money: of what is known of a way, the rest named below."""
    year, years, rate = costing[0], over["term_years"], over["rate_pct"]
    if kind is Kind.break_even:
        others = [number for number in range(1, len(routes) + 1) if number != way]
        number = against or (others[-1] if others else way)
        check_ways(routes, way, number)
        if number == way:
            hint = "name another with --against, or ask for more ways"
            fault = Problem("way", "--against", "there is no other way", hint)
            raise ModelError.of("chart", [fault])
        pair = [routes[way - 1], routes[number - 1]]
        crossing, longer = route_costs(asked, pair, *costing)
        found = cr.money.route_break_even(
            crossing, longer, vary=vary, annual_per_tbps=per_tbps if vary == "traffic" else None,
            **over,
        )  # fmt: skip
        deals = cr.compare_deals(
            asked.geo, crossings_of(asked, pair[:1], year), price_year=year,
            confidential=asked.confidential,
        )  # fmt: skip
        marks = {
            row.title: row.value_restated
            for row in deals
            if row.currency == "USD" and row.value_restated is not None and vary == "fee"
        }
        return cr.charts.break_even(
            found, marks=marks, longer=f"Way {number} beside way {way}: {longer.route_name}"
        )
    [cost] = route_costs(asked, routes[way - 1 : way], *costing)
    life = cr.money.lifetime_cost(cost, **over)
    if life.total.known_high == 0:
        hint = "give --cost or --fee"
        fault = Problem("cost", f"way {way}", "nothing of what it costs is known", hint)
        raise ModelError.of("chart", [fault])
    lacks = ", ".join(life.total.not_known)
    lines = [f"Way {way}: {cost.route_name}"]
    if lacks:
        lines.append(f"Not known, and in no figure: {lacks}")
    if kind is Kind.tornado:
        return cr.charts.tornado(
            cr.money.tornado(partial(cr.money.known_cost, cost, factor=life.factor), cost.inputs),
            quantity=f"Known cost of way {way} over {years} years, worth now at {rate:g} %",
            unit=f"USD of {year}", note="\n".join(lines),
        )  # fmt: skip
    base = {item.name: item.base for item in cost.inputs}
    build = cr.money.known_cost(cost, base)
    yearly = cr.money.known_cost(cost, base, factor=1.0) - build
    flows = cr.money.CashFlows((build,), (0.0,), "USD", year)
    if yearly:
        flows += cr.money.level_flows(
            yearly, term_years=years, timing=over["timing"], currency="USD",
            price_year=year,
        )  # fmt: skip
    if any(item.likely is None for item in cost.inputs):
        lines.append("Of a figure without a likely one the middle of low and high is taken")
    return cr.charts.cash_flow(
        flows, rate_pct=rate, label=f"What way {way} costs over {years} years, as far as known",
        note="\n".join(lines),
    )  # fmt: skip


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
        return cr.charts.route_diagram(chosen, to_scale=not schematic, **given)
    if kind is Kind.availability:
        found = cr.availability_of(chosen, geo, assumptions=asked.assumed)
        return cr.charts.availability(found, confidential=asked.confidential)
    if kind is Kind.map:
        return cr.charts.corridor_map(chosen, **given)
    if kind is Kind.profile:
        return cr.charts.depth_profile(chosen[0], **given)
    if kind is Kind.chartlets:
        return cr.charts.chartlets(chosen[0], stretch_km=stretch, **given)
    if kind is Kind.trade_off:
        table = compared(asked, routes)
        missing = [
            Problem("column", option, f"{name!r} is no column", "name one that compare shows")
            for option, name in (("--x", x), ("--y", y))
            if name not in table.columns
        ]
        if missing:
            raise ModelError.of("chart", missing)
        return cr.charts.trade_off(table, x, y, confidential=asked.confidential)
    if kind is Kind.diversity:
        return cr.charts.diversity(routes, confidential=asked.confidential)
    deals = dict.fromkeys(item.deal for route in routes for item in route.deals)
    rows = cr.compare_deals(
        geo, deals, price_year=asked.assumed.price_year, confidential=asked.confidential
    )
    return cr.charts.deals_per_km(rows, confidential=asked.confidential)
