"""A map with a layer of your own: what `draw_map` returns is a folium map."""

import sys
import tempfile
from pathlib import Path

import folium

import cableroute as cr

folder = Path(sys.argv[1] if sys.argv[1:] else tempfile.mkdtemp())

geo = cr.open_geodata()
routes = cr.find_routes(geo, "Zafarana", "Abu Talat")
route_map = cr.draw_map(routes, geodata=geo, title="Crossings, and where we shall survey")

# Folium takes latitude first. The area is made up.
area = folium.FeatureGroup("Survey area (example)")
folium.Polygon(
    [(29.55, 32.0), (29.55, 32.45), (30.0, 32.45), (30.0, 32.0)],
    color="#7b1fa2",
    tooltip="Survey area (example)",
).add_to(area)
area.add_to(route_map)
folium.LayerControl(position="bottomleft", collapsed=False).add_to(route_map)

# The page still requests nothing from any host. A layer that does is named before you pass it on.
print("needs from the network:", route_map.links or "nothing")
route_map.save(folder / "own-layer.html")
print("written:", folder / "own-layer.html")
