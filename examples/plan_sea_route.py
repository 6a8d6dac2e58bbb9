"""Plan a leg at sea between two landing stations, and the least a cable there would need."""

import sys
import tempfile
from pathlib import Path

import cableroute as cr

folder = Path(sys.argv[1] if sys.argv[1:] else tempfile.mkdtemp())

geo = cr.open_geodata()
planned = cr.planning.plan_in_detail("Karachi", "Zafarana", geodata=geo)
leg = planned.leg
cable = leg.cable_range_km
print(f"{leg.name}: {leg.route_km:,.0f} route km, {len(leg.geometry.coords)} points")
print(f"cable: {cable.low:,.0f} to {cable.high:,.0f} km, likely {cable.likely:,.0f} km")
print(f"{leg.status}, {leg.confidence}: {leg.note}")

# No route position list is published: the length is all that a planned leg can be held against.
(lengths,) = cr.validate(geo, "lengths")
(peace,) = (record for record in lengths.records if record.name == "PEACE-S-KHI-ZAF")
published, _ = peace.published  # low and high, here the same
print(f"published for PEACE: {published:,.0f} km, {published / leg.route_km:.2f} times the route")

# By sea alone there is no route from Suez to Port Said: the error says what closes it.
try:
    cr.plan("Suez", "Port Said", geodata=geo)
except cr.NoRouteError as error:
    print(error)

route = cr.Route(leg.id, leg.name, (leg,))
cr.draw_map([route], geodata=geo).save(folder / "karachi-zafarana.html")
print("written:", folder / "karachi-zafarana.html")
