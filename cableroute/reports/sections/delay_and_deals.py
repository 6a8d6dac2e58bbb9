"""How fast the routes are, and which deals are on them."""

from __future__ import annotations

from typing import Any

from cableroute.presentation.blocks import Bullets, Picture, Section
from cableroute.presentation.columns import Headed
from cableroute.presentation.deal_tables import deals_table
from cableroute.presentation.languages import Figure, Texts
from cableroute.presentation.tables import AS_PUBLISHED, BOOK, WHOLE, Table
from cableroute.reports.facts import Facts, number_list, span_figure
from cableroute.reports.figures import range_bars
from cableroute.reports.sections.summary import rtd_text


def round_trip_delay(facts: Facts, texts: Texts) -> Section:
    """Return the round-trip delay of each route, and what that rests on."""
    rows: list[dict[str, Any]] = []
    for number, (row, short) in enumerate(zip(facts.rows, facts.short_names(texts), strict=True)):
        by_slack_km = row["by_slack_land_km"] + row["by_slack_sea_km"]
        rows.append(
            {
                **row,
                "name": short,
                "route": number,
                "number": number + 1,
                "by_slack_pct": 100 * by_slack_km / row["route_km"],
            }
        )
    headed = Headed(texts)
    columns = [
        headed.figure("count", "number", "number"),
        headed.text("name", "route"),
        headed.range("rtd_ms", "delay"),
        headed.range("cable_km", "cable"),
        headed.number("by_slack_pct", "by_slack", "%", WHOLE),
    ]
    bars = range_bars(
        [
            (row["rtd_low_ms"], row["rtd_ms"], row["rtd_high_ms"], rtd_text(row))
            for row in rows[: facts.limits.detailed]
        ],
        label=texts["delay_label"],
        axis_label=texts["axis_delay"],
    )
    secret = facts.assumptions.confidential if not facts.confidential else ()
    index, extra = facts.assumptions.group_index, facts.assumptions.equipment_rtd_ms
    note = texts.say(
        "note_delay",
        index=texts["confidential"]
        if "group_index" in secret
        else Figure(f"{index.likely:g} ({index.low:g}–{index.high:g})"),
        equipment=texts["confidential"]
        if "equipment_rtd_ms" in secret
        else texts.say("no_equipment")
        if extra.high == 0
        else texts.say("equipment", ms=span_figure(extra.low, extra.high, AS_PUBLISHED)),
    )
    table = Table("delay", columns, rows, outputs=BOOK)
    return Section("delay", [Picture(bars, look="diagrams"), table, Bullets([note])])


def deals(facts: Facts, texts: Texts) -> Section:
    """List the deals on the routes: each with its own value, never split or added up."""
    if not facts.deal_rows:
        return Section("deals", [texts.say("no_deals_known")])
    on: dict[str, dict[str, list[int]]] = {}
    for number, route in enumerate(facts.routes):
        for item in route.deals:
            on.setdefault(item.deal.id, {}).setdefault(item.attribution_confidence, []).append(
                number
            )
    numbers = {
        deal: {grade: number_list(places) for grade, places in grades.items()}
        for deal, grades in on.items()
    }
    table = deals_table(facts.names(texts), facts.deal_rows, facts.deals, facts.letters, numbers)
    notes = [texts.say(key) for key in ("note_value", "note_intent", "note_surely")]
    return Section("deals", [table, Bullets(notes)])
