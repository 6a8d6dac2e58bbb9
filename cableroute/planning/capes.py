"""Which capes of the world see one another over the sea, and which route leads over them.

A shortest line at sea bends at capes only. The file of capes holds the outlines of land,
simplified so that no strait closes and no isthmus opens, and which of their capes see one another.
What leads over them is pulled taut around the coasts themselves: the file says on which side
of an island, never where land is.
"""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.geodata.embedded import embedded_folder
from cableroute.geodata.packed import Packed, unpack_varints
from cableroute.geometry.earth import MEAN_RADIUS_KM
from cableroute.geometry.geodesy import about_km
from cableroute.planning.coast import Coast, Numbers, world_coast
from cableroute.planning.grid_path import Floats

CAPES = Packed("capes", "capes file", b"CRCAPE\r\n", 1, struct.Struct("<8sHHIII"), "capes.py")
DIRECTIONS = 8192
"""Into so many directions a place looks out."""
LEAST_KM2 = 100.0
"""Capes are of land that is as large; lines are led round smaller islands afterwards."""
NEAR_KM = 40.0
"""Within this distance a place looks past the coasts themselves."""
_BEARINGS = (np.arange(DIRECTIONS) + 0.5) * (2 * math.pi / DIRECTIONS) - math.pi
_SINES, _COSINES = np.sin(_BEARINGS), np.cos(_BEARINGS)


class Outlook(NamedTuple):
    """What a place sees: how far the sea reaches into each direction, as an angle at the centre.

    Parameters
    ----------
    at, east, north : array of float, shape (3,)
        The place, and where east and north are there: unit vectors.
    reach : array of float, shape (DIRECTIONS,)
        In radians; pi where no land is met.
    """

    at: Floats
    east: Floats
    north: Floats
    reach: Floats

    def sees(self, rays: Floats) -> NDArray[np.bool_]:
        """Return whether places are seen, in their own direction or the ones beside it."""
        bearing = np.arctan2(rays @ self.east, rays @ self.north)
        number = np.floor((bearing + math.pi) * (DIRECTIONS / (2 * math.pi))).astype(np.int64)
        number %= DIRECTIONS
        free = np.maximum(np.maximum(self.reach, np.roll(self.reach, 1)), np.roll(self.reach, -1))
        seen: NDArray[np.bool_] = angle(self.at, rays) <= free[number] * (1 + 1e-9) + 1e-9
        return seen


class LandEdges(NamedTuple):
    """LandEdges of land: both ends and the normals of the planes that they are in, for each."""

    first: Floats
    last: Floats
    across: Floats

    @classmethod
    def of(cls, first: Floats, last: Floats) -> LandEdges:
        """Return edges between unit vectors."""
        (a, b, c), (x, y, z) = first.T, last.T
        return cls(first, last, np.column_stack([b * z - c * y, c * x - a * z, a * y - b * x]))


def outlook(at: Floats, *groups: LandEdges) -> Outlook:
    """Return what a place sees past edges of land."""
    east = np.array([-at[1], at[0], 0.0])
    wide = float(np.linalg.norm(east))
    east = east / wide if wide else np.array([0.0, 1.0, 0.0])  # at a pole any will do
    north = np.cross(at, east)
    reach = np.full(DIRECTIONS, math.pi)
    per = DIRECTIONS / (2 * math.pi)
    for first, last, across in groups:
        begin = np.arctan2(first @ east, first @ north)
        turn = np.arctan2(last @ east, last @ north) - begin
        turn -= 2 * math.pi * np.rint(turn / (2 * math.pi))
        low = (np.minimum(begin, begin + turn) + math.pi) * per
        from_ = np.ceil(low - 0.5).astype(np.int64)
        count = np.floor(low + np.abs(turn) * per - 0.5).astype(np.int64) - from_ + 1
        met = np.flatnonzero(count > 0)
        count = count[met]
        edge = np.repeat(met, count)
        number = np.arange(edge.size) - np.repeat(np.cumsum(count) - count - from_[met], count)
        number %= DIRECTIONS
        up, right, ahead = across @ at, across @ east, across @ north
        sign = np.sign(up)
        level = (right * sign)[edge] * _SINES[number] + (ahead * sign)[edge] * _COSINES[number]
        np.minimum.at(reach, number, np.arctan2(np.abs(up)[edge], -level))
    return Outlook(at, east, north, reach)


def unit(lon: Any, lat: Any) -> Floats:
    """Return places as unit vectors."""
    lon, lat = np.radians(lon), np.radians(lat)
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=-1)


def angle(one: Floats, rays: Floats) -> Floats:
    """Return the angle between a place and others, radians."""
    chord = np.linalg.norm(rays - one, axis=-1)
    radians: Floats = 2 * np.arcsin(np.minimum(chord / 2, 1.0))
    return radians


def tangent(at: Floats, before: Floats, after: Floats, rays: Floats, sine: float) -> NDArray[Any]:
    """Return whether the lines to places leave a cape with both its sides to one hand.

    Within an angle of that sine, but never over land, which is to the left from `before` by the
    cape to `after`. `at`, `before` and `after` are one place or one for each.
    """
    across = np.cross(at, rays)
    across /= np.maximum(np.linalg.norm(across, axis=-1), 1e-15)[..., None]
    sides = []
    for beside in (before, after):
        long = np.maximum(np.linalg.norm(beside - at, axis=-1), 1e-15)
        sides.append((across * beside).sum(axis=-1) / long)
    left, right = np.minimum(*sides), np.maximum(*sides)
    ashore = (sides[0] > 1e-6) & (sides[1] < -1e-6)
    is_tangent: NDArray[Any] = ((left >= -sine) | (right <= sine)) & ~ashore
    return is_tangent


@dataclass(frozen=True, eq=False)
class Capes:
    """The simpler outlines of land, their capes, and which of these see one another.

    Parameters
    ----------
    coast : Coast
        Whose vertices outlines have.
    vertex : array of int
        Of each place of the outlines, its vertex of the coast.
    starts : array of int
        First place of each outline, and behind them how many there are.
    capes : array of int
        Which places are capes.
    pairs : array of int, shape (n, 2)
        Which capes see one another, by their number in `capes`.
    """

    coast: Coast
    vertex: Numbers = field(repr=False)
    starts: Numbers = field(repr=False)
    capes: Numbers = field(repr=False)
    pairs: Numbers = field(repr=False)
    rays: Floats = field(init=False, repr=False)
    next: Numbers = field(init=False, repr=False)
    before: Numbers = field(init=False, repr=False)
    km: Floats = field(init=False, repr=False)
    edges: LandEdges = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Work out where places are and how far apart capes."""
        lon, lat = self.coast.lon[self.vertex], self.coast.lat[self.vertex]
        following = np.arange(1, len(self.vertex) + 1)
        following[self.starts[1:] - 1] = self.starts[:-1]
        before = np.empty_like(following)
        before[following] = np.arange(len(following))
        one, two = self.capes[self.pairs].T
        rays = unit(lon, lat)
        for name, value in {
            "rays": rays,
            "next": following,
            "before": before,
            "edges": LandEdges.of(rays, rays[following]),
            "km": about_km(lon[one], lat[one], lon[two], lat[two]),
        }.items():
            object.__setattr__(self, name, value)

    @cached_property
    def graph(self) -> tuple[NDArray[np.int32], NDArray[np.int32], Floats]:
        """What each cape sees and how far that is, row by row, and where rows start."""
        from scipy.sparse import csr_array

        count = len(self.capes)
        one, two = self.pairs.astype(np.int32).T
        one_way: Any = csr_array((self.km, (one, two)), shape=(count, count))
        both = one_way + one_way.T
        return both.indices, both.indptr, both.data

    @cached_property
    def places(self) -> tuple[Floats, Floats]:
        """Longitudes and latitudes of the capes."""
        vertex = self.vertex[self.capes]
        return self.coast.lon[vertex], self.coast.lat[vertex]

    def outlook(self, lon: float, lat: float, near_km: float = NEAR_KM) -> Outlook:
        """Return what a place at sea sees: past the coasts themselves near it, then outlines."""
        at = unit(lon, lat)
        near = math.cos(0.8 * near_km / MEAN_RADIUS_KM)
        level = self.rays @ at
        far = (level < near) | (level[self.next] < near)
        edge = self.coast.edges_near(lon, lat, near_km)
        edge = edge[self.coast.area_km2[self.coast.ring[edge]] >= LEAST_KM2]
        begin = unit(self.coast.lon[edge], self.coast.lat[edge])
        end = unit(
            self.coast.lon[edge] + self.coast.east_deg[edge],
            self.coast.lat[edge] + self.coast.north_deg[edge],
        )
        return outlook(at, LandEdges(*(part[far] for part in self.edges)), LandEdges.of(begin, end))

    def seen(self, lon: float, lat: float, sine: float) -> Numbers:
        """Return the numbers of the capes that a place sees and can round."""
        look = self.outlook(lon, lat)
        rays = self.rays[self.capes]
        visible = np.flatnonzero(look.sees(rays))
        place = self.capes[visible]
        at = np.broadcast_to(look.at, (len(place), 3))
        passed = tangent(
            self.rays[place], self.rays[self.before[place]], self.rays[self.next[place]], at, sine
        )
        passed |= angle(look.at, self.rays[place]) < NEAR_KM / MEAN_RADIUS_KM
        chosen: Numbers = visible[passed]
        return chosen


@cache
def world_capes() -> Capes:
    """Return the capes of the embedded file."""
    return read_capes(str(embedded_folder() / "capes_ne10m.bin.xz"), world_coast())


def read_capes(path: str, coast: Coast) -> Capes:
    """Return the capes of a file; places of outlines are vertices of the coast that it is for."""
    (coast_vertices, outlines, places, pairs), body = CAPES.read(path)
    numbers = unpack_varints(body)
    if numbers is None or len(numbers) != outlines + places + pairs * 2:
        raise CAPES.fault(path, "its header and its content do not agree")
    if coast_vertices != len(coast.lon) & 0xFFFF:
        raise CAPES.fault(path, "it was made for another land file")
    sizes, steps, one, two = np.split(numbers, np.cumsum([outlines, places, pairs]))
    vertex = np.cumsum(steps)
    starts = np.concatenate([[0], np.cumsum(sizes)])
    one = np.cumsum(one)
    capes = convex(coast, vertex, starts)
    joined = np.column_stack([one, one + two])
    if vertex.min() < 0 or vertex.max() >= len(coast.lon) or joined.max() >= len(capes):
        raise CAPES.fault(path, "it was made for another land file")
    return Capes(coast, vertex, starts, capes, joined)


def convex(coast: Coast, vertex: Numbers, starts: Numbers) -> Numbers:
    """Return which places of outlines are capes: where land is convex."""
    rays = unit(coast.lon[vertex], coast.lat[vertex])
    following = np.arange(1, len(vertex) + 1)
    following[starts[1:] - 1] = starts[:-1]
    before = np.empty_like(following)
    before[following] = np.arange(len(following))
    left = (np.cross(rays[before], rays) * rays[following]).sum(axis=1) > 0
    return np.flatnonzero(left)
