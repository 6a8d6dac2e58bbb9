"""A route as a position list, and a position list as a route: land legs as sections."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

import numpy as np
import shapely
from shapely.geometry import LineString

from cableroute.errors import Problem, RPLError, check_flags, kind_faults, number_faults
from cableroute.geometry.geodesy import SAME_KM, Floats, distance_km, wrap_degrees
from cableroute.geometry.kp import kp_of_point
from cableroute.geometry.lines import Integers, densify, line_km, segments_of
from cableroute.model.legs import Leg
from cableroute.model.routes import Route
from cableroute.rpl.distances import drawn_points
from cableroute.rpl.events import classify_event
from cableroute.rpl.positions import RHUMB, RPL, Position, Span, rpl_faults
from cableroute.rpl.writing import restated
from cableroute.text import counted

LATERAL_KM = 0.05
"""How far a list may leave the line of its route unless said otherwise: a position list of a desk
study has minutes with three decimals, 2 m, and its line is good to hundreds of metres."""

STEP_KM = 100.0
"""The lateral error is taken at the vertices of the line, and no further apart along it: between
two places of one distance a geodesic is further away by no more than 0.01 % of it then."""

_RHUMB_STEP_KM = 5.0


class RouteRPL(NamedTuple):
    """A position list of a route, from `rpl_of_route`.

    Attributes
    ----------
    rpl : RPL
        Its computed figures are stated.
    lateral_km : float
        The most by which a span deviates from the part of the line that it replaces, at right
        angles or beyond its ends: no point of either is further from the other, to 0.1 %.
    """

    rpl: RPL
    lateral_km: float


def rpl_of_route(
    route: Route,
    *,
    lateral_km: float = LATERAL_KM,
    longest_km: float | None = None,
    confidential: bool = False,
) -> RouteRPL:
    """Return a route as a position list, with alter courses where its line needs them.

    Each leg is a section. The fewest vertices of its line are kept such that none of the others is
    further away than `lateral_km`. The cable of a section is that of its leg: its slack includes
    route development, where the leg has any.

    Parameters
    ----------
    route : Route
        The route.
    lateral_km : float
        The most by which the list may deviate from the line of the route.
    longest_km : float, optional
        The longest span: a longer one is parted by positions on its geodesic, for a program that
        draws rhumb lines between positions.
    confidential : bool
        Whether a confidential route is taken.

    Raises
    ------
    RPLError
        The route is confidential.

    Examples
    --------
    >>> from shapely.geometry import LineString
    >>> line = LineString([(31, 30), (31.5, 30.0001), (32, 30), (32, 29)])
    >>> route = Route("R", "A to B", [Leg("L1", "A", "B", "sea", line, 2.0)])
    >>> listed = rpl_of_route(route)
    >>> [item.event for item in listed.rpl.positions], listed.lateral_km < 0.05
    (['LP A', 'AC1', 'AC2', 'LP B'], True)
    """
    check_flags("rpl_of_route", confidential=confidential)
    RPLError.check("rpl_of_route", kind_faults("route", route, Route, "give one of find_routes"))
    faults = number_faults("lateral_km", lateral_km, 0.0, 1000.0)
    if longest_km is not None:
        faults += number_faults("longest_km", longest_km, 0.1, 20_000.0)
    if route.is_confidential and not confidential:
        message = "it is confidential"
        faults.append(Problem("visibility", route.id, message, "takes it", "confidential"))
    RPLError.check(f"route {route.id}", faults)
    positions, spans, worst, bends = list[Position](), list[Span](), 0.0, 0
    for number, leg in enumerate(route.legs):
        xy = shapely.get_coordinates(leg.geometry)
        xy = np.column_stack([wrap_degrees(xy[:, 0]), xy[:, 1]])
        places = _vertices_to_keep(xy, lateral_km)
        worst = max(worst, _lateral_km(xy, places))
        kept = _with_more_vertices(_without_repeats(xy[places]), longest_km)
        slack = 100 * (leg.cable_km / line_km(kept) - 1)
        before = route.legs[number - 1] if number else None
        rows = []
        for at, (lon, lat) in enumerate(kept.tolist()):
            inner = 0 < at < len(kept) - 1
            bends += inner
            event = f"AC{bends}" if inner else _end_event(leg, before, at == 0)
            rows.append(Position("", lon, lat, event))
        if positions:
            rows = rows[1:]
            if _end_event(leg, before, True) != positions[-1].event and before is not None:
                joined = _end_event(leg, before, True)
                positions[-1] = Position("", positions[-1].lon_deg, positions[-1].lat_deg, joined)
        positions += rows
        note = Span(slack_pct=slack, medium=leg.medium, section=leg.id)
        spans += [note] * (len(kept) - 1)
    numbered = [
        Position(str(at), item.lon_deg, item.lat_deg, item.event)
        for at, item in enumerate(positions, start=1)
    ]
    rpl = RPL(
        route.id,
        tuple(numbered),
        tuple(spans),
        name=route.name,
        note=_note(route, worst),
        source_ids=route.all_source_ids,
        visibility="confidential" if route.is_confidential else "public",
    )
    return RouteRPL(restated(rpl), worst)


def route_of_rpl(
    rpl: RPL, *, confidence: str = "assumed", accuracy_km: float = float("nan")
) -> Route:
    """Return a position list as a route: each section of one medium is a leg.

    Parameters
    ----------
    rpl : RPL
        With the cable of every span known.
    confidence : str
        Of the position of the cable; a list does not say it: "surveyed" for one as laid, perhaps.
    accuracy_km : float
        How far the cable may be from the line; NaN where that is not known.

    Raises
    ------
    RPLError
        The cable of a span is not known.
    ModelError
        A section cannot be a leg, such as one without length.

    Examples
    --------
    >>> ends = Position("1", 31.0, 30.0, "BMH A"), Position("2", 32.0, 30.0, "BMH B")
    >>> route = route_of_rpl(RPL("R", ends, [Span(slack_pct=2.0)]))
    >>> route.start_id, route.end_id, round(route.cable_km, 3)
    ('A', 'B', 98.416)
    """
    RPLError.check("route_of_rpl", rpl_faults(rpl))
    cable = rpl.computed.cable_km
    if np.isnan(cable).any():
        count = int(np.isnan(cable).sum())
        message = f"the cable of {counted(count, 'span')} is not known"
        hint = "state slack or cable of each span"
        raise RPLError.of(f"position list {rpl.id}", [Problem("cable", "", message, hint)])
    legs, start = list[Leg](), 0
    groups = groupby(rpl.spans, key=lambda span: (span.section, span.medium))
    for number, ((section, medium), members) in enumerate(groups, start=1):
        end = start + sum(1 for _ in members)
        route = float(rpl.computed.route_km[start:end].sum())
        more = 100 * (float(cable[start:end].sum()) / route - 1) if route else 0.0
        is_slack = -5 <= more <= 100
        legs.append(
            Leg(
                section or f"{rpl.id}/{number}",
                _place_id(rpl, start),
                _place_id(rpl, end),
                medium,
                _line(rpl, start, end),
                more if is_slack else 0.0,
                development_pct=0.0 if is_slack else more,
                accuracy_km=accuracy_km,
                confidence=confidence,
                source_ids=rpl.source_ids,
                note=rpl.note,
                visibility=rpl.visibility,
            )
        )
        start = end
    return Route(
        rpl.id,
        rpl.name or rpl.id,
        tuple(legs),
        note=rpl.note,
        source_ids=rpl.source_ids,
        visibility=rpl.visibility,
    )


def _end_event(leg: Leg, before: Leg | None, at_start: bool) -> str:
    """Return the event at an end of a leg: a landing point where it is at sea or meets the sea."""
    place = leg.start_id if at_start else leg.end_id
    other = before if at_start else None
    wet = leg.medium == "sea" and (other is None or other.medium != "sea")
    wet = wet or (other is not None and other.medium != leg.medium)
    return f"LP {place}" if wet else place


def _note(route: Route, worst: float) -> str:
    more = f"within {max(worst * 1000, 1):.0f} m of the line of the route"
    if any(leg.development_range_pct.likely for leg in route.legs):
        more += "; slack includes route development"
    return "; ".join(filter(None, (route.note, more)))


def _vertices_to_keep(xy: Floats, lateral_km: float) -> Integers:
    """Return which few vertices leave the others within a distance (Douglas and Peucker 1973)."""
    keep = np.zeros(len(xy), dtype=bool)
    keep[[0, -1]] = True
    parts = [(0, len(xy) - 1)]
    while parts:
        start, end = parts.pop()
        if end - start < 2:
            continue
        offset = _offsets(xy[start], xy[end], xy[start + 1 : end])
        worst = int(np.argmax(offset))
        is_closed = end - start == len(xy) - 1 and distance_km(*xy[start], *xy[end]) <= SAME_KM
        if offset[worst] > lateral_km or is_closed:  # a line has a length, however small
            at = start + 1 + worst
            keep[at] = True
            parts += [(start, at), (at, end)]
    return np.flatnonzero(keep)


def _without_repeats(rows: Floats) -> Floats:
    """Return vertices without those at the place of the one before."""
    kept: Floats = rows[np.append(True, segments_of(rows)[1] > SAME_KM)]
    return kept


def _with_more_vertices(rows: Floats, longest_km: float | None) -> Floats:
    """Return vertices with more on their geodesics, so that no two are further apart."""
    if longest_km is None:
        return rows
    more = shapely.get_coordinates(densify(rows, max_step_km=longest_km))
    return np.column_stack([wrap_degrees(more[:, 0]), more[:, 1]])


def _offsets(start: Floats, end: Floats, between: Floats) -> Floats:
    """Return how far vertices are from the geodesic between two others."""
    lon, lat = between.T
    if distance_km(*start, *end) <= SAME_KM:
        return np.asarray(distance_km(start[0], start[1], lon, lat))
    return np.asarray(kp_of_point(np.array([start, end]), lon, lat).offset_km)


def _lateral_km(xy: Floats, places: Integers) -> float:
    """Return how far a line is at most from the spans between some of its vertices.

    A span is no further from its part of the line than the part is from it: wherever on the span
    a line is drawn at right angles, it meets the part, which leads from one end to the other.
    """
    worst = 0.0
    for start, end in pairwise(places.tolist()):
        if end - start > 1:
            part = shapely.get_coordinates(densify(xy[start : end + 1], max_step_km=STEP_KM))
            worst = max(worst, float(_offsets(xy[start], xy[end], part[1:-1]).max()))
    return worst


def _place_id(rpl: RPL, at: int) -> str:
    """Return the id of the place at a position: its event without the code, or its number."""
    item = rpl.positions[at]
    codes: Sequence[str] = classify_event(item.event).codes
    words = item.event.split()
    if codes and len(words) > 1 and classify_event(words[0]).codes:
        words = words[1:]
    return " ".join(words) or f"{rpl.id} position {item.number or at + 1}"


def _line(rpl: RPL, start: int, end: int) -> LineString:
    """Return a section as a line of geodesics."""
    if rpl.line != RHUMB:
        rows = slice(start, end + 1)
        return LineString(np.column_stack([rpl.lon_deg[rows], rpl.lat_deg[rows]]))
    kp, lon, lat = drawn_points(rpl, step_km=_RHUMB_STEP_KM)
    kps = rpl.computed.kp_km
    inside = (kp >= kps[start]) & (kp <= kps[end])
    return LineString(np.column_stack([lon[inside], lat[inside]]))
