"""Where does the sea lead from one place to another, searched on blocks of cells."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import partial

import numpy as np
import shapely

from cableroute.geometry import geodesy
from cableroute.geometry.earth import LEAST_KM_PER_DEGREE
from cableroute.geometry.lines import line_km
from cableroute.planning.cost_grid import CostGrid
from cableroute.planning.grid_path import Point
from cableroute.planning.rules import Rules
from cableroute.planning.shores import nearest_cell, outside_error, too_far_error
from cableroute.planning.surface import blocks_hide, laid_costs
from cableroute.planning.task import (
    CoarsePathBlocked,
    Endpoint,
    Floats,
    PlanTask,
    SearchStage,
    connected_cells,
    why_no_route,
)
from cableroute.seabed.grid import Grid
from cableroute.seabed.land_cells import outlines_near
from cableroute.seabed.masks import touched


def is_fenced(task: PlanTask) -> bool:
    """Return whether closed areas or lines surround one end and not the other."""
    shapes = [parts for parts in task.closed.values() if parts.size]
    if not shapes:
        return False
    union = shapely.get_parts(shapely.union_all(np.concatenate(shapes)))
    fields = np.array([shapely.Polygon(hole) for area in union for hole in area.interiors], object)
    within = []
    for stop in (task.start, task.end):
        lon, lat = stop.at
        turns = [shapely.contains_xy(fields, lon + turn, lat) for turn in (-360.0, 0.0, 360.0)]
        within.append(np.logical_or.reduce(turns))
    return bool((within[0] != within[1]).any())


def limit_km(task: PlanTask, apart_km: float) -> float:
    """Return the length up to which routes are searched for between ends so far apart."""
    return max(task.settings.least_search_km, task.settings.max_detour * apart_km)


def searched_on_blocks(task: PlanTask, search: SearchStage) -> tuple[Floats, float]:
    """Return the cheapest path on blocks of cells, and their size in degrees.

    The window is the smallest that is sure to hold it. A path that leaves the window is at least
    as long as an ellipse around the ends is wide. The window is large enough when such a path
    costs more even on the cheapest cells, or is `PlanSettings.wide_enough` times as long as the
    path.
    """
    start, end, settings = task.start.at, task.end.at, task.settings
    apart = float(geodesy.distance_km(*start, *end))
    limit = limit_km(task, apart)
    reach = min(limit, max(300.0, 1.5 * apart))
    while True:
        bounds = _around(start, end, reach)
        grid = task.seabed.window(bounds, max_cells=search.most_cells)
        costs = _blocks(grid, task, search)
        cells = [_nearest_open(task, costs, stop) for stop in (task.start, task.end)]
        path, km = None, math.inf
        one, two = cells
        if one == two and one is not None:
            return np.array([start, end], float), grid.step_lat_deg
        if one is not None and two is not None and _joined_by_sea(costs, one, two):
            path = task.solve(costs, one, two)
        if path is not None:
            km = line_km(path.lonlat)
            least = float(costs.cost_per_km.min(where=~costs.blocked, initial=np.inf))
            if path.cost <= least * reach or reach >= settings.wide_enough * km:
                if km <= limit:
                    return path.lonlat, grid.step_lat_deg
                path = None
        whole = bounds[2] - bounds[0] >= 360 and bounds[3] - bounds[1] >= 180
        if whole and path is not None:
            return path.lonlat, grid.step_lat_deg
        if reach >= limit or whole:
            for stop, cell in zip((task.start, task.end), cells, strict=True):
                if cell is None:
                    raise too_far_error(task, stop, costs)
            if (whole or _holds(bounds, grid)) and not math.isfinite(km):
                limit = math.inf  # no longer route is to be found either
            why = partial(why_no_route, task, costs, cells[0], cells[1], limit, km, bounds)
            if search.most_cells == settings.coarse_cells and _hides_gaps(task):
                raise CoarsePathBlocked(why, np.empty((0, 2)))
            raise why()
        if path is not None:
            reach = max(reach * 1.3, min(path.cost / least, settings.wide_enough * km) * 1.001)
        else:  # what is around the globe has little to grow
            reach = limit if bounds[2] - bounds[0] >= 360 else reach * 1.8
        reach = min(limit, reach)


def _hides_gaps(task: PlanTask) -> bool:
    """Return whether blocks may be closed though some of their cells are open."""
    rules = task.rules
    return rules is not None and (
        rules.depth_m is not None
        or rules.steepest_deg is not None
        or any(name not in task.closed for name in rules.never_enter)
    )


def _blocks(grid: Grid, task: PlanTask, search: SearchStage) -> CostGrid:
    """Return the costs of blocks; those at the edges of areas are dear, or closed."""
    lattice = grid.lattice
    edges = {name: touched(shapes, lattice) for name, shapes in task.closed.items()}
    if task.rules is not None and blocks_hide(grid, task):
        task = task._replace(rules=_without_fine(task.rules))
    costs = laid_costs(grid, task, task.closed, edges, edges_open=search.edges_open)
    if edges:
        dear = np.logical_or.reduce(list(edges.values()))
        cost = np.where(
            dear, costs.cost_per_km * np.float32(task.settings.tight), costs.cost_per_km
        )
        costs = replace(costs, cost_per_km=cost)
    if not len(search.walls):
        return costs
    from scipy import ndimage

    row, column = grid.cells(*search.walls.T)
    row, column = row[row >= 0], column[row >= 0]
    if not row.size:
        return costs
    top, left = max(0, int(row.min()) - 1), max(0, int(column.min()) - 1)
    part = (slice(top, int(row.max()) + 2), slice(left, int(column.max()) + 2))
    walled = np.zeros(grid.shape, bool)
    walled[row, column] = True
    walled[part] = ndimage.binary_dilation(walled[part], np.ones((3, 3), bool))
    walled &= ~costs.blocked
    coast = np.zeros(grid.shape, bool)
    small = lattice._replace(
        west_deg=float(grid.lon_deg[left]),
        north_deg=float(grid.lat_deg[top]),
        rows=coast[part].shape[0],
        columns=coast[part].shape[1],
    )
    coast[part] = touched(outlines_near(small), small)
    masks = {name: mask & walled for name, mask in {"land": coast, **edges}.items()}
    closed_by = {
        name: costs.closed_by[name] | mask if name in costs.closed_by else mask
        for name, mask in masks.items()
    }
    blocked = np.logical_or.reduce([costs.blocked, *masks.values()])
    cost = np.where(blocked, np.float32(0), costs.cost_per_km)
    return replace(
        costs, cost_per_km=cost, blocked=blocked, closed_by={**costs.closed_by, **closed_by}
    )


def _around(start: Point, end: Point, reach_km: float) -> tuple[float, float, float, float]:
    """Return a window that holds every place from which both ends are `reach_km` in sum."""
    azimuth = geodesy.bearing_deg(*start, *end)
    apart = float(geodesy.distance_km(*start, *end))
    lon, lat = geodesy.destination(*start, bearing_deg=azimuth, distance_km=apart / 2)
    half = max(reach_km / 2 * 1.01, apart / 2 + 30)
    high = half / LEAST_KM_PER_DEGREE
    south, north = lat - high, lat + high
    if south <= -90 or north >= 90:
        return (-180.0, max(-90.0, south), 180.0, min(90.0, north))
    ratio = math.sin(min(half / 6350, math.pi / 2)) / math.cos(math.radians(lat))
    wide = math.degrees(math.asin(ratio)) * 1.01 if ratio < 1 else 180.0
    if wide >= 180 or half / 6350 >= math.pi / 2:
        return (-180.0, south, 180.0, north)
    return (lon - wide, south, lon + wide, north)


def _nearest_open(task: PlanTask, costs: CostGrid, stop: Endpoint) -> Point | None:
    """Return the place itself if its cell is open, else the nearest open cell within reach."""
    (row,), (column,) = (np.atleast_1d(part) for part in costs.grid.cells(*stop.at))
    if row < 0:
        raise outside_error(stop, costs.grid)
    if not costs.blocked[row, column]:
        return stop.at
    reach_km = task.settings.move_km + costs.grid.about_km
    nearest = nearest_cell(costs.grid, ~costs.blocked, stop.at, reach_km)
    return None if nearest is None else nearest[0]


def _joined_by_sea(costs: CostGrid, start: Point, end: Point) -> bool:
    """Return whether open cells join two places: quick where none do."""
    seas = connected_cells(costs.grid, ~costs.blocked)
    one, two = (int(seas[costs.grid.cells(*place)]) for place in (start, end))
    return one == two


def _without_fine(rules: Rules) -> Rules:
    """Return rules for blocks of cells: without slopes, and prices of a cable type by depth only.

    The route is then searched on cells around what they lead to.
    """
    costs = tuple(
        replace(cost, bands=tuple(replace(band, cable_type="") for band in cost.bands))
        for cost in rules.costs
        if not cost.of.startswith("slope")
    )
    return replace(rules, steepest_deg=None, costs=costs)


def _holds(bounds: tuple[float, float, float, float], grid: Grid) -> bool:
    """Return whether a window holds all of the seabed, with room to spare."""
    west, south, east, north = grid.bounds
    return (
        (west - bounds[0]) % 360 + east - west + grid.step_lon_deg < bounds[2] - bounds[0]
        and bounds[1] < south - grid.step_lat_deg
        and north + grid.step_lat_deg < bounds[3]
    )
