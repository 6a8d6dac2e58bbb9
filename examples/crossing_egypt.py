"""The routes from the Red Sea to the Mediterranean across Egypt, compared and drawn."""

import sys
import tempfile
from pathlib import Path

import cableroute as cr

folder = Path(sys.argv[1] if sys.argv[1:] else tempfile.mkdtemp())

geo = cr.open_geodata()
routes = cr.find_routes(geo, "Zafarana", "Abu Talat")

table = cr.compare(routes, cr.measures(geo))
columns = ["name", "cable_km", "rtd_ms", "common_section_km", "same_corridor_km", "pareto"]
print(table[columns].to_string())

# The pair that a planner would take: the fewest avoidable risks in common, then both down least.
pair = cr.best_pair(routes, geodata=geo)
first, second = routes[pair.first].name, routes[pair.second].name
print(f"protected pair: {first!r} and {second!r}: {pair.why}")

cr.draw_map(routes, geodata=geo, table=table).save(folder / "crossing.html")
print("written:", folder / "crossing.html")
