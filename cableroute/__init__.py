"""Submarine-cable routes: sea legs and land crossings in one route, compared and drawn.

>>> import cableroute as cr
>>> geo = cr.open_geodata()
>>> routes = cr.find_options(geo, "Zafarana", "Abu Talat")
>>> table = cr.compare(routes, cr.measures(geo))

Names are loaded when they are first used, so that importing the package is quick.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cableroute.catalogue import (
        Dossier,
        LengthCheck,
        check_lengths,
        dossier,
        separation_km,
    )
    from cableroute.comparison import compare, is_pareto, measures
    from cableroute.deals import attach as attach_deals
    from cableroute.deals import too_young
    from cableroute.diversity import SharedGround, shared_ground, shared_matrix
    from cableroute.economics import restate, value_per_km
    from cableroute.entries import (
        Country,
        Crossing,
        Deflator,
        Incident,
        Junction,
        Rate,
        RiskGroup,
        System,
    )
    from cableroute.errors import (
        CablerouteError,
        GeodataError,
        GeometryError,
        ModelError,
        NoRouteError,
        OutputError,
        Problem,
        UnknownNameError,
    )
    from cableroute.exports import copy_tables, write_tables
    from cableroute.geodata import Geodata, check_geodata, open_geodata
    from cableroute.io import shareable, to_gdf
    from cableroute.latency import rtd_ms, rtd_range_ms
    from cableroute.maps import RouteMap, draw_map
    from cableroute.model import (
        Application,
        AttachedDeal,
        Deal,
        LandingStation,
        Leg,
        Party,
        Range,
        Relation,
        Route,
        Source,
        reverse_leg,
        reverse_route,
        split_leg,
    )
    from cableroute.options import find_options
    from cableroute.seabed import Relief, read_relief

__version__ = "0.1.0"

_MODULE_OF = {
    "Application": "model",
    "AttachedDeal": "model",
    "CablerouteError": "errors",
    "Country": "entries",
    "Crossing": "entries",
    "Deal": "model",
    "Deflator": "entries",
    "Dossier": "catalogue",
    "Geodata": "geodata",
    "GeodataError": "errors",
    "GeometryError": "errors",
    "Incident": "entries",
    "Junction": "entries",
    "LandingStation": "model",
    "Leg": "model",
    "LengthCheck": "catalogue",
    "ModelError": "errors",
    "NoRouteError": "errors",
    "OutputError": "errors",
    "Party": "model",
    "Problem": "errors",
    "Range": "model",
    "Rate": "entries",
    "Relation": "model",
    "Relief": "seabed",
    "RiskGroup": "entries",
    "Route": "model",
    "RouteMap": "maps",
    "SharedGround": "diversity",
    "Source": "model",
    "System": "entries",
    "UnknownNameError": "errors",
    "attach_deals": "deals",
    "check_geodata": "geodata",
    "check_lengths": "catalogue",
    "compare": "comparison",
    "copy_tables": "exports",
    "dossier": "catalogue",
    "draw_map": "maps",
    "find_options": "options",
    "is_pareto": "comparison",
    "measures": "comparison",
    "open_geodata": "geodata",
    "read_relief": "seabed",
    "restate": "economics",
    "reverse_leg": "model",
    "reverse_route": "model",
    "rtd_ms": "latency",
    "rtd_range_ms": "latency",
    "separation_km": "catalogue",
    "shareable": "io",
    "shared_ground": "diversity",
    "shared_matrix": "diversity",
    "split_leg": "model",
    "to_gdf": "io",
    "too_young": "deals",
    "value_per_km": "economics",
    "write_tables": "exports",
}

__all__ = [
    "Application",
    "AttachedDeal",
    "CablerouteError",
    "Country",
    "Crossing",
    "Deal",
    "Deflator",
    "Dossier",
    "Geodata",
    "GeodataError",
    "GeometryError",
    "Incident",
    "Junction",
    "LandingStation",
    "Leg",
    "LengthCheck",
    "ModelError",
    "NoRouteError",
    "OutputError",
    "Party",
    "Problem",
    "Range",
    "Rate",
    "Relation",
    "Relief",
    "RiskGroup",
    "Route",
    "RouteMap",
    "SharedGround",
    "Source",
    "System",
    "UnknownNameError",
    "attach_deals",
    "check_geodata",
    "check_lengths",
    "compare",
    "copy_tables",
    "dossier",
    "draw_map",
    "find_options",
    "is_pareto",
    "measures",
    "open_geodata",
    "read_relief",
    "restate",
    "reverse_leg",
    "reverse_route",
    "rtd_ms",
    "rtd_range_ms",
    "separation_km",
    "shareable",
    "shared_ground",
    "shared_matrix",
    "split_leg",
    "to_gdf",
    "too_young",
    "value_per_km",
    "write_tables",
    "__version__",
]


def __getattr__(name: str) -> Any:
    """Load a public name when it is first used (PEP 562)."""
    if name not in _MODULE_OF:
        raise AttributeError(f"module 'cableroute' has no attribute {name!r}")
    module = importlib.import_module(f"cableroute.{_MODULE_OF[name]}")
    value = getattr(module, "attach" if name == "attach_deals" else name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Return the public names."""
    return sorted(__all__)
