"""What is the shortest line at sea that leads round the coasts as a given line does.

A line is a string around coasts: between its ends it bends only at vertices of coasts, toward
the land that it rounds. Two steps alternate until neither changes anything: bends that pull to
the wrong side are let go, and where a piece crosses land it is led along the coast, on the
shorter side, without the concave parts. Both are checked on the geodesics themselves.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from cableroute.geometry.geodesy import about_km, geod_between, geod_forward, geod_inverse
from cableroute.planning.capes import unit
from cableroute.planning.coast import LONGEST_EDGE_KM, Coast, Hits, Numbers
from cableroute.planning.grid_path import Floats, Point

MOST_ROUNDS = 200
STRAIGHT_DEG = 1e-7
MOST_NEARER = 8
MUCH_LONGER = 4.0
HAIRPIN_DEG, LAND_DEG = 150.0, 10.0
"""A bend that turns by more is looked at: land is in it to so many degrees, or it is inside out."""
FAR_KM = 100.0
"""A side of land that is longer by so much and so often the other is no part of what is swept."""
MOST_VERTICES = 3000
"""A string is put over so many vertices of a coast; it is led around the others afterwards."""


class Bend(NamedTuple):
    """A place of a line: an end, or a bend at a vertex of the coast.

    Parameters
    ----------
    lon, lat : float
        Degrees.
    vertex : int
        Which vertex of the coast it rounds, -1 for an end.
    side : int
        1 where land is to the left, -1 to the right, 0 at an end.
    """

    lon: float
    lat: float
    vertex: int = -1
    side: int = 0


class CoastPart(NamedTuple):
    """A part of a ring of the coast, from a vertex to a vertex.

    Parameters
    ----------
    ring : (int, int)
        First vertex of the ring, and behind its last.
    first, last : int
        Vertices at both ends of the part.
    size : int
        How many vertices it has.
    side : int
        1 where it runs with the ring, -1 against it: on which side its land is.
    km : float
        About how long it is.
    """

    ring: tuple[int, int]
    first: int
    last: int
    size: int
    side: int
    km: float

    @classmethod
    def of(cls, coast: Coast, ring: tuple[int, int], ends: tuple[int, int], side: int) -> CoastPart:
        """Return the part between two vertices; it is empty where they have just passed."""
        begin, end = ring
        first, last = (begin + (vertex - begin) % (end - begin) for vertex in ends)
        size = (side * (last - first) + 1) % (end - begin)
        long = float(coast.along_km[end] - coast.along_km[begin])
        km = side * float(coast.along_km[last] - coast.along_km[first]) % long if size else 0.0
        return cls(ring, first, last, size, side, km)

    @property
    def vertices(self) -> Numbers:
        """The vertices in their order."""
        begin, end = self.ring
        at = self.first - begin + self.side * np.arange(self.size)
        vertices: Numbers = at % (end - begin) + begin
        return vertices


Corner = tuple[Bend, Bend, Bend]
"""A bend between the places before and after it."""


class LandCrossing(NamedTuple):
    """Where a piece of a line crosses land.

    Parameters
    ----------
    start, end : Bend
        Both ends of the piece.
    last : Bend
        The bend from which the line goes along the coast.
    enters, leaves : (float, int)
        The share of the piece and the edge, as in `Tautening.hits_of`.
    side : int
        On which side the land is left, 0 for the shorter one.
    """

    start: Bend
    end: Bend
    last: Bend
    enters: tuple[float, int]
    leaves: tuple[float, int]
    side: int


@dataclass(eq=False)
class Tautening:
    """Lines pulled taut around a coast; pieces are measured once and kept."""

    coast: Coast
    hits_by_piece: dict[tuple[Bend, Bend], tuple[tuple[float, int], ...]] = field(
        default_factory=dict
    )
    measured: dict[tuple[Bend, Bend], tuple[float, float, float]] = field(default_factory=dict)
    corners: dict[Corner, tuple[float, bool]] = field(default_factory=dict, repr=False)
    led: dict[LandCrossing, list[Bend]] = field(default_factory=dict, repr=False)

    def bend(self, vertex: int, side: int) -> Bend:
        """Return the bend around a vertex of the coast."""
        return self.bends([vertex], side)[0]

    def bends(self, vertices: Sequence[int], side: int) -> list[Bend]:
        """Return the bends around vertices of the coast."""
        if not vertices:
            return []
        places = self.coast.off_coast[vertices].tolist()
        return [
            Bend(lon, lat, int(vertex), side)
            for (lon, lat), vertex in zip(places, vertices, strict=True)
        ]

    def km(self, line: list[Bend]) -> float:
        """Return how long a line is."""
        measured = self._measure(line)
        return sum(measured[pair][1] for pair in pairwise(line))

    def crosses(self, line: list[Bend]) -> bool:
        """Return whether a line crosses land."""
        return any(self.hits_of(line))

    def taut(self, line: list[Bend], most_km: float = math.inf, side: int = 0) -> list[Bend] | None:
        """Return a line pulled taut, None where it did not come off land or became too long.

        Land that its pieces cross is left to the left for a side of 1, to the right for -1, and
        passed on the shorter side otherwise.
        """
        loose_again: dict[int, int] = {}
        swept = dict.fromkeys(pairwise(line), side)
        nearer = MOST_NEARER
        for _ in range(MOST_ROUNDS):
            line = _without_doubles(line)
            line, crossed = self._off_land(line, swept)
            if crossed and _about_km(line) > most_km:
                return None
            loose = self._loose(line, loose_again)
            if not loose and not crossed:
                if not self.crosses(line):
                    return line
                if not nearer:
                    return None
                line, nearer = self._through_narrows(line), nearer - 1
            for at in loose:
                loose_again[line[at].vertex] = loose_again.get(line[at].vertex, 0) + 1
                swept[line[at - 1], line[at + 1]] = self._swept_side(line, at)
            dropped = set(loose)
            line = [place for at, place in enumerate(line) if at not in dropped]
        line, crossed = self._off_land(line, swept)
        return None if self.crosses(line) else line

    def _through_narrows(self, line: list[Bend]) -> list[Bend]:
        """Return a line with the bends of pieces that cross land half as far off their vertices.

        Where land lies opposite in a few metres, a bend may be off its coast by more than there
        is water.
        """
        lon, lat = self.coast.lon, self.coast.lat
        hits = [(), *self.hits_of(line), ()]
        return [
            place._replace(
                lon=(place.lon + float(lon[place.vertex])) / 2,
                lat=(place.lat + float(lat[place.vertex])) / 2,
            )
            if place.vertex >= 0 and (hits[at] or hits[at + 1])
            else place
            for at, place in enumerate(line)
        ]

    def hits_of(self, line: list[Bend]) -> list[tuple[tuple[float, int], ...]]:
        """Return where each piece of a line crosses the coast: the share of it and the edge."""
        hits = self._hits(line)
        return [hits[pair] for pair in pairwise(line)]

    def _measure(self, line: list[Bend]) -> dict[tuple[Bend, Bend], tuple[float, float, float]]:
        """Return azimuth at the start, km and azimuth at the end of each piece."""
        new = [pair for pair in pairwise(line) if pair not in self.measured]
        if new:
            a = np.array([[p.lon, p.lat] for p, _ in new])
            b = np.array([[q.lon, q.lat] for _, q in new])
            measures = geod_between(*a.T, *b.T)
            self.measured.update(
                zip(new, zip(*(part.tolist() for part in measures), strict=True), strict=True)
            )
        return self.measured

    def crossed(self, pieces: Sequence[tuple[Bend, Bend]]) -> list[bool]:
        """Return which pieces cross land."""
        self._look(pieces)
        return [bool(self.hits_by_piece[piece]) for piece in pieces]

    def _hits(self, line: list[Bend]) -> dict[tuple[Bend, Bend], tuple[tuple[float, int], ...]]:
        """Return where each piece crosses the coast: the share of its length and the edge."""
        self._look(list(pairwise(line)))
        return self.hits_by_piece

    def _look(self, pieces: Sequence[tuple[Bend, Bend]]) -> None:
        """Work out where pieces cross the coast that were not looked at before."""
        new = list(dict.fromkeys(piece for piece in pieces if piece not in self.hits_by_piece))
        if not new:
            return
        a = np.array([[p.lon, p.lat] for p, _ in new])
        b = np.array([[q.lon, q.lat] for _, q in new])
        hits: Hits = self.coast.hits(a, b)
        by_segment: list[list[tuple[float, int]]] = [[] for _ in new]
        for segment, share, edge in zip(*(part.tolist() for part in hits), strict=True):
            by_segment[segment].append((share, edge))
        self.hits_by_piece.update(zip(new, map(tuple, by_segment), strict=True))

    def _loose(self, line: list[Bend], again: dict[int, int]) -> list[int]:
        """Return which bends pull to the wrong side, no two beside each other."""
        loose: list[int] = []
        for at in range(1, len(line) - 1):
            if loose and loose[-1] == at - 1:
                continue
            place = line[at]
            turn, doubled = self._corner(line, at)
            least = -STRAIGHT_DEG if again.get(place.vertex, 0) < 3 else 1e-4
            if doubled or turn * place.side > least:
                loose.append(at)
        return loose

    def _corner(self, line: list[Bend], at: int) -> tuple[float, bool]:
        """Return how far a line turns at a bend, and whether a neighbour is at the same place."""
        corner = line[at - 1], line[at], line[at + 1]
        turning = self.corners.get(corner)
        if turning is None:
            pieces = corner[:2], corner[1:]
            if not all(piece in self.measured for piece in pieces):
                self._measure(line)
            doubled = not all(self.measured[piece][1] for piece in pieces)
            turning = self.corners[corner] = self._turn(*corner), doubled
        return turning

    def _swept_side(self, line: list[Bend], at: int) -> int:
        """Return the side on which a line meets land when it lets a bend go: 1 to the left.

        The string comes from the bend, so that it passes what is in between on that side.
        """
        return 1 if self._corner(line, at)[0] < 0 else -1

    def _turn(self, before: Bend, place: Bend, after: Bend) -> float:
        """Return by how many degrees a line turns right at a bend, in which land is or was.

        A string that is pulled past a bend turns back by more than 180 degrees: to the other side.
        """
        arrives, leaves = self.measured[before, place][2], self.measured[place, after][0]
        turn = (leaves - arrives + 180) % 360 - 180
        if abs(turn) < HAIRPIN_DEG or place.vertex < 0:
            return turn
        coast = self.coast
        begin, end = coast.starts[(ring := coast.ring[place.vertex]) : ring + 2].tolist()
        beside = [begin + (place.vertex - begin + step) % (end - begin) for step in (-1, 1)]
        here = coast.lon[[place.vertex] * 2], coast.lat[[place.vertex] * 2]
        towards, _ = geod_inverse(*here, coast.lon[beside], coast.lat[beside])
        first = leaves if turn > 0 else arrives + 180  # of the corner, clockwise
        off = (towards - first + LAND_DEG) % 360
        inside_out = (off > 180 - abs(turn) + 2 * LAND_DEG).all()
        return turn - math.copysign(360, turn) if inside_out else turn

    def _off_land(
        self, line: list[Bend], swept: Mapping[tuple[Bend, Bend], int]
    ) -> tuple[list[Bend], bool]:
        """Return a line led round the land that its pieces cross, and whether there was any.

        Pieces that let a bend go are led round on the side that they come from, so that a line
        never becomes longer; others on the shorter side.
        """
        hits = self._hits(line)
        out, crossed = [line[0]], False
        for start, end in pairwise(line):
            crossings = hits[start, end]
            side = swept.get((start, end), 0) if crossings else 0
            at = 0
            while at + 1 < len(crossings):
                leaves = self._leaves(crossings, at, side)
                if leaves and crossings[at][1] != crossings[leaves][1]:
                    out += self._lead_round(
                        LandCrossing(start, end, out[-1], crossings[at], crossings[leaves], side)
                    )
                    crossed = True
                at = leaves + 1 if leaves else at + 1
            out.append(end)
        return out, crossed

    def _lead_round(self, crossing: LandCrossing) -> list[Bend]:
        """Return the bends along the coast where a piece meets land."""
        if crossing not in self.led:
            self.led[crossing] = (self._on_side if crossing.side else self._along)(crossing)
        return self.led[crossing]

    def _leaves(self, crossings: Sequence[tuple[float, int]], at: int, side: int) -> int:
        """Return the crossing at which a piece leaves land that it enters at `at`, 0 for none.

        On a given side that is where the coast along that side comes back to the piece first.
        """
        ring = self.coast.ring
        if not side:
            return at + 1 if ring[crossings[at][1]] == ring[crossings[at + 1][1]] else 0
        begin, end = self.coast.starts[ring[crossings[at][1]] : ring[crossings[at][1]] + 2].tolist()
        later = [k for k in range(at + 1, len(crossings)) if begin <= crossings[k][1] < end]
        return min(
            later,
            key=lambda k: side * (crossings[k][1] - crossings[at][1]) % (end - begin),
            default=0,
        )

    def _on_side(self, crossing: LandCrossing) -> list[Bend]:
        """Return the bends along the coast where a piece meets land, on a given side."""
        start, side = crossing.last, crossing.side
        forth, back = self.sides(crossing.enters[1], crossing.leaves[1])
        part, other = (forth, back) if side > 0 else (back, forth)
        if part.km > MUCH_LONGER * (other.km + FAR_KM):
            return self._along(crossing)
        return self.hull(start, crossing.end, part.vertices, side)

    def _along(self, crossing: LandCrossing) -> list[Bend]:
        """Return the bends along the coast where a piece meets land, on the shorter side.

        Coasts are as long as they are crooked: where one side is not much longer than the
        other, the strings over them are compared.
        """
        start, end = crossing.last, crossing.end
        enters, leaves = crossing.enters, crossing.leaves
        sides = self.sides(enters[1], leaves[1])
        shorter, longer = sorted(sides, key=lambda part: part.km)
        if longer.km > MUCH_LONGER * (shorter.km + 4 * LONGEST_EDGE_KM):
            return self.hull(start, end, shorter.vertices, shorter.side)
        piece = crossing.start, end
        azimuth, km, _ = self._measure(list(piece))[piece]
        lon, lat, _ = geod_forward(
            np.full(2, piece[0].lon),
            np.full(2, piece[0].lat),
            np.full(2, azimuth),
            km * np.array([enters[0], leaves[0]]),
        )
        met = np.column_stack([lon, lat])
        long = [part.km + self._to_ends(part, met) for part in sides]
        if max(long) > MUCH_LONGER * min(long):
            part = sides[int(np.argmin(long))]
            return self.hull(start, end, part.vertices, part.side)
        strings = [self.hull(start, end, part.vertices, part.side) for part in sides]
        return min(strings, key=lambda bends: _about_km([start, *bends, end]))

    def _to_ends(self, part: CoastPart, met: Floats) -> float:
        """Return how far the ends of a part of a coast are from where a line crosses it."""
        if not part.size:
            return 0.0
        ends = [part.first, part.last]
        lon, lat = self.coast.lon[ends], self.coast.lat[ends]
        return float(about_km(met[:, 0], met[:, 1], lon, lat).sum())

    def sides(self, enters: int, leaves: int) -> tuple[CoastPart, CoastPart]:
        """Return the parts of a ring from one of its edges to another, on either side."""
        coast = self.coast
        ring = coast.ring[enters]
        begin, end = coast.starts[ring : ring + 2].tolist()
        return (
            CoastPart.of(coast, (begin, end), (enters + 1, leaves), 1),
            CoastPart.of(coast, (begin, end), (enters, leaves + 1), -1),
        )

    def hull(self, start: Bend, end: Bend, vertices: Numbers, side: int) -> list[Bend]:
        """Return a part of the coast with only the vertices that a string over it touches."""
        if len(vertices) < 2:
            return self.bends(vertices.tolist(), side)
        vertices = vertices[:: len(vertices) // MOST_VERTICES + 1]
        at = self.coast.off_coast[vertices]
        middle = unit(*at[len(at) // 2])
        ends = np.array([[start.lon, start.lat], [end.lon, end.lat]])
        sight = np.vstack([ends[:1], at, ends[1:]])
        rays = unit(*sight.T)
        high = rays @ middle
        flat = _gnomonic(rays, middle, np.maximum(high, 0.2))
        bad = high[[0, -1]] < 0.3  # too far to be on the map
        first, last = (1 if bad[0] else 0), (len(flat) - 1 if bad[1] else len(flat))
        points = flat.tolist()
        count = len(vertices)
        kept = [at for at in _string(points, first, last, side) if 1 <= at <= count]
        # a great circle passes by what the geodesic, some km beside it if long, crosses
        kept = kept or _string(points, 1, count + 1, side)
        return self.bends([int(vertices[at - 1]) for at in kept], side)


def _string(points: list[list[float]], first: int, last: int, side: int) -> list[int]:
    """Return which of the points from first to before last a string over them touches."""
    stack: list[int] = []
    for at in range(first, last):
        x, y = points[at]
        while len(stack) > 1:
            (ax, ay), (bx, by) = points[stack[-2]], points[stack[-1]]
            if ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) * side > 0:
                break
            stack.pop()
        stack.append(at)
    return stack


def _about_km(line: list[Bend]) -> float:
    at = np.array([[place.lon, place.lat] for place in line])
    return float(about_km(at[:-1, 0], at[:-1, 1], at[1:, 0], at[1:, 1]).sum())


def ends_of(start: Point, end: Point) -> list[Bend]:
    """Return the straight line between two places."""
    return [Bend(float(start[0]), float(start[1])), Bend(float(end[0]), float(end[1]))]


def _without_doubles(line: list[Bend]) -> list[Bend]:
    """Return a line without the parts that lead from a vertex back to the same vertex."""
    last = {place.vertex: at for at, place in enumerate(line) if place.vertex >= 0}
    if len(last) == sum(place.vertex >= 0 for place in line):
        return line
    out: list[Bend] = []
    at = 0
    while at < len(line):
        at = last.get(line[at].vertex, at)
        out.append(line[at])
        at += 1
    return out


def _gnomonic(rays: Floats, middle: Floats, high: Floats) -> Floats:
    x, y, z = middle.tolist()
    wide = max(math.sqrt(x * x + y * y), 1e-12)
    east, north = (-y / wide, x / wide, 0.0), (-z * x / wide, -z * y / wide, (x * x + y * y) / wide)
    plane: Floats = rays @ np.array([east, north]).T
    return plane / high[:, None]
