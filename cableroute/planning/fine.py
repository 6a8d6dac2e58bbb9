"""The search on fine cells along the coarse route."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import shapely
from shapely.geometry import LineString

from cableroute.errors import ModelError, NoRouteError, Problem
from cableroute.geometry.engines import has_numba
from cableroute.geometry.kp import kp_of_point
from cableroute.planning.blockages import degrees_in_words, runs, sampled
from cableroute.planning.grid_path import GridPath
from cableroute.planning.string_pulling import Point
from cableroute.seabed.grid import Grid, lattice_of
from cableroute.seabed.land_cells import outlines_near
from cableroute.seabed.profiles import depth_m

if TYPE_CHECKING:
    pass
from cableroute.planning.coarse import COARSE_CELLS, _fenced, _searched, _searched_together
from cableroute.planning.shores import FINE_DEG, _at_sea
from cableroute.planning.surface import (
    TIGHT,
    _Barriers,
    _blocks_hide,
    _needs_fine,
    _needs_slope,
    _split,
    _Surface,
)
from cableroute.planning.task import Floats, Move, _Leak, _no_route, _Piece, _Search, _Task

FINE_CELLS = 2_500_000
FINE_CELLS_PLAIN = 400_000  # without numba
FINEST_DEG = 0.0003  # and around coasts to about this, 33 m
SPLIT = 8  # a cell around a coast is split into so many squared
MARGIN_CELLS = 12  # blocks of cells around the way on them
MUCH_LARGER = 1.5  # common cells are at most so many times as large as those of a way alone
ATTEMPTS = 10  # times that a way is looked for anew because a passage turned out closed
LEAKS = 4  # times that the sea is searched because a way on blocks does not lead through
SEARCH_CELLS = 8_000_000  # cells of a window then
SEARCH_CELLS_PLAIN = 1_500_000  # without numba


def _untold(share: float, what: str) -> None:
    """Tell nobody."""


def _planned(task: _Task, tell: Callable[[float, str], None]) -> _Piece:
    """Plan a line between two places.

    Blocks of cells are taken to be open where any of their cells is sea, or where the edge of a
    closed area comes into them, since a gap may be narrower than a block. Where cells then show
    that the way found on blocks leads over an isthmus or a wall, it is looked for anew on
    smaller blocks, with the blocks closed in which it did; at last with the edges of areas
    closed.
    """
    most = SEARCH_CELLS if has_numba() else SEARCH_CELLS_PLAIN
    search = _Search(COARSE_CELLS, True, np.empty((0, 2)))
    if _needs_fine(task.rules):
        search = search._replace(most=most)
    if _fenced(task):
        search = _Search(most, False, np.empty((0, 2)))
    for attempt in range(LEAKS):
        last = attempt == LEAKS - 1
        try:
            return _planned_within(task, tell, search)
        except _Leak as leak:
            if last or (attempt and not len(leak.at)):
                why = leak.why
                break
            walls = np.vstack([search.walls, leak.at])
            search = _Search(most, True, walls)
    if not task.closed:
        raise why()
    try:
        return _planned_within(task, tell, search._replace(edges_open=False))
    except _Leak as leak:
        why = leak.why
    raise why()


def _planned_within(task: _Task, tell: Callable[[float, str], None], search: _Search) -> _Piece:
    tell(0.0, f"searching the sea from {task.start.name} to {task.end.name}")
    rough, block_deg = _searched(task, search)
    tell(0.3, "reading the seabed around the way")
    cells = _cells_around(task, [_with_ends(task, rough)], block_deg)
    ends = _at_sea(task, cells.surface, rough)
    rows, columns = cells.surface.costs.grid.shape
    tell(0.5, f"planning on {rows:,} by {columns:,} cells")
    return _piece(task, cells, rough, ends)


class _Cells(NamedTuple):
    """Cells around ways, and what lies on them."""

    depths: Grid
    barriers: _Barriers
    surface: _Surface


def _with_ends(task: _Task, rough: Floats) -> Floats:
    """Return points along a way, and its ends, which may lie ashore, many cells from it.

    Between two bends a geodesic may run far to the north or south of both.
    """
    ends = np.array([task.start.at, task.end.at])
    ends[:, 0] += 360 * np.rint((rough[[0, -1], 0] - ends[:, 0]) / 360)
    return np.vstack([sampled(rough, 50.0), ends])


def _cells_around(task: _Task, roughs: Sequence[Floats], block_deg: float) -> _Cells:
    """Read the seabed around ways on blocks of that size."""
    most = _most_fine()
    if _needs_fine(task.rules):
        most = SEARCH_CELLS if has_numba() else SEARCH_CELLS_PLAIN
    depths = task.seabed.window(_window_around(roughs, block_deg), max_cells=most)
    if task.rules is not None and _blocks_hide(depths, task):
        fault = Problem(
            "cells", f"{task.start.name} - {task.end.name}",
            f"around the way the grid has more than {most:,} cells, and what the rules ask is not "
            f"to be told from blocks of {depths.source_step_km:.2g} km",
            "give places to pass with via=, between which less is read",
        )  # fmt: skip
        raise ModelError.of("plan", [fault])
    rows, columns = depths.shape
    factor = int(min(
        math.sqrt(_most_fine() / (rows * columns)), round(depths.step_lat_deg / FINE_DEG)
    ))  # fmt: skip
    grid = _split(depths, max(1, factor))
    barriers = _Barriers(outlines_near(lattice_of(grid)), task.closed)
    return _Cells(depths, barriers, _Surface.of(grid, task, barriers))


def _most_fine() -> int:
    return FINE_CELLS if has_numba() else FINE_CELLS_PLAIN


def _window_around(roughs: Sequence[Floats], block_deg: float) -> tuple[float, float, float, float]:
    """Return the window around ways, with some blocks to spare."""
    lon, lat = np.vstack(roughs).T
    margin = MARGIN_CELLS * block_deg
    wide = min(margin / max(math.cos(math.radians(min(85, np.abs(lat).max() + margin))), 0.1), 60)
    west, east = float(lon.min() - wide), float(lon.max() + wide)
    if east - west >= 360:
        west, east = -180.0, 180.0
    return west, max(-90.0, float(lat.min() - margin)), east, min(90.0, float(lat.max() + margin))


def _piece(
    task: _Task,
    cells: _Cells,
    rough: Floats,
    ends: tuple[Point, Point, list[Move]],
    first: GridPath | None = None,
) -> _Piece:
    """Return the line between two ends at sea; `first` is the way on cells, where it is known."""
    start, end, moves = ends
    if start == end:
        message = "both ends come to the same cell at sea"
        raise ModelError.of(
            "plan", [Problem("places", task.start.name, message, "plan on finer cells")]
        )
    surface = cells.surface
    shut: list[Floats] = []
    found = _cleared(task, surface, cells.barriers, start, end, shut, first)
    if found is None:
        why = partial(_no_route, task, surface.costs, start, end)
        raise _Leak(why, np.vstack([rough[:0], *shut]))
    line, engine = found
    _check_line(task, line, cells.barriers)
    costs = surface.costs
    if task.closed:  # what these layers cover is told too
        costs = replace(costs, covered={**surface.known, **costs.covered})
    return _Piece(line, moves, engine, costs, cells.depths)


# ---------------------------------------------------------------- several landfalls


def _planned_together(
    tasks: Sequence[_Task], tell: Callable[[float, str], None]
) -> list[_Piece | NoRouteError]:
    """Plan lines from one place to several: one field on blocks and one on cells serve all.

    Those that these do not serve are planned alone: ways that lead out of the common window,
    or for which the common cells would be much larger than their own.
    """
    found: dict[int, _Piece | NoRouteError] = {}
    tell(0.0, f"searching the sea from {tasks[0].start.name}")
    roughs, block_deg = _searched_together(tasks)
    reached = {number: _with_ends(tasks[number], rough) for number, rough in roughs.items()}
    together = {number: roughs[number] for number in _alike(reached, block_deg)}
    if len(together) > 1:
        cells = _cells_around(tasks[0], [reached[number] for number in together], block_deg)
        rows, columns = cells.surface.costs.grid.shape
        tell(0.3, f"planning on {rows:,} by {columns:,} cells")
        at_sea = {}
        for number, rough in together.items():
            with suppress(_Leak):
                at_sea[number] = _at_sea(tasks[number], cells.surface, rough)
        searched = cells.surface.searched(None)
        for start in dict.fromkeys(ends[0] for ends in at_sea.values()):
            numbers = [n for n, ends in at_sea.items() if ends[0] == start and ends[1] != start]
            ends_at = [at_sea[n][1] for n in numbers]
            ways = tasks[0].solve_all(searched, start, ends_at) if numbers else ()
            for number, way in zip(numbers, ways, strict=True):
                if way is not None:
                    with suppress(_Leak, NoRouteError):
                        found[number] = _piece(
                            tasks[number], cells, together[number], at_sea[number], way
                        )
    for number, task in enumerate(tasks):
        if number not in found:
            try:
                found[number] = _planned(task, _untold)
            except NoRouteError as error:
                found[number] = error
        tell(0.5 + 0.5 * (number + 1) / len(tasks), f"{task.end.name}")
    return [found[number] for number in range(len(tasks))]


def _alike(roughs: Mapping[int, Floats], block_deg: float) -> list[int]:
    """Return the ways whose common cells are not much larger than those of each alone."""

    def step_deg(lines: Sequence[Floats]) -> float:
        west, south, east, north = _window_around(lines, block_deg)
        return max(FINE_DEG, math.sqrt((east - west) * (north - south) / _most_fine()))

    numbers = sorted(roughs, key=lambda number: step_deg([roughs[number]]), reverse=True)
    for first in range(len(numbers)):  # the longest ways first are left out
        chosen = numbers[first:]
        common = step_deg([roughs[number] for number in chosen])
        if common <= MUCH_LARGER * min(step_deg([roughs[number]]) for number in chosen):
            return chosen
    return []


# ---------------------------------------------------------------- past coasts


def _cleared(
    task: _Task,
    surface: _Surface,
    barriers: _Barriers,
    start: Point,
    end: Point,
    walls: list[Floats],
    first: GridPath | None = None,
) -> tuple[Floats, str] | None:
    """Return the cheapest way that crosses no barrier, None where there is none.

    Where it passes cells that hold a piece of a barrier, that stretch is planned on smaller
    cells; a stretch that turns out to be closed is closed, each time with more of the cells
    around it that hold a barrier, and the way is looked for anew.
    """
    from scipy import ndimage

    grid = surface.costs.grid
    finest = grid.step_lat_deg <= FINEST_DEG  # then no cell that holds a barrier is passed
    closed = surface.tight if finest else None
    ends = grid.cells(*np.transpose([start, end]))
    for attempt in range(ATTEMPTS):
        if closed is not None and closed[ends].any():
            return None
        if attempt or first is None:
            dearer = 4.0 ** max(0, attempt - 2)  # where open sea leads round, it is soon taken
            way = task.solve(surface.searched(closed, TIGHT * dearer), start, end)
        else:
            way = first
        if way is None:
            return None
        dense = sampled(way.lonlat, grid.step_lat_deg * 111 / 4)
        row, column = grid.cells(dense[:, 0], dense[:, 1])
        tight = surface.tight[row, column]
        pieces: list[Floats] = []
        reached = 0
        for begin, last in runs(tight):
            before, after = max(begin - 1, 0), min(last + 1, len(dense) - 1)
            piece = None
            if grid.step_lat_deg > FINEST_DEG:
                piece = _local(
                    task, grid, barriers, dense[before], dense[after], dense[before : after + 1]
                )
            if piece is None:
                shut = np.zeros(grid.shape, bool)
                shut[row[begin : last + 1], column[begin : last + 1]] = True
                if attempt:
                    shut = ndimage.binary_dilation(shut, np.ones((3, 3), bool), 2 ** (attempt - 1))
                shut &= surface.tight
                closed = shut if closed is None else closed | shut
                walls.append(dense[begin : last + 1])
                pieces = []
                break
            pieces += [dense[reached : before + 1], piece[1:-1]]
            reached = after
        else:
            if not pieces:
                return way.lonlat, way.engine
            line = np.vstack([*pieces, dense[reached:]])
            return _bends(line, way.lonlat), way.engine
    return None


def _local(
    task: _Task, grid: Grid, barriers: _Barriers, start: Floats, end: Floats, stretch: Floats
) -> Floats | None:
    """Return a way on smaller cells around a stretch, None where there is none."""
    step_lon, step_lat = grid.step_lon_deg / SPLIT, grid.step_lat_deg / SPLIT
    around = 3
    west = stretch[:, 0].min() - around * grid.step_lon_deg
    east = stretch[:, 0].max() + around * grid.step_lon_deg
    north = min(90 - step_lat, stretch[:, 1].max() + around * grid.step_lat_deg)
    south = max(-90 + step_lat, stretch[:, 1].min() - around * grid.step_lat_deg)
    columns, rows = math.ceil((east - west) / step_lon), math.ceil((north - south) / step_lat)
    # on the same walls as the larger cells, so that an open one is split into open ones
    west = grid.west_deg - grid.step_lon_deg / 2 + math.floor(
        (west - grid.west_deg) / grid.step_lon_deg
    ) * grid.step_lon_deg  # fmt: skip
    north = grid.north_deg + grid.step_lat_deg / 2 - math.floor(
        (grid.north_deg - north) / grid.step_lat_deg
    ) * grid.step_lat_deg  # fmt: skip
    rows, columns = rows + 2 * SPLIT, columns + 2 * SPLIT
    lon = west + step_lon * (np.arange(columns) + 0.5)
    lat = north - step_lat * (np.arange(rows) + 0.5)
    row, column = grid.cells(grid.west_deg, lat).row, grid.cells(lon, grid.north_deg).column
    depth = np.where(
        (row >= 0)[:, None] & (column >= 0), grid.depth_m[np.ix_(row, column)], np.float32(np.nan)
    )
    if task.rules is not None and _needs_slope(task.rules):  # split cells would be stairs
        smooth = depth_m(grid, *np.meshgrid(lon, lat), method="bilinear")
        depth = np.where(np.isnan(smooth), depth, smooth)
    fine = replace(
        grid, depth_m=depth.astype(np.float32), land=np.zeros(depth.shape, bool),
        west_deg=float(lon[0]), north_deg=float(lat[0]), step_lon_deg=step_lon,
        step_lat_deg=step_lat,
    )  # fmt: skip
    near = barriers.near(fine)
    surface = _Surface.of(fine, task, near)
    places = (float(start[0]), float(start[1])), (float(end[0]), float(end[1]))
    for place in places:
        (r,), (c,) = (np.atleast_1d(part) for part in fine.cells(*place))
        if r < 0 or surface.costs.blocked[r, c]:
            return None
    found = _cleared(task, surface, near, *places, [])
    if found is None:
        return None
    line = found[0].copy()
    line[:, 0] += 360 * np.rint((start[0] - line[0, 0]) / 360)
    return line


def _bends(line: Floats, bends: Floats) -> Floats:
    """Return a line without the points that sampling put between the bends of a way.

    A point stays if it is a bend, or if the line would leave it by more than 5 m without.
    """
    known = {(round(lon, 9), round(lat, 9)) for lon, lat in bends.tolist()}
    fixed = [0]
    fixed += [
        i for i in range(1, len(line) - 1) if (round(line[i, 0], 9), round(line[i, 1], 9)) in known
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


def _check_line(task: _Task, lonlat: Floats, barriers: _Barriers) -> None:
    """Hold a line against the polygons themselves."""
    dense = sampled(lonlat, 1.0)
    turned = [LineString(dense + np.array([turn, 0.0])) for turn in (0.0, -360.0, 360.0)]
    groups = {"land": (barriers.land, turned[:1])}  # land is in the line's own longitudes
    groups |= {name: (shapes, turned) for name, shapes in barriers.closed.items()}
    for name, (shapes, lines) in groups.items():
        tree = shapely.STRtree(shapes)
        for line in lines:
            for hit in tree.query(line, predicate="intersects"):
                at = line.intersection(shapes[hit]).representative_point()
                message = (
                    f"the line found touches {name} at {degrees_in_words(np.array(at.coords[0]))}"
                )
                hint = "plan on finer cells, or give a place to pass with via="
                raise NoRouteError(f"{task.start.name} - {task.end.name}: {message} ({hint})")
