"""How deep is the sea, on which cells, and where is land.

`open_seabed` opens the embedded relief or a grid of the user's own and reads nothing yet but
where its cells lie; `Seabed.window` reads a part of it as a `Grid`, always in one form: rows
from north to south, columns from west to east, depths positive down.
"""

from __future__ import annotations

import math
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cableroute.errors import GeodataError, SeabedError
from cableroute.geodata import embedded_folder
from cableroute.geodesy import radii_km
from cableroute.relief import read_relief

__all__ = ["Bounds", "Cells", "Grid", "Seabed", "open_seabed"]

Bounds: TypeAlias = tuple[float, float, float, float]
"""West, south, east and north, degrees."""

MOST_CELLS = 400_000_000
"""A window of more cells is refused: its depths alone would take 1.6 GB."""


class Cells(NamedTuple):
    """Cells of a grid by row and column; -1 in both for what lies outside."""

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
        Size of the cells that the depths were taken from, the larger of both sides: what the
        grid can tell is no finer than this, even where its own cells are.
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
        """Whether the last column is beside the first: the whole circle of longitudes."""
        return abs(self.shape[1] * self.step_lon_deg - 360) < self.step_lon_deg / 2

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
        """Height of the cells that the depths were taken from, km: how fine the source is."""
        meridian_km, _ = radii_km(np.array([(self.bounds[1] + self.bounds[3]) / 2]))
        return float(meridian_km[0] * math.radians(self.source_step_deg))

    def cells(self, lon_deg: ArrayLike, lat_deg: ArrayLike) -> Cells:
        """Return the cells in which places lie; -1, -1 for those outside or not finite.

        190 and -170 are the same longitude. A place on the edge of two cells is in the
        southern and the eastern one.
        """
        lon, lat = np.broadcast_arrays(np.asarray(lon_deg, float), np.asarray(lat_deg, float))
        known = np.isfinite(lon) & np.isfinite(lat)
        rows, columns = self.shape
        west, south, _, _ = self.bounds
        east = np.where(known, lon - west, 0.0) % 360.0
        column = np.floor(east / self.step_lon_deg).astype(np.intp)
        if self.wraps:
            column %= columns
        down = self.north_deg + self.step_lat_deg / 2 - np.where(known, lat, 90.0)
        row = np.floor(down / self.step_lat_deg).astype(np.intp)
        row = np.where(lat == south, rows - 1, row)
        inside = known & (column < columns) & (row >= 0) & (row < rows)
        return Cells(np.where(inside, row, -1), np.where(inside, column, -1))


@dataclass(frozen=True, eq=False)
class Seabed:
    """A grid of depths that has been opened and not yet read; see `open_seabed`.

    Parameters
    ----------
    source : str
        What it is, in words.
    west_deg, north_deg : float
        Longitude of the centres of the first column, latitude of those of the first row.
    step_lon_deg, step_lat_deg : float
        Size of the cells, degrees.
    rows, columns : int
        How many cells it has.
    """

    source: str
    west_deg: float
    north_deg: float
    step_lon_deg: float
    step_lat_deg: float
    rows: int
    columns: int
    read: Callable[[Bounds | None, int | None], Grid] = field(repr=False)

    def window(self, bounds: Bounds | None = None, *, max_cells: int | None = None) -> Grid:
        """Read the cells whose centres are in a window or on its edge.

        Parameters
        ----------
        bounds : (west, south, east, north), optional
            Degrees; longitudes may run on beyond ±180, as in (170, -20, 200, 0). Without it
            all of the grid is read.
        max_cells : int, optional
            Read no more cells than this: where the window has more, each cell of the result
            is the mean of a block of cells, as few as will do.

        Raises
        ------
        SeabedError
            The window is none, or none of the grid is in it, or it has too many cells.
        """
        return self.read(bounds, max_cells)


def open_seabed(
    path: str | os.PathLike[str] | None = None,
    bounds: Bounds | None = None,
    nodata: float | None = None,
) -> Seabed:
    """Open a grid of depths: the embedded relief, or a file.

    Examples
    --------
    >>> seabed = open_seabed()
    >>> red_sea = seabed.window((32, 12, 44, 30))
    >>> red_sea.shape, red_sea.wraps, round(red_sea.source_step_km, 1)
    ((181, 121), False, 11.1)
    >>> row, column = red_sea.cells(38.7, 19.7)
    >>> float(red_sea.depth_m[row, column]), bool(red_sea.land[row, column])
    (2716.0, False)
    """
    if path is None:
        return _embedded()
    raise SeabedError(f"{path}: only the embedded relief can be opened")


def _embedded() -> Seabed:
    path = embedded_folder() / "relief_etopo1_6min.bin.xz"

    def read(bounds: Bounds | None, max_cells: int | None) -> Grid:
        try:
            relief = read_relief(path, bounds=bounds)
        except GeodataError as error:
            raise SeabedError(str(error), error.problems) from None
        depth = relief.depth_m[::-1]
        return Grid(
            depth_m=depth,
            land=np.isnan(depth),
            west_deg=relief.west_deg,
            north_deg=float(relief.lat_deg[-1]),
            step_lon_deg=relief.step_deg,
            step_lat_deg=relief.step_deg,
            source="ETOPO1 at 6 arc minutes, embedded",
            source_step_deg=relief.step_deg,
        )

    return Seabed("ETOPO1 at 6 arc minutes, embedded", -180.0, 90.0, 0.1, 0.1, 1801, 3600, read)
