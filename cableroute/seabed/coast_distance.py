"""How far is each cell from the coast: worked out by tiles, which several windows share.

Plans of one pair of places by several costs, or by places to pass, look at windows that overlap.
The distance to the coast is the dearest thing in them, and the same in all.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.seabed.land_cells import outlines_near
from cableroute.seabed.masks import Lattice, distance_km

TILE = 256
"""Tiles have so many cells squared; smaller windows are worked out by themselves."""
PHASE = 6  # decimals of a cell to which two lattices are the same


def coast_km(lattice: Lattice, *, within_km: float) -> NDArray[np.float32]:
    """Return how far the centre of each cell is from the nearest coast; infinite beyond.

    Examples
    --------
    >>> coast_km(Lattice(32.0, 29.0, 0.5, 0.5, 1, 3), within_km=100).round()
    array([[61., 12., 11.]], dtype=float32)
    """
    rows, columns = lattice.rows, lattice.columns
    if rows < TILE or columns < TILE:
        return _distance_km(lattice, within_km)
    steps = lattice.step_lon_deg, lattice.step_lat_deg
    left, right_of = _cell((lattice.west_deg + 180) / lattice.step_lon_deg)
    top, below = _cell((90 - lattice.north_deg) / lattice.step_lat_deg)
    km = np.empty((rows, columns), np.float32)
    for i in range(top // TILE, (top + rows - 1) // TILE + 1):
        for j in range(left // TILE, (left + columns - 1) // TILE + 1):
            tile = _tile(i, j, steps, (right_of, below), within_km)
            up, west = i * TILE - top, j * TILE - left  # of the window, where the tile starts
            piece = km[max(up, 0) : up + TILE, max(west, 0) : west + TILE]
            y, x = max(-up, 0), max(-west, 0)
            piece[...] = tile[y : y + piece.shape[0], x : x + piece.shape[1]]
    return km


def _cell(cells: float) -> tuple[int, float]:
    """Return whole cells, and the rest as a share of one."""
    whole = math.floor(round(cells, PHASE))
    return whole, round(cells - whole, PHASE)


@lru_cache(maxsize=256)
def _tile(
    i: int, j: int, steps: tuple[float, float], phase: tuple[float, float], within_km: float
) -> NDArray[np.float32]:
    """Return the distances of one tile of the lattice of these steps that covers the globe."""
    (step_lon, step_lat), (right, down) = steps, phase
    west, north = (j * TILE + right) * step_lon - 180, 90 - (i * TILE + down) * step_lat
    tile = _distance_km(Lattice(west, north, step_lon, step_lat, TILE, TILE), within_km)
    tile.setflags(write=False)
    return tile


def _distance_km(lattice: Lattice, within_km: float) -> NDArray[np.float32]:
    coast = shapely.boundary(outlines_near(lattice, reach_km=within_km))
    return distance_km(coast, lattice, within_km=within_km)
