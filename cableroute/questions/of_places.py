"""Answers on countries, a figure over years, a planned leg, and on how far models hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from cableroute.comparison.history import History, history
from cableroute.comparison.validation import validate
from cableroute.countries.profile import (
    MOST_COUNTRIES,
    SIDE_BY_SIDE,
    CountryProfile,
    best_connected,
    country_profiles,
)
from cableroute.geodata.opening import attribution
from cableroute.geodata.store import Geodata
from cableroute.maps.plan_cost import add_cost
from cableroute.model.routes import Route
from cableroute.planning.planned_leg import Plan
from cableroute.planning.planner import plan_in_detail
from cableroute.planning.presets import preset_rules
from cableroute.planning.rules import Rules
from cableroute.planning.settings import PlanSettings
from cableroute.planning.stages import Progress
from cableroute.presentation.country_figures import countries_table, country_row
from cableroute.presentation.country_tables import (
    country_record_of,
    country_tables,
    for_terminal,
    page_sources,
)
from cableroute.presentation.history_tables import history_rows, history_tables
from cableroute.presentation.plan_tables import plan_notes, plan_record, plan_table, planned_on
from cableroute.presentation.route_tables import assumption_line
from cableroute.presentation.tables import Table
from cableroute.presentation.terminal import View
from cableroute.presentation.validation_tables import validation_records, validation_tables
from cableroute.questions.asked import Answers, AskedQuestion, FoundAnswer, Parts, keyed
from cableroute.questions.declared import (
    CountriesQuestion,
    CountryQuestion,
    HistoryQuestion,
    PlanQuestion,
    ValidateQuestion,
)
from cableroute.questions.shared import PlanFields, asked_years
from cableroute.seabed.depths import Seabed

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


def profiles_of(question: CountryQuestion, request: AskedQuestion) -> list[CountryProfile]:
    """Return the profiles of one country, of those named, or of those where most systems land."""
    more: dict[str, Any] = {
        "on": question.when.on,
        "allow_planned": question.when.allow_planned,
        "confidential": request.confidential,
    }
    names: Iterable[str] = [request.start] if request.start else ()
    count = SIDE_BY_SIDE
    if isinstance(question, CountriesQuestion):
        names = question.names or ()
        count = count if question.count is None else question.count
    chosen = {it.id: it for it in map(request.geo.find_country, names)}.values()
    return country_profiles(
        request.geo,
        chosen or best_connected(request.geo, count=count, **more),
        hubs=question.hubs or None,
        assumptions=request.assumed,
        allow_restricted=question.when.allow_restricted,
        **more,
    )


def country_answer(request: AskedQuestion, profile: CountryProfile) -> FoundAnswer:
    """Return the figures of a country, and each row of its tables."""
    record = country_record_of(profile, request.geo)
    parts = {**record["parts"]}
    rows: list[Mapping[str, Any]] = [{"row": "figures", **country_row(profile)}]
    rows.append({"row": "not_known", "text": [row["text"] for row in parts.pop("not_known")]})
    for part, records in parts.items():
        keys = keyed(records, ROWS_BY[part])
        rows += [{"row": f"{part} | {name}", **row} for name, row in keys.items()]
    return FoundAnswer(
        asked=request,
        rows=rows,
        of=("row",),
        record=record,
        name="country",
        credit=attribution(request.geo, page_sources(profile)),
        tables=lambda view: for_terminal(country_tables(profile, request.geo)),
    )


def countries_answer(
    question: CountriesQuestion, request: AskedQuestion, profiles: Sequence[CountryProfile]
) -> FoundAnswer:
    """Return countries side by side."""
    rows, sources = (
        list(map(country_row, profiles)),
        (it for item in profiles for it in item.source_ids),
    )

    def tables(view: View) -> Parts:
        landed = (
            ()
            if question.names
            else best_connected(
                request.geo,
                count=MOST_COUNTRIES,
                on=question.when.on,
                allow_planned=question.when.allow_planned,
                confidential=request.confidential,
            )
        )
        shown = f"{len(profiles)} of {len(landed)} countries, those where most systems land"
        more = [f"{shown}; {view.prefix}count: more"] if len(profiles) < len(landed) else []
        return [countries_table(rows), *more]

    return FoundAnswer(
        asked=request,
        rows=rows,
        of=("code",),
        tables=tables,
        name="countries",
        credit=attribution(request.geo, dict.fromkeys(sources)),
    )


def leg_rules(leg: PlanFields, geo: Geodata, own_rules: Rules | None = None) -> Rules | None:
    """Return the rules of a leg: given, or by name; with ice opened if asked."""
    rules = preset_rules(leg.rules, geodata=geo) if own_rules is None and leg.rules else own_rules
    return replace(rules or Rules(), through_ice=True) if leg.through_ice else rules


def leg_settings(leg: PlanFields) -> PlanSettings:
    """Return the settings with which a leg is searched for."""
    settings = PlanSettings(max_detour=leg.max_detour)
    return replace(settings, move_km=0.0) if leg.no_move else settings


def plan_answer(
    question: PlanQuestion,
    request: AskedQuestion,
    *,
    rules: Rules | None = None,
    seabed: Seabed | None = None,
    no_price: str = NO_PRICE,
    progress: Progress | None = None,
) -> FoundAnswer:
    """Return the sea leg that is planned, by rules and depths of one's own where they are given.

    `no_price` is said where the rules have no price.
    """
    leg, geo = question.leg, request.geo
    used = leg_rules(leg, geo, rules)
    plan = plan_in_detail(
        request.start,
        request.end,
        via=leg.via or (),
        seabed=seabed,
        rules=used,
        geodata=geo,
        settings=leg_settings(leg),
        progress=progress,
    )
    planned, row = plan.leg, plan_record(plan, geo, used, leg.rules, no_price=no_price)
    return replace(
        planned_answer(request, [plan], [row], plan_table(plan, row, geo), seabed),
        routes=[Route(planned.id, planned.name, (planned,), note=planned.note)],
        plan=plan,
        layers=[lambda page: add_cost(geo, page, plan, rules=used, rules_name=leg.rules)],
    )


def planned_answer(
    request: AskedQuestion,
    plans: Sequence[Plan],
    rows: Sequence[Mapping[str, Any]],
    table: Table,
    seabed: Seabed | None,
) -> FoundAnswer:
    """Return planned lines as an answer: on what they rest, and what a reader must know of them."""
    own_credit, credits = planned_on(request.geo, seabed)
    credit = "; ".join(credits)
    return FoundAnswer(
        asked=request,
        rows=[{**row, "attribution": credit} for row in rows],
        of=("id",),
        tables=lambda view: [table] if view.prefix else [table, credit],
        credit=credit,
        lines=[plan.leg.geometry for plan in plans],
        notes=plan_notes(plans),
        look={"credits": [own_credit]} if own_credit else {},
        name="plan",
    )


def history_of(question: HistoryQuestion, request: AskedQuestion, **more: Any) -> History:
    """Return a figure by year; `more`: options of `history`."""
    return history(
        request.geo,
        question.figure.value,
        asked_years(question.years),
        request.start,
        request.end,
        of=question.of,
        conditions=request.conditions,
        assumptions=request.assumed,
        **more,
    )


def history_answer(request: AskedQuestion, figures: History) -> FoundAnswer:
    """Return a figure by year as an answer."""
    return FoundAnswer(
        asked=request,
        rows=history_rows(figures),
        of=("year",),
        credit="",
        name="history",
        tables=lambda view: history_tables(figures),
        history=figures,
    )


def validation_answer(question: ValidateQuestion, request: AskedQuestion) -> FoundAnswer:
    """Return each model beside its record; each record too, where models are named."""
    geo, named = request.geo, question.models or None
    checked = validate(geo, named, assumptions=request.assumed, confidential=request.confidential)
    rows = validation_records(checked)
    for row in rows:
        row |= {"source_ids": request.public({"source_ids": row["source_ids"] or ()})["source_ids"]}
    sources = (name for row in rows for name in row["source_ids"])
    return FoundAnswer(
        asked=request,
        rows=rows,
        of=("of", "model", "name"),
        tables=lambda view: validation_tables(rows, details=view.details or named is not None),
        name="validation",
        assumption=assumption_line(request.assumed),
        credit=attribution(geo, dict.fromkeys(sources)),
    )


ANSWERS: Answers = {
    PlanQuestion: plan_answer,
    CountryQuestion: lambda question, asked: country_answer(asked, *profiles_of(question, asked)),
    CountriesQuestion: lambda question, asked: countries_answer(
        question, asked, profiles_of(question, asked)
    ),
    HistoryQuestion: lambda question, asked: history_answer(asked, history_of(question, asked)),
    ValidateQuestion: validation_answer,
}
