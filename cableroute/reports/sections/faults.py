"""Availability of the routes, and their exposure to recorded faults."""

from __future__ import annotations

from dataclasses import replace

from cableroute.geodata.assumption_values import SCENARIOS
from cableroute.presentation.availability_tables import (
    availability_record,
    availability_table,
    elements_table,
    scenario_table,
    uncertain_in,
)
from cableroute.presentation.blocks import Bullets, Section
from cableroute.presentation.exposure_tables import exposure_notes, exposure_tables
from cableroute.presentation.languages import Code, Figure, Said, Texts
from cableroute.presentation.tables import BOOK, figure_text, rounding_of
from cableroute.reliability.availability import Availability
from cableroute.reports.facts import Facts, number_list, span_figure


def availability(facts: Facts, texts: Texts) -> Section:
    """State the availability of each route, and of one of all at least."""
    availabilities = facts.availabilities
    if availabilities is None:
        return Section("availability", [texts.say("availability_none")])
    each, whole = availabilities
    names, term = facts.names(texts), facts.term_years
    short = facts.short_names(texts)
    records = [
        availability_record("route", short[number], [route], item, term)
        | {"route": number, "number": number + 1}
        for number, (route, item) in enumerate(zip(facts.routes, each, strict=True))
    ]
    if len(each) > 1:
        records.append(availability_record("set", texts["one_of_all"], facts.routes, whole, term))
    numbered: list[tuple[int | str, str]] = list(enumerate(short, start=1))
    if len(each) > 1:
        numbered.append(("+", str(texts["one_of_all"])))
    scenarios = scenario_table(names, numbered, facts.scenarios)
    parts = [
        availability_table(names, records, term, facts.scenarios),
        *(() if scenarios is None else (replace(scenarios, outputs=BOOK),)),
        elements_table(names, whole),
    ]
    wide = [row["route"] for row in records if "route" in row and row["too_uncertain"]]
    notes = [texts.say("note_too_uncertain", numbers=number_list(wide))] if wide else []
    if records[-1]["kind"] == "set" and whole.is_too_uncertain:
        notes.append(texts.say("note_set_uncertain"))
    notes += [
        texts.say(
            "note_scenario_uncertain",
            scenario=texts[f"scenario_{name}"],
            numbers=(
                *number_list(it for it in places if it < len(each)),
                *[Figure("+")] * (places[-1] >= len(each)),
            ),
        )
        for name in SCENARIOS
        if (places := uncertain_in(name, facts.scenarios))
    ]
    return Section("availability", [*parts, Bullets([*notes, *_notes(facts, texts, whole)])])


def _notes(facts: Facts, texts: Texts, whole: Availability) -> list[Said]:
    notes = [texts.say("note_less"), texts.say("note_availability")]
    if whole.dominant is not None:
        low, high = whole.dominant.low_min_per_year, whole.dominant.high_min_per_year
        span = span_figure(low, high, rounding_of("downtime_min").rounding)
        minutes = texts.amount("minutes", span)
        key = "note_dominant" if len(facts.routes) == 1 else "note_dominant_all"
        notes.append(texts.say(key, what=whole.dominant.words, amount=minutes))
    notes += [texts.say("note_rates", text=facts.in_words(text)) for text in whole.proxy_rates]
    notes += [
        texts.say("note_of_table", text=facts.in_words(text[:1].upper() + text[1:]))
        for text in whole.notes
    ]
    if facts.term_years is None:
        notes.append(texts.say("give_term", term=Code(texts["option_term"])))
    return notes


def cuts(facts: Facts, texts: Texts) -> Section | None:
    """State the effects of recorded faults on the routes; None without any."""
    replay, names = facts.replayed, facts.names(texts)
    if not replay.looked_at:
        return None
    notes = Bullets(exposure_notes(names, facts.routes, replay))
    if not replay.outcomes:
        return Section("cuts", [texts.say("no_cut"), notes])
    numbers = range(1, len(facts.routes) + 1)
    *tables, sums = exposure_tables(names, facts.routes, numbers, replay)
    said = texts.say(
        "cut_sums_said",
        routes=tuple(
            texts.say(
                "cut_sum" if row.get("least") else "cut_sum_unknown",
                number=Figure(row["number"]),
                hits=Figure(row["hits"]),
                maybes=Figure(row["maybes"]),
                hours=Figure(figure_text("hours", row.get("least") or 0.0)),
            )
            for row in sums.rows
        ),
    )
    listed = Bullets([said, *notes.items])
    return Section("cuts", [*tables, replace(sums, outputs=BOOK), listed])
