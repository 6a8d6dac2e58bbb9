"""The routes from the Red Sea to the Mediterranean across Egypt, compared and drawn."""

import sys
import tempfile
from pathlib import Path

import cableroute as cr

folder = Path(sys.argv[1] if sys.argv[1:] else tempfile.mkdtemp())

geo = cr.open_geodata()
routes = cr.find_routes(geo, "Zafarana", "Abu Talat")

table = cr.compare(routes, cr.measures(geo))
print(table[["name", "route_km", "cable_km", "rtd_ms", "shared_pct", "pareto"]].to_string())

# The pair that shares least, within what is known of the position of the routes.
pair = cr.best_pair(routes)
first, second = routes[pair.first].name, routes[pair.second].name
print(
    f"share least: {first!r} and {second!r}, "
    f"{pair.shared.shared_km:.0f} km ({pair.shared.shared_pct:.0f} %)"
)

cr.draw_map(routes, geodata=geo, table=table).save(folder / "crossing.html")
print("written:", folder / "crossing.html")
