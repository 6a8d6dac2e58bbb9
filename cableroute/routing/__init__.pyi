# The public names of this room, each written once, by module.
from .conditions import Conditions as Conditions
from .deal_matching import attach_deals as attach_deals
from .disjoint_paths import disjoint_paths as disjoint_paths
from .diversity import (
    diversity_matrix as diversity_matrix,
    shared_corridor as shared_corridor,
)
from .land_network import network as network
from .latency import (
    rtd_ms as rtd_ms,
    rtd_range_ms as rtd_range_ms,
)
from .passages import passage as passage
from .search import find_routes as find_routes
