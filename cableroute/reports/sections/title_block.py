"""The title block of the annex: what was asked, of which places, and how the answer was made."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from cableroute.presentation.blocks import Bullets, Section
from cableroute.presentation.columns import Headed, text_column
from cableroute.presentation.languages import Code, Figure, ProperName, Said, Texts
from cableroute.presentation.tables import BOOK, Rounding, Table, figure_text
from cableroute.reports.facts import Facts, km_figure
from cableroute.routing.chain_search import TOO_LONG
from cableroute.routing.conditions import MAX_SHARED_PCT, agreed
from cableroute.routing.left_out import restricted_left_out, unverified_left_out


def question(facts: Facts, texts: Texts) -> Section:
    """State the question, its places and conditions, and how the report was made."""
    start, end = facts.ends(texts)
    ends = _ends(facts, texts)
    rows: list[dict[str, object]] = [
        {"what": texts["column_from" if place == 0 else "column_to"], "value": _end(row, texts)}
        for place, row in enumerate(ends.rows)
    ]
    rows += [
        {"what": texts["made_command"], "value": Code(facts.command)},
        {"what": texts["made_data_date"], "value": Figure(facts.geodata.data_date)},
        {"what": texts["made_folders"], "value": _folders(facts, texts)},
        {"what": texts["made_by"], "value": Code(f"cableroute {facts.version}")},
    ]
    columns = [
        text_column("what", texts["column_what"]),
        text_column("value", texts["column_value"]),
    ]
    return Section(
        "question",
        [
            texts.say("question_text", start=start, end=end),
            Table("made", columns, rows),
            ends,
            Bullets([*conditions_said(facts, texts), texts.say("made_note")]),
        ],
    )


def _ends(facts: Facts, texts: Texts) -> Table:
    """Return both ends with their positions, for the workbook."""
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
    headed = Headed(texts)
    columns = [
        headed.text("name", "place"),
        headed.text("id"),
        headed.text("country"),
        headed.number("lon_deg", "longitude", "°", Rounding(decimals=4)),
        headed.number("lat_deg", "latitude", "°", Rounding(decimals=4)),
        headed.figure("accuracy_km", "accuracy"),
        headed.text("confidence", "position"),
    ]
    return Table("ends", columns, rows, outputs=BOOK)


def _both_names(texts: Texts, place: Any) -> tuple[str, ...]:
    """Return the names of a place in both languages, that of the page first."""
    named = (ProperName(place.name_en), place.name_ar)
    return tuple(filter(None, named if texts.language == "en" else reversed(named)))


def _end(row: Mapping[str, Any], texts: Texts) -> Said:
    """Return an end in a line: its names, id and country, and where it is."""
    accuracy = row["accuracy_km"]
    decimals = 4 if accuracy is None else 2
    where = texts.say(
        "end_position",
        lon=Figure(f"{row['lon_deg']:.{decimals}f}°"),
        lat=Figure(f"{row['lat_deg']:.{decimals}f}°"),
        known=row["confidence"],
    )
    position: tuple[object, ...] = (where,)
    if accuracy is not None and not math.isnan(accuracy):
        km = Figure(figure_text("accuracy_km", accuracy))
        position = (where, texts.say("accuracy", km=km))
    names = row["name"] if isinstance(row["name"], tuple) else (row["name"],)
    about = (*names, row["id"], *([row["country"]] if row["country"] else []), *position)
    return texts.say("end_of_route", about=about)


SWITCHES = ("allow_planned", "allow_restricted", "allow_unverified", "cross_connect", "all_paths")
"""Conditions that are said where they are set."""


def conditions_said(facts: Facts, texts: Texts) -> list[Said]:
    """Return the conditions that were set, one a line."""
    wanted = facts.conditions
    lines = []
    if any(row["systems"] for row in facts.rows):  # it does not limit the routes across a country
        lines.append(texts.say("condition_count", chains=texts.count("chains", wanted.k)))
        if not wanted.names("via"):
            lines.append(texts.say("condition_too_long", times=Figure(f"{TOO_LONG:g}")))
    for name in ("avoid", "via", "systems"):
        if features := wanted.names(name):
            named = tuple(str(getattr(item, "name", item)) for item in features)
            lines.append(texts.say(f"condition_{name}", names=named))
    if wanted.on:
        lines.append(texts.say("condition_on", date=Figure(wanted.on)))
    elif facts.assumptions.on:
        lines.append(texts.say("condition_status_date", date=Figure(facts.assumptions.on)))
    lines += [texts.say(f"condition_{name}") for name in SWITCHES if getattr(wanted, name)]
    if math.isfinite(wanted.max_route_km):
        lines.append(texts.say("condition_max_route", km=km_figure(wanted.max_route_km)))
    if wanted.max_shared_pct != MAX_SHARED_PCT:
        lines.append(texts.say("condition_max_shared", pct=Figure(f"{wanted.max_shared_pct:g}")))
    if facts.confidential:
        lines.append(texts.say("condition_confidential"))
    start, end = facts.routes[0].start_id, facts.routes[0].end_id
    conditions, _ = agreed(wanted, facts.assumptions)
    gone = unverified_left_out(facts.geodata, start, end, conditions)
    if gone.count:
        left = texts.count("routes_left_out", gone.count)
        lines.append(texts.say("left_out_unverified", routes=left, sightings=gone.sightings))
    if sold := restricted_left_out(facts.geodata, start, end, conditions):
        lines.append(texts.say("left_out_restricted", said=texts.shown(sold)))
    return lines


def _folders(facts: Facts, texts: Texts) -> object:
    """Return the tables that were read: the names of a user's own folders, not their paths."""
    from cableroute.geodata.embedded import embedded_folder

    folders = [Code(folder.name) for folder in facts.geodata.folders if folder != embedded_folder()]
    based = len(folders) < len(facts.geodata.folders)
    return (*([texts["embedded_tables"]] if based else []), *folders)
