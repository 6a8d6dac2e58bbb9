# The flat names: nouns, and the dozen verbs; the rest by room.
from . import (
    app as app,
    charts as charts,
    comparison as comparison,
    countries as countries,
    desk_study as desk_study,
    geodata as geodata,
    geometry as geometry,
    importing as importing,
    investment as investment,
    maps as maps,
    model as model,
    money as money,
    planning as planning,
    presentation as presentation,
    projects as projects,
    questions as questions,
    reliability as reliability,
    reports as reports,
    routing as routing,
    rpl as rpl,
    seabed as seabed,
    traffic as traffic,
)
from .comparison.columns import measures as measures
from .comparison.explanations import explain as explain
from .comparison.protected_pairs import best_pair as best_pair
from .comparison.ranking import rank as rank
from .comparison.table import compare as compare
from .comparison.validation import validate as validate
from .comparison.what_if_gone import what_if as what_if
from .errors import (
    CablerouteError as CablerouteError,
    GeodataError as GeodataError,
    GeometryError as GeometryError,
    MissingExtraError as MissingExtraError,
    ModelError as ModelError,
    NoRouteError as NoRouteError,
    OutputError as OutputError,
    Problem as Problem,
    SeabedError as SeabedError,
    UnknownNameError as UnknownNameError,
)
from .geodata.assumptions import (
    Assumptions as Assumptions,
    default_assumptions as default_assumptions,
)
from .geodata.opening import (
    check_geodata as check_geodata,
    open_geodata as open_geodata,
)
from .geodata.store import Geodata as Geodata
from .importing.catalogue import import_catalogue as import_catalogue
from .importing.own_routes import routes_from as routes_from
from .maps.route_map import (
    draw_comparison as draw_comparison,
    draw_map as draw_map,
)
from .model.deals import Deal as Deal
from .model.figures import (
    Range as Range,
    Rate as Rate,
    Source as Source,
)
from .model.frames import to_gdf as to_gdf
from .model.legs import Leg as Leg
from .model.places import LandingStation as LandingStation
from .model.routes import Route as Route
from .model.systems import (
    Incident as Incident,
    System as System,
)
from .money.costs import route_cost as route_cost
from .money.deals import compare_deals as compare_deals
from .money.worth import deal_worth as deal_worth
from .planning.planner import plan as plan
from .presentation.dossiers import dossier as dossier
from .reliability.availability import availability_of as availability_of
from .reliability.incident_replay import replay as replay
from .reports.document import report as report
from .routing.conditions import Conditions as Conditions
from .routing.diversity import shared_corridor as shared_corridor
from .routing.latency import rtd_ms as rtd_ms
from .routing.search import find_routes as find_routes

__version__: str
