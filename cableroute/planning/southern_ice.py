"""The ice around Antarctica: a ring that no coast holds, and the shortest line outside it.

The ring is a row of ``geodata/ice_limits.csv``: the median edge of the ice, so that what is south
of it is ice on more than half of the days. Lines elsewhere bend at capes; here they bend at places
of the ring too, by the shortest route over those that see one another.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import combinations, pairwise

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.geometry import geodesy
from cableroute.geometry.lines import densify
from cableroute.planning.coast import world_coast
from cableroute.planning.grid_path import Floats, Point
from cableroute.planning.ice import Limits, ring_of_ice
from cableroute.planning.sea_line import SeaLine, shortest_line

STEP_KM = 25.0
MARGIN = 5e-4  # radii of the Earth, 3 km: a geodesic along the ring is not inside it
NORTH_OF_ALL_DEG = -55.0


def is_in_southern_ice(lon_deg: Floats, lat_deg: Floats) -> NDArray[np.bool_]:
    """Return which places are inside the ring.

    Examples
    --------
    >>> is_in_southern_ice(np.array([-150.0, -150.0]), np.array([-70.0, -60.0])).tolist()
    [True, False]
    """
    inside = np.zeros(len(lat_deg), bool)
    south = lat_deg < NORTH_OF_ALL_DEG
    inside[south] = shapely.contains_xy(_inside(), _plane(lon_deg[south], lat_deg[south]))
    return inside


def around_southern_ice(line: SeaLine, closed: Limits) -> SeaLine | None:
    """Return the line itself where it keeps out of the ice, else one around it.

    None where an end is in the ice, or no line leads around the ice.
    """
    name, ring = ring_of_ice()
    met = [_meets(a, b) for a, b in pairwise(line.lonlat)]
    if not any(met):
        return line
    ends = line.lonlat[[0, -1]]
    if is_in_southern_ice(*ends.T).any():
        return None
    before, after = line.lonlat[met.index(True)], line.lonlat[len(met) - met[::-1].index(True)]
    bends = _bends(ring, before, after)
    if not bends:
        return None
    first = shortest_line(_point(ends[0]), _point(ring[bends[0]]), closed=closed)
    last = shortest_line(_point(ring[bends[-1]]), _point(ends[1]), closed=closed)
    if first is None or last is None:
        return None
    lonlat = np.vstack(
        [first.lonlat, ring[bends[1:-1]], last.lonlat[1 if len(bends) == 1 else 0 :]]
    )
    lonlat[:, 0] = np.unwrap(lonlat[:, 0], period=360)
    if any(_meets(a, b) for a, b in pairwise(lonlat)):
        return None
    km = float(sum(geodesy.distance_km(*a, *b) for a, b in pairwise(lonlat)))
    avoided = dict.fromkeys((*first.avoided, *last.avoided, name))
    return replace(line, lonlat=lonlat, km=km, avoided=tuple(avoided), open_km=line.km)


def _bends(ring: Floats, start: Floats, end: Floats) -> list[int]:
    """Return the places of the ring that the shortest route over them passes, in order."""
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import dijkstra

    count = len(ring)
    km = np.full((count + 2, count + 2), np.inf)
    km[:count, :count] = _seen_km()
    for row, place in ((count, start), (count + 1, end)):
        for number in np.flatnonzero(np.isfinite(km[:count, :count]).any(axis=0)):
            at = ring[number]
            if not _meets(place, at):
                km[row, number] = km[number, row] = geodesy.distance_km(*place, *at)
    graph = csr_array(np.where(np.isfinite(km), km, 0.0))
    (total_km,), (before,) = dijkstra(graph, indices=[count], return_predecessors=True)
    if not np.isfinite(total_km[count + 1]):
        return []
    bends = [int(before[count + 1])]
    while bends[-1] != count:
        bends.append(int(before[bends[-1]]))
    return bends[-2::-1]


@cache
def _seen_km() -> Floats:
    """Return how far places of the ring are that see one another at sea, else infinity."""
    _, ring = ring_of_ice()
    count = len(ring)
    km = np.full((count, count), np.inf)
    on_land = world_coast().is_land(ring[:, 0], ring[:, 1])  # the tip of the Antarctic Peninsula
    for one, two in combinations(np.flatnonzero(~on_land), 2):
        a, b = ring[[one]], ring[[two]]
        is_beside = two - one in (1, count - 1)
        if (is_beside or not _meets(a[0], b[0])) and not len(world_coast().hits(a, b).share):
            km[one, two] = km[two, one] = geodesy.distance_km(*a[0], *b[0])
    return km


def _meets(one: Floats, two: Floats) -> bool:
    """Return whether the geodesic between two places leads through the ice."""
    azimuth = geodesy.bearing_deg(*one, *two)
    back = geodesy.bearing_deg(*two, *one)
    leads_south = (abs(azimuth) > 90, abs(back) > 90)
    if min(one[1], two[1]) > NORTH_OF_ALL_DEG and not all(leads_south):
        return False  # its southernmost place is an end
    dense = densify(np.array([one, two]), max_step_km=STEP_KM)
    lonlat = shapely.get_coordinates(dense)
    return bool(is_in_southern_ice(lonlat[:, 0], lonlat[:, 1]).any())


@cache
def _inside() -> shapely.Polygon:
    """Return the ring on the gnomonic plane of the pole, on which great circles are straight."""
    _, ring = ring_of_ice()
    shape = shapely.Polygon(_plane(ring[:, 0], ring[:, 1])).buffer(-MARGIN)
    shapely.prepare(shape)
    assert isinstance(shape, shapely.Polygon)
    return shape


def _plane(lon_deg: Floats, lat_deg: Floats) -> Floats:
    lon, radius = np.radians(lon_deg), np.tan(np.radians(90 + lat_deg))
    return np.column_stack([radius * np.sin(lon), radius * np.cos(lon)])


def _point(place: Floats) -> Point:
    return float((place[0] + 180) % 360 - 180), float(place[1])
