"""Measures of your own, and which way is best by them."""

import cableroute as cr

geo = cr.open_geodata()
ways = cr.find_routes(geo, "Marseille", "Mumbai")

# A measure is a function of one route.
measures = cr.measures(geo)
measures["land_pct"] = lambda way: 100 * way.land_km / way.route_km
measures["straits_passed"] = lambda way: len(cr.routing.passage(geo, way).straits)
measures["worst_accuracy_km"] = lambda way: max(leg.accuracy_km for leg in way.legs)

table = cr.compare(ways, measures, minimise=["rtd_ms", "straits_passed"])
columns = ["rtd_ms", "land_pct", "straits_passed", "worst_accuracy_km", "pareto"]
print(table[["name", *columns]].round(1).to_string())

weights = {"rtd_ms": 2, "straits_passed": 1}
ranked = cr.rank(table, weights)
print(ranked[["name", "score"]].round(2).head(3).to_string())
print(*cr.explain(table, *ranked.route_id[:2]), sep="\n")

# How much hangs on the weights: the share of all weightings under which each way wins.
print(cr.comparison.win_shares(table, list(weights)).head(3).to_string())
