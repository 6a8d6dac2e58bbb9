"""What is a place at sea called, by the named straits and waters of the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from cableroute.geodata.crossed import named_waters
from cableroute.geometry import geodesy
from cableroute.planning.grid_path import Point

if TYPE_CHECKING:
    from cableroute.geodata.store import Geodata


def name_near(geodata: Geodata, at: Point, within_km: float) -> str:
    """Return the name of the strait near a place, or of the smallest waters that it is in.

    Parameters
    ----------
    geodata : Geodata
        Its straits, and others of the shared-risk groups that have a position; its waters.
    at : (lon, lat)
        Degrees.
    within_km : float
        How far a strait may be.

    Returns
    -------
    str
        Empty where nothing of the tables is near.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> name_near(geo, (43.3, 12.6), 40.0), name_near(geo, (38.0, 20.0), 40.0)
    ('Bab el-Mandeb', 'northern Red Sea')
    """
    lon, lat = at
    groups = [group for group in geodata.groups.values() if group.position is not None]
    if groups:
        lons, lats = np.array([group.position for group in groups], float).T
        far = np.atleast_1d(geodesy.distance_km(lon, lat, lons, lats))
        far = far + np.where([group.kind == "strait" for group in groups], 0.0, 1e-6)
        best = int(np.argmin(far))
        if far[best] <= within_km:
            return groups[best].name
    boxes = [
        ((east - west) * (north - south), name)
        for name, waters in named_waters(geodata).items()
        for west, south, east, north in waters.of_sea
        if (lon - west) % 360 <= east - west and south <= lat <= north
    ]
    return min(boxes)[1] if boxes else ""
