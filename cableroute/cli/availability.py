"""Commands on how much of the time ways are whole: availability, replay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cableroute.cli.app import app, credit, opened
from cableroute.cli.arguments import (
    AllowPlannedOption,
    AllPathsOption,
    AssumptionsOption,
    AvoidOption,
    BaseOption,
    ConfidentialOption,
    CountOption,
    CrossConnectOption,
    DateOption,
    EndKmOption,
    FormatOption,
    GeodataOption,
    MaxRouteOption,
    MaxSharedOption,
    OtherPlaceArgument,
    OutputOption,
    PlaceArgument,
    SetOption,
    SystemsOption,
    UnverifiedOption,
    ViaOption,
)
from cableroute.cli.asked import found_ways, gathered, show_ways
from cableroute.errors import ModelError, Problem

if TYPE_CHECKING:
    from cableroute.cli.asked import Asked
    from cableroute.model.routes import Route
    from cableroute.reliability.availability import Availability

WayOption = Annotated[
    list[int] | None,
    typer.Option(
        "--way",
        metavar="N",
        min=1,
        help="A way of the set, by its number; may be repeated; default: all that are found.",
    ),
]


@app.command()
def availability(
    start: PlaceArgument,
    end: OtherPlaceArgument,
    way: WayOption = None,
    remove: Annotated[
        list[str] | None,
        typer.Option(
            "--remove",
            metavar="NAME",
            help="Also tell what is left of the set if this is gone; may be repeated.",
        ),
    ] = None,
    term: Annotated[
        float | None,
        typer.Option("--term", metavar="YEARS", help="Also tell faults and repairs in a term."),
    ] = None,
    count: CountOption = 10,
    avoid: AvoidOption = None,
    via: ViaOption = None,
    systems: SystemsOption = None,
    date: DateOption = None,
    allow_planned: AllowPlannedOption = False,
    cross_connect: CrossConnectOption = False,
    all_paths: AllPathsOption = False,
    max_route: MaxRouteOption = None,
    max_shared: MaxSharedOption = 40.0,
    end_km: EndKmOption = None,
    assumptions: AssumptionsOption = None,
    set_: SetOption = None,
    geodata: GeodataOption = None,
    base: BaseOption = True,
    confidential: ConfidentialOption = False,
    format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Tell how much of the time each way from A to B, and one of them at least, is whole."""
    from cableroute.presentation.availability_tables import availability_tables
    from cableroute.reliability.availability import availability_of
    from cableroute.routing.conditions import conditions
    from cableroute.routing.passages import route_passes

    asked = gathered(**locals())
    routes = found_ways(asked)
    chosen = chosen_ways(routes, way)
    try:
        gone = conditions(asked.geo, avoid=remove or (), confidential=confidential).avoid
    except ModelError as error:
        faults = [replace(fault, where="--remove") for fault in error.problems]
        raise ModelError.of("availability", faults) from None
    each = [availability_of(route, asked.geo, assumptions=asked.assumed) for route in routes]
    whole = availability_of(chosen, asked.geo, assumptions=asked.assumed)
    kept = [
        route
        for route in chosen
        if not any(route_passes(asked.geo, thing, route) for thing in gone)
    ]
    after = None
    if gone and kept:
        after = availability_of(kept, asked.geo, assumptions=asked.assumed)
    if not confidential and any(item.is_confidential for item in (*each, whole)):
        hint = "--confidential tells them"
        fault = Problem("confidential", "rates", "they rest on confidential rates", hint)
        raise ModelError.of("availability", [fault])
    rows = [
        _row(asked, [route], found, term, "way", route.name)
        for route, found in zip(routes, each, strict=True)
    ]
    rows.append(_row(asked, chosen, whole, term, "set", f"one of {len(chosen)}"))
    if gone:
        names = ", ".join(thing.name for thing in gone)
        rows.append(_row(asked, kept, after, term, "set", f"one of {len(kept)}, without {names}"))
    tables = availability_tables(routes, each, chosen, whole, gone, kept, after, term)
    show_ways(asked, [*routes, *[None] * (len(rows) - len(routes))], rows, tables, format, output)


@app.command()
def replay(
    start: PlaceArgument,
    end: OtherPlaceArgument,
    way: WayOption = None,
    unverified: UnverifiedOption = False,
    count: CountOption = 10,
    avoid: AvoidOption = None,
    via: ViaOption = None,
    systems: SystemsOption = None,
    date: DateOption = None,
    allow_planned: AllowPlannedOption = False,
    cross_connect: CrossConnectOption = False,
    all_paths: AllPathsOption = False,
    max_route: MaxRouteOption = None,
    max_shared: MaxSharedOption = 40.0,
    end_km: EndKmOption = None,
    assumptions: AssumptionsOption = None,
    set_: SetOption = None,
    geodata: GeodataOption = None,
    base: BaseOption = True,
    confidential: ConfidentialOption = False,
    format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Tell what the ways from A to B would have lived through in the recorded cuts."""
    from cableroute.presentation.availability_tables import replay_tables
    from cableroute.reliability.incident_replay import replay as lived_through

    asked = gathered(**locals())
    routes = found_ways(asked)
    chosen = chosen_ways(routes, way)
    geo = opened(geodata, base, unverified=True, confidential=True) if unverified else asked.geo
    known = [item for item in geo.incidents.values() if confidential or item.visibility == "public"]
    found = lived_through(known, chosen, asked.geo, unverified=unverified)
    numbers = [number for number, route in enumerate(routes, start=1) if route in chosen]
    rows: list[dict[str, Any]] = [
        {
            **{
                name: list(value) if isinstance(value, tuple) else value
                for name, value in item._asdict().items()
            },
            "route_ids": list(found.route_ids),
            "attribution": credit(asked.geo, item.source_ids),
        }
        for item in found.outcomes
    ]
    tables = replay_tables(chosen, numbers, found)
    show_ways(asked, [None] * len(rows), rows, tables, format, output)


def chosen_ways(routes: Sequence[Route], numbers: Sequence[int] | None) -> list[Route]:
    """Return the ways of some numbers, in order; every wrong number is told at once.

    Raises
    ------
    ModelError
        A number that no way has.
    """
    wrong = sorted({number for number in numbers or () if number > len(routes)})
    if wrong:
        hint = f"give numbers from 1 to {len(routes)}"
        raise ModelError.of(
            "arguments",
            [Problem("way", "--way", f"there is no way {number}", hint) for number in wrong],
        )
    if not numbers:
        return list(routes)
    return [route for number, route in enumerate(routes, start=1) if number in numbers]


def _row(
    asked: Asked,
    routes: Sequence[Route],
    found: Availability | None,
    term: float | None,
    kind: str,
    name: str,
) -> dict[str, Any]:
    """Return a way or a set of ways as a record; without any way it is down all year."""
    from cableroute.reliability.elements import MINUTES_PER_YEAR

    cells: dict[str, Any] = {"kind": kind, "name": name, "route_ids": [way.id for way in routes]}
    nothing = (MINUTES_PER_YEAR,) * 3
    faults = None if found is None or term is None else found.faults_in(term)
    for column, values in (
        ("availability{}", (0.0,) * 3 if found is None else found.availability),
        ("downtime{}_min", nothing if found is None else found.downtime_min_per_year),
        ("faults{}_per_year", (0.0,) * 3 if found is None else found.faults_per_year),
        ("faults_in_term{}", (None,) * 3 if faults is None else faults),
    ):
        for end, value in zip(("_low", "", "_high"), values, strict=True):
            cells[column.format(end)] = value
    dominant = None if found is None else found.dominant
    return cells | {
        "term_years": term,
        "dominant": None if dominant is None else dominant.name,
        "too_uncertain": False if found is None else found.is_too_uncertain,
        "elements": [] if found is None else [_plain(item) for item in found.elements],
        "swings": [] if found is None else [item._asdict() for item in found.swings],
        "stands_in": [] if found is None else list(found.stands_in),
        "notes": [] if found is None else list(found.notes),
        "attribution": credit(
            asked.geo, (source for route in routes for source in route.all_source_ids)
        ),
    }


def _plain(item: Any) -> dict[str, Any]:
    """Return an element as JSON has it."""
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in item._asdict().items()
    }
