"""Where does a leg that is to start or end on land come to the sea."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.errors import ModelError, Problem
from cableroute.geometry import geodesy
from cableroute.geometry.earth import KM_PER_DEGREE, LEAST_KM_PER_DEGREE, MEAN_KM_PER_DEGREE
from cableroute.planning.blockages import sampled
from cableroute.planning.cost_grid import CostGrid
from cableroute.planning.grid_path import Point
from cableroute.planning.named_places import name_near
from cableroute.planning.surface import CostSurface
from cableroute.planning.task import (
    CoarsePathBlocked,
    Endpoint,
    Floats,
    Mask,
    Move,
    PlanTask,
    moved,
    why_no_route,
)
from cableroute.seabed.grid import Grid
from cableroute.seabed.land_cells import inland_seas, outlines_near
from cableroute.seabed.masks import Lattice, inside, touched


def nearest_cell(grid: Grid, good: Mask, at: Point, most_km: float) -> tuple[Point, float] | None:
    """Return the centre of the nearest good cell and how far it is."""
    lat = grid.lat_deg
    rows = np.flatnonzero(np.abs(lat - at[1]) * LEAST_KM_PER_DEGREE <= most_km)
    if not rows.size:
        return None
    top, bottom = int(rows[0]), int(rows[-1]) + 1
    widest = most_km / (
        KM_PER_DEGREE * max(math.cos(math.radians(min(89.0, abs(at[1]) + 1))), 0.02)
    )
    east = (grid.lon_deg - at[0] + 180) % 360 - 180
    columns = np.flatnonzero(np.abs(east) <= widest)
    row, column = np.nonzero(good[top:bottom][:, columns])
    if not row.size:
        return None
    row, column = row + top, columns[column]
    lon = grid.lon_deg[column]
    km = geodesy.distance_km(*at, (lon + 180) % 360 - 180, lat[row])
    best = int(np.argmin(km))
    if km[best] > most_km:
        return None
    return (float((lon[best] + 180) % 360 - 180), float(lat[row[best]])), float(km[best])


def ends_at_sea(
    task: PlanTask, surface: CostSurface, rough: Floats
) -> tuple[Point, Point, list[Move]]:
    """Return both ends at sea, each on the sea of the route, and the moves.

    Land and closed areas part the seas. An end does not move over these from one sea to another,
    but it moves out of what limits of depth or slope close.
    """
    costs, settings = surface.costs, task.settings
    grid = costs.grid
    waters, seas = surface.waters, surface.seas
    dense = sampled(rough, grid.about_km / 2)
    row, column = grid.cells(dense[:, 0], dense[:, 1])
    dense, row, column = dense[row >= 0], row[row >= 0], column[row >= 0]
    passed, sea = waters[row, column], seas[row, column]
    why = partial(why_no_route, task, costs, task.start.at, task.end.at)
    if not sea.any():
        raise CoarsePathBlocked(why, dense)
    route_sea = int(np.bincount(sea[sea > 0]).argmax())
    sea_cells = seas == route_sea
    good = sea_cells & ~surface.tight
    wide = np.cos(np.radians(np.clip(grid.lat_deg, -90, 90)))  # split cells may pass a pole
    cell_km2 = wide * grid.step_lon_deg * grid.step_lat_deg * MEAN_KM_PER_DEGREE**2
    area = np.bincount(waters.ravel(), np.repeat(cell_km2, grid.shape[1]))
    large = area >= settings.least_sea_km2
    large[[0, waters[sea_cells].max()]] = False
    other = large[waters] & ~surface.tight & ~costs.blocked
    ends, moves = [], []
    for stop in (task.start, task.end):
        (r,), (c,) = (np.atleast_1d(part) for part in grid.cells(*stop.at))
        if r < 0:
            raise outside_error(stop, grid)
        if good[r, c]:
            ends.append(stop.at)
            continue
        nearest = nearest_cell(grid, good, stop.at, settings.move_km)
        beyond = nearest_cell(grid, other, stop.at, settings.move_km)
        if beyond is not None and (nearest is None or beyond[1] + settings.across_km < nearest[1]):
            leaks = _changes(passed * (large[passed] | (passed == waters[sea_cells].max())))
            at = [dense[first : last + 1] for first, last in leaks]
            raise CoarsePathBlocked(why, np.vstack([dense[:0], *at]))
        if nearest is None:
            nearest = _inlet(task, grid, sea_cells, stop)
        if nearest is None:
            raise too_far_error(task, stop, costs)
        ends.append(nearest[0])
        moves.append(moved(task, costs, stop, nearest))
    return ends[0], ends[1], moves


def _inlet(
    task: PlanTask, grid: Grid, sea_cells: Mask, stop: Endpoint
) -> tuple[Point, float] | None:
    """Return the nearest place at sea where all cells around hold a piece of coast, and its km.

    As at the head of a gulf, on the large cells of a route around a continent. What the coast
    parts from the sea around does not count as sea there.
    """
    from scipy import ndimage

    lon, lat = stop.at
    half_lat = task.settings.move_km / 110  # a little more than that everywhere
    half_lon = half_lat / max(math.cos(math.radians(min(85.0, abs(lat) + half_lat))), 0.05)
    step = task.settings.fine_deg / 2
    west, north = lon - half_lon, min(90 - step, lat + half_lat)
    rows, columns = (math.ceil(2 * half / step) for half in (half_lat, half_lon))
    small = Lattice(west, north, step, step, rows, columns)
    shut = np.zeros((rows, columns), bool)
    for shapes in (outlines_near(small), *task.closed.values()):
        shut |= inside(shapes, small) | touched(shapes, small)
    waters, count = ndimage.label(~shut, np.ones((3, 3), bool))
    at_lon, at_lat = west + step * np.arange(columns), north - step * np.arange(rows)
    row, column = grid.cells(grid.west_deg, at_lat).row, grid.cells(at_lon, grid.north_deg).column
    ours = sea_cells[np.ix_(row, column)] & (row >= 0)[:, None] & (column >= 0)
    edge = np.concatenate([waters[0], waters[-1], waters[:, 0], waters[:, -1]])
    joined = np.zeros(count + 1, bool)
    joined[edge] = True
    joined[0] = False
    at_row, at_column = np.nonzero(joined[waters] & ours)
    if not at_row.size:
        return None
    km = geodesy.distance_km(lon, lat, (at_lon[at_column] + 180) % 360 - 180, at_lat[at_row])
    best = int(np.argmin(km))
    if km[best] > task.settings.move_km:
        return None
    place = (float((at_lon[at_column[best]] + 180) % 360 - 180), float(at_lat[at_row[best]]))
    return place, float(km[best])


def _changes(labels: NDArray[Any]) -> Iterator[tuple[int, int]]:
    """Yield the places, first and last, between which a path comes from one label to another."""
    labelled = np.flatnonzero(labels)
    for one, two in pairwise(labelled.tolist()):
        if labels[one] != labels[two]:
            yield one, two


def outside_error(stop: Endpoint, grid: Grid) -> ModelError:
    """Return the error that a place is outside the seabed."""
    west, south, east, north = grid.bounds
    message = (
        f"is outside the seabed, whose cells run from {west:.6g} to {east:.6g} in longitude and "
        f"{south:.6g} to {north:.6g} in latitude"
    )
    error = ModelError.of("plan", [Problem("outside", stop.name, message, "open a larger grid")])
    assert isinstance(error, ModelError)
    return error


def not_at_sea_error(task: PlanTask, stop: Endpoint, message: str, hint: str) -> ModelError:
    """Return the error that a place is not at sea, and at which inland sea it is."""
    seas = inland_seas()
    lon, lat = shapely.get_coordinates(
        shapely.get_point(shapely.shortest_line(shapely.Point(stop.at), seas), 1)
    ).T
    if (geodesy.distance_km(*stop.at, lon, lat) <= task.settings.move_km).any():
        name = name_near(task.geodata, stop.at, 0.0) or "a hole in the land"
        message = f"it is at an inland sea ({name}), where no leg by sea is planned"
        hint = "give a place at the world ocean, or rules of medium land"
    error = ModelError.of("plan", [Problem("not at sea", stop.name, message, hint)])
    assert isinstance(error, ModelError)
    return error


def too_far_error(task: PlanTask, stop: Endpoint, costs: CostGrid) -> ModelError:
    """Return the error that no open sea is near enough to a place, and what closes it."""
    (row,), (column,) = (np.atleast_1d(part) for part in costs.grid.cells(*stop.at))
    by = [name for name, mask in costs.closed_by.items() if row >= 0 and mask[row, column]]
    closed = f", and its own is closed by {' and '.join(by)}" if by else ""
    message = f"no open cell of the sea is within {task.settings.move_km:g} km of it{closed}"
    hint = "give a place at sea or nearer to it"
    if set(by) - {"land"}:
        hint += ", or open the rules there"
    return not_at_sea_error(task, stop, message, hint)
