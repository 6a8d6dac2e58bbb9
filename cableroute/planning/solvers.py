"""What is the cheapest path over a grid of costs: several engines behind one signature.

Every solver takes a `CostGrid`, a start and the ends, and returns one `GridPath` for each end, or
None where none is open:

- `fast_marching`, the default: the arrival field on the ellipsoid, a path down that field, and
  the string pulled tight. What it returns are geodesics from bend to bend, and no longer than
  the geodesic where nothing is in between. Where costs change over several cells it is at most
  0.4 % dearer than the optimum; where each cell has another cost, as noise has, 5 to 15 %.
- `least_cost`: the exact least-cost path on 8, 16 or 32 neighbours, each step as long as the
  geodesic between the cells' centres. Costs that depend on the direction need this one.
- `pulled_least_cost`: the exact path on 16 neighbours by scipy, its string pulled in the same
  manner: does without numba, for up to `SolverSettings.most_cells_plain` cells.

A *string* is pulled on the grid itself: a geodesic costs, in each cell that it crosses, what a
km costs there times the km inside. It enters no closed cell and does not pass between two
closed cells that touch at a corner.

What numba buys is measured by ``python -m pytest tests/benchmarks/test_planning_speed.py -o
addopts= -k with_and_without``: a least-cost path many times as fast.
Without it fewer cells are searched, so that they are larger and close more of a shore: over six
routes of 2,600 to 20,500 km the plan is 0.04 to 0.90 per cent longer, and says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from cableroute.errors import ModelError, Problem
from cableroute.geometry.engines import has_numba
from cableroute.planning.cost_grid import CostGrid
from cableroute.planning.grid_path import Floats, GridPath, Point, Solver
from cableroute.planning.grid_steps import spread_steps, stepped_paths
from cableroute.planning.marching import march_field, marched_paths
from cableroute.planning.settings import SolverSettings
from cableroute.planning.string_pulling import (
    PAD,
    Padded,
    Pull,
    chain,
    extremes,
    load_kernels,
)

PULLED = (
    "least cost on 16 neighbours (scipy), string pulled, without numba: coarser cells, up to 1 % "
    "longer than with it"
)


def default_solver(costs: CostGrid) -> Solver:
    """Return the solver that suits a cost grid, with what is installed.

    Fast marching; without numba `pulled_least_cost`; `least_cost` on 32 neighbours where costs
    depend on the direction.
    """
    if costs.along_slope is not None:
        return lambda grid, start, ends: least_cost(grid, start, ends, neighbours=32)
    return fast_marching if has_numba() else pulled_least_cost


def fast_marching(
    costs: CostGrid,
    start: Point,
    ends: Sequence[Point],
    *,
    settings: SolverSettings = SolverSettings(),
) -> tuple[GridPath | None, ...]:
    """Return the cheapest path to each end, by fast marching and by pulling the line taut.

    Parameters
    ----------
    costs : CostGrid
        What a km costs in each cell; costs that depend on the direction are refused.
    start, ends : (lon, lat)
        Degrees, in open cells. One field serves all ends.
    settings : SolverSettings
        How lines are pulled taut.

    Raises
    ------
    ModelError
        A place is outside the grid or in a closed cell, a cost is not above 0, costs depend
        on the direction, or numba is not installed.

    Notes
    -----
    Second-order fast marching [1]_ on cells as wide as the parallel and as high as the
    meridian of WGS 84 at their row, on a bucket queue [2]_. The field assumes that costs change
    little from cell to cell. Compared with an optimum over points on the edges of the cells, with
    ends anywhere in theirs, paths over 40 cells cost up to 0.4 % more where costs of 1 to 5 are
    smooth, and 5 to 15 % more where the cost of each cell is drawn independently. Those of
    `least_cost` on 32 neighbours cost 1 to 7 and 7 to 20 % more; between centres of cells with
    drawn costs they may cost 1.7 % less than lines of this solver.

    References
    ----------
    .. [1] Sethian (1999), Level Set Methods and Fast Marching Methods, Cambridge, chapter 8.
    .. [2] Yatziv, Bartesaghi and Sapiro (2006), O(N) implementation of the fast marching
       algorithm, Journal of Computational Physics 212, 393-399.

    Examples
    --------
    >>> from cableroute.planning.cost_grid import cost_grid
    >>> from cableroute.seabed.depths import open_seabed
    >>> red_sea = cost_grid(open_seabed().window((32, 12, 44, 30)))
    >>> (path,) = fast_marching(red_sea, (33.0, 28.8), [(38.5, 21.0)])
    >>> round(path.cost), path.engine
    (1027, 'fast marching')
    """
    _refuse_direction(costs)
    kernels = load_kernels()
    _check(costs, [start, *ends])
    return marched_paths(Padded.of(costs), kernels, start, ends, settings=settings)


def least_cost(
    costs: CostGrid,
    start: Point,
    ends: Sequence[Point],
    *,
    neighbours: Literal[8, 16, 32] = 16,
    settings: SolverSettings = SolverSettings(),
) -> tuple[GridPath | None, ...]:
    """Return the least-cost path to each end over the centres of cells.

    Parameters
    ----------
    costs : CostGrid
        What a km costs in each cell, and in each direction where that matters.
    start, ends : (lon, lat)
        Degrees, in open cells. Paths start and end at the centres of their cells, to which
        straight ends are added.
    neighbours : 8, 16 or 32
        Number of cells to which a step may lead. Between the centres of cells a path on a plain sea
        is at most 8.2, 2.8 or 1.3 % longer than the geodesic where cells are square; more in the
        oblong ones of high latitudes. Ends beside a centre add up to a cell's diagonal each.

    Raises
    ------
    ModelError
        A place is outside the grid or in a closed cell, a cost is not above 0, or there are
        too many cells to go without numba.

    Notes
    -----
    A step costs the length of the geodesic between the centres times the mean cost of the cells
    that the straight line crosses, weighted by the share of the line in each.

    Examples
    --------
    >>> from cableroute.planning.cost_grid import cost_grid
    >>> from cableroute.seabed.depths import open_seabed
    >>> red_sea = cost_grid(open_seabed().window((32, 12, 44, 30)))
    >>> (path,) = least_cost(red_sea, (33.0, 28.8), [(38.5, 21.0)])
    >>> round(path.cost), path.engine
    (1037, 'least cost on 16 neighbours')
    """
    if neighbours not in (8, 16, 32):
        hint = "give 8, 16 or 32"
        raise ModelError.of("solver", [Problem("neighbours", "neighbours", f"{neighbours}", hint)])
    _check(costs, [start, *ends])
    return stepped_paths(Padded.of(costs), start, ends, neighbours, settings.most_cells_plain)


def pulled_least_cost(
    costs: CostGrid,
    start: Point,
    ends: Sequence[Point],
    *,
    settings: SolverSettings = SolverSettings(),
) -> tuple[GridPath | None, ...]:
    """Return the cheapest path to each end, by scipy and a pulled string, without numba.

    Raises
    ------
    ModelError
        As `fast_marching`, and where more than `SolverSettings.most_cells_plain` cells are open.
    """
    _refuse_direction(costs)
    _check(costs, [start, *ends])
    grid = Padded.of(costs)
    pull = Pull(grid, None, settings)
    return tuple(
        None if path is None else GridPath(*pull.tightened(path.lonlat), PULLED)
        for path in stepped_paths(grid, start, ends, 16, settings.most_cells_plain)
    )


def arrival_field(
    costs: CostGrid,
    start: Point,
    *,
    neighbours: Literal[0, 8, 16, 32] = 0,
) -> NDArray[np.float32]:
    """Return the cost from a start to the centre of each cell.

    Parameters
    ----------
    costs : CostGrid
        What a km costs in each cell.
    start : (lon, lat)
        Degrees, in an open cell. With `neighbours` costs count from the centre of that cell.
    neighbours : 0, 8, 16 or 32
        0: fast marching; otherwise the steps of `least_cost`.

    Returns
    -------
    array of float32, shape of the grid
        Infinite where there is no path.

    Raises
    ------
    ModelError
        As the solvers.
    """
    kernels = load_kernels()
    _check(costs, [start])
    if neighbours == 0:
        _refuse_direction(costs)
        arrival = march_field(Padded.of(costs), kernels, start, [])
    else:
        reached, _ = spread_steps(Padded.of(costs), start, [], neighbours)
        arrival = reached.astype(np.float32)
    rows, _ = costs.grid.shape
    return arrival.reshape(rows + 2 * PAD, -1)[PAD:-PAD, PAD:-PAD]


def line_cost(costs: CostGrid, lonlat: Floats) -> float:
    """Return the cost of a line of geodesics, infinite where the line enters a closed cell.

    Parameters
    ----------
    costs : CostGrid
        What a km costs in each cell.
    lonlat : array of float, shape (n, 2)
        Longitude and latitude of the vertices, degrees.

    Examples
    --------
    >>> import numpy as np
    >>> from cableroute.planning.cost_grid import cost_grid
    >>> from cableroute.seabed.depths import open_seabed
    >>> costs = cost_grid(open_seabed().window((32, 12, 44, 30)))
    >>> round(line_cost(costs, np.array([(34.0, 27.0), (35.0, 26.0)])), 3)  # the geodesic, km
    149.041
    >>> line_cost(costs, np.array([(34.0, 27.0), (40.0, 27.0)]))
    inf
    """
    grid = Padded.of(costs)
    pull = Pull(grid, load_kernels() if has_numba() else None)
    return float(pull.costs(chain(grid.xy(np.asarray(lonlat, float)))).sum())


def _check(costs: CostGrid, places: Sequence[Point]) -> None:
    """Refuse costs that no engine can take and places where no path can start."""
    faults = []
    least, most = extremes(costs)
    if not (least > 0 and most < np.inf) and not costs.blocked.all():
        message = f"costs per km run from {least:g} to {most:g} in open cells"
        faults.append(Problem("cost", "cost grid", message, "costs must be finite and above 0"))
    for name, place in zip(["start", *["end"] * (len(places) - 1)], places, strict=True):
        (row,), (column,) = (np.atleast_1d(at) for at in costs.grid.cells(*place))
        where = f"{name} {place[0]:.4f}, {place[1]:.4f}"
        if row < 0:
            west, south, east, north = costs.grid.bounds
            message = (
                f"it is outside the grid, which runs from {west:g} to {east:g} in longitude "
                f"and {south:g} to {north:g} in latitude"
            )
            faults.append(Problem("outside", where, message, "take a larger window"))
        elif costs.blocked[row, column]:
            reasons = [name for name, closed in costs.closed_by.items() if closed[row, column]]
            message = f"its cell is closed by {', '.join(reasons) or 'the cost grid'}"
            faults.append(Problem("closed cell", where, message, "move it to an open cell"))
    ModelError.check("solver", faults)


def _refuse_direction(costs: CostGrid) -> None:
    if costs.along_slope is not None:
        message = "costs depend on the direction, which a pulled string cannot take"
        hint = "solve with least_cost"
        raise ModelError.of("solver", [Problem("along slope", "cost grid", message, hint)])
