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
    from cableroute.assumptions import (
        Assumptions,
        default_assumptions,
        read_assumptions,
        set_assumptions,
        with_changes,
        with_slack,
    )
    from cableroute.catalogue import (
        Dossier,
        LengthCheck,
        check_lengths,
        dossier,
        separation_km,
    )
    from cableroute.charts import (
        chart_style,
        draw_deals_per_km,
        draw_depth_profile,
        draw_diversity,
        draw_route_diagram,
        draw_trade_off,
        save_chart,
    )
    from cableroute.comparison import compare, is_pareto, measures
    from cableroute.conditions import Thing, find_thing
    from cableroute.deal_comparison import DealComparison, compare_deals
    from cableroute.deals import attach as attach_deals
    from cableroute.deals import too_young
    from cableroute.diversity import (
        BestPair,
        SeparationAt,
        SharedGround,
        best_pair,
        diversity_matrix,
        shared_ground,
        shared_matrix,
    )
    from cableroute.economics import restate, value_per_km
    from cableroute.entries import (
        Country,
        Crossing,
        Deflator,
        Incident,
        Junction,
        Latency,
        Rate,
        RiskGroup,
        System,
    )
    from cableroute.errors import (
        CablerouteError,
        GeodataError,
        GeometryError,
        MissingExtraError,
        ModelError,
        NoRouteError,
        OutputError,
        Problem,
        SeabedError,
        UnknownNameError,
    )
    from cableroute.exports import copy_tables, write_tables
    from cableroute.geodata import Geodata, check_geodata, open_geodata
    from cableroute.io import shareable, to_gdf
    from cableroute.landnet import (
        Network,
        disjoint_paths,
        group_disjoint_paths,
        network,
        network_of_lines,
        simple_paths,
    )
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
    from cableroute.options import Passage, find_options, passage
    from cableroute.proximity import (
        all_crossings,
        all_parallels,
        crossings,
        lengths_inside_km,
        nearest,
        parallels,
    )
    from cableroute.ranking import explain, rank, weight_switches, win_shares
    from cableroute.relief import Relief, read_relief
    from cableroute.rules import CostGrid, Rules, cost_grid
    from cableroute.seabed import Grid, Seabed, open_seabed
    from cableroute.validation import LatencyCheck, check_latencies
    from cableroute.whatif import WhatIf, what_if

__version__ = "0.1.0"

_MODULE_OF = {
    "Application": "model",
    "Assumptions": "assumptions",
    "AttachedDeal": "model",
    "BestPair": "diversity",
    "CablerouteError": "errors",
    "CostGrid": "rules",
    "Country": "entries",
    "Crossing": "entries",
    "Deal": "model",
    "DealComparison": "deal_comparison",
    "Deflator": "entries",
    "Dossier": "catalogue",
    "Geodata": "geodata",
    "GeodataError": "errors",
    "GeometryError": "errors",
    "Grid": "seabed",
    "Incident": "entries",
    "Junction": "entries",
    "LandingStation": "model",
    "Latency": "entries",
    "LatencyCheck": "validation",
    "Leg": "model",
    "LengthCheck": "catalogue",
    "MissingExtraError": "errors",
    "ModelError": "errors",
    "Network": "landnet",
    "NoRouteError": "errors",
    "OutputError": "errors",
    "Party": "model",
    "Passage": "options",
    "Problem": "errors",
    "Range": "model",
    "Rate": "entries",
    "Relation": "model",
    "Relief": "relief",
    "RiskGroup": "entries",
    "Route": "model",
    "RouteMap": "maps",
    "Rules": "rules",
    "Seabed": "seabed",
    "SeabedError": "errors",
    "SeparationAt": "diversity",
    "SharedGround": "diversity",
    "Source": "model",
    "System": "entries",
    "Thing": "conditions",
    "UnknownNameError": "errors",
    "WhatIf": "whatif",
    "all_crossings": "proximity",
    "all_parallels": "proximity",
    "attach_deals": "deals",
    "best_pair": "diversity",
    "chart_style": "charts",
    "check_geodata": "geodata",
    "check_latencies": "validation",
    "check_lengths": "catalogue",
    "compare": "comparison",
    "compare_deals": "deal_comparison",
    "copy_tables": "exports",
    "cost_grid": "rules",
    "crossings": "proximity",
    "default_assumptions": "assumptions",
    "disjoint_paths": "landnet",
    "diversity_matrix": "diversity",
    "dossier": "catalogue",
    "draw_deals_per_km": "charts",
    "draw_depth_profile": "charts",
    "draw_diversity": "charts",
    "draw_map": "maps",
    "draw_route_diagram": "charts",
    "draw_trade_off": "charts",
    "explain": "ranking",
    "find_options": "options",
    "find_thing": "conditions",
    "group_disjoint_paths": "landnet",
    "is_pareto": "comparison",
    "lengths_inside_km": "proximity",
    "measures": "comparison",
    "nearest": "proximity",
    "network": "landnet",
    "network_of_lines": "landnet",
    "open_geodata": "geodata",
    "open_seabed": "seabed",
    "parallels": "proximity",
    "passage": "options",
    "rank": "ranking",
    "read_assumptions": "assumptions",
    "read_relief": "relief",
    "restate": "economics",
    "reverse_leg": "model",
    "reverse_route": "model",
    "rtd_ms": "latency",
    "rtd_range_ms": "latency",
    "save_chart": "charts",
    "separation_km": "catalogue",
    "set_assumptions": "assumptions",
    "shareable": "io",
    "shared_ground": "diversity",
    "shared_matrix": "diversity",
    "simple_paths": "landnet",
    "split_leg": "model",
    "to_gdf": "io",
    "too_young": "deals",
    "value_per_km": "economics",
    "weight_switches": "ranking",
    "what_if": "whatif",
    "win_shares": "ranking",
    "with_changes": "assumptions",
    "with_slack": "assumptions",
    "write_tables": "exports",
}

__all__ = [
    "Application",
    "Assumptions",
    "AttachedDeal",
    "BestPair",
    "CablerouteError",
    "CostGrid",
    "Country",
    "Crossing",
    "Deal",
    "DealComparison",
    "Deflator",
    "Dossier",
    "Geodata",
    "GeodataError",
    "GeometryError",
    "Grid",
    "Incident",
    "Junction",
    "LandingStation",
    "Latency",
    "LatencyCheck",
    "Leg",
    "LengthCheck",
    "MissingExtraError",
    "ModelError",
    "Network",
    "NoRouteError",
    "OutputError",
    "Party",
    "Passage",
    "Problem",
    "Range",
    "Rate",
    "Relation",
    "Relief",
    "RiskGroup",
    "Route",
    "RouteMap",
    "Rules",
    "Seabed",
    "SeabedError",
    "SeparationAt",
    "SharedGround",
    "Source",
    "System",
    "Thing",
    "UnknownNameError",
    "WhatIf",
    "all_crossings",
    "all_parallels",
    "attach_deals",
    "best_pair",
    "chart_style",
    "check_geodata",
    "check_latencies",
    "check_lengths",
    "compare",
    "compare_deals",
    "copy_tables",
    "cost_grid",
    "crossings",
    "default_assumptions",
    "disjoint_paths",
    "diversity_matrix",
    "dossier",
    "draw_deals_per_km",
    "draw_depth_profile",
    "draw_diversity",
    "draw_map",
    "draw_route_diagram",
    "draw_trade_off",
    "explain",
    "find_options",
    "find_thing",
    "group_disjoint_paths",
    "is_pareto",
    "lengths_inside_km",
    "measures",
    "nearest",
    "network",
    "network_of_lines",
    "open_geodata",
    "open_seabed",
    "parallels",
    "passage",
    "rank",
    "read_assumptions",
    "read_relief",
    "restate",
    "reverse_leg",
    "reverse_route",
    "rtd_ms",
    "rtd_range_ms",
    "save_chart",
    "separation_km",
    "set_assumptions",
    "shareable",
    "shared_ground",
    "shared_matrix",
    "simple_paths",
    "split_leg",
    "to_gdf",
    "too_young",
    "value_per_km",
    "weight_switches",
    "what_if",
    "win_shares",
    "with_changes",
    "with_slack",
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
