# The public names of this room, each written once, by module.
from .common_ground import (
    Overlap as Overlap,
    SeparationAt as SeparationAt,
    SharedCorridor as SharedCorridor,
)
from .conditions import Conditions as Conditions
from .deal_matching import attach_deals as attach_deals
from .disjoint_paths import (
    disjoint_paths as disjoint_paths,
    group_disjoint_paths as group_disjoint_paths,
)
from .diversity import (
    diversity_matrix as diversity_matrix,
    shared_corridor as shared_corridor,
    shared_matrix as shared_matrix,
)
from .features import (
    RouteFeature as RouteFeature,
    find_feature as find_feature,
)
from .land_network import (
    Network as Network,
    network as network,
)
from .land_paths import simple_paths as simple_paths
from .latency import (
    rtd_ms as rtd_ms,
    rtd_range_ms as rtd_range_ms,
)
from .left_out import (
    NotThere as NotThere,
    Unverified as Unverified,
    not_there_left_out as not_there_left_out,
    unverified_left_out as unverified_left_out,
)
from .line_network import network_of_lines as network_of_lines
from .passages import (
    Passage as Passage,
    passage as passage,
)
from .search import (
    PairCandidates as PairCandidates,
    find_routes as find_routes,
    pair_candidates as pair_candidates,
)
from .shared_risks import RouteRisk as RouteRisk
from .stated_crossings import (
    StatedCrossing as StatedCrossing,
    systems_crossing as systems_crossing,
)
