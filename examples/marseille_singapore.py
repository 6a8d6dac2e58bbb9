"""Marseille - Singapore with and without Egypt: what a route that avoids it costs in delay."""

import sys
import tempfile
from pathlib import Path

import cableroute as cr

folder = Path(sys.argv[1] if sys.argv[1:] else tempfile.mkdtemp())

geo = cr.open_geodata()
routes = cr.find_routes(geo, "Marseille", "Singapore", k=4)
around = cr.find_routes(geo, "Marseille", "Singapore", k=4, avoid=["Egypt"])

# Routes that do without what most others pass are among the first already: each once.
routes = list({route.id: route for route in [*routes, *around]}.values())
table = cr.compare(routes, cr.measures(geo), minimise=["rtd_ms", "shared_pct"])
table["by_egypt"] = ["EG" in cr.routing.passage(geo, route).countries for route in routes]
table = table.sort_values("rtd_ms")
for row in table.itertuples():
    print(f"{row.rtd_ms:6.1f} ms  {'Egypt' if row.by_egypt else '     '}  {row.name}")

# A range, not one figure: the slack of a cable and the index of its fibre are not known.
best, other = (table[table.by_egypt == by_egypt].iloc[0] for by_egypt in (True, False))
print(
    f"by Egypt {best.rtd_low_ms:.0f} to {best.rtd_high_ms:.0f} ms, "
    f"without it {other.rtd_low_ms:.0f} to {other.rtd_high_ms:.0f} ms round trip"
)

# The two together: which fails with which?
chosen = {route.id: route for route in routes}
shared = cr.shared_corridor(chosen[best.route_id], chosen[other.route_id])
print(f"they share {shared.shared_km:.0f} km ({shared.shared_pct:.0f} %)")

cr.draw_map(routes, geodata=geo).save(folder / "marseille-singapore.html")
cr.charts.save(cr.charts.trade_off(table, x="rtd_ms", y="shared_pct"), folder / "trade-off.svg")
print("written:", folder / "marseille-singapore.html", folder / "trade-off.svg")
