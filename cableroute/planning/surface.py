"""What does each cell around a route cost, and which cells hold a coast or a closed edge."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.errors import ModelError, Problem
from cableroute.planning.cost_grid import CostGrid, cost_grid
from cableroute.planning.rules import Rules
from cableroute.planning.string_pulling import extremes
from cableroute.planning.task import Mask, PlanTask, connected_cells
from cableroute.seabed.grid import Grid
from cableroute.seabed.masks import inside, touched
from cableroute.seabed.profiles import require_fine


class Barriers(NamedTuple):
    """What a line may not cross: land, and the areas and lines that rules close, by name."""

    land: NDArray[Any]
    closed: Mapping[str, NDArray[Any]]

    def near(self, grid: Grid) -> Barriers:
        """Return the parts of the barriers in and around the cells of a small grid."""
        west, south, east, north = grid.bounds

        def cut(shapes: NDArray[Any]) -> NDArray[Any]:
            clipped = shapely.clip_by_rect(
                shapes, west - 0.01, south - 0.01, east + 0.01, north + 0.01
            )
            parts: NDArray[Any] = clipped[~shapely.is_empty(clipped)]
            return parts

        return Barriers(cut(self.land), self.closed)


@dataclass(frozen=True, eq=False)
class CostSurface:
    """Costs on cells, and which of them hold a piece of coast or of the edge of an area."""

    costs: CostGrid
    tight: Mask
    closed: tuple[str, ...]
    task: PlanTask

    @cached_property
    def waters(self) -> NDArray[np.int32]:
        """Cells that neither land nor closed areas part, by number; 0 where these are."""
        walls = [self.costs.closed_by[name] for name in ("land", *self.closed)]
        return connected_cells(self.costs.grid, ~np.logical_or.reduce(walls))

    @cached_property
    def seas(self) -> NDArray[np.int32]:
        """Open cells that are joined, by number; 0 where cells are closed."""
        return connected_cells(self.costs.grid, ~self.costs.blocked)

    @cached_property
    def covered(self) -> Mapping[str, Mask]:
        """The cells that each layer covers, closing layers too."""
        return cost_grid(self.costs.grid, self.task.rules).covered

    @classmethod
    def of(cls, grid: Grid, task: PlanTask, barriers: Barriers) -> CostSurface:
        """Lay the rules of a task and its barriers over cells."""
        lattice = grid.lattice
        coast = touched(barriers.land, lattice)
        land = inside(barriers.land, lattice) & ~coast
        edges = {name: touched(shapes, lattice) for name, shapes in barriers.closed.items()}
        costs = laid_costs(replace(grid, land=land), task, barriers.closed, edges)
        tight = np.logical_or.reduce([coast, *edges.values()])
        return cls(costs, tight & ~costs.blocked, tuple(barriers.closed), task)

    def searched(self, closed: Mask | None, dearer: float = 1.0) -> CostGrid:
        """Return the costs that a path is searched with: tight cells cost more, by so much."""
        tight = np.float32(self.task.settings.tight * dearer)
        cost = np.where(self.tight, self.costs.cost_per_km * tight, self.costs.cost_per_km)
        blocked = self.costs.blocked if closed is None else self.costs.blocked | closed
        return replace(self.costs, cost_per_km=cost, blocked=blocked)


def laid_costs(
    grid: Grid,
    task: PlanTask,
    closed: Mapping[str, NDArray[Any]],
    edges: Mapping[str, Mask],
    *,
    edges_open: bool = True,
) -> CostGrid:
    """Lay the rules over a grid; areas close the cells that are completely inside them.

    `edges` are the cells that the edges of each area come into, which it closes or leaves open.
    """
    if not closed:
        return _check_precision(cost_grid(grid, task.rules), task.settings.most_apart)
    assert task.rules is not None
    others = tuple(name for name in task.rules.never_enter if name not in closed)
    costs = cost_grid(grid, replace(task.rules, never_enter=others))
    masks = {}
    for name, shapes in closed.items():
        within = inside(shapes, grid.lattice)
        within = within & ~edges[name] if edges_open else within | edges[name]
        masks[name] = within & ~grid.land
    blocked = np.logical_or.reduce([costs.blocked, *masks.values()])
    cost = np.where(blocked, np.float32(0), costs.cost_per_km)
    by = {**costs.closed_by, **masks}
    whole = replace(costs, cost_per_km=cost, blocked=blocked, closed_by=by)
    return _check_precision(whole, task.settings.most_apart)


def _check_precision(costs: CostGrid, most_apart: float) -> CostGrid:
    """Return costs that single precision distinguishes along a route; refuse others."""
    least, most = extremes(costs)
    if most > most_apart * least:
        message = f"a km costs from {least:g} to {most:g} {costs.unit}"
        hint = (
            f"costs may be {most_apart:,.0f} times apart; close what is not to be entered with "
            "never_enter or depth_m"
        )
        raise ModelError.of("plan", [Problem("cost", "rules", message, hint)])
    return costs


def split_cells(grid: Grid, factor: int) -> Grid:
    """Return the cells of a grid split into so many squared, with the depths that they had."""
    if factor == 1:
        return grid
    off = (factor - 1) / (2 * factor)
    return replace(
        grid,
        depth_m=np.repeat(np.repeat(grid.depth_m, factor, axis=0), factor, axis=1),
        land=np.repeat(np.repeat(grid.land, factor, axis=0), factor, axis=1),
        west_deg=grid.west_deg - grid.step_lon_deg * off,
        north_deg=grid.north_deg + grid.step_lat_deg * off,
        step_lon_deg=grid.step_lon_deg / factor,
        step_lat_deg=grid.step_lat_deg / factor,
    )


def needs_slope(rules: Rules) -> bool:
    """Return whether rules look at slopes."""
    return rules.steepest_deg is not None or any(
        cost.of.startswith("slope") for cost in rules.costs
    )


def needs_fine(rules: Rules | None) -> bool:
    """Return whether rules need fine cells: for slopes, or prices of a cable type."""
    return rules is not None and (
        needs_slope(rules) or any(band.cable_type for cost in rules.costs for band in cost.bands)
    )


def blocks_hide(grid: Grid, task: PlanTask) -> bool:
    """Return whether blocks of cells are too coarse for rules for which the cells are not.

    Raises
    ------
    SeabedError
        The cells themselves are too coarse.
    """
    rules, raster = task.rules, task.seabed.raster
    if rules is None or not needs_fine(rules) or grid.source_step_km <= rules.coarsest_km:
        return False
    own_deg = grid.source_step_deg
    if raster is not None:
        own_deg = max(raster.step_lon_deg, raster.step_lat_deg)
    what = "slope" if needs_slope(rules) else "which type a cable is of"
    require_fine(replace(grid, source_step_deg=own_deg), what, coarsest_km=rules.coarsest_km)
    return True
