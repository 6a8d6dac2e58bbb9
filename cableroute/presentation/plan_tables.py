"""A plan of a sea leg as a record, and as a table to read."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from cableroute.geodata.checks import DEVELOPMENT_RATES
from cableroute.geodata.opening import open_geodata
from cableroute.geodata.store import Geodata
from cableroute.planning.ice import ICE
from cableroute.planning.planned_leg import Plan, rates_of_slack, sources_of
from cableroute.planning.presets import rules_from_rates
from cableroute.planning.rules import BUILD_RATES, Rules
from cableroute.presentation.columns import number_column, table_of, text_column
from cableroute.presentation.tables import (
    THREE_DIGITS,
    Column,
    Rounding,
    Table,
    figure_text,
    range_texts,
    rounding_of,
)
from cableroute.seabed.depths import Seabed

BY_RATES = {"rates": "sea", "land": "land"}
"""Rules by name whose costs are a rate of the tables, and of which medium."""
WEIGHTS_ONLY = "km of plain seabed"
"""What the cost of a plan is in where its rules have no price."""
COST = Rounding(digits=3, ranged=True)
"""No rate is surer than three digits, nor than its range."""


def plan_record(
    plan: Plan, geo: Geodata, rules: Rules | None, name: str | None, *, no_price: str = "no price"
) -> dict[str, Any]:
    """Return a plan as a record; `no_price` is said where its rules have none."""
    leg, cable = plan.leg, plan.leg.cable_range_km
    depth = _depths(plan)
    return {
        "id": leg.id,
        "name": leg.name,
        "route_km": round(leg.route_km, 3),
        "cable_low_km": round(cable.low, 3),
        "cable_km": round(cable.likely, 3),
        "cable_high_km": round(cable.high, 3),
        "slack_pct": list(leg.slack_range_pct),
        "slack_note": _slack(plan, geo),
        "development_pct": list(leg.development_range_pct),
        "development_note": _development(geo, leg.medium),
        "depth_deepest_m": depth[0],
        "depth_mean_m": depth[1],
        **_price_cells(plan, geo, rules, name, no_price),
        "covered_pct": {layer: round(share, 2) for layer, share in plan.covered_pct.items()},
        "moved_km": {move.place: round(move.km, 3) for move in plan.moves},
        "engine": plan.engine,
        "cell_km": round(plan.cell_km, 3),
        "accuracy_km": leg.accuracy_km,
        "confidence": leg.confidence,
        "status": leg.status,
        "note": leg.note,
    }


def _price_cells(
    plan: Plan, geo: Geodata, rules: Rules | None, name: str | None, no_price: str
) -> dict[str, Any]:
    """Return the cost of a plan, by component, and the sources of the prices."""
    names = ("cost_low", "cost", "cost_high", "cost_unit", "cost_by")
    if rules is None or (plan.unit == "1" and not rules.costs):
        return dict.fromkeys(names) | {"cost_note": no_price}
    by = {part: round(cost, 2) for part, cost in plan.cost_by.items()}
    low, high = _cost_range(plan, geo, rules, name)
    if plan.unit == "1":
        unit, note = WEIGHTS_ONLY, f"weights only; {no_price}"
    else:
        unit = plan.unit.split("/")[0]
        about = dict(rules.sources).get("per_km") or f"by {rules.name or name}"
        note = f"of route km, slack not counted; {about}{_money_of(geo, name)}"
    return dict(zip(names, (low, round(plan.cost, 2), high, unit, by), strict=True)) | {
        "cost_note": note
    }


def _money_of(geo: Geodata, name: str | None) -> str:
    """Return the price year of the tables' rate in words; empty where there is none."""
    if name not in BY_RATES:
        return ""
    medium = BY_RATES[name]
    rate, _ = geo.find_rate(BUILD_RATES[medium], medium=medium)
    return "" if rate.year is None else f"; {rate.year} prices"


def _cost_range(
    plan: Plan, geo: Geodata, rules: Rules, name: str | None
) -> tuple[float | None, float | None]:
    """Return low and high cost by the range of the rate, where one rate is all that counts."""
    if name not in BY_RATES or rules.costs:
        return None, None
    low, high = (
        rules_from_rates(geo, medium=rules.medium, estimate=end).per_km for end in ("low", "high")
    )
    share = plan.cost / rules.per_km
    return round(share * low, 2), round(share * high, 2)


def _slack(plan: Plan, geo: Geodata) -> str:
    """Return the slack of a plan, and the reason for it."""
    if plan.leg.medium == "land":
        rate, _ = geo.find_rate("slack_land_pct", medium="land")
        return f"rate {rate.id} ({', '.join(rate.source_ids)})"
    taken = rates_of_slack(geo, plan.depths)
    total = sum(km for _, km in taken) or 1.0
    share: dict[str, float] = {}
    for rate, km in taken:
        share[rate.id] = share.get(rate.id, 0.0) + 100 * km / total
    rates = {rate.id: rate for rate, _ in taken}
    named = [
        f"rate {identity}" + (f" on {share[identity]:.0f} %" if len(rates) > 1 else "")
        for identity in rates
    ]
    by_depth = any(rate.depth_m is not None for rate in rates.values())
    why = "by depth" if by_depth else "for any depth: the tables have none by depth"
    sources = ", ".join(dict.fromkeys(name for rate in rates.values() for name in rate.source_ids))
    return f"{', '.join(named)}, {why}" + (f" ({sources})" if sources else "")


def _development(geo: Geodata, medium: str) -> str:
    """Return the route development of a plan."""
    rate = geo.rates.get(DEVELOPMENT_RATES[medium])
    if rate is None:
        return "none: the tables have no rate"
    return f"rate {rate.id} ({', '.join(rate.source_ids)})"


def _depths(plan: Plan) -> tuple[float | None, float | None]:
    """Return the deepest depth along a plan, and the mean over the km where it is known."""
    depth = plan.depths.depth_m
    if np.isnan(depth).all():
        return None, None
    km, middle = np.diff(plan.depths.kp_km), (depth[:-1] + depth[1:]) / 2
    has_depth = np.isfinite(middle)
    whole_km = km[has_depth].sum()
    mean = (km[has_depth] * middle[has_depth]).sum() / whole_km if whole_km else np.nanmean(depth)
    return round(float(np.nanmax(depth)), 1), round(float(mean), 1)


class CostPart(NamedTuple):
    """A component of what a plan costs: low, likely and high, as numbers and as shown.

    A low or high that is not known is None, and an empty text.
    """

    name: str
    ends: tuple[float | None, float, float | None]
    texts: tuple[str, str, str]
    is_total: bool = False


class PlanCosts(NamedTuple):
    """The cost of a plan, by component and in all; no parts where it has no cost."""

    unit: str
    parts: tuple[CostPart, ...]
    note: str


def plan_costs(row: Mapping[str, Any]) -> PlanCosts:
    """Return the cost of a plan, of its record.

    The range of the total is that of the component where there is only one.
    """
    if row["cost"] is None:
        return PlanCosts("", (), row["cost_note"])
    low, high = row["cost_low"], row["cost_high"]
    rounding, alone = COST.within((low, high)), len(row["cost_by"]) == 1
    parts = [
        _cost_part(name, low if alone else None, cost, high if alone else None, rounding)
        for name, cost in row["cost_by"].items()
    ]
    total = _cost_part("Total", low, row["cost"], high, rounding)._replace(is_total=True)
    return PlanCosts(row["cost_unit"], (*parts, total), row["cost_note"])


def _cost_part(
    name: str, low: float | None, likely: float, high: float | None, rounding: Rounding
) -> CostPart:
    first, last = ("" if end is None else rounding.text(end) for end in (low, high))
    return CostPart(name, (low, likely, high), (first, rounding.text(likely), last))


def note_by_names(note: str, geo: Geodata) -> str:
    """Return a record's note for a reader: names of rates and titles of sources for their ids."""

    def titles(listed: re.Match[str]) -> str:
        ids = listed[1].split(", ")
        all_have_titles = all(identity in geo.sources for identity in ids)
        return (
            f"({'; '.join(geo.sources[it].title for it in ids)})" if all_have_titles else listed[0]
        )

    def name(rate: re.Match[str]) -> str:
        return geo.rates[rate[1]].name if rate[1] in geo.rates else rate[0]

    return re.sub(r"\(([^()]+)\)", titles, re.sub(r"\brate ([^\s,]+)", name, note))


def plan_table(plan: Plan, row: Mapping[str, Any], geo: Geodata) -> Table:
    """Return a plan as a table to read."""
    leg, slack = plan.leg, plan.leg.slack_range_pct
    more = leg.development_range_pct
    cable, cable_ends = range_texts(leg.cable_range_km, rounding_of("cable_km").rounding)
    deepest, mean = _depths(plan)
    depths = [THREE_DIGITS.text(value) for value in (deepest, mean) if value is not None]
    lines = [
        ("Route", f"{figure_text('route_km', leg.route_km, accuracy=leg.accuracy_km)} km"),
        ("Cable", f"{cable} km" + (f" ({cable_ends})" if cable_ends else "")),
        ("Route development", f"{more.likely:.3g} % ({more.low:.3g}–{more.high:.3g})"),
        ("", note_by_names(row["development_note"], geo)),
        ("Laying slack", f"{slack.likely:.3g} % ({slack.low:.3g}–{slack.high:.3g})"),
        ("", note_by_names(row["slack_note"], geo)),
        (
            "Depth",
            f"deepest {depths[0]} m, mean {depths[1]} m, where it is known"
            if depths
            else "not known",
        ),
    ]
    costs = plan_costs(row)
    for part in (*costs.parts[-1:], *costs.parts[:-1]):
        low, likely, high = part.texts
        spread = f" ({low}–{high})" if part.is_total and low and high else ""
        lines.append(
            ("Cost" if part.is_total else f"  {part.name}", f"{likely} {costs.unit}{spread}")
        )
    lines.append(("" if costs.parts else "Cost", note_by_names(costs.note, geo)))
    lines += [
        (f"Coverage: {name}", f"{math.floor(share * 10) / 10:g} % of the route")
        for name, share in plan.covered_pct.items()
    ]
    lines += [
        (
            "Accuracy",
            f"{figure_text('accuracy_km', leg.accuracy_km)} km at best, that of the depth cells; "
            f"{leg.confidence}, {leg.status}",
        ),
        ("Planned by", f"{plan.engine}, cells of {plan.cell_km:.2g} km"),
    ]
    what = text_column("what", "What", 0, one_line=True, missing="")
    return table_of("plan", leg.name, lines, what, text_column("planned", "Planned", 1))


def plan_notes(plans: Sequence[Plan]) -> tuple[str, ...]:
    """Return the ends that were moved, the layers a line misses, and the waters it keeps out of.

    Each end is said once of several lines, and what else is said of one alone.
    """
    said = [
        f"{move.place} was moved {move.far} to the {plan.leg.medium}, {move.end[0]:.4f}, "
        f"{move.end[1]:.4f}: a {move.words} joins the two and is counted"
        for plan in plans
        for move in plan.moves
        if move.place in plan.leg.name
    ]
    if len(plans) == 1:
        [only] = plans
        said += [
            f"the line meets nothing of layer {name}: no cost of it counts"
            for name, share in only.covered_pct.items()
            if not share and name in only.cost_by
        ]
        said += [text for text in only.leg.note.split("; ") if ICE in text]
    return tuple(dict.fromkeys(said))


def planned_on(geo: Geodata, seabed: Seabed | None) -> tuple[str, list[str]]:
    """Return the credit of depths of one's own, and of each source with publisher and licence.

    Also of those in the public domain, which ask for no credit: a reader is to know what the line
    rests on.
    """
    raster, own_credit, credits = None if seabed is None else seabed.raster, "", list[str]()
    if raster is not None:
        own_credit = f"planned on {raster.path.name}" + (
            f", {raster.title}" if raster.title else ""
        )
    tables = geo if any(sources_of(geo, seabed)) else open_geodata()  # without the embedded tables
    for source in (tables.sources[identity] for identity in sources_of(tables, seabed)):
        title = re.split(r" \(|[,;]| \d:| through ", source.title)[0]
        parts = dict.fromkeys(filter(None, (title, source.publisher, source.url)))
        dated = f", {source.date}" if source.date else ""
        credits.append(f"{', '.join(parts)}{dated} ({source.licence})")
    return own_credit, [*filter(None, [own_credit]), *credits]


OWN_COLUMNS: Mapping[str, tuple[str, str]] = {
    "more_pct": ("More than line 1", "%"),
    "apart_km": ("Least distance from lines before", "km"),
    "near_cables_km": ("Near existing cables", "km"),
    "cables_crossed": ("Crossings of cables", ""),
    "within_pct": ("Band", "%"),
    "area_km2": ("Area", "km2"),
    "wins_pct": ("Cheapest in", "% of samples"),
    "regret_mean_pct": ("Mean regret", "%"),
    "regret_p95_pct": ("Regret, 95 % of samples", "%"),
    "regret_worst_pct": ("Worst regret", "%"),
    "role": ("Role", ""),
}
"""Columns of more than one line, by key: heading and unit."""


def lines_table(rows: Sequence[Mapping[str, Any]], further: Sequence[Mapping[str, Any]]) -> Table:
    """Return several planned lines as a table to read; `further`: what each has beside a plan."""
    keys = [key for key in further[0] if key != "narrow"]
    accuracy = max((row["accuracy_km"] or 0.0 for row in rows), default=0.0)
    route = rounding_of("route_km").rounding.within((), accuracy)
    columns = [
        text_column("name", "Line", one_line=True),
        number_column("route_km", "Route", "km", route),
        number_column("cable_km", "Cable", "km", rounding_of("cable_km").rounding),
        *_costs(rows),
        *(Column(*_own_heading(key), _own_rounding(key, route)) for key in keys),
    ]
    return Table("plan", tuple(columns), rows, "Planned lines")


def _costs(rows: Sequence[Mapping[str, Any]]) -> list[Column]:
    """Return the column of what lines cost, with its range, where all have a price in one unit."""
    units = {row["cost_unit"] for row in rows}
    if len(units) != 1 or not units.isdisjoint((None, WEIGHTS_ONLY)):
        return []
    ranged = all(row["cost_low"] is not None for row in rows)
    keys = ("cost_low", "cost", "cost_high") if ranged else ("cost",)
    return [number_column(keys, "Cost", units.pop(), COST)]


def _own_rounding(key: str, route: Rounding) -> Rounding | None:
    """Return the rounding of a column beside a plan: lengths as the route, per cent to tenths."""
    if key == "role":
        return None
    unit = OWN_COLUMNS.get(key, ("", ""))[1]
    if unit == "km":
        return route
    return Rounding(digits=3, most=1) if unit.startswith("%") else Rounding(digits=4)


def _own_heading(key: str) -> tuple[str, tuple[str, ...], str]:
    heading, unit = OWN_COLUMNS.get(key, (key, ""))
    return heading, (key,), unit
