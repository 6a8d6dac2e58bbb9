"""What is one sea leg planned with, and what does each stage pass to the next."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import affinity

from cableroute.errors import ModelError, NoRouteError, Problem
from cableroute.planning.blockages import no_route, sampled
from cableroute.planning.cost_grid import CostGrid
from cableroute.planning.grid_path import GridPath, Point
from cableroute.planning.rules import Rules
from cableroute.planning.settings import PlanSettings
from cableroute.planning.solvers import default_solver
from cableroute.seabed.depths import Seabed
from cableroute.seabed.grid import Grid

if TYPE_CHECKING:
    from cableroute.geodata.store import Geodata

Floats: TypeAlias = NDArray[np.float64]
Mask: TypeAlias = NDArray[np.bool_]


class Move(NamedTuple):
    """An end that was moved to the sea; a straight approach joins both places.

    Parameters
    ----------
    place : str
        Name of the end.
    start, end : (lon, lat)
        Original and new position, degrees.
    km : float
        How far.
    approach : str
        "leg on land" where the requested place is ashore, else "shallow approach".
    through : tuple of str
        What the approach passes though the rules never enter it: the names of their layers.
    """

    place: str
    start: Point
    end: Point
    km: float
    approach: str = "leg on land"
    through: tuple[str, ...] = ()

    @property
    def far(self) -> str:
        """How far, in km, or in m where that is little."""
        return f"{self.km:.1f} km" if self.km >= 0.1 else f"{1000 * self.km:.0f} m"

    @property
    def words(self) -> str:
        """The approach, and what it passes though the rules never enter it."""
        if not self.through:
            return f"straight {self.approach}"
        closed = " and ".join(self.through)
        return f"straight {self.approach}, through {closed} that the rules never enter,"


class Endpoint(NamedTuple):
    """A place that a leg starts at, passes or ends at."""

    id: str
    name: str
    at: Point


class PlanTask(NamedTuple):
    """What one leg between two places is planned with; `closed` are the areas of the rules.

    `turned`: the request was from the end of the leg to its start.
    """

    seabed: Seabed
    rules: Rules | None
    start: Endpoint
    end: Endpoint
    geodata: Geodata
    closed: Mapping[str, NDArray[Any]]
    settings: PlanSettings
    turned: bool = False

    @property
    def in_order(self) -> PlanTask:
        """The same leg from the western end to the eastern, so that both directions are one."""
        if self.start.at <= self.end.at:
            return self
        return self._replace(start=self.end, end=self.start, turned=not self.turned)

    def solve(self, costs: CostGrid, start: Point, end: Point) -> GridPath | None:
        """Return the path on a cost grid, None where there is none."""
        paths: Any = (self.settings.solver or default_solver(costs))(costs, start, [end])
        match paths:
            case [None | GridPath() as path]:
                return path
        hint = "return a GridPath or None for each end"
        fault = Problem("solver", "solver", f"returned {paths!r} for 1 ends", hint)
        raise ModelError.of("plan", [fault])


class PlannedLine(NamedTuple):
    """A planned line between two places, its grids, and remarks."""

    lonlat: Floats
    moves: list[Move]
    engine: str
    costs: CostGrid
    depths: Grid
    notes: tuple[str, ...] = ()

    @property
    def back(self) -> PlannedLine:
        """The line from its end to its start."""
        return self._replace(lonlat=self.lonlat[::-1].copy(), moves=self.moves[::-1])


class SearchStage(NamedTuple):
    """How one stage searches the sea on blocks.

    `most_cells`: of a window; `edges_open`: whether blocks at the edges of areas are open;
    `walls`: places that turned out closed, longitude and latitude.
    """

    most_cells: int
    edges_open: bool = True
    walls: Floats = np.empty((0, 2))


class CoarsePathBlocked(Exception):
    """A path on blocks that does not lead through on cells: where, and why there is no route."""

    def __init__(self, why: Callable[[], NoRouteError], at: Floats) -> None:
        super().__init__()
        self.why, self.at = why, at


def moved(task: PlanTask, costs: CostGrid, stop: Endpoint, to: tuple[Point, float]) -> Move:
    """Return the move of an end to a place so many km off, with what the approach passes."""
    place, km = to
    line = np.array([stop.at, place])
    line[1, 0] += 360 * np.rint((line[0, 0] - line[1, 0]) / 360)
    straight = shapely.LineString(line)
    turns = [affinity.translate(straight, turn) for turn in (-360.0, 0.0, 360.0)]
    through = [
        name
        for name, shapes in task.closed.items()
        if any(shapely.intersects(shapes, turn).any() for turn in turns)
    ]
    dense = sampled(line, costs.grid.about_km / 4)
    row, column = costs.grid.cells(dense[:, 0], dense[:, 1])
    through += [
        name
        for name in (task.rules.never_enter if task.rules else ())
        if name not in task.closed and costs.closed_by[name][row, column][row >= 0].any()
    ]
    return Move(stop.name, stop.at, place, km, through=tuple(through))


def connected_cells(grid: Grid, cells: Mask) -> NDArray[np.int32]:
    """Return the number of the connected cells to which each belongs, 0 for the others."""
    from scipy import ndimage

    labels, count = ndimage.label(cells, structure=np.ones((3, 3), bool))
    numbers = np.asarray(labels, np.int32)
    if not grid.wraps or not count:
        return numbers
    to = np.arange(count + 1, dtype=np.int32)
    for one, two in np.unique(numbers[:, [0, -1]], axis=0):
        if one and two:
            to[to == to[two]] = to[one]
    return to[numbers]


def why_no_route(
    task: PlanTask,
    costs: CostGrid,
    start: Any,
    end: Any,
    limit_km: float = math.inf,
    found_km: float = math.inf,
    bounds: tuple[float, float, float, float] | None = None,
) -> NoRouteError:
    """Return the error that names the closures of a route.

    `bounds`: the window that was searched, of which the seabed may hold only a part.
    """
    places = [(place.id, place.name, at) for place, at in ((task.start, start), (task.end, end))]
    places = places[::-1] if task.turned else places
    cut = () if bounds is None else _cut(costs, places[0][2], places[1][2], bounds)
    return no_route(
        costs,
        places,
        geodata=task.geodata,
        rules=task.rules,
        limit_km=limit_km,
        found_km=found_km,
        cut=cut,
        settings=task.settings,
    )


def _cut(
    costs: CostGrid, start: Point, end: Point, bounds: tuple[float, float, float, float]
) -> tuple[str, ...]:
    """Return the edges of the seabed, in words, beyond which a route might lead round.

    They are inside the window that was searched, and the sea joins both ends to some of them.
    """
    grid = costs.grid
    west, south, east, north = grid.bounds
    slack = max(grid.step_lon_deg, grid.step_lat_deg)
    seas = connected_cells(grid, ~costs.blocked)
    wanted_west = bounds[0] + 360 * round((west - bounds[0]) / 360)
    wanted_east = bounds[2] + 360 * round((east - bounds[2]) / 360)
    around = grid.wraps
    sides = {
        f"{abs(north):g} {'N' if north >= 0 else 'S'}": (north + slack < bounds[3], seas[0]),
        f"{abs(south):g} {'N' if south >= 0 else 'S'}": (south - slack > bounds[1], seas[-1]),
        f"{abs(west):g} {'E' if west >= 0 else 'W'}": (
            not around and west - slack > wanted_west,
            seas[:, 0],
        ),
        f"{abs(east):g} {'E' if east >= 0 else 'W'}": (
            not around and east + slack < wanted_east,
            seas[:, -1],
        ),
    }
    end_seas = [int(seas[grid.cells(*place)]) for place in (start, end)]
    reached = [
        {name for name, (ends, edge) in sides.items() if ends and (edge == sea).any()}
        for sea in end_seas
    ]
    if not all(end_seas) or not all(reached):
        return ()
    both = reached[0] & reached[1] or reached[0] | reached[1]
    return tuple(name for name in sides if name in both)
