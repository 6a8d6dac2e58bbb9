"""Cheapest paths by steps from cell to cell."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cableroute.errors import ModelError, Problem
from cableroute.geometry.geodesy import distance_km
from cableroute.planning.cost_grid import CostGrid
from cableroute.planning.grid_path import MOST_BUCKETS, Floats, GridPath
from cableroute.planning.string_pulling import (
    LEAST_KM,
    PAD,
    Padded,
    Point,
    Pull,
    chain,
    crossed_by,
    unrolled,
)

__all__ = [
    "MOST_CELLS_PLAIN",
]

MOST_CELLS_PLAIN = 2_000_000
"""Open cells that are solved without numba; more take too much time and memory."""


# ---------------------------------------------------------------- steps from cell to cell


@dataclass(frozen=True, eq=False)
class _Steps:
    """The steps of a neighbourhood: where they lead and what they cross."""

    steps: NDArray[np.int64]
    shares: NDArray[np.float32]
    inner: NDArray[np.int64]
    pairs: NDArray[np.int64]

    @classmethod
    def of(cls, neighbours: int) -> _Steps:
        moves = list(_moves(neighbours))
        crossed = [crossed_by(*move) for move in moves]
        shares = np.zeros((len(moves), 5), np.float32)
        inner = np.zeros((len(moves), 4, 2), np.int64)
        pairs = np.zeros((len(moves), 4), np.int64)
        for j, (cells, beside) in enumerate(crossed):
            shares[j, 0] = cells[0][1]
            for k, (cell, share) in enumerate(cells[1:-1]):
                inner[j, k], shares[j, k + 1] = cell, share
            pairs[j] = beside
        return cls(np.array(moves, np.int64), shares, inner, pairs)

    def lengths_km(self, grid: Padded) -> NDArray[np.float32]:
        """Return the geodesic between the centres of cells, by padded row and step."""
        lat = grid.lat_deg
        rows = len(lat)
        out = np.empty((rows, len(self.steps)), np.float32)
        known: dict[tuple[int, int], Floats] = {}
        for j, (down, right) in enumerate(self.steps.tolist()):
            d, r = abs(down), abs(right)
            if (d, r) not in known:  # from each row to the one d below it, r columns off
                below = lat[np.minimum(np.arange(rows) + d, rows - 1)]
                known[d, r] = distance_km(0.0, lat, r * grid.step_lon_deg, below)
            km = known[d, r]
            out[:, j] = km if down >= 0 else km[np.maximum(np.arange(rows) - d, 0)]
        return np.maximum(out, np.float32(LEAST_KM))

    def headings(self, grid: Padded) -> Floats:
        """Return east and north parts of the direction of each step, by padded row."""
        if not grid.rise.size:
            return np.empty((0, 0, 0))
        east, south = grid.cell_km
        part = np.stack(
            [self.steps[:, 1] * east[:, None], -self.steps[:, 0] * south[:, None]], axis=2
        )
        return np.asarray(part / np.linalg.norm(part, axis=2, keepdims=True), float)


def _moves(neighbours: int) -> Iterator[tuple[int, int]]:
    """Yield rows and columns of each step, straight ones first."""
    yield from ((0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (1, -1), (-1, 1), (-1, -1))
    longer = {8: [], 16: [(1, 2)], 32: [(1, 2), (1, 3), (2, 3)]}[neighbours]
    for a, b in longer:
        for down, right in ((a, b), (b, a)):
            yield from ((i * down, j * right) for i in (1, -1) for j in (1, -1))


def _delta(least: float, most: float) -> tuple[float, int]:
    """Return the width of a bucket and how many there are, for steps of these costs."""
    delta = max(least * 0.999, most / (MOST_BUCKETS / 2))
    return delta, 1 << max(2, math.ceil(math.log2(most / delta + 3)))


def _spread(
    grid: Padded,
    kernels: Any,
    start: Point,
    ends: Sequence[Point],
    neighbours: int,
    corners: bool,
) -> tuple[NDArray[np.float32], int]:
    arrival = np.full(grid.cost.size, np.inf, np.float32)
    seeds = np.array([grid.cell(start)], np.int64)
    arrival[seeds] = 0
    targets = np.array([grid.cell(end) for end in ends], np.int64)
    steps = _Steps.of(neighbours)
    km = steps.lengths_km(grid)
    inside = km[PAD:-PAD]
    delta, buckets = _delta(
        grid.least * max(float(inside.min()), LEAST_KM), grid.most * float(inside.max())
    )
    if neighbours == 8 and not grid.wraps and not grid.rise.size:
        five = (
            np.ascontiguousarray(km[:, [0, 2, 4, 3, 6]].T) / 2
        )  # east, south, aslant; north, aslant
        settled = kernels.spread_8(
            grid.cost, grid.width, arrival, seeds, targets, delta, buckets, five, corners
        )
    else:
        settled = kernels.spread(
            grid.cost, grid.width, arrival, seeds, targets, delta, buckets, steps.steps, km,
            steps.shares, steps.inner, steps.pairs, corners, grid.wrap, grid.rise,
            steps.headings(grid), grid.at_deg, grid.extra,
        )  # fmt: skip
    return arrival, int(settled)


def _stepped(
    grid: Padded,
    kernels: Any,
    start: Point,
    ends: Sequence[Point],
    neighbours: int,
    corners: bool = False,
) -> tuple[GridPath | None, ...]:
    """Return least-cost paths over the centres of cells, with straight ends."""
    arrival, settled = _spread(grid, kernels, start, ends, neighbours, corners)
    steps = _Steps.of(neighbours)
    km, headings = steps.lengths_km(grid), steps.headings(grid)
    ways: list[GridPath | None] = []
    for end in ends:
        target = grid.cell(end)
        if not np.isfinite(arrival[target]):
            ways.append(None)
            continue
        cells = kernels.trace(
            grid.cost, grid.width, arrival, target, steps.steps, km, steps.shares, steps.inner,
            steps.pairs, corners, grid.wrap, grid.rise, headings, grid.at_deg, grid.extra,
        )  # fmt: skip
        engine = f"least cost on {neighbours} neighbours"
        ways.append(
            _joined(grid, kernels, start, end, cells, float(arrival[target]), engine, settled)
        )
    return tuple(ways)


def _joined(
    grid: Padded,
    kernels: Any,
    start: Point,
    end: Point,
    cells: NDArray[np.int64],
    cost: float,
    engine: str,
    settled: int,
) -> GridPath:
    """Return the way over the centres of cells, from the start itself to the end itself."""
    line = grid.centre(cells)
    line = unrolled(np.vstack([[start], line, [end]]))
    stubs = Pull(grid, kernels).costs(chain(grid.xy(line))[[0, -1]])
    keep = np.concatenate([[True], np.abs(np.diff(line, axis=0)).max(axis=1) > 1e-12])
    line = line[keep]
    if len(line) == 1:
        line = np.vstack([line, line])
    return GridPath(line, cost + float(stubs.sum()), engine, settled)


# ---------------------------------------------------------------- without numba


def _scipy_ways(
    costs: CostGrid, start: Point, ends: Sequence[Point], neighbours: int, corners: bool
) -> tuple[GridPath | None, ...]:
    """Return least-cost paths by scipy."""
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import dijkstra

    open_cells = int(np.count_nonzero(~costs.blocked))
    if open_cells > MOST_CELLS_PLAIN:
        message = (
            f"{open_cells:,} open cells are more than the {MOST_CELLS_PLAIN:,} that are solved "
            "without numba"
        )
        hint = "pip install 'cableroute[fast]', or take a smaller window or larger cells"
        raise ModelError.of("solver", [Problem("too many cells", "cost grid", message, hint)])
    grid = Padded.of(costs)
    steps = _Steps.of(neighbours)
    km, headings = steps.lengths_km(grid), steps.headings(grid)
    nodes = np.flatnonzero(np.isfinite(grid.cost))
    node_of = np.full(grid.cost.size, -1, np.int32)
    node_of[nodes] = np.arange(len(nodes), dtype=np.int32)
    row = nodes // grid.width
    tails, heads, weights = [], [], []
    for j in range(len(steps.steps)):
        price, head = _step_prices(grid, steps, headings, nodes, row, j, corners)
        here = np.isfinite(price)
        tails.append(np.arange(len(nodes), dtype=np.int32)[here])
        heads.append(node_of[head[here]])
        weights.append((price * km[row, j])[here])
    graph: Any = csr_array(
        (np.concatenate(weights), (np.concatenate(tails), np.concatenate(heads))),
        shape=(len(nodes), len(nodes)),
    )
    source = int(node_of[grid.cell(start)])
    (arrival,), (before,) = dijkstra(graph, indices=[source], return_predecessors=True)
    ways: list[GridPath | None] = []
    for end in ends:
        node = int(node_of[grid.cell(end)])
        if not np.isfinite(arrival[node]):
            ways.append(None)
            continue
        path = [node]
        while path[-1] != source:
            path.append(int(before[path[-1]]))
        engine = f"least cost on {neighbours} neighbours (scipy)"
        cells = nodes[path[::-1]]
        ways.append(
            _joined(grid, None, start, end, cells, float(arrival[node]), engine, len(nodes))
        )
    return tuple(ways)


def _step_prices(
    grid: Padded,
    steps: _Steps,
    headings: Floats,
    nodes: NDArray[np.int64],
    row: NDArray[np.int64],
    j: int,
    corners: bool,
) -> tuple[Floats, NDArray[np.int64]]:
    """Return the mean cost per km of one step from each open cell, and where it leads."""

    def turned(cells: NDArray[np.int64]) -> NDArray[np.int64]:
        if not grid.wraps:
            return cells
        whole = grid.width - 2 * PAD
        column = cells % grid.width
        moved: NDArray[np.int64] = cells - column + (column - PAD) % whole + PAD
        return moved

    def price(cells: NDArray[np.int64]) -> Floats:
        cost = grid.cost[cells].astype(float)
        if grid.rise.size:
            heading = headings[row, j]
            climb = np.abs(
                heading[:, 0] * grid.rise[0, cells] + heading[:, 1] * grid.rise[1, cells]
            )
            cost += np.interp(np.degrees(np.arctan(climb)), grid.at_deg, grid.extra)
        return cost

    down, right = steps.steps[j]
    head = turned(nodes + down * grid.width + right)
    total = (price(nodes) + price(head)) * steps.shares[j, 0]
    for k in range(steps.inner.shape[1]):
        if steps.shares[j, k + 1] > 0:
            down, right = steps.inner[j, k]
            total += price(turned(nodes + down * grid.width + right)) * steps.shares[j, k + 1]
    if not corners and steps.pairs[j].any():
        a, b, c, d = steps.pairs[j]
        one = grid.cost[turned(nodes + a * grid.width + b)]
        two = grid.cost[turned(nodes + c * grid.width + d)]
        total[np.isinf(one) & np.isinf(two)] = np.inf
    return total, head
