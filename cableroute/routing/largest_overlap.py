"""The largest overlap of each route among many."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from cableroute.geodata.assumption_values import END_KM
from cableroute.geometry import proximity
from cableroute.model.routes import Route
from cableroute.routing.common_ground import (
    NOTHING_KM,
    ROUNDED,
    Floats,
    Ground,
    Integers,
    Overlap,
    check_lengths,
    ground_of,
    overlaps_of,
    separation,
    side_of,
)

DOUBT_PCT = 1e-6
"""By so much less counts what may be shared, where that is not known: of equals the known first."""


class MostShared(NamedTuple):
    """What a route shares with others of many, with each that it shares most with.

    Parameters
    ----------
    other : int or None
        The place in the sequence of the route with which it shares most, of both kinds together;
        None without one.
    shared_km, shared_pct : float or None
        As of `SharedCorridor`, with that route.
    section_with, corridor_with : int or None
        The places of the routes with the longest common section, and with the longest part in
        the same corridor.
    common_section, same_corridor : Overlap or None
        As of `SharedCorridor`, with these routes.
    ends_km : float or None
        The most that is shared with any at common ends, km.
    separation_km : float or None
        Least distance from any of the others, km; None where it is not known of each.
    """

    other: int | None
    shared_km: float | None
    shared_pct: float | None
    section_with: int | None
    common_section: Overlap | None
    corridor_with: int | None
    same_corridor: Overlap | None
    ends_km: float | None
    separation_km: float | None


def most_shared(
    routes: Sequence[Route], *, end_km: float = END_KM, within_km: float | None = None
) -> list[MostShared]:
    """Return for each of some routes what it shares with that which it shares most with.

    The figures are those of `shared_matrix`, of which only the greatest are worked out: of
    hundreds of routes, in a small part of the time.

    Parameters
    ----------
    routes : sequence of Route
        Two or more; of a single one nothing is known.
    end_km, within_km : float
        As for `shared_corridor`.

    Returns
    -------
    list of MostShared
        In the order of the routes.

    Raises
    ------
    ModelError
        As for `shared_corridor`.

    Examples
    --------
    >>> from cableroute import find_routes, open_geodata
    >>> routes = find_routes(open_geodata(), "Zafarana", "Abu Talat")
    >>> [(one.other, round(one.shared_km)) for one in most_shared(routes)]
    [(1, 66), (0, 66), (0, 29)]
    """
    check_lengths(end_km, within_km)
    if len(routes) < 2:
        return [MostShared(*[None] * len(MostShared._fields)) for _ in routes]
    ground = ground_of(routes, within_km)
    sides = _AllSides(ground, end_km)
    separations: dict[tuple[int, int], float] = {}
    at_least_km = proximity.at_least_km([route.geometry for route in routes])
    largest = []
    for number in range(len(routes)):
        other = sides.most(number)
        farthest = sides.most_at_ends(number)
        with_section, with_corridor = sides.most_of(number, 0), sides.most_of(number, 1)
        both, section, corridor = (
            overlaps_of(ground, number, place, end_km)
            for place in (other, with_section, with_corridor)
        )
        ends = [side_of(ground, *pair, end_km) for pair in ((number, farthest), (farthest, number))]
        separation_km = None
        if sides.is_known[number].all():  # beside any that is not, nothing is known of all
            separation_km = math.inf
            for beside in np.argsort(at_least_km[number], kind="stable").tolist():
                if at_least_km[number, beside] >= separation_km:
                    break
                if beside == number:
                    continue
                i, j = min(number, beside), max(number, beside)
                if (i, j) not in separations:
                    inner = [side_of(ground, *p, end_km).inner_km for p in ((i, j), (j, i))]
                    separations[i, j] = separation(routes[i], routes[j], *inner)[0]
                separation_km = min(separation_km, separations[i, j])
        largest.append(
            MostShared(
                other=other,
                shared_km=both[0],
                shared_pct=both[1],
                section_with=with_section,
                common_section=section[2],
                corridor_with=with_corridor,
                same_corridor=corridor[3],
                ends_km=max(side.ends_km for side in ends),
                separation_km=separation_km,
            )
        )
    return largest


class _AllSides:
    """What each of many routes shares with each other, figures only, for all at once.

    `shared_km`, `shared_pct`, `ends_km` (greater of both sides) and `is_known` (of both) are
    square, symmetric; a route and itself share nothing and are known. `parts_pct` and `parts_km`
    are common section and same corridor of the side that decides.
    """

    def __init__(self, ground: Ground, end_km: float) -> None:
        self.ground = ground
        count = len(ground.routes)
        self._of_line = _routes_of(ground.line_of, count)
        ids = [[ground.legs[number].id for number in line_of] for line_of in ground.line_of]
        self._of_id = _routes_of(ids, count)
        self._all_known = np.array([ground.is_known[line_of].all() for line_of in ground.line_of])
        unstated = np.array([not ground.is_stated[line_of].all() for line_of in ground.line_of])
        in_doubt = (unstated[:, None] | unstated) & (not ground.is_by_distance)
        self._doubt_pct = in_doubt * DOUBT_PCT
        self._lines: dict[int, tuple[Floats, Floats, Floats]] = {}
        self._sections = _by_line(ground.sections)
        self._near = _by_line(ground.near)
        self._judged = _by_line(ground.judged)
        ends = np.array([(route.start_id, route.end_id) for route in ground.routes])
        shape = (count, count)
        shared_km, shared_pct, ends_km = np.zeros(shape), np.zeros(shape), np.zeros(shape)
        common_km, common_pct, inner = np.zeros(shape), np.zeros(shape), np.zeros(shape)
        is_known = np.ones(shape, bool)
        for number, route in enumerate(ground.routes):
            whole_km = float(ground.start_km[number][-1])
            low = np.where((ends == route.start_id).any(axis=1), min(end_km, whole_km), 0.0)
            high = np.where(
                (ends == route.end_id).any(axis=1), max(whole_km - end_km, 0.0), whole_km
            )
            low, high = np.where(low < high, low, 0.0), np.where(low < high, high, 0.0)
            starts = ground.start_km[number][:-1].tolist()
            parts = map(self._spans, ground.line_of[number], starts)
            same, not_apart, shared = (np.concatenate(rows) for rows in zip(*parts, strict=True))
            km, same_km = _lengths(shared, low, high), _lengths(same, low, high)
            inner[number] = inner_km = high - low
            with np.errstate(divide="ignore", invalid="ignore"):
                pct = np.where(inner_km > 0, 100 * km / inner_km, 100.0)
                same_pct = np.where(inner_km > 0, 100 * same_km / inner_km, 0.0)
            common_km[number], common_pct[number] = same_km, same_pct
            whole = _lengths(shared, np.zeros(count), np.full(count, whole_km))
            unknown = _lengths(not_apart, low, high) if ground.is_by_distance else km
            shared_km[number], shared_pct[number] = km, pct
            ends_km[number] = np.maximum(whole - km, 0.0)
            is_known[number] = (inner_km > 0) & (unknown <= NOTHING_KM)
        shared_km[shared_km > np.minimum(inner, inner.T) + NOTHING_KM] = -1.0  # see _of_both
        self.parts_km = _of_larger(shared_km, common_km)
        self.parts_pct = _of_larger(shared_pct, common_pct)
        self.shared_km = np.maximum(shared_km, shared_km.T)
        self.shared_pct = np.maximum(shared_pct, shared_pct.T)
        self.ends_km = np.maximum(ends_km, ends_km.T)
        self.is_known = is_known & is_known.T
        for square in (
            self.shared_km,
            self.shared_pct,
            self.ends_km,
            *self.parts_km,
            *self.parts_pct,
        ):
            np.fill_diagonal(square, -1.0)
        np.fill_diagonal(self.is_known, True)

    def most(self, number: int) -> int:
        """Return the first route that shares the largest part, and of such the most ground."""
        return _first_most(
            self.shared_pct[number] - self._doubt_pct[number], self.shared_km[number]
        )

    def most_of(self, number: int, part: int) -> int:
        """Return the first route with the largest common section (0) or same corridor (1)."""
        doubt_pct = self._doubt_pct[number] if part else 0.0
        return _first_most(self.parts_pct[part][number] - doubt_pct, self.parts_km[part][number])

    def most_at_ends(self, number: int) -> int:
        """Return the first route with which most is shared at common ends."""
        return int(np.argmax(np.round(self.ends_km[number], ROUNDED)))

    def _spans(self, line: int, at_km: float) -> tuple[Floats, Floats, Floats]:
        """Return intervals of a leg as rows of route, from and to: same, not apart, shared."""
        if line not in self._lines:
            self._lines[line] = self._spans_of(line)
        same, not_apart, shared = self._lines[line]
        moved = np.array([0.0, at_km, at_km])
        return same + moved, not_apart + moved, shared + moved

    def _spans_of(self, line: int) -> tuple[Floats, Floats, Floats]:
        leg, count = self.ground.legs[line], len(self.ground.routes)
        has_it = np.zeros(count, bool)
        has_it[self._of_id[leg.id]] = True
        not_known = ~has_it & ~(self._all_known & self.ground.is_known[line])
        whole = (0.0, leg.route_km)
        same = [_rows(np.flatnonzero(has_it), whole)]
        unknown = [_rows(np.flatnonzero(not_known), whole)]
        judged: list[Floats] = []
        for rows, by in ((same, self._sections), (unknown, self._near), (judged, self._judged)):
            for other, spans in by.get(line, ()):
                routes = self._of_line[other]
                routes = routes[~has_it[routes]]
                rows += [_rows(routes, span) for span in spans.tolist()]
        common = np.concatenate(same)
        not_apart = np.concatenate([common, *unknown])
        shared = np.concatenate([common, *judged]) if self.ground.is_by_distance else not_apart
        return common, not_apart, shared


def _of_larger(both: Floats, common: Floats) -> tuple[Floats, Floats]:
    """Return the common part and the rest of the larger of the two sides' figures."""
    one = np.round(both, ROUNDED)
    larger = (one > one.T) | ((one == one.T) & (common >= common.T))
    part = np.where(larger, common, common.T)
    return part, np.maximum(np.where(larger, both, both.T) - part, 0.0)


def _first_most(pct: Floats, km: Floats) -> int:
    """Return the first with the largest part, and of such the most km."""
    pct = np.round(pct, ROUNDED)
    return int(np.argmax(np.where(pct == pct.max(), np.round(km, ROUNDED), -1.0)))


def _routes_of(things: Sequence[Sequence[Any]], count: int) -> dict[Any, Integers]:
    """Return the numbers of the routes that have a thing."""
    routes: dict[Any, list[int]] = {}
    for number in range(count):
        for thing in dict.fromkeys(things[number]):
            routes.setdefault(thing, []).append(number)
    return {thing: np.array(numbers) for thing, numbers in routes.items()}


def _by_line(by_pair: Mapping[tuple[int, int], Floats]) -> dict[int, list[tuple[int, Floats]]]:
    by_line: dict[int, list[tuple[int, Floats]]] = {}
    for (line, other), spans in by_pair.items():
        by_line.setdefault(line, []).append((other, spans))
    return by_line


def _rows(routes: Integers, span: Sequence[float]) -> Floats:
    """Return one interval for each of some routes."""
    return np.column_stack([routes.astype(float), np.tile(span, (len(routes), 1))])


def _lengths(rows: Floats, low_km: Floats, high_km: Floats) -> Floats:
    """Return for each route the length of its intervals between two KPs, overlaps once."""
    route = rows[:, 0].astype(int)
    begin = np.clip(rows[:, 1], low_km[route], high_km[route])
    end = np.clip(rows[:, 2], low_km[route], high_km[route])
    order = np.lexsort((begin, route))
    route, begin, end = route[order], begin[order], end[order]
    by_end = np.argsort(end, kind="stable")
    place = np.empty(len(end), int)
    place[by_end] = np.arange(len(end))
    # How far a route's intervals have reached: ends by their places, so that none is rounded.
    reached = np.maximum.accumulate(route * len(end) + place)
    before = end[by_end[reached[:-1] % len(end)]] if len(end) else end
    first = np.concatenate([[True], route[1:] != route[:-1]])[: len(end)]
    from_km = begin.copy()
    from_km[1:] = np.where(first[1:], begin[1:], np.maximum(begin[1:], before))
    km = np.zeros(len(low_km))
    np.add.at(km, route, np.maximum(end - from_km, 0.0))
    return km
