"""Answers on countries, on a figure over years, and on a sea leg that is planned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from cableroute.comparison.history import history
from cableroute.countries.profile import CountryProfile, best_connected, country_profile
from cableroute.geodata.opening import attribution
from cableroute.model.places import Country
from cableroute.model.routes import Route
from cableroute.planning.planned_leg import sources_of
from cableroute.planning.planner import plan_in_detail
from cableroute.planning.presets import preset_rules
from cableroute.planning.rules import Rules
from cableroute.planning.settings import PlanSettings
from cableroute.presentation.country_figures import countries_table, country_row
from cableroute.presentation.country_tables import (
    country_record_of,
    country_tables,
    for_terminal,
    page_sources,
)
from cableroute.presentation.history_tables import history_rows, history_tables
from cableroute.presentation.plan_tables import plan_record, plan_table
from cableroute.questions.asked import Answers, AskedQuestion, FoundAnswer, keyed
from cableroute.questions.declared import (
    CountriesQuestion,
    CountryQuestion,
    HistoryQuestion,
    PlanQuestion,
)
from cableroute.questions.shared import asked_years

NO_PRICE = "no price: choose rules that use the rates of the tables"

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


def _profile(
    question: CountryQuestion, asked: AskedQuestion, name: str | Country
) -> CountryProfile:
    given = {"hubs": question.hubs} if question.hubs else {}
    return country_profile(
        asked.geo, name, assumptions=asked.assumed, on=question.on, **given,
        allow_planned=question.allow_planned, confidential=asked.confidential,
        allow_restricted=question.allow_restricted,
    )  # fmt: skip


def country_answer(question: CountryQuestion, asked: AskedQuestion) -> FoundAnswer:
    """Return the figures of a country, and each row of its tables."""
    found = _profile(question, asked, asked.start)
    parts = country_record_of(found, asked.geo)["parts"]
    rows: list[Mapping[str, Any]] = [{"row": "figures", **country_row(found)}]
    rows.append({"row": "not_known", "text": [row["text"] for row in parts.pop("not_known")]})
    for part, own in parts.items():
        keys = keyed(own, ROWS_BY[part])
        rows += [{"row": f"{part} | {name}", **row} for name, row in keys.items()]
    return FoundAnswer(
        asked=asked,
        rows=rows, of=("row",), name="country", credit=attribution(asked.geo, page_sources(found)),
        tables=lambda view: for_terminal(country_tables(found, asked.geo)),
    )  # fmt: skip


def countries_answer(question: CountriesQuestion, asked: AskedQuestion) -> FoundAnswer:
    """Return countries side by side."""
    count = {} if question.count is None else {"count": question.count}
    names = question.names or best_connected(
        asked.geo, on=question.on, allow_planned=question.allow_planned,
        confidential=asked.confidential, **count,
    )  # fmt: skip
    found = [_profile(question, asked, name) for name in names]
    rows, sources = list(map(country_row, found)), (it for item in found for it in item.source_ids)
    return FoundAnswer(
        asked=asked,
        rows=rows, of=("code",), tables=lambda view: [countries_table(rows)], name="countries",
        credit=attribution(asked.geo, dict.fromkeys(sources)),
    )  # fmt: skip


def plan_answer(question: PlanQuestion, asked: AskedQuestion) -> FoundAnswer:
    """Return the sea leg that is planned."""
    leg, geo = question.leg, asked.geo
    rules = preset_rules(leg.rules, geodata=geo) if leg.rules else None
    if leg.through_ice:
        rules = replace(rules or Rules(), through_ice=True)
    found = plan_in_detail(
        asked.start, asked.end, via=leg.via or (), rules=rules, geodata=geo,
        settings=PlanSettings(max_detour=leg.max_detour),
    )  # fmt: skip
    own, credit = found.leg, attribution(geo, sources_of(geo, None))
    row = plan_record(found, geo, rules, leg.rules, no_price=NO_PRICE) | {"attribution": credit}
    return FoundAnswer(
        asked=asked,
        rows=[row],
        of=("id",),
        tables=lambda view: [plan_table(found, row, geo), own.note, credit],
        credit=credit,
        lines=[own.geometry],
        routes=[Route(own.id, own.name, (own,), note=own.note)],
        plan=(found, rules, leg.rules),
        name="plan",
    )


def history_answer(question: HistoryQuestion, asked: AskedQuestion) -> FoundAnswer:
    """Return a figure by year."""
    found = history(
        asked.geo, question.figure.value, asked_years(question.years), asked.start, asked.end,
        of=question.of, conditions=asked.conditions, assumptions=asked.assumed,
    )  # fmt: skip
    return FoundAnswer(
        asked=asked,
        rows=history_rows(found), of=("year",), tables=lambda view: history_tables(found),
        credit="", name="history",
    )  # fmt: skip


ANSWERS: Answers = {
    PlanQuestion: plan_answer,
    CountryQuestion: country_answer,
    CountriesQuestion: countries_answer,
    HistoryQuestion: history_answer,
}
