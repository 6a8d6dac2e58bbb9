"""How much ground and which things routes share, within what is known of where they lie."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from shapely import LineString

from cableroute.errors import ModelError, Problem
from cableroute.geometry import geodesy, proximity
from cableroute.model.legs import Leg
from cableroute.model.routes import Route

if TYPE_CHECKING:
    import pandas
from cableroute.geodata.assumptions import END_KM, MARGIN_KM

__all__ = [
    "BestPair",
    "SeparationAt",
    "SharedGround",
    "best_pair",
    "diversity_matrix",
    "shared_ground",
    "shared_matrix",
]


MOST_ACCURACY_KM = 900.0
"""A leg less accurate than this is nowhere told apart from another."""

NOTHING_KM = 1e-6
"""Ground shorter than 1 mm, left over where stretches meet, is none."""

ROUNDED = 9
"""Digits beyond which two figures of shared ground are one."""

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


@dataclass(frozen=True)
class SharedGround:
    """What two routes share.

    Parameters
    ----------
    shared_km : float
        Ground that cannot be told apart: the same stretch, or nearer than the accuracies
        of both added. The larger of the two routes' figures, so the order does not matter.
        Common ends are left out.
    shared_pct : float
        Of the route's ground outside common ends, the larger of the two figures.
    same_stretch_km : float
        Part of `shared_km` on stretches that both routes name.
    ends_km : float
        Ground shared within the common ends, reported apart.
    separation_km : float or None
        Least distance outside the common ends; None where it is below the accuracy, that
        is not known. It is never 0.
    separation_at : SeparationAt or None
        Where that is; None where it is not known. It does not count when two results are
        compared, as the KPs go by the order of the routes.
    shared_station_ids : tuple of str
        Places that both pass, sorted; the ends of either are left out.
    shared_group_ids : tuple of str
        Shared-risk groups of both, sorted: corridors, landing areas, bridges ... and straits,
        which stand nowhere else, as groups of the kind "strait".
    shared_countries : tuple of str
        Countries that legs of both lie in, sorted; legs that name none do not count.
    shared_kp_km, other_shared_kp_km : tuple of (float, float)
        Where `shared_km` lies: from KP to KP of the first and of the second route. They do
        not count when two results are compared either.
    """

    shared_km: float
    shared_pct: float
    same_stretch_km: float
    ends_km: float
    separation_km: float | None
    separation_at: SeparationAt | None = field(default=None, compare=False)
    shared_station_ids: tuple[str, ...] = ()
    shared_group_ids: tuple[str, ...] = ()
    shared_countries: tuple[str, ...] = ()
    shared_kp_km: tuple[tuple[float, float], ...] = field(default=(), compare=False)
    other_shared_kp_km: tuple[tuple[float, float], ...] = field(default=(), compare=False)


class MostShared(NamedTuple):
    """What a route shares with another of many, the one that it shares most with.

    Parameters
    ----------
    other : int or None
        The place of that other route in the sequence; None where there is none.
    shared_km, shared_pct : float or None
        As of `SharedGround`, with that route.
    ends_km : float or None
        The most ground that is shared with any at common ends, km.
    separation_km : float or None
        Least distance from any of the others, km; None where it is not known of each.
    """

    other: int | None
    shared_km: float | None
    shared_pct: float | None
    ends_km: float | None
    separation_km: float | None


class BestPair(NamedTuple):
    """The pair of routes that shares least.

    Parameters
    ----------
    first, second : int
        Places of the two in the sequence.
    ground : SharedGround
        What they share.
    why : str
        One sentence for people.
    """

    first: int
    second: int
    ground: SharedGround
    why: str


def shared_ground(
    first: Route,
    second: Route,
    *,
    end_km: float = END_KM,
    within_km: float | None = None,
) -> SharedGround:
    """Return the ground and the things that two routes share.

    Parameters
    ----------
    first, second : Route
        The routes; but for the KPs the result is the same either way round.
    end_km : float
        Length at each common end that is left out and reported apart, km.
    within_km : float, optional
        Judge by this distance instead of by the accuracies added; 0 to 1800.

    Returns
    -------
    SharedGround
        Kilometres, per cent and ids.

    Raises
    ------
    ModelError
        `end_km` or `within_km` is negative or not a number, or `within_km` is above 1800.

    Notes
    -----
    Ground counts as shared where it lies within the accuracies added and 0.25 km of a leg of
    the other route: legs are drawn, and their accuracies stated, no finer than that. Where such
    stretches begin and end is reckoned on the ellipsoid, to 10 m or 0.1 % of that distance
    (`cableroute.proximity`), whatever the length of the routes. An accuracy that is not known,
    or is above 900 km, tells nothing apart.

    Examples
    --------
    >>> one, two = (
    ...     Route(name, name, [Leg(name, f"{name}1", f"{name}2", "sea",
    ...           LineString([(0, lat), (9, lat)]), 0, accuracy_km=10)])
    ...     for name, lat in (("P", 0), ("Q", 1))
    ... )
    >>> ground = shared_ground(one, two)
    >>> ground.shared_km, round(ground.separation_km, 3)
    (0.0, 110.574)
    >>> round(shared_ground(one, two, within_km=111).shared_pct)
    100
    """
    return shared_matrix([first, second], end_km=end_km, within_km=within_km)[0, 1]


def shared_matrix(
    routes: Sequence[Route], *, end_km: float = END_KM, within_km: float | None = None
) -> dict[tuple[int, int], SharedGround]:
    """Return what each pair of routes shares, by their places in the sequence, both ways.

    Parameters
    ----------
    routes : sequence of Route
        The routes.
    end_km, within_km : float
        As for `shared_ground`.

    Returns
    -------
    dict of (int, int) to SharedGround
        Both (i, j) and (j, i), which differ in the order of KPs only.

    Raises
    ------
    ModelError
        As for `shared_ground`.

    Examples
    --------
    >>> one, two = (
    ...     Route(name, name, [Leg(name, f"{name}1", f"{name}2", "sea",
    ...           LineString([(0, lat), (9, lat)]), 0, accuracy_km=10)])
    ...     for name, lat in (("P", 0), ("Q", 1))
    ... )
    >>> {pair: ground.shared_km for pair, ground in shared_matrix([one, two]).items()}
    {(0, 1): 0.0, (1, 0): 0.0}
    """
    _check_lengths(end_km, within_km)
    ground = _Ground(routes, within_km)
    matrix: dict[tuple[int, int], SharedGround] = {}
    for i, j in combinations(range(len(routes)), 2):
        matrix[i, j] = _shared(ground, i, j, end_km)
        matrix[j, i] = _mirrored(matrix[i, j])
    return matrix


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
        As for `shared_ground`.

    Returns
    -------
    list of MostShared
        In the order of the routes.

    Raises
    ------
    ModelError
        As for `shared_ground`.

    Examples
    --------
    >>> one, two = (
    ...     Route(name, name, [Leg(name, f"{name}1", f"{name}2", "sea",
    ...           LineString([(0, lat), (9, lat)]), 0, accuracy_km=10)])
    ...     for name, lat in (("P", 0), ("Q", 1))
    ... )
    >>> found = most_shared([one, two])[0]
    >>> found.other, found.shared_km, round(found.separation_km, 3)
    (1, 0.0, 110.574)
    """
    _check_lengths(end_km, within_km)
    if len(routes) < 2:
        return [MostShared(None, None, None, None, None) for _ in routes]
    ground = _Ground(routes, within_km)
    sides = _AllSides(ground, end_km)
    separations: dict[tuple[int, int], float] = {}
    at_least_km = proximity.at_least_km([route.geometry for route in routes])
    found = []
    for number in range(len(routes)):
        other = sides.most(number)
        farthest = sides.most_at_ends(number)
        both = [_side(ground, *pair, end_km) for pair in ((number, other), (other, number))]
        ends = [_side(ground, *pair, end_km) for pair in ((number, farthest), (farthest, number))]
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
                    inner = [_side(ground, *p, end_km).inner_km for p in ((i, j), (j, i))]
                    separations[i, j] = _separation(routes[i], routes[j], *inner)[0]
                separation_km = min(separation_km, separations[i, j])
        found.append(
            MostShared(
                other=other,
                shared_km=max(side.shared_km for side in both),
                shared_pct=max(side.shared_pct for side in both),
                ends_km=max(side.ends_km for side in ends),
                separation_km=separation_km,
            )
        )
    return found


def diversity_matrix(
    routes: Sequence[Route], *, within_km: float | None = None, end_km: float = END_KM
) -> pandas.DataFrame:
    """Return how many per cent of their ground each two routes share, as a table.

    Parameters
    ----------
    routes : sequence of Route
        Their ids name the rows and the columns.
    within_km, end_km : float
        As for `shared_ground`.

    Returns
    -------
    DataFrame
        `SharedGround.shared_pct`, symmetric; a route shares all with itself.

    Raises
    ------
    ModelError
        As for `shared_ground`; two routes with one id.

    Examples
    --------
    >>> one, two = (
    ...     Route(name, name, [Leg(name, f"{name}1", f"{name}2", "sea",
    ...           LineString([(0, lat), (9, lat)]), 0, accuracy_km=10)])
    ...     for name, lat in (("P", 0), ("Q", 1))
    ... )
    >>> diversity_matrix([one, two]).loc["P"].tolist()
    [100.0, 0.0]
    """
    import pandas

    ids = [route.id for route in routes]
    faults = [
        Problem(
            "unique id", "diversity_matrix", f"route {name!r} stands twice", "give each its own"
        )
        for name in sorted({name for name in ids if ids.count(name) > 1})
    ]
    if faults:
        raise ModelError.of("diversity_matrix", faults)
    table = np.full((len(ids), len(ids)), 100.0)
    for pair, ground in shared_matrix(routes, end_km=end_km, within_km=within_km).items():
        table[pair] = ground.shared_pct
    return pandas.DataFrame(table, index=ids, columns=ids)


def best_pair(
    routes: Sequence[Route],
    measure: Callable[[SharedGround], float] | None = None,
    *,
    end_km: float = END_KM,
    within_km: float | None = None,
    matrix: Mapping[tuple[int, int], SharedGround] | None = None,
) -> BestPair:
    """Return the pair of routes that shares least.

    A pair whose separation is not known comes after every pair whose separation is. Then the
    measure decides, and at a draw the cable of both together.

    Parameters
    ----------
    routes : sequence of Route
        Two or more.
    measure : function of SharedGround to float, optional
        Less is better; left out, `SharedGround.shared_km`.
    end_km, within_km : float
        As for `shared_ground`.
    matrix : dict of (int, int) to SharedGround, optional
        From `shared_matrix` of the same routes, where it is there already.

    Returns
    -------
    BestPair
        Their places in the sequence, what they share, and a sentence why.

    Raises
    ------
    ModelError
        Fewer than two routes; as for `shared_ground`.

    Examples
    --------
    >>> one, two, three = (
    ...     Route(name, name, [Leg(name, f"{name}1", f"{name}2", "sea",
    ...           LineString([(0, lat), (9, lat)]), 0, accuracy_km=10)])
    ...     for name, lat in (("P", 0), ("Q", 0.02), ("R", 1))
    ... )
    >>> found = best_pair([one, two, three])
    >>> found.first, found.second, found.ground.shared_km
    (1, 2, 0.0)
    """
    if len(routes) < 2:
        hint = "give two or more"
        raise ModelError.of(
            "best_pair", [Problem("routes", "best_pair", f"{len(routes)} given", hint)]
        )
    if matrix is None:
        matrix = shared_matrix(routes, end_km=end_km, within_km=within_km)
    shared = matrix

    def rank(pair: tuple[int, int]) -> tuple[bool, float, float]:
        ground = shared[pair]
        value = ground.shared_km if measure is None else float(measure(ground))
        cable_km = math.fsum(routes[number].cable_km for number in pair)
        return (ground.separation_km is None, math.inf if math.isnan(value) else value, cable_km)

    first, second = min(combinations(range(len(routes)), 2), key=rank)
    return BestPair(
        first, second, shared[first, second], _why(routes, (first, second), shared, measure)
    )


def _why(
    routes: Sequence[Route],
    pair: tuple[int, int],
    matrix: Mapping[tuple[int, int], SharedGround],
    measure: object,
) -> str:
    """Return a sentence why a pair is the best."""
    ground = matrix[pair]
    names = " and ".join(routes[number].id for number in pair)
    count = len(matrix) // 2
    among = "the only pair" if count == 1 else f"the least of {count} pairs"
    by = "" if measure is None else ", by the measure given"
    if ground.separation_km is None:
        apart = "their separation is not known, as of every other pair"
        apart = "their separation is not known" if count == 1 else apart
    else:
        apart = f"they are {ground.separation_km:.1f} km apart where they are nearest"
    return (
        f"{names} share {ground.shared_km:.1f} km ({ground.shared_pct:.0f} %), {among}{by}; {apart}"
    )


def _check_lengths(end_km: float, within_km: float | None) -> None:
    where = "shared_ground"
    faults = [
        Problem(name, where, f"{name} is {value!r}", f"give a number from 0{hint}")
        for name, value, most, hint in (
            ("end_km", end_km, math.inf, ""),
            ("within_km", within_km, 2 * MOST_ACCURACY_KM, f" to {2 * MOST_ACCURACY_KM:g}"),
        )
        if value is not None and not 0 <= value <= most
    ]
    if faults:
        raise ModelError.of(where, faults)


def _mirrored(ground: SharedGround) -> SharedGround:
    """Return what two routes share with the order of the two turned."""
    at = ground.separation_at
    return replace(
        ground,
        separation_at=None if at is None else _turned(at),
        shared_kp_km=ground.other_shared_kp_km,
        other_shared_kp_km=ground.shared_kp_km,
    )


def _turned(at: SeparationAt) -> SeparationAt:
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


def _joined(spans: Sequence[Sequence[float]]) -> tuple[tuple[float, float], ...]:
    """Return intervals in order as pairs, where there is nothing between two as one."""
    found: list[tuple[float, float]] = []
    for low_km, high_km in spans:
        if found and low_km - found[-1][1] <= NOTHING_KM:
            low_km = found.pop()[0]
        found.append((low_km, high_km))
    return tuple(span for span in found if span[1] - span[0] > NOTHING_KM)


def _within(spans: Floats, low_km: float, high_km: float) -> float:
    """Return the length of intervals between two KPs."""
    cut = np.clip(spans, low_km, high_km)
    return math.fsum(cut[:, 1] - cut[:, 0])


# --- Routes compared ------------------------------------------------------------------------


class _Ground:
    """The legs of some routes, and which stretches of them lie near which others.

    A leg that several routes have is looked at once. `near` has, for two lines, the intervals
    of the first that lie within the accuracies added of the second; `judged`, those that count
    as shared, which differ where a distance is given.
    """

    def __init__(self, routes: Sequence[Route], within_km: float | None) -> None:
        self.routes = routes
        numbers: dict[tuple[str, bytes], int] = {}
        self.legs: list[Leg] = []
        self.line_of: list[list[int]] = []
        self.start_km: list[Floats] = []
        for route in routes:
            line_of = []
            for leg in route.legs:
                key = (leg.id, leg.geometry.wkb)
                if key not in numbers:
                    numbers[key] = len(self.legs)
                    self.legs.append(leg)
                line_of.append(numbers[key])
            self.line_of.append(line_of)
            lengths = [leg.route_km for leg in route.legs]
            self.start_km.append(np.concatenate([[0.0], np.cumsum(lengths)]))
        self.accuracy_km = np.array([leg.accuracy_km for leg in self.legs])
        self.is_known = self.accuracy_km <= MOST_ACCURACY_KM  # not so for NaN
        lines = [leg.geometry for leg in self.legs]
        reach_km = np.where(self.is_known, self.accuracy_km, 0.0) + MARGIN_KM / 2
        self.near = _by_pair(proximity.within_reach(lines, reach_km=reach_km))
        self.judged = self.near
        if within_km is not None:
            reach_km = np.full(len(lines), within_km / 2)
            self.judged = _by_pair(proximity.within_reach(lines, reach_km=reach_km))
        self.is_by_distance = within_km is not None

    def spans(self, one: int, other: int) -> tuple[Floats, Floats, Floats]:
        """Return intervals of a route: the same stretch, not known to be apart, and shared."""
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
            for found, by in ((unknown, self.near), (shared, self.judged)):
                found.extend(by[number, n] + start for n in others if (number, n) in by)
        both = _union(same)
        not_apart = _union([both, *unknown])
        return both, not_apart, _union([both, *shared]) if self.is_by_distance else not_apart


def _by_pair(found: proximity.Parallels) -> dict[tuple[int, int], Floats]:
    """Return the intervals of each line near each other, by their numbers."""
    pairs = np.column_stack([found.line, found.other])
    spans = np.column_stack([found.from_kp_km, found.to_kp_km])
    if not len(pairs):
        return {}
    breaks = np.flatnonzero((np.diff(pairs, axis=0) != 0).any(axis=1)) + 1
    edges = [0, *breaks.tolist(), len(pairs)]
    return {
        (int(pairs[begin, 0]), int(pairs[begin, 1])): spans[begin:end]
        for begin, end in pairwise(edges)
    }


class _AllSides:
    """What each of many routes shares with each other, figures only, for all at once.

    `shared_km`, `shared_pct`, `ends_km` (greater of both sides) and `is_known` (of both) are
    square, symmetric; a route and itself share nothing and are known.
    """

    def __init__(self, ground: _Ground, end_km: float) -> None:
        self.ground = ground
        count = len(ground.routes)
        self._of_line = _routes_of(ground.line_of, count)
        ids = [[ground.legs[number].id for number in line_of] for line_of in ground.line_of]
        self._of_id = _routes_of(ids, count)
        self._all_known = np.array([ground.is_known[line_of].all() for line_of in ground.line_of])
        self._lines: dict[int, tuple[Floats, Floats]] = {}
        self._near = _by_line(ground.near)
        self._judged = _by_line(ground.judged)
        ends = np.array([(route.start_id, route.end_id) for route in ground.routes])
        shape = (count, count)
        shared_km, shared_pct, ends_km = np.zeros(shape), np.zeros(shape), np.zeros(shape)
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
            not_apart, shared = (np.concatenate(rows) for rows in zip(*parts, strict=True))
            km = _lengths(shared, low, high)
            inner_km = high - low
            with np.errstate(divide="ignore", invalid="ignore"):
                pct = np.where(inner_km > 0, 100 * km / inner_km, 100.0)
            whole = _lengths(shared, np.zeros(count), np.full(count, whole_km))
            unknown = _lengths(not_apart, low, high) if ground.is_by_distance else km
            shared_km[number], shared_pct[number] = km, pct
            ends_km[number] = np.maximum(whole - km, 0.0)
            is_known[number] = (inner_km > 0) & (unknown <= NOTHING_KM)
        self.shared_km = np.maximum(shared_km, shared_km.T)
        self.shared_pct = np.maximum(shared_pct, shared_pct.T)
        self.ends_km = np.maximum(ends_km, ends_km.T)
        self.is_known = is_known & is_known.T
        for square in (self.shared_km, self.shared_pct, self.ends_km):
            np.fill_diagonal(square, -1.0)
        np.fill_diagonal(self.is_known, True)

    def most(self, number: int) -> int:
        """Return the first route that shares the largest part, and of such the most ground."""
        pct = np.round(self.shared_pct[number], ROUNDED)
        km = np.where(pct == pct.max(), np.round(self.shared_km[number], ROUNDED), -1.0)
        return int(np.argmax(km))

    def most_at_ends(self, number: int) -> int:
        """Return the first route with which most is shared at common ends."""
        return int(np.argmax(np.round(self.ends_km[number], ROUNDED)))

    def _spans(self, line: int, at_km: float) -> tuple[Floats, Floats]:
        """Return intervals of a leg as rows of route, from and to: not apart, and shared."""
        if line not in self._lines:
            self._lines[line] = self._spans_of(line)
        not_apart, shared = self._lines[line]
        moved = np.array([0.0, at_km, at_km])
        return not_apart + moved, shared + moved

    def _spans_of(self, line: int) -> tuple[Floats, Floats]:
        leg, count = self.ground.legs[line], len(self.ground.routes)
        has_it = np.zeros(count, bool)
        has_it[self._of_id[leg.id]] = True
        not_known = ~has_it & ~(self._all_known & self.ground.is_known[line])
        whole = (0.0, leg.route_km)
        same = _rows(np.flatnonzero(has_it), whole)
        kinds = []
        for by in (self._near, self._judged):
            rows = [same]
            for other, spans in by.get(line, ()):
                routes = self._of_line[other]
                routes = routes[~has_it[routes]]
                rows += [_rows(routes, span) for span in spans.tolist()]
            kinds.append(rows)
        kinds[0].append(_rows(np.flatnonzero(not_known), whole))
        not_apart = np.concatenate(kinds[0])
        return not_apart, np.concatenate(kinds[1]) if self.ground.is_by_distance else not_apart


def _routes_of(things: Sequence[Sequence[Any]], count: int) -> dict[Any, Integers]:
    """Return the numbers of the routes that have a thing."""
    found: dict[Any, list[int]] = {}
    for number in range(count):
        for thing in dict.fromkeys(things[number]):
            found.setdefault(thing, []).append(number)
    return {thing: np.array(numbers) for thing, numbers in found.items()}


def _by_line(by_pair: Mapping[tuple[int, int], Floats]) -> dict[int, list[tuple[int, Floats]]]:
    found: dict[int, list[tuple[int, Floats]]] = {}
    for (line, other), spans in by_pair.items():
        found.setdefault(line, []).append((other, spans))
    return found


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


class _Side(NamedTuple):
    """What one route shares with another, measured along it."""

    shared_km: float
    shared_pct: float
    same_stretch_km: float
    ends_km: float
    is_known: bool
    inner_km: tuple[float, float]
    shared_kp_km: tuple[tuple[float, float], ...]


def _shared(ground: _Ground, first: int, second: int, end_km: float) -> SharedGround:
    """Return what two routes share."""
    sides = [_side(ground, first, second, end_km), _side(ground, second, first, end_km)]
    one, other = ground.routes[first], ground.routes[second]
    at, separation_km = None, None
    if all(side.is_known for side in sides):
        separation_km, at = _separation(one, other, sides[0].inner_km, sides[1].inner_km)
    return SharedGround(
        shared_km=max(side.shared_km for side in sides),
        shared_pct=max(side.shared_pct for side in sides),
        same_stretch_km=max(side.same_stretch_km for side in sides),
        ends_km=max(side.ends_km for side in sides),
        separation_km=separation_km,
        separation_at=at,
        shared_station_ids=_in_both(_interior_ids(one, other), _interior_ids(other, one)),
        shared_group_ids=_in_both(one.group_ids, other.group_ids),
        shared_countries=_in_both(_countries(one), _countries(other)),
        shared_kp_km=sides[0].shared_kp_km,
        other_shared_kp_km=sides[1].shared_kp_km,
    )


def _side(ground: _Ground, number: int, other_number: int, end_km: float) -> _Side:
    route, other = ground.routes[number], ground.routes[other_number]
    whole_km = float(ground.start_km[number][-1])
    ends = (other.start_id, other.end_id)
    low = min(end_km, whole_km) if route.start_id in ends else 0.0
    high = max(whole_km - end_km, 0.0) if route.end_id in ends else whole_km
    inner = (low, high) if low < high else (0.0, 0.0)
    inner_km = inner[1] - inner[0]
    same, unknown, shared = ground.spans(number, other_number)
    shared_km = _within(shared, *inner)
    return _Side(
        shared_km=shared_km,
        shared_pct=100 * shared_km / inner_km if inner_km > 0 else 100.0,
        same_stretch_km=_within(same, *inner),
        ends_km=max(0.0, _within(shared, 0.0, whole_km) - shared_km),
        is_known=inner_km > 0 and _within(unknown, *inner) <= NOTHING_KM,
        inner_km=inner,
        shared_kp_km=_joined(np.clip(shared, *inner).tolist()),
    )


def _separation(
    first: Route, second: Route, inner: tuple[float, float], other_inner: tuple[float, float]
) -> tuple[float, SeparationAt]:
    """Return the least distance of either route's inner ground from the other, and where.

    Reckoned in an order of their own, so that it is the same to the last digit either way round.
    """
    if first.geometry.wkb > second.geometry.wkb:
        km, at = _separation(second, first, other_inner, inner)
        return km, _turned(at)
    part, other_part = _part(first, *inner), _part(second, *other_inner)
    one = two = proximity.nearest(part, second.geometry)
    if part is not first.geometry or other_part is not second.geometry:
        two = proximity.nearest(first.geometry, other_part)
    if one.distance_km <= two.distance_km:
        best, kp, other_kp = one, one.kp_km + inner[0], one.other_kp_km
    else:
        best, kp, other_kp = two, two.kp_km, two.other_kp_km + other_inner[0]
    middle = geodesy.point_at_kp(
        [(best.lon, best.lat), (best.other_lon, best.other_lat)], kp_km=best.distance_km / 2
    )
    return best.distance_km, SeparationAt(float(middle[0]), float(middle[1]), kp, other_kp)


def _part(route: Route, from_km: float, to_km: float) -> LineString:
    """Return the line of a route between two KPs."""
    line, end_km = route.geometry, geodesy.line_km(route.geometry)
    if to_km < end_km - NOTHING_KM:
        line = geodesy.split_line(line, kp_km=to_km)[0]
    if from_km > NOTHING_KM:
        line = geodesy.split_line(line, kp_km=from_km)[1]
    return line


def _interior_ids(route: Route, other: Route) -> list[str]:
    """Return the places that a route passes, without the ends of both."""
    ends = {route.start_id, route.end_id, other.start_id, other.end_id}
    return [leg.end_id for leg in route.legs[:-1] if leg.end_id not in ends]


def _countries(route: Route) -> list[str]:
    return [leg.country for leg in route.legs if leg.country]


def _in_both(first: Iterable[str], second: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(first) & set(second)))
