"""Which positions of a list are on land, by the embedded land polygons."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.errors import RPLError, number_faults
from cableroute.geodata import basemap
from cableroute.geometry.geodesy import FURTHEST_KM, distance_km
from cableroute.rpl.positions import RPL, rpl_faults

MARGIN_KM = 1.5
"""The land polygons are good to so far; a position nearer to the coast may be at sea."""

_CELL_DEG = 10.0


def positions_on_land(rpl: RPL, *, margin_km: float = MARGIN_KM) -> NDArray[np.bool_]:
    """Return which positions are on land, further from the coast than its accuracy.

    Parameters
    ----------
    rpl : RPL
        The list.
    margin_km : float
        A position nearer to the coast does not count.

    Returns
    -------
    array of bool, shape (n,)

    Examples
    --------
    >>> from cableroute.rpl.positions import Position, Span
    >>> ends = Position("1", 31.24, 30.04), Position("2", 30.0, 32.0)  # Cairo, and off the coast
    >>> positions_on_land(RPL("R", ends, [Span()]))
    array([ True, False])
    """
    faults = number_faults("margin_km", margin_km, 0.0, FURTHEST_KM)
    RPLError.check("positions_on_land", [*faults, *rpl_faults(rpl)])
    lon, lat = rpl.lon_deg, rpl.lat_deg
    on_land = np.zeros(len(lon), dtype=bool)
    cells = np.column_stack([np.floor(lon / _CELL_DEG), np.floor(lat / _CELL_DEG)])
    for cell in np.unique(cells, axis=0):
        here = np.flatnonzero((cells == cell).all(axis=1))
        west, south = cell * _CELL_DEG
        bounds = (
            max(-180.0, west - 1),
            max(-90.0, south - 1),
            min(180.0, west + _CELL_DEG + 1),
            min(90.0, south + _CELL_DEG + 1),
        )
        area = basemap.land(bounds)
        if area.is_empty:
            continue
        shapely.prepare(area)
        inside = here[shapely.contains_xy(area, lon[here], lat[here])]
        edge = area.boundary
        for at in inside.tolist():
            nearest = shapely.shortest_line(edge, shapely.Point(lon[at], lat[at]))
            east, north = shapely.get_coordinates(nearest)[0]
            on_land[at] = distance_km(east, north, lon[at], lat[at]) > margin_km
    return on_land
