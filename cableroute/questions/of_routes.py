"""Answers on the routes between two places: routes, pairs, what fails, availability, replay."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from shapely import MultiLineString

from cableroute.comparison.columns import Measure, measures
from cableroute.comparison.protected_pairs import find_pairs
from cableroute.comparison.ranking import rank
from cableroute.comparison.shown_pair import pair_between, with_pair
from cableroute.comparison.table import compare, compared_rows
from cableroute.comparison.what_if_gone import what_if
from cableroute.errors import ModelError, Problem
from cableroute.files import records
from cableroute.geodata.assumptions import with_changes
from cableroute.geodata.cuts import is_placed
from cableroute.geodata.name_index import nearest
from cableroute.model.dates import at_date
from cableroute.model.frames import shareable
from cableroute.model.routes import Route
from cableroute.presentation.availability_tables import (
    AvailabilityAnswer,
    availability_records,
    availability_tables,
)
from cableroute.presentation.exposure_tables import exposure_record, replay_tables
from cableroute.presentation.names import Names
from cableroute.presentation.pair_tables import pair_lines, pair_record, pair_tables
from cableroute.presentation.ranking_tables import ranking_record, ranking_table
from cableroute.presentation.route_tables import (
    comparison_tables,
    option_tables,
    whatif_record,
    whatif_tables,
)
from cableroute.presentation.terminal import View
from cableroute.questions.asked import (
    Answers,
    AskedQuestion,
    FoundAnswer,
    Parts,
    chosen_routes,
    route_answer,
)
from cableroute.questions.declared import (
    AvailabilityQuestion,
    CompareQuestion,
    PairQuestion,
    WhatIfQuestion,
)
from cableroute.reliability.availability import availability_of
from cableroute.reliability.bad_years import bad_years
from cableroute.reliability.incident_dates import open_incidents
from cableroute.reliability.incident_replay import replay
from cableroute.reliability.scenario_downtimes import scenario_downtimes
from cableroute.routing.conditions import constraints
from cableroute.routing.passages import route_passes

if TYPE_CHECKING:
    import geopandas

PAIRS = 5
"""So many pairs are shown, unless asked for more or fewer."""


def compared(request: AskedQuestion, routes: Sequence[Route]) -> geopandas.GeoDataFrame:
    """Return the routes as a table of figures."""
    return compare(routes, _measures(request), assumptions=request.assumed)


def figures(request: AskedQuestion, routes: Sequence[Route]) -> list[dict[str, Any]]:
    """Return the figures of routes, a record each."""
    return compared_rows(routes, _measures(request), assumptions=request.assumed)


def _measures(request: AskedQuestion) -> dict[str, Measure]:
    return measures(request.geo, assumptions=request.assumed, confidential=request.confidential)


def compare_answer(
    request: AskedQuestion,
    *,
    weights: dict[str, float] | None = None,
    is_brief: bool = False,
    has_pair: bool = False,
) -> FoundAnswer:
    """Return the routes with their figures.

    Parameters
    ----------
    request : AskedQuestion
        What is asked.
    weights : dict of str to float, optional
        By which they are ranked.
    is_brief : bool
        Whether the tables have few columns; the rows then have the note of each route.
    has_pair : bool
        Whether the best pair is among them, as a page shows it.
    """
    routes, pairs = request.routes(), None
    shortest = len(routes)
    if has_pair:
        pairs = pair_between(
            request.geo,
            request.start,
            request.end,
            conditions=request.conditions,
            assumptions=request.assumed,
        )
        routes = with_pair(routes, pairs)
    frame = compared(request, routes) if weights or has_pair else None
    rows = figures(request, routes) if frame is None else records(frame)
    if is_brief:
        rows = [row | {"note": route.note} for row, route in zip(rows, routes, strict=True)]
    ranking: Parts = []
    if weights and frame is not None:
        ranked = rank(frame, weights)
        rows = [row | ranking_record(ranked, row["route_id"]) for row in rows]
        ranking = ranking_table(request.geo, routes, ranked, frame)
    tables_of: Callable[..., Parts] = option_tables if is_brief else comparison_tables

    def tables(view: View) -> Parts:
        said = () if is_brief else pair_lines(request.geo, routes, pairs, shortest)
        return [*ranking, *tables_of(request.geo, routes, rows, view), *said]

    return route_answer(
        request,
        rows,
        tables,
        of=("route_id",),
        each=routes,
        routes=routes,
        frame=frame,
        pairs=pairs,
    )


def pair_answer(question: PairQuestion, request: AskedQuestion) -> FoundAnswer:
    """Return the best protected pairs."""
    count = question.search.k
    best_pairs = find_pairs(
        request.geo,
        request.start,
        request.end,
        by=question.by.value,
        assumptions=request.assumed,
        count=PAIRS if count is None else count,
        conditions=request.conditions,
    )
    best, names = best_pairs.pairs[0], Names.english(request.geo)
    chosen = [best_pairs.routes[number] for number in (best.first, best.second)]
    rows, lines = [], []
    for item in best_pairs.pairs:
        two = [best_pairs.routes[number] for number in (item.first, item.second)]
        sources = [name for route in two for name in route.all_source_ids]
        rows.append(request.credited(pair_record(names, item, best_pairs.routes), sources))
        lines.append(MultiLineString([route.geometry for route in two]))
    chosen_rows = figures(request, chosen)
    title = "The routes of pair 1"

    def tables(view: View) -> Parts:
        return [
            *pair_tables(request.geo, best_pairs, view, request.conditions),
            *option_tables(request.geo, chosen, chosen_rows, view, title=title),
        ]

    return route_answer(
        request,
        rows,
        tables,
        of=("first_id", "second_id"),
        ends=chosen,
        lines=lines,
        routes=chosen,
    )


def cut_by(
    request: AskedQuestion, incidents: Collection[str] | None, *, by_date: bool
) -> list[str]:
    """Return the ids of incidents: those that are named, else those that were open on the date.

    Raises
    ------
    ModelError
        An id is not that of a recorded incident, or none was open.
    """
    geo, faults = request.geo, list[Problem]()
    see = "see: cableroute list incidents"
    for name in incidents or ():
        incident = geo.incidents.get(name)
        if incident is None or not (request.confidential or incident.visibility == "public"):
            near = ", ".join(nearest(name, geo.incidents, count=2))
            hint = f"did you mean {near}?" if near else see
            faults.append(Problem("incident", "incident", f"{name!r} is not an incident", hint))
    if not incidents and by_date and request.conditions.on is not None:
        date = str(request.conditions.on)
        open_ids = [item.id for item in open_incidents(geo, date) if is_placed(geo, item)]
        if not open_ids:
            message = f"no recorded incident of a known place was open on {date}"
            faults.append(Problem("date", "on", message, see))
        incidents = open_ids
    ModelError.check("arguments", faults)
    return list(incidents or ())


def what_if_answer(question: WhatIfQuestion, request: AskedQuestion) -> FoundAnswer:
    """Return the routes that survive a failure, and the alternatives to the others."""
    cuts = cut_by(request, question.incident, by_date=not question.remove)
    then, notes = request.conditions, tuple[str, ...]()
    if cuts and then.on is None:
        then = replace(then, on=max(request.geo.incidents[name].start for name in cuts))
        notes = (f"systems that were in service {at_date(str(then.on))}",)
        request = request._replace(
            conditions=then, assumed=with_changes(request.assumed, on=then.on)
        )
    change = what_if(
        request.geo,
        request.start,
        request.end,
        remove=[*(question.remove or ()), *cuts],
        assumptions=request.assumed,
        conditions=then,
    )
    ids_before = {route.id for route in change.before}
    each = [*change.before, *(route for route in change.after if route.id not in ids_before)]
    return route_answer(
        request,
        [request.credited(whatif_record(change, route), route.all_source_ids) for route in each],
        lambda view: whatif_tables(request.geo, change, view),
        of=("route_id",),
        each=each,
        routes=shareable(change.after, confidential=request.confidential),
        notes=notes,
        map_name="map of the routes left",
    )


def set_availability(
    question: AvailabilityQuestion,
    request: AskedQuestion,
    routes: Sequence[Route],
    chosen: Sequence[Route],
) -> AvailabilityAnswer:
    """Return the availability of routes, of a set of them, and of what is left of the set.

    Parameters
    ----------
    question : AvailabilityQuestion
        What fails of the set, and a term in years.
    request : AskedQuestion
        What it is asked of.
    routes : sequence of Route
        Each is answered for.
    chosen : sequence of Route
        Those that are the set: one of them must be up.

    Raises
    ------
    ModelError
        A name that nothing has; a figure that rests on confidential rates.
    """
    geodata, assumed, confidential = request.geo, request.assumed, request.confidential
    try:
        names = question.remove or ()
        gone = constraints(geodata, avoid=names, confidential=confidential).avoid
    except ModelError as error:
        faults = [replace(fault, where="remove") for fault in error.problems]
        raise ModelError.of("availability", faults) from None
    each = [availability_of(geodata, item, assumptions=assumed) for item in routes]
    whole = availability_of(geodata, chosen, assumptions=assumed)
    kept = [
        item for item in chosen if not any(route_passes(geodata, feature, item) for feature in gone)
    ]
    after = availability_of(geodata, kept, assumptions=assumed) if gone and kept else None
    request.check_open("an availability", (item.is_confidential for item in (*each, whole)))
    sets = [[item] for item in routes] + ([[*chosen]] if len(chosen) > 1 else [])
    scenarios = [
        scenario_downtimes(members, geodata, assumptions=assumed, confidential=confidential)
        for members in sets
    ]
    simulated = bad_years(geodata, chosen, assumptions=assumed) if question.bad_years else ()
    return AvailabilityAnswer(
        routes, each, chosen, whole, gone, kept, after, question.term, scenarios, simulated
    )


def _set_or_route(row: Mapping[str, Any]) -> Sequence[Any]:
    """Return the subject of a row of availability: a route by its id, a set by its name."""
    return row["route_ids"] if row["kind"] == "route" else (row["kind"], row["name"])


def availability_answer(question: AvailabilityQuestion, request: AskedQuestion) -> FoundAnswer:
    """Return the availability of each route, of the set, and of what is left of it."""
    routes = request.routes()
    chosen = chosen_routes(routes, question.number)
    result = set_availability(question, request, routes, chosen)
    rows = [
        request.credited(record, (it for item in members for it in item.all_source_ids))
        for record, members in availability_records(result)
    ]
    return route_answer(
        request,
        rows,
        lambda view: availability_tables(request.geo, result, view),
        of=_set_or_route,
        each=[*routes, *[None] * (len(rows) - len(routes))],
        routes=chosen,
    )


def replay_answer(question: AvailabilityQuestion, request: AskedQuestion) -> FoundAnswer:
    """Return the recorded incidents that would have hit the routes."""
    routes, geo = request.routes(), replace(request.geo, unverified=question.unverified)
    chosen = chosen_routes(routes, question.number)
    outcome = replay(
        request.geo,
        chosen,
        incidents=geo.incidents,
        unverified=question.unverified,
        confidential=request.confidential,
    )
    numbers = [number for number, item in enumerate(routes, start=1) if item in chosen]
    return route_answer(
        request,
        [request.credited(exposure_record(outcome, it), it.source_ids) for it in outcome.outcomes],
        lambda view: replay_tables(request.geo, chosen, numbers, outcome),
        of=("incident_id",),
        each=[None] * len(outcome.outcomes),
    )


ANSWERS: Answers = {
    CompareQuestion: lambda question, asked: compare_answer(asked, has_pair=question.has_pair),
    PairQuestion: pair_answer,
    WhatIfQuestion: what_if_answer,
    AvailabilityQuestion: lambda question, asked: (
        replay_answer(question, asked) if question.replay else availability_answer(question, asked)
    ),
}
