"""The command on countries: what one depends on, or many side by side."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from cableroute.cli.app import command, credit
from cableroute.cli.arguments import (
    AssumedOptions,
    DateOptions,
    OutputOptions,
    TableOptions,
)
from cableroute.cli.completion import complete_countries, complete_places
from cableroute.cli.flattening import argument, option
from cableroute.errors import ModelError, OutputError, Problem, UnknownNameError
from cableroute.presentation.terminal import Format, bar, note, show
from cableroute.text import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cableroute.countries.profile import CountryProfile
    from cableroute.geodata.store import Geodata
    from cableroute.model.places import Country

COUNT = 20
"""So many countries are compared, unless asked for more or fewer."""


@command(
    "cableroute country Kenya --hub Marseille --hub Mumbai -f json",
    "cableroute country Egypt Kenya Djibouti -f csv",
)
def country(
    names: list[str] | None = argument(
        "[COUNTRY]...",
        "Name, English or Arabic, alias or ISO code; default: where most systems land.",
        None,
        complete=complete_countries,
    ),
    *,
    count: int | None = option("--count -k N", "So many countries; default 20.", min=1),
    hub: list[str] | None = option(
        "--hub NAME",
        "Measure routes to this station or city; may be repeated; default: hubs.csv.",
        complete=complete_places,
    ),
    when: DateOptions,
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
    if names and count is not None:
        raise typer.BadParameter("--count is for no names: leave out one or the other")
    asked: dict[str, Any] = {
        "on": when.on, "allow_planned": when.allow_planned, "confidential": tables.confidential,
    }  # fmt: skip
    if names is not None and len(names) == 1:
        _check_page(output)
    geo = tables.open()
    more = {
        "hubs": hub,
        "assumptions": assumed.read(geo),
        "allow_restricted": when.allow_restricted,
    }
    if names is not None and len(names) == 1:
        _profile(geo, names[0], output, asked | more)
    else:
        chosen = _chosen(geo, names, COUNT if count is None else count, asked)
        line = _how_many(geo, chosen, asked) if not names else []
        _compared(geo, chosen, line, output, asked | more)


def _check_page(output: OutputOptions) -> None:
    """Refuse a format that has no page."""
    format, file = output.format, output.output
    ending = file is not None and file.suffix.lower() not in (".txt", ".json", "")
    if format not in (None, Format.table, Format.json) or (format is None and ending):
        raise OutputError("the page of a country is written as --format table or json: choose one")


def _profile(geo: Geodata, name: str, output: OutputOptions, asked: dict[str, Any]) -> None:
    """Print the page of one country."""
    from cableroute.countries import country_profile
    from cableroute.presentation.country_tables import (
        country_record_of,
        country_tables,
        for_terminal,
        page_sources,
    )

    with bar("country"):
        found = country_profile(geo, name, **asked)
    sources = page_sources(found)
    show(
        [country_record_of(found, geo)],
        for_terminal(country_tables(found, geo)),
        output.view(),
        credit=credit(geo, sources),
        data_date=geo.data_date,
        name="country",
    )
    _note_not_had([found])
    report = shlex.join(("cableroute", "report", "--country", name))
    note(f"{counted(len(sources), 'source')}: in --format json, and in `{report}`")


def _compared(
    geo: Geodata, chosen: list[Country], line: list[str], output: OutputOptions,
    asked: dict[str, Any],
) -> None:  # fmt: skip
    """Print a row for each country."""
    from cableroute.countries.profile import country_profiles
    from cableroute.presentation.country_figures import countries_table, country_row

    with bar("countries"):
        profiles = country_profiles(geo, chosen, **asked)
    rows = [country_row(item) for item in profiles]
    show(
        rows,
        [countries_table(rows), *line],
        output.view(),
        credit=credit(geo, (name for item in profiles for name in item.source_ids)),
        data_date=geo.data_date,
        name="countries",
    )
    _note_not_had(profiles)
    note(
        "shares are of what the tables hold: fewer rows for a country do not mean that it depends "
        "on less; an agreement between two countries is in the row of each"
    )


def _note_not_had(profiles: Iterable[CountryProfile]) -> None:
    """State on standard error to which hubs no capacity is known to be sold."""
    missing = [
        f"{item.country.name_en} - {hub.hub.name}"
        for item in profiles
        for hub in item.hubs
        if hub.not_had
    ]
    if missing:
        note(
            f"no capacity is known to be sold, and left out: {', '.join(missing)} (--any: with it)"
        )


def _how_many(geo: Geodata, chosen: list[Country], asked: dict[str, Any]) -> list[str]:
    """Return how many of the countries where a system lands are shown, where not all are."""
    from cableroute.countries.profile import MOST_COUNTRIES, best_connected

    landed = len(best_connected(geo, count=MOST_COUNTRIES, **asked))
    if len(chosen) >= landed:
        return []
    return [f"{len(chosen)} of {landed} countries, those where most systems land; --count: more"]


def _chosen(
    geo: Geodata, names: list[str] | None, count: int, asked: dict[str, Any]
) -> list[Country]:
    """Return the countries that are named, each once, or those where most systems land.

    Raises
    ------
    ModelError
        With every name that no country has.
    """
    from cableroute.countries.profile import best_connected

    if not names:
        return list(best_connected(geo, count=count, **asked))
    found, faults = dict[str, "Country"](), list[Problem]()
    for name in names:
        try:
            item = geo.find_country(name)
            found[item.id] = item
        except UnknownNameError as error:
            faults.append(Problem("unknown name", "countries", str(error)))
    ModelError.check("countries", faults)
    return list(found.values())


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

    with bar("country"):
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
