"""Submarine-cable routes: sea legs and land crossings in one route, compared and drawn.

>>> import cableroute as cr
>>> geo = cr.open_geodata()
>>> routes = cr.find_routes(geo, "Zafarana", "Abu Talat")
>>> table = cr.compare(routes, cr.measures(geo))

Nouns and the common verbs are here; the rest is by room (``cableroute.money.npv``). Names are
loaded when they are first used, so that importing the package is quick.
"""

from typing import Any

import lazy_loader

__version__ = "0.1.0"

_load, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)

_RENAMED = {
    "CrossingFee": "money.CrossingCharge",
    "BestPair": "comparison.ProtectedPair",
    "Lived": "reliability.IncidentOutcome",
    "SharedGround": "routing.SharedCorridor",
    "Thing": "routing.RouteFeature",
    "Way": "planning.GridPath",
    "WayBreakEven": "money.RouteBreakEven",
    "chart_style": "charts.style",
    "compare_all": "comparison.compare_pairs",
    "draw_availability": "charts.availability",
    "draw_break_even": "charts.break_even",
    "draw_cash_flow": "charts.cash_flow",
    "draw_chartlets": "charts.chartlets",
    "draw_corridor_map": "charts.corridor_map",
    "draw_deals_per_km": "charts.deals_per_km",
    "draw_depth_profile": "charts.depth_profile",
    "draw_diversity": "charts.diversity",
    "draw_route_diagram": "charts.route_diagram",
    "draw_tornado": "charts.tornado",
    "draw_trade_off": "charts.trade_off",
    "find_options": "find_routes",
    "find_thing": "routing.find_feature",
    "plan_all": "planning.plan_pairs",
    "save_chart": "charts.save",
    "shared_ground": "shared_corridor",
    "way_break_even": "money.route_break_even",
}
"""Names of before 0.2, which answer for one release."""


def __getattr__(name: str) -> Any:
    """Load a public name when it is first used, and warn where one has moved."""
    if name in __all__ or name.startswith("__"):
        return _load(name)
    new = _RENAMED.get(name)
    if new is None:
        from pkgutil import iter_modules

        inside = {item.name for item in iter_modules(__path__) if item.ispkg}
        rooms = (item for item in __all__ if item in inside)  # to load the others takes a second
        room = next((room for room in rooms if name in _load(room).__all__), None)
        new = room and f"{room}.{name}"
    if new is None:
        raise AttributeError(f"module 'cableroute' has no attribute {name!r}")
    import warnings
    from operator import attrgetter

    warnings.warn(f"cableroute.{name} is now cableroute.{new}", DeprecationWarning, stacklevel=2)
    return attrgetter(new)(__import__(__name__))
