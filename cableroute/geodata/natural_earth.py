r"""Where is land.

Reads the embedded Natural Earth 1:10m land polygons. A file holds them as follows, all
of it inside one xz stream:

====================== =====================================================
header, 24 bytes       little-endian: magic ``CRLAND\r\n`` (8 bytes), version
                       (uint16), digits (uint16), numbers of polygons, rings
                       and vertices (uint32 each)
body, zigzag varints   per polygon: further digits, then number of rings (the
                       first is the outer one); per ring: number of vertices
                       (not closed); per vertex: step in longitude; per
                       vertex: step in latitude
====================== =====================================================

A coordinate is the sum of the steps since the start of its ring, in units of
10\ :sup:`-(digits + further digits)` degree. Nearly every polygon has 4 digits (11 m);
the few that would not stay valid have more.

Positions in the source are good to about 0.5 km. The Suez and Panama Canals are land in it;
the Bosphorus (0.8 km at its narrowest) and the Dardanelles are open water; the Caspian is
water, all other lakes are land; floating ice shelves are not land.
"""

from __future__ import annotations

import os
import struct
from functools import lru_cache
from typing import Any, cast

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import MultiPolygon

from cableroute.geodata.packed import COUNTS, Bounds, Packed, within

LAND = Packed("land", "land file", b"CRLAND\r\n", 1, struct.Struct("<8sHHIII"), "land.py")


def read_land(
    path: str | os.PathLike[str],
    *,
    bounds: Bounds | None = None,
    tolerance_deg: float = 0.0,
    filled: bool = False,
) -> MultiPolygon:
    """Return the land, or the land within a window.

    Parameters
    ----------
    path : path
        The embedded land, ``geodata/land_ne10m.bin.xz``.
    bounds : (west, south, east, north), optional
        Window in degrees. Longitudes may run on beyond ±180, as in (170, -20, 200, 0):
        the land there is given in the same running longitudes.
    tolerance_deg : float
        Leave out vertices that lie nearer than this to the simplified coast; no polygon
        is lost, and none come to cross. Zero keeps all. (The whole globe takes seconds.)
    filled : bool
        Fill the holes, so that what is left is the world ocean: the Caspian becomes land, as
        all other lakes are.

    Returns
    -------
    MultiPolygon
        Longitude and latitude in degrees, WGS 84; empty where there is only sea.

    Raises
    ------
    GeodataError
        The file is missing, cut short or not a land file, or the window is invalid.
    """
    polygons = _read(*LAND.state(path))
    if filled:
        polygons = np.asarray(shapely.polygons(shapely.get_exterior_ring(polygons)), object)
    if bounds is not None:
        polygons = clip(polygons, bounds)
    land = _multipolygon(polygons)
    if tolerance_deg > 0:  # all coasts at once, so that none come to cross
        land = _multipolygon(shapely.get_parts(shapely.simplify(land, tolerance_deg)))
    return land


def world_coasts(path: str | os.PathLike[str]) -> tuple[shapely.STRtree, shapely.STRtree]:
    """Return all coasts, and the polygons that they bound, to be searched by position.

    The coasts are prepared: a distance from one builds its index, so that threads that ask take
    turns.
    """
    return _coasts(*LAND.state(path))


def _multipolygon(polygons: NDArray[Any]) -> MultiPolygon:
    return cast(MultiPolygon, shapely.multipolygons(polygons))


def clip(polygons: NDArray[Any], bounds: Bounds) -> NDArray[Any]:
    """Cut polygons to a window, and close the seam: the source is cut at the date line."""
    parts, _ = within(polygons, bounds)
    parts = parts[shapely.area(parts) > 0]
    west_east = shapely.bounds(parts)[:, [0, 2]]
    inside = (west_east > bounds[0]) & (west_east < bounds[2])
    at_seam = ((west_east % 360 == 180) & inside).any(axis=1)
    joined = shapely.get_parts(shapely.union_all(parts[at_seam]))
    return np.concatenate([parts[~at_seam], joined])


@lru_cache(maxsize=1)
def _coasts(path: str, changed_ns: int, size: int) -> tuple[shapely.STRtree, shapely.STRtree]:
    """Build the trees of a file; those of the last file are cached while it is unchanged."""
    polygons = _read(path, changed_ns, size)
    coasts = shapely.boundary(polygons)
    shapely.prepare(coasts)
    return shapely.STRtree(coasts), shapely.STRtree(polygons)


@lru_cache(maxsize=2)  # land and lakes
def _read(path: str, changed_ns: int, size: int) -> NDArray[Any]:
    """Return every polygon of a file; the last two files are cached while unchanged."""
    digits, more, ring_counts, vertex_counts, vertices = LAND.rings(path)
    if not ((digits + more >= 0) & (digits + more <= 12)).all():
        raise LAND.fault(path, COUNTS)
    units = np.repeat(10.0 ** np.repeat(digits + more, ring_counts), vertex_counts)[:, None]
    return LAND.polygons(path, vertices / units, vertex_counts, ring_counts)
