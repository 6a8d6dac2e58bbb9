# The public names of this room, each written once, by module.
from .chokepoints import chokepoints as chokepoints
from .demand import (
    Demand as Demand,
    DemandPair as DemandPair,
    gravity as gravity,
    read_demand as read_demand,
)
from .interdiction import worst_cuts as worst_cuts
from .network import AddedLink as AddedLink
from .scenarios import (
    route_scenarios as route_scenarios,
    route_traffic as route_traffic,
)
