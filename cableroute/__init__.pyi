# The flat names: nouns, and the dozen verbs; the rest by room.
from . import (
    charts as charts,
)
from . import (
    comparison as comparison,
)
from . import (
    geodata as geodata,
)
from . import (
    geometry as geometry,
)
from . import (
    maps as maps,
)
from . import (
    model as model,
)
from . import (
    money as money,
)
from . import (
    planning as planning,
)
from . import (
    presentation as presentation,
)
from . import (
    reliability as reliability,
)
from . import (
    reports as reports,
)
from . import (
    routing as routing,
)
from . import (
    rpl as rpl,
)
from . import (
    seabed as seabed,
)
from . import (
    study as study,
)
from .comparison.columns import (
    measures as measures,
)
from .comparison.explanations import (
    explain as explain,
)
from .comparison.protected_pairs import (
    best_pair as best_pair,
)
from .comparison.ranking import (
    rank as rank,
)
from .comparison.table import (
    compare as compare,
)
from .comparison.what_if_gone import (
    what_if as what_if,
)
from .errors import (
    CablerouteError as CablerouteError,
)
from .errors import (
    GeodataError as GeodataError,
)
from .errors import (
    GeometryError as GeometryError,
)
from .errors import (
    MissingExtraError as MissingExtraError,
)
from .errors import (
    ModelError as ModelError,
)
from .errors import (
    NoRouteError as NoRouteError,
)
from .errors import (
    OutputError as OutputError,
)
from .errors import (
    Problem as Problem,
)
from .errors import (
    SeabedError as SeabedError,
)
from .errors import (
    UnknownNameError as UnknownNameError,
)
from .geodata.assumptions import (
    Assumptions as Assumptions,
)
from .geodata.assumptions import (
    default_assumptions as default_assumptions,
)
from .geodata.opening import (
    check_geodata as check_geodata,
)
from .geodata.opening import (
    open_geodata as open_geodata,
)
from .geodata.store import (
    Geodata as Geodata,
)
from .maps.route_map import (
    draw_comparison as draw_comparison,
)
from .maps.route_map import (
    draw_map as draw_map,
)
from .model.deals import (
    Deal as Deal,
)
from .model.drawn_lines import (
    route_from_gdf as route_from_gdf,
)
from .model.drawn_lines import (
    route_from_lines as route_from_lines,
)
from .model.figures import (
    Range as Range,
)
from .model.figures import (
    Rate as Rate,
)
from .model.figures import (
    Source as Source,
)
from .model.frames import (
    to_gdf as to_gdf,
)
from .model.legs import (
    Leg as Leg,
)
from .model.places import (
    LandingStation as LandingStation,
)
from .model.places import (
    landing_station as landing_station,
)
from .model.routes import (
    Route as Route,
)
from .model.systems import (
    Incident as Incident,
)
from .model.systems import (
    System as System,
)
from .money.costs import (
    route_cost as route_cost,
)
from .money.deals import (
    compare_deals as compare_deals,
)
from .money.worth import (
    deal_worth as deal_worth,
)
from .planning.planner import (
    plan as plan,
)
from .presentation.dossiers import (
    dossier as dossier,
)
from .reliability.availability import (
    availability_of as availability_of,
)
from .reliability.incident_replay import (
    replay as replay,
)
from .reliability.simulation import (
    simulate as simulate,
)
from .reports.document import (
    report as report,
)
from .routing.conditions import (
    Conditions as Conditions,
)
from .routing.deal_matching import (
    attach_deals as attach_deals,
)
from .routing.diversity import (
    shared_corridor as shared_corridor,
)
from .routing.latency import (
    rtd_ms as rtd_ms,
)
from .routing.search import (
    find_routes as find_routes,
)

__version__: str
