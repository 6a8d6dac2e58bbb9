"""Commands on money: worth, breakeven."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

import cableroute as cr
from cableroute.cli.app import command, credit
from cableroute.cli.arguments import (
    OTHER_PLACE_ARGUMENT,
    PLACE_ARGUMENT,
    RATE_OPTION,
    MoneyOptions,
    OutputOptions,
    SearchOptions,
    Timing,
    Vary,
)
from cableroute.cli.asked import (
    Asked,
    check_another,
    check_open,
    check_routes,
    found_routes,
    gathered,
    show_routes,
)
from cableroute.cli.flattening import option
from cableroute.errors import ModelError, Problem
from cableroute.presentation.terminal import View
from cableroute.text import counted

if TYPE_CHECKING:
    from cableroute.model.deals import Deal
    from cableroute.model.routes import Route
    from cableroute.money.costs import RouteCost
    from cableroute.money.crossover import LeaseBreakEven
    from cableroute.money.leases import LeasePrice
    from cableroute.money.second_path import SecondPath


FOUR = 4
"""How many paths a table of further paths goes up to."""


@dataclass(frozen=True, kw_only=True)
class SecondOptions:
    """A second route beside one of the set."""

    second: str | None = option(
        "--second USD|DEAL",
        "Price of a second route, or the deal whose value it is: what a minute costs.",
    )
    have: list[str] | None = option(
        "--have N|PATH",
        "A route that exists; may be repeated; default: what an agreement buys, else 1.",
    )


@command(
    "cableroute worth Marseille Mumbai --term 15 --rate 8",
    "cableroute worth Zafarana Abu-Talat --term 15 --rate 8 --second 20e6",
)
def worth(
    start: str = PLACE_ARGUMENT,
    end: str = OTHER_PLACE_ARGUMENT,
    *,
    term: list[int] = option("--term YEARS", "Term; may be repeated.", ...),
    rate: float = RATE_OPTION,
    beside: SecondOptions,
    money: MoneyOptions,
    search: SearchOptions,
    output: OutputOptions,
) -> None:
    """Show what deals on the routes buy, and what routes cost.

    With --second: what a minute of downtime costs that a further path avoids, beside those of
    --have.
    """
    from cableroute.presentation.deal_tables import letters_of
    from cableroute.presentation.money_tables import (
        cost_records,
        deal_records,
        unknown_lines,
        unvalued_lines,
        unvalued_record,
        worth_tables,
    )
    from cableroute.questions.of_money import unvalued_deals

    asked = gathered(start, end, search)
    year = price_year_of(asked, money.price_year)
    own = own_costs(asked, money.cost)
    check_money(term, rate)
    routes = found_routes(asked)
    have, why = _have(asked, routes, beside.have)
    number = 1 + routes.index(have[0])
    price, basis = (None, "") if beside.second is None else _price(asked, beside.second)
    over: dict[str, Any] = {"rate_pct": rate, "timing": money.timing.value}
    terms = sorted(set(term))
    given: dict[str, Any] = {"price_year": year, "confidential": asked.confidential, **over}
    deals = [
        cr.deal_worth(asked.geo, deal, terms_years=terms, **given)
        for deal in crossings_of(asked, routes)
    ]
    costs = route_costs(asked, routes, year, money.land.value, own)
    paid_over = cr.money.Terms(term_years=term[0], **over)
    lives = [cr.money.lifetime_cost(item, terms=paid_over).total for item in costs]
    beyond = _FurtherPaths((), [], [])
    if price is not None:
        beyond = _further_paths(asked, routes, have, (price, [basis, *why]), paid_over)
    rows = [row for item in deals for row in deal_records(item)]
    unvalued = unvalued_deals(routes, asked.geo, confidential=asked.confidential)
    rows += [unvalued_record(*item) for item in unvalued]
    for item, life in zip(costs, lives, strict=True):
        rows += cost_records(item, life, term[0])
    rows += beyond.rows
    said = _said(rate, term, money.timing, year)
    tables = worth_tables(asked.geo, routes, number, deals, costs, lives, term[0])
    tables += beyond.tables
    tables += [
        *unknown_lines(letters_of(routes, asked.geo), deals, costs, number, beyond.found),
        *unvalued_lines(unvalued),
        f"Money: {said}",
    ]
    _show(asked, routes, rows, tables, output.view(), said)


class _FurtherPaths(NamedTuple):
    """What further paths save, as records and as tables."""

    found: tuple[SecondPath, ...]
    rows: list[dict[str, Any]]
    tables: list[Any]


def _further_paths(
    asked: Asked,
    routes: Sequence[Route],
    have: Sequence[Route],
    priced: tuple[float | Deal, list[str]],
    terms: cr.money.Terms,
) -> _FurtherPaths:
    """Return what each route saves beside those that exist, and one path after another."""
    from cableroute.money.second_path import bought_in_order, path_steps
    from cableroute.presentation.further_path_tables import (
        second_records,
        second_tables,
        step_records,
        steps_table,
    )

    price, basis = priced
    paid: dict[str, Any] = {"price": price, "terms": terms, "assumptions": asked.assumed}
    others = [route for route in routes if route not in have]
    found = cr.money.second_paths(asked.geo, have, seconds=others, **paid)
    ladder = bought_in_order(
        _with_more_paths(asked, routes), asked.geo, have=have, assumptions=asked.assumed
    )
    steps = path_steps(ladder, asked.geo, **paid)
    hidden = [*(it.is_confidential for it in found), *(it.path.is_confidential for it in steps)]
    check_open(asked, "what a minute costs", hidden)
    years = int(terms.term_years)
    rows = [row for item in found for row in second_records(item, years, basis[0])]
    tables = second_tables(
        asked.geo, routes, [1 + routes.index(route) for route in have], found,
        steps_table(asked.geo, ladder, steps), basis, years,
    )  # fmt: skip
    return _FurtherPaths(found, [*rows, *step_records(steps, years, basis[0])], tables)


def _with_more_paths(asked: Asked, routes: Sequence[Route]) -> list[Route]:
    """Return routes, with every path there is where fewer than four cross one country."""
    from cableroute.routing.every_path import with_every_path

    if len(routes) >= FOUR or any(route.system_ids for route in routes):
        return list(routes)
    return with_every_path(routes, asked.geo, asked.start, asked.end, asked.conditions)


def _have(
    asked: Asked, routes: Sequence[Route], given: Sequence[str] | None
) -> tuple[list[Route], list[str]]:
    """Return the routes that exist, by number, id or name, and why where none is given."""
    from cableroute.questions.of_money import held_routes

    found, deal = held_routes(routes, asked.geo, given or (), asked.assumed, where="--have")
    if deal is None:
        return found, []
    said = (
        f"paths that exist: {deal.title} buys at least {deal.path_count[0]} and does not "
        "say which; those least down together are taken"
    )
    return found, [said]


@dataclass(frozen=True, kw_only=True)
class SoughtOptions:
    """What a break-even is of."""

    vary: Vary = option(
        "--vary", "What is sought: a crossing charge, traffic, or km at sea.", Vary.charge
    )
    per_tbps: float | None = option(
        "--per-tbps USD",
        "For traffic: crossing charge per Tbit/s and year.",
        rare=True,
    )
    charge: float | None = option(
        "--charge USD", "For length: the crossing charge, paid once.", rare=True
    )
    route: int = option("--route N", "The route that pays for a crossing.", 1, min=1)
    against: list[int] | None = option(
        "--against N", "A longer route; may be repeated; default: all.", min=1
    )
    draws: int | None = option(
        "--draws N", "Also draw the figures at random; with --seed.", rare=True
    )
    seed: int | None = option("--seed N", "Of the draws: same seed, same draws.", rare=True)

    lease: str | None = option(
        "--lease USD",
        "A year of the same capacity on another route: one, or LOW,HIGH.",
        rare=True,
    )
    own_lease: str | None = option(
        "--own-lease USD",
        "Yearly lease of the rest of the route that pays the crossing: one, or LOW,HIGH.",
        rare=True,
    )

    def faults(self) -> list[Problem]:
        """Return which of the options lack another."""
        found = [
            Problem("option", flag, f"is needed where {self.vary.value} is sought", hint)
            for flag, value, wanted, hint in (
                ("--per-tbps", self.per_tbps, Vary.traffic, "give USD per Tbit/s and year"),
                ("--charge", self.charge, Vary.length, "give USD, paid once"),
            )
            if self.vary is wanted and value is None
        ]
        found += [
            Problem("option", flag, f"does not count where {self.vary.value} is sought",
                    "leave it out")
            for flag, value, counts in (
                ("--per-tbps", self.per_tbps, (Vary.traffic,)),
                ("--charge", self.charge, (Vary.length,)),
                ("--lease", self.lease, (Vary.charge, Vary.yearly_charge)),
                ("--own-lease", self.own_lease, (Vary.charge, Vary.yearly_charge)),
                ("--against", self.against, (Vary.charge, Vary.yearly_charge, Vary.traffic)),
                ("--draws", self.draws, (Vary.charge, Vary.yearly_charge, Vary.traffic)),
            )
            if value is not None and self.vary not in counts
        ]  # fmt: skip
        if (self.draws is None) != (self.seed is None):
            hint = "give both, or neither"
            found.append(Problem("option", "--draws, --seed", "one of the two is given", hint))
        return found


@command(
    "cableroute breakeven Marseille Mumbai --term 15 --rate 8 --against 9",
    "cableroute breakeven Frankfurt Singapore --term 15 --rate 8 --own-lease 400000",
)
def breakeven(
    start: str = PLACE_ARGUMENT,
    end: str = OTHER_PLACE_ARGUMENT,
    *,
    term: int = option("--term YEARS", "Term.", ...),
    rate: float = RATE_OPTION,
    sought: SoughtOptions,
    money: MoneyOptions,
    search: SearchOptions,
    output: OutputOptions,
) -> None:
    """Show the crossing charge above which another route costs less.

    Against a lease on another route: a sourced price, or yours with --lease. Then as if both
    were built new. Or the break-even traffic, or how many km at sea a charge pays for.
    """
    from cableroute.presentation.lease_tables import lease_records, lease_tables
    from cableroute.presentation.money_tables import (
        break_record,
        break_tables,
        length_record,
        length_tables,
    )

    asked = gathered(start, end, search)
    year = price_year_of(asked, money.price_year)
    own = own_costs(asked, money.cost)
    check_money([term], rate)
    spans, wrong = usd_spans({"--lease": sought.lease, "--own-lease": sought.own_lease})
    ModelError.check("breakeven", [*sought.faults(), *wrong])
    terms = cr.money.Terms(rate_pct=rate, term_years=term, timing=money.timing.value)
    said, view = _said(rate, [term], money.timing, year), output.view()
    routes, number = found_routes(asked), sought.route
    if sought.vary is Vary.length:
        a_km = cr.money.sea_km_cost(asked.geo, price_year=year, rates=own)
        check_open(asked, "a km at sea", [a_km.visibility == "confidential"])
        charge = sought.charge or 0.0
        length = cr.money.break_even_km(charge, sea_km=a_km, terms=terms)
        rows = [length_record(length, a_km, term, year)]
        _show(asked, routes, rows, length_tables(length, a_km, charge, said), view, said)
        return
    check_routes(routes, number)
    check_routes(routes, *(sought.against or ()), flag="--against")
    numbers = [other for other in sought.against or range(1, len(routes) + 1) if other != number]
    check_another(number, numbers)
    costs = route_costs(asked, routes, year, money.land.value, own)
    over: dict[str, Any] = {
        "terms": terms, "draws": sought.draws, "seed": sought.seed,
        "vary": sought.vary.value.replace("-", " "), "annual_per_tbps": sought.per_tbps,
    }  # fmt: skip
    found = [
        cr.money.route_break_even(costs[number - 1], costs[other - 1], **over) for other in numbers
    ]
    rows = [
        break_record(routes[number - 1], routes[other - 1], item, term, year)
        for other, item in zip(numbers, found, strict=True)
    ]
    tables = break_tables(asked.geo, routes, number, numbers, found, said)
    if sought.vary is not Vary.traffic:
        leases = _leases(asked, routes[0], spans, terms, year)
        ends = f"{asked.start} and {asked.end}"
        rows = [*lease_records(leases, term), *rows]
        tables = [*lease_tables(leases, ends, term, view), *tables]
    _show(asked, [routes[other - 1] for other in numbers], rows, tables, view, said)


def _leases(
    asked: Asked,
    route: Route,
    spans: dict[str, tuple[float, float]],
    terms: cr.money.Terms,
    year: int,
) -> list[LeaseBreakEven]:
    """Return the charges at which a crossing costs as much as a lease, given or sourced."""
    from cableroute.money.crossover import lease_break_even
    from cableroute.money.leases import LeasePrice, lease_prices, visibility_of

    if "--lease" in spans:
        prices: tuple[LeasePrice, ...] = (LeasePrice("lease", "as passed in", *spans["--lease"]),)
    else:
        prices = lease_prices(asked.geo, route.legs[0].start, route.legs[-1].end, year=year)
        check_open(asked, "a lease", [visibility_of(prices) == "confidential"])
    own = spans.get("--own-lease", (0.0, 0.0))
    return [lease_break_even(price, terms=terms, own_per_year=own) for price in prices]


# --- arguments ---


def usd_spans(
    given: Mapping[str, str | None],
) -> tuple[dict[str, tuple[float, float]], list[Problem]]:
    """Return amounts of options, one or LOW,HIGH, and what is wrong with them."""
    found, faults = dict[str, tuple[float, float]](), list[Problem]()
    for flag, text in given.items():
        if text is None:
            continue
        try:
            numbers = [float(part) for part in text.split(",")]
        except ValueError:
            numbers = []
        if len(numbers) in (1, 2) and 0 <= numbers[0] <= numbers[-1] < 1e15:
            found[flag] = (numbers[0], numbers[-1])
        else:
            hint = "give USD a year, e.g. 1.5e6 or 1e6,2e6"
            faults.append(Problem("number", flag, f"is {text!r}", hint))
    return found, faults


def price_year_of(asked: Asked, given: int | None) -> int:
    """Return the price year: as given, as assumed, or the last with an index."""
    from cableroute.questions.of_money import money_year

    return money_year(asked.geo, asked.assumed, given)


def own_costs(asked: Asked, items: Iterable[str] | None) -> dict[str, Any]:
    """Return the costs of --cost, and the rates of faults where they are assumed."""
    from cableroute.questions.of_money import fault_rates

    found = fault_rates(asked.assumed)
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
    ModelError.check("arguments", faults)
    return found | given


def check_money(terms: Sequence[int], rate: float) -> None:
    """Report a wrong rate and wrong terms before anything is searched."""
    from cableroute.money.inputs import rate_faults, term_faults

    faults = rate_faults(rate, "--rate")
    for term in terms:
        faults += [replace(fault, where="--term") for fault in term_faults(term)]
    ModelError.check("arguments", faults)


def _price(asked: Asked, text: str) -> tuple[float | Deal, str]:
    """Return a price and its basis: a number of USD, paid at once, or a deal in USD."""
    try:
        price = float(text)
    except ValueError:
        pass
    else:
        return price, f"{price:,.0f} USD, as given, paid at once"
    [row] = cr.compare_deals(asked.geo, [text], confidential=asked.confidential) or [None]
    if row is None or row.value is None or row.currency != "USD":
        hint = "give a number of USD"
        problem = Problem("price", f"--second {text}", "has no value in USD", hint)
        raise ModelError.of("arguments", [problem])
    mark = f", {row.mark}" if row.mark else ""
    year = "" if row.price_year is None else f" of {row.price_year}"
    paid = "" if row.payment_profile == "unknown" else f", {row.payment_profile}"
    basis = f"{row.value:,.0f} USD{year}, {row.value_basis} value of {row.title}{mark}{paid}"
    return asked.geo.deals[row.deal_id], basis


def crossings_of(asked: Asked, routes: Sequence[Route]) -> list[str]:
    """Return the crossings on the routes whose value is published, each once."""
    from cableroute.questions.of_money import priced_crossings

    return priced_crossings(routes, asked.geo, confidential=asked.confidential)


def route_costs(
    asked: Asked,
    routes: Sequence[Route],
    year: int,
    land: str,
    own: dict[str, Any],
    charge: float | None = None,
) -> list[RouteCost]:
    """Return what routes cost; a charge is paid once for a crossing."""
    from cableroute.money.contracts import CrossingCharge

    given: dict[str, Any] = {"price_year": year, "land": land, "rates": own}
    if charge is not None:
        given["charge"] = CrossingCharge("USD", one_off=charge)
    costs = [cr.route_cost(asked.geo, route, **given) for route in routes]
    check_open(asked, "a cost", [item.visibility == "confidential" for item in costs])
    return costs


def _said(rate: float, terms: Sequence[int], timing: Timing, year: int) -> str:
    years = ", ".join([*map(str, terms[:-1]), counted(terms[-1], "year")])
    return (
        f"discount rate {rate:g} % a year, term {years}, paid in {timing.value}, in {year} prices"
    )


def _show(
    asked: Asked,
    routes: Sequence[Route],
    rows: list[dict[str, Any]],
    tables: Sequence[Any],
    view: View,
    said: str,
) -> None:
    """Print or write the rows, each with its currency and price year, and the credits."""
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
    show_routes(asked, [lines.get(row["id"]) for row in rows], shown, tables, view)
