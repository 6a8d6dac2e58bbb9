"""The map, the routes one by one, and how deep they are."""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import groupby
from typing import Any

import numpy as np

from cableroute.model.figures import weakest
from cableroute.model.legs import Leg
from cableroute.model.routes import Route
from cableroute.presentation.blocks import (
    Bullets,
    Fold,
    Group,
    Heading,
    Part,
    Picture,
    Section,
)
from cableroute.presentation.columns import Headed
from cableroute.presentation.languages import Code, Figure, Said, Texts
from cableroute.presentation.tables import (
    BOOK,
    PAGE,
    TWO_DIGITS,
    WHOLE,
    Column,
    Rounding,
    Table,
    figure_text,
    range_keys,
)
from cableroute.presentation.wording import letter
from cableroute.reports.facts import Facts, note_on_depths
from cableroute.reports.figures import Piece, line_diagram

DEEP_M = 1000.0


def routes(facts: Facts, texts: Texts) -> Section:
    """Describe each route: where it is, its line diagram over the depths, its legs."""
    parts: list[Part] = []
    deepest_m = max(
        (profile.deepest_m or 0.0 for profile in facts.profiles if profile), default=0.0
    )
    deepest_m = 1000.0 * max(1, math.ceil(deepest_m / 1000))
    sheets = [list(_pieces(facts, route, texts)) for route in facts.routes]
    graded = {str(row["confidence"]) for rows in sheets for row in rows}
    columns = _leg_columns(texts, graded=len(graded) > 1)
    names = facts.short_names(texts)
    for number, route in list(enumerate(facts.routes))[: facts.limits.detailed]:
        pieces = sheets[number]
        drawn = line_diagram(
            number,
            [
                Piece(row["from_km"], row["to_km"], row["medium_key"], texts.plain(row["bar_name"]))
                for row in pieces
            ],
            facts.profiles[number],
            deepest_m=deepest_m,
            label=str(texts.say("diagram_label", number=number + 1)),
            kp_label=texts["axis_kp"],
            depth_label=texts["axis_depth"],
        )
        notes = [texts.say("route_note", note=route.note)] if route.note else []
        if (depth := _depth_said(facts, number, texts)) is not None:
            notes.insert(0, depth)
        chain = route.name if names[number] != route.name else ""
        parts.append(
            Group(
                [
                    Heading(names[number], number, chain),
                    Picture(drawn, look="diagrams"),
                    Fold(
                        f"kp-{number + 1}",
                        str(texts.say("fold_sheet", number=number + 1)),
                        [Table("stretches", columns, pieces, outputs=PAGE), Bullets(notes)],
                    ),
                ]
            )
        )
    if len(facts.routes) > facts.limits.detailed:
        parts.append(
            texts.say(
                "more_routes",
                routes=texts.count("routes_more", len(facts.routes) - facts.limits.detailed),
            )
        )
    parts.append(_legs_for_book(facts, texts))
    if (depths := _depths_for_book(facts, texts)) is not None:
        parts.append(depths)
    caption = [texts.say("note_diagram")]
    if len(graded) == 1:
        caption.append(texts.say("all_graded", known=graded.pop()))
    if any(profile is not None for profile in facts.profiles):
        caption += [note_on_depths(facts, texts, "note_depth"), texts.say("note_depth_table")]
    return Section("routes", [Bullets(caption), *parts])


def _leg_columns(texts: Texts, *, graded: bool) -> list[Column]:
    headed = Headed(texts)
    return [
        headed.text("stretch", "leg_letters"),
        headed.number(("from_km", "to_km"), "kp", texts["km"], WHOLE),
        headed.text("places", "from_to"),
        headed.text("what"),
        headed.figure("route_km", "route"),
        headed.range("cable_km", "cable"),
        headed.figure("accuracy_km", "accuracy"),
        *([headed.text("confidence", "position")] if graded else []),
        headed.text("status"),
    ]


def _pieces(facts: Facts, route: Route, texts: Texts) -> Iterable[dict[str, Any]]:
    """Yield the legs of a route; on a chain of systems, a land crossing is one."""
    chained = any(leg.system_id for leg in route.legs)
    access, names = facts.geodata.backhaul, facts.names(texts)

    def key(leg: Leg) -> tuple[object, ...]:
        if not chained or leg.medium == "sea":
            return (leg.id,)
        return (leg.medium, leg.system_id, leg.id in access)

    kp_km = 0.0
    for place, (_, group) in enumerate(groupby(route.legs, key)):
        legs = list(group)
        first, last = legs[0], legs[-1]
        route_km = math.fsum(leg.route_km for leg in legs)
        cable = [
            math.fsum(values) for values in zip(*(it.cable_range_km for it in legs), strict=True)
        ]
        accuracy = [leg.accuracy_km for leg in legs]
        worst = math.nan if any(map(math.isnan, accuracy)) else max(accuracy)
        system = names.system(first.system_id) if first.system_id else ""
        medium = texts.term("at sea" if first.medium == "sea" else "on land")
        what: list[object] = [texts.say("what_system", system=system, medium=medium)]
        if not system:
            what = [texts.say("what_plain", medium=medium)]
        if len(legs) > 1:
            what.append(texts.count("legs_together", len(legs)))
        elif first.name and not (system and first.medium == "sea"):
            what.append(first.name)
        statuses = dict.fromkeys(leg.status for leg in legs)
        yield {
            "stretch": Figure(f"{letter(place)}–{letter(place + 1)}"),
            "from_km": kp_km,
            "to_km": kp_km + route_km,
            "accuracy_km": worst,
            "places": texts.say(
                "leg_places", start=names.place(first.start_id), end=names.place(last.end_id)
            ),
            "what": texts.say("parts", parts=tuple(what)),
            "bar_name": system or first.name,
            "medium_key": first.medium,
            "route_km": route_km,
            "cable_low_km": cable[0],
            "cable_km": cable[1],
            "cable_high_km": cable[2],
            "confidence": texts.term(weakest(leg.confidence for leg in legs)),
            "status": texts.say(
                "status_list", statuses=tuple(texts.term(status) for status in statuses)
            ),
        }
        kp_km += route_km


def _legs_for_book(facts: Facts, texts: Texts) -> Table:
    """Return every leg of every route: for the workbook alone."""
    rows, names = [], facts.names(texts)
    named = zip(facts.routes, facts.short_names(texts), strict=True)
    for number, (route, short) in enumerate(named, start=1):
        kp_km = 0.0
        for leg in route.legs:
            low, high = leg.published_km or (None, None)
            rows.append(
                {
                    "number": number,
                    "route_name": short,
                    "id": Code(leg.id),
                    "name": leg.name,
                    "from": names.place(leg.start_id),
                    "to": names.place(leg.end_id),
                    "medium": texts.term("at sea" if leg.medium == "sea" else "on land"),
                    "system": names.system(leg.system_id) if leg.system_id else "",
                    "right_of_way": texts.term(leg.right_of_way),
                    "from_km": kp_km,
                    "to_km": kp_km + leg.route_km,
                    "route_km": leg.route_km,
                    "cable_low_km": leg.cable_range_km.low,
                    "cable_km": leg.cable_range_km.likely,
                    "cable_high_km": leg.cable_range_km.high,
                    "length_basis": texts.term(leg.length_basis),
                    "published_low_km": low,
                    "published_high_km": high,
                    "confidence": texts.term(leg.confidence),
                    "accuracy_km": leg.accuracy_km,
                    "status": texts.term(leg.status),
                    "length_kind": leg.length_kind,
                    "note": leg.note,
                }
            )
            kp_km += leg.route_km
    fine, km, headed = Rounding(decimals=3), texts["km"], Headed(texts)
    columns = [
        headed.figure("count", "number", "number"),
        headed.text("route_name", "route"),
        headed.text("id", "leg"),
        *map(headed.text, ("name", "from", "to", "medium", "system", "right_of_way")),
        headed.number(("from_km", "to_km"), "kp", km, fine),
        headed.number("route_km", "route_length", km, fine),
        headed.number(range_keys("cable_km"), "cable", km, fine),
        headed.text("length_basis"),
        headed.figure("published_km", "published", "published_low_km", "published_high_km"),
        headed.text("confidence"),
        headed.figure("accuracy_km", "accuracy"),
        *map(headed.text, ("status", "length_kind", "note")),
    ]
    return Table("legs", columns, rows, outputs=BOOK)


def _depth_said(facts: Facts, number: int, texts: Texts) -> Said | None:
    """Return the depths of a route's sea legs, in one sentence; None without sea."""
    profile, row = facts.profiles[number], facts.rows[number]
    if profile is None or profile.deepest_m is None or profile.deepest_kp_km is None:
        return None
    has_depth = np.isfinite(profile.depth_m)
    deep_pct = profile.share_pct(has_depth & (profile.depth_m > DEEP_M))
    return texts.say(
        "depth_said",
        sea=Figure(figure_text("sea_km", row["sea_km"], accuracy=row["accuracy_km"])),
        deepest=Figure(TWO_DIGITS.text(profile.deepest_m)),
        kp=Figure(Rounding(decimals=-1).text(profile.deepest_kp_km)),
        pct=Figure(f"{WHOLE.text(deep_pct or 0.0)} %"),
    )


def _depths_for_book(facts: Facts, texts: Texts) -> Table | None:
    """Return the depths of each route's sea legs, for the workbook alone."""
    rows = []
    named = zip(facts.short_names(texts), facts.profiles, strict=True)
    for number, (short, profile) in enumerate(named):
        if profile is None:
            continue
        has_depth = np.isfinite(profile.depth_m)
        rows.append(
            {
                "route": number,
                "number": number + 1,
                "name": short,
                "sea_km": facts.rows[number]["sea_km"],
                "accuracy_km": facts.rows[number]["accuracy_km"],
                "deepest_m": profile.deepest_m,
                "deepest_kp_km": profile.deepest_kp_km,
                "deep_pct": profile.share_pct(has_depth & (profile.depth_m > DEEP_M)),
                "unknown_pct": profile.share_pct(~has_depth),
            }
        )
    if not rows:
        return None
    headed = Headed(texts)
    columns = [
        headed.figure("count", "number", "number"),
        headed.text("name", "route"),
        headed.figure("sea_km", "sea"),
        headed.figure("depth_m", "deepest", "deepest_m"),
        headed.number("deepest_kp_km", "deepest_kp", texts["km"], WHOLE),
        headed.number("deep_pct", "deep", "%", WHOLE),
        headed.number("unknown_pct", "no_depth", "%", WHOLE),
    ]
    return Table("depths", columns, rows, outputs=BOOK)
