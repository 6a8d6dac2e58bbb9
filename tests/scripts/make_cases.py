"""Make what the tests of the page's scripts are held to: python tests/scripts/make_cases.py

geodesics_of_geographiclib.json: pairs of places, and the distance (m) and the bearing (degrees)
that C. F. F. Karney's GeographicLib gives, rows of lat1, lon1, lat2, lon2, s12, azi1; the last
pairs are nearly antipodes. packed.json: a text that cableroute.maps.packing wrote, and what it
holds. positions.json: longitude, latitude and how `position_text` writes them, of positions that
the page's script has to write alike.
"""

import json
from pathlib import Path

import numpy as np
from geographiclib.geodesic import Geodesic

from cableroute.maps.feature_values import is_written
from cableroute.maps.packing import FINEST, lines, write
from cableroute.presentation.dossier_fields import position_text

HERE = Path(__file__).parent
ANTIPODES = ((10, 20, -10.01, -160.02), (0, 0, 0.2, 179.8), (-89.9, 5, 89.8, -170))


def main() -> None:
    """Write both files."""
    random = np.random.default_rng(5)
    lats, lons = random.uniform(-88, 88, (2, 120)), random.uniform(-180, 180, (2, 120))
    lats[1, :40] = lats[0, :40] + random.uniform(-0.01, 0.01, 40)
    lons[1, :40] = lons[0, :40] + random.uniform(-0.01, 0.01, 40)
    pairs = np.round([lats[0], lons[0], lats[1], lons[1]], 6).T.tolist()
    geodesics = []
    for pair in (*pairs, *ANTIPODES):
        found = Geodesic.WGS84.Inverse(*pair)
        geodesics.append([*pair, round(found["s12"], 6), round(found["azi1"], 9)])
    write_json("geodesics_of_geographiclib.json", geodesics)

    points = random.uniform((-540, -90), (540, 90), (60, 2))
    drawn = lines(points, [0, 1, 30, 29], per_degree=np.array([1, 1, 50_000, FINEST]))
    rest = {"names": ["الأقصر", "</script> \u2028"], "none": None}
    text = write({"lines": drawn, **rest})
    kept = {"text": text, "rest": rest, "lines": [line.points.tolist() for line in drawn]}
    write_json("packed.json", kept)

    positions = np.round(random.uniform((-180, -90), (180, 90), (400, 2)), 4)
    positions[:300] += random.choice((-5e-5, 5e-5, 1e-5), (300, 2))  # most are all but ties
    positions = np.round(positions, 5)
    spots = positions[is_written(positions)].tolist()
    write_json("positions.json", [[*spot, position_text(*spot)] for spot in spots])


def write_json(name: str, data: object) -> None:
    """Write data, a line for each part."""
    text = json.dumps(data, ensure_ascii=False).replace("], [", "],\n[")
    (HERE / name).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
