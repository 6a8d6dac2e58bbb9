"""Tables of what money could buy: what is held, and each candidate with what it avoids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from cableroute.geodata.store import Geodata
from cableroute.investment.candidates import MOST_COUNTED
from cableroute.investment.invest import Investment, Starting, ValuedCandidate
from cableroute.model.figures import Range
from cableroute.presentation.columns import figure_column, table_of, text_column
from cableroute.presentation.further_path_tables import likely_figure
from cableroute.presentation.names import Names
from cableroute.presentation.short_names import short_names
from cableroute.presentation.tables import Table, figure_text, range_texts, rounding_of
from cableroute.presentation.time_units import time_unit
from cableroute.text import counted

PRICE = ("price_low_usd", "price_usd", "price_high_usd")
AVOIDED = ("avoided_low_min", "avoided_min", "avoided_high_min")
FURTHER = ("further_low_min", "further_min", "further_high_min")

RESTATED = " restated from "

NOT_KNOWN = "not known"

MOST_NAMED = 2
"""Of a consortium so many are named in a table; a record has all."""


def investment_records(investment: Investment) -> list[dict[str, Any]]:
    """Return the routes held, the routes an agreement bought, and each candidate as records."""
    rows = [
        _record(
            "held",
            f"{one.start_id} - {one.end_id}",
            " + ".join(route.id for route in one.routes),
            downtime=one.downtime_min_per_year,
        )
        for one in investment.connections
    ]
    for one in investment.connections:
        if one.bought is not None:
            deal, paths, avoided, _ = one.bought
            row = _record("bought", deal.id, deal.title, avoided=avoided, sources=deal.source_ids)
            said = f"the value of the deal, for all that it buys: {' and '.join(paths)}"
            rows.append(row | {"price_usd": deal.value, "deal_id": deal.id, "note": said})
    rows += [_candidate_record(item) for item in investment.candidates]
    return [
        row | {"price_year": investment.price_year, "budget_usd": investment.budget_usd}
        for row in rows
    ]


def _record(
    kind: str,
    identity: str,
    name: str,
    *,
    price: Range | None = None,
    avoided: Range | None = None,
    further: Range | None = None,
    downtime: Range | None = None,
    sources: Iterable[str] = (),
) -> dict[str, Any]:
    down = ("downtime_low_min", "downtime_min", "downtime_high_min")
    return {
        "row": kind,
        "id": identity,
        "name": name,
        "kind": "",
        **dict(zip(PRICE, price or (None,) * 3, strict=True)),
        **dict(zip(AVOIDED, _bounds(avoided), strict=True)),
        **dict(zip(FURTHER, _bounds(further), strict=True)),
        **dict(zip(down, downtime or (None,) * 3, strict=True)),
        "is_within": None,
        "deal_id": "",
        "not_priced": "",
        "sellers": [],
        "conditions": [],
        "note": "",
        "source_ids": list(sources),
    }


def _bounds(values: Range | None) -> Sequence[float | None]:
    """Return the ends of a range, without a likely figure where that is not known."""
    return (None,) * 3 if values is None else (values.low, likely_figure(values), values.high)


def _candidate_record(item: ValuedCandidate) -> dict[str, Any]:
    one = item.candidate
    row = _record(
        "candidate",
        one.id,
        one.name,
        price=one.price,
        avoided=item.avoided_min_per_year,
        further=item.further_min_per_year,
        sources=one.source_ids,
    )
    return row | {
        "kind": one.kind,
        "is_within": item.is_within,
        "deal_id": one.deal_id,
        "not_priced": one.unpriced,
        "sellers": list(one.sellers),
        "conditions": list(one.assumes),
        "note": "; ".join(one.notes),
    }


def investment_tables(geodata: Geodata, investment: Investment) -> list[Table | str]:
    """Return the routes held, the candidates, and the conditions of each.

    Parameters
    ----------
    geodata : Geodata
        Names of the places.
    investment : Investment
        The answer.
    """
    said = [line for one in investment.connections for line in _held_lines(geodata, one)]
    said += [_not_bound(item) for item in investment.candidates if item.candidate.deal_id]
    return [
        "\n".join(said) + "\n",
        _candidates(investment),
        *_conditions(investment),
        *_notes(investment),
    ]


def _held_lines(geodata: Geodata, one: Starting) -> Iterator[str]:
    places = [geodata.place_name(place) for place in (one.start_id, one.end_id)]
    routes = short_names(one.routes, Names.english(geodata))
    held = (
        "1 route held, down"
        if len(routes) == 1
        else f"{len(routes)} routes held, all down together"
    )
    yield (
        f"{' - '.join(places)}: {held} {_minutes(one.downtime_min_per_year)} a year: "
        f"{'; '.join(routes)}."
    )
    if one.bought is not None:
        deal, paths, avoided, is_shared = one.bought
        only = ", counted only while the cable at sea that they share is up" if is_shared else ""
        yield (
            f"{deal.title} ({_money(deal.value)}, {deal.price_year}) bought "
            f"{counted(len(paths), 'path')}, taken to be {' and '.join(paths)}: those after the "
            f"first avoid {_minutes(avoided)} a year{only}."
        )


def _not_bound(item: ValuedCandidate) -> str:
    """Return the effect of a deal that does not bind yet."""
    one = item.candidate
    price = "no price"
    if one.price is not None:
        low, _, high = one.price
        price = f"{range_texts([low * 1e-6, high * 1e-6], rounding_of('usd_m').rounding)[0]} M USD"
    avoided = item.avoided_min_per_year
    said = f"{_minutes(avoided)} a year in addition to those"
    if likely_figure(avoided) is None:
        most = _minutes(Range(avoided.high, avoided.high, avoided.high))
        said = (
            f"between nothing and {most} a year in addition to those: how many of the causes that "
            "cut two paths cut a third too would decide it, and no source says"
        )
    return f"{one.name} ({price}, not binding) would add a path: it avoids {said}."


def _candidates(investment: Investment) -> Table:
    title = (
        f"What could be bought, in {investment.price_year} prices: that which certainly avoids "
        "most downtime first"
    )
    return table_of(
        "invest_candidates",
        title,
        enumerate(investment.candidates, start=1),
        figure_column("count", "", "number", of=0),
        text_column("name", "candidate", lambda it: _about(it[1], investment.budget_usd), least=24),
        figure_column("usd_m", "price", *PRICE, of=lambda it: it[1].candidate.price),
        figure_column(
            "avoided_min",
            "avoided\na year,\nalone",
            *AVOIDED,
            of=lambda it: _bounds(it[1].avoided_min_per_year),
            too_wide=NOT_KNOWN,
        ),
        figure_column(
            "avoided_min",
            "avoided after\nthose above",
            *FURTHER,
            of=lambda it: _bounds(it[1].further_min_per_year),
            spare=1,
            too_wide=NOT_KNOWN,
        ),
        text_column(
            "sellers",
            "seller",
            lambda it: _sellers(it[1].candidate.sellers),
            missing=NOT_KNOWN,
            spare=2,
        ),
    )


def _sellers(names: Sequence[str]) -> str:
    """Return who would have to sell, the first of many."""
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED + 1 else ""
    return ", ".join(names[:MOST_NAMED] if more else names) + more


def _about(item: ValuedCandidate, budget_usd: float) -> tuple[str, ...]:
    said = [item.candidate.name]
    if item.candidate.deal_id:
        said.append("the value of the deal; it is not binding")
    if not item.avoided_min_per_year.high:
        said.append("avoids nothing alone")
    if item.candidate.unpriced:
        said.append(f"no price: {item.candidate.unpriced}")
    elif item.is_within is not True:
        some = "at the high end of its price " if item.is_within is None else ""
        said.append(f"{some}beyond the {_money(budget_usd)}")
    return tuple(said)


def _conditions(investment: Investment) -> list[str]:
    numbers: dict[str, list[str]] = {}
    for number, item in enumerate(investment.candidates, start=1):
        for text in item.candidate.assumes:
            numbers.setdefault(text, []).append(str(number))
    lines = [f"  {', '.join(listed)}: {text}" for text, listed in numbers.items()]
    return ["Conditions:\n" + "\n".join(lines) + "\n"] if lines else []


def _notes(investment: Investment) -> list[str]:
    lines = [text[0].upper() + text[1:] for text in investment.notes]
    if any(
        item.further_min_per_year is None and item.avoided_min_per_year.high
        for item in investment.candidates
        if not item.candidate.deal_id
    ):
        lines.append(
            f"Avoided after those above: not worked out where they make more than {MOST_COUNTED} "
            "routes."
        )
    notes = dict.fromkeys(text for item in investment.candidates for text in item.candidate.notes)
    moved = [text.partition(RESTATED) for text in notes if RESTATED in text]
    rest = [text for text in notes if RESTATED not in text]
    if rest:
        lines.append("Prices: " + "; ".join(rest))
    if moved:
        listed = ", ".join(f"{name} ({year})" for name, _, year in moved)
        lines.append(f"Restated to {investment.price_year} prices: {listed}")
    lines.append(
        "Only downtime by cable faults counts, not by stations, power or lack of capacity."
    )
    return ["\n".join(lines) + "\n"]


def _minutes(values: Range) -> str:
    """Return a time in words; only the ends of a range that spans an order of magnitude."""
    if likely_figure(values) is not None or not values.high:
        unit, scale = time_unit(values.likely)
        return _text("avoided_min", values, unit, 1 / scale)
    low, high = values.low, values.high
    unit, scale = time_unit(low)
    if time_unit(high)[0] != unit:  # two ends, each in its own unit
        return f"between {_end(low)} and {_end(high)} ({NOT_KNOWN})"
    first = _text("avoided_min", (low,) * 3, "", 1 / scale).strip()
    return f"between {first} and {_end(high)} ({NOT_KNOWN})"


def _end(minutes: float) -> str:
    unit, scale = time_unit(minutes)
    return _text("avoided_min", (minutes,) * 3, unit, 1 / scale)


def _text(kind: str, values: Sequence[float], unit: str, scale: float = 1.0) -> str:
    rounding = rounding_of(kind).rounding
    likely, span = range_texts([value * scale for value in values], rounding)
    return f"{likely} {unit}" + (f" ({span})" if span else "")


def _money(value: float | None) -> str:
    return "value not published" if value is None else f"{figure_text('usd_m', value)} M USD"
