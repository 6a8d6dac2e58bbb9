"""What the routes are worth: what deals buy, what each route costs, what a minute costs."""

from __future__ import annotations

from typing import Any

from cableroute.errors import ModelError
from cableroute.model.routes import Route
from cableroute.money.costs import RouteCost, lifetime_cost, route_cost
from cableroute.money.crossover import route_break_even
from cableroute.money.second_path import (
    agreed_paths,
    bought_in_order,
    path_steps,
    second_paths,
)
from cableroute.money.worth import DealWorth, deal_worth
from cableroute.presentation.blocks import Bullets, Part, Section
from cableroute.presentation.further_path_tables import second_rows, second_table, steps_table
from cableroute.presentation.languages import Code, Figure, Said, Texts
from cableroute.presentation.money_tables import (
    break_rows,
    breaks_table,
    costs_table,
    worths_tables,
)
from cableroute.presentation.tables import Table
from cableroute.presentation.wording import money_said, money_text
from cableroute.reliability.availability import has_rates
from cableroute.reliability.elements import FAULTS
from cableroute.reports.facts import Facts, Money, number_list


def worth(facts: Facts, texts: Texts) -> Section:
    """State the worth of the sums, at the rate and the terms passed, or how to pass them.

    Each deal is shown once, whatever the routes; a component of a cost without a figure is named.
    """
    money = facts.money
    if money is None:
        return Section("worth", [give_money(texts)])
    names, deals, short = facts.names(texts), _worths(facts, money), facts.short_names(texts)
    unknown = _unknown_of_deals(facts, texts, deals)
    shown = costs_of_routes(facts, money)
    parts: list[Part] = [
        texts.say(
            "worth_said",
            rate=Figure(f"{money.rate_pct:g}"),
            terms=tuple(Figure(f"{term:g}") for term in money.terms_years),
            year=Figure(money.price_year),
        )
    ]
    parts += worths_tables(names, deals, facts.letters) if deals else [texts.say("worth_no_deal")]
    if shown:
        costs = [(number, short[number], cost) for number, cost in shown]
        lives = [lifetime_cost(cost, terms=money.terms).total for _, cost in shown]
        parts.append(costs_table(names, costs, lives, money.terms_years[0]))
    notes = [texts.say("worth_lower_bound"), texts.say("note_value")]
    if money.second_price is not None and len(facts.routes) > 1:
        tables, said = _second(facts, texts, money)
        parts += tables
        notes += said
    elif len(facts.routes) > 1:
        notes.append(texts.say("give_second", second=Code(texts["option_second"])))
    if len(shown) > 1 and shown[0][0] == 0:
        parts.append(_breaks(facts, texts, money, shown))
        notes.append(texts.say("worth_breaks"))
    reasons = {(item.component, item.why) for _, cost in shown for item in cost.items if item.why}
    unknown += [
        texts.say("worth_component", name=texts.term(component), why=why)
        for component, why in sorted(reasons)
    ]
    return Section("worth", [*parts, Bullets([*notes, *unknown])])


def give_money(texts: Texts) -> Said:
    """Return the advice on how to request the worth of the routes."""
    options = {name: Code(texts[f"option_{name}"]) for name in ("rate", "term", "second")}
    return texts.say("give_money", **options)


def _worths(facts: Facts, money: Money) -> list[DealWorth]:
    """Return the worth of each crossing with a known value in USD, in the order of letters."""
    worths = []
    for row in facts.deal_rows:
        if row.group != "crossing" or row.value is None or row.currency != "USD":
            continue
        try:
            item = deal_worth(
                facts.geodata,
                facts.deals[row.deal_id],
                terms_years=money.terms_years,
                rate_pct=money.rate_pct,
                timing=money.timing,
                price_year=money.price_year,
                confidential=facts.confidential,
            )
        except ModelError:
            continue  # its value cannot be restated: the section on deals gives it in its own money
        worths.append(item)
    return worths


def _unknown_of_deals(facts: Facts, texts: Texts, deals: list[DealWorth]) -> list[Said]:
    """Return the gaps of the deals, each reason once with the deals' letters."""
    letters: dict[str, list[Figure]] = {}
    for item in deals:
        for missing in item.not_known:
            letters.setdefault(missing.reason, []).append(Figure(facts.letters[item.deal.deal_id]))
    return [
        texts.count("worth_unknown", len(of_deals), letters=tuple(of_deals), why=why)
        for why, of_deals in letters.items()
    ]


def cost_of(facts: Facts, money: Money, route: Route) -> RouteCost:
    """Return the cost of a route by the rates that are assumed."""
    assumed = {
        name: value
        for name in FAULTS.values()
        if (value := getattr(facts.assumptions, name)) is not None
    }
    return route_cost(
        facts.geodata, route, price_year=money.price_year, land="bought", rates=assumed
    )


def costs_of_routes(facts: Facts, money: Money) -> list[tuple[int, RouteCost]]:
    """Return the cost of each route that may be shown, with its place."""
    costs = (cost_of(facts, money, route) for route in facts.routes)
    return [
        (number, cost)
        for number, cost in enumerate(costs)
        if facts.confidential or cost.visibility == "public"
    ]


def _second(facts: Facts, texts: Texts, money: Money) -> tuple[list[Table], list[Said]]:
    """Return the downtime that a further route avoids beside those that exist, and its basis."""
    if not has_rates(facts.routes, facts.geodata, facts.assumptions):
        return [], [texts.say("availability_none")]
    have, deal = agreed_paths(facts.geodata, facts.routes, assumptions=facts.assumptions)
    have = have or (facts.routes[0],)
    price = money.second_price or 0.0
    places = {route.id: number for number, route in enumerate(facts.routes)}
    others = [route for route in facts.routes if route not in have]
    over: dict[str, Any] = {"price": price, "terms": money.terms, "assumptions": facts.assumptions}
    seconds = second_paths(facts.geodata, have, seconds=others, **over)
    ladder = bought_in_order(facts.routes, facts.geodata, have=have, assumptions=facts.assumptions)
    steps = path_steps(ladder, facts.geodata, **over)
    hidden = [item.is_confidential for item in seconds]
    hidden += [step.path.is_confidential for step in steps]
    if any(hidden) and not facts.confidential:
        return [], [texts.say("availability_none")]
    names = facts.names(texts)
    short = facts.short_names(texts)
    numbered = [(places[route.id], short[places[route.id]]) for route in others]
    rows = second_rows(numbered, seconds)
    title = texts.say(
        "worth_second_title",
        price=money_said(texts, (price, price), "USD", money_text(price, "USD"), is_exact=True),
        years=texts.count("amount_years", money.terms_years[0]),
        numbers=number_list([places[route.id] for route in have]),
    )
    tables = [
        second_table(names, rows, str(title)),
        steps_table(facts.geodata, ladder, steps, names),
    ]
    notes = [texts.say("worth_minutes")]
    if deal is not None:
        paths = texts.count("paths", deal.path_count[0] or 0)
        notes.append(texts.say("worth_have", title=deal.title, paths=paths))
    rests = dict.fromkeys(text for item in seconds for text in item.rests_on)
    notes += [texts.say("worth_rests_on", text=facts.in_words(text)) for text in rests]
    return tables, notes


def _breaks(facts: Facts, texts: Texts, money: Money, shown: list[tuple[int, RouteCost]]) -> Table:
    """Return from which charge paid once for route 1 each longer route costs less."""
    (_, crossing), *others = shown
    breaks = [
        route_break_even(crossing, cost, vary="charge", terms=money.terms) for _, cost in others
    ]
    names = facts.names(texts)
    short = facts.short_names(texts)
    rows = break_rows(names, [(number, short[number]) for number, _ in others], breaks)
    years = texts.count("amount_years", money.terms_years[0])
    title = texts.say("worth_breaks_title", years=years)
    return breaks_table(names, rows, str(title))
