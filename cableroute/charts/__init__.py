"""Charts of routes: straight line diagrams, profiles, trade-offs, shared ground, deals, maps.

Each function takes what it draws and, if you like, a Matplotlib Axes, and returns the Axes;
without one it makes a figure of its own, which no window and no list of pyplot's holds. Only
`draw_chartlets` takes and returns a Figure, as it draws many maps. A way has the same number
and colour on every chart as in the list that it comes from. Needs Matplotlib
(``pip install 'cableroute[charts]'``).

Texts are placed by their measured boxes, for the figure as it is when the chart is drawn: make
it as large as it shall be first.

Examples
--------
>>> import cableroute as cr
>>> geo = cr.open_geodata()
>>> routes = cr.find_options(geo, "Zafarana", "Abu Talat")
>>> ax = cr.draw_route_diagram(routes, geodata=geo)
>>> cr.save_chart(ax, "diagram.svg")  # doctest: +SKIP
"""

from cableroute.charts.availability import draw_availability
from cableroute.charts.chartlets import draw_chartlets
from cableroute.charts.corridor_map import draw_corridor_map
from cableroute.charts.deals_per_km import draw_deals_per_km
from cableroute.charts.diagram import draw_route_diagram
from cableroute.charts.diversity import draw_diversity
from cableroute.charts.money import draw_break_even, draw_cash_flow, draw_tornado
from cableroute.charts.profile import draw_depth_profile
from cableroute.charts.style import chart_style, save_chart
from cableroute.charts.trade_off import draw_trade_off

__all__ = [
    "chart_style",
    "draw_availability",
    "draw_break_even",
    "draw_cash_flow",
    "draw_chartlets",
    "draw_corridor_map",
    "draw_deals_per_km",
    "draw_depth_profile",
    "draw_diversity",
    "draw_route_diagram",
    "draw_tornado",
    "draw_trade_off",
    "save_chart",
]
