"""The ways from the Red Sea to the Mediterranean across Egypt, compared and drawn."""

import cableroute as cr

geo = cr.open_geodata()
routes = cr.find_options(geo, "Zafarana", "Abu Talat")

# A measure is a function of one route: add your own to the dict.
measures = cr.measures(geo)
measures["stretches"] = lambda route: len(route.legs)
table = cr.compare(routes, measures)
print(table[["name", "route_km", "cable_km", "rtd_ms", "shared_pct", "pareto"]].to_string())

# The pair that shares least, judged within what is known of where the ways lie.
pair, ground = min(cr.shared_matrix(routes).items(), key=lambda item: item[1].shared_pct)
first, second = (routes[number].name for number in pair)
print(
    f"share least: {first!r} and {second!r}, {ground.shared_km:.0f} km ({ground.shared_pct:.0f} %)"
)

cr.draw_map(routes, geodata=geo, table=table).save("crossing.html")
