"""Commands on availability: availability, replay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

from cableroute.cli.app import command, credit, opened
from cableroute.cli.arguments import (
    DetailsOption,
    OtherPlaceArgument,
    OutputOptions,
    PlaceArgument,
    RemoveOption,
    RouteOption,
    SearchOptions,
    UnverifiedOption,
    option,
)
from cableroute.cli.asked import check_open, check_routes, found_routes, gathered, show_routes
from cableroute.errors import ModelError

if TYPE_CHECKING:
    from cableroute.model.routes import Route


@command(
    "cableroute availability Marseille Mumbai --route 1 --route 9",
    "cableroute availability Marseille Mumbai --remove Egypt --term 15",
)
def availability(
    start: PlaceArgument,
    end: OtherPlaceArgument,
    *,
    route: RouteOption = None,
    remove: RemoveOption = None,
    term: Annotated[
        float | None, option("--term", "YEARS", "Give faults and repairs in a term.")
    ] = None,
    details: DetailsOption = False,
    search: SearchOptions,
    output: OutputOptions,
) -> None:
    """Show the availability and annual downtime of the routes.

    Of each route, and of the set: one of them at least.

    --remove: also what is left of the set if that fails.
    """
    from cableroute.presentation.availability_tables import (
        AvailabilityAnswer,
        availability_records,
        availability_tables,
    )
    from cableroute.reliability.availability import availability_of
    from cableroute.routing.conditions import constraints
    from cableroute.routing.passages import route_passes

    asked = gathered(start, end, search)
    routes = found_routes(asked)
    chosen = chosen_routes(routes, route)
    try:
        gone = constraints(asked.geo, avoid=remove or (), confidential=asked.confidential).avoid
    except ModelError as error:
        faults = [replace(fault, where="--remove") for fault in error.problems]
        raise ModelError.of("availability", faults) from None
    each = [availability_of(item, asked.geo, assumptions=asked.assumed) for item in routes]
    whole = availability_of(chosen, asked.geo, assumptions=asked.assumed)
    kept = [
        item
        for item in chosen
        if not any(route_passes(asked.geo, feature, item) for feature in gone)
    ]
    after = None
    if gone and kept:
        after = availability_of(kept, asked.geo, assumptions=asked.assumed)
    check_open(asked, "an availability", [item.is_confidential for item in (*each, whole)])
    answer = AvailabilityAnswer(routes, each, chosen, whole, gone, kept, after, term)
    rows = [
        record
        | {"attribution": credit(asked.geo, (it for item in own for it in item.all_source_ids))}
        for record, own in availability_records(answer)
    ]
    view = output.view(details)
    tables = availability_tables(asked.geo, answer, view)
    show_routes(asked, [*routes, *[None] * (len(rows) - len(routes))], rows, tables, view)


@command(
    "cableroute replay Marseille Mumbai",
    "cableroute replay Marseille Mumbai --route 1 --route 9 --unverified",
)
def replay(
    start: PlaceArgument,
    end: OtherPlaceArgument,
    *,
    route: RouteOption = None,
    unverified: UnverifiedOption = False,
    details: DetailsOption = False,
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
        chosen, asked.geo, incidents=geo.incidents, unverified=unverified,
        confidential=asked.confidential,
    )  # fmt: skip
    numbers = [number for number, item in enumerate(routes, start=1) if item in chosen]
    rows = [
        exposure_record(found, item) | {"attribution": credit(asked.geo, item.source_ids)}
        for item in found.outcomes
    ]
    view = output.view(details)
    shown = replay_tables(asked.geo, chosen, numbers, found)
    show_routes(asked, [None] * len(rows), rows, shown, view)


def chosen_routes(routes: Sequence[Route], numbers: Sequence[int] | None) -> list[Route]:
    """Return the routes of some numbers, in order; every wrong number is reported at once."""
    check_routes(routes, *(numbers or ()))
    if not numbers:
        return list(routes)
    return [route for number, route in enumerate(routes, start=1) if number in numbers]
