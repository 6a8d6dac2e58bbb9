"""Which cells are in polygons, which are touched by lines, how far is each from them.

Cells are given by `Lattice`: evenly spaced longitudes and latitudes. Edges of polygons and lines
are straight in longitude and latitude here, as in the file they come from; longitudes may run
on beyond ±180 on either side.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from cableroute.geometry.earth import MEAN_RADIUS_KM
from cableroute.geometry.geodesy import earth_centred_km

Mask: TypeAlias = NDArray[np.bool_]
Geometries: TypeAlias = BaseGeometry | NDArray[Any]

BLOCK = 16
"""Distances are first taken from blocks of so many cells squared, then where they may count."""
AT_ONCE = 500_000  # places whose distances are searched at a time, to bound memory
APART = (16.0, 4.0, 1.0, 0.25)
"""Points on lines are so many cells apart: the farther a cell, the fewer of them are needed.

Of points s cells apart the nearest is farther than the line by s² / 8 cells at a distance of one,
and by less the farther: by no more than an eighth of a cell from s² cells on.
"""
TURNS = (-720.0, -360.0, 0.0, 360.0, 720.0)
LEAF = 32  # points in a leaf of the tree: by a quarter faster than 16 on coasts


class Lattice(NamedTuple):
    """Centres of cells: the first ones from west and north, the steps, how many."""

    west_deg: float
    north_deg: float
    step_lon_deg: float
    step_lat_deg: float
    rows: int
    columns: int


def inside(geometries: Geometries, lattice: Lattice) -> Mask:
    """Return the cells whose centre is in polygons, by the even-odd rule along each row.

    Parameters
    ----------
    geometries : geometry or array of geometries
        Polygons that do not overlap; what is no polygon holds nothing.
    lattice : Lattice
        The cells.

    Returns
    -------
    array of bool, shape (rows, columns)

    Examples
    --------
    >>> inside(shapely.box(0, 0, 2, 1), Lattice(-0.5, 0.5, 1, 1, 1, 4)).astype(int)
    array([[0, 1, 1, 0]])
    """
    parts = shapely.get_parts(_around(np.atleast_1d(np.asarray(geometries, object)), lattice))
    parts = parts[shapely.get_dimensions(parts) == 2]
    rows, columns = lattice.rows, lattice.columns
    crossed = np.zeros((rows, columns + 1), np.uint8)
    for x1, y1, x2, y2 in _edges(parts, lattice):
        low, high = np.minimum(y1, y2), np.maximum(y1, y2)
        first = np.floor((lattice.north_deg - high) / lattice.step_lat_deg).astype(np.int64) + 1
        last = np.floor((lattice.north_deg - low) / lattice.step_lat_deg).astype(np.int64)
        first, last = np.maximum(first, 0), np.minimum(last, rows - 1)
        count = np.maximum(last - first + 1, 0)
        edge = np.repeat(np.arange(count.size), count)
        row = np.arange(edge.size) - np.repeat(np.cumsum(count) - count, count) + first[edge]
        share = (lattice.north_deg - row * lattice.step_lat_deg - y1[edge]) / (y2 - y1)[edge]
        lon = x1[edge] + share * (x2 - x1)[edge]
        column = np.floor((lon - lattice.west_deg) / lattice.step_lon_deg).astype(np.int64) + 1
        at = row * (columns + 1) + np.clip(column, 0, columns)
        np.bitwise_xor.at(crossed.reshape(-1), at, np.uint8(1))
    np.bitwise_xor.accumulate(crossed, axis=1, out=crossed)
    return crossed[:, :columns].view(np.bool_)


def touched(geometries: Geometries, lattice: Lattice) -> Mask:
    """Return the cells that lines, the edges of polygons, or points come into.

    Each edge is cut where it passes from cell to cell, so that none is missed.

    Examples
    --------
    >>> line = shapely.LineString([(0.2, 0.5), (2.2, 0.5)])
    >>> touched(line, Lattice(-0.5, 0.5, 1, 1, 1, 4)).astype(int)
    array([[0, 1, 1, 1]])
    """
    cells = np.zeros((lattice.rows, lattice.columns), bool)
    west = lattice.west_deg - lattice.step_lon_deg / 2
    north = lattice.north_deg + lattice.step_lat_deg / 2

    def mark(x: NDArray[np.float64], y: NDArray[np.float64]) -> None:
        column = np.floor((x - west) / lattice.step_lon_deg).astype(np.int64)
        row = np.floor((north - y) / lattice.step_lat_deg).astype(np.int64)
        good = (column >= 0) & (column < lattice.columns) & (row >= 0) & (row < lattice.rows)
        cells[row[good], column[good]] = True

    for x1, y1, x2, y2 in _edges(geometries, lattice):
        # in steps of cells: an edge passes a border wherever a coordinate is whole
        u1, u2 = (x1 - west) / lattice.step_lon_deg, (x2 - west) / lattice.step_lon_deg
        v1, v2 = (north - y1) / lattice.step_lat_deg, (north - y2) / lattice.step_lat_deg
        cuts = [np.zeros(u1.size), np.ones(u1.size)]
        owner = [np.arange(u1.size)] * 2
        for start, end, limit in ((u1, u2, lattice.columns), (v1, v2, lattice.rows)):
            low = np.clip(np.ceil(np.minimum(start, end)), 0, limit + 1).astype(np.int64)
            high = np.clip(np.floor(np.maximum(start, end)), -1, limit).astype(np.int64)
            count = np.where(start == end, 0, np.maximum(high - low + 1, 0))
            edge = np.repeat(np.arange(count.size), count)
            border = np.arange(edge.size) - np.repeat(np.cumsum(count) - count, count) + low[edge]
            cuts.append((border - start[edge]) / (end - start)[edge])
            owner.append(edge)
        at, edge = np.concatenate(cuts), np.concatenate(owner)
        order = np.lexsort((at, edge))
        at, edge = at[order], edge[order]
        same = edge[1:] == edge[:-1]
        middle, edge = ((at[1:] + at[:-1]) / 2)[same], edge[1:][same]
        mark(x1[edge] + middle * (x2 - x1)[edge], y1[edge] + middle * (y2 - y1)[edge])
    parts = shapely.get_parts(np.atleast_1d(np.asarray(geometries, object)))
    points = shapely.get_coordinates(parts[shapely.get_dimensions(parts) == 0])
    for turn in _turns(points, lattice):
        mark(points[:, 0] + turn, points[:, 1])
    return cells


def distance_km(
    geometries: Geometries, lattice: Lattice, *, within_km: float
) -> NDArray[np.float32]:
    """Return how far the centre of each cell is from the nearest of some geometries.

    Parameters
    ----------
    geometries : geometry or array of geometries
        Polygons (0 inside), lines or points.
    lattice : Lattice
        The cells.
    within_km : float
        Distances beyond are not wanted.

    Returns
    -------
    array of float32, shape (rows, columns)
        Km on the ellipsoid, infinite beyond `within_km`: arcs of chords on a sphere of the mean
        radius (for 100 km that is 1 m off). A line counts by points on it a
        quarter of a cell apart: what is nearer than a cell is up to an eighth of it too far.
    """
    from scipy.spatial import cKDTree

    far = np.full((lattice.rows, lattice.columns), np.inf, np.float32)
    far[inside(geometries, lattice)] = 0.0
    step_km = math.radians(min(lattice.step_lon_deg, lattice.step_lat_deg)) * MEAN_RADIUS_KM
    within_km = min(within_km, math.pi * MEAN_RADIUS_KM)
    reach_deg = math.degrees((within_km + 2 * BLOCK * step_km) / MEAN_RADIUS_KM)
    lon = _wrap(lattice.west_deg + lattice.step_lon_deg * np.arange(lattice.columns))
    lat = np.clip(lattice.north_deg - lattice.step_lat_deg * np.arange(lattice.rows), -90, 90)

    def query(tree: Any, rows: Any, columns: Any, most_km: float) -> Any:
        places = earth_centred_km(lon[columns], lat[rows])
        chord = 2 * MEAN_RADIUS_KM * math.sin(min(most_km / MEAN_RADIUS_KM, math.pi) / 2)
        straight_km, _ = tree.query(places, distance_upper_bound=chord + 1e-6, workers=-1)
        return 2 * MEAN_RADIUS_KM * np.arcsin(np.minimum(straight_km / 2 / MEAN_RADIUS_KM, 1.0))

    rows = columns = np.empty(0, np.intp)
    for apart in APART:  # cells apart; points so far apart are close enough from their square on
        if apart != APART[-1] and within_km < apart**2 * step_km:
            continue
        samples = _samples(geometries, lattice, reach_deg, apart)
        if not len(samples):
            return far
        places = earth_centred_km(_wrap(samples[:, 0]), samples[:, 1])
        tree = cKDTree(places, leafsize=LEAF)
        if not rows.size:
            rows, columns = _near(lattice, partial(query, tree), within_km, apart * step_km, far)
        near = np.zeros(rows.size, bool)
        for first in range(0, rows.size, AT_ONCE):
            part = slice(first, first + AT_ONCE)
            km = query(tree, rows[part], columns[part], within_km + apart * step_km)
            far[rows[part], columns[part]] = np.where(km <= within_km, km, np.inf)
            near[part] = km < (apart**2 + apart) * step_km
        rows, columns = rows[near], columns[near]
    return far


def _near(
    lattice: Lattice, query: Callable[..., Any], within_km: float, apart_km: float, far: Any
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the cells of the blocks that may be within reach, but for those at 0."""
    middle_row = np.minimum(np.arange(0, lattice.rows, BLOCK) + BLOCK // 2, lattice.rows - 1)
    middle_column = np.minimum(
        np.arange(0, lattice.columns, BLOCK) + BLOCK // 2, lattice.columns - 1
    )
    half_km = (
        BLOCK
        * math.radians(math.hypot(lattice.step_lon_deg, lattice.step_lat_deg))
        * (MEAN_RADIUS_KM * 1.01)
    )
    most_km = within_km + half_km + apart_km
    middles = np.meshgrid(middle_row, middle_column, indexing="ij")
    reached = query(*(at.ravel() for at in middles), most_km)
    near = np.reshape(reached <= most_km, middles[0].shape)
    wanted = np.kron(near, np.ones((BLOCK, BLOCK), bool))[: lattice.rows, : lattice.columns]
    rows, columns = np.nonzero(wanted & (far > 0))
    return rows, columns


def _samples(
    geometries: Geometries, lattice: Lattice, reach_deg: float, apart: float
) -> NDArray[np.float64]:
    """Return points on geometries so many cells apart, those within reach of the cells."""
    parts = shapely.get_parts(np.atleast_1d(np.asarray(geometries, object)))
    batches = [shapely.get_coordinates(parts[shapely.get_dimensions(parts) == 0])]
    step = min(lattice.step_lon_deg, lattice.step_lat_deg) * apart
    north = lattice.north_deg + reach_deg
    south = lattice.north_deg - lattice.step_lat_deg * (lattice.rows - 1) - reach_deg
    widest = max(0.01, math.cos(math.radians(min(89.0, max(abs(north), abs(south))))))
    wider = int(min(reach_deg / widest, 360.0) / lattice.step_lon_deg) + 1
    higher = int(reach_deg / lattice.step_lat_deg) + 1
    west, columns = lattice.west_deg - wider * lattice.step_lon_deg, lattice.columns + 2 * wider
    if columns * lattice.step_lon_deg >= 360:  # once around: longitudes are wrapped
        west, columns = -180.0, math.ceil(360 / lattice.step_lon_deg)
    around = Lattice(
        west,
        lattice.north_deg + higher * lattice.step_lat_deg,
        lattice.step_lon_deg,
        lattice.step_lat_deg,
        lattice.rows + 2 * higher,
        columns,
    )
    for x1, y1, x2, y2 in _edges(parts, around):
        west = around.west_deg - around.step_lon_deg
        east = around.west_deg + around.step_lon_deg * around.columns
        near = (np.maximum(x1, x2) >= west) & (np.minimum(x1, x2) <= east)
        x1, y1, x2, y2 = x1[near], y1[near], x2[near], y2[near]
        count = np.maximum(np.ceil(np.hypot(x2 - x1, y2 - y1) / step).astype(np.int64), 1)
        edge = np.repeat(np.arange(count.size), count)
        share = (np.arange(edge.size) - np.repeat(np.cumsum(count) - count, count)) / count[edge]
        batches.append(
            np.column_stack(
                [x1[edge] + share * (x2 - x1)[edge], y1[edge] + share * (y2 - y1)[edge]]
            )
        )
        batches.append(np.column_stack([x2, y2]))
    points = np.concatenate(batches)
    return points[(points[:, 1] >= south) & (points[:, 1] <= north)]


def _edges(geometries: Geometries, lattice: Lattice) -> Iterator[tuple[NDArray[np.float64], ...]]:
    """Give the edges of lines and polygons that may matter to a lattice, turn by turn.

    All edges in the rows of the lattice are given, also those west of it, which the even-odd
    rule needs.
    """
    parts = shapely.get_parts(np.atleast_1d(np.asarray(geometries, object)))
    parts = parts[shapely.get_dimensions(parts) >= 1]
    if not parts.size:
        return
    polygons = shapely.get_dimensions(parts) == 2
    lines = np.concatenate([shapely.get_rings(parts[polygons]), parts[~polygons]])
    points, ring = shapely.get_coordinates(lines, return_index=True)
    south = lattice.north_deg - lattice.step_lat_deg * lattice.rows
    north = lattice.north_deg + lattice.step_lat_deg
    y1, y2 = points[:-1, 1], points[1:, 1]
    keep = (ring[1:] == ring[:-1]) & (np.maximum(y1, y2) >= south) & (np.minimum(y1, y2) <= north)
    first = np.flatnonzero(keep)
    for turn in _turns(points, lattice):
        x1, x2 = points[first, 0] + turn, points[first + 1, 0] + turn
        yield x1, points[first, 1], x2, points[first + 1, 1]


def _around(geometries: NDArray[Any], lattice: Lattice) -> NDArray[Any]:
    """Return the geometries whose bounds come into a lattice: it has no cell in any other."""
    west, south, east, north = shapely.bounds(geometries).reshape(-1, 4).T
    lowest = lattice.north_deg - lattice.step_lat_deg * lattice.rows
    is_near = (south <= lattice.north_deg + lattice.step_lat_deg) & (north >= lowest)
    left = lattice.west_deg - lattice.step_lon_deg
    right = lattice.west_deg + lattice.step_lon_deg * lattice.columns
    is_beside = [(west + turn <= right) & (east + turn >= left) for turn in TURNS]
    near: NDArray[Any] = geometries[is_near & np.logical_or.reduce(is_beside)]
    return near


def _turns(points: NDArray[np.float64], lattice: Lattice) -> list[float]:
    """Return the whole turns, in degrees, that bring longitudes beside a lattice."""
    if not len(points):
        return []
    west = lattice.west_deg - lattice.step_lon_deg
    east = lattice.west_deg + lattice.step_lon_deg * lattice.columns
    low, high = points[:, 0].min(), points[:, 0].max()
    return [turn for turn in TURNS if low + turn <= east and high + turn >= west]


def _wrap(lon: NDArray[np.floating[Any]]) -> NDArray[np.float64]:
    return np.asarray(lon - 360.0 * np.rint(lon / 360.0), np.float64)
