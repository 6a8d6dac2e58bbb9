"""Write land_levels.bin.xz and lakes_levels.bin.xz: how long each vertex of a coast is needed.

    python geodata/build/coarse_land.py

They are made from land_ne10m.bin.xz and lakes_ne10m.bin.xz, which give the same files, byte for
byte (for one version of GEOS and of liblzma). The format is described in
cableroute/geodata/coarse_ground.py.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from packing import compressed

from cableroute.geodata.coarse_ground import (
    LAKES_COARSER,
    LEVEL_COUNT,
    LEVELS,
    coarse_lakes,
    coarse_land,
    tolerance_deg,
)
from cableroute.geodata.natural_earth import LAND, read_land

FOLDER = Path(__file__).parents[1]
GLOBE = (-180.0, -90.0, 180.0, 90.0)


def main() -> None:
    """Simplify land and lakes at every level, write the files, read them back and check."""
    parser = argparse.ArgumentParser(description="Write the levels of embedded land and lakes.")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where they are written")
    folder = parser.parse_args().folder
    for name, times, made in (("land", 1, coarse_land), ("lakes", LAKES_COARSER, coarse_lakes)):
        source, target = FOLDER / f"{name}_ne10m.bin.xz", folder / f"{name}_levels.bin.xz"
        kept = levels_of(np.array(read_land(source).geoms, object), times)
        head = LEVELS.head(LEVEL_COUNT, len(kept))
        target.write_bytes(compressed(head + kept.tobytes(), dict_size=2**19, lc=4, pb=0))
        for level in range(LEVEL_COUNT):
            assert shapely.is_valid(made(source, target, level, GLOBE)).all(), level
        print(f"{target}: {target.stat().st_size} bytes, {len(kept)} vertices")


def levels_of(polygons: NDArray[Any], times: float) -> NDArray[np.uint8]:
    """Return for each vertex, ring by ring, none closed, in how many levels it is needed.

    Each level is simplified to so many times its tolerance. Where a polygon then crosses itself,
    as vertices of coarser levels are in it too, it stays as in the level before.
    """
    _, closed, (ring_ends, polygon_ends) = shapely.to_ragged_array(polygons)
    last = np.zeros(len(closed), bool)
    last[ring_ends[1:] - 1] = True
    marks = marked(polygons)[~last]
    points = closed[~last]
    kept = np.zeros(len(points), np.uint8)
    for level in range(LEVEL_COUNT):
        left = np.unique(marked(shapely.simplify(polygons, times * tolerance_deg(level))))
        at = np.minimum(np.searchsorted(left, marks), len(left) - 1)
        kept[left[at] == marks] = level + 1
    kept[(np.abs(points[:, 0]) == GLOBE[2]) | (points[:, 1] == GLOBE[1])] = LEVEL_COUNT
    starts, ring_counts = ring_ends[:-1] - np.arange(len(ring_ends) - 1), np.diff(polygon_ends)
    for level in range(1, LEVEL_COUNT):
        chosen = kept > level
        left = np.add.reduceat(chosen, starts, dtype=np.int64)
        made = LAND.polygons("the land", points[chosen], left, ring_counts)
        again = np.isin(marks["of"], np.flatnonzero(~shapely.is_valid(made)))
        kept[again & (kept == level)] = level + 1
    return kept


def marked(polygons: NDArray[Any]) -> NDArray[Any]:
    """Return every vertex with the number of its polygon, to be sorted and searched."""
    points, owners = shapely.get_coordinates(polygons, return_index=True)
    marks = np.empty(len(points), [("of", np.int64), ("lon", float), ("lat", float)])
    marks["of"], marks["lon"], marks["lat"] = owners, *points.T
    return marks


if __name__ == "__main__":
    main()
