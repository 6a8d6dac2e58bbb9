"""Write land_levels.bin.xz from land_ne10m.bin.xz: how long each vertex of a coast is needed.

    python geodata/build/coarse_land.py

The same land gives the same file, byte for byte (for one version of GEOS and of liblzma). The
format is described in cableroute/geodata/coarse_ground.py.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from packing import compressed

from cableroute.geodata.coarse_ground import LEVEL_COUNT, LEVELS, coarse_land, tolerance_deg
from cableroute.geodata.natural_earth import read_land

FOLDER = Path(__file__).parents[1]
SOURCE = FOLDER / "land_ne10m.bin.xz"
TARGET = FOLDER / "land_levels.bin.xz"
GLOBE = (-180.0, -90.0, 180.0, 90.0)


def main() -> None:
    """Simplify the land at every level, write the file, read it back and check."""
    parser = argparse.ArgumentParser(description="Write the levels of the embedded land.")
    parser.add_argument("--target", type=Path, default=TARGET)
    options = parser.parse_args()
    kept = levels_of(np.array(read_land(SOURCE).geoms, object))
    head = LEVELS.head(LEVEL_COUNT, len(kept))
    options.target.write_bytes(compressed(head + kept.tobytes(), dict_size=2**19, lc=4, pb=0))
    for level in range(LEVEL_COUNT):
        assert shapely.is_valid(coarse_land(SOURCE, options.target, level, GLOBE)).all(), level
    print(f"{options.target}: {options.target.stat().st_size} bytes, {len(kept)} vertices")


def levels_of(polygons: NDArray[Any]) -> NDArray[np.uint8]:
    """Return for each vertex, ring by ring, none closed, in how many levels it is needed."""
    _, closed, (ring_ends, _) = shapely.to_ragged_array(polygons)
    last = np.zeros(len(closed), bool)
    last[ring_ends[1:] - 1] = True
    marks = marked(polygons)[~last]
    points = closed[~last]
    kept = np.zeros(len(points), np.uint8)
    for level in range(LEVEL_COUNT):
        left = np.unique(marked(shapely.simplify(polygons, tolerance_deg(level))))
        at = np.minimum(np.searchsorted(left, marks), len(left) - 1)
        kept[left[at] == marks] = level + 1
    kept[(np.abs(points[:, 0]) == GLOBE[2]) | (points[:, 1] == GLOBE[1])] = LEVEL_COUNT
    return kept


def marked(polygons: NDArray[Any]) -> NDArray[Any]:
    """Return every vertex with the number of its polygon, to be sorted and searched."""
    points, owners = shapely.get_coordinates(polygons, return_index=True)
    marks = np.empty(len(points), [("of", np.int64), ("lon", float), ("lat", float)])
    marks["of"], marks["lon"], marks["lat"] = owners, *points.T
    return marks


if __name__ == "__main__":
    main()
