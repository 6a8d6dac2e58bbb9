"""What the ways are worth: what deals buy, what each way costs, what a minute costs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cableroute.errors import ModelError
from cableroute.money.costs import CostTotal, RouteCost, lifetime_cost, route_cost
from cableroute.money.crossover import RouteBreakEven, route_break_even
from cableroute.money.second_path import second_paths
from cableroute.money.worth import DealWorth, deal_worth
from cableroute.presentation.blocks import Bullets, Column, Part, Section, Table
from cableroute.presentation.languages import Figure, Said, Texts
from cableroute.reliability.availability import has_rates
from cableroute.reliability.elements import FAULTS
from cableroute.reports.facts import Facts, Money

MILLION = 1e6


def worth(facts: Facts, texts: Texts) -> Section:
    """Say what the sums buy, at the rate and the terms that were passed, or how to pass them.

    Each deal stands once, whatever the ways; a component of a cost that has no figure is named.
    """
    given = facts.money
    if given is None:
        return Section("worth", [texts.say("give_money")])
    deals = _worths(facts, given)
    unknown = _unknown_of_deals(facts, texts, deals)
    assumed = {
        name: value for name in FAULTS.values()
        if (value := getattr(facts.assumptions, name)) is not None
    }  # fmt: skip
    costs = [
        route_cost(route, facts.geodata, price_year=given.price_year, land="bought", rates=assumed)
        for route in facts.routes
    ]
    shown = [
        (number, cost)
        for number, cost in enumerate(costs)
        if facts.confidential or cost.visibility == "public"
    ]
    parts: list[Part] = [
        texts.say(
            "worth_said",
            rate=Figure(f"{given.rate_pct:g}"),
            terms=tuple(Figure(f"{term:g}") for term in given.terms_years),
            year=Figure(given.price_year),
        )
    ]
    if deals:
        parts += _deal_tables(facts, texts, deals)
    else:
        parts.append(texts.say("worth_no_deal"))
    if shown:
        parts.append(_costs_table(texts, given, shown, facts))
    notes = [texts.say("worth_lower_bound"), texts.say("note_value")]
    if given.second_price is not None and len(facts.routes) > 1:
        rows, rests_on = _second_rows(facts, given)
        if rows:
            parts.append(_second_table(texts, given, rows))
            notes.append(texts.say("worth_minutes"))
        else:
            notes.append(texts.say("availability_none"))
        notes += [texts.say("worth_rests_on", text=facts.in_words(text)) for text in rests_on]
    elif len(facts.routes) > 1:
        notes.append(texts.say("give_second"))
    breaks = _break_rows(facts, texts, given, shown)
    if breaks:
        parts.append(_breaks_table(texts, given, breaks))
        notes.append(texts.say("worth_breaks"))
    reasons = {
        (item.component, item.why): item for _, cost in shown for item in cost.items if item.why
    }
    unknown += [
        texts.say("worth_component", name=texts.term(component), why=why)
        for component, why in reasons
    ]
    return Section("worth", [*parts, Bullets([*notes, *unknown])])


def _worths(facts: Facts, given: Money) -> list[DealWorth]:
    """Return what each crossing whose value is known in USD buys, in the order of their letters."""
    found = []
    for row in facts.deal_rows:
        if row.group != "crossing" or row.value is None or row.currency != "USD":
            continue
        try:
            item = deal_worth(
                facts.deals[row.deal_id],
                facts.geodata,
                terms_years=given.terms_years,
                rate_pct=given.rate_pct,
                timing=given.timing,
                price_year=given.price_year,
                confidential=facts.confidential,
            )
        except ModelError:
            continue  # its value cannot be restated: the section on deals gives it in its own money
        found.append(item)
    return found


def _deal_tables(facts: Facts, texts: Texts, deals: list[DealWorth]) -> tuple[Table, Table]:
    """Return a table with a row a deal for the page, and one with a row a term for the book."""
    rows, of_terms = [], []
    for item in deals:
        row = {
            "letter": Figure(facts.letters[item.deal.deal_id]),
            "mark": "contract" if item.deal.is_binding else "intent",
            "title": (
                item.deal.title,
                texts["binding" if item.deal.is_binding else "not_binding"],
                *_as_signed(item, texts),
            ),
            "value": item.value / MILLION,
            **_ends("per_km", item.deal.per_km),
            **_ends("per_pair", item.deal.per_fibre_pair, MILLION),
        }
        of_terms += [
            {
                **row,
                "term": term.term_years,
                **_ends("per_year", term.per_year, MILLION),
                **_ends("per_km_year", term.per_km_year),
            }
            for term in item.terms
        ]
        for term in item.terms:
            row |= _ends(f"year_{term.term_years:g}", term.per_year, MILLION)
        rows.append(row)
    terms = sorted({term.term_years for item in deals for term in item.terms})
    first = [
        Column(texts["column_letter"], ("letter",)),
        Column(texts["column_deal"], ("title",)),
        _millions(texts, "column_value", ("value",)),
    ]
    each = [
        Column(texts["column_per_km"], ("per_km_low", "per_km_high"), "USD", 0),
        Column(
            texts["column_pair_inferred"],
            ("per_pair_low", "per_pair_high"),
            texts["million_usd"],
            2,
        ),
    ]
    page = [
        Column(
            str(texts.say("column_level_payment_over", years=Figure(f"{term:g}"))),
            (f"year_{term:g}_low", f"year_{term:g}_high"), texts["million_usd"], 2,
        )
        for term in terms
    ]  # fmt: skip
    book = [
        Column(texts["column_term"], ("term",), texts["years"], 0),
        Column(
            texts["column_level_payment"],
            ("per_year_low", "per_year_high"),
            texts["million_usd"],
            2,
        ),
        Column(texts["column_per_km_year"], ("per_km_year_low", "per_km_year_high"), "USD", 0),
    ]
    title = texts["worth_deals_title"]
    return (
        Table("worth_deals", [*first, *each, *page], rows, title, in_book=False),
        Table("worth_deals", [*first, *each, *book], of_terms, title, on_page=False),
    )


def _as_signed(item: DealWorth, texts: Texts) -> list[Said]:
    """Return the value in its own money, where the table gives that of another year."""
    deal = item.deal
    if deal.value is None or deal.price_year in (None, item.price_year):
        return []
    value = Figure(f"{deal.currency} {deal.value:,.0f}")
    return [texts.say("value_restated", value=value, year=Figure(deal.price_year))]


def _unknown_of_deals(facts: Facts, texts: Texts, deals: list[DealWorth]) -> list[Said]:
    """Return what is not known of the deals, each reason once with the deals' letters."""
    letters: dict[str, list[Figure]] = {}
    for item in deals:
        for missing in item.not_known:
            letters.setdefault(missing.reason, []).append(Figure(facts.letters[item.deal.deal_id]))
    return [
        texts.say("worth_unknown", letters=tuple(found), why=why) for why, found in letters.items()
    ]


def _costs_table(
    texts: Texts, given: Money, shown: list[tuple[int, RouteCost]], facts: Facts
) -> Table:
    rows = []
    for number, cost in shown:
        life = lifetime_cost(cost, terms=given.terms)
        rows.append(
            {
                "way": number,
                "number": number + 1,
                "name": facts.routes[number].name,
                **_known("build", cost.build),
                **_known("yearly", cost.yearly),
                **_known("life", life.total),
                "lacks": texts.say("worth_lacks", names=_words(texts, life.total.not_known)),
            }
        )
    return Table(
        "worth_costs",
        [
            Column(texts["column_number"], ("number",), "", 0),
            Column(texts["column_way"], ("name",)),
            _millions(texts, "column_build", ("build_low", "build", "build_high")),
            _millions(texts, "column_yearly_cost", ("yearly_low", "yearly", "yearly_high")),
            _millions(texts, "column_present_value", ("life_low", "life", "life_high")),
            Column(texts["column_lacks"], ("lacks",)),
        ],
        rows,
        str(texts.say("worth_costs_title", years=Figure(f"{given.terms_years[0]:g}"))),
    )


def _second_rows(facts: Facts, given: Money) -> tuple[list[dict[str, Any]], tuple[str, ...]]:
    """Return what each way as a second beside the first avoids, and on what that rests."""
    if not has_rates(facts.routes, facts.geodata, facts.assumptions):
        return [], ()
    first, *others = facts.routes
    found = second_paths(
        first,
        facts.geodata,
        seconds=others,
        price=given.second_price or 0.0,
        terms=given.terms,
        assumptions=facts.assumptions,
    )
    open_ = [item for item in found if facts.confidential or not item.is_confidential]
    rows = [
        {
            "way": number,
            "number": number + 1,
            "name": route.name,
            "avoided_low": item.worth.avoided_min_per_year.low,
            "avoided": item.worth.avoided_min_per_year.likely,
            "avoided_high": item.worth.avoided_min_per_year.high,
            "minute_low": item.worth.usd_per_minute_low,
            "minute_likely": item.worth.usd_per_minute_likely,
            "minute_high": item.worth.usd_per_minute_high,
        }
        for number, (route, item) in enumerate(zip(others, found, strict=True), start=1)
        if item in open_
    ]
    return rows, tuple(dict.fromkeys(text for item in open_ for text in item.rests_on))


def _second_table(texts: Texts, given: Money, rows: list[dict[str, Any]]) -> Table:
    return Table(
        "worth_second",
        [
            Column(texts["column_number"], ("number",), "", 0),
            Column(texts["column_way"], ("name",)),
            Column(
                texts["column_avoided"], ("avoided_low", "avoided", "avoided_high"),
                texts["minutes"], 0,
            ),
            Column(texts["column_minute_low"], ("minute_low",), "USD", 0),
            Column(texts["column_minute_likely"], ("minute_likely",), "USD", 0),
            Column(texts["column_minute_high"], ("minute_high",), "USD", 0),
        ],
        rows,
        str(
            texts.say(
                "worth_second_title",
                price=Figure(f"USD {given.second_price:,.0f}"),
                years=Figure(f"{given.terms_years[0]:g}"),
            )
        ),
    )  # fmt: skip


def _break_rows(
    facts: Facts, texts: Texts, given: Money, shown: list[tuple[int, RouteCost]]
) -> list[dict[str, Any]]:
    """Return from which fee paid once for way 1 on each longer way costs less."""
    if len(shown) < 2 or shown[0][0] != 0:
        return []
    (_, crossing), *others = shown
    rows = []
    for number, cost in others:
        item = route_break_even(crossing, cost, vary="fee", terms=given.terms)
        low, high = item.found.low, item.found.high
        rows.append(
            {
                "way": number,
                "number": number + 1,
                "name": facts.routes[number].name,
                "fee_low": None if item.is_undecided or low is None else low / MILLION,
                "fee_high": None if item.is_undecided or high is None else high / MILLION,
                "said": tuple(texts.say(key) for key in _verdicts(item)),
                "lacks": texts.say("worth_lacks", names=_words(texts, item.difference.not_known)),
            }
        )
    return rows


def _verdicts(item: RouteBreakEven) -> list[str]:
    """Return the keys of what to say of a break-even."""
    if item.is_unknown:
        return ["break_unknown"]
    if item.is_undecided:
        return ["break_undecided"]
    found = item.found
    said = []
    if found.is_always:
        said.append("break_always")
    elif found.low is None:
        said.append("break_maybe_always")
    if "crossing fee" in item.difference.not_known:
        said.append("break_at_least")
    return said


def _breaks_table(texts: Texts, given: Money, rows: list[dict[str, Any]]) -> Table:
    return Table(
        "worth_breaks",
        [
            Column(texts["column_number"], ("number",), "", 0),
            Column(texts["column_way"], ("name",)),
            _millions(texts, "column_fee_low", ("fee_low",)),
            _millions(texts, "column_fee_high", ("fee_high",)),
            Column(texts["column_so"], ("said",)),
            Column(texts["column_lacks"], ("lacks",)),
        ],
        rows,
        str(texts.say("worth_breaks_title", years=Figure(f"{given.terms_years[0]:g}"))),
    )


def _millions(texts: Texts, heading: str, keys: tuple[str, ...]) -> Column:
    return Column(texts[heading], keys, texts["million_usd"], 2)


def _words(texts: Texts, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(texts.term(name) for name in names)


def _known(name: str, total: CostTotal) -> dict[str, float | None]:
    """Return the known part of a total; nothing where none of it is known."""
    none = total.known_high == 0 and bool(total.not_known)
    likely = None if none or total.known_likely is None else total.known_likely / MILLION
    return {name: likely} | _ends(name, None if none else (total.low, total.known_high), MILLION)


def _ends(
    name: str, values: tuple[float, float] | None, per: float = 1.0
) -> dict[str, float | None]:
    if values is None:
        return {f"{name}_low": None, f"{name}_high": None}
    return {f"{name}_low": values[0] / per, f"{name}_high": values[1] / per}
