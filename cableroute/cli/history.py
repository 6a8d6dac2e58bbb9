"""Commands over time: a figure over years, changed tables, saved questions asked again."""

from __future__ import annotations

import typer

import cableroute as cr
from cableroute.cli.app import check_names, group
from cableroute.cli.arguments import (
    AssumedOptions,
    ChartOptions,
    OutputOptions,
    TableOptions,
    place,
)
from cableroute.cli.asked import ask, show_answer
from cableroute.presentation.progress_bar import bar
from cableroute.presentation.terminal import note
from cableroute.questions.declared import HistoryQuestion

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
    *,
    question: HistoryQuestion,
    start: str = place("A", "A region of the UN's M49 or country for share; a place."),
    end: str = place("B", "Another; several regions between commas."),
    assumed: AssumedOptions,
    tables: TableOptions,
    output: OutputOptions,
    drawing: ChartOptions,
) -> None:
    """Show one figure over years, as a table and a chart.

    share: which of the paths between two regions are lost without what --of names.

    routes, delay, pair: how many routes, the least delay, the best pair from A to B.
    """
    from cableroute.questions.of_places import history_answer, history_of

    if question.search.on is not None:
        raise typer.BadParameter("--on is one year: give --years FROM-TO")
    check_names({"--output": output.output, "--chart": drawing.chart})
    if drawing.chart is not None:
        cr.charts.style()  # without matplotlib nothing is searched first
    with bar("years") as progress:
        answer = ask(
            question, (start, end), tables, assumed,
            lambda asked: history_answer(asked, history_of(question, asked, progress=progress)),
        )  # fmt: skip
        if drawing.chart is not None:
            cr.charts.save(answer.chart(), drawing.chart)
    show_answer(answer, output.view())
    if drawing.chart is not None:
        note(f"chart: {drawing.chart}")
