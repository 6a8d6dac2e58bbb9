"""The findings in three sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cableroute.model.figures import MODELLED, SCHEMATIC
from cableroute.model.legs import FROM_LINE
from cableroute.presentation.blocks import Section
from cableroute.presentation.languages import Figure, Said, Texts
from cableroute.presentation.tables import WHOLE, figure_text, range_keys, rounding_of
from cableroute.reports.facts import Facts, km_figure, number_list, span_figure
from cableroute.reports.sections.risks import exposures, overlap_figures


def answer(facts: Facts, texts: Texts) -> Section:
    """State the result in three sentences: the routes, their separation, and the dependences."""
    return Section(
        "answer",
        [_fastest(facts, texts), _apart(facts, texts), _depends_on(facts, texts)],
    )


def _fastest(facts: Facts, texts: Texts) -> Said:
    """Return the route with the least delay, its ties, and whether that is sure."""
    start, end = facts.ends(texts)
    rows = facts.rows
    best = min(range(len(rows)), key=lambda place: rows[place]["rtd_ms"])
    row, light_km = rows[best], facts.routes[best].cable_range_km
    figures = {
        "start": start,
        "end": end,
        "rtd": Figure(rtd_text(row)),
        "rtd_range": span_figure(
            row["rtd_low_ms"], row["rtd_high_ms"], rounding_of("rtd_ms").rounding
        ),
        "length": km_figure(light_km.likely, within=light_km),
        "length_range": span_figure(light_km.low, light_km.high, rounding_of("cable_km").rounding),
    }
    if len(rows) == 1:
        return texts.say("answer_one", name=row["name"], **figures)
    shown = rtd_text(row)
    alike = [place for place, other in enumerate(rows) if rtd_text(other) == shown]
    overlap = [
        place
        for place, other in enumerate(rows)
        if place not in alike and other["rtd_low_ms"] <= row["rtd_high_ms"]
    ]
    sure = (
        texts.say("answer_order_open", names=number_list(overlap))
        if overlap
        else texts.say("answer_order_sure")
    )
    key = "answer_many" if len(alike) == 1 else "answer_tie"
    return texts.say(
        key,
        routes=texts.count("routes", len(rows)),
        number=Figure(best + 1),
        names=number_list(alike),
        name=row["name"],
        sure=sure,
        **figures,
    )


def rtd_text(row: Mapping[str, Any]) -> str:
    """Return the delay of a row as its column writes it."""
    within = [row[name] for name in range_keys("rtd_ms")]
    return figure_text("rtd_ms", row["rtd_ms"], within=within)


def _apart(facts: Facts, texts: Texts) -> Said:
    """Return the separation of the best pair, and the features that every route passes."""
    if facts.best is None:
        return texts.say("answer_no_pair")
    pair, ground = (facts.best.first, facts.best.second), facts.best.shared
    count = len(facts.shared) // 2
    apart = sum(item.separation_km is not None for item in facts.shared.values()) // 2
    figures = {
        "pairs": texts.count("pairs_of_routes", count),
        "routes": texts.count("routes", len(facts.routes)),
        "apart": Figure(apart),
        "first": Figure(pair[0] + 1),
        "second": Figure(pair[1] + 1),
        **overlap_figures(facts.names(texts), ground, [facts.routes[it] for it in pair]),
        "common": _common(facts, texts),
    }
    if ground.separation_km is None:
        key = "answer_pair_not_apart" if count > 1 else "answer_only_pair_not_apart"
        return texts.say(key, **figures)
    key = "answer_pair_apart" if count > 1 else "answer_only_pair_apart"
    return texts.say(key, separation=km_figure(ground.separation_km, "separation_km"), **figures)


def _common(facts: Facts, texts: Texts) -> Said:
    """Return the features of all routes beside their ends: countries, straits, risk groups."""
    names = in_all_routes(facts, texts)
    return texts.say("all_pass", names=names) if names else texts.say("all_pass_nothing")


def in_all_routes(facts: Facts, texts: Texts) -> tuple[object, ...]:
    """Return the features that every route passes, but for where both ends land."""
    groups = facts.known("groups")
    landings = {
        groups[name].name
        for route in facts.routes
        for leg in (route.legs[0], route.legs[-1])
        for name in leg.group_ids
        if name in groups and groups[name].kind == "landing area"
    }
    stated = (texts.term("country"), texts.term("strait"))  # they say themselves what they are
    return tuple(
        row["name"]
        if row["kind"] in stated
        else texts.say("named_kind", name=row["name"], kind=row["kind"])
        for row in exposures(facts, texts)
        if row["count"] == len(facts.routes) and row["name"] not in landings
    )


def _depends_on(facts: Facts, texts: Texts) -> Said:
    """Return the gaps, and the inputs on which the figures depend."""
    rows, count = facts.rows, len(facts.rows)
    modelled = sum(row["confidence"] in MODELLED for row in rows)
    key = "modelled_all" if modelled == count else "modelled_some" if modelled else "modelled_none"
    if any(leg.confidence == SCHEMATIC for route in facts.routes for leg in route.legs):
        key = "modelled_schematic"
    position = texts.say(key, modelled=Figure(modelled), count=Figure(count))
    states = [row["in_service"] for row in rows]
    if not any(row["systems"] for row in rows):
        status = texts.say("status_no_system")
    elif all(state is True for state in states):
        status = texts.say("status_all")
    else:
        status = texts.say(
            "status_some",
            known=Figure(sum(state is True for state in states)),
            count=Figure(count),
            out=Figure(sum(state is False for state in states)),
        )
    shares = [
        100 * (row["by_slack_land_km"] + row["by_slack_sea_km"]) / row["route_km"] for row in rows
    ]
    if max(shares) == 0:
        from_line = any(FROM_LINE in row["length_basis"] for row in rows)
        key = "answer_stated" if from_line else "answer_published"
        return texts.say(key, position=position, status=status)
    return texts.say(
        "answer_depends",
        position=position,
        status=status,
        land=_beyond_line(facts, "land", texts),
        sea=_beyond_line(facts, "sea", texts),
        share=texts.percent(span_figure(min(shares), max(shares), WHOLE)),
    )


def _beyond_line(facts: Facts, medium: str, texts: Texts) -> Said | str:
    """Return cable beyond the drawn line, per cent: route development and slack together."""
    names = f"development_{medium}_pct", f"slack_{medium}_pct"
    if {*names} & {*facts.assumptions.confidential} and not facts.confidential:
        return texts["confidential"]
    more, slack = (getattr(facts.assumptions, name) for name in names)
    ends = [100 * ((1 + more[at] / 100) * (1 + slack[at] / 100) - 1) for at in (0, 2)]
    return texts.percent(span_figure(ends[0], ends[1], WHOLE))
