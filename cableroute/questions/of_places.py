"""Answers on countries, on a figure over years, and on a sea leg that is planned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from cableroute.comparison.history import History, history
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
from cableroute.presentation.tables import Table
from cableroute.presentation.terminal import View
from cableroute.questions.asked import Answers, AskedQuestion, FoundAnswer, Parts, keyed
from cableroute.questions.declared import (
    CountriesQuestion,
    CountryQuestion,
    HistoryQuestion,
    PlanQuestion,
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


def profiles_of(question: CountryQuestion, asked: AskedQuestion) -> list[CountryProfile]:
    """Return what is found of a country, of those that are named, or where most systems land."""
    more: dict[str, Any] = {
        "on": question.when.on, "allow_planned": question.when.allow_planned,
        "confidential": asked.confidential,
    }  # fmt: skip
    names: Iterable[str] = [asked.start] if asked.start else ()
    count = SIDE_BY_SIDE
    if isinstance(question, CountriesQuestion):
        names = question.names or ()
        count = count if question.count is None else question.count
    chosen = {it.id: it for it in map(asked.geo.find_country, names)}.values()
    return country_profiles(
        asked.geo, chosen or best_connected(asked.geo, count=count, **more),
        hubs=question.hubs or None, assumptions=asked.assumed,
        allow_restricted=question.when.allow_restricted, **more,
    )  # fmt: skip


def country_answer(asked: AskedQuestion, found: CountryProfile) -> FoundAnswer:
    """Return the figures of a country, and each row of its tables."""
    record = country_record_of(found, asked.geo)
    parts = {**record["parts"]}
    rows: list[Mapping[str, Any]] = [{"row": "figures", **country_row(found)}]
    rows.append({"row": "not_known", "text": [row["text"] for row in parts.pop("not_known")]})
    for part, own in parts.items():
        keys = keyed(own, ROWS_BY[part])
        rows += [{"row": f"{part} | {name}", **row} for name, row in keys.items()]
    return FoundAnswer(
        asked=asked, rows=rows, of=("row",), record=record, name="country",
        credit=attribution(asked.geo, page_sources(found)),
        tables=lambda view: for_terminal(country_tables(found, asked.geo)),
    )  # fmt: skip


def countries_answer(
    question: CountriesQuestion, asked: AskedQuestion, found: Sequence[CountryProfile]
) -> FoundAnswer:
    """Return countries side by side."""
    rows, sources = list(map(country_row, found)), (it for item in found for it in item.source_ids)

    def tables(view: View) -> Parts:
        landed = () if question.names else best_connected(
            asked.geo, count=MOST_COUNTRIES, on=question.when.on,
            allow_planned=question.when.allow_planned, confidential=asked.confidential,
        )  # fmt: skip
        shown = f"{len(found)} of {len(landed)} countries, those where most systems land"
        more = [f"{shown}; {view.prefix}count: more"] if len(found) < len(landed) else []
        return [countries_table(rows), *more]

    return FoundAnswer(
        asked=asked, rows=rows, of=("code",), tables=tables, name="countries",
        credit=attribution(asked.geo, dict.fromkeys(sources)),
    )  # fmt: skip


def leg_rules(leg: PlanFields, geo: Geodata, given: Rules | None = None) -> Rules | None:
    """Return the rules of a leg: given, or by name; with ice opened if asked."""
    rules = preset_rules(leg.rules, geodata=geo) if given is None and leg.rules else given
    return replace(rules or Rules(), through_ice=True) if leg.through_ice else rules


def leg_settings(leg: PlanFields) -> PlanSettings:
    """Return the settings with which a leg is searched for."""
    made = PlanSettings(max_detour=leg.max_detour)
    return replace(made, move_km=0.0) if leg.no_move else made


def plan_answer(
    question: PlanQuestion,
    asked: AskedQuestion,
    *,
    rules: Rules | None = None,
    seabed: Seabed | None = None,
    no_price: str = NO_PRICE,
    progress: Progress | None = None,
) -> FoundAnswer:
    """Return the sea leg that is planned, by rules and depths of one's own where they are given.

    `no_price` is said where the rules have no price.
    """
    leg, geo = question.leg, asked.geo
    used = leg_rules(leg, geo, rules)
    found = plan_in_detail(
        asked.start, asked.end, via=leg.via or (), seabed=seabed, rules=used, geodata=geo,
        settings=leg_settings(leg), progress=progress,
    )  # fmt: skip
    own, row = found.leg, plan_record(found, geo, used, leg.rules, no_price=no_price)
    return replace(
        planned_answer(asked, [found], [row], plan_table(found, row, geo), seabed),
        routes=[Route(own.id, own.name, (own,), note=own.note)],
        plan=found,
        layers=[lambda page: add_cost(geo, page, found, rules=used, rules_name=leg.rules)],
    )


def planned_answer(
    asked: AskedQuestion,
    plans: Sequence[Plan],
    rows: Sequence[Mapping[str, Any]],
    table: Table,
    seabed: Seabed | None,
) -> FoundAnswer:
    """Return planned lines as an answer: on what they rest, and what a reader must know of them."""
    own, credits = planned_on(asked.geo, seabed)
    credit = "; ".join(credits)
    return FoundAnswer(
        asked=asked, rows=[{**row, "attribution": credit} for row in rows], of=("id",),
        tables=lambda view: [table] if view.prefix else [table, credit], credit=credit,
        lines=[plan.leg.geometry for plan in plans], notes=plan_notes(plans),
        look={"credits": [own]} if own else {}, name="plan",
    )  # fmt: skip


def history_of(question: HistoryQuestion, asked: AskedQuestion, **more: Any) -> History:
    """Return a figure by year; `more`: options of `history`."""
    return history(
        asked.geo, question.figure.value, asked_years(question.years), asked.start, asked.end,
        of=question.of, conditions=asked.conditions, assumptions=asked.assumed, **more,
    )  # fmt: skip


def history_answer(asked: AskedQuestion, found: History) -> FoundAnswer:
    """Return a figure by year as an answer."""
    return FoundAnswer(
        asked=asked, rows=history_rows(found), of=("year",), credit="", name="history",
        tables=lambda view: history_tables(found), history=found,
    )  # fmt: skip


ANSWERS: Answers = {
    PlanQuestion: plan_answer,
    CountryQuestion: lambda question, asked: country_answer(asked, *profiles_of(question, asked)),
    CountriesQuestion: lambda question, asked: countries_answer(
        question, asked, profiles_of(question, asked)
    ),
    HistoryQuestion: lambda question, asked: history_answer(asked, history_of(question, asked)),
}
