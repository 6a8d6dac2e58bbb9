"""Which lines at sea cross land, and along which coast is land rounded.

The coast is that of the embedded land polygons, lakes filled: 440,000 vertices in 6,800 rings,
land on the left. What touches (the halves of Chukotka and Fiji at the date line) is one ring. A
line is held against the edges themselves, along its geodesics, never against cells.

The sea around these rings is one: their union has no hole, so that every place at sea is joined
to every other. `tests/planning/test_sea_line.py` holds that.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.geometry.earth import KM_PER_DEGREE, MEAN_KM_PER_DEGREE
from cableroute.geometry.geodesy import distance_km, geod_forward, geod_inverse
from cableroute.planning.grid_path import Floats
from cableroute.seabed.land_cells import world_outlines

Numbers = NDArray[np.int64]

CHUNK = 16
"""So many edges of a ring are looked up together."""
OFF_COAST_KM = 0.015
"""A line bends so far off the vertex of a coast that it rounds."""
LONGEST_EDGE_KM = 8.0
"""Longer edges of the coast are split."""
FAR_STEP_KM = 100.0
"""Lines are first held against boxes of coast in pieces of this length."""
SAG_KM = 0.002
"""Then in pieces that are straight in longitude and latitude to within this."""
ON_COAST_KM = 1e-6
"""A place so near to an edge of the coast is on it, and which side it is on is left to rounding."""
NO_LAND_NORTH_DEG = 84.5
"""There is no land north of 83.64 degrees."""


class Hits(NamedTuple):
    """Where segments cross edges of the coast, in the order of the segments.

    Parameters
    ----------
    segment : array of int
        Which segment.
    share : array of float
        Where along it, 0 to 1.
    edge : array of int
        The vertex at which the crossed edge begins.
    """

    segment: Numbers
    share: Floats
    edge: Numbers


@dataclass(frozen=True, eq=False)
class Coast:
    """Rings of land, each closed and with land on its left; vertices are numbered through.

    Parameters
    ----------
    lon, lat : array of float
        Of every vertex, degrees; longitudes run on within a ring.
    starts : array of int
        First vertex of each ring, and behind them the number of vertices.
    area_km2 : array of float
        About how large the land of each ring is.
    land : STRtree
        The polygons, as they were given.
    """

    lon: Floats = field(repr=False)
    lat: Floats = field(repr=False)
    starts: Numbers = field(repr=False)
    area_km2: Floats = field(repr=False)
    land: shapely.STRtree = field(repr=False)

    def __post_init__(self) -> None:
        """Work out the edges and the chunks of coast that lines are held against."""
        count = len(self.lon)
        following = np.arange(1, count + 1)
        following[self.starts[1:] - 1] = self.starts[:-1]
        ring = np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))
        north = self.lat[following] - self.lat
        east = self.lon[following] - self.lon
        east -= 360 * np.rint(east / 360)
        km = np.hypot(east * np.cos(np.radians(self.lat)), north) * MEAN_KM_PER_DEGREE
        for name, value in {
            "next": following,
            "ring": ring,
            "east_deg": east,
            "north_deg": north,
            "along_km": np.concatenate([[0.0], np.cumsum(km)]),
        }.items():
            object.__setattr__(self, name, value)
        chunk_first = np.concatenate(
            [np.arange(a, b, CHUNK) for a, b in zip(self.starts[:-1], self.starts[1:], strict=True)]
        )
        chunk_end = np.append(chunk_first[1:], count)
        west = np.minimum(self.lon, self.lon + east)
        last = np.maximum(self.lon, self.lon + east)
        low = np.minimum(self.lat, self.lat + north)
        high = np.maximum(self.lat, self.lat + north)
        boxes = shapely.box(
            np.minimum.reduceat(west, chunk_first),
            np.minimum.reduceat(low, chunk_first),
            np.maximum.reduceat(last, chunk_first),
            np.maximum.reduceat(high, chunk_first),
        )
        object.__setattr__(self, "chunks", (chunk_first, chunk_end))
        object.__setattr__(self, "tree", shapely.STRtree(boxes))

    next: Numbers = field(init=False, repr=False)
    ring: Numbers = field(init=False, repr=False)
    east_deg: Floats = field(init=False, repr=False)
    north_deg: Floats = field(init=False, repr=False)
    along_km: Floats = field(init=False, repr=False)
    chunks: tuple[Numbers, Numbers] = field(init=False, repr=False)
    tree: Any = field(init=False, repr=False)

    def before(self, vertex: Numbers) -> Numbers:
        """Return the vertex before each on its ring."""
        first = self.starts[self.ring[vertex]]
        last = self.starts[self.ring[vertex] + 1] - 1
        previous: Numbers = np.where(vertex == first, last, vertex - 1)
        return previous

    @cached_property
    def off_coast(self) -> Floats:
        """A place `OFF_COAST_KM` off each vertex, at sea between both of its edges."""
        wide = np.cos(np.radians(self.lat))
        before = self.before(np.arange(len(self.lat)))
        into = np.column_stack([self.east_deg[before] * wide, self.north_deg[before]])
        out = np.column_stack([self.east_deg * wide, self.north_deg])
        into /= np.maximum(np.linalg.norm(into, axis=1), 1e-12)[:, None]
        out /= np.maximum(np.linalg.norm(out, axis=1), 1e-12)[:, None]
        away = into + out
        away = np.column_stack([away[:, 1], -away[:, 0]])  # to the right of both
        size = np.linalg.norm(away, axis=1)
        spike = size < 1e-6
        away[spike], size[spike] = into[spike], 1.0
        away *= (OFF_COAST_KM / MEAN_KM_PER_DEGREE / size)[:, None]
        return np.column_stack(
            [self.lon + away[:, 0] / np.maximum(wide, 1e-6), self.lat + away[:, 1]]
        )

    def hits(self, start: Floats, end: Floats) -> Hits:
        """Return where the geodesics between places cross the coast, along each in order."""
        azimuth, km = geod_inverse(start[:, 0], start[:, 1], end[:, 0], end[:, 1])
        count = np.ceil(km / FAR_STEP_KM).astype(np.int64)
        owner = np.repeat(np.arange(len(km)), count)
        number = np.arange(len(owner)) - np.repeat(np.cumsum(count) - count, count)
        pieces = _Pieces.of(start, azimuth, km, owner, number, count)
        piece, chunk, turn = self._near(pieces)
        for _ in range(2):
            near = pieces.chosen(np.unique(piece))
            steep = np.tan(np.radians(np.minimum(np.abs(near.lat).max(axis=1) + 0.1, 89.5)))
            most = np.sqrt(SAG_KM * 8 * 6371 / np.maximum(steep, 0.02))
            wanted = km[near.owner] * (near.share[:, 1] - near.share[:, 0])
            parts = np.maximum(np.ceil(wanted / most), 1).astype(np.int64)
            if (parts == 1).all():
                break
            pieces = near.split(parts, start, azimuth, km)
            piece, chunk, turn = self._near(pieces)
        return self._edges_crossed(pieces.chosen(piece), chunk, turn)

    def _near(self, pieces: _Pieces) -> tuple[Numbers, Numbers, Floats]:
        """Return which pieces are near which chunk of coast, and by how much they are turned."""
        lon, lat = pieces.lon, pieces.lat
        pad_lat = pieces.sag_deg
        pad_lon = pad_lat / np.maximum(np.cos(np.radians(np.abs(lat).max(axis=1))), 0.02)
        south, north = lat.min(axis=1) - pad_lat, lat.max(axis=1) + pad_lat
        west, east = lon.min(axis=1) - pad_lon, lon.max(axis=1) + pad_lon
        near = []
        for turn in (0.0, 360.0, -360.0):
            here = np.flatnonzero(
                (west + turn < 200) & (east + turn > -181) & (south < NO_LAND_NORTH_DEG)
            )
            if turn and not here.size:
                continue
            boxes = shapely.box(west[here] + turn, south[here], east[here] + turn, north[here])
            piece, chunk = self.tree.query(boxes)
            near.append((here[piece], chunk, np.full(len(piece), turn)))
        piece, chunk, turns = map(np.concatenate, zip(*near, strict=True))
        return piece, chunk, turns

    def _edges_crossed(self, pieces: _Pieces, chunk: Numbers, turn: Floats) -> Hits:
        """Return which edges of their chunks pieces cross."""
        first, last = self.chunks
        count = last[chunk] - first[chunk]
        piece = np.repeat(np.arange(len(count)), count)
        edge = np.arange(len(piece)) - np.repeat(np.cumsum(count) - count, count)
        edge = edge + first[chunk][piece]
        ax, ay = self.lon[edge], self.lat[edge]
        bx, by = ax + self.east_deg[edge], ay + self.north_deg[edge]
        lon = pieces.lon + turn[:, None]
        px, qx = lon[piece, 0], lon[piece, 1]
        py, qy = pieces.lat[piece, 0], pieces.lat[piece, 1]
        side_a = (qx - px) * (ay - py) - (qy - py) * (ax - px)
        side_b = (qx - px) * (by - py) - (qy - py) * (bx - px)
        side_p = (bx - ax) * (py - ay) - (by - ay) * (px - ax)
        side_q = (bx - ax) * (qy - ay) - (by - ay) * (qx - ax)
        crossed = ((side_a >= 0) != (side_b >= 0)) & ((side_p >= 0) != (side_q >= 0))
        piece, edge, at = piece[crossed], edge[crossed], side_p[crossed]
        at = at / (at - side_q[crossed])
        begin, end = pieces.share[piece].T
        share, owner = begin + at * (end - begin), pieces.owner[piece]
        once = np.unique(owner * len(self.lon) + edge, return_index=True)[1]
        once = once[np.lexsort((share[once], owner[once]))]
        return Hits(owner[once], share[once], edge[once])

    def is_off(self, lon: float, lat: float) -> bool:
        """Return whether a place is at sea, and on no edge or vertex of the coast."""
        if self.is_land(np.array([lon]), np.array([lat]))[0]:
            return False
        nearest = self._nearest(lon, lat, ON_COAST_KM)[0]
        return bool((np.hypot(*nearest.T) * KM_PER_DEGREE > ON_COAST_KM).all())

    def _nearest(
        self, lon: float, lat: float, within_km: float
    ) -> tuple[Floats, Numbers, Floats, Floats, Floats]:
        """Return where edges of the coast are nearest to a place, in degrees of latitude from it.

        Then the edges, the shares of them, what they lead along, and the square of that.
        """
        edge = self.edges_near(lon, lat, within_km)
        wide = math.cos(math.radians(lat))
        east = (self.lon[edge] - lon + 180) % 360 - 180
        begin = np.column_stack([east * wide, self.lat[edge] - lat])
        along = np.column_stack([self.east_deg[edge] * wide, self.north_deg[edge]])
        square = np.maximum((along**2).sum(axis=1), 1e-18)
        share = np.clip(-(begin * along).sum(axis=1) / square, 0, 1)
        return begin + share[:, None] * along, edge, share, along, square

    def nearest_sea(self, lon: float, lat: float, within_km: float) -> tuple[Floats, float] | None:
        """Return the nearest place at sea off the coast and how far it is from a place on land."""
        nearest, edge, share, along, square = self._nearest(lon, lat, within_km)
        wide = math.cos(math.radians(lat))
        for best in np.argsort(np.hypot(*nearest.T), kind="stable")[:8].tolist():
            away = np.array([along[best, 1], -along[best, 0]]) / math.sqrt(square[best])
            corner = share[best] in (0.0, 1.0)
            if corner:
                vertex = edge[best] if share[best] == 0 else self.next[edge[best]]
                x, y = self.off_coast[vertex]
                at = np.array([(x + 180) % 360 - 180, y])
            else:
                off = nearest[best] + away * (OFF_COAST_KM / MEAN_KM_PER_DEGREE)
                at = np.array([lon + off[0] / max(wide, 1e-6), lat + off[1]])
            km = float(distance_km(lon, lat, *at))
            if km <= within_km and not self.is_land(at[:1], at[1:])[0]:
                return at, km
        return None

    def edges_near(self, lon: float, lat: float, within_km: float) -> Numbers:
        """Return the edges of the chunks of coast in a box around a place."""
        high = within_km / KM_PER_DEGREE
        wide = high / max(math.cos(math.radians(min(89.0, abs(lat) + high))), 0.02)
        lon = (lon + 180) % 360 - 180
        boxes = [
            shapely.box(lon + turn - wide, lat - high, lon + turn + wide, lat + high)
            for turn in (-360.0, 0.0, 360.0)
        ]
        chunk = np.unique(self.tree.query(boxes)[1])
        first, last = self.chunks
        count = last[chunk] - first[chunk]
        edge = np.arange(int(count.sum())) - np.repeat(np.cumsum(count) - count, count)
        edges: Numbers = edge + np.repeat(first[chunk], count)
        return edges

    def is_land(self, lon: Floats, lat: Floats) -> NDArray[np.bool_]:
        """Return whether places are on land."""
        at = np.asarray(shapely.points((np.asarray(lon) + 180) % 360 - 180, lat), object)
        on_land = np.zeros(len(at), np.bool_)
        on_land[self.land.query(at, predicate="intersects")[0]] = True
        return on_land


class _Pieces(NamedTuple):
    """Pieces of geodesics: whose, from which share to which, and both ends."""

    owner: Numbers
    share: Floats
    lon: Floats
    lat: Floats
    sag_deg: Floats

    @classmethod
    def of(
        cls, start: Floats, azimuth: Floats, km: Floats, owner: Numbers, number: Any, count: Any
    ) -> _Pieces:
        share = np.column_stack([number, number + 1]) / count[owner][:, None]
        return cls.at(start, azimuth, km, owner, share)

    @classmethod
    def at(
        cls, start: Floats, azimuth: Floats, km: Floats, owner: Numbers, share: Floats
    ) -> _Pieces:
        """Return pieces between shares of the geodesics that they are of."""
        whose = owner[:, None]
        lon, lat, _ = geod_forward(
            start[whose, 0], start[whose, 1], azimuth[whose], km[whose] * share
        )
        lon[:, 1] = lon[:, 0] + (lon[:, 1] - lon[:, 0] + 180) % 360 - 180
        long_km = km[owner] * (share[:, 1] - share[:, 0])
        steep = np.tan(np.radians(np.minimum(np.abs(lat).max(axis=1, initial=0) + 1, 89.0)))
        sag = long_km**2 / (8 * 6371) * steep / KM_PER_DEGREE + 1e-5
        return cls(owner, share, lon, lat, sag)

    def split(self, parts: Numbers, start: Floats, azimuth: Floats, km: Floats) -> _Pieces:
        """Return each piece in so many parts."""
        at = np.repeat(np.arange(len(parts)), parts)
        number = np.arange(len(at)) - np.repeat(np.cumsum(parts) - parts, parts)
        begin, end = self.share[at].T
        width = (end - begin) / np.repeat(parts, parts)
        share = np.column_stack([begin + number * width, begin + (number + 1) * width])
        return self.at(start, azimuth, km, self.owner[at], share)

    def chosen(self, piece: Numbers) -> _Pieces:
        """Return some of the pieces."""
        owner, share, lon, lat, sag_deg = self
        return _Pieces(owner[piece], share[piece], lon[piece], lat[piece], sag_deg[piece])


@cache
def world_coast() -> Coast:
    """Return the coast of the embedded land."""
    return coast_of(world_outlines())


def coast_of(polygons: NDArray[Any]) -> Coast:
    """Return the coast of polygons without holes, in longitude and latitude."""
    outlines = _not_nested(polygons)
    boxes = shapely.bounds(outlines)
    areas = shapely.area(outlines) * np.cos(np.radians((boxes[:, 1] + boxes[:, 3]) / 2))
    outlines = shapely.orient_polygons(outlines)
    points, ring = shapely.get_coordinates(shapely.get_exterior_ring(outlines), return_index=True)
    rings = np.split(points, np.flatnonzero(np.diff(ring)) + 1)
    at_seam = np.flatnonzero((np.abs(boxes[:, [0, 2]]) >= 180).any(axis=1))
    seam = set(at_seam.tolist())
    whole = [points[:-1] for number, points in enumerate(rings) if number not in seam]
    kept = np.delete(areas, at_seam).tolist()
    for joined in _stitch([_off_map_edge(rings[number][:-1]) for number in at_seam.tolist()]):
        whole.append(joined)
        wide = math.cos(math.radians(float(joined[:, 1].mean())))
        kept.append(float(shapely.area(shapely.Polygon(joined))) * wide)
    whole = [_split(points) for points in whole]
    starts = np.concatenate([[0], np.cumsum([len(ring) for ring in whole])])
    lon, lat = np.concatenate(whole).T
    return Coast(
        np.ascontiguousarray(lon),
        np.ascontiguousarray(lat),
        starts,
        np.array(kept) * MEAN_KM_PER_DEGREE**2,
        shapely.STRtree(polygons),
    )


def _split(ring: Floats) -> Floats:
    """Return a ring whose edges are short: beside long ones a geodesic would bulge over land.

    Edges are straight in longitude and latitude, as the polygons have them.
    """
    step = np.roll(ring, -1, axis=0) - ring
    step[:, 0] -= 360 * np.rint(step[:, 0] / 360)
    km = np.hypot(step[:, 0] * np.cos(np.radians(ring[:, 1])), step[:, 1]) * MEAN_KM_PER_DEGREE
    parts = np.maximum(np.ceil(km / LONGEST_EDGE_KM), 1).astype(np.int64)
    if (parts == 1).all():
        return ring
    edge = np.repeat(np.arange(len(ring)), parts)
    number = np.arange(len(edge)) - np.repeat(np.cumsum(parts) - parts, parts)
    split: Floats = ring[edge] + step[edge] * (number / parts[edge])[:, None]
    return split


def _not_nested(polygons: NDArray[Any]) -> NDArray[Any]:
    """Return the polygons that are inside no other, as islands in the Caspian are."""
    west, south, east, north = shapely.bounds(polygons).T
    first = shapely.get_point(shapely.get_exterior_ring(polygons), 0)
    boxes = shapely.box(west, south, east, north)
    inner, outer = shapely.STRtree(boxes).query(first, predicate="within")
    pair = outer != inner
    outer, inner = outer[pair], inner[pair]
    shapely.prepare(polygons[np.unique(outer)])
    nested = shapely.contains_properly(polygons[outer], first[inner])
    return np.delete(polygons, np.unique(inner[nested]))


def _off_map_edge(ring: Floats) -> Floats:
    """Return a ring that begins and ends at the date line, without edges along that line.

    Of a continent around a pole, nothing is left of the pole either.
    """
    on_edge = (np.abs(ring[:, 0]) >= 180) | (ring[:, 1] <= -90)
    inner = on_edge & np.roll(on_edge, 1) & np.roll(on_edge, -1)
    before = np.roll(on_edge, 1)
    (first,) = np.flatnonzero(on_edge & ~inner & before)[-1:]  # the last on the edge
    return np.roll(ring, -first, axis=0)[~np.roll(inner, -first)]


def _stitch(cut: list[Floats]) -> list[Floats]:
    """Return rings over the date line, each of two that end there; longitudes run on."""
    east = [ring for ring in cut if ring[0, 0] >= 180 and ring[-1, 0] >= 180]
    west = [ring for ring in cut if ring[0, 0] <= -180 and ring[-1, 0] <= -180]
    rings = [ring for ring in cut if ring[0, 0] * ring[-1, 0] < 0]
    for ring in east:
        ends = ring[[0, -1], 1]
        # land on the left: where one begins the other ends
        off = [np.abs(other[[-1, 0], 1] - ends).max() for other in west]
        best = int(np.argmin(off))
        other = west.pop(best) + np.array([360.0, 0.0])
        rings.append(np.vstack([ring, other]))
    return rings + [ring + np.array([360.0, 0.0]) for ring in west]
