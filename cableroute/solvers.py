"""The cheapest way over a grid of costs: several engines behind one signature.

Every solver takes a `CostGrid`, a start and the ends, and returns one `Way` for each end, or
None where none is open:

- `fast_marching`, the default: the arrival field on the ellipsoid, a way down that field, and
  the string pulled tight. What it returns are geodesics from bend to bend, cheaper than any
  path from cell to cell, and no longer than the geodesic where nothing is in the way.
- `least_cost`: the exact least-cost path on 8, 16 or 32 neighbours, each step as long as the
  geodesic between the cells' centres. Costs that depend on the direction need this one.
- `pulled_least_cost`: the exact path on 16 neighbours by scipy, its string pulled in the same
  manner: does without numba, for up to `MOST_CELLS_PLAIN` cells.

A *string* is pulled on the grid itself: a geodesic costs, in each cell that it crosses, what a
km costs there times the km inside. It enters no closed cell and does not pass between two
closed cells that touch at a corner.

On a large grid one pair is solved in a *corridor*: blocks of cells are taken together, and only
blocks that lie on a way nearly as cheap as the cheapest are looked into. Where the way comes to
the edge of its corridor the corridor is made wider, until it does not.

What numba buys is measured at the top of `kernels_march`: a least-cost path 12 times as fast.
"""

from __future__ import annotations

import importlib
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from cableroute.errors import ModelError, Problem
from cableroute.geodesy import densify, distance_km
from cableroute.rules import CostGrid
from cableroute.strings import (
    LEAST_KM,
    PAD,
    Padded,
    Point,
    Pull,
    chain,
    crossed_by,
    extremes,
    load_kernels,
    unrolled,
)

__all__ = [
    "MOST_CELLS_PLAIN",
    "Point",
    "Solver",
    "Way",
    "arrival_field",
    "default_solver",
    "fast_marching",
    "has_numba",
    "least_cost",
    "line_cost",
    "pulled_least_cost",
]

Floats: TypeAlias = NDArray[np.float64]

PULLED = "least cost on 16 neighbours (scipy), string pulled"
MOST_CELLS_PLAIN = 2_000_000
"""Open cells that are solved without numba; more take too much time and memory."""

CORRIDOR_CELLS = 1_000_000  # from so many cells one pair is solved in a corridor
COARSE_CELLS = 300_000  # a corridor is found on at most about so many blocks
CORRIDOR_PCT = (2.0, 8.0)  # how much dearer than the cheapest the ways in a corridor may be
BALL = 4  # cells around a start that the arrival field takes straight lines to
MOST_BUCKETS = 1 << 16


@dataclass(frozen=True, eq=False)
class Way:
    """The cheapest way from a start to one end, as a solver found it.

    Parameters
    ----------
    lonlat : array of float64, shape (n, 2)
        Longitude and latitude of its bends, from start to end, joined by geodesics.
        Longitudes run on over ±180.
    cost : float
        What it costs, in the unit of the cost grid times km.
    engine : str
        Which solver found it, in words.
    settled : int
        How many cells were settled.
    corridor_pct : float
        Ways that are more than this much dearer on blocks of cells were not looked at; infinite
        where all cells were.
    """

    lonlat: Floats = field(repr=False)
    cost: float
    engine: str
    settled: int
    corridor_pct: float = math.inf


Solver: TypeAlias = Callable[[CostGrid, Point, Sequence[Point]], "tuple[Way | None, ...]"]
"""What every engine is: cost grid, start and ends to a way for each end, None where none is."""


def has_numba() -> bool:
    """Return whether the compiled loops can be used: numba is the extra ``fast``."""
    try:
        importlib.import_module("cableroute.kernels_march")
    except ImportError:
        return False
    return True


def default_solver(costs: CostGrid) -> Solver:
    """Return the solver that suits a cost grid, with what is installed.

    Fast marching; without numba `pulled_least_cost`; `least_cost` on 32 neighbours where costs
    depend on the direction.
    """
    if costs.along_slope is not None:
        return lambda grid, start, ends: least_cost(grid, start, ends, neighbours=32)
    return fast_marching if has_numba() else pulled_least_cost


def fast_marching(costs: CostGrid, start: Point, ends: Sequence[Point]) -> tuple[Way | None, ...]:
    """Return the cheapest way to each end, by fast marching and a pulled string.

    Parameters
    ----------
    costs : CostGrid
        What a km costs in each cell; no cost that depends on the direction.
    start, ends : (lon, lat)
        Degrees, in open cells. One field serves all ends.

    Raises
    ------
    ModelError
        A place lies outside the grid or in a closed cell, a cost is not above 0, costs depend
        on the direction, or numba is not installed.

    Notes
    -----
    Second-order fast marching [1]_ on cells as wide as the parallel and as high as the meridian
    of WGS 84 at their row, on a bucket queue [2]_.

    References
    ----------
    .. [1] Sethian (1999), Level Set Methods and Fast Marching Methods, Cambridge, chapter 8.
    .. [2] Yatziv, Bartesaghi and Sapiro (2006), O(N) implementation of the fast marching
       algorithm, Journal of Computational Physics 212, 393-399.

    Examples
    --------
    >>> from cableroute.rules import cost_grid
    >>> from cableroute.seabed import open_seabed
    >>> red_sea = cost_grid(open_seabed().window((32, 12, 44, 30)))
    >>> (way,) = fast_marching(red_sea, (33.0, 28.8), [(38.5, 21.0)])
    >>> round(way.cost), way.engine
    (1027, 'fast marching')
    """
    _refuse_direction(costs)
    kernels = load_kernels()
    _check(costs, [start, *ends])
    if len(ends) == 1 and costs.blocked.size >= CORRIDOR_CELLS:
        found = _in_corridor(costs, start, ends[0], _marched, _march)
        if found is not None:
            return (found,)
    return _marched(Padded.of(costs), kernels, start, ends)


def least_cost(
    costs: CostGrid,
    start: Point,
    ends: Sequence[Point],
    *,
    neighbours: Literal[8, 16, 32] = 16,
    engine: Literal["numba", "scipy"] | None = None,
    corners: bool = False,
    corridor: bool = False,
) -> tuple[Way | None, ...]:
    """Return the least-cost path to each end over the centres of cells.

    Parameters
    ----------
    costs : CostGrid
        What a km costs in each cell, and in each direction where that matters.
    start, ends : (lon, lat)
        Degrees, in open cells. Paths start and end at the centres of their cells, to which
        straight ends are added.
    neighbours : 8, 16 or 32
        Cells that a step leads to. A path on a plain sea is at most 8.2, 2.8 or 1.3 % longer
        than the geodesic where cells are square; more in the oblong ones of high latitudes.
    engine : "numba", "scipy" or None
        What searches; the costs are the same to 1e-5. None: numba where it is installed.
    corners : bool
        Whether steps may pass between two closed cells that touch at a corner.
    corridor : bool
        Look at a corridor only, for one end: much quicker; the cost is then exact for that
        corridor.

    Raises
    ------
    ModelError
        A place lies outside the grid or in a closed cell, a cost is not above 0, or there are
        too many cells to go without numba.

    Notes
    -----
    A step costs the length of the geodesic between the centres times the mean of what the cells
    cost that the straight line crosses, by the shares of the line in each [1]_.

    References
    ----------
    .. [1] Dial (1969), Algorithm 360: shortest-path forest with topological ordering,
       Communications of the ACM 12, 632-633, for the queue.

    Examples
    --------
    >>> from cableroute.rules import cost_grid
    >>> from cableroute.seabed import open_seabed
    >>> red_sea = cost_grid(open_seabed().window((32, 12, 44, 30)))
    >>> (way,) = least_cost(red_sea, (33.0, 28.8), [(38.5, 21.0)])
    >>> round(way.cost), way.corridor_pct
    (1037, inf)
    """
    if neighbours not in (8, 16, 32):
        hint = "give 8, 16 or 32"
        raise ModelError.of("solver", [Problem("neighbours", "neighbours", f"{neighbours}", hint)])
    _check(costs, [start, *ends])
    if engine == "scipy" or (engine is None and not has_numba()):
        return _scipy_ways(costs, start, ends, neighbours, corners)
    kernels = load_kernels()

    def solve(
        grid: Padded, kernels: Any, start: Point, ends: Sequence[Point]
    ) -> tuple[Way | None, ...]:
        return _stepped(grid, kernels, start, ends, neighbours, corners)

    def arrive(grid: Padded, kernels: Any, start: Point) -> tuple[NDArray[np.float32], int]:
        return _spread(grid, kernels, start, [], 8, True)

    if corridor and len(ends) == 1 and costs.along_slope is None:
        found = _in_corridor(costs, start, ends[0], solve, arrive)
        if found is not None:
            return (found,)
    return solve(Padded.of(costs), kernels, start, ends)


def pulled_least_cost(
    costs: CostGrid, start: Point, ends: Sequence[Point]
) -> tuple[Way | None, ...]:
    """Return the cheapest way to each end, by scipy and a pulled string, without numba.

    Raises
    ------
    ModelError
        As `fast_marching`, and where more than `MOST_CELLS_PLAIN` cells are open.
    """
    _refuse_direction(costs)
    _check(costs, [start, *ends])
    pull = Pull(Padded.of(costs), None)
    return tuple(
        None if way is None else Way(*pull.tightened(way.lonlat), PULLED, way.settled)
        for way in _scipy_ways(costs, start, ends, 16, False)
    )


def arrival_field(
    costs: CostGrid,
    start: Point,
    *,
    neighbours: Literal[0, 8, 16, 32] = 0,
    corners: bool = False,
) -> NDArray[np.float32]:
    """Return what it costs to come from a start to the centre of each cell.

    Parameters
    ----------
    costs : CostGrid
        What a km costs in each cell.
    start : (lon, lat)
        Degrees, in an open cell. With `neighbours` costs count from the centre of that cell.
    neighbours : 0, 8, 16 or 32
        0: fast marching; otherwise the steps of `least_cost`.
    corners : bool
        As in `least_cost`.

    Returns
    -------
    array of float32, shape of the grid
        Infinite where no way leads.

    Raises
    ------
    ModelError
        As the solvers.
    """
    kernels = load_kernels()
    _check(costs, [start])
    if neighbours == 0:
        _refuse_direction(costs)
        arrival, _ = _march(Padded.of(costs), kernels, start, [])
    else:
        arrival, _ = _spread(Padded.of(costs), kernels, start, [], neighbours, corners)
    rows, _ = costs.grid.shape
    inside: NDArray[np.float32] = arrival.reshape(rows + 2 * PAD, -1)[PAD:-PAD, PAD:-PAD]
    return inside


def line_cost(costs: CostGrid, lonlat: Floats) -> float:
    """Return what a line of geodesics costs, infinite where it enters a closed cell.

    Parameters
    ----------
    costs : CostGrid
        What a km costs in each cell.
    lonlat : array of float, shape (n, 2)
        Longitude and latitude of the vertices, degrees.

    Examples
    --------
    >>> import numpy as np
    >>> from cableroute.rules import cost_grid
    >>> from cableroute.seabed import open_seabed
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
    """Refuse costs that no engine can take and places where no way can begin."""
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
                f"it lies outside the grid, which runs from {west:g} to {east:g} in longitude "
                f"and {south:g} to {north:g} in latitude"
            )
            faults.append(Problem("outside", where, message, "take a larger window"))
        elif costs.blocked[row, column]:
            reasons = [name for name, closed in costs.closed_by.items() if closed[row, column]]
            message = f"its cell is closed by {', '.join(reasons) or 'the cost grid'}"
            faults.append(Problem("closed cell", where, message, "move it to an open cell"))
    if faults:
        raise ModelError.of("solver", faults)


def _refuse_direction(costs: CostGrid) -> None:
    if costs.along_slope is not None:
        message = "costs depend on the direction, which a pulled string cannot take"
        hint = "solve with least_cost"
        raise ModelError.of("solver", [Problem("along slope", "cost grid", message, hint)])


# ---------------------------------------------------------------- steps from cell to cell


class Steps(NamedTuple):
    """The steps of a neighbourhood on a grid, as the loops take them.

    Parameters
    ----------
    moves : array, shape (steps, 2)
        Rows and columns of each step.
    lengths : array, shape (rows, steps)
        Geodesic between the centres of the cells, km, by padded row.
    shares, inner : array
        How much of a step lies in its own cell and in each of the cells between; rows and
        columns of the latter, of which a step to the 8 cells around has none.
    pairs : array, shape (steps, 4)
        Rows and columns of the two cells beside the corner that a step passes, or zeros.
    slopes : tuple of arrays or None
        Of the grid: rise to the east and to the north, m per m; direction of each step by
        padded row (east, north; length 1); slopes, degrees, and what a km costs more there.
    """

    moves: NDArray[np.int64]
    lengths: NDArray[np.float32]
    shares: NDArray[np.float32]
    inner: NDArray[np.int64]
    pairs: NDArray[np.int64]
    slopes: tuple[NDArray[np.float32], Floats, Floats, Floats] | None

    @classmethod
    def of(cls, neighbours: int, grid: Padded) -> Steps:
        """Return the steps of so many neighbours."""
        moves = np.array(list(_moves(neighbours)), np.int64)
        crossed = [crossed_by(*move) for move in moves.tolist()]
        most = max(len(cells) - 2 for cells, _ in crossed)
        shares = np.zeros((len(moves), most + 1), np.float32)
        inner = np.zeros((len(moves), most, 2), np.int64)
        pairs = np.zeros((len(moves), 4), np.int64)
        for j, (cells, beside) in enumerate(crossed):
            shares[j, 0] = cells[0][1]
            for k, (cell, share) in enumerate(cells[1:-1]):
                inner[j, k], shares[j, k + 1] = cell, share
            pairs[j] = beside
        slopes = None
        if grid.rise.size:
            slopes = (grid.rise, _headings(grid, moves), grid.at_deg, grid.extra)
        return cls(moves, _lengths_km(grid, moves), shares, inner, pairs, slopes)


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
    steps = Steps.of(neighbours, grid)
    inside = steps.lengths[PAD:-PAD]
    delta, buckets = _delta(
        grid.least * max(float(inside.min()), LEAST_KM), grid.most * float(inside.max())
    )
    settled = kernels.spread(
        grid.cost, grid.width, arrival, seeds, targets, delta, buckets, steps, corners,
        grid.wrap if grid.wraps else None,
    )  # fmt: skip
    return arrival, int(settled)


def _stepped(
    grid: Padded,
    kernels: Any,
    start: Point,
    ends: Sequence[Point],
    neighbours: int,
    corners: bool = False,
) -> tuple[Way | None, ...]:
    """Return least-cost paths over the centres of cells, with straight ends."""
    arrival, settled = _spread(grid, kernels, start, ends, neighbours, corners)
    steps, wrap = Steps.of(neighbours, grid), grid.wrap if grid.wraps else None
    ways: list[Way | None] = []
    for end in ends:
        target = grid.cell(end)
        if not np.isfinite(arrival[target]):
            ways.append(None)
            continue
        cells = kernels.trace(grid.cost, grid.width, arrival, target, steps, corners, wrap)
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
) -> Way:
    """Return the way over the centres of cells, from the start itself to the end itself."""
    line = grid.centre(cells)
    line = unrolled(np.vstack([[start], line, [end]]))
    stubs = Pull(grid, kernels).costs(chain(grid.xy(line))[[0, -1]])
    keep = np.concatenate([[True], np.abs(np.diff(line, axis=0)).max(axis=1) > 1e-12])
    line = line[keep]
    if len(line) == 1:
        line = np.vstack([line, line])
    return Way(line, cost + float(stubs.sum()), engine, settled)


def _march(
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


def _marched(
    grid: Padded, kernels: Any, start: Point, ends: Sequence[Point]
) -> tuple[Way | None, ...]:
    """Return ways down the arrival field, pulled tight."""
    arrival, settled = _march(grid, kernels, start, ends)
    pull = Pull(grid, kernels)
    east, south = grid.cell_km
    home = grid.cell(start)
    ways: list[Way | None] = []
    for end in ends:
        if not np.isfinite(arrival[grid.cell(end)]):
            ways.append(None)
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
        ways.append(Way(*pull.tightened(line), "fast marching", settled))
    return tuple(ways)


# ---------------------------------------------------------------- corridors


def _in_corridor(costs: CostGrid, start: Point, end: Point, solve: Any, arrive: Any) -> Way | None:
    """Return the way in the narrowest corridor that it does not lean on; None where none is.

    `solve` finds ways on cells, `arrive` the arrival field on blocks.

    Costs of blocks are means over their open cells, dearer where few are open. The sum of what
    it costs to come from the start and from the end is, in a block, what the cheapest way
    through it costs: the corridor is where that is little more than the least.
    """
    kernels = load_kernels()
    rows, columns = costs.grid.shape
    factor = max(2, math.ceil(math.sqrt(rows * columns / COARSE_CELLS)))
    blocks = kernels.block_means(costs.cost_per_km, costs.blocked, factor)
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
        arrive(coarse, kernels, (float(lon), float(lat)))[0].reshape(-1, width)[PAD:-PAD, PAD:-PAD]
        for lon, lat in middle
    )
    through = there + back
    best = through[at[1]]
    if not np.isfinite(best):
        return None
    for slack_pct in CORRIDOR_PCT:
        near = through <= best * (1 + slack_pct / 100)
        near[at[0]] = near[at[1]] = True  # marching there and back differs a little
        keep = _wider(near, wraps)
        (way,) = solve(Padded.of(costs, keep, factor), kernels, start, [end])
        if way is not None and not _leans(costs, way, _wider(keep, wraps) & ~keep, factor):
            return Way(way.lonlat, way.cost, way.engine, way.settled, slack_pct)
    return None


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


def _leans(costs: CostGrid, way: Way, rim: NDArray[np.bool_], factor: int) -> bool:
    """Return whether a way comes within a cell of an open cell that was not looked at."""
    step_km = costs.grid.step_lat_deg * 111 / 2
    line = np.array(densify(way.lonlat, max_step_km=step_km).coords)
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


# ---------------------------------------------------------------- without numba


def _scipy_ways(
    costs: CostGrid, start: Point, ends: Sequence[Point], neighbours: int, corners: bool
) -> tuple[Way | None, ...]:
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
    steps = Steps.of(neighbours, grid)
    nodes = np.flatnonzero(np.isfinite(grid.cost))
    node_of = np.full(grid.cost.size, -1, np.int32)
    node_of[nodes] = np.arange(len(nodes), dtype=np.int32)
    row = nodes // grid.width
    tails, heads, weights = [], [], []
    for j in range(len(steps.moves)):
        price, head = _step_prices(grid, steps, nodes, row, j, corners)
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
    ways: list[Way | None] = []
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
    steps: Steps,
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
        if steps.slopes is not None:
            rise, headings, at_deg, extra = steps.slopes
            climb = np.abs((headings[row, j].T * rise[:, cells]).sum(axis=0))
            cost += np.interp(np.degrees(np.arctan(climb)), at_deg, extra)
        return cost

    down, right = steps.moves[j]
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
