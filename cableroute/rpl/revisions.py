"""What changed from one revision of a position list to the next, or from plan to as laid."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, deque
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from cableroute.errors import Problem, RPLError, number_faults
from cableroute.geometry.geodesy import FURTHEST_KM, FloatOrArray, distance_km
from cableroute.rpl.distances import drawn_points, kp_at_place, place_at_kp
from cableroute.rpl.positions import RPL, rpl_faults

SAME_M = 1.0
"""A position moved by no more than this is not moved: the last digit of a list in minutes with
three decimals is 1.9 m."""

SAMPLE_KM = 1.0
"""How far apart the places are at which the offset of one list from another is taken."""

MOST_OFFSETS = 250_000_000
"""Places of the one list by positions of the other: lists of 10,000 have 100 million."""


class PositionChange(NamedTuple):
    """A position that has changed, from `compare_rpls`.

    Attributes
    ----------
    change : str
        "moved", "added", "removed" or "renamed" (another number or event at the same place).
    old_number, new_number, old_event, new_event : str
        Empty where it is in one list only.
    old_kp_km, new_kp_km : float or None
        Computed KP in each list.
    moved_m : float or None
        How far it was moved.
    """

    change: str
    old_number: str
    new_number: str
    old_event: str
    new_event: str
    old_kp_km: float | None
    new_kp_km: float | None
    moved_m: float | None


class SectionChange(NamedTuple):
    """A section between two positions that both lists have, whose lengths differ.

    Attributes
    ----------
    start, end : str
        Numbers of the positions in the old list.
    old_route_km, new_route_km, old_cable_km, new_cable_km : float
        Computed; cable is NaN where it is not known.
    """

    start: str
    end: str
    old_route_km: float
    new_route_km: float
    old_cable_km: float
    new_cable_km: float


class RPLComparison(NamedTuple):
    """What changed between two lists.

    Attributes
    ----------
    changes : tuple of PositionChange
        In the order of the new list, removed ones where they were.
    sections : tuple of SectionChange
        Sections whose route or cable changed by more than the tolerance.
    same : int
        How many positions are unchanged.
    route_change_km, cable_change_km : float
        New less old; cable is NaN where that of a span is not known.
    offset_mean_km, offset_most_km : float
        How far the new route is from the old one, on the mean of places a kilometre apart and at
        most.
    offset_most_kp_km : float
        KP of the new list where it is furthest.
    """

    changes: tuple[PositionChange, ...]
    sections: tuple[SectionChange, ...]
    same: int
    route_change_km: float
    cable_change_km: float
    offset_mean_km: float
    offset_most_km: float
    offset_most_kp_km: float


class TranslatedKP(NamedTuple):
    """The KP of the nearest point of another list, and how far it is; arrays for arrays.

    Attributes
    ----------
    kp_km, offset_km : float or array
        KP in the other list; distance between the two points.
    """

    kp_km: FloatOrArray
    offset_km: FloatOrArray


def translate_kp(old: RPL, new: RPL, kp_km: ArrayLike) -> TranslatedKP:
    """Return the KP of a new list for a KP of the old one, and the distance between the two points.

    Examples
    --------
    >>> from cableroute.rpl.positions import Position, Span
    >>> old = RPL("A", [Position("1", 0.0, 0.0), Position("2", 1.0, 0.0)], [Span()])
    >>> new = RPL("B", [Position("1", -0.1, 0.0), Position("2", 1.0, 0.0)], [Span()])
    >>> place = translate_kp(old, new, 50.0)
    >>> round(place.kp_km, 3), round(place.offset_km, 6)
    (61.132, 0.0)
    """
    lon, lat = place_at_kp(old, kp_km)
    place = kp_at_place(new, lon, lat)
    return TranslatedKP(place.kp_km, place.offset_km)


def compare_rpls(
    old: RPL, new: RPL, *, same_m: float = SAME_M, tolerance_km: float = 0.001
) -> RPLComparison:
    """Return moved, added and removed positions, and the sections whose lengths changed.

    A position of the new list is that of the old one at the same place, else the one of the same
    number or event, where both lists have that once and in the same order. The same function
    compares a plan with the list as laid: `cable_change_km` is then what was paid out beyond it.

    Parameters
    ----------
    old, new : RPL
        The two.
    same_m : float
        A position moved by no more than this is unchanged.
    tolerance_km : float
        A section whose lengths changed by no more than this is unchanged.

    Raises
    ------
    RPLError
        The lists are too long to be compared, or a tolerance is no number from 0.

    Examples
    --------
    >>> from cableroute.rpl.positions import Position, Span
    >>> places = [Position(str(lon), float(lon), 0.0) for lon in range(3)]
    >>> old = RPL("A", places, [Span(slack_pct=1.0)] * 2)
    >>> moved = Position("1", 1.0, 0.1)
    >>> new = RPL("B", [places[0], moved, places[2]], [Span(slack_pct=1.0)] * 2)
    >>> moves = compare_rpls(old, new)
    >>> [(it.change, round(it.moved_m)) for it in moves.changes], round(moves.route_change_km, 3)
    ([('moved', 11057)], 1.096)
    """
    faults = number_faults("same_m", same_m, 0.0, 1000 * FURTHEST_KM)
    faults += number_faults("tolerance_km", tolerance_km, 0.0, FURTHEST_KM)
    faults += rpl_faults(old, "old") + rpl_faults(new, "new")
    RPLError.check("compare_rpls", faults)
    kp, lon, lat = drawn_points(new, step_km=SAMPLE_KM)
    if max(len(kp), len(new.positions)) * len(old.positions) > MOST_OFFSETS:
        message = f"{len(old.positions):,} and {len(new.positions):,} positions are too many"
        hint = "compare them in parts"
        raise RPLError.of(f"lists {old.id} and {new.id}", [Problem("size", "", message, hint)])
    pairs = _in_order(_matches(old, new, same_m))
    changes, same = _changes(old, new, pairs, same_m)
    offset = np.asarray(kp_at_place(old, lon, lat).offset_km)
    most = int(np.argmax(offset))
    weight = np.gradient(kp) if kp[-1] > 0 else np.ones(len(kp))
    return RPLComparison(
        tuple(changes),
        tuple(_sections(old, new, pairs, tolerance_km)),
        same,
        new.route_km - old.route_km,
        new.cable_km - old.cable_km,
        float(np.average(offset, weights=weight)),
        float(offset[most]),
        float(kp[most]),
    )


def _matches(old: RPL, new: RPL, same_m: float) -> list[tuple[int, int]]:
    """Return which position of the old list which of the new one is."""
    pairs: dict[int, int] = {}
    free = set(range(len(old.positions)))
    high_deg = 4e-5 * max(same_m, 0.001)  # degrees of latitude: four times the tolerance
    wide_deg = high_deg / max(0.001, math.cos(math.radians(float(abs(old.lat_deg).max()))))
    cells: dict[tuple[int, int], dict[tuple[float, float], None]] = {}
    waiting: dict[tuple[Any, ...], deque[int]] = {}  # those at one place, and of one event there
    for at, item in enumerate(old.positions):
        place = item.lon_deg, item.lat_deg
        cell = round(item.lat_deg / high_deg), round(item.lon_deg / wide_deg)
        cells.setdefault(cell, {})[place] = None
        for key in (place, (*place, item.event)):
            waiting.setdefault(key, deque()).append(at)

    def first(*key: Any) -> list[int]:
        """Return the first that is free, in a list of one or none."""
        queue = waiting.get(key, deque())
        while queue and queue[0] not in free:
            queue.popleft()
        return [queue[0]] if queue else []

    for to, item in enumerate(new.positions):
        row, column = round(item.lat_deg / high_deg), round(item.lon_deg / wide_deg)
        here = [
            place
            for step in (-1, 0, 1)
            for side in (-1, 0, 1)
            for place in cells.get((row + step, column + side), ())
            if first(*place) and _metres(*place, item.lon_deg, item.lat_deg) <= same_m
        ]
        if here:
            like = [at for place in here for at in first(*place, item.event)]
            at = min(like or (at for place in here for at in first(*place)))
            pairs[at] = to
            free.discard(at)
    taken = set(pairs.values())
    for name in ("number", "event"):
        ours, theirs = (
            Counter(text for item in rpl.positions if (text := getattr(item, name).strip()))
            for rpl in (old, new)
        )
        where = {
            getattr(old.positions[at], name).strip(): at
            for at in free
            if ours[getattr(old.positions[at], name).strip()] == 1
        }
        for to, item in enumerate(new.positions):
            text = getattr(item, name).strip()
            if to in taken or where.get(text) not in free or theirs[text] != 1:
                continue
            pairs[where[text]] = to
            taken.add(to)
            free.discard(where[text])
    return sorted(pairs.items())


def _in_order(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the most pairs that are in the same order in both lists."""
    tails, links, at_tail = list[int](), list[int](), list[int]()
    for index, (_, to) in enumerate(pairs):
        place = bisect_left(tails, to)
        links.append(at_tail[place - 1] if place else -1)
        if place == len(tails):
            tails.append(to)
            at_tail.append(index)
        else:
            tails[place], at_tail[place] = to, index
    kept, index = list[tuple[int, int]](), at_tail[-1] if at_tail else -1
    while index >= 0:
        kept.append(pairs[index])
        index = links[index]
    return kept[::-1]


def _changes(
    old: RPL, new: RPL, pairs: list[tuple[int, int]], same_m: float
) -> tuple[list[PositionChange], int]:
    """Return what happened to each position, and how many are unchanged."""
    changes, same, at, to = list[PositionChange](), 0, 0, 0
    for old_at, new_at in [*pairs, (len(old.positions), len(new.positions))]:
        changes += [_change("removed", old, index, new, None) for index in range(at, old_at)]
        changes += [_change("added", old, None, new, index) for index in range(to, new_at)]
        if old_at < len(old.positions):
            moved = _separation_m(old, old_at, new, new_at)
            one, other = old.positions[old_at], new.positions[new_at]
            if moved > same_m:
                changes.append(_change("moved", old, old_at, new, new_at, moved))
            elif (one.number, one.event) != (other.number, other.event):
                changes.append(_change("renamed", old, old_at, new, new_at, moved))
            else:
                same += 1
        at, to = old_at + 1, new_at + 1
    return changes, same


def _change(
    change: str, old: RPL, at: int | None, new: RPL, to: int | None, moved: float | None = None
) -> PositionChange:
    one = None if at is None else old.positions[at]
    other = None if to is None else new.positions[to]
    return PositionChange(
        change,
        "" if one is None else one.number,
        "" if other is None else other.number,
        "" if one is None else one.event,
        "" if other is None else other.event,
        None if at is None else float(old.computed.kp_km[at]),
        None if to is None else float(new.computed.kp_km[to]),
        moved,
    )


def _sections(
    old: RPL, new: RPL, pairs: list[tuple[int, int]], tolerance_km: float
) -> list[SectionChange]:
    """Return the sections between pairs whose lengths changed."""
    sections = []
    for (at, to), (at_end, to_end) in pairwise(pairs):
        figures = [
            float(np.sum(values[start:end]))
            for values, start, end in (
                (old.computed.route_km, at, at_end),
                (new.computed.route_km, to, to_end),
                (old.computed.cable_km, at, at_end),
                (new.computed.cable_km, to, to_end),
            )
        ]
        changed = [abs(figures[1] - figures[0]), abs(figures[3] - figures[2])]
        if any(not math.isnan(change) and change > tolerance_km for change in changed):
            start, end = old.positions[at].number, old.positions[at_end].number
            sections.append(SectionChange(start, end, *figures))
    return sections


def _separation_m(old: RPL, at: int, new: RPL, to: int) -> float:
    return _metres(old.lon_deg[at], old.lat_deg[at], new.lon_deg[to], new.lat_deg[to])


def _metres(lon1: float, lat1: float, lon2: float, lat2: float) -> float:
    return 1000 * float(distance_km(lon1, lat1, lon2, lat2))
