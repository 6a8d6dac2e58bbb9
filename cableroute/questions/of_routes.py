"""Answers on the routes between two places: routes, pairs, what fails, availability, replay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cableroute.comparison.columns import measures
from cableroute.comparison.history import history
from cableroute.comparison.protected_pairs import find_pairs
from cableroute.comparison.table import compare
from cableroute.comparison.what_if_gone import what_if
from cableroute.errors import ModelError, Problem
from cableroute.files import plain, records
from cableroute.model.routes import Route
from cableroute.presentation.availability_tables import AvailabilityAnswer, availability_records
from cableroute.presentation.exposure_tables import exposure_record
from cableroute.questions.asked import (
    AskedQuestion,
    Rows,
    chosen_routes,
    keyed,
    range_cells,
    refuse_confidential,
)
from cableroute.reliability.availability import availability_of
from cableroute.reliability.incident_replay import replay
from cableroute.reliability.scenario_downtimes import scenario_downtimes
from cableroute.routing.conditions import constraints
from cableroute.routing.passages import route_passes


def routes_rows(asked: AskedQuestion) -> Rows:
    """Return each route with its rank and its columns of `compare`."""
    columns = measures(
        asked.geodata, assumptions=asked.assumed, confidential=asked.conditions.confidential
    )
    frame = compare(asked.routes(), columns, assumptions=asked.assumed)
    return {str(row["route_id"]): {"rank": number, **plain(row)}
            for number, row in enumerate(records(frame), start=1)}  # fmt: skip


def pair_rows(asked: AskedQuestion) -> Rows:
    """Return the best protected pairs."""
    own = {name: asked.own[key] for key, name in (("by", "by"), ("k", "count")) if key in asked.own}
    found = find_pairs(
        asked.geodata, asked.start, asked.end, assumptions=asked.assumed,
        conditions=asked.conditions, **own,
    )  # fmt: skip
    rows: Rows = {}
    for number, pair in enumerate(found.pairs, start=1):
        first, second = found.routes[pair.first], found.routes[pair.second]
        rows[f"{first.id} | {second.id}"] = {
            "rank": number,
            "first": first.name,
            "second": second.name,
            "common": sorted(risk.id for risk in pair.common),
            "shared_km": plain(pair.shared.shared_km),
            **range_cells("together_min", pair.downtime_min_per_year),
            **range_cells("rtd_ms", pair.slower_rtd_ms),
            "why": pair.why,
        }
    return rows


def what_if_rows(asked: AskedQuestion) -> Rows:
    """Return which routes survive a failure, and what is left instead of the others."""
    found = what_if(
        asked.geodata, asked.start, asked.end, remove=asked.own["remove"],
        assumptions=asked.assumed, conditions=asked.conditions,
    )  # fmt: skip
    rows: Rows = {route.id: {"name": route.name, "survives": True} for route in found.kept}
    for loss in found.lost:
        rows[loss.route.id] = {
            "name": loss.route.name,
            "survives": False,
            "because": [feature.name for feature in loss.because],
            "instead": None if loss.instead is None else loss.instead.id,
            **range_cells("longer_km", loss.longer_km),
        }
    return rows


def history_rows(asked: AskedQuestion) -> Rows:
    """Return a figure by year."""
    found = history(
        asked.geodata, asked.own["figure"], asked_years(asked.own["years"]), asked.start, asked.end,
        of=asked.own.get("of", ""), conditions=asked.conditions, assumptions=asked.assumed,
    )  # fmt: skip
    return {str(row["year"]): row for row in found.as_rows()}


def asked_years(years: object) -> list[int]:
    """Return the years of a list or of a text, as 1997-2028.

    Raises
    ------
    ModelError
        It is neither.

    Examples
    --------
    >>> asked_years("1997-1999")
    [1997, 1998, 1999]
    """
    if isinstance(years, str):
        first, dash, last = (part.strip() for part in years.partition("-"))
        if len(first) == 4 and first.isdecimal() and (not dash or last.isdecimal()):
            return list(range(int(first), min(int(last or first), 9999) + 1))
    if isinstance(years, (list, tuple)):
        return [*years]
    hint = "give [1997, 2028] or 1997-2028"
    raise ModelError.of("history", [Problem("years", "years", f"is {years!r:.60}", hint)])


def set_availability(
    asked: AskedQuestion, routes: Sequence[Route], chosen: Sequence[Route]
) -> AvailabilityAnswer:
    """Return the availability of routes, of a set of them, and of what is left of the set.

    Parameters
    ----------
    asked : AskedQuestion
        Its own `remove` is what fails of the set, `term` a term in years.
    routes : sequence of Route
        Each is answered for.
    chosen : sequence of Route
        Those that are the set: one of them must be up.

    Raises
    ------
    ModelError
        A name that nothing has; a figure that rests on confidential rates.
    """
    geodata, assumed, confidential = asked.geodata, asked.assumed, asked.conditions.confidential
    try:
        gone = constraints(geodata, avoid=asked.names("remove"), confidential=confidential).avoid
    except ModelError as error:
        faults = [replace(fault, where="remove") for fault in error.problems]
        raise ModelError.of("availability", faults) from None
    each = [availability_of(geodata, item, assumptions=assumed) for item in routes]
    whole = availability_of(geodata, chosen, assumptions=assumed)
    kept = [
        item for item in chosen if not any(route_passes(geodata, feature, item) for feature in gone)
    ]
    after = availability_of(geodata, kept, assumptions=assumed) if gone and kept else None
    hidden = (item.is_confidential for item in (*each, whole))
    refuse_confidential("an availability", hidden, confidential=confidential)
    sets = [[item] for item in routes] + ([[*chosen]] if len(chosen) > 1 else [])
    scenarios = [
        scenario_downtimes(own, geodata, assumptions=assumed, confidential=confidential)
        for own in sets
    ]
    term = asked.own.get("term")
    return AvailabilityAnswer(routes, each, chosen, whole, gone, kept, after, term, scenarios)


def availability_rows(asked: AskedQuestion) -> Rows:
    """Return the availability of each route, of the set, and of what is left of it."""
    routes = asked.routes()
    found = set_availability(asked, routes, chosen_routes(routes, asked.own.get("route", ())))
    records = [record for record, _ in availability_records(found)]
    rows = keyed(records[: len(routes)], "route_ids")
    return rows | keyed(records[len(routes) :], "kind", "name")


def replay_rows(asked: AskedQuestion) -> Rows:
    """Return which recorded incidents would have hit the routes."""
    chosen = chosen_routes(asked.routes(), asked.own.get("route", ()))
    found = replay(asked.geodata, chosen, confidential=asked.conditions.confidential)
    return keyed((exposure_record(found, item) for item in found.outcomes), "incident_id")
