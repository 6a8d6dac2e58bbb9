"""What is the shortest line at sea between two places, on the coasts themselves.

The route is searched over the capes of the world, whose hops are measured around what is between
them, and pulled taut around the coasts. Routes that are nearly as short are pulled taut too, and
islands of the best are passed on their other side where that is shorter. From A to B and from B
to A the same line is worked out, so that both are equally long.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from itertools import pairwise, product

import numpy as np

from cableroute.geometry.geodesy import about_km, distance_km
from cableroute.planning.cape_graph import CapeGraph, closed_pairs
from cableroute.planning.capes import Capes, unit, world_capes
from cableroute.planning.grid_path import Floats, Point
from cableroute.planning.ice import Limits
from cableroute.planning.taut import Bend, Tautening, ends_of

MOST_ROUTES, APART = 3, 5e-4
"""So many routes are pulled taut, each with hops that were passed before longer by such a share."""
SIDE_TRIALS, SIDE_WORTH = 20, 2e-5
"""So often an island is passed on its other side, where it makes a line so much longer."""
LOCAL_KM, CUTS, CUT_WORTH = 400.0, 40, 1e-4
"""A line is led again between so many pairs of its bends that are no farther apart, where that
makes it so much longer: on the shorter side of what is in between, and with all of it to one
side."""
ALIKE = 0.1
"""Of half the pairs for a side no two are alike: with both ends so near each other's, as a share of
the line between."""
LONG_WAY_KM = 2000.0
"""Bends farther apart along the line are on two shores of a mainland: which strait to take is
chosen among the routes over capes."""
MUCH_LONGER = 3.0
MOST_KM2 = 100_000.0
"""No larger land is passed on its other side: that is another route over capes."""
MOST_BARRED, BARRED = 12, 1.05
"""And so many if all lead through what is closed, with hops longer by more."""
ENOUGH = 2e-5
WORTH = 1e-3
"""A route through what is closed is reported where it is so much shorter."""


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
    """Return the shortest line at sea between two places at sea, None where there is none.

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
    best = search.best()
    if best is None:
        return None
    line, km, tried = best
    line, km = search.shortened(line, km)
    avoided, open_km = search.avoided(km)
    lonlat = np.array([[place.lon, place.lat] for place in line])
    lonlat[:, 0] = np.unwrap(lonlat[:, 0], period=360)
    if turned:
        lonlat = lonlat[::-1].copy()
    lonlat[:, 0] += 360 * np.rint((start[0] - lonlat[0, 0]) / 360)
    return SeaLine(lonlat, km, tried, avoided, open_km)


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
        names = self._lines_crossed(way)
        return names, open_km if names else math.inf

    def _lines_crossed(self, way: tuple[int, ...] | None) -> tuple[str, ...]:
        """Return the names of the closed lines that a route over capes crosses."""
        if self.closed is None or way is None:
            return ()
        rays = self.capes.rays[self.capes.capes[list(way)]]
        ends = [unit(*at)[None] for at in (self.one, self.two)]
        return self.closed.names_crossed(np.vstack([ends[0], rays, ends[1]]))

    def best(self) -> tuple[list[Bend], float, int] | None:
        """Return the shortest line, its length, and how many routes were tried."""
        free_km = float(distance_km(*self.one, *self.two))
        best: list[Bend] | None = None
        best_km = np.inf
        tried = 0
        if self._nearly_free(free_km):
            tried += 1
            best, best_km = self._pull_taut(ends_of(self.one, self.two))
            if best is not None and best_km <= free_km * (1 + ENOUGH):
                return best, best_km, tried
        graph = CapeGraph(self.capes, self.one, self.two, self.closed)
        self.open_way = way, promised = graph.way(best_km)
        if self.closed is not None and self._lines_crossed(way):
            graph.close(closed_pairs(self.capes, self.closed))
            way, promised = graph.way(best_km)
        seen: set[tuple[int, ...]] = set()
        while way is not None and way not in seen:
            if len(seen) == (MOST_ROUTES if best else MOST_BARRED):
                break
            if promised > best_km * (1 + 2 * APART):
                break
            seen.add(way)
            line, km = self._pull_taut(graph.rough(way))
            if km < best_km:
                best, best_km = line, km
            graph.penalise(way, 1 + APART if line else BARRED)
            way, promised = graph.way(best_km * (1 + 2 * APART))
        return None if best is None else (best, best_km, tried + len(seen))

    def shortened(self, line: list[Bend], km: float) -> tuple[list[Bend], float]:
        """Return a line that passes islands on the other side where that is shorter."""
        line, km = self.other_sides(line, km)
        cut: set[tuple[Bend, Bend, int]] = set()
        while True:
            shorter = self._cut_short(line, km, cut)
            if shorter is None:
                return line, km
            line, km = self.other_sides(*shorter)

    def _cut_short(
        self, line: list[Bend], km: float, cut: set[tuple[Bend, Bend, int]]
    ) -> tuple[list[Bend], float] | None:
        """Return a line that is led again between two of its bends, None where none is shorter.

        `cut` holds what was tried.
        """
        at = np.array([place[:2] for place in line])
        along = np.cumsum([0.0, *(self.pull.km(list(piece)) for piece in pairwise(line))])
        i, j = np.triu_indices(len(line), 2)
        apart = about_km(*at[i].T, *at[j].T)
        between_km = along[j] - along[i]
        more = between_km - apart
        local = np.flatnonzero(
            (apart < LOCAL_KM) & (between_km < LONG_WAY_KM) & (more > CUT_WORTH * km)
        )
        longest = local[np.argsort(-more[local], kind="stable")][:CUTS].tolist()
        rest = local[np.argsort(-more[local] / apart[local], kind="stable")]
        crooked = rest[: CUTS // 2].tolist()
        while rest.size and len(crooked) < CUTS:
            if (one := int(rest[0])) not in crooked:
                crooked.append(one)
            off_km = np.maximum(
                np.abs(along[i[rest]] - along[i[one]]), np.abs(along[j[rest]] - along[j[one]])
            )
            rest = rest[off_km > ALIKE * between_km[rest]]
        both = {*longest, *crooked}
        self.pull.crossed([(line[i[number]], line[j[number]]) for number in both])  # all at once
        for number, side in [*product(longest, (0,)), *product(crooked, (1, -1))]:
            first, last = int(i[number]), int(j[number])
            tried = line[first], line[last], side
            if tried in cut:
                continue
            cut.add(tried)
            part_km = float(between_km[number])
            part = self.pull.taut([line[first], line[last]], MUCH_LONGER * part_km, side)
            if part is None or self.pull.km(part) > part_km * (1 - 1e-7):
                continue
            pulled, pulled_km = self._pull_taut([*line[:first], *part, *line[last + 1 :]])
            if pulled is not None and pulled_km < km * (1 - 1e-7):
                return pulled, pulled_km
        return None

    def other_sides(self, line: list[Bend], km: float) -> tuple[list[Bend], float]:
        """Return a line that passes islands on their other side where that is shorter."""
        failed: set[tuple[Bend, ...]] = set()
        for _ in range(SIDE_TRIALS):
            islands = [island for island in self._islands(line, km) if island[0] not in failed]
            if not islands:
                break
            part, first, last = islands[0]
            failed.add(part)
            pulled, pulled_km = self._pull_taut(self._flip_side(line, first, last))
            if pulled is not None and pulled_km < km * (1 - 1e-7):
                line, km = pulled, pulled_km
        return line, km

    def _flip_side(self, line: list[Bend], first: int, last: int) -> list[Bend]:
        """Return a line on the other side of an island that it bends around from first to last."""
        coast, side = self.pull.coast, line[first].side
        ring = coast.ring[line[first].vertex]
        begin, stop = coast.starts[ring : ring + 2].tolist()
        one, two = line[first].vertex - begin, line[last].vertex - begin
        size = stop - begin
        count = (one - two if side > 0 else two - one) % size or size
        around = (one - side * np.arange(count + 1)) % size + begin
        other = self.pull.hull(line[first - 1], line[last + 1], around, -side)
        return [*line[:first], *other, *line[last + 1 :]]

    def _islands(self, line: list[Bend], km: float) -> list[tuple[tuple[Bend, ...], int, int]]:
        """Return the parts of a line that islands make longer, the longest first.

        Each with its bends around the island, first and last.
        """
        coast = self.pull.coast
        islands = []
        rings = [int(coast.ring[place.vertex]) if place.side else -1 for place in line]
        first = 1
        while first < len(line) - 1:
            last = first
            while rings[last + 1] == rings[first] and line[last + 1].side == line[first].side:
                last += 1
            if rings[first] >= 0 and coast.area_km2[rings[first]] < MOST_KM2:
                part = line[first - 1 : last + 2]
                more_km = self.pull.km(part) - float(distance_km(*part[0][:2], *part[-1][:2]))
                if more_km > SIDE_WORTH * km:
                    islands.append((more_km, tuple(part), first, last))
            first = last + 1
        return [(part, first, last) for _, part, first, last in sorted(islands, reverse=True)]

    def _pull_taut(self, rough: list[Bend]) -> tuple[list[Bend] | None, float]:
        """Return a line pulled taut and its length; None if the line crosses closed lines."""
        line = self.pull.taut(rough)
        if line is None or (self.closed is not None and self._enters(line)):
            return None, np.inf
        return line, self.pull.km(line)

    def _enters(self, line: list[Bend]) -> bool:
        """Return whether a line crosses closed lines."""
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
