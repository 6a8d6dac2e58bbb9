"""Which recorded cuts would have hit a route, and for how long."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from cableroute.errors import ModelError, Problem, check_flags, kind_faults
from cableroute.geodata.cuts import HIT, MAYBE, SPARED, cut_of
from cableroute.geodata.store import Geodata
from cableroute.model.routes import Route
from cableroute.model.systems import Incident
from cableroute.notebook import Shown
from cableroute.reliability.availability import checked_routes
from cableroute.reliability.incident_dates import day_span

Hours = tuple[float, float | None]
"""At least, and at most; None: no source says when it ended."""


class IncidentOutcome(NamedTuple):
    """One incident, and what it would have done to each route and to all together.

    Parameters
    ----------
    incident_id, name, start, place : str
        Its id, name, start and place.
    verdicts : tuple of str
        For each route: "hit", "maybe" (its cable is named, and whether the cut was on the route
        is not known) or "spared".
    hours : tuple of (float, float or None) or None
        Downtime of each route, hours: at least, and at most; the most is None where no source
        says when it ended. None for a route that is spared.
    all_down : str
        "hit" where every route is hit, in this incident alone; "maybe" where every route may be;
        else "spared".
    all_hours : (float, float or None) or None
        Hours in which no route would have been up, in this incident alone.
    verified : bool
        Whether a reliable source reports it.
    source_ids : tuple of str
        Ids of the sources.
    """

    incident_id: str
    name: str
    start: str
    place: str
    verdicts: tuple[str, ...]
    hours: tuple[Hours | None, ...]
    all_down: str
    all_hours: Hours | None
    verified: bool
    source_ids: tuple[str, ...]


@dataclass(frozen=True)
class Replay(Shown):
    """What `replay` returns.

    Parameters
    ----------
    route_ids : tuple of str
        The routes.
    outcomes : tuple of IncidentOutcome
        The incidents that hit a route, or may, by date.
    looked_at : int
        How many incidents were considered.
    from_date, to_date : str
        Dates of the first and the last of these.
    hits, maybes : tuple of int
        Number of incidents that hit each route, and that may have.
    hours : tuple of (float, float or None)
        Total downtime of each route: at least the sum of the certain incidents, at most that of
        all; None where an end is not known.
    all_hours : (float, float or None)
        Hours in which no route would have been up, also through cuts that overlap in time.
    """

    route_ids: tuple[str, ...]
    outcomes: tuple[IncidentOutcome, ...]
    looked_at: int
    from_date: str
    to_date: str
    hits: tuple[int, ...]
    maybes: tuple[int, ...]
    hours: tuple[Hours, ...]
    all_hours: Hours

    ROWS = "outcomes"


def replay(
    geodata: Geodata,
    routes: Route | Sequence[Route],
    *,
    incidents: Iterable[Incident] | Mapping[str, Incident] | None = None,
    unverified: bool = False,
    confidential: bool = False,
) -> Replay:
    """Return which recorded cuts would have hit routes, and for how long.

    Parameters
    ----------
    routes : Route or sequence of Route
        The routes, as if each had existed at the time of every incident.
    geodata : Geodata
        Holds the repair zones and the recorded incidents.
    incidents : iterable of Incident, optional
        Incidents in place of ``geodata.incidents``.
    unverified : bool
        Whether incidents count that no reliable source reports.
    confidential : bool
        Whether confidential incidents count.

    Returns
    -------
    Replay
        Incident by incident, and in total.

    Raises
    ------
    ModelError
        No routes, two with one id, or a value that is not an incident.

    Notes
    -----
    An incident hits a route that passes a leg, at its place and in its medium, of a
    system that it hit. Where the record names segments, no other segment is hit. On land the place
    is the country; at sea it is the position, within its accuracy and that of the leg, or the
    repair zone. Where only the system is known, or the segment of which a route passes a part, the
    verdict is "maybe"; so it is on land where the system has several paths and no source says that
    all were down, where a route only comes ashore on the system and crosses the country on another,
    and where a route of no system takes a path between the stations between which the system
    crosses. Where one system alone was hit, its downtime is as long as a source says.
    Otherwise it ends on the day on which the system was back, if a source says so, or else after
    the length of the outage; a date counts from its first day to its last, but for hours that a
    published length excludes: the least is of the system that was back first, the most of the last.
    One that fits the known day of a system is of this one alone. Where a
    source says when other systems were back and not when this one was, the end is not known.

    The list of incidents is not complete: a route with no hits may have been cut often.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> from cableroute.routing.search import find_routes
    >>> geo = open_geodata()
    >>> routes = find_routes(geo, "Marseille", "Mumbai", systems=["AAE-1"])
    >>> replayed = replay(geo, routes)
    >>> [item.incident_id for item in replayed.outcomes if item.start == "2022-06-07"]
    ['INC-2022-06-07-EGYPT-LAND']
    """
    check_flags("replay", unverified=unverified, confidential=confidential)
    chosen = checked_routes("replay", routes, geodata)
    if incidents is None:
        incidents = geodata.incidents
    hint = "give geodata.incidents"
    ModelError.check("replay", kind_faults("incidents", incidents, Iterable, hint))
    rows = list(incidents.values() if isinstance(incidents, Mapping) else incidents)
    wrong = [
        Problem(
            "incident", "replay", f"{item!r} is not an incident", "give rows of geodata.incidents"
        )
        for item in rows
        if not isinstance(item, Incident)
    ]
    ModelError.check("replay", wrong)
    cuts = [
        item
        for item in rows
        if (item.verified or unverified) and (confidential or item.visibility == "public")
    ]
    cuts.sort(key=lambda item: item.start)
    outcomes: list[IncidentOutcome] = []
    every: list[Found] = []
    for item in cuts:
        verdicts = [_verdict(geodata, item, route) for route in chosen]
        if all(verdict == SPARED for verdict, _ in verdicts):
            continue
        outcomes.append(_outcome(item, verdicts))
        every.append(verdicts)
    spans = [
        [
            (verdict, span)
            for verdict, span in (verdicts[place] for verdicts in every)
            if span is not None
        ]
        for place in range(len(chosen))
    ]
    return Replay(
        tuple(route.id for route in chosen),
        tuple(outcomes),
        len(cuts),
        cuts[0].start if cuts else "",
        cuts[-1].start if cuts else "",
        tuple(
            sum(item.verdicts[place] == HIT for item in outcomes) for place in range(len(chosen))
        ),
        tuple(
            sum(item.verdicts[place] == MAYBE for item in outcomes) for place in range(len(chosen))
        ),
        tuple(_union_hours(spans_of_route) for spans_of_route in spans),
        _common_hours(spans, every),
    )


class OutageSpan(NamedTuple):
    """An outage, hours: between which times it starts and ends, how long at least and at most.

    A day is open from its first hour to its last.
    """

    start: float
    last_start: float
    first_end: float
    end: float
    least: float
    most: float

    @property
    def shortest(self) -> tuple[float, float, float]:
        """Window and length, hours, of the outage if it is as short as it can be."""
        return self.start, max(self.first_end, self.last_start + self.least), self.least


Found = Sequence[tuple[str, OutageSpan | None]]
"""What an incident did to each route."""


def _outcome(item: Incident, outcome: Found) -> IncidentOutcome:
    verdicts = tuple(verdict for verdict, _ in outcome)
    hours = tuple(None if span is None else _hours(span.least, span.most) for _, span in outcome)
    everyone = SPARED
    if SPARED not in verdicts:
        everyone = HIT if set(verdicts) == {HIT} else MAYBE
    spans = [span for _, span in outcome if span is not None]
    together = None
    if everyone != SPARED:
        least = min(span.least for span in spans) if everyone == HIT else 0.0
        together = _hours(least, min(span.most for span in spans))
    return IncidentOutcome(
        item.id,
        item.name,
        item.start,
        item.place,
        verdicts,
        hours,
        everyone,
        together,
        item.verified,
        item.source_ids,
    )


def _hours(least: float, most: float) -> Hours:
    return (least, None if math.isinf(most) else most)


def _verdict(geodata: Geodata, item: Incident, route: Route) -> tuple[str, OutageSpan | None]:
    """Return whether an incident hits a route, and for how long."""
    best, span = SPARED, None
    for system in item.system_ids:
        verdict = cut_of(geodata, item, system, route)
        if verdict == SPARED:
            continue
        outage = _outage_span(item, system)
        if span is None or (best != HIT and verdict == HIT):
            best, span = verdict, outage
        elif verdict == best:  # two of its systems: down until both are back
            span = OutageSpan(*outage[:2], *map(max, span[2:], outage[2:]))
    return best, span


def _outage_span(item: Incident, system: str) -> OutageSpan:
    """Return when a system was down in an incident."""
    first, last = day_span(item.start)
    start, last_start = 24.0 * first, 24.0 * (last + 1)
    ends = dict(item.system_ends)
    end = ends.get(system, "")
    low, high = item.outage_hours or (None, None)
    if len(item.system_ids) == 1 and low is not None and high is not None:
        end = ""  # its own length, finer than a day
    elif ends:  # the length is of others that have their own ends
        low = high = None
    elif low is None and high is None:
        end = item.end
    if end:
        from_day, to_day = day_span(end)
        first_end, last_end = 24.0 * from_day, 24.0 * (to_day + 1)
        hours = max(0.0, first_end - last_start), max(0.0, last_end - start)
        least, most = _as_published(item, system, *hours)
        first_end, last_end = max(first_end, start + least), min(last_end, last_start + most)
        return OutageSpan(start, last_start, first_end, last_end, least, most)
    least, most = low or 0.0, math.inf if high is None else high
    first_end = start + least
    if item.unrepaired_on and not ends:
        first_end = max(first_end, 24.0 * day_span(item.unrepaired_on)[0])
        least = max(least, first_end - last_start)
    return OutageSpan(start, last_start, first_end, last_start + most, least, most)


def _as_published(item: Incident, system: str, least: float, most: float) -> tuple[float, float]:
    """Return the hours that dates leave open with the published length where it is of a system.

    The least length is of the system that was back first, the most of the one that was back last.
    One that fits the known day of a system is of this one, which may not have been the first or
    the last where no day is known of another. One that no known day fits holds for every system:
    none was back sooner, and those of the last date none later. A length that the own date
    contradicts does not count.
    """
    if item.outage_hours is None:
        return least, most
    days = {name: day_span(date) for name, date in item.system_ends}
    day, (low, high) = days[system], item.outage_hours
    if low is not None and least <= low <= most:
        fitting = _of_known_days(item, low)
        first = fitting == [day] and day == min(days.values())
        least = low if first or not fitting else least
    if high is not None and least <= high <= most and day[1] == max(to for _, to in days.values()):
        most = high if _of_known_days(item, high) in ([], [day]) else most
    return least, most


def _of_known_days(item: Incident, hours: float) -> list[tuple[int, int]]:
    """Return the days, of the systems with a known one, by which an outage was of some length."""
    first, last = day_span(item.start)
    ends = [day_span(date) for _, date in item.system_ends]
    return [
        (begin, end)
        for begin, end in ends
        if begin == end and 24.0 * (begin - last - 1) <= hours <= 24.0 * (end + 1 - first)
    ]


def _union_hours(spans: Sequence[tuple[str, OutageSpan]]) -> Hours:
    """Return the least and most hours that a route is down: overlaps count once, or each."""
    hits = [span for verdict, span in spans if verdict == HIT]
    sure = [(span.last_start, span.first_end) for span in hits if span.first_end > span.last_start]
    least = max(_union_length(sure), _least_apart(span.shortest for span in hits))
    return _hours(least, math.fsum(span.most for _, span in spans))


def _least_apart(windows: Iterable[tuple[float, float, float]]) -> float:
    """Return the sum of the least hours within windows; of those that overlap, of one alone."""
    total, longest, reached = 0.0, 0.0, -math.inf
    for begin, end, hours in sorted(windows):
        if begin >= reached:
            total, longest = total + longest, 0.0
        longest, reached = max(longest, hours), max(reached, end)
    return total + longest


def _union_length(spans: Iterable[tuple[float, float]]) -> float:
    total, reached = 0.0, -math.inf
    for begin, end in sorted(spans):
        total += max(0.0, end - max(begin, reached))
        reached = max(reached, end)
    return total


def _common_hours(
    spans: Sequence[Sequence[tuple[str, OutageSpan]]], every: Iterable[Found]
) -> Hours:
    """Return how long all routes are down at once: at least, and at most."""
    sure = [
        [(s.last_start, s.first_end) for verdict, s in route if verdict == HIT] for route in spans
    ]
    possible = [[(s.start, s.end) for _, s in route] for route in spans]
    windows = [
        (min(begins), max(ends), min(hours))
        for outcome in every
        if all(verdict == HIT for verdict, _ in outcome)
        for begins, ends, hours in [zip(*(s.shortest for _, s in outcome if s), strict=True)]
    ]
    most = _intersection_length(possible)
    for place, route in enumerate(spans):
        others = sure[:place] + sure[place + 1 :]
        windows += [  # all of it is while the others are down
            s.shortest
            for verdict, s in route
            if verdict == HIT
            and _intersection_length([[(s.start, s.end)], *others]) >= s.end - s.start
        ]
        others = possible[:place] + possible[place + 1 :]
        met = (s.most for _, s in route if _intersection_length([[(s.start, s.end)], *others]) > 0)
        most = min(most, math.fsum(met))
    return _hours(max(_intersection_length(sure), _least_apart(windows)), most)


def _intersection_length(spans: Sequence[Sequence[tuple[float, float]]]) -> float:
    """Return the length of what is within a span of every list."""
    marks = sorted({edge for route in spans for span in route for edge in span})
    total = 0.0
    for begin, end in pairwise(marks):
        middle = begin + 1.0 if math.isinf(end) else (begin + end) / 2
        if all(any(a <= middle <= b for a, b in route) for route in spans):
            total += end - begin
    return total
