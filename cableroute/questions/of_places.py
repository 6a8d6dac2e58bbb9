"""Answers on countries, and on a sea leg that is planned."""

from __future__ import annotations

from typing import Any

from cableroute.countries.profile import best_connected, country_profile
from cableroute.planning.planner import plan_in_detail
from cableroute.planning.presets import preset_rules
from cableroute.planning.settings import PlanSettings
from cableroute.presentation.country_figures import country_row
from cableroute.presentation.country_tables import country_record_of
from cableroute.presentation.plan_tables import plan_record
from cableroute.questions.asked import AskedQuestion, Rows, keyed

ROWS_BY = {
    "systems": ("status", "year"),
    "landings": ("stations",),
    "paths": ("path", "ends"),
    "hubs": ("hub",),
    "losses": ("kind", "lost"),
    "dependences": ("kind", "name"),
    "demand": ("kind", "name"),
    "repairs": ("where", "rate"),
    "permits": ("permit", "activity"),
    "risks": ("risk",),
    "incidents": ("start", "what"),
    "deals": ("deal",),
    "suppliers": ("supplier",),
    "without": ("document", "heading"),
}
"""What the rows of each part of a country are of: a change is then of the same row."""


def _of_date(asked: AskedQuestion) -> dict[str, Any]:
    """Return the date, the planned and the confidential conditions of a question on a country."""
    given = asked.conditions
    return {
        "on": given.on, "allow_planned": given.allow_planned, "confidential": given.confidential
    }  # fmt: skip


def country_rows(asked: AskedQuestion) -> Rows:
    """Return the figures of a country, and each row of its tables."""
    found = country_profile(
        asked.geodata, asked.start, assumptions=asked.assumed, **asked.given("hubs"),
        **_of_date(asked),
    )  # fmt: skip
    record = country_record_of(found, asked.geodata)
    rows: Rows = {"figures": country_row(found)}
    parts = record["parts"]
    rows["not_known"] = {"text": [row["text"] for row in parts.pop("not_known")]}
    for part, own in parts.items():
        for name, row in keyed(own, *ROWS_BY[part]).items():
            rows[f"{part} | {name}"] = row
    return rows


def countries_rows(asked: AskedQuestion) -> Rows:
    """Return countries side by side."""
    names = asked.names("names") or best_connected(
        asked.geodata, **asked.given("count"), **_of_date(asked)
    )
    profiles = [
        country_profile(
            asked.geodata, name, assumptions=asked.assumed, **asked.given("hubs"),
            **_of_date(asked),
        )
        for name in names
    ]  # fmt: skip
    return {item.country.id: country_row(item) for item in profiles}


def plan_rows(asked: AskedQuestion) -> Rows:
    """Return the sea leg that is planned."""
    name = asked.own.get("rules")
    rules = None if name is None else preset_rules(name, geodata=asked.geodata)
    found = plan_in_detail(
        asked.start, asked.end, via=asked.names("via"), rules=rules, geodata=asked.geodata,
        settings=PlanSettings(**asked.given("max_detour")),
    )  # fmt: skip
    return keyed([plan_record(found, asked.geodata, rules, name)], "id")
