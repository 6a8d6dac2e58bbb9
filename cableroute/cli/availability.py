"""Commands on availability: availability, replay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

from cableroute.cli.app import command, credit, opened
from cableroute.cli.arguments import (
    OTHER_PLACE_ARGUMENT,
    PLACE_ARGUMENT,
    REMOVE_OPTION,
    ROUTE_OPTION,
    UNVERIFIED_OPTION,
    OutputOptions,
    SearchOptions,
    place,
)
from cableroute.cli.asked import check_routes, found_routes, gathered, refuse_given, show_routes
from cableroute.cli.flattening import option
from cableroute.presentation.terminal import show

if TYPE_CHECKING:
    from cableroute.model.routes import Route


@dataclass(frozen=True, kw_only=True)
class SetOptions:
    """Which routes are a set, what is removed from it, and a term."""

    route: list[int] | None = ROUTE_OPTION
    remove: list[str] | None = REMOVE_OPTION
    term: float | None = option("--term YEARS", "Give faults and repairs in a term.")


OF_CHECK = (
    "check", "assumptions", "set_", "scenario", "geodata", "base", "confidential", "format",
    "output", "columns", "wide",
)  # fmt: skip
"""Parameters that count for the record of each system."""


@command(
    "cableroute availability Marseille Mumbai --route 1 --route 9",
    "cableroute availability --check",
)
def availability(
    context: typer.Context,
    start: str | None = place("A", "Station or city; not with --check.", None),
    end: str | None = place("B", "Station or city; not with --check.", None),
    *,
    check: bool = option("--check", "Compare the record of each system with the model.", False),
    chosen: SetOptions,
    search: SearchOptions,
    output: OutputOptions,
) -> None:
    """Show the availability and annual downtime of the routes.

    Unprotected: of each route. Protected: of the set, one of them at least.

    --remove: also what is left of the set if that fails. --check: the recorded outages of each
    system against what the model expects of it.
    """
    from cableroute.presentation.availability_tables import (
        availability_records,
        availability_tables,
    )
    from cableroute.questions.of_routes import set_availability

    if check:
        if start is not None or chosen != SetOptions():
            raise typer.BadParameter("--check covers all systems: leave out places and routes")
        others = [name for name in context.params if name not in OF_CHECK]
        refuse_given(context, others, "for routes: --check covers all systems, leave it out")
        _check(search, output)
        return
    if start is None or end is None:
        raise typer.BadParameter("name two places, A and B, or ask for --check")
    asked = gathered(start, end, search)
    routes = found_routes(asked)
    own = {"remove": chosen.remove or (), "term": chosen.term}
    answer = set_availability(asked.as_question(own), routes, chosen_routes(routes, chosen.route))
    rows = [
        record
        | {"attribution": credit(asked.geo, (it for item in own for it in item.all_source_ids))}
        for record, own in availability_records(answer)
    ]
    view = output.view()
    tables = availability_tables(asked.geo, answer, view)
    show_routes(asked, [*routes, *[None] * (len(rows) - len(routes))], rows, tables, view)


def _check(search: SearchOptions, output: OutputOptions) -> None:
    """Print the record of each system against the model, or write it to a file."""
    from cableroute.presentation.record_tables import record_notes, record_records, record_table
    from cableroute.reliability.record_check import check_record

    geo, given = search.tables.open(), search.assumed
    found = check_record(geo, assumptions=given.read(geo))
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


@command(
    "cableroute replay Marseille Mumbai",
    "cableroute replay Marseille Mumbai --route 1 --route 9 --unverified",
)
def replay(
    start: str = PLACE_ARGUMENT,
    end: str = OTHER_PLACE_ARGUMENT,
    *,
    route: list[int] | None = ROUTE_OPTION,
    unverified: bool = UNVERIFIED_OPTION,
    search: SearchOptions,
    output: OutputOptions,
) -> None:
    """Show which recorded faults would have hit the routes.

    And for how long each route from A to B would have been down.
    """
    from cableroute.presentation.exposure_tables import exposure_record, replay_tables
    from cableroute.reliability.incident_replay import replay as exposure

    asked = gathered(start, end, search)
    routes = found_routes(asked)
    chosen = chosen_routes(routes, route)
    geo, tables = asked.geo, search.tables
    if unverified:
        geo = opened(tables.geodata, tables.base, unverified=True, confidential=True)
    found = exposure(
        asked.geo, chosen, incidents=geo.incidents, unverified=unverified,
        confidential=asked.confidential,
    )  # fmt: skip
    numbers = [number for number, item in enumerate(routes, start=1) if item in chosen]
    rows = [
        exposure_record(found, item) | {"attribution": credit(asked.geo, item.source_ids)}
        for item in found.outcomes
    ]
    view = output.view()
    shown = replay_tables(asked.geo, chosen, numbers, found)
    show_routes(asked, [None] * len(rows), rows, shown, view)


def chosen_routes(routes: Sequence[Route], numbers: Sequence[int] | None) -> list[Route]:
    """Return the routes of some numbers, in order; every wrong number is reported at once."""
    check_routes(routes, *(numbers or ()))
    if not numbers:
        return list(routes)
    return [route for number, route in enumerate(routes, start=1) if number in numbers]
