"""The question, and the answer in three sentences."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from cableroute.model.figures import MODELLED, SCHEMATIC
from cableroute.presentation.blocks import Bullets, Section
from cableroute.presentation.languages import Code, Figure, ProperName, Said, Texts
from cableroute.presentation.tables import (
    WHOLE,
    Column,
    Rounding,
    Table,
    figure_column,
    figure_text,
    range_keys,
    rounding_of,
)
from cableroute.reports.facts import Facts, km_figure, number_list, span_figure
from cableroute.reports.sections.risks import exposures, overlap_figures
from cableroute.routing.conditions import MAX_SHARED_PCT, agreed
from cableroute.routing.left_out import unverified_left_out


def question(facts: Facts, texts: Texts) -> Section:
    """Say what was asked, of which places, under which conditions."""
    start, end = facts.ends(texts)
    route = facts.routes[0]
    rows, names = [], facts.names(texts)
    for name in (route.start_id, route.end_id):
        place = names.places.get(name)
        at = route.legs[0].start if name == route.start_id else route.legs[-1].end
        rows.append(
            {
                "name": _both_names(texts, place) if place else name,
                "id": Code(name),
                "country": names.country(place.country) if place and place.country else "",
                "lon_deg": place.lon_deg if place else at[0],
                "lat_deg": place.lat_deg if place else at[1],
                "accuracy_km": place.accuracy_km if place else None,
                "confidence": texts.term(place.confidence) if place else texts["as_given"],
            }
        )
    ends = Table(
        "ends",
        [
            Column(texts["column_place"], ("name",)),
            Column(texts["column_id"], ("id",)),
            Column(texts["column_country"], ("country",)),
            Column(texts["column_longitude"], ("lon_deg",), "°", Rounding(decimals=4)),
            Column(texts["column_latitude"], ("lat_deg",), "°", Rounding(decimals=4)),
            figure_column("accuracy_km", texts["column_accuracy"], texts=texts),
            Column(texts["column_position"], ("confidence",)),
        ],
        rows,
    )
    asked = _conditions(facts, texts)
    return Section(
        "question",
        [texts.say("question_text", start=start, end=end), ends, Bullets(asked)],
    )


def _both_names(texts: Texts, place: Any) -> tuple[str, ...]:
    """Return the names of a place in both languages, that of the page first."""
    named = (ProperName(place.name_en), place.name_ar)
    return tuple(filter(None, named if texts.language == "en" else reversed(named)))


def _conditions(facts: Facts, texts: Texts) -> list[Said]:
    """Return the conditions that were set, one a line."""
    asked = facts.conditions
    lines = []
    if any(row["systems"] for row in facts.rows):  # it does not limit the routes across a country
        lines.append(texts.say("condition_count", chains=texts.count("chains", asked.k)))
    for name in ("avoid", "via", "systems"):
        if features := asked.names(name):
            named = tuple(str(getattr(item, "name", item)) for item in features)
            lines.append(texts.say(f"condition_{name}", names=named))
    if asked.on:
        lines.append(texts.say("condition_on", date=Figure(asked.on)))
    elif facts.assumptions.on:
        lines.append(texts.say("condition_status_date", date=Figure(facts.assumptions.on)))
    lines += [
        texts.say(f"condition_{name}")
        for name in ("allow_planned", "allow_unverified", "cross_connect", "all_paths")
        if getattr(asked, name)
    ]
    if math.isfinite(asked.max_route_km):
        lines.append(texts.say("condition_max_route", km=km_figure(asked.max_route_km)))
    if asked.max_shared_pct != MAX_SHARED_PCT:
        lines.append(texts.say("condition_max_shared", pct=Figure(f"{asked.max_shared_pct:g}")))
    if facts.confidential:
        lines.append(texts.say("condition_confidential"))
    start, end = facts.routes[0].start_id, facts.routes[0].end_id
    conditions, _ = agreed(asked, facts.assumptions)
    gone = unverified_left_out(facts.geodata, start, end, conditions)
    if gone.count:
        left = texts.count("routes_left_out", gone.count)
        lines.append(texts.say("left_out_unverified", routes=left, sightings=gone.sightings))
    return lines


def answer(facts: Facts, texts: Texts) -> Section:
    """Say in three sentences what is found, what is apart, and what it all depends on."""
    return Section(
        "answer",
        [_fastest(facts, texts), _apart(facts, texts), _depends_on(facts, texts)],
    )


def _fastest(facts: Facts, texts: Texts) -> Said:
    """Return which route has the least delay, with whom it ties, and whether that is sure."""
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
    """Return how far the best pair is apart, and what every route passes."""
    if facts.best is None:
        return texts.say("answer_no_pair")
    pair, ground = (facts.best.first, facts.best.second), facts.best.shared
    count = len(facts.shared) // 2
    apart = sum(item.separation_km is not None for item in facts.shared.values()) // 2
    figures = {
        "pairs": Figure(count),
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
    """Return what every route passes beside its ends: countries, straits, shared-risk groups."""
    names = _in_all(facts, texts)
    return texts.say("all_pass", names=names) if names else texts.say("all_pass_nothing")


def _in_all(facts: Facts, texts: Texts) -> tuple[object, ...]:
    """Return what every route passes, but for where both ends land."""
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
    """Return what is not known, and what the figures depend on."""
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
        return texts.say("answer_published", position=position, status=status)
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
