"""What does a line over a grid of costs cost, and how is it pulled tight.

What a geodesic costs on a grid is, summed over the cells that it crosses, what a km costs there
times the km inside; it is infinite where a closed cell is entered or two that touch at a corner
are passed between. A string is pulled tight by leaving out bends and moving those that are left.

A grid is *padded* here: flat, with rows and columns of closed cells around, as the compiled
loops take it. Places on it are padded columns and rows, whole numbers at the centres of cells;
columns run on over the seam of a whole circle.

With numba a string of 735 bends is tight in 0.14 s, in arrays alone in 2.7 s: both are in
``python -m pytest tests/benchmarks/test_planning_speed.py -o addopts= -k with_and_without``.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cableroute.errors import MissingExtraError
from cableroute.geometry.earth import EQUATOR_KM, KM_PER_DEGREE, POLE_KM
from cableroute.geometry.engines import has_numba
from cableroute.geometry.geodesy import earth_centred_km, radii_km
from cableroute.planning.cost_grid import CostGrid
from cableroute.planning.grid_path import Floats, Point
from cableroute.planning.settings import SolverSettings

PAD = 3  # closed rows and columns around a grid: as far as the longest step reaches
WALL = 1e-7  # a place so near to the wall of its cell, in cells, is on it
LEAST_KM = 1e-4  # a step around a pole is at least so long
_RING = np.array([(0.0, 0.0)] + [(math.cos(a), math.sin(a)) for a in np.arange(8) * math.pi / 4])


def load_kernels() -> Any:
    """Return the compiled loops, or say what to install."""
    if not has_numba():
        raise MissingExtraError.needed(
            "this solver", "numba", "fast", instead="use pulled_least_cost of cableroute.planning"
        )
    from cableroute.planning import _march_numba

    return _march_numba


@dataclass(frozen=True, eq=False)
class Padded:
    """A cost grid as the loops take it: flat, with closed cells around."""

    cost: NDArray[np.float32]
    width: int
    west_deg: float
    north_deg: float
    step_lon_deg: float
    step_lat_deg: float
    wraps: bool
    least: float
    most: float
    rise: NDArray[np.float32]
    at_deg: Floats
    extra: Floats

    @classmethod
    def of(cls, costs: CostGrid) -> Padded:
        """Copy the open cells."""
        rows, columns = costs.grid.shape
        width = columns + 2 * PAD
        flat = np.full((rows + 2 * PAD) * width, np.inf, np.float32)
        inside = flat.reshape(-1, width)[PAD:-PAD, PAD:-PAD]
        np.copyto(inside, costs.cost_per_km, where=~costs.blocked)
        grid, slope = costs.grid, costs.along_slope
        rise = np.empty((0, 0), np.float32)
        at_deg = extra = np.zeros(1)
        if slope is not None:
            padded = ((PAD, PAD), (PAD, PAD))
            rise = np.stack(
                [np.pad(g, padded).ravel() for g in (slope.gradient_east, slope.gradient_north)]
            ).astype(np.float32)
            at_deg, extra = (np.asarray(a, float) for a in (slope.at_deg, slope.cost_per_km))
        least, most = extremes(costs)
        return cls(
            flat,
            width,
            grid.west_deg,
            grid.north_deg,
            grid.step_lon_deg,
            grid.step_lat_deg,
            grid.wraps,
            least,
            most + float(extra.max()),
            rise,
            at_deg,
            extra,
        )

    @property
    def wrap(self) -> NDArray[np.int64]:
        """Return first column, the one after the last and how far steps reach, if it wraps."""
        reach = [PAD, self.width - PAD, PAD] if self.wraps else []
        return np.array(reach, np.int64)

    @property
    def lat_deg(self) -> Floats:
        """Latitude of each padded row; beyond a pole that of the pole."""
        rows = self.cost.size // self.width
        lat = self.north_deg - self.step_lat_deg * (np.arange(rows) - PAD)
        return np.asarray(np.clip(lat, -90, 90), float)

    @property
    def cell_km(self) -> tuple[Floats, Floats]:
        """Width and height of the cells of each padded row."""
        meridian, parallel = radii_km(self.lat_deg)
        east = np.maximum(parallel * math.radians(self.step_lon_deg), LEAST_KM)
        return east, np.maximum(meridian * math.radians(self.step_lat_deg), LEAST_KM)

    def xy(self, lonlat: Any) -> Floats:
        """Return padded columns and rows of a line; columns run on over a seam."""
        at = np.atleast_2d(np.asarray(lonlat, float))
        lon = at[:, 0] - self.west_deg
        whole = 360 / self.step_lon_deg
        x = lon / self.step_lon_deg
        edge = 0.5 + 1e-9
        first = x[0] - whole * math.floor((x[0] + edge) / whole)
        x = x + (first - x[0])
        if len(x) > 1:
            turns = np.concatenate([[0], np.cumsum(np.rint(np.diff(x) / whole))])
            x = x - turns * whole
        return np.column_stack([x + PAD, (self.north_deg - at[:, 1]) / self.step_lat_deg + PAD])

    def lonlat(self, xy: Floats) -> Floats:
        """Return longitudes and latitudes of columns and rows."""
        lon = self.west_deg + (xy[:, 0] - PAD) * self.step_lon_deg
        lat = self.north_deg - (xy[:, 1] - PAD) * self.step_lat_deg
        return np.column_stack([lon, np.clip(lat, -90, 90)])

    def lonlat_open(self, xy: Floats) -> Floats:
        """Return longitudes and latitudes; longitudes beyond 180 turned back."""
        lonlat = self.lonlat(xy)
        lonlat[:, 0] = (lonlat[:, 0] + 180) % 360 - 180
        return lonlat

    def cell(self, lonlat: Point) -> int:
        """Return the padded cell of a place; on a wall, that of an open cell beside it."""
        (x, y) = self.xy([lonlat])[0]
        first = -1
        for right, down in ((0.0, 0.0), (-WALL, 0.0), (WALL, 0.0), (0.0, -WALL), (0.0, WALL)):
            column = math.floor(x + right + 0.5)
            if self.wraps:
                column = (column - PAD) % (self.width - 2 * PAD) + PAD
            cell = int(math.floor(y + down + 0.5) * self.width + column)
            if first < 0:
                first = cell
            if 0 <= cell < self.cost.size and np.isfinite(self.cost[cell]):
                return cell
        return first

    def off_wall(self, lonlat: Point) -> Point:
        """Return a place, moved by a ten-millionth of a cell into its cell where it is on a wall.

        A line from the wall itself would be in the cell beyond, which may be closed.
        """
        home = self.cell(lonlat)
        ((x, y),) = self.xy([lonlat])
        column, row = home % self.width, home // self.width
        whole = self.width - 2 * PAD
        off_x = x - column - (whole * round((x - column) / whole) if self.wraps else 0)
        off = np.array([off_x, y - row])
        if np.abs(off).max() < 0.5 - WALL:
            return lonlat
        inner = np.clip(off, -0.5 + WALL, 0.5 - WALL) - off
        lon = lonlat[0] + inner[0] * self.step_lon_deg
        return float(lon), float(lonlat[1] - inner[1] * self.step_lat_deg)

    def centre(self, cells: NDArray[np.int64]) -> Floats:
        """Return longitudes and latitudes of cells along a path; longitudes run on."""
        at = np.column_stack([cells % self.width, cells // self.width]).astype(float)
        if self.wraps and len(at) > 1:
            whole = self.width - 2 * PAD
            jumps = np.rint(np.diff(at[:, 0]) / whole)
            at[1:, 0] -= np.cumsum(jumps) * whole
        return self.lonlat(at)


def extremes(costs: CostGrid) -> tuple[float, float]:
    """Return the least and the greatest cost of an open cell."""
    free = ~costs.blocked
    least = costs.cost_per_km.min(where=free, initial=np.inf)
    return float(least), float(costs.cost_per_km.max(where=free, initial=0))


def chain(xy: Floats) -> Floats:
    """Return the pieces of a line by both ends."""
    return np.hstack([xy[:-1], xy[1:]])


def unrolled(lonlat: Floats) -> Floats:
    """Let longitudes run on, from the first within -180 to 180."""
    lon = np.unwrap(lonlat[:, 0], period=360)
    lon -= 360 * np.rint(lon[0] / 360 - 1e-12)
    return np.column_stack([lon, lonlat[:, 1]])


def crossed_by(
    down: int, right: int
) -> tuple[list[tuple[tuple[int, int], float]], tuple[int, int, int, int]]:
    """Return the cells that a step crosses, with the share in each, and a corner that it passes.

    The corner is given by the two cells beside it, as row, column, row, column.
    """
    half = Fraction(1, 2)
    cuts = {(k + half) / abs(n) for n in (down, right) if n for k in range(abs(n))}
    times = [Fraction(0), *sorted(cuts), Fraction(1)]
    cells = []
    beside = (0, 0, 0, 0)
    for begin, end in pairwise(times):
        middle = (begin + end) / 2
        cells.append(((round(middle * down), round(middle * right)), float(end - begin)))
    for (a, _), (b, _) in pairwise(cells):
        if a[0] != b[0] and a[1] != b[1]:
            beside = (a[0], b[1], b[0], a[1])
    return cells, beside


@dataclass(frozen=True, eq=False)
class Pull:
    """What lines cost on a grid, and a string pulled tight by that."""

    grid: Padded
    kernels: Any
    settings: SolverSettings = SolverSettings()

    def costs(self, ends: Floats, limit: Floats | None = None) -> Floats:
        """Return the costs of geodesics between padded columns and rows; infinite above a limit."""
        grid = self.grid
        if limit is None:
            limit = np.full(len(ends), np.inf)
        where = (grid.west_deg, grid.north_deg, grid.step_lon_deg, grid.step_lat_deg)
        if self.kernels is not None:  # compiled once: for floats, also where a place is whole
            cost: Floats = self.kernels.line_costs(
                grid.cost,
                grid.width,
                PAD,
                *map(float, where),
                grid.wraps,
                np.ascontiguousarray(ends, float),
                limit,
            )
            return cost
        return _line_costs(grid, ends)

    def tightened(self, lonlat: Floats) -> tuple[Floats, float]:
        """Return a line once its string is pulled tight, and its cost."""
        xy = self.shortened(self.mended(self.grid.xy(lonlat)))
        cost = float(self.costs(chain(xy)).sum())
        for _ in range(self.settings.pull_rounds):
            moved = self.shortened(self.moved(xy, cost))
            now = float(self.costs(chain(moved)).sum())
            gain, xy, cost = cost - now, moved, now
            if gain < self.settings.pull_gain * cost:
                break
        return unrolled(self.grid.lonlat(xy)), cost

    def mended(self, xy: Floats) -> Floats:
        """Return the line with pieces that graze a closed cell led by the centres of open ones.

        A step over a corner is straight on the grid, but the geodesic may bulge into the cell
        beside it.
        """
        bad = np.flatnonzero(np.isinf(self.costs(chain(xy))))
        out, done = [], 0
        for at in bad.tolist():
            (c0, r0), (c1, r1) = (
                np.floor(xy[at] + 0.5).astype(int),
                np.floor(xy[at + 1] + 0.5).astype(int),
            )
            cells = [cell for cell, _ in crossed_by(int(r1 - r0), int(c1 - c0))[0]]
            path = [cells[0]]
            for a, b in pairwise(cells):
                if a[0] != b[0] and a[1] != b[1]:
                    sides = [(a[0], b[1]), (b[0], a[1])]
                    prices = _cost_at(
                        self.grid, np.array([(c0 + c, r0 + r) for r, c in sides], float)
                    )
                    path.append(sides[int(prices.argmin())])
                path.append(b)
            out += [xy[done : at + 1], np.array([(c0 + c, r0 + r) for r, c in path], float)]
            done = at + 1
        return np.vstack([*out, xy[done:]]) if out else xy

    def shortened(self, xy: Floats) -> Floats:
        """Return the cheapest line through some of the vertices, first and last among them.

        Over the straight lines from each vertex to later ones, all near ones and fewer the farther
        they are.
        """
        from scipy.sparse import coo_array
        from scipy.sparse.csgraph import dijkstra

        count = len(xy)
        if count < 3:
            return xy
        few = count <= self.settings.all_pairs_of
        pieces = self.costs(chain(xy))
        along = np.concatenate([[0], np.cumsum(pieces)])
        pairs = [np.column_stack([np.zeros(1, np.int64), np.full(1, count - 1)])]
        jump = 1
        while jump < count:
            every = 1 if few else max(1, jump // 8)
            first = np.arange(0, count - jump, every)
            pairs.append(np.column_stack([first, first + jump]))
            jump = jump + 1 if few else jump + max(1, jump // 4)
        edges = np.unique(np.concatenate(pairs), axis=0)
        # no straight line can help that costs more than the string between its ends
        with np.errstate(invalid="ignore"):  # behind a piece that grazes a closed cell
            limit = (along[edges[:, 1]] - along[edges[:, 0]]) * (1 + 1e-9) + 1e-12
        limit[np.isnan(limit)] = np.inf
        price = self.costs(np.hstack([xy[edges[:, 0]], xy[edges[:, 1]]]), limit)
        price = np.where(edges[:, 1] - edges[:, 0] == 1, pieces[edges[:, 0]], price)
        open_ = np.isfinite(price)
        edges, price = edges[open_], price[open_]
        graph: Any = coo_array((price, tuple(edges.T)), shape=(count, count)).tocsr()
        _, (before,) = dijkstra(graph, indices=[0], return_predecessors=True)
        chosen = [count - 1]
        while chosen[-1] > 0:
            chosen.append(max(0, int(before[chosen[-1]])))  # 0 too where none is open
        return xy[chosen[::-1]]

    def moved(self, xy: Floats, cost: float) -> Floats:
        """Return the line with its bends moved, by ever less, to where it is cheaper."""
        xy = xy.copy()
        east, south = self.grid.cell_km
        for reach in self.settings.pull_reaches:
            for _ in range(self.settings.pull_sweeps):
                gain = sum(self._sweep(xy, parity, reach, south / east) for parity in (1, 2))
                if gain < self.settings.pull_gain / 10 * cost:
                    break
        return xy

    def _sweep(self, xy: Floats, parity: int, reach: float, oblong: Floats) -> float:
        """Move every other bend to the best place on a ring around it; return the cost saved."""
        at = np.arange(parity, len(xy) - 1, 2)
        if not at.size:
            return 0.0
        rows = np.clip(np.rint(xy[at, 1]).astype(int), 0, len(oblong) - 1)
        wide = reach * np.minimum(oblong[rows], 8)[:, None] * _RING[:, 0]
        tall = np.broadcast_to(reach * _RING[:, 1], wide.shape)
        choices = xy[at, None, :] + np.stack([wide, tall], axis=2)
        before = np.broadcast_to(xy[at - 1][:, None, :], choices.shape)
        after = np.broadcast_to(xy[at + 1][:, None, :], choices.shape)
        both = np.concatenate(
            [np.concatenate([before, choices], axis=2), np.concatenate([choices, after], axis=2)]
        )
        price = self.costs(both.reshape(-1, 4)).reshape(2, at.size, -1).sum(axis=0)
        best = price.argmin(axis=1)
        least = price[np.arange(at.size), best]
        saved = np.where(np.isfinite(least), price[:, 0], 0.0) - np.where(
            np.isfinite(least), least, 0.0
        )  # a bend that grazes closed cells on every side stays
        better = saved > 1e-9 * price[:, 0]
        xy[at[better]] = choices[better, best[better]]
        return float(saved[better].sum())


def _line_costs(grid: Padded, ends: Floats) -> Floats:
    """Return the costs of `_march_numba.line_costs`, in arrays."""
    out = np.empty(len(ends))
    for begin in range(0, len(ends), 20_000):
        out[begin : begin + 20_000] = _some_line_costs(grid, ends[begin : begin + 20_000])
    return out


def _some_line_costs(grid: Padded, ends: Floats) -> Floats:
    first = grid.lonlat_open(ends[:, :2])
    last = grid.lonlat_open(ends[:, 2:])
    a, b = earth_centred_km(*first.T), earth_centred_km(*last.T)
    chord = np.linalg.norm(b - a, axis=1)
    steep = np.maximum(np.abs(first[:, 1]), np.abs(last[:, 1])) + np.degrees(chord / 12700)
    sag = chord**2 * np.tan(np.radians(np.minimum(steep, 89.9))) / 50000
    count = (
        np.maximum(np.sqrt(sag / (0.02 * grid.step_lat_deg * KM_PER_DEGREE)), chord / 100).astype(
            int
        )
        + 1
    )
    count = np.minimum(count, 20000)
    line = np.repeat(np.arange(len(ends)), count)
    number = np.arange(len(line)) - np.repeat(np.cumsum(count) - count, count)

    def at(t: Floats) -> tuple[Floats, Floats]:
        """Return earth-centred places and columns and rows at shares of the chords."""
        ray = a[line] + t[:, None] * (b - a)[line]
        flat = np.hypot(ray[:, 0], ray[:, 1])
        height = np.sqrt((flat / EQUATOR_KM) ** 2 + (ray[:, 2] / POLE_KM) ** 2)
        lat = np.degrees(np.arctan2(ray[:, 2], flat * (POLE_KM / EQUATOR_KM) ** 2))
        lon = np.degrees(np.arctan2(ray[:, 1], ray[:, 0]))
        x = (lon - grid.west_deg) / grid.step_lon_deg + PAD
        y = (grid.north_deg - lat) / grid.step_lat_deg + PAD
        near = ends[line, 0] + t * (ends[line, 2] - ends[line, 0])
        x += np.rint((near - x) * grid.step_lon_deg / 360) * (360 / grid.step_lon_deg)
        xy = np.column_stack([x, y])
        xy[t == 0] = ends[line[t == 0], :2]
        xy[t == 1] = ends[line[t == 1], 2:]
        return ray / height[:, None], xy

    from_, p = at(number / count[line])
    to, q = at((number + 1) / count[line])
    at_corner = np.all(np.abs(p + 0.5 - np.rint(p + 0.5)) < 1e-9, axis=1)
    first_of = np.flatnonzero(~at_corner | (number == 0))  # at a corner no line is cut
    last_of = np.append(first_of[1:], len(line)) - 1
    line, from_, p, to, q = line[first_of], from_[first_of], p[first_of], to[last_of], q[last_of]
    km = np.linalg.norm(to - from_, axis=1)
    km *= 1 + (km / 6371.0) ** 2 / 24
    share = _mean_costs(grid, p, q)
    out = np.zeros(len(ends))
    np.add.at(out, line, np.where(np.isinf(share), np.inf, share * km))
    return out


def _mean_costs(grid: Padded, p: Floats, q: Floats) -> Floats:
    """Return the mean cost along straight pieces, by the cells that they cross."""
    cell_p, cell_q = np.floor(p + 0.5).astype(int), np.floor(q + 0.5).astype(int)
    crossings = np.abs(cell_q - cell_p)
    owner, time = [np.repeat(np.arange(len(p)), 2)], [np.tile([0.0, 1.0], len(p))]
    for axis in (0, 1):
        count = crossings[:, axis]
        piece = np.repeat(np.arange(len(p)), count)
        number = np.arange(len(piece)) - np.repeat(np.cumsum(count) - count, count)
        sign = np.sign(cell_q[piece, axis] - cell_p[piece, axis])
        wall = cell_p[piece, axis] + sign * (number + 0.5)
        owner.append(piece)
        time.append((wall - p[piece, axis]) / (q[piece, axis] - p[piece, axis]))
    piece, t = np.concatenate(owner), np.clip(np.concatenate(time), 0, 1)
    order = np.lexsort([t, piece])
    piece, t = piece[order], t[order]
    inside = piece[1:] == piece[:-1]
    piece, t0, t1 = piece[:-1][inside], t[:-1][inside], t[1:][inside]
    middle = p[piece] + ((t0 + t1) / 2)[:, None] * (q - p)[piece]
    cost = _cost_at(grid, middle)
    corner = np.flatnonzero(t1 - t0 < 1e-9)  # both walls at once
    corner = corner[(t0[corner] > 0) & (t1[corner] < 1)]
    cost[t1 - t0 < 1e-9] = 0
    if corner.size:
        at = middle[corner]
        off = np.sign(q - p)[piece[corner]] * 0.5
        beside = _cost_at(grid, at + off * (1, -1)), _cost_at(grid, at + off * (-1, 1))
        cost[corner] = np.where(np.isinf(beside[0]) & np.isinf(beside[1]), np.inf, 0)
    with np.errstate(invalid="ignore"):
        part = np.where(np.isinf(cost), np.inf, cost * (t1 - t0))
    out = np.zeros(len(p))
    np.add.at(out, piece, part)
    return out


def _cost_at(grid: Padded, xy: Floats) -> Floats:
    """Return the cost of the cells of padded columns and rows, infinite outside."""
    column, row = np.floor(xy + 0.5).astype(int).T
    if grid.wraps:
        column = (column - PAD) % (grid.width - 2 * PAD) + PAD
    rows = grid.cost.size // grid.width
    inside = (column >= 0) & (column < grid.width) & (row >= 0) & (row < rows)
    out = np.full(len(xy), np.inf)
    out[inside] = grid.cost[row[inside] * grid.width + column[inside]]
    return out
