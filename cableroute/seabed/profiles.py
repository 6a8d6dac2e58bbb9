"""How deep, how steep and how long is the seabed along a line, from the cells of a grid.

Every answer says what it rests on: the sampling step, the share with depths. Slopes are
refused where the cells are too coarse to show them.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray

from cableroute.errors import Problem, SeabedError, check_flags, kind_faults
from cableroute.geometry.geodesy import FloatOrArray
from cableroute.geometry.lines import LineLike, cumulative_km, densify
from cableroute.seabed.grid import Grid

COARSEST_KM = 0.5
"""Slopes are taken from cells of this size or finer: coarser ones smooth them away."""


class Profile(NamedTuple):
    """Depths along a line; `profile` makes it.

    Parameters
    ----------
    kp_km, lon_deg, lat_deg : array of float64, shape (n,)
        Where: km from the start, and the places.
    depth_m : array of float64, shape (n,)
        Positive down; NaN where unknown.
    step_km : float
        Largest distance between two places: what is between them was not read.
    """

    kp_km: NDArray[np.float64]
    lon_deg: NDArray[np.float64]
    lat_deg: NDArray[np.float64]
    depth_m: NDArray[np.float64]
    step_km: float


class SeabedLength(NamedTuple):
    """How long a line is over the bottom of the sea; `seabed_km` makes it.

    Parameters
    ----------
    seabed_km : float
        Over the bottom, where there are depths, and level elsewhere.
    route_km : float
        The same line, level.
    known_pct : float
        Share of the level line that has depths, per cent.
    step_km : float
        Sampling step: a finer one finds more ups and downs, up to the cells of the source.
    """

    seabed_km: float
    route_km: float
    known_pct: float
    step_km: float


def depth_m(
    grid: Grid, lon_deg: ArrayLike, lat_deg: ArrayLike, *, method: str = "nearest"
) -> FloatOrArray:
    """Return the depth at places.

    Parameters
    ----------
    grid : Grid
        What `Seabed.window` returned.
    lon_deg, lat_deg : float or array
        Places, degrees; 190 and -170 are the same longitude.
    method : "nearest" or "bilinear"
        The depth of the cell in which a place is, or what the four centres around it give.

    Returns
    -------
    float or array of float64
        Metres, positive down; NaN where there are no data: outside the grid, in cells without
        a depth, and, for bilinear, where one of the centres that count has none.

    Examples
    --------
    >>> import numpy as np
    >>> depths = np.array([[10, 20], [30, np.nan]], np.float32)
    >>> grid = Grid(depths, np.zeros((2, 2), bool), 0.0, 1.0, 1.0, 1.0, "survey", 1.0)
    >>> depth_m(grid, [0.2, 0.6, 1], [1, 1, 0]), depth_m(grid, 0.5, 1, method="bilinear")
    (array([10., 20., nan]), 15.0)
    """
    if method not in ("nearest", "bilinear"):
        raise SeabedError(f"method {method!r} is neither 'nearest' nor 'bilinear'")
    lon, lat = np.broadcast_arrays(np.asarray(lon_deg, float), np.asarray(lat_deg, float))
    depths = np.full(lon.shape, np.nan)
    if method == "nearest":
        row, column = grid.cells(lon, lat)
        here = row >= 0
        depths[here] = grid.depth_m[row[here], column[here]]
    else:
        depths = _bilinear(grid, grid.depth_m, lon, lat)
    return depths if depths.ndim else float(depths)


def grid_faults(grid: object) -> list[Problem]:
    """Return the fault of an argument that is no grid."""
    return kind_faults("grid", grid, Grid, "give open_seabed(...).window(bounds)")


def shore_depth_m(grid: Grid, lon_deg: ArrayLike, lat_deg: ArrayLike) -> NDArray[np.float64]:
    """Return the depth at places in the sea, as far as the shore.

    By bilinear; beside a shore, where a centre around a place is on land or has no depth, that of
    the cell in which the place is. NaN where that has none either.

    Examples
    --------
    >>> import numpy as np
    >>> depths = np.array([[10, 20], [30, np.nan]], np.float32)
    >>> grid = Grid(depths, np.zeros((2, 2), bool), 0.0, 1.0, 1.0, 1.0, "survey", 1.0)
    >>> shore_depth_m(grid, [0.5, 0.6, 1], [1, 0.8, 0]).round().tolist()
    [15.0, 20.0, nan]
    """
    between = np.asarray(depth_m(grid, lon_deg, lat_deg, method="bilinear"), float)
    cell = np.asarray(depth_m(grid, lon_deg, lat_deg), float)
    depths = np.where(between >= 0, between, cell)
    return np.where(depths >= 0, depths, np.nan)


def profile(
    grid: Grid, line: LineLike, *, step_km: float | None = None, to_shore: bool = False
) -> Profile:
    """Return the depths along a line, every `step_km` and at its vertices, by bilinear.

    Parameters
    ----------
    grid : Grid
        The depths.
    line : LineString or array of shape (n, 2)
        Longitudes and latitudes, joined by geodesics.
    step_km : float, optional
        Largest distance between two places; half the height of the source's cells unless
        given.
    to_shore : bool
        Whether a place beside a shore has the depth of its cell: see `shore_depth_m`.

    Examples
    --------
    >>> from cableroute.seabed.depths import open_seabed
    >>> grid = open_seabed().window((32, 12, 44, 30))
    >>> depths = profile(grid, [(37.5, 20.5), (38.7, 19.7)], step_km=10)
    >>> depths.kp_km.size, depths.depth_m[[0, -1]].round().tolist()
    (17, [372.0, 2716.0])
    """
    check_flags("profile", to_shore=to_shore)
    SeabedError.check("profile", grid_faults(grid))
    step = grid.source_step_km / 2 if step_km is None else step_km
    dense = densify(line, max_step_km=step)
    lon, lat = shapely.get_coordinates(dense).T
    depth = (
        shore_depth_m(grid, lon, lat)
        if to_shore
        else np.asarray(depth_m(grid, lon, lat, method="bilinear"), float)
    )
    return Profile(cumulative_km(dense), lon, lat, depth, float(step))


def seabed_km(grid: Grid, line: LineLike, *, step_km: float | None = None) -> SeabedLength:
    """Return the length of a line over the bottom of the sea.

    The sum of sqrt(dx² + dz²) over the steps of `profile`. Where a depth is unknown the
    step counts level, which is the least it can be, and the share with depths is reported.

    Examples
    --------
    >>> from cableroute.seabed.depths import open_seabed
    >>> grid = open_seabed().window((32, 12, 44, 30))
    >>> length = seabed_km(grid, [(37.5, 20.5), (38.7, 19.7)])
    >>> length.seabed_km > length.route_km, length.known_pct, round(length.step_km, 1)
    (True, 100.0, 5.5)
    """
    SeabedError.check("seabed_km", grid_faults(grid))
    along = profile(grid, line, step_km=step_km)
    level, fall = np.diff(along.kp_km), np.diff(along.depth_m) / 1000
    has_depth = ~np.isnan(fall)
    length = np.hypot(level, np.where(has_depth, fall, 0.0)).sum()
    total = level.sum()
    share = 100.0 if has_depth.all() else 100 * level[has_depth].sum() / total
    return SeabedLength(float(length), float(total), float(share), along.step_km)


def require_fine(grid: Grid, what: str, *, coarsest_km: float = COARSEST_KM) -> None:
    """Refuse a question for which the source's cells are too coarse.

    Raises
    ------
    SeabedError
        They are larger than `coarsest_km`.
    """
    SeabedError.check("require_fine", grid_faults(grid))
    if not grid.source_step_km <= coarsest_km:
        raise SeabedError(
            f"{what} cannot be taken from cells of {grid.source_step_km:.3g} km ({grid.source}): "
            f"it needs {coarsest_km:g} km or finer (open a finer grid, or give coarsest_km)"
        )


def gradient(
    grid: Grid, *, coarsest_km: float = COARSEST_KM
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return how steeply the seabed rises eastward and northward, m per m.

    Central differences between the neighbours of a cell, over their distance on the
    ellipsoid; at an edge of the depths, the difference to the one neighbour there is.

    Parameters
    ----------
    grid : Grid
        The depths.
    coarsest_km : float
        Largest cells of the source for which an answer is given, km.

    Returns
    -------
    east, north : array of float32, shape of the grid
        NaN where the cell or both neighbours of a direction have no depth.

    Raises
    ------
    SeabedError
        The source's cells are larger than `coarsest_km`: slopes would come out far too small.
    """
    require_fine(grid, "slope", coarsest_km=coarsest_km)
    width_km, height_km = grid.cell_km
    with np.errstate(divide="ignore", invalid="ignore"):
        east = _rise(grid.depth_m, 1, grid.wraps) / (1000 * width_km[:, None])
    north = -_rise(grid.depth_m, 0, False) / (1000 * height_km[:, None])
    return east.astype(np.float32), north.astype(np.float32)


def slope_deg(grid: Grid, *, coarsest_km: float = COARSEST_KM) -> NDArray[np.float32]:
    """Return the slope of the seabed in each cell, in its steepest direction, degrees.

    Parameters and errors are those of `gradient`.

    Examples
    --------
    >>> from cableroute.seabed.depths import open_seabed
    >>> slope_deg(open_seabed().window((32, 12, 44, 30)))
    Traceback (most recent call last):
    ...
    cableroute.errors.SeabedError: slope cannot be taken from cells of 11.1 km (ETOPO1 at 6 \
arc minutes, embedded): it needs 0.5 km or finer (open a finer grid, or give coarsest_km)
    """
    east, north = gradient(grid, coarsest_km=coarsest_km)
    return np.degrees(np.arctan(np.hypot(east, north)))


def _rise(depth: NDArray[np.float32], axis: int, wraps: bool) -> NDArray[np.float64]:
    """Return minus the change of depth per cell along an axis."""
    height = -np.moveaxis(depth, axis, -1).astype(np.float64)
    gap = np.full((*height.shape[:-1], 1), np.nan)
    before = np.concatenate([height[..., -1:] if wraps else gap, height[..., :-1]], axis=-1)
    after = np.concatenate([height[..., 1:], height[..., :1] if wraps else gap], axis=-1)
    rise = np.where(np.isnan(before), after - height, (after - before) / 2)
    rise = np.where(np.isnan(after), height - before, rise)
    rise = np.where(np.isnan(height), np.nan, rise)
    return np.moveaxis(rise, -1, axis)


def _bilinear(
    grid: Grid, values: NDArray[np.float32], lon: NDArray[np.float64], lat: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return values between the centres of cells; to half a cell beyond, those at the edge."""
    rows, columns = grid.shape
    row_in, _ = grid.cells(lon, lat)
    here = row_in >= 0
    west = grid.bounds[0]
    u = np.where(here, lon - west, 0.0) % 360.0 / grid.step_lon_deg - 0.5
    v = (grid.north_deg - np.where(here, lat, grid.north_deg)) / grid.step_lat_deg
    if not grid.wraps:
        u = np.clip(u, 0, columns - 1)
    v = np.clip(v, 0, rows - 1)
    left, top = np.floor(u).astype(np.intp), np.floor(v).astype(np.intp)
    sums = np.zeros(lon.shape)
    for row, part_row in ((top, 1 - (v - top)), (top + 1, v - top)):
        for column, part_column in ((left, 1 - (u - left)), (left + 1, u - left)):
            weight = part_row * part_column
            counts = weight > 1e-9  # a centre that does not count may have no depth
            row_at = np.minimum(row, rows - 1)
            column_at = column % columns if grid.wraps else np.minimum(column, columns - 1)
            sums += np.where(counts, weight * values[row_at, column_at], 0.0)
    return np.where(here, sums, np.nan)
