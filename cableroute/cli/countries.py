"""The command on countries: what one depends on, or many side by side."""

from __future__ import annotations

import shlex
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cableroute.cli.app import command
from cableroute.cli.arguments import OF_PAGES, AssumedOptions, OutputOptions, TableOptions
from cableroute.cli.asked import ask, show_answer
from cableroute.presentation.terminal import note
from cableroute.questions.declared import CountriesQuestion
from cableroute.text import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cableroute.countries.profile import CountryProfile
    from cableroute.geodata.store import Geodata
    from cableroute.questions.asked import AskedQuestion, FoundAnswer


@command(
    "cableroute country Kenya --hub Marseille --hub Mumbai -f json",
    "cableroute country Egypt Kenya Djibouti -f csv",
)
def country(
    *,
    question: CountriesQuestion,
    assumed: AssumedOptions,
    tables: TableOptions,
    output: OutputOptions,
) -> None:
    """Show what a country depends on, or compare several.

    One: all that it would lose; `report --country` writes the same as a page and as a workbook.
    Several, or none for those where most systems land: a row each. Shares are of what the tables
    hold, with ranges where a status is not verified. Experimental: the record does not confirm
    these figures yet.
    """
    if len(question.names or ()) == 1:
        output.check("the page of a country", *OF_PAGES)
    answer = ask(question, ("", ""), tables, assumed, partial(_answer, question))
    show_answer(answer, output.view())


def _answer(question: CountriesQuestion, asked: AskedQuestion) -> FoundAnswer:
    """Return the page of one country, or a row for each of several, with notes on both."""
    from cableroute.presentation.country_tables import page_sources
    from cableroute.questions.of_places import countries_answer, country_answer, profiles_of

    found = profiles_of(question, asked)
    if question.names and len(question.names) == 1:
        answer = country_answer(asked, found[0])
        report = shlex.join(("cableroute", "report", "--country", question.names[0]))
        sources = counted(len(page_sources(found[0])), "source")
        said = f"{sources}: in --format json, and in `{report}`"
    else:
        answer = countries_answer(question, asked, found)
        said = (
            "shares are of what the tables hold: fewer rows for a country do not mean that it "
            "depends on less; an agreement between two countries is in the row of each"
        )
    return replace(answer, notes=(*_not_had(found), said))


def _not_had(profiles: Iterable[CountryProfile]) -> list[str]:
    """Return to which hubs no capacity is known to be sold, as a note if there is one."""
    missing = [
        f"{item.country.name_en} - {hub.hub.name}"
        for item in profiles
        for hub in item.hubs
        if hub.not_had
    ]
    named = ", ".join(missing)
    said = f"no capacity is known to be sold, and left out: {named} (--any: with it)"
    return [said] if missing else []


def write_country_report(
    geo: Geodata,
    name: str,
    output: Path | None,
    *,
    xlsx: Path | None = None,
    **asked: Any,
) -> Path:
    """Write the page of a country, and its workbook; note both; return the page.

    `asked`: what `country_report` takes beside the country.
    """
    from cableroute.cli.app import check_names
    from cableroute.files import file_name
    from cableroute.reports.country_page import country_report

    made = country_report(geo, name, **asked)
    target = output or Path(file_name(made.profile.country.id, "report.html"))
    check_names({"--output": target, "--xlsx": xlsx})
    if xlsx is not None:
        made.save_workbook(xlsx)
    made.save(target)
    note(f"report: {target}")
    if xlsx is not None:
        note(f"workbook: {xlsx}")
    return target
