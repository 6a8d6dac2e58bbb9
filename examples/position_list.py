"""A planned leg as a route position list: written, read with its report, checked, changed."""

import sys
import tempfile
from pathlib import Path

import cableroute as cr
from cableroute.geometry.coordinate_text import angle_text

folder = Path(sys.argv[1] if sys.argv[1:] else tempfile.mkdtemp())

geo = cr.open_geodata()
leg = geo.segments["PEACE-S-ABT-MRS"]
route = cr.Route(leg.id, "Abu Talat to Marseille, modelled", (leg,))
made = cr.rpl.rpl_of_route(route, lateral_km=0.2)
print(made.rpl)
print(f"at most {1000 * made.lateral_km:.0f} m from the line of the route")

# The columns of the trade: two header rows, degrees and minutes, decimal degrees beside.
path = cr.rpl.write_rpl(made.rpl, folder / "abu-talat-marseille.csv")
rpl, report = cr.rpl.read_rpl(path)
print("read as it was written:", rpl == made.rpl)
for item in report.decisions[:3]:
    print(f"{item.topic}: {item.taken} ({item.reason})")

result = cr.rpl.check_rpl(rpl, on_land=cr.rpl.positions_on_land(rpl))
print(len(result.findings), "findings; not applied:", ", ".join(result.left_out))

# KP, cable distance and place are exact inverses; an edit holds slack, or cable.
lon, lat = cr.rpl.place_at_cable(rpl, 1000.0)
print(f"1,000 km of cable end at {angle_text(lat, 'latitude')}")
moved = cr.rpl.move_position(rpl, 2, rpl.lon_deg[2] + 0.1, rpl.lat_deg[2], hold="slack")
found = cr.rpl.compare_rpls(rpl, moved)
print(f"one position moved: route {found.route_change_km:+.3f} km, cable "
      f"{found.cable_change_km:+.3f} km")  # fmt: skip
print("written:", path)
