"""Another country's crossing from a folder of tables, without a line of code changed."""

import sys
import tempfile
from pathlib import Path

import cableroute as cr

folder = Path(sys.argv[1] if sys.argv[1:] else tempfile.mkdtemp())

geo = cr.open_geodata(Path(__file__).parent / "panama")  # over the embedded tables
for problem in cr.check_geodata(Path(__file__).parent / "panama"):
    print(problem)

routes = cr.find_routes(geo, "PA-MCH", "PA-BLB", all_paths=True)
table = cr.compare(routes, cr.measures(geo))
print(table[["name", "route_km", "cable_km", "rtd_ms"]].round(2).to_string())
print(cr.routing.diversity_matrix(routes).round().to_string())

# From ocean to ocean: a segment, the crossing, another segment. The system was last seen in service
# in 2015: such a status is unverified, and counts only when that is asked for.
for route in cr.find_routes(geo, "Cartagena", "EC-MAN", all_paths=True, allow_unverified=True):
    print(f"{route.route_km:.0f} km  {route.name}")

cr.draw_map(routes, geodata=geo, table=table).save(folder / "panama.html")
print("written:", folder / "panama.html")
