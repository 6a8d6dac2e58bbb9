"""The command that draws charts."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

import typer

import cableroute as cr
from cableroute.cli.app import command
from cableroute.cli.arguments import (
    OTHER_PLACE_ARGUMENT,
    PLACE_ARGUMENT,
    SearchOptions,
)
from cableroute.cli.asked import gathered
from cableroute.cli.flattening import argument, option
from cableroute.errors import ModelError, Problem
from cableroute.files import file_name
from cableroute.presentation.terminal import note
from cableroute.questions.shared import MONEY, MoneyFields, OwnFields, Vary

if TYPE_CHECKING:
    from cableroute.model.routes import Route
    from cableroute.questions.asked import AskedQuestion


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
KINDS_OF = {
    "number": (
        Kind.diagram, Kind.profile, Kind.map, Kind.chartlets, Kind.availability, *OF_MONEY,
    ),
    "x": (Kind.trade_off,), "y": (Kind.trade_off,), "schematic": (Kind.diagram,),
    "stretch": (Kind.chartlets,), "charge": (Kind.tornado, Kind.cash_flow, Kind.break_even),
    "vary": (Kind.break_even,), "per_tbps": (Kind.break_even,), "against": (Kind.break_even,),
    **dict.fromkeys(("term", "rate", "timing", "land", "cost"), OF_MONEY),
    "price_year": (Kind.deals, *OF_MONEY),
}  # fmt: skip
"""Of which kinds of charts a parameter counts; all others count for each."""


@dataclass(frozen=True, kw_only=True)
class DrawingOptions:
    """What of the routes a chart shows, and how."""

    own: OwnFields
    number: int | None = option(
        "--number N", "Draw this route alone; profile, chartlets, of money: default 1.", min=1
    )
    x: str = option("--x COLUMN", "For trade-off: a column of compare.", "cable_km", rare=True)
    y: str = option("--y COLUMN", "For trade-off: another column.", "shared_pct", rare=True)
    schematic: bool = option("--schematic", "For diagram: not to scale.", False, rare=True)
    stretch: float | None = option(
        "--stretch KM", "For chartlets: km on each map.", min=0.1, rare=True
    )


@dataclass(frozen=True, kw_only=True)
class SumOptions:
    """What a chart of money is of."""

    PANEL: ClassVar = MONEY

    term: int | None = option("--term YEARS", "For charts of money, which need it.")
    rate: float | None = option("--rate PCT", "Discount rate, per cent a year; money needs it too.")
    charge: float | None = option(
        "--charge USD", "For tornado, cash-flow: a crossing charge, paid once."
    )
    vary: Vary = option(
        "--vary WHAT",
        "For break-even: charge, yearly-charge or traffic.",
        Vary.charge,
        rare=True,
    )
    per_tbps: float | None = option(
        "--per-tbps USD",
        "For traffic: crossing charge per Tbit/s and year.",
        rare=True,
    )
    against: int | None = option(
        "--against N",
        "For break-even: the longer route; default: the last.",
        min=1,
        rare=True,
    )

    def check(self, kind: Kind) -> None:
        """Report every option of a chart of money that is missing or out of place."""
        faults = [
            Problem("option", flag, f"is needed for {kind}", hint)
            for flag, value, hint in (
                ("--term", self.term, "give years"), ("--rate", self.rate, "give per cent a year"),
            )
            if value is None
        ]  # fmt: skip
        if kind is Kind.break_even and self.charge is not None:
            faults.append(
                Problem("option", "--charge", "is what a break-even seeks", "leave it out")
            )
        if kind is Kind.break_even and self.vary is Vary.length:
            hint = "breakeven --vary length gives it"
            faults.append(Problem("option", "--vary", "length has no chart", hint))
        if kind is Kind.break_even and self.vary is Vary.traffic and self.per_tbps is None:
            hint = "give USD per Tbit/s and year"
            faults.append(Problem("option", "--per-tbps", "is needed where traffic varies", hint))
        if self.vary is not Vary.traffic and self.per_tbps is not None:
            hint = "leave it out, or give --vary traffic"
            faults.append(Problem("option", "--per-tbps", "is for --vary traffic", hint))
        from cableroute.money.inputs import rate_faults, term_faults

        faults += [] if self.rate is None else rate_faults(self.rate, "--rate")
        faults += [] if self.term is None else term_faults(self.term)
        ModelError.check("chart", faults)


@command(
    "cableroute chart diagram Marseille Mumbai -o diagram.svg",
    "cableroute chart tornado Marseille Mumbai --term 15 --rate 8 --number 2",
)
def chart(
    kind: Kind = argument("KIND", ", ".join(Kind) + "."),
    start: str | None = PLACE_ARGUMENT,
    end: str | None = OTHER_PLACE_ARGUMENT,
    *,
    output: Path | None = option("--output -o FILE", "SVG, PNG or PDF; default: A_B_KIND.svg."),
    drawing: DrawingOptions,
    sums: SumOptions,
    money: MoneyFields,
    search: SearchOptions,
) -> None:
    """Draw a chart of the routes from A to B for print.

    deals: of those behind the routes; availability: what one route depends on, or all of them.

    tornado, cash-flow: what a route costs; break-even: above which charge a longer one costs less.
    """
    from cableroute.questions.asked import chosen_routes
    from cableroute.questions.of_money import money_year

    _check_used(kind, drawing, sums, money)
    cr.charts.style()  # without matplotlib nothing is searched first
    if kind in OF_MONEY:
        sums.check(kind)
    asked = gathered(start, end, search, own=drawing.own)
    if kind is Kind.deals and money.price_year is not None:
        from cableroute.geodata.assumptions import with_changes

        year = money_year(asked.geo, asked.assumed, money.price_year)
        asked = asked._replace(assumed=with_changes(asked.assumed, price_year=year))
    routes, number = asked.routes(), drawing.number
    chosen_routes(routes, [number or 1])
    if kind in OF_MONEY:
        drawn = _money_drawn(kind, asked, routes, number or 1, sums, money)
    else:
        drawn = _drawn(kind, asked, routes, drawing)
    name = file_name(routes[0].start_id, routes[0].end_id, f"{kind}.svg")
    path = cr.charts.save(drawn, output or Path(name))
    note(f"chart: {path}")


def _check_used(kind: Kind, *groups: DrawingOptions | SumOptions | MoneyFields) -> None:
    """Refuse options that are given and do not count for a kind of chart."""
    given = {
        item.name
        for group in groups
        for item in fields(group)
        if getattr(group, item.name) != item.default
    }
    unused = [name for name, kinds in KINDS_OF.items() if name in given and kind not in kinds]
    if unused:
        flags = ", ".join(f"--{name.replace('_', '-')}" for name in unused)
        raise typer.BadParameter(f"{flags}: does not count for {kind}: leave it out")


class Costing(NamedTuple):
    """How routes are priced for a chart."""

    year: int
    land: str
    own: dict[str, Any]
    charge: float | None


def _money_drawn(
    kind: Kind,
    asked: AskedQuestion,
    routes: list[Route],
    number: int,
    sums: SumOptions,
    money: MoneyFields,
) -> Any:
    """Return a chart of money: of what is known of a route, the rest named below."""
    from cableroute.questions.of_money import money_year, own_costs

    year = money_year(asked.geo, asked.assumed, money.price_year)
    costing = Costing(year, money.land.value, own_costs(asked.assumed, money.cost), sums.charge)
    over: dict[str, Any] = {
        "rate_pct": sums.rate, "term_years": sums.term, "timing": money.timing.value,
    }  # fmt: skip
    if kind is Kind.break_even:
        return _break_even(asked, routes, number, sums, costing, over)
    return _cost_drawn(kind, asked, routes, number, costing, over)


def _break_even(
    asked: AskedQuestion,
    routes: list[Route],
    number: int,
    sums: SumOptions,
    costing: Costing,
    over: dict[str, Any],
) -> Any:
    """Return the chart of the charge above which a longer route costs less."""
    from cableroute.presentation.names import Names
    from cableroute.presentation.short_names import short_names
    from cableroute.questions.asked import chosen_routes
    from cableroute.questions.of_money import check_another, priced_crossings, route_costs

    others = [other for other in range(1, len(routes) + 1) if other != number]
    second = sums.against or (others[-1] if others else number)
    chosen_routes(routes, [second], "against")
    check_another(number, [second])
    pair = [routes[number - 1], routes[second - 1]]
    crossing, longer = route_costs(asked, pair, *costing)
    vary = sums.vary.value.replace("-", " ")
    found = cr.money.route_break_even(
        crossing, longer, vary=vary,
        annual_per_tbps=sums.per_tbps if vary == "traffic" else None,
        terms=cr.money.Terms(**over),
    )  # fmt: skip
    deals = cr.compare_deals(
        asked.geo, priced_crossings(pair[:1], asked.geo, confidential=asked.confidential),
        price_year=costing.year, confidential=asked.confidential, **over,
    )  # fmt: skip
    marks = {name: value for row in deals for name, value in row.marks(vary).items()}
    short = short_names(routes, Names.english(asked.geo))
    label = f"Route {second}, {short[second - 1]}, beside route {number}, {short[number - 1]}"
    return cr.charts.break_even(found, marks=marks, longer=label)


def _cost_drawn(
    kind: Kind,
    asked: AskedQuestion,
    routes: list[Route],
    number: int,
    costing: Costing,
    over: dict[str, Any],
) -> Any:
    """Return the chart of what a route costs: by figure, or year by year."""
    from cableroute.presentation.names import Names
    from cableroute.presentation.short_names import short_names
    from cableroute.questions.of_money import route_costs

    years, rate, year = over["term_years"], over["rate_pct"], costing.year
    [cost] = route_costs(asked, routes[number - 1 : number], *costing)
    life = cr.money.lifetime_cost(cost, terms=cr.money.Terms(**over))
    if life.total.known_high == 0:
        hint = "give --cost or --charge"
        fault = Problem("cost", f"route {number}", "nothing of what it costs is known", hint)
        raise ModelError.of("chart", [fault])
    lacks = ", ".join(life.total.not_known)
    [short] = short_names(routes[number - 1 : number], Names.english(asked.geo))
    lines = [f"Route {number}: {short}"]
    if lacks:
        lines.append(f"Not known, and in no figure: {lacks}")
    if kind is Kind.tornado:
        return cr.charts.tornado(
            life.swings,
            quantity=f"Known cost of route {number} over {years} years, worth now at {rate:g} %",
            unit=f"USD of {year}", note="\n".join(lines),
        )  # fmt: skip
    if any(item.likely is None for item in cost.inputs):
        lines.append("Of a figure without a likely one the middle of low and high is taken")
    label = f"What route {number} costs over {years} years, as far as known"
    return cr.charts.cash_flow(life.flows, rate_pct=rate, label=label, note="\n".join(lines))


def _drawn(kind: Kind, asked: AskedQuestion, routes: list[Route], drawing: DrawingOptions) -> Any:
    """Return a chart that is not of money."""
    geo, number = asked.geo, drawing.number
    given: dict[str, Any] = {"geodata": geo, "confidential": asked.confidential}
    chosen = routes if number is None else routes[number - 1 : number]
    if kind is Kind.diagram:
        return cr.charts.route_diagram(chosen, to_scale=not drawing.schematic, **given)
    if kind is Kind.availability:
        found = cr.availability_of(geo, chosen, assumptions=asked.assumed)
        return cr.charts.availability(found, geodata=geo, confidential=asked.confidential)
    if kind is Kind.map:
        return cr.charts.corridor_map(chosen, **given)
    if kind is Kind.profile:
        return cr.charts.depth_profile(geo, chosen[0], confidential=asked.confidential)
    if kind is Kind.chartlets:
        return cr.charts.chartlets(
            geo, chosen[0], stretch_km=drawing.stretch, confidential=asked.confidential
        )
    if kind is Kind.trade_off:
        from cableroute.questions.of_routes import compared

        table = compared(asked, routes)
        missing = [
            Problem("column", flag, f"{name!r} is not a column", "name one that compare shows")
            for flag, name in (("--x", drawing.x), ("--y", drawing.y))
            if name not in table.columns
        ]
        ModelError.check("chart", missing)
        from cableroute.presentation.names import Names
        from cableroute.presentation.short_names import short_names

        short = short_names(routes, Names.english(geo))
        return cr.charts.trade_off(
            table.assign(name=short), x=drawing.x, y=drawing.y, confidential=asked.confidential
        )
    if kind is Kind.diversity:
        return cr.charts.diversity(routes, geodata=geo, confidential=asked.confidential)
    deals = list(dict.fromkeys(item.deal for route in routes for item in route.deals))
    indexed = [item.year for item in geo.deflators.values() if item.currency == "USD"]
    year = asked.assumed.price_year or max(indexed, default=None)
    rows = cr.compare_deals(geo, deals, price_year=year, confidential=asked.confidential)
    return cr.charts.deals_per_km(rows, confidential=asked.confidential)
