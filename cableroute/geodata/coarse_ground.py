r"""Land, lakes, rivers and borders as coarse as a map needs them, at once.

How far each vertex of the embedded land and lakes can be left out is worked out once and embedded:
a level for each, so that the coast of a level is a choice of vertices and none is simplified when
a page is drawn. Each file is one xz stream:

====================== =====================================================
header, 18 bytes       little-endian: magic ``CRLEVEL\n`` (8 bytes), version
                       (uint16), levels (uint32) and vertices (uint32)
body                   an octet for each vertex of the polygons, in the
                       order of their file: in so many of the levels, from
                       the finest on, it is kept
====================== =====================================================

Level n is what GEOS' simplification that keeps polygons valid leaves of the land within
`tolerance_deg` of n, of the lakes within `LAKES_COARSER` times that, and the few vertices that
it leaves at a coarser level. Where the source is cut, at the date line and at the South Pole,
every vertex is kept.
"""

from __future__ import annotations

import struct
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.geodata.linework import Lines, lines_within, read_lines
from cableroute.geodata.natural_earth import LAND, clip, read_land
from cableroute.geodata.packed import Bounds, Packed, turns_deg

LEVELS = Packed(
    "levels", "file of levels", b"CRLEVEL\n", 1, struct.Struct("<8sHII"), "coarse_land.py"
)

LEVEL_COUNT = 61
FINEST_DEG = 0.001
STEP = 1.12

EVERY = 2
"""Lines are simplified at every second level only: more of them are kept."""

LAKES_COARSER = 2

KEPT = 12
"""So many levels are kept: the land of the finest takes 10 MB, that of the coarsest 1 MB."""


def tolerance_deg(level: int) -> float:
    """Return the tolerance to which the coast of a level is simplified, degrees.

    Examples
    --------
    >>> [round(tolerance_deg(level), 4) for level in (0, 1, 20, 60)]
    [0.001, 0.0011, 0.0096, 0.8976]
    """
    return float(FINEST_DEG * STEP**level)


def level_for(land: Path, levels: Path, area: Any, vertices: int) -> int:
    """Return the finest level whose coasts have so many vertices at most in an area.

    Parameters
    ----------
    land, levels : path
        The embedded land and its levels.
    area : Polygon or MultiPolygon
        Degrees; longitudes may run on beyond ±180.
    vertices : int
        The most; where every level has more, the coarsest is returned.
    """
    vertices_shown = _vertices(*LAND.state(land), *LEVELS.state(levels))
    west, south, east, north = area.bounds
    lon, lat = vertices_shown.points.T
    counts = np.zeros(LEVEL_COUNT + 1, np.int64)
    shapely.prepare(area)
    is_box = area.equals(shapely.box(*area.bounds))
    for turn_deg in turns_deg(west, east):
        here = np.flatnonzero(
            (lon >= west - turn_deg) & (lon <= east - turn_deg) & (lat >= south) & (lat <= north)
        )
        if not is_box and here.size:
            here = here[shapely.contains_xy(area, lon[here] + turn_deg, lat[here])]
        counts += np.bincount(vertices_shown.shown[here], minlength=LEVEL_COUNT + 1)
    left = np.cumsum(counts[:0:-1])[::-1]  # of each level
    few = np.flatnonzero(left <= vertices)
    return int(few[0]) if few.size else LEVEL_COUNT - 1


def coarse_polygons(
    path: Path, levels: Path, level: int, bounds: Bounds, *, coarser: int = 1
) -> NDArray[Any]:
    """Return the polygons of land or lakes of a level within bounds, as `read_land` does."""
    states = *LAND.state(path), *LEVELS.state(levels)
    return clip(_coarse_polygons(level, coarser * tolerance_deg(level), *states), bounds)


def coarse_lines(lines: Path, level: int, bounds: Bounds) -> Lines:
    """Return the lines of a file within bounds, to twice the tolerance of a level."""
    return lines_within(_lines(*LAND.state(lines), level - level % EVERY), bounds)


def large(polygons: NDArray[Any], tolerance: float) -> NDArray[Any]:
    """Return the polygons that are larger than a square of the tolerance."""
    return np.asarray(polygons[shapely.area(polygons) > tolerance**2])


class _Vertices(NamedTuple):
    """The vertices of the land, none twice, ring by ring.

    `kept` is in how many levels each is; `shown` the same, fewer where the polygon is then
    smaller than the tolerance.
    """

    points: NDArray[np.float64]
    kept: NDArray[np.uint8]
    shown: NDArray[np.int64]
    vertex_counts: NDArray[np.int64]
    ring_counts: NDArray[np.int64]


@lru_cache(maxsize=2)  # land and lakes
def _vertices(
    land: str, changed_ns: int, size: int, levels: str, levels_ns: int, levels_size: int
) -> _Vertices:
    """Return the vertices of the files, cached while they are unchanged."""
    polygons = np.array(read_land(land).geoms, object)
    _, closed, (ring_ends, polygon_ends) = shapely.to_ragged_array(polygons)
    last = np.zeros(len(closed), bool)
    last[ring_ends[1:] - 1] = True
    points = closed[~last]
    (count, total), body = LEVELS.read(levels)
    kept = np.frombuffer(body, np.uint8)
    if count != LEVEL_COUNT or total != len(points) or len(kept) != total or kept.max() > count:
        raise LEVELS.fault(levels, "it is not of this land")
    vertex_counts, ring_counts = np.diff(ring_ends) - 1, np.diff(polygon_ends)
    sides = np.sqrt(shapely.area(polygons))
    most = np.searchsorted([tolerance_deg(level) for level in range(LEVEL_COUNT)], sides)
    owners = np.repeat(np.repeat(np.arange(len(polygons)), ring_counts), vertex_counts)
    shown = np.minimum(kept, most[owners])
    return _Vertices(points, kept, shown, vertex_counts, ring_counts)


@lru_cache(maxsize=2 * KEPT)  # land and lakes
def _coarse_polygons(level: int, tolerance: float, *states: Any) -> NDArray[Any]:
    """Return the polygons of a level that are larger than a square of its tolerance.

    What they are of is given by the states of both files, as `Packed.state` has them.
    """
    path, vertices = states[0], _vertices(*states)
    chosen = vertices.kept > level
    starts = np.cumsum(vertices.vertex_counts) - vertices.vertex_counts
    left = np.add.reduceat(chosen, starts, dtype=np.int64)
    all_polygons = LAND.polygons(path, vertices.points[chosen], left, vertices.ring_counts)
    polygons = large(all_polygons, tolerance)
    polygons.setflags(write=False)
    return polygons


@lru_cache(maxsize=2 * KEPT)  # rivers and borders
def _lines(lines: str, changed_ns: int, size: int, level: int) -> Lines:
    full = read_lines(lines)  # a line that crosses itself when coarse does no harm
    coarse = shapely.simplify(full.line, 2 * tolerance_deg(level), preserve_topology=False)
    return Lines(full.kind, coarse)
