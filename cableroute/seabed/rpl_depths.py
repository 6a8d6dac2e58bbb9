"""How deep the seabed is at the positions of a list."""

from __future__ import annotations

import numpy as np

from cableroute.errors import SeabedError
from cableroute.geometry.geodesy import Floats
from cableroute.rpl.positions import RPL
from cableroute.seabed.depths import Seabed
from cableroute.seabed.grid import Grid
from cableroute.seabed.profiles import depth_m
from cableroute.seabed.raster import NO_DEPTH

_WINDOW_DEG, _ROOM_DEG = 10.0, 0.25
"""Positions of one window, and how far round them depths are read."""


def rpl_depths_m(seabed: Seabed | Grid, rpl: RPL) -> Floats:
    """Return the depth of the seabed at each position, m; NaN where unknown.

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
    lon, lat = rpl.lon_deg, rpl.lat_deg
    if isinstance(seabed, Grid):
        return np.asarray(depth_m(seabed, lon, lat, method="bilinear"))
    depths = np.full(len(lon), np.nan)
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
        depths[here] = depth_m(grid, lon[here], lat[here], method="bilinear")
    return depths
