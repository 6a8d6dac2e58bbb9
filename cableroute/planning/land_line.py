"""Which is the cheapest line on land between two places, by land use and what is closed.

The line is searched on the cells of a window that grows until no line that leads out of it could
be cheaper. Cells that a coast, or the edge of a closed area, comes into are closed, and so is
every cell in which a cell of a raster is closed; then the line is held against the polygons
themselves. Cells are not split again: a gap narrower than two of them is not seen, and then
there is an error that names the size of the cells.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import shapely
from shapely.geometry import LineString

from cableroute.errors import ModelError, NoRouteError, Problem
from cableroute.geometry import geodesy
from cableroute.planning.blockages import closures, degrees_in_words, sampled
from cableroute.planning.cost_grid import CostGrid
from cableroute.planning.fine import refuse_touching, refused
from cableroute.planning.grid_path import Floats, Point
from cableroute.planning.rules import Rules
from cableroute.planning.shores import nearest_cell
from cableroute.planning.surroundings import (
    LinesSettings,
    costs_around,
    least_per_km,
    window_of,
)
from cableroute.planning.task import Endpoint, Move, PlannedLine, PlanTask, moved
from cableroute.seabed.land_cells import outlines_near
from cableroute.seabed.masks import touched

CELLS = LinesSettings(finest_deg=0.001)  # 110 m, where the window has room


def planned_on_land(task: PlanTask, tell: Callable[[float, str], None]) -> PlannedLine:
    """Return the cheapest line on land between two places.

    Raises
    ------
    NoRouteError
        There is none, or none up to `PlanSettings.max_detour` times the distance.
    ModelError
        A place is too far from land that is open.
    """
    rules = task.rules or Rules(medium="land")
    apart = float(geodesy.distance_km(*task.start.at, *task.end.at))
    limit = max(task.settings.least_search_km, task.settings.max_detour * apart)
    reach = min(limit, max(20.0, 1.3 * apart))
    while True:
        tell(0.2, f"searching the land from {task.start.name} to {task.end.name}")
        costs = _costs(task, rules, reach)
        moves: list[Move] = []
        ends = [_on_land(task, costs, stop, moves) for stop in (task.start, task.end)]
        if ends[0] == ends[1]:
            fault = Problem("places", task.start.name, "both ends come to the same cell on land")
            raise ModelError.of("plan", [fault])
        path = task.solve(costs, *ends)
        if path is not None and path.cost <= least_per_km(rules) * reach:
            break
        if reach >= limit:
            if path is not None:
                break
            raise _no_line(task, costs, ends)
        reach = min(
            limit,
            reach * 1.8
            if path is None
            else max(reach * 1.3, path.cost / least_per_km(rules) * 1.001),
        )
    _check(task, path.lonlat, costs)
    return PlannedLine(path.lonlat, moves, path.engine, costs, costs.grid)


def _costs(task: PlanTask, rules: Rules, reach: float) -> CostGrid:
    """Return what the cells of a window cost, those that a coast comes into closed."""
    bounds = window_of([(task.start.at, task.end.at)], [reach])
    costs = costs_around(task.seabed, rules, bounds, settings=CELLS)
    coast = touched(outlines_near(costs.grid.lattice), costs.grid.lattice)
    by = {**costs.closed_by, "sea": costs.closed_by["sea"] | coast}
    cost = np.where(coast, np.float32(0), costs.cost_per_km)
    return replace(costs, blocked=costs.blocked | coast, cost_per_km=cost, closed_by=by)


def _on_land(task: PlanTask, costs: CostGrid, stop: Endpoint, moves: list[Move]) -> Point:
    """Return a place, or the centre of the nearest open cell; add the move to `moves`."""
    grid = costs.grid
    row, column = (int(part) for part in grid.cells(*stop.at))
    if row >= 0 and not costs.blocked[row, column]:
        return stop.at
    reach = task.settings.move_km
    nearest = nearest_cell(grid, ~costs.blocked, stop.at, reach)
    if nearest is not None:
        moves.append(moved(task, costs, stop, nearest))
        return nearest[0]
    message = f"there is no open land within {reach:g} km"
    raise ModelError.of("plan", [Problem("place", stop.name, message, "give a place on land")])


def _no_line(task: PlanTask, costs: CostGrid, ends: list[Point]) -> NoRouteError:
    """Return the error that names the closures of a line on land."""
    words = "; ".join(
        f"{' and '.join(closure.by)} for about {closure.km:.0f} km at "
        + degrees_in_words(closure.at)
        for closure in closures(costs, *ends)
    )
    km = costs.grid.about_km
    return NoRouteError(
        f"no route on land from {task.start.name} to {task.end.name}, on cells of {km:.2g} km: "
        f"closed by {words or 'nothing that the cells show'}"
    )


def _check(task: PlanTask, lonlat: Floats, costs: CostGrid) -> None:
    """Hold a line against the polygons themselves: on land, and in no closed area."""
    line = LineString(sampled(lonlat, 0.2))
    land = shapely.STRtree(coasts := outlines_near(costs.grid.lattice))
    within = [coasts[at] for at in land.query(line, predicate="intersects")]
    if not shapely.covers(shapely.union_all(within), line):
        raise refused(task, line.difference(shapely.union_all(within)), "leaves the land")
    for name, shapes in task.closed.items():
        refuse_touching(task, name, shapes, line)
