"""Tables of costs, worth and break-even."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from rich.table import Table
from rich.text import Text

from cableroute.presentation.terminal import Column, table

if TYPE_CHECKING:
    from cableroute.model.routes import Route
    from cableroute.money.costs import CostTotal, RouteCost
    from cableroute.money.crossover import RouteBreakEven
    from cableroute.money.second_path import SecondPath
    from cableroute.money.worth import DealWorth


NOT_KNOWN = "not known"
NO_LIKELY = "none"
TOO_WIDE = "too uncertain to use: a downtime spans an order of magnitude or more"


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
    note = "; ".join(text for text in (*said, *found.proxy_rates) if text)
    return [
        _row(*about, "downtime avoided", low=avoided.low, likely=avoided.likely,
             high=avoided.high, unit="min/year", note=note),
        _row(*about, "cost of a minute avoided", low=found.worth.usd_per_minute_low,
             likely=found.worth.usd_per_minute_likely, high=found.worth.usd_per_minute_high,
             unit="USD/min", price_year=year, term_years=term, note=note),
    ]  # fmt: skip


def _break_row(
    way: Route, longer: Route, item: RouteBreakEven, term: int, year: int
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


def _draws(item: RouteBreakEven) -> str:
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


def _verdict(item: RouteBreakEven) -> str:
    """Return what to say of a way that wins without a fee, or pays one that is not known."""
    if item.is_unknown:
        return "nothing of what either way costs is known (give costs of your own)"
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
    faults = (f"minutes: {said}" for item in found for said in item.proxy_rates)
    listed = dict.fromkeys([*lines, *reasons, *faults])
    return [Text("Not known:\n" + "\n".join(f"  {line}" for line in listed) + "\n")] * bool(listed)


def _break_tables(
    routes: Sequence[Route],
    way: int,
    numbers: Sequence[int],
    found: Sequence[RouteBreakEven],
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

    def cell(item: RouteBreakEven) -> str:
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
