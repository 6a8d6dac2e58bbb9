"""What is the shortest line at sea between two places, on the coasts themselves.

The route is found over the capes of the world and pulled taut around the coasts. Where the taut
line is longer than the capes promised, since islands and bights are in between, the next routes
are tried, until none promises less than the best line found. From A to B and from B to A the
same line is worked out, so that both are equally long.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.geometry.geodesy import about_km, distance_km
from cableroute.planning.capes import LEAST_KM2, NEAR_KM, Capes, unit, world_capes
from cableroute.planning.grid_path import Floats, Point
from cableroute.planning.ice import Limits
from cableroute.planning.taut import Bend, Tautening, ends_of

SINE = 0.1
"""A cape counts as rounded within 6 degrees: outlines are not quite the coasts."""
MOST_ROUTES = 12
SIDE_TRIALS, SIDE_WORTH = 20, 1e-4
"""So often an island is passed on its other side, where it makes a line so much longer."""
ENOUGH = 2e-5
WORTH = 1e-3
"""A route through what is closed is reported where it is so much shorter."""
FEW, NEAREST = 4, 8
"""A place is led along the coast to so many of the nearest capes that it does not see: to those
near it, or to any where it sees few."""
LINK_KM, LINK_TIMES = 300.0, 10.0
"""As long as there are others, no such line is longer than this and so often the distance:
from one shore of an isthmus to the other leads around a continent."""


@dataclass(frozen=True, eq=False)
class SeaLine:
    """The shortest line at sea between two places.

    Parameters
    ----------
    lonlat : array of float, shape (n, 2)
        Its bends, degrees, joined by geodesics; longitudes run on.
    km : float
        How long it is.
    tried : int
        How many routes were pulled taut to find it.
    avoided : tuple of str
        Names of the closed lines that a shorter route would cross.
    open_km : float
        About how long that route would be.
    """

    lonlat: Floats = field(repr=False)
    km: float
    tried: int
    avoided: tuple[str, ...] = ()
    open_km: float = math.inf


def shortest_line(
    start: Point, end: Point, *, closed: Limits | None = None, capes: Capes | None = None
) -> SeaLine | None:
    """Return the shortest line at sea between two places at sea, None where none is found.

    Parameters
    ----------
    start, end : (lon, lat)
        Degrees, at sea.
    closed : Limits, optional
        Lines that are not crossed.
    capes : Capes, optional
        The embedded ones unless given.
    """
    capes = capes or world_capes()
    turned = end < start
    one, two = (end, start) if turned else (start, end)
    search = _Search(capes, one, two, closed)
    found = search.best()
    if found is None:
        return None
    line, km, tried = found
    line, km = search.other_sides(line, km)
    avoided, open_km = search.avoided(km)
    lonlat = np.array([[place.lon, place.lat] for place in line])
    lonlat[:, 0] = np.unwrap(lonlat[:, 0], period=360)
    if turned:
        lonlat = lonlat[::-1].copy()
    lonlat[:, 0] += 360 * np.rint((start[0] - lonlat[0, 0]) / 360)
    return SeaLine(lonlat, km, tried, avoided, open_km)


class _Link(NamedTuple):
    """How a place reaches a cape: which, in how many km, and over which bends."""

    cape: int
    km: float
    bends: tuple[Bend, ...] = ()


class _Search:
    """The search between two places, from one to the other."""

    def __init__(self, capes: Capes, one: Point, two: Point, closed: Limits | None) -> None:
        self.capes, self.one, self.two, self.closed = capes, one, two, closed
        self.pull = Tautening(capes.coast)
        self.open_way: tuple[tuple[int, ...] | None, float] = (None, math.inf)

    def avoided(self, km: float) -> tuple[tuple[str, ...], float]:
        """Return which closed lines a shorter route would cross, and its length."""
        way, open_km = self.open_way
        if self.closed is None or way is None or open_km > km * (1 - WORTH):
            return (), math.inf
        names = self._crossed(way)
        return names, open_km if names else math.inf

    def _crossed(self, way: tuple[int, ...] | None) -> tuple[str, ...]:
        """Return the names of the closed lines that a route over capes crosses."""
        if self.closed is None or way is None:
            return ()
        rays = self.capes.rays[self.capes.capes[list(way)]]
        ends = [unit(*at)[None] for at in (self.one, self.two)]
        return self.closed.names_crossed(np.vstack([ends[0], rays, ends[1]]))

    def best(self) -> tuple[list[Bend], float, int] | None:
        """Return the shortest line found, its length, and how many routes were tried."""
        free_km = float(distance_km(*self.one, *self.two))
        best: list[Bend] | None = None
        best_km = np.inf
        tried = 0
        if self._nearly_free(free_km):
            tried += 1
            best, best_km = self._pulled(ends_of(self.one, self.two))
            if best is not None and best_km <= free_km * (1 + ENOUGH):
                return best, best_km, tried
        links = [self._links(at) for at in (self.one, self.two)]
        graph = _Graph(self.capes, *links)
        if self.closed is not None:
            self.open_way = graph.way(best_km)
            if self._crossed(self.open_way[0]):
                graph.close(_closed_pairs(self.capes, self.closed))
        seen: set[tuple[int, ...]] = set()
        while tried < MOST_ROUTES:
            way, promised = graph.way(best_km)
            if way is None or promised >= best_km * (1 - ENOUGH) or way in seen:
                break
            seen.add(way)
            tried += 1
            line, km = self._pulled(self._rough(way, links))
            if km < best_km:
                best, best_km = line, km
            graph.penalise(way, max(min(km, 10 * promised) / promised, 1 + 1e-4))
        return None if best is None else (best, best_km, tried)

    def other_sides(self, line: list[Bend], km: float) -> tuple[list[Bend], float]:
        """Return a line that passes small islands on their other side where that is shorter."""
        for _ in range(SIDE_TRIALS):
            shorter = self._other_side(line, km)
            if shorter is None:
                break
            line, km = shorter
        return line, km

    def _other_side(self, line: list[Bend], km: float) -> tuple[list[Bend], float] | None:
        """Return a shorter line on the other side of one island, None where there is none."""
        pull = self.pull
        for first, last in self._small_islands(line, km):
            start, end, side = line[first - 1], line[last + 1], line[first].side
            ring = pull.coast.ring[line[first].vertex]
            begin, stop = pull.coast.starts[ring : ring + 2].tolist()
            one, two = line[first].vertex - begin, line[last].vertex - begin
            size = stop - begin
            count = (one - two if side > 0 else two - one) % size or size
            around = (one - side * np.arange(count + 1)) % size + begin
            other = pull.hull(start, end, around, -side)
            found, found_km = self._pulled([*line[:first], *other, *line[last + 1 :]])
            if found is not None and found_km < km * (1 - 1e-6):
                return found, found_km
        return None

    def _small_islands(self, line: list[Bend], km: float) -> list[tuple[int, int]]:
        """Return the bends, first and last, around islands that a line is much longer for."""
        coast = self.pull.coast
        found = []
        rings = [int(coast.ring[place.vertex]) if place.side else -1 for place in line]
        first = 1
        while first < len(line) - 1:
            last = first
            while rings[last + 1] == rings[first] and line[last + 1].side == line[first].side:
                last += 1
            if rings[first] >= 0 and coast.area_km2[rings[first]] < LEAST_KM2:
                part = line[first - 1 : last + 2]
                free = float(distance_km(*part[0][:2], *part[-1][:2]))
                more_km = self.pull.km(part) - free
                if more_km > SIDE_WORTH * km:
                    found.append((more_km, first, last))
            first = last + 1
        return [(first, last) for _, first, last in sorted(found, reverse=True)]

    def _pulled(self, rough: list[Bend]) -> tuple[list[Bend] | None, float]:
        """Return a line pulled taut and its length; none that crosses what is closed."""
        line = self.pull.taut(rough)
        if line is None or (self.closed is not None and self._enters(line)):
            return None, np.inf
        return line, self.pull.km(line)

    def _enters(self, line: list[Bend]) -> bool:
        """Return whether a line crosses what is closed."""
        assert self.closed is not None
        rays = unit([place.lon for place in line], [place.lat for place in line])
        return bool(self.closed.crossed(rays[:-1], rays[1:]).any())

    def _nearly_free(self, free_km: float) -> bool:
        """Return whether the coasts in between are short against the distance."""
        pull = self.pull
        hits = pull.hits_of(ends_of(self.one, self.two))[0]
        around = 0.0
        for (_, enters), (_, leaves) in zip(hits[::2], hits[1::2], strict=False):
            if pull.coast.ring[enters] == pull.coast.ring[leaves] and enters != leaves:
                around += min(part.km for part in pull.sides(enters, leaves))
        return len(hits) <= 200 and around <= 1.5 * free_km + 300

    def _links(self, at: Point) -> list[_Link]:
        """Return how a place reaches the capes that it sees, or the nearest ones."""
        capes = self.capes
        seen = capes.seen(*at, SINE)
        lon, lat = capes.places
        km = about_km(np.full(len(lon), at[0]), np.full(len(lon), at[1]), lon, lat)
        if self.closed is not None and seen.size:
            rays = capes.rays[capes.capes[seen]]
            here = np.broadcast_to(unit(*at), rays.shape)
            seen = seen[~self.closed.crossed(here, rays).any(axis=1)]
        found = [_Link(int(cape), float(km[cape])) for cape in seen]
        hidden = np.setdiff1d(np.argsort(km, kind="stable")[:NEAREST], seen)
        if len(seen) >= FEW:
            hidden = hidden[km[hidden] <= NEAR_KM]
        found += self._links_along(at, hidden, LINK_KM + LINK_TIMES * km[hidden])
        return found or self._links_along(at, hidden, np.full(len(hidden), math.inf))

    def _links_along(self, at: Point, hidden: Any, most_km: Floats) -> list[_Link]:
        """Return how a place reaches capes that it does not see, along the coasts in between."""
        capes, found = self.capes, []
        for cape, most in zip(hidden.tolist(), most_km.tolist(), strict=True):
            end = self.pull.bend(int(capes.vertex[capes.capes[cape]]), 1)
            line = self.pull.taut([Bend(*at), Bend(end.lon, end.lat)], most)
            if line is not None:
                found.append(_Link(cape, self.pull.km(line), tuple(line[1:-1])))
        return found

    def _rough(self, way: tuple[int, ...], links: list[list[_Link]]) -> list[Bend]:
        """Return the line over capes, each with the side on which its land is."""
        capes = self.capes
        place = capes.capes[np.array(way, np.int64)]
        rays = capes.rays[place]
        before = np.vstack([unit(*self.one)[None], rays[:-1]])
        after = np.vstack([rays[1:], unit(*self.two)[None]])
        across = np.cross(before, after)
        land = capes.rays[capes.next[place]] + capes.rays[capes.before[place]] - 2 * rays
        left = (across * land).sum(axis=1) > 0
        bends = [
            self.pull.bend(vertex, 1 if on_left else -1)
            for vertex, on_left in zip(capes.vertex[place].tolist(), left.tolist(), strict=True)
        ]
        start, end = ends_of(self.one, self.two)
        first = min((link for link in links[0] if link.cape == way[0]), key=lambda link: link.km)
        last = min((link for link in links[1] if link.cape == way[-1]), key=lambda link: link.km)
        back = [place._replace(side=-place.side) for place in reversed(last.bends)]
        return [start, *first.bends, *bends, *back, end]


@cache
def _closed_pairs(capes: Capes, closed: Limits) -> NDArray[np.int64]:
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
    found: Floats = np.where((leaves > 0) & (arrives < 0), top, np.maximum(a[:, 2], b[:, 2]))
    return found


class _Graph:
    """The capes with two places among them, as scipy searches them."""

    def __init__(self, capes: Capes, first: list[_Link], last: list[_Link]) -> None:
        head, starts, km = capes.graph
        self.count = len(capes.capes)
        self.head = np.concatenate([head, np.array([link.cape for link in first], np.int32)])
        self.starts = np.append(starts, len(self.head)).astype(np.int32)
        self.km = np.concatenate([km, [link.km for link in first]])
        self.last = np.array([link.cape for link in last], np.int64)
        self.last_km = np.array([link.km for link in last])

    def close(self, rows: NDArray[np.int64]) -> None:
        """Close what leads from cape to cape in these rows of the graph."""
        self.km[rows] = np.inf

    def way(self, most_km: float) -> tuple[tuple[int, ...] | None, float]:
        """Return the capes of the shortest route and its length; None above a length."""
        from scipy.sparse import csr_array
        from scipy.sparse.csgraph import dijkstra

        size = self.count + 1
        graph: Any = csr_array((self.km, self.head, self.starts), shape=(size, size))
        search: Any = dijkstra
        km, before = search(
            graph, indices=self.count, return_predecessors=True, limit=float(most_km)
        )
        total = km[self.last] + self.last_km
        if not total.size or not np.isfinite(total.min()):
            return None, np.inf
        way = [int(self.last[total.argmin()])]
        while before[way[-1]] != self.count:
            way.append(int(before[way[-1]]))
        return tuple(way[::-1]), float(total.min())

    def penalise(self, way: tuple[int, ...], factor: float) -> None:
        """Make a route longer, as it turned out to be."""
        for tail, head in pairwise([self.count, *way]):
            here = slice(self.starts[tail], self.starts[tail + 1])
            at = np.flatnonzero(self.head[here] == head) + self.starts[tail]
            self.km[at] *= factor
        self.last_km[self.last == way[-1]] *= factor
