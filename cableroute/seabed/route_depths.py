"""How deep the seabed is along the legs of a route, from KP 0 on."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.geodata.packed import Bounds
from cableroute.geometry.lines import dense_points
from cableroute.model.legs import Leg
from cableroute.model.routes import Route
from cableroute.seabed.depths import Seabed
from cableroute.seabed.grid import Grid
from cableroute.seabed.profiles import profile

ROOM_DEG = 0.5
"""How far round a leg depths are read."""


class RouteDepths(NamedTuple):
    """Depths along a route; `route_depths` makes it.

    Parameters
    ----------
    kp_km, depth_m : array of float64, shape (n,)
        KP, and the depth there, positive down; NaN on land and where the grid has no sea.
    grid : Grid or None
        The coarsest grid that depths come from; None where no leg is at sea.
    """

    kp_km: NDArray[np.float64]
    depth_m: NDArray[np.float64]
    grid: Grid | None


def route_depths(route: Route, seabed: Seabed | Grid) -> RouteDepths:
    """Return the depths along a route, as `profile` has them for each leg at sea.

    Parameters
    ----------
    route : Route
        Its legs in order; KP runs on from one to the next.
    seabed : Seabed or Grid
        Depths: from `open_seabed`, or a window of it that holds all of the route.

    Examples
    --------
    >>> from shapely import LineString
    >>> from cableroute.seabed.depths import open_seabed
    >>> leg = Leg("S", "A", "B", "sea", LineString([(37.5, 20.5), (38.7, 19.7)]), 5)
    >>> depths = route_depths(Route("R", "A to B", [leg]), open_seabed())
    >>> depths.depth_m[[0, -1]].round().tolist(), depths.grid.source_step_deg
    ([372.0, 2716.0], 0.1)
    """
    kps: list[NDArray[np.float64]] = []
    depths: list[NDArray[np.float64]] = []
    coarsest: Grid | None = None
    start_km = 0.0
    for leg in route.legs:
        if leg.medium == "land":
            kps.append(start_km + np.array([0.0, leg.route_km]))
            depths.append(np.full(2, np.nan))
        else:
            grid = seabed if isinstance(seabed, Grid) else seabed.window(_around(leg))
            along = profile(grid, leg.geometry)
            kps.append(start_km + along.kp_km)
            depths.append(np.where(along.depth_m >= 0, along.depth_m, np.nan))
            if coarsest is None or grid.source_step_deg > coarsest.source_step_deg:
                coarsest = grid
        start_km += leg.route_km
    return RouteDepths(np.concatenate(kps), np.concatenate(depths), coarsest)


def _around(leg: Leg) -> Bounds:
    """Return the window of a leg, in longitudes that run on over the date line."""
    points = dense_points(leg.line_wkb, 25.0)
    lon = np.unwrap(points[:, 0], period=360.0)
    lat = points[:, 1]
    return (
        float(lon.min()) - ROOM_DEG,
        max(float(lat.min()) - ROOM_DEG, -90.0),
        float(lon.max()) + ROOM_DEG,
        min(float(lat.max()) + ROOM_DEG, 90.0),
    )
