"""Where are existing cables near a new line, and how many does it cross or run beside."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np
import shapely
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from cableroute.errors import ModelError, Problem, is_number
from cableroute.geometry.areas import lengths_inside_km
from cableroute.geometry.earth import MEAN_KM_PER_DEGREE
from cableroute.geometry.lines import corridor
from cableroute.geometry.proximity import crossings
from cableroute.planning.cost_grid import closed_shapes
from cableroute.planning.planned_leg import Plan
from cableroute.planning.rules import Band, Cost, Layer, Rules
from cableroute.planning.separation import Separation, kept_clear
from cableroute.planning.surroundings import LinesSettings
from cableroute.seabed.grid import Grid
from cableroute.seabed.profiles import profile

NEAR = "near existing cables"
"""What the layer, and the cost, of the areas near existing cables are called."""


@dataclass(frozen=True, eq=False)
class CablesNear:
    """Existing cables in a window, and the area within the separation from them.

    `searched` is wider by half a cell: a search on cells cuts their corners.
    """

    lines: tuple[LineString, ...]
    area: BaseGeometry
    searched: BaseGeometry

    def laid(self, rules: Rules, settings: LinesSettings) -> Rules:
        """Return rules by which it is dear to run beside cables, and not to cross them."""
        if not self.lines:
            return rules
        dear = Cost(NEAR, (Band(factor=settings.near_cables),), name=NEAR)
        layer = Layer(NEAR, geometry=self.searched)
        return replace(rules, costs=(*rules.costs, dear), layers=(*rules.layers, layer))

    def near_km(self, line: LineString) -> float:
        """Return how many km of a line are within the separation, crossings included."""
        areas: list[Any] = [self.area] if self.lines else []
        return sum(part.km for part in lengths_inside_km(line, areas))

    def crossed(self, line: LineString) -> int:
        """Return how many times a line crosses cables."""
        return crossings(line, self.lines).kp_km.size if self.lines else 0


def priced(plan: Plan) -> Plan:
    """Return a plan with its cost by the rules alone, without the charge near cables."""
    near = plan.cost_by.get(NEAR, 0.0)
    rest = {part: cost for part, cost in plan.cost_by.items() if part != NEAR}
    return replace(plan, cost=plan.cost - near, cost_by=rest)


def cable_lines(layer: Layer) -> list[LineString]:
    """Return the lines of a layer, those of areas left out."""
    shapes = closed_shapes(Rules(never_enter=(layer.name,), layers=(layer,)))[layer.name]
    return [part for part in shapely.get_parts(shapes) if part.geom_type == "LineString"]


def crossing_rules(layer: Layer, *, width_km: float = 10.0) -> Rules:
    """Return an objective that counts how often a line crosses existing cables.

    To pass a strip of `width_km` around each cable at a right angle costs one crossing; obliquely,
    or along it, more. Strips that overlap count as one. Elsewhere 10,000 km count as one
    crossing, so that no cell is free.

    Parameters
    ----------
    layer : Layer
        The cables: `cables_layer`, or a file of lines.
    width_km : float
        Width of the strips, more than that of the cells on which lines are searched.

    Examples
    --------
    >>> cable = Layer("cable", geometry=LineString([(6, 36), (6, 44)]))
    >>> crossing_rules(cable, width_km=20).costs[0].bands[0].per_km
    0.05
    """
    if not is_number(width_km) or width_km <= 0:
        fault = Problem("number", "width_km", f"is {width_km!r}", "give km above 0")
        raise ModelError.of("crossing_rules", [fault])
    strips = shapely.union_all([corridor(line, width_km=width_km) for line in cable_lines(layer)])
    band = Band(per_km=1 / width_km)
    return Rules(
        name="crossings",
        per_km=1e-4,
        costs=(Cost("crossings", (band,), name="crossings"),),
        layers=(Layer("crossings", geometry=strips),),
    )


def cables_near(
    layer: Layer, grid: Grid, separation: Separation, settings: LinesSettings
) -> CablesNear:
    """Return the cables of a layer that are in a window, with the areas to keep out of."""
    west, south, east, north = grid.bounds
    lines = []
    for whole in cable_lines(layer):
        for turn in (-360.0, 0.0, 360.0):
            moved = shapely.transform(whole, partial(np.add, np.array([turn, 0.0])))
            inside = shapely.get_parts(shapely.clip_by_rect(moved, west, south, east, north))
            lines += [part for part in inside if part.geom_type == "LineString"]
    half_cell = settings.finest_deg * MEAN_KM_PER_DEGREE / math.sqrt(2)  # corner to centre
    depths = [profile(grid, line) for line in lines]
    area, searched = (
        shapely.union_all(
            [
                kept_clear(layer.name, line, along, separation, settings, more_km)
                for line, along in zip(lines, depths, strict=True)
            ]
        )
        for more_km in (0.0, half_cell)
    )
    return CablesNear(tuple(lines), area, searched)
