"""Tables of where money helps most: what is held, the best set, candidates, the Pareto front."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from cableroute.geodata.store import Geodata
from cableroute.investment.invest import ChosenSet, Investment, Starting, ValuedCandidate
from cableroute.model.figures import Range
from cableroute.presentation.names import Names
from cableroute.presentation.short_names import short_names
from cableroute.presentation.tables import (
    Column,
    Table,
    figure_column,
    figure_text,
    plain_table,
    range_texts,
    rounding_of,
)
from cableroute.presentation.time_units import time_unit
from cableroute.reliability.availability import is_too_uncertain
from cableroute.text import counted
from cableroute.traffic.capacity import Bounds

PRICE = ("price_low_usd", "price_usd", "price_high_usd")
AVOIDED = ("avoided_low_min", "avoided_min", "avoided_high_min")
KEPT = ("kept_low_tbps", "kept_high_tbps")

RESTATED = " restated from "

NO_SET = "nothing: no candidate of a known price avoids downtime within the budget"


def investment_records(found: Investment) -> list[dict[str, Any]]:
    """Return what is held, each candidate, the best set and the Pareto front as records."""
    rows = [
        _record(
            "held", f"{one.start_id} - {one.end_id}", " + ".join(one.route_ids),
            downtime=one.downtime_min_per_year,
        )
        for one in found.connections
    ]  # fmt: skip
    for one in found.connections:
        if one.bought is not None:
            deal, paths, avoided, _ = one.bought
            row = _record("bought", deal.id, deal.title, avoided=avoided, sources=deal.source_ids)
            said = f"the value of the deal, for all that it buys: {' and '.join(paths)}"
            rows.append(row | {"price_usd": deal.value, "deal_id": deal.id, "note": said})
    rows += [_candidate_record(item) for item in found.candidates]
    rows.append(_set_record("best", found.best, True) | {"chosen_pct": found.same_best_pct})
    rows += [_set_record("front", item, item == found.best) for item in found.front]
    return [row | {"price_year": found.price_year, "budget_usd": found.budget_usd} for row in rows]


def _record(
    kind: str,
    identity: str,
    name: str,
    *,
    price: Range | None = None,
    avoided: Range | None = None,
    downtime: Range | None = None,
    kept: Bounds | None = None,
    sources: Iterable[str] = (),
) -> dict[str, Any]:
    down = ("downtime_low_min", "downtime_min", "downtime_high_min")
    return {
        "row": kind,
        "id": identity,
        "name": name,
        "kind": "",
        **dict(zip(PRICE, price or (None,) * 3, strict=True)),
        **dict(zip(AVOIDED, avoided or (None,) * 3, strict=True)),
        **dict(zip(down, downtime or (None,) * 3, strict=True)),
        **dict(zip(KEPT, kept or (None,) * 2, strict=True)),
        "chosen_pct": None,
        "is_best": None,
        "deal_id": "",
        "not_priced": "",
        "only_with": [],
        "assumes": [],
        "note": "",
        "source_ids": list(sources),
    }


def _candidate_record(item: ValuedCandidate) -> dict[str, Any]:
    one = item.candidate
    row = _record(
        "candidate", one.id, one.name, price=None if one.price is None else one.price.span,
        avoided=item.avoided_min_per_year, kept=item.kept_tbps, sources=one.source_ids,
    )  # fmt: skip
    return row | {
        "kind": one.kind,
        "chosen_pct": item.chosen_pct,
        "is_best": item.is_best,
        "deal_id": one.deal_id,
        "not_priced": one.unpriced,
        "only_with": list(item.only_with),
        "assumes": list(one.assumes),
        "note": "; ".join(one.notes),
    }


def _set_record(kind: str, item: ChosenSet, is_best: bool) -> dict[str, Any]:
    sources = dict.fromkeys(name for one in item.candidates for name in one.source_ids)
    return _record(
        kind, " + ".join(one.id for one in item.candidates),
        " + ".join(one.name for one in item.candidates), price=item.price_usd,
        avoided=item.avoided_min_per_year, kept=item.kept_tbps, sources=sources,
    ) | {"is_best": is_best}  # fmt: skip


def investment_tables(geodata: Geodata, found: Investment) -> list[Table | str]:
    """Return what is held, the best set, the front, the candidates, and what a choice assumes.

    Parameters
    ----------
    geodata : Geodata
        Names of the places.
    found : Investment
        The answer.
    """
    said = [line for one in found.connections for line in _held(geodata, one)]
    said += [_not_bound(item) for item in found.candidates if item.candidate.deal_id]
    said += _best(found)
    return [
        "\n".join(said) + "\n",
        _front(found),
        _candidates(found),
        *_assumed(found),
        *_notes(found),
    ]


def _held(geodata: Geodata, one: Starting) -> Iterator[str]:
    places = [_name(geodata, place) for place in (one.start_id, one.end_id)]
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
    one = item.candidate
    price = "no price"
    if one.price is not None:
        low, _, high = one.price.span
        price = f"{range_texts([low * 1e-6, high * 1e-6], rounding_of('usd_m').rounding)[0]} M USD"
    return (
        f"{one.name} ({price}, not binding) would add a path: it avoids "
        f"{_minutes(item.avoided_min_per_year)} a year in addition to those."
    )


def _best(found: Investment) -> list[str]:
    best = found.best
    money = f"{_money(found.budget_usd)} in {found.price_year} prices"
    if not best.candidates:
        return [f"Best for {money}: {NO_SET}."]
    lines = [
        f"Best for {money}: {' and '.join(one.name for one in best.candidates)}. "
        f"Price {_price(best.price_usd)}, avoided {_minutes(best.avoided_min_per_year)} a year; "
        f"it is the best set in {found.same_best_pct:.0f} % of {found.draws} draws of prices and "
        f"rates (seed {found.seed})."
    ]
    if best.price_usd.high > found.budget_usd:
        lines.append("At the high end of its prices it is beyond the budget.")
    if len(best.candidates) > 1:
        lines += [
            f"Of these, {one.name} avoids {_minutes(saved)} a year in addition to the rest."
            for one, saved in zip(best.candidates, best.marginal_min_per_year, strict=True)
        ]
    return lines


def _candidates(found: Investment) -> Table:
    columns = [
        Column("", ("mark",), missing=""),
        figure_column("count", "", ("number",)),
        Column("candidate", ("name",), least=24),
        figure_column("usd_m", "price", PRICE),
        figure_column("avoided_min", "avoided\na year", AVOIDED),
        figure_column("chosen_pct", "in best\nset"),
        figure_column("kept_tbps", "demand\nkept", KEPT, spare=2),
    ]
    numbers = {item.candidate.name: at for at, item in enumerate(found.candidates, start=1)}
    cells = [
        (
            "★" if item.is_best else "",
            number,
            _about(item, numbers),
            item.candidate.price and item.candidate.price.span,
            item.avoided_min_per_year,
            None if item.candidate.price is None else item.chosen_pct,
            item.kept_tbps,
        )
        for number, item in enumerate(found.candidates, start=1)
    ]
    title = (
        f"Candidates, each alone in addition to what is held, in {found.price_year} prices, and "
        f"how often each is in the best set of {found.draws} draws"
    )
    return plain_table("invest_candidates", columns, cells, title)


def _about(item: ValuedCandidate, numbers: Mapping[str, int]) -> tuple[str, ...]:
    said = [item.candidate.name]
    if item.candidate.deal_id:
        said.append("the value of the deal; it is not binding")
    if item.only_with:
        said.append(f"only with {' and '.join(str(numbers[name]) for name in item.only_with)}")
    elif not item.avoided_min_per_year.likely and item.candidate.price is not None:
        said.append("avoids nothing in any set within reach")
    if item.candidate.unpriced:
        said.append(f"cannot be chosen: {item.candidate.unpriced}")
    return tuple(said)


def _front(found: Investment) -> Table:
    columns = [
        Column("", ("mark",), missing=""),
        figure_column("usd_m", "price", PRICE),
        figure_column("avoided_min", "avoided\na year", AVOIDED),
        Column("what is bought", ("name",), least=24),
    ]
    best = {one.id for one in found.best.candidates}
    cells = [
        (
            "★" if {one.id for one in item.candidates} == best else "" if item.within else ">",
            item.price_usd,
            item.avoided_min_per_year,
            tuple(one.name for one in item.candidates),
        )
        for item in found.front
    ]
    title = "Cost against minutes: no set avoids more for less (★ best, > beyond the budget)"
    return plain_table("invest_front", columns, cells, title)


def _assumed(found: Investment) -> list[str]:
    lines = [
        f"  {one.words}, at its {one.end} end: {' and '.join(one.instead) or 'nothing'}"
        for one in found.other_best
    ]
    assumed = dict.fromkeys(text for one in found.best.candidates for text in one.assumes)
    assumed_lines = [f"  {text}" for text in assumed]
    said = []
    if lines:
        said.append("Another set is best with:\n" + "\n".join(lines))
    elif found.best.candidates:
        said.append("No figure alone, at either end of its range, makes another set the best.")
    if assumed_lines:
        said.append("The choice assumes:\n" + "\n".join(assumed_lines))
    return ["\n".join(said) + "\n"] if said else []


def _notes(found: Investment) -> list[str]:
    lines = [text[0].upper() + text[1:] for text in found.notes]
    notes = dict.fromkeys(text for item in found.candidates for text in item.candidate.notes)
    moved = [text.partition(RESTATED) for text in notes if RESTATED in text]
    rest = [text for text in notes if RESTATED not in text]
    if rest:
        lines.append("Prices: " + "; ".join(rest))
    if moved:
        listed = ", ".join(f"{name} ({year})" for name, _, year in moved)
        lines.append(f"Restated to {found.price_year} prices: {listed}")
    lines.append(
        "Only downtime by cable faults counts, not by stations, power or lack of capacity."
    )
    return ["\n".join(lines) + "\n"]


def _name(geodata: Geodata, place: str) -> str:
    known = geodata.stations.get(place) or geodata.junctions.get(place)
    return place if known is None else known.name_en


def _minutes(values: Range) -> str:
    wide = ", too uncertain to use," if is_too_uncertain(values) else ""
    unit, scale = time_unit(values.likely)
    return f"{_text('avoided_min', values, unit, 1 / scale)}{wide}"


def _price(values: Range) -> str:
    return _text("usd_m", values, "M USD", 1e-6)


def _text(kind: str, values: Sequence[float], unit: str, scale: float = 1.0) -> str:
    rounding = rounding_of(kind).rounding
    likely, span = range_texts([value * scale for value in values], rounding)
    return f"{likely} {unit}" + (f" ({span})" if span else "")


def _money(value: float | None) -> str:
    return "value not published" if value is None else f"{figure_text('usd_m', value)} M USD"
