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
from cableroute.cli.routes import Asked, found_ways, gathered, show_ways
from cableroute.errors import ModelError, Problem
from cableroute.presentation.terminal import Column, table

if TYPE_CHECKING:
    from cableroute.model.routes import Route
    from cableroute.money.costs import CostTotal, RouteCost
    from cableroute.money.worth import DealWorth, SecondPath, WayBreakEven

NOT_KNOWN = "not known"
NO_LIKELY = "none"
TOO_WIDE = "too uncertain to use: a downtime spans an order of magnitude or more"


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
    lives = [cr.lifetime_cost(item, term_years=term[0], **over) for item in costs]
    found: tuple[SecondPath, ...] = ()
    if price is not None:
        others = [route for route in routes if route is not routes[way - 1]]
        found = cr.second_paths(
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
        a_km = cr.sea_km_cost(asked.geo, price_year=year, rates=own)
        _check_open(asked, "a km at sea", [a_km.visibility == "confidential"])
        length = cr.break_even_km(fee or 0.0, a_km, **over)
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
        cr.way_break_even(
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
    from cableroute.money.cash_flows import rate_faults, term_faults

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
        given["fee"] = cr.CrossingFee("USD", one_off=fee)
    costs = [cr.route_cost(route, asked.geo, **given) for route in routes]
    _check_open(asked, "a cost", [item.visibility == "confidential" for item in costs])
    return costs


def _check_open(asked: Asked, what: str, hidden: Iterable[bool]) -> None:
    """Refuse what rests on confidential rates, which could be worked out from it."""
    if any(hidden) and not asked.confidential:
        hint = "--confidential tells them"
        problem = Problem("confidential", "rates", f"{what} rests on confidential rates", hint)
        raise ModelError.of("costs", [problem])


# --- rows: each figure one, low, likely and high ---


def _row(kind: str, id: str, name: str, quantity: str, **cells: Any) -> dict[str, Any]:
    blank: dict[str, Any] = {
        "kind": kind, "id": id, "name": name, "quantity": quantity, "low": None, "likely": None,
        "high": None, "unit": "", "price_year": None, "term_years": None, "not_known": "",
        "note": "", "source_ids": [],
    }  # fmt: skip
    return blank | cells


def _deal_rows(found: DealWorth) -> list[dict[str, Any]]:
    deal = found.deal
    about = ("deal", deal.deal_id, deal.title)
    note = "; ".join(text for text in (deal.mark, f"{deal.value_basis} value") if text)
    common: dict[str, Any] = {"price_year": found.price_year, "source_ids": list(deal.source_ids)}
    unit = found.currency
    reasons = {item.quantity: item.reason for item in found.not_known}
    rows = [
        _row(*about, "value", low=found.value, likely=found.value, high=found.value, unit=unit,
             note=note, **common)
    ]  # fmt: skip
    for quantity, span, words, said in (
        ("per_km", deal.per_km, f"{unit}/km", ""),
        ("per_fibre_pair", deal.per_fibre_pair, f"{unit}/fibre pair", deal.fibre_pairs_basis),
        ("per_fibre_pair_km", found.per_fibre_pair_km, f"{unit}/(fibre pair km)",
         deal.fibre_pairs_basis),
    ):  # fmt: skip
        low, high = span or (None, None)
        why = "" if span else reasons.get(quantity.removesuffix("_km"), reasons.get("per_km", ""))
        rows.append(_row(*about, quantity, low=low, high=high, unit=words, note=said,
                         not_known=why, **common))  # fmt: skip
    for term in found.terms:
        for quantity, span, words in (
            ("per_year", term.per_year, f"{unit}/year"),
            ("per_km_year", term.per_km_year, f"{unit}/(km year)"),
            ("per_fibre_pair_year", term.per_fibre_pair_year, f"{unit}/(fibre pair year)"),
        ):
            if span is not None:
                rows.append(_row(*about, quantity, low=span[0], high=span[1], unit=words,
                                 term_years=term.term_years, **common))  # fmt: skip
    return rows


def _cost_rows(cost: RouteCost, life: CostTotal, term: int) -> list[dict[str, Any]]:
    about = ("way", cost.route_id, cost.route_name)
    rows = [
        _row(*about, item.component, low=item.low, likely=item.likely, high=item.high,
             unit="USD" if item.when == "once" else "USD/year", price_year=cost.price_year,
             not_known=item.why, note="; ".join((item.quantity, *item.notes)),
             source_ids=list(item.source_ids))
        for item in cost.items
    ]  # fmt: skip
    for quantity, total, unit, years in (
        ("build", cost.build, "USD", None),
        ("yearly", cost.yearly, "USD/year", None),
        ("lifetime, present value", life, "USD", term),
    ):
        rows.append(
            _row(*about, quantity, low=total.low, likely=total.likely, high=total.high, unit=unit,
                 price_year=cost.price_year, term_years=years,
                 not_known=", ".join(total.not_known), note=_total_note(total))
        )  # fmt: skip
    if cost.benchmark is not None and cost.benchmark.is_known:
        item = cost.benchmark
        rows.append(
            _row(*about, "whole system at published prices", low=item.low, likely=item.likely,
                 high=item.high, unit="USD", price_year=cost.price_year,
                 note="; ".join(("beside the sum, not in it", item.quantity, *item.notes)),
                 source_ids=list(item.source_ids))
        )  # fmt: skip
    return rows


def _total_note(total: CostTotal) -> str:
    """Return what a sum leaves open: its known part, and what has no likely figure."""
    said = []
    if total.not_known:
        likely = "" if total.known_likely is None else f", likely {total.known_likely:.0f}"
        said.append(f"known components: {total.low:.0f} to {total.known_high:.0f}{likely}")
    if total.no_likely:
        said.append(f"no likely figure of {', '.join(total.no_likely)}")
    return "; ".join(said)


def _second_rows(found: SecondPath, term: int, basis: str, year: int) -> list[dict[str, Any]]:
    about = ("second way", found.second_id, f"{found.second_id} beside {found.first_id}")
    avoided = found.worth.avoided_min_per_year
    hangs = f"hangs most on {found.dominant}" if found.dominant else ""
    wide = TOO_WIDE if found.is_too_uncertain else ""
    said = (f"at {basis}", hangs, wide, *(f"rests on {text}" for text in found.rests_on))
    note = "; ".join(text for text in (*said, *found.stands_in) if text)
    return [
        _row(*about, "downtime avoided", low=avoided.low, likely=avoided.likely,
             high=avoided.high, unit="min/year", note=note),
        _row(*about, "cost of a minute avoided", low=found.worth.usd_per_minute_low,
             likely=found.worth.usd_per_minute_likely, high=found.worth.usd_per_minute_high,
             unit="USD/min", price_year=year, term_years=term, note=note),
    ]  # fmt: skip


def _break_row(
    way: Route, longer: Route, item: WayBreakEven, term: int, year: int
) -> dict[str, Any]:
    found, undecided = item.found, item.is_undecided or item.is_unknown
    low, likely, high = (None,) * 3 if undecided else (found.low, found.base, found.high)
    said = (f"against {way.id}", _verdict(item), _draws(item))
    return _row(
        "break-even", longer.id, longer.name, found.variable, low=low, likely=likely,
        high=high, unit=found.unit, price_year=year, term_years=term,
        not_known=", ".join(item.difference.not_known),
        note="; ".join(text for text in said if text),
        source_ids=list(longer.all_source_ids),
    )  # fmt: skip


def _draws(item: WayBreakEven) -> str:
    """Return where 90 of 100 draws lie, where figures were drawn."""
    drawn = item.sampled
    if drawn is None or item.is_undecided or item.is_unknown:
        return ""
    unit = item.found.unit
    scale, word = (1e6, "M ") if unit.startswith("USD") else (1.0, "")
    low, high = (max(value / item.per_unit, 0.0) / scale for value in (drawn.p5, drawn.p95))
    return (
        f"90 of 100 of {drawn.draws:,} draws (seed {drawn.seed}): {low:,.3g} to {high:,.3g} "
        f"{word}{unit}"
    )


def _length_row(found: Any, a_km: RouteCost, term: int, year: int) -> dict[str, Any]:
    return _row(
        "break-even", "length", "extra length at sea", found.variable, low=found.low,
        likely=found.base, high=found.high, unit="km", price_year=year, term_years=term,
        not_known=", ".join(a_km.build.not_known + a_km.yearly.not_known),
        source_ids=[source for item in a_km.items for source in item.source_ids],
    )  # fmt: skip


def _verdict(item: WayBreakEven) -> str:
    """Return what to say of a way that wins without a fee, or pays one that is not known."""
    if item.is_unknown:
        return "nothing of what either way costs is known (--cost gives costs of your own)"
    if item.is_undecided:
        return "what is known of it costs less, but its own crossing has no price"
    said = []
    if item.found.is_always:
        said.append("costs less without any fee")
    elif item.found.low is None:
        said.append("may cost less without any fee")
    if "crossing fee" in item.difference.not_known:
        said.append("at least: its own crossing is not counted")
    return ", ".join(said)


# --- tables for people ---


def _millions(low: float | None, high: float | None) -> str:
    """Return a sum in millions, or that it is not known."""
    if low is None or high is None:
        return NOT_KNOWN
    return _span(low / 1e6, high / 1e6)


def _span(low: float | None, high: float | None) -> str:
    if low is None or high is None:
        return NOT_KNOWN
    first, last = f"{low:,.3g}", f"{high:,.3g}"
    if max(abs(low), abs(high)) >= 1000:
        first, last = f"{_rounded(low):,.0f}", f"{_rounded(high):,.0f}"
    return first if first == last else f"{first} – {last}"


def _rounded(value: float) -> float:
    return float(f"{value:.3g}")


def _of_span(span: tuple[float, float] | None) -> str:
    return _span(*(span or (None, None)))


def _deals_table(deals: Sequence[DealWorth]) -> Table | Text:
    if not deals:
        return Text("No crossing with a known value is among the deals on these ways.\n")
    years = sorted({term.term_years for item in deals for term in item.terms})
    columns = [
        Column("deal"),
        Column("value\nM", True),
        Column("per km", True),
        Column("per pair\nM, inferred", True),
        *(Column(f"a year\nM, {term:g} y", True) for term in years),
    ]
    cells = []
    for item in deals:
        by_term = {term.term_years: term for term in item.terms}
        mark = f" ({item.deal.mark})" if item.deal.mark else ""
        pair = item.deal.per_fibre_pair
        cells.append(
            [
                f"{item.deal.title}{mark}",
                f"{item.currency} {item.value / 1e6:,.3g}{_as_signed(item)}",
                _of_span(item.deal.per_km),
                _millions(*(pair or (None, None))),
                *(_millions(*by_term[term].per_year) if term in by_term else "–" for term in years),
            ]
        )
    year = deals[0].price_year
    return table(f"What the crossings on these ways buy, in money of {year}", columns, cells)


def _as_signed(item: DealWorth) -> str:
    """Return the value in its own money, where that of another year is told."""
    deal = item.deal
    if deal.value is None or deal.price_year in (None, item.price_year):
        return ""
    return f"\n{deal.value / 1e6:,.3g} of {deal.price_year}"


def _costs_table(
    routes: Sequence[Route], costs: Sequence[RouteCost], lives: Sequence[CostTotal], term: int
) -> Table:
    columns = [
        Column("", True),
        Column("way"),
        Column("M USD"),
        Column("low", True),
        Column("likely", True),
        Column("high", True),
        Column("not known, so that a sum is a lower bound (+)"),
    ]
    cells = []
    for number, (route, cost, life) in enumerate(zip(routes, costs, lives, strict=True), start=1):
        lines = {
            "build": _total(cost.build),
            "a year": _total(cost.yearly),
            f"{term} y, worth now": _total(life),
        }
        if (whole := cost.benchmark) is not None:
            lines["beside it: whole systems"] = _three(whole.low, whole.likely, whole.high)
        sums = ["\n".join(column) for column in zip(*lines.values(), strict=True)]
        lacks = ", ".join(life.not_known) or "–"
        cells.append([str(number), route.name, "\n".join(lines), *sums, lacks])
    title = (
        f"What the known components of each way cost, money of {costs[0].price_year}; likely "
        f"{NO_LIKELY}: a component has no likely figure"
    )
    return table(title, columns, cells)


def _components_table(way: int, cost: RouteCost) -> Table:
    """Return what a way costs by component."""
    columns = [
        Column("component"),
        Column("M USD"),
        Column("low", True),
        Column("likely", True),
        Column("high", True),
        Column("of, and from what"),
    ]
    cells = [
        [
            item.component,
            "once" if item.when == "once" else "a year",
            *_three(item.low, item.likely, item.high),
            "; ".join(text for text in (item.why, item.quantity, *item.notes) if text),
        ]
        for item in cost.items
    ]
    return table(f"Way {way} by component, money of {cost.price_year}", columns, cells)


def _three(low: float | None, likely: float | None, high: float | None) -> tuple[str, str, str]:
    """Return low, likely and high in millions; of a known figure, also that it has no likely."""
    if low is None or high is None:
        return NOT_KNOWN, NOT_KNOWN, NOT_KNOWN
    middle = NO_LIKELY if likely is None else _millions(likely, likely)
    return _millions(low, low), middle, _millions(high, high)


def _total(total: CostTotal) -> tuple[str, str, str]:
    if total.known_high == 0 and total.not_known:
        return _three(None, None, None)
    more = "" if total.is_complete else "+"
    low, likely, high = _three(total.low, total.known_likely, total.known_high)
    return low + more, likely if likely == NO_LIKELY else likely + more, high + more


def _second_table(
    routes: Sequence[Route],
    way: int,
    found: Sequence[SecondPath],
    price: float,
    year: int,
    term: int,
) -> Table:
    names = {route.id: (number, route.name) for number, route in enumerate(routes, start=1)}
    columns = [
        Column("", True),
        Column("second way"),
        Column("minutes avoided\na year", True),
        Column("USD a minute\nlikely", True),
        Column("low – high", True),
    ]
    cells = []
    for item in found:
        number, name = names[item.second_id]
        avoided, cost = item.worth.avoided_min_per_year, item.worth
        likely = cost.usd_per_minute_likely
        high = cost.usd_per_minute_high
        low = cost.usd_per_minute_low
        bounds = _span(low, high)
        if low is not None and high is None:
            bounds = f"{_rounded(low):,.0f} – no bound"
        cells.append(
            [
                str(number),
                name,
                _span(avoided.low, avoided.high),
                "no bound" if likely is None else f"{_rounded(likely):,.0f}",
                bounds,
            ]
        )
    title = (
        f"A second way beside way {way} for {_rounded(price / 1e6):g} M USD of {year}, "
        f"over {term} years"
    )
    return table(title, columns, cells)


def _rest_on(found: Sequence[SecondPath], basis: str) -> Text:
    """Return on which price and rates the cost of a minute rests, and how far to trust it."""
    lines = [f"price: {basis}", *dict.fromkeys(said for item in found for said in item.rests_on)]
    if any(item.is_too_uncertain for item in found):
        lines.append(TOO_WIDE)
    return Text("A minute rests on:\n" + "\n".join(f"  {line}" for line in lines) + "\n")


def _unknown(
    deals: Sequence[DealWorth], costs: Sequence[RouteCost], found: Sequence[SecondPath]
) -> list[Text]:
    """Return what is not known, in lines."""
    lines = [f"{item.deal.title}: {missing.reason}" for item in deals for missing in item.not_known]
    reasons = dict.fromkeys(
        f"{item.component}: {item.why}"
        for cost in costs
        for item in cost.items
        if not item.is_known
    )
    faults = (f"minutes: {said}" for item in found for said in item.stands_in)
    listed = dict.fromkeys([*lines, *reasons, *faults])
    return [Text("Not known:\n" + "\n".join(f"  {line}" for line in listed) + "\n")] * bool(listed)


def _break_tables(
    routes: Sequence[Route],
    way: int,
    numbers: Sequence[int],
    found: Sequence[WayBreakEven],
    said: str,
) -> list[Table | Text]:
    unit = found[0].found.unit
    scaled = 1e6 if unit.startswith("USD") else 1.0
    heading = f"M {unit}" if scaled > 1 else unit
    columns = [
        Column("", True),
        Column("longer way"),
        Column(f"wins from\n{heading}", True),
        Column("hangs most on"),
    ]

    def cell(item: WayBreakEven) -> str:
        if item.is_undecided or item.is_unknown:
            return NOT_KNOWN
        if item.found.is_always:
            return "any"
        low, high = (
            None if value is None else value / scaled for value in (item.found.low, item.found.high)
        )
        if low is None and high is not None:
            return f"0 – {_rounded(high):,g}"
        return _span(low, high)

    cells = [
        [
            str(number),
            "\n".join(
                text for text in (routes[number - 1].name, _verdict(item), _draws(item)) if text
            ),
            cell(item),
            item.swings[0].name if item.swings and item.swings[0].width else "–",
        ]
        for number, item in zip(numbers, found, strict=True)
    ]
    title = f"From which {found[0].found.variable} for way {way} on a longer way costs less"
    lacks = dict.fromkeys(name for item in found for name in item.difference.not_known)
    tables: list[Table | Text] = [
        table(title, columns, cells),
        Text(f"Way {way}: {routes[way - 1].name}, its crossing fee left out"),
    ]
    if lacks:
        tables.append(
            Text(
                f"Not known, and in no figure: {', '.join(lacks)}. What grows with length "
                "raises the break-even."
            )
        )
    return [*tables, Text(f"Money: {said}; each way as if built anew")]


def _length_tables(found: Any, a_km: RouteCost, fee: float, said: str) -> list[Table | Text]:
    rows = [
        [
            item.component,
            item.when,
            NOT_KNOWN if item.low is None else _span(item.low, item.high),
        ]
        for item in a_km.items
    ]
    lacks = ", ".join((*a_km.build.not_known, *a_km.yearly.not_known))
    said_of = f"; {lacks} not known, which makes it shorter" if lacks else ""
    return [
        table(
            f"What a km at sea costs, USD of {a_km.price_year}",
            [Column("component"), Column("when"), Column("USD", True)],
            rows,
        ),
        Text(
            f"A fee of {_rounded(fee / 1e6):g} M USD pays for {_span(found.low, found.high)} km "
            f"more at sea{said_of}."
        ),
        Text(f"Money: {said}"),
    ]


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
