"""The command on availability, and on what recorded faults would have done."""

from __future__ import annotations

import typer

from cableroute.cli.app import command, credit
from cableroute.cli.arguments import (
    AssumedOptions,
    OutputOptions,
    TableOptions,
    place,
)
from cableroute.cli.asked import ask, refuse_given, show_answer
from cableroute.cli.flattening import option
from cableroute.presentation.terminal import show
from cableroute.questions.declared import AvailabilityQuestion

OF_CHECK = (
    "check", "assumptions", "set_", "scenario", "geodata", "base", "confidential", "format",
    "output", "columns", "wide",
)  # fmt: skip
"""Parameters that count for the record of each system."""


@command(
    "cableroute availability Marseille Mumbai --number 1 --number 9",
    "cableroute availability Marseille Mumbai --replay",
)
def availability(
    context: typer.Context,
    start: str | None = place("A", "Station or city.", None),
    end: str | None = place("B", "Station or city.", None),
    *,
    check: bool = option("--check", "Compare the record of each system with the model.", False),
    question: AvailabilityQuestion,
    assumed: AssumedOptions,
    tables: TableOptions,
    output: OutputOptions,
) -> None:
    """Show the availability and annual downtime of the routes.

    Unprotected: of each route. Protected: of the set, one of them at least.

    --remove: also what is left of the set if that fails. --replay: which recorded faults would
    have hit the routes, and for how long each would have been down. --check: the recorded outages
    of each system against what the model expects of it.
    """
    if check:
        if start is not None or question.number or question.remove or question.term is not None:
            raise typer.BadParameter("--check covers all systems: leave out places and routes")
        others = [name for name in context.params if name not in OF_CHECK]
        refuse_given(context, others, "for routes: --check covers all systems, leave it out")
        _check(assumed, tables, output)
        return
    show_answer(ask(question, (start, end), tables, assumed), output.view())


def _check(assumed: AssumedOptions, tables: TableOptions, output: OutputOptions) -> None:
    """Print the record of each system against the model, or write it to a file."""
    from cableroute.presentation.record_tables import record_notes, record_records, record_table
    from cableroute.reliability.record_check import check_record

    geo = tables.open()
    found = check_record(geo, assumptions=assumed.read(geo))
    rows = record_records(geo, found)
    names = {name for row in rows for name in row["incident_ids"]}
    sources = [source for name in names for source in geo.incidents[name].source_ids]
    show(
        rows,
        [record_table(rows), record_notes(geo, found)],
        output.view(),
        credit=credit(geo, sources),
        data_date=geo.data_date,
        name="record",
    )
