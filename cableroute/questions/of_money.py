"""Answers on money: what deals and routes are worth, and where a sum helps most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import cableroute as cr
from cableroute.errors import ModelError, Problem
from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.store import Geodata
from cableroute.investment.candidates import KINDS
from cableroute.investment.invest import BETWEEN, InvestSettings, invest
from cableroute.model.deals import Deal
from cableroute.model.routes import Route
from cableroute.money.annuities import Terms
from cableroute.money.contracts import CrossingCharge
from cableroute.money.costs import RouteCost, lifetime_cost, route_cost
from cableroute.money.crossover import LeaseBreakEven, lease_break_even
from cableroute.money.deal_terms import CROSSING, NOT_SAID
from cableroute.money.deals import DealComparison, compare_deals
from cableroute.money.leases import LeasePrice, lease_prices, visibility_of
from cableroute.money.second_path import (
    SecondPath,
    agreed_paths,
    bought_in_order,
    path_steps,
    price_faults,
    routes_named,
)
from cableroute.money.worth import deal_worth
from cableroute.presentation.deal_tables import letters_of
from cableroute.presentation.further_path_tables import (
    second_records,
    second_tables,
    step_records,
    steps_table,
)
from cableroute.presentation.investment_tables import investment_records, investment_tables
from cableroute.presentation.lease_tables import lease_records, lease_tables
from cableroute.presentation.money_tables import (
    break_record,
    break_tables,
    cost_records,
    deal_records,
    length_record,
    length_tables,
    unknown_lines,
    unvalued_lines,
    unvalued_record,
    worth_tables,
)
from cableroute.presentation.terminal import View
from cableroute.questions.asked import (
    Answers,
    AskedQuestion,
    FoundAnswer,
    Parts,
    chosen_routes,
    route_answer,
)
from cableroute.questions.declared import BreakEvenQuestion, InvestQuestion, WorthQuestion
from cableroute.questions.question import refuse
from cableroute.questions.shared import MoneyFields, Timing, Vary
from cableroute.routing.every_path import with_every_path
from cableroute.text import counted

FOUR = 4
"""How many paths a table of further paths goes up to."""

OF_MONEY = ("kind", "id", "quantity", "term_years")
"""What a row of money is of."""

FAULT_RATES = ("sea_faults_per_1000km_year", "land_faults_per_1000km_year")


def money_year(geodata: Geodata, assumed: Assumptions, wanted: int | None = None) -> int:
    """Return the price year: as given, as assumed, or the last with an index.

    Raises
    ------
    ModelError
        None is given or assumed, and the tables have no index.

    Examples
    --------
    >>> from cableroute.geodata.assumptions import default_assumptions
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> money_year(geo, default_assumptions(geo), 2019)
    2019
    """
    year = assumed.price_year if wanted is None else wanted
    if year is not None:
        return year
    years = [item.year for item in geodata.deflators.values() if item.currency == "USD"]
    if not years:
        hint = "add rows of USD to deflators.csv"
        fault = Problem("price year", "price_year", "there is no price index", hint)
        raise ModelError.of("arguments", [fault])
    return max(years)


def fault_rates(assumed: Assumptions) -> dict[str, Any]:
    """Return the rates of faults that are assumed, as figures of a cost."""
    rates = {name: getattr(assumed, name) for name in FAULT_RATES}
    return {name: value for name, value in rates.items() if value is not None}


def priced_crossings(
    routes: Iterable[Route], geodata: Geodata, *, confidential: bool = False
) -> list[Deal]:
    """Return the crossings on some routes whose value is published, each once.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> priced_crossings([], open_geodata())
    []
    """
    deals = list(dict.fromkeys(item.deal for route in routes for item in route.deals))
    rows = compare_deals(geodata, deals, confidential=confidential)
    by_id = {deal.id: deal for deal in deals}
    return [by_id[it.deal_id] for it in rows if it.group == CROSSING and it.value is not None]


def unvalued_deals(
    routes: Iterable[Route], geodata: Geodata, *, confidential: bool = False
) -> list[tuple[DealComparison, str]]:
    """Return the deals on some routes that are no crossings of a published value, with why.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> from cableroute.routing.search import find_routes
    >>> geo = open_geodata()
    >>> deals = unvalued_deals(find_routes(geo, "Zafarana", "Abu Talat"), geo)
    >>> sorted({why for _, why in deals})
    ['it buys sea pairs or capacity, no crossing', 'what it buys is not stated']
    """
    deals = list(dict.fromkeys(item.deal for route in routes for item in route.deals))
    whys = {
        NOT_SAID: "what it buys is not stated",
        CROSSING: "its value is not published",
    }
    return [
        (row, whys.get(row.group, f"it buys {row.group}, no crossing"))
        for row in compare_deals(geodata, deals, confidential=confidential)
        if row.group != CROSSING or row.value is None
    ]


def own_costs(assumed: Assumptions, items: Iterable[str] | None) -> dict[str, Any]:
    """Return the costs of texts, as "landing_cost_usd=2e6", and the rates of faults as assumed.

    Raises
    ------
    ModelError
        With every text that has no figures, or a key that is given already.
    """
    faults, costs = list[Problem](), dict[str, Any]()
    for item in items or ():
        key, equals, text = item.partition("=")
        try:
            numbers = tuple(float(part) for part in text.split(","))
        except ValueError:
            numbers = ()
        if not equals or not numbers:
            hint = "write key=1.5, or key=low,likely,high"
            faults.append(Problem("number", f"cost, {item}", "has no figures", hint))
            continue
        if key.strip() in costs:
            hint = "give low,likely,high in one"
            faults.append(Problem("twice", f"cost, {item}", "is given already", hint))
        costs[key.strip()] = numbers
    ModelError.check("arguments", faults)
    return fault_rates(assumed) | costs


def route_costs(
    request: AskedQuestion,
    routes: Sequence[Route],
    year: int,
    land: str,
    rates: Mapping[str, Any],
    charge: float | None = None,
) -> list[RouteCost]:
    """Return the costs of routes; a charge is paid once for a crossing."""
    options: dict[str, Any] = {"price_year": year, "land": land, "rates": rates}
    if charge is not None:
        options["charge"] = CrossingCharge("USD", one_off=charge)
    costs = [route_cost(request.geo, route, **options) for route in routes]
    request.check_open("a cost", [item.visibility == "confidential" for item in costs])
    return costs


def check_another(number: int, others: Iterable[int]) -> None:
    """Report that there is no other route to compare one with."""
    if not {*others} - {number}:
        hint = "name another, or ask for more routes"
        fault = Problem("route", "against", "there is no other route", hint)
        raise ModelError.of("arguments", [fault])


class Pricing(NamedTuple):
    """In which prices sums are, what routes cost in them, and that in words."""

    year: int
    own: dict[str, Any]
    terms: Terms
    said: str


def sums_of(
    request: AskedQuestion, money: MoneyFields, terms: Sequence[int], rate: float
) -> Pricing:
    """Return the prices, terms and rate of sums."""
    year = money_year(request.geo, request.assumed, money.price_year)
    years = ", ".join([*map(str, terms[:-1]), counted(terms[-1], "year")])
    said = f"discount rate {rate:g} % a year, term {years}, paid in {money.timing.value}"
    paid = Terms(rate_pct=rate, term_years=terms[0], timing=money.timing.value)
    return Pricing(year, own_costs(request.assumed, money.cost), paid, f"{said}, in {year} prices")


def _money_answer(
    request: AskedQuestion,
    routes: Sequence[Route],
    rows: Iterable[Mapping[str, Any]],
    tables: Any,
    said: str,
    of: Sequence[Route],
) -> FoundAnswer:
    """Return an answer of which each row has its currency and price year, and its credits.

    Its rows are of `routes`, among those `of` which it is.
    """
    by_id = {route.id: route for route in routes}
    shown = [request.public(row) | {"money": said} for row in rows]
    return route_answer(
        request, shown, tables, of=OF_MONEY, each=[by_id.get(row["id"]) for row in shown], routes=of
    )


def held_routes(
    routes: Sequence[Route],
    geodata: Geodata,
    names: Sequence[str | int],
    assumed: Assumptions,
) -> tuple[list[Route], Deal | None]:
    """Return the routes that exist, by number, id or name, and the agreement that buys them.

    None given: those of a binding agreement, else the first route.
    """
    if names:
        return routes_named(routes, names, "have", of="arguments"), None
    agreed, deal = agreed_paths(geodata, routes, assumptions=assumed)
    return ([routes[0]], None) if deal is None else ([*agreed], deal)


def worth_answer(question: WorthQuestion, request: AskedQuestion) -> FoundAnswer:
    """Return the worth of deals on the routes, the costs, and the savings of further routes."""
    geo, money, first = request.geo, question.money, question.term[0]
    sums = sums_of(request, money, question.term, question.rate)
    routes = request.routes()
    have, deal = held_routes(routes, geo, question.have or (), request.assumed)
    priced = None if question.second is None else _price(request, question.second)
    deals = [
        deal_worth(
            geo,
            name,
            terms_years=sorted({*question.term}),
            price_year=sums.year,
            rate_pct=question.rate,
            timing=money.timing.value,
            confidential=request.confidential,
        )
        for name in priced_crossings(routes, geo, confidential=request.confidential)
    ]
    costs = route_costs(request, routes, sums.year, money.land.value, sums.own)
    lives = [lifetime_cost(item, terms=sums.terms).total for item in costs]
    beyond = _FurtherPaths((), [], [])
    if priced is not None:
        beyond = _further_paths(request, routes, have, priced, deal, sums.terms)
    unvalued = unvalued_deals(routes, geo, confidential=request.confidential)
    rows = [row for item in deals for row in deal_records(item)]
    rows += [unvalued_record(*item) for item in unvalued]
    for item, life in zip(costs, lives, strict=True):
        rows += cost_records(item, life, first)
    number = 1 + routes.index(have[0])
    tables = [
        *worth_tables(geo, routes, number, deals, costs, lives, first),
        *beyond.tables,
        *unknown_lines(letters_of(routes, geo), deals, costs, number, beyond.found),
        *unvalued_lines(unvalued),
        f"Money: {sums.said}",
    ]
    return _money_answer(
        request, routes, rows + beyond.rows, lambda view: tables, sums.said, routes
    )


def _price(request: AskedQuestion, text: str | float) -> tuple[float | Deal, str]:
    """Return a price and its basis: a number of USD, paid at once, or a deal in USD."""
    try:
        price = float(text)
    except ValueError:
        pass
    else:
        refuse(*(replace(fault, where="second") for fault in price_faults(price)))
        return price, f"{price:,.0f} USD, as given, paid at once"
    [row] = compare_deals(request.geo, [str(text)], confidential=request.confidential) or [None]
    if row is None or row.value is None or row.currency != "USD":
        hint = "give a number of USD"
        problem = Problem("price", f"second, {text}", "has no value in USD", hint)
        raise ModelError.of("arguments", [problem])
    mark = f", {row.mark}" if row.mark else ""
    year = "" if row.price_year is None else f" of {row.price_year}"
    paid = "" if row.payment_profile == "unknown" else f", {row.payment_profile}"
    basis = f"{row.value:,.0f} USD{year}, {row.value_basis} value of {row.title}{mark}{paid}"
    return request.geo.deals[row.deal_id], basis


class _FurtherPaths(NamedTuple):
    """The savings of further paths, as records and as tables."""

    found: tuple[SecondPath, ...]
    rows: list[dict[str, Any]]
    tables: Parts


def _further_paths(
    request: AskedQuestion,
    routes: Sequence[Route],
    have: Sequence[Route],
    priced: tuple[float | Deal, str],
    deal: Deal | None,
    terms: Terms,
) -> _FurtherPaths:
    """Return the savings of each route beside those that exist, and of one path after another."""
    (price, basis), geo = priced, request.geo
    why = (
        []
        if deal is None
        else [
            f"paths that exist: {deal.title} buys at least {deal.path_count[0]} and does not "
            "say which; those least down together are taken"
        ]
    )
    paid: dict[str, Any] = {"price": price, "terms": terms, "assumptions": request.assumed}
    others = [route for route in routes if route not in have]
    seconds = cr.money.second_paths(geo, have, seconds=others, **paid)
    paths = list(routes)
    if len(routes) < FOUR and not any(route.system_ids for route in routes):
        paths = with_every_path(routes, geo, request.start, request.end, request.conditions)
    ladder = bought_in_order(paths, geo, have=have, assumptions=request.assumed)
    steps = path_steps(ladder, geo, **paid)
    hidden = [*(it.is_confidential for it in seconds), *(it.path.is_confidential for it in steps)]
    request.check_open("what a minute costs", hidden)
    years, numbers = int(terms.term_years), [1 + routes.index(route) for route in have]
    rows = [row for item in seconds for row in second_records(item, years, basis)]
    bought = steps_table(geo, ladder, steps)
    tables = second_tables(geo, routes, numbers, seconds, bought, [basis, *why], years)
    return _FurtherPaths(seconds, [*rows, *step_records(steps, years, basis)], tables)


def break_even_answer(question: BreakEvenQuestion, request: AskedQuestion) -> FoundAnswer:
    """Return above which charge, or below which traffic, another route costs less."""
    geo, vary, term = request.geo, question.vary, question.term
    sums = sums_of(request, question.money, [term], question.rate)
    spans = _usd_spans({"lease": question.lease, "own_lease": question.own_lease})
    routes, number = request.routes(), question.number
    if vary is Vary.length:
        a_km = cr.money.sea_km_cost(geo, price_year=sums.year, rates=sums.own)
        request.check_open("a km at sea", [a_km.visibility == "confidential"])
        charge = question.charge or 0.0
        length = cr.money.break_even_km(charge, sea_km=a_km, terms=sums.terms)
        rows = [length_record(length, a_km, term, sums.year)]
        shown = length_tables(length, a_km, charge, sums.said)
        return _money_answer(request, routes, rows, lambda view: shown, sums.said, routes)
    chosen_routes(routes, [number])
    chosen_routes(routes, question.against, "against")
    every = range(1, len(routes) + 1)
    numbers = [other for other in question.against or every if other != number]
    check_another(number, numbers)
    costs = route_costs(request, routes, sums.year, question.money.land.value, sums.own)
    break_evens = [
        cr.money.route_break_even(
            costs[number - 1],
            costs[other - 1],
            terms=sums.terms,
            draws=question.draws,
            seed=question.seed,
            vary=vary.value.replace("-", " "),
            annual_per_tbps=question.per_tbps,
        )
        for other in numbers
    ]
    rows = [
        break_record(routes[number - 1], routes[other - 1], item, term, sums.year)
        for other, item in zip(numbers, break_evens, strict=True)
    ]
    leases: list[LeaseBreakEven] = []
    if vary is not Vary.traffic:
        leases = _leases(request, routes[0], spans, sums)
        rows = [*lease_records(leases, term), *rows]

    def tables(view: View) -> Parts:
        built = break_tables(geo, routes, number, numbers, break_evens, sums.said)
        ends = f"{request.start} and {request.end}"
        leased = [] if vary is Vary.traffic else lease_tables(leases, ends, term, view)
        return [*leased, *built]

    longer = [routes[it - 1] for it in numbers]
    return _money_answer(request, longer, rows, tables, sums.said, routes)


def _usd_spans(texts: Mapping[str, str | None]) -> dict[str, tuple[float, float]]:
    """Return amounts by name, one or LOW,HIGH; report every other text."""
    spans, faults = dict[str, tuple[float, float]](), list[Problem]()
    for name, text in texts.items():
        if text is None:
            continue
        try:
            numbers = [float(part) for part in str(text).split(",")]
        except ValueError:
            numbers = []
        if len(numbers) in (1, 2) and 0 <= numbers[0] <= numbers[-1] < 1e15:
            spans[name] = (numbers[0], numbers[-1])
        else:
            hint = "give USD a year, e.g. 1.5e6 or 1e6,2e6"
            faults.append(Problem("number", name, f"is {text!r}", hint))
    ModelError.check("breakeven", faults)
    return spans


def _leases(
    request: AskedQuestion,
    route: Route,
    spans: Mapping[str, tuple[float, float]],
    sums: Pricing,
) -> list[LeaseBreakEven]:
    """Return the charges at which a crossing costs as much as a lease, given or sourced."""
    if "lease" in spans:
        prices: tuple[LeasePrice, ...] = (LeasePrice("lease", "as passed in", *spans["lease"]),)
    else:
        prices = lease_prices(request.geo, route.legs[0].start, route.legs[-1].end, year=sums.year)
        request.check_open("a lease", [visibility_of(prices) == "confidential"])
    own_per_year = spans.get("own_lease", (0.0, 0.0))
    return [
        lease_break_even(price, terms=sums.terms, own_per_year=own_per_year) for price in prices
    ]


def invest_answer(
    question: InvestQuestion, request: AskedQuestion, between: Sequence[tuple[Any, Any]] = ()
) -> FoundAnswer:
    """Return the routes held, and each candidate with the downtime it avoids."""
    if request.between is None:
        start, end = BETWEEN[0]
        request = request._replace(start=start, end=end)
    terms = None
    if question.term is not None and question.rate is not None:
        terms = Terms(rate_pct=question.rate, term_years=question.term, timing=Timing.arrears.value)
    settings = InvestSettings(
        have=question.have or (),
        kinds=question.kinds or KINDS,
        terms=terms,
        price_year=question.price_year or request.assumed.price_year,
    )
    investment = invest(
        request.geo,
        question.budget,
        settings=settings,
        assumptions=request.assumed,
        between=between or [(request.start, request.end)],
        conditions=request.conditions,
    )
    request.check_open("what a candidate avoids", [investment.is_confidential])
    rows = [request.public(row) for row in investment_records(investment)]
    return route_answer(
        request, rows, lambda view: investment_tables(request.geo, investment), of=("row", "id")
    )


ANSWERS: Answers = {
    WorthQuestion: worth_answer,
    BreakEvenQuestion: break_even_answer,
    InvestQuestion: invest_answer,
}
