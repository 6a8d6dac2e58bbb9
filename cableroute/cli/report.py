"""The command report: one page, and the same as a workbook."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import typer

import cableroute as cr
from cableroute.cli.app import check_names, command, show_in_browser
from cableroute.cli.arguments import (
    OPEN_OPTION,
    OUTPUT,
    MapOptions,
    SearchOptions,
    place,
)
from cableroute.cli.asked import gathered, given_options
from cableroute.cli.completion import complete_countries
from cableroute.cli.countries import write_country_report
from cableroute.cli.flattening import option
from cableroute.errors import OutputError
from cableroute.files import file_name
from cableroute.presentation.terminal import note
from cableroute.questions.shared import OwnFields, ReportFields
from cableroute.text import without_secrets

OUTPUTS = ("output", "xlsx", "map", "tiles", "open_")
"""Options that decide where a report goes, not what it says."""


@dataclass(frozen=True, kw_only=True)
class ReportPageOptions:
    """The files of a report, and its language."""

    PANEL: ClassVar = OUTPUT

    country: str | None = option(
        "--country NAME",
        "The page of a country in place of routes from A to B.",
        complete=complete_countries,
    )
    output: Path | None = option(
        "--output -o FILE", "The page to write; default: A_B_report.html, or CC_report.html."
    )
    xlsx: Path | None = option("--xlsx FILE", "Also write the tables as a workbook.")
    open_: bool = OPEN_OPTION


@dataclass(frozen=True, kw_only=True)
class ContentOptions(ReportFields):
    """What a report has beside the routes."""

    grid: Path | None = option("--grid FILE", "Depths to read instead of the embedded relief.")


@command(
    "cableroute report Marseille Mumbai --open",
    "cableroute report --country Egypt --xlsx egypt.xlsx",
)
def report(
    context: typer.Context,
    start: str | None = place("A", "Station or city; not with --country.", None),
    end: str | None = place("B", "Station or city; not with --country.", None),
    *,
    page: ReportPageOptions,
    content: ContentOptions,
    search: SearchOptions,
    own: OwnFields,
    drawing: MapOptions,
) -> None:
    """Write a report on the routes from A to B, or on a country.

    One page that needs no network and prints to PDF; --xlsx: also a workbook.
    """
    if page.country is not None:
        _of_country(context, page, search, drawing)
        return
    if None in (start, end) and not own.route:
        raise typer.BadParameter(
            "give A and B, or a country with --country, or a route of your own with --route"
        )
    asked = gathered(start, end, search, own=own)
    made = cr.report(
        asked.geo,
        asked.start,
        asked.end,
        conditions=asked.conditions,
        assumptions=asked.assumed,
        language=drawing.lang.value,
        numerals=drawing.numerals.value,
        seabed=None if content.grid is None else cr.seabed.open_seabed(content.grid),
        command=_command(context),
        rate_pct=content.rate_pct,
        terms_years=content.terms_years or None,
        second_price=content.second_price,
    )
    output = page.output or Path(
        file_name(made.routes[0].start_id, made.routes[0].end_id, "report.html")
    )
    check_names({"--output": output, "--xlsx": page.xlsx, "--map": drawing.map})
    if page.xlsx is not None:
        made.save_workbook(page.xlsx)
    made.save(output)
    note(f"report: {output}")
    if page.xlsx is not None:
        note(f"workbook: {page.xlsx}")
    if drawing.map is not None:
        page_of_map = cr.draw_map(
            made.routes, geodata=asked.geo, table=made.table, assumptions=asked.assumed,
            confidential=asked.confidential, **drawing.look,
        )  # fmt: skip
        page_of_map.save(drawing.map)
        note(f"map: {drawing.map}")
    if page.open_:
        show_in_browser(output)


OF_COUNTRY = (
    "country", "on", "allow_planned", "allow_restricted", "output", "xlsx", "open_", "geodata",
    "base", "confidential", "lang", "numerals",
)  # fmt: skip
"""Options that a report on a country takes."""


def _of_country(
    context: typer.Context, page: ReportPageOptions, search: SearchOptions, drawing: MapOptions
) -> None:
    """Write the report on a country.

    Raises
    ------
    OutputError
        Something is given that is of a report on routes.
    """
    other = [flag for name, flag in given_options(context).items() if name not in OF_COUNTRY]
    if other:
        names = ", ".join(other)
        raise OutputError(
            f"{names}: for a report on routes, not on a country: leave out one or the other"
        )
    geo, confidential = search.tables.open(), search.tables.confidential
    written = write_country_report(
        geo, page.country or "", page.output, xlsx=page.xlsx, on=search.on,
        allow_planned=search.allow_planned, confidential=confidential,
        allow_restricted=search.allow_restricted,
        language=drawing.lang.value, numerals=drawing.numerals.value,
    )  # fmt: skip
    if page.open_:
        show_in_browser(written)


def _command(context: typer.Context) -> str:
    """Return the command line that makes the report, without its output options.

    Files and folders are named, without their folder.
    """
    words = ["cableroute", "report"]
    for item in context.command.params:
        given = context.get_parameter_source(item.name or "")
        if item.name in OUTPUTS or given is None or given.name != "COMMANDLINE":
            continue
        value = context.params[item.name or ""]
        if item.param_type_name == "argument":
            words.append(str(value))
        elif isinstance(value, bool):
            words.append(item.opts[0] if value else item.secondary_opts[0])
        else:
            for one in value if isinstance(value, (list, tuple)) else (value,):
                words += [item.opts[0], Path(one).name if item.name == "route" else _shown(one)]
    return shlex.join(map(without_secrets, words))


def _shown(value: Any) -> str:
    if isinstance(value, Path):
        return value.name
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)
