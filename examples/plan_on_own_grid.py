"""Plan on a grid of depths of your own: across Cook Strait, New Zealand, round a canyon.

The coast is real (Natural Earth). The depths are not: they are a formula, a shelf of 120 m with one
canyon in it, so that the example needs no download. Put the name of your own survey's NetCDF,
GeoTIFF, Esri ASCII or XYZ file in place of FILE, and its places in place of these.
"""

import sys
import tempfile
from pathlib import Path

import numpy as np

import cableroute as cr

folder = Path(sys.argv[1] if sys.argv[1:] else tempfile.mkdtemp())

FILE = folder / "invented_canyon.xyz"
START, END = (174.27, -41.50), (174.60, -41.31)  # Cloudy Bay, Oteranga Bay

# Cells of 0.004 degree, 0.44 km: slopes are refused on cells larger than 0.5 km.
lon, lat = np.meshgrid(np.arange(174.1, 175.0, 0.004), np.arange(-41.75, -41.1, 0.004))
east_km, north_km = (lon - 174.40) * 83.3, (lat + 41.40) * 111.1  # from the canyon's head
along_km = east_km * 0.6 - north_km * 0.8  # it runs to the south-east
across_km = east_km * 0.8 + north_km * 0.6
canyon = np.exp(-((across_km / 2) ** 2)) / (1 + np.exp(-along_km / 2))
depth_m = 120 + 900 * canyon
np.savetxt(FILE, np.column_stack([lon.ravel(), lat.ravel(), -depth_m.ravel()]), fmt="%.4f")

seabed = cr.seabed.open_seabed(FILE)  # its z is negative down, as the values show
for name, rules in (
    ("the shortest", None),
    ("8 degrees at most", cr.planning.Rules(steepest_deg=8)),
):
    planned = cr.planning.plan_in_detail(START, END, seabed=seabed, rules=rules)
    leg, depths = planned.leg, planned.depths
    print(f"{name}: {leg.route_km:.2f} km, deepest {depths.depth_m.max():.0f} m")
print(f"{leg.status}, {leg.confidence}, good to {leg.accuracy_km} km at best: {leg.note}")

route = cr.Route(leg.id, leg.name, (leg,))
page = cr.draw_map([route], credits=[f"planned on {FILE.name}"])
page.save(folder / "cook-strait.html")
print("written:", folder / "cook-strait.html")
