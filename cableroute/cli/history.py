"""Commands over time: a figure over years, changed tables, saved questions asked again."""

from __future__ import annotations

import re

import typer

import cableroute as cr
from cableroute.cli.app import check_names, group
from cableroute.cli.arguments import ChartOptions, OutputOptions, SearchOptions, place
from cableroute.cli.flattening import argument, option
from cableroute.presentation.terminal import bar, note, show
from cableroute.questions.shared import Followed

YEARS = re.compile(r"(\d{4})(?:\s*-\s*(\d{4}))?")


of_history = group(
    "history",
    "Follow figures, tables and saved questions over time.",
    "cableroute history figure share Europe India --of Egypt --chart egypt.svg",
    "cableroute history diff tables-of-2025 tables-of-2026",
)


@of_history(
    "cableroute history figure share Europe India --of Egypt --chart egypt.svg",
    "cableroute history figure delay Marseille Mumbai --years 2005-2028",
)
def figure(
    of_what: Followed = argument("FIGURE", f"{', '.join(Followed)}."),
    start: str = place("A", "A region of the UN's M49 or country for share; a place."),
    end: str = place("B", "Another; several regions between commas."),
    *,
    years: str = option(
        "--years FROM-TO", "Years, each at its end; several between commas.", "1997-2028"
    ),
    of: str = option("--of NAME", "For share: what is crossed, as a country.", ""),
    search: SearchOptions,
    output: OutputOptions,
    drawing: ChartOptions,
) -> None:
    """Show one figure over years, as a table and a chart.

    share: which of the paths between two regions are lost without what --of names.

    routes, delay, pair: how many routes, the least delay, the best pair from A to B.
    """
    from cableroute.presentation.history_tables import history_rows, history_tables

    if search.on is not None:
        raise typer.BadParameter("--on is one year: give --years FROM-TO")
    check_names({"--output": output.output, "--chart": drawing.chart})
    wanted = _years(years)
    if drawing.chart is not None:
        cr.charts.style()  # without matplotlib nothing is searched first
    geo = search.tables.open()
    with bar("years") as progress:
        found = cr.comparison.history(
            geo, of_what.value, wanted, start, end, of=of,
            conditions=search.conditions(),
            assumptions=search.assumed.read(geo),
            progress=progress,
        )  # fmt: skip
    show(
        history_rows(found), history_tables(found), output.view(), credit="",
        data_date=geo.data_date, name="history",
    )  # fmt: skip
    if drawing.chart is not None:
        drawn = cr.charts.history(found, data_year=int(geo.data_date[:4]))
        note(f"chart: {cr.charts.save(drawn, drawing.chart)}")


def _years(text: str) -> list[int]:
    """Return the years of a text, as 1997-2028 or 2005,2010."""
    found: list[int] = []
    for part in text.split(","):
        match = YEARS.fullmatch(part.strip())
        if match is None:
            raise typer.BadParameter(f"--years: {part.strip()!r} is not a year: write 1997-2028")
        first = int(match[1])
        found += range(first, int(match[2] or first) + 1)
    if not found:
        raise typer.BadParameter(f"--years: {text} has no year: write 1997-2028")
    return found
