r"""The embedded relief: how deep the sea is, every 6 arc minutes.

Reads it: depths on a grid of nodes that goes all around the globe. A
file holds it as follows, all of it inside one xz stream:

====================== =====================================================
header, 28 bytes       little-endian: magic ``CRELIEF\n`` (8 bytes), version
                       (uint16), nodes per degree (uint16), westernmost and
                       southernmost node (int32 each, in steps from 0, 0),
                       numbers of columns and rows (uint32 each)
body, two byte planes  first the high octets, then the low octets of one
                       uint16 per node, row by row from the south, each from
                       the west: the zigzag code ``2 d`` or ``-2 d - 1`` of
                       the step ``d`` from the node before in the row (from 0
                       at its start)
====================== =====================================================

The sums of the steps along a row, modulo 2\ :sup:`16`, are depths in whole metres,
positive down; 0 is land.

The embedded file is ETOPO1 bedrock [1]_ sampled at 6 arc minutes, sea only, with the coast
of the embedded land polygons. A node is sea if it lies in the world ocean: no lake is sea,
nor is the Caspian; the Black Sea and the Baltic are. Where the ocean passes between the
nodes, as in the Bosphorus, the cells of the passage are sea as well, although their nodes
are ashore. The Suez and Panama Canals are land. Where ETOPO1 has no water at a sea node
(0.4 % of them) the depth is set to 5 m.

What such a grid does not show: it has one depth every 11 km. The deepest points of trenches
and basins come out within 20 % of the record, mostly too shallow; a basin less than 30 km
wide, as the Gulf of Aqaba, up to 30 % too shallow; the sill of a strait is off by up to a
factor of 2.5, either way. Two nodes side by side may have a spit or an isthmus between
them: hold a line against the land polygons. Not for navigation.

References
----------
.. [1] Amante, C. and B. W. Eakins (2009), ETOPO1 1 Arc-Minute Global Relief Model:
   Procedures, Data Sources and Analysis. NOAA Technical Memorandum NESDIS NGDC-24.
   National Geophysical Data Center, NOAA. doi:10.7289/V5C8276M
"""

from __future__ import annotations

import math
import os
import struct
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple, overload

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cableroute.errors import GeodataError
from cableroute.geodata.packed import Bounds, Packed, check_window

RELIEF = Packed("relief", "relief file", b"CRELIEF\n", 1, struct.Struct("<8sHHiiII"), "relief.py")

DEEPEST_M = 12000
"""Deeper than any sea: more is a fault of the file."""


@dataclass(frozen=True, eq=False)
class Relief:
    """Depths on a grid of nodes; read it with `read_relief`.

    Parameters
    ----------
    west_deg, south_deg : float
        Longitude of the first column and latitude of the first row.
    step_deg : float
        Distance between columns and between rows, degrees.
    depth_m : array of float32, shape (rows, columns)
        Depth, positive down, rows from south to north, columns from west to east; NaN where
        there is no sea. Not writable in what `read_relief` returns.
    """

    west_deg: float
    south_deg: float
    step_deg: float
    depth_m: NDArray[np.float32] = field(repr=False)

    @property
    def lon_deg(self) -> NDArray[np.float64]:
        """Longitudes of the columns; they run on beyond ±180 where the window does."""
        return _steps(self.west_deg, self.step_deg, self.depth_m.shape[1])

    @property
    def lat_deg(self) -> NDArray[np.float64]:
        """Latitudes of the rows."""
        return _steps(self.south_deg, self.step_deg, self.depth_m.shape[0])


class _Grid(NamedTuple):
    """Where the nodes of a file stand, in steps from 0, 0."""

    per_degree: int
    west: int
    south: int
    columns: int
    rows: int


def read_relief(path: str | os.PathLike[str], *, bounds: Bounds | None = None) -> Relief:
    """Return the relief, or the part of it within a window.

    Parameters
    ----------
    path : path
        The embedded relief, ``geodata/relief_etopo1_6min.bin.xz``.
    bounds : (west, south, east, north), optional
        Window in degrees: the nodes in it and on its edge. Longitudes may run on beyond
        ±180, as in (170, -20, 200, 0): the columns there have the same running longitudes.

    Returns
    -------
    Relief
        Depths in metres, positive down, NaN where there is no sea; WGS 84.

    Raises
    ------
    GeodataError
        The file is missing, cut short or not a relief, or no node is in the window.

    Examples
    --------
    >>> from cableroute.geodata.embedded import embedded_folder
    >>> path = embedded_folder() / "relief_etopo1_6min.bin.xz"
    >>> red_sea = read_relief(path, bounds=(32, 12, 44, 30))
    >>> red_sea
    Relief(west_deg=32.0, south_deg=12.0, step_deg=0.1)
    >>> red_sea.depth_m.shape
    (181, 121)
    >>> depth_m(red_sea, 38.7, 19.7)
    2716.0
    """
    grid, depths = _decode(*RELIEF.state(path))
    columns, rows = np.arange(grid.columns), np.arange(grid.rows)
    if bounds is not None:
        check_window(bounds)
        west, south, east, north = bounds
        columns = _nodes(west, east, grid.per_degree)[: grid.columns] - grid.west
        rows = _nodes(south, north, grid.per_degree) - grid.south
        rows = rows[(rows >= 0) & (rows < grid.rows)]
        if not columns.size or not rows.size:
            raise GeodataError(
                f"no node of {os.fspath(path)} is within bounds {bounds}: "
                f"make the window at least {1 / grid.per_degree:g} degree wide and high"
            )
    cut = depths[rows[0] : rows[-1] + 1, columns % grid.columns]
    depth = np.where(cut > 0, cut, np.float32(np.nan)).astype(np.float32, copy=False)
    depth.setflags(write=False)
    return Relief(
        west_deg=float(grid.west + columns[0]) / grid.per_degree,
        south_deg=float(grid.south + rows[0]) / grid.per_degree,
        step_deg=1 / grid.per_degree,
        depth_m=depth,
    )


@overload
def depth_m(relief: Relief, lon_deg: float, lat_deg: float) -> float: ...
@overload
def depth_m(relief: Relief, lon_deg: ArrayLike, lat_deg: ArrayLike) -> NDArray[np.float64]: ...
def depth_m(relief: Relief, lon_deg: ArrayLike, lat_deg: ArrayLike) -> float | NDArray[np.float64]:
    """Return the depth at the node nearest to a place.

    Parameters
    ----------
    relief : Relief
        What `read_relief` returned.
    lon_deg, lat_deg : float or array
        Places, degrees; arrays of the same shape, or one array and one number. 190 and -170
        are the same longitude.

    Returns
    -------
    float or array of float64
        Metres, positive down; NaN where there is no sea, outside the relief, and for places
        that are not finite.

    Examples
    --------
    >>> import numpy as np
    >>> corner = Relief(10.0, 0.0, 1.0, np.array([[7, 8], [np.nan, 9]], np.float32))
    >>> depth_m(corner, 371.2, 0.6)
    9.0
    >>> depth_m(corner, [10, 11, 10, 12], [0, 0, 1, 0])
    array([ 7.,  8., nan, nan])
    """
    lon, lat = np.broadcast_arrays(np.asarray(lon_deg, float), np.asarray(lat_deg, float))
    is_place = np.isfinite(lon) & np.isfinite(lat)
    east = np.where(is_place, lon - relief.west_deg, 0.0) % 360
    column = np.rint(east / relief.step_deg).astype(np.int64) % round(360 / relief.step_deg)
    row = np.rint((np.where(is_place, lat, 0.0) - relief.south_deg) / relief.step_deg)
    rows, columns = relief.depth_m.shape
    inside = is_place & (column < columns) & (row >= 0) & (row < rows)
    depth = np.full(lon.shape, np.nan)
    depth[inside] = relief.depth_m[row[inside].astype(np.int64), column[inside]]
    return depth if depth.ndim else float(depth)


def _steps(first_deg: float, step_deg: float, count: int) -> NDArray[np.float64]:
    return np.asarray(first_deg + step_deg * np.arange(count), np.float64)


def _nodes(low_deg: float, high_deg: float, per_degree: int) -> NDArray[np.int64]:
    """Return the grid nodes from one degree to another, both included, whatever floats round."""
    first = math.ceil(round(low_deg * per_degree, 6))
    return np.arange(first, math.floor(round(high_deg * per_degree, 6)) + 1)


@lru_cache(maxsize=1)
def _decode(path: str, changed_ns: int, size: int) -> tuple[_Grid, NDArray[np.int16]]:
    """Return the grid and the depths on it, 0 on land; the file last read is kept."""
    numbers, body = RELIEF.read(path)
    grid = _Grid(*numbers)
    count = grid.columns * grid.rows
    if not count or len(body) != 2 * count:
        raise RELIEF.fault(path, "its header and its content do not agree")
    if (
        grid.columns != 360 * grid.per_degree
        or abs(grid.west) > grid.columns
        or grid.south < -90 * grid.per_degree
        or grid.south + grid.rows - 1 > 90 * grid.per_degree
    ):
        raise RELIEF.fault(path, "its nodes do not go once around the globe, or pass a pole")
    octets = np.frombuffer(body, np.uint8).reshape(2, grid.rows, grid.columns)
    codes = octets[0].astype(np.uint16) << 8 | octets[1]
    steps = (codes >> 1).view(np.int16) ^ -(codes & 1).view(np.int16)
    depths = np.cumsum(steps, axis=1, dtype=np.int16)
    if depths.min() < 0 or depths.max() > DEEPEST_M:
        raise RELIEF.fault(path, "it holds depths that no sea has")
    depths.setflags(write=False)
    return grid, depths
