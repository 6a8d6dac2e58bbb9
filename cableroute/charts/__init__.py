"""A figure for print: diagrams, profiles, trade-offs, maps.

Each function takes what it draws and, optionally, a Matplotlib Axes, and returns the Axes;
without one it makes a figure of its own, which pyplot does not keep. Only `chartlets` takes and
returns a Figure, as it draws many maps. A route has the same number and colour on every chart
as in the list that it comes from. Needs Matplotlib
(``pip install 'cableroute[charts]'``).

Texts are placed by their measured boxes, for the size of the figure when the chart is drawn:
set the size first.

Examples
--------
>>> import cableroute as cr
>>> geo = cr.open_geodata()
>>> routes = cr.find_routes(geo, "Zafarana", "Abu Talat")
>>> ax = cr.charts.route_diagram(routes, geodata=geo)
>>> cr.charts.save(ax, "diagram.svg")  # doctest: +SKIP
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
