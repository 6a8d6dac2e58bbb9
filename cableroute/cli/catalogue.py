"""Commands on the catalogue: lists, pages, exports, checks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import typer

import cableroute as cr
from cableroute.cli.app import command, credit
from cableroute.cli.arguments import (
    OF_PAGES,
    UNVERIFIED_OPTION,
    AssumedOptions,
    FileOptions,
    OutputOptions,
    TableOptions,
)
from cableroute.cli.asked import refuse_given
from cableroute.cli.completion import complete_ids, complete_systems
from cableroute.cli.flattening import argument, option
from cableroute.errors import MOST_LISTED, GeodataError, OutputError
from cableroute.presentation.terminal import (
    ending_of,
    note,
    say,
    show,
    shows_records,
    shows_shapes,
)
from cableroute.questions.shared import Timing
from cableroute.text import counted

if TYPE_CHECKING:
    from cableroute.geodata.assumptions import Assumptions
    from cableroute.geodata.store import Geodata

NO_ROWS = "no rows match"


def _list(
    name: str,
    geo: Geodata,
    filters: Mapping[str, str | None],
    confidential: bool,
    output: OutputOptions,
    *,
    price_year: int | None = None,
) -> None:
    """Print or write the entries of a table that fit the filters."""
    from cableroute.presentation.catalogue_tables import credits, list_tables, record, restated

    view = output.view()
    rows_by_id = {row["id"]: row for row in geo.records(name, confidential=confidential)}
    chosen = geo.select(name, **filters)
    items = {identity: item for identity, item in chosen.items() if identity in rows_by_id}
    for_cells = not shows_records(view)
    rows = [
        record(
            *(geo, name, item, rows_by_id[identity]),
            confidential=confidential,
            for_cells=for_cells,
        )
        for identity, item in items.items()
    ]
    if price_year is not None:
        for row, item in zip(rows, items.values(), strict=True):
            row |= restated(geo, item, price_year)
    is_past = bool(filters.get("on"))
    listed = list_tables(geo, name, list(items.values()), rows, is_past=is_past)
    geometries = None
    if shows_shapes(view):
        frame = geo.to_gdf(name, confidential=confidential)
        geometry = dict(zip(frame["id"], frame.geometry, strict=True))
        geometries = [geometry[identity] for identity in items]
    show(
        rows,
        listed,
        view,
        credit=credits(rows),
        data_date=geo.data_date,
        geometries=geometries,
        name=name,
    )
    _note_left_out(len(chosen) - len(items))
    if not rows:
        note(NO_ROWS)


def _note_left_out(count: int) -> None:
    """Say how many confidential rows are left out."""
    if count:
        note(f"confidential rows left out: {count} (--confidential shows them)")


class Listed(StrEnum):
    """What is listed."""

    systems = "systems"
    stations = "stations"
    paths = "paths"
    deals = "deals"
    incidents = "incidents"
    sources = "sources"


@dataclass(frozen=True, kw_only=True)
class FilterOptions:
    """Which rows are listed."""

    PANEL: ClassVar = "Which rows"

    country: str | None = option("--country CC", "Only of this country: code or name.")
    status: str | None = option("--status TEXT", "Only with this status, e.g. planned.")
    system: str | None = option(
        "--system NAME", "Only of this cable system.", complete=complete_systems
    )
    confidence: str | None = option(
        "--confidence TEXT", "Only with this confidence, e.g. inferred."
    )
    on: str | None = option("--on DATE", "Only what existed on this date.")
    unverified: bool = UNVERIFIED_OPTION


@dataclass(frozen=True, kw_only=True)
class DealOptions:
    """How deals are set side by side."""

    PANEL: ClassVar = "Deals"

    compare: bool = option("--compare", "Show the deals side by side, by what they buy.", False)
    price_year: int | None = option("--price-year YEAR", "Also give values in prices of this year.")
    term_years: float | None = option(
        "--term YEARS", "For --compare: years to spread a value over.", min=0.1
    )
    rate: float | None = option("--rate PCT", "For --compare: discount rate, per cent a year.")
    timing: Timing | None = option(
        "--timing", "For --compare: when a yearly payment is made; default: arrears."
    )


OF_SOME = [it.name for of in (FilterOptions, DealOptions, AssumedOptions) for it in fields(of)]
"""Options that not every kind takes."""


@command(
    "cableroute list systems --country EG --status 'in service'",
    "cableroute list deals --compare --term 15 --rate 8",
    name="list",
)
def list_(
    context: typer.Context,
    kind: Listed = argument("KIND", ", ".join(Listed) + "."),
    *,
    which: FilterOptions,
    how: DealOptions,
    assumed: AssumedOptions,
    tables: TableOptions,
    output: OutputOptions,
) -> None:
    """List what the tables have of a kind.

    --on DATE: systems in service then and the stations of such; paths not known to be newer;
    deals signed by then; incidents under way then.
    """
    from cableroute.geodata.filters import FILTERS

    of_figures = {it.name for it in fields(AssumedOptions)}
    taken = {
        Listed.deals: of_figures | {it.name for it in fields(DealOptions)},
        Listed.incidents: {"unverified"},
    }.get(kind, set()) | {*FILTERS.get(kind, ())}
    refuse_given(context, {*OF_SOME} - taken, f"does not count for {kind}: leave it out")
    filters = {name: getattr(which, name) for name in FILTERS.get(kind, ())}
    geo, confidential = tables.open(which.unverified), tables.confidential
    for name, value in (
        ("--term", how.term_years), ("--rate", how.rate), ("--timing", how.timing),
    ):  # fmt: skip
        if value is not None and not how.compare:
            raise OutputError(f"{name} needs --compare")
    figures = assumed.read(geo, price_year=how.price_year, term_years=how.term_years)
    if how.compare:
        _compare_deals(geo, filters, figures, how, confidential, output)
    else:
        _list(kind.value, geo, filters, confidential, output, price_year=figures.price_year)


def _compare_deals(
    geo: Geodata,
    filters: Mapping[str, str | None],
    assumed: Assumptions,
    how: DealOptions,
    confidential: bool,
    output: OutputOptions,
) -> None:
    """Print deals side by side, a table for each scope."""
    from cableroute.money.deals import compare_deals
    from cableroute.presentation.deal_tables import deal_records, deal_tables

    chosen = geo.select("deals", **filters)
    found = compare_deals(
        geo,
        chosen.values(),
        price_year=assumed.price_year,
        term_years=assumed.term_years,
        rate_pct=how.rate,
        timing=(how.timing or Timing.arrears).value,
        confidential=confidential,
    )
    rows = deal_records(geo, found, assumed.figures(confidential=confidential))
    show(
        rows,
        deal_tables(geo, found),
        output.view(),
        credit=credit(geo, (name for row in found for name in row.source_ids)),
        data_date=geo.data_date,
        name="deals",
    )
    _note_left_out(len(chosen) - len(found))
    if not rows:
        note(NO_ROWS)
        return
    years, term = assumed.price_year, assumed.term_years
    money = "in prices of the deal's own year"
    if years is not None:
        money += f" and of {years}"
    terms = (
        "no term is assumed"
        if term is None
        else f"a term of {term:g} years where a deal states none"
    )
    note(
        "each value is that of the complete deal: nothing is added up, and nothing is ranked "
        f"across scopes; {money}; {terms}"
    )


@command(
    "cableroute show SEACOM",
    "cableroute show peace-transit-2019 -f json",
    name="show",
)
def show_(
    name: str = argument(
        "ID",
        "An id of any table, or the name of a system, station or path, or the title of a deal.",
        complete=complete_ids,
    ),
    *,
    unverified: bool = UNVERIFIED_OPTION,
    tables: TableOptions,
    output: OutputOptions,
) -> None:
    """Show all that is known of a system, station, path, deal, ..."""
    from cableroute.presentation.dossiers import dossier, dossier_record, page

    output.check("a page", *OF_PAGES)
    geo = tables.open(unverified)
    found = dossier(geo, name, confidential=tables.confidential)
    show(
        dossier_record(found),
        page(geo, found),
        output.view(),
        credit=credit(geo, found.source_ids),
        data_date=geo.data_date,
    )


@command(
    "cableroute export -o tables.gpkg",
    "cableroute export systems landing_stations --tables my-tables",
)
def export(
    tables: list[str] | None = argument(
        "[TABLE]...", "Tables to write; default: all of them.", None
    ),
    *,
    folder: Path | None = option("--tables FOLDER", "Write a copy to edit into a folder."),
    unverified: bool = UNVERIFIED_OPTION,
    read: TableOptions,
    written: FileOptions,
) -> None:
    """Write complete tables, to use or to edit.

    Any number as a GeoPackage, KML or KMZ, one in each other format.
    With --tables FOLDER, write a copy to edit: open it with --geodata FOLDER, alone with
    --no-base.
    """
    from cableroute.geodata.exports import copy_tables, written_tables

    format, output, confidential = written.format, written.output, read.confidential
    if (folder is None) == (output is None):
        raise OutputError("give --tables FOLDER for a copy to edit, or --output FILE")
    geo = read.open(unverified)
    if folder is not None:
        if format is not None:
            raise OutputError("--format is for --output: a copy to edit keeps CSV and GeoJSON")
        files = copy_tables(geo, folder, tables=tables or (), confidential=confidential)
        note(f"written: {counted(len(files), 'file')} in {folder}")
    elif output is not None:
        form = format.value if format is not None else ending_of(output)
        done = written_tables(
            geo, output, tables=tables or (), format=form, confidential=confidential
        )
        if done.lost:
            note(f"warning: {form} does not hold: {'; '.join(done.lost)}")
        note(f"written: {output}")


@command(
    "cableroute check",
    "cableroute check my-tables",
)
def check(
    folders: list[Path] | None = argument("[FOLDER]...", "Your own tables.", None),
    *,
    tables: TableOptions,
) -> None:
    """Check the embedded tables and your own.

    Every error is listed with its file, row and field.
    """
    every = (*(folders or ()), *(tables.geodata or ()))
    try:
        problems = cr.check_geodata(*every, base=tables.base)
    except GeodataError as error:
        note(f"error: {error}")
        raise typer.Exit(1) from None
    for problem in problems[:MOST_LISTED]:
        say(str(problem))
    if len(problems) > MOST_LISTED:
        say(f"and {len(problems) - MOST_LISTED:,} more")
    if problems:
        note(f"{len(problems)} error{'s' if len(problems) > 1 else ''}")
        raise typer.Exit(1)
    if every:
        from cableroute.geodata.checks import idle_deals

        geo = replace(tables, geodata=list(every)).open()  # notes what was assumed
        for said in idle_deals(geo.layers):
            note(said)
    say("no errors in the tables")
