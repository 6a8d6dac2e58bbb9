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
from cableroute.reliability.incident_dates import open_incidents
from cableroute.reliability.incident_replay import replay
from cableroute.reliability.scenario_downtimes import scenario_downtimes
from cableroute.routing.conditions import constraints
from cableroute.routing.passages import route_passes

if TYPE_CHECKING:
    import geopandas

PAIRS = 5
"""So many pairs are shown, unless asked for more or fewer."""


def compared(asked: AskedQuestion, routes: Sequence[Route]) -> geopandas.GeoDataFrame:
    """Return the routes as a table of figures."""
    return compare(routes, _measures(asked), assumptions=asked.assumed)


def figures(asked: AskedQuestion, routes: Sequence[Route]) -> list[dict[str, Any]]:
    """Return the figures of routes, a record each."""
    return compared_rows(routes, _measures(asked), assumptions=asked.assumed)


def _measures(asked: AskedQuestion) -> dict[str, Measure]:
    return measures(asked.geo, assumptions=asked.assumed, confidential=asked.confidential)


def compare_answer(
    asked: AskedQuestion,
    *,
    weights: dict[str, float] | None = None,
    is_brief: bool = False,
    has_pair: bool = False,
) -> FoundAnswer:
    """Return the routes with their figures.

    Parameters
    ----------
    asked : AskedQuestion
        What is asked.
    weights : dict of str to float, optional
        By which they are ranked.
    is_brief : bool
        Whether the tables have few columns; the rows then have the note of each route.
    has_pair : bool
        Whether the best pair is among them, as a page shows it.
    """
    routes, pairs = asked.routes(), None
    shortest = len(routes)
    if has_pair:
        pairs = pair_between(
            asked.geo, asked.start, asked.end, conditions=asked.conditions,
            assumptions=asked.assumed,
        )  # fmt: skip
        routes = with_pair(routes, pairs)
    frame = compared(asked, routes) if weights or has_pair else None
    rows = figures(asked, routes) if frame is None else records(frame)
    if is_brief:
        rows = [row | {"note": route.note} for row, route in zip(rows, routes, strict=True)]
    ranking: Parts = []
    if weights and frame is not None:
        ranked = rank(frame, weights)
        rows = [row | ranking_record(ranked, row["route_id"]) for row in rows]
        ranking = ranking_table(asked.geo, routes, ranked, frame)
    own: Callable[..., Parts] = option_tables if is_brief else comparison_tables

    def tables(view: View) -> Parts:
        said = () if is_brief else pair_lines(asked.geo, routes, pairs, shortest)
        return [*ranking, *own(asked.geo, routes, rows, view), *said]

    return route_answer(
        asked, rows, tables, of=("route_id",), each=routes, routes=routes, frame=frame, pairs=pairs
    )


def pair_answer(question: PairQuestion, asked: AskedQuestion) -> FoundAnswer:
    """Return the best protected pairs."""
    count = question.search.k
    found = find_pairs(
        asked.geo, asked.start, asked.end, by=question.by.value, assumptions=asked.assumed,
        count=PAIRS if count is None else count, conditions=asked.conditions,
    )  # fmt: skip
    best, names = found.pairs[0], Names.english(asked.geo)
    chosen = [found.routes[number] for number in (best.first, best.second)]
    rows, lines = [], []
    for item in found.pairs:
        two = [found.routes[number] for number in (item.first, item.second)]
        sources = [name for route in two for name in route.all_source_ids]
        rows.append(asked.credited(pair_record(names, item, found.routes), sources))
        lines.append(MultiLineString([route.geometry for route in two]))
    chosen_rows = figures(asked, chosen)
    title = "The routes of pair 1"

    def tables(view: View) -> Parts:
        return [
            *pair_tables(asked.geo, found, view, asked.conditions),
            *option_tables(asked.geo, chosen, chosen_rows, view, title=title),
        ]

    return route_answer(
        asked, rows, tables, of=("first_id", "second_id"), ends=chosen, lines=lines,
        routes=chosen,
    )  # fmt: skip


def cut_by(asked: AskedQuestion, incidents: Collection[str] | None, *, by_date: bool) -> list[str]:
    """Return the ids of incidents: those that are named, else those that were open on the date.

    Raises
    ------
    ModelError
        An id is not that of a recorded incident, or none was open.
    """
    geo, faults = asked.geo, list[Problem]()
    see = "see: cableroute list incidents"
    for name in incidents or ():
        known = geo.incidents.get(name)
        if known is None or not (asked.confidential or known.visibility == "public"):
            near = ", ".join(nearest(name, geo.incidents, count=2))
            hint = f"did you mean {near}?" if near else see
            faults.append(Problem("incident", "incident", f"{name!r} is not an incident", hint))
    if not incidents and by_date and asked.conditions.on is not None:
        date = str(asked.conditions.on)
        found = [item.id for item in open_incidents(geo, date) if is_placed(geo, item)]
        if not found:
            message = f"no recorded incident of a known place was open on {date}"
            faults.append(Problem("date", "on", message, see))
        incidents = found
    ModelError.check("arguments", faults)
    return list(incidents or ())


def what_if_answer(question: WhatIfQuestion, asked: AskedQuestion) -> FoundAnswer:
    """Return which routes survive a failure, and what is left instead of the others."""
    cuts = cut_by(asked, question.incident, by_date=not question.remove)
    then, notes = asked.conditions, tuple[str, ...]()
    if cuts and then.on is None:
        then = replace(then, on=max(asked.geo.incidents[name].start for name in cuts))
        notes = (f"systems that were in service {at_date(str(then.on))}",)
        asked = asked._replace(conditions=then, assumed=with_changes(asked.assumed, on=then.on))
    found = what_if(
        asked.geo, asked.start, asked.end, remove=[*(question.remove or ()), *cuts],
        assumptions=asked.assumed, conditions=then,
    )  # fmt: skip
    known = {route.id for route in found.before}
    each = [*found.before, *(route for route in found.after if route.id not in known)]
    return route_answer(
        asked,
        [asked.credited(whatif_record(found, route), route.all_source_ids) for route in each],
        lambda view: whatif_tables(asked.geo, found, view),
        of=("route_id",),
        each=each,
        routes=shareable(found.after, confidential=asked.confidential),
        notes=notes,
        map_name="map of the routes left",
    )


def set_availability(
    question: AvailabilityQuestion,
    asked: AskedQuestion,
    routes: Sequence[Route],
    chosen: Sequence[Route],
) -> AvailabilityAnswer:
    """Return the availability of routes, of a set of them, and of what is left of the set.

    Parameters
    ----------
    question : AvailabilityQuestion
        What fails of the set, and a term in years.
    asked : AskedQuestion
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
    geodata, assumed, confidential = asked.geo, asked.assumed, asked.confidential
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
    asked.check_open("an availability", (item.is_confidential for item in (*each, whole)))
    sets = [[item] for item in routes] + ([[*chosen]] if len(chosen) > 1 else [])
    scenarios = [
        scenario_downtimes(own, geodata, assumptions=assumed, confidential=confidential)
        for own in sets
    ]
    return AvailabilityAnswer(
        routes, each, chosen, whole, gone, kept, after, question.term, scenarios
    )


def _set_or_route(row: Mapping[str, Any]) -> Sequence[Any]:
    """Return what a row of availability is of: a route by its id, a set by its name."""
    return row["route_ids"] if row["kind"] == "route" else (row["kind"], row["name"])


def availability_answer(question: AvailabilityQuestion, asked: AskedQuestion) -> FoundAnswer:
    """Return the availability of each route, of the set, and of what is left of it."""
    routes = asked.routes()
    chosen = chosen_routes(routes, question.number)
    found = set_availability(question, asked, routes, chosen)
    rows = [
        asked.credited(record, (it for item in own for it in item.all_source_ids))
        for record, own in availability_records(found)
    ]
    return route_answer(
        asked, rows, lambda view: availability_tables(asked.geo, found, view),
        of=_set_or_route, each=[*routes, *[None] * (len(rows) - len(routes))], routes=chosen,
    )  # fmt: skip


def replay_answer(question: AvailabilityQuestion, asked: AskedQuestion) -> FoundAnswer:
    """Return which recorded incidents would have hit the routes."""
    routes, geo = asked.routes(), replace(asked.geo, unverified=question.unverified)
    chosen = chosen_routes(routes, question.number)
    found = replay(
        asked.geo, chosen, incidents=geo.incidents,
        unverified=question.unverified, confidential=asked.confidential,
    )  # fmt: skip
    numbers = [number for number, item in enumerate(routes, start=1) if item in chosen]
    return route_answer(
        asked,
        [asked.credited(exposure_record(found, it), it.source_ids) for it in found.outcomes],
        lambda view: replay_tables(asked.geo, chosen, numbers, found),
        of=("incident_id",),
        each=[None] * len(found.outcomes),
    )


ANSWERS: Answers = {
    CompareQuestion: lambda question, asked: compare_answer(asked, has_pair=question.has_pair),
    PairQuestion: pair_answer,
    WhatIfQuestion: what_if_answer,
    AvailabilityQuestion: lambda question, asked: (
        replay_answer(question, asked) if question.replay else availability_answer(question, asked)
    ),
}
