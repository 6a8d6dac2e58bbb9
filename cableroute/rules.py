"""What a cell may cost and where a cable may not go.

`Rules` are a value: hard limits and weighted costs, read from and written to TOML.
`cost_grid` lays them over a grid of depths; the solvers see nothing but the `CostGrid`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from cableroute.seabed import Grid

__all__ = ["AlongSlope", "CostGrid", "Rules", "cost_grid"]


@dataclass(frozen=True)
class Rules:
    """What a cable may do and what it costs; the default: shortest, not on land.

    Parameters
    ----------
    depth_m : (low, high), optional
        Hard limit: depths beyond are not entered, nor cells whose depth is not known.
    """

    depth_m: tuple[float, float] | None = None


@dataclass(frozen=True, eq=False)
class AlongSlope:
    """A cost that depends on the direction in which a cable crosses a cell.

    A cable that runs in the direction (east, north) of length 1 over a cell climbs or falls
    ``slope_deg = degrees(arctan(abs(east * gradient_east + north * gradient_north)))``
    and pays, beside `CostGrid.cost_per_km`, ``numpy.interp(slope_deg, at_deg, cost_per_km)``.

    Parameters
    ----------
    gradient_east, gradient_north : array of float32, shape of the grid
        Rise of the seabed, m per m; 0 where it is not known.
    at_deg, cost_per_km : array of float64, shape (n,)
        Slopes, rising, and what a km at each costs, 0 or more.
    """

    gradient_east: NDArray[np.float32] = field(repr=False)
    gradient_north: NDArray[np.float32] = field(repr=False)
    at_deg: NDArray[np.float64]
    cost_per_km: NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class CostGrid:
    """What a km of cable costs in each cell, and which cells are closed.

    Parameters
    ----------
    grid : Grid
        The cells, with their depths.
    cost_per_km : array of float32, shape of the grid
        What a km costs, above 0 and finite wherever a cell is not blocked; 0 in blocked cells.
    blocked : array of bool, same shape
        Cells that are not entered.
    unit : str
        ``"USD/km"``, or ``"1"`` where no cost has a unit: then 1 is a km of plain seabed.
    parts : mapping of str to array of float32
        What `cost_per_km` is the sum of, by name, each in the shape of the grid (some are one
        value broadcast).
    closed_by : mapping of str to array of bool
        What `blocked` is the union of, by name, as "land" or the name of an area.
    covered : mapping of str to array of bool
        For each layer that has a coverage, the cells for which it knows anything. Outside
        its coverage a layer neither costs nor limits anything, and the share of the route
        there is to be told.
    along_slope : AlongSlope or None
        Cost that depends on the direction; engines that cannot take it must refuse.
    """

    grid: Grid
    cost_per_km: NDArray[np.float32] = field(repr=False)
    blocked: NDArray[np.bool_] = field(repr=False)
    unit: str = "1"
    parts: Mapping[str, NDArray[np.float32]] = field(default_factory=dict, repr=False)
    closed_by: Mapping[str, NDArray[np.bool_]] = field(default_factory=dict, repr=False)
    covered: Mapping[str, NDArray[np.bool_]] = field(default_factory=dict, repr=False)
    along_slope: AlongSlope | None = field(default=None, repr=False)


def cost_grid(grid: Grid, rules: Rules | None = None) -> CostGrid:
    """Lay rules over a grid: what a km costs in each cell and which cells are closed.

    Examples
    --------
    >>> from cableroute.seabed import open_seabed
    >>> costs = cost_grid(open_seabed().window((32, 27, 35, 30)), Rules(depth_m=(0, 3000)))
    >>> costs.unit, float(costs.cost_per_km[~costs.blocked].max()), list(costs.closed_by)
    ('1', 1.0, ['land', 'depth'])
    """
    rules = rules or Rules()
    closed: dict[str, NDArray[np.bool_]] = {"land": grid.land}
    if rules.depth_m is not None:
        low, high = rules.depth_m
        closed["depth"] = ~grid.land & ~((grid.depth_m >= low) & (grid.depth_m <= high))
    blocked = np.logical_or.reduce(list(closed.values()))
    base = np.broadcast_to(np.float32(1), grid.shape)
    return CostGrid(
        grid=grid,
        cost_per_km=np.where(blocked, np.float32(0), base),
        blocked=blocked,
        parts={"length": base},
        closed_by=closed,
        covered={"depth": ~np.isnan(grid.depth_m)},
    )
