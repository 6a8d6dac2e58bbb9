"""What is the least-cost path by steps from cell to cell, compiled or by scipy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.errors import ModelError, Problem
from cableroute.geometry.geodesy import distance_km
from cableroute.planning.cost_grid import CostGrid
from cableroute.planning.grid_path import Floats, GridPath, Point
from cableroute.planning.string_pulling import (
    LEAST_KM,
    PAD,
    Padded,
    Pull,
    chain,
    crossed_by,
    unrolled,
)

# ---------------------------------------------------------------- steps from cell to cell


class Steps(NamedTuple):
    """The steps of a neighbourhood on a grid, as the loops take them.

    Parameters
    ----------
    moves : array, shape (steps, 2)
        Rows and columns of each step.
    lengths : array, shape (rows, steps)
        Geodesic between the centres of the cells, km, by padded row.
    shares, between : array, shapes (steps, 1 + most) and (steps, most, 2)
        How much of a step is in its own cell and in each of the cells between, and how many rows
        and columns off each of these is: a step to the 8 cells around has none.
    corners : array, shape (steps, 2, 2)
        How many rows and columns off the two cells are that touch at the corner that a step
        passes; zeros where there is none, or where it may pass between two closed ones.
    layers : array, shape (steps,)
        Which steps go in one direction or against it, by number: 0 for all where cells cost the
        same in each.
    slopes : tuple of arrays or None
        Of the grid: rise to the east and to the north, m per m; direction of each step by
        padded row (east, north; length 1); slopes, degrees, and what a km costs more there.
    """

    moves: NDArray[np.int64]
    lengths: NDArray[np.float32]
    shares: NDArray[np.float32]
    between: NDArray[np.int64]
    corners: NDArray[np.int64]
    layers: NDArray[np.int64]
    slopes: tuple[NDArray[np.float32], Floats, Floats, Floats] | None

    @classmethod
    def of(cls, neighbours: int, grid: Padded, corners: bool) -> Steps:
        """Return the steps of so many neighbours, between closed corners or not."""
        moves = np.array(list(_moves(neighbours)), np.int64)
        crossed = [crossed_by(*move) for move in moves.tolist()]
        most = max(len(cells) - 2 for cells, _ in crossed)
        shares = np.zeros((len(moves), most + 1), np.float32)
        between = np.zeros((len(moves), most, 2), np.int64)
        beside = np.zeros((len(moves), 2, 2), np.int64)
        for j, (cells, pair) in enumerate(crossed):
            shares[j, 0] = cells[0][1]
            for k, (cell, share) in enumerate(cells[1:-1]):
                between[j, k], shares[j, k + 1] = cell, share
            if not corners:
                beside[j] = np.reshape(pair, (2, 2))
        layers, slopes = np.zeros(len(moves), np.int64), None
        if grid.rise.size:
            known: dict[tuple[int, int], int] = {}
            for j, (down, right) in enumerate(moves.tolist()):
                layers[j] = known.setdefault(max((down, right), (-down, -right)), len(known))
            slopes = (grid.rise, _headings(grid, moves), grid.at_deg, grid.extra)
        return cls(moves, _lengths_km(grid, moves), shares, between, beside, layers, slopes)

    @property
    def into_km(self) -> NDArray[np.float32]:
        """Length of each step by the padded row that it leads to."""
        last = len(self.lengths) - 1
        rows = np.clip(np.arange(last + 1)[:, None] - self.moves[:, 0], 0, last)
        return np.take_along_axis(self.lengths, rows, axis=0)

    def offsets(self, size: int) -> NDArray[np.int64]:
        """Return how far off the cells of each step are from the one that it leads to.

        In a flat tile of so many rows and columns, or in layers of prices one after the other:
        where it comes from in the tile; that in its layer, two beside a corner, those between.
        """
        flat = np.array([size, 1])
        back = -self.moves @ flat
        layer = (self.layers * size**2 + back)[:, None]
        beside, between = layer + self.corners @ flat, layer + self.between @ flat
        return np.hstack([back[:, None], layer, beside, between])


def _lengths_km(grid: Padded, moves: NDArray[np.int64]) -> NDArray[np.float32]:
    """Return the geodesic between the centres of cells, by padded row and step."""
    lat = grid.lat_deg
    rows = len(lat)
    out = np.empty((rows, len(moves)), np.float32)
    known: dict[tuple[int, int], Floats] = {}
    for j, (down, right) in enumerate(moves.tolist()):
        d, r = abs(down), abs(right)
        if (d, r) not in known:  # from each row to the one d below it, r columns off
            below = lat[np.minimum(np.arange(rows) + d, rows - 1)]
            known[d, r] = distance_km(0.0, lat, r * grid.step_lon_deg, below)
        km = known[d, r]
        out[:, j] = km if down >= 0 else km[np.maximum(np.arange(rows) - d, 0)]
    return np.maximum(out, np.float32(LEAST_KM))


def _headings(grid: Padded, moves: NDArray[np.int64]) -> Floats:
    """Return east and north parts of the direction of each step, by padded row."""
    east, south = grid.cell_km
    part = np.stack([moves[:, 1] * east[:, None], -moves[:, 0] * south[:, None]], axis=2)
    return np.asarray(part / np.linalg.norm(part, axis=2, keepdims=True), float)


def _moves(neighbours: int) -> Iterator[tuple[int, int]]:
    """Yield rows and columns of each step, straight ones first."""
    yield from ((0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (1, -1), (-1, 1), (-1, -1))
    longer = {8: [], 16: [(1, 2)], 32: [(1, 2), (1, 3), (2, 3)]}[neighbours]
    for a, b in longer:
        for down, right in ((a, b), (b, a)):
            yield from ((i * down, j * right) for i in (1, -1) for j in (1, -1))


def spread_steps(
    grid: Padded, start: Point, ends: Sequence[Point], neighbours: int, corners: bool
) -> tuple[NDArray[np.float32], int]:
    """Return what it costs to come to each cell by steps, and how many cells were reached."""
    from cableroute.planning import _steps_numba as compiled

    arrival = np.full(grid.cost.size, np.inf, np.float32)
    home = grid.cell(start)
    arrival[home] = 0
    targets = np.array([grid.cell(end) for end in ends], np.int64)
    steps = Steps.of(neighbours, grid, corners)
    band = grid.least * float(steps.lengths[PAD:-PAD].min()) * compiled.TILE
    reach = int(steps.moves.max())
    reached = compiled.spread(
        grid.cost, grid.width, arrival, home, targets, reach,
        steps.offsets(compiled.TILE + 2 * reach), steps.shares, steps.into_km, steps.layers,
        steps.slopes, PAD, grid.wraps, band,
    )  # fmt: skip
    return arrival, int(reached)


def stepped_paths(
    grid: Padded,
    kernels: Any,
    start: Point,
    ends: Sequence[Point],
    neighbours: int,
    corners: bool = False,
) -> tuple[GridPath | None, ...]:
    """Return least-cost paths over the centres of cells, with straight ends."""
    from cableroute.planning import _steps_numba as compiled

    arrival, reached = spread_steps(grid, start, ends, neighbours, corners)
    steps = Steps.of(neighbours, grid, corners)
    paths: list[GridPath | None] = []
    for end in ends:
        target = grid.cell(end)
        if not np.isfinite(arrival[target]):
            paths.append(None)
            continue
        cells = compiled.trace(grid.cost, grid.width, arrival, target, steps, PAD, grid.wraps)
        engine = f"least cost on {neighbours} neighbours"
        paths.append(
            _joined(grid, kernels, start, end, cells, float(arrival[target]), engine, reached)
        )
    return tuple(paths)


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
    """Return the path over the centres of cells, from the start itself to the end itself."""
    line = grid.centre(cells)
    start, end = grid.off_wall(start), grid.off_wall(end)
    line = unrolled(np.vstack([[start], line, [end]]))
    stubs = Pull(grid, kernels).costs(chain(grid.xy(line))[[0, -1]])
    keep = np.concatenate([[True], np.abs(np.diff(line, axis=0)).max(axis=1) > 1e-12])
    line = line[keep]
    if len(line) == 1:
        line = np.vstack([line, line])
    return GridPath(line, cost + float(stubs.sum()), engine, settled)


# ---------------------------------------------------------------- without numba


def scipy_paths(
    costs: CostGrid,
    start: Point,
    ends: Sequence[Point],
    neighbours: int,
    corners: bool,
    most_cells: int,
) -> tuple[GridPath | None, ...]:
    """Return least-cost paths by scipy."""
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import dijkstra

    open_cells = int(np.count_nonzero(~costs.blocked))
    if open_cells > most_cells:
        message = (
            f"{open_cells:,} open cells are more than the {most_cells:,} that are solved "
            "without numba"
        )
        hint = "pip install 'cableroute[fast]', or take a smaller window or larger cells"
        raise ModelError.of("solver", [Problem("too many cells", "cost grid", message, hint)])
    grid = Padded.of(costs)
    steps = Steps.of(neighbours, grid, corners)
    nodes = np.flatnonzero(np.isfinite(grid.cost))
    node_of = np.full(grid.cost.size, -1, np.int32)
    node_of[nodes] = np.arange(len(nodes), dtype=np.int32)
    row = nodes // grid.width
    tails, heads, weights = [], [], []
    for j in range(len(steps.moves)):
        price, head = _step_prices(grid, steps, nodes, row, j)
        here = np.isfinite(price)
        tails.append(np.arange(len(nodes), dtype=np.int32)[here])
        heads.append(node_of[head[here]])
        weights.append((price * steps.lengths[row, j])[here])
    graph: Any = csr_array(
        (np.concatenate(weights), (np.concatenate(tails), np.concatenate(heads))),
        shape=(len(nodes), len(nodes)),
    )
    source = int(node_of[grid.cell(start)])
    (arrival,), (before,) = dijkstra(graph, indices=[source], return_predecessors=True)
    paths: list[GridPath | None] = []
    for end in ends:
        node = int(node_of[grid.cell(end)])
        if not np.isfinite(arrival[node]):
            paths.append(None)
            continue
        path = [node]
        while path[-1] != source:
            path.append(int(before[path[-1]]))
        engine = f"least cost on {neighbours} neighbours (scipy)"
        cells = nodes[path[::-1]]
        paths.append(
            _joined(grid, None, start, end, cells, float(arrival[node]), engine, len(nodes))
        )
    return tuple(paths)


def _step_prices(
    grid: Padded,
    steps: Steps,
    nodes: NDArray[np.int64],
    row: NDArray[np.int64],
    j: int,
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
        if steps.slopes is not None:
            rise, headings, at_deg, extra = steps.slopes
            climb = np.abs((headings[cells // grid.width, j].T * rise[:, cells]).sum(axis=0))
            cost += np.interp(np.degrees(np.arctan(climb)), at_deg, extra)
        return cost

    flat = np.array([grid.width, 1])
    head = turned(nodes + steps.moves[j] @ flat)
    total = (price(nodes) + price(head)) * steps.shares[j, 0]
    for off, share in zip(steps.between[j], steps.shares[j, 1:], strict=True):
        if share > 0:
            total += price(turned(nodes + off @ flat)) * share
    if steps.corners[j].any():
        one, two = (grid.cost[turned(nodes + off @ flat)] for off in steps.corners[j])
        total[np.isinf(one) & np.isinf(two)] = np.inf
    return total, head
