"""Lines of a system as a network: landings at their ends, branch points where they meet.

A file draws a cable as lines in parts, in no order. Ends of parts are joined to the landings, to
one another and to the lines on which they end, the nearest first and none beyond a tolerance.
Longitudes are compared round the globe, so that parts cut at the date line join like any others.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from shapely import LineString

from cableroute.geometry.geodesy import wrap_degrees
from cableroute.geometry.lines import line_km, lines_km
from cableroute.importing.contents import Floats

KM_PER_DEGREE = 111.195
"""Of a great circle on the mean sphere; to find what is near, never to measure."""

STEP_DEG = 2.0
"""Longest step of a line in degrees: a straight line in degrees (RFC 7946, 3.1.1) is within
0.5 km of the geodesics between vertices so far apart, up to 60 degrees of latitude."""

MEET_KM = 0.1
"""A landing so near to the middle of a line is on it; a landing is preferred by as much."""

BOX_STEPS = 32
"""Steps of a line in one box, in which places near to it are looked for."""

LANDING, UNIT, END = "landing", "unit", "end"


@dataclass(frozen=True)
class Node:
    """A place where lines end or meet: a landing by its key, a branch point, or a loose end."""

    kind: str
    key: str
    lon_deg: float
    lat_deg: float


@dataclass(frozen=True)
class Edge:
    """A line between two nodes, by their numbers, and its role in the system."""

    start: int
    end: int
    line: LineString
    km: float
    role: str = "trunk"


@dataclass(frozen=True)
class LineNetwork:
    """The network of the lines of a system: nodes, edges, and lines that do not join."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    unreached: tuple[tuple[str, float], ...] = ()
    closed_km: float = 0.0

    @property
    def km(self) -> float:
        """Length of all lines, km."""
        return float(sum(edge.km for edge in self.edges))


@dataclass
class _Parts:
    """The segments of all parts, in arrays; longitudes of a part run on."""

    lines: list[Floats]
    start: Floats = field(init=False)
    step: Floats = field(init=False)
    part: NDArray[np.intp] = field(init=False)
    at: NDArray[np.intp] = field(init=False)
    first: NDArray[np.intp] = field(init=False)

    def __post_init__(self) -> None:
        self.start = np.concatenate([line[:-1] for line in self.lines])
        self.step = np.concatenate([np.diff(line, axis=0) for line in self.lines])
        counts = [len(line) - 1 for line in self.lines]
        self.part = np.repeat(np.arange(len(counts)), counts)
        self.at = np.concatenate([np.arange(count) for count in counts])
        self.first = np.concatenate([[0], np.cumsum(counts[:-1])]).astype(np.intp)

    def near(self, lon: float, lat: float) -> tuple[Floats, Floats]:
        """Return the distance of a point from each segment, km, and the place along it, 0 to 1."""
        scale = np.array([max(np.cos(np.radians(lat)), 0.01), 1.0])
        from_point = self.start - (lon, lat)
        from_point[:, 0] = wrap_degrees(from_point[:, 0])
        a, step = from_point * scale, self.step * scale
        squared = np.maximum((step**2).sum(axis=1), 1e-18)
        share = np.clip(-(a * step).sum(axis=1) / squared, 0.0, 1.0)
        off = a + share[:, None] * step
        return np.hypot(off[:, 0], off[:, 1]) * KM_PER_DEGREE, share


@dataclass
class _Groups:
    """Ends, cuts and landings that are one place: a union of sets, with the landing of each."""

    up: list[int] = field(default_factory=list)
    landing: dict[int, str] = field(default_factory=dict)

    def add(self, key: str = "") -> int:
        self.up.append(len(self.up))
        if key:
            self.landing[len(self.up) - 1] = key
        return len(self.up) - 1

    def of(self, item: int) -> int:
        while self.up[item] != item:
            self.up[item] = item = self.up[self.up[item]]
        return item

    def join(self, one: int, two: int) -> bool:
        """Make two sets one, unless that would make two landings one place."""
        one, two = self.of(one), self.of(two)
        if one == two:
            return True
        if one in self.landing and two in self.landing:
            return False
        self.up[two] = one
        if two in self.landing:
            self.landing[one] = self.landing.pop(two)
        return True


def network(
    parts: Iterable[Floats],
    landings: Sequence[tuple[str, float, float]],
    *,
    join_km: float,
    are_named: bool,
) -> LineNetwork:
    """Return the network that the lines of a system make.

    Parameters
    ----------
    parts : iterable of array, shape (n, 2)
        Longitude and latitude of each line in degrees.
    landings : sequence of (key, longitude, latitude)
        Where it lands, or may land; of those at one place the first counts.
    join_km : float
        What is nearer joins.
    are_named : bool
        Whether the file names these landings for this system: a line that passes one is then
        cut there. If not, a line joins them by its ends, and where it touches them; a closed
        line, which has no ends, where it passes within `join_km`.

    Examples
    --------
    >>> west, east = np.array([[178.0, 0], [180, 0]]), np.array([[-180.0, 0], [-178, 0]])
    >>> net = network([west, east], [("A", 178, 0), ("B", -178, 0)], join_km=9, are_named=True)
    >>> [(edge.role, round(edge.km, 1)) for edge in net.edges]
    [('trunk', 445.3)]
    """
    lines = [prepared for part in parts if (prepared := _prepared(part)) is not None]
    if not lines:
        return LineNetwork(
            (), (), tuple((key, np.inf) for key, _, _ in landings) if are_named else ()
        )
    at_one: dict[tuple[float, float], tuple[str, float, float]] = {}
    for key, lon, lat in landings:
        at_one.setdefault((round(lon, 6), round(lat, 6)), (key, lon, lat))
    ends = list(at_one.values())
    reach_km = dict.fromkeys((key for key, *_ in ends), join_km if are_named else MEET_KM)
    for _ in range(2):
        joined = _Joining(_Parts(lines), ends, join_km)
        joined.ends()
        unreached = joined.landings(reach_km)
        places, pieces, closed = _without_joints(*joined.graph())
        rings = _Parts(closed) if closed else None
        passed = [
            key
            for key, *at in ends
            if rings and reach_km[key] < join_km and rings.near(*at)[0].min() <= join_km
        ]
        if not passed:
            break
        reach_km |= dict.fromkeys(passed, join_km)
    closed_km = sum(line_km(_wrapped(line)) for line in closed)
    nodes, edges = _nodes_and_edges(places, pieces)
    return LineNetwork(nodes, _with_roles(nodes, edges), unreached if are_named else (), closed_km)


def off_lines_km(parts: Iterable[Floats], lon_deg: float, lat_deg: float) -> float:
    """Return the distance of a point from the nearest of some lines, km; infinite without a line.

    Examples
    --------
    >>> round(off_lines_km([np.array([[170.0, 0.0], [180.0, 0.0]])], -179.9, 0.0), 1)
    11.1
    """
    lines = [prepared for part in parts if (prepared := _prepared(part)) is not None]
    return float(_Parts(lines).near(lon_deg, lat_deg)[0].min()) if lines else np.inf


def _prepared(part: Floats) -> Floats | None:
    """Return a line whose longitudes run on and whose steps are short; None where it is a point."""
    line: Floats = part.astype(float)
    jumps = np.diff(line[:, 0])
    if (np.abs(jumps) > 180).any():
        line[1:, 0] = line[0, 0] + np.cumsum(wrap_degrees(jumps))
    steps = np.diff(line, axis=0)
    moved = np.abs(steps).max(axis=1) > 1e-9
    if not moved.any():
        return None
    line = line[np.concatenate([[True], moved])]
    steps = np.diff(line, axis=0)
    counts = np.maximum(1, np.ceil(np.abs(steps).max(axis=1) / STEP_DEG)).astype(int)
    if counts.max() == 1:
        return line
    at = np.concatenate([np.arange(count) / count for count in counts])
    segment = np.repeat(np.arange(len(counts)), counts)
    return np.vstack([line[segment] + at[:, None] * steps[segment], line[-1:]])


def within_reach(parts: Iterable[Floats], places: Floats, join_km: float) -> NDArray[np.intp]:
    """Return the numbers of all places that lines may join, and of some others.

    Parameters
    ----------
    parts : iterable of array, shape (n, 2)
        Longitude and latitude of each line in degrees.
    places : array, shape (n, 2)
        Longitudes and latitudes of the places.
    join_km : float
        A line joins a place that is nearer.

    Examples
    --------
    >>> places = np.array([[5.0, 40.0], [-179.98, 10.0], [179.9, 12.0]])
    >>> within_reach([np.array([[170.0, 10.0], [180.0, 12.0]])], places, 9.0).tolist()
    [1, 2]
    """
    margin = 1.01 * join_km / KM_PER_DEGREE
    is_near = np.zeros(len(places), bool)
    lon, lat = places.T
    for line in (prepared for part in parts if (prepared := _prepared(part)) is not None):
        for first in range(0, len(line) - 1, BOX_STEPS):
            piece = line[first : first + BOX_STEPS + 1]
            (west, south), (east, north) = piece.min(axis=0), piece.max(axis=0)
            farthest = min(max(abs(south), abs(north)) + margin, 90.0)
            half = (east - west) / 2 + margin / max(np.cos(np.radians(farthest)), 1e-6)
            beside = np.abs(wrap_degrees(lon - (west + east) / 2)) <= half
            is_near |= beside & (lat >= south - margin) & (lat <= north + margin)
    return np.flatnonzero(is_near)


class _Joining:
    """Finds what joins; cuts are where a line is divided: (segment, share) by part."""

    def __init__(
        self, parts: _Parts, landings: Sequence[tuple[str, float, float]], join_km: float
    ) -> None:
        self.parts, self.join_km = parts, join_km
        self.given = landings
        self.groups = _Groups()
        self.place: dict[str, tuple[float, float]] = {key: (lon, lat) for key, lon, lat in landings}
        self.item = {key: self.groups.add(key) for key, _, _ in landings}
        self.cuts: list[list[tuple[float, int]]] = [[] for _ in parts.lines]
        self.end_at: list[tuple[int, int]] = []  # part, its first or last vertex
        for number, line in enumerate(parts.lines):
            for vertex in (0, len(line) - 1):
                item = self.groups.add()
                self.end_at.append((number, vertex))
                self.cuts[number].append((float(vertex), item))
        self.first_end = len(landings)

    def ends(self) -> None:
        """Join each end of a line to what is nearest: a landing, another end, another line.

        What is at the very place joins too, however much of it there is.
        """
        done: set[int] = set()
        for km, number, what, where in sorted(self._near_ends()):
            if number in done and km > MEET_KM:
                continue
            if what < 0:
                target = self.item[self.given[-1 - what][0]]
            elif where < 0:
                target = self.first_end + what
            else:
                target = self._cut(int(self.parts.part[what]), self.parts.at[what] + where)
            if self.groups.join(self.first_end + number, target):
                done.add(number)

    def _near_ends(self) -> Iterator[tuple[float, int, int, float]]:
        """Yield the parts near each end: km, the end, the kind, and the place on its segment.

        What is below 0 for a landing, and a place on a segment below 0 for another end.
        """
        ends = np.array([self.parts.lines[part][vertex] for part, vertex in self.end_at])
        places = np.array([self.place[key] for key, _, _ in self.given]).reshape(-1, 2)
        for number, (lon, lat) in enumerate(ends):
            part = self.end_at[number][0]
            off = _km(lon, lat, places)
            if len(off) and off.min() <= self.join_km:
                at = int(off.argmin())
                yield max(float(off[at]) - MEET_KM, 0.0), number, -1 - at, 0.0
            off = _km(lon, lat, ends)
            off[number] = np.inf
            other = number ^ 1  # its line's other end, only where both are one place
            off[other] = np.inf if off[other] > MEET_KM else off[other]
            for at in self._nearest(off):
                yield float(off[at]), number, at, -1.0
            off, share = self.parts.near(lon, lat)
            off[self.parts.part == part] = np.inf
            best = np.minimum.reduceat(off, self.parts.first)
            for of in self._nearest(best):
                at = int(self.parts.first[of] + off[self.parts.part == of].argmin())
                yield float(off[at]) + 1e-6, number, at, float(share[at])

    def _nearest(self, off: Floats) -> list[int]:
        """Return the numbers of all items at that very place, or else of the nearest."""
        here = np.flatnonzero(off <= MEET_KM).tolist()
        at = int(off.argmin())
        return here or ([at] if off[at] <= self.join_km else [])

    def landings(self, reach_km: Mapping[str, float]) -> tuple[tuple[str, float], ...]:
        """Join the landings that lines pass within their reach; return those too far off."""
        unreached = []
        with_ends = {self.groups.of(self.first_end + n) for n in range(len(self.end_at))}
        for key, lon, lat in self.given:
            km, share = self.parts.near(lon, lat)
            is_reached = self.groups.of(self.item[key]) in with_ends
            best = int(km.argmin())
            if not is_reached and km[best] > reach_km[key]:
                unreached.append((key, float(km[best])))
                continue
            for part in range(len(self.parts.lines)):
                mine = np.flatnonzero(self.parts.part == part)
                at = int(mine[km[mine].argmin()])
                is_nearest = not is_reached and part == self.parts.part[best]
                if km[at] <= MEET_KM or is_nearest:
                    target = self._cut(part, self.parts.at[at] + float(share[at]))
                    self.groups.join(self.item[key], target)
        return tuple(unreached)

    def _cut(self, part: int, where: float) -> int:
        """Return the item at a place along a part: one that is there, or a new cut."""
        line = self.parts.lines[part]
        here = _along(line, where)
        for at, item in self.cuts[part]:
            if float(_km(float(here[0]), float(here[1]), _along(line, at)[None])[0]) <= 2 * MEET_KM:
                return item
        item = self.groups.add()
        self.cuts[part].append((where, item))
        return item

    def graph(self) -> tuple[list[Node], list[tuple[int, int, Floats]]]:
        """Return the places, and the pieces of lines between them."""
        numbers: dict[int, int] = {}
        nodes: list[Node] = []
        pieces: list[tuple[int, int, Floats]] = []
        for part, cuts in enumerate(self.cuts):
            line = self.parts.lines[part]
            ordered = sorted(cuts)
            for at, item in ordered:
                root = self.groups.of(item)
                if root not in numbers:
                    numbers[root] = len(nodes)
                    key = self.groups.landing.get(root, "")
                    lon, lat = self.place[key] if key else _along(line, at)
                    nodes.append(Node(LANDING if key else "", key, float(lon), float(lat)))
            for (first, one), (last, two) in pairwise(ordered):
                ends = [numbers[self.groups.of(item)] for item in (one, two)]
                inner = line[int(np.floor(first)) + 1 : int(np.ceil(last))]
                piece = np.vstack([_along(line, first), inner, _along(line, last)])
                pieces.append((ends[0], ends[1], piece))
        return nodes, pieces


def _along(line: Floats, where: float) -> Floats:
    at = min(int(where), len(line) - 2)
    point: Floats = line[at] + (where - at) * (line[at + 1] - line[at])
    return point


def _km(lon: float, lat: float, places: Floats) -> Floats:
    """Return about how far places are from a point."""
    east = wrap_degrees(places[:, 0] - lon) * np.cos(np.radians((places[:, 1] + lat) / 2))
    apart_km: Floats = np.hypot(east, places[:, 1] - lat) * KM_PER_DEGREE
    return apart_km


def _without_joints(
    nodes: list[Node], pieces: list[tuple[int, int, Floats]]
) -> tuple[list[Node], list[tuple[int, int, Floats]], list[Floats]]:
    """Join pieces that meet two and two at no landing; loops on one place come apart from them."""
    closed = []
    live = dict(enumerate(pieces))
    at: dict[int, set[int]] = {number: set() for number in range(len(nodes))}
    for number, (start, end, _) in live.items():
        at[start].add(number)
        at[end].add(number)
    for node, touching in at.items():
        if nodes[node].kind == LANDING or len(touching) != 2:
            continue
        one, two = sorted(touching)
        (a, b, first), (c, d, second) = live[one], live[two]
        if a == b or c == d:
            continue
        if a == node:
            a, b, first = b, a, first[::-1]
        if d == node:
            c, d, second = d, c, second[::-1]
        second = second.copy()
        turns = round((first[-1, 0] - second[0, 0]) / 360.0)
        second[:, 0] += 360.0 * turns
        live[one] = (
            a,
            d,
            np.vstack([first, second[1:] if _same(first[-1], second[0]) else second]),
        )
        del live[two]
        at[d].discard(two)
        at[d].add(one)
        touching.clear()
    kept = []
    for start, end, line in live.values():
        if start == end:
            closed.append(line)
        else:
            kept.append((start, end, line))
    return nodes, kept, closed


def _same(one: Floats, two: Floats) -> bool:
    return bool(np.abs(one - two).max() < 1e-9)


def _nodes_and_edges(
    nodes: list[Node], pieces: list[tuple[int, int, Floats]]
) -> tuple[tuple[Node, ...], tuple[Edge, ...]]:
    """Return the nodes that lines touch, each as a branch point or a loose end, and the edges."""
    degree = np.bincount([n for a, b, _ in pieces for n in (a, b)], minlength=len(nodes))
    used = np.flatnonzero(degree)
    number = {int(old): new for new, old in enumerate(used)}
    kept = []
    for old in used:
        node = nodes[old]
        kind = node.kind or (UNIT if degree[old] > 2 else END)
        kept.append(Node(kind, node.key, float(wrap_degrees(np.array(node.lon_deg))), node.lat_deg))
    lines = []
    for start, end, line in pieces:
        line_at_ends = _wrapped(line)
        line_at_ends[0] = kept[number[start]].lon_deg, kept[number[start]].lat_deg
        line_at_ends[-1] = kept[number[end]].lon_deg, kept[number[end]].lat_deg
        moved = np.abs(np.diff(line_at_ends, axis=0)).max(axis=1) > 1e-9
        lines.append(LineString(line_at_ends[np.concatenate([[True], moved])].round(6)))
    edges = (
        Edge(number[start], number[end], line, float(km))
        for (start, end, _), line, km in zip(pieces, lines, lines_km(lines), strict=True)
    )
    return tuple(kept), tuple(edges)


def _wrapped(line: Floats) -> Floats:
    """Return a line with longitudes from -180 to 180; 180 and -180 in a row are one place."""
    wrapped = np.column_stack([wrap_degrees(line[:, 0]), line[:, 1]])
    steps = np.abs(np.diff(wrapped, axis=0))
    twice = (np.abs(steps[:, 0] - 360.0) < 1e-9) & (steps[:, 1] < 1e-9)
    return wrapped[np.concatenate([[True], ~twice])] if len(wrapped) > 2 else wrapped


# --- trunk and branches ---


def _with_roles(nodes: Sequence[Node], edges: Sequence[Edge]) -> tuple[Edge, ...]:
    """Return the edges with their roles: what leaves the longest path for one place is a branch.

    The trunk is the path between the two places furthest apart along the lines; an edge from a
    branch point to an end that is not on it is a branch. All else is trunk, as rings are.
    """
    leaving: dict[int, list[tuple[int, int]]] = {}
    for number, edge in enumerate(edges):
        leaving.setdefault(edge.start, []).append((edge.end, number))
        leaving.setdefault(edge.end, []).append((edge.start, number))
    on_trunk: set[int] = set()
    seen: set[int] = set()
    for first in leaving:
        if first in seen:
            continue
        _, reached = _furthest(first, leaving, edges)
        seen |= reached.keys()
        ends = [n for n in reached if len(leaving[n]) == 1] or list(reached)
        start = max(ends, key=lambda n: (reached[n][0], n))
        last, back = _furthest(start, leaving, edges)
        while last != start:
            _, by, last = back[last]
            on_trunk.add(by)
    with_roles = []
    for number, edge in enumerate(edges):
        spur = any(
            len(leaving[one]) == 1 and nodes[other].kind == UNIT
            for one, other in ((edge.start, edge.end), (edge.end, edge.start))
        )
        role = "branch" if spur and number not in on_trunk else "trunk"
        with_roles.append(Edge(edge.start, edge.end, edge.line, edge.km, role))
    return tuple(with_roles)


def _furthest(
    start: int, leaving: dict[int, list[tuple[int, int]]], edges: Sequence[Edge]
) -> tuple[int, dict[int, tuple[float, int, int]]]:
    """Return the place furthest along the lines, and of each place: km, edge, place before."""
    reached: dict[int, tuple[float, int, int]] = {}
    waiting: list[tuple[float, int, int, int]] = [(0.0, start, -1, start)]
    while waiting:
        km, place, by, before = heapq.heappop(waiting)
        if place in reached:
            continue
        reached[place] = (km, by, before)
        for other, number in leaving[place]:
            if other not in reached:
                heapq.heappush(waiting, (km + edges[number].km, other, number, place))
    return max(reached, key=lambda n: (reached[n][0], -n)), reached
