"""What is the least-cost path by steps from cell to cell, compiled or by scipy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.errors import ModelError, Problem
from cableroute.geometry.engines import has_numba
from cableroute.geometry.geodesy import distance_km
from cableroute.planning.grid_path import Floats, GridPath, Point
from cableroute.planning.string_pulling import (
    LEAST_KM,
    PAD,
    Padded,
    Pull,
    chain,
    crossed_by,
    load_kernels,
    unrolled,
)

MOVES = {8: ((0, 1), (1, 1)), 16: ((1, 2),), 32: ((1, 2), (1, 3), (2, 3))}
"""Rows and columns of the steps that a neighbourhood has besides those of fewer neighbours."""


class Steps(NamedTuple):
    """The steps of a neighbourhood on a grid, one of each two that are opposite.

    Parameters
    ----------
    off : array of int, shape (steps,)
        How many padded cells off each step leads.
    cost : array of float32, shape (cells, steps)
        What it costs from each padded cell; infinite where it is closed.
    """

    off: NDArray[np.int64]
    cost: NDArray[np.float32]

    @classmethod
    def of(cls, neighbours: int, grid: Padded) -> Steps:
        """Return the steps of so many neighbours, none between two closed corners."""
        pairs = MOVES[8] if neighbours == 8 else (*MOVES[8], *MOVES[neighbours])
        moves = [
            move
            for a, b in pairs
            for move in dict.fromkeys([(a, b), (b, a), (-a, b), (-b, a)])
            if move not in ((0, -1), (-1, 0))
        ]
        cost = np.empty((grid.cost.size, len(moves)), np.float32)
        for j, (down, right) in enumerate(moves):
            price = _prices(grid, down, right)
            cells, beside = crossed_by(down, right)
            total = sum(share * _off(price, grid, *cell) for cell, share in cells)
            if any(beside):
                one, two = _off(price, grid, *beside[:2]), _off(price, grid, *beside[2:])
                total[np.isinf(one) & np.isinf(two)] = np.inf
            total.reshape(-1, grid.width)[:] *= _lengths_km(grid, down, right)[:, None]
            cost[:, j] = total
        return cls(np.array(moves, np.int64) @ np.array([grid.width, 1]), cost)


def _prices(grid: Padded, down: int, right: int) -> NDArray[np.float32]:
    """Return what a km costs in each padded cell in the direction of a step, around the globe."""
    price = grid.cost.reshape(-1, grid.width).copy()
    if grid.rise.size:
        east, south = grid.cell_km
        part = np.stack([right * east, -down * south])
        east, north = (part / np.linalg.norm(part, axis=0)).astype(np.float32)
        rise_east, rise_north = grid.rise.reshape(2, *price.shape)
        climb = np.abs(east[:, None] * rise_east + north[:, None] * rise_north)
        price += np.interp(np.degrees(np.arctan(climb)), grid.at_deg, grid.extra)
    if grid.wraps:
        price[:, :PAD], price[:, -PAD:] = price[:, -2 * PAD : -PAD], price[:, PAD : 2 * PAD]
    return price.ravel()


def _off(price: NDArray[np.float32], grid: Padded, down: int, right: int) -> Any:
    """Return the prices of the cells so many rows and columns off."""
    return np.roll(price, -down * grid.width - right)


def _lengths_km(grid: Padded, down: int, right: int) -> Floats:
    """Return the geodesic between the centres of the cells of a step, by padded row."""
    lat = grid.lat_deg
    to = lat[np.clip(np.arange(lat.size) + down, 0, lat.size - 1)]
    km: Floats = np.maximum(distance_km(0.0, lat, right * grid.step_lon_deg, to), LEAST_KM)
    return km


def spread_steps(
    grid: Padded, start: Point, ends: Sequence[Point], neighbours: int
) -> tuple[Floats, NDArray[np.int64]]:
    """Return the cost of reaching each cell by steps, and the cell before.

    With ends only until all of them are reached.
    """
    wanted = np.zeros(grid.cost.size, np.bool_)
    wanted[[grid.cell(end) for end in ends]] = True
    steps = Steps.of(neighbours, grid)
    arrivals: tuple[Floats, NDArray[np.int64]] = load_kernels().spread(
        steps.cost, steps.off, grid.width, PAD, grid.wraps, grid.cell(start), wanted
    )
    return arrivals


def spread_by_scipy(
    grid: Padded, start: Point, neighbours: int
) -> tuple[Floats, NDArray[np.int64]]:
    """Return the answer of `spread_steps` by scipy, where numba is not installed."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import dijkstra

    steps, size = Steps.of(neighbours, grid), grid.cost.size
    nodes = np.flatnonzero(np.isfinite(grid.cost))
    node_of = np.full(size, -1, np.int32)
    node_of[nodes] = np.arange(nodes.size, dtype=np.int32)
    tail, step = np.nonzero(np.isfinite(steps.cost[nodes]))
    weight = steps.cost[nodes[tail], step].astype(float)
    head = nodes[tail] + steps.off[step]
    if grid.wraps:
        column, whole = head % grid.width, grid.width - 2 * PAD
        head += (column - PAD) % whole + PAD - column
    graph: Any = coo_array((weight, (tail, node_of[head])), shape=(nodes.size, nodes.size)).tocsr()
    source = int(node_of[grid.cell(start)])
    (cost,), (by,) = dijkstra(graph, directed=False, indices=[source], return_predecessors=True)
    arrival, before = np.full(size, np.inf), np.full(size, -1)
    arrival[nodes], before[nodes] = cost, np.where(by < 0, -1, nodes[by.clip(0)])
    return arrival, before


def stepped_paths(
    grid: Padded, start: Point, ends: Sequence[Point], neighbours: int, most_cells: int
) -> tuple[GridPath | None, ...]:
    """Return least-cost paths over the centres of cells, with straight ends.

    Raises
    ------
    ModelError
        More cells are open than are solved without numba, which is not installed.
    """
    engine = f"least cost on {neighbours} neighbours"
    if has_numba():
        arrival, before = spread_steps(grid, start, ends, neighbours)
    else:
        open_cells = int(np.isfinite(grid.cost).sum())
        if open_cells > most_cells:
            message = (
                f"{open_cells:,} open cells are more than the {most_cells:,} that are solved "
                "without numba"
            )
            hint = "pip install 'cableroute[fast]', or take a smaller window or larger cells"
            raise ModelError.of("solver", [Problem("too many cells", "cost grid", message, hint)])
        engine += " (scipy)"
        arrival, before = spread_by_scipy(grid, start, neighbours)
    paths: list[GridPath | None] = []
    for end in ends:
        cell = grid.cell(end)
        if not np.isfinite(arrival[cell]):
            paths.append(None)
            continue
        cells = [cell]
        while before[cells[-1]] >= 0:
            cells.append(int(before[cells[-1]]))
        line, stubs_cost = _join_ends(grid, start, end, np.array(cells[::-1]))
        paths.append(GridPath(line, float(arrival[cell]) + stubs_cost, engine))
    return tuple(paths)


def _join_ends(
    grid: Padded, start: Point, end: Point, cells: NDArray[np.int64]
) -> tuple[Floats, float]:
    """Return a line from the start itself over cells to the end itself; what its ends cost."""
    start, end = grid.off_wall(start), grid.off_wall(end)
    line = unrolled(np.vstack([[start], grid.centre(cells), [end]]))
    kernels = load_kernels() if has_numba() else None
    stubs = Pull(grid, kernels).costs(chain(grid.xy(line))[[0, -1]])
    keep = np.concatenate([[True], np.abs(np.diff(line, axis=0)).max(axis=1) > 1e-12])
    line = line[keep]
    return (np.vstack([line, line]) if len(line) == 1 else line), float(stubs.sum())
