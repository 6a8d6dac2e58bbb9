"""Which cells could a line pass that costs at most so much, and what does each cost.

`plan` reads the seabed around one line. What needs more than one line (alternatives, a band,
branches) needs every cell that another line could pass: those from which the distances to
both ends are, in sum, no more than the dearest line could be long on the cheapest cells.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from cableroute.errors import ModelError, kind_faults
from cableroute.geodata.packed import Bounds
from cableroute.geometry import geodesy
from cableroute.geometry.earth import MEAN_RADIUS_KM
from cableroute.geometry.engines import has_numba
from cableroute.planning.blockages import sampled
from cableroute.planning.capes import angle, unit
from cableroute.planning.cost_grid import CostGrid, cost_grid
from cableroute.planning.grid_path import Floats, Point
from cableroute.planning.rules import Rules
from cableroute.planning.surface import needs_fine, split_cells
from cableroute.seabed.depths import Seabed
from cableroute.seabed.land_cells import outlines_near
from cableroute.seabed.masks import inside

LOOK_DEG = 1.0  # places are looked at so far apart to see how large a window is
SPHERE = 1.006
"""No distance is by more a multiple of the one on a sphere, or a part: a meridian's radius is 6,335
to 6,400 km, a parallel's curve 6,378 to 6,400 km, the sphere's 6,371 km."""


@dataclass(frozen=True)
class LinesSettings:
    """Cell counts for searches of more than one line, and when such a search gives up.

    Parameters
    ----------
    most_cells, most_cells_plain : int
        Number of cells in the search window, with numba and without.
    finest_deg : float
        Cells are split to about this size, 1.1 km, where the window has room.
    most_dearer : tuple of float
        How many times the cost of the first line another may have: growing windows, tried one after
        another. Lines that cost more still are not searched for.
    converge_km : float
        Lines may converge within this distance of an end, or within `converge_times` their
        separation.
    converge_times : float
        See `converge_km`: by 3 there is room for several lines side by side around an end.
    least_apart_km : float
        Lines that keep apart by depths of water are at least this far apart: three of the finest
        cells of a plan, of 33 m, so that shallow water does not merge two lines.
    alike : float
        Two costs within this share of each other count as equal: two plans of one line on different
        cells differ by as much.
    coasts : float
        How much more a planned line may cost than the path on cells along which it was planned,
        before more places to pass are tried: cells do not show all that coasts add.
    near_cables : float
        Factor on the cost of a km within the separation from existing cables: crossing one costs
        little, running beside it much. A preference of the search, not a price.
    longest : float
        Where lines are weighed by several costs, lines up to this many times the length of the
        shortest are searched.
    most_solved : int
        The most samples of costs for which a line is searched.
    tree_cells : int
        Number of cells on which branching units are placed: a cost field is computed for each place
        that is tried.
    passed_km : tuple of float
        A line planned along a path on cells passes the middles of its straight stretches of at
        least this length; the values are tried one after another.

    Examples
    --------
    >>> LinesSettings().most_dearer
    (1.1, 1.4, 2.0, 4.0)
    """

    most_cells: int = 3_000_000
    most_cells_plain: int = 400_000
    finest_deg: float = 0.01
    most_dearer: tuple[float, ...] = (1.1, 1.4, 2.0, 4.0)
    converge_km: float = 15.0
    converge_times: float = 3.0
    least_apart_km: float = 0.1
    alike: float = 1e-3
    coasts: float = 1e-2
    near_cables: float = 10.0
    longest: float = 1.5
    most_solved: int = 60
    tree_cells: int = 300_000
    passed_km: tuple[float, ...] = (40.0, 12.0, 4.0)

    @property
    def cells(self) -> int:
        """The most cells of a window, by what is installed."""
        return self.most_cells if has_numba() else self.most_cells_plain


def check_lines_settings(settings: object) -> None:
    """Refuse an object that is no `LinesSettings`.

    Raises
    ------
    ModelError
        They are of another kind.
    """
    faults = kind_faults("settings", settings, LinesSettings, "give LinesSettings(...)")
    ModelError.check("more than one line", faults)


def least_per_km(rules: Rules | None) -> float:
    """Return the least cost of a km anywhere.

    Examples
    --------
    >>> from cableroute.planning.rules import Band, Cost
    >>> least_per_km(Rules(per_km=10.0, costs=(Cost("depth_m", (Band(high=50, factor=0.5),)),)))
    5.0
    """
    if rules is None:
        return 1.0
    factors = [band.factor for cost in rules.costs for band in cost.bands if band.factor < 1]
    return rules.per_km * math.prod(factors)


def window_of(pairs: Sequence[tuple[Point, Point]], most_km: Sequence[float]) -> Bounds:
    """Return a window that holds every place from which two ends are so many km, in sum.

    Parameters
    ----------
    pairs : sequence of two (lon, lat)
        The ends; of several pairs the window holds the places of all.
    most_km : sequence of float
        For each pair, what both distances are at most, in sum.

    Examples
    --------
    >>> window_of([((0.0, 0.0), (10.0, 0.0))], [1300.0])
    (-1.5, -4.5, 11.5, 4.5)
    """
    middle = (
        float(
            np.mean([lon + (other - lon + 180) % 360 - 180 + lon for (lon, _), (other, _) in pairs])
        )
        / 2
    )
    first = round(middle) - 180.0
    lon = first + LOOK_DEG * np.arange(int(360 / LOOK_DEG))
    lat = np.arange(-90.0, 90.0 + LOOK_DEG / 2, LOOK_DEG)
    lons, lats = (part.ravel() for part in np.meshgrid((lon + 180) % 360 - 180, lat))
    rays = unit(lons, lats)
    near = np.zeros(lons.size, bool)
    slack = 2 * 112.0 * LOOK_DEG * math.sqrt(0.5)  # both distances, from a place to one looked at
    for (one, two), km in zip(pairs, most_km, strict=True):
        about = MEAN_RADIUS_KM * (angle(unit(*one), rays) + angle(unit(*two), rays))
        near |= about * SPHERE < km + slack
        on = np.flatnonzero(~near & (about <= (km + slack) * SPHERE))
        at = lons[on], lats[on]
        far = geodesy.distance_km(*one, *at) + geodesy.distance_km(*two, *at)
        near[on] = far <= km + slack
    held = near.reshape(lat.size, lon.size)
    rows, columns = np.flatnonzero(held.any(axis=1)), np.flatnonzero(held.any(axis=0))
    half = LOOK_DEG / 2
    west, east = float(lon[columns[0]]) - half, float(lon[columns[-1]]) + half
    south, north = max(-90.0, float(lat[rows[0]]) - half), min(90.0, float(lat[rows[-1]]) + half)
    if east - west >= 360 - LOOK_DEG or north >= 90 - LOOK_DEG or south <= LOOK_DEG - 90:
        west, east = -180.0, 180.0
    return west, south, east, north


def costs_around(
    seabed: Seabed,
    rules: Rules | None,
    bounds: Bounds,
    *,
    lines: Sequence[Floats] = (),
    settings: LinesSettings = LinesSettings(),
) -> CostGrid:
    """Return the costs of the cells of a window; cells that lines pass are open.

    A cell is land where its centre is. What is narrower than a cell may be closed by that, or
    open. `lines` were held against the polygons when they were planned: they lead through.

    Parameters
    ----------
    seabed : Seabed
        Whose depths are read.
    rules : Rules or None
        What a cell costs and what is closed.
    bounds : (west, south, east, north)
        The window.
    lines : sequence of array, shape (n, 2)
        Longitude and latitude of lines that are open.
    settings : LinesSettings
        How many cells the window may have.
    """
    depths = seabed.window(bounds, max_cells=settings.cells)
    rows, columns = depths.shape
    factor = 1
    if not needs_fine(rules):  # split cells would be stairs
        room = math.sqrt(settings.cells / (rows * columns))
        factor = max(1, int(min(room, round(depths.step_lat_deg / settings.finest_deg))))
    grid = split_cells(depths, factor)
    land = inside(outlines_near(grid.lattice), grid.lattice)
    passed = np.zeros(grid.shape, bool)
    for line in lines:
        dense = sampled(line, grid.about_km / 4)
        row, column = grid.cells(dense[:, 0], dense[:, 1])
        passed[row[row >= 0], column[row >= 0]] = True
    rules = rules or Rules()
    land[passed] = rules.medium == "land"
    costs = cost_grid(replace(grid, land=land), rules)
    shut = passed & costs.blocked
    if not shut.any():
        return costs
    free = replace(rules, never_enter=(), depth_m=None, steepest_deg=None)
    cost = costs.cost_per_km.copy()
    cost[shut] = cost_grid(costs.grid, free).cost_per_km[shut]
    by = {name: mask & ~shut for name, mask in costs.closed_by.items()}
    return replace(costs, cost_per_km=cost, blocked=costs.blocked & ~shut, closed_by=by)
