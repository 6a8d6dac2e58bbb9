"""Measures of your own, and which route is best by them."""

import cableroute as cr

geo = cr.open_geodata()
routes = cr.find_routes(geo, "Marseille", "Mumbai")

# A measure is a function of one route.
measures = cr.measures(geo)
measures["land_pct"] = lambda route: 100 * route.land_km / route.route_km
measures["straits_passed"] = lambda route: len(cr.routing.passage(geo, route).straits)
measures["worst_accuracy_km"] = lambda route: max(leg.accuracy_km for leg in route.legs)

table = cr.compare(routes, measures, minimise=["rtd_ms", "straits_passed"])
columns = ["rtd_ms", "land_pct", "straits_passed", "worst_accuracy_km", "pareto"]
print(table[["name", *columns]].round(1).to_string())

weights = {"rtd_ms": 2, "straits_passed": 1}
ranked = cr.rank(table, weights)
print(ranked[["name", "score"]].round(2).head(3).to_string())
print(*cr.explain(table, *ranked.route_id[:2]), sep="\n")

# How sensitive the result is to the weights: the share of weightings under which each route wins.
print(cr.comparison.win_shares(table, list(weights)).head(3).to_string())
