"""Which chart is the picture of an answer, and what each kind of chart is drawn of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar

import cableroute as cr
from cableroute.errors import ModelError, Problem, choice_faults
from cableroute.questions.fields import fields_of, option
from cableroute.questions.question import question_of, values_of_fields
from cableroute.questions.shared import BAD_YEARS, MONEY, MoneyFields, Vary

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from cableroute.model.routes import Route
    from cableroute.questions.asked import AskedQuestion, FoundAnswer
    from cableroute.questions.of_money import Pricing


class ChartKind(StrEnum):
    """The kinds of a chart of routes."""

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


OF_MONEY = (ChartKind.tornado, ChartKind.break_even, ChartKind.cash_flow)
KINDS_OF = {
    "number": (
        ChartKind.diagram,
        ChartKind.profile,
        ChartKind.map,
        ChartKind.chartlets,
        ChartKind.availability,
        *OF_MONEY,
    ),
    **dict.fromkeys(("x", "y"), (ChartKind.trade_off,)),
    "schematic": (ChartKind.diagram,),
    "bad_years": (ChartKind.availability,),
    "stretch": (ChartKind.chartlets,),
    **dict.fromkeys(("vary", "per_tbps", "against"), (ChartKind.break_even,)),
    **dict.fromkeys(("term", "rate", "charge", "timing", "land", "cost"), OF_MONEY),
    "price_year": (ChartKind.deals, *OF_MONEY),
}
"""Of which kinds of charts a field counts."""


@dataclass(frozen=True, kw_only=True)
class DrawingFields:
    """The fields of a drawing: the routes that a chart shows, and how."""

    number: int | None = option(
        "--number N", "Draw this route alone; profile, chartlets, of money: default 1.", min=1
    )
    x: str = option("--x COLUMN", "For trade-off: a column of compare.", "cable_km", rare=True)
    y: str = option("--y COLUMN", "For trade-off: another column.", "shared_pct", rare=True)
    schematic: bool = option("--schematic", "For diagram: not to scale.", False, rare=True)
    bad_years: bool = BAD_YEARS
    stretch: float | None = option(
        "--stretch KM", "For chartlets: km on each map.", min=0.1, rare=True
    )


@dataclass(frozen=True, kw_only=True)
class SumFields:
    """The fields of a chart of money."""

    PANEL: ClassVar = MONEY

    term: int | None = option("--term YEARS", "For charts of money, which need it.")
    rate: float | None = option("--rate PCT", "Discount rate, per cent a year; money needs it too.")
    charge: float | None = option(
        "--charge USD", "For tornado, cash-flow: a crossing charge, paid once."
    )
    vary: Vary = option(
        "--vary WHAT", "For break-even: charge, yearly-charge or traffic.", Vary.charge, rare=True
    )
    per_tbps: float | None = option(
        "--per-tbps USD", "For traffic: crossing charge per Tbit/s and year.", rare=True
    )
    against: int | None = option(
        "--against N", "For break-even: the longer route; default: the last.", min=1, rare=True
    )


@dataclass(frozen=True, kw_only=True)
class ChartFields:
    """The fields of a chart."""

    drawing: DrawingFields
    sums: SumFields
    money: MoneyFields

    def check(self, kind: ChartKind) -> None:
        """Refuse fields that do not count for a kind of chart, that are missing or wrong."""
        usual = values_of_fields(question_of(ChartFields, {}))
        unused = [
            name
            for name, value in values_of_fields(self).items()
            if value != usual[name] and kind not in KINDS_OF[name]
        ]
        faults = []
        if unused:
            message = f"does not count for {kind}"
            faults.append(Problem("option", ", ".join(unused), message, "leave it out"))
        if kind in OF_MONEY:
            faults += self._faults_of_money(kind)
        ModelError.check("chart", faults)

    def _faults_of_money(self, kind: ChartKind) -> list[Problem]:
        from cableroute.money.inputs import rate_faults, term_faults

        sums = self.sums
        faults = [
            Problem("option", name, f"is needed for {kind}", hint)
            for name, hint in (("term", "give years"), ("rate", "give per cent a year"))
            if getattr(sums, name) is None
        ]
        if kind is ChartKind.break_even:
            varies = sums.vary is Vary.traffic
            wrong = (
                ("charge", sums.charge is not None, "is what a break-even seeks", "leave it out"),
                ("vary", sums.vary is Vary.length, "length has no chart", "breakeven gives it"),
                (
                    "per_tbps",
                    varies and sums.per_tbps is None,
                    "is needed where traffic varies",
                    "give USD per Tbit/s and year",
                ),
                (
                    "per_tbps",
                    sums.per_tbps is not None and not varies,
                    "counts only where traffic varies",
                    "leave it out",
                ),
            )
            faults += [
                Problem("option", name, message, hint)
                for name, is_wrong, message, hint in wrong
                if is_wrong
            ]
        faults += [] if sums.rate is None else rate_faults(sums.rate, "rate")
        return faults + ([] if sums.term is None else [*term_faults(sums.term)])


def picture_of(answer: FoundAnswer, name: str, changes: Mapping[str, Any]) -> Axes | Figure:
    """Return a kind of chart of an answer: what is asked counts for it, and `changes` instead."""
    declared = {} if answer.history else fields_of(ChartFields)
    faults = [*choice_faults("kind", name, ["history"] if answer.history else [*ChartKind])]
    faults += [it for key in changes for it in choice_faults("field", key, declared)]
    ModelError.check("chart", faults)
    if answer.history is not None:
        return cr.charts.history(answer.history, data_year=int(answer.asked.geo.data_date[:4]))
    kind = ChartKind(name)
    values = {} if answer.question is None else answer.question.values()
    if isinstance(values.get("number"), (list, tuple)):
        del values["number"]  # those are the routes of the answer
    of_question = {
        key: value[0] if isinstance(value, (list, tuple)) and not field.is_many else value
        for key, field in declared.items()
        if kind in KINDS_OF[key] and (value := values.get(key)) is not None
    }
    fields: ChartFields = question_of(ChartFields, of_question | dict(changes))
    fields.check(kind)
    return chart_of(kind, answer.asked, answer.routes, fields)


def chart_of(
    kind: ChartKind, request: AskedQuestion, routes: Sequence[Route], fields: ChartFields
) -> Axes | Figure:
    """Return a kind of chart of some routes."""
    from cableroute.questions.asked import chosen_routes

    drawing, number = fields.drawing, fields.drawing.number
    chosen_routes(routes, [number or 1])
    if kind in OF_MONEY:
        return _of_money(kind, request, routes, number or 1, fields)
    secret: dict[str, Any] = {"confidential": request.confidential}
    geo = request.geo
    chosen = routes if number is None else routes[number - 1 : number]
    if kind is ChartKind.diagram:
        is_scaled = not drawing.schematic
        return cr.charts.route_diagram(chosen, geodata=geo, to_scale=is_scaled, **secret)
    if kind is ChartKind.availability:
        results = cr.availability_of(geo, chosen, assumptions=request.assumed)
        if drawing.bad_years:
            from cableroute.reliability.bad_years import bad_years

            secret["bad_years"] = bad_years(geo, chosen, assumptions=request.assumed)[0]
        return cr.charts.availability(results, geodata=geo, **secret)
    if kind is ChartKind.map:
        return cr.charts.corridor_map(chosen, geodata=geo, **secret)
    if kind is ChartKind.profile:
        return cr.charts.depth_profile(geo, chosen[0], **secret)
    if kind is ChartKind.chartlets:
        return cr.charts.chartlets(geo, chosen[0], stretch_km=drawing.stretch, **secret)
    if kind is ChartKind.trade_off:
        return _trade_off(request, routes, drawing)
    if kind is ChartKind.diversity:
        return cr.charts.diversity(routes, geodata=geo, **secret)
    year = fields.money.price_year or request.assumed.price_year
    deals = list(dict.fromkeys(item.deal for route in routes for item in route.deals))
    indexed = [item.year for item in geo.deflators.values() if item.currency == "USD"]
    year = year or max(indexed, default=None)
    return cr.charts.deals_per_km(cr.compare_deals(geo, deals, price_year=year, **secret), **secret)


def _trade_off(request: AskedQuestion, routes: Sequence[Route], drawing: DrawingFields) -> Axes:
    """Return the chart of two columns of the comparison."""
    from cableroute.questions.of_routes import compared

    table = compared(request, routes)
    missing = [
        Problem("column", name, f"{column!r} is not a column", "name one that compare shows")
        for name, column in (("x", drawing.x), ("y", drawing.y))
        if column not in table.columns
    ]
    ModelError.check("chart", missing)
    table = table.assign(name=_names(request, routes))
    return cr.charts.trade_off(table, x=drawing.x, y=drawing.y, confidential=request.confidential)


def _names(request: AskedQuestion, routes: Sequence[Route]) -> Sequence[str]:
    from cableroute.presentation.names import Names
    from cableroute.presentation.short_names import short_names

    return short_names(routes, Names.english(request.geo))


def _of_money(
    kind: ChartKind,
    request: AskedQuestion,
    routes: Sequence[Route],
    number: int,
    fields: ChartFields,
) -> Axes:
    """Return a chart of money: of what is known of a route, the rest named below."""
    from cableroute.questions.of_money import route_costs, sums_of

    sums, land = fields.sums, fields.money.land.value
    priced = sums_of(request, fields.money, [sums.term or 0], sums.rate or 0.0)
    if kind is ChartKind.break_even:
        return _break_even(request, routes, number, sums, priced, land)
    [cost] = route_costs(
        request, routes[number - 1 : number], priced.year, land, priced.own, sums.charge
    )
    life = cr.money.lifetime_cost(cost, terms=priced.terms)
    if life.total.known_high == 0:
        hint = "give a cost or a charge"
        fault = Problem("cost", f"route {number}", "nothing of what it costs is known", hint)
        raise ModelError.of("chart", [fault])
    lacks = ", ".join(life.total.not_known)
    lines = [f"Route {number}: {_names(request, routes[number - 1 : number])[0]}"]
    if lacks:
        lines.append(f"Not known, and in no figure: {lacks}")
    if kind is ChartKind.tornado:
        worth = f"worth now at {sums.rate:g} %"
        return cr.charts.tornado(
            life.swings,
            quantity=f"Known cost of route {number} over {sums.term} years, {worth}",
            unit=f"USD of {priced.year}",
            note="\n".join(lines),
        )
    if any(item.likely is None for item in cost.inputs):
        lines.append("Of a figure without a likely one the middle of low and high is taken")
    label = f"What route {number} costs over {sums.term} years, as far as known"
    return cr.charts.cash_flow(
        life.flows, rate_pct=priced.terms.rate_pct, label=label, note="\n".join(lines)
    )


def _break_even(
    request: AskedQuestion,
    routes: Sequence[Route],
    number: int,
    sums: SumFields,
    priced: Pricing,
    land: str,
) -> Axes:
    """Return the chart of the charge above which a longer route costs less."""
    from cableroute.questions.asked import chosen_routes
    from cableroute.questions.of_money import (
        check_another,
        priced_crossings,
        route_costs,
    )

    others = [other for other in range(1, len(routes) + 1) if other != number]
    second = sums.against or (others[-1] if others else number)
    chosen_routes(routes, [second], "against")
    check_another(number, [second])
    pair = [routes[number - 1], routes[second - 1]]
    crossing, longer = route_costs(request, pair, priced.year, land, priced.own)
    vary = sums.vary.value.replace("-", " ")
    equal_cost = cr.money.route_break_even(
        crossing, longer, vary=vary, annual_per_tbps=sums.per_tbps, terms=priced.terms
    )
    deals = cr.compare_deals(
        request.geo,
        priced_crossings(pair[:1], request.geo, confidential=request.confidential),
        price_year=priced.year,
        rate_pct=sums.rate,
        term_years=sums.term,
        timing=priced.terms.timing,
        confidential=request.confidential,
    )
    marks = {name: value for row in deals for name, value in row.marks(vary).items()}
    short = _names(request, routes)
    label = f"Route {second}, {short[second - 1]}, beside route {number}, {short[number - 1]}"
    return cr.charts.break_even(equal_cost, marks=marks, longer=label)
