"""What two routes share, and how far apart they are."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, permutations
from operator import is_
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from shapely import LineString

from cableroute.errors import ModelError, Problem
from cableroute.geodata.assumption_values import MARGIN_KM
from cableroute.geodata.crossed import countries_of, groups_of
from cableroute.geodata.store import Geodata
from cableroute.geometry import proximity
from cableroute.geometry.kp import kp_of_point, point_at_kp, split_line
from cableroute.geometry.lines import line_km
from cableroute.model.figures import NUMBERS
from cableroute.model.legs import Leg
from cableroute.model.routes import Route, one_line_faults
from cableroute.notebook import Shown

MOST_ACCURACY_KM = 900.0
"""A leg less accurate than this is nowhere distinguished from another."""

NOTHING_KM = 1e-6
"""A section shorter than 1 mm, left over where legs meet, does not count."""

ROUNDED = 9
"""Digits beyond which two figures of what is shared are one."""

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


class SeparationAt(NamedTuple):
    """Where two routes are nearest to each other.

    Parameters
    ----------
    lon, lat : float
        Middle between the nearest points, degrees.
    kp_km, other_kp_km : float
        KP of the nearest points on the first and on the second route.
    """

    lon: float
    lat: float
    kp_km: float
    other_kp_km: float


class Overlap(NamedTuple):
    """How much of two routes is common in one sense, on land and at sea.

    Parameters
    ----------
    km : float
        Route km outside common ends.
    pct : float
        Of the route's length outside common ends.
    land_km, sea_km : float
        The parts of `km` on land and at sea.
    """

    km: float
    pct: float
    land_km: float
    sea_km: float


@dataclass(frozen=True)
class SharedCorridor(Shown):
    """What two routes share: common sections, and the same corridors.

    Parameters
    ----------
    shared_km : float
        Route km of both kinds together. Of the two routes' figures the larger, so that the order
        does not matter, but for one that is longer than either route: then that of the other, as
        no route shares more than itself. `common_section` and `same_corridor` are the parts of the
        same figure. Common ends are left out. NaN, not known, where a leg that is no common
        section, or any of the other route, has no stated accuracy; so is `same_corridor`.
    shared_pct : float
        Of the route's length outside common ends, the larger of the two figures.
    common_section : Overlap
        The same segment of one system, or the same stretch of trench on land: a cut there takes
        both routes.
    same_corridor : Overlap
        Modelled lines nearer than the accuracies of both added: not known to be apart, which
        does not say that they are together.
    ends_km : float
        Ground shared within the common ends, reported apart.
    separation_km : float or None
        Least distance between the parts of both that are outside the common ends; None where it
        is below the accuracy, that is not known. It is never 0.
    separation_at : SeparationAt or None
        Where that is; None where it is not known. It does not count when two results are
        compared, as the KPs go by the order of the routes.
    shared_station_ids : tuple of str
        Places that both pass, sorted; the ends of either are left out.
    shared_group_ids : tuple of str
        Shared-risk groups of both, sorted: corridors, landing areas, bridges ... and straits,
        which are nowhere else, as groups of the kind "strait".
    shared_countries : tuple of str
        Countries of legs of both, sorted; with tables, also those that legs on land cross.
    shared_kp_km, other_shared_kp_km : tuple of (float, float)
        Where `shared_km` is: from KP to KP of the first and of the second route. They do
        not count when two results are compared either.
    """

    shared_km: float
    shared_pct: float
    common_section: Overlap
    same_corridor: Overlap
    ends_km: float
    separation_km: float | None
    separation_at: SeparationAt | None = field(default=None, compare=False)
    shared_station_ids: tuple[str, ...] = ()
    shared_group_ids: tuple[str, ...] = ()
    shared_countries: tuple[str, ...] = ()
    shared_kp_km: tuple[tuple[float, float], ...] = field(default=(), compare=False)
    other_shared_kp_km: tuple[tuple[float, float], ...] = field(default=(), compare=False)


def check_lengths(end_km: float, within_km: float | None) -> None:
    """Refuse lengths that are no lengths."""
    where = "shared_corridor"
    faults = [
        Problem(name, where, f"{name} is {value!r}", f"give a number from 0{hint}")
        for name, value, most, hint in (
            ("end_km", end_km, math.inf, ""),
            ("within_km", within_km, 2 * MOST_ACCURACY_KM, f" to {2 * MOST_ACCURACY_KM:g}"),
        )
        if not (value is None and name == "within_km")
        and not (isinstance(value, NUMBERS) and 0 <= value <= most)
    ]
    ModelError.check(where, faults)


def turned(at: SeparationAt) -> SeparationAt:
    """Return a separation as seen from the other route."""
    return SeparationAt(at.lon, at.lat, at.other_kp_km, at.kp_km)


# --- Intervals by KP ------------------------------------------------------------------------


def _union(spans: Iterable[Floats]) -> Floats:
    """Return intervals without overlaps, in order, shape (n, 2)."""
    joined = np.concatenate([np.empty((0, 2)), *spans])
    joined = joined[np.argsort(joined[:, 0])]
    if not len(joined):
        return joined
    reached = np.maximum.accumulate(joined[:, 1])
    begin = np.flatnonzero(np.concatenate([[True], joined[1:, 0] > reached[:-1]]))
    return np.column_stack([joined[begin, 0], np.maximum.reduceat(joined[:, 1], begin)])


def _joined_spans(spans: Sequence[Sequence[float]]) -> tuple[tuple[float, float], ...]:
    """Return intervals in order as pairs, where there is nothing between two as one."""
    joined: list[tuple[float, float]] = []
    for low_km, high_km in spans:
        if joined and low_km - joined[-1][1] <= NOTHING_KM:
            low_km = joined.pop()[0]
        joined.append((low_km, high_km))
    return tuple(span for span in joined if span[1] - span[0] > NOTHING_KM)


def _length_within(spans: Floats, low_km: float, high_km: float) -> float:
    """Return the length of intervals between two KPs."""
    cut = np.clip(spans, low_km, high_km)
    return math.fsum(cut[:, 1] - cut[:, 0])


# --- Routes compared ------------------------------------------------------------------------


class Ground:
    """The legs of some routes, and which of them are near which others.

    A leg that several routes have is looked at once. `near` has, for two lines, the intervals
    of the first that are within the accuracies added of the second; `judged`, those that count
    as shared, which differ where a distance is given. `sections` has the intervals of the first
    that are the same part of one segment as the second, though the two are other pieces of it.
    """

    def __init__(self, routes: Sequence[Route], within_km: float | None) -> None:
        ModelError.check("routes", one_line_faults(leg for route in routes for leg in route.legs))
        self.routes = routes
        numbers: dict[tuple[str, bytes], int] = {}
        self.legs: list[Leg] = []
        self.line_of: list[list[int]] = []
        self.start_km: list[Floats] = []
        for route in routes:
            line_of = []
            for leg in route.legs:
                key = (leg.id, leg.line_wkb)
                if key not in numbers:
                    numbers[key] = len(self.legs)
                    self.legs.append(leg)
                line_of.append(numbers[key])
            self.line_of.append(line_of)
            lengths = [leg.route_km for leg in route.legs]
            self.start_km.append(np.concatenate([[0.0], np.cumsum(lengths)]))
        self.accuracy_km = np.array([leg.accuracy_km for leg in self.legs])
        self.is_known = self.accuracy_km <= MOST_ACCURACY_KM  # not so for NaN
        self.is_stated = ~np.isnan(self.accuracy_km)
        lines = [leg.geometry for leg in self.legs]
        reach_km = np.where(self.is_known, self.accuracy_km, 0.0) + MARGIN_KM / 2
        self.near = _by_pair(proximity.within_reach(lines, reach_km=reach_km))
        self.judged = self.near
        if within_km is not None:
            reach_km = np.full(len(lines), within_km / 2)
            self.judged = _by_pair(proximity.within_reach(lines, reach_km=reach_km))
        self.within_km, self.is_by_distance = within_km, within_km is not None
        self.is_land = [leg.medium == "land" for leg in self.legs]
        self.sections = _sections(self.legs)
        self.sides: dict[tuple[int, int, float], _Side] = {}

    def unstated(self, one: int, other: int) -> Floats:
        """Return intervals of a route of which no accuracy is stated, or none of all the other."""
        ids = {self.legs[number].id for number in self.line_of[other]}
        all_stated = bool(self.is_stated[self.line_of[other]].all())
        return _union(
            self.start_km[one][None, place : place + 2]
            for place, number in enumerate(self.line_of[one])
            if self.legs[number].id not in ids and not (all_stated and self.is_stated[number])
        )

    def spans(self, one: int, other: int) -> tuple[Floats, Floats, Floats]:
        """Return intervals of a route: common sections, not known to be apart, and shared."""
        same: list[Floats] = []
        unknown: list[Floats] = []
        shared: list[Floats] = []
        others = self.line_of[other]
        ids = {self.legs[number].id for number in others}
        other_is_known = bool(self.is_known[others].all())
        for place, number in enumerate(self.line_of[one]):
            start, end = self.start_km[one][place : place + 2]
            whole = np.array([[start, end]])
            if self.legs[number].id in ids:
                same.append(whole)
                continue
            if not (other_is_known and self.is_known[number]):
                unknown.append(whole)
            for spans, by in (
                (same, self.sections),
                (unknown, self.near),
                (shared, self.judged),
            ):
                spans.extend(by[number, n] + start for n in others if (number, n) in by)
        both = _union(same)
        not_apart = _union([both, *unknown])
        return both, not_apart, _union([both, *shared]) if self.is_by_distance else not_apart


def ground_of(routes: Sequence[Route], within_km: float | None) -> Ground:
    """Return the ground of some routes; that of the routes asked for last is kept.

    A table of routes, the pairs of them and their map ask for the same one after another.
    """
    if _last:
        [held] = _last
        same = len(held.routes) == len(routes) and all(map(is_, held.routes, routes))
        if same and held.within_km == within_km:
            return held
    ground = Ground(tuple(routes), within_km)
    _last[:] = [ground]
    return ground


_last: list[Ground] = []


def _by_pair(parallels: proximity.Parallels) -> dict[tuple[int, int], Floats]:
    """Return the intervals of each line near each other, by their numbers."""
    pairs = np.column_stack([parallels.line, parallels.other])
    spans = np.column_stack([parallels.from_kp_km, parallels.to_kp_km])
    if not len(pairs):
        return {}
    breaks = np.flatnonzero((np.diff(pairs, axis=0) != 0).any(axis=1)) + 1
    edges = [0, *breaks.tolist(), len(pairs)]
    return {
        (int(pairs[begin, 0]), int(pairs[begin, 1])): spans[begin:end]
        for begin, end in pairwise(edges)
    }


def _sections(legs: Sequence[Leg]) -> dict[tuple[int, int], Floats]:
    """Return where pieces of one segment overlap, in KPs of the first of each two."""
    pieces: dict[str, list[int]] = {}
    for number, leg in enumerate(legs):
        pieces.setdefault(leg.segment_id or leg.id, []).append(number)
    overlaps = {}
    for numbers in pieces.values():
        for one, other in permutations(numbers, 2):
            span = None if legs[one].id == legs[other].id else _overlap(legs[one], legs[other])
            if span is not None:
                overlaps[one, other] = np.array([span])
    return overlaps


def _overlap(leg: Leg, other: Leg) -> tuple[float, float] | None:
    """Return the KPs of a leg between which it is the same part of a segment as another leg."""
    if not other.segment_id:  # the whole segment
        return 0.0, leg.route_km
    if leg.span_kp_km is not None and other.span_kp_km is not None:
        first, last = leg.span_kp_km
        low = max(min(first, last), min(other.span_kp_km))
        high = min(max(first, last), max(other.span_kp_km))
        span = (low - first, high - first) if first < last else (first - high, first - low)
    elif not leg.segment_id:
        ends = (_kp_km(leg, other.start), _kp_km(leg, other.end))
        span = (min(ends), max(ends))
    else:  # where one of the two pieces lies on the segment is not known
        return None
    return span if span[1] - span[0] > NOTHING_KM else None


def _kp_km(leg: Leg, point: tuple[float, float]) -> float:
    return float(kp_of_point(leg.geometry, *point).kp_km)


class _Side(NamedTuple):
    """What one route shares with another, measured along it."""

    shared_km: float
    shared_pct: float
    common_section: Overlap
    same_corridor: Overlap
    ends_km: float
    is_known: bool
    is_stated: bool
    inner_km: tuple[float, float]
    shared_kp_km: tuple[tuple[float, float], ...]


def shared_of(
    ground: Ground, first: int, second: int, end_km: float, geodata: Geodata | None = None
) -> SharedCorridor:
    """Return what two routes share."""
    sides = [side_of(ground, first, second, end_km), side_of(ground, second, first, end_km)]
    one, other = ground.routes[first], ground.routes[second]
    at, separation_km = None, None
    if all(side.is_known for side in sides):
        separation_km, at = separation(one, other, sides[0].inner_km, sides[1].inner_km)
    shared_km, shared_pct, common_section, same_corridor = _of_both(sides)
    return SharedCorridor(
        shared_km=shared_km,
        shared_pct=shared_pct,
        common_section=common_section,
        same_corridor=same_corridor,
        ends_km=max(side.ends_km for side in sides),
        separation_km=separation_km,
        separation_at=at,
        shared_station_ids=_in_both(_interior_ids(one, other), _interior_ids(other, one)),
        shared_group_ids=_in_both(*(_groups(geodata, route) for route in (one, other))),
        shared_countries=_in_both(*(_countries(geodata, route) for route in (one, other))),
        shared_kp_km=sides[0].shared_kp_km,
        other_shared_kp_km=sides[1].shared_kp_km,
    )


def _groups(geodata: Geodata | None, route: Route) -> tuple[str, ...]:
    return route.group_ids if geodata is None else groups_of(geodata, route.legs)


def overlaps_of(
    ground: Ground, first: int, second: int, end_km: float
) -> tuple[float, float, Overlap, Overlap]:
    """Return what two routes share, km and per cent, common sections, and the same corridor."""
    pairs = ((first, second), (second, first))
    return _of_both([side_of(ground, *pair, end_km) for pair in pairs])


def _of_both(sides: Sequence[_Side]) -> tuple[float, float, Overlap, Overlap]:
    """Return the figures of the route that shares more, its parts beside it.

    What is shared is no longer than either route: along a line with more turns it may be.
    """
    least_km = min(high - low for low, high in (side.inner_km for side in sides))
    of_km = max(
        (side for side in sides if side.shared_km <= least_km + NOTHING_KM),
        key=lambda side: (round(side.shared_km, ROUNDED), side.common_section.km, side[2:4]),
    )
    of_pct = max(
        sides,
        key=lambda side: (round(side.shared_pct, ROUNDED), side.common_section.pct, side[2:4]),
    )
    section = of_km.common_section._replace(pct=of_pct.common_section.pct)
    if not all(side.is_stated for side in sides):
        return math.nan, math.nan, section, Overlap(*(math.nan,) * len(Overlap._fields))
    return (
        of_km.shared_km,
        max(side.shared_pct for side in sides),
        section,
        of_km.same_corridor._replace(pct=of_pct.same_corridor.pct),
    )


def side_of(ground: Ground, number: int, other_number: int, end_km: float) -> _Side:
    """Return what one route shares with another, by its own KP; worked out once."""
    key = (number, other_number, end_km)
    if key not in ground.sides:
        ground.sides[key] = _side_of(ground, number, other_number, end_km)
    return ground.sides[key]


def _side_of(ground: Ground, number: int, other_number: int, end_km: float) -> _Side:
    route, other = ground.routes[number], ground.routes[other_number]
    whole_km = float(ground.start_km[number][-1])
    ends = (other.start_id, other.end_id)
    low = min(end_km, whole_km) if route.start_id in ends else 0.0
    high = max(whole_km - end_km, 0.0) if route.end_id in ends else whole_km
    inner = (low, high) if low < high else (0.0, 0.0)
    inner_km = inner[1] - inner[0]
    same, unknown, shared = ground.spans(number, other_number)
    is_stated = True
    if not (ground.is_by_distance or ground.is_stated.all()):
        every = _union([same, ground.unstated(number, other_number)])
        is_stated = _length_within(every, *inner) - _length_within(same, *inner) <= NOTHING_KM
    shared_km = _length_within(shared, *inner)
    common, both = (_on_media(ground, number, spans, inner) for spans in (same, shared))
    pct = 100 / inner_km if inner_km > 0 else 0.0
    common_km = _length_within(same, *inner)
    return _Side(
        shared_km=shared_km,
        shared_pct=pct * shared_km if inner_km > 0 else 100.0,
        common_section=Overlap(common_km, pct * common_km, *common),
        same_corridor=Overlap(
            max(shared_km - common_km, 0.0),
            pct * max(shared_km - common_km, 0.0) if inner_km > 0 else 100.0,
            *(max(a - b, 0.0) for a, b in zip(both, common, strict=True)),
        ),
        ends_km=max(0.0, _length_within(shared, 0.0, whole_km) - shared_km),
        is_stated=is_stated,
        is_known=inner_km > 0 and _length_within(unknown, *inner) <= NOTHING_KM,
        inner_km=inner,
        shared_kp_km=_joined_spans(np.clip(shared if is_stated else same, *inner).tolist()),
    )


def _on_media(
    ground: Ground, number: int, spans: Floats, inner: tuple[float, float]
) -> tuple[float, float]:
    """Return the length of intervals of a route's inner part on land, and at sea."""
    km = [0.0, 0.0]
    starts = ground.start_km[number]
    for place, line in enumerate(ground.line_of[number]):
        low, high = max(starts[place], inner[0]), min(starts[place + 1], inner[1])
        if low < high:
            km[not ground.is_land[line]] += _length_within(spans, low, high)
    return km[0], km[1]


def separation(
    first: Route, second: Route, inner: tuple[float, float], other_inner: tuple[float, float]
) -> tuple[float, SeparationAt]:
    """Return the least distance between the inner parts of two routes, and where.

    Reckoned in an order of their own, so that it is the same to the last digit in either order.
    """
    if first.geometry.wkb > second.geometry.wkb:
        km, at = separation(second, first, other_inner, inner)
        return km, turned(at)
    best = proximity.nearest(_part(first, *inner), _part(second, *other_inner))
    kp, other_kp = best.kp_km + inner[0], best.other_kp_km + other_inner[0]
    middle = point_at_kp(
        [(best.lon, best.lat), (best.other_lon, best.other_lat)], kp_km=best.distance_km / 2
    )
    return best.distance_km, SeparationAt(float(middle[0]), float(middle[1]), kp, other_kp)


def _part(route: Route, from_km: float, to_km: float) -> LineString:
    """Return the line of a route between two KPs."""
    line, end_km = route.geometry, line_km(route.geometry)
    if to_km < end_km - NOTHING_KM:
        line = split_line(line, kp_km=to_km)[0]
    if from_km > NOTHING_KM:
        line = split_line(line, kp_km=from_km)[1]
    return line


def _interior_ids(route: Route, other: Route) -> list[str]:
    """Return the places that a route passes, without the ends of both."""
    ends = {route.start_id, route.end_id, other.start_id, other.end_id}
    return [leg.end_id for leg in route.legs[:-1] if leg.end_id not in ends]


def _countries(geodata: Geodata | None, route: Route) -> list[str]:
    """Return the countries of legs: those that they name, and with tables those of land legs."""
    stated = [leg.country for leg in route.legs if leg.country]
    on_land = [leg for leg in route.legs if leg.medium == "land"]
    return stated if geodata is None else [*stated, *countries_of(geodata, on_land)]


def _in_both(first: Iterable[str], second: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(first) & set(second)))
