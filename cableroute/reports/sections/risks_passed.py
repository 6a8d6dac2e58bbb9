"""Which risks of countries and waters the routes pass."""

from __future__ import annotations

from typing import Any

from cableroute.presentation.blocks import Bullets, Section
from cableroute.presentation.columns import Headed
from cableroute.presentation.languages import Figure, Texts
from cableroute.presentation.tables import Table
from cableroute.reports.facts import Facts, number_list
from cableroute.routing.restrictions import conditions_text


def risks_passed(facts: Facts, texts: Texts) -> Section:
    """List the risks that the routes pass: since when, as of when, in the words of the sources."""
    risks = facts.known("risks")
    numbers: dict[str, list[int]] = {}
    for number, row in enumerate(facts.rows):
        for name in row["risks"]:
            if name in risks:
                numbers.setdefault(name, []).append(number)
    bound = _sale_conditions(facts, texts)
    if not numbers:
        return Section("risks_passed", [texts.say("no_risk_known"), *bound])
    rows: list[dict[str, Any]] = [
        {
            "name": risks[name].name,
            "kind": texts.term(risks[name].kind),
            "routes": number_list(routes),
            "count": len(routes),
            "since": Figure(risks[name].since) if risks[name].since else "",
            "as_of": Figure(risks[name].as_of),
            "statement": risks[name].statement,
        }
        for name, routes in sorted(numbers.items(), key=lambda item: (-len(item[1]), item[0]))
    ]
    headed = Headed(texts)
    columns = [
        headed.text("name", "risks"),
        headed.text("kind"),
        headed.text("routes", "route"),
        headed.figure("count", "routes_count"),
        headed.text("since"),
        headed.text("as_of"),
        headed.text("statement"),
    ]
    date = Figure(facts.conditions.day or facts.geodata.data_date)
    note = Bullets([texts.say("note_risks_passed", date=date)])
    return Section("risks_passed", [Table("risks_passed", columns, rows), note, *bound])


def _sale_conditions(facts: Facts, texts: Texts) -> list[Bullets]:
    """Return the condition of sale of each route, as far as is known."""
    numbers: dict[str, list[int]] = {}
    for number, row in enumerate(facts.rows):
        for name in row["restrictions"]:
            numbers.setdefault(name, []).append(number)
    said = [
        texts.say(
            "restricted",
            numbers=number_list(routes),
            what=texts.shown(conditions_text(facts.geodata, [name])),
        )
        for name, routes in sorted(numbers.items())
    ]
    return [Bullets(said)] if said else []
