"""What a command that asks for routes was given, and how its answer is shown."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import typer

import cableroute as cr
from cableroute.cli.app import check_names
from cableroute.errors import ModelError, Problem
from cableroute.presentation.terminal import View, note, show

if TYPE_CHECKING:
    import geopandas

    from cableroute.cli.arguments import MapOptions, PageOptions, SearchOptions
    from cableroute.comparison.protected_pairs import FoundPairs
    from cableroute.geodata.assumptions import Assumptions
    from cableroute.geodata.store import Geodata
    from cableroute.maps.route_map import RouteMap
    from cableroute.model.routes import Route
    from cableroute.questions.asked import AskedQuestion
    from cableroute.routing.conditions import Conditions


class Asked(NamedTuple):
    """What a command on routes is asked: between which ends, under which conditions."""

    geo: Geodata
    start: str
    end: str
    conditions: Conditions
    assumed: Assumptions

    @property
    def confidential(self) -> bool:
        """Whether what is confidential counts, and is shown."""
        return self.conditions.confidential

    def as_question(self, own: Mapping[str, Any]) -> AskedQuestion:
        """Return the same as a question is asked, with what only its kind has."""
        from cableroute.questions.asked import AskedQuestion

        return AskedQuestion(self.geo, self.start, self.end, own, self.conditions, self.assumed)


def given_options(context: typer.Context) -> dict[str, str]:
    """Return the options and arguments that a call gives: how it names each, by parameter."""
    found: dict[str, str] = {}
    for item in context.command.params:
        name = item.name or ""
        source = context.get_parameter_source(name)
        if source is None or source.name != "COMMANDLINE" or context.params[name] is None:
            continue
        is_option = item.param_type_name == "option"
        found[name] = item.opts[0] if is_option else str(item.metavar or name)
    return found


def refuse_given(context: typer.Context, names: Collection[str], why: str) -> None:
    """Refuse options that a call gives and that would not count.

    Parameters
    ----------
    context : typer.Context
        Of the call.
    names : collection of str
        Their parameters.
    why : str
        When they count, and what to do.

    Raises
    ------
    BadParameter
        Some are given.
    """
    flags = [flag for name, flag in given_options(context).items() if name in names]
    if flags:
        raise typer.BadParameter(f"{', '.join(flags)}: {why}")


OPTION_OF = {"end_km": "--end-km", "on": "--on", "max_status_age_years": "--max-status-age"}
"""Conditions of a search that are assumptions too."""


def gathered(start: str, end: str, search: SearchOptions, by: str = "rtd") -> Asked:
    """Return what a command is asked, from its options; every wrong one is reported at once."""
    from cableroute.geodata.assumptions import default_assumptions, with_changes
    from cableroute.routing.conditions import IN_BOTH, search_faults

    conditions, given = replace(search.conditions(), order=by), search.assumed
    geo = search.tables.open()
    faults: list[Problem] = []
    try:
        assumed = given.read(geo)
    except ModelError as error:
        assumed = default_assumptions(geo)
        faults += error.problems
    wrong: dict[str, tuple[Problem, ...]] = {}
    for name in OPTION_OF:
        value = getattr(conditions, name)
        if value is None:
            continue
        try:
            assumed = with_changes(assumed, source=OPTION_OF[name], **{name: value})
        except ModelError as error:
            wrong[name] = error.problems
    if faults or wrong:
        others = search_faults(geo, start, end, conditions)
        known = {fault.where for fault in others}  # reported once
        for name, found in wrong.items():
            faults += () if name in known else found
        raise ModelError.of("arguments", [*faults, *others])
    conditions = replace(conditions, **{name: getattr(assumed, name) for name in IN_BOTH})
    return Asked(geo, start, end, conditions, assumed)


def cut_by(asked: Asked, incidents: Sequence[str] | None, *, by_date: bool) -> list[str]:
    """Return the ids of incidents: those that are named, else those that were open on the date.

    Raises
    ------
    ModelError
        An id is not that of a recorded incident, or none was open.
    """
    from cableroute.geodata.cuts import is_placed
    from cableroute.geodata.name_index import nearest
    from cableroute.reliability.incident_dates import open_incidents

    geo, faults = asked.geo, list[Problem]()
    for name in incidents or ():
        if name not in geo.incidents:
            near = ", ".join(nearest(name, geo.incidents, count=2))
            hint = f"did you mean {near}?" if near else "see: cableroute list incidents"
            faults.append(Problem("incident", "--incident", f"{name!r} is not an incident", hint))
    if not incidents and by_date and asked.conditions.on is not None:
        date = str(asked.conditions.on)
        found = [item.id for item in open_incidents(geo, date) if is_placed(geo, item)]
        if not found:
            message = f"no recorded incident of a known place was open on {date}"
            faults.append(Problem("date", "--on", message, "see: cableroute list incidents"))
        incidents = found
    ModelError.check("arguments", faults)
    return list(incidents or ())


def check_routes(routes: Sequence[Route], *numbers: int, flag: str = "--route") -> None:
    """Report every number of an option that no route has."""
    ModelError.check(
        "arguments",
        [
            Problem("route", flag, f"there is no route {number}", f"give 1 to {len(routes)}")
            for number in sorted(set(numbers))
            if number > len(routes)
        ],
    )


def check_another(number: int, others: Sequence[int]) -> None:
    """Report that there is no other route to compare one with."""
    if not set(others) - {number}:
        hint = "name another with --against, or ask for more routes"
        raise ModelError.of(
            "arguments", [Problem("route", "--against", "there is no other route", hint)]
        )


def check_open(asked: Asked, what: str, hidden: Iterable[bool]) -> None:
    """Refuse what rests on confidential rates, which could be worked out from it."""
    from cableroute.questions.asked import refuse_confidential

    refuse_confidential(what, hidden, confidential=asked.confidential)


def found_routes(asked: Asked) -> list[Route]:
    """Return the routes that may be shown."""
    from cableroute.geodata.assumptions import with_slack
    from cableroute.model.frames import shareable

    found = cr.find_routes(asked.geo, asked.start, asked.end, conditions=asked.conditions)
    return with_slack(
        asked.geo, shareable(found, confidential=asked.confidential), assumptions=asked.assumed
    )


def compared(asked: Asked, routes: Sequence[Route]) -> geopandas.GeoDataFrame:
    """Return the routes as a table of figures."""
    columns = cr.measures(asked.geo, assumptions=asked.assumed, confidential=asked.confidential)
    return cr.compare(routes, columns, assumptions=asked.assumed)


def draw(
    asked: Asked,
    routes: Sequence[Route],
    frame: geopandas.GeoDataFrame,
    drawing: MapOptions,
    output: Path | None,
    *,
    pairs: FoundPairs | None = None,
    is_beside_table: bool = False,
) -> None:
    """Draw the routes, if a map is requested."""
    if drawing.asked_map() is None:
        return
    check_names({"--output": output, "--map": drawing.map})
    page = drawn(asked, routes, frame, drawing, pairs=pairs, is_beside_table=is_beside_table)
    page.save(drawing.map)


def drawn(
    asked: Asked,
    routes: Sequence[Route],
    frame: geopandas.GeoDataFrame,
    drawing: PageOptions,
    simplify_km: float = 0.0,
    *,
    pairs: FoundPairs | None = None,
    is_beside_table: bool = False,
) -> RouteMap:
    """Return the map of the routes, or the page of their comparison that it is a part of."""
    draw_page = partial(cr.draw_comparison, pairs=pairs) if is_beside_table else cr.draw_map
    return draw_page(
        routes,
        geodata=asked.geo,
        table=frame,
        assumptions=asked.assumed,
        **drawing.look,
        simplify_km=simplify_km,
        confidential=asked.confidential,
    )


def show_routes(
    asked: Asked,
    routes: Sequence[Route | None],
    rows: Sequence[Mapping[str, Any]],
    tables: Sequence[Any],
    view: View,
) -> None:
    """Print routes, or write them to a file, with what is assumed; None: a row without a line."""
    lines = [None if route is None else route.geometry for route in routes]
    if asked.conditions.day is not None:
        said = [_systems_on(asked, route) for route in routes]
        rows = [{**row, "systems_on": words} for row, words in zip(rows, said, strict=True)]
        planned = sorted({text for words in said for text in words if " planned" in text})
        if planned:
            tables = [*tables, f"Planned for {asked.conditions.on}: {'; '.join(planned)}."]
    show_rows(asked, rows, [*tables, *end_lines(asked, routes)], view, lines)


def _systems_on(asked: Asked, route: Route | None) -> list[str]:
    """Return the systems of a route, each with its status on the date that is asked."""
    found: list[str] = []
    for name in () if route is None else route.system_ids:
        system = asked.geo.systems.get(name)
        then = None if system is None else asked.conditions.status_on(system, asked.geo)
        if system is not None and then is not None:
            found.append(f"{system.name} {then.words}")
    return found


def end_lines(asked: Asked, routes: Sequence[Route | None]) -> list[str]:
    """Return what a reader must know of the ends of routes.

    Which city a name is taken as where the station of that name gives no route; that two places
    of one country are joined by sea only; and which landings are near that no link joins.
    """
    from cableroute.geodata.locate import places_named, taken_as
    from cableroute.routing.access import detour, no_land_link

    known = [route for route in routes if route is not None]
    if not known:
        return []
    named = [places_named(asked.geo, place) for place in (asked.start, asked.end)]
    ends = [
        next((it for it in places if it.id == end), places[0])
        for places, end in zip(named, (known[0].start_id, known[0].end_id), strict=True)
    ]
    said = taken_as((named[0][0], named[1][0]), (ends[0], ends[1]))
    texts = (said, no_land_link(asked.geo, ends, known), detour(asked.geo, ends, known))
    return [f"{text[0].upper()}{text[1:]}." for text in texts if text]


def show_rows(
    asked: Asked,
    rows: Sequence[Mapping[str, Any]],
    tables: Sequence[Any],
    view: View,
    geometries: Sequence[Any],
) -> None:
    """Print rows, or write them to a file, with what is left out and what is assumed."""
    from cableroute.presentation.catalogue_tables import credits
    from cableroute.presentation.route_tables import assumption_line

    said = asked.assumed.figures(confidential=asked.confidential)
    show(
        [{**row, "assumptions": said} for row in rows],
        [*tables, *_left_out_line(asked)],
        view,
        credit=credits(rows),
        data_date=asked.geo.data_date,
        geometries=geometries,
        name="routes",
        assumed=assumption_line(asked.assumed),
    )


def _left_out_line(asked: Asked) -> list[str]:
    """Return a line on routes left out by their status, and a line on those left out by date."""
    from cableroute.routing.left_out import (
        not_there_left_out,
        restricted_left_out,
        unverified_left_out,
    )

    given = (asked.geo, asked.start, asked.end, asked.conditions)
    found = unverified_left_out(*given)
    lines = [f"{found} (--allow-unverified includes them)"] if found.count else []
    if sold := restricted_left_out(*given):
        lines.append(f"{sold} (--any shows them)")
    then = not_there_left_out(*given)
    return [*lines, f"{then}."] if then.count else lines


NO_LIMIT = ("via", "systems")
"""Conditions under which a reader does not miss the routes far longer than the shortest."""


def notes(asked: Asked, routes: Sequence[Route]) -> None:
    """State on standard error what a reader of the table must know."""
    crossing = all(not any(leg.system_id for leg in route.legs) for route in routes)
    if crossing:
        kept = {route.id for route in routes}
        every_one = replace(asked.conditions, max_shared_pct=100, confidential=True)
        every = cr.find_routes(asked.geo, asked.start, asked.end, conditions=every_one)
        hidden = [route for route in every if route.is_confidential]
        if hidden and not asked.confidential:
            note(f"confidential rows left out: {len(hidden)} (--confidential shows them)")
        others = [
            route
            for route in every
            if route.id not in kept and (asked.confidential or not route.is_confidential)
        ]
        if others:
            named = [
                f"{route.name} ({route.route_km:.0f} km)"
                for route in others
                if route.id in asked.geo.paths
            ]
            more = "1 more route" if len(others) == 1 else f"{len(others)} more routes"
            text = "; ".join(named) or f"{more} through the land network"
            share = f"{asked.conditions.max_shared_pct:g}"
            note(f"left out, sharing more than {share} % with a route above: {text}")
    elif len(routes) < asked.conditions.k and not any(map(asked.conditions.names, NO_LIMIT)):
        from cableroute.routing.chain_search import TOO_LONG

        note(
            f"routes over {TOO_LONG:g} times the shortest are left out, unless they avoid what "
            "most pass (beyond look pair, and --all-paths with a --count above 100)"
        )
    from cableroute.model.figures import MODELLED, SCHEMATIC

    legs = [leg for route in routes for leg in route.legs]
    drawn = [leg for leg in legs if leg.confidence == SCHEMATIC]
    planned = any(leg.medium == "sea" and leg.confidence != SCHEMATIC for leg in legs)
    if all(route.confidence in MODELLED for route in routes) and (crossing or planned):
        note(
            "modelled: no source says which corridor a cable takes; lengths are of roads, railways "
            "and chords, lower bounds"
            if crossing
            else "modelled: no cable route is published; lines are planned from strait to strait"
        )
    from cableroute.routing.system_networks import is_assumed_link

    assumed = dict.fromkeys(leg.name for leg in legs if is_assumed_link(asked.geo, leg))
    if assumed:
        note(f"assumed: no source states the links on land {'; '.join(assumed)}")
    if drawn:
        note(
            "schematic: lines as a map draws them, not positions; the order of landings is "
            "inferred from them"
        )
