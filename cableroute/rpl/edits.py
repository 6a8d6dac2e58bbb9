"""How a position list is changed: each function returns a new list.

An edit that changes the length of a span holds its slack, so that cable follows (a planned list),
or its cable, so that slack follows (as laid); by default as the status of the list has it. Cable
that lies at one place, as of a loop, has no slack: it is held as cable. What the list stated of a
span that changes, and cumulative figures behind it, are not stated of the new list; those that
nothing changed remain.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from cableroute.errors import Problem, RPLError, is_whole, number_faults
from cableroute.geometry.geodesy import FURTHEST_KM, distance_km
from cableroute.model.routes import JOIN_TOLERANCE_KM
from cableroute.rpl.positions import HOLDS, RPL, Computed, Position, Span, rpl_faults


def insert_position(rpl: RPL, position: Position, *, after: int, hold: str | None = None) -> RPL:
    """Return the list with one more position.

    Parameters
    ----------
    rpl : RPL
        The list.
    position : Position
        The new one.
    after : int
        Index of the position that it follows, from 0; not the last.
    hold : "slack" or "cable", optional
        What is held; by default what the status of the list implies.

    Raises
    ------
    RPLError
        There is no such span.

    Examples
    --------
    >>> ends = Position("1", 0.0, 0.0), Position("2", 1.0, 0.0)
    >>> rpl = RPL("R", ends, [Span(slack_pct=2.0)])
    >>> longer = insert_position(rpl, Position("1a", 0.5, 0.1, "AC1"), after=0)
    >>> len(longer.positions), round(longer.cable_km - rpl.cable_km, 3)
    (3, 2.219)
    >>> delete_position(longer, 1) == rpl
    True
    """
    RPLError.check("insert_position", rpl_faults(rpl))
    _check_at(rpl, after, len(rpl.spans))
    return _splice(rpl, after, after + 1, [position], hold)


def move_position(
    rpl: RPL, at: int, lon_deg: float, lat_deg: float, *, hold: str | None = None
) -> RPL:
    """Return the list with one position elsewhere; the spans on both sides hold slack or cable.

    Examples
    --------
    >>> ends = Position("1", 0.0, 0.0), Position("2", 1.0, 0.0)
    >>> rpl = RPL("R", ends, [Span(slack_pct=2.0)], status="as laid")
    >>> moved = move_position(rpl, 1, 0.99, 0.0)
    >>> round(moved.cable_km - rpl.cable_km, 9), float(moved.computed.slack_pct[0].round(4))
    (0.0, 3.0303)
    """
    RPLError.check("move_position", rpl_faults(rpl))
    _check_at(rpl, at, len(rpl.positions))
    moved = replace(rpl.positions[at], lon_deg=lon_deg, lat_deg=lat_deg)
    positions = [*rpl.positions[:at], moved, *rpl.positions[at + 1 :]]
    held = _held_spans(rpl, range(max(0, at - 1), min(len(rpl.spans), at + 1)), hold)
    spans = [held.get(index, span) for index, span in enumerate(rpl.spans)]
    return _without_totals(_with_rows(rpl, positions, spans), at)


def delete_position(rpl: RPL, at: int, *, hold: str | None = None) -> RPL:
    """Return the list without a position; its two spans become one, an end takes its span along.

    With slack held, the new span has the slack of both together; with cable held, their cable.
    Between positions at one place the two have no length: cable stays what it was, and of the
    slacks the first that is known.

    Examples
    --------
    See `insert_position`, which it undoes.

    >>> three = [Position(str(lon), float(lon), 0.0) for lon in range(3)]
    >>> rpl = RPL("R", three, [Span(slack_pct=2.0), Span(slack_pct=2.0)])
    >>> delete_position(rpl, 1).spans
    (Span(slack_pct=2.0),)
    """
    RPLError.check("delete_position", rpl_faults(rpl))
    _check_at(rpl, at, len(rpl.positions))
    if len(rpl.positions) == 2:
        raise _edit_error(rpl, "it has two positions", "none can be deleted")
    if at in (0, len(rpl.positions) - 1):
        cut = slice(1, None) if at == 0 else slice(None, -1)
        shorter = replace(rpl, positions=rpl.positions[cut], spans=rpl.spans[cut])
        return _without_totals(shorter, 0) if at == 0 else shorter
    return _splice(rpl, at - 1, at + 1, [], hold)


def re_route(
    rpl: RPL, start: int, end: int, positions: Sequence[Position], *, hold: str | None = None
) -> RPL:
    """Return the list with other positions between two that stay.

    With slack held, each new span has the slack of the section that it replaces; with cable held,
    the cable of that section lies along the new positions in proportion. Types and what else is
    stated of a span are taken from the old span at the same share of the section. Bodies of the
    section are no longer in it.

    Parameters
    ----------
    rpl : RPL
        The list.
    start, end : int
        Indices of the two that stay, from 0.
    positions : sequence of Position
        What is between them from now on, in order; may be empty.
    hold : "slack" or "cable", optional
        What is held; by default what the status of the list implies.

    Examples
    --------
    >>> three = [Position(str(lon), float(lon), 0.0) for lon in range(3)]
    >>> rpl = RPL("R", three, [Span(slack_pct=1.0), Span(slack_pct=3.0)])
    >>> other = re_route(rpl, 0, 2, [Position("9", 1.0, 0.5, "AC9")])
    >>> other.computed.slack_pct.round(6)
    array([2., 2.])
    """
    RPLError.check("re_route", rpl_faults(rpl))
    _check_at(rpl, start, len(rpl.spans))
    _check_at(rpl, end, len(rpl.positions))
    if end <= start:
        raise _edit_error(rpl, f"{end} is not behind {start}", "give start before end")
    return _splice(rpl, start, end, positions, hold)


def split_rpl(rpl: RPL, at: int) -> tuple[RPL, RPL]:
    """Return the list in two, both with the position at which it is split; `join_rpls` undoes it.

    Examples
    --------
    >>> three = [Position(str(lon), float(lon), 0.0) for lon in range(3)]
    >>> rpl = RPL("R", three, [Span(slack_pct=1.0), Span(slack_pct=3.0)])
    >>> first, second = split_rpl(rpl, 1)
    >>> first.id, len(second.positions), join_rpls(first, second, id="R") == rpl
    ('R/1', 2, True)
    """
    RPLError.check("split_rpl", rpl_faults(rpl))
    if not (is_whole(at) and 0 < at < len(rpl.positions) - 1):
        raise _edit_error(
            rpl, f"position {at} is not an inner one", "give the index of one between"
        )
    first = replace(rpl, id=f"{rpl.id}/1", positions=rpl.positions[: at + 1], spans=rpl.spans[:at])
    return first, replace(rpl, id=f"{rpl.id}/2", positions=rpl.positions[at:], spans=rpl.spans[at:])


def join_rpls(
    first: RPL, second: RPL, *, id: str = "", tolerance_km: float = JOIN_TOLERANCE_KM
) -> RPL:
    """Return two lists as one; the last position of the first is the first of the second.

    Where the two state other cumulative figures there, those of the second are not stated of the
    whole.

    Raises
    ------
    RPLError
        They do not meet, or are of two statuses or kinds of line.

    Examples
    --------
    See `split_rpl`, which it undoes.

    >>> a, b, c = (Position(str(lon), float(lon), 0.0) for lon in range(3))
    >>> join_rpls(RPL("R", [a, b], [Span()]), RPL("S", [b, c], [Span()])).id
    'R+S'
    """
    faults = number_faults("tolerance_km", tolerance_km, 0.0, FURTHEST_KM)
    faults += rpl_faults(first, "first") + rpl_faults(second, "second")
    RPLError.check("join_rpls", faults)
    last, start = first.positions[-1], second.positions[0]
    faults = [
        Problem(name, f"{first.id} and {second.id}", f"{name} is {one!r} and {other!r}", "make one")
        for name, one, other in (
            ("status", first.status, second.status),
            ("line", first.line, second.line),
        )
        if one != other
    ]
    apart = distance_km(last.lon_deg, last.lat_deg, start.lon_deg, start.lat_deg)
    if apart > tolerance_km:
        message = f"the end of {first.id} and the start of {second.id} are {apart:.3f} km apart"
        faults.append(Problem("gap", "", message, "move one of them, or reverse a list"))
    RPLError.check("join", faults)
    rest = second.positions[1:]
    for name in ("kp_km", "total_cable_km"):
        if getattr(last, name) != getattr(start, name):
            rest = tuple(replace(item, **_nothing(name)) for item in rest)
    return replace(
        first,
        id=id or f"{first.id}+{second.id}",
        positions=(*first.positions[:-1], _merge_positions(last, start), *rest),
        spans=(*first.spans, *second.spans),
    )


def reverse_rpl(rpl: RPL) -> RPL:
    """Return the list in reverse; its bearings and cumulative figures are not stated.

    Examples
    --------
    >>> rpl = RPL("R", [Position("1", 0.0, 0.0), Position("2", 1.0, 0.0)], [Span(slack_pct=1.0)])
    >>> reverse_rpl(rpl).positions[0].number, reverse_rpl(reverse_rpl(rpl)) == rpl
    ('2', True)
    """
    RPLError.check("reverse_rpl", rpl_faults(rpl))
    positions = [replace(item, kp_km=None, total_cable_km=None) for item in rpl.positions[::-1]]
    held = _hold_cable(rpl)
    return _with_rows(rpl, positions, (replace(item, bearing_deg=None) for item in held[::-1]))


def _splice(rpl: RPL, start: int, end: int, inner: Sequence[Position], hold: str | None) -> RPL:
    """Return the list with the positions between two others replaced."""
    holds = _hold(rpl, hold)
    computed = rpl.computed
    old_route, old_cable = computed.route_km[start:end], computed.cable_km[start:end]
    part = [rpl.positions[start], *inner, rpl.positions[end]]
    draft = _with_rows(rpl, part, [Span()] * (len(part) - 1))
    route = draft.computed.route_km
    shares = np.cumsum(route) / route.sum() if route.sum() else np.linspace(0, 1, len(route))
    middles = (np.concatenate([[0.0], shares[:-1]]) + shares) / 2
    old_ends = np.cumsum(old_route) / old_route.sum() if old_route.sum() else [1.0] * (end - start)
    like = [
        rpl.spans[start + min(int(np.searchsorted(old_ends, at)), end - start - 1)]
        for at in middles
    ]
    new: dict[str, Any] = {"bearing_deg": None, "route_km": None, "row": None}
    figures: list[dict[str, Any]]
    slack = _slack_of(computed, start, end) if holds == "slack" else np.nan
    if holds == "cable" or _has_only_cable(old_cable.sum(), slack, float(route.sum())):
        parts = route / route.sum() if route.sum() else np.full(len(route), 1 / len(route))
        figures = [
            {"slack_pct": None, "cable_km": _none_if_nan(old_cable.sum() * share)}
            for share in parts
        ]
    else:
        figures = [{"slack_pct": _none_if_nan(slack), "cable_km": None}] * len(route)
    spans = [replace(span, **new, **figure) for span, figure in zip(like, figures, strict=True)]
    spliced = _with_rows(
        rpl,
        [*rpl.positions[: start + 1], *inner, *rpl.positions[end:]],
        [*rpl.spans[:start], *spans, *rpl.spans[end:]],
    )
    return _without_totals(spliced, start + 1)


def _slack_of(computed: Computed, start: int, end: int) -> float:
    """Return the slack of spans together; without route the first known, if no cable is there."""
    slacks = computed.slack_pct[start:end]
    if len(slacks) == 1 or (slacks == slacks[0]).all():
        return float(slacks[0])
    cable, route = (float(km[start:end].sum()) for km in (computed.cable_km, computed.route_km))
    if route:
        return 100 * (cable / route - 1)
    stated = slacks[~np.isnan(slacks)]
    return float(stated[0]) if stated.size and cable == 0 else np.nan


def _has_only_cable(cable_km: float, slack_pct: float, route_km: float) -> bool:
    """Return whether cable is known where slack is not, so that the cable is what can be held."""
    return bool(np.isnan(slack_pct)) and (cable_km > 0 or (cable_km == 0 and route_km == 0))


def _held_spans(rpl: RPL, at: Iterable[int], hold: str | None) -> dict[int, Span]:
    """Return spans whose length will change, with what they hold."""
    holds, computed = _hold(rpl, hold), rpl.computed
    held = {}
    for index in at:
        slack, cable = computed.slack_pct[index], computed.cable_km[index]
        figures: dict[str, Any] = (
            {"slack_pct": None, "cable_km": _none_if_nan(cable)}
            if holds == "cable" or _has_only_cable(cable, slack, np.nan)
            else {"slack_pct": _none_if_nan(slack), "cable_km": None}
        )
        held[index] = replace(
            rpl.spans[index], bearing_deg=None, route_km=None, row=None, **figures
        )
    return held


def _hold_cable(rpl: RPL) -> list[Span]:
    """Return the spans, each with the slack or cable that only cumulative figures state."""
    computed = rpl.computed
    return [
        replace(span, cable_km=_none_if_nan(cable))
        if span.slack_pct is None and span.cable_km is None
        else span
        for span, cable in zip(rpl.spans, computed.cable_km, strict=True)
    ]


def _without_totals(rpl: RPL, start: int) -> RPL:
    """Return the list without cumulative figures from a position on.

    Where they were all that stated the cable of a span, the span states it.
    """
    positions = [
        *rpl.positions[:start],
        *(replace(item, kp_km=None, total_cable_km=None) for item in rpl.positions[start:]),
    ]
    return _with_rows(rpl, positions, [*rpl.spans[:start], *_hold_cable(rpl)[start:]])


def _with_rows(rpl: RPL, positions: Iterable[Position], spans: Iterable[Span], **more: Any) -> RPL:
    """Return a list with other rows."""
    return replace(rpl, positions=tuple(positions), spans=tuple(spans), **more)


def _merge_positions(one: Position, other: Position) -> Position:
    """Return two positions at one place as one, with the statements of both."""
    texts: dict[str, Any] = {
        name: " / ".join(dict.fromkeys(filter(None, (getattr(one, name), getattr(other, name)))))
        for name in ("event", "remarks", "chart")
    }
    depth = one.depth_m if one.depth_m is not None else other.depth_m
    return replace(one, depth_m=depth, **texts)


def _nothing(name: str) -> dict[str, Any]:
    return {name: None}


def _hold(rpl: RPL, hold: str | None) -> str:
    if hold is None:
        return rpl.hold
    if hold not in HOLDS:
        raise _edit_error(rpl, f"hold {hold!r} is unknown", f"one of {', '.join(HOLDS)}")
    return hold


def _none_if_nan(value: float) -> float | None:
    return None if np.isnan(value) else float(value)


def _check_at(rpl: RPL, at: int, count: int) -> None:
    if not (is_whole(at) and 0 <= at < count):
        raise _edit_error(rpl, f"there is no position {at}", f"give 0 to {count - 1}")


def _edit_error(rpl: RPL, message: str, hint: str) -> Exception:
    return RPLError.of(f"position list {rpl.id}", [Problem("edit", "", message, hint)])
