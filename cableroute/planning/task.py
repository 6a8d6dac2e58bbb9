"""What a plan is asked for: ends, masks, moves, and the error of no route."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from cableroute.errors import ModelError, NoRouteError, Problem
from cableroute.planning.blockages import no_route
from cableroute.planning.cost_grid import CostGrid
from cableroute.planning.grid_path import GridPath
from cableroute.planning.rules import Rules
from cableroute.planning.solvers import Solver, default_solver
from cableroute.planning.string_pulling import Point
from cableroute.seabed.depths import Seabed
from cableroute.seabed.grid import Grid

if TYPE_CHECKING:
    from cableroute.geodata.store import Geodata

__all__ = [
    "Move",
]

Floats: TypeAlias = NDArray[np.float64]
Mask: TypeAlias = NDArray[np.bool_]


class Move(NamedTuple):
    """An end that was moved to the sea.

    Parameters
    ----------
    place : str
        Which end, by its name.
    start, end : (lon, lat)
        From where to where, degrees.
    km : float
        How far.
    """

    place: str
    start: Point
    end: Point
    km: float


# ---------------------------------------------------------------- places and parts


class _Stop(NamedTuple):
    """A place on the way."""

    id: str
    name: str
    at: Point


# ---------------------------------------------------------------- one leg


class _Task(NamedTuple):
    """What one leg between two places is planned with."""

    seabed: Seabed
    rules: Rules | None
    solver: Solver | None
    start: _Stop
    end: _Stop
    max_detour: float
    geodata: Geodata
    closed: Mapping[str, NDArray[Any]]

    def solve(self, costs: CostGrid, start: Point, end: Point) -> Any:
        """Return the way on a cost grid, None where none is."""
        return self.solve_all(costs, start, [end])[0]

    def solve_all(self, costs: CostGrid, start: Point, ends: Sequence[Point]) -> Sequence[Any]:
        """Return the way to each end, None where none is."""
        ways: Any = (self.solver or default_solver(costs))(costs, start, ends)
        if (
            not isinstance(ways, Sequence)
            or len(ways) != len(ends)
            or not all(way is None or isinstance(way, GridPath) for way in ways)
        ):
            hint = "return a Way or None for each end"
            fault = Problem("solver", "solver", f"returned {ways!r} for {len(ends)} ends", hint)
            raise ModelError.of("plan", [fault])
        return ways


class _Piece(NamedTuple):
    """A planned line between two places, and the grids that it was planned on."""

    lonlat: Floats
    moves: list[Move]
    engine: str
    costs: CostGrid
    depths: Grid


class _Search(NamedTuple):
    """How the sea is searched on blocks.

    `most`: cells of a window; `edges_open`: whether the edges of areas are; `walls`: places
    that turned out closed, longitude and latitude.
    """

    most: int
    edges_open: bool
    walls: Floats


class _Leak(Exception):
    """A way on blocks that does not lead through on cells: where, and why there is none."""

    def __init__(self, why: Callable[[], NoRouteError], at: Floats) -> None:
        super().__init__()
        self.why, self.at = why, at


def _labelled(grid: Grid, cells: Mask) -> NDArray[np.int32]:
    """Return the number of the connected cells to which each belongs, 0 for the others."""
    from scipy import ndimage

    labels, count = ndimage.label(cells, structure=np.ones((3, 3), bool))
    found = np.asarray(labels, np.int32)
    if not grid.wraps or not count:
        return found
    to = np.arange(count + 1, dtype=np.int32)
    for one, two in np.unique(found[:, [0, -1]], axis=0):
        if one and two:
            to[to == to[two]] = to[one]
    return to[found]


# ---------------------------------------------------------------- no way


def _no_route(
    task: _Task,
    costs: CostGrid,
    start: Any,
    end: Any,
    limit_km: float = math.inf,
    found_km: float = math.inf,
    bounds: tuple[float, float, float, float] | None = None,
) -> NoRouteError:
    """Return the error that says what closes the way."""
    places = [(stop.id, stop.name, at) for stop, at in ((task.start, start), (task.end, end))]
    cut = () if bounds is None else _cut(costs, places[0][2], places[1][2], bounds)
    return no_route(
        costs, places, geodata=task.geodata, rules=task.rules, limit_km=limit_km,
        found_km=found_km, cut=cut,
    )  # fmt: skip


def _cut(
    costs: CostGrid, start: Point, end: Point, bounds: tuple[float, float, float, float]
) -> tuple[str, ...]:
    """Return the edges of the seabed, in words, beyond which a way might lead round.

    They lie inside the window that was asked for, and both ends have a way to some of them.
    """
    grid = costs.grid
    west, south, east, north = grid.bounds
    slack = max(grid.step_lon_deg, grid.step_lat_deg)
    seas = _labelled(grid, ~costs.blocked)
    asked_west = bounds[0] + 360 * round((west - bounds[0]) / 360)
    asked_east = bounds[2] + 360 * round((east - bounds[2]) / 360)
    around = grid.wraps
    sides = {
        f"{abs(north):g} {'N' if north >= 0 else 'S'}": (north + slack < bounds[3], seas[0]),
        f"{abs(south):g} {'N' if south >= 0 else 'S'}": (south - slack > bounds[1], seas[-1]),
        f"{abs(west):g} {'E' if west >= 0 else 'W'}": (
            not around and west - slack > asked_west, seas[:, 0]),
        f"{abs(east):g} {'E' if east >= 0 else 'W'}": (
            not around and east + slack < asked_east, seas[:, -1]),
    }  # fmt: skip
    own = [int(seas[grid.cells(*place)]) for place in (start, end)]
    reached = [
        {name for name, (ends, edge) in sides.items() if ends and (edge == sea).any()}
        for sea in own
    ]
    if not all(own) or not all(reached):
        return ()
    both = reached[0] & reached[1] or reached[0] | reached[1]
    return tuple(name for name in sides if name in both)
