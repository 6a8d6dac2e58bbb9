# The public names of this room, each written once, by module.
from .capacity import (
    Bounds as Bounds,
    Capacity as Capacity,
    segment_capacities as segment_capacities,
)
from .chokepoints import (
    Chokepoint as Chokepoint,
    Chokepoints as Chokepoints,
    MinimumCut as MinimumCut,
    chokepoints as chokepoints,
    minimum_cut as minimum_cut,
)
from .demand import (
    Demand as Demand,
    DemandPair as DemandPair,
    gravity as gravity,
    read_demand as read_demand,
)
from .interdiction import (
    Cut as Cut,
    WorstCuts as WorstCuts,
    worst_cuts as worst_cuts,
)
from .network import (
    AddedLink as AddedLink,
    TrafficLink as TrafficLink,
    TrafficNetwork as TrafficNetwork,
    traffic_network as traffic_network,
)
from .scenarios import (
    Carried as Carried,
    Traffic as Traffic,
    route_scenarios as route_scenarios,
    route_traffic as route_traffic,
)
