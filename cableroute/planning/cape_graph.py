"""Which route over capes is the shortest, where hops lead around what is between two capes.

Small islands and bights are not among the capes, so that a hop from cape to cape may cross some. A
hop is measured when it is first on a shortest route: pulled taut around the coasts themselves,
it can only become longer. A route whose hops are all measured is then the shortest of all. What
was measured once serves every later search.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.geometry.geodesy import about_km
from cableroute.planning.capes import NEAR_KM, Capes, unit
from cableroute.planning.grid_path import Floats, Point
from cableroute.planning.ice import Limits
from cableroute.planning.taut import Bend, Tautening

SINE = 0.1
"""A cape counts as rounded within 6 degrees: outlines are not quite the coasts."""
FEW, NEAREST = 4, 16
"""A place is led along the coast to so many of the nearest capes that it does not see: to those
near it, or to any where it sees few."""
LINK_KM, LINK_TIMES = 300.0, 10.0
"""As long as there are others, no such line is longer than this and so often the distance:
from one shore of an isthmus to the other leads around a continent."""
ONE, TWO = -1, -2
"""Both places, among the numbers of capes."""
MOST_ROUNDS = 60
"""So often hops of one search are measured."""
BARRED = 10.0
"""A hop that no line leads past the land counts so many times its length."""
ROUNDING = 1e-9
"""Sums of the same hops in another order differ by less."""


class Link(NamedTuple):
    """How a place reaches a cape: which, in how many km, and over which bends."""

    cape: int
    km: float
    bends: tuple[Bend, ...] = ()


@lru_cache(maxsize=1024)
def links_of(capes: Capes, at: Point, closed: Limits | None) -> tuple[Link, ...]:
    """Return how a place reaches the capes that it sees, or the nearest ones."""
    seen = capes.seen(*at, SINE)
    lon, lat = capes.places
    km = about_km(np.full(len(lon), at[0]), np.full(len(lon), at[1]), lon, lat)
    if closed is not None and seen.size:
        rays = capes.rays[capes.capes[seen]]
        here = np.broadcast_to(unit(*at), rays.shape)
        seen = seen[~closed.crossed(here, rays).any(axis=1)]
    links = [Link(int(cape), float(km[cape])) for cape in seen]
    hidden = np.setdiff1d(np.argsort(km, kind="stable")[:NEAREST], seen)
    if len(seen) >= FEW:
        hidden = hidden[km[hidden] <= NEAR_KM]
    links += _links_along(capes, at, hidden, LINK_KM + LINK_TIMES * km[hidden])
    return tuple(links or _links_along(capes, at, hidden, np.full(len(hidden), math.inf)))


def _links_along(capes: Capes, at: Point, hidden: Any, most_km: Floats) -> list[Link]:
    """Return how a place reaches capes that it does not see, along the coasts in between."""
    pull, links = Tautening(capes.coast), []
    for cape, most in zip(hidden.tolist(), most_km.tolist(), strict=True):
        line = pull.taut([Bend(*at), _end_at(capes, pull, cape)], most)
        if line is not None:
            links.append(Link(cape, pull.km(line), tuple(line[1:-1])))
    return links


def _end_at(capes: Capes, pull: Tautening, cape: int) -> Bend:
    """Return an end of a line at a cape."""
    bend = pull.bend(int(capes.vertex[capes.capes[cape]]), 0)
    return Bend(bend.lon, bend.lat)


@dataclass(eq=False)
class Hops:
    """How long hops from cape to cape are, by the rows of the graph of capes.

    Parameters
    ----------
    km : array of float
        Length of each hop, as far as measured.
    measured : array of bool
        Which hops are measured.
    bends : dict
        By tail and head, the bends of the hops that are not straight.
    """

    km: Floats = field(repr=False)
    measured: NDArray[np.bool_] = field(repr=False)
    bends: dict[tuple[int, int], tuple[Bend, ...]] = field(default_factory=dict, repr=False)


@lru_cache(maxsize=8)
def hops_of(capes: Capes) -> Hops:
    """Return the hops of capes, to be measured by all searches of this process."""
    km = capes.graph[2]
    return Hops(km.copy(), np.zeros(len(km), bool))


@lru_cache(maxsize=8)
def closed_pairs(capes: Capes, closed: Limits) -> NDArray[np.int64]:
    """Return the rows of the graph of capes that cross lines not to be crossed."""
    head, starts, _ = capes.graph
    tail = np.repeat(np.arange(len(capes.capes)), np.diff(starts))
    rays = capes.rays[capes.capes]
    once = np.flatnonzero(tail < head)
    once = once[_northernmost(rays, tail[once], head[once]) > closed.south]
    crossed = once[closed.crossed(rays[tail[once]], rays[head[once]]).any(axis=1)]
    either = np.minimum(tail, head).astype(np.int64) * len(rays) + np.maximum(tail, head)
    return np.flatnonzero(np.isin(either, either[crossed]))


def _northernmost(rays: Floats, tail: Any, head: Any) -> Floats:
    """Return the sine of the northernmost latitude of each great circle from cape to cape."""
    a, b = rays[tail], rays[head]
    across = np.cross(a, b)
    across /= np.maximum(np.linalg.norm(across, axis=1), 1e-15)[:, None]
    leaves = across[:, 0] * a[:, 1] - across[:, 1] * a[:, 0]  # northward at the first
    arrives = across[:, 0] * b[:, 1] - across[:, 1] * b[:, 0]
    top = np.sqrt(np.maximum(1 - across[:, 2] ** 2, 0))
    northernmost: Floats = np.where((leaves > 0) & (arrives < 0), top, np.maximum(a[:, 2], b[:, 2]))
    return northernmost


class CapeGraph:
    """The capes with two places among them, as scipy searches them."""

    def __init__(self, capes: Capes, one: Point, two: Point, closed: Limits | None) -> None:
        head, starts, _ = capes.graph
        self.capes, self.one, self.two = capes, one, two
        self.first, self.last = (links_of(capes, at, closed) for at in (one, two))
        self.hops = hops_of(capes)
        self.count = len(capes.capes)
        self.rows = len(head)
        self.head = np.concatenate([head, np.array([link.cape for link in self.first], np.int32)])
        self.starts = np.append(starts, len(self.head)).astype(np.int32)
        self.km = np.concatenate([self.hops.km, [link.km for link in self.first]])
        self.last_cape = np.array([link.cape for link in self.last], np.int64)
        self.last_km = np.array([link.km for link in self.last])
        self.bends: dict[tuple[int, int], tuple[Bend, ...]] = {}
        for end, links in ((ONE, self.first), (TWO, self.last)):
            self.bends |= {(end, link.cape): link.bends for link in links if link.bends}
        self.last_route: tuple[int, ...] = ()
        self.least: Floats | None = None

    def close(self, rows: NDArray[np.int64]) -> None:
        """Close the hops in these rows of the graph."""
        self.km[rows] = np.inf
        self.least = None

    def way(self, most_km: float) -> tuple[tuple[int, ...] | None, float]:
        """Return the capes of the shortest route and its length; None above a length."""
        way, km = self._shortest(most_km)
        for _ in range(MOST_ROUNDS):
            if way is None or not self._measure(way):
                break
            way, km = self._shortest(most_km)
        return way, km

    def penalise(self, way: tuple[int, ...], factor: float) -> None:
        """Make a route longer, so that others come first."""
        for tail, head in pairwise([self.count, *way]):
            self.km[self._rows(tail, head)] *= factor
        self.last_km[self.last_cape == way[-1]] *= factor

    def rough(self, way: tuple[int, ...]) -> list[Bend]:
        """Return the line along the hops of a route, at each cape with the side of its land."""
        capes = self.capes
        place = capes.capes[np.array(way, np.int64)]
        bends = Tautening(capes.coast).bends(capes.vertex[place].tolist(), 1)
        line, at = [Bend(*self.one), *self.bends.get((ONE, way[0]), ())], []
        for number, bend in enumerate(bends):
            if number:
                line += self.hops.bends.get((way[number - 1], way[number]), ())
            at.append(len(line))
            line.append(bend)
        line += [*_back(self.bends.get((TWO, way[-1]), ())), Bend(*self.two)]
        rays = unit([place.lon for place in line], [place.lat for place in line])
        here = np.array(at)
        land = capes.rays[capes.next[place]] + capes.rays[capes.before[place]]
        land -= 2 * capes.rays[place]
        left = (np.cross(rays[here - 1], rays[here + 1]) * land).sum(axis=1) > 0
        for number in here[~left].tolist():
            line[number] = line[number]._replace(side=-1)
        return line

    def _shortest(self, most_km: float) -> tuple[tuple[int, ...] | None, float]:
        """Return the shortest route by the lengths of hops so far.

        Hops only become longer: no cape is on it over which every route was longer in the first
        search than the last route is by now.
        """
        to_cape_km, route_km = self._last_route_km()
        if self.least is None or to_cape_km > most_km:
            kept = np.arange(self.count + 1)
            km, before = _dijkstra((self.km, self.head, self.starts), most_km)
        else:
            most_km = min(most_km, route_km * (1 + ROUNDING))
            kept = np.flatnonzero(self.least <= route_km * (1 + ROUNDING))
            km, before = _dijkstra(self._among(kept), most_km)
        number = np.full(self.count + 1, -1)
        number[kept] = np.arange(len(kept))
        last = number[self.last_cape]
        total = np.where(last < 0, np.inf, km[last]) + self.last_km
        if not total.size or not np.isfinite(total.min()):
            return None, np.inf
        if self.least is None:
            self.least = self._least(km, most_km, float(total.min()))
        at = int(last[total.argmin()])
        way = []
        while at != len(kept) - 1:
            way.append(int(kept[at]))
            at = int(before[at])
        self.last_route = tuple(way[::-1])
        return self.last_route, float(total.min())

    def _last_route_km(self) -> tuple[float, float]:
        """Return how long the last route is by now, to its last cape and in all."""
        if not self.last_route:
            return math.inf, math.inf
        hops = pairwise([self.count, *self.last_route])
        km = sum(float(self.km[self._rows(*hop)].min()) for hop in hops)
        return km, km + float(self.last_km[self.last_cape == self.last_route[-1]].min())

    def _least(self, km: Floats, most_km: float, found_km: float) -> Floats:
        """Return the least km of a route over each cape, by a search from the other end too.

        What a search did not reach is farther than it went. Hops are as long in both directions
        until a route is penalised.
        """
        km_rows = np.concatenate([self.km[: self.rows], self.last_km])
        head = np.concatenate([self.head[: self.rows], self.last_cape.astype(np.int32)])
        starts = np.append(self.starts[:-1], len(head)).astype(np.int32)
        farthest_km = found_km * (1 + ROUNDING)
        back, _ = _dijkstra((km_rows, head, starts), farthest_km)
        least = np.minimum(km, most_km) + np.minimum(back, farthest_km)
        least[self.count] = 0.0
        return least

    def _among(self, kept: NDArray[np.int64]) -> tuple[Floats, Any, Any]:
        """Return the graph of some capes, renumbered."""
        number = np.full(self.count + 1, -1, np.int32)
        number[kept] = np.arange(len(kept), dtype=np.int32)
        begin, size = self.starts[kept], self.starts[kept + 1] - self.starts[kept]
        tail = np.repeat(np.arange(len(kept)), size)
        rows = np.arange(len(tail)) - np.repeat(np.cumsum(size) - size, size) + begin[tail]
        head = number[self.head[rows]]
        inside = head >= 0
        starts = np.append(0, np.cumsum(np.bincount(tail[inside], minlength=len(kept))))
        return self.km[rows[inside]], head[inside], starts.astype(np.int32)

    def _rows(self, tail: int, head: int) -> NDArray[np.int64]:
        """Return the rows of the graph that lead from a cape to another."""
        here = slice(self.starts[tail], self.starts[tail + 1])
        rows: NDArray[np.int64] = np.flatnonzero(self.head[here] == head) + self.starts[tail]
        return rows

    def _measure(self, way: tuple[int, ...]) -> bool:
        """Measure the hops of a route that are not; return whether any became longer."""
        pull = Tautening(self.capes.coast)
        ends = [
            Bend(*self.one),
            *(_end_at(self.capes, pull, cape) for cape in way),
            Bend(*self.two),
        ]
        hops = [
            (hop, piece)
            for hop, piece in zip(pairwise([ONE, *way, TWO]), pairwise(ends), strict=True)
            if not self._is_measured(*hop)
        ]
        crossed = pull.crossed([piece for _, piece in hops])
        longer = False
        for (hop, piece), meets in zip(hops, crossed, strict=True):
            line = pull.taut(list(piece)) if meets else list(piece)
            longer |= self._set(hop, math.inf if line is None else pull.km(line), line or [])
        return longer

    def _is_measured(self, tail: int, head: int) -> bool:
        if ONE in (tail, head) or TWO in (tail, head):
            key = (head, tail) if head == TWO else (tail, head)
            return key in self.bends
        return bool(self.hops.measured[self._rows(tail, head)].all())

    def _set(self, hop: tuple[int, int], km: float, line: list[Bend]) -> bool:
        """Set the length of a hop and the bends of a line along it; return whether it is longer."""
        tail, head = hop
        bends = tuple(line[1:-1])
        if head == TWO:
            here = self.last_cape == tail
            known_km = float(self.last_km[here].min())
            self.last_km[here] = min(max(km, known_km), BARRED * known_km)
            self.bends[TWO, tail] = _back(bends)
            return bool(self.last_km[here].min() > known_km)
        rows = self._rows(self.count if tail == ONE else tail, head)
        known_km = float(self.km[rows[0]])
        self.km[rows] = min(max(km, known_km), BARRED * known_km)
        if tail == ONE:
            self.bends[ONE, head] = bends
        else:
            both = np.append(rows, self._rows(head, tail))
            self.km[both] = self.hops.km[both] = self.km[rows[0]]
            self.hops.measured[both] = True
            if bends:
                self.hops.bends[tail, head] = bends
                self.hops.bends[head, tail] = _back(bends)
        return bool(self.km[rows[0]] > known_km)


def _dijkstra(graph: tuple[Floats, Any, Any], most_km: float) -> tuple[Floats, Any]:
    """Return km from the last node of a graph to each within `most_km`, and the node before."""
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import dijkstra

    size = len(graph[2]) - 1
    search: Any = dijkstra
    tree: tuple[Floats, Any] = search(
        csr_array(graph, shape=(size, size)),
        indices=size - 1,
        return_predecessors=True,
        limit=float(most_km),
    )
    return tree


def _back(bends: tuple[Bend, ...]) -> tuple[Bend, ...]:
    """Return bends in the other direction."""
    return tuple(place._replace(side=-place.side) for place in reversed(bends))
