"""The routes side by side."""

from __future__ import annotations

from dataclasses import replace

from cableroute.presentation.blocks import Bullets, Section
from cableroute.presentation.languages import Texts
from cableroute.presentation.route_tables import comparison_table, said_once
from cableroute.reports.facts import Facts, km_figure


def comparison(facts: Facts, texts: Texts) -> Section:
    """Put the routes side by side."""
    names = facts.names(texts)
    table = comparison_table(names, facts.routes, facts.rows, facts.letters)
    shown = tuple(column for column in table.columns if column.key != "downtime_min")
    table = replace(table, columns=shown)  # the section on availability has it, with more of it
    notes = [*said_once(names, facts.rows), texts.say("note_ranges"), texts.say("note_lower_bound")]
    if len(facts.rows) > 1:
        notes.insert(0, texts.say("note_pareto"))
        notes.append(texts.say("note_shared", km=km_figure(facts.assumptions.end_km)))
    if any("published_km" in column.keys for column in table.columns):
        notes.append(texts.say("note_published"))
    return Section("comparison", [table, Bullets(notes)])
