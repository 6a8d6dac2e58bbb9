"""Which cells are land, by the embedded polygons, and which narrow straits stay open."""

from __future__ import annotations

import math
from functools import cache, partial
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.geodata.embedded import embedded_folder
from cableroute.geodata.natural_earth import read_land
from cableroute.geodata.relief import read_relief
from cableroute.geometry.areas import clipped
from cableroute.geometry.earth import LEAST_KM_PER_DEGREE
from cableroute.seabed.grid import Grid
from cableroute.seabed.masks import Lattice, inside, touched
from cableroute.seabed.settings import SeabedSettings


@cache
def _outlines() -> tuple[NDArray[Any], NDArray[np.float64]]:
    """Return the land polygons, lakes filled, and their bounds: beside them is the world ocean."""
    land = read_land(embedded_folder() / "land_ne10m.bin.xz", filled=True)
    polygons = np.array(land.geoms, object)
    return polygons, shapely.bounds(polygons)


def world_outlines() -> NDArray[Any]:
    """Return the land polygons of the world, lakes filled."""
    return _outlines()[0]


def outlines_near(lattice: Lattice, *, reach_km: float = 0.0) -> NDArray[Any]:
    """Return the land polygons, lakes filled, in and around cells, in their running longitudes.

    What is farther from the cells than a degree, and than `reach_km`, is cut off.
    """
    polygons, boxes = _outlines()
    margin = 1 + reach_km / LEAST_KM_PER_DEGREE
    south = lattice.north_deg - lattice.step_lat_deg * lattice.rows - margin
    north = lattice.north_deg + margin
    wider = margin / max(0.02, math.cos(math.radians(min(89.0, max(abs(north), abs(south))))))
    west = lattice.west_deg - min(wider, 180.0)
    east = lattice.west_deg + lattice.step_lon_deg * lattice.columns + min(wider, 180.0)
    outlines = []
    for turn in (-360.0, 0.0, 360.0):
        near = polygons[
            (boxes[:, 0] + turn <= east)
            & (boxes[:, 2] + turn >= west)
            & (boxes[:, 1] <= north)
            & (boxes[:, 3] >= south)
        ]
        cut = clipped(near, west - turn, south, east - turn, north)
        east_by = np.array([turn, 0.0])
        outlines.append(shapely.transform(cut, partial(np.add, east_by)))
    parts: NDArray[Any] = shapely.get_parts(shapely.get_parts(np.concatenate(outlines)))
    return parts


@cache
def inland_seas() -> NDArray[Any]:
    """Return the seas in the land polygons that are joined to no other, as the Caspian."""
    land = read_land(embedded_folder() / "land_ne10m.bin.xz").geoms
    return np.array([shapely.Polygon(hole) for part in land for hole in part.interiors], object)


@cache
def _passages() -> NDArray[np.float64]:
    """Return the relief nodes that outlines put on land but the relief at sea, shape (n, 2)."""
    relief = read_relief(embedded_folder() / "relief_etopo1_6min.bin.xz")
    rows, columns = relief.depth_m.shape
    lattice = Lattice(
        relief.west_deg, relief.lat_deg[-1], relief.step_deg, relief.step_deg, rows, columns
    )
    ashore = inside(_outlines()[0], lattice)[::-1]
    row, column = np.nonzero(ashore & ~np.isnan(relief.depth_m))
    return np.column_stack([relief.lon_deg[column], relief.lat_deg[row]])


def land_cells(grid: Grid, outlines: NDArray[Any], settings: SeabedSettings) -> NDArray[np.bool_]:
    """Return which cells are not in the world ocean, passages left open."""
    lattice = grid.lattice
    land = inside(outlines, lattice)
    width_km, height_km = grid.cell_km
    if max(width_km.max(), height_km.max()) <= settings.passage_km:
        return land
    west, south, east, _ = grid.bounds
    north = grid.north_deg + grid.step_lat_deg / 2
    nodes = _passages()
    half = settings.around_deg
    passed = np.zeros(land.shape, bool)
    for turn in (-360.0, 0.0, 360.0):
        lon, lat = nodes[:, 0] + turn, nodes[:, 1]
        near = (
            (lon + half > west) & (lon - half < east) & (lat + half > south) & (lat - half < north)
        )
        for x, y in zip(lon[near], lat[near], strict=True):
            left = max(0, math.floor((x - half - west) / grid.step_lon_deg))
            right = math.ceil((x + half - west) / grid.step_lon_deg)
            top = max(0, math.floor((north - y - half) / grid.step_lat_deg))
            bottom = math.ceil((north - y + half) / grid.step_lat_deg)
            passed[top:bottom, left:right] = True
    if not passed.any():
        return land
    return land & ~(passed & touched(outlines, lattice))
