"""Cost grids for tests."""

import numpy as np

from cableroute.planning import CostGrid
from cableroute.seabed import Grid


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
