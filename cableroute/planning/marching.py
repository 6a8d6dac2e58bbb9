"""What is the cheapest path down the arrival field of a front that marches over cells."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cableroute.planning.grid_path import MOST_BUCKETS, Floats, GridPath, Point
from cableroute.planning.settings import SolverSettings
from cableroute.planning.string_pulling import (
    PAD,
    Padded,
    Pull,
    chain,
    unrolled,
)

BALL = 4  # cells around a start that the arrival field takes straight lines to


def march_field(
    grid: Padded, kernels: Any, start: Point, ends: Sequence[Point] = ()
) -> NDArray[np.float32]:
    """Return the arrival field."""
    arrival = np.full(grid.cost.size, np.inf, np.float32)
    seeds, costs = _ball(grid, kernels, start)
    arrival[seeds] = costs
    targets = np.array([grid.cell(end) for end in ends], np.int64)
    east, south = grid.cell_km
    inside = slice(PAD, -PAD)
    least = grid.least * min(float(east[inside].min()), float(south[inside].min()))
    most = grid.most * max(float(east[inside].max()), float(south[inside].max()))
    first = float(costs.max()) + most
    delta = max(0.3 * least, first / (MOST_BUCKETS / 2))
    buckets = 1 << math.ceil(math.log2(first / delta + 4))
    done = np.zeros(grid.cost.size, np.uint8)
    kernels.march(
        grid.cost, grid.width, arrival, done, seeds, targets, delta, buckets, east, south, grid.wrap
    )
    return arrival


def _ball(grid: Padded, kernels: Any, start: Point) -> tuple[NDArray[np.int64], Floats]:
    """Return the cells around a start that a straight line reaches, and the costs of the lines."""
    home = grid.cell(start)
    x, y = grid.xy([start])[0]
    column, row = home % grid.width, home // grid.width
    down, right = (a.ravel() for a in np.mgrid[-BALL : BALL + 1, -BALL : BALL + 1])
    rows = grid.cost.size // grid.width
    inside = (row + down >= PAD) & (row + down < rows - PAD)
    columns = column + right
    if grid.wraps:
        columns = (columns - PAD) % (grid.width - 2 * PAD) + PAD
    inside &= (columns >= PAD) & (columns < grid.width - PAD)
    cells = ((row + down) * grid.width + columns)[inside]
    middle = math.floor(x + 0.5)
    lines = np.column_stack(
        [
            np.full(cells.size, x),
            np.full(cells.size, y),
            (middle + right)[inside],
            (row + down)[inside],
        ]
    )
    costs = Pull(grid, kernels).costs(lines)
    reached = np.isfinite(costs)
    return cells[reached].astype(np.int64), costs[reached]


def marched_paths(
    grid: Padded, kernels: Any, start: Point, ends: Sequence[Point], *, settings: SolverSettings
) -> tuple[GridPath | None, ...]:
    """Return paths down the arrival field, pulled tight."""
    start, ends = grid.off_wall(start), [grid.off_wall(end) for end in ends]
    arrival = march_field(grid, kernels, start, ends)
    pull = Pull(grid, kernels, settings)
    east, south = grid.cell_km
    home = grid.cell(start)
    paths: list[GridPath | None] = []
    for end in ends:
        if not np.isfinite(arrival[grid.cell(end)]):
            paths.append(None)
            continue
        x, y = grid.xy([end])[0]
        for slant in (True, False):  # a slanting step may graze a closed cell: then by centres
            down = kernels.descend(
                grid.cost,
                grid.width,
                arrival,
                x,
                y,
                np.array([home]),
                east,
                south,
                grid.wrap,
                slant,
            )
            line = unrolled(np.vstack([[start], grid.lonlat(down[::-1])]))
            if np.isfinite(pull.costs(chain(grid.xy(line)))).all():
                break
        paths.append(GridPath(*pull.tightened(line), "fast marching"))
    return tuple(paths)
