"""Tables of costs, worth and break-even, and the same figures as records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cableroute.geodata.store import Geodata
from cableroute.model.routes import Route
from cableroute.money.cost_inputs import CostItem
from cableroute.money.costs import CostTotal, RouteCost
from cableroute.money.crossover import RouteBreakEven
from cableroute.money.deal_terms import CROSSING, NOT_SAID
from cableroute.money.deals import DealComparison
from cableroute.money.second_path import SecondPath
from cableroute.money.worth import DealWorth
from cableroute.presentation.columns import Headed, figure_column, table_of, text_column
from cableroute.presentation.deal_tables import ends, letters_of, yearly_words
from cableroute.presentation.languages import Figure, Said, read_texts
from cableroute.presentation.names import Names
from cableroute.presentation.route_notes import alike, spelled
from cableroute.presentation.short_names import short_names
from cableroute.presentation.tables import (
    BOOK,
    READ,
    REPORT,
    TERMINAL,
    Column,
    Table,
    figure_text,
    range_keys,
    range_texts,
    rounding_of,
)
from cableroute.presentation.wording import money_said, money_span, money_text
from cableroute.text import counted

NOT_KNOWN = "not known"


# --- rows: each figure one, low, likely and high ---


def money_row(kind: str, id: str, name: str, quantity: str, **cells: Any) -> dict[str, Any]:
    """Return a record of one figure: low, likely and high, with its unit and what it is of."""
    blank: dict[str, Any] = {
        "kind": kind, "id": id, "name": name, "quantity": quantity, "low": None, "likely": None,
        "high": None, "unit": "", "price_year": None, "term_years": None, "not_known": "",
        "note": "", "source_ids": [],
    }  # fmt: skip
    return blank | cells


def deal_records(found: DealWorth) -> list[dict[str, Any]]:
    """Return what a deal buys as records."""
    deal = found.deal
    about = ("deal", deal.deal_id, deal.title)
    note = "; ".join(text for text in (deal.mark, f"{deal.value_basis} value") if text)
    common: dict[str, Any] = {"price_year": found.price_year, "source_ids": list(deal.source_ids)}
    unit = found.currency
    reasons = {item.quantity: item.reason for item in found.not_known}
    rows = [
        money_row(*about, "value", low=found.value, likely=found.value, high=found.value, unit=unit,
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
        rows.append(money_row(*about, quantity, low=low, high=high, unit=words, note=said,
                         not_known=why, **common))  # fmt: skip
    for term in found.terms:
        for quantity, span, words in (
            ("yearly_cost", term.yearly_cost.span, f"{unit}/year"),
            ("per_km_year", term.per_km_year, f"{unit}/(km year)"),
            ("per_fibre_pair_year", term.per_fibre_pair_year, f"{unit}/(fibre pair year)"),
        ):
            if span is not None:
                rows.append(money_row(*about, quantity, low=span[0], high=span[1], unit=words,
                                 note=term.yearly_cost.basis, term_years=term.term_years,
                                 **common))  # fmt: skip
    return rows


def unvalued_record(row: DealComparison, why: str) -> dict[str, Any]:
    """Return that a deal on the routes is not valued, and why, as a record."""
    return money_row("deal", row.deal_id, row.title, "worth", not_known=why,
                     source_ids=list(row.source_ids))  # fmt: skip


def cost_records(cost: RouteCost, life: CostTotal, term: int) -> list[dict[str, Any]]:
    """Return what a route costs, by component and in all, as records."""
    about = ("route", cost.route_id, cost.route_name)
    rows = [
        money_row(*about, item.component, low=item.low, likely=item.likely, high=item.high,
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
            money_row(*about, quantity, low=total.low, likely=total.likely, high=total.high,
                 unit=unit,
                 price_year=cost.price_year, term_years=years,
                 not_known=", ".join(total.not_known), note=_total_note(total))
        )  # fmt: skip
    if cost.benchmark is not None and cost.benchmark.is_known:
        item = cost.benchmark
        rows.append(
            money_row(*about, "whole system at published prices", low=item.low, likely=item.likely,
                 high=item.high, unit="USD", price_year=cost.price_year,
                 note="; ".join(("for comparison, not in the sum", item.quantity, *item.notes)),
                 source_ids=list(item.source_ids))
        )  # fmt: skip
    return rows


def _total_note(total: CostTotal) -> str:
    """Return what a sum leaves open: its known part, and what has no likely figure."""
    said = []
    if total.not_known:
        rounding = rounding_of("usd").rounding.within((total.low, total.known_high))
        low, high = rounding.text(rounding.least(total.low)), rounding.text(total.known_high)
        known = total.known_likely
        more = "" if known is None else f", likely {rounding.text(known)}"
        said.append(f"at least {low}; known components: {low} to {high}{more}")
    if total.no_likely:
        said.append(f"no likely figure of {', '.join(total.no_likely)}")
    return "; ".join(said)


def break_record(
    crossing: Route, longer: Route, item: RouteBreakEven, term: int, year: int
) -> dict[str, Any]:
    """Return from what on a longer route costs less as a record."""
    found, undecided = item.found, item.is_undecided or item.is_unknown
    low, likely, high = (None,) * 3 if undecided else (found.low, found.base, found.high)
    said = (f"against {crossing.id}", *_verdicts(item), _draws(item))
    return money_row(
        "break-even", longer.id, longer.name, found.variable, low=low, likely=likely,
        high=high, unit=found.unit, price_year=year, term_years=term,
        not_known=", ".join(item.difference.not_known),
        note="; ".join(text for text in said if text),
        source_ids=list(longer.all_source_ids),
    )  # fmt: skip


def _draws(item: RouteBreakEven) -> str:
    """Return where 90 of 100 draws lie, where figures were drawn."""
    drawn = item.sampled
    if drawn is None or item.is_undecided or item.is_unknown:
        return ""
    unit = item.found.unit
    scale, word = (1e-6, "M ") if unit.startswith("USD") else (1.0, "")
    ends = [scale * max(value / item.per_unit, 0.0) for value in (drawn.p5, drawn.p95)]
    low, high = (figure_text("usd", value) for value in ends)
    return f"90 of 100 of {drawn.draws:,} draws (seed {drawn.seed}): {low} to {high} {word}{unit}"


def length_record(found: Any, a_km: RouteCost, term: int, year: int) -> dict[str, Any]:
    """Return how much longer a route may be for a crossing charge as a record."""
    return money_row(
        "break-even", "length", "extra length at sea", found.variable, low=found.low,
        likely=found.base, high=found.high, unit="km", price_year=year, term_years=term,
        not_known=", ".join(a_km.build.not_known + a_km.yearly.not_known),
        source_ids=[source for item in a_km.items for source in item.source_ids],
    )  # fmt: skip


def _verdicts(item: RouteBreakEven, names: Names | None = None) -> list[str]:
    """Return what to say of a route that wins without a charge, or pays one that is not known."""
    texts = names.texts if names is not None else read_texts("en")
    if item.is_unknown:
        return [texts["break_unknown"]]
    if item.is_undecided:
        return [texts["break_undecided"]]
    said = []
    if item.found.is_always:
        said.append(texts["break_always"])
    elif item.found.low is None:
        said.append(texts["break_maybe_always"])
    if "crossing charge" in item.difference.not_known:
        said.append(texts["break_at_least"])
    return said


# --- tables ---


def route_columns(made: Headed) -> list[Column]:
    """Return the columns that name a route."""
    return [made.figure("count", "number", "number"), made.text("name", "route", least=28)]


def worths_tables(
    names: Names, deals: Sequence[DealWorth], letters: Mapping[str, str]
) -> tuple[Table, Table]:
    """Return what deals buy: a row a deal to read, and a row a term for the workbook."""
    texts, rows, of_terms = names.texts, [], []
    currencies = {item.currency for item in deals}
    terms = sorted({term.term_years for item in deals for term in item.terms})
    for item in deals:
        deal = item.deal
        row = {
            "letter": Figure(letters.get(deal.deal_id, "")),
            "mark": "contract" if deal.is_binding else "intent",
            "title": (
                deal.title,
                *([f"{item.currency}"] if len(currencies) > 1 else []),
                texts["binding" if deal.is_binding else "not_binding"],
                *_prices(names, item),
            ),
            "value": item.value,
            **ends("per_km", deal.per_km),
            **ends("per_pair", deal.per_fibre_pair),
        }
        of_terms += [
            {
                **row,
                "term": term.term_years,
                **ends("yearly_cost", term.yearly_cost.span),
                "yearly_basis": yearly_words(texts, term.yearly_cost),
                **ends("per_km_year", term.per_km_year),
            }
            for term in item.terms
        ]
        for term in item.terms:
            row |= ends(f"year_{term.term_years:g}", term.yearly_cost.span)
        rows.append(row)
    first, read, book = _worth_columns(names, currencies, terms)
    title = texts["worth_deals_title"]
    return (
        Table("worth_deals", [*first, *read], rows, title, outputs=READ),
        Table("worth_deals", [*first, *book], of_terms, title, outputs=BOOK),
    )


def _worth_columns(
    names: Names, currencies: set[str], terms: Sequence[float]
) -> tuple[list[Column], list[Column], list[Column]]:
    """Return the columns of all outputs, those to read, and those of the workbook."""
    texts = names.texts
    unit = currencies.pop() if len(currencies) == 1 else ""

    def figure(kind: str, heading: str, *keys: str) -> Column:
        own = texts.unit(f"M {unit}".strip() if kind == "usd_m" else unit)
        return figure_column(kind, heading, *keys, unit=own)

    made = Headed(texts)
    first = [
        text_column("letter", "", outputs=TERMINAL),
        made.text("letter", outputs=REPORT),
        made.text("title", "deal"),
        figure("usd_m", texts["column_value"], "value"),
        figure("usd", texts["column_per_km"], "per_km_low", "per_km_high"),
        figure("usd_m", texts["column_pair_inferred"], "per_pair_low", "per_pair_high"),
    ]
    read = [
        figure(
            "usd_m",
            str(texts.say("column_yearly_cost_over", years=texts.count("amount_years", term))),
            f"year_{term:g}_low",
            f"year_{term:g}_high",
        )
        for term in terms
    ]
    book = [
        made.figure("years", "term", "term"),
        figure("usd_m", texts["column_deal_year"], "yearly_cost_low", "yearly_cost_high"),
        text_column("yearly_basis", texts["column_yearly_basis"]),
        figure("usd", texts["column_per_km_year"], "per_km_year_low", "per_km_year_high"),
    ]
    return first, read, book


def _prices(names: Names, item: DealWorth) -> list[Said]:
    """Return the price year of a value, and the value in the prices of another year."""
    deal, said = item.deal, list[Said]()
    if deal.price_year is not None:
        said.append(names.texts.say("prices_of", year=Figure(deal.price_year)))
    if deal.value_restated is not None and deal.restated_year != deal.price_year:
        english = money_span(deal.value_restated, deal.currency)
        value = money_said(names.texts, deal.value_restated, deal.currency, english)
        year = Figure(deal.restated_year)
        said.append(names.texts.say("value_restated", value=value, year=year))
    return said


def costs_table(
    names: Names,
    costs: Sequence[tuple[int, str, RouteCost]],
    lives: Sequence[CostTotal],
    term_years: float,
) -> Table:
    """Return the known components of routes: to build, a year, and the present value of all."""
    texts = names.texts
    rows: list[dict[str, Any]] = []
    for (number, name, cost), life in zip(costs, lives, strict=True):
        beside = cost.benchmark
        rows.append(
            {
                "route": number,
                "number": number + 1,
                "name": name,
                **_known("build", cost.build),
                **_known("yearly", cost.yearly),
                **_known("life", life),
                **dict(zip(range_keys("systems"), _figures(beside), strict=True)),
                "lacks": texts.say("worth_lacks", names=_words(names, life.not_known)),
            }
        )  # fmt: skip
    systems = [figure_column("usd_m", "systems", *range_keys("systems"), outputs=TERMINAL)]
    made = Headed(texts)
    columns = [
        *route_columns(made),
        made.figure("usd_m", "build", *range_keys("build"), at_least="build_lacks"),
        made.figure("usd_m", "yearly_cost", *range_keys("yearly"), at_least="yearly_lacks"),
        made.figure("usd_m", "present_value", *range_keys("life"), at_least="life_lacks"),
        *(systems if any(row[key] is not None for row in rows for key in systems[0].keys) else []),
        made.text("lacks", outputs=REPORT),
    ]
    title = texts.say("worth_costs_title", years=texts.count("amount_years", term_years))
    return Table("worth_costs", columns, rows, str(title))


def _figures(item: CostItem | None) -> tuple[float | None, float | None, float | None]:
    return (None, None, None) if item is None else (item.low, item.likely, item.high)


def _known(name: str, total: CostTotal) -> dict[str, float | bool | None]:
    """Return the known part of a total, and whether it lacks others."""
    none = total.known_high == 0 and bool(total.not_known)
    known = (None,) * 3 if none else (total.low, total.known_likely, total.known_high)
    return {
        **dict(zip(range_keys(name), known, strict=True)),
        f"{name}_lacks": bool(total.not_known),
    }


def _words(names: Names, components: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(names.texts.term, components))


def break_rows(
    names: Names, numbered: Sequence[tuple[int, str]], found: Sequence[RouteBreakEven]
) -> list[dict[str, Any]]:
    """Return from what on longer routes cost less."""
    return [
        {
            "route": number,
            "number": number + 1,
            "name": name,
            "low": None if item.is_undecided or item.is_unknown else item.found.low,
            "high": None if item.is_undecided or item.is_unknown else item.found.high,
            "said": (*_verdicts(item, names), *filter(None, [_draws(item)])),
            "sensitive": names.assumption(item.swings[0].name).partition(":")[0]
            if item.swings and item.swings[0].width
            else "",
            "lacks": names.texts.say("worth_lacks", names=_words(names, item.difference.not_known)),
        }
        for (number, name), item in zip(numbered, found, strict=True)
    ]


def breaks_table(
    names: Names, rows: Sequence[Mapping[str, Any]], title: str | Said, unit: str = "USD"
) -> Table:
    """Return the break-even of longer routes, in millions where it is money."""
    texts = names.texts
    is_money = unit.startswith("USD")
    kind, shown = ("usd_m", texts.unit(f"M {unit}")) if is_money else ("usd", unit)
    heading = texts["column_charge" if is_money else "column_traffic"]
    made = Headed(texts)
    columns = [
        *route_columns(made),
        figure_column(kind, heading, "low", "high", unit=shown),
        made.text("said", "so"),
        made.text("sensitive", "sensitive_to", outputs=TERMINAL),
        made.text("lacks", outputs=REPORT),
    ]
    return Table("worth_breaks", columns, rows, title)


# --- of a terminal ---


def worth_tables(
    geo: Geodata,
    routes: Sequence[Route],
    first: int,
    deals: Sequence[DealWorth],
    costs: Sequence[RouteCost],
    lives: Sequence[CostTotal],
    term_years: float,
) -> list[Table | str]:
    """Return what deals buy, what the routes cost, and the components of one of them."""
    names = Names.english(geo)
    numbered = list(zip(range(len(routes)), short_names(routes, names), costs, strict=True))
    parts: list[Table | str] = [f"{names.texts['worth_no_deal']}\n"]
    if deals:
        made = worths_tables(names, deals, letters_of(routes, geo))[0]
        title = "What the crossings on these routes buy, each in prices of its own year"
        rows = [
            {**row, "title": (row["title"][0], "; ".join(map(str, row["title"][1:])))}
            for row in made.rows
        ]
        bases = dict.fromkeys(term.yearly_cost.basis for item in deals for term in item.terms)
        parts = [Table(made.name, made.columns, rows, title)]
        said = f" {next(iter(bases))}" if len(bases) == 1 else "".join(f"\n  {it}" for it in bases)
        parts.append(f"Cost a year:{said}\n")
    made = costs_table(names, numbered, lives, term_years)
    years = counted(term_years, "year")
    title = f"Known costs over {years}, in {costs[0].price_year} prices (≥: at least)"
    parts.append(Table(made.name, made.columns, made.rows, title))
    lacking = _lacking(life.not_known for life in lives)
    if any(cost.benchmark is not None for cost in costs):
        lacking.append(
            "Systems: complete ones at published prices, for comparison, not in the sum."
        )
    lacking += spelled(geo, routes)
    return [*parts, "\n".join(lacking) + "\n", _components_table(first, costs[first - 1])]


def _lacking(not_known: Iterable[Sequence[str]]) -> list[str]:
    """Return which components of each route are not known, once for routes that lack the same."""
    return alike("Not known", [", ".join(names) for names in not_known])


def _components_table(number: int, cost: RouteCost) -> Table:
    """Return what a route costs by component."""

    def least(item: CostItem) -> tuple[float | None, float | None]:
        return _least(item, cost.build if item.when == "once" else cost.yearly), item.high

    def scope(item: CostItem) -> str:
        return "; ".join(text for text in (item.why, item.quantity, *item.notes) if text)

    return table_of(
        "components",
        f"Route {number} by component, in {cost.price_year} prices",
        cost.items,
        text_column("component", "component"),
        text_column("when", "paid", lambda it: "once" if it.when == "once" else "a year"),
        figure_column("usd_m", "sum", "likely", within=("low", "likely", "high")),
        figure_column("usd_m", "low–high", "low", "high", of=least, missing=NOT_KNOWN),
        text_column("of", "scope, and source", scope),
    )


def _least(item: CostItem, total: CostTotal) -> float | None:
    """Return the low end of a component, rounded down as in a sum that lacks others."""
    if item.low is None or item.high is None or not total.not_known:
        return item.low
    kind = rounding_of("usd_m")
    low, high = (kind.scale * value for value in (item.low, item.high))
    return kind.rounding.within((low, high)).least(low) / kind.scale


def unknown_lines(
    letters: Mapping[str, str],
    deals: Sequence[DealWorth],
    costs: Sequence[RouteCost],
    first: int,
    found: Sequence[SecondPath],
) -> list[str]:
    """Return what is not known, in lines, but for what the components of the first route show."""
    of_deals = dict[str, list[str]]()
    for item in deals:
        for missing in item.not_known:
            of_deals.setdefault(missing.reason, []).append(letters[item.deal.deal_id])
    together: dict[str, list[str]] = {}
    for reason, own in of_deals.items():
        together.setdefault(f"deal{'s' * (len(own) > 1)} {', '.join(own)}", []).append(reason)
    said = [f"{own}: {'; '.join(reasons)}" for own, reasons in together.items()]
    reasons = [
        dict.fromkeys(f"{item.component}: {item.why}" for item in cost.items if not item.is_known)
        for cost in costs
    ]
    others = [line for own in reasons for line in own if line not in reasons[first - 1]]
    faults = (f"minutes: {text}" for item in found for text in item.proxy_rates)
    listed = dict.fromkeys([*said, *others, *faults])
    return [f"Not known for {line}" for line in listed]


def unvalued_lines(found: Iterable[tuple[DealComparison, str]]) -> list[str]:
    """Return which deals on the routes are not valued, by why; those of no crossing are counted."""
    by_why: dict[str, list[str]] = {}
    others = 0
    for row, why in found:
        if row.group in (CROSSING, NOT_SAID):
            value = money_text(row.value, row.currency)
            told = row.deal_id if row.value is None else f"{row.title} ({row.deal_id}), {value}"
            by_why.setdefault(why, []).append(told)
        else:
            others += 1
    said = [f"{', '.join(names)} ({why})" for why, names in by_why.items()]
    if others:
        said.append(f"{others} that {'buys' if others == 1 else 'buy'} no crossing")
    return [f"Deals not valued: {'; '.join(said)}"] if said else []


def break_tables(
    geo: Geodata,
    routes: Sequence[Route],
    first: int,
    numbers: Sequence[int],
    found: Sequence[RouteBreakEven],
    said: str,
) -> list[Table | str]:
    """Return from what on longer routes cost less than one that pays for a crossing."""
    names, unit = Names.english(geo), found[0].found.unit
    short = short_names(routes, names)
    rows = break_rows(names, [(number - 1, short[number - 1]) for number in numbers], found)
    sought = found[0].found.variable
    sought = "crossing charge" if sought == "charge" else sought
    title = (
        f"If both were built new: {sought} of route {first} above which another route costs less"
    )
    parts: list[Table | str] = [
        breaks_table(names, rows, title, unit),
        f"Route {first}: {routes[first - 1].name}, its crossing charge left out",
    ]
    without = [number for number in (first, *numbers) if not routes[number - 1].path_ids]
    if without:
        listed = ", ".join(map(str, sorted(without)))
        where = f"route {listed}" if len(without) <= len(numbers) else "any route here"
        parts.append(
            f"No crossing path is on {where}: the crossing charge is then one for legs on land."
        )
    lacks = dict(zip(numbers, (item.difference.not_known for item in found), strict=True))
    if any(lacks.values()):
        parts += _lacking(lacks.get(number, ()) for number in range(1, len(routes) + 1))
        one = max(len(names) for names in lacks.values()) == 1
        left_out = "It is in no figure." if one else "They are in no figure."
        parts.append(f"{left_out} What grows with length raises the break-even.")
    return [*parts, *spelled(geo, routes), f"Money: {said}"]


def length_tables(found: Any, a_km: RouteCost, charge: float, said: str) -> list[Table | str]:
    """Return what a km at sea costs, and for how many km a crossing charge pays."""
    cost_of_km = table_of(
        "length",
        f"What a km at sea costs, USD of {a_km.price_year}",
        a_km.items,
        text_column("component", "component"),
        text_column("when", "paid"),
        figure_column("usd", "cost", "low", "high", missing=NOT_KNOWN),
    )
    lacks = ", ".join((*a_km.build.not_known, *a_km.yearly.not_known))
    said_of = f"; {lacks} not known, which makes it shorter" if lacks else ""
    km, _ = range_texts((found.low, found.high), rounding_of("usd").rounding, missing=NOT_KNOWN)
    return [
        cost_of_km,
        f"A charge of {figure_text('usd_m', charge)} M USD pays for {km} km more at sea{said_of}.",
        f"Money: {said}",
    ]
