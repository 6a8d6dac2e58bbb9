"""Which is the cheapest route on fine cells, past every coast, near a path on blocks."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.affinity import translate
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from cableroute.errors import ModelError, NoRouteError, Problem
from cableroute.geometry.kp import kp_of_point
from cableroute.planning.blockages import degrees_in_words, runs, sampled
from cableroute.planning.grid_path import Point
from cableroute.planning.settings import PlanSettings
from cableroute.planning.surface import (
    Barriers,
    CostSurface,
    blocks_hide,
    needs_fine,
    needs_slope,
    split_cells,
)
from cableroute.planning.task import (
    CoarsePathBlocked,
    Floats,
    Mask,
    Move,
    PlannedLine,
    PlanTask,
    why_no_route,
)
from cableroute.seabed.grid import Grid
from cableroute.seabed.land_cells import outlines_near
from cableroute.seabed.profiles import depth_m


class Neighbourhood(NamedTuple):
    """Cells around a path on blocks: their depths, barriers and costs."""

    depths: Grid
    barriers: Barriers
    surface: CostSurface


def with_ends(task: PlanTask, rough: Floats) -> Floats:
    """Return points along a path, and its ends, which may be ashore, many cells from it.

    Between two bends a geodesic may run far to the north or south of both.
    """
    ends = np.array([task.start.at, task.end.at])
    ends[:, 0] += 360 * np.rint((rough[[0, -1], 0] - ends[:, 0]) / 360)
    return np.vstack([sampled(rough, 50.0), ends])


def cells_around(task: PlanTask, rough: Floats, block_deg: float) -> Neighbourhood:
    """Read the seabed around a path on blocks of that size."""
    settings = task.settings
    most = settings.most_search_cells if needs_fine(task.rules) else settings.most_fine_cells
    depths = task.seabed.window(_window_around(rough, block_deg, settings), max_cells=most)
    if task.rules is not None and blocks_hide(depths, task):
        fault = Problem(
            "cells",
            f"{task.start.name} - {task.end.name}",
            f"around the route the grid has more than {most:,} cells, and blocks of "
            f"{depths.source_step_km:.2g} km do not show what the rules ask",
            "give places to pass with via=, between which less is read",
        )
        raise ModelError.of("plan", [fault])
    rows, columns = depths.shape
    factor = int(
        min(
            math.sqrt(settings.most_fine_cells / (rows * columns)),
            round(depths.step_lat_deg / settings.fine_deg),
        )
    )
    grid = split_cells(depths, max(1, factor))
    barriers = Barriers(outlines_near(grid.lattice), task.closed)
    return Neighbourhood(depths, barriers, CostSurface.of(grid, task, barriers))


def _window_around(
    rough: Floats, block_deg: float, settings: PlanSettings
) -> tuple[float, float, float, float]:
    """Return the window around a path, with some blocks to spare."""
    lon, lat = rough.T
    margin = settings.margin_cells * block_deg
    wide = min(margin / max(math.cos(math.radians(min(85, np.abs(lat).max() + margin))), 0.1), 60)
    west, east = float(lon.min() - wide), float(lon.max() + wide)
    if east - west >= 360:
        west, east = -180.0, 180.0
    return west, max(-90.0, float(lat.min() - margin)), east, min(90.0, float(lat.max() + margin))


def fine_line(
    task: PlanTask,
    cells: Neighbourhood,
    rough: Floats,
    ends: tuple[Point, Point, list[Move]],
) -> PlannedLine:
    """Return the line between two ends at sea."""
    start, end, moves = ends
    if start == end:
        message = "both ends come to the same cell at sea"
        raise ModelError.of(
            "plan", [Problem("places", task.start.name, message, "plan on finer cells")]
        )
    surface = cells.surface
    cleared = _Clearing(task, surface, cells.barriers, (start, end), [])
    answer = cleared.line()
    if answer is None:
        why = partial(why_no_route, task, surface.costs, start, end)
        raise CoarsePathBlocked(why, np.vstack([rough[:0], *cleared.walls]))
    line, engine = answer
    _check_line(task, line, cells.barriers)
    costs = surface.costs
    if task.closed:  # what these layers cover is reported too
        costs = replace(costs, covered={**surface.covered, **costs.covered})
    return PlannedLine(line, moves, engine, costs, cells.depths)


# ---------------------------------------------------------------- past coasts


class _Clearing(NamedTuple):
    """The search for a path that crosses no barrier; `walls` gains the closed places."""

    task: PlanTask
    surface: CostSurface
    barriers: Barriers
    ends: tuple[Point, Point]
    walls: list[Floats]

    def line(self) -> tuple[Floats, str] | None:
        """Return the cheapest path that crosses no barrier, None where there is none.

        Where it passes cells that hold a piece of a barrier, that part is planned on smaller
        cells. A part that turns out to be closed is closed, each time with more of the cells
        around it that hold a barrier, and the path is searched for again.
        """
        surface, settings = self.surface, self.task.settings
        grid = surface.costs.grid
        finest = grid.step_lat_deg <= settings.finest_deg  # no cell that holds a barrier is passed
        closed = surface.tight if finest else None
        at = grid.cells(*np.transpose(self.ends))
        for attempt in range(settings.attempts):
            if closed is not None and closed[at].any():
                return None
            dearer = 4.0 ** max(0, attempt - 2)  # where open sea leads round, it is soon taken
            path = self.task.solve(surface.searched(closed, dearer), *self.ends)
            if path is None:
                return None
            dense = sampled(path.lonlat, grid.about_km / 4)
            refined = self._refine(dense, split=not finest)
            if isinstance(refined, slice):
                shut = self._cells_to_close(dense[refined], attempt)
                closed = shut if closed is None else closed | shut
                self.walls.append(dense[refined])
            elif refined is None:
                return path.lonlat, path.engine
            else:
                return _bends(refined, path.lonlat), path.engine
        return None

    def _refine(self, dense: Floats, *, split: bool) -> Floats | slice | None:
        """Return a path with its parts at barriers on smaller cells; None where there are none.

        Where such a part is closed, or is not to be split, return which points it has.
        """
        grid = self.surface.costs.grid
        tight = self.surface.tight[tuple(grid.cells(dense[:, 0], dense[:, 1]))]
        pieces: list[Floats] = []
        reached = 0
        for begin, last in runs(tight):
            before, after = max(begin - 1, 0), min(last + 1, len(dense) - 1)
            piece = (
                _local(self.task, grid, self.barriers, dense[before : after + 1]) if split else None
            )
            if piece is None:
                return slice(begin, last + 1)
            pieces += [dense[reached : before + 1], piece[1:-1]]
            reached = after
        return np.vstack([*pieces, dense[reached:]]) if pieces else None

    def _cells_to_close(self, part: Floats, attempt: int) -> Mask:
        """Return the cells to close around a part that turned out closed, more at each attempt."""
        from scipy import ndimage

        grid = self.surface.costs.grid
        shut = np.zeros(grid.shape, bool)
        shut[tuple(grid.cells(part[:, 0], part[:, 1]))] = True
        if attempt:
            shut = ndimage.binary_dilation(shut, np.ones((3, 3), bool), 2 ** (attempt - 1))
        closed: Mask = shut & self.surface.tight
        return closed


def _local(task: PlanTask, grid: Grid, barriers: Barriers, part: Floats) -> Floats | None:
    """Return a path on smaller cells around a part of one, None where there is none."""
    fine = _smaller_cells(task, grid, part)
    near = barriers.near(fine)
    surface = CostSurface.of(fine, task, near)
    start, end = ((float(lon), float(lat)) for lon, lat in (part[0], part[-1]))
    for place in (start, end):
        (r,), (c,) = (np.atleast_1d(index) for index in fine.cells(*place))
        if r < 0 or surface.costs.blocked[r, c]:
            return None
    answer = _Clearing(task, surface, near, (start, end), []).line()
    if answer is None:
        return None
    line = answer[0].copy()
    line[:, 0] += 360 * np.rint((start[0] - line[0, 0]) / 360)
    return line


def _smaller_cells(task: PlanTask, grid: Grid, part: Floats) -> Grid:
    """Return the cells around a part of a path split, on the same walls as the larger ones."""
    x = (part[:, 0] - grid.bounds[0]) / grid.step_lon_deg
    x -= math.floor((part[0, 0] - grid.bounds[0]) / 360) * 360 / grid.step_lon_deg
    y = (grid.bounds[3] - part[:, 1]) / grid.step_lat_deg
    rows, columns = grid.shape
    left, right = math.floor(x.min()) - 3, math.floor(x.max()) + 5
    if not grid.wraps:
        left, right = max(0, left), min(columns, right)
    top, bottom = max(0, math.floor(y.min()) - 3), min(rows, math.floor(y.max()) + 5)
    around = np.ix_(np.arange(top, bottom), np.arange(left, right) % columns)
    fine = split_cells(
        replace(
            grid,
            depth_m=grid.depth_m[around],
            land=grid.land[around],
            west_deg=grid.west_deg + left * grid.step_lon_deg,
            north_deg=grid.north_deg - top * grid.step_lat_deg,
        ),
        task.settings.split,
    )
    if task.rules is None or not needs_slope(task.rules):
        return fine
    smooth = depth_m(grid, *np.meshgrid(fine.lon_deg, fine.lat_deg), method="bilinear")
    depth = np.where(np.isnan(smooth), fine.depth_m, smooth)  # split cells would be stairs
    return replace(fine, depth_m=depth.astype(np.float32))


def _bends(line: Floats, bends: Floats) -> Floats:
    """Return a line without the points that sampling put between the bends of a path.

    A point stays if it is a bend, or if the line would leave it by more than 5 m without.
    """
    corners = {(round(lon, 9), round(lat, 9)) for lon, lat in bends.tolist()}
    fixed = [0]
    fixed += [
        i
        for i in range(1, len(line) - 1)
        if (round(line[i, 0], 9), round(line[i, 1], 9)) in corners
    ]
    fixed.append(len(line) - 1)
    keep = set(fixed)
    stack = [(a, b) for a, b in pairwise(fixed) if b - a > 1]
    while stack:
        a, b = stack.pop()
        off = np.abs(
            np.atleast_1d(
                kp_of_point(line[[a, b]], line[a + 1 : b, 0], line[a + 1 : b, 1]).offset_km
            )
        )
        worst = int(off.argmax())
        if off[worst] > 0.005:
            middle = a + 1 + worst
            keep.add(middle)
            stack += [(x, y) for x, y in ((a, middle), (middle, b)) if y - x > 1]
    return line[sorted(keep)]


def _check_line(task: PlanTask, lonlat: Floats, barriers: Barriers) -> None:
    """Hold a line against the polygons themselves."""
    line = LineString(sampled(lonlat, 1.0))
    refuse_touching(task, "land", barriers.land, line, turns=(0.0,))  # in its own longitudes
    for name, shapes in barriers.closed.items():
        refuse_touching(task, name, shapes, line)


def refuse_touching(
    task: PlanTask,
    name: str,
    shapes: NDArray[Any],
    line: LineString,
    turns: Sequence[float] = (0.0, -360.0, 360.0),
) -> None:
    """Refuse a line that touches areas or lines, in longitudes turned by so much."""
    tree = shapely.STRtree(shapes)
    for turn in turns:
        turned = translate(line, turn)
        for hit in tree.query(turned, predicate="intersects"):
            where = turned.intersection(shapes[hit])
            raise refused(task, where, f"touches {name}", "plan on finer cells, or ")


def refused(task: PlanTask, where: BaseGeometry, what: str, hint: str = "") -> NoRouteError:
    """Return the error that a line is not where it may be."""
    at = degrees_in_words(np.array(where.representative_point().coords[0]))
    return NoRouteError(
        f"{task.start.name} - {task.end.name}: the line found {what} at {at} ({hint}give a place "
        "to pass with via=)"
    )
