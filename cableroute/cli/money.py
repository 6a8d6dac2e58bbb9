"""Commands on money: worth, breakeven."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

import cableroute as cr
from cableroute.cli.app import app, credit
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
    MaxRouteOption,
    MaxSharedOption,
    OtherPlaceArgument,
    OutputOption,
    PlaceArgument,
    SetOption,
    SystemsOption,
    ViaOption,
)
from cableroute.cli.asked import Asked, found_ways, gathered, show_ways
from cableroute.errors import ModelError, Problem

if TYPE_CHECKING:
    from cableroute.model.routes import Route
    from cableroute.money.costs import RouteCost
    from cableroute.money.second_path import SecondPath
from cableroute.presentation.money_tables import (
    _break_row,
    _break_tables,
    _components_table,
    _cost_rows,
    _costs_table,
    _deal_rows,
    _deals_table,
    _length_row,
    _length_tables,
    _rest_on,
    _second_rows,
    _second_table,
    _unknown,
)


class Timing(StrEnum):
    """When a yearly payment is made."""

    arrears = "arrears"
    advance = "advance"


class Land(StrEnum):
    """How a way is had on land."""

    built = "built"
    bought = "bought"


class Vary(StrEnum):
    """What the break-even is of."""

    fee = "fee"
    yearly_fee = "yearly-fee"
    traffic = "traffic"
    length = "length"


RateOption = Annotated[
    float, typer.Option("--rate", metavar="PCT", help="Discount rate, per cent a year.")
]
TimingOption = Annotated[
    Timing, typer.Option("--timing", help="Yearly payments at the end or at the beginning.")
]
CostOption = Annotated[
    list[str] | None,
    typer.Option(
        "--cost",
        metavar="KEY=VALUE",
        help="A cost of your own, as landing_cost_usd=2e6,3e6,5e6; may be repeated.",
    ),
]
PriceYearOption = Annotated[
    int | None,
    typer.Option(
        "--price-year", metavar="YEAR", help="Money of the year; default: the last with an index."
    ),
]
LandOption = Annotated[
    Land, typer.Option("--land", help="Whether legs on land are built, or bought for a fee.")
]


@app.command()
def worth(
    start: PlaceArgument,
    end: OtherPlaceArgument,
    term: Annotated[
        list[int], typer.Option("--term", metavar="YEARS", help="Term; may be repeated.")
    ],
    rate: RateOption,
    timing: TimingOption = Timing.arrears,
    price_year: PriceYearOption = None,
    land: LandOption = Land.bought,
    cost: CostOption = None,
    second: Annotated[
        str | None,
        typer.Option(
            "--second",
            metavar="USD|DEAL",
            help="Price of a second way, or the deal whose value it is: what a minute costs.",
        ),
    ] = None,
    way: Annotated[
        int, typer.Option("--way", metavar="N", min=1, help="The way that a second is beside.")
    ] = 1,
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
    """Tell what deals on the ways from A to B buy, what the ways cost, what a minute costs."""
    asked = gathered(**locals())
    year = price_year_of(asked, price_year)
    own = own_costs(asked, cost)
    check_money(term, rate)
    routes = found_ways(asked)
    check_ways(routes, way)
    price, basis = (None, "") if second is None else _price(asked, second, year)
    over: dict[str, Any] = {"rate_pct": rate, "timing": timing.value}
    deals = [
        cr.deal_worth(
            asked.geo,
            deal,
            terms_years=sorted(set(term)),
            price_year=year,
            confidential=asked.confidential,
            **over,
        )
        for deal in crossings_of(asked, routes, year)
    ]
    costs = route_costs(asked, routes, year, land.value, own)
    lives = [cr.money.lifetime_cost(item, term_years=term[0], **over) for item in costs]
    found: tuple[SecondPath, ...] = ()
    if price is not None:
        others = [route for route in routes if route is not routes[way - 1]]
        found = cr.money.second_paths(
            routes[way - 1], others, asked.geo, price=price, term_years=term[0],
            assumptions=asked.assumed, **over,
        )  # fmt: skip
        _check_open(asked, "what a minute costs", [item.is_confidential for item in found])
    rows = [row for item in deals for row in _deal_rows(item)]
    for item, life in zip(costs, lives, strict=True):
        rows += _cost_rows(item, life.total, term[0])
    rows += [row for item in found for row in _second_rows(item, term[0], basis, year)]
    said = _said(rate, term, timing, year)
    tables: list[Table | Text] = [
        _deals_table(deals),
        _costs_table(routes, costs, [life.total for life in lives], term[0]),
        _components_table(way, costs[way - 1]),
    ]
    if price is not None:
        tables += [_second_table(routes, way, found, price, year, term[0]), _rest_on(found, basis)]
    tables += [*_unknown(deals, costs, found), Text(f"Money: {said}")]
    _show(asked, routes, rows, tables, format, output, said)


@app.command()
def breakeven(
    start: PlaceArgument,
    end: OtherPlaceArgument,
    term: Annotated[int, typer.Option("--term", metavar="YEARS", help="Term.")],
    rate: RateOption,
    vary: Annotated[
        Vary, typer.Option("--vary", help="What is sought: a fee, traffic, or km at sea.")
    ] = Vary.fee,
    per_tbps: Annotated[
        float | None,
        typer.Option(
            "--per-tbps", metavar="USD", help="For traffic: crossing fee per Tbit/s and year."
        ),
    ] = None,
    fee: Annotated[
        float | None,
        typer.Option("--fee", metavar="USD", help="For length: the crossing fee, paid once."),
    ] = None,
    way: Annotated[
        int, typer.Option("--way", metavar="N", min=1, help="The way that pays for a crossing.")
    ] = 1,
    against: Annotated[
        list[int] | None,
        typer.Option(
            "--against", metavar="N", min=1, help="A longer way; may be repeated; default: all."
        ),
    ] = None,
    draws: Annotated[
        int | None,
        typer.Option("--draws", metavar="N", help="Also draw the figures at random; with --seed."),
    ] = None,
    seed: Annotated[
        int | None,
        typer.Option("--seed", metavar="N", help="Of the draws: same seed, same draws."),
    ] = None,
    timing: TimingOption = Timing.arrears,
    price_year: PriceYearOption = None,
    land: LandOption = Land.bought,
    cost: CostOption = None,
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
    """Tell from which crossing fee, or traffic, on a longer way from A to B costs less."""
    asked = gathered(**locals())
    year = price_year_of(asked, price_year)
    own = own_costs(asked, cost)
    check_money([term], rate)
    missing = [
        Problem("option", option, f"is needed where {vary.value} is sought", hint)
        for option, value, wanted, hint in (
            ("--per-tbps", per_tbps, Vary.traffic, "give USD per Tbit/s and year"),
            ("--fee", fee, Vary.length, "give USD, paid once"),
        )
        if vary is wanted and value is None
    ]
    if (draws is None) != (seed is None):
        hint = "give both, or neither"
        missing.append(Problem("option", "--draws, --seed", "one of the two is given", hint))
    if missing:
        raise ModelError.of("breakeven", missing)
    over: dict[str, Any] = {"rate_pct": rate, "term_years": term, "timing": timing.value}
    said = _said(rate, [term], timing, year)
    routes = found_ways(asked)
    if vary is Vary.length:
        a_km = cr.money.sea_km_cost(asked.geo, price_year=year, rates=own)
        _check_open(asked, "a km at sea", [a_km.visibility == "confidential"])
        length = cr.money.break_even_km(fee or 0.0, a_km, **over)
        rows = [_length_row(length, a_km, term, year)]
        _show(asked, routes, rows, _length_tables(length, a_km, fee or 0.0, said), format, output,
              said)  # fmt: skip
        return
    check_ways(routes, way, *(against or ()))
    costs = route_costs(asked, routes, year, land.value, own)
    numbers = [number for number in against or range(1, len(routes) + 1) if number != way]
    if not numbers:
        hint = "name another with --against, or ask for more ways"
        problem = Problem("way", "--against", "there is no other way", hint)
        raise ModelError.of("breakeven", [problem])
    found = [
        cr.money.route_break_even(
            costs[way - 1],
            costs[number - 1],
            vary=vary.value.replace("-", " "),
            annual_per_tbps=per_tbps,
            draws=draws,
            seed=seed,
            **over,
        )
        for number in numbers
    ]
    rows = [
        _break_row(routes[way - 1], routes[number - 1], item, term, year)
        for number, item in zip(numbers, found, strict=True)
    ]
    tables = _break_tables(routes, way, numbers, found, said)
    _show(asked, [*(routes[number - 1] for number in numbers)], rows, tables, format, output, said)


# --- arguments ---


def price_year_of(asked: Asked, given: int | None) -> int:
    """Return the price year: as given, as assumed, or the last with an index."""
    if given is not None:
        return given
    if asked.assumed.price_year is not None:
        return asked.assumed.price_year
    years = [item.year for item in asked.geo.deflators.values() if item.currency == "USD"]
    if not years:
        hint = "add rows of USD to deflators.csv"
        problem = Problem("price year", "--price-year", "there is no price index", hint)
        raise ModelError.of("arguments", [problem])
    return max(years)


def own_costs(asked: Asked, items: Iterable[str] | None) -> dict[str, Any]:
    """Return the costs of --cost, and the rates of faults where they are assumed."""
    rates = ("sea_faults_per_1000km_year", "land_faults_per_1000km_year")
    found: dict[str, Any] = {
        name: value for name in rates if (value := getattr(asked.assumed, name)) is not None
    }
    faults, given = list[Problem](), dict[str, Any]()
    for item in items or ():
        key, equals, text = item.partition("=")
        try:
            numbers = tuple(float(part) for part in text.split(","))
        except ValueError:
            numbers = ()
        if not equals or not numbers:
            hint = "write key=1.5, or key=low,likely,high"
            faults.append(Problem("number", f"--cost {item}", "has no figures", hint))
            continue
        if key.strip() in given:
            hint = "give low,likely,high in one"
            faults.append(Problem("twice", f"--cost {item}", "is given already", hint))
        given[key.strip()] = numbers
    if faults:
        raise ModelError.of("arguments", faults)
    return found | given


def check_money(terms: Sequence[int], rate: float) -> None:
    """Tell a wrong rate and wrong terms before anything is searched."""
    from cableroute.money.inputs import rate_faults, term_faults

    faults = rate_faults(rate, "--rate")
    for term in terms:
        faults += [
            Problem(fault.rule, "--term", fault.message, fault.hint) for fault in term_faults(term)
        ]
    if faults:
        raise ModelError.of("arguments", faults)


def check_ways(routes: Sequence[Route], *numbers: int) -> None:
    """Tell every number that no way has."""
    wrong = [number for number in numbers if number > len(routes)]
    if wrong:
        hint = f"give 1 to {len(routes)}"
        faults = [Problem("way", "--way", f"there is no way {number}", hint) for number in wrong]
        raise ModelError.of("arguments", faults)


def _price(asked: Asked, text: str, year: int) -> tuple[float, str]:
    """Return a price and its basis: a number of USD, or a deal's value in money of the year."""
    try:
        price = float(text)
    except ValueError:
        pass
    else:
        return price, f"{price:,.0f} USD of {year}, as passed in"
    [row] = cr.compare_deals(
        asked.geo, [text], price_year=year, confidential=asked.confidential
    ) or [None]
    if row is None or row.value_restated is None or row.currency != "USD":
        hint = "give a number of USD"
        problem = Problem("price", f"--second {text}", "has no value in USD of that year", hint)
        raise ModelError.of("arguments", [problem])
    value = row.value_restated
    mark = f", {row.mark}" if row.mark else ""
    was = "" if row.price_year == year else f", restated from {row.price_year}"
    return value, f"{value:,.0f} USD of {year}, {row.value_basis} value of {row.title}{mark}{was}"


def crossings_of(asked: Asked, routes: Sequence[Route], year: int) -> list[str]:
    """Return the crossings on the ways that have a value in the money of the year, each once."""
    deals = dict.fromkeys(item.deal for route in routes for item in route.deals)
    rows = cr.compare_deals(asked.geo, deals, price_year=year, confidential=asked.confidential)
    return [
        row.deal_id for row in rows if row.group == "crossing" and row.value_restated is not None
    ]


def route_costs(
    asked: Asked,
    routes: Sequence[Route],
    year: int,
    land: str,
    own: dict[str, Any],
    fee: float | None = None,
) -> list[RouteCost]:
    """Return what ways cost; a fee is paid once for a crossing."""
    given: dict[str, Any] = {"price_year": year, "land": land, "rates": own}
    if fee is not None:
        given["fee"] = cr.money.CrossingFee("USD", one_off=fee)
    costs = [cr.route_cost(route, asked.geo, **given) for route in routes]
    _check_open(asked, "a cost", [item.visibility == "confidential" for item in costs])
    return costs


def _check_open(asked: Asked, what: str, hidden: Iterable[bool]) -> None:
    """Refuse what rests on confidential rates, which could be worked out from it."""
    if any(hidden) and not asked.confidential:
        hint = "--confidential tells them"
        problem = Problem("confidential", "rates", f"{what} rests on confidential rates", hint)
        raise ModelError.of("costs", [problem])


def _said(rate: float, terms: Sequence[int], timing: Timing, year: int) -> str:
    years = ", ".join(str(term) for term in terms)
    return (
        f"discount rate {rate:g} % a year, term {years} years, paid in {timing.value}, "
        f"money of {year}"
    )


def _show(
    asked: Asked,
    routes: Sequence[Route],
    rows: list[dict[str, Any]],
    tables: Sequence[Any],
    format: Any,
    output: Any,
    said: str,
) -> None:
    """Print the rows or write them, each with the money that it is in and its credits."""
    public = {
        name
        for name, source in asked.geo.sources.items()
        if asked.confidential or source.visibility == "public"
    }
    lines = {route.id: route for route in routes}
    shown = []
    for row in rows:
        sources = [name for name in row["source_ids"] if name in public]
        shown.append(
            row
            | {
                "source_ids": sources,
                "attribution": credit(asked.geo, sources),
                "money": said,
            }
        )
    show_ways(asked, [lines.get(row["id"]) for row in rows], shown, tables, format, output)
