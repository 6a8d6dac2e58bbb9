"""What is a grid of depths: its cells, their places, and blocks of them.

A `Grid` has one form, whatever file it was read from: rows from north to south, columns from
west to east, depths positive down.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cableroute.errors import SeabedError
from cableroute.geodata.packed import Bounds
from cableroute.geometry.earth import KM_PER_DEGREE
from cableroute.geometry.geodesy import radii_km
from cableroute.seabed.masks import Lattice
from cableroute.seabed.raster import Raster, Window, is_around


class Cells(NamedTuple):
    """Cells of a grid by row and column; -1 in both for what is outside."""

    row: NDArray[np.intp]
    column: NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Grid:
    """Depths on cells, read by `Seabed.window`. WGS 84; a value holds for the cell's centre.

    Parameters
    ----------
    depth_m : array of float32, shape (rows, columns)
        Depth, positive down, negative above the sea; NaN where the source has no data, and on
        the land of the embedded relief. Rows from north to south, columns from west to east.
    land : array of bool, same shape
        True where the cell's centre is not in the world ocean: land, and lakes (the Caspian).
    west_deg, north_deg : float
        Longitude of the centres of the first column, latitude of those of the first row.
        Longitudes of the columns run on beyond 180 where the window does.
    step_lon_deg, step_lat_deg : float
        Size of the cells, degrees; both positive.
    source : str
        Where the depths are from, in words.
    source_step_deg : float
        Size of the cells that the depths are of, the larger of both sides: what the grid can
        show is no finer than this. It is the source's, or that of the blocks that were read.
    """

    depth_m: NDArray[np.float32] = field(repr=False)
    land: NDArray[np.bool_] = field(repr=False)
    west_deg: float
    north_deg: float
    step_lon_deg: float
    step_lat_deg: float
    source: str
    source_step_deg: float

    @property
    def shape(self) -> tuple[int, int]:
        """Numbers of rows and of columns."""
        rows, columns = self.depth_m.shape
        return rows, columns

    @property
    def lon_deg(self) -> NDArray[np.float64]:
        """Longitudes of the columns, west to east; they run on beyond ±180."""
        return np.asarray(self.west_deg + self.step_lon_deg * np.arange(self.shape[1]), float)

    @property
    def lat_deg(self) -> NDArray[np.float64]:
        """Latitudes of the rows, north to south."""
        return np.asarray(self.north_deg - self.step_lat_deg * np.arange(self.shape[0]), float)

    @property
    def wraps(self) -> bool:
        """Whether the last column is beside the first: the complete circle of longitudes."""
        return is_around(self.shape[1], self.step_lon_deg)

    @property
    def bounds(self) -> Bounds:
        """West, south, east and north edges of the outermost cells, degrees."""
        rows, columns = self.shape
        west = self.west_deg - self.step_lon_deg / 2
        north = self.north_deg + self.step_lat_deg / 2
        return (
            west,
            max(-90.0, north - rows * self.step_lat_deg),
            west + columns * self.step_lon_deg,
            min(90.0, north),
        )

    @cached_property
    def lattice(self) -> Lattice:
        """Where the centres of the cells are."""
        return Lattice(
            self.west_deg, self.north_deg, self.step_lon_deg, self.step_lat_deg, *self.shape
        )

    @property
    def about_km(self) -> float:
        """Height of the cells, km, roughly: for steps along lines and for notes."""
        return self.step_lat_deg * KM_PER_DEGREE

    @property
    def cell_km(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Width and height of the cells of each row, km on the ellipsoid, at their centres."""
        meridian_km, parallel_km = radii_km(self.lat_deg)
        return (
            parallel_km * math.radians(self.step_lon_deg),
            meridian_km * math.radians(self.step_lat_deg),
        )

    @property
    def source_step_km(self) -> float:
        """Height of the cells of the depths, km: smaller features do not show."""
        meridian_km, _ = radii_km(np.array([(self.bounds[1] + self.bounds[3]) / 2]))
        return float(meridian_km[0] * math.radians(self.source_step_deg))

    def cells(self, lon_deg: ArrayLike, lat_deg: ArrayLike) -> Cells:
        """Return the cells in which places are; -1, -1 for those outside or not finite.

        190 and -170 are the same longitude. A place on the edge of two cells is in the
        southern and the eastern one.
        """
        lon, lat = np.broadcast_arrays(np.asarray(lon_deg, float), np.asarray(lat_deg, float))
        finite = np.isfinite(lon) & np.isfinite(lat)
        rows, columns = self.shape
        west, south, _, _ = self.bounds
        east = np.where(finite, lon - west, 0.0) % 360.0
        column = np.floor(east / self.step_lon_deg).astype(np.intp)
        if self.wraps:
            column %= columns
        down = self.north_deg + self.step_lat_deg / 2 - np.where(finite, lat, 90.0)
        row = np.floor(down / self.step_lat_deg).astype(np.intp)
        row = np.where(lat == south, rows - 1, row)
        inside = finite & (column < columns) & (row >= 0) & (row < rows)
        return Cells(np.where(inside, row, -1), np.where(inside, column, -1))


def block_side(
    rows: int, columns: int, max_cells: int | None, *, wraps: bool, most_cells: int
) -> int:
    """Return how many cells squared a block must have."""
    most = most_cells if max_cells is None else min(max_cells, most_cells)
    if rows * columns <= most:
        return 1
    if max_cells is None:
        raise SeabedError(
            f"the window has {rows:,} by {columns:,} cells, more than {most_cells:,}: "
            "give smaller bounds, or max_cells= to read it in blocks"
        )
    side = max(2, math.ceil(math.sqrt(rows * columns / most)))
    while -(-rows // side) * -(-columns // side) > most or (wraps and columns % side):
        side += 1
        if side > max(rows, columns):
            break
    return side


def in_blocks(grid: Grid, side: int) -> Grid:
    """Return a grid of blocks of cells; the last ones may be short."""
    rows, columns = grid.shape
    pad = (-rows % side, -columns % side)
    depth = np.pad(grid.depth_m, ((0, pad[0]), (0, pad[1])), constant_values=np.nan)
    land = np.pad(grid.land, ((0, pad[0]), (0, pad[1])), constant_values=True)
    shape = depth.shape[0] // side, side, depth.shape[1] // side, side
    depth, land = depth.reshape(shape), land.reshape(shape)
    has_depth = ~np.isnan(depth) & (~land | land.all(axis=(1, 3), keepdims=True))
    count = has_depth.sum(axis=(1, 3))
    total = np.where(has_depth, depth, 0.0).sum(axis=(1, 3), dtype=np.float64)
    with np.errstate(invalid="ignore"):
        mean = (total / np.where(count, count, np.nan)).astype(np.float32)
    return replace(
        grid,
        depth_m=mean,
        land=np.asarray(land.all(axis=(1, 3))),
        west_deg=grid.west_deg + (side - 1) / 2 * grid.step_lon_deg,
        north_deg=grid.north_deg - (side - 1) / 2 * grid.step_lat_deg,
        step_lon_deg=grid.step_lon_deg * side,
        step_lat_deg=grid.step_lat_deg * side,
        source_step_deg=grid.source_step_deg * side,
    )


def window_lattice(raster: Raster, window: Window) -> Lattice:
    """Return where the cells of a window of a raster are."""
    return Lattice(
        window.west_deg, window.north_deg, raster.step_lon_deg, raster.step_lat_deg, *window.shape
    )
