"""What is the cheapest path down the arrival field of a front that marches over cells."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cableroute.geometry.lines import densify
from cableroute.planning.cost_grid import CostGrid
from cableroute.planning.grid_path import MOST_BUCKETS, Floats, GridPath, Point
from cableroute.planning.settings import SolverSettings
from cableroute.planning.string_pulling import (
    PAD,
    Padded,
    Pull,
    chain,
    load_kernels,
    unrolled,
)

BALL = 4  # cells around a start that the arrival field takes straight lines to


def march_field(
    grid: Padded, kernels: Any, start: Point, ends: Sequence[Point] = ()
) -> tuple[NDArray[np.float32], int]:
    """Return the arrival field, and how many cells were settled."""
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
    settled = kernels.march(
        grid.cost, grid.width, arrival, done, seeds, targets, delta, buckets, east, south, grid.wrap
    )
    return arrival, int(settled)


def _ball(grid: Padded, kernels: Any, start: Point) -> tuple[NDArray[np.int64], Floats]:
    """Return the cells around a start that a straight line reaches, and what it costs."""
    home = grid.cell(start)
    x, y = grid.xy([start])[0]
    column, row = home % grid.width, home // grid.width
    down, right = (a.ravel() for a in np.mgrid[-BALL : BALL + 1, -BALL : BALL + 1])
    rows = grid.cost.size // grid.width
    known = (row + down >= PAD) & (row + down < rows - PAD)
    columns = column + right
    if grid.wraps:
        columns = (columns - PAD) % (grid.width - 2 * PAD) + PAD
    known &= (columns >= PAD) & (columns < grid.width - PAD)
    cells = ((row + down) * grid.width + columns)[known]
    middle = math.floor(x + 0.5)
    lines = np.column_stack(
        [
            np.full(cells.size, x),
            np.full(cells.size, y),
            (middle + right)[known],
            (row + down)[known],
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
    arrival, settled = march_field(grid, kernels, start, ends)
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
        paths.append(GridPath(*pull.tightened(line), "fast marching", settled))
    return tuple(paths)


# ---------------------------------------------------------------- corridors


def path_in_corridor(
    costs: CostGrid, start: Point, end: Point, settings: SolverSettings
) -> GridPath | None:
    """Return the path in the narrowest corridor that it does not lean on; None where there is none.

    Costs of blocks are means over their open cells, dearer where few are open. The sum of what
    it costs to come from the start and from the end is, in a block, what the cheapest path
    through it costs: the corridor is where that is little more than the least.
    """
    kernels = load_kernels()
    rows, columns = costs.grid.shape
    factor = max(2, math.ceil(math.sqrt(rows * columns / settings.corridor_blocks)))
    blocks = _block_means(costs, factor)
    tall, wide = blocks.shape
    cells = [costs.grid.cells(*place) for place in (start, end)]
    at = [(int(row) // factor, int(column) // factor) for row, column in cells]
    width = wide + 2 * PAD
    flat = np.full((tall + 2 * PAD) * width, np.inf, np.float32)
    flat.reshape(-1, width)[PAD:-PAD, PAD:-PAD] = blocks
    whole = blocks[np.isfinite(blocks)]
    wraps = costs.grid.wraps and columns % factor == 0
    coarse = Padded(
        flat, width,
        costs.grid.west_deg + costs.grid.step_lon_deg * (factor - 1) / 2,
        costs.grid.north_deg - costs.grid.step_lat_deg * (factor - 1) / 2,
        costs.grid.step_lon_deg * factor, costs.grid.step_lat_deg * factor, wraps,
        float(whole.min()), float(whole.max()), np.empty((0, 0), np.float32), np.zeros(1),
        np.zeros(1),
    )  # fmt: skip
    middle = coarse.lonlat(np.array([[c + PAD, r + PAD] for r, c in at], float))
    there, back = (
        march_field(coarse, kernels, (float(lon), float(lat)))[0].reshape(-1, width)[
            PAD:-PAD, PAD:-PAD
        ]
        for lon, lat in middle
    )
    through = there + back
    best = through[at[1]]
    if not np.isfinite(best):
        return None
    for slack_pct in settings.corridor_pct:
        near = through <= best * (1 + slack_pct / 100)
        near[at[0]] = near[at[1]] = True  # marching forth and marching back differ a little
        keep = _wider(near, wraps)
        (path,) = marched_paths(
            Padded.of(costs, keep, factor), kernels, start, [end], settings=settings
        )
        if path is not None and not _leans(costs, path, _wider(keep, wraps) & ~keep, factor):
            return GridPath(path.lonlat, path.cost, path.engine, path.settled, slack_pct)
    return None


def _block_means(costs: CostGrid, factor: int) -> NDArray[np.float32]:
    """Return blocks of cells as one: the mean cost of the open ones over the share of them.

    Infinite where all cells of a block are closed. Blocks at the right and at the bottom may be
    cut.
    """
    open_ = ~costs.blocked
    count, total, cells = (
        np.add.reduceat(
            np.add.reduceat(of, np.arange(0, of.shape[0], factor), axis=0, dtype=np.float32),
            np.arange(0, of.shape[1], factor), axis=1,
        )
        for of in (open_, np.where(open_, costs.cost_per_km, 0), np.broadcast_to(True, open_.shape))
    )  # fmt: skip
    with np.errstate(divide="ignore", invalid="ignore"):
        means = total / count * (cells / count)
    return np.where(count > 0, means, np.float32(np.inf))


def _wider(blocks: NDArray[np.bool_], wraps: bool) -> NDArray[np.bool_]:
    """Return blocks with those around them."""
    out = blocks.copy()
    out[1:] |= blocks[:-1]
    out[:-1] |= blocks[1:]
    tall = out.copy()
    out[:, 1:] |= tall[:, :-1]
    out[:, :-1] |= tall[:, 1:]
    if wraps:
        out[:, 0] |= tall[:, -1]
        out[:, -1] |= tall[:, 0]
    return out


def _leans(costs: CostGrid, path: GridPath, rim: NDArray[np.bool_], factor: int) -> bool:
    """Return whether a path passes within a cell of open cells that were not searched."""
    step_km = costs.grid.about_km / 2
    line = np.array(densify(path.lonlat, max_step_km=step_km).coords)
    rows, columns = costs.grid.shape
    row, column = costs.grid.cells(line[:, 0], line[:, 1])
    for down in (-1, 0, 1):
        for right in (-1, 0, 1):
            r = np.clip(row + down, 0, rows - 1)
            c = (
                (column + right) % columns
                if costs.grid.wraps
                else np.clip(column + right, 0, columns - 1)
            )
            if (rim[r // factor, c // factor] & ~costs.blocked[r, c]).any():
                return True
    return False
