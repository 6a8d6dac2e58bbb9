"""Answers on money: what deals and routes are worth, and where a sum helps most."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from cableroute.errors import ModelError, Problem
from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.store import Geodata
from cableroute.investment.invest import BETWEEN, InvestSettings, invest
from cableroute.model.deals import Deal
from cableroute.model.routes import Route
from cableroute.money.annuities import Terms
from cableroute.money.costs import lifetime_cost, route_cost
from cableroute.money.deal_terms import CROSSING, NOT_SAID
from cableroute.money.deals import DealComparison, compare_deals
from cableroute.money.second_path import agreed_paths, routes_named, second_paths
from cableroute.money.worth import deal_worth
from cableroute.presentation.further_path_tables import second_records
from cableroute.presentation.investment_tables import investment_records
from cableroute.presentation.money_tables import cost_records, deal_records, unvalued_record
from cableroute.questions.asked import AskedQuestion, Rows, keyed, refuse_confidential

FAULT_RATES = ("sea_faults_per_1000km_year", "land_faults_per_1000km_year")


def money_year(geodata: Geodata, assumed: Assumptions, given: int | None = None) -> int:
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
    year = assumed.price_year if given is None else given
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
    found = {name: getattr(assumed, name) for name in FAULT_RATES}
    return {name: value for name, value in found.items() if value is not None}


def priced_crossings(
    routes: Iterable[Route], geodata: Geodata, *, confidential: bool = False
) -> list[str]:
    """Return the crossings on some routes whose value is published, each once.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> priced_crossings([], open_geodata())
    []
    """
    deals = list(dict.fromkeys(item.deal for route in routes for item in route.deals))
    rows = compare_deals(geodata, deals, confidential=confidential)
    return [row.deal_id for row in rows if row.group == CROSSING and row.value is not None]


def unvalued_deals(
    routes: Iterable[Route], geodata: Geodata, *, confidential: bool = False
) -> list[tuple[DealComparison, str]]:
    """Return the deals on some routes that are no crossings of a published value, with why.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> from cableroute.routing.search import find_routes
    >>> geo = open_geodata()
    >>> found = unvalued_deals(find_routes(geo, "Zafarana", "Abu Talat"), geo)
    >>> sorted({why for _, why in found})
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


def held_routes(
    routes: Sequence[Route],
    geodata: Geodata,
    given: Sequence[str | int],
    assumed: Assumptions,
    *,
    where: str = "have",
) -> tuple[list[Route], Deal | None]:
    """Return the routes that exist, by number, id or name, and the agreement that buys them.

    None given: those of a binding agreement, else the first route.
    """
    if given:
        return routes_named(routes, given, where, of="arguments"), None
    found, deal = agreed_paths(geodata, routes, assumptions=assumed)
    return ([routes[0]], None) if deal is None else ([*found], deal)


def worth_rows(asked: AskedQuestion) -> Rows:
    """Return what deals on the routes buy, what routes cost, and what a further one saves."""
    geodata, own, confidential = asked.geodata, asked.own, asked.conditions.confidential
    year = money_year(geodata, asked.assumed, own.get("price_year"))
    timing = own.get("timing", "arrears")
    years = sorted(set(own["term"]))
    ModelError.check("worth", [] if years else [Problem("term", "term", "is empty", "give years")])
    terms = Terms(rate_pct=own["rate"], term_years=years[0], timing=timing)
    routes = asked.routes()
    deals = [
        deal_worth(
            geodata, name, terms_years=years, rate_pct=own["rate"], timing=timing,
            price_year=year, confidential=confidential,
        )
        for name in priced_crossings(routes, geodata, confidential=confidential)
    ]  # fmt: skip
    rates = fault_rates(asked.assumed)
    costs = [
        route_cost(geodata, item, price_year=year, land=own.get("land", "bought"), rates=rates)
        for item in routes
    ]
    hidden = [item.visibility == "confidential" for item in costs]
    refuse_confidential("a cost", hidden, confidential=confidential)
    records = [row for item in deals for row in deal_records(item)]
    for row, why in unvalued_deals(routes, geodata, confidential=confidential):
        records.append(unvalued_record(row, why))
    for cost in costs:
        records += cost_records(cost, lifetime_cost(cost, terms=terms).total, years[0])
    if "second" in own:
        records += _second(asked, routes, terms)
    return keyed(records, "kind", "id", "quantity", "term_years")


def _second(asked: AskedQuestion, routes: Sequence[Route], terms: Terms) -> list[dict[str, Any]]:
    """Return what each other route saves beside those that exist, at a price in USD."""
    have, _ = held_routes(routes, asked.geodata, asked.own.get("have", ()), asked.assumed)
    price = float(asked.own["second"])
    others = [item for item in routes if item not in have]
    found = second_paths(
        asked.geodata, have, seconds=others, price=price, terms=terms, assumptions=asked.assumed
    )
    hidden = [item.is_confidential for item in found]
    refuse_confidential("what a minute costs", hidden, confidential=asked.conditions.confidential)
    basis = f"{price:,.0f} USD, as given, paid at once"
    return [row for item in found for row in second_records(item, int(terms.term_years), basis)]


def invest_rows(asked: AskedQuestion) -> Rows:
    """Return what is held, and each candidate with what it avoids."""
    own = asked.own
    given = {name: own[name] for name in ("have", "kinds", "price_year")
             if name in own}  # fmt: skip
    if ("term" in own) != ("rate" in own):
        fault = Problem("key", "term, rate", "one of the two is given", "give both")
        raise ModelError.of("invest", [fault])
    if "term" in own:
        given["terms"] = Terms(rate_pct=own["rate"], term_years=own["term"], timing="arrears")
    given.setdefault("price_year", asked.assumed.price_year)
    found = invest(
        asked.geodata, own["budget"], settings=InvestSettings(**given),
        between=[(asked.start, asked.end)] if asked.start else BETWEEN,
        assumptions=asked.assumed, conditions=asked.conditions,
    )  # fmt: skip
    confidential = asked.conditions.confidential
    refuse_confidential("what a set avoids", [found.is_confidential], confidential=confidential)
    return keyed(investment_records(found), "row", "id")
