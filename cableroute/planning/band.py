"""Where do all lines run that cost little more than the cheapest, and where is it narrow."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from cableroute.errors import ModelError, Problem, is_number
from cableroute.model.routes import Route
from cableroute.planning.alternatives import routes_of
from cableroute.planning.blockages import folded, runs, sampled
from cableroute.planning.cost_grid import CostGrid
from cableroute.planning.grid_path import Floats, Point
from cableroute.planning.lines_search import LinesSearch, need_numba, searched_ends
from cableroute.planning.narrow_places import BandFields, NarrowPlace, narrow_places
from cableroute.planning.planned_leg import Plan
from cableroute.planning.request import Place
from cableroute.planning.solvers import arrival_field
from cableroute.planning.surroundings import LinesSettings, least_per_km, window_of
from cableroute.planning.task import Mask
from cableroute.seabed.land_cells import outlines_near
from cableroute.seabed.masks import touched

LEAK = 5.0  # cells lead through land where they are cheaper than the line by so many times alike


@dataclass(frozen=True, eq=False)
class CorridorBand:
    """The area of all lines within some per cent of the cheapest; `corridor_band` makes it.

    Parameters
    ----------
    plan : Plan
        The cheapest line.
    within_pct : float
        How much more a line of the band costs at most, per cent.
    area : Polygon or MultiPolygon
        Longitude and latitude, cut at the date line; through every point of it leads a line that
        costs no more. Its edge is accurate to about a cell.
    area_km2 : float
        Size of the area, km².
    narrow : tuple of NarrowPlace
        Where it is narrow between closed areas, the narrowest first.
    cell_km : float
        Height of the cells on which the band was worked out.
    """

    plan: Plan
    within_pct: float
    area: BaseGeometry = field(repr=False)
    area_km2: float
    narrow: tuple[NarrowPlace, ...]
    cell_km: float

    @property
    def routes(self) -> tuple[Route, ...]:
        """The cheapest line as a route of one leg, for `compare` and `draw_map`."""
        return routes_of([self.plan])


def corridor_band(
    start: Place,
    end: Place,
    *,
    within_pct: float = 5.0,
    settings: LinesSettings = LinesSettings(),
    **options: Any,
) -> CorridorBand:
    """Return the area of all lines that cost at most `within_pct` more than the cheapest.

    Parameters
    ----------
    start, end : place
        As for `plan`.
    within_pct : float
        The most that a line may cost more than the cheapest, per cent, above 0 and at most 100.
    settings : LinesSettings
        On how many cells.
    **options
        As for `plan_alternatives`.

    Returns
    -------
    CorridorBand
        The area, the cheapest line, and the narrowest places with their names.

    Raises
    ------
    NoRouteError, ModelError
        As `plan_in_detail`; also a share that is not a number.
    MissingExtraError
        numba is not installed (extra ``fast``).

    Notes
    -----
    The cheapest line through a cell costs the sum of what it costs to reach it from the start and
    from the end: the band is where that sum is within the share. A cell is open if its centre is,
    so that a passage narrower than a cell belongs to the band only where the cheapest line passes
    it.

    How wide the band is at a cost from the start is its area between this cost and a little more,
    over the distance between (the coarea formula). Only places closed on both sides are narrow: at
    its ends every band comes to a point.

    Examples
    --------
    >>> band = corridor_band("Marseille", "Algiers", within_pct=2)
    >>> band.area.contains(band.plan.leg.geometry.interpolate(0.5, normalized=True))
    True
    """
    if not is_number(within_pct) or not 0 < within_pct <= 100:
        hint = "give how much more a line may cost, per cent, above 0 and at most 100"
        fault = Problem("number", "within_pct", f"is {within_pct!r}", hint)
        raise ModelError.of("corridor_band", [fault])
    need_numba("a band of lines")
    search = LinesSearch.of(start, end, options, settings)
    plan = search.first()
    line = np.array(plan.leg.geometry.coords)
    ends = searched_ends(plan)
    most = plan.cost * (1 + within_pct / 100)
    bounds = window_of([ends], [most / least_per_km(search.rules)])
    fields = _fields(search.costs(bounds, search.rules, [line]), ends)
    if fields.best < plan.cost * (1 - LEAK * settings.alike):  # a strip of land is no barrier
        fields = _fields(_coasts_closed(fields.costs, line), ends)
    costs = fields.costs
    band = fields.through <= fields.best * (1 + within_pct / 100)
    width, height = costs.grid.cell_km
    return CorridorBand(
        plan,
        within_pct,
        _outline(costs, band, search.rules.medium),
        float((band.sum(axis=1) * width * height).sum()),
        tuple(narrow_places(fields, band, search.geodata, settings.converge_km)),
        costs.grid.about_km,
    )


def _fields(costs: CostGrid, ends: tuple[Point, Point]) -> BandFields:
    """Return the cost from the start to each cell of a grid, and of the best path through it."""
    neighbours: Any = 0 if costs.along_slope is None else 32
    from_start, from_end = (arrival_field(costs, at, neighbours=neighbours) for at in ends)
    through = from_start + from_end
    return BandFields(costs, from_start, through, float(through.min()))


def _coasts_closed(costs: CostGrid, line: Floats) -> CostGrid:
    """Return costs in which the cells that a coast comes into are closed, but for a line's."""
    grid = costs.grid
    shut = touched(outlines_near(grid.lattice), grid.lattice)
    dense = sampled(line, grid.about_km / 4)
    shut[tuple(grid.cells(dense[:, 0], dense[:, 1]))] = False
    cost = np.where(shut, np.float32(0), costs.cost_per_km)
    by = {**costs.closed_by, "coast": shut}
    return replace(costs, cost_per_km=cost, blocked=costs.blocked | shut, closed_by=by)


# ---------------------------------------------------------------- the outline


def _outline(costs: CostGrid, band: Mask, medium: str) -> BaseGeometry:
    """Return the area of cells, cut off at the coast."""
    grid = costs.grid
    rows, columns = grid.shape
    # edges that two cells share are one number, so that no slit stays between them
    lon = grid.bounds[0] + grid.step_lon_deg * np.arange(columns + 1)
    lat = grid.north_deg + grid.step_lat_deg * (0.5 - np.arange(rows + 1))
    lat = np.clip(lat, -90.0, 90.0)
    boxes = [
        shapely.box(lon[first], lat[row + 1], lon[last + 1], lat[row])
        for row in np.flatnonzero(band.any(axis=1))
        for first, last in runs(band[row])
    ]
    area = shapely.union_all(boxes)
    area = area.simplify(0.75 * grid.step_lat_deg)  # the stairs of cells
    land = outlines_near(grid.lattice)
    near = land[shapely.STRtree(land).query(area, predicate="intersects")]
    coast = shapely.union_all(near)
    area = area.difference(coast) if medium == "sea" else area.intersection(coast)
    return folded(area)
