"""How deep, how steep and how long the seabed is along a position list."""

from __future__ import annotations

import numpy as np

from cableroute.errors import SeabedError, kind_faults
from cableroute.geometry.geodesy import Floats
from cableroute.geometry.lines import densify
from cableroute.rpl.distances import drawn_points
from cableroute.rpl.positions import RPL, rpl_faults
from cableroute.seabed.depths import Seabed
from cableroute.seabed.grid import Grid
from cableroute.seabed.profiles import COARSEST_KM, depth_m, grid_faults, slopes
from cableroute.seabed.raster import NO_DEPTH

_WINDOW_DEG, _ROOM_DEG = 10.0, 0.25
"""Positions of one window, and how far round them depths are read."""


def rpl_depths_m(seabed: Seabed | Grid, rpl: RPL) -> Floats:
    """Return the depth of the seabed at each position, m; NaN where it is not known.

    Parameters
    ----------
    seabed : Seabed or Grid
        From `open_seabed`, of which windows round the positions are read, or one window.
    rpl : RPL
        The list.

    Examples
    --------
    >>> from cableroute.rpl.positions import Position, Span
    >>> from cableroute.seabed.depths import open_seabed
    >>> grid = open_seabed().window((32, 12, 44, 30))
    >>> ends = Position("1", 37.5, 20.5), Position("2", 38.7, 19.7)
    >>> rpl_depths_m(grid, RPL("R", ends, [Span()])).round()
    array([ 372., 2716.])
    """
    faults = kind_faults("seabed", seabed, (Seabed, Grid), "open one with open_seabed")
    SeabedError.check("rpl_depths_m", [*faults, *rpl_faults(rpl)])
    lon, lat = rpl.lon_deg, rpl.lat_deg
    if isinstance(seabed, Grid):
        return np.asarray(depth_m(seabed, lon, lat, method="bilinear"))
    found = np.full(len(lon), np.nan)
    cells = np.column_stack([np.floor(lon / _WINDOW_DEG), np.floor(lat / _WINDOW_DEG)])
    for cell in np.unique(cells, axis=0):
        here = np.flatnonzero((cells == cell).all(axis=1))
        west, south = (float(values[here].min()) - _ROOM_DEG for values in (lon, lat))
        east, north = (float(values[here].max()) + _ROOM_DEG for values in (lon, lat))
        try:
            grid = seabed.window((west, max(-90.0, south), east, min(90.0, north)))
        except SeabedError as error:
            if not any(fault.rule == NO_DEPTH for fault in error.problems):
                raise
            continue
        found[here] = depth_m(grid, lon[here], lat[here], method="bilinear")
    return found


def steep_ranges_kp_km(
    grid: Grid,
    rpl: RPL,
    *,
    above_deg: float,
    step_km: float | None = None,
    coarsest_km: float = COARSEST_KM,
) -> list[tuple[float, float]]:
    """Return the KP ranges of a list on which the seabed is steeper than an angle.

    A place is steep where the slope along the line or across it is above the angle.

    Raises
    ------
    SeabedError
        The source's cells are larger than `coarsest_km`.

    Examples
    --------
    A bed that rises 100 m in each cell of 0.004 degrees, 442 m, north of the equator:

    >>> from cableroute.rpl.positions import Position, Span
    >>> rows = np.clip(np.arange(20) - 10, None, 0) * 100.0 + 3000
    >>> depth = np.repeat(rows[:, None], 10, axis=1).astype(np.float32)
    >>> bed = Grid(depth, depth < 0, 30.0, 0.038, 0.004, 0.004, "made up", 0.004)
    >>> ends = Position("1", 30.02, -0.03), Position("2", 30.02, 0.03)
    >>> [(low, high)] = steep_ranges_kp_km(bed, RPL("R", ends, [Span()]), above_deg=10.0)
    >>> 2.8 < low < 3.4, 6.4 < high < 6.7
    (True, True)
    """
    SeabedError.check("steep_ranges_kp_km", grid_faults(grid) + rpl_faults(rpl))
    step = grid.source_step_km / 2 if step_km is None else float(step_km)
    _, lon, lat = drawn_points(rpl, step_km=step)
    line = densify(np.column_stack([lon, lat]), max_step_km=step)
    found = slopes(grid, line, step_km=step, coarsest_km=coarsest_km)
    with np.errstate(invalid="ignore"):
        steep = np.maximum(np.abs(found.along_deg), np.abs(found.across_deg)) > above_deg
    edges = np.flatnonzero(np.diff(np.concatenate([[False], steep, [False]]).astype(np.int8)))
    kp = found.kp_km * (rpl.route_km / found.kp_km[-1])  # rhumb lines are longer than geodesics
    last = len(kp) - 1
    return [
        (float(kp[max(0, start - 1)]), float(kp[min(last, end)]))
        for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
    ]
