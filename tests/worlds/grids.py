"""Cost grids for tests."""

import math
from dataclasses import replace

import numpy as np

from cableroute.planning.cost_grid import CostGrid
from cableroute.seabed.grid import Grid
from cableroute.seabed.land_cells import land_cells, outlines_near
from cableroute.seabed.settings import SeabedSettings


def cost_grid_of(cost, west, north, step, step_lat=None, **fields):
    """Return a cost grid: `west`, `north` of its first centre; infinite costs are closed."""
    cost = np.asarray(cost, np.float32)
    closed = ~np.isfinite(cost)
    grid = Grid(
        depth_m=np.broadcast_to(np.float32(100), cost.shape),
        land=closed,
        west_deg=west,
        north_deg=north,
        step_lon_deg=step,
        step_lat_deg=step_lat or step,
        source="a test",
        source_step_deg=step,
    )
    return CostGrid(grid, np.where(closed, np.float32(0), cost), closed, **fields)


def centre(costs, row, column):
    return float(costs.grid.lon_deg[column]), float(costs.grid.lat_deg[row])


def smooth(shape, seed, low=1.0, high=6.0):
    """Return a smooth random field between two values."""
    from scipy.ndimage import gaussian_filter

    field = gaussian_filter(np.random.default_rng(seed).standard_normal(shape), 4)
    part = (field - field.min()) / np.ptp(field)
    return low + (high - low) * part


def blank_grid(bounds, *, step_deg):
    """Return cells without depths, land where the coast says so."""
    west, south, east, north = bounds
    rows = math.ceil((north - south) / step_deg - 1e-9)
    columns = math.ceil((east - west) / step_deg - 1e-9)
    grid = Grid(
        depth_m=np.full((rows, columns), np.nan, np.float32),
        land=np.zeros((rows, columns), bool),
        west_deg=west + step_deg / 2,
        north_deg=north - step_deg / 2,
        step_lon_deg=step_deg,
        step_lat_deg=step_deg,
        source="no depths",
        source_step_deg=step_deg,
    )
    return replace(grid, land=land_cells(grid, outlines_near(grid.lattice), SeabedSettings()))


# --- Reading --------------------------------------------------------------------------------
